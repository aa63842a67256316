//! Signs and codes of currencies, before a number or after it.

use super::lexicon::Money;
use super::token::{Shape, Text};
use super::unit::{Tail, Unit};

/// « € », « M€ », « USD », « $ CAD », “MUSD”.
pub(super) fn money(text: &Text<'_>, at: usize) -> Option<Tail> {
    if let Some((code, end)) = currency_at(text, at) {
        return Some(Tail { unit: Unit::Money(whole(code)), power: 0, end });
    }
    let raw = text.raw(at);
    if let Some(power) = text.lexicon.money_scales.get(raw)
        && let Some((code, end)) = currency_at(text, at + 1)
        && text.is_glued(at + 1)
    {
        return Some(Tail { unit: Unit::Money(whole(code)), power: *power, end });
    }
    let power = *text.lexicon.money_scales.get(raw.get(..1)?)?;
    let code = text.lexicon.currency_code(raw.get(1..).filter(|_| raw.len() == 4)?)?;
    Some(Tail { unit: Unit::Money(whole(code)), power, end: at + 1 })
}

/// The sign or the code of a currency at a token, and the token after it.
fn currency_at(text: &Text<'_>, at: usize) -> Option<([u8; 3], usize)> {
    let start = text.token(at)?.start;
    let ends = |length: usize| text.place_after(at, start + length);
    let sign = text.lexicon.currency_sign(text.rest(at), |length| ends(length).is_some());
    if let Some((code, end)) = sign.and_then(|(code, length)| Some((code, ends(length)?))) {
        // « $ usd », « $CAD », « $ hk »
        let ends_in_sign = matches!(text.token(end - 1)?.shape, Shape::Sign(_));
        let region = ends_in_sign.then(|| region(text, end)).flatten();
        // The sign against a number belongs to that number: “a $5 note”.
        let is_next = ends_in_sign
            && text.is_glued(end)
            && text.digits(end).is_some()
            && !is_point(text, at, end);
        return (!is_next).then_some(region.map_or((code, end), |code| (code, end + 1)));
    }
    let code = text.lexicon.currency_code(text.raw(at)).filter(|_| text.is_word(at))?;
    // Three small letters are a word far more often than a currency.
    let is_upper = text.is_capital(at) || text.element(at).is_none();
    // “3 USD50 cards”: the code belongs to the number it touches.
    let is_next = text.is_glued(at + 1) && text.digits(at + 1).is_some();
    (is_upper && !is_next).then_some((code, at + 1))
}

/// Whether the sign of a currency stands for the decimal one: « 15€50 ».
fn is_point(text: &Text<'_>, sign: usize, cents: usize) -> bool {
    let is_whole =
        text.is_glued(sign) && text.before(sign).is_some_and(|b| text.small(b).is_some());
    let has_two = text.digits(cents).is_some_and(|digits| digits.len() == 2);
    text.lexicon.noun_first && is_whole && has_two && cents == sign + 1
}

/// The dollar of a country: the code after the sign.
fn region(text: &Text<'_>, at: usize) -> Option<[u8; 3]> {
    let raw = text.raw(at);
    text.lexicon.currency_code(raw).filter(|_| text.is_word(at)).or_else(|| {
        let sign = format!("${raw}");
        let found = text.lexicon.currency_sign(&sign, |length| length == sign.len())?;
        (raw.len() > 1 || raw == "c").then_some(found.0)
    })
}

/// The currency whose sign or code stands before a number, and its first token.
pub(super) fn currency_before(text: &Text<'_>, at: usize) -> Option<(Money, usize)> {
    text.paid.get(at, || sought(text, at))
}

fn sought(text: &Text<'_>, at: usize) -> Option<(Money, usize)> {
    let sign = text.before(at).filter(|sign| !(text.is_glued(at) && is_point(text, *sign, at)))?;
    let start = text.token(sign)?.start;
    let end = text.token(sign)?.end;
    // Letters against the sign: US$, nzd$.
    if let Some(letters) = text.before(sign)
        && text.is_word(letters)
        // “A $2 million house”: the sign belongs to the number that it touches.
        && (text.is_glued(sign) || text.raw(letters).len() > 1 || !text.is_glued(at))
        && matches!(text.sign(sign), Some('$' | '€' | '£' | '¥'))
    {
        let first = text.token(letters)?.start;
        let both: String = text.source.get(first..end)?.chars().filter(|c| *c != ' ').collect();
        let sign = text.lexicon.currency_sign(&both, |length| length == both.len());
        if let Some((code, _)) = sign {
            return Some((whole(code), letters));
        }
        if let Some(code) = text.lexicon.currency_code(text.raw(letters))
            && raw_is_dollar(text, at)
        {
            return Some((whole(code), letters));
        }
    }
    let raw = text.source.get(start..end)?;
    if let Some(found) = scaled_code(text, sign) {
        return Some(found);
    }
    if let Some((code, _)) = text.lexicon.currency_sign(raw, |length| length == raw.len())
        && (raw.len() > 1 || matches!(text.token(sign)?.shape, Shape::Sign(_)))
    {
        return Some((whole(code), sign));
    }
    let code = text.lexicon.currency_code(raw).filter(|_| text.is_word(sign))?;
    if text.lexicon.is_word_code(code) {
        return None;
    }
    (text.element(sign).is_none() || text.is_capital(sign)).then_some((whole(code), sign))
}

/// “MEUR 60”, “KUSD 12”: the scale before the code of a usual currency.
fn scaled_code(text: &Text<'_>, at: usize) -> Option<(Money, usize)> {
    let (scale, code) = text.raw(at).split_at_checked(1)?;
    let is_usual = text.lexicon.is_usual_currency(code) && text.is_word(at);
    let power = text.lexicon.money_scales.get(scale).filter(|_| is_usual && scale != "m")?;
    let code = text.lexicon.currency_code(code)?;
    Some((Money { power: *power, ..whole(code) }, at))
}

/// Whether a dollar sign stands before a number.
fn raw_is_dollar(text: &Text<'_>, at: usize) -> bool {
    text.before(at).is_some_and(|sign| text.is_sign(sign, '$'))
}

fn whole(code: [u8; 3]) -> Money {
    Money { code, decimals: 0, power: 0, only_scaled: false }
}
