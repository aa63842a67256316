//! A lexicon as its TOML file writes it; the build hands it on as JSON.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A map whose order in the file does not matter.
pub(super) type Map<T> = BTreeMap<String, T>;

/// One language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    /// ISO 639-1; for the reader of the file.
    #[serde(rename = "code")]
    pub(super) _code: String,
    pub(super) decimal: char,
    pub(super) thousands: String,
    pub(super) date_order: super::DateOrder,
    pub(super) vigesimal: bool,
    pub(super) and_joins: super::AndJoins,
    pub(super) noun_first: bool,
    pub(super) month_capitals: bool,
    pub(super) relative: super::Beside,
    pub(super) plural_endings: Vec<String>,
    pub(super) singular_endings: Vec<String>,
    #[serde(default)]
    pub(super) thousands_if_sure: String,
    #[serde(default)]
    pub(super) thousands_if_zeros: String,
    #[serde(default)]
    pub(super) measured: Vec<String>,
    pub(super) future_endings: Vec<String>,
    pub(super) past_endings: Vec<String>,
    pub(super) adverb_endings: Vec<String>,
    #[serde(default)]
    pub(super) participle_endings: Vec<String>,
    pub(super) cardinals: Map<u32>,
    pub(super) scales: Map<u8>,
    pub(super) short_scales: Map<u8>,
    pub(super) money_scales: Map<u8>,
    pub(super) collectives: Map<u32>,
    pub(super) groups: Map<u32>,
    pub(super) ordinals: Map<u32>,
    pub(super) ordinal_scales: Map<u8>,
    pub(super) ordinal_marks: Words,
    pub(super) fractions: Map<u32>,
    pub(super) months: Map<u8>,
    pub(super) weekdays: Map<u8>,
    pub(super) seasons: Map<u8>,
    pub(super) decades: Map<u8>,
    pub(super) feasts: Map<String>,
    pub(super) clock: Map<String>,
    pub(super) half_days: HalfDays,
    pub(super) multiples: Map<u32>,
    pub(super) eras: Eras,
    pub(super) times: Map<Vec<String>>,
    /// Adverbs after so many times: “daily”.
    #[serde(default)]
    pub(super) rates: Map<String>,
    pub(super) prefixes: Map<String>,
    pub(super) units: Map<Vec<String>>,
    #[serde(default)]
    pub(super) below_zero: Words,
    pub(super) powers: Map<u8>,
    pub(super) powers_before: Map<u8>,
    pub(super) currencies: Map<Vec<String>>,
    /// Signs that mean a currency in this language only.
    pub(super) currency_signs: Map<String>,
    pub(super) currencies_if_scaled: Map<Vec<String>>,
    pub(super) subunits: Map<Vec<String>>,
    pub(super) percents: Percents,
    pub(super) modifiers: Modifiers,
    /// Nouns of several words, as they are counted.
    pub(super) compounds: Vec<String>,
    pub(super) roles: Map<Vec<String>>,
}

#[derive(Deserialize, Default)]
pub(super) struct Words {
    pub(super) words: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Percents {
    pub(super) words: Vec<String>,
    pub(super) points: Vec<String>,
}

/// What stands after a year or a century, before our era and in it.
#[derive(Deserialize)]
pub(super) struct Eras {
    pub(super) before: Vec<String>,
    pub(super) after: Vec<String>,
}

/// What stands after an hour and says which half of the day it is in.
#[derive(Deserialize)]
pub(super) struct HalfDays {
    pub(super) morning: Vec<String>,
    pub(super) afternoon: Vec<String>,
}

/// What stands before or after an amount and says how exact it is, by the bound it gives.
#[derive(Deserialize)]
pub(super) struct Modifiers {
    pub(super) before: Map<Vec<String>>,
    pub(super) after: Map<Vec<String>>,
}

/// What all languages share.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Common {
    pub(super) units: Vec<Unit>,
    pub(super) currencies: Map<String>,
    pub(super) iso4217: Codes,
}

#[derive(Deserialize)]
pub(super) struct Unit {
    pub(super) code: String,
    pub(super) symbols: Vec<String>,
    #[serde(default)]
    pub(super) prefixes: String,
}

#[derive(Deserialize)]
pub(super) struct Codes {
    pub(super) all: String,
    pub(super) small: String,
    pub(super) words: String,
}
