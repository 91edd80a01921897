//! Many documents: read one after the other, worked on side by side, and taken in the order they came in.

mod answers;
mod documents;
mod side_by_side;

use anyhow::Result;

use crate::inputs::Input;

pub(crate) use answers::{
    Item, check_answers, empty, is_questionnaire, is_something_else, not_ours, nothing, read_item, read_only,
};
pub(crate) use documents::{Read, documents};

/// How many documents are worked on at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Jobs(u16);

impl Jobs {
    /// As many as `--jobs` says, else as there are cores for this program.
    pub(crate) fn of(asked: Option<u16>) -> Self {
        Self(asked.unwrap_or_else(crate::io::cores).max(1))
    }
}

/// What comes to the one who takes results.
#[derive(Debug)]
pub(crate) enum Next<T> {
    /// The result for the next document.
    Result(T),
    /// It isn't there yet: this is the moment to pass on what has been taken.
    NotYet,
}

/// Has every document of the inputs worked on, as many at once as there are jobs, and has the results taken one by one
/// in the order of the documents. No more than a few documents and results exist at any moment, however many there are.
///
/// # Errors
/// Those of `take`, which end the work.
pub(crate) fn each<T: Send>(
    inputs: Vec<Input>,
    jobs: Jobs,
    work: impl Fn(Read) -> T + Sync,
    take: impl FnMut(Next<T>) -> Result<()>,
) -> Result<()> {
    if jobs == Jobs(1) {
        one_by_one(inputs, work, take)
    } else {
        side_by_side::each(inputs, usize::from(jobs.0), work, take)
    }
}

fn one_by_one<T>(
    inputs: Vec<Input>,
    work: impl Fn(Read) -> T,
    mut take: impl FnMut(Next<T>) -> Result<()>,
) -> Result<()> {
    for read in documents(inputs) {
        let may_wait = read.is_streamed;
        take(Next::Result(work(read)))?;
        if may_wait {
            take(Next::NotYet)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    /// A file of several documents.
    fn file(texts: impl Iterator<Item = String>) -> (tempfile::NamedTempFile, Vec<Input>) {
        use std::io::Write as _;
        let mut file = tempfile::Builder::new().suffix(".ndjson").tempfile().expect("a temporary file");
        for text in texts {
            writeln!(file, "{text}").expect("can be written");
        }
        let inputs = vec![Input::File { path: file.path().to_owned(), named: true }];
        (file, inputs)
    }

    #[test]
    fn results_come_in_the_order_of_the_documents_however_long_each_takes() {
        let (_file, inputs) = file((0..200).map(|number| number.to_string()));
        for jobs in [1, 2, 7] {
            let mut taken = Vec::new();
            let work = |read: Read| {
                let number: u64 = read.document.text.trim().parse().expect("a number");
                std::thread::sleep(Duration::from_micros(number * 7919 % 500));
                number
            };
            each(inputs.clone(), Jobs(jobs), work, |next| {
                if let Next::Result(number) = next {
                    taken.push(number);
                }
                Ok(())
            })
            .expect("nothing fails");
            assert_eq!(taken, (0..200).collect::<Vec<_>>(), "{jobs} jobs");
        }
    }

    #[test]
    fn however_many_documents_there_are_few_are_in_the_works() {
        let (_file, inputs) = file((0..3000).map(|number| number.to_string()));
        let (begun, mut most, mut taken) = (AtomicUsize::new(0), 0, 0);
        let work = |_| begun.fetch_add(1, Ordering::Relaxed);
        each(inputs, Jobs(2), work, |next| {
            if let Next::Result(_) = next {
                taken += 1;
                most = most.max(begun.load(Ordering::Relaxed) - taken);
                if taken < 20 {
                    std::thread::sleep(Duration::from_millis(2));
                }
            }
            Ok(())
        })
        .expect("nothing fails");
        assert_eq!(taken, 3000);
        assert!(most < 100, "{most} results waited");
    }

    #[test]
    fn one_who_takes_no_more_ends_the_work() {
        let (_file, inputs) = file((0..3000).map(|number| number.to_string()));
        for jobs in [1, 3] {
            let begun = AtomicUsize::new(0);
            let work = |_| begun.fetch_add(1, Ordering::Relaxed);
            let ended = each(inputs.clone(), Jobs(jobs), work, |_| anyhow::bail!("enough"));
            assert_eq!(ended.expect_err("fails").to_string(), "enough");
            assert!(begun.load(Ordering::Relaxed) < 200, "{jobs} jobs");
        }
    }
}
