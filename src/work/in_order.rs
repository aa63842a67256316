//! Work shared among the cores, with its results in the order of what was given.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

/// A thread that takes every so-manieth item.
struct Worker<T, U> {
    items: Option<SyncSender<T>>,
    results: Receiver<U>,
    thread: Option<JoinHandle<()>>,
}

/// The results of work shared among threads, in order. However many items there are, only a few
/// are in memory at a time.
pub struct InOrder<I: Items, U> {
    items: I,
    work: Arc<Work<I::Item, U>>,
    workers: Vec<Worker<I::Item, U>>,
    given: usize,
    taken: usize,
}

type Work<T, U> = dyn Fn(T) -> U + Send + Sync;

/// Where the items come from.
pub trait Items {
    /// What there is to work on.
    type Item;

    /// The next item, however long it takes to come.
    fn wait(&mut self) -> Option<Self::Item>;

    /// The next item, if there is no need to wait for it.
    fn at_hand(&mut self) -> Option<Self::Item>;
}

impl<I: Iterator> Items for I {
    type Item = I::Item;

    fn wait(&mut self) -> Option<I::Item> {
        self.next()
    }

    fn at_hand(&mut self) -> Option<I::Item> {
        self.next()
    }
}

/// Items that arrive one by one: none is waited for while a result is, so that whoever sends one and
/// waits for its result gets it.
#[derive(Debug)]
pub struct Arriving<T>(pub Receiver<T>);

impl<T> Items for Arriving<T> {
    type Item = T;

    fn wait(&mut self) -> Option<T> {
        self.0.recv().ok()
    }

    fn at_hand(&mut self) -> Option<T> {
        self.0.try_recv().ok()
    }
}

/// Does the work for each item on `threads` threads, or on the one that asks where there are none;
/// the results come in the order of the items.
///
/// # Panics
/// As the work does, when its result is asked for.
pub fn in_order<I, U>(
    items: I,
    threads: usize,
    work: impl Fn(I::Item) -> U + Send + Sync + 'static,
) -> InOrder<I, U>
where
    I: Items,
    I::Item: Send + 'static,
    U: Send + 'static,
{
    let work: Arc<Work<I::Item, U>> = Arc::new(work);
    let worker = |_| {
        let (items, waiting) = sync_channel(1);
        let (done, results) = sync_channel(1);
        let work = Arc::clone(&work);
        let body = move || {
            for item in waiting {
                if done.send(work(item)).is_err() {
                    break;
                }
            }
        };
        let thread = thread::Builder::new().spawn(body).ok();
        Worker { items: Some(items), results, thread }
    };
    let workers = (0..threads).map(worker).collect();
    InOrder { items, work, workers, given: 0, taken: 0 }
}

/// How many threads a command's work is shared among.
#[must_use]
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

impl<I: Items, U> InOrder<I, U> {
    /// Gives out items until every worker has one at hand and one that waits.
    fn give(&mut self) {
        while self.given - self.taken < 2 * self.workers.len() {
            let is_idle = self.given == self.taken;
            let item = if is_idle { self.items.wait() } else { self.items.at_hand() };
            let Some(item) = item else { break };
            let at = self.given % self.workers.len();
            let items = self.workers.get(at).and_then(|worker| worker.items.as_ref());
            // A worker that has died says so when its result is asked for.
            drop(items.map(|items| items.send(item)));
            self.given += 1;
        }
    }
}

impl<I: Items, U> Iterator for InOrder<I, U> {
    type Item = U;

    fn next(&mut self) -> Option<U> {
        if self.workers.is_empty() {
            return self.items.wait().map(|item| (self.work)(item));
        }
        self.give();
        if self.taken == self.given {
            return None;
        }
        let at = self.taken % self.workers.len();
        let worker = self.workers.get_mut(at)?;
        self.taken += 1;
        worker.results.recv().ok().or_else(|| {
            let died = worker.thread.take().and_then(|thread| thread.join().err());
            died.and_then(|panic| resume_unwind(panic))
        })
    }
}

impl<I: Items, U> Drop for InOrder<I, U> {
    fn drop(&mut self) {
        // The workers end when there is nothing more to wait for and nobody to tell.
        self.workers.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{Arriving, in_order};

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let slow = |n: u64| {
            std::thread::sleep(std::time::Duration::from_micros(n * 7 % 500));
            n * n
        };
        for threads in [0, 1, 2, 3] {
            let squares: Vec<u64> = in_order(0..200, threads, slow).collect();
            assert_eq!(squares, (0..200).map(|n| n * n).collect::<Vec<_>>());
        }
        assert_eq!(in_order(0..1_000, 2, |n| n).take(3).collect::<Vec<_>>(), [0, 1, 2]);
    }

    #[test]
    fn what_arrives_is_answered_before_the_next_has_come() {
        let (send, arriving) = std::sync::mpsc::channel();
        let mut squares = in_order(Arriving(arriving), 2, |n: u64| n * n);
        for n in 0..50 {
            send.send(n).unwrap();
            assert_eq!(squares.next(), Some(n * n));
        }
        drop(send);
        assert_eq!(squares.next(), None);
    }

    #[test]
    #[should_panic(expected = "the fourth")]
    fn a_panic_of_the_work_is_one_of_whoever_asks() {
        let work = |n: u8| {
            assert!(n != 4, "the fourth");
            n
        };
        assert_eq!(in_order(0..9, 2, work).count(), 9);
    }
}
