//! The value of a fact in its parts, and as JSON, in the forms that the README's table of kinds shows.

use crate::facts::{Amount, Decimal, Value};

/// One part of a value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'a> {
    /// A number.
    Number(Decimal),
    /// A code, or the counted noun as written.
    Text(&'a str),
    /// That it is so.
    True,
}

/// The value of a fact as one JSON object; amounts are exact decimals.
#[must_use]
pub fn value_json(value: &Value) -> String {
    let member = |(name, part): (&str, Part<'_>)| match part {
        Part::Number(number) => format!(r#""{name}":{number}"#),
        Part::Text(text) => format!(r#""{name}":{}"#, quoted(text)),
        Part::True => format!(r#""{name}":true"#),
    };
    let members: Vec<_> = parts(value).into_iter().map(member).collect();
    format!("{{{}}}", members.join(","))
}

/// The parts of a value with their names, in the order in which they are printed.
pub(super) fn parts(value: &Value) -> Vec<(&'static str, Part<'_>)> {
    match value {
        Value::Date(edtf) | Value::Period(edtf) if edtf.0.is_empty() => {
            vec![("relative", Part::True)]
        }
        Value::Date(edtf) | Value::Period(edtf) => vec![("edtf", Part::Text(&edtf.0))],
        Value::Time(iso) | Value::Duration(iso) => vec![("iso", Part::Text(iso))],
        Value::DurationRange(min, max) => vec![("min", Part::Text(min)), ("max", Part::Text(max))],
        Value::Frequency { period, times } => {
            let mut parts = vec![("iso", Part::Text(period))];
            match *times {
                Amount::One(times) => parts.push(("times", Part::Number(times))),
                range @ Amount::Range(..) => parts.extend(of(range)),
            }
            parts
        }
        Value::Money(amount, currency) => with(*amount, ("currency", Part::Text(currency))),
        Value::Quantity(amount, unit) => with(*amount, ("unit", Part::Text(unit))),
        Value::Count(amount, of) => with(*amount, ("of", Part::Text(of))),
        Value::Ratio(numerator, denominator) => vec![
            ("numerator", Part::Number(*numerator)),
            ("denominator", Part::Number(*denominator)),
        ],
        Value::Percent(amount) | Value::Ordinal(amount) | Value::Number(amount) => of(*amount),
    }
}

fn of<'a>(amount: Amount) -> Vec<(&'static str, Part<'a>)> {
    match amount {
        Amount::One(one) => vec![("amount", Part::Number(one))],
        Amount::Range(min, max) => vec![("min", Part::Number(min)), ("max", Part::Number(max))],
    }
}

fn with<'a>(amount: Amount, last: (&'static str, Part<'a>)) -> Vec<(&'static str, Part<'a>)> {
    let mut parts = of(amount);
    parts.push(last);
    parts
}

/// A JSON string.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::value_json;
    use crate::facts::{Amount, Decimal, Edtf, Value};

    #[test]
    fn amounts_are_exact() {
        let amount = Amount::One(Decimal::new(11, 1));
        assert_eq!(value_json(&Value::Percent(amount)), r#"{"amount":1.1}"#);
        let range = Amount::Range(Decimal::whole(600), Decimal::whole(650));
        let money = Value::Money(range, "EUR".into());
        assert_eq!(value_json(&money), r#"{"min":600,"max":650,"currency":"EUR"}"#);
    }

    #[test]
    fn a_date_that_is_only_relative_says_so() {
        assert_eq!(value_json(&Value::Date(Edtf::default())), r#"{"relative":true}"#);
    }
}
