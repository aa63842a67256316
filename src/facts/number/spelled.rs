//! Numbers in words.
//!
//! One grammar for all languages: units fill tens, tens fill hundreds, scales multiply what stands
//! before them and must fall. What French adds (four twenties, sixty and teens) is one switch of
//! the lexicon.

use crate::facts::Decimal;
use crate::facts::lexicon::{AndJoins, Role};
use crate::facts::token::Text;

use super::fraction::{ends_part, fraction, fraction_of, is_part, times_scale};
use super::tally::{Tally, after_hyphen};
use super::{Form, Numeral, Sense};

/// The number that begins with the word at a token.
pub(super) fn read(text: &Text<'_>, at: usize) -> Option<Numeral> {
    if is_result(text, at) {
        return None;
    }
    if let Some(rough) = collective(text, at) {
        return Some(rough);
    }
    let Some(tally) = cardinal(text, at) else { return alone(text, at) };
    let whole = numeral(text, at, &tally)?;
    if let Some(numeral) = ranked(text, &tally, whole) {
        return Some(numeral);
    }
    if let Some(part) = fraction_of(text, whole).or_else(|| over_rank(text, whole)) {
        return Some(part);
    }
    let whole = pointed(text, whole).unwrap_or(whole);
    Some(grouped(text, whole))
}

/// “a score of 3-2”: what a match ended with, and no twenty.
fn is_result(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at + 1);
    let is_group = word.collective.or(word.group).is_some();
    is_group && text.is(at + 2, Role::OF) && text.digits(at + 3).is_some()
}

fn numeral(text: &Text<'_>, start: usize, tally: &Tally) -> Option<Numeral> {
    let is_article = tally.end == start + 1 && text.is(start, Role::ARTICLE);
    // A scale alone, in the plural, is no number: « des millions de ».
    let is_scale = text.word(start).scale.is_some();
    let is_vague = tally.end == start + 1 && text.word(start).scale.is_some_and(|s| s > 3)
        || is_scale
            && text
                .before(start)
                .is_some_and(|b| text.is(b, Role::VAGUE) || text.word(b).scale.is_some());
    (!is_vague).then_some(Numeral {
        start,
        end: tally.end,
        value: Decimal::whole(tally.value()),
        sense: Sense::Cardinal,
        form: if is_article { Form::Article } else { Form::Spelled },
        scale: if tally.current == 0 && tally.scale != u8::MAX { tally.scale } else { 0 },
        takes_of: tally.takes_of,
        is_rough: false,
    })
}

fn cardinal(text: &Text<'_>, at: usize) -> Option<Tally> {
    let mut tally = Tally { total: 0, current: 0, scale: u8::MAX, end: at, takes_of: false };
    if !take(text, &mut tally, at) {
        return None;
    }
    // Every step falls in scale or fills a smaller place, so the loop is short.
    while step(text, &mut tally) {}
    Some(tally)
}

fn step(text: &Text<'_>, tally: &mut Tally) -> bool {
    let next = after_hyphen(text, tally.end);
    if take(text, tally, next) {
        return true;
    }
    if !text.is(next, Role::AND) || !may_join(text, tally, next) {
        return false;
    }
    let mut longer = *tally;
    let next = after_hyphen(text, next + 1);
    if !take(text, &mut longer, next) {
        return false;
    }
    // “five million and two million”: the second number is another one.
    let mut end = Tally { ..longer };
    loop {
        let next = after_hyphen(text, end.end);
        if !take(text, &mut end, next) {
            break;
        }
    }
    if text.word(after_hyphen(text, end.end)).scale.is_some() || is_part(text, end.end) {
        return false;
    }
    *tally = longer;
    true
}

/// The place after « et » where « unième » or « onzième » follows: « vingt et unième ».
fn after_and_one(text: &Text<'_>, tally: &Tally, at: usize) -> usize {
    let next = after_hyphen(text, at + 1);
    let is_one = matches!(text.word(next).ordinal, Some(1 | 11));
    let joins = text.lexicon.vigesimal && text.is(at, Role::AND) && is_one;
    if joins && tally.current % 10 == 0 && tally.current % 100 >= 20 { next } else { at }
}

/// Whether « et » may stand inside a number here: vingt et un, mille et une, “hundred and five”.
fn may_join(text: &Text<'_>, tally: &Tally, and: usize) -> bool {
    let next = text.word(after_hyphen(text, and + 1));
    let tens = tally.current % 100;
    let is_tens = (20..=90).contains(&tens) && tens % 10 == 0;
    match text.lexicon.and_joins {
        AndJoins::Ones => {
            let fits = |n| n == 1 || n == 11 && tens == 60 || n < 10 && tens == 20;
            let ones = next.cardinal.is_some_and(fits);
            ones && is_tens && tens < 90
                || tally.scale >= 6 && tally.takes_of
                || next.cardinal == Some(1) && tally.current == 0 && tally.scale == 3
        }
        AndJoins::Units => is_tens && next.cardinal.is_some_and(|n| (1..10).contains(&n)),
        AndJoins::Scales => {
            // “a hundred and a half” goes on with another number.
            let first = after_hyphen(text, and + 1);
            let is_article = text.is(first, Role::ARTICLE) && text.raw(first).len() < 3;
            tally.takes_of && next.cardinal.is_some() && !is_article
        }
    }
}

fn take(text: &Text<'_>, tally: &mut Tally, at: usize) -> bool {
    let word = text.word(at);
    let begins = tally.end == at && tally.value() == 0 && tally.scale == u8::MAX;
    let taken = if let Some(number) = word.cardinal {
        // “a” and “an” are one only at the start.
        let is_free = text.lexicon.noun_first || text.raw(at).len() > 2;
        let is_one = number != 1 || begins || !text.is(at, Role::ARTICLE) || is_free;
        is_one && tally.fill(i128::from(number), text.lexicon.vigesimal)
    } else if let Some(power) = word.scale {
        let is_plural = begins && text.raw(at).ends_with('s');
        !is_plural && tally.multiply(power)
    } else {
        false
    };
    if taken {
        tally.end = at + 1;
        tally.takes_of = word.scale.is_some();
    }
    taken
}

/// « trois vingt-cinquièmes », “three twenty-fifths”: an ordinal of more than one word below.
fn over_rank(text: &Text<'_>, whole: Numeral) -> Option<Numeral> {
    text.word(whole.end).cardinal.filter(|tens| *tens >= 20)?;
    let below = cardinal(text, whole.end)?;
    let rank = ranked(text, &below, numeral(text, whole.end, &below)?)?;
    (rank.sense == Sense::Ordinal).then(|| fraction(whole, rank.value, rank.end))?
}

/// Takes an ordinal in: « vingt-cinquième » is one, « deux cinquièmes » is a fraction.
fn ranked(text: &Text<'_>, tally: &Tally, whole: Numeral) -> Option<Numeral> {
    let at = after_and_one(text, tally, after_hyphen(text, whole.end));
    let word = text.word(at);
    let mut ranked = *tally;
    let fits = match (word.ordinal, word.ordinal_scale) {
        (Some(number), _) => ranked.fill(i128::from(number), text.lexicon.vigesimal),
        (None, Some(power)) => ranked.multiply(power),
        (None, None) => return None,
    };
    let below = word
        .ordinal
        .map(i128::from)
        .or_else(|| 10i128.checked_pow(u32::from(word.ordinal_scale?)))?;
    // « una cuarta parte », « tres cuartas partes »
    if text.is(at + 1, Role::SHARE) && below > 2 {
        return fraction(whole, Decimal::whole(below), at + 2);
    }
    let is_hyphened = at > whole.end;
    let is_one = whole.value == Decimal::whole(1);
    let is_rank = !word.is_plural || is_hyphened;
    if fits && is_rank && !is_one {
        let value = Decimal::whole(ranked.value());
        return Some(Numeral {
            end: at + 1,
            value,
            sense: Sense::Ordinal,
            form: Form::Spelled,
            ..whole
        });
    }
    if below < 3 || whole.form == Form::Article && !ends_part(text, at + 1, whole.start) {
        return None;
    }
    fraction(whole, Decimal::whole(below), at + 1)
}

/// A fraction or an ordinal with no number before it: « la moitié », « demi », “third”.
fn alone(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let word = text.word(at);
    let one = Numeral {
        start: at,
        end: at + 1,
        value: Decimal::whole(1),
        sense: Sense::Cardinal,
        form: Form::Spelled,
        scale: 0,
        takes_of: false,
        is_rough: false,
    };
    // « la soixantaine de commerces »
    if let Some(each) = word.collective.filter(|_| is_definite(text, at)) {
        let value = Decimal::whole(i128::from(each));
        return Some(Numeral { value, takes_of: true, is_rough: true, ..one });
    }
    if let Some(below) = word.fraction {
        let part = fraction(one, Decimal::whole(i128::from(below)), at + 1)?;
        return Some(times_scale(text, part).unwrap_or(part));
    }
    let number = match (word.ordinal, word.ordinal_scale) {
        (Some(number), _) => i128::from(number),
        (None, Some(power)) => 10i128.checked_pow(u32::from(power))?,
        (None, None) => return None,
    };
    // « la tercera parte de »
    if text.is(at + 1, Role::SHARE) && text.is(at + 2, Role::OF) && number > 2 {
        return fraction(one, Decimal::whole(number), at + 2);
    }
    Some(Numeral { value: Decimal::whole(number), sense: Sense::Ordinal, ..one })
}

/// Whether one collective stands here with its article and what it counts.
fn is_definite(text: &Text<'_>, at: usize) -> bool {
    text.follows(at, Role::THE) && !text.raw(at).ends_with('s') && text.is(at + 1, Role::OF)
}

/// « une vingtaine », « une bonne centaine », « trois dizaines ».
fn collective(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let first = text.word(at).cardinal?;
    let noun = if text.is(at + 1, Role::ADJECTIVE) { at + 2 } else { at + 1 };
    let word = text.word(noun);
    let each = word.collective.or(word.group.filter(|_| noun == at + 1 && first != 1))?;
    let mut value = Decimal::whole(i128::from(first) * i128::from(each));
    let mut end = noun + 1;
    let mut scale = 0;
    // « une centaine de milliers », « une dizaine de millions »
    if text.is(end, Role::OF) {
        let larger = text.word(end + 1);
        let power = larger.scale.filter(|power| *power >= 3);
        if let Some(power) = power.or(larger.collective.filter(|n| *n == 1000).map(|_| 3)) {
            value = value.shifted(power)?;
            scale = power;
            end += 2;
        }
    }
    let is_rough = word.collective.is_some();
    let (sense, form) = (Sense::Cardinal, Form::Spelled);
    Some(Numeral { start: at, end, value, sense, form, scale, takes_of: true, is_rough })
}

/// Takes a dozen in: « trois cent deux douzaines », “a dozen”.
fn grouped(text: &Text<'_>, whole: Numeral) -> Numeral {
    let half = times_scale(text, Numeral { end: whole.end, ..whole });
    let is_group = text.word(after_hyphen(text, whole.end)).group.is_some();
    half.filter(|_| is_group).unwrap_or(whole)
}

/// « trois virgule cinq », “one point five million”.
fn pointed(text: &Text<'_>, whole: Numeral) -> Option<Numeral> {
    if !text.is(whole.end, Role::POINT) {
        return None;
    }
    let (mut value, mut places, mut end) = (whole.value, 0u8, whole.end + 1);
    // Ten spelled decimals are more than anyone writes.
    while let Some(number) = text.word(after_hyphen(text, end)).cardinal.filter(|_| places < 10) {
        let is_second =
            places > 0 && number < 10 && text.word(end.checked_sub(1)?).cardinal >= Some(20);
        places += if number < 10 && !is_second {
            1
        } else if is_second {
            0
        } else {
            2
        };
        value = value.plus(Decimal::whole(i128::from(number)).lowered(places)?)?;
        end = after_hyphen(text, end) + 1;
    }
    if places == 0 {
        return None;
    }
    let pointed = Numeral { end, value, form: Form::Spelled, ..whole };
    let scale = text.word(end).scale.filter(|power| *power >= 3);
    let Some(power) = scale else { return Some(pointed) };
    let value = value.shifted(power)?;
    Some(Numeral { end: end + 1, value, scale: power, takes_of: true, ..pointed })
}
