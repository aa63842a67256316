//! Work shared among the cores, with its results in the order of what was given.

use std::collections::HashMap;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

/// So many items a thread are in work or wait for it or for their turn: enough that none waits while
/// another has a long one.
const AHEAD: usize = 4;

/// The results of work shared among threads, in order. However many items there are, only a few
/// are in memory at a time.
pub struct InOrder<I: Items, U> {
    items: I,
    work: Arc<Work<I::Item, U>>,
    threads: usize,
    /// Where whichever thread is free takes the next item, with its number.
    queue: Sender<(usize, I::Item)>,
    results: Receiver<(usize, thread::Result<U>)>,
    /// Results whose turn has not come.
    early: HashMap<usize, thread::Result<U>>,
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

/// Items that a thread of their own makes, so that results never wait for one that is long in coming.
#[derive(Debug)]
pub struct Streamed<T> {
    items: Receiver<T>,
    thread: Option<JoinHandle<()>>,
}

impl<T: Send + 'static> Streamed<T> {
    /// Starts to make items.
    ///
    /// # Errors
    /// When a thread cannot be started.
    pub fn new(items: impl Iterator<Item = T> + Send + 'static) -> io::Result<Self> {
        let (send, receive) = sync_channel(AHEAD);
        let body = move || drop(items.map(|item| send.send(item)).find(Result::is_err));
        let thread = thread::Builder::new().name("stream".to_owned()).spawn(body)?;
        Ok(Self { items: receive, thread: Some(thread) })
    }

    /// There are no more; a panic of who made them is one of whoever asks.
    fn end(&mut self) -> Option<T> {
        let died = self.thread.take().and_then(|thread| thread.join().err());
        died.and_then(|panic| resume_unwind(panic))
    }
}

impl<T: Send + 'static> Items for Streamed<T> {
    type Item = T;

    fn wait(&mut self) -> Option<T> {
        self.items.recv().ok().or_else(|| self.end())
    }

    fn at_hand(&mut self) -> Option<T> {
        self.items.try_recv().ok()
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
    let (queue, waiting) = channel();
    let waiting = Arc::new(Mutex::new(waiting));
    let (done, results) = channel();
    let start = |_: &usize| {
        let (work, waiting, done) = (Arc::clone(&work), Arc::clone(&waiting), done.clone());
        let body = move || {
            while let Some((number, item)) = next_of(&waiting) {
                let result = catch_unwind(AssertUnwindSafe(|| work(item)));
                if done.send((number, result)).is_err() {
                    break;
                }
            }
        };
        thread::Builder::new().spawn(body).is_ok()
    };
    let threads = (0..threads).filter(start).count();
    InOrder { items, work, threads, queue, results, early: HashMap::new(), given: 0, taken: 0 }
}

/// The next item of a queue that several threads wait at; none when there will be no more.
fn next_of<T>(waiting: &Mutex<Receiver<T>>) -> Option<T> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

/// How many threads a command's work is shared among.
#[must_use]
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

impl<I: Items, U> InOrder<I, U> {
    /// Gives out items until there are enough ahead.
    fn give(&mut self) {
        while self.given - self.taken < AHEAD * self.threads {
            let is_idle = self.given == self.taken;
            let item = if is_idle { self.items.wait() } else { self.items.at_hand() };
            let Some(item) = item else { break };
            if self.queue.send((self.given, item)).is_err() {
                break;
            }
            self.given += 1;
        }
    }
}

impl<I: Items, U> Iterator for InOrder<I, U> {
    type Item = U;

    fn next(&mut self) -> Option<U> {
        if self.threads == 0 {
            return self.items.wait().map(|item| (self.work)(item));
        }
        self.give();
        while self.taken < self.given {
            if let Some(result) = self.early.remove(&self.taken) {
                self.taken += 1;
                return Some(result.unwrap_or_else(|panic| resume_unwind(panic)));
            }
            let (number, result) = self.results.recv().ok()?;
            self.early.insert(number, result);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::{AHEAD, Arriving, Streamed, in_order};

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
    fn only_a_few_are_ahead_of_the_one_whose_turn_it_is() {
        let given = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&given);
        let items = (0..1_000).inspect(move |_| {
            count.fetch_add(1, Ordering::SeqCst);
        });
        let mut results = in_order(items, 3, |n| n);
        assert_eq!(results.nth(9), Some(9));
        assert!(given.load(Ordering::SeqCst) <= 9 + AHEAD * 3);
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
    fn what_streams_is_answered_before_the_next_has_come() {
        let (send, stream) = std::sync::mpsc::channel::<u64>();
        let mut squares = in_order(Streamed::new(stream.into_iter()).unwrap(), 2, |n| n * n);
        for n in 0..50 {
            send.send(n).unwrap();
            assert_eq!(squares.next(), Some(n * n));
        }
        drop(send);
        assert_eq!(squares.next(), None);
        let all = Streamed::new(0..1_000).unwrap();
        assert_eq!(in_order(all, 2, |n| n).collect::<Vec<_>>(), (0..1_000).collect::<Vec<_>>());
    }

    #[test]
    #[should_panic(expected = "the fifth")]
    fn a_panic_of_what_streams_is_one_of_whoever_asks() {
        let items = (0..9).inspect(|n| assert!(*n != 5, "the fifth"));
        assert_eq!(in_order(Streamed::new(items).unwrap(), 2, |n| n).count(), 9);
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
