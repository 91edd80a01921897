//! What a report prints, made inert: text that stays text in the format of the report.

use std::io::{self, Write};

use crate::text::inert;

/// Escapes text for HTML, its content and its quoted attributes alike. Line breaks stay line breaks.
pub(super) fn html(text: &str, output: &mut dyn Write) -> io::Result<()> {
    tera::escape_html(&inert(text), output)
}

/// Escapes text for Markdown so that it can stand anywhere: a paragraph, a heading, a list, the cell of a table.
///
/// That is why a line break becomes `<br>`, which all of them take.
pub(super) fn markdown(text: &str, output: &mut dyn Write) -> io::Result<()> {
    crate::text::markdown(text, output)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(escape: tera::EscapeFn, text: &str) -> String {
        let mut output = Vec::new();
        escape(text, &mut output).expect("a vector takes everything");
        String::from_utf8(output).expect("UTF-8 in, UTF-8 out")
    }

    #[test]
    fn markdown_means_nothing_in_a_clients_text() {
        for (text, shown) in [
            ("a | b", r"a \| b"),
            ("two\r\nlines\nand\rmore", "two<br>lines<br>and<br>more"),
            ("`code` *strong* _em_ ~gone~ $x$", r"\`code\` \*strong\* \_em\_ \~gone\~ \$x\$"),
            ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
            ("<script>", "&lt;script&gt;"),
            ("&lt;b&gt; R&D, P & L", "&amp;lt;b&amp;gt; R&amp;D, P & L"),
            ("# title", r"\# title"),
            ("- item", r"\- item"),
            ("--- a--b", r"\--- a--b"),
            ("+ item", r"\+ item"),
            ("-", r"\-"),
            ("+2.5 -1", "+2.5 -1"),
            ("1. item", r"1\. item"),
            ("12) item", r"12\) item"),
            ("1.5 items", "1.5 items"),
            ("    code", "code"),
            ("=====", r"\====="),
            (r"a\|b", r"a\\\|b"),
        ] {
            assert_eq!(escaped(markdown, text), shown);
        }
    }

    #[test]
    fn markup_means_nothing_in_html() {
        assert_eq!(escaped(html, "<a href=\"x\">'&\u{0}"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
    }
}
