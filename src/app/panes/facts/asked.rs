//! Whether a fact has the words that the reader typed, or passes the query that they are.

use std::borrow::Cow;

use crate::document::Language;
use crate::facts::Fact;
use crate::query::{Field, Query, Subject};

use super::super::words::{Words, folded};
use super::Witness;

/// What makes words a query: a test of a field has one of these.
const OPERATORS: [char; 4] = ['=', '<', '>', '~'];

/// A query that facts are filtered by.
#[derive(Clone, Debug)]
pub(super) struct Asked(Query);

impl Asked {
    /// The query that the words are; while they are none yet, they are words.
    pub(super) fn read(typed: &str, language: Language) -> Option<Self> {
        let query = || Query::read(typed, language).ok();
        typed.contains(OPERATORS).then(query).flatten().map(Self)
    }

    /// Whether it asks for key figures.
    pub(super) fn names_keys(&self) -> bool {
        self.0.names(Field::Key)
    }

    /// Whether a fact passes.
    pub(super) fn lets_through(
        &self,
        witness: Witness<'_>,
        fact: &Fact,
        is_key: impl FnOnce() -> bool,
    ) -> bool {
        let Self(query) = self;
        let start = fact.span.start();
        let names = query.names(Field::Section);
        let section = if names { witness.titles(start) } else { Cow::default() };
        query.matches(&Subject {
            value: &fact.value,
            text: witness.text(fact.span),
            label: witness.text(fact.label),
            section: &section,
            file: witness.file(start),
            key: self.names_keys() && is_key(),
        })
    }
}

/// Whether a fact, its label and the title of its section have all the words.
pub(super) fn has_words(words: &Words, witness: Witness<'_>, fact: &Fact) -> bool {
    let title = witness.title(fact.span.start());
    let (text, label) = (witness.text(fact.span), witness.text(fact.label));
    words.are_in(&folded(&format!("{text} {label} {title}")))
}
