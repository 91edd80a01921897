//! Where a YAML mistake was most likely made: the parser stops at what no longer fits, often lines below.

/// What the text has open or odd before a place.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// A quoted text that begins here, on an earlier line than it ends.
    Quote(usize),
    /// A `{` or `[` that isn't closed on its line, though the next lines aren't its own.
    Bracket(usize),
    /// A `#` within brackets, which makes a comment of what would close them.
    Comment(usize),
    /// A colon within brackets that ends a second key: text with a colon.
    Colon(usize),
    /// A dash without the space that makes it an entry.
    Dash(usize),
    /// A space that is none to YAML, in the indentation.
    Space(usize),
}

impl Cause {
    /// Where it is, in bytes.
    pub(super) fn offset(&self) -> usize {
        match self {
            Self::Quote(at)
            | Self::Bracket(at)
            | Self::Comment(at)
            | Self::Colon(at)
            | Self::Dash(at)
            | Self::Space(at) => *at,
        }
    }

    /// The key of its words, `problem-…` and `help-…`.
    pub(super) fn words(&self) -> &'static str {
        match self {
            Self::Quote(_) => "quote-goes-on",
            Self::Bracket(_) => "unclosed-bracket",
            Self::Comment(_) => "comment-in-brackets",
            Self::Colon(_) => "colon-in-brackets",
            Self::Dash(_) => "dash-without-space",
            Self::Space(_) => "odd-space",
        }
    }
}

/// What made the parser stop at a byte of the text; `None` where it stopped at the mistake itself.
pub(super) fn of(text: &str, stopped: usize) -> Option<Cause> {
    let stopped = (0..=stopped.min(text.len())).rev().find(|at| text.is_char_boundary(*at))?;
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let here = line_start(stopped);
    let line = text[here..].lines().next().unwrap_or_default();
    if let Some(space) = odd_space(text, here + line.len()) {
        return Some(Cause::Space(space));
    }
    let of_line = seen_before(text, here + line.len());
    if of_line.brackets.contains(&stopped) {
        let comment = of_line.comment.filter(|at| *at > stopped);
        return Some(comment.map_or(Cause::Bracket(stopped), Cause::Comment));
    }
    let seen = seen_before(text, stopped);
    if let Some(quote) = seen.quote.filter(|quote| line_start(*quote) < here) {
        return Some(Cause::Quote(quote));
    }
    let entry = line.trim_start();
    if let Some(bracket) = seen.brackets.last().copied() {
        if text[stopped..].starts_with(':') && text[..stopped].ends_with([' ', '\u{a0}', '\u{202f}']) {
            return Some(Cause::Colon(stopped));
        }
        let is_of_block = entry.starts_with("- ") || begins_with_key(entry);
        if line_start(bracket) < here && is_of_block {
            return Some(seen.comment.filter(|at| *at > bracket).map_or(Cause::Bracket(bracket), Cause::Comment));
        }
        return None;
    }
    let after_dash = entry.strip_prefix('-').and_then(|rest| rest.chars().next());
    (after_dash.is_some_and(char::is_alphabetic) && begins_with_key(entry))
        .then(|| Cause::Dash(here + line.len() - entry.len()))
}

/// Whether a line begins as an entry of a mapping does: `key:` and a space, or nothing more.
fn begins_with_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, rest)| {
        let of_key = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_' | '"');
        !key.is_empty() && key.chars().all(of_key) && (rest.is_empty() || rest.starts_with(' '))
    })
}

/// A space in the indentation of a line, up to a byte of the text, that isn't the ordinary one.
fn odd_space(text: &str, end: usize) -> Option<usize> {
    let mut start = 0;
    for line in text[..end].split_inclusive('\n') {
        let odd = line.find(|it: char| it != ' ').filter(|at| {
            line[*at..]
                .starts_with(|it: char| matches!(it, '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200b}' | '\u{3000}'))
        });
        if let Some(odd) = odd {
            return Some(start + odd);
        }
        start += line.len();
    }
    None
}

/// What is open at a place, as far as quotes and brackets tell.
#[derive(Default)]
struct Seen {
    /// Where the quoted text begins that is open, or that has just been closed.
    quote: Option<usize>,
    /// Where the brackets begin that are open, the innermost last.
    brackets: Vec<usize>,
    /// The last comment within brackets.
    comment: Option<usize>,
}

fn seen_before(text: &str, end: usize) -> Seen {
    let mut seen = Seen::default();
    let bytes = text.as_bytes();
    let mut at = 0;
    // Whether a text may begin here: quotes and brackets within a plain text mean nothing.
    let mut begins = true;
    while at < end {
        let flow = !seen.brackets.is_empty();
        match bytes[at] {
            quote @ (b'"' | b'\'') if begins => {
                seen.quote = Some(at);
                at = after_quoted(bytes, at, quote).min(end);
                begins = false;
                continue;
            }
            b'{' | b'[' if begins => {
                seen.brackets.push(at);
                seen.quote = None;
            }
            b'}' | b']' if flow => {
                seen.brackets.pop();
                begins = false;
                seen.quote = None;
            }
            b'#' if at == 0 || bytes[at - 1].is_ascii_whitespace() => {
                if flow {
                    seen.comment = Some(at);
                }
                at = text[at..end].find('\n').map_or(end, |length| at + length);
                continue;
            }
            b'|' | b'>' if begins && !flow => {
                at = after_block_text(text, at).min(end);
                continue;
            }
            b'\n' => begins = true,
            b',' if flow => begins = true,
            b':' | b'-' if bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace) => begins = true,
            b' ' | b'\r' | b'\t' => {}
            _ => {
                begins = false;
                seen.quote = None;
            }
        }
        at += 1;
    }
    seen
}

/// Where a quoted text ends, after its closing quote.
fn after_quoted(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 1,
            it if it == quote && quote == b'\'' && bytes.get(at + 1) == Some(&quote) => at += 1,
            it if it == quote => return at + 1,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Where a text after `|` or `>` ends: at the next line that is indented no further than the line of the sign.
fn after_block_text(text: &str, sign: usize) -> usize {
    let start = text[..sign].rfind('\n').map_or(0, |newline| newline + 1);
    let indentation = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    let mut lines = text[start..].split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let mut end = start + first.len();
    for line in lines {
        if !line.trim().is_empty() && indentation(line) <= indentation(first) {
            break;
        }
        end += line.len();
    }
    end.max(sign + 1)
}

#[cfg(test)]
mod tests {
    use crate::source::{Document, parse};

    #[test]
    fn a_mistake_is_told_where_it_was_made_and_not_where_the_parser_stopped() {
        for (text, key, line, column) in [
            ("a: {fr: \"b}\nc: {fr: \"d\"}\n", "problem-quote-goes-on", 1, 9),
            ("a: \"b\nc: d\n", "problem-quote-goes-on", 1, 4),
            ("x:\n  - {a: b, c: d\n  - {a: e}\n", "problem-unclosed-bracket", 2, 5),
            ("a: [1, 2\nb: 3\n", "problem-unclosed-bracket", 1, 4),
            ("x:\n  - {a: b, c: no #1}\n  - {a: e}\n", "problem-comment-in-brackets", 2, 18),
            ("a: {en: Rings, fr: Attention : bijoux}\n", "problem-colon-in-brackets", 1, 30),
            ("x:\n  - id: a\n  -id: b\n", "problem-dash-without-space", 3, 3),
            ("x:\n  a: 1\n\u{a0} b: 2\n  c: 3\n", "problem-odd-space", 3, 1),
            ("t: |\n  an \"open quote, {and a bracket\na: \"b\" c\n", "problem-after-quote", 3, 8),
        ] {
            let problem = parse(&Document::whole("f", text)).expect_err(text);
            assert_eq!(problem.message.key(), key, "{text}: {problem:?}");
            let place = problem.place.expect("has one");
            assert_eq!((place.line, place.column), (line, column), "{text}");
            assert!(problem.message.exists() && problem.help.is_some_and(|help| help.exists()), "{key} has no words");
        }
    }

    #[test]
    fn a_text_cut_anywhere_is_read() {
        let text = "é: {a: \"ü\", b: ['é', x # ü\n]}\n\u{a0}- |\n  é\n-é: 'l''é'\n";
        for at in 0..=text.len() {
            let _ = super::of(text, at);
        }
    }
}
