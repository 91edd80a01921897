//! What the options ask for, checked against the questionnaire.

use palier::interview::Scope;
use palier::questionnaire::{DimensionIndex, Questionnaire};
use palier::source::nearest;
use palier::text::{Id, Language, Message, Text};

use crate::args::InterviewArgs;
use crate::io::Terminal;

/// The scope that the options ask for; one that the questionnaire can't fill is told, and what would do.
pub(super) fn scope(args: &InterviewArgs, questionnaire: &Questionnaire, terminal: &Terminal) -> Option<Scope> {
    let told = Telling { questionnaire, terminal };
    if args.core && !questionnaire.questions.values().any(|question| question.core) {
        terminal.complain(&Message::new("interview-no-core"));
        return None;
    }
    let roles = args.role.iter().map(|role| told.role(role)).collect::<Option<_>>()?;
    let dimensions = args.dimension.iter().map(|id| told.dimension(id)).collect::<Option<_>>()?;
    let scope = Scope { core: args.core, roles, dimensions, review: args.review, quick: args.quick };
    if scope.questions(questionnaire).is_empty() {
        let mut parts: Vec<_> = args.role.iter().map(|role| format!("--role {role}")).collect();
        parts.extend(args.dimension.iter().map(|dimension| format!("--dimension {dimension}")));
        let flags = [("--core", args.core), ("--quick", args.quick)].into_iter().filter(|(_, set)| *set);
        parts.extend(flags.map(|(flag, _)| flag.to_owned()));
        terminal.complain(&Message::new("interview-nothing-in-scope").with("parts", parts.join(", ")));
        return None;
    }
    Some(scope)
}

/// Tells of names that aren't in the questionnaire.
struct Telling<'a> {
    questionnaire: &'a Questionnaire,
    terminal: &'a Terminal,
}

impl Telling<'_> {
    fn role(&self, name: &str) -> Option<Id> {
        // Where the questionnaire declares no roles, its questions name them freely.
        let named = || self.questionnaire.questions.values().flat_map(|question| &question.roles);
        if let Some(role) = self.questionnaire.roles.keys().chain(named()).find(|role| role.as_str() == name) {
            return Some(role.clone());
        }
        let declared = self.questionnaire.roles.iter().map(|(id, role)| (id, Some(&role.title)));
        let mut known: Vec<_> = declared.chain(named().map(|role| (role, None))).collect();
        let mut met = std::collections::BTreeSet::new();
        known.retain(|(id, _)| met.insert(*id));
        if known.is_empty() {
            self.terminal.complain(&Message::new("interview-no-roles"));
        } else {
            self.unknown(&Message::new("interview-unknown-role").with("role", name), name, &known);
        }
        None
    }

    fn dimension(&self, name: &str) -> Option<DimensionIndex> {
        let dimensions = &self.questionnaire.dimensions;
        let found = dimensions.get_index_of(name).map(DimensionIndex);
        if found.is_none() {
            let known: Vec<_> = dimensions.iter().map(|(id, dimension)| (id, Some(&dimension.title))).collect();
            self.unknown(&Message::new("interview-unknown-dimension").with("dimension", name), name, &known);
        }
        found
    }

    /// What is unknown, the nearest name, and what there is.
    fn unknown(&self, message: &Message, name: &str, known: &[(&Id, Option<&Text>)]) {
        self.terminal.complain(message);
        if let Some(nearest) = nearest(name, known.iter().map(|(id, _)| id.as_str())) {
            self.terminal.complain(&nearest);
        }
        let language = Language::from(self.terminal.locale);
        let names = known.iter().map(|(id, title)| match title {
            Some(title) => format!("{id} ({})", title.in_language(&language)),
            None => id.to_string(),
        });
        let names = names.collect::<Vec<_>>().join(", ");
        self.terminal.complain(&Message::new("interview-choices").with("names", names));
    }
}
