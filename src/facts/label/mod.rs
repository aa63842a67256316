//! The shortest phrase of the source that tells what a figure is about.
//!
//! First what follows the figure, up to the verb or a strong stop; where that says nothing, or only
//! where or when, what the figure does, then the words before it. A phrase that holds no word of
//! its own (small words, bare verbs, another figure) is passed over while anything better is left.

mod after;
mod before;
mod near;
mod share;
mod side;
mod trim;

use std::cell::OnceCell;

use super::lexicon::Role;
use super::rules::Found;
use super::token::{Shape, Text};
use super::{Kind, Value};
use side::{is_circumstance, is_comparison, is_share, wins};
use trim::{is_participle, is_rich, is_told, is_worded, letters};

pub(super) use trim::unmarked;

/// A label longer than this is cut at a word: the panel is a column.
const LONGEST: usize = 60;

/// A clause of fewer letters does not say what happened yet.
const ENOUGH: usize = 24;

/// How many tokens are looked at on one side: sixty letters are about ten words.
const REACH: usize = 24;

/// A label of fewer letters says too little by itself.
const SHORTEST: usize = 3;

/// The first byte and the byte after the last.
type Bytes = (usize, usize);

/// The bytes of the label; an empty range where the sentence offers nothing.
pub(super) fn of(text: &Text<'_>, found: &Found) -> Bytes {
    let told = |bytes: Bytes| is_told(text, bytes).then_some(bytes);
    let after = after::following(text, found);
    let after = share::whole(text, found, after);
    let about = Some(after).filter(|after| is_told(text, *after) || is_share(text, found, *after));
    let is_side = is_circumstance(text, found, after);
    let preceding = OnceCell::new();
    let before = || *preceding.get_or_init(|| before::preceding(text, found));
    let wins = |before: &Bytes| about.is_none() || wins(text, found, *before, after);
    about
        .filter(|_| !is_side)
        .or_else(|| told(after::predicate(text, found)))
        .or_else(|| told(after::relative(text, found)))
        .or_else(|| told(after::object(text, found)))
        .or_else(|| told(before()).filter(wins))
        .or_else(|| does(text, found, before))
        .or_else(|| before_rate(text, found, before))
        .or(about)
        .or_else(|| told(after::resumed(text, found)))
        .or_else(|| Some(after::relative(text, found)).filter(|said| is_worded(text, *said)))
        .or_else(|| worded(text, found, before()))
        .or_else(|| figured(text, found, before()))
        .unwrap_or((after.0, after.0))
}

/// Somebody and a verb, which say more than a short circumstance: “We ran | 80 miles as a team”.
fn does(text: &Text<'_>, found: &Found, before: impl Fn() -> Bytes) -> Option<Bytes> {
    let is_rate = text.is(after::start(text, found), Role::PER);
    // « elle n’a disputé que | 47 points »
    let mut words = (found.start.saturating_sub(REACH / 8)..found.start).rev();
    let verb =
        words.find(|at| !text.is(*at, Role::FUNCTION)).filter(|verb| !is_rate && acts(text, *verb));
    verb.map(|_| before()).filter(|before| is_worded(text, *before))
}

/// A neighbour with its figure, which says more than a rate: « cent ouvriers, payés | 2 francs par
/// jour ».
fn before_rate(text: &Text<'_>, found: &Found, before: impl Fn() -> Bytes) -> Option<Bytes> {
    let start = after::start(text, found);
    let is_rate = text.is(start, Role::PER) && text.word(start + 1).time.is_some();
    is_rate.then(before).filter(|before| is_rich(text, *before))
}

/// What only another figure tells: “one buyer in four | is under 30”.
fn figured(text: &Text<'_>, found: &Found, before: Bytes) -> Option<Bytes> {
    let holds = |bytes: &Bytes| trim::holds_figure(text, *bytes);
    let predicate = Some(after::predicate(text, found)).filter(holds);
    predicate.or_else(|| Some(before).filter(holds))
}

/// Whether a word is a verb, or the participle of one, and no participle that opens a sentence.
fn acts(text: &Text<'_>, at: usize) -> bool {
    let is_done = text.follows(at, Role::VERB | Role::PAST);
    if is_participle(text, at) { is_done } else { is_verb(text, at) }
}

/// What is left where nothing tells: « Pause : 5 min », “I bake twelve loaves every | November”.
fn worded(text: &Text<'_>, found: &Found, before: Bytes) -> Option<Bytes> {
    let beyond = after::beyond(text, found);
    let predicate = after::predicate(text, found);
    // What stands behind a stop or « et », or is another figure, is not this one's.
    let start = after::start(text, found);
    let is_apart = is_strong(text, start) || is_figure(text, start) || text.is(start, Role::AND);
    Some(before)
        .filter(|before| is_rich(text, *before) || is_apart && is_worded(text, *before))
        .or_else(|| Some(beyond).filter(|beyond| is_told(text, *beyond)))
        .or_else(|| [before, predicate].into_iter().find(|bytes| is_worded(text, *bytes)))
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

/// How many letters long some tokens are.
fn letters_between(text: &Text<'_>, start: usize, end: usize) -> usize {
    let from = text.token(start).map_or(0, |token| token.start);
    let to = end.checked_sub(1).and_then(|last| text.token(last)).map_or(from, |token| token.end);
    letters(text, from, to)
}

/// Whether a word is a verb, as far as its ending or the lexicon tells.
fn is_verb(text: &Text<'_>, at: usize) -> bool {
    let raw = text.raw(at);
    text.is(at, Role::VERB | Role::ACTING)
        || text.is_word(at)
            && raw.len() > 4
            && (text.lexicon.future_endings.has(raw) || text.lexicon.past_endings.has(raw))
}

/// Whether « se » stands here, before its verb.
fn is_reflexive(text: &Text<'_>, at: usize) -> bool {
    matches!(text.raw(at), "se" | "s'" | "s’") && text.lexicon.noun_first
}

/// Whether a token belongs to a figure.
fn is_figure(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_some_and(|token| token.stated)
}

fn stops(text: &Text<'_>, at: usize) -> bool {
    is_strong(text, at) || text.is(at, Role::VERB | Role::LABEL_STOP) && !is_comparison(text, at)
}

/// A sign that ends a clause; a hyphen or an apostrophe inside a word does not.
fn is_strong(text: &Text<'_>, at: usize) -> bool {
    let Some(sign) = text.sign(at) else { return text.token(at).is_none() };
    // “at 11 a.m. on Monday”
    if is_figure(text, at) && !text.is_capital(at + 1) {
        return false;
    }
    match sign {
        '-' | '\'' | '/' | '%' | '€' | '$' | '£' | '¥' | '°' | '"' | '«' | '»' | '&' | '’' => {
            false
        }
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
