//! The passage that an entry of a view was read from.

use crate::document::{Document, Language};
use crate::layout::{Anchor, Layout, Place, Row, Setting};
use crate::source::Span;

/// The paragraph around a fact, set for a side panel.
#[derive(Clone, Debug, Default)]
pub struct Passage {
    layout: Layout,
    rows: Vec<Row>,
}

impl Passage {
    /// Its rows: those around the fact, where they are more than the panel holds.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Lays out the paragraph of a fact in so many columns and rows.
    pub fn settle(
        &mut self,
        document: &Document,
        fact: Span,
        (columns, rows): (usize, usize),
        language: Language,
    ) {
        self.rows.clear();
        let Some(block) = document.block_at(fact.start()) else { return };
        self.layout.set(Setting { measure: columns, airy: false, language, ..Setting::default() });
        let place = self.layout.place(document, Anchor { block, byte: fact.start() });
        let from = Place { block, row: place.row.saturating_sub(rows / 2) };
        let all = Place { block, row: 0 };
        self.rows = self.layout.rows(document, if place.row < rows { all } else { from }, rows);
        self.rows.retain(|row| row.place.block == block);
        let is_blank = |row: &Row| row.line().span().is_none();
        let blank = self.rows.iter().take_while(|row| is_blank(row)).count();
        self.rows.drain(..blank);
    }
}
