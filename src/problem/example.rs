//! Examples of problems: a broken file, the same file mended, and the lines in which they differ.

use std::ops::Range;

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

/// A file with a problem, and the same file mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The file with the problem.
    pub broken: &'static str,
    /// The file without it.
    pub mended: &'static str,
}

/// The lines of a file that matter, in stretches: between two of them, lines are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Excerpt {
    /// The stretches, in the order of the file.
    pub stretches: Vec<Vec<ExcerptLine>>,
    /// Whether lines are left out at the end.
    pub goes_on: bool,
}

/// A line of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExcerptLine {
    /// The number of the line in its file, counted from 1.
    pub number: usize,
    /// The line, without its end.
    pub text: &'static str,
    /// Whether the line is one of those that differ.
    pub differs: bool,
}

/// How many lines are shown around those that matter.
const AROUND: usize = 3;

impl Example {
    /// The lines of the broken and of the mended file that matter, with some lines around: those that differ, and the
    /// one where palier tells of the problem.
    #[must_use]
    pub fn excerpts(&self) -> (Excerpt, Excerpt) {
        let (broken, mended) = (lines(self.broken), lines(self.mended));
        let texts = |lines: &[ExcerptLine]| lines.iter().map(|line| line.text).collect::<Vec<_>>();
        let changes = capture_diff_slices(Algorithm::Myers, &texts(&broken), &texts(&mended));
        let place = place(self.broken).and_then(|number| broken.iter().position(|line| line.number == number));
        let unchanged = place.and_then(|place| {
            let change = changes.iter().find(|change| change.old_range().contains(&place))?;
            (change.tag() == DiffTag::Equal).then(|| change.new_range().start + place - change.old_range().start)
        });
        (excerpt(broken, &changes, DiffOp::old_range, place), excerpt(mended, &changes, DiffOp::new_range, unchanged))
    }
}

/// What stands in the last line of a sample's head, which tells the tests what to expect.
const EXPECT: &str = "# expect: ";

/// The lines of a sample after its head.
fn lines(text: &'static str) -> Vec<ExcerptLine> {
    let all = text.lines().enumerate().map(|(index, text)| ExcerptLine { number: index + 1, text, differs: false });
    all.skip_while(|line| !line.text.contains(EXPECT)).skip(1).collect()
}

/// The number of the line where the problem is told of, from the head: `# expect: tab 10:1`.
fn place(text: &str) -> Option<usize> {
    let expected = text.lines().find_map(|line| Some(line.split_once(EXPECT)?.1))?;
    expected.split_once(' ')?.1.split_once(':')?.0.parse().ok()
}

fn excerpt(
    mut lines: Vec<ExcerptLine>,
    changes: &[DiffOp],
    range: fn(&DiffOp) -> Range<usize>,
    place: Option<usize>,
) -> Excerpt {
    let changed = changes.iter().filter(|change| change.tag() != DiffTag::Equal).map(range);
    let changed: Vec<_> = changed.collect();
    for index in changed.iter().cloned().flatten() {
        lines[index].differs = true;
    }
    let matters: Vec<_> = changed.into_iter().chain(place.map(|place| place..place + 1)).collect();
    // Where lines are only added, the range is empty and stands between two lines.
    let near = |index: usize| matters.iter().any(|it| index + AROUND >= it.start && index < it.end + AROUND);
    let mut stretches: Vec<Vec<ExcerptLine>> = Vec::new();
    let mut last = None;
    for (index, line) in lines.iter().enumerate().filter(|(index, _)| near(*index)) {
        if last.is_none_or(|last| last + 1 < index) {
            stretches.push(Vec::new());
        }
        if let Some(stretch) = stretches.last_mut() {
            stretch.push(*line);
        }
        last = Some(index);
    }
    Excerpt { goes_on: last.is_some_and(|last| last + 1 < lines.len()), stretches }
}

impl ExcerptLine {
    /// The line with its control characters made visible, which is what some examples are about.
    #[must_use]
    pub fn visible(&self) -> String {
        let picture = |character: char| match character {
            '\t' => "→   ".to_owned(),
            character if character.is_ascii_control() => {
                char::from_u32(0x2400 + u32::from(character)).unwrap_or('␦').to_string()
            }
            character => character.to_string(),
        };
        self.text.chars().map(picture).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Code;

    fn marked(stretches: &[Vec<ExcerptLine>]) -> Vec<(usize, &str)> {
        stretches.concat().iter().filter(|line| line.differs).map(|line| (line.number, line.text)).collect()
    }

    #[test]
    fn an_excerpt_shows_the_lines_that_differ_the_place_of_the_problem_and_three_lines_around() {
        let example = Example {
            broken: "# A.\n# expect: x 4:1\na\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n",
            mended: "# B.\n# expect: nothing\na\nb\nc\nd\ne\nf\ng\nh\ni\nj\nK\nK2\nl\nm\n",
        };
        let (broken, mended) = example.excerpts();
        let numbers = |excerpt: &Excerpt| {
            let ends = |stretch: &Vec<ExcerptLine>| (stretch[0].number, stretch[stretch.len() - 1].number);
            excerpt.stretches.iter().map(ends).collect::<Vec<_>>()
        };
        assert_eq!((numbers(&broken), broken.goes_on), (vec![(3, 7), (10, 15)], false));
        assert_eq!((numbers(&mended), mended.goes_on), (vec![(3, 7), (10, 16)], false));
        assert_eq!(marked(&broken.stretches), [(13, "k")]);
        assert_eq!(marked(&mended.stretches), [(13, "K"), (14, "K2")]);
    }

    #[test]
    fn every_example_differs_from_its_mending_in_few_lines() {
        for code in Code::ALL {
            let Some(example) = code.example() else { continue };
            let (broken, mended) = example.excerpts();
            let count = |excerpt: &Excerpt| excerpt.stretches.concat().iter().filter(|line| line.differs).count();
            assert!((1..=15).contains(&(count(&broken) + count(&mended))), "{}", code.id());
        }
    }

    #[test]
    fn what_nobody_sees_is_made_visible() {
        assert_eq!(ExcerptLine { number: 1, text: "\ta\u{1b}", differs: true }.visible(), "→   a␛");
    }
}
