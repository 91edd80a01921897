//! How far a batch has come, for somebody who waits at a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use palier::text::{Locale, Message, integer};

use crate::io::Terminal;

/// Fewer files than this are done before anybody has read how many there are.
const FEW: usize = 20;

/// A line that tells how many files are done, drawn only for somebody who sees it.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
    locale: Locale,
    files: usize,
}

impl Progress {
    /// The progress over some files; hidden where results come to the same screen meanwhile.
    pub(crate) fn of(files: usize, results_stream: bool, terminal: &Terminal) -> Self {
        let is_seen = files >= FEW && terminal.shows_progress(results_stream);
        let target = if is_seen { ProgressDrawTarget::stderr_with_hz(10) } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(files as u64), target);
        if let Ok(style) = ProgressStyle::with_template("{wide_bar} {msg}") {
            bar.set_style(style.progress_chars("█▉▊▋▌▍▎▏░"));
        }
        Self { bar, locale: terminal.locale, files }
    }

    /// All inputs before this one are done, and so many documents were invalid.
    pub(crate) fn show(&self, input: usize, invalid: usize) {
        if self.bar.is_hidden() {
            return;
        }
        let message = Message::new("batch-progress")
            .with("done", integer(input, self.locale))
            .with("files", integer(self.files, self.locale))
            .with("invalid", invalid);
        self.bar.set_message(message.in_locale(self.locale));
        self.bar.set_position(input as u64);
    }

    /// Says something on the same screen, above the line.
    pub(crate) fn past(&self, say: impl FnOnce()) {
        if self.bar.is_hidden() { say() } else { self.bar.suspend(say) }
    }

    /// Takes the line away.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
