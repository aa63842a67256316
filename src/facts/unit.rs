//! What an amount is an amount of: percent, money, time, or a unit of measure.

use super::Decimal;
use super::currency::money;
use super::lexicon::{Element, Money, Role, TimeUnit};
use super::number::{self, Form, Numeral};
use super::token::Text;

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

/// The place after a comma or « et » between the parts of one measure.
pub(super) fn after_and(text: &Text<'_>, at: usize) -> usize {
    at + usize::from(text.is(at, Role::AND) || text.is_sign(at, ',') || text.is_sign(at, '-'))
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

fn named(text: &Text<'_>, numeral: &Numeral, at: usize) -> Option<Tail> {
    let element = |i| text.element(at + i);
    let currency = text.lexicon.currencies.longest(element);
    if is_screen(text, numeral, at) {
        return None;
    }
    // “sold for ten pounds of silver”, “a billion pounds of almonds”: what they weigh, but for what
    // is money itself: “a billion pounds of debt”.
    let is_money = |money: &Money, length: usize| {
        let is_of = text.is(at + length, Role::OF);
        let is_weight = || is_of && weighs(text, at) && !names_funds(text, at + length + 1);
        let is_spent =
            if numeral.scale > 0 { !is_weight() } else { is_paid(text, numeral.start) && !is_of };
        !money.only_scaled || is_spent
    };
    if let Some((money, length)) = currency.filter(|(money, length)| is_money(money, *length)) {
        return Some(Tail { unit: Unit::Money(money), power: 0, end: at + length });
    }
    let unit = text.lexicon.units.longest(element).filter(|(_, length)| *length > 1);
    if let Some((unit, length)) = unit {
        let code = text.lexicon.unit_code(unit).to_owned();
        let (code, end) = divided(text, code, at + length);
        return Some(Tail { unit: Unit::Measure(code), power: 0, end });
    }
    // « les trois dernières années », « les deux premiers mois »
    let is_placed = text.is(at, Role::LAST | Role::NEXT) || text.word(at).ordinal == Some(1);
    let at_time = if is_placed && text.lexicon.noun_first { at + 1 } else { at };
    if let Some(time) = text.word(at_time).time {
        return Some(Tail { unit: Unit::Time(time), power: 0, end: at_time + 1 });
    }
    // « un bar »: an article counts words only, never signs.
    let signed = || sign(text, numeral, at).filter(|_| numeral.form != Form::Article);
    let (code, end) = spelled(text, at).or_else(signed)?;
    Some(Tail { unit: time_of(&code).map_or(Unit::Measure(code), Unit::Time), power: 0, end })
}

/// Whether a number is how many lines a screen has: 1080p.
fn is_screen(text: &Text<'_>, numeral: &Numeral, at: usize) -> bool {
    const LINES: [u32; 8] = [240, 360, 480, 720, 1080, 1440, 2160, 4320];
    text.raw(at) == "p" && numeral.small().is_some_and(|lines| LINES.contains(&lines))
}

/// Whether a word not far before speaks of paying: six pounds are money then.
fn is_paid(text: &Text<'_>, at: usize) -> bool {
    (1..=3).any(|step| at.checked_sub(step).is_some_and(|before| text.is(before, Role::PAYING)))
}

/// Whether a word is a unit of measure too: pounds.
fn weighs(text: &Text<'_>, at: usize) -> bool {
    text.lexicon.units.longest(|i| text.element(at + i)).is_some()
}

/// Whether what begins at a place is money of some sort, an adjective or two before it.
fn names_funds(text: &Text<'_>, at: usize) -> bool {
    (at..at + 4).take_while(|at| text.is_word(*at)).any(|at| text.is(at, Role::FUNDS))
}

/// The name of a unit, with its power and what it is divided by.
fn spelled(text: &Text<'_>, at: usize) -> Option<(String, usize)> {
    let (code, end) = powered(text, at)?;
    Some(divided(text, code, end))
}

/// A unit with what it is divided by, if that follows.
fn divided(text: &Text<'_>, code: String, end: usize) -> (String, usize) {
    match stretch(text, &code, end).or_else(|| divisor(text, end)) {
        Some((below, after)) => (format!("{code}/{below}"), after),
        None => (code, end),
    }
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
    // “12-square-metre”
    let is_hyphen = text.is_sign(at + length, '-') && text.is_glued(at + length);
    let at = at + length + usize::from(is_hyphen);
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

/// « aux 100 km », “per 100 miles”, /100 km: what a car burns.
fn stretch(text: &Text<'_>, burnt: &str, at: usize) -> Option<(String, usize)> {
    let is_per = text.is(at, Role::PER)
        || text.is_sign(at, '/')
        || text.lexicon.noun_first && (text.is(at, Role::TO) || text.raw(at) == "pour");
    let is_fuel = matches!(burnt, "L" | "kW.h" | "W.h" | "kg" | "[gal_us]");
    let length =
        number::read(text, at + 1).filter(|_| is_per && is_fuel).filter(Numeral::is_cardinal)?;
    let symbol = || {
        let (code, letters) = text.lexicon.symbols().read(text.rest(length.end))?;
        Some((code, text.place_after(length.end, text.token(length.end)?.start + letters)?))
    };
    let is_way = |(code, _): &(String, usize)| matches!(code.as_str(), "km" | "[mi_i]");
    let (code, end) = powered(text, length.end).or_else(symbol).filter(is_way)?;
    let count = length.small().filter(|count| matches!(count, 100 | 1000))?;
    Some((format!("({count}.{code})"), end))
}

/// A sign of a unit against the number or one space after it.
fn sign(text: &Text<'_>, numeral: &Numeral, at: usize) -> Option<(String, usize)> {
    let token = text.token(at)?;
    // A letter after a line end, a word of the language: not a unit, but after decimals or a larger
    // unit: “44.2 s”, “8 min 20 s”.
    let is_sure = numeral.value.as_whole().is_none() && numeral.is_digits()
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
    // « 3h30 », « 1m80 »: what follows is no power.
    if matches!(text.raw(at), "h" | "m" | "°")
        && text.is_glued(at + 1)
        && text.digits(at + 1).is_some()
    {
        let code = if text.is_sign(at, '°') { "deg" } else { text.raw(at) };
        return Some((code.to_owned(), at + 1));
    }
    let (code, length) = text.lexicon.symbols().read(text.rest(at))?;
    let end = text.place_after(at, token.start + length)?;
    let is_weight = code == "[kn_i]" && text.raw(at) == "kt" && speaks_of_tonnes(text, end);
    let code = if is_weight { "kt".into() } else { code };
    // « 5 l aux 100 km »
    Some(match stretch(text, &code, end) {
        Some((below, end)) => (format!("{code}/{below}"), end),
        None => (code, end),
    })
}

/// Whether « kt » before this place are thousands of tonnes: of something, or where tonnes or a gas
/// are spoken of not far away.
fn speaks_of_tonnes(text: &Text<'_>, end: usize) -> bool {
    const REACH: usize = 40;
    let is_tonne = |at: usize| {
        let unit = text.lexicon.units.longest(|i| text.element(at + i));
        unit.is_some_and(|(unit, _)| text.lexicon.unit_code(unit) == "t")
            || text.raw(at).starts_with("CO2")
            || text.raw(at) == "CO" && text.is_sign(at + 1, '₂')
    };
    // « 15 kt de vent »: the one thing that knots are of.
    let is_of = text.is(end, Role::OF) && !matches!(text.raw(end + 1), "vent" | "viento" | "wind");
    is_of || (end.saturating_sub(REACH)..end + REACH).any(is_tonne)
}

fn numeral_is_short(text: &Text<'_>, at: usize) -> bool {
    text.before(at).and_then(|before| text.digits(before)).is_some_and(|digits| digits.len() < 3)
}

/// Whether a token is a word that means something else than a unit.
fn is_common(text: &Text<'_>, at: usize) -> bool {
    // « en 2023 ha subido », but « 12 ha de olivar »: a verb goes on with a word of its own.
    let is_verb = text.is(at, Role::VERB)
        && text.is_word(at + 1)
        && !text.is(at + 1, Role::OF | Role::FUNCTION);
    // A consonant by itself is the end of a word (“don’t”), which has no gap before it.
    let raw = text.raw(at);
    let is_letter = raw.len() == 1 && !raw.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    is_verb || !is_letter && text.is(at, Role::FUNCTION | Role::ARTICLE | Role::OF | Role::TO)
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
