//! Gathers the rows of a table.

use pulldown_cmark::Alignment;

use crate::document::{Align, Cell, Piece, Table};

/// A table that is being read.
#[derive(Debug, Default)]
pub(super) struct TableReader {
    table: Table,
}

impl TableReader {
    pub(super) fn new(aligns: &[Alignment]) -> Self {
        let aligns = aligns.iter().map(|align| match align {
            Alignment::None => Align::None,
            Alignment::Left => Align::Left,
            Alignment::Center => Align::Centre,
            Alignment::Right => Align::Right,
        });
        Self { table: Table { aligns: aligns.collect(), ..Table::default() } }
    }

    /// A row begins.
    pub(super) fn row(&mut self) {
        self.table.rows.push(Vec::with_capacity(self.table.aligns.len()));
    }

    /// A cell has been read.
    pub(super) fn cell(&mut self, pieces: Vec<Piece>) {
        if let Some(row) = self.table.rows.last_mut() {
            row.push(Cell { pieces });
        }
    }

    /// The header ends.
    pub(super) fn head(&mut self) {
        self.table.head = self.table.rows.len();
    }

    /// The table, all its rows as long as its header.
    pub(super) fn finish(mut self) -> Table {
        let columns = self.table.aligns.len();
        for row in &mut self.table.rows {
            row.resize_with(columns, Cell::default);
        }
        self.table
    }
}
