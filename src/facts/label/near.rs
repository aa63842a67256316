//! The words nearest to a figure, where a clause speaks of several.

use crate::facts::lexicon::Role;
use crate::facts::token::Text;

use super::before::{first_word, fits};
use super::trim::{is_participle, is_told, letters, own_letters, span};
use super::{Bytes, ENOUGH, is_figure, is_reflexive, is_strong, is_verb};

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
    // A boundary whose words say too little is passed for the one before, short of another figure.
    let goes_on = |at: &usize| rival == Rival::None && !is_figure(text, *at);
    let mut last = None;
    for at in (start..end).rev().filter(|at| is_boundary(text, *at, end)) {
        if last.is_some_and(|last| !(at..last).all(|at| goes_on(&at))) {
            break;
        }
        let first = past_bare_noun(text, first_word(text, at + 1, end), at, end);
        let bytes = span(text, first, end);
        // « Jeanne Martin, 52 ans », « le pont, ouvert en 1970 »: what it is about stands before
        // the comma.
        let is_empty =
            !is_told(text, bytes) && !is_verb(text, first) && !text.is(first, Role::PAST);
        if rival == Rival::None && is_empty && end - at <= 5 {
            continue;
        }
        // « offrira 24 anneaux, de l’eau potable et | 16 bornes »: a sibling, which says nothing of it.
        if rival == Rival::None && is_sibling(text, at, first, end) {
            continue;
        }
        let is_good = is_enough(text, bytes) && is_clause(text, first, bytes, rival)
            || is_head(text, first, end)
            || rival == Rival::None && is_own(text, at, first) && is_lone_verb(text, first, end);
        let near = (is_good && fits(text, first, end)).then_some(bytes);
        let whole = with_antecedent(text, (start, end), at, rival);
        // “, some of which date” has no antecedent of its own.
        let is_open = !text.is(at + 1, Role::LABEL_STOP);
        let said = if is_open { whole.or(near) } else { near.or(whole) };
        if said.is_some() {
            return said;
        }
        last = Some(at);
    }
    None
}

/// Whether the words from a comma to the « et » before a figure are a further thing of a list.
fn is_sibling(text: &Text<'_>, comma: usize, first: usize, end: usize) -> bool {
    let opens = Role::THE | Role::ARTICLE | Role::OF;
    let does = |at: usize| is_verb(text, at) || text.is(at, Role::PAST | Role::CHANGING);
    let is_listed = text.is_sign(comma, ',') && text.is(first, opens) && first + 1 < end;
    is_listed && text.is(end - 1, Role::AND) && !(first..end).any(does)
}

/// Whether no pronoun that needs an antecedent stands before these words: “, which | holds”.
fn is_own(text: &Text<'_>, boundary: usize, first: usize) -> bool {
    (boundary..first).all(|at| !text.is(at, Role::LABEL_STOP) || text.is(at, Role::AND))
}

/// What a figure measures, just before it: “before | a crowd of 41,300”.
pub(super) fn head(text: &Text<'_>, start: usize, end: usize) -> Option<Bytes> {
    let first = end.checked_sub(3).filter(|first| *first >= start)?;
    is_head(text, first, end).then(|| span(text, first, end))
}

/// Whether a figure is what these words measure: “a rise of | 22 percent”.
fn is_head(text: &Text<'_>, first: usize, end: usize) -> bool {
    let opens = text.is(first, Role::ARTICLE | Role::THE) && !text.is(first, Role::TO | Role::OF);
    opens && end == first + 3 && text.is(end - 1, Role::OF) && text.is_word(first + 1)
}

/// Whether these words are a verb and nothing else, whose subject is too far: “…, | sold”.
fn is_lone_verb(text: &Text<'_>, first: usize, end: usize) -> bool {
    // “is” and « a » say nothing by themselves.
    let is_full = text.raw(first).len() > 3 && is_verb(text, first);
    let is_small = |at: usize| text.is(at, Role::FUNCTION) || is_figure(text, at);
    // « n’est rempli qu’à »
    let does = |at: usize| is_verb(text, at) || is_participle(text, at);
    let begins = is_verb(text, first) || text.is(first, Role::PAST);
    let is_done = begins && (first + 1..end).any(|at| is_participle(text, at));
    is_full && (first + 1..end).all(is_small)
        || is_done && (first + 1..end).all(|at| is_small(at) || does(at))
}

/// The verb after a bare noun that belongs to a time: “for 15 minutes after dinner | lowered their
/// blood sugar”.
fn past_bare_noun(text: &Text<'_>, first: usize, boundary: usize, end: usize) -> usize {
    let subject = Role::THE | Role::ARTICLE | Role::POSSESSIVE | Role::FUNCTION;
    let is_time = text.is(boundary, Role::LABEL_STOP)
        && text.is(boundary, Role::YEAR_AFTER)
        && !text.is(boundary, Role::AND)
        && !text.is(first, subject);
    let verb = first + 1;
    if is_time && verb < end && is_verb(text, verb) { verb } else { first }
}

/// A relative clause that is short, with the words it speaks of: “the trust, which hopes to attract”.
fn with_antecedent(
    text: &Text<'_>,
    (start, end): (usize, usize),
    comma: usize,
    rival: Rival,
) -> Option<Bytes> {
    // “, which”, “, some of which”
    let mut pronoun = comma + 1..(comma + 4).min(end);
    let is_relative = text.is_sign(comma, ',')
        && pronoun.any(|at| text.is(at, Role::LABEL_STOP) && !text.is(at, Role::AND));
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
        // “three quarters of that sum if the plant keeps”: it points, and opens no clause.
        None if text.follows(at, Role::OF) => false,
        // “a grant would cover the rest if | the plant keeps at least 250 staff”
        None if matches!(text.raw(at), "if" | "unless" | "si" | "lorsque") => end - at > 3,
        // “41 crew when the alarm was raised at | 3am”: another figure has its words already.
        None if end - at > 3 && text.is(at, Role::LABEL_STOP) => {
            let before = at.saturating_sub(1);
            let changes = Role::CHANGING | Role::BECOMING;
            let has_verb = || (at + 1..end).any(|at| is_verb(text, at) || text.is(at, changes));
            // “a $214 million budget that raises taxes by”
            let ends_figure = || (at.saturating_sub(2)..at).any(|at| is_figure(text, at));
            text.is(before, Role::VERB | Role::ACTING) || ends_figure() && has_verb()
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
    // « et se récolte à »
    if is_reflexive(text, first) && is_told(text, bytes) {
        return rival == Rival::None;
    }
    if is_verb(text, first) || text.is(first, Role::PAST) {
        return rival == Rival::None && own > ENOUGH / 2;
    }
    !text.is(first, Role::FUNCTION) || is_noun || own > ENOUGH / 2
}
