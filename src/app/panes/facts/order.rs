//! The orders that the facts can be listed in, and what stands together in each.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::facts::{Amount, Edtf, Fact, FactList, Precision, Value};

use super::super::words::folded;
use super::Entries;

/// In which order the facts are listed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Order {
    /// As the text has them.
    #[default]
    Text,
    /// What can be compared stands together, the largest first.
    Value,
    /// The dates in the order of time, then everything else.
    Date,
}

impl Order {
    /// The order after this one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Text => Self::Value,
            Self::Value => Self::Date,
            Self::Date => Self::Text,
        }
    }
}

/// What facts that stand together have in common; in the order the groups are listed in.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kindred {
    /// Amounts in one currency (ISO 4217).
    Money(Box<str>),
    /// Shares of a hundred.
    Percent,
    /// So many in so many.
    Ratio,
    /// Amounts in one unit (UCUM).
    Quantity(Box<str>),
    /// Counts of one thing.
    Count(Box<str>),
    /// Counts of things that are counted once: only how large they are can be told.
    Magnitude,
    /// Lengths of time.
    Duration,
    /// How often.
    Frequency,
    /// Dates.
    Date,
    /// Dates of no known year.
    Undated,
    /// Times of the day.
    Time,
    /// Places in an order.
    Ordinal,
    /// Numbers of nothing.
    Number,
    /// Everything that is no date, in the order of the text.
    Rest,
}

/// The group that an entry stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Among<'a> {
    /// What the facts of the group have in common.
    pub kindred: &'a Kindred,
    /// Whether the entry is the first of them.
    pub is_first: bool,
}

/// The places of facts in an order, and the entry that each group begins at.
#[derive(Clone, Debug, Default)]
pub(super) struct Arranged {
    pub(super) entries: Vec<u32>,
    pub(super) groups: Vec<(usize, Kindred)>,
}

/// Puts the listed facts in an order other than the text's.
pub(super) fn arranged(order: Order, all: &FactList, listed: Entries<'_>) -> Arranged {
    let mut rows: Vec<(Kindred, f64, u32)> = Vec::with_capacity(listed.len());
    all.each_from(0, |index, fact| {
        if listed.position(index).is_some() {
            rows.push(match order {
                Order::Text | Order::Date => by_date(index, fact),
                Order::Value => by_value(index, fact),
            });
        }
    });
    if order == Order::Value {
        gather_the_lonely(&mut rows);
    }
    rows.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
    let mut arranged = Arranged::default();
    for (at, (kindred, _, index)) in rows.into_iter().enumerate() {
        arranged.entries.push(index);
        if arranged.groups.last().is_none_or(|(_, last)| *last != kindred) {
            arranged.groups.push((at, kindred));
        }
    }
    arranged
}

/// The group of a fact among dates, and how early it is: the greater, the earlier.
fn by_date(index: u32, fact: &Fact) -> (Kindred, f64, u32) {
    let (Value::Date(edtf) | Value::Period(edtf)) = &fact.value else {
        return (Kindred::Rest, 0.0, index);
    };
    match day(edtf) {
        Some(day) => (Kindred::Date, -day, index),
        None => (Kindred::Undated, 0.0, index),
    }
}

/// The group of a fact among values, and how large it is.
fn by_value(index: u32, fact: &Fact) -> (Kindred, f64, u32) {
    let (kindred, size) = measured(&fact.value);
    (kindred, size, index)
}

/// A thing that is counted once is compared with nothing: it goes to the orders of magnitude.
fn gather_the_lonely(rows: &mut [(Kindred, f64, u32)]) {
    let mut counted: HashMap<Kindred, usize> = HashMap::new();
    for (kindred, ..) in rows.iter().filter(|(kindred, ..)| matches!(kindred, Kindred::Count(_))) {
        *counted.entry(kindred.clone()).or_default() += 1;
    }
    for (kindred, ..) in rows {
        if counted.get(kindred) == Some(&1) {
            *kindred = Kindred::Magnitude;
        }
    }
}

fn measured(value: &Value) -> (Kindred, f64) {
    match value {
        Value::Money(amount, code) => (Kindred::Money(code.clone()), size(*amount)),
        Value::Percent(amount) => (Kindred::Percent, size(*amount)),
        Value::Ratio(part, whole) => (Kindred::Ratio, part.to_f64() / whole.to_f64()),
        Value::Quantity(amount, unit) => (Kindred::Quantity(unit.clone()), size(*amount)),
        Value::Count(amount, of) => (Kindred::Count(folded(of)), size(*amount)),
        Value::Duration(iso) | Value::DurationRange(_, iso) => (Kindred::Duration, days(iso)),
        Value::Frequency { period, times } => {
            (Kindred::Frequency, size(*times) / days(period).max(f64::EPSILON))
        }
        // A date has no size: the earliest first.
        Value::Date(edtf) | Value::Period(edtf) => match day(edtf) {
            Some(day) => (Kindred::Date, -day),
            None => (Kindred::Undated, 0.0),
        },
        Value::Time(iso) => (Kindred::Time, -minute(iso)),
        Value::Ordinal(amount) => (Kindred::Ordinal, -size(*amount)),
        Value::Number(amount) => (Kindred::Number, size(*amount)),
    }
}

/// How large an amount is; of a range, its upper end.
fn size(amount: Amount) -> f64 {
    let (Amount::One(number) | Amount::Range(_, number)) = amount;
    number.to_f64()
}

/// The first day of a date as a number that rises with time; a year stands before its months.
fn day(edtf: &Edtf) -> Option<f64> {
    let (year, month, day) = edtf.earliest()?;
    let within = f64::from(month) * 31.0 + f64::from(day);
    let first = Edtf(edtf.0.split('/').next().unwrap_or_default().into());
    let is_coarse = match first.precision().cmp(&Precision::Month) {
        Ordering::Greater => 0.5,
        Ordering::Equal => 0.25,
        Ordering::Less => 0.0,
    };
    Some(f64::from(year) * 400.0 + within - is_coarse)
}

/// About how many days an ISO 8601 duration lasts: good enough to be put in order.
fn days(iso: &str) -> f64 {
    let (date, time) = iso.split_once('T').unwrap_or((iso, ""));
    let calendar = [('Y', 365.25), ('M', 30.44), ('W', 7.0), ('D', 1.0)];
    let clock = [('H', 1.0 / 24.0), ('M', 1.0 / 1_440.0), ('S', 1.0 / 86_400.0)];
    sum(date.trim_start_matches('P'), &calendar) + sum(time, &clock)
}

fn sum(parts: &str, units: &[(char, f64)]) -> f64 {
    let ends = |c: char| c.is_ascii_alphabetic();
    let amounts = parts.split_inclusive(ends).filter_map(|part| {
        let unit = part.chars().next_back()?;
        let (_, length) = units.iter().find(|(of, _)| *of == unit)?;
        let number: f64 = part.trim_end_matches(ends).parse().ok()?;
        Some(number * length)
    });
    amounts.sum()
}

/// The minute of the day that a time (`T14:30`) begins at.
fn minute(iso: &str) -> f64 {
    let mut parts = iso.trim_start_matches('T').split([':', '/', 'T']);
    let mut next = || parts.next().and_then(|part| part.parse::<f64>().ok()).unwrap_or(0.0);
    next() * 60.0 + next()
}

#[cfg(test)]
mod tests {
    use super::{Edtf, day, days, minute};

    #[test]
    fn durations_are_as_long_as_they_say() {
        assert!(days("P1Y") > days("P11M") && days("P5W") > days("P1M"));
        assert!(days("PT36H") > days("P1D") && days("PT90M") > days("PT1H"));
        assert!(days("P1Y6M") > days("P1Y"));
    }

    #[test]
    fn a_year_stands_before_its_months_and_a_month_before_its_days() {
        let at = |text: &str| day(&Edtf(text.into())).unwrap();
        assert!(at("2025") < at("2025-01") && at("2025-01") < at("2025-01-01"));
        assert!(at("2024-12-31") < at("2025") && at("-0051") < at("0012"));
        assert!(day(&Edtf("XXXX-05-06".into())).is_none());
    }

    #[test]
    fn a_time_is_a_minute_of_the_day() {
        assert!(minute("T14:30") > minute("T09:45"));
        assert!((minute("T14/T16") - 840.0).abs() < 0.1);
    }
}
