//! So many in so many: « un patient sur quatre », “one in five miles”, 3,000:1.

use crate::facts::lexicon::Role;
use crate::facts::number::{self, Form, Numeral};
use crate::facts::token::Text;
use crate::facts::unit::Unit;
use crate::facts::{Decimal, Value, currency, noun, unit};

use super::{Found, name};

/// How many words may stand between the two numbers.
pub(super) const REACH: usize = 4;

/// The ratio that begins at a token.
pub(super) fn read(text: &Text<'_>, at: usize) -> Option<Found> {
    let first = number::read(text, at).filter(Numeral::is_cardinal)?;
    if currency::currency_before(text, at).is_some() {
        return None;
    }
    odds(text, first).or_else(|| share(text, first))
}

/// « 16:9 », “3,000:1”, a score « 3-1 ».
fn odds(text: &Text<'_>, first: Numeral) -> Option<Found> {
    let at = first.end;
    let is_colon = text.is_sign(at, ':');
    let is_score =
        matches!(text.sign(at), Some('-' | '–')) && matches!(first.form, Form::Plain(1..=3));
    if !(is_colon || is_score) || !text.is_glued(at) || !text.is_glued(at + 1) {
        return None;
    }
    let last = number::read(text, at + 1).filter(Numeral::is_cardinal)?;
    let goes_on = text.is_glued(last.end)
        && (text.is_word(last.end)
            || text.is_glued(last.end + 1) && text.digits(last.end + 1).is_some())
        || unit::after(text, &last).is_some();
    // Article 441-2, a line-up 4-3-3
    let is_chained = matches!(text.sign(last.end), Some('-' | '–'))
        && text.is_glued(last.end)
        && text.is_glued(last.end + 1)
        || text.is_glued(first.start) && text.follows_sign(first.start, '-');
    let goes_on = goes_on || is_chained || name::is_vetoed(text, &first);
    // A rising pair is a range, and a clock time was read before.
    let fits = is_colon || first.value >= last.value && matches!(last.form, Form::Plain(1..=3));
    (fits && !goes_on)
        .then(|| Found::new(first.start, last.end, Value::Ratio(first.value, last.value)))
}

fn share(text: &Text<'_>, first: Numeral) -> Option<Found> {
    let is_article = first.form == Form::Article && text.raw(first.start).len() < 2;
    let (at, is_direct) = link(text, &first)?;
    let last = number::read(text, at).filter(Numeral::is_cardinal)?;
    // « 20 sur 20 », “ten times out of ten”
    let is_near = is_direct || text.is(first.end, Role::TIMES);
    let is_full = is_near && first.value == last.value && last.value >= Decimal::whole(10);
    let is_rising = (first.value < last.value || is_full) && last.form != Form::Article;
    let is_small = last.value <= Decimal::whole(100)
        || [200, 500, 1000, 10_000, 100_000, 1_000_000].contains(&last.small().unwrap_or(0))
        || last.form == Form::Spelled
        || is_direct
            && first.value <= Decimal::whole(10)
            && (last.value < Decimal::whole(1000) || last.form == Form::Digits);
    let tail = unit::after(text, &last);
    // “one in five miles”: the share of a measure.
    let measured = tail.as_ref().filter(|tail| is_direct && matches!(tail.unit, Unit::Measure(_)));
    if is_article || !is_rising || !is_small || tail.is_some() && measured.is_none() {
        return None;
    }
    if let Some(tail) = measured {
        let value = Value::Ratio(first.value, last.value);
        return Some(Found::new(first.start, tail.end, value));
    }
    let followed = noun::first_plural(text, last.end);
    // « un livre sur deux femmes »: the second number counts something of its own.
    let is_first_free = !is_direct && followed.is_some() && text.lexicon.noun_first;
    let end = followed
        .filter(|_| is_direct && !text.lexicon.noun_first)
        .map_or(last.end, |noun| noun.end);
    (!is_first_free).then(|| Found::new(first.start, end, Value::Ratio(first.value, last.value)))
}

/// The token after « sur », “in” or “out of”, and whether it follows the first number directly.
fn link(text: &Text<'_>, first: &Numeral) -> Option<(usize, bool)> {
    for step in 0..=REACH {
        let at = first.end + step;
        // « uno de cada cuatro »
        let at = if text.is(at, Role::OF) && text.is(at + 1, Role::OUT_OF) { at + 1 } else { at };
        if text.is(at, Role::OUT_OF) && text.raw(at).len() > 1 {
            // English counts in years too: only a spelled number has a noun before “in”.
            // « 7 Français sur 10 », « 3 fois sur 4 »
            let is_few = first.value < Decimal::whole(100) && text.lexicon.noun_first;
            let is_fine = step == 0 && (first.form != Form::Plain(4))
                || step > 0 && (!first.is_digits() || is_few);
            let is_fine = is_fine
                && (step == 0
                    || text.lexicon.noun_first
                    || step == 1 && first.value == Decimal::whole(1));
            return is_fine.then_some((at + 1, step == 0));
        }
        if text.raw(at) == "out" && text.is(at + 1, Role::OF) {
            return Some((at + 2, step == 0));
        }
        let is_times = text.is(at, Role::TIMES) && step == 0;
        let stops = Role::FUNCTION | Role::VERB | Role::AND | Role::ARTICLE | Role::TIMES;
        if !text.is_word(at) || text.is(at, stops) && !is_times {
            return None;
        }
    }
    None
}
