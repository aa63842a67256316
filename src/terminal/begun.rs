//! The beginning of a reading, before there is a screen.

use crate::work::{self, Article, Choices, Gate, Latest};

use super::again::Again;
use super::event::Event;
use super::mailbox::{Mailbox, Sender, mailbox};
use super::session::give_back_on_panic;

/// An article that is being read, before there is a screen to show it on.
pub struct Begun {
    pub(super) events: Sender,
    pub(super) waiting: Mailbox,
    pub(super) gate: Gate,
    pub(super) again: Again,
    pub(super) readings: Latest,
    pub(super) choices: Choices,
}

/// Starts to read an article, if there is one to begin with: what is needed to show it can be made
/// ready meanwhile.
#[must_use]
pub fn begin(article: Option<Article>, choices: Choices) -> Begun {
    give_back_on_panic();
    let ((events, waiting), gate) = (mailbox(), Gate::default());
    let (to_loop, readings) = (events.clone(), Latest::default());
    let again = Again::of(article.as_ref(), &choices);
    let current = readings.clone();
    let tell = move |news| current.is(0) && to_loop.send(Event::News(0, news)).is_ok();
    if let Some(article) = article {
        work::read(article, choices.clone(), &gate, tell);
    }
    Begun { events, waiting, gate, again, readings, choices }
}
