//! What follows a figure: what it measures, what it does, the clause that a date opens.

use crate::facts::Kind;
use crate::facts::lexicon::Role;
use crate::facts::rules::Found;
use crate::facts::token::Text;

use super::trim::{is_participle, is_told, span};
use super::{
    Bytes, ENOUGH, LONGEST, REACH, before, is_date, is_figure, is_reflexive, is_strong, is_verb,
    letters_between, stops,
};

/// Words that may stand before a figure at the beginning of a clause.
pub(super) const SMALL: Role = Role::FUNCTION.union(Role::OF).union(Role::THE).union(Role::TO);

/// Words that begin a subject or an object.
const DETERMINER: Role = Role::THE.union(Role::ARTICLE).union(Role::POSSESSIVE);

/// What follows the figure, up to the verb or a strong stop.
pub(super) fn following(text: &Text<'_>, found: &Found) -> Bytes {
    if is_date(&found.value) {
        return if opens(text, found.start, SMALL) {
            clause(text, past_days(text, found.end))
        } else {
            span(text, 0, 0)
        };
    }
    let start = start(text, found);
    // « 3 points | augmente les chances »: here it is a verb, and no noun.
    if text.lexicon.noun_first && text.is(start, Role::CHANGING) {
        return span(text, 0, 0);
    }
    // « 5 000 photos ou 90 minutes de film »: another figure.
    if text.is(start, Role::AND | Role::OR) && is_figure(text, start + 1) {
        return span(text, 0, 0);
    }
    let first = if compares(text, start) { start + 3 } else { start };
    let end = (first..start + REACH).find(|at| stops(text, *at)).unwrap_or(start + REACH);
    span(text, start, end)
}

/// Whether two things are held against each other: “twice | as fast as the old one”.
pub(super) fn compares(text: &Text<'_>, at: usize) -> bool {
    text.is(at, Role::LABEL_STOP) && text.raw(at) == text.raw(at + 2)
}

/// The place after the other days of a list: « les 3, 10 | et 17 juin, il joue ».
fn past_days(text: &Text<'_>, end: usize) -> usize {
    let joins = |at: usize| text.is_sign(at, ',') || text.is(at, Role::AND);
    let mut at = end;
    while joins(at) && is_figure(text, at + 1) && text.small(at + 1).is_some_and(|day| day < 32) {
        at += 2;
        if text.word(at).month.is_some() {
            return (at..at + REACH).find(|at| !is_figure(text, *at)).unwrap_or(at);
        }
    }
    end
}

/// Where the words after a figure begin: after “or more”, for how exact it is says nothing of what
/// it is about, and after what hangs on its last word: “23-year-old”, “last year’s”.
pub(super) fn start(text: &Text<'_>, found: &Found) -> usize {
    let modifier = text.lexicon.after.longest(|i| text.element(found.end + i));
    let start = past_sides(text, found.end + modifier.map_or(0, |(_, length)| length));
    if hangs(text, start) { start + 2 } else { start }
}

/// The place after the further sides of a thing: “a 10 | x 15 cm card”.
fn past_sides(text: &Text<'_>, start: usize) -> usize {
    let mut at = start;
    while is_side_by(text, at) {
        at = (at + 1..at + REACH).find(|at| !is_figure(text, *at)).unwrap_or(at + REACH);
    }
    at
}

/// Whether « × » or “by” stands here, between two sides of a thing.
pub(super) fn is_side_by(text: &Text<'_>, at: usize) -> bool {
    let is_by = text.is_sign(at, '×') || matches!(text.raw(at), "x" | "X" | "by");
    let is_figure_before = text.before(at).is_some_and(|before| is_figure(text, before));
    is_by && is_figure_before && is_figure(text, at + 1)
}

/// Whether the rest of a word stands here.
fn hangs(text: &Text<'_>, at: usize) -> bool {
    matches!(text.sign(at), Some('-' | '\'' | '’'))
        && text.is_glued(at)
        && text.is_glued(at + 1)
        && text.is_word(at + 1)
}

/// Whether nothing but small words stands between the beginning of the clause and a place; after a
/// colon it is named by what stands before that.
pub(super) fn opens(text: &Text<'_>, start: usize, small: Role) -> bool {
    let mut at = start;
    while let Some(before) = text.before(at).filter(|_| start - at < REACH) {
        if is_strong(text, before) {
            return !text.is_sign(before, ':');
        }
        let is_small = text.is(before, small | Role::ADVERB) || text.sign(before).is_some();
        if !is_small {
            return false;
        }
        at = before;
    }
    at == 0
}

/// What the figure does, where it is the subject: « ces 340 agents | ont été formés ».
pub(super) fn predicate(text: &Text<'_>, found: &Found) -> Bytes {
    let next = start(text, found);
    let start = past_participle(text, next);
    let is_subject = !is_date(&found.value)
        && (start > next
            || is_verb(text, past_reflexive(text, start))
            || text.is(start, Role::CHANGING))
        && opens(text, found.start, SMALL | Role::ADJECTIVE | Role::AND);
    if !is_subject {
        return span(text, 0, 0);
    }
    let is_full = |at: usize| letters_between(text, start, at) >= ENOUGH;
    let is_end = |at: usize| {
        is_strong(text, at) || is_full(at) && (text.is(at, Role::LABEL_STOP) || is_figure(text, at))
    };
    let end = (start + 1..start + REACH).find(|at| is_end(*at)).unwrap_or(start + REACH);
    span(text, start, end)
}

/// The place after a participle between commas: “Its two boilers, installed in 1996, | burn wood”.
fn past_participle(text: &Text<'_>, at: usize) -> usize {
    let is_open = text.is_sign(at, ',') && is_participle(text, at + 1);
    let comma = (at + 2..at + REACH).find(|at| is_strong(text, *at)).filter(|_| is_open);
    comma.filter(|comma| text.is_sign(*comma, ',')).map_or(at, |comma| comma + 1)
}

/// The place after « se », which stands before its verb: « 340 agents | se sont inscrits ».
fn past_reflexive(text: &Text<'_>, at: usize) -> usize {
    at + usize::from(is_reflexive(text, at))
}

/// After a date: the clause it opens; a comma ends it only once it says enough.
fn clause(text: &Text<'_>, at: usize) -> Bytes {
    if text.is_sign(at, '.') || text.is_sign(at, ')') {
        return span(text, at, at);
    }
    let start = if is_strong(text, at) { at + 1 } else { at };
    let is_short =
        |end: usize| text.is_sign(end, ',') && letters_between(text, start, end) < ENOUGH;
    let is_end = |end: usize| is_strong(text, end) && !(is_short(end) && end > start);
    let end = (start..start + REACH).find(|end| is_end(*end)).unwrap_or(start + REACH);
    span(text, start, end)
}

/// A participle and the subject after it: « Votée en mars, la loi | entre en vigueur »; the
/// main clause where they are no label.
pub(super) fn resumed(text: &Text<'_>, found: &Found) -> Bytes {
    let stop = (found.end..found.end + REACH).find(|at| is_strong(text, *at));
    let comma = stop.filter(|stop| text.is_sign(*stop, ','));
    let first = before::sentence(text, found.start);
    let opens = is_participle(text, first) || text.is(first, Role::DIMENSION);
    let Some(comma) = comma.filter(|_| opens) else {
        return span(text, 0, 0);
    };
    let subject = past_appositions(text, comma);
    let is_end = |at: usize| is_strong(text, at) || is_verb(text, at);
    let end = (subject + 2..subject + REACH).find(|at| is_end(*at)).unwrap_or(subject + REACH);
    let whole = span(text, first, end);
    // « Haut de 48 mètres, il compte 227 marches »
    if text.is(first, Role::DIMENSION) {
        return span(text, first, found.start);
    }
    let is_all = letters_between(text, first, subject) < LONGEST / 2;
    if is_all && is_told(text, whole) { whole } else { clause(text, subject) }
}

/// The comma before a subject, after « née en 1871 à Metz, cadette de trois, »; the first where
/// none has one.
fn past_appositions(text: &Text<'_>, first: usize) -> usize {
    let begins = |at: usize| text.is(at, DETERMINER) || text.is_capital(at);
    (first..first + REACH)
        .take_while(|at| text.is_sign(*at, ',') || !is_strong(text, *at))
        .find(|at| text.is_sign(*at, ',') && begins(at + 1))
        .unwrap_or(first)
}

/// What is said of a figure: « les 22 % que | la ville avait promis ».
pub(super) fn relative(text: &Text<'_>, found: &Found) -> Bytes {
    let start = start(text, found);
    let joins = text.is(start, Role::LABEL_STOP) && !text.is(start, Role::AND);
    let fits = joins && !is_date(&found.value) && text.follows(found.start, Role::THE);
    let end = (start..start + REACH).find(|at| is_strong(text, *at)).unwrap_or(start + REACH);
    let names = text.is(start + 1, DETERMINER) || text.is_capital(start + 1);
    if fits && names {
        return span(text, start + 1, end);
    }
    // « les 112 élus | qui ont signé »
    let is_count = found.value.kind() == Kind::Count;
    if fits && is_count { span(text, start, end) } else { span(text, 0, 0) }
}

/// The object, where a date stands between it and its verb (« il ouvrira en 2027 | une usine »), and
/// the noun that a date stands before (“the 2022 | edition”, “last year’s | sales”).
pub(super) fn object(text: &Text<'_>, found: &Found) -> Bytes {
    let mut places = (found.start.saturating_sub(2)..found.start).rev();
    let verb = places.find(|at| !text.is(*at, SMALL));
    let is_object = text.is(found.end, DETERMINER)
        && verb.is_some_and(|at| is_verb(text, at) || is_participle(text, at));
    let next = start(text, found);
    let is_noun = !text.lexicon.noun_first
        && (text.follows(found.start, DETERMINER) || hangs(text, found.end))
        && text.is_word(next)
        && !text.is(next, SMALL.union(Role::VERB));
    let fits = is_date(&found.value) && (is_object || is_noun);
    if fits { beyond(text, found) } else { span(text, 0, 0) }
}

/// The first words of what follows a weak stop, where nothing else is left.
pub(super) fn beyond(text: &Text<'_>, found: &Found) -> Bytes {
    let first = start(text, found);
    let is_weak =
        |at: usize| text.sign(at).is_some_and(|sign| !matches!(sign, '.' | '!' | '?' | '·' | '|'));
    let start = (first..first + 3).find(|at| !is_weak(*at)).unwrap_or(first);
    let end = (start..start + REACH).find(|at| is_strong(text, *at)).unwrap_or(start + REACH);
    span(text, start, end)
}
