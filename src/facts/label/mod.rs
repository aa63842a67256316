//! The shortest phrase of the source that tells what a figure is about.

mod trim;

use super::lexicon::Role;
use super::rules::Found;
use super::token::{Shape, Text};
use super::{Kind, Value};
use trim::{is_inside, is_told, letters, span};

pub(super) use trim::unmarked;

/// A label longer than this is cut at a word: the panel is a column.
const LONGEST: usize = 60;

/// A clause of fewer letters does not say what happened yet.
const ENOUGH: usize = 24;

/// How many tokens are looked at on one side: sixty letters are about ten words.
const REACH: usize = 24;

/// A label of fewer letters says too little by itself.
const SHORTEST: usize = 3;

/// The bytes of the label; an empty range where the sentence offers nothing.
pub(super) fn of(text: &Text<'_>, found: &Found) -> (usize, usize) {
    let after = following(text, found);
    let is_side = is_circumstance(text, found, after);
    if is_told(text, after) && !is_side {
        return after;
    }
    let before = preceding(text, found);
    let is_better = !is_side || letters(text, before.0, before.1) > SHORTEST;
    if is_told(text, before) && is_better {
        return before;
    }
    if is_told(text, after) {
        return after;
    }
    let beyond = beyond(text, found);
    if is_told(text, beyond) { beyond } else { (after.0, after.0) }
}

/// Whether what follows says only where or when (« en Suisse », « par action »), and not what; what
/// is counted says itself what it is.
fn is_circumstance(text: &Text<'_>, found: &Found, (start, end): (usize, usize)) -> bool {
    let is_counted = matches!(found.value.kind(), Kind::Count | Kind::Ordinal);
    let is_side = text.is(found.end, Role::FUNCTION) && !text.is(found.end, Role::OF);
    !is_counted && is_side && letters(text, start, end) < ENOUGH && end > start
}

fn is_date(value: &Value) -> bool {
    match value.kind() {
        Kind::Date | Kind::Period | Kind::Time => true,
        Kind::Duration
        | Kind::Frequency
        | Kind::Money
        | Kind::Percent
        | Kind::Quantity
        | Kind::Count
        | Kind::Ratio
        | Kind::Ordinal
        | Kind::Number => false,
    }
}

/// What follows the figure, up to the verb or a strong stop.
fn following(text: &Text<'_>, found: &Found) -> (usize, usize) {
    if is_date(&found.value) {
        return if opens(text, found.start) { clause(text, found.end) } else { span(text, 0, 0) };
    }
    let start = past_modifier(text, found.end);
    let mut end = start;
    while !stops(text, end) && end < start + REACH {
        end += 1;
    }
    span(text, start, end)
}

/// The place after “or more”: how exact a figure is says nothing of what it is about.
fn past_modifier(text: &Text<'_>, at: usize) -> usize {
    let modifier = text.lexicon.after.longest(|i| text.element(at + i));
    at + modifier.map_or(0, |(_, length)| length)
}

/// Whether nothing but small words stands between the beginning of the clause and a date.
fn opens(text: &Text<'_>, start: usize) -> bool {
    let mut at = start;
    while let Some(before) = text.before(at) {
        if is_strong(text, before) {
            return true;
        }
        let is_small = text.is(before, Role::FUNCTION | Role::OF | Role::THE | Role::TO)
            || text.sign(before).is_some();
        if !is_small {
            return false;
        }
        at = before;
    }
    true
}

/// After a date: the clause it opens; a comma ends it only once it says enough.
fn clause(text: &Text<'_>, at: usize) -> (usize, usize) {
    let start = if is_strong(text, at) { at + 1 } else { at };
    let mut end = start;
    while end < start + REACH {
        let is_short = letters_between(text, start, end) < ENOUGH && text.is_sign(end, ',');
        if is_strong(text, end) && !(is_short && end > start) {
            break;
        }
        end += 1;
    }
    if text.is_sign(at, '.') || text.is_sign(at, ')') {
        span(text, at, at)
    } else {
        span(text, start, end)
    }
}

fn letters_between(text: &Text<'_>, start: usize, end: usize) -> usize {
    let from = text.token(start).map_or(0, |token| token.start);
    let to = end.checked_sub(1).and_then(|last| text.token(last)).map_or(from, |token| token.end);
    letters(text, from, to)
}

/// The words before the figure: the clause where it is short, else the subject of the sentence.
fn preceding(text: &Text<'_>, found: &Found) -> (usize, usize) {
    // « Préparation : 25 min »
    let colon = text.before(found.start).filter(|colon| text.is_sign(*colon, ':'));
    let mut start = colon.unwrap_or(found.start);
    let mut comma = None;
    while let Some(before) = text.before(start).filter(|_| found.start - start < 3 * REACH) {
        if is_strong(text, before) {
            let is_aside = text.is_sign(before, '(') && found.start - before <= 3;
            if !text.is_sign(before, ',') && !is_aside {
                break;
            }
            comma = comma.or(Some(before));
        }
        // « et des investissements compris entre … »: the last of several things said.
        if text.is(before, Role::AND) && found.start - before > 3 {
            comma = comma.or(Some(before));
        }
        start = before;
    }
    let whole = span(text, first_word(text, start, found.start), found.start);
    if letters(text, whole.0, whole.1) >= SHORTEST && is_whole(text, start, found.start) {
        return whole;
    }
    let from = comma.map_or(start, |comma| comma + 1);
    let near = span(text, first_word(text, from, found.start), found.start);
    let is_enough = letters(text, near.0, near.1) >= ENOUGH / 3
        && text.source.get(near.0..near.1).is_some_and(|label| label.contains([' ', '\u{a0}']));
    if comma.is_some() && is_enough && is_whole(text, from, found.start) {
        return near;
    }
    subject(text, start, found.start)
}

/// Whether these words fit in one label.
fn is_whole(text: &Text<'_>, start: usize, end: usize) -> bool {
    letters_between(text, start, end) <= LONGEST
}

fn first_word(text: &Text<'_>, start: usize, end: usize) -> usize {
    let mut first = start;
    while first < end
        && (text.is(first, Role::AND | Role::LABEL_STOP)
            || text.sign(first).is_some_and(|sign| !matches!(sign, '«' | '€' | '$' | '£')))
    {
        first += 1;
    }
    first
}

/// The words of a sentence up to its verb, after what it opens with (« En février 2025, »); the
/// last words where no verb is known.
fn subject(text: &Text<'_>, start: usize, end: usize) -> (usize, usize) {
    let mut first = start;
    while first < end && text.sign(first).is_some_and(|sign| sign != '«') {
        first += 1;
    }
    if text.is(first, Role::FUNCTION)
        && (!text.is(first, Role::THE | Role::ARTICLE) || text.is(first, Role::TO))
    {
        let comma = (first..end).find(|at| text.is_sign(*at, ','));
        first = comma.map_or(first, |comma| comma);
    }
    let first = first_word(text, first, end);
    let stop = (first + 1..end).find(|at| text.is(*at, Role::VERB) || is_strong(text, *at));
    match stop {
        Some(stop) => span(text, first, stop),
        None => last_words(text, first, end),
    }
}

/// The last words before the figure that fit in a label.
fn last_words(text: &Text<'_>, start: usize, end: usize) -> (usize, usize) {
    let mut first = start;
    while first < end && letters_between(text, first, end) > LONGEST {
        first += 1;
    }
    let is_poor = |at: usize| text.is(at, Role::FUNCTION) || is_inside(text, at);
    while first < end && first > start && is_poor(first) {
        first += 1;
    }
    span(text, first, end)
}

/// The first words of what follows a weak stop, where nothing else is left.
fn beyond(text: &Text<'_>, found: &Found) -> (usize, usize) {
    let mut start = past_modifier(text, found.end);
    while start < found.end + 3
        && text.sign(start).is_some_and(|sign| !matches!(sign, '.' | '!' | '?'))
    {
        start += 1;
    }
    let mut end = start;
    while !is_strong(text, end) && end < start + REACH {
        end += 1;
    }
    span(text, start, end)
}

fn stops(text: &Text<'_>, at: usize) -> bool {
    is_strong(text, at) || text.is(at, Role::VERB | Role::LABEL_STOP)
}

/// A sign that ends a clause; a hyphen or an apostrophe inside a word does not.
fn is_strong(text: &Text<'_>, at: usize) -> bool {
    let Some(sign) = text.sign(at) else { return text.token(at).is_none() };
    match sign {
        '-' | '\'' | '/' | '%' | '€' | '$' | '°' | '"' | '«' | '»' | '&' | '’' => false,
        // A point inside a number or an abbreviation.
        '.' | ',' => {
            // The digits of a version or a reference too, which no rule may read.
            let is_inside =
                text.token(at + 1).is_some_and(|next| !matches!(next.shape, Shape::Sign(_)));
            let is_short = sign == '.' && text.follows(at, Role::ABBREVIATION);
            !(is_short || text.is_glued(at) && text.is_glued(at + 1) && is_inside)
        }
        _ => true,
    }
}
