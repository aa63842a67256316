//! The words nearest to a figure, where a clause speaks of several.

use crate::facts::lexicon::Role;
use crate::facts::token::Text;

use super::before::{first_word, fits};
use super::trim::{is_told, letters, own_letters, span};
use super::{Bytes, ENOUGH, is_figure, is_strong, is_verb};

/// What there is to say where the nearest words do not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rival {
    /// The whole clause, which fits in a label.
    Whole,
    /// Nothing as good.
    None,
}

/// The words from the nearest comma, bracket or conjunction to the figure, where they say enough.
pub(super) fn near(text: &Text<'_>, start: usize, end: usize, rival: Rival) -> Option<Bytes> {
    for at in (start..end).rev().filter(|at| is_boundary(text, *at, end)) {
        let first = first_word(text, at + 1, end);
        let bytes = span(text, first, end);
        // « Jeanne Martin, 52 ans », « le pont, ouvert en 1970 »: what it is about stands before
        // the comma.
        let is_empty =
            !is_told(text, bytes) && !is_verb(text, first) && !text.is(first, Role::PAST);
        if rival == Rival::None && is_empty && end - at <= 5 {
            continue;
        }
        let is_good = is_enough(text, bytes) && is_clause(text, first, bytes, rival);
        let near = (is_good && fits(text, first, end)).then_some(bytes);
        return near.or_else(|| with_antecedent(text, (start, end), at, rival));
    }
    None
}

/// A relative clause that is short, with the words it speaks of: “the trust, which hopes to attract”.
fn with_antecedent(
    text: &Text<'_>,
    (start, end): (usize, usize),
    comma: usize,
    rival: Rival,
) -> Option<Bytes> {
    let is_relative = text.is_sign(comma, ',')
        && text.is(comma + 1, Role::LABEL_STOP)
        && !text.is(comma + 1, Role::AND);
    let ends = |at: usize| is_boundary(text, at, comma) || is_figure(text, at);
    let before = (start..comma).rev().find(|at| ends(*at)).map_or(start, |at| at + 1);
    let first = first_word(text, before, end);
    let bytes = span(text, first, end);
    let fits = rival == Rival::None && end - comma > 2 && fits(text, first, end);
    (is_relative && fits && is_enough(text, bytes)).then_some(bytes)
}

fn is_boundary(text: &Text<'_>, at: usize, end: usize) -> bool {
    match text.sign(at) {
        Some(',') => is_strong(text, at),
        Some('(') => (at..end).all(|inside| !text.is_sign(inside, ')')),
        // « et des investissements compris entre … »: the last of several things said.
        None if text.is(at, Role::AND) => end - at > 3,
        // “41 crew when the alarm was raised at | 3am”: another figure has its words already.
        None if end - at > 3 && text.is(at, Role::LABEL_STOP) => {
            let before = at.saturating_sub(1);
            let has_verb = || (at + 1..end).any(|at| is_verb(text, at));
            text.is(before, Role::VERB | Role::ACTING) || is_figure(text, before) && has_verb()
        }
        Some(_) | None => false,
    }
}

/// Whether these bytes say something by themselves: several words, one of them telling.
pub(super) fn is_enough(text: &Text<'_>, bytes: Bytes) -> bool {
    letters(text, bytes.0, bytes.1) >= ENOUGH / 3
        && text.source.get(bytes.0..bytes.1).is_some_and(|label| label.contains([' ', '\u{a0}']))
        && is_told(text, bytes)
}

/// Whether words are no bare circumstance (« en hausse »), nor a verb whose subject can be told.
fn is_clause(text: &Text<'_>, first: usize, bytes: Bytes, rival: Rival) -> bool {
    let is_noun = text.is(first, Role::THE | Role::ARTICLE | Role::POSSESSIVE | Role::OF);
    let own = own_letters(text, bytes);
    if is_verb(text, first) || text.is(first, Role::PAST) {
        return rival == Rival::None && own > ENOUGH / 2;
    }
    !text.is(first, Role::FUNCTION) || is_noun || own > ENOUGH / 2
}
