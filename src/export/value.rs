//! The value of a fact as JSON, in the forms that the README's table of kinds shows.

use crate::facts::{Amount, Value};

/// The value of a fact as one JSON object; amounts are exact decimals.
#[must_use]
pub fn value_json(value: &Value) -> String {
    match value {
        Value::Date(edtf) | Value::Period(edtf) if edtf.0.is_empty() => {
            r#"{"relative":true}"#.to_owned()
        }
        Value::Date(edtf) | Value::Period(edtf) => format!(r#"{{"edtf":{}}}"#, quoted(&edtf.0)),
        Value::Time(iso) | Value::Duration(iso) => format!(r#"{{"iso":{}}}"#, quoted(iso)),
        Value::DurationRange(min, max) => {
            format!(r#"{{"min":{},"max":{}}}"#, quoted(min), quoted(max))
        }
        Value::Frequency { period, times } => {
            format!(r#"{{"iso":{},"times":{times}}}"#, quoted(period))
        }
        Value::Money(amount, currency) => {
            format!(r#"{{{},"currency":{}}}"#, members(*amount), quoted(currency))
        }
        Value::Quantity(amount, unit) => {
            format!(r#"{{{},"unit":{}}}"#, members(*amount), quoted(unit))
        }
        Value::Count(amount, of) => format!(r#"{{{},"of":{}}}"#, members(*amount), quoted(of)),
        Value::Ratio(numerator, denominator) => {
            format!(r#"{{"numerator":{numerator},"denominator":{denominator}}}"#)
        }
        Value::Percent(amount) | Value::Ordinal(amount) | Value::Number(amount) => {
            format!("{{{}}}", members(*amount))
        }
    }
}

fn members(amount: Amount) -> String {
    match amount {
        Amount::One(one) => format!(r#""amount":{one}"#),
        Amount::Range(min, max) => format!(r#""min":{min},"max":{max}"#),
    }
}

/// A JSON string.
pub(super) fn quoted(text: &str) -> String {
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
