//! A table, and which of the texts of a block stands at a byte of the source.

use super::{Block, BlockKind, Piece};

/// A table: rows of cells, the first `head` of which are its header.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Table {
    /// One for each column.
    pub aligns: Vec<Align>,
    /// How many rows at the top are headers (0 or 1 in Markdown).
    pub head: usize,
    /// The rows, all as long as `aligns`.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The first row that ends after a source byte.
    fn row_at(&self, offset: usize) -> Option<usize> {
        // A row without a word ends where the one before it does.
        let end_of = |row: usize| {
            let before = self.rows.iter().take(row + 1).rev();
            before
                .flat_map(|cells| cells.iter().rev())
                .map(|cell| end(&cell.pieces))
                .find(|end| *end > 0)
        };
        let (mut low, mut high) = (0, self.rows.len());
        while low < high {
            let middle = low.midpoint(high);
            if end_of(middle).is_some_and(|end| offset < end) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        (low < self.rows.len()).then_some(low)
    }
}

/// Where a text ends in the source; 0 where it says nothing.
fn end(pieces: &[Piece]) -> usize {
    pieces.last().map_or(0, |piece| piece.span.end())
}

impl Block {
    /// Which of its texts holds a source byte, or is the first to end after it. Rows are searched by
    /// halves: a table may have very many.
    #[must_use]
    pub(super) fn text_at(&self, offset: usize) -> Option<TextId> {
        if offset < end(&self.pieces) {
            return Some(TextId::Own);
        }
        let BlockKind::Table(table) = &self.kind else { return None };
        let row = table.row_at(offset)?;
        let column = table.rows.get(row)?.iter().position(|cell| offset < end(&cell.pieces))?;
        Some(TextId::Cell { row, column })
    }

    /// One of its texts.
    #[must_use]
    pub(super) fn text(&self, id: TextId) -> &[Piece] {
        match (id, &self.kind) {
            (TextId::Cell { row, column }, BlockKind::Table(table)) => {
                let cell = table.rows.get(row).and_then(|cells| cells.get(column));
                cell.map_or(&[], |cell| &cell.pieces)
            }
            _ => &self.pieces,
        }
    }
}

/// One of the separate texts of a block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum TextId {
    /// Its own.
    Own,
    /// A cell of its table.
    Cell {
        /// From 0.
        row: usize,
        /// From 0.
        column: usize,
    },
}

/// A cell of a table.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Cell {
    /// Its text.
    pub pieces: Vec<Piece>,
}

/// How a column is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Align {
    /// Not said: text to the left, numbers to the right.
    #[default]
    None,
    /// To the left.
    Left,
    /// In the middle.
    Centre,
    /// To the right.
    Right,
}

#[cfg(test)]
mod tests {
    use super::{Cell, Table};
    use crate::document::{Block, BlockKind, Marks, Piece};
    use crate::source::Span;

    #[test]
    fn a_text_is_found_by_halves_as_one_after_the_other() {
        let cell = |start: usize, bytes: usize| Cell {
            pieces: (bytes > 0)
                .then(|| Piece::source(Span::new(start, start + bytes), Marks::empty()))
                .into_iter()
                .collect(),
        };
        for seed in 0..64_usize {
            // Some cells say nothing, and so do whole rows.
            let says = |at: usize| (seed >> (at % 6)) & 1 == 1 && at / 3 % 4 != seed % 4;
            let row = |row: usize| {
                (0..3)
                    .map(move |at| row * 3 + at)
                    .map(|at| cell(10 + at * 8, if says(at) { 5 } else { 0 }))
            };
            let rows = (0..9).map(|at| row(at).collect()).collect();
            let table = Table { rows, ..Table::default() };
            let mut block = Block::new(Span::new(0, 300), BlockKind::Table(Box::new(table)));
            if seed % 2 == 1 {
                block.pieces = cell(2, 4).pieces;
            }
            for offset in 0..300 {
                let ends = |text: &&[Piece]| text.last().is_some_and(|it| offset < it.span.end());
                let expected = block.texts().find(ends);
                let found = block.text_at(offset).map(|id| block.text(id));
                assert_eq!(found, expected, "{seed} {offset}");
            }
        }
    }
}
