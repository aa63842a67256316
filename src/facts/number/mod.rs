//! Numbers, in digits or spelled, parsed once; the words beside them decide later what they count.

mod digits;
mod fraction;
mod power;
mod spelled;
mod tally;

use super::lexicon::Role;
use super::token::{Shape, Text};
use super::{Decimal, noun};

pub(super) use digits::is_minus;
pub(super) use fraction::part;

/// How a numeral is to be understood.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sense {
    /// So many.
    Cardinal,
    /// The so-manieth.
    Ordinal,
    /// A part: numerator and denominator.
    Fraction(Decimal, Decimal),
}

/// How a numeral is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// Digits and nothing else: so many of them.
    Plain(usize),
    /// Digits with signs between.
    Digits,
    /// Words.
    Spelled,
    /// « un », « a »: perhaps an article.
    Article,
}

/// A number as it stands in the text.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Numeral {
    /// Its first token.
    pub(super) start: usize,
    /// The token after its last.
    pub(super) end: usize,
    /// What it is worth.
    pub(super) value: Decimal,
    /// How to understand it.
    pub(super) sense: Sense,
    /// How it is written.
    pub(super) form: Form,
    /// The power of ten it ends with in words: « millions ».
    pub(super) scale: u8,
    /// Whether the counted noun follows after « de »: a million, a dozen.
    pub(super) takes_of: bool,
    /// Whether the words themselves round: « une vingtaine ».
    pub(super) is_rough: bool,
}

impl Numeral {
    /// The whole number it is, if it is a small one.
    pub(super) fn small(&self) -> Option<u32> {
        self.value.as_whole().and_then(|whole| u32::try_from(whole).ok())
    }

    /// Whether it is written in digits.
    pub(super) fn is_digits(&self) -> bool {
        matches!(self.form, Form::Plain(_) | Form::Digits)
    }

    /// Whether it counts.
    pub(super) fn is_cardinal(&self) -> bool {
        self.sense == Sense::Cardinal
    }
}

/// The number that begins at a token.
pub(super) fn read(text: &Text<'_>, at: usize) -> Option<Numeral> {
    if text.is_word(at) && !text.is(at, Role::NUMERAL) {
        return None;
    }
    text.read.get(at, || parse(text, at))
}

fn parse(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let token = text.token(at)?;
    if token.masked {
        return None;
    }
    let numeral = match token.shape {
        Shape::Digits => digits::read(text, at)?,
        Shape::Word => spelled::read(text, at)?,
        Shape::Sign(_) => digits::signed(text, at).or_else(|| digits::vulgar(text, at))?,
        Shape::Name => return None,
    };
    if !numeral.is_cardinal() {
        return Some(numeral);
    }
    let numeral = if numeral.is_digits() { scaled(text, numeral) } else { numeral };
    let numeral = with_fraction(text, numeral);
    Some(rounded(text, numeral).unwrap_or(numeral))
}

/// “40-odd pitches”, “twenty-odd years”: a few more than the number says.
fn rounded(text: &Text<'_>, numeral: Numeral) -> Option<Numeral> {
    let is_hyphen = text.is_sign(numeral.end, '-') && text.is_glued(numeral.end);
    let end = numeral.end + 2;
    let is_odd = is_hyphen && text.is_glued(end - 1) && text.raw(end - 1) == "odd";
    (is_odd && !text.is_sign(end, '-')).then_some(Numeral { end, is_rough: true, ..numeral })
}

/// Takes in the scale words after digits: « 4,3 milliards », “10k”, « 2 douzaines ».
fn scaled(text: &Text<'_>, mut numeral: Numeral) -> Numeral {
    // A third word of scale has never been seen; the bound keeps hostile input linear.
    for _ in 0..3 {
        let Some((factor, power)) = scale_at(text, &numeral) else { break };
        let Some(value) = numeral.value.times(Decimal::whole(factor)) else { break };
        numeral = Numeral {
            end: numeral.end + 1,
            value,
            scale: numeral.scale.saturating_add(power),
            takes_of: true,
            form: Form::Digits,
            ..numeral
        };
        numeral.is_rough |= text.word(numeral.end - 1).collective.is_some();
    }
    numeral
}

fn scale_at(text: &Text<'_>, numeral: &Numeral) -> Option<(i128, u8)> {
    let word = text.word(numeral.end);
    // « 34 cents » is money, never 3 400.
    if let Some(power) = word.scale.filter(|power| *power >= 3) {
        return Some((10i128.checked_pow(u32::from(power))?, power));
    }
    if let Some(group) = word.group.or(word.collective) {
        return Some((i128::from(group), 0));
    }
    let raw = text.raw(numeral.end);
    // « 1,5 M d’euros », « 2 M de vues »
    if raw == "M" && text.lexicon.noun_first && text.is(numeral.end + 1, Role::OF) {
        return Some((1_000_000, 6));
    }
    if is_million(text, numeral) {
        return Some((1_000_000, 6));
    }
    let power = *text.lexicon.short_scales.get(raw)?;
    // One letter alone after a space is too little; 5G is a name.
    let is_far = !text.is_glued(numeral.end) && raw.len() == 1;
    let is_name = raw == "G" && numeral.value < Decimal::whole(10);
    let is_sure = text.is_word(numeral.end) && !is_far && !is_name;
    is_sure.then_some((10i128.checked_pow(u32::from(power))?, power))
}

/// “1.5m people”: millions of what is counted; a “100m runner” and “10m waves” are measured.
fn is_million(text: &Text<'_>, numeral: &Numeral) -> bool {
    let at = numeral.end;
    let is_letter = text.raw(at) == "m" && text.is_glued(at) && !text.lexicon.noun_first;
    let is_counted = || {
        noun::after(text, at + 1).is_some_and(|noun| {
            !text.lexicon.measured.iter().any(|word| word == text.raw(noun.end - 1))
        })
    };
    is_letter && numeral.value < Decimal::whole(1000) && is_counted()
}

/// Takes in « et demi », “and three quarters”.
fn with_fraction(text: &Text<'_>, numeral: Numeral) -> Numeral {
    if !text.is(numeral.end, Role::AND) {
        return digits::with_part(text, numeral);
    }
    let Some(part) = fraction::part(text, numeral.end + 1) else { return numeral };
    let power = if part.scale > 0 { 0 } else { numeral.scale };
    // “two and a half million” is all of it millions.
    let shared = if numeral.scale == 0 { part.scale } else { 0 };
    let whole = numeral.value.shifted(shared);
    let value = whole.zip(part.value.shifted(power)).and_then(|(whole, part)| whole.plus(part));
    let (scale, takes_of) = (numeral.scale.max(part.scale), numeral.takes_of || part.takes_of);
    let sum = Numeral { end: part.end, form: Form::Spelled, scale, takes_of, ..numeral };
    value.map_or(numeral, |value| Numeral { value, ..sum })
}
