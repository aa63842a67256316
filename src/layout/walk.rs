//! Going about on the rows of a page: from a byte to its row and back, up and down.

use std::rc::Rc;

use crate::document::{BlockId, Document};
use crate::source::Span;

use super::{Anchor, Layout, Line, Place};

/// A row to draw: where it is, and its line.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where it is.
    pub place: Place,
    lines: Rc<[Line]>,
}

impl Row {
    /// What the row shows.
    #[must_use]
    pub fn line(&self) -> &Line {
        const BLANK: &Line = &Line::BLANK;
        self.lines.get(self.place.row).unwrap_or(BLANK)
    }
}

impl Layout {
    /// The row that shows the byte of an anchor, or the last row that begins before it.
    pub fn place(&mut self, document: &Document, anchor: Anchor) -> Place {
        let lines = self.lines(document, anchor.block);
        let shows = |line: &Line| {
            line.runs.iter().any(|run| run.span.is_some_and(|span| span.contains(anchor.byte)))
        };
        let begins = |line: &Line| line.span().map(Span::start);
        let row = lines.iter().position(shows).or_else(|| {
            lines.iter().rposition(|line| begins(line).is_some_and(|start| start <= anchor.byte))
        });
        let first = || lines.iter().position(|line| begins(line).is_some());
        Place { block: anchor.block, row: row.or_else(first).unwrap_or(0) }
    }

    /// The first source byte of a row, or of the next row of its block that has one.
    pub fn anchor(&mut self, document: &Document, place: Place) -> Anchor {
        let lines = self.lines(document, place.block);
        let rows = lines.get(place.row..).unwrap_or_default();
        let byte = rows.iter().find_map(|line| line.runs.iter().find_map(|run| run.span));
        let block = || document.block(place.block).map(|block| block.span);
        let byte = byte.or_else(block).map_or(0, Span::start);
        Anchor { block: place.block, byte }
    }

    /// The row that lies `rows` further down (or up), within the document.
    pub fn step(&mut self, document: &Document, from: Place, rows: isize) -> Place {
        if rows < 0 {
            self.step_up(document, from, rows.unsigned_abs())
        } else {
            self.step_down(document, from, rows.unsigned_abs())
        }
    }

    fn step_down(&mut self, document: &Document, from: Place, mut rows: usize) -> Place {
        let mut place = self.within(document, from);
        loop {
            let below = self.height(document, place.block).saturating_sub(place.row + 1);
            if rows <= below {
                return Place { row: place.row + rows, ..place };
            }
            let Some(block) = self.filled(document, place.block, Document::next) else {
                return Place { row: place.row + below, ..place };
            };
            rows -= below + 1;
            place = Place { block, row: 0 };
        }
    }

    fn step_up(&mut self, document: &Document, from: Place, mut rows: usize) -> Place {
        let mut place = self.within(document, from);
        loop {
            if rows <= place.row {
                return Place { row: place.row - rows, ..place };
            }
            let Some(block) = self.filled(document, place.block, Document::previous) else {
                return Place { row: 0, ..place };
            };
            rows -= place.row + 1;
            place = Place { block, row: self.height(document, block).saturating_sub(1) };
        }
    }

    /// Whether there are `rows` more rows below a place that exists.
    pub fn has_rows(&mut self, document: &Document, from: Place, mut rows: usize) -> bool {
        let mut place = from;
        loop {
            let height = self.height(document, place.block);
            if place.row + rows < height {
                return true;
            }
            rows = (place.row + rows).saturating_sub(height);
            let Some(block) = document.next(place.block) else { return false };
            place = Place { block, row: 0 };
        }
    }

    /// As many rows as there are from a place on, at most `count`.
    pub fn rows(&mut self, document: &Document, from: Place, count: usize) -> Vec<Row> {
        let mut rows = Vec::with_capacity(count);
        let mut place = from;
        while rows.len() < count {
            let lines = self.lines(document, place.block);
            let wanted = (place.row..lines.len()).take(count - rows.len());
            rows.extend(
                wanted.map(|row| Row { place: Place { row, ..place }, lines: Rc::clone(&lines) }),
            );
            let Some(block) = document.next(place.block) else { break };
            place = Place { block, row: 0 };
        }
        rows
    }

    /// The last row of the document.
    pub fn last(&mut self, document: &Document) -> Option<Place> {
        let mut block = document.last()?;
        if self.height(document, block) == 0 {
            block = self.filled(document, block, Document::previous)?;
        }
        Some(Place { block, row: self.height(document, block).saturating_sub(1) })
    }

    /// A place that exists: a row past the end of its block is the block's last.
    fn within(&mut self, document: &Document, place: Place) -> Place {
        let last = self.height(document, place.block).saturating_sub(1);
        Place { row: place.row.min(last), ..place }
    }

    fn height(&mut self, document: &Document, block: BlockId) -> usize {
        self.lines(document, block).len()
    }

    /// The nearest block in a direction that has rows.
    fn filled(
        &mut self,
        document: &Document,
        from: BlockId,
        go: fn(&Document, BlockId) -> Option<BlockId>,
    ) -> Option<BlockId> {
        let mut block = go(document, from)?;
        while self.height(document, block) == 0 {
            block = go(document, block)?;
        }
        Some(block)
    }
}
