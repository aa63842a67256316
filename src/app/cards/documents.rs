//! The list of the documents on the desk: filtered by what is typed, the best match first.

use super::super::desk::{Desk, Sheet};
use super::fuzzy::{Fuzzy, best};
use super::{Area, Chooser, Size, centred, room};

/// The columns and the rows of its list, where the screen has them.
const WIDTH: u16 = 108;
const ROWS: usize = 40;

/// The list of the documents on the desk.
#[derive(Clone, Debug, Default)]
pub struct DocumentList {
    typed: String,
    found: Vec<Listed>,
    pub(super) chooser: Chooser,
}

/// A document in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Its place on the desk.
    pub document: usize,
    /// Which graphemes of its name, and past them of where it lies, were typed.
    pub letters: Vec<usize>,
}

impl DocumentList {
    /// The list as it was, of the documents as they are; the one that is open is chosen.
    pub(in super::super) fn again(mut self, desk: &Desk) -> Self {
        self.found = find(&self.typed, desk.sheets());
        let open = self.found.iter().position(|listed| Some(listed.document) == desk.open());
        self.chooser.choose(open.unwrap_or(self.chooser.chosen()));
        self
    }

    /// What is typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// The documents that are listed.
    #[must_use]
    pub fn found(&self) -> &[Listed] {
        &self.found
    }

    /// Which of them is chosen, and which are shown.
    #[must_use]
    pub fn chooser(&self) -> &Chooser {
        &self.chooser
    }

    /// The document that is chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        self.found.get(self.chooser.chosen()).map(|listed| listed.document)
    }

    /// Where it stands: always in the same place, however much is found.
    pub(super) fn area(size: Size) -> Area {
        centred(
            size,
            WIDTH.min(size.width.saturating_sub(if size.width < 60 { 0 } else { 4 })),
            ROWS,
        )
    }

    pub(super) fn edit(&mut self, change: impl FnOnce(&mut String), desk: &Desk) {
        change(&mut self.typed);
        self.found = find(&self.typed, desk.sheets());
        self.chooser = Chooser::default();
    }

    /// More is known of the documents: what is typed may be found elsewhere, and the choice stays.
    pub(in super::super) fn renew(&mut self, desk: &Desk) {
        if self.typed.trim().is_empty() {
            let more = self.found.len()..desk.sheets().len();
            self.found.extend(more.map(|document| Listed { document, letters: Vec::new() }));
            return;
        }
        let chosen = self.chosen();
        self.found = find(&self.typed, desk.sheets());
        if let Some(at) = self.found.iter().position(|listed| Some(listed.document) == chosen) {
            self.chooser.choose(at);
        }
    }

    pub(super) fn settle(&mut self, size: Size) {
        self.chooser.settle(self.found.len(), room(Self::area(size)));
    }
}

/// The documents that have the letters in their title or in where they lie; all of them, in their own
/// order, where nothing is typed.
fn find(typed: &str, sheets: &[Sheet]) -> Vec<Listed> {
    if typed.trim().is_empty() {
        let all = 0..sheets.len();
        return all.map(|document| Listed { document, letters: Vec::new() }).collect();
    }
    let mut fuzzy = Fuzzy::new(typed);
    let found = sheets.iter().enumerate().filter_map(|(document, sheet)| {
        let name = sheet.name();
        let (score, letters) = if name == sheet.path {
            fuzzy.find(name)?
        } else {
            fuzzy.find(&format!("{name} {}", sheet.path))?
        };
        Some((score, Listed { document, letters }))
    });
    best(found.collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::{DocumentList, Sheet, find};
    use crate::app::desk::{Desk, Known, Learnt};
    use crate::document::Brief;

    fn sheets() -> Vec<Sheet> {
        ["notes/budget.md", "notes/été.md", "plan.txt"].map(|path| Sheet::new(path.into())).into()
    }

    fn found(typed: &str) -> Vec<usize> {
        find(typed, &sheets()).into_iter().map(|listed| listed.document).collect()
    }

    #[test]
    fn documents_are_found_by_letters_of_where_they_lie() {
        assert_eq!(found(""), [0, 1, 2]);
        assert_eq!(found("ete"), [1]);
        assert_eq!(found("budg"), [0]);
        assert_eq!(found("zzz"), <[usize; 0]>::default());
    }

    #[test]
    fn what_is_learnt_is_found_and_the_choice_stays() {
        let mut desk = Desk::named(sheets());
        let mut list = DocumentList::default().again(&desk);
        list.edit(|typed| typed.push_str("plan"), &desk);
        assert_eq!(list.chosen(), Some(2));
        let brief = Brief { title: Some("Plan de campagne".into()), ..Brief::default() };
        let known = Known::Brief(brief);
        desk.learn(vec![Learnt { document: 0, known, percent: None }]);
        list.renew(&desk);
        assert_eq!(list.chosen(), Some(2));
        assert_eq!(list.found().len(), 2);
    }
}
