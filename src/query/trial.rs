//! Whether a fact passes a test.

use std::cmp::Ordering;

use crate::facts::{Amount, Decimal, Kind, Measure, Value, seconds};

use super::Subject;
use super::expression::Test;
use super::field::{Field, Operator};
use super::fold::folded;
use super::value::{Day, Unit, Wanted};

/// Amounts in different units are the same where they differ by no more than a float cannot tell:
/// 4.35 m are 435 cm.
const NEAR: f64 = 1e-9;

/// Whether a fact passes a test; what it has not passes none.
pub(super) fn passes(test: &Test, subject: &Subject<'_>) -> bool {
    let operator = test.operator;
    let answer = match &test.wanted {
        Wanted::Kind(kind) => Some(is(operator, subject.value.kind() == *kind)),
        Wanted::Number(number) => own(subject.value).map(|own| exactly(operator, own, *number)),
        Wanted::Money(number, currency) => money(operator, subject.value, *number, currency),
        Wanted::Measured(number, unit) => measured(operator, subject.value, *number, unit),
        Wanted::Unit(unit) => has_unit(operator, subject.value, unit),
        Wanted::Currency(currency) => {
            let own = currency_of(subject.value);
            own.map(|own| is(operator, *own == **currency))
        }
        Wanted::Days(days) => own_days(subject.value).map(|own| falls(operator, own, *days)),
        Wanted::Text(words) => Some(says(operator, test.field, subject, words)),
        Wanted::Answer(yes) => Some(is(operator, subject.key == *yes)),
    };
    answer.unwrap_or(false)
}

/// The answer of an operator that asks only whether something is so.
fn is(operator: Operator, is_so: bool) -> bool {
    (operator == Operator::IsNot) != is_so
}

/// The answer of an operator for a range, where both ends are held against what is wanted.
fn within(operator: Operator, low: Ordering, high: Ordering) -> bool {
    match operator {
        Operator::Is | Operator::Has => low.is_le() && high.is_ge(),
        Operator::IsNot => !(low.is_le() && high.is_ge()),
        Operator::Below => low.is_lt(),
        Operator::AtMost => low.is_le(),
        Operator::Above => high.is_gt(),
        Operator::AtLeast => high.is_ge(),
    }
}

/// The least and the greatest number of an amount.
fn ends(amount: Amount) -> (Decimal, Decimal) {
    match amount {
        Amount::One(one) => (one, one),
        Amount::Range(one, other) => (one.min(other), one.max(other)),
    }
}

/// The number that a fact itself says, in its own unit or currency.
fn own(value: &Value) -> Option<(Decimal, Decimal)> {
    match value {
        Value::Money(amount, _)
        | Value::Percent(amount)
        | Value::Quantity(amount, _)
        | Value::Count(amount, _)
        | Value::Ordinal(amount)
        | Value::Number(amount)
        | Value::Frequency { times: amount, .. } => Some(ends(*amount)),
        Value::Ratio(above, below) => {
            let part = above.divided(below.as_whole()?)?;
            Some((part, part))
        }
        Value::Date(_)
        | Value::Period(_)
        | Value::Time(_)
        | Value::Duration(_)
        | Value::DurationRange(..) => None,
    }
}

fn exactly(operator: Operator, (low, high): (Decimal, Decimal), wanted: Decimal) -> bool {
    within(operator, low.cmp(&wanted), high.cmp(&wanted))
}

fn money(operator: Operator, value: &Value, wanted: Decimal, currency: &str) -> Option<bool> {
    let Value::Money(amount, own) = value else { return None };
    (**own == *currency).then(|| exactly(operator, ends(*amount), wanted))
}

fn currency_of(value: &Value) -> Option<&str> {
    let Value::Money(_, currency) = value else { return None };
    Some(currency)
}

/// An amount in a unit, whatever unit of the same dimension it is said in.
fn measured(operator: Operator, value: &Value, wanted: Decimal, unit: &Unit) -> Option<bool> {
    if let Value::Quantity(amount, own) = value
        && *own == unit.code
    {
        return Some(exactly(operator, ends(*amount), wanted));
    }
    let (low, high) = in_bases(value, &unit.measure)?;
    let wanted = unit.measure.in_bases(wanted);
    Some(within(operator, near(low, wanted), near(high, wanted)))
}

/// The least and the greatest amount of a fact in the bases of a dimension, if it is of that one.
fn in_bases(value: &Value, wanted: &Measure) -> Option<(f64, f64)> {
    let amount = |amount, code: &str| {
        let own = Measure::of(code).filter(|own| own.is_like(wanted))?;
        let (low, high) = ends(amount);
        Some((own.in_bases(low), own.in_bases(high)))
    };
    let time = |from: &str, to: &str| {
        let second = Measure::of("s").filter(|second| second.is_like(wanted));
        second.and_then(|_| Some((seconds(from)?, seconds(to)?)))
    };
    match value {
        Value::Quantity(own, code) => amount(*own, code),
        Value::Percent(own) => amount(*own, "%"),
        Value::Ratio(above, below) => {
            let part = above.to_f64() / below.to_f64();
            (wanted.is_share() && part.is_finite()).then_some((part, part))
        }
        Value::Duration(iso) => time(iso, iso),
        Value::DurationRange(from, to) => time(from, to),
        Value::Date(_)
        | Value::Period(_)
        | Value::Time(_)
        | Value::Frequency { .. }
        | Value::Money(..)
        | Value::Count(..)
        | Value::Ordinal(_)
        | Value::Number(_) => None,
    }
}

fn near(own: f64, wanted: f64) -> Ordering {
    if (own - wanted).abs() <= NEAR * own.abs().max(wanted.abs()) {
        return Ordering::Equal;
    }
    own.total_cmp(&wanted)
}

fn has_unit(operator: Operator, value: &Value, unit: &Unit) -> Option<bool> {
    let is_wide = operator == Operator::Has;
    let own = match (value, value.kind()) {
        (Value::Quantity(_, own), _) => own,
        (_, Kind::Percent) => "%",
        // A length of time is said in no unit of its own, but can be told in any.
        (_, Kind::Duration) if is_wide => "s",
        (_, _) => return None,
    };
    if is_wide {
        return Some(Measure::of(own)?.is_like(&unit.measure));
    }
    Some(is(operator, *own == *unit.code))
}

fn own_days(value: &Value) -> Option<[Day; 2]> {
    let (Value::Date(edtf) | Value::Period(edtf)) = value else { return None };
    edtf.days()
}

/// Whether days fall where they are wanted: some day of them, but for `~` all of them.
fn falls(operator: Operator, [first, last]: [Day; 2], [from, to]: [Day; 2]) -> bool {
    match operator {
        Operator::Is => first <= to && last >= from,
        Operator::IsNot => first > to || last < from,
        Operator::Below => first < from,
        Operator::AtMost => first <= to,
        Operator::Above => last > to,
        Operator::AtLeast => last >= from,
        Operator::Has => first >= from && last <= to,
    }
}

fn says(operator: Operator, field: Field, subject: &Subject<'_>, wanted: &str) -> bool {
    let one = |text: &str| {
        let text = folded(text);
        if operator == Operator::Has { text.contains(wanted) } else { text == wanted }
    };
    let is_so = match field {
        Field::Section => subject.section.iter().any(|title| one(title)),
        Field::Label => one(subject.label),
        Field::File => one(subject.file) || is_name(operator, subject.file, one),
        Field::Kind
        | Field::Amount
        | Field::Unit
        | Field::Currency
        | Field::Date
        | Field::Text
        | Field::Key => one(subject.text),
    };
    is(operator, is_so)
}

/// Whether it is the name of a file without its folders.
fn is_name(operator: Operator, file: &str, one: impl Fn(&str) -> bool) -> bool {
    operator != Operator::Has && file.rsplit(['/', '\\']).next().is_some_and(one)
}
