//! What a fact is.

use serde::{Deserialize, Serialize};

use crate::source::Span;
use crate::style::Hue;

use super::Decimal;

/// A number or a date that the text states.
#[derive(Clone, PartialEq, Debug)]
pub struct Fact {
    /// The source bytes of the whole expression.
    pub span: Span,
    /// What it says.
    pub value: Value,
    /// Whether the text gives it as exact, rounded, or a limit.
    pub bound: Bound,
    /// The source bytes of the shortest phrase that tells what it is about; may be empty.
    pub label: Span,
}

/// What a fact says, normalised.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Value {
    /// A day, month, year, decade, century, season, quarter.
    Date(Edtf),
    /// From one date to another.
    Period(Edtf),
    /// A clock time, ISO 8601 (`T14:30`); of a span of time `T14/T16`.
    Time(Box<str>),
    /// A length of time, ISO 8601 (`P5Y`).
    Duration(Box<str>),
    /// A length of time between two, ISO 8601.
    DurationRange(Box<str>, Box<str>),
    /// How often: so many times in each ISO 8601 period.
    Frequency {
        /// The period.
        period: Box<str>,
        /// How many times.
        times: Amount,
    },
    /// An amount in a currency (ISO 4217).
    Money(Amount, Box<str>),
    /// A share of a hundred.
    Percent(Amount),
    /// An amount in a unit (UCUM).
    Quantity(Amount, Box<str>),
    /// How many, and of what, as written.
    Count(Amount, Box<str>),
    /// So many in so many.
    Ratio(Decimal, Decimal),
    /// A place in an order.
    Ordinal(Amount),
    /// A number with no noun, unit or currency.
    Number(Amount),
}

/// One number, or a range of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Amount {
    /// One number.
    One(Decimal),
    /// From the first to the second.
    Range(Decimal, Decimal),
}

/// A date or an interval in EDTF (ISO 8601-2); empty for a date that can only be told as relative.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Edtf(pub Box<str>);

/// How a text gives a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Bound {
    /// As it is.
    #[default]
    Exact,
    /// Rounded, about.
    Approx,
    /// At least.
    Min,
    /// At most.
    Max,
}

/// The twelve kinds of facts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// See [`Value::Date`].
    Date,
    /// See [`Value::Period`].
    Period,
    /// See [`Value::Time`].
    Time,
    /// See [`Value::Duration`].
    Duration,
    /// See [`Value::Frequency`].
    Frequency,
    /// See [`Value::Money`].
    Money,
    /// See [`Value::Percent`].
    Percent,
    /// See [`Value::Quantity`].
    Quantity,
    /// See [`Value::Count`].
    Count,
    /// See [`Value::Ratio`].
    Ratio,
    /// See [`Value::Ordinal`].
    Ordinal,
    /// See [`Value::Number`].
    Number,
}

impl Value {
    /// Which of the twelve kinds it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Date(_) => Kind::Date,
            Self::Period(_) => Kind::Period,
            Self::Time(_) => Kind::Time,
            Self::Duration(_) | Self::DurationRange(..) => Kind::Duration,
            Self::Frequency { .. } => Kind::Frequency,
            Self::Money(..) => Kind::Money,
            Self::Percent(_) => Kind::Percent,
            Self::Quantity(..) => Kind::Quantity,
            Self::Count(..) => Kind::Count,
            Self::Ratio(..) => Kind::Ratio,
            Self::Ordinal(_) => Kind::Ordinal,
            Self::Number(_) => Kind::Number,
        }
    }
}

impl Kind {
    /// The hue that tells it in the text and in the panel; ordinals and bare numbers have none.
    #[must_use]
    pub fn hue(self) -> Option<Hue> {
        match self {
            Self::Date | Self::Period | Self::Time => Some(Hue::Date),
            Self::Money => Some(Hue::Money),
            Self::Percent | Self::Ratio => Some(Hue::Percent),
            Self::Count => Some(Hue::Count),
            Self::Duration | Self::Frequency => Some(Hue::Duration),
            Self::Quantity => Some(Hue::Measure),
            Self::Ordinal | Self::Number => None,
        }
    }

    /// Its name, as `facts --format jsonl` prints it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Period => "period",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Frequency => "frequency",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Quantity => "quantity",
            Self::Count => "count",
            Self::Ratio => "ratio",
            Self::Ordinal => "ordinal",
            Self::Number => "number",
        }
    }
}

impl Bound {
    /// Its name, as `facts --format jsonl` prints it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Approx => "approx",
            Self::Min => "min",
            Self::Max => "max",
        }
    }
}
