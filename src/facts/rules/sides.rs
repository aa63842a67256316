//! The sides of one thing: « 10 × 15 cm », “a 10-by-15-inch print”.
//!
//! Each side is a measure; only the last one writes the unit, and the others share it.

use crate::facts::lexicon::Role;
use crate::facts::number::{self, Numeral};
use crate::facts::token::Text;
use crate::facts::unit::{self, Unit};
use crate::facts::{Amount, Decimal, Value, range};

use super::Found;

/// The units that sides are measured in: « 3 × 20 mg » are doses.
const LENGTHS: [&str; 10] =
    ["m", "dm", "cm", "mm", "um", "km", "[in_i]", "[ft_i]", "[yd_i]", "{pixel}"];

/// A side before the last one.
pub(super) fn before(text: &Text<'_>, first: &Numeral) -> Option<Found> {
    let second = next(text, first)?;
    let last = next(text, &second).unwrap_or(second);
    let tail = unit::after(text, &last)?;
    let Unit::Measure(code) = tail.unit else { return None };
    let is_side = LENGTHS.contains(&code.as_str()) && !is_relay(first, &last, &code);
    let amount = Amount::One(first.value);
    is_side.then(|| Found::new(first.start, first.end, Value::Quantity(amount, code.into())))
}

/// The side after this one.
fn next(text: &Text<'_>, side: &Numeral) -> Option<Numeral> {
    let at = side.end;
    let is_hyphen = text.is_sign(at, '-') && text.is_sign(at + 2, '-');
    let by = if is_hyphen { at + 1 } else { at };
    // “cut 4 by 6 metres” says by how much.
    let is_told = text.is(by, Role::BY) && (is_hyphen || !range::is_change(text, side.start));
    let is_word = text.raw(by) == "by" && is_told;
    let is_times = text.is_sign(by, '×') || matches!(text.raw(by), "x" | "X") || is_word;
    let after = if is_hyphen { by + 2 } else { by + 1 };
    let found = number::read(text, after).filter(Numeral::is_cardinal);
    found.filter(|found| is_times && side.is_digits() && found.is_digits())
}

/// « 4 × 100 m »: so many runners, so far each.
fn is_relay(first: &Numeral, last: &Numeral, code: &str) -> bool {
    let hundred = Decimal::whole(100);
    code == "m" && first.value <= Decimal::whole(20) && last.value >= hundred
}
