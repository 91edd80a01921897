//! How lines look, where colours are wanted.

/// What a line is, which decides how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Heading,
    Question,
    /// Said in passing.
    Quiet,
    /// Where the cursor is.
    Here,
}

/// Paints lines, or leaves them as they are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paint {
    pub(super) colours: bool,
}

impl Paint {
    pub(super) fn line(self, style: Style, text: &str) -> String {
        let code = match style {
            Style::Heading => "1;36",
            Style::Question => "1",
            Style::Quiet => "2",
            Style::Here => "1;96",
            Style::Plain => "",
        };
        if !self.colours || code.is_empty() || text.is_empty() {
            return text.to_owned();
        }
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }

    pub(super) fn lines(self, style: Style, lines: Vec<String>) -> Vec<String> {
        lines.into_iter().map(|line| self.line(style, &line)).collect()
    }
}
