//! Times of day as a dial or a board shows them: an hour, perhaps minutes, perhaps the half of the
//! day.

use crate::facts::lexicon::{DateOrder, Role};
use crate::facts::number::{self, Form, Numeral, Sense};
use crate::facts::token::Text;
use crate::facts::{Decimal, noun, unit};

use super::digital;

/// A time of day, as tokens.
#[derive(Clone, Copy)]
pub(super) struct Time {
    /// The token after its last.
    pub(super) end: usize,
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: Option<u32>,
    /// Whether the words leave no doubt that it is no duration.
    pub(super) is_sure: bool,
    /// Whether morning or afternoon is said.
    pub(super) has_half: bool,
    /// Whether its minutes are told by « et demie », which durations say too.
    pub(super) is_loose: bool,
}

impl Time {
    /// An hour, of which nothing else is known yet.
    pub(super) fn new(end: usize, hour: u32, minute: u32) -> Self {
        let (is_sure, has_half, is_loose) = (false, false, false);
        Self { end, hour, minute, second: None, is_sure, has_half, is_loose }
    }

    /// The time in ISO 8601.
    pub(super) fn iso(&self) -> String {
        let (hour, minute) = (self.hour % 24, self.minute);
        match self.second {
            Some(second) => format!("T{hour:02}:{minute:02}:{second:02}"),
            None => format!("T{hour:02}:{minute:02}"),
        }
    }
}

/// The time that begins at a token, by whatever way it is written.
pub(super) fn time(text: &Text<'_>, at: usize) -> Option<Time> {
    named(text, at)
        .or_else(|| digital::read(text, at))
        .or_else(|| half_day(text, at))
        .or_else(|| digital::military(text, at))
        .or_else(|| hours(text, at))
        .or_else(|| hour_alone(text, at))
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
    let bare = Time::new(place + 1, u32::from(hour), u32::from(minute));
    let time = if minute == 0 { minutes(text, bare) } else { bare };
    let is_told = is_told || time.end > bare.end;
    let time = Time { is_sure: true, has_half: true, ..time };
    (!is_part && !is_name && is_told).then_some(time)
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

/// « a las 14.30 »: the article of hours, after a word that asks when.
pub(super) fn is_at_the(text: &Text<'_>, at: usize) -> bool {
    text.follows(at, Role::CLOCK_THE)
        && text.before(at).is_some_and(|the| {
            text.follows(the, Role::AT | Role::TO) && !text.follows(the, Role::OF)
        })
}

/// « a las 8 », « a las ocho y media »: nothing follows that the number could count.
fn hour_alone(text: &Text<'_>, at: usize) -> Option<Time> {
    if !is_at_the(text, at) {
        return None;
    }
    let numeral = number::read(text, at).filter(Numeral::is_cardinal)?;
    let (hour, minute) = match numeral.value.as_whole() {
        Some(hour) => (hour, 0),
        None => (numeral.value.plus(Decimal::new(-5, 1))?.as_whole()?, 30),
    };
    let hour = u32::try_from(hour).ok().filter(|hour| (1..=24).contains(hour))?;
    let end = numeral.end;
    let counts = text.is_word(end) && !text.is(end, Role::FUNCTION) || text.is_sign(end, '%');
    // « premió a las dos »: one word alone says too little.
    let is_told = match numeral.form {
        Form::Plain(1..=2) => !counts && !text.is(end, Role::OF),
        Form::Spelled => minute > 0,
        Form::Plain(_) | Form::Digits | Form::Article => false,
    };
    let time = Time { is_sure: true, ..Time::new(end, hour, minute) };
    let Some((is_late, end)) = half_after(text, end) else { return is_told.then_some(time) };
    Some(Time { end, hour: on_the_day(hour, is_late)?, has_half: true, ..time })
}

pub(super) fn on_the_day(hour: u32, is_late: bool) -> Option<u32> {
    match (hour, is_late) {
        (12, false) => Some(0),
        (1..=11, true) => Some(hour + 12),
        (0..=24, _) => Some(hour),
        _ => None,
    }
}

/// “am”, “p.m.”: whether it is afternoon, and the token after.
pub(super) fn half_after(text: &Text<'_>, at: usize) -> Option<(bool, usize)> {
    if let Some((is_late, length)) = text.lexicon.half_days.longest(|i| text.element(at + i)) {
        return Some((is_late, at + length));
    }
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
    // “at 10p”; ten pence are no hour.
    let is_asked = at.checked_sub(1).is_some_and(|hour| {
        text.follows(hour, Role::AT | Role::TO) || text.is_sign(at + 1, '.') || !is_late
    });
    (text.is_glued(at) && is_asked).then_some((is_late, at + 1))
}

/// “6pm”, “1140 a.m.”, “seven in the morning”
fn half_day(text: &Text<'_>, at: usize) -> Option<Time> {
    let numeral = number::read(text, at).filter(Numeral::is_cardinal)?;
    let number = numeral.small()?;
    let (is_late, end) = half_after(text, numeral.end)?;
    let length = match numeral.form {
        Form::Plain(length @ 1..=4) => length,
        Form::Spelled => 2,
        Form::Plain(_) | Form::Digits | Form::Article => return None,
    };
    let (hour, minute) = if length > 2 { (number / 100, number % 100) } else { (number, 0) };
    let is_letter = text.raw(numeral.end).len() < 2;
    let is_whole = !is_letter
        || text.lexicon.date_order == DateOrder::MonthFirst
        || text.is_sign(numeral.end + 1, '.');
    let fits = is_whole && hour <= 12 && minute < 60;
    let hour = on_the_day(hour, is_late).filter(|_| fits)?;
    Some(Time { is_sure: true, has_half: true, ..Time::new(end, hour, minute) })
}

/// « 14 h 30 », « vingt heures », “seven o’clock”, « sept heures du soir ».
fn hours(text: &Text<'_>, at: usize) -> Option<Time> {
    let numeral = number::read(text, at).filter(Numeral::is_cardinal)?;
    let hour = numeral.small().filter(|hour| *hour <= 24)?;
    let is_short = matches!(numeral.form, Form::Plain(1..=2) | Form::Spelled | Form::Article);
    let (end, is_oclock) = hour_word(text, numeral.end).filter(|_| is_short)?;
    let time = minutes(text, Time { is_sure: is_oclock, ..Time::new(end, hour, 0) });
    let Some((is_late, end)) = half_after(text, time.end) else { return Some(time) };
    let hour = on_the_day(time.hour, is_late)?;
    Some(Time { end, hour, is_sure: true, has_half: true, ..time })
}

/// « h », « heures », “o’clock”: the token after, and whether it can only be a time of day.
fn hour_word(text: &Text<'_>, at: usize) -> Option<(usize, bool)> {
    if text.raw(at) == "o" && text.is_sign(at + 1, '\'') && text.raw(at + 2) == "clock" {
        return Some((at + 3, true));
    }
    text.is(at, Role::CLOCK).then(|| (at + 1, text.raw(at) == "oclock"))
}

fn minutes(text: &Text<'_>, time: Time) -> Time {
    if text.is(time.end, Role::AND)
        && let Some(part) = number::read(text, time.end + 1)
        && matches!(part.sense, Sense::Fraction(..))
        && let Some(minute) = minutes_of(&part)
    {
        return Time { end: part.end, minute, is_loose: true, ..time };
    }
    if text.is(time.end, Role::NEGATIVE) {
        return before_the_hour(text, time).unwrap_or(time);
    }
    let Some(numeral) = number::read(text, time.end).filter(Numeral::is_cardinal) else {
        return time;
    };
    let is_two = matches!(numeral.form, Form::Plain(2) | Form::Spelled);
    let minute = numeral.small().filter(|minute| *minute < 60 && is_two);
    // « 14h32 heure locale »: what is glued to the hour is its minutes.
    let is_glued = text.is_glued(numeral.start);
    match minute.filter(|_| is_glued || !counts(text, &numeral)) {
        Some(minute) => Time { end: numeral.end, minute, ..time },
        None => time,
    }
}

/// « huit heures moins dix », « moins le quart ».
fn before_the_hour(text: &Text<'_>, time: Time) -> Option<Time> {
    let next = if text.is(time.end + 1, Role::THE) { time.end + 2 } else { time.end + 1 };
    let numeral = number::read(text, next).filter(|numeral| !counts(text, numeral))?;
    let minute = match numeral.sense {
        Sense::Fraction(..) => minutes_of(&numeral)?,
        Sense::Cardinal => numeral.small().filter(|minute| (1..30).contains(minute))?,
        Sense::Ordinal => return None,
    };
    let hour = (time.hour + 23) % 24;
    Some(Time { end: numeral.end, hour, minute: 60 - minute, is_sure: true, ..time })
}

/// The minutes of a part of an hour.
pub(super) fn minutes_of(part: &Numeral) -> Option<u32> {
    let minutes = part.value.times(Decimal::whole(60))?;
    minutes
        .as_whole()
        .and_then(|minutes| u32::try_from(minutes).ok())
        .filter(|m| (1..60).contains(m))
}

/// Whether a number counts something of its own.
pub(super) fn counts(text: &Text<'_>, numeral: &Numeral) -> bool {
    text.word(numeral.end).time.is_some()
        || unit::after(text, numeral).is_some()
        || noun::after(text, numeral.end).is_some()
}

/// 6.45, which is a time only where a verb says so.
pub(super) fn dotted(text: &Text<'_>, at: usize) -> Option<Time> {
    let is_whole = text.is_sign(at + 1, '.') && text.is_glued(at + 1) && text.is_glued(at + 2);
    let hour = text.small(at).filter(|hour| *hour < 24 && is_whole)?;
    let minute = text.small(at + 2).filter(|minute| *minute < 60 && text.raw(at + 2).len() == 2)?;
    (!text.is_glued(at + 3) || !text.is_word(at + 3)).then(|| Time::new(at + 3, hour, minute))
}

/// A small number that may be an hour beside another time: “4 to 7 pm”; 6.45 too.
pub(super) fn bare(text: &Text<'_>, at: usize) -> Option<Time> {
    let hour = text.small(at).filter(|hour| *hour <= 24 && text.raw(at).len() <= 2)?;
    let is_free = !text.is_glued(at + 1)
        || matches!(text.sign(at + 1), Some('-' | '–' | ',' | ';' | '.' | ')' | '?' | '!' | ':'));
    let goes_on = text.is_glued(at + 1) && text.is_glued(at + 2) && text.digits(at + 2).is_some();
    let is_range = matches!(text.sign(at + 1), Some('-' | '–'));
    // « à partir de 24 990 euros »: digits after digits are one number.
    let is_whole = text.digits(at + 1).is_none();
    (is_free && is_whole && (!goes_on || is_range)).then(|| Time::new(at + 1, hour, 0))
}
