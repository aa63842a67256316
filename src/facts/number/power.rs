//! Scientific notation: « 6,02 × 10²³ », 10^6, 1.6e-19.

use crate::facts::Decimal;
use crate::facts::token::Text;

use super::{Form, Numeral};

/// No quantity of physics needs a larger power of ten, and 128 bits hold it.
const LARGEST: u32 = 30;

/// A power of ten, and the token after it.
#[derive(Clone, Copy)]
struct Power {
    exponent: u32,
    is_negative: bool,
    end: usize,
}

/// The number with the power of ten that follows it, or that it is itself.
pub(super) fn read(text: &Text<'_>, numeral: &Numeral) -> Option<Numeral> {
    let power = lettered(text, numeral.end)
        .or_else(|| multiplied(text, numeral.end))
        .filter(|power| power.exponent <= LARGEST);
    if let Some(power) = power {
        return raised(*numeral, numeral.value, power);
    }
    let is_ten = numeral.form == Form::Plain(2) && text.raw(numeral.start) == "10";
    let power = exponent(text, numeral.end).filter(|_| is_ten)?;
    // A small raised digit may be the mark of a note.
    let is_sure = text.is_sign(numeral.end, '^') || power.is_negative || power.exponent > 2;
    raised(*numeral, Decimal::whole(1), power).filter(|_| is_sure)
}

fn raised(numeral: Numeral, by: Decimal, power: Power) -> Option<Numeral> {
    let exponent = u8::try_from(power.exponent).ok().filter(|_| power.exponent <= LARGEST)?;
    let value = if power.is_negative { by.lowered(exponent) } else { by.shifted(exponent) };
    Some(Numeral { end: power.end, value: value?, form: Form::Digits, ..numeral })
}

/// “1.6e-19”
fn lettered(text: &Text<'_>, at: usize) -> Option<Power> {
    let is_letter = matches!(text.raw(at), "e" | "E") && text.is_glued(at);
    let power = digits(text, at + 1).filter(|_| is_letter)?;
    let goes_on = text.is_glued(power.end) && text.is_word(power.end);
    (!goes_on).then_some(power)
}

/// « × 10²³ », “x 10^23”, and « × 10−3 », which lost its raised figures.
fn multiplied(text: &Text<'_>, at: usize) -> Option<Power> {
    let is_times = matches!(text.sign(at), Some('×' | '·' | '⋅' | '*')) || text.raw(at) == "x";
    let is_one = text.raw(at) == "x10" && text.is_glued(at);
    let ten = if is_one { at } else { at + 1 };
    let is_power = is_one || is_times && text.raw(ten) == "10";
    let power =
        exponent(text, ten + 1).or_else(|| digits(text, ten + 1).filter(|power| power.is_negative));
    power.filter(|_| is_power)
}

/// « ^23 », « ²³ », « ⁻³ »: against the ten.
fn exponent(text: &Text<'_>, at: usize) -> Option<Power> {
    if text.is_sign(at, '^') && text.is_glued(at) {
        return digits(text, at + 1);
    }
    let is_negative = text.is_sign(at, '⁻') && text.is_glued(at);
    let start = if is_negative || text.is_sign(at, '⁺') { at + 1 } else { at };
    let mut power = Power { exponent: 0, is_negative, end: start };
    while let Some(digit) = text.sign(power.end).and_then(superscript)
        && text.is_glued(power.end)
        && power.exponent <= LARGEST
    {
        power.exponent = power.exponent * 10 + digit;
        power.end += 1;
    }
    (power.end > start).then_some(power)
}

/// Digits with a sign before them, all against what stands before.
fn digits(text: &Text<'_>, at: usize) -> Option<Power> {
    let is_negative = matches!(text.sign(at), Some('-' | '−'));
    let start = if is_negative || text.is_sign(at, '+') { at + 1 } else { at };
    let exponent = text.small(start)?;
    let is_glued = (at..=start).all(|at| text.is_glued(at));
    is_glued.then_some(Power { exponent, is_negative, end: start + 1 })
}

fn superscript(sign: char) -> Option<u32> {
    Some(match sign {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁴' => 4,
        '⁵' => 5,
        '⁶' => 6,
        '⁷' => 7,
        '⁸' => 8,
        '⁹' => 9,
        _ => return None,
    })
}
