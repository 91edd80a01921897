//! The tags of a template, as far as palier reads them itself: what a template includes, how its blocks are nested, what
//! its variables stand for. The template engine alone decides what a template means.

use std::collections::BTreeMap;

use crate::problem::Place;
use crate::source::Document;

/// A tag: `{% … %}` or `{{ … }}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    pub(super) is_statement: bool,
    /// Where its inside begins, in bytes.
    pub(super) offset: usize,
    /// What is inside.
    pub(super) inside: &'t str,
}

/// A word, a text in quotes, a number or a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'t> {
    /// Where it begins in the template, in bytes.
    pub(super) offset: usize,
    pub(super) text: &'t str,
}

/// The tags of a template, in order; comments and raw text are left out.
pub(super) fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find('{').map(|found| at + found) {
        let rest = &text[found..];
        at = if rest.starts_with("{#") {
            rest.find("#}").map_or(text.len(), |end| found + end + 2)
        } else if rest.starts_with("{%") || rest.starts_with("{{") {
            let is_statement = rest.starts_with("{%");
            let inside = &rest[2..];
            let length = closing(inside, if is_statement { "%}" } else { "}}" });
            let tag = Tag { is_statement, offset: found + 2, inside: &inside[..length] };
            let end = (found + 2 + length + 2).min(text.len());
            if is_statement && tag.keyword() == "raw" {
                end_of_raw(text, end)
            } else {
                tags.push(tag);
                end
            }
        } else {
            found + 1
        };
    }
    tags
}

/// Where a tag ends: texts in quotes may hold what would end it.
fn closing(inside: &str, end: &str) -> usize {
    let mut quote = None;
    for (place, character) in inside.char_indices() {
        match quote {
            Some(open) if character == open => quote = None,
            None if matches!(character, '"' | '\'' | '`') => quote = Some(character),
            None if inside[place..].starts_with(end) => return place,
            _ => {}
        }
    }
    inside.len()
}

fn end_of_raw(text: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(found) = text[at..].find("{%").map(|found| at + found) {
        let inside = &text[found + 2..];
        if inside.trim_start_matches(['-', ' ', '\t', '\n']).starts_with("endraw") {
            return inside.find("%}").map_or(text.len(), |end| found + 2 + end + 2);
        }
        at = found + 2;
    }
    text.len()
}

impl<'t> Tag<'t> {
    /// The first word of a statement: `if`, `include` …
    pub(super) fn keyword(&self) -> &'t str {
        self.tokens().first().map_or("", |token| token.text)
    }

    /// What it consists of.
    pub(super) fn tokens(&self) -> Vec<Token<'t>> {
        let inside = self.inside;
        // The dashes that take white space away are no part of it.
        let begin = usize::from(inside.starts_with('-'));
        let end = if inside.len() > begin && inside.ends_with('-') { inside.len() - 1 } else { inside.len() };
        let mut tokens = Vec::new();
        let mut at = begin;
        while let Some(first) = inside[at..end].chars().next() {
            let rest = &inside[at..end];
            let length = match first {
                '"' | '\'' | '`' => rest[1..].find(first).map_or(rest.len(), |length| length + 2),
                _ if is_of_word(first) => rest.find(|it| !is_of_word(it)).unwrap_or(rest.len()),
                _ => first.len_utf8(),
            };
            if !first.is_whitespace() {
                tokens.push(Token { offset: self.offset + at, text: &rest[..length] });
            }
            at += length;
        }
        tokens
    }
}

fn is_of_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

impl<'t> Token<'t> {
    /// Whether it is a name: of a variable, a filter, a keyword.
    pub(super) fn is_name(&self) -> bool {
        self.text.starts_with(|first: char| first.is_alphabetic() || first == '_')
    }

    /// What stands in quotes.
    pub(super) fn quoted(&self) -> Option<&'t str> {
        let inner = self.text.get(1..self.text.len().max(2) - 1)?;
        self.text.starts_with(['"', '\'', '`']).then_some(inner)
    }
}

/// The names of the templates that a template includes or extends, with their places.
pub(super) fn references<'t>(text: &'t str) -> Vec<Token<'t>> {
    let named = |tag: Tag<'t>| match tag.tokens()[..] {
        [keyword, name, ..] if matches!(keyword.text, "include" | "extends") => Some(name),
        _ => None,
    };
    let statements = tags(text).into_iter().filter(|tag| tag.is_statement);
    statements.filter_map(named).filter(|name| name.quoted().is_some()).collect()
}

/// What encloses what by name, with the place of the inner: blocks in blocks, calls of components in components.
pub(super) type Nesting<'t> = Vec<(&'t str, Token<'t>)>;

/// The blocks that stand in other blocks.
pub(super) fn nested_blocks(text: &str) -> Nesting<'_> {
    let mut open: Vec<&str> = Vec::new();
    let mut nesting = Vec::new();
    for tag in tags(text).into_iter().filter(|tag| tag.is_statement) {
        match tag.tokens()[..] {
            [keyword, name, ..] if keyword.text == "block" => {
                if let Some(outer) = open.last() {
                    nesting.push((*outer, name));
                }
                open.push(name.text);
            }
            [keyword, ..] if keyword.text == "endblock" => {
                open.pop();
            }
            _ => {}
        }
    }
    nesting
}

/// The components that are called within others.
pub(super) fn nested_components(text: &str) -> Nesting<'_> {
    let mut within = None;
    let mut nesting = Vec::new();
    for tag in tags(text) {
        let tokens = tag.tokens();
        match tokens[..] {
            [keyword, name, ..] if tag.is_statement && keyword.text == "component" => within = Some(name.text),
            [keyword, ..] if tag.is_statement && keyword.text == "endcomponent" => within = None,
            _ => {
                let calls = tokens.windows(2).filter(|pair| pair[0].text == "<" && pair[1].is_name());
                nesting.extend(within.into_iter().flat_map(|outer| calls.clone().map(move |pair| (outer, pair[1]))));
            }
        }
    }
    nesting
}

/// The first of these nestings that leads back to where it began.
pub(super) fn circle<'t>(nesting: &[(usize, &'t str, Token<'t>)]) -> Option<(usize, Token<'t>)> {
    let mut inner: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (_, outer, token) in nesting {
        inner.entry(outer).or_default().push(token.text);
    }
    let reaches = |from: &str, goal: &str| {
        let (mut open, mut seen) = (vec![from.to_owned()], Vec::new());
        while let Some(name) = open.pop() {
            if name == goal {
                return true;
            }
            if !seen.contains(&name) {
                open.extend(inner.get(name.as_str()).into_iter().flatten().map(|name| (*name).to_owned()));
                seen.push(name);
            }
        }
        false
    };
    nesting.iter().find(|(_, outer, token)| reaches(token.text, outer)).map(|(file, _, token)| (*file, *token))
}

/// A place in a document, by bytes.
pub(super) fn place(document: &Document, offset: usize, length: usize) -> Place {
    let before = document.text.get(..offset).unwrap_or(&document.text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place {
        line: document.first_line + before.matches('\n').count(),
        column: before[line_start..].chars().count() + 1,
        offset: before.len(),
        length,
    }
}

/// A place in a document, by line, counted from 1, and column in characters, counted from 0.
pub(super) fn place_at(document: &Document, line: usize, column: usize, length: usize) -> Place {
    let start = match line.saturating_sub(1) {
        0 => Some(0),
        before => document.text.match_indices('\n').nth(before - 1).map(|(newline, _)| newline + 1),
    };
    let start = start.unwrap_or(document.text.len());
    let rest = &document.text[start..];
    let within = rest.char_indices().nth(column).map_or(rest.len(), |(within, _)| within);
    let length = rest[within..].char_indices().nth(length).map_or(rest.len() - within, |(length, _)| length);
    place(document, start + within, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_outside_comments_and_raw_text() {
        let text = "a {# {% include \"no\" %} #}{% raw %}{% include \"no\" %}{% endraw %}{%- extends 'a.html' -%}\n\
                    {{ \"%}}}\" }}{% include \"partials/b\" %}{ {%";
        let names: Vec<_> = references(text).iter().filter_map(Token::quoted).collect();
        assert_eq!(names, ["a.html", "partials/b"]);
    }

    #[test]
    fn a_template_cut_anywhere_is_read() {
        let text = "{% block é %}{{ \"ü\" | x }}{% include 'é' %}{# é #}{% raw %}é{% endraw %}{{ <é a={b} /> }}";
        for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end)) {
            let cut = &text[..end];
            let _ = (references(cut), nested_blocks(cut), nested_components(cut));
        }
    }

    #[test]
    fn what_leads_back_is_a_circle() {
        let nested = |text: &'static str| -> Vec<_> {
            nested_blocks(text).into_iter().map(|(outer, inner)| (0, outer, inner)).collect()
        };
        let fine = nested("{% block a %}{% block b %}{% endblock %}{% block c %}{% endblock %}{% endblock %}");
        assert_eq!(circle(&fine), None);
        let round = [nested("{% block a %}{% block b %}"), nested("{% block b %}{% block c %}{% block a %}")].concat();
        assert_eq!(circle(&round).map(|(_, token)| token.text), Some("b"));
    }

    #[test]
    fn places_are_counted_in_lines_and_characters() {
        let document = Document::whole("a", "é\nab é {{ x }}\n");
        let at = place_at(&document, 2, 5, 2);
        assert_eq!((at.line, at.column, at.offset, at.length), (2, 6, 9, 2));
        assert_eq!(place_at(&document, 9, 9, 9).offset, document.text.len());
    }
}
