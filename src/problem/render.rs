//! Problems as text: the message, the place, the source line with a caret, the help line.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer as Drawing, Snippet};

use super::{Place, Problem, ProblemSeverity};
use crate::source::Document;
use crate::text::{Locale, Message};

/// Draws problems in a language, plain or coloured.
#[derive(Debug, Clone)]
pub struct Renderer {
    locale: Locale,
    drawing: Drawing,
    quotes_client_words: bool,
}

impl Renderer {
    /// A renderer. `quotes_client_words` says whether source lines of notes, quotes and the like may be shown: on the
    /// user's own terminal, not in a log.
    #[must_use]
    pub fn new(locale: Locale, colour: bool, width: usize, quotes_client_words: bool) -> Self {
        let drawing = if colour { Drawing::styled() } else { Drawing::plain() };
        Self { locale, drawing: drawing.term_width(width.max(40)), quotes_client_words }
    }

    /// A problem of a document, as several lines without a line end at the last.
    #[must_use]
    pub fn render(&self, problem: &Problem, document: &Document) -> String {
        let message = problem.message.in_locale(self.locale);
        let word = |key| Message::new(key).in_locale(self.locale);
        let (level, name) = match problem.severity {
            ProblemSeverity::Error => (Level::ERROR, word("word-error")),
            ProblemSeverity::Warning => (Level::WARNING, word("word-warning")),
        };
        let title = level.with_name(name).primary_title(message).id(problem.code.id());
        let mut group = match problem.place {
            Some(place) => self.excerpt(title, place, document),
            None => Group::with_title(title).element(annotate_snippets::Origin::path(document.file.clone())),
        };
        if let Some(help) = &problem.help {
            group = group.element(Level::HELP.with_name(word("word-help")).message(help.in_locale(self.locale)));
        }
        self.drawing.render(&[group])
    }

    fn excerpt<'a>(&self, title: annotate_snippets::Title<'a>, place: Place, document: &'a Document) -> Group<'a> {
        let (start, line) = line_around(&document.text, place.offset);
        // Of results nothing is kept that could be shown.
        let is_kept = place.offset <= document.text.len();
        if !is_kept || !self.quotes_client_words && holds_client_words(&document.text, start) {
            let origin =
                annotate_snippets::Origin::path(document.file.as_str()).line(place.line).char_column(place.column);
            return Group::with_title(title).element(origin);
        }
        // A place may end within a character: the drawing takes whole ones.
        let is_boundary = |at: &usize| line.is_char_boundary(*at);
        let begin = (0..=place.offset.saturating_sub(start).min(line.len())).rev().find(is_boundary).unwrap_or(0);
        let end = (begin + place.length.max(1)..line.len()).find(is_boundary).unwrap_or(line.len());
        let snippet = Snippet::source(line)
            .path(document.file.as_str())
            .line_start(place.line)
            .annotation(AnnotationKind::Primary.span(begin..end));
        Group::with_title(title).element(snippet)
    }
}

/// The line of the text that holds a byte, and where it begins.
fn line_around(text: &str, offset: usize) -> (usize, &str) {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[offset..].find('\n').map_or(text.len(), |length| offset + length);
    (start, text[start..end].trim_end_matches('\r'))
}

/// The fields that hold what people said, which must not end in somebody else's log.
const CLIENT_WORDS: [&str; 5] = ["note", "private", "evidence", "quotes", "commentary"];

/// Whether a line, or a line above it that it belongs to by its indentation, is one of the client's words.
fn holds_client_words(text: &str, line_start: usize) -> bool {
    let indentation = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    let names_client_words = |line: &str| {
        let line = line.trim_start_matches([' ', '-', '{', '"', '\'']);
        CLIENT_WORDS.iter().any(|field| {
            line.strip_prefix(field).is_some_and(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with(':'))
        }) || CLIENT_WORDS
            .iter()
            .any(|field| line.contains(&format!("{field}:")) || line.contains(&format!("{field}\":")))
    };
    let end = text[line_start..].find('\n').map_or(text.len(), |length| line_start + length);
    let mut lines = text[..end].lines().rev();
    let Some(line) = lines.next() else { return false };
    if names_client_words(line) {
        return true;
    }
    let mut least = indentation(line);
    for above in lines.filter(|line| !line.trim().is_empty()) {
        if indentation(above) < least {
            if names_client_words(above) {
                return true;
            }
            least = indentation(above);
        }
        if least == 0 {
            break;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Code;

    fn problem_at(text: &str, line: usize, column: usize) -> String {
        let offset = text.lines().take(line - 1).map(|line| line.len() + 1).sum::<usize>() + column - 1;
        let problem =
            Problem::error(Code::Syntax, Message::new("problem-tab")).at(Place { line, column, offset, length: 3 });
        Renderer::new(Locale::En, false, 80, false).render(&problem, &Document::whole("a.yaml", text))
    }

    #[test]
    fn the_line_is_shown_with_a_caret_below() {
        let text = problem_at("a: 1\nb: xyz\n", 2, 4);
        assert!(text.contains("a.yaml:2:4"), "{text}");
        assert!(text.contains("b: xyz") && text.contains("^^^"), "{text}");
    }

    #[test]
    fn a_place_within_a_character_takes_all_of_it() {
        for column in 4..8 {
            let text = problem_at("b: «»\n", 1, column);
            assert!(text.contains("b: «»") && text.contains('^'), "{text}");
        }
    }

    #[test]
    fn what_the_client_said_is_not_shown_outside_the_terminal() {
        let text = problem_at("q:\n  private: |\n    the director drinks\n    more\n", 3, 9);
        assert!(text.contains("a.yaml:3:9") && !text.contains("director"), "{text}");
    }
}
