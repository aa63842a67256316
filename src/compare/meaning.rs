//! What a value comes to, however it is written: 1.2 billion and 1,200 million, 5 km and 5,000 m,
//! half and 50 %, a year and twelve months are the same.

use crate::facts::{Amount, Bound, Decimal, Fact, Measure, Value};

use super::words::{mixed, writing};

/// What may be held against what: a figure never changes from one of these into another, but where
/// everything around it stays.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Class {
    Date,
    Time,
    Duration,
    Frequency,
    Money,
    Share,
    Quantity,
    Count,
    Ordinal,
}

impl Class {
    pub(super) fn of(value: &Value) -> Self {
        match value {
            Value::Date(_) | Value::Period(_) => Self::Date,
            Value::Time(_) => Self::Time,
            Value::Duration(_) | Value::DurationRange(..) => Self::Duration,
            Value::Frequency { .. } => Self::Frequency,
            Value::Money(..) => Self::Money,
            Value::Percent(_) | Value::Ratio(..) => Self::Share,
            Value::Quantity(..) => Self::Quantity,
            // What is counted is a word of the text, and goes with the words around it.
            Value::Count(..) | Value::Number(_) => Self::Count,
            Value::Ordinal(_) => Self::Ordinal,
        }
    }
}

/// What a value comes to, as one number; `text` is how the source writes it.
pub(super) fn meaning(value: &Value, text: &str) -> u64 {
    let told = match value {
        // A date that no day is known for is what its words say.
        Value::Date(edtf) | Value::Period(edtf) if edtf.0.is_empty() => return writing(text),
        Value::Date(edtf) | Value::Period(edtf) => format!("date {}", edtf.0),
        Value::Time(iso) => format!("time {iso}"),
        Value::Duration(iso) => format!("for {}", length(iso)),
        Value::DurationRange(min, max) => format!("for {} {}", length(min), length(max)),
        Value::Frequency { period, times } => format!("{} in {}", ends(*times), length(period)),
        Value::Money(amount, currency) => format!("money {currency} {}", ends(*amount)),
        Value::Percent(amount) => format!("share {}", share(*amount)),
        Value::Ratio(part, whole) => format!("share {}", fraction(*part, *whole)),
        Value::Quantity(amount, unit) => measured(*amount, unit),
        Value::Count(amount, _) | Value::Number(amount) => format!("number {}", ends(*amount)),
        Value::Ordinal(amount) => format!("place {}", ends(*amount)),
    };
    told.bytes().fold(1, |hash, byte| mixed(hash, u64::from(byte)))
}

fn ends(amount: Amount) -> String {
    match amount {
        Amount::One(one) => one.to_string(),
        Amount::Range(min, max) => format!("{min} {max}"),
    }
}

fn measured(amount: Amount, unit: &str) -> String {
    // A unit that is not known is a dimension of its own.
    let Some(measure) = Measure::of(unit) else { return format!("{unit} {}", ends(amount)) };
    let of = measure.dimension();
    // Twelve places: more than any text tells, fewer than the factors have.
    let told = |one: Decimal| format!("{:.11e}", measure.in_bases(one));
    match amount {
        Amount::One(one) => format!("{of} {}", told(one)),
        Amount::Range(min, max) => format!("{of} {} {}", told(min), told(max)),
    }
}

fn share(amount: Amount) -> String {
    let hundred = Decimal::whole(100);
    match amount {
        Amount::One(one) => fraction(one, hundred),
        Amount::Range(min, max) => format!("{} {}", fraction(min, hundred), fraction(max, hundred)),
    }
}

/// A fraction; a third stays one where it would not be whole in decimals.
fn fraction(part: Decimal, whole: Decimal) -> String {
    let (part, whole) = (part.to_f64(), whole.to_f64());
    if whole == 0.0 { format!("{part}/0") } else { format!("{:.11e}", part / whole) }
}

/// A length of time in months and seconds, as far as ISO 8601 tells it; else as it is.
fn length(iso: &str) -> String {
    let Some(rest) = iso.strip_prefix('P') else { return iso.to_owned() };
    let (days, hours) = rest.split_once('T').unwrap_or((rest, ""));
    let months = [('Y', 12), ('M', 1)];
    let seconds = [('W', 7 * 86400), ('D', 86400)];
    let clock = [('H', 3600), ('M', 60), ('S', 1)];
    let sums = || {
        let days = parted(days)?;
        let months = sum(&days, &months)?;
        let seconds = sum(&days, &seconds)?.plus(sum(&parted(hours)?, &clock)?)?;
        Some(format!("{months} {seconds}"))
    };
    sums().unwrap_or_else(|| iso.to_owned())
}

/// The sum of those parts that bear these letters.
fn sum(parts: &[(char, Decimal)], letters: &[(char, i128)]) -> Option<Decimal> {
    let of = |letter: char| letters.iter().find(|(known, _)| *known == letter);
    let parts = parts.iter().filter_map(|(letter, number)| Some((number, of(*letter)?.1)));
    parts
        .map(|(number, times)| number.times(Decimal::whole(times)))
        .try_fold(Decimal::whole(0), |sum, part| sum.plus(part?))
}

/// `1Y2M` as its numbers with their letters.
fn parted(text: &str) -> Option<Vec<(char, Decimal)>> {
    let parts = text.split_inclusive(|c: char| c.is_ascii_alphabetic());
    parts
        .map(|part| {
            let letter = part.chars().next_back()?;
            let number = part.strip_suffix(letter)?;
            let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
            let scale = u8::try_from(decimals.len()).ok()?;
            Some((letter, Decimal::new(format!("{whole}{decimals}").parse().ok()?, scale)))
        })
        .collect()
}

/// Which parts of a figure are others than before.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Parts {
    /// The number or the date.
    pub value: bool,
    /// The unit or the currency: five kilometres, five miles.
    pub unit: bool,
    /// How exactly it is given: about 3,500, 3,500.
    pub bound: bool,
}

impl Parts {
    /// Their names, as `diff --format jsonl` prints them.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let named = [(self.value, "value"), (self.unit, "unit"), (self.bound, "bound")];
        named.into_iter().filter_map(|(is_other, name)| is_other.then_some(name))
    }

    /// How a bound alone has changed.
    pub(super) const BOUND: Self = Self { value: false, unit: false, bound: true };

    /// What is other in the second of two facts that do not come to the same.
    pub(super) fn between(old: &Fact, new: &Fact) -> Self {
        let (number, unit) = (number_of(&old.value), unit_of(&old.value));
        let (other, other_unit) = (number_of(&new.value), unit_of(&new.value));
        let unit = unit != other_unit;
        // Where number and unit are the same as written, only what they mean has changed.
        let value = number != other || !unit;
        Self { value, unit, bound: old.bound != new.bound && is_plain(old, new) }
    }
}

/// Whether the bounds of two facts tell something beside their values.
fn is_plain(old: &Fact, new: &Fact) -> bool {
    [old.bound, new.bound].iter().any(|bound| *bound != Bound::Exact)
}

/// The number of a value as it is written, without its unit.
fn number_of(value: &Value) -> String {
    match value {
        Value::Money(amount, _) | Value::Quantity(amount, _) => ends(*amount),
        Value::Duration(iso) => iso.chars().filter(|c| !c.is_ascii_alphabetic()).collect(),
        Value::Date(_)
        | Value::Period(_)
        | Value::Time(_)
        | Value::DurationRange(..)
        | Value::Frequency { .. }
        | Value::Percent(_)
        | Value::Count(..)
        | Value::Ratio(..)
        | Value::Ordinal(_)
        | Value::Number(_) => format!("{value:?}"),
    }
}

/// The unit of a value that has one.
fn unit_of(value: &Value) -> String {
    match value {
        Value::Money(_, unit) | Value::Quantity(_, unit) => unit.to_string(),
        Value::Duration(iso) => iso.chars().filter(char::is_ascii_alphabetic).collect(),
        Value::Date(_)
        | Value::Period(_)
        | Value::Time(_)
        | Value::DurationRange(..)
        | Value::Frequency { .. }
        | Value::Percent(_)
        | Value::Count(..)
        | Value::Ratio(..)
        | Value::Ordinal(_)
        | Value::Number(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Parts, meaning};
    use crate::facts::{Amount, Bound, Decimal, Fact, Value};
    use crate::source::Span;

    fn one(number: i128) -> Amount {
        Amount::One(Decimal::whole(number))
    }

    fn quantity(number: i128, unit: &str) -> Value {
        Value::Quantity(one(number), unit.into())
    }

    #[track_caller]
    fn same(left: &Value, right: &Value, expected: bool) {
        assert_eq!(meaning(left, "") == meaning(right, ""), expected, "{left:?} {right:?}");
    }

    #[test]
    fn the_same_amount_written_otherwise_is_the_same() {
        same(&quantity(5, "km"), &quantity(5000, "m"), true);
        same(&Value::Duration("P1Y".into()), &Value::Duration("P12M".into()), true);
        same(&Value::Duration("PT24H".into()), &Value::Duration("P1D".into()), true);
        same(&Value::Duration("PT1.5H".into()), &Value::Duration("PT90M".into()), true);
        let half = Value::Ratio(Decimal::whole(1), Decimal::whole(2));
        same(&half, &Value::Percent(one(50)), true);
        same(&Value::Number(one(71)), &Value::Count(one(71), "patients".into()), true);
    }

    #[test]
    fn another_amount_is_another() {
        same(&quantity(5, "km"), &quantity(5, "[mi_i]"), false);
        same(&Value::Duration("P5Y".into()), &Value::Duration("P5M".into()), false);
        same(&Value::Duration("P1M".into()), &Value::Duration("P30D".into()), false);
        let money = |code: &str| Value::Money(one(5), code.into());
        same(&money("EUR"), &money("USD"), false);
        same(&Value::Percent(one(33)), &Value::Ratio(Decimal::whole(1), Decimal::whole(3)), false);
    }

    #[test]
    fn it_is_told_which_part_has_changed() {
        let names = |old: Value, new: Value| {
            let fact = |value| {
                let (span, label) = (Span::default(), Span::default());
                Fact { span, value, bound: Bound::Exact, label }
            };
            Parts::between(&fact(old), &fact(new)).names().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(names(quantity(5, "km"), quantity(5, "[mi_i]")), "unit");
        assert_eq!(names(quantity(5, "km"), quantity(6, "km")), "value");
        assert_eq!(names(quantity(5, "km"), quantity(6, "[mi_i]")), "value unit");
        let length = |iso: &str| Value::Duration(iso.into());
        assert_eq!(names(length("P5Y"), length("P5M")), "unit");
        assert_eq!(names(length("P5Y"), length("P6Y")), "value");
        assert_eq!(names(Value::Percent(one(5)), Value::Percent(one(6))), "value");
    }
}
