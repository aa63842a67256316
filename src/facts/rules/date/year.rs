//! Years, and the words that make four digits one.

use crate::facts::lexicon::Role;
use crate::facts::number::{self, Form};
use crate::facts::token::Text;
use crate::facts::{currency, noun, unit};

use crate::facts::rules::name;

use super::day::pivot;
use super::parts::Parts;

/// Four digits that could be a year.
pub(super) fn digits(text: &Text<'_>, at: usize) -> Option<i32> {
    let digits = text.digits(at).filter(|digits| digits.len() == 4)?;
    let is_cut = text.is_glued(at + 1) && text.is_word(at + 1)
        || is_joined(text, at + 1, at + 2)
        // “1920 × 1080 pixels”
        || matches!(text.raw(at + 1), "×" | "x") && text.digits(at + 2).is_some()
        || text.before(at).is_some_and(|before| {
            is_joined(text, before, at) && text.digits(before.wrapping_sub(1)).is_some()
        });
    let year: i32 = digits.parse().ok()?;
    (!is_cut && (1000..2200).contains(&year)).then_some(year)
}

/// A season of two years: 2019/20, 2019/2020.
pub(super) fn pair(text: &Text<'_>, at: usize) -> Option<(Parts, Parts)> {
    let is_whole = text.is_sign(at + 1, '/') && text.is_glued(at + 1) && text.is_glued(at + 2);
    let first = text.small(at).filter(|_| is_whole && text.raw(at).len() == 4)?;
    let last = text.small(at + 2)?;
    let is_next = match text.raw(at + 2).len() {
        2 => last == (first + 1) % 100,
        4 => last == first + 1,
        _ => false,
    };
    let goes_on = text.is_glued(at + 3) && (text.is_word(at + 3) || text.is_sign(at + 3, '/'));
    let year = i32::try_from(first).ok().filter(|year| (1800..2100).contains(year))?;
    (is_next && !goes_on)
        .then(|| (Parts::of_year(at, at + 1, year), Parts::of_year(at + 2, at + 3, year + 1)))
}

/// « mai 68 »: what is no day of the month is its year.
pub(super) fn after_month(text: &Text<'_>, at: usize, date: &Parts) -> Option<(i32, usize)> {
    let two = text.small(at).filter(|two| (32..100).contains(two) && text.raw(at).len() == 2)?;
    let is_next = date.month.is_some() && date.day.is_none() && at == date.end;
    let is_alone = !text.is_word(at + 1) || text.is(at + 1, Role::FUNCTION | Role::VERB);
    let is_whole = !text.is_glued(at + 1) || text.digits(at + 2).is_none();
    let fits = is_next && is_alone && is_whole && !text.is_sign(at + 1, '%');
    fits.then_some((1900 + i32::try_from(two).ok()?, at + 1))
}

/// Whether a sign joins digits to digits: 2024.5, 2,024.
fn is_joined(text: &Text<'_>, sign: usize, digits: usize) -> bool {
    matches!(text.sign(sign), Some('.' | ',' | ':' | '/'))
        && text.is_glued(sign)
        && text.is_glued(digits)
        && text.digits(digits).is_some()
}

/// « ’87 », and « 87 » where a word before says so.
pub(super) fn short(text: &Text<'_>, at: usize, is_sure: bool) -> Option<(i32, usize)> {
    let has_mark = text.is_sign(at, '\'') && text.is_glued(at + 1);
    let place = if has_mark { at + 1 } else { at };
    let is_free =
        !text.is_glued(place + 1) || !text.is_word(place + 1) && !text.is_sign(place + 1, '%');
    let two = text.digits(place).filter(|digits| digits.len() == 2 && is_free)?;
    let is_alone =
        unit::after(text, &number::read(text, place)?).is_none() && !text.is_word(place + 1);
    let is_year = has_mark || is_sure && (is_alone || text.follows(at, Role::OF));
    let year = i32::try_from(pivot(two.parse().ok()?)).ok()?;
    is_year.then_some((year, place + 1))
}

/// “nineteen eighty-four”, « deux mille vingt ».
pub(super) fn spelled(text: &Text<'_>, at: usize) -> Option<(i32, usize)> {
    let first = number::read(text, at).filter(|n| n.form == Form::Spelled && n.is_cardinal())?;
    let value = i32::try_from(first.small()?).ok()?;
    if (1000..2100).contains(&value) && first.scale == 0 {
        return Some((value, first.end));
    }
    in_two(text, at)
}

/// “nineteen eighty-four”, « dix-neuf soixante-douze »: the hundreds and the rest.
pub(super) fn in_two(text: &Text<'_>, at: usize) -> Option<(i32, usize)> {
    let spelled =
        |at| number::read(text, at).filter(|n| n.form == Form::Spelled && n.is_cardinal());
    let (first, value) = spelled(at).and_then(|n| Some((n, n.small()?)))?;
    let (last, rest) = spelled(first.end).and_then(|n| Some((n, n.small()?)))?;
    let fits = (10..=20).contains(&value) && (10..100).contains(&rest);
    fits.then_some((i32::try_from(value * 100 + rest).ok()?, last.end))
}

/// A year that stands alone, where its neighbours let it be one.
pub(super) fn alone(text: &Text<'_>, at: usize) -> Option<Parts> {
    if let Some(year) = before_christ(text, at) {
        return Some(year);
    }
    if let Some(year) = named(text, at) {
        return Some(year);
    }
    if let Some(year) = digits(text, at) {
        return is_year(text, at, year).then(|| Parts::of_year(at, at + 1, year));
    }
    let (year, end) = spelled(text, at).filter(|_| text.follows(at, Role::YEAR_AFTER))?;
    let has_noun = noun::after(text, end).is_some();
    let has_unit = number::read(text, at).and_then(|n| unit::after(text, &n)).is_some();
    (!has_noun && !has_unit && (1300..2100).contains(&year)).then(|| Parts::of_year(at, end, year))
}

/// « l’an 800 », “the year 732”: three digits that only a word before makes a year.
fn named(text: &Text<'_>, at: usize) -> Option<Parts> {
    let year = text.digits(at).filter(|digits| digits.len() == 3)?.parse().ok()?;
    let is_the = text.before(at).is_some_and(|an| {
        text.is(an, Role::YEAR) && text.word(an).time.is_some() && text.follows(an, Role::THE)
    });
    let numeral = number::read(text, at).filter(|numeral| numeral.end == at + 1)?;
    let counts = noun::after(text, at + 1).is_some() || unit::after(text, &numeral).is_some();
    (is_the && !counts).then(|| Parts::of_year(at, at + 1, year))
}

fn is_year(text: &Text<'_>, at: usize, year: i32) -> bool {
    let Some(numeral) = number::read(text, at) else { return false };
    let has_unit = unit::after(text, &numeral).is_some() || numeral.end > at + 1;
    let has_veto = text.follows(at, Role::VETO) && !text.follows(at, Role::YEAR_AFTER)
        || currency::currency_before(text, at).is_some()
        || text.before(at).is_some_and(|b| matches!(text.sign(b), Some('#' | '°' | '+' | '−')));
    let is_clock = text.is(at + 1, Role::MORNING | Role::AFTERNOON)
        && (text.raw(at + 1).len() == 2 || text.is_sign(at + 2, '.'));
    let is_quoted = name::ends_quoted_name(text, at);
    if has_unit || has_veto || is_clock || is_quoted || name::is_address(text, &numeral) {
        return false;
    }
    let is_told =
        text.follows(at, Role::YEAR_AFTER) || is_circa(text, at) || is_in_brackets(text, at);
    let has_noun = noun::after(text, at + 1).is_some() && !is_surely_after(text, at);
    match year {
        1500..=2100 => !has_noun,
        _ => is_told && !has_noun && !text.follows(at, Role::OF | Role::THE),
    }
}

/// Whether the word before leaves no doubt, whatever noun follows: “in 2023 sales rose”.
fn is_surely_after(text: &Text<'_>, at: usize) -> bool {
    let is_told = text.follows(at, Role::YEAR_AFTER | Role::YEAR);
    let is_loose = text.follows(at, Role::OF | Role::AND | Role::TO | Role::BETWEEN | Role::LAST);
    is_told && !is_loose || text.before(at).is_some_and(|before| text.word(before).month.is_some())
}

/// “c. 1450”
fn is_circa(text: &Text<'_>, at: usize) -> bool {
    let word = text.before(at).filter(|point| text.is_sign(*point, '.') && text.is_glued(*point));
    word.and_then(|point| text.before(point)).is_some_and(|word| text.raw(word) == "c")
}

fn is_in_brackets(text: &Text<'_>, at: usize) -> bool {
    text.before(at).is_some_and(|before| text.is_sign(before, '(')) && text.is_sign(at + 1, ')')
}

/// « 52 av. J.-C. »: astronomical years have a year 0, so this is −51.
fn before_christ(text: &Text<'_>, at: usize) -> Option<Parts> {
    let year = i32::try_from(text.small(at)?).ok()?;
    // “AD 79”
    if text.before(at).is_some_and(|before| text.raw(before) == "AD") && !text.lexicon.vigesimal {
        return Some(Parts::of_year(at - 1, at + 1, year));
    }
    let (is_before, length) = text.lexicon.eras.longest(|i| text.element(at + 1 + i))?;
    let year = if is_before { 1 - year } else { year };
    Some(Parts::of_year(at, at + 1 + length, year))
}
