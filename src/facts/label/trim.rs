//! What a label sheds: loose words at its ends, adverbs, marks of the source; and what must be left.

use crate::document::Prose;
use crate::facts::lexicon::Role;
use crate::facts::token::{Shape, Text};
use crate::source::Span;

use super::{LONGEST, SHORTEST};

/// Whether these bytes say what a figure is about: they have a word of their own, outside all
/// figures, that is no small word, verb or adverb, and more than a lone participle.
pub(super) fn is_told(text: &Text<'_>, bytes: (usize, usize)) -> bool {
    if bytes.0 >= bytes.1 {
        return false;
    }
    let mut telling = places(text, bytes).filter(|at| is_telling(text, *at));
    let is_poor = |at: usize| is_participle(text, at) || text.is(at, Role::DIMENSION);
    telling.next().is_some_and(|first| telling.next().is_some() || !is_poor(first))
}

/// How many words of these bytes tell something.
pub(super) fn telling(text: &Text<'_>, bytes: (usize, usize)) -> usize {
    places(text, bytes).filter(|at| is_telling(text, *at)).count()
}

/// Whether these bytes hold a word at all, small words and figures apart.
pub(super) fn is_worded(text: &Text<'_>, bytes: (usize, usize)) -> bool {
    let small = Role::FUNCTION | Role::OF | Role::AND | Role::TO | Role::ARTICLE;
    places(text, bytes).any(|at| is_own(text, at) && !text.is(at, small))
}

/// Whether these bytes hold a word and a figure: “I bake twelve loaves”.
pub(super) fn is_rich(text: &Text<'_>, bytes: (usize, usize)) -> bool {
    is_worded(text, bytes) && holds_figure(text, bytes)
}

/// Whether these bytes hold a figure.
pub(super) fn holds_figure(text: &Text<'_>, bytes: (usize, usize)) -> bool {
    places(text, bytes).any(|at| text.token(at).is_some_and(|token| token.stated))
}

/// How many letters the words have that are no figures.
pub(super) fn own_letters(text: &Text<'_>, (start, end): (usize, usize)) -> usize {
    let is_other = |at: &usize| {
        text.token(*at).is_some_and(|token| token.stated) || text.word(*at).weekday.is_some()
    };
    let stated = places(text, (start, end)).filter(is_other);
    let stated: usize = stated.map(|at| text.raw(at).len() + 1).sum();
    letters(text, start, end).saturating_sub(stated)
}

/// The tokens between these bytes.
fn places<'a>(text: &'a Text<'_>, bytes: (usize, usize)) -> impl Iterator<Item = usize> + 'a {
    let (start, end) = bytes;
    let first = text.tokens.partition_point(|token| token.start < start);
    (first..).take_while(move |at| text.token(*at).is_some_and(|token| token.end <= end))
}

fn is_own(text: &Text<'_>, at: usize) -> bool {
    let is_long = || text.raw(at).chars().filter(|c| c.is_alphabetic()).nth(SHORTEST - 1).is_some();
    text.is_word(at) && text.token(at).is_some_and(|token| !token.stated) && is_long()
}

fn is_telling(text: &Text<'_>, at: usize) -> bool {
    let small = Role::FUNCTION
        | Role::VERB
        | Role::ACTING
        | Role::OF
        | Role::AND
        | Role::TO
        | Role::ARTICLE;
    let tells_when = || text.word(at).weekday.is_some() || text.word(at).month.is_some();
    !text.is(at, small) && is_own(text, at) && !tells_when() && !is_adverb(text, at)
}

/// « Votée », « suis revenu », “has argued”: a participle that opens a sentence or follows a verb.
pub(super) fn is_participle(text: &Text<'_>, at: usize) -> bool {
    let raw = text.raw(at);
    let is_figure = |at: usize| text.token(at).is_some_and(|token| token.stated);
    let ends = || text.lexicon.participle_endings.has(raw);
    let goes_on = text.is(at + 1, Role::FUNCTION) || is_figure(at + 1);
    let is_lone = goes_on && text.before(at).is_none_or(|b| text.sign(b).is_some());
    (is_lone || text.follows(at, Role::VERB | Role::PAST)) && !is_figure(at) && ends()
}

/// « actuellement », “currently”: it says when or how, never what.
fn is_adverb(text: &Text<'_>, at: usize) -> bool {
    let raw = text.raw(at);
    text.is_word(at)
        && (text.is(at, Role::ADVERB) || raw.len() > 5 && text.lexicon.adverb_endings.has(raw))
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
    let begin = |at: usize| text.token(at).map_or(text.source.len(), |token| token.start);
    if start >= end {
        return (begin(start), begin(start));
    }
    let mut start = start;
    while start < end && text.sign(start).is_some_and(|sign| !matches!(sign, '«' | '€' | '$' | '£'))
    {
        start += 1;
    }
    // “and took 19 months”
    while start < end && (is_adverb(text, start) || text.is(start, Role::AND | Role::OR)) {
        start += 1;
    }
    let from = begin(start);
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
    let end = shed(text, start, end);
    // A quotation that ends here began before.
    let is_open = |end: usize| (start..end).any(|at| text.is_sign(at, '«'));
    let is_torn = end > start && text.is_sign(end - 1, '»') && !is_open(end);
    let end = if is_torn { shed(text, start, end - 1) } else { end };
    if end == start {
        return (from, from);
    }
    (from, text.token(end - 1).map_or(from, |token| token.end))
}

/// The end of these tokens without the loose words at it.
pub(super) fn shed(text: &Text<'_>, start: usize, end: usize) -> usize {
    let is_kept = |at: &usize| !is_loose(text, *at) && !is_adverb(text, *at);
    (start..end).rev().find(is_kept).map_or(start, |last| last + 1)
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
    text.is(at, dangling) && !text.is(at, Role::PARTICLE)
        || text.sign(at).is_some_and(|sign| !matches!(sign, '%' | '€' | '»' | '$' | '°'))
}
