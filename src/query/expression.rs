//! A query as it was understood.

use std::fmt;

use super::Subject;
use super::field::{Field, Operator};
use super::trial;
use super::value::Wanted;

/// A query, or a part of one.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Expression {
    /// All of these hold.
    All(Vec<Expression>),
    /// One of these holds.
    Any(Vec<Expression>),
    /// This does not hold.
    Not(Box<Expression>),
    /// A field is compared with something.
    Test(Test),
}

/// A field that is compared with something.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Test {
    pub(super) field: Field,
    pub(super) operator: Operator,
    pub(super) wanted: Wanted,
    /// What stood after the operator.
    pub(super) written: Box<str>,
}

impl Expression {
    pub(super) fn holds(&self, subject: &Subject<'_>) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(subject)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(subject)),
            Self::Not(part) => !part.holds(subject),
            Self::Test(test) => trial::passes(test, subject),
        }
    }

    pub(super) fn names(&self, field: Field) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.names(field)),
            Self::Not(part) => part.names(field),
            Self::Test(test) => test.field == field,
        }
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All(parts) => joined(parts, " and ", f),
            Self::Any(parts) => joined(parts, " or ", f),
            Self::Not(part) => write!(f, "not ({part})"),
            Self::Test(test) => test.fmt(f),
        }
    }
}

fn joined(parts: &[Expression], word: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            f.write_str(word)?;
        }
        match part {
            Expression::All(_) | Expression::Any(_) => write!(f, "({part})")?,
            Expression::Not(_) | Expression::Test(_) => write!(f, "{part}")?,
        }
    }
    Ok(())
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let marks = [('"', '"'), ('«', '»'), ('“', '”'), ('\'', '\'')];
        let fits = |(_, close): &&(char, char)| !self.written.contains(*close);
        let (open, close) = marks.iter().find(fits).copied().unwrap_or(('"', '"'));
        let (field, sign) = (self.field.name(), self.operator.sign());
        write!(f, "{field}{sign}{open}{}{close}", self.written)
    }
}
