//! What waits for the loop: what the reader does before what the jobs tell.

use std::collections::VecDeque;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::event::Event;

/// So many pieces of news wait; a job that has more to tell waits too. A key that comes in the
/// middle of them is answered after one of them at most, and memory holds no heap of news.
const NEWS: usize = 8;

#[derive(Default)]
struct Waiting {
    events: VecDeque<Event>,
    news: VecDeque<Event>,
    is_closed: bool,
}

impl Waiting {
    /// Lets an event wait for its turn: to leave is heard before all else, however much there is to
    /// do still; of sizes that follow each other only the last one is one.
    fn put(&mut self, event: Event) {
        let last = self.events.back_mut();
        match (event, last) {
            (Event::Leave(signal), _) => self.events.push_front(Event::Leave(signal)),
            (Event::Resize(size), Some(Event::Resize(last))) => *last = size,
            (event, _) if event.is_news() => self.news.push_back(event),
            (event, _) => self.events.push_back(event),
        }
    }
}

#[derive(Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

impl Shared {
    /// A thread that failed while it held the lock has left nothing half done.
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where events are sent to.
#[derive(Clone, Default)]
pub(super) struct Sender(Arc<Shared>);

/// Where the loop takes them from.
pub(super) struct Mailbox(Arc<Shared>);

/// Nobody takes events any more.
#[derive(PartialEq, Eq, Debug)]
pub(super) struct Closed;

/// A mailbox, and what sends to it.
pub(super) fn mailbox() -> (Sender, Mailbox) {
    let sender = Sender::default();
    let mailbox = Mailbox(Arc::clone(&sender.0));
    (sender, mailbox)
}

impl Sender {
    /// Sends an event. News waits until there is room for it: never call this with news from the loop.
    pub(super) fn send(&self, event: Event) -> Result<(), Closed> {
        let mut waiting = self.0.lock();
        let is_news = event.is_news();
        while is_news && waiting.news.len() >= NEWS && !waiting.is_closed {
            waiting = self.0.changed.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
        if waiting.is_closed {
            return Err(Closed);
        }
        waiting.put(event);
        self.0.changed.notify_all();
        Ok(())
    }
}

impl Mailbox {
    /// The next event, as soon as there is one.
    pub(super) fn recv(&self) -> Event {
        loop {
            if let Ok(event) = self.recv_timeout(Duration::from_hours(1)) {
                return event;
            }
        }
    }

    /// The next event, if there is one in time.
    pub(super) fn recv_timeout(&self, time: Duration) -> Result<Event, RecvTimeoutError> {
        let until = Instant::now() + time;
        let mut waiting = self.0.lock();
        loop {
            if let Some(event) = next(&mut waiting) {
                self.0.changed.notify_all();
                return Ok(event);
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(RecvTimeoutError::Timeout);
            }
            let woken = self.0.changed.wait_timeout(waiting, left);
            (waiting, _) = woken.unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// The next event that waits.
    pub(super) fn try_recv(&self) -> Option<Event> {
        let event = next(&mut self.0.lock());
        self.0.changed.notify_all();
        event
    }
}

fn next(waiting: &mut Waiting) -> Option<Event> {
    waiting.events.pop_front().or_else(|| waiting.news.pop_front())
}

impl Drop for Mailbox {
    fn drop(&mut self) {
        let mut waiting = self.0.lock();
        waiting.is_closed = true;
        waiting.news.clear();
        self.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::super::event::Event;
    use super::{Closed, NEWS, mailbox};
    use crate::app::Size;
    use crate::work::News;

    fn news(number: u64) -> Event {
        Event::News(0, News::Unfinished(number))
    }

    #[test]
    fn what_the_reader_does_comes_before_all_news_that_waits() {
        let (sender, mailbox) = mailbox();
        sender.send(news(1)).unwrap();
        sender.send(Event::Stop).unwrap();
        sender.send(news(2)).unwrap();
        let order: Vec<String> = (0..3).map(|_| format!("{:?}", mailbox.recv())).collect();
        assert_eq!(order, ["Stop", "News(0, Unfinished(1))", "News(0, Unfinished(2))"]);
        assert!(mailbox.try_recv().is_none());
    }

    #[test]
    fn to_leave_is_heard_first_and_of_sizes_the_last_one() {
        let (sender, mailbox) = mailbox();
        let size = |width| Event::Resize(Size { width, height: 9 });
        for event in [size(1), size(2), Event::Stop, size(3), size(4), size(5), Event::Leave(15)] {
            sender.send(event).unwrap();
        }
        let order: Vec<Event> = std::iter::from_fn(|| mailbox.try_recv()).collect();
        let expected = [Event::Leave(15), size(2), Event::Stop, size(5)];
        assert_eq!(format!("{order:?}"), format!("{expected:?}"));
    }

    #[test]
    fn a_job_waits_until_there_is_room_and_ends_when_nobody_listens() {
        let (sender, mailbox) = mailbox();
        let work = move || (0..1_000).find(|number| sender.send(news(*number)).is_err());
        let job = thread::Builder::new().spawn(work).unwrap();
        for _ in 0..2 * NEWS {
            mailbox.recv();
        }
        drop(mailbox);
        assert!(job.join().unwrap().unwrap() >= 2 * NEWS as u64);
        let (sender, closed) = super::mailbox();
        drop(closed);
        assert_eq!(sender.send(Event::Stop), Err(Closed));
    }
}
