//! What a label sheds: loose words at its ends, adverbs, marks of the source; and what must be left.

use crate::document::Prose;
use crate::facts::lexicon::Role;
use crate::facts::token::{Shape, Text};
use crate::source::Span;

use super::{LONGEST, SHORTEST};

/// Whether these bytes say what a figure is about: a word that is no small word, verb or adverb, in
/// more than the bare text of another figure.
pub(super) fn is_told(text: &Text<'_>, (start, end): (usize, usize)) -> bool {
    let first = text.tokens.partition_point(|token| token.start < start);
    let places = || (first..).take_while(|at| text.token(*at).is_some_and(|t| t.end <= end));
    let is_own = |at: usize| text.token(at).is_some_and(|token| !token.stated);
    places().any(|at| is_telling(text, at)) && places().any(is_own)
}

fn is_telling(text: &Text<'_>, at: usize) -> bool {
    let small = Role::FUNCTION | Role::VERB | Role::OF | Role::AND | Role::TO | Role::ARTICLE;
    let is_long = text.raw(at).chars().filter(|c| c.is_alphabetic()).count() >= SHORTEST;
    is_long && text.is_word(at) && !text.is(at, small) && !is_adverb(text, at)
}

/// « actuellement », “currently”: it says when or how, never what.
fn is_adverb(text: &Text<'_>, at: usize) -> bool {
    let raw = text.raw(at);
    text.is_word(at)
        && (text.is(at, Role::ADVERB)
            || raw.len() > 5
                && text.lexicon.adverb_endings.iter().any(|end| raw.ends_with(end.as_str())))
}

/// The longest stretch of a label in which the source has no marks: a backslash, `~~`, `**`.
pub(in crate::facts) fn unmarked(
    prose: &Prose<'_>,
    text: &Text<'_>,
    (start, end): (usize, usize),
) -> (usize, usize) {
    let is_plain = |from: usize, to: usize| {
        let source = prose.source(Span::new(from, to));
        source.end() - source.start() == to - from
    };
    if start >= end || is_plain(start, end) {
        return (start, end);
    }
    let first = text.tokens.partition_point(|token| token.start < start);
    let mut best = (start, start);
    let mut from = start;
    for token in text.tokens.iter().skip(first).take_while(|token| token.end <= end) {
        if !is_plain(from, token.end) {
            from = token.start;
        }
        let is_longer = token.end - from > best.1 - best.0;
        if is_longer && is_plain(from, token.end) {
            best = (from, token.end);
        }
    }
    if is_told(text, best) { best } else { (start, start) }
}

/// The bytes of these tokens, cut to the length of a label and freed of loose words at both ends.
pub(super) fn span(text: &Text<'_>, start: usize, end: usize) -> (usize, usize) {
    let mut start = start;
    while start < end && text.sign(start).is_some_and(|sign| !matches!(sign, '«' | '€' | '$' | '£'))
    {
        start += 1;
    }
    // “and took 19 months”
    while start < end && (is_adverb(text, start) || text.is(start, Role::AND | Role::OR)) {
        start += 1;
    }
    let from = text.token(start).map_or(text.source.len(), |token| token.start);
    let mut end = end;
    while end > start
        && text.token(end - 1).is_some_and(|token| {
            token.end - from > LONGEST + LONGEST / 4 || letters(text, from, token.end) > LONGEST
        })
    {
        end -= 1;
    }
    // A word must not be cut in two where tokens touch.
    while end > start && is_cut(text, end) {
        end -= 1;
    }
    while end > start && (is_loose(text, end - 1) || is_adverb(text, end - 1)) {
        end -= 1;
    }
    if end == start {
        return (from, from);
    }
    (from, text.token(end - 1).map_or(from, |token| token.end))
}

/// Whether a cut before this token would part what is written together.
fn is_cut(text: &Text<'_>, at: usize) -> bool {
    let joins = |at: usize| matches!(text.sign(at), Some('-' | '/' | '\''));
    let is_hyphen = joins(at) && text.is_glued(at) && text.is_glued(at + 1) && text.is_word(at + 1);
    let is_half = text.is_glued(at) && text.is_word(at);
    is_hyphen || is_half && at.checked_sub(1).is_some_and(|b| text.is_word(b) || joins(b))
}

/// Whether a cut before this token would part a number or what is written together: 4.2.1, 1 904.
pub(super) fn is_inside(text: &Text<'_>, at: usize) -> bool {
    let Some(before) = text.before(at) else { return false };
    let is_digits = |at: usize| text.token(at).is_some_and(|token| token.shape == Shape::Digits);
    let opens = matches!(text.sign(before), Some('«' | '"' | '(' | '[' | '$' | '€' | '£'));
    text.is_glued(at) && !opens || is_digits(at) && is_digits(before)
}

/// How many letters long a stretch is; far beyond the longest label, about how many.
pub(super) fn letters(text: &Text<'_>, from: usize, to: usize) -> usize {
    let bytes = to.saturating_sub(from);
    if bytes > 4 * LONGEST {
        return bytes;
    }
    text.source.get(from..to).map_or(0, |label| label.chars().count())
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
