//! Threads: one that reads, some that work; whoever called takes the results in order.
//!
//! Documents of files are handed over a few at a time, since handing over takes as long as working on a small one. A worker
//! takes the next few and, before anybody else can take any, promises their results: promises stand in the order of the
//! documents. Both what is read ahead and what is promised ahead is limited, so memory is.

use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::Result;

use super::{Next, Read, documents};
use crate::inputs::Input;

/// The most documents that are handed over at once: enough to make nothing of the cost of it.
const MOST_AT_ONCE: usize = 8;

/// The bytes of text after which no more documents are handed over at once.
const ENOUGH_BYTES: usize = 1 << 18;

/// How many documents are handed over at once after so many: one at a time at first, so that a few occupy all workers.
fn at_once(so_far: usize, jobs: usize) -> usize {
    (1 + so_far / (2 * jobs)).min(MOST_AT_ONCE)
}

/// The documents that have been read, a few at a time; none at all is the end of them.
struct Incoming {
    documents: Receiver<Vec<Read>>,
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
    let reader = thread::Builder::new().spawn(move || read_ahead(inputs, jobs, to_work))?;
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
            let _ = waker.try_send(Vec::new());
        }
        taken
    })?;
    if let Err(panic) = reader.join() {
        std::panic::resume_unwind(panic);
    }
    Ok(())
}

/// Tells the workers that nothing more comes, whatever ends the reading.
struct End(SyncSender<Vec<Read>>);

impl Drop for End {
    fn drop(&mut self) {
        let _ = self.0.send(Vec::new());
    }
}

fn read_ahead(inputs: Vec<Input>, jobs: usize, to_work: SyncSender<Vec<Read>>) {
    let end = End(to_work);
    let (mut some, mut bytes) = (Vec::new(), 0);
    for (so_far, read) in documents(inputs).enumerate() {
        let may_wait = read.is_streamed;
        bytes += read.document.text.len();
        some.push(read);
        if may_wait || some.len() >= at_once(so_far, jobs) || bytes >= ENOUGH_BYTES {
            bytes = 0;
            if end.0.send(std::mem::take(&mut some)).is_err() {
                return;
            }
        }
    }
    let _ = end.0.send(some);
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
    // Only the first are waited for: a line that came is answered before the next one comes.
    let mut documents = incoming.documents.recv().unwrap_or_default();
    incoming.ended = documents.is_empty();
    let most = at_once(incoming.taken, jobs);
    let bytes_of = |documents: &[Read]| documents.iter().map(|read| read.document.text.len()).sum::<usize>();
    // Those of a stream come one by one: what is there already is taken together.
    while !incoming.ended && documents.len() < most && bytes_of(&documents) < ENOUGH_BYTES {
        match incoming.documents.try_recv() {
            Ok(more) if !more.is_empty() => documents.extend(more),
            Ok(_) | Err(TryRecvError::Disconnected) => incoming.ended = true,
            Err(TryRecvError::Empty) => break,
        }
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
