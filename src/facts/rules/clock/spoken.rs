//! Times of day as English speaks them: “half past seven”, “a quarter to nine”, “ten to six”.

use crate::facts::lexicon::Role;
use crate::facts::number::{self, Numeral, Sense};
use crate::facts::token::Text;

use super::dial::{Time, counts, minutes_of};

/// The time whose minutes begin at a token.
pub(super) fn read(text: &Text<'_>, at: usize) -> Option<Time> {
    let numeral = number::read(text, at)?;
    let minute = match numeral.sense {
        Sense::Fraction(..) => minutes_of(&numeral)?,
        Sense::Cardinal => numeral.small().filter(|minute| (1..30).contains(minute))?,
        Sense::Ordinal => return None,
    };
    let next = if text.word(numeral.end).time.is_some() { numeral.end + 1 } else { numeral.end };
    let is_past = text.is(next, Role::PAST_HOUR);
    if !is_past && !is_before(text, at, &numeral, next) {
        return None;
    }
    // “twenty past midnight”
    if let Some((hour, _)) = text.word(next + 1).clock.filter(|_| is_past) {
        return Some(Time::new(next + 2, u32::from(hour), minute));
    }
    let hour = number::read(text, next + 1).filter(Numeral::is_cardinal)?;
    let told = hour.small().filter(|hour| (1..=12).contains(hour))?;
    if counts(text, &hour) {
        return None;
    }
    let (hour, end) = (told, hour.end);
    let time = if is_past {
        Time::new(end, hour, minute)
    } else {
        Time::new(end, (hour + 11) % 12, 60 - minute)
    };

    Some(time)
}

/// Whether “to” counts down to the hour: after a quarter, or where “at” asks for a time.
fn is_before(text: &Text<'_>, at: usize, minutes: &Numeral, to: usize) -> bool {
    let is_part = matches!(minutes.sense, Sense::Fraction(..));
    let is_asked = !minutes.is_digits()
        && text.follows(at, Role::AT)
        && !text.follows(at, Role::FROM | Role::BETWEEN);
    text.raw(to) == "to" && text.is(to, Role::TO) && (is_part || is_asked)
}
