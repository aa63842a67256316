//! The shortest phrase of the source that tells what a figure is about.

use super::lexicon::Role;
use super::rules::Found;
use super::token::Text;
use super::{Kind, Value};

/// A label longer than this is cut at a word: the panel is a column.
const LONGEST: usize = 60;

/// A label of fewer letters says too little by itself.
const SHORTEST: usize = 4;

/// The bytes of the label; an empty range where the sentence offers nothing.
pub(super) fn of(text: &Text<'_>, found: &Found) -> (usize, usize) {
    let after = following(text, found);
    if !is_told(text, after) {
        let before = preceding(text, found);
        if is_told(text, before) {
            return before;
        }
        let beyond = beyond(text, found);
        if is_told(text, beyond) {
            return beyond;
        }
    }
    after
}

fn is_told(text: &Text<'_>, (start, end): (usize, usize)) -> bool {
    text.text
        .get(start..end)
        .is_some_and(|label| label.chars().filter(|c| c.is_alphabetic()).count() >= SHORTEST)
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
        return clause(text, found.end);
    }
    let mut end = found.end;
    while !stops(text, end) {
        end += 1;
    }
    span(text, found.end, end)
}

/// After a date: the clause it opens.
fn clause(text: &Text<'_>, at: usize) -> (usize, usize) {
    let start = if text.is_sign(at, ',') || text.is_sign(at, ':') {
        at + 1
    } else {
        return span(text, at, at);
    };
    let mut end = start;
    while !is_strong(text, end) && end < start + 16 {
        end += 1;
    }
    span(text, start, end)
}

/// The clause before the figure: its subject, with the verb where it leads straight to the figure.
fn preceding(text: &Text<'_>, found: &Found) -> (usize, usize) {
    let mut start = found.start;
    let mut strongest = found.start;
    while let Some(before) = text.before(start) {
        if is_strong(text, before) {
            // « à 287,5 M€ » after a comma: the subject stands before it.
            let is_near = found.start - start < 3 && text.is_sign(before, ',');
            if !is_near {
                break;
            }
            strongest = before;
        }
        start = before;
        if found.start - start > 24 {
            break;
        }
    }
    let end = if strongest < found.start { strongest } else { found.start };
    subject(text, start, end)
}

/// The words up to the verb; all of them where no verb is known.
fn subject(text: &Text<'_>, start: usize, end: usize) -> (usize, usize) {
    let mut first = start;
    while first < end
        && (text.is(first, Role::AND | Role::LABEL_STOP) || text.sign(first).is_some())
    {
        first += 1;
    }
    let verb = (first + 1..end).find(|at| text.is(*at, Role::VERB));
    match verb {
        Some(verb) if verb > first => span(text, first, verb),
        _ => last_words(text, first, end),
    }
}

/// The last words before the figure that fit in a label.
fn last_words(text: &Text<'_>, start: usize, end: usize) -> (usize, usize) {
    let (_, stop) = span(text, start, end);
    let mut first = start;
    while first < end
        && text.token(first).is_some_and(|token| stop.saturating_sub(token.start) > LONGEST)
    {
        first += 1;
    }
    while first < end && first > start && text.is(first, Role::FUNCTION) {
        first += 1;
    }
    span(text, first, end)
}

/// The first words of what follows a weak stop, where nothing else is left.
fn beyond(text: &Text<'_>, found: &Found) -> (usize, usize) {
    let mut start = found.end;
    while start < found.end + 3
        && text.sign(start).is_some_and(|sign| !matches!(sign, '.' | '!' | '?'))
    {
        start += 1;
    }
    let mut end = start;
    while !is_strong(text, end) && end < start + 16 {
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
        '.' | ',' => !(text.is_glued(at) && text.is_glued(at + 1)),
        _ => true,
    }
}

/// The bytes of these tokens, cut to the length of a label and freed of loose words at both ends.
fn span(text: &Text<'_>, start: usize, end: usize) -> (usize, usize) {
    let mut start = start;
    while start < end && text.sign(start).is_some_and(|sign| !matches!(sign, '«' | '€' | '$' | '£'))
    {
        start += 1;
    }
    let from = text.token(start).map_or(text.text.len(), |token| token.start);
    let mut end = end;
    while end > start
        && text.token(end - 1).is_some_and(|token| {
            token.end - from > LONGEST + LONGEST / 4 || letters(text, from, token.end) > LONGEST
        })
    {
        end -= 1;
    }
    // A word must not be cut in two where tokens touch.
    while end > start && text.is_glued(end) && text.is_word(end) && text.is_word(end - 1) {
        end -= 1;
    }
    while end > start && is_loose(text, end - 1) {
        end -= 1;
    }
    if end == start {
        return (from, from);
    }
    (from, text.token(end - 1).map_or(from, |token| token.end))
}

fn letters(text: &Text<'_>, from: usize, to: usize) -> usize {
    text.text.get(from..to).map_or(0, |label| label.chars().count())
}

/// Whether a word at the end of a label would dangle.
fn is_loose(text: &Text<'_>, at: usize) -> bool {
    let dangling = Role::FUNCTION
        | Role::OF
        | Role::AND
        | Role::OR
        | Role::TO
        | Role::THE
        | Role::ARTICLE
        | Role::LABEL_STOP
        | Role::BETWEEN;
    text.is(at, dangling)
        || text.sign(at).is_some_and(|sign| !matches!(sign, '%' | '€' | '»' | '$' | '°'))
}
