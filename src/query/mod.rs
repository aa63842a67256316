//! A small language that asks for facts by what they mean.
//!
//! `kind=money and amount>=1e8 and currency=EUR`: tests of a field, joined by `and`, `or`, `not` and
//! parentheses. What stands after an operator is read as a document would be read, so that `5 km`,
//! `100M EUR`, « cent millions d’euros » and « mars 2024 » mean there what they mean in a text.
//! `docs/queries.md` tells it to people.
//!
//! - A test of what a fact has not (the currency of a date) is false, `!=` included; `not` turns a
//!   whole test over.
//! - A range passes where some number of it would, a date told roughly where some day of it would.
//! - Units are converted within their dimension; a currency is never another one.
//!
//! Nothing here knows a file or a screen.

mod clue;
mod expression;
mod field;
mod flaw;
mod fold;
mod number;
mod parse;
mod token;
mod trial;
mod value;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use field::{Field, Operator};
pub use flaw::{Flaw, Wrong};

use crate::document::Language;
use crate::facts::{Clue, Value};

use expression::Expression;

/// What is asked of facts.
#[derive(Clone, PartialEq, Debug)]
pub struct Query {
    root: Expression,
}

/// A fact with all that can be asked of it.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// What it says.
    pub value: &'a Value,
    /// The words it was read from.
    pub text: &'a str,
    /// What it is about.
    pub label: &'a str,
    /// The headings that lead to it, from the title down.
    pub section: &'a [String],
    /// The document it stands in, by the name that was given.
    pub file: &'a str,
    /// Whether it is one of the key figures.
    pub key: bool,
}

impl Query {
    /// Reads a query. What it spells out is read in `language` first, then in the others.
    ///
    /// # Errors
    /// When it is none: which bytes are wrong, why, and what may stand there.
    pub fn read(text: &str, language: Language) -> Result<Self, Flaw> {
        parse::parse(text, language).map(|root| Self { root })
    }

    /// Whether a fact is one of those that are asked for.
    #[must_use]
    pub fn matches(&self, subject: &Subject<'_>) -> bool {
        self.root.holds(subject)
    }

    /// Whether a field is asked of: the section and the key figures cost more than the others.
    #[must_use]
    pub fn names(&self, field: Field) -> bool {
        self.root.names(field)
    }

    /// What the text of every fact that is asked for has at least one of; none where nothing can be
    /// told before it is read.
    #[must_use]
    pub fn clues(&self) -> Option<Vec<Clue>> {
        clue::of(&self.root)
    }
}

impl std::fmt::Display for Query {
    /// The query in one spelling, which reads back as the same.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.root.fmt(f)
    }
}
