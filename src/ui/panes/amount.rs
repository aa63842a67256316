//! An amount in few columns.

use crate::app::App;
use crate::facts::{Amount, Bound, Decimal, Value};
use crate::ui::Look;

use super::listing::one_line;

/// The columns that an amount takes at most beside its bar.
pub(super) const WIDTH: u16 = 12;

/// A number, and what it is a number of.
pub(super) struct Told {
    pub(super) number: String,
    pub(super) noun: String,
    /// Whether a space stands between them.
    is_apart: bool,
}

impl Told {
    /// Both.
    pub(super) fn whole(&self) -> String {
        let gap = if self.is_apart && !self.noun.is_empty() { "\u{A0}" } else { "" };
        format!("{}{gap}{}", self.number, self.noun)
    }
}

/// The amount of a fact, with the sign of its bound.
pub(super) fn told(app: &App, look: &Look, fact: u32) -> Told {
    let Some(of) = app.listed_facts().fact(fact) else {
        return Told { number: String::new(), noun: String::new(), is_apart: false };
    };
    let [about, least, most] = look.glyphs.bounds;
    let bound = match of.bound {
        Bound::Exact => "",
        Bound::Approx => about,
        Bound::Min => least,
        Bound::Max => most,
    };
    let bound = if bound.is_empty() { String::new() } else { format!("{bound} ") };
    let (amount, noun, is_apart) = match &of.value {
        Value::Money(amount, code) => {
            let sign = look.words.currency_sign(code);
            return money(look, &bound, *amount, sign);
        }
        Value::Percent(amount) => (amount, "%".to_owned(), look.words.code() == "fr"),
        Value::Quantity(amount, _) => (amount, unit_of(app, fact), true),
        Value::Count(amount, noun) => (amount, one_line(noun), true),
        Value::Date(_)
        | Value::Period(_)
        | Value::Time(_)
        | Value::Duration(_)
        | Value::DurationRange(..)
        | Value::Frequency { .. }
        | Value::Ratio(..)
        | Value::Ordinal(_)
        | Value::Number(_) => {
            let number = app.said(of.span);
            return Told { number, noun: String::new(), is_apart: false };
        }
    };
    Told { number: format!("{bound}{}", ranged(look, *amount)), noun, is_apart }
}

/// « 119 M€ », « 1 200 € ».
fn money(look: &Look, bound: &str, amount: Amount, sign: &str) -> Told {
    let number = ranged(look, amount);
    // Cents are two figures: $21.50.
    let decimals = number.rsplit_once(look.words.decimal_mark()).map(|(_, decimals)| decimals);
    let is_short = decimals.is_some_and(|d| d.len() == 1 && d.bytes().all(|b| b.is_ascii_digit()));
    let number = if is_short { number + "0" } else { number };
    if !look.words.text("sign-first").is_empty() && sign.chars().count() == 1 {
        let number = format!("{bound}{sign}{number}");
        return Told { number, noun: String::new(), is_apart: false };
    }
    let ends_short = number.ends_with(char::is_alphabetic);
    Told { number: format!("{bound}{number}"), noun: sign.to_owned(), is_apart: !ends_short }
}

fn ranged(look: &Look, amount: Amount) -> String {
    match amount {
        Amount::One(number) => short(look, number),
        Amount::Range(from, to) => format!("{}–{}", short(look, from), short(look, to)),
    }
}

/// A number in full, or in millions or milliards where that takes two decimals at most.
fn short(look: &Look, number: Decimal) -> String {
    let words = &look.words;
    let scaled = |power: u8, sign: &str| {
        let lowered = number.lowered(power)?;
        let text = lowered.to_string();
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let is_short = lowered.to_f64().abs() >= 1.0 && decimals <= 2;
        is_short.then(|| format!("{}\u{A0}{sign}", words.decimal(&text)))
    };
    let billions = || scaled(9, words.text("billion"));
    let millions = || scaled(6, words.text("million"));
    billions().or_else(millions).unwrap_or_else(|| words.decimal(&number.to_string()))
}

/// The unit of a fact as the text writes it: what follows its last digit.
pub(super) fn unit_of(app: &App, fact: u32) -> String {
    let Some(fact) = app.listed_facts().fact(fact) else { return String::new() };
    let Value::Quantity(_, code) = &fact.value else { return String::new() };
    let text = app.said(fact.span);
    let unit = text.rsplit(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let unit = unit.trim_matches(|c: char| c.is_whitespace() || c == '.' || c == ',');
    // The scale is in the number already: « 3,1 millions de tonnes ».
    let words: Vec<&str> = unit.split(' ').collect();
    let scale = words.iter().take_while(|word| is_scale(word)).count();
    let unit = words.get(scale..).unwrap_or_default().join(" ");
    // Spelled out, or with figures in the unit: the code says it as well.
    if unit.is_empty() || unit.len() == text.len() { code.to_string() } else { unit }
}

/// A word between a number and its unit.
fn is_scale(word: &str) -> bool {
    let word = word.to_lowercase();
    let scales =
        ["million", "milliard", "billion", "trillion", "thousand", "mille", "de", "d’", "of"];
    scales.contains(&word.trim_end_matches('s'))
}
