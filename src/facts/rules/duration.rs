//! Lengths of time and ages: « deux à trois jours », “12h 45m”, « un an et demi ».

use crate::facts::lexicon::{Role, TimeUnit};
use crate::facts::number::{self, Form, Numeral};
use crate::facts::range::{self, Amounts, Link};
use crate::facts::token::Text;
use crate::facts::unit::{self, Unit};
use crate::facts::{Amount, Bound, Decimal, Value, noun};

use super::Found;

/// The duration of so many units, with the smaller ones that follow.
pub(super) fn read(
    text: &Text<'_>,
    amounts: &Amounts,
    unit: TimeUnit,
    end: usize,
) -> Option<Found> {
    let start = amounts.first.start;
    match amounts.amount {
        Amount::Range(..) => of(amounts, unit, end),
        Amount::One(one) => {
            if let Some((high, end)) = or_more(text, amounts, end) {
                return between(start, end, (one, unit), (high, unit));
            }
            if let Some((part, end)) = hundredths(text, end).filter(|_| unit.letter == 'S') {
                return Some(Found::new(
                    start,
                    end,
                    Value::Duration(iso(one.plus(part)?, unit)?.into()),
                ));
            }
            let (parts, end) = smaller(text, one, unit, end);
            Some(Found::new(start, end, Value::Duration(written(&parts)?.into())))
        }
    }
}

/// The duration of so many units and nothing smaller.
pub(super) fn of(amounts: &Amounts, unit: TimeUnit, end: usize) -> Option<Found> {
    let value = match amounts.amount {
        Amount::Range(low, high) => {
            Value::DurationRange(iso(low, unit)?.into(), iso(high, unit)?.into())
        }
        Amount::One(one) => Value::Duration(iso(one, unit)?.into()),
    };
    Some(Found::new(amounts.first.start, end, value))
}

/// From one length of time to another, each in its own unit.
pub(super) fn between(
    start: usize,
    end: usize,
    (low, shorter): (Decimal, TimeUnit),
    (high, longer): (Decimal, TimeUnit),
) -> Option<Found> {
    let is_rising = place(longer.letter) <= place(shorter.letter);
    let value = Value::DurationRange(iso(low, shorter)?.into(), iso(high, longer)?.into());
    is_rising.then(|| Found::new(start, end, value))
}

/// « 1 h à 1 h 30 », “45 min to 1 h”: both ends write their units. « de 1 h à 2 h » may be a change.
pub(super) fn to_longer(text: &Text<'_>, shorter: &Found) -> Option<Found> {
    let (next, link) = range::link(text, shorter.start, shorter.end)?;
    let is_change = range::opens(text, shorter.start, Role::FROM | Role::OF);
    let last = number::read(text, next).filter(Numeral::is_cardinal)?;
    let tail = unit::after(text, &last)?;
    let Unit::Time(unit) = tail.unit else { return None };
    let longer = read(text, &range::alone(last), unit, tail.end)?;
    let (Value::Duration(low), Value::Duration(high)) = (&shorter.value, &longer.value) else {
        return None;
    };
    let value = Value::DurationRange(low.clone(), high.clone());
    let fits = link == Link::To && !is_change && low != high;
    fits.then(|| Found::new(shorter.start, longer.end, value))
}

/// 1:45.32, and 2:01:39 after “in”: what a stopwatch shows.
pub(super) fn stopwatch(text: &Text<'_>, at: usize) -> Option<Found> {
    let mut parts = [0; 3];
    let mut count = 0;
    let mut end = at;
    while count < parts.len() {
        let digits = text
            .digits(end)
            .filter(|digits| digits.len() == 2 || count == 0 && digits.len() < 3)?;
        *parts.get_mut(count)? = digits.parse().ok()?;
        (count, end) = (count + 1, end + 1);
        let goes_on = text.is_sign(end, ':') && text.is_glued(end) && text.is_glued(end + 1);
        if !goes_on || text.digits(end + 1).is_none() {
            break;
        }
        end += 1;
    }
    let seconds = number::read(text, end - 1).filter(|n| n.is_cardinal() && n.end == end + 2);
    // No clock shows more than 24 hours: “in 38:12”.
    let is_long = parts.first().is_some_and(|first| (25..60).contains(first));
    let is_timed = (count == 3 || is_long) && text.follows(at, Role::WITHIN);
    if count < 2 || seconds.is_none() && !is_timed || parts.iter().skip(1).any(|part| *part > 59) {
        return None;
    }
    let unit = |letter| TimeUnit { count: 1, decimals: 0, letter };
    let (last, end) = seconds.map_or((Decimal::whole(parts[count - 1]), end), |n| (n.value, n.end));
    let units = [unit('H'), unit('m'), unit('S')].into_iter().skip(3 - count);
    let mut written_parts: Parts =
        units.enumerate().map(|(at, unit)| (Decimal::whole(parts[at]), unit)).collect();
    written_parts.last_mut()?.0 = last;
    Some(Found::new(at, end, Value::Duration(written(&written_parts)?.into())))
}

/// “under-5s”, “the over-65s”: the age that bounds a group.
pub(super) fn age_group(text: &Text<'_>, at: usize) -> Option<Found> {
    let limit = at.checked_sub(2).filter(|_| text.is_glued(at) && text.is_sign(at - 1, '-'))?;
    let bound = match (text.is(limit, Role::YOUNGER), text.is(limit, Role::OLDER)) {
        (true, _) => Bound::Max,
        (_, true) => Bound::Min,
        (false, false) => return None,
    };
    let is_plural = text.raw(at + 1) == "s" && text.is_glued(at + 1);
    let years = text.small(at).filter(|years| is_plural && (1..=110).contains(years))?;
    let value = Value::Duration(format!("P{years}Y").into());
    Some(Found { bound: Some(bound), ..Found::new(at, at + 2, value) })
}

/// The order of units, from the largest.
const LETTERS: [char; 7] = ['Y', 'M', 'W', 'D', 'H', 'm', 'S'];

fn place(letter: char) -> usize {
    LETTERS.iter().position(|known| *known == letter).unwrap_or(LETTERS.len())
}

type Parts = Vec<(Decimal, TimeUnit)>;

fn smaller(text: &Text<'_>, one: Decimal, unit: TimeUnit, end: usize) -> (Parts, usize) {
    let mut parts = vec![(one, unit)];
    let mut end = end;
    // « un an et demi, 3 jours »: what has a part already takes no other.
    if one.as_whole().is_none() {
        return (parts, end);
    }
    let mut last = unit;
    // The units fall, so there are at most as many steps as units.
    while let Some((number, unit, after)) = next_part(text, end, last) {
        parts.push((number, unit));
        (end, last) = (after, unit);
    }
    // « 1 min 45 s 32 »
    if let Some((part, after)) = hundredths(text, end).filter(|_| last.letter == 'S')
        && let Some((seconds, _)) = parts.last_mut()
        && let Some(sum) = seconds.plus(part)
    {
        *seconds = sum;
        return (parts, after);
    }
    // « un an et demi »
    if parts.len() == 1
        && text.is(end, Role::AND)
        && let Some(half) = number::part(text, end + 1)
        && let Some(sum) = one.plus(half.value)
    {
        return (vec![(sum, unit)], half.end);
    }
    (parts, end)
}

fn next_part(text: &Text<'_>, end: usize, last: TimeUnit) -> Option<(Decimal, TimeUnit, usize)> {
    let mut next = end;
    if text.is(next, Role::AND) || text.is_sign(next, ',') {
        next += 1;
    }
    let numeral = number::read(text, next).filter(Numeral::is_cardinal)?;
    let amounts = range::read(text, numeral);
    let tail = unit::after(text, &amounts.last);
    let is_one = numeral.end == amounts.last.end && numeral.value < Decimal::whole(100);
    if let Some(Unit::Time(unit)) = tail.as_ref().map(|tail| &tail.unit) {
        // « trois mois, 90 minutes » is a list: a part is less than one of the larger unit.
        let is_part = number_of(unit.letter) > numeral.value && unit.count == 1;
        let is_near = place(unit.letter) - place(last.letter).min(place(unit.letter)) <= 2;
        let is_whole = numeral.value.as_whole().is_some() && numeral.form != Form::Article;
        let is_listed = text.is_sign(end, ',') && !(is_near && is_whole);
        let falls = place(unit.letter) > place(last.letter) && is_one && is_part && !is_listed;
        return falls.then_some((numeral.value, *unit, tail.map_or(end, |tail| tail.end)));
    }
    let minute = TimeUnit { count: 1, decimals: 0, letter: 'm' };
    // « 3 min 20 »
    let is_sign = end.checked_sub(1).is_some_and(|min| matches!(text.raw(min), "min" | "mn"));
    let is_second = is_sign && numeral.form == Form::Plain(2) && numeral.value < Decimal::whole(60);
    if is_second && next == end && noun::after(text, numeral.end).is_none() && tail.is_none() {
        let second = TimeUnit { count: 1, decimals: 0, letter: 'S' };
        return text.lexicon.noun_first.then_some((numeral.value, second, numeral.end));
    }
    // « 3 h 20 », “12h 45m”: minutes need no sign, or a short one.
    let is_hour = last.letter == 'H' && numeral.is_digits() && is_one && next == end;
    let has_letter = text.raw(numeral.end) == "m" && text.is_glued(numeral.end);
    let has_noun =
        tail.is_some() || text.is_word(numeral.end) && !text.is(numeral.end, Role::FUNCTION);
    // « 3 h 20 » in French, where the sign of the hour is one letter.
    let is_spaced = end.checked_sub(1).is_some_and(|hour| text.raw(hour) == "h")
        && matches!(numeral.form, Form::Plain(2))
        && numeral.value < Decimal::whole(60);
    let is_near = text.is_glued(numeral.start) || is_spaced;
    if is_hour
        && (has_letter || is_near && !has_noun || text.is_glued(numeral.start) && tail.is_none())
    {
        return Some((numeral.value, minute, numeral.end + usize::from(has_letter)));
    }
    None
}

/// « 9 s 58 »: the digits after the seconds are their hundredths.
fn hundredths(text: &Text<'_>, end: usize) -> Option<(Decimal, usize)> {
    let is_sign = end.checked_sub(1).is_some_and(|sign| text.raw(sign) == "s");
    let part = number::read(text, end).filter(|part| is_sign && part.form == Form::Plain(2))?;
    let is_own = unit::after(text, &part).is_some() || noun::after(text, part.end).is_some();
    Some((part.value.lowered(2)?, part.end)).filter(|_| !is_own)
}

/// How many of a unit make one of the next larger, about.
fn number_of(letter: char) -> Decimal {
    Decimal::whole(match letter {
        'M' => 12,
        'W' => 5,
        'D' => 32,
        'H' => 24,
        'm' | 'S' => 60,
        _ => 1_000,
    })
}

/// « un jour ou deux », “a year or two”: the larger number, and the token after it.
fn or_more(text: &Text<'_>, amounts: &Amounts, end: usize) -> Option<(Decimal, usize)> {
    let last = number::read(text, end + 1).filter(Numeral::is_cardinal)?;
    let is_two = text.is(end, Role::OR) && last.value == Decimal::whole(2) && !last.is_digits();
    let is_own = unit::after(text, &last).is_some() || noun::after(text, last.end).is_some();
    (is_two && amounts.first.form == Form::Article && !is_own).then_some((last.value, last.end))
}

/// « une année noire »: a year of which something is said is no length, but after « pendant ». « Un
/// an » always measures.
pub(super) fn is_qualified(text: &Text<'_>, start: usize) -> bool {
    let (year, next) = (start + 1, start + 2);
    let is_year = text.is(year, Role::YEAR) && text.raw(year).len() > 2 && text.lexicon.noun_first;
    let small = Role::FUNCTION | Role::VERB | Role::OF | Role::ADVERB;
    let is_length = text.follows(start, Role::WITHIN | Role::AGO | Role::YEAR_AFTER)
        && !text.follows(start, Role::OF | Role::AND | Role::TO);
    let is_ago = start >= 2 && text.raw(start - 2) == "y" && text.raw(start - 1) == "a";
    let is_modified = text.lexicon.after.longest(|i| text.element(next + i)).is_some();
    let has_word = text.is_word(next) && !text.is(next, small) && !is_modified;
    is_year && has_word && !is_length && !is_ago
}

/// One length of time in ISO 8601.
pub(super) fn iso(number: Decimal, unit: TimeUnit) -> Option<String> {
    written(&[(number, unit)])
}

fn written(parts: &[(Decimal, TimeUnit)]) -> Option<String> {
    let mut iso = String::from("P");
    let mut is_clock = false;
    for (number, unit) in parts {
        let number =
            number.times(Decimal::whole(i128::from(unit.count)))?.lowered(unit.decimals)?;
        if place(unit.letter) >= place('H') && !is_clock {
            iso.push('T');
            is_clock = true;
        }
        iso.push_str(&number.to_string());
        iso.push(unit.letter.to_ascii_uppercase());
    }
    Some(iso)
}
