//! Money: its cents, its scale, its sign before the amount.

use crate::facts::lexicon::{Money, Role};
use crate::facts::number::{self, Form, Numeral};
use crate::facts::range::{self, Amounts, Link};
use crate::facts::token::Text;
use crate::facts::unit::{self, Unit};
use crate::facts::{Amount, Decimal, Value, noun};

use super::Found;
use super::amount::shifted;

/// The code of a currency.
pub(super) fn iso(money: Money) -> Box<str> {
    String::from_utf8_lossy(&money.code).into()
}

/// « 15 euros et 50 centimes », “15 dollars 50”.
pub(super) fn coins(
    text: &Text<'_>,
    amounts: &Amounts,
    money: Money,
    amount: Amount,
    end: usize,
) -> Option<Found> {
    let start = amounts.first.start;
    let amount = match amount {
        Amount::One(one) => Amount::One(one.lowered(money.decimals)?),
        Amount::Range(low, high) => {
            Amount::Range(low.lowered(money.decimals)?, high.lowered(money.decimals)?)
        }
    };
    let found = Found::new(start, end, Value::Money(amount, iso(money)));
    // “75 USD million”
    let scale = text.word(end).scale.filter(|power| *power >= 6 && amounts.first.scale == 0);
    if let Some(power) = scale {
        return Some(Found::new(start, end + 1, Value::Money(shifted(amount, power)?, iso(money))));
    }
    if let (Amount::One(one), 0) = (amount, money.decimals)
        && let Some((part, end)) = cents(text, end)
        && let Some(sum) = one.plus(part)
        && amounts.first.scale == 0
    {
        return Some(Found { end, value: Value::Money(Amount::One(sum), iso(money)), ..found });
    }
    Some(found)
}

fn cents(text: &Text<'_>, at: usize) -> Option<(Decimal, usize)> {
    let next = if text.is(at, Role::AND) { at + 1 } else { at };
    let part =
        number::read(text, next).filter(|part| part.is_cardinal() && part.form != Form::Article)?;
    let number = part.small().filter(|number| *number < 100)?;
    let value = Decimal::new(i128::from(number), 2);
    let unit = unit::after(text, &part);
    match unit.map(|tail| (tail.unit, tail.end)) {
        Some((Unit::Money(money), end)) if money.decimals == 2 => Some((value, end)),
        // « 15 dollars 50 »: nothing else may follow that the number could belong to.
        None if number >= 10 && ends_amount(text, part.end) => Some((value, part.end)),
        _ => None,
    }
}

/// Whether nothing follows that a number could count: « 15 euros 50 dans sa poche ».
fn ends_amount(text: &Text<'_>, at: usize) -> bool {
    let is_small = text.is(at, Role::FUNCTION | Role::VERB | Role::ADJECTIVE);
    let is_free = !text.is_word(at) || is_small && noun::after(text, at).is_none();
    is_free && !text.is_sign(at, '%')
}

/// “$5–7m”, “$1.2 trillion”, “£1k”.
pub(super) fn prefixed(
    text: &Text<'_>,
    first: Numeral,
    money: Money,
    start: usize,
) -> Option<Found> {
    let (first, power) = in_short(text, first);
    let mut amount = Amount::One(first.value.shifted(power + money.power)?);
    let mut end = if power > 0 { first.end + 1 } else { first.end };
    if let Some((next, link)) = range::link(text, start, end)
        && matches!(link, Link::Dash | Link::Between | Link::To)
    {
        // The second end may write the sign again.
        let repeats = text.sign(next) == text.sign(start);
        let is_change = repeats
            && link == Link::To
            && (text.follows(start, Role::FROM | Role::BY) || range::is_change(text, start))
            && !range::is_announced(text, start);
        let place = if repeats && text.sign(next).is_some() { next + 1 } else { next };
        if let Some(last) =
            number::read(text, place).filter(|last| last.is_cardinal() && !is_change)
        {
            let (last, last_power) = in_short(text, last);
            let high = last.value.shifted(last_power)?;
            let shared =
                if power == 0 && first.scale == 0 { last_power + last.scale } else { power };
            let low = first.value.shifted(shared).filter(|low| *low < high);
            let low = low.or(first.value.shifted(power).filter(|low| *low < high));
            // The m of “£25m” is no metre.
            let is_free = last_power > 0 || unit::after(text, &last).is_none();
            let is_money = is_free && (last.is_digits() == first.is_digits());
            if let Some(low) = low.filter(|_| is_money) {
                amount = Amount::Range(low, high);
                end = if last_power > 0 { last.end + 1 } else { last.end };
            }
        }
    }
    // “$50 USD”
    let numeral = Numeral { end, ..first };
    let again = unit::after(text, &numeral).filter(|tail| {
        matches!(&tail.unit, Unit::Money(m) if m.decimals == 0)
            && text.is_word(end)
            && text.sign(first.start.saturating_sub(1)).is_some()
    });
    let end = again.map_or(end, |tail| tail.end);
    Some(Found::new(start, end, Value::Money(amount, iso(money))))
}

/// The power of ten of a letter after an amount of money: “5m”.
fn in_short(text: &Text<'_>, numeral: Numeral) -> (Numeral, u8) {
    let raw = text.raw(numeral.end);
    let is_near = text.is_glued(numeral.end) || raw.len() > 1 || raw == "M";
    let power = text.lexicon.money_scales.get(raw).filter(|_| is_near && text.is_word(numeral.end));
    (numeral, power.copied().unwrap_or(0))
}
