//! Seasons, quarters, halves of a year, decades and centuries.

use crate::facts::lexicon::{Feast, Role};
use crate::facts::number::{self, Sense};
use crate::facts::token::{Shape, Text};

use super::parts::{Grain, Parts};
use super::{calendar, year};

/// The coarse date that begins at a token.
pub(super) fn read(text: &Text<'_>, at: usize) -> Option<Parts> {
    season(text, at)
        .or_else(|| named_quarter(text, at))
        .or_else(|| fiscal_year(text, at))
        .or_else(|| part(text, at))
        .or_else(|| decade(text, at))
        .or_else(|| century(text, at))
        .or_else(|| feast(text, at))
}

/// « Noël 2024 », “Easter 2018”.
fn feast(text: &Text<'_>, at: usize) -> Option<Parts> {
    let (feast, length) = text.lexicon.feasts.longest(|i| text.element(at + i))?;
    let (year, end) = year_after(text, at + length)?;
    let (month, day) = match feast {
        Feast::Fixed(month, day) => (month, day),
        Feast::Easter(days) => calendar::after_easter(year, days)?,
        Feast::Weekday(month, weekday, nth, days) => {
            calendar::nth_weekday(year, month, weekday, nth, days)?
        }
    };
    let (month, day) = (Some(month), Some(day));
    Some(Parts { month, day, ..Parts::of_year(at, end, year) })
}

/// « été 2024 », “the spring of 1968”.
fn season(text: &Text<'_>, at: usize) -> Option<Parts> {
    let season = text.word(at).season?;
    let (year, end) = year_after(text, at + 1)?;
    let grain = Grain::Part(season);
    // « hiver 2023-2024 » begins in the first of the two.
    let is_two = text.is_sign(end, '-')
        && text.is_glued(end)
        && year::digits(text, end + 1) == Some(year + 1);
    let end = if is_two { end + 2 } else { end };
    Some(Parts { grain, ..Parts::of_year(at, end, year) })
}

fn year_after(text: &Text<'_>, at: usize) -> Option<(i32, usize)> {
    let mut next = at;
    while text.is(next, Role::OF | Role::THE) && next < at + 2 {
        next += 1;
    }
    // “the summer of ’69”
    year::digits(text, next)
        .map(|year| (year, next + 1))
        .or_else(|| year::short(text, next, false).filter(|_| text.is_sign(next, '\'')))
}

/// “Q4 2024”, « T4 2024 », “2019 H2”.
fn named_quarter(text: &Text<'_>, at: usize) -> Option<Parts> {
    if let Some(grain) = quarter_name(text, at) {
        let (year, end) = year_after(text, at + 1)?;
        return Some(Parts { grain, ..Parts::of_year(at, end, year) });
    }
    let year = year::digits(text, at)?;
    let grain = quarter_name(text, at + 1)?;
    Some(Parts { grain, ..Parts::of_year(at, at + 2, year) })
}

/// “FY2023”, “FY 2024”, “FY24”.
fn fiscal_year(text: &Text<'_>, at: usize) -> Option<Parts> {
    if let Some(digits) = text.raw(at).strip_prefix("FY").filter(|digits| !digits.is_empty()) {
        let year: u32 = digits.parse().ok()?;
        let year = if digits.len() == 2 { super::day::pivot(year) } else { year };
        let year = i32::try_from(year).ok().filter(|year| (1900..2100).contains(year))?;
        return Some(Parts::of_year(at, at + 1, year));
    }
    let year = year::digits(text, at)?;
    let named = text.before(at).filter(|fiscal| text.raw(*fiscal) == "FY")?;
    Some(Parts::of_year(named, at + 1, year))
}

fn quarter_name(text: &Text<'_>, at: usize) -> Option<Grain> {
    if text.token(at)?.shape != Shape::Name {
        return None;
    }
    let (letter, number) = text.raw(at).split_at_checked(1)?;
    let number: u8 = number.parse().ok()?;
    match (letter, number) {
        ("Q" | "q" | "T", 1..=4) => Some(Grain::Part(32 + number)),
        ("H" | "S", 1..=2) => Some(Grain::Half(number)),
        _ => None,
    }
}

/// « quatrième trimestre 2024 », “the first half of 2024”.
fn part(text: &Text<'_>, at: usize) -> Option<Parts> {
    let numeral = number::read(text, at).filter(|numeral| numeral.sense == Sense::Ordinal)?;
    let number = u8::try_from(numeral.small()?).ok()?;
    let grain = if text.is(numeral.end, Role::QUARTER) && (1..=4).contains(&number) {
        Grain::Part(32 + number)
    } else if text.is(numeral.end, Role::HALF_YEAR) && (1..=2).contains(&number) {
        Grain::Half(number)
    } else {
        return None;
    };
    if let Some((year, end)) = year_after(text, numeral.end + 1) {
        return Some(Parts { grain, ..Parts::of_year(at, end, year) });
    }
    // « au troisième trimestre »: in French this is always of a year.
    let is_free = !text.is(numeral.end + 1, Role::OF) && text.follows(at, Role::THE | Role::FROM);
    if text.lexicon.noun_first && is_free {
        return Some(Parts { grain, ..Parts::new(at, numeral.end + 1) });
    }
    // « le premier trimestre de l’année »
    let mut end = numeral.end + 1;
    while text.is(end, Role::OF | Role::THE | Role::PER) && end < numeral.end + 3 {
        end += 1;
    }
    let is_told = end > numeral.end + 1
        && text.is(end, Role::YEAR)
        && !text.is(end + 1, Role::LAST | Role::NEXT);
    is_told.then_some(Parts { grain, ..Parts::new(at, end + 1) })
}

/// « années 1970 », « années 70 », “1930s”, “the ’90s”.
fn decade(text: &Text<'_>, at: usize) -> Option<Parts> {
    let grain = Grain::Decade;
    if text.is(at, Role::DECADE) {
        let mut next = at + 1;
        // « década de los noventa »
        while text.is(next, Role::OF | Role::THE) && next < at + 3 {
            next += 1;
        }
        let (year, end) = decade_number(text, next)?;
        return Some(Parts { grain, ..Parts::of_year(at, end, year) });
    }
    if let Some(decade) = text.word(at).decade.filter(|_| text.follows(at, Role::THE)) {
        let is_age = text.follows(at, Role::POSSESSIVE);
        let year = 1900 + i32::from(decade);
        return (!is_age).then(|| Parts { grain, ..Parts::of_year(at, at + 1, year) });
    }
    if let Some(decade) = second_decade(text, at) {
        return Some(decade);
    }
    let has_mark = text.is_sign(at, '\'') && text.is_glued(at + 1);
    // “in his 40s” tells an age.
    if text.follows(at, Role::POSSESSIVE) && !has_mark {
        return None;
    }
    let place = if has_mark { at + 1 } else { at };
    let digits = text.digits(place)?;
    let mut end = place + 1;
    if text.is_sign(end, '\'') && text.is_glued(end) {
        end += 1;
    }
    let is_plural = text.raw(end) == "s" && text.is_glued(end) && digits.ends_with('0');
    let number: i32 = digits.parse().ok()?;
    let year = match digits.len() {
        4 if (1000..2100).contains(&number) => number,
        2 if has_mark || text.follows(at, Role::THE | Role::YEAR_AFTER) => 1900 + number,
        _ => return None,
    };
    // “the 1700s” are a hundred years, “the 2000s” ten.
    let is_century = year % 100 == 0 && year < 1900;
    let grain = if is_century { Grain::Century } else { grain };
    is_plural.then_some(Parts { grain, ..Parts::of_year(at, end + 1, year) })
}

/// « les années 1960 et 1970 »: the second of two decades.
fn second_decade(text: &Text<'_>, at: usize) -> Option<Parts> {
    let and = text.before(at).filter(|and| text.is(*and, Role::AND | Role::TO))?;
    let first = and.checked_sub(2).filter(|first| text.is(*first, Role::DECADE))?;
    let (earlier, end) = decade_number(text, first + 1)?;
    let (year, last) = decade_number(text, at).filter(|_| end == and)?;
    (earlier < year).then(|| Parts { grain: Grain::Decade, ..Parts::of_year(at, last, year) })
}

fn decade_number(text: &Text<'_>, at: usize) -> Option<(i32, usize)> {
    if let Some(year) = year::digits(text, at).filter(|year| year % 10 == 0) {
        return Some((year, at + 1));
    }
    let numeral = number::read(text, at).filter(number::Numeral::is_cardinal)?;
    let number = numeral.small().filter(|number| (20..100).contains(number) && number % 10 == 0)?;
    Some((1900 + i32::try_from(number).ok()?, numeral.end))
}

/// `XXIe` siècle, « dix-huitième siècle », “the 19th century”.
fn century(text: &Text<'_>, at: usize) -> Option<Parts> {
    if text.is(at, Role::CENTURY_BEFORE) {
        return century_named(text, at);
    }
    let (number, mut end) = if let Some(number) = roman(text, at) {
        (number, at + 1)
    } else {
        let numeral = number::read(text, at).filter(|n| n.sense == Sense::Ordinal)?;
        (i32::try_from(numeral.small()?).ok()?, numeral.end)
    };
    if text.is_sign(end, '-') && text.is_glued(end) {
        end += 1;
    }
    text.is(end, Role::CENTURY).then(|| of_century(text, at, end + 1, number))?
}

/// « siglo XIX », « siglo I a. C. »
fn century_named(text: &Text<'_>, at: usize) -> Option<Parts> {
    if let Some(number) = roman(text, at + 1) {
        return of_century(text, at, at + 2, number);
    }
    let numeral = number::read(text, at + 1).filter(|n| n.form != number::Form::Article)?;
    of_century(text, at, numeral.end, i32::try_from(numeral.small()?).ok()?)
}

fn of_century(text: &Text<'_>, at: usize, end: usize, number: i32) -> Option<Parts> {
    if !(1..=30).contains(&number) {
        return None;
    }
    let era = text.lexicon.eras.longest(|i| text.element(end + i));
    let (is_before, length) = era.unwrap_or((false, 0));
    let first = (number - 1) * 100;
    // The year 0 has no sign, and the first century before our era must have one.
    let year = if is_before { -first.max(1) } else { first };
    Some(Parts { grain: Grain::Century, ..Parts::of_year(at, end + length, year) })
}

/// The number of a Roman numeral with its ordinal mark: `XIXe`, `XXIᵉ`.
pub(super) fn roman(text: &Text<'_>, at: usize) -> Option<i32> {
    let raw = text.raw(at);
    let letters = raw.trim_end_matches(|c| !matches!(c, 'I' | 'V' | 'X'));
    let mark = raw.get(letters.len()..)?;
    let is_mark = mark.is_empty() || text.lexicon.ordinal_marks.contains(mark);
    if letters.is_empty() || letters.len() > 6 || !is_mark || !text.is_word(at) {
        return None;
    }
    let value = |letter| match letter {
        'X' => Some(10),
        'V' => Some(5),
        'I' => Some(1),
        _ => None,
    };
    let mut sum = 0;
    let mut last = 0;
    for letter in letters.chars().rev() {
        let value = value(letter)?;
        sum += if value < last { -value } else { value };
        last = last.max(value);
    }
    Some(sum)
}
