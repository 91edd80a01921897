//! What the paths of a template stand for, such as `dimension.score`: by what a template receives, and by the loops and
//! the assignments that they stand in.

use super::shapes::{Field, Shape, Shapes};
use super::tags::{Tag, Token, tags};

/// A path that leads to no field.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Astray<'t> {
    /// The path as far as it leads somewhere; empty for a variable.
    pub(super) known: String,
    /// The name that isn't there.
    pub(super) name: Token<'t>,
    /// What is there.
    pub(super) available: Vec<String>,
}

/// A name that a template gives, and what it stands for as far as that is known.
type Given<'t> = (&'t str, Option<Shape>);

/// Words that aren't variables wherever they stand.
const KEYWORDS: [&str; 20] = [
    "if",
    "elif",
    "else",
    "for",
    "in",
    "and",
    "or",
    "not",
    "is",
    "true",
    "false",
    "True",
    "False",
    "none",
    "None",
    "null",
    "loop",
    "set",
    "set_global",
    "filter",
];

/// The statements whose words are expressions.
const WITH_EXPRESSIONS: [&str; 6] = ["if", "elif", "for", "set", "set_global", "filter"];

/// Every name that a template gives to something of its own.
pub(super) fn names_given(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for tag in tags(text) {
        let tokens = tag.tokens();
        for (index, token) in tokens.iter().enumerate().filter(|(_, token)| token.is_name()) {
            let after_for = |back: usize| index >= back && tokens[index - back].text == "for";
            let assigned = index == 1 && matches!(tokens[0].text, "set" | "set_global");
            let parameter = tag.is_statement && tokens[0].text == "component" && index > 1;
            if after_for(1) || (after_for(3) && tokens[index - 1].text == ",") || assigned || parameter {
                names.push(token.text.to_owned());
            }
        }
    }
    names
}

/// The first paths of a template that lead nowhere, whatever the assessment, and at most so many; `others` are names that
/// other templates give, which an included template sees.
pub(super) fn astray<'t>(text: &'t str, shapes: &Shapes, others: &[String], most: usize) -> Vec<Astray<'t>> {
    let mut scopes = Scopes { shapes, others, given: Vec::new(), component: false, branches: 0 };
    let own = names_given(text);
    let mut found = Vec::new();
    for tag in tags(text) {
        // What a loop goes through and what a name is given are read without that name.
        let gives = tag.is_statement && matches!(tag.keyword(), "for" | "set" | "set_global");
        if !gives {
            scopes.enter(&tag);
        }
        let tokens = tag.tokens();
        let is_read = !scopes.component && (!tag.is_statement || WITH_EXPRESSIONS.contains(&tag.keyword()));
        for index in (0..tokens.len()).filter(|_| is_read) {
            if let Some(path) = path_at(&tokens, index)
                && let Err(astray) = scopes.follow(&tokens[path.begin..path.end])
            {
                let is_given = |name: &str| own.iter().any(|given| given == name);
                if !(astray.known.is_empty() && is_given(astray.name.text)) {
                    found.push(astray);
                }
                if found.len() == most {
                    return found;
                }
            }
        }
        if gives {
            scopes.enter(&tag);
        }
        scopes.leave(&tag);
    }
    found
}

/// The fields of what a path stands for at a place in a template; `None` where that isn't known.
pub(super) fn fields_at<'s>(text: &str, offset: usize, path: &str, shapes: &'s Shapes) -> Option<&'s [Field]> {
    let mut scopes = Scopes { shapes, others: &[], given: Vec::new(), component: false, branches: 0 };
    for tag in tags(text).iter().take_while(|tag| tag.offset <= offset) {
        scopes.enter(tag);
        if tag.offset + tag.inside.len() < offset {
            scopes.leave(tag);
        }
    }
    if scopes.component {
        return None;
    }
    let tag = Tag { is_statement: false, offset: 0, inside: path };
    let tokens = tag.tokens();
    let path = path_at(&tokens, 0).filter(|path| path.end == tokens.len())?;
    match scopes.follow(&tokens[path.begin..path.end]).ok()?? {
        Shape::Object(name) => Some(shapes.fields(&name)),
        _ => None,
    }
}

struct Path {
    begin: usize,
    end: usize,
}

/// The path that begins with a token, where one does and its end must be there.
fn path_at(tokens: &[Token<'_>], begin: usize) -> Option<Path> {
    let text = |index: usize| tokens.get(index).map_or("", |token| token.text);
    let before = if begin == 0 { "" } else { text(begin - 1) };
    tokens.get(begin).filter(|token| token.is_name() && !KEYWORDS.contains(&token.text))?;
    // A filter, a test, a field, the name of a component; the name that a loop or an assignment gives.
    if matches!(before, "." | "|" | "is" | "<" | "/" | "for" | "set" | "set_global" | "filter")
        || (before == "not" && begin >= 2 && text(begin - 2) == "is")
        || (before == "," && begin >= 3 && text(begin - 3) == "for")
    {
        return None;
    }
    let mut end = begin + 1;
    loop {
        match text(end) {
            "." if tokens.get(end + 1).is_some_and(Token::is_name) => end += 2,
            "[" => {
                let mut depth = 0_usize;
                while end < tokens.len() {
                    depth = match text(end) {
                        "[" => depth + 1,
                        "]" => depth - 1,
                        _ => depth,
                    };
                    end += 1;
                    if depth == 0 {
                        break;
                    }
                }
            }
            _ => break,
        }
    }
    let argument = text(end) == "=" && text(end + 1) != "=";
    let optional = match text(end) {
        // A call, or what is asked for in case it is there.
        "(" | "?" => true,
        "is" => matches!(text(end + 1), "defined" | "undefined") || text(end + 1) == "not",
        "|" => text(end + 1) == "default",
        _ => false,
    };
    (!argument && !optional).then_some(Path { begin, end })
}

struct Scopes<'t, 's> {
    shapes: &'s Shapes,
    /// Names that other templates give, which this one may see when it is included.
    others: &'s [String],
    /// The innermost last; a loop begins with an entry without a name.
    given: Vec<Given<'t>>,
    /// Within a component, which sees its arguments alone.
    component: bool,
    /// How many conditions the tag stands in: what is assigned there is not for sure.
    branches: usize,
}

impl<'t> Scopes<'t, '_> {
    /// Takes in what a tag gives to those after it, and to itself.
    fn enter(&mut self, tag: &Tag<'t>) {
        let tokens = tag.tokens();
        if tag.is_statement {
            match tokens[..] {
                [first, name, sign, ..] if matches!(first.text, "set" | "set_global") && sign.text == "=" => {
                    let shape = self.value(&tokens[3..]).filter(|_| self.branches == 0);
                    self.given.push((name.text, shape));
                    return;
                }
                [first, name, ..] if matches!(first.text, "set" | "set_global") => self.given.push((name.text, None)),
                [first, ..] if first.text == "component" => self.component = true,
                [first, ..] if first.text == "endcomponent" => self.component = false,
                [first, ..] if first.text == "if" => self.branches += 1,
                [first, ..] if first.text == "endif" => self.branches = self.branches.saturating_sub(1),
                [first, ..] if first.text == "for" => self.given.push(("", None)),
                [first, ..] if first.text == "endfor" => {
                    while self.given.pop().is_some_and(|(name, _)| !name.is_empty()) {}
                }
                _ => {}
            }
        }
        for (index, _) in tokens.iter().enumerate().filter(|(_, token)| token.text == "for") {
            match tokens[index + 1..] {
                [name, word, ..] if word.text == "in" => {
                    let end = tokens[index + 3..].iter().position(|token| matches!(token.text, "]" | "if"));
                    let until = end.map_or(tokens.len(), |end| index + 3 + end);
                    let shape = match self.value(&tokens[index + 3..until]) {
                        Some(Shape::List(of)) => Some(*of),
                        _ => None,
                    };
                    self.given.push((name.text, shape));
                }
                [key, _, value, ..] => self.given.extend([(key.text, None), (value.text, None)]),
                _ => {}
            }
        }
    }

    /// Forgets what a tag gave to itself alone.
    fn leave(&mut self, tag: &Tag<'t>) {
        let tokens = tag.tokens();
        let within = tokens.iter().skip(1).filter(|token| token.text == "for").count();
        if !tag.is_statement || tokens.first().is_some_and(|first| first.text != "for") {
            let assigned = tag.is_statement && matches!(tag.keyword(), "set" | "set_global");
            if !assigned {
                for _ in 0..within {
                    self.given.pop();
                }
            }
        }
    }

    /// What an expression stands for, where it is a path, a call, or one of them with a last filter.
    fn value(&self, tokens: &[Token<'t>]) -> Option<Shape> {
        let text = |index: usize| tokens.get(index).map_or("", |token| token.text);
        if let [.., bar, filter] = tokens
            && bar.text == "|"
        {
            return self.shapes.given.get(filter.text).cloned();
        }
        if text(1) == "(" && tokens.last().is_some_and(|last| last.text == ")") {
            return self.shapes.given.get(text(0)).cloned();
        }
        let path = path_at(tokens, 0).filter(|path| path.end == tokens.len())?;
        self.follow(&tokens[..path.end]).ok()?
    }

    /// What a path stands for; `None` where that isn't known.
    fn follow(&self, path: &[Token<'t>]) -> Result<Option<Shape>, Astray<'t>> {
        let Some((first, mut rest)) = path.split_first() else { return Ok(None) };
        let mut known = String::new();
        let mut shape = match self.given.iter().rev().find(|(name, _)| *name == first.text) {
            Some((_, shape)) => shape.clone(),
            None if self.others.iter().any(|given| given == first.text) => None,
            None => Some(field(self.shapes.variables(), *first, &known)?),
        };
        known.push_str(first.text);
        while let Some((sign, after)) = rest.split_first() {
            let Some(now) = shape else { return Ok(None) };
            if sign.text == "[" {
                // Up to the end of the brackets; an element of a list, or what isn't known.
                let inside = after.iter().position(|token| token.text == "]");
                let Some(inside) = inside else { return Ok(None) };
                let sliced = after[..inside].iter().any(|token| token.text == ":");
                shape = match now {
                    Shape::List(of) if !sliced => Some(*of),
                    list @ Shape::List(_) => Some(list),
                    _ => None,
                };
                rest = &after[inside + 1..];
                known.push_str("[…]");
                continue;
            }
            let Some((name, after)) = after.split_first() else { return Ok(None) };
            shape = match now {
                Shape::Object(object) => Some(field(self.shapes.fields(&object), *name, &known)?),
                Shape::ById(of) => Some(*of),
                Shape::Plain(_) | Shape::List(_) => {
                    return Err(Astray { known, name: *name, available: Vec::new() });
                }
            };
            known = format!("{known}.{}", name.text);
            rest = after;
        }
        Ok(shape)
    }
}

fn field<'t>(fields: &[Field], name: Token<'t>, known: &str) -> Result<Shape, Astray<'t>> {
    let found = fields.iter().find(|field| field.name == name.text);
    found.map(|field| field.shape.clone()).ok_or_else(|| {
        let available = fields.iter().map(|field| field.name.clone()).collect();
        Astray { known: known.to_owned(), name, available }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        let shapes = Shapes::of_reports();
        astray(text, &shapes, &[], 9).into_iter().map(|it| format!("{}>{}", it.known, it.name.text)).collect()
    }

    #[test]
    fn a_field_that_no_assessment_has_is_found_where_nothing_would_be_printed() {
        assert_eq!(names("{% if overall.scor %}x{% endif %}"), ["overall>scor"]);
        assert_eq!(names("{% if coverag %}x{% elif not overal.score %}{% endif %}"), [">coverag", ">overal"]);
        assert_eq!(
            names(
                "{% for d in dimensions %}{% for q in d.questions %}{{ q.txt }}{{ d.titel }}{% endfor %}{{ q.x }}{% endfor %}"
            ),
            ["q>txt", "d>titel"]
        );
        assert_eq!(names("{% for s in strengths() %}{{ s.name }}{% endfor %}"), ["s>name"]);
        assert_eq!(names("{% set o = overall %}{{ o.scor or 0 }}"), ["o>scor"]);
        assert_eq!(names("{{ [d.titel for d in dimensions if d.scor] | listed }}"), ["d>titel", "d>scor"]);
        assert_eq!(
            names("{{ dimensions[0].titel }}{{ dimensions[0:2].titel }}"),
            ["dimensions[…]>titel", "dimensions[…]>titel"]
        );
        assert_eq!(names("{{ organization.name.first }}"), ["organization.name>first"]);
        assert_eq!(names("{% set q = gaps[0] | question %}{{ q.note }}{{ q.notes }}"), ["q>notes"]);
    }

    #[test]
    fn what_may_be_missing_or_is_not_known_is_left_alone() {
        for fine in [
            "{{ overall.scor is defined }}{% if overal is undefined %}{% endif %}",
            "{{ overall.scor | default(value=1) }}{{ overall?.scor }}",
            "{{ t(key=\"report-written-with\", version=palier) }}",
            "{% component card(of) %}{{ of.anything }}{{ overal }}{% endcomponent card %}{{ <card of={overall} /> }}",
            "{% for key, value in anything %}{{ key.x }}{{ value.y }}{% endfor %}{% set anything = 1 %}",
            "{% for d in dimensions %}{{ loop.index }}{{ d.score | score }}{% endfor %}",
            "{% if overall.score is number and overall.level in gaps or not steps %}{% endif %}",
            "{% set x %}text{% endset %}{{ x.y }}",
            "{% filter upper %}x{% endfilter %}{{ \"a.b\" ~ palier }}{% block overal %}{% endblock overal %}",
            "{{ a.b if false else palier }}{% set a = 1 %}",
        ] {
            assert_eq!(names(fine), Vec::<String>::new(), "{fine}");
        }
    }

    #[test]
    fn the_built_in_templates_go_astray_nowhere() {
        use crate::report::templates::{Page, files_of};
        for (page, shapes) in [(Page::Report, Shapes::of_reports()), (Page::Index, Shapes::of_index())] {
            for format in crate::report::Format::ALL {
                let given: Vec<String> = files_of(page, format).flat_map(|(_, text)| names_given(text)).collect();
                for (name, text) in files_of(page, format) {
                    assert_eq!(astray(text, &shapes, &given, 9), [], "{name}");
                }
            }
        }
    }
}
