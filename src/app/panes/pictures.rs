//! Pictures on the page: where they stand, and which will soon.

use std::ops::Range;

use crate::document::Document;
use crate::layout::{Anchor, Plate};
use crate::pictures::{Cells, Flaw, Pixels};

use super::page::Page;

/// A picture on the screen, or as many of its rows as are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hung {
    /// Its address.
    pub address: Box<str>,
    /// The cells that all of it takes.
    pub cells: Cells,
    /// Which of the shown rows of the page its first row here is.
    pub at: usize,
    /// Which of its rows are here.
    pub rows: Range<u16>,
}

impl Page {
    /// The pictures on the screen, from the top to the bottom.
    #[must_use]
    pub fn hung(&self, document: &Document) -> Vec<Hung> {
        let mut hung: Vec<Hung> = Vec::new();
        let mut last = None;
        for (at, row) in self.shown().iter().enumerate() {
            let Some(strip) = row.line().and_then(|line| line.strip) else { continue };
            if last.replace(row.place.block) == Some(row.place.block) {
                hung.iter_mut().last().into_iter().for_each(|hung| hung.rows.end += 1);
                continue;
            }
            let Some(plate) = self.layout.plate(document, row.place.block) else { continue };
            let rows = strip.row..strip.row + 1;
            hung.push(Hung { address: plate.address, cells: strip.cells, at, rows });
        }
        hung
    }

    /// Why the picture that stands in a row of the page is not shown.
    #[must_use]
    pub fn flaw(&self, document: &Document, row: &super::Row) -> Option<Flaw> {
        let plate = self.layout.plate(document, row.place.block)?;
        self.layout.picture(&plate.address)?.err()
    }

    /// What is known of a picture.
    pub(in crate::app) fn picture(&self, address: &str) -> Option<Result<Pixels, Flaw>> {
        self.layout.picture(address)
    }

    /// The pictures on the screen, and then those on the next one: what is seen soon is there when it
    /// is seen, and moves nothing.
    pub(in crate::app) fn plates(&mut self, document: &Document) -> Vec<Plate> {
        if self.setting().pictures.is_none() {
            return Vec::new();
        }
        let mut blocks: Vec<_> = self.shown().iter().map(|row| row.place.block).collect();
        let next = blocks.last().and_then(|block| document.next(*block));
        if let Some(block) = next {
            let count = self.shown().len();
            let rows = self.layout.rows(document, crate::layout::Place { block, row: 0 }, count);
            blocks.extend(rows.iter().map(|row| row.place.block));
        }
        blocks.dedup();
        blocks.into_iter().filter_map(|block| self.layout.plate(document, block)).collect()
    }

    /// Learns the size of a picture, or why it cannot be shown; what the eye is on stays where it is.
    pub(in crate::app) fn learn_picture(
        &mut self,
        document: &Document,
        address: &str,
        known: Result<Pixels, Flaw>,
    ) {
        let eye = self.held_or_eye();
        let is_there = |row: &super::Row| row.span().is_some_and(|span| span.contains(eye));
        let at = self.shown().iter().position(is_there);
        self.layout.learn(address, known);
        if self.holds_end() {
            return self.hold_end(document);
        }
        if self.begins() {
            return self.stay_at_top(document);
        }
        if let (Some(at), Some(block)) = (at, document.block_at(eye)) {
            let place = self.layout.place(document, Anchor { block, byte: eye });
            let above = isize::try_from(at).unwrap_or(0);
            let top = self.layout.step(document, place, -above);
            self.put_top(top);
        }
    }

    /// Pictures may be others than they were.
    pub(in crate::app) fn forget_pictures(&mut self) {
        self.layout.forget_pictures();
    }
}
