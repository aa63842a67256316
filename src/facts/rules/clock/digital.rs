//! Times of day in digits alone: 14:30, 7:56:30, “8.30 pm”, “0600 hours”.

use crate::facts::lexicon::Role;
use crate::facts::token::Text;

use super::dial::{Time, half_after, is_at_the, on_the_day};

/// 14:30, 7:56:30, “8.30 pm”.
pub(super) fn read(text: &Text<'_>, at: usize) -> Option<Time> {
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
    // 1:45.32 is read off a stopwatch.
    let is_stopwatch =
        text.is_sign(end, '.') && text.is_glued(end + 1) && text.digits(end + 1).is_some();
    // « 14.30 h », « a las 14.30 »
    let is_told = text.is(end, Role::CLOCK) && text.is_glued(end - 1) || is_at_the(text, at);
    if !is_glued || is_stopwatch || sign == '.' && half.is_none() && !is_told {
        return None;
    }
    let is_cut = half.is_none() && text.is_glued(end) && text.is_word(end) && text.raw(end) != "h";
    let (hour, end, has_half) = match half {
        Some((is_late, after)) => (on_the_day(hour, is_late)?, after, true),
        None => (hour, end, false),
    };
    let end = if text.is(end, Role::CLOCK) { end + 1 } else { end };
    let time = Time::new(end, hour, minute);
    (!is_cut).then_some(Time { second, is_sure: true, has_half, ..time })
}

/// “0600 hours”, “at 1400 GMT”
pub(super) fn military(text: &Text<'_>, at: usize) -> Option<Time> {
    let digits = text.digits(at).filter(|digits| digits.len() == 4)?;
    let number = text.small(at)?;
    let (hour, minute) = (number / 100, number % 100);
    let is_rough = text.lexicon.before.longest(|i| text.element(at.checked_sub(i + 1)?)).is_some();
    let is_asked = text.follows(at, Role::AT)
        && !text.follows(at, Role::LABEL_STOP | Role::TO | Role::BETWEEN)
        && !is_rough;
    let is_hours = text.word(at + 1).time.is_some_and(|time| time.letter == 'H');
    let is_told = is_hours && (digits.starts_with('0') || is_asked)
        || text.is(at + 1, Role::ZONE) && (is_asked || digits.starts_with('0'));
    let end = if is_hours { at + 2 } else { at + 1 };
    let fits = hour < 24 && minute < 60 && is_told && !text.lexicon.noun_first;
    fits.then(|| Time { is_sure: true, has_half: true, ..Time::new(end, hour, minute) })
}
