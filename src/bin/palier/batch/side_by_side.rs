//! Threads: one that reads, some that work; whoever called takes the results in order.
//!
//! A worker takes the next few documents and, before anybody else can take any, promises their results: promises stand in
//! the order of the documents. Both what is read ahead and what is promised ahead is limited, so memory is.

use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::Result;

use super::{Next, Read, documents};
use crate::inputs::Input;

/// The most documents that a worker takes at once: enough to make nothing of the cost of taking them.
const MOST_AT_ONCE: usize = 8;

/// The bytes of text after which a worker takes no more documents at once.
const ENOUGH_BYTES: usize = 1 << 18;

/// The documents that have been read, `None` being the end of them.
struct Incoming {
    documents: Receiver<Option<Read>>,
    taken: usize,
    ended: bool,
}

/// Results that will come.
type Promise<T> = Receiver<Vec<T>>;

pub(super) fn each<T: Send>(
    inputs: Vec<Input>,
    jobs: usize,
    work: impl Fn(Read) -> T + Sync,
    mut take: impl FnMut(Next<T>) -> Result<()>,
) -> Result<()> {
    let (to_work, documents) = sync_channel(MOST_AT_ONCE * jobs);
    let (to_promise, promises) = sync_channel(2 * jobs);
    let incoming = Mutex::new(Incoming { documents, taken: 0, ended: false });
    let waker = to_work.clone();
    // Not one of the scope below: nothing can wake a reader that waits for a silent stream, and nobody has to.
    let reader = thread::Builder::new().spawn(move || read_ahead(inputs, to_work))?;
    thread::scope(|scope| {
        let (incoming, work) = (&incoming, &work);
        for number in 0..jobs {
            let to_promise = to_promise.clone();
            let worker = thread::Builder::new().spawn_scoped(scope, move || {
                work_off(incoming, &to_promise, jobs, work);
            });
            match worker {
                // The system lets us have no more: those that there are do the work.
                Err(_) if number > 0 => break,
                worker => worker?,
            };
        }
        drop(to_promise);
        let taken = take_all(&promises, &mut take);
        if taken.is_err() {
            // Workers end as they find nobody to promise to; one that waits for a document is to find out as well.
            drop(promises);
            let _ = waker.try_send(None);
        }
        taken
    })?;
    if let Err(panic) = reader.join() {
        std::panic::resume_unwind(panic);
    }
    Ok(())
}

/// Tells the workers that nothing more comes, whatever ends the reading.
struct End(SyncSender<Option<Read>>);

impl Drop for End {
    fn drop(&mut self) {
        let _ = self.0.send(None);
    }
}

fn read_ahead(inputs: Vec<Input>, to_work: SyncSender<Option<Read>>) {
    let end = End(to_work);
    for read in documents(inputs) {
        if end.0.send(Some(read)).is_err() {
            break;
        }
    }
}

fn work_off<T>(
    incoming: &Mutex<Incoming>,
    to_promise: &SyncSender<Promise<T>>,
    jobs: usize,
    work: &impl Fn(Read) -> T,
) {
    while let Some((documents, results)) = take_some(incoming, to_promise, jobs) {
        // Where nobody waits for them any more, the next promise finds out.
        let _ = results.send(documents.into_iter().map(work).collect());
    }
}

/// The next documents, and where their results are expected; `None` where there is nothing more to do.
fn take_some<T>(
    incoming: &Mutex<Incoming>,
    to_promise: &SyncSender<Promise<T>>,
    jobs: usize,
) -> Option<(Vec<Read>, SyncSender<Vec<T>>)> {
    let mut incoming = incoming.lock().unwrap_or_else(PoisonError::into_inner);
    if incoming.ended {
        return None;
    }
    // One at a time at first: a few documents are to occupy all workers.
    let most = (1 + incoming.taken / (2 * jobs)).min(MOST_AT_ONCE);
    let mut documents = Vec::with_capacity(most);
    let mut bytes = 0;
    while documents.len() < most && bytes < ENOUGH_BYTES {
        // Only the first is waited for: a line that came is answered before the next one comes.
        let next = if documents.is_empty() {
            incoming.documents.recv().ok().flatten()
        } else {
            match incoming.documents.try_recv() {
                Ok(next) => next,
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => None,
            }
        };
        let Some(read) = next else {
            incoming.ended = true;
            break;
        };
        bytes += read.document.text.len();
        documents.push(read);
    }
    if documents.is_empty() {
        return None;
    }
    incoming.taken += documents.len();
    let (results, promise) = sync_channel(1);
    if to_promise.send(promise).is_err() {
        incoming.ended = true;
        return None;
    }
    Some((documents, results))
}

fn take_all<T>(promises: &Receiver<Promise<T>>, take: &mut impl FnMut(Next<T>) -> Result<()>) -> Result<()> {
    while let Some(promise) = await_next(promises, take)? {
        // A worker that breaks its promise has panicked, which the end of the threads tells.
        for result in await_next(&promise, take)?.into_iter().flatten() {
            take(Next::Result(result))?;
        }
    }
    Ok(())
}

/// The next of a channel; tells where it isn't there yet. `None` where nothing more comes.
fn await_next<T, N>(channel: &Receiver<N>, take: &mut impl FnMut(Next<T>) -> Result<()>) -> Result<Option<N>> {
    match channel.try_recv() {
        Ok(next) => Ok(Some(next)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            take(Next::NotYet)?;
            Ok(channel.recv().ok())
        }
    }
}
