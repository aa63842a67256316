//! The facts of all documents of the desk: read when they are first asked for, listed as those of one
//! document are.

use std::ops::Range;

use crate::facts::Sheaf;

use super::cards::Sought;
use super::desk::Sheet;
use super::panes::{FactsPane, Sheaves, Witness};

/// The facts of all documents of the desk.
#[derive(Clone, Debug, Default)]
pub struct Harvest {
    pub(super) facts: FactsPane,
    pub(super) sheaves: Sheaves,
    /// Whether the panel and the views list them, and not those of the open document alone.
    pub(super) is_shown: bool,
    /// Whether a document has changed since it was read.
    pub(super) is_stale: bool,
    number: u64,
    /// So many documents have been asked for, and so many told of.
    asked: usize,
    told: usize,
    /// Of so many nothing was read.
    missing: usize,
    state: Sought,
}

/// Documents whose facts are wanted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reaping {
    /// Rises with every one; answers to another number are out of date.
    pub number: u64,
    /// The documents, by their places on the desk.
    pub documents: Range<usize>,
    /// So many facts are held already.
    pub held: usize,
}

/// What was read of a document for the sake of its facts.
#[derive(Clone, Debug)]
pub struct Reaped {
    /// Its place on the desk.
    pub document: usize,
    /// Its facts; nothing where it cannot be read, or is not to be opened unasked.
    pub sheaf: Option<Sheaf>,
}

impl Harvest {
    /// How many documents have been read of how many, while there are more of them to come.
    #[must_use]
    pub fn progress(&self) -> Option<(usize, usize)> {
        (self.state == Sought::Running).then_some((self.told, self.asked))
    }

    /// How many facts are held.
    #[must_use]
    pub fn held(&self) -> usize {
        self.facts.all().len()
    }

    /// Whether there were more facts than are held.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.state == Sought::Enough
    }

    /// Of how many documents nothing was read.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.missing
    }

    /// Those of so many documents that are wanted and have not been asked for: they are from now on.
    pub(super) fn ask(&mut self, count: usize) -> Option<Reaping> {
        let is_ready = matches!(self.state, Sought::Nothing | Sought::All);
        if !self.is_shown || !is_ready || self.asked >= count {
            return None;
        }
        let documents = self.asked..count;
        (self.number, self.asked, self.state) = (self.number + 1, count, Sought::Running);
        Some(Reaping { number: self.number, documents, held: self.held() })
    }

    /// Takes what was read of documents; whether that was wanted.
    pub(super) fn add(
        &mut self,
        number: u64,
        reaped: Vec<Reaped>,
        state: Sought,
        sheets: &[Sheet],
    ) -> bool {
        if number != self.number {
            return false;
        }
        for Reaped { document, sheaf } in reaped {
            self.told = document + 1;
            match sheaf {
                Some(sheaf) => self.bring_in(document, sheaf, sheets),
                None => self.missing += 1,
            }
        }
        self.state = state;
        if state != Sought::Running {
            self.facts.complete();
        }
        true
    }

    fn bring_in(&mut self, document: usize, sheaf: Sheaf, sheets: &[Sheet]) {
        let base = self.sheaves.size();
        let facts = sheaf.facts().iter().map(|facts| facts.shifted(base)).collect();
        let standing = sheaf.standing().clone();
        self.sheaves.push(document, sheaf);
        self.facts.add_weighed(Witness::Sheaves(&self.sheaves, sheets), facts, &standing);
    }

    /// Forgets what was read: all of it is asked for anew.
    pub(super) fn forget(&mut self) {
        *self = Self { is_shown: self.is_shown, number: self.number, ..Self::default() };
    }

    /// The words of the fact that begins at a byte of a document.
    pub(super) fn offset_of(&self, document: usize, start: usize) -> Option<usize> {
        let offset = self.sheaves.offset(document, start)?;
        let is_there = self.sheaves.document(offset) == Some(document);
        (is_there && self.sheaves.source(offset) == Some(start)).then_some(offset)
    }
}
