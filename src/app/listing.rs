//! What a drawing may read of the facts that the panel and the views list: those of the open document,
//! or of all documents.

use crate::source::Span;

use super::panes::Witness;
use super::{App, FactsPane};

/// Where a fact that is listed stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stand {
    /// It begins at this byte of the open document.
    Here(usize),
    /// It begins at a byte of another document of the desk.
    There {
        /// The place of that document.
        document: usize,
        /// The byte.
        start: usize,
    },
}

impl App {
    /// Whether the facts of all documents are listed, and not those of the open one alone.
    #[must_use]
    pub fn lists_all(&self) -> bool {
        self.desk.harvest().is_shown
    }

    /// The facts that the panel and the views list.
    #[must_use]
    pub fn listed_facts(&self) -> &FactsPane {
        if self.lists_all() { &self.desk.harvest().facts } else { &self.facts }
    }

    /// What attests them.
    #[must_use]
    pub fn witness(&self) -> Witness<'_> {
        if self.lists_all() {
            Witness::Sheaves(&self.desk.harvest().sheaves, self.desk.sheets())
        } else {
            Witness::Document(&self.document, &self.name)
        }
    }

    /// What a span of a fact that is listed says, as it is read.
    #[must_use]
    pub fn said(&self, span: Span) -> String {
        self.witness().said(span)
    }

    /// The document of a fact that is listed, by its place on the desk, where there are several of them.
    #[must_use]
    pub fn document_of(&self, fact: u32) -> Option<usize> {
        self.witness().document(self.listed_facts().fact(fact)?.span.start())
    }

    /// Where a fact that is listed stands.
    #[must_use]
    pub fn stand_of(&self, fact: u32) -> Option<Stand> {
        let offset = self.listed_facts().fact(fact)?.span.start();
        let Some(document) = self.document_of(fact) else { return Some(Stand::Here(offset)) };
        let start = self.desk.harvest().sheaves.source(offset)?;
        let is_open = self.desk.open() == Some(document);
        Some(if is_open { Stand::Here(start) } else { Stand::There { document, start } })
    }

    /// The byte of the open document where a fact that is listed begins, if it stands there.
    #[must_use]
    pub fn here(&self, fact: u32) -> Option<usize> {
        match self.stand_of(fact)? {
            Stand::Here(start) => Some(start),
            Stand::There { .. } => None,
        }
    }

    /// Which facts of the list stand in the document of this one, as places among all.
    #[must_use]
    pub fn beside(&self, fact: u32) -> std::ops::Range<u32> {
        let facts = self.listed_facts();
        let start = facts.fact(fact).map_or(0, |fact| fact.span.start());
        facts.between(self.desk.harvest().sheaves.span(start))
    }

    /// From where in the list the first fact is looked for that begins at or after a byte of the open
    /// document.
    #[must_use]
    pub fn listed_from(&self, start: usize) -> usize {
        if !self.lists_all() {
            return start;
        }
        let offset =
            self.desk.open().and_then(|open| self.desk.harvest().sheaves.offset(open, start));
        offset.unwrap_or(0)
    }
}
