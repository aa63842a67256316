//! The documents on the desk as the terminal sees them: opened one after the other, surveyed for the
//! list, searched all together.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;

use crate::app::{FoundIn, Hunt, Known, Learnt, Message, Reaped, Reaping, Sheet, Sought};
use crate::memory::{Kept, OfDocument};
use crate::source::clean;
use crate::work::{self, Begun, Choices, Errand, Hunted, Latest, Library, Reach, Surveyed, reason};

use super::event::Event;
use super::mailbox::Sender;

/// The documents on the desk.
pub trait Documents: Library {
    /// Opens a document to be read.
    ///
    /// # Errors
    /// When it cannot be read: the message names it.
    fn turn(&self, document: usize) -> anyhow::Result<Opened>;

    /// The next documents that were named, where a folder has more of them; they stand on the desk from
    /// now on, below the others. None at its end.
    fn more(&self) -> Vec<Sheet>;
}

/// A document that has been opened to be read.
pub struct Opened {
    /// Its text, the beginning of which has been read.
    pub begun: Begun,
    /// What is kept of it from now on.
    pub memory: OfDocument,
    /// What was kept.
    pub kept: Kept,
    /// What is wrong with what was kept.
    pub trouble: Option<Message>,
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.begun.article().fmt(f)
    }
}

/// The documents on the desk, where there are several.
#[derive(Clone, Default)]
pub struct Shelf(Option<Arc<dyn Documents>>);

impl fmt::Debug for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shelf")
    }
}

impl Shelf {
    /// These documents.
    #[must_use]
    pub fn of(documents: Arc<dyn Documents>) -> Self {
        Self(Some(documents))
    }

    /// Asks for all documents that were named, and surveys them.
    pub(super) fn survey(&self, choices: &Choices, events: &Sender) {
        let Some(documents) = self.0.clone() else { return };
        let (choices, events) = (choices.clone(), events.clone());
        let work = move || {
            let more = || Some(documents.more()).filter(|sheets| !sheets.is_empty());
            while let Some(sheets) = more() {
                if events.send(Event::Gathered(sheets)).is_err() {
                    return;
                }
            }
            let tell = move |told: Vec<Surveyed>| {
                let learnt = told.into_iter().map(learnt).collect();
                events.send(Event::Learnt(learnt)).is_ok()
            };
            let library: Arc<dyn Library> = documents;
            work::survey(&library, &choices, &tell);
        };
        // Without a thread the list stays as it is.
        drop(thread::Builder::new().name("gather".to_owned()).spawn(work));
    }

    /// Opens a document, for the reader who asked with this number.
    pub(super) fn turn(&self, asked: u64, document: usize, events: &Sender) {
        let Some(documents) = self.0.clone() else { return };
        let events = events.clone();
        let work = move || {
            let turn = || documents.turn(document).map(Box::new);
            // One that stops the reader is one that cannot be opened.
            let opened = catch_unwind(AssertUnwindSafe(turn))
                .unwrap_or_else(|_| Err(anyhow::anyhow!("something in it stopped the reader")));
            let opened = opened.map_err(|error| clean(&reason(&error)).into_owned());
            drop(events.send(Event::Turned(asked, document, opened)));
        };
        drop(thread::Builder::new().name("open".to_owned()).spawn(work));
    }

    /// Searches all documents; a later search makes this one useless.
    pub(super) fn hunt(&self, hunt: Hunt, latest: &Latest, events: &Sender) {
        let Some(documents) = self.0.clone() else { return };
        let events = events.clone();
        let tell = move |number, hunted: Vec<Hunted>, reach| {
            let found = hunted.into_iter().map(found).collect();
            events.send(Event::Hunted(number, found, sought(reach))).is_ok()
        };
        let Hunt { number, pattern, manner } = hunt;
        let errand = Errand { number, pattern, manner, parts: Vec::new() };
        work::hunt(errand, documents, latest, tell);
    }

    /// Reads documents for their facts; a later reading makes this one useless.
    pub(super) fn harvest(
        &self,
        reaping: Reaping,
        choices: &Choices,
        latest: &Latest,
        events: &Sender,
    ) {
        let Some(documents) = self.0.clone() else { return };
        let events = events.clone();
        let tell = move |number, all: Vec<work::Reaped>, reach| {
            let all = all.into_iter().map(reaped).collect();
            events.send(Event::Reaped(number, all, sought(reach))).is_ok()
        };
        let Reaping { number, documents: wanted, held } = reaping;
        let reaping = work::Reaping { number, documents: wanted, held };
        work::harvest(reaping, documents, choices.clone(), latest, tell);
    }
}

fn reaped(reaped: work::Reaped) -> Reaped {
    let work::Reaped { document, sheaf } = reaped;
    Reaped { document, sheaf }
}

fn learnt(surveyed: Surveyed) -> Learnt {
    let Surveyed { document, told, percent } = surveyed;
    let known = match told {
        Ok(brief) => Known::Brief(brief),
        Err(why) => Known::Unreadable(why),
    };
    Learnt { document, known, percent }
}

fn found(hunted: Hunted) -> FoundIn {
    let Hunted { document, excerpts, has_more } = hunted;
    FoundIn { document, excerpts, has_more }
}

fn sought(reach: Reach) -> Sought {
    match reach {
        Reach::Running => Sought::Running,
        Reach::All => Sought::All,
        Reach::Enough => Sought::Enough,
        Reach::Unfinished => Sought::Unfinished,
    }
}
