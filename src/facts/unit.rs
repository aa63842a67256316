//! What an amount is an amount of: percent, money, time, or a unit of measure.

use super::Decimal;
use super::lexicon::{Element, Money, Role, TimeUnit};
use super::number::{Form, Numeral};
use super::token::{Shape, Text};

/// A unit, a currency, a length of time or a share.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Unit {
    /// « % »
    Percent,
    /// « points de pourcentage »
    Points,
    /// A currency.
    Money(Money),
    /// A length of time.
    Time(TimeUnit),
    /// A unit of measure, by its UCUM code.
    Measure(String),
}

/// A unit after a number.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Tail {
    /// What it is.
    pub(super) unit: Unit,
    /// The power of ten in its sign: 6 for « M€ ».
    pub(super) power: u8,
    /// The token after it.
    pub(super) end: usize,
}

/// The unit that follows a number.
pub(super) fn after(text: &Text<'_>, numeral: &Numeral) -> Option<Tail> {
    let at = numeral.end;
    at_place(text, numeral, at).or_else(|| {
        let is_large = numeral.value >= Decimal::whole(1_000_000);
        if text.is(at, Role::OF) && (numeral.takes_of || is_large) {
            return at_place(text, numeral, at + 1);
        }
        // “14.2-inch”, “six-mile”
        let is_hyphen = text.is_sign(at, '-') && text.is_glued(at) && text.is_glued(at + 1);
        (is_hyphen && text.is_word(at + 1)).then(|| named(text, numeral, at + 1))?
    })
}

fn at_place(text: &Text<'_>, numeral: &Numeral, at: usize) -> Option<Tail> {
    // « un $ » is no amount: an article counts words only.
    let signs = (numeral.form != Form::Article).then(|| money(text, at)).flatten();
    percent(text, at).or(signs).or_else(|| named(text, numeral, at))
}

fn percent(text: &Text<'_>, at: usize) -> Option<Tail> {
    let (is_percent, length) = text.lexicon.percents.longest(|i| text.element(at + i))?;
    let unit = if is_percent { Unit::Percent } else { Unit::Points };
    Some(Tail { unit, power: 0, end: at + length })
}

/// « € », « M€ », « USD », « $ CAD », “MUSD”.
fn money(text: &Text<'_>, at: usize) -> Option<Tail> {
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
        let is_next = ends_in_sign && text.is_glued(end) && text.digits(end).is_some();
        return (!is_next).then_some(region.map_or((code, end), |code| (code, end + 1)));
    }
    let code = text.lexicon.currency_code(text.raw(at)).filter(|_| text.is_word(at))?;
    // Three small letters are a word far more often than a currency.
    let is_upper = text.is_capital(at) || text.element(at).is_none();
    // “3 USD50 cards”: the code belongs to the number it touches.
    let is_next = text.is_glued(at + 1) && text.digits(at + 1).is_some();
    (is_upper && !is_next).then_some((code, at + 1))
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
    let sign = text.before(at)?;
    let start = text.token(sign)?.start;
    let end = text.token(sign)?.end;
    // Letters against the sign: US$, nzd$.
    if let Some(letters) = text.before(sign)
        && text.is_word(letters)
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

fn named(text: &Text<'_>, numeral: &Numeral, at: usize) -> Option<Tail> {
    let element = |i| text.element(at + i);
    let currency = text.lexicon.currencies.longest(element);
    if let Some((money, length)) = currency.filter(|(m, _)| !m.only_scaled || numeral.scale > 0) {
        return Some(Tail { unit: Unit::Money(money), power: 0, end: at + length });
    }
    let unit = text.lexicon.units.longest(element).filter(|(_, length)| *length > 1);
    if let Some((unit, length)) = unit {
        let unit = Unit::Measure(text.lexicon.unit_code(unit).to_owned());
        return Some(Tail { unit, power: 0, end: at + length });
    }
    if let Some(time) = text.word(at).time {
        return Some(Tail { unit: Unit::Time(time), power: 0, end: at + 1 });
    }
    let (code, end) = spelled(text, at).or_else(|| sign(text, numeral, at))?;
    Some(Tail { unit: time_of(&code).map_or(Unit::Measure(code), Unit::Time), power: 0, end })
}

/// The name of a unit, with its power and what it is divided by.
fn spelled(text: &Text<'_>, at: usize) -> Option<(String, usize)> {
    let (mut code, mut end) = powered(text, at)?;
    if let Some((below, after)) = divisor(text, end) {
        code.push('/');
        code.push_str(&below);
        end = after;
    }
    Some((code, end))
}

fn powered(text: &Text<'_>, at: usize) -> Option<(String, usize)> {
    let element = |at: usize| move |i| text.element(at + i);
    if let Some((unit, length)) = text.lexicon.units.longest(element(at)) {
        let code = text.lexicon.unit_code(unit);
        let end = at + length;
        return Some(match text.lexicon.powers.longest(element(end)) {
            Some((power, length)) => (power_of(code, power), end + length),
            None => (code.to_owned(), end),
        });
    }
    let (power, length) = text.lexicon.powers_before.longest(element(at))?;
    let at = at + length;
    let (unit, length) = text.lexicon.units.longest(element(at))?;
    Some((power_of(text.lexicon.unit_code(unit), power), at + length))
}

fn power_of(code: &str, power: u8) -> String {
    match (code, power) {
        ("[ft_i]", 2) => "[sft_i]".into(),
        ("[ft_i]", 3) => "[cft_i]".into(),
        ("[in_i]", 2) => "[sin_i]".into(),
        ("[mi_i]", 2) => "[smi_us]".into(),
        _ => format!("{code}{power}"),
    }
}

/// « par heure », « à l’heure », “per second”: only where the whole is one unit; so many a year
/// is a rate, and the year is left out.
fn divisor(text: &Text<'_>, at: usize) -> Option<(String, usize)> {
    let per = if text.is(at, Role::TO) && text.is(at + 1, Role::PER) { at + 1 } else { at };
    if !text.is(per, Role::PER) || text.is(per, Role::ARTICLE) {
        return None;
    }
    let at = per + 1;
    if let Some(time) = text.word(at).time {
        let code = match (time.letter, time.count) {
            ('S', 1) => "s",
            ('m', 1) => "min",
            ('H', 1) => "h",
            _ => return None,
        };
        return Some((code.into(), at + 1));
    }
    powered(text, at)
}

/// A sign of a unit against the number or one space after it.
fn sign(text: &Text<'_>, numeral: &Numeral, at: usize) -> Option<(String, usize)> {
    let token = text.token(at)?;
    // A letter after a line end, a word of the language: not a unit, but after decimals or a larger
    // unit: “44.2 s”, “8 min 20 s”.
    let is_sure = numeral.value.as_whole().is_none()
        || text.before(numeral.start).is_some_and(|b| matches!(text.raw(b), "min" | "h" | "m"));
    let is_word = matches!(text.element(at), Some(Element::Word(_))) && token.gap;
    if is_word && !is_sure && is_common(text, at) {
        return None;
    }
    // 30C is warm; “10 C” and “vitamin C/day” are anything.
    let is_oven = text.raw(at) == "F" && token.gap && numeral.form == Form::Plain(3);
    // A Boeing 777F and the form 13F are names.
    let is_name = text.before(numeral.start).is_some_and(|before| {
        text.is(before, Role::THE) || text.is_capital(before) && !text.begins_sentence(before)
    });
    let is_far = token.gap || is_name || text.is_sign(at + 1, '/');
    let is_lone = matches!(text.raw(at), "C" | "F") && !is_oven && is_far
        || matches!(text.raw(at), "Y" | "y") && token.gap;
    // “mid-30s”, “in her 40s”: ages and decades.
    let is_age = text.raw(at) == "s"
        && !token.gap
        && matches!(numeral.form, Form::Plain(2))
        && text.before(numeral.start).is_some_and(|before| {
            text.is_sign(before, '-')
                || text.is(before, Role::THE | Role::POSSESSIVE | Role::EARLY | Role::LATE)
        });
    // 4K and 8K are sizes of screens.
    let is_size = text.raw(at) == "K" && !token.gap && numeral_is_short(text, at);
    if is_lone || is_size || is_age {
        return None;
    }
    let (code, length) = text.lexicon.symbols().read(text.rest(at))?;
    let end = text.place_after(at, token.start + length)?;
    Some((code, end))
}

fn numeral_is_short(text: &Text<'_>, at: usize) -> bool {
    text.before(at).and_then(|before| text.digits(before)).is_some_and(|digits| digits.len() < 3)
}

/// Whether a token is a word that means something else than a unit.
fn is_common(text: &Text<'_>, at: usize) -> bool {
    text.is(at, Role::FUNCTION | Role::VERB | Role::ARTICLE | Role::OF | Role::TO)
}

/// Signs that are lengths of time.
fn time_of(code: &str) -> Option<TimeUnit> {
    let (count, decimals, letter) = match code {
        "s" => (1, 0, 'S'),
        "ms" => (1, 3, 'S'),
        "us" => (1, 6, 'S'),
        "ns" => (1, 9, 'S'),
        "min" => (1, 0, 'm'),
        "h" => (1, 0, 'H'),
        "a" => (1, 0, 'Y'),
        _ => return None,
    };
    Some(TimeUnit { count, decimals, letter })
}
