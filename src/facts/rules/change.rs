//! What an amount was before it changed: « passé de | 24 | à 28 ans ».
//!
//! A change is two facts. The unit stands after the second one only, and the first one shares it.

use crate::facts::number::Numeral;
use crate::facts::range;
use crate::facts::token::Text;
use crate::facts::unit::{self, Unit};
use crate::facts::{Amount, Decimal, Value};

use super::{Found, count, duration, money};

/// The amount before a change, where this number is one and the amount after it says of what.
pub(super) fn before(text: &Text<'_>, first: &Numeral) -> Option<Found> {
    let last = range::change(text, first)?;
    // « de 24 ans à 28 ans »: it has a unit of its own.
    let amount = range::changed(first, &last)?;
    let value = match unit::after(text, &last) {
        Some(tail) => measured(amount.shifted(tail.power)?, tail.unit)?,
        None => Value::Count(Amount::One(amount), count::noun_after(text, &last)?),
    };
    Some(Found::new(first.start, first.end, value))
}

fn measured(amount: Decimal, unit: Unit) -> Option<Value> {
    Some(match unit {
        Unit::Percent => Value::Percent(Amount::One(amount)),
        Unit::Points => return None,
        Unit::Money(currency) => {
            let amount = Amount::One(amount.lowered(currency.decimals)?);
            Value::Money(amount, money::iso(currency))
        }
        Unit::Time(time) => Value::Duration(duration::iso(amount, time)?.into()),
        Unit::Measure(code) => Value::Quantity(Amount::One(amount), code.into()),
    })
}
