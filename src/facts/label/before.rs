//! The words before a figure: its clause where that is short, else the subject of the sentence.

use crate::facts::lexicon::Role;
use crate::facts::rules::Found;
use crate::facts::token::Text;

use super::near::{Rival, head, is_enough, near};
use super::trim::{is_inside, is_participle, is_told, letters, shed, span};
use super::{
    Bytes, LONGEST, REACH, SHORTEST, after, is_figure, is_strong, is_verb, letters_between,
};

/// The words before the figure: the clause where it is short, else the subject of the sentence.
pub(super) fn preceding(text: &Text<'_>, found: &Found) -> Bytes {
    let figure = past_siblings(text, found.start - modifier(text, found.start));
    let end = colon(text, figure).unwrap_or(figure);
    let start = sentence(text, end);
    let clause = clause(text, start, end);
    // « Crèche : 22 places d’ici | 2027 »: a name of at most three words, no clause.
    let colon = text.before(start).filter(|at| *at <= 3 && text.is_sign(*at, ':'));
    match colon.filter(|_| !is_told(text, clause)) {
        Some(colon) => self::clause(text, 0, colon),
        None => clause,
    }
}

/// The place before all figures that stand in a row with one: « passé de | 24 à 28 ans », « court | 3,
/// 10 et 17 kilomètres ». What is said of the first is said of each.
fn past_siblings(text: &Text<'_>, start: usize) -> usize {
    let joins = |at: &usize| {
        let roles = Role::TO | Role::AND | Role::OR | Role::FROM;
        text.is_sign(*at, ',') || text.is(*at, roles) || after::is_side_by(text, *at)
    };
    let mut first = start;
    for _ in 0..REACH {
        let join = text.before(first).filter(joins);
        // “, up from”
        let join = join.map(|join| versus(text, join).unwrap_or(join));
        let join = join.or_else(|| versus(text, first));
        let join = join.map(|join| if text.follows_sign(join, ',') { join - 1 } else { join });
        let Some(last) = join.and_then(|join| text.before(join)) else { break };
        if !is_figure(text, last) {
            break;
        }
        first = (0..last).rev().find(|at| !is_figure(text, *at)).map_or(0, |before| before + 1);
    }
    first
}

/// Where an amount is held against the one before it: « 34 % | , contre 82 % », “1,100, | up from 750”.
fn versus(text: &Text<'_>, at: usize) -> Option<usize> {
    let word = text.before(at).filter(|word| text.is(*word, Role::VERSUS))?;
    text.before(word).filter(|comma| text.is_sign(*comma, ','))
}

/// How many words before a figure tell how exact it is: “for at least”, « plus de ».
fn modifier(text: &Text<'_>, start: usize) -> usize {
    let word = |i: usize| text.element(start.checked_sub(i + 1)?);
    text.lexicon.before.longest(word).map_or(0, |(_, length)| length)
}

fn clause(text: &Text<'_>, start: usize, end: usize) -> Bytes {
    let first = past_setting(text, first_word(text, start, end), end);
    let whole = span(text, first, end);
    let fits = letters(text, whole.0, whole.1) >= SHORTEST && fits(text, first, end);
    if fits && !is_aside(text, end) && !(first..end).any(|at| is_figure(text, at)) {
        return whole;
    }
    // The nearer the words, the less they speak of another figure.
    let rival = if fits && !is_aside(text, end) { Rival::Whole } else { Rival::None };
    let told = |bytes: Bytes| Some(bytes).filter(|bytes| is_told(text, *bytes));
    let near = near(text, start, end, rival);
    near.filter(|near| !is_acting(text, *near))
        .or_else(|| near.map(|near| with_subject(text, start, end, near)))
        .or_else(|| fits.then_some(whole))
        .or_else(|| head(text, start, end))
        .or_else(|| told(subject(text, start, end)))
        .unwrap_or_else(|| last_words(text, start, end))
}

fn is_acting(text: &Text<'_>, bytes: Bytes) -> bool {
    let first = text.tokens.partition_point(|token| token.start < bytes.0);
    is_verb(text, first) || text.is(first, Role::PAST)
}

/// The words of a subject and of its verb behind an insertion, where both fit in a label.
fn with_subject(text: &Text<'_>, start: usize, end: usize, verb: Bytes) -> Bytes {
    let whole = subject(text, start, end);
    let first = text.tokens.partition_point(|token| token.start < whole.0);
    let is_cut = text.before(first).is_some_and(|before| text.is_word(before) && first > start);
    if whole.1 > verb.0 && !is_cut { whole } else { verb }
}

/// The colon before a figure, and before the small words in front of it: « Clôture : le 3 mai ».
fn colon(text: &Text<'_>, end: usize) -> Option<usize> {
    let is_small =
        |at: usize| text.is(at, Role::FUNCTION | Role::OF) && !text.is(at, Role::LABEL_STOP);
    let mut places = (end.saturating_sub(3)..end).rev();
    places.find(|at| !is_small(*at)).filter(|colon| text.is_sign(*colon, ':'))
}

/// Where the sentence begins; what stands in brackets before the figure is passed over.
pub(super) fn sentence(text: &Text<'_>, end: usize) -> usize {
    let mut start = end;
    let mut depth = 0_usize;
    while let Some(before) = text.before(start).filter(|_| end - start < 3 * REACH) {
        match text.sign(before) {
            Some(')') => depth += 1,
            Some('(') if depth > 0 => depth -= 1,
            Some('(') if end - before <= 3 => {}
            Some(',') => {}
            _ if is_strong(text, before) => break,
            _ => {}
        }
        start = before;
    }
    start
}

/// Whether the figure stands in brackets or between commas, behind what it is about:
/// « le fromage (9 %) ».
fn is_aside(text: &Text<'_>, end: usize) -> bool {
    let bracket = (end.saturating_sub(3)..end).rev().find(|at| text.is_sign(*at, '('));
    bracket.is_some_and(|bracket| (bracket..end).all(|at| !text.is_sign(at, ')')))
}

/// Whether these words fit in one label.
pub(super) fn fits(text: &Text<'_>, start: usize, end: usize) -> bool {
    letters_between(text, start, shed(text, start, end)) <= LONGEST
}

pub(super) fn first_word(text: &Text<'_>, start: usize, end: usize) -> usize {
    let is_loose = |at: usize| {
        text.is(at, Role::AND | Role::LABEL_STOP)
            || text.sign(at).is_some_and(|sign| !matches!(sign, '«' | '€' | '$' | '£'))
    };
    (start..end).find(|at| !is_loose(*at)).unwrap_or(end)
}

/// The place after « En février 2025, », where a clause follows: when it was is another figure.
fn past_setting(text: &Text<'_>, start: usize, end: usize) -> usize {
    let mut first = start;
    for comma in (start..end).filter(|at| text.is_sign(*at, ',') && is_strong(text, *at)) {
        let is_bare = !is_told(text, span(text, first, comma));
        let rest = first_word(text, comma + 1, end);
        let goes_on = is_enough(text, span(text, rest, end));
        let is_setting = text.is(first, Role::FUNCTION) && !text.is(first, Role::THE);
        if !(is_setting && is_bare && goes_on) {
            break;
        }
        first = rest;
    }
    first
}

/// The words of a sentence up to the next figure after its verb, without what it opens with (« En
/// février 2025, »); the last words where no verb is known.
fn subject(text: &Text<'_>, start: usize, end: usize) -> Bytes {
    let opening = (start..end).find(|at| text.sign(*at).is_none_or(|sign| sign == '«'));
    let mut first = opening.unwrap_or(end);
    let is_subject = text.is(first, Role::THE | Role::ARTICLE) && !text.is(first, Role::TO);
    if text.is(first, Role::FUNCTION) && !is_subject || is_participle(text, first) {
        // The comma of a decimal ends nothing.
        let is_comma = |at: &usize| text.is_sign(*at, ',') && is_strong(text, *at);
        let comma = (first..end).find(is_comma);
        // « Elle vend 450 lots, dont … » has its subject already.
        let goes_on = |at: &usize| !text.is(at + 1, Role::AND | Role::LABEL_STOP);
        first = comma.filter(goes_on).unwrap_or(first);
    }
    let first = first_word(text, first, end);
    let is_end = |at: usize| text.is(at, Role::VERB) || is_strong(text, at);
    match (first + 1..end).find(|at| is_end(*at)) {
        Some(stop) => {
            span(text, first, past_verb(text, past_insertion(text, first, stop, end), end))
        }
        None => last_words(text, first, end),
    }
}

/// The verb behind an insertion, where the words up to it fit in a label: « le quai, trop court, | doit
/// être allongé ».
fn past_insertion(text: &Text<'_>, first: usize, stop: usize, end: usize) -> usize {
    let begins = |at: usize| text.is(at, Role::VERB | Role::ACTING | Role::PAST);
    let verb = (stop..end)
        .find(|at| text.is_sign(*at, ',') && begins(at + 1))
        .map(|comma| comma + 1)
        .filter(|verb| letters_between(text, first, past_verb(text, *verb, end)) <= LONGEST);
    verb.filter(|_| text.is_sign(stop, ',')).unwrap_or(stop)
}

/// The next stop or figure after a verb: « le conseil propose un dividende de | 3 € ».
fn past_verb(text: &Text<'_>, verb: usize, end: usize) -> usize {
    if is_strong(text, verb) {
        return verb;
    }
    (verb..end).find(|at| is_strong(text, *at) || is_figure(text, *at)).unwrap_or(end)
}

/// The last words before the figure that fit in a label.
fn last_words(text: &Text<'_>, start: usize, end: usize) -> Bytes {
    let mut first = start;
    while first < end && letters_between(text, first, end) > LONGEST {
        first += 1;
    }
    // The half of a name or of a noun says nothing: « le canal de | Marneval accueillera ».
    let is_half = |at: usize| text.follows(at, Role::OF | Role::THE | Role::ARTICLE);
    let is_poor = |at: usize| text.is(at, Role::FUNCTION) || is_inside(text, at) || is_half(at);
    while first < end && first > start && is_poor(first) {
        first += 1;
    }
    span(text, first, end)
}
