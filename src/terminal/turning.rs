//! From one document of the desk to another: the terminal stays taken.

use std::time::Instant;

use crate::app::{Action, Turn};
use crate::memory::{Kept, OfDocument, Visit};
use crate::work::Latest;

use super::again::Again;
use super::effects::After;
use super::event::Event;
use super::library::Opened;
use super::mailbox::Mailbox;
use super::run::{FIRST, Reading};

impl Reading {
    /// Keeps where the document is left. Nobody is there any more to be told that it cannot be kept.
    pub(super) fn keep_place(&self) {
        let visit = Visit::now(self.app.percent_read(), self.app.brief());
        drop(self.outside.memory.keep_left(self.app.spot(), visit));
        drop(self.outside.memory.renew_remarks(self.app.remarks()));
    }

    /// Opens another document. One that comes at once is turned to at once; else the reader is told
    /// that it comes, and goes on.
    pub(super) fn turn(&mut self, document: usize, waiting: &Mailbox) -> anyhow::Result<After> {
        self.asked += 1;
        self.outside.shelf.turn(self.asked, document, &self.outside.events);
        let until = Instant::now() + FIRST;
        let left = || until.saturating_duration_since(Instant::now());
        while let Ok(event) = waiting.recv_timeout(left()) {
            if let Event::Turned(asked, document, opened) = event {
                return self.take_turned(asked, document, opened, waiting);
            }
            self.early.push_back(event);
        }
        let sheets = self.app.desk().sheets();
        let name = sheets.get(document).map(|sheet| sheet.path.clone());
        self.act(Action::Turning(name.unwrap_or_default()))
    }

    /// Shows a document that has been opened, unless the reader has asked for another since.
    pub(super) fn take_turned(
        &mut self,
        asked: u64,
        document: usize,
        opened: Result<Box<Opened>, String>,
        waiting: &Mailbox,
    ) -> anyhow::Result<After> {
        if asked != self.asked {
            return Ok(After::GoOn);
        }
        match opened {
            Ok(opened) => self.show_opened(document, *opened, waiting),
            Err(why) => self.act(Action::Stay(document, why)),
        }
    }

    fn show_opened(
        &mut self,
        document: usize,
        opened: Opened,
        waiting: &Mailbox,
    ) -> anyhow::Result<After> {
        self.keep_place();
        let Opened { begun, memory, kept, trouble } = opened;
        let article = begun.article();
        self.begin_reading();
        self.again = Again::of(Some(article), &self.outside.choices);
        self.outside.file = article.path().map(std::path::Path::to_owned);
        self.outside.gallery = article.gallery().cloned();
        // A search of the document that is left is not wanted any more.
        self.outside.latest.set(u64::MAX);
        self.outside.latest = Latest::default();
        let is_kept = matches!(memory, OfDocument::At(_));
        self.outside.memory = memory;
        let (name, size) = (article.name.clone(), article.size);
        let Kept { spot, remarks, .. } = kept;
        let (spot, remarks) = match self.app.desk().left(document) {
            Some(left) if !is_kept => left,
            Some(_) | None => (spot, remarks),
        };
        let size = size.and_then(|size| usize::try_from(size).ok());
        let turn = Turn { document, name, size, remarks, spot, message: trouble };
        (self.message_since, self.turned) = (None, None);
        self.face.begin_anew();
        self.act(Action::Turn(Box::new(turn)))?;
        self.begin(Some(begun), waiting)?;
        self.again.watch(&self.outside.events, self.outside.reading);
        Ok(After::GoOn)
    }

    /// The number of a reading that begins: those before it stop.
    pub(super) fn begin_reading(&mut self) {
        self.outside.reading += 1;
        self.outside.readings.set(self.outside.reading);
    }
}
