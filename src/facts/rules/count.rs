//! Counts, ordinals, multiples and bare numbers: what is left when nothing says more.

use crate::facts::lexicon::{Role, TimeUnit};
use crate::facts::number::{self, Form, Numeral};
use crate::facts::range::{self, Amounts};
use crate::facts::token::{Shape, Text};
use crate::facts::{Amount, Bound, Decimal, Value, noun};

use super::name::{is_name, is_vetoed};
use super::{Found, duration};

/// A count or a bare number.
pub(super) fn read(text: &Text<'_>, amounts: &Amounts) -> Option<Found> {
    let Amounts { first, last, amount } = *amounts;
    if is_multiplied(text, &last) {
        return Some(Found::new(first.start, last.end + 1, Value::Number(amount)));
    }
    if let Some(found) = attributive(text, amounts) {
        return Some(found);
    }
    if is_code(text, amounts) || is_joined(text, &first, &last) {
        return None;
    }
    if text.is(last.end, Role::TIMES) {
        let (amount, end) = and_half(text, amounts).unwrap_or((amount, last.end + 1));
        return Some(rough(first, Found::new(first.start, end, Value::Number(amount))));
    }
    // « a baissé de 12 à 1 904 »: by how many, and to how many.
    let changes = || range::is_change(text, first.start) || range::change(text, &first).is_some();
    if text.is(first.end, Role::TO) && first.end != last.end && changes() {
        return read(text, &range::alone(first));
    }
    let noun = counted(text, &last);
    if is_name(text, &first, noun.is_some()) {
        return None;
    }
    if let Some(noun) = noun {
        let of = words(text, noun.start, noun.end);
        return Some(rough(last, Found::new(first.start, noun.end, Value::Count(amount, of))));
    }
    if is_age(text, &first) {
        return duration::of(amounts, YEAR, last.end);
    }
    // A range that counts nothing is two numbers, unless it is tightly written.
    if first.end != last.end && !is_tight(text, amounts) {
        return read(text, &range::alone(first));
    }
    Some(rough(last, Found::new(first.start, last.end, Value::Number(amount))))
}

/// “10x faster”; 4x100 is a relay.
fn is_multiplied(text: &Text<'_>, last: &Numeral) -> bool {
    let is_times = text.raw(last.end) == "x" && text.is_glued(last.end) && last.is_digits();
    is_times && !text.is_glued(last.end + 1) && text.digits(last.end + 1).is_none()
}

/// « deux fois et demie »
fn and_half(text: &Text<'_>, amounts: &Amounts) -> Option<(Amount, usize)> {
    let Amount::One(one) = amounts.amount else { return None };
    let and = amounts.last.end + 1;
    let half = number::part(text, and + 1).filter(|_| text.is(and, Role::AND))?;
    Some((Amount::One(one.plus(half.value)?), half.end))
}

const YEAR: TimeUnit = TimeUnit { count: 1, decimals: 0, letter: 'Y' };

/// “aged 38 to 71”, « âgés de 7 à 77 »
fn is_age(text: &Text<'_>, first: &Numeral) -> bool {
    let before = text.before(first.start);
    let before = if text.follows(first.start, Role::OF) {
        before.and_then(|before| text.before(before))
    } else {
        before
    };
    before.is_some_and(|before| text.is(before, Role::AGED)) || is_apposed(text, first)
}

/// “Ada Miller, 52, said”: between commas after a name.
fn is_apposed(text: &Text<'_>, first: &Numeral) -> bool {
    let Some(comma) = text.before(first.start).filter(|comma| text.is_sign(*comma, ',')) else {
        return false;
    };
    let is_name = text.before(comma).is_some_and(|name| {
        text.is_capital(name)
            && text.word(name).month.is_none()
            && text.word(name).weekday.is_none()
    });
    let is_years = first.small().is_some_and(|years| (1..=120).contains(&years));
    is_name && is_years && text.is_sign(first.end, ',') && !text.lexicon.vigesimal
}

fn is_tight(text: &Text<'_>, amounts: &Amounts) -> bool {
    text.is_glued(amounts.first.end) || text.is(amounts.first.end, Role::TO | Role::AND)
}

fn rough(numeral: Numeral, found: Found) -> Found {
    Found { bound: numeral.is_rough.then_some(Bound::Approx), ..found }
}

/// The noun that a number counts, in its words.
pub(super) fn noun_after(text: &Text<'_>, last: &Numeral) -> Option<Box<str>> {
    counted(text, last).map(|noun| words(text, noun.start, noun.end))
}

fn counted(text: &Text<'_>, last: &Numeral) -> Option<noun::Noun> {
    let one = Decimal::whole(1);
    // « les 2,7 milliards votés »: what a million counts has « de » before it.
    if last.scale >= 6 && text.lexicon.noun_first && !text.is(last.end, Role::OF) {
        return None;
    }
    if last.takes_of {
        return noun::after_of(text, last.end);
    }
    let plural = noun::after(text, last.end);
    // « 1 point », « 0,25 point », « 1,5 enfant »: French counts in the plural from two on.
    let is_single = last.value == one || text.lexicon.vigesimal && last.value < Decimal::whole(2);
    if is_single && last.is_digits() {
        return plural.or_else(|| noun::single(text, last.end));
    }
    plural
}

fn words(text: &Text<'_>, start: usize, end: usize) -> Box<str> {
    let start = if text.is(start, Role::OF) { start + 1 } else { start };
    let from = text.token(start).map_or(0, |token| token.start);
    let to = end.checked_sub(1).and_then(|last| text.token(last)).map_or(from, |token| token.end);
    text.source.get(from..to).unwrap_or("").into()
}

/// “a 17,500-seat arena”: the size of a thing, told before it. Small numbers are kinds of things: a
/// 4-wheel drive, a 3-point line.
fn attributive(text: &Text<'_>, amounts: &Amounts) -> Option<Found> {
    let Amounts { first, amount, .. } = *amounts;
    let (hyphen, noun, thing) = (first.end, first.end + 1, first.end + 2);
    let is_joined = text.is_sign(hyphen, '-') && text.is_glued(hyphen) && text.is_glued(noun);
    if !is_joined || text.lexicon.noun_first || !first.is_digits() || !is_size(&first) {
        return None;
    }
    let known = text.word(noun);
    let stops = Role::FUNCTION | Role::VERB | Role::TIMES | Role::SUFFIX;
    let is_noun = text.token(noun).is_some_and(|token| token.shape == Shape::Word)
        && !text.is_capital(noun)
        && text.raw(noun).len() > 2
        && !known.roles.intersects(stops)
        && known.cardinal.is_none();
    let has_thing = text.is_word(thing) && !text.is_glued(thing) && !text.is(thing, Role::FUNCTION);
    let is_code = has_zero(text, &first) || follows_code(text, &first);
    let fits = is_noun && has_thing && !is_code && !is_name(text, &first, true);
    fits.then(|| Found::new(first.start, thing, Value::Count(amount, words(text, noun, thing))))
}

/// Whether a number tells how large a thing is: large, and no year.
fn is_size(numeral: &Numeral) -> bool {
    let is_year = numeral.form == Form::Plain(4)
        && numeral.small().is_some_and(|year| (1800..2100).contains(&year));
    numeral.value >= Decimal::whole(10) && numeral.value.as_whole().is_some() && !is_year
}

/// Whether digits are a code: a zero before, letters or signs against them. The hyphen of a range
/// that counts something is none: “10-12 helpings”; « 2-3 » may be a score.
fn is_code(text: &Text<'_>, amounts: &Amounts) -> bool {
    let Amounts { first, last, .. } = amounts;
    let is_range = text.is_sign(first.end, '-') && last.start == first.end + 1;
    // « IC 0,62-0,91 »
    let is_decimal = first.form == Form::Digits && last.form == Form::Digits;
    let is_counting =
        || is_decimal || counted(text, last).is_some() || text.is(last.end, Role::TIMES);
    let starts = has_zero(text, first) || follows_code(text, first);
    let ends = has_zero(text, last) || leads_code(text, last);
    let meets = || leads_code(text, first) || follows_code(text, last);
    starts || ends || if is_range { !is_counting() } else { meets() }
}

fn has_zero(text: &Text<'_>, numeral: &Numeral) -> bool {
    let raw = text.raw(numeral.start);
    numeral.is_digits() && raw.len() > 1 && raw.starts_with('0')
}

fn leads_code(text: &Text<'_>, numeral: &Numeral) -> bool {
    let is_sign = matches!(text.sign(numeral.end), Some('_' | '/' | '+' | '-'))
        && text.is_glued(numeral.end + 1);
    let is_glued = text.is_glued(numeral.end) && (text.is_word(numeral.end) || is_sign);
    numeral.is_digits() && is_glued
}

fn follows_code(text: &Text<'_>, numeral: &Numeral) -> bool {
    let before = text.before(numeral.start).filter(|_| text.is_glued(numeral.start));
    let follows = before.is_some_and(|before| {
        matches!(text.sign(before), Some('#' | '_' | '/' | '.' | '+' | '=' | ':' | '&'))
            || text.token(before).is_some_and(|token| token.masked)
            || text.is_sign(before, '-') && text.is_glued(before)
            || text.is_sign(before, ',') && !text.is_glued(before)
    });
    let is_masked = text.token(numeral.start).is_some_and(|token| token.masked);
    numeral.is_digits() && (follows || is_masked)
}

/// “a two-ring stove”, « un deux-pièces », “best-of-seven”: a number in words that is a part of
/// another word.
fn is_joined(text: &Text<'_>, first: &Numeral, last: &Numeral) -> bool {
    let is_hyphen = |at: usize| text.is_sign(at, '-') && text.is_glued(at) && text.is_glued(at + 1);
    let leads = is_hyphen(last.end) && text.is_word(last.end + 1);
    let follows = first.start >= 2 && is_hyphen(first.start - 1) && text.is_word(first.start - 2);
    !last.is_digits() && (leads || follows)
}

/// Whether an ordinal stands for a thing: « le premier, », “the second one”.
fn is_thing(text: &Text<'_>, numeral: &Numeral) -> bool {
    let is_pronoun = text.before(numeral.start).is_some_and(|before| text.is(before, Role::THE));
    let ends = match text.sign(numeral.end) {
        Some(sign) => matches!(sign, '.' | ',' | ';' | ':' | '!' | '?'),
        None => text.token(numeral.end).is_none(),
    };
    is_pronoun && (ends || text.word(numeral.end).cardinal == Some(1))
}

/// An ordinal: from the third on, written in figures, or standing for a thing by its rank.
pub(super) fn ordinal(text: &Text<'_>, numeral: Numeral) -> Option<Found> {
    let is_worth = numeral.is_digits()
        || numeral.value > Decimal::whole(2)
        || text.is(numeral.start, Role::RANK)
        || is_thing(text, &numeral);
    // The Third Reich, the Fifth Avenue: a name; a sentence may begin with one.
    let is_name = !numeral.is_digits()
        && text.is_capital(numeral.start)
        && !text.begins_sentence(numeral.start);
    let is_street = text.is(numeral.end, Role::STREET) && text.is_capital(numeral.end);
    // « el cuarto de baño »: a word that is a thing too ranks only the noun after it.
    let next = numeral.end;
    let is_thing = text.is(numeral.start, Role::VETO)
        && (!text.is_word(next) || text.is(next, Role::FUNCTION | Role::OF | Role::VERB));
    let fits = is_worth && !is_thing && !is_name && !is_street && !is_vetoed(text, &numeral);
    fits.then(|| Found::new(numeral.start, numeral.end, Value::Ordinal(Amount::One(numeral.value))))
}
