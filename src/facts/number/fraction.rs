//! Parts of a whole, in words: « deux tiers », “half a million”, « et demi ».

use crate::facts::Decimal;
use crate::facts::lexicon::Role;
use crate::facts::token::Text;

use super::tally::after_hyphen;
use super::{Form, Numeral, Sense, read};

/// Whether « un cinquième » ends here, and no noun follows for which it would be the fifth one.
pub(super) fn ends_part(text: &Text<'_>, at: usize, start: usize) -> bool {
    let is_sure = text.raw(start).len() > 2 && !text.lexicon.noun_first;
    is_sure
        || !text.is_word(at)
        || text.is(at, Role::FUNCTION | Role::OF)
        || text.word(at).scale.is_some()
}

/// So many parts of so many.
pub(super) fn fraction(whole: Numeral, below: Decimal, end: usize) -> Option<Numeral> {
    let value = whole.value.divided(below.as_whole()?)?;
    let sense = Sense::Fraction(whole.value, below);
    Some(Numeral { end, value, sense, form: Form::Spelled, ..whole })
}

/// « deux tiers », “three quarters”, « un quart »; with a scale after it, a number again.
pub(super) fn fraction_of(text: &Text<'_>, whole: Numeral) -> Option<Numeral> {
    let at = after_hyphen(text, whole.end);
    let below = text.word(at).fraction?;
    let part = fraction(whole, Decimal::whole(i128::from(below)), at + 1)?;
    Some(times_scale(text, part).unwrap_or(part))
}

/// « demi-million », “half a million”, “a quarter million”.
pub(super) fn times_scale(text: &Text<'_>, part: Numeral) -> Option<Numeral> {
    let mut at = after_hyphen(text, part.end);
    // “a quarter of a million”
    if text.is(at, Role::OF) {
        at += 1;
    }
    if text.is(at, Role::ARTICLE) {
        at += 1;
    }
    let word = text.word(at);
    let scale = word.scale.filter(|power| *power >= 3);
    let value = match (scale, word.group) {
        (Some(power), _) => part.value.shifted(power)?,
        (None, Some(group)) => part.value.times(Decimal::whole(i128::from(group)))?,
        (None, None) => return None,
    };
    let (sense, form) = (Sense::Cardinal, Form::Spelled);
    let scale = scale.unwrap_or(0);
    Some(Numeral { end: at + 1, value, sense, form, scale, takes_of: true, ..part })
}

/// Whether a word that names a part stands at a place.
pub(super) fn is_part(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(after_hyphen(text, at));
    word.fraction.is_some() || (word.ordinal.is_some() || word.ordinal_scale.is_some())
}

/// A fraction below one, after « et ».
pub(in crate::facts) fn part(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let begins = text.word(at);
    if begins.cardinal.is_none() && begins.fraction != Some(2) {
        return None;
    }
    let part = read(text, at)?;
    let is_part = matches!(part.sense, Sense::Fraction(..))
        || part.scale > 0 && is_part(text, part.start + 1);
    let half = part.scale > 0 && begins.fraction == Some(2);
    // « et demi million » counts in its own scale.
    (is_part || half).then_some(part)
}
