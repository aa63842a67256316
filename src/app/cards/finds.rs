//! What is looked for in all documents: typed here, found while it is typed, grouped by document.

use crate::document::Excerpt;
use crate::source::Manner;

use super::{Area, Chooser, DocumentList, Size, room};

/// What is looked for in all documents, and where it was found so far.
#[derive(Clone, Debug, Default)]
pub struct Finds {
    typed: String,
    manner: Manner,
    /// Rises with every search; answers to another number are out of date.
    number: u64,
    found: Vec<FoundIn>,
    rows: Vec<FindRow>,
    state: Sought,
    pub(super) chooser: Chooser,
}

/// The matches in one document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundIn {
    /// Its place on the desk.
    pub document: usize,
    /// The first of them, in reading order.
    pub excerpts: Vec<Excerpt>,
    /// Whether there are more.
    pub has_more: bool,
}

/// A row of the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FindRow {
    /// A document, by its place among those with matches.
    Document(usize),
    /// A match in it.
    Match(usize, usize),
}

/// How far a search of all documents has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Sought {
    /// Nothing is looked for.
    #[default]
    Nothing,
    /// There is more to look through.
    Running,
    /// Every document has been looked through.
    All,
    /// So much was found that the rest was not looked through.
    Enough,
    /// What is typed is no regular expression yet.
    Unfinished,
}

impl Finds {
    /// What is typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// How that is read.
    #[must_use]
    pub fn manner(&self) -> Manner {
        self.manner
    }

    /// Where it was found, document by document.
    #[must_use]
    pub fn found(&self) -> &[FoundIn] {
        &self.found
    }

    /// The rows of the list.
    #[must_use]
    pub fn rows(&self) -> &[FindRow] {
        &self.rows
    }

    /// How many matches are listed.
    #[must_use]
    pub fn count(&self) -> usize {
        self.rows.len() - self.found.len()
    }

    /// How far it has come.
    #[must_use]
    pub fn state(&self) -> Sought {
        self.state
    }

    /// Which row is chosen, and which are shown.
    #[must_use]
    pub fn chooser(&self) -> &Chooser {
        &self.chooser
    }

    pub(in super::super) fn number(&self) -> u64 {
        self.number
    }

    /// The document and the match that a row leads to.
    #[must_use]
    pub fn at(&self, row: usize) -> Option<(&FoundIn, &Excerpt)> {
        let (document, place) = match *self.rows.get(row)? {
            FindRow::Document(document) => (document, 0),
            FindRow::Match(document, place) => (document, place),
        };
        let found = self.found.get(document)?;
        Some((found, found.excerpts.get(place)?))
    }

    /// Where it stands: where the list of documents does.
    pub(super) fn area(size: Size) -> Area {
        DocumentList::area(size)
    }

    /// Looks for this from the beginning.
    pub(in super::super) fn begin(&mut self, typed: String, manner: Manner) {
        (self.typed, self.manner) = (typed, manner);
        self.number += 1;
        self.found.clear();
        self.rows.clear();
        self.chooser = Chooser::default();
        let is_nothing = self.typed.trim().is_empty();
        self.state = if is_nothing { Sought::Nothing } else { Sought::Running };
    }

    /// Takes what was found by the search with this number.
    pub(in super::super) fn add(&mut self, number: u64, found: Vec<FoundIn>, state: Sought) {
        if number != self.number {
            return;
        }
        for found in found {
            let document = self.found.len();
            let matches = 0..found.excerpts.len();
            self.rows.push(FindRow::Document(document));
            self.rows.extend(matches.map(|place| FindRow::Match(document, place)));
            self.found.push(found);
        }
        self.state = state;
    }

    pub(super) fn settle(&mut self, size: Size) {
        self.chooser.settle(self.rows.len(), room(Self::area(size)));
    }
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, FindRow, Finds, FoundIn, Manner, Sought};

    fn found(document: usize, starts: &[usize]) -> FoundIn {
        let excerpt = |start: &usize| Excerpt { start: *start, ..Excerpt::default() };
        FoundIn { document, excerpts: starts.iter().map(excerpt).collect(), has_more: false }
    }

    #[test]
    fn matches_stand_below_their_document_and_what_is_out_of_date_nowhere() {
        let mut finds = Finds::default();
        finds.begin("eau".to_owned(), Manner::default());
        let number = finds.number();
        finds.add(number, vec![found(4, &[7, 9])], Sought::Running);
        finds.add(number, vec![found(6, &[1])], Sought::All);
        let rows = [
            FindRow::Document(0),
            FindRow::Match(0, 0),
            FindRow::Match(0, 1),
            FindRow::Document(1),
            FindRow::Match(1, 0),
        ];
        assert_eq!((finds.rows(), finds.count()), (&rows[..], 3));
        let lead = |row| finds.at(row).map(|(found, excerpt)| (found.document, excerpt.start));
        assert_eq!([lead(0), lead(2), lead(4)], [Some((4, 7)), Some((4, 9)), Some((6, 1))]);
        finds.begin("eaux".to_owned(), Manner::default());
        finds.add(number, vec![found(4, &[7])], Sought::All);
        assert_eq!((finds.rows().len(), finds.state()), (0, Sought::Running));
    }
}
