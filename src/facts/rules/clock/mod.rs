//! Times of day: « 14 h 30 », “8:30 pm”, « midi ».

mod dial;
mod digital;
mod spoken;

use crate::facts::lexicon::Role;
use crate::facts::number;
use crate::facts::range::{self, Link};
use crate::facts::token::Text;
use crate::facts::{Bound, Value, noun};

use super::Found;
use dial::{Time, time};

/// The time that begins at a token; or from one to another.
pub(super) fn read(text: &Text<'_>, at: usize) -> Option<Found> {
    if let Some(spoken) = spoken::read(text, at) {
        return Some(found(at, spoken.end, spoken.iso()));
    }
    if let Some(dotted) = dial::dotted(text, at)
        && text.follows(at, Role::AT)
        && is_appointed(text, at, &dotted)
    {
        return Some(found(at, dotted.end, dotted.iso()));
    }
    let first = time(text, at).or_else(|| dial::bare(text, at))?;
    if let Some(found) = span(text, at, first) {
        return Some(found);
    }
    let is_time = if is_bare(text, at, &first) && !first.is_sure {
        text.follows(at, Role::AT) && is_appointed(text, at, &first)
    } else {
        first.is_sure || is_told(text, at, &first)
    };
    is_time.then(|| found(at, first.end, first.iso()))
}

/// « de 14 h à 16 h 30 », “4 to 7 pm”.
fn span(text: &Text<'_>, at: usize, first: Time) -> Option<Found> {
    let (next, link) = range::link(text, at, first.end).filter(|(_, link)| *link != Link::Or)?;
    // « le trajet est passé de 4 à 3 heures »
    if number::read(text, at).is_some_and(|first| range::change(text, &first).is_some()) {
        return None;
    }
    // « de las 9:00 a las 14:00 »
    let next = if text.is(next, Role::CLOCK_THE) { next + 1 } else { next };
    let last = time(text, next).or_else(|| dial::bare(text, next))?;
    let opens = range::opens(text, at, Role::FROM | Role::BETWEEN);
    let is_appointed = is_appointed(text, at, &last) && first.hour < last.hour;
    // « 15h30-17h45 », « 8h-20h »
    let is_open = first.hour < last.hour && (12..24).contains(&last.hour);
    let is_board = link == Link::Dash
        && (first.minute > 0 && last.minute > 0 || is_open && !text.is(last.end, Role::OF));
    let are_bare = is_bare(text, at, &first) && is_bare(text, next, &last);
    let is_time = if are_bare {
        is_appointed
    } else {
        first.is_sure || last.is_sure || opens || is_appointed || is_board
    };
    let is_afternoon = last.has_half
        && !first.has_half
        && (first.hour + 12, first.minute) <= (last.hour, last.minute);
    let first = if is_afternoon { Time { hour: first.hour + 12, ..first } } else { first };
    let value = format!("{}/{}", first.iso(), last.iso());
    (is_time && (!is_bare(text, next, &last) || are_bare)).then(|| found(at, last.end, value))
}

fn found(start: usize, end: usize, value: String) -> Found {
    Found { start, end, value: Value::Time(value.into()), bound: Some(Bound::Exact) }
}

/// Whether « 14 h » is a time of day: the word before says so, and nothing says it lasts.
fn is_told(text: &Text<'_>, at: usize, time: &Time) -> bool {
    // « Cuisson : 1 h 10 »
    let label = text.before(at).filter(|before| text.is_sign(*before, ':'));
    // « prévu pour 14h30 »: little lasts so long.
    let is_set = time.hour > 12
        && time.minute > 0
        && text.before(at).is_some_and(|before| matches!(text.raw(before), "pour" | "for"));
    let is_within = text.follows(label.unwrap_or(at), Role::WITHIN) && !is_set;
    // « une à deux heures » is a range, and no « à deux heures ».
    let ends_range = text.follows(at, Role::TO)
        && at.checked_sub(2).is_some_and(|first| {
            let is_day =
                text.before(first).is_some_and(|before| text.word(before).weekday.is_some());
            let is_hour = text.small(first).is_some_and(|hour| hour < 24);
            !is_day && (text.word(first).cardinal.is_some() || is_hour)
        });
    if is_timetabled(text, at) || is_posted(text, at, time) {
        return true;
    }
    if text.is(time.end, Role::OF) || is_within || ends_range || lasts(text, time.end) {
        return false;
    }
    let is_loose = text.follows(at, Role::FROM | Role::OF);
    let is_asked = text.follows(at, Role::AT) && !is_loose || dial::is_at_the(text, at);
    let is_day =
        text.before(at).is_some_and(|b| text.word(b).weekday.is_some() || text.raw(b) == "est");
    is_asked || is_day || time.minute > 0 && !is_loose && !time.is_loose
}

/// « Rendez-vous : 19 h »: after a colon that no word of lengths leads to.
fn is_posted(text: &Text<'_>, at: usize, time: &Time) -> bool {
    let Some(colon) = text.before(at).filter(|colon| text.is_sign(*colon, ':')) else {
        return false;
    };
    let lasts = (colon.saturating_sub(4)..colon).any(|at| text.is(at, Role::WITHIN));
    let is_evening = (13..24).contains(&time.hour) && time.end > at + 1;
    text.lexicon.noun_first && is_evening && !lasts && !text.is_word(time.end)
}

/// « le train de 7 h 12 »: what leaves at that hour, and lasts as long as it likes.
fn is_timetabled(text: &Text<'_>, at: usize) -> bool {
    let Some(thing) = at.checked_sub(2).filter(|thing| text.is(*thing, Role::TIMED)) else {
        return false;
    };
    text.is(at - 1, Role::OF) && !text.follows(thing, Role::ARTICLE)
}

/// « 2 h 14 min »: the minutes have a unit, so it lasts.
fn lasts(text: &Text<'_>, at: usize) -> bool {
    number::read(text, at).is_some_and(|n| {
        text.word(n.end).time.is_some() || matches!(text.raw(n.end), "min" | "mn" | "m")
    })
}

/// A number by itself, which says nothing of hours.
fn is_bare(text: &Text<'_>, at: usize, time: &Time) -> bool {
    time.end == at + 1 && text.digits(at).is_some()
}

/// Whether a verb of coming and going asks for an hour: “doors open at 7”, « je reviendrai à 23 ».
fn is_appointed(text: &Text<'_>, at: usize, time: &Time) -> bool {
    // So many small words may stand between: « partir entre », “be back at”.
    const REACH: usize = 3;
    let is_verb = |step: &usize| {
        at.checked_sub(*step).is_some_and(|before| text.is(before, Role::APPOINTMENT))
    };
    let is_free = !text.is_word(time.end) || text.is(time.end, Role::FUNCTION | Role::EVERY);
    let has_unit = text.is_sign(time.end, '%')
        || text.is_glued(time.end) && text.digits(time.end + 1).is_some();
    is_free
        && !has_unit
        && noun::after(text, time.end).is_none()
        && (1..=REACH).any(|step| is_verb(&step))
}
