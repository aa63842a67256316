//! Finds the numbers, quantities and dates that a piece of prose states.
//!
//! What comes out is a list of [`Fact`]s in reading order, disjoint; each keeps the span of source
//! bytes it was read from, so that a panel, a pipe and a highlight all point at the same place.
//!
//! Whether a fact is true is not decided here.

mod decimal;
mod value;

pub use decimal::Decimal;
pub use value::{Amount, Bound, Edtf, Fact, Kind, Value};

use crate::document::{Document, Language, Prose};

/// Reads facts in the languages that lutrin knows.
#[derive(Debug, Default)]
pub struct Recogniser {}

impl Recogniser {
    /// A recogniser with the lexicons that lutrin carries.
    ///
    /// `language` overrides what is detected; `date` is the day of publication (`YYYY-MM-DD`),
    /// against which « l’an dernier » is resolved.
    #[must_use]
    pub fn new(_language: Option<Language>, _date: Option<&str>) -> Self {
        Self {}
    }

    /// The facts of one piece of prose, in reading order and disjoint.
    ///
    /// `language` is the article's; a long paragraph in another one is read with its own lexicon.
    #[must_use]
    pub fn extract(&self, _prose: &Prose<'_>, _language: Language) -> Vec<Fact> {
        Vec::new()
    }
}

/// Which facts of a whole document are its key figures; one answer for each fact.
#[must_use]
pub fn key_figures(_document: &Document, facts: &[Fact]) -> Vec<bool> {
    vec![false; facts.len()]
}
