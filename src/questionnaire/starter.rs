//! A questionnaire to begin with: short, commented, in the languages of its author.

use crate::text::{Id, Locale};

/// The starter in all languages: comments are marked with their language, texts are maps by language.
const STARTER: &str = include_str!("../../templates/starter/questionnaire.yaml");

/// What stands in the starter for its author's own.
const ID: &str = "id: my-questionnaire";

/// The text of a questionnaire with an id and a title, in these languages (the default first), with comments in one.
#[must_use]
pub fn starter(id: &Id, title: Option<&str>, languages: &[Locale], comments: Locale) -> String {
    let mut text = String::new();
    for line in STARTER.lines() {
        let (indent, content) = line.split_at(line.len() - line.trim_start().len());
        let line = if let Some((locale, comment)) = comment(content) {
            if locale != comments {
                continue;
            }
            format!("{indent}# {comment}")
        } else if content == ID {
            format!("id: {id}")
        } else if content.starts_with("languages:") {
            let tags: Vec<_> = languages.iter().map(|locale| locale.tag()).collect();
            format!("languages: [{}]", tags.join(", "))
        } else if let (Some(title), true) = (title, line.starts_with("title:")) {
            // One title serves every language until its author translates it.
            format!("title: {}", quoted(title))
        } else {
            in_languages(line, languages)
        };
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// A comment with its language.
fn comment(line: &str) -> Option<(Locale, &str)> {
    let rest = line.strip_prefix("# [")?;
    let (tag, comment) = rest.split_once("] ")?;
    Locale::ALL.into_iter().find(|locale| locale.tag() == tag).map(|locale| (locale, comment))
}

/// A line with its texts in the languages asked for: with one language, a plain text.
fn in_languages(line: &str, languages: &[Locale]) -> String {
    let mut written = String::new();
    let mut rest = line;
    while let Some((before, en, fr, after)) = localized(rest) {
        written.push_str(before);
        let of = |locale: &Locale| match locale {
            Locale::En => en,
            Locale::Fr => fr,
        };
        let texts = match languages {
            [only] => format!("\"{}\"", of(only)),
            several => {
                let texts: Vec<_> = several.iter().map(|locale| format!("{locale}: \"{}\"", of(locale))).collect();
                format!("{{{}}}", texts.join(", "))
            }
        };
        written.push_str(&texts);
        rest = after;
    }
    written + rest
}

/// The first text of a line by language, with what stands before and after it.
fn localized(line: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, rest) = line.split_once("{en: \"")?;
    let (en, rest) = rest.split_once("\", fr: \"")?;
    let (fr, after) = rest.split_once("\"}")?;
    Some((before, en, fr, after))
}

/// A text in YAML's double quotes.
fn quoted(text: &str) -> String {
    let escaped: String = text
        .chars()
        .map(|character| match character {
            '"' | '\\' => format!("\\{character}"),
            '\n' => "\\n".to_owned(),
            character if character.is_control() || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                format!("\\u{:04x}", u32::from(character))
            }
            character => character.to_string(),
        })
        .collect();
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doubts::doubts;
    use crate::questionnaire::{self, Kind};
    use crate::source::{self, Document};

    fn in_each_way() -> Vec<(Vec<Locale>, Locale)> {
        let languages =
            [vec![Locale::En], vec![Locale::Fr], vec![Locale::Fr, Locale::En], vec![Locale::En, Locale::Fr]];
        languages.into_iter().flat_map(|languages| Locale::ALL.map(|locale| (languages.clone(), locale))).collect()
    }

    #[test]
    fn the_starter_is_well_made_in_every_language_and_leaves_no_other_behind() {
        let id = Id::new("mine").expect("an id");
        for (languages, comments) in in_each_way() {
            for title in [None, Some("It’s \"mine\" \\ #1: yes\n\u{7}{en}")] {
                let text = starter(&id, title, &languages, comments);
                let document = Document::whole("mine.yaml", text.clone());
                let tree = source::parse(&document).unwrap_or_else(|problem| panic!("{problem:?}\n{text}"));
                let checked = questionnaire::read(&tree, &document);
                assert!(checked.problems.is_empty(), "{languages:?}: {:?}", checked.problems);
                let questionnaire = checked.value.expect("no error");
                assert!(doubts(&questionnaire, &tree).is_empty(), "{:?}", doubts(&questionnaire, &tree));
                assert_eq!(questionnaire.id.as_str(), "mine");
                assert_eq!(questionnaire.languages.len(), languages.len());
                if let Some(title) = title {
                    assert_eq!(questionnaire.title.in_language(questionnaire.default_language()), title);
                }
                assert!(!text.contains("# ["), "{text}");
                for locale in Locale::ALL {
                    let has = |words: &str| text.contains(words);
                    let (said, comment) = match locale {
                        Locale::En => ("One plan for all", "A must-have"),
                        Locale::Fr => ("Un programme commun", "Une exigence"),
                    };
                    assert_eq!(has(said), languages.contains(&locale), "{languages:?} {locale}");
                    assert_eq!(has(comment), comments == locale, "{languages:?} {locale}");
                }
            }
        }
    }

    #[test]
    fn the_starter_has_each_type_of_question_but_passages_and_each_part_worth_knowing() {
        let text = starter(&Id::new("mine").expect("an id"), None, &[Locale::En], Locale::En);
        let document = Document::whole("mine.yaml", text);
        let questionnaire =
            questionnaire::read(&source::parse(&document).expect("YAML"), &document).value.expect("valid");
        for kind in Kind::IDS {
            let has = questionnaire.questions.values().any(|question| question.kind.id() == kind);
            assert_eq!(has, kind != "continuity", "{kind}");
        }
        assert!(questionnaire.questions.values().any(|question| question.when.is_some()));
        assert!(questionnaire.questions.values().any(|question| !question.gates.is_empty()));
        assert!(!questionnaire.findings.is_empty() && !questionnaire.profile.is_empty());
    }
}
