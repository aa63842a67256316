//! Times of day: « 14 h 30 », “8:30 pm”, « midi ».

use crate::facts::lexicon::{DateOrder, Role};
use crate::facts::number::{self, Form, Numeral};
use crate::facts::range::{self, Link};
use crate::facts::token::Text;
use crate::facts::{Bound, Value};

use super::Found;

/// A time of day, as tokens.
#[derive(Clone, Copy)]
struct Time {
    end: usize,
    hour: u32,
    minute: u32,
    second: Option<u32>,
    /// Whether the words leave no doubt that it is no duration.
    is_sure: bool,
    /// Whether morning or afternoon is said.
    has_half: bool,
    /// Whether its minutes are told by « et demie », which durations say too.
    is_loose: bool,
}

/// The time that begins at a token; or from one to another.
pub(super) fn read(text: &Text<'_>, at: usize) -> Option<Found> {
    let first = time(text, at).or_else(|| bare(text, at))?;
    if let Some((next, link)) = range::link(text, at, first.end)
        && link != Link::Or
        && let Some(last) = time(text, next)
        && (first.is_sure || last.is_sure || range::opens(text, at, Role::FROM | Role::BETWEEN))
    {
        let first = if last.has_half
            && !first.has_half
            && (first.hour + 12, first.minute) <= (last.hour, last.minute)
        {
            later(first)
        } else {
            first
        };
        let value = format!("{}/{}", first.iso(), last.iso());
        return Some(found(at, last.end, value));
    }
    let is_time = first.is_sure || is_told(text, at, &first);
    (is_time && !is_bare(text, at, &first)).then(|| found(at, first.end, first.iso()))
}

fn later(time: Time) -> Time {
    Time { hour: time.hour + 12, ..time }
}

fn found(start: usize, end: usize, value: String) -> Found {
    Found { start, end, value: Value::Time(value.into()), bound: Some(Bound::Exact) }
}

impl Time {
    fn iso(&self) -> String {
        let (hour, minute) = (self.hour % 24, self.minute);
        match self.second {
            Some(second) => format!("T{hour:02}:{minute:02}:{second:02}"),
            None => format!("T{hour:02}:{minute:02}"),
        }
    }
}

fn time(text: &Text<'_>, at: usize) -> Option<Time> {
    named(text, at)
        .or_else(|| digital(text, at))
        .or_else(|| half_day(text, at))
        .or_else(|| hours(text, at))
}

/// « midi », “midnight”.
fn named(text: &Text<'_>, at: usize) -> Option<Time> {
    // « l’après-midi », « le Midi »
    let is_part = text.is_glued(at) || text.is_sign(at + 1, '-') && text.is_glued(at + 1);
    let place = if text.digits(at) == Some("12") { at + 1 } else { at };
    let (hour, minute) = text.word(place).clock?;
    let is_name = text.is_capital(place) && !text.begins_sentence(place);
    let is_told =
        text.follows(at, Role::AT | Role::TO | Role::FROM) || place > at || ends_date(text, at);
    let half = text.is(place + 1, Role::AND).then(|| number::part(text, place + 2)).flatten();
    let (minute, end) = half.map_or((minute, place + 1), |half| (30, half.end));
    (!is_part && !is_name && is_told).then_some(Time {
        end,
        hour: u32::from(hour),
        minute: u32::from(minute),
        second: None,
        is_sure: true,
        has_half: true,
        is_loose: false,
    })
}

/// « le 31 janvier 2025, midi »
fn ends_date(text: &Text<'_>, at: usize) -> bool {
    let comma = text.before(at).filter(|comma| text.is_sign(*comma, ','));
    let last = comma.or(Some(at)).and_then(|end| text.before(end));
    last.is_some_and(|last| {
        text.digits(last).is_some_and(|digits| digits.len() == 4)
            || text.word(last).month.is_some()
            || text.word(last).weekday.is_some()
    })
}

/// 14:30, 7:56:30, “8.30 pm”.
fn digital(text: &Text<'_>, at: usize) -> Option<Time> {
    let hour = text.small(at).filter(|hour| *hour <= 24 && text.raw(at).len() <= 2)?;
    let sign = text.sign(at + 1).filter(|sign| matches!(sign, ':' | '.'))?;
    let is_glued = text.is_glued(at + 1) && text.is_glued(at + 2);
    let minute = text.small(at + 2).filter(|minute| *minute < 60 && text.raw(at + 2).len() == 2)?;
    let mut end = at + 3;
    let mut second = None;
    if text.is_sign(end, ':') && text.is_glued(end) && text.is_glued(end + 1) {
        second = Some(text.small(end + 1).filter(|second| *second < 60)?);
        end += 2;
    }
    let half = half_after(text, end);
    if !is_glued || sign == '.' && half.is_none() {
        return None;
    }
    let is_cut = half.is_none() && text.is_glued(end) && text.is_word(end) && text.raw(end) != "h";
    let (hour, end, has_half) = match half {
        Some((is_late, after)) => (on_the_day(hour, is_late)?, after, true),
        None => (hour, end, false),
    };
    let end = if text.is(end, Role::CLOCK) { end + 1 } else { end };
    (!is_cut).then_some(Time {
        end,
        hour,
        minute,
        second,
        is_sure: true,
        has_half,
        is_loose: false,
    })
}

fn on_the_day(hour: u32, is_late: bool) -> Option<u32> {
    match (hour, is_late) {
        (12, false) => Some(0),
        (1..=11, true) => Some(hour + 12),
        (0..=24, _) => Some(hour),
        _ => None,
    }
}

/// “am”, “p.m.”: whether it is afternoon, and the token after.
fn half_after(text: &Text<'_>, at: usize) -> Option<(bool, usize)> {
    let is_late = if text.is(at, Role::AFTERNOON) {
        true
    } else if text.is(at, Role::MORNING) {
        false
    } else {
        return None;
    };
    let raw = text.raw(at);
    if raw.len() > 1 {
        return Some((is_late, at + 1));
    }
    // “p.m.”; a letter alone must stand against the digits.
    let is_spelled = text.is_sign(at + 1, '.') && text.raw(at + 2).eq_ignore_ascii_case("m");
    if is_spelled {
        let end = at + 3;
        let has_point = text.is_sign(end, '.') && text.is_glued(end);
        return Some((is_late, if has_point { end + 1 } else { end }));
    }
    text.is_glued(at).then_some((is_late, at + 1))
}

/// “6pm”, “1140 a.m.”
fn half_day(text: &Text<'_>, at: usize) -> Option<Time> {
    let digits = text.small(at)?;
    let (is_late, end) = half_after(text, at + 1)?;
    let (hour, minute) =
        if text.raw(at).len() > 2 { (digits / 100, digits % 100) } else { (digits, 0) };
    let is_whole = text.raw(at).len() <= 4
        && hour <= 12
        && minute < 60
        && text.lexicon.date_order == DateOrder::MonthFirst
        || hour <= 12 && minute < 60 && text.raw(at + 1).len() > 1
        || text.is_sign(at + 2, '.') && hour <= 12;
    let hour = on_the_day(hour, is_late).filter(|_| is_whole)?;
    Some(Time { end, hour, minute, second: None, is_sure: true, has_half: true, is_loose: false })
}

/// « 14 h 30 », « vingt heures », “seven o’clock”.
fn hours(text: &Text<'_>, at: usize) -> Option<Time> {
    let numeral = number::read(text, at).filter(Numeral::is_cardinal)?;
    let hour = numeral.small().filter(|hour| *hour <= 24)?;
    let is_short = matches!(numeral.form, Form::Plain(1..=2) | Form::Spelled | Form::Article);
    let clock = if text.raw(numeral.end) == "o"
        || text.raw(numeral.end).starts_with("o'")
        || text.raw(numeral.end).starts_with("o’")
    {
        numeral.end + 1
    } else {
        numeral.end
    };
    let is_oclock =
        clock > numeral.end && text.raw(clock) == "clock" || text.raw(clock) == "oclock";
    if !is_short || !(text.is(clock, Role::CLOCK) || is_oclock) {
        return None;
    }
    let bare = Time {
        end: clock + 1,
        hour,
        minute: 0,
        second: None,
        is_sure: is_oclock,
        has_half: false,
        is_loose: false,
    };
    Some(minutes(text, bare))
}

fn minutes(text: &Text<'_>, time: Time) -> Time {
    if text.is(time.end, Role::AND)
        && let Some(half) = number::part(text, time.end + 1)
    {
        return Time { end: half.end, minute: 30, is_loose: true, ..time };
    }
    let Some(numeral) = number::read(text, time.end).filter(Numeral::is_cardinal) else {
        return time;
    };
    let is_two = matches!(numeral.form, Form::Plain(2) | Form::Spelled);
    let minute = numeral.small().filter(|minute| *minute < 60 && is_two);
    let has_unit =
        text.word(numeral.end).time.is_some() || matches!(text.raw(numeral.end), "min" | "mn");
    let has_noun =
        crate::facts::noun::after(text, numeral.end).is_some() || text.is_sign(numeral.end, '%');
    match minute.filter(|_| !has_unit && !has_noun) {
        Some(minute) => Time { end: numeral.end, minute, ..time },
        None => time,
    }
}

/// Whether « 14 h » is a time of day: the word before says so, and nothing says it lasts.
fn is_told(text: &Text<'_>, at: usize, time: &Time) -> bool {
    if text.is(time.end, Role::OF) || text.follows(at, Role::WITHIN) || lasts(text, time.end) {
        return false;
    }
    let is_loose = text.follows(at, Role::FROM | Role::OF);
    let is_asked = text.follows(at, Role::AT) && !is_loose;
    let is_day =
        text.before(at).is_some_and(|b| text.word(b).weekday.is_some() || text.raw(b) == "est");
    is_asked || is_day || time.minute > 0 && !is_loose && !time.is_loose
}

/// « 2 h 14 min »: the minutes have a unit, so it lasts.
fn lasts(text: &Text<'_>, at: usize) -> bool {
    number::read(text, at).is_some_and(|n| {
        text.word(n.end).time.is_some() || matches!(text.raw(n.end), "min" | "mn" | "m")
    })
}

/// A small number that may be an hour beside another time: “4 to 7 pm”.
fn bare(text: &Text<'_>, at: usize) -> Option<Time> {
    let hour = text.small(at).filter(|hour| *hour <= 24 && text.raw(at).len() <= 2)?;
    let is_free = !text.is_glued(at + 1) || matches!(text.sign(at + 1), Some('-' | '–'));
    is_free.then_some(Time {
        end: at + 1,
        hour,
        minute: 0,
        second: None,
        is_sure: false,
        has_half: false,
        is_loose: false,
    })
}

fn is_bare(text: &Text<'_>, at: usize, time: &Time) -> bool {
    time.end == at + 1 && text.digits(at).is_some()
}
