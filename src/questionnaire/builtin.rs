//! The questionnaires that come with the program.

use crate::source::Document;

/// A questionnaire embedded in the binary.
#[derive(Debug, Clone, Copy)]
pub struct BuiltIn {
    /// The id that the questionnaire has.
    pub id: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// Every questionnaire embedded in the binary, the default first.
pub const ALL: &[BuiltIn] = &[
    BuiltIn { id: "omnichannel", text: include_str!("../../questionnaires/omnichannel.yaml") },
    BuiltIn { id: "digital-accessibility", text: include_str!("../../questionnaires/digital-accessibility.yaml") },
];

impl BuiltIn {
    /// The built-in questionnaire of an id.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        ALL.iter().copied().find(|built_in| built_in.id == id)
    }

    /// The questionnaire as a document, named as problems should name it.
    #[must_use]
    pub fn document(self) -> Document {
        Document::whole(format!("{}.yaml", self.id), self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Renderer;
    use crate::text::Locale;
    use crate::{questionnaire, source};

    #[test]
    fn every_built_in_questionnaire_is_read_without_a_problem() {
        for built_in in ALL {
            let document = built_in.document();
            let tree = source::parse(&document).expect("valid YAML");
            let checked = questionnaire::read(&tree, &document);
            let renderer = Renderer::new(Locale::En, false, 120, true);
            let problems: Vec<_> = checked.problems.iter().map(|problem| renderer.render(problem, &document)).collect();
            assert!(problems.is_empty(), "{}", problems.join("\n\n"));
            assert_eq!(checked.value.expect("no error").id.as_str(), built_in.id);
        }
    }
}
