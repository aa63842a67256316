//! Measures in two units: « 1 m 82 », “5 ft 10 in”, 5′10″, 48°51′24″.

use crate::facts::lexicon::Role;
use crate::facts::number::{self, Form, Numeral};
use crate::facts::range::Amounts;
use crate::facts::token::Text;
use crate::facts::unit::{self, Unit};
use crate::facts::{Amount, Decimal, Value, noun};

use super::Found;

/// A unit, the smaller one that may follow it, and how many of it make one.
const PAIRS: [(&str, &str, i128); 4] = [
    ("[ft_i]", "[in_i]", 12),
    ("[lb_av]", "[oz_av]", 16),
    ("[stone_av]", "[lb_av]", 14),
    ("[mi_i]", "[yd_i]", 1760),
];

/// The measure with the smaller one that follows it, told in the smaller unit; degrees in degrees.
pub(super) fn read(text: &Text<'_>, amounts: &Amounts, code: &str, end: usize) -> Option<Found> {
    let Amount::One(one) = amounts.amount else { return None };
    one.as_whole()?;
    let start = amounts.first.start;
    if code == "deg" {
        let (value, end) = arc(text, one, end)?;
        return Some(quantity(start, end, value, "deg"));
    }
    if let Some((value, end)) = decimals(text, amounts, one, code, end) {
        return Some(quantity(start, end, value, code));
    }
    if let Some((value, end)) = and_part(text, one, end) {
        return Some(quantity(start, end, value, code));
    }
    let (_, lower, count) = PAIRS.iter().find(|(upper, ..)| *upper == code)?;
    let next = unit::after_and(text, end);
    let part =
        number::read(text, next).filter(|part| part.is_cardinal() && is_part(part, *count))?;
    let end = lower_end(text, amounts, &part, lower).filter(|_| part.form != Form::Article)?;
    let value = one.times(Decimal::whole(*count))?.plus(part.value)?;
    Some(quantity(start, end, value, lower))
}

/// « un litre et demi », “a mile and a half”.
fn and_part(text: &Text<'_>, one: Decimal, end: usize) -> Option<(Decimal, usize)> {
    let part = number::part(text, end + 1).filter(|_| text.is(end, Role::AND))?;
    let is_own = unit::after(text, &part).is_some();
    let sum = one.plus(part.value).filter(|_| !is_own)?;
    (part.value < Decimal::whole(1)).then_some((sum, part.end))
}

fn quantity(start: usize, end: usize, value: Decimal, code: &str) -> Found {
    Found::new(start, end, Value::Quantity(Amount::One(value), code.into()))
}

fn is_part(part: &Numeral, count: i128) -> bool {
    part.value < Decimal::whole(count)
}

/// The place after the smaller unit, which feet may leave out: “5 ft 10”, « 5 pieds 10 ».
fn lower_end(text: &Text<'_>, amounts: &Amounts, part: &Numeral, lower: &str) -> Option<usize> {
    if let Some(tail) = unit::after(text, part) {
        return (tail.unit == Unit::Measure(lower.into())).then_some(tail.end);
    }
    // “in” is a small word too: the end of the measure follows it, or what is measured.
    let is_inch = lower == "[in_i]" && text.raw(part.end) == "in";
    let is_end = !text.is_word(part.end + 1) || is_extent(text.raw(part.end + 1));
    if is_inch && (is_end || text.is_glued(part.end)) {
        return Some(part.end + 1);
    }
    let is_bare = lower == "[in_i]" && matches!(part.form, Form::Plain(1..=2));
    let is_own = noun::after(text, part.end).is_some() || text.is_glued(part.end + 1);
    (is_bare && amounts.last.is_digits() && !is_own).then_some(part.end)
}

fn is_extent(word: &str) -> bool {
    matches!(word, "tall" | "long" | "wide" | "high" | "deep" | "and")
}

/// « 1 m 82 », « 3 kg 200 », « un mètre quatre-vingts »: what follows the unit is its decimals.
fn decimals(
    text: &Text<'_>,
    amounts: &Amounts,
    one: Decimal,
    code: &str,
    end: usize,
) -> Option<(Decimal, usize)> {
    let places = match code {
        "m" => 2,
        "kg" | "km" => 3,
        _ => return None,
    };
    let lower = number::read(text, end)?;
    let is_spelled = lower.form == Form::Spelled
        && !amounts.last.is_digits()
        && places == 2
        && lower.small().is_some_and(|part| (10..100).contains(&part));
    let is_digits = lower.form == Form::Plain(usize::from(places)) && amounts.last.is_digits();
    let is_own = unit::after(text, &lower).is_some() || noun::after(text, lower.end).is_some();
    let sum = one.plus(lower.value.lowered(places)?)?;
    (text.lexicon.noun_first && (is_spelled || is_digits) && !is_own).then_some((sum, lower.end))
}

/// The minutes and seconds of an angle, in degrees.
fn arc(text: &Text<'_>, degrees: Decimal, at: usize) -> Option<(Decimal, usize)> {
    let part = |at: usize, signs: &[char]| {
        let part = text.small(at).filter(|part| *part < 60 && text.is_glued(at))?;
        let sign = text.sign(at + 1).filter(|_| text.is_glued(at + 1))?;
        signs.contains(&sign).then(|| Decimal::whole(i128::from(part)))
    };
    let minutes = part(at, &['\'', '′'])?;
    let seconds = part(at + 2, &['"', '″']);
    let end = if seconds.is_some() { at + 4 } else { at + 2 };
    let below = minutes.times(Decimal::whole(60))?.plus(seconds.unwrap_or(Decimal::whole(0)))?;
    Some((degrees.times(Decimal::whole(3600))?.plus(below)?.divided(3600)?, end))
}

/// 5′10″: feet and inches where English is read; « 1′35″ » are minutes and seconds elsewhere.
pub(super) fn primed(text: &Text<'_>, first: &Numeral) -> Option<Found> {
    let is_prime = |at: usize, signs: [char; 2]| {
        text.is_glued(at) && text.sign(at).is_some_and(|sign| signs.contains(&sign))
    };
    if let Some(found) = hundredths(text, first) {
        return Some(found);
    }
    let (one, at) = (first.small()?, first.end);
    let last =
        text.small(at + 1).filter(|_| text.is_glued(at + 1) && text.raw(at + 1).len() < 3)?;
    let is_primed = is_prime(at, ['\'', '′']) && is_prime(at + 2, ['"', '″']);
    if !is_primed || !matches!(first.form, Form::Plain(1..=2)) {
        return None;
    }
    let (count, code) = if text.lexicon.noun_first { (60, "s") } else { (12, "[in_i]") };
    let sum = (last < count).then(|| Decimal::whole(i128::from(one * count + last)))?;
    let found = quantity(first.start, at + 3, sum, code);
    if code != "s" {
        return Some(found);
    }
    let minutes = format!("PT{one}M{last}S");
    Some(Found { value: Value::Duration(minutes.into()), ..found })
}

/// « 9″58 »: seconds and their hundredths.
fn hundredths(text: &Text<'_>, first: &Numeral) -> Option<Found> {
    let at = first.end;
    let is_sign = matches!(text.sign(at), Some('"' | '″')) && text.is_glued(at);
    let part = text.digits(at + 1).filter(|part| part.len() == 2 && text.is_glued(at + 1))?;
    let fits = is_sign && text.lexicon.noun_first && matches!(first.form, Form::Plain(1..=2));
    let seconds = format!("PT{}.{part}S", first.small()?);
    fits.then(|| Found::new(first.start, at + 2, Value::Duration(seconds.into())))
}
