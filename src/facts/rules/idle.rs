//! Lengths of time that measure nothing: « un jour », “wait a second”, « les 24 Heures du Mans ».

use crate::facts::lexicon::{Role, TimeUnit};
use crate::facts::number::{self, Form};
use crate::facts::range::Amounts;
use crate::facts::token::Text;

use super::duration;

/// « un jour », “wait a second”: an article before a short time counts only where a word before it
/// asks how long; “three a day” says how often.
pub(super) fn is_idle(text: &Text<'_>, amounts: &Amounts, time: TimeUnit) -> bool {
    let start = amounts.first.start;
    if amounts.first.form != Form::Article || amounts.last.end != amounts.first.end {
        return false;
    }
    // « Les Mille et Une Nuits »
    if text.is_capital(start) && !text.begins_sentence(start) {
        return true;
    }
    let end = amounts.last.end + 1;
    // “a year ago”, “an hour and a half”, “a day or two”.
    let goes_on = text.is(end, Role::AGO)
        || text.is(end, Role::AND) && number::read(text, end + 1).is_some()
        || text.is(end, Role::OR) && number::read(text, end + 1).is_some();
    // “One day he left”: a saying, at the head of a sentence.
    let is_saying = time.letter == 'D' && text.begins_sentence(start);
    // « un segundo intento », « une seconde chance »: a noun follows, so it is the second one.
    let is_one = text.raw(start).len() > 2 && !text.lexicon.noun_first;
    let is_second = !is_one
        && text.word(start + 1).ordinal.is_some()
        && text.is_word(end)
        && !text.is(end, Role::FUNCTION | Role::VERB | Role::OF);
    if is_second {
        return true;
    }
    if is_one {
        return is_saying && !goes_on && !text.is_sign(start + 1, '-');
    }
    if duration::is_qualified(text, start) && !goes_on {
        return true;
    }
    // “one costs £20 and a second costs £35”: the second one.
    let is_other = time.letter == 'S' && text.follows(start, Role::AND) && text.is_word(end);
    let asks =
        !is_other && text.follows(start, Role::FUNCTION | Role::VERB | Role::OF | Role::WITHIN);
    let is_long = matches!(time.letter, 'Y' | 'M' | 'W' | 'H') && text.lexicon.noun_first;
    let is_hyphened = text.is_sign(start + 1, '-');
    // “; an hour or more”: a sign before, and no amount that it could be the rate of.
    let is_apart = matches!(time.letter, 'Y' | 'M' | 'W' | 'H')
        && text
            .before(start)
            .is_none_or(|b| matches!(text.sign(b), Some(';' | ':' | '(' | '.' | '–' | '—')));
    !asks && !is_long && !is_hyphened && !is_apart && !goes_on
}

/// Whether a unit of time has a capital where French writes none: « les 24 Heures du Mans » are a name.
pub(super) fn is_race(text: &Text<'_>, unit: usize) -> bool {
    let is_long = text.raw(unit).len() > 1;
    let is_shouted = text.raw(unit).chars().all(char::is_uppercase);
    let is_time = text.lexicon.noun_first && text.word(unit).time.is_some();
    is_time && is_long && text.is_capital(unit) && !is_shouted
}

/// “a year ago”, “a year later”, “a year on”; “$45,000 a year before tax” and “51 hours a week on
/// average” are rates all the same.
pub(super) fn is_past(text: &Text<'_>, at: usize) -> bool {
    let leads_on =
        text.raw(at) == "on" && text.is_word(at + 1) && !text.is(at + 1, Role::FROM | Role::AND);
    text.is(at, Role::AGO) && !text.is(at, Role::YEAR_AFTER) && !leads_on
}
