//! The words of each language, from the tables in `assets/lexicons/`.
//!
//! A language is one TOML file and one line of [`LEXICONS`]; what all of them share (signs of units
//! and currencies) is in `common.toml`. Everything is read once, when a recogniser is made.

mod build;
mod endings;
mod expressions;
mod grammar;
mod hasher;
mod index;
mod merge;
mod names;
mod own;
mod phrases;
mod spelling;
mod symbols;
mod table;
mod words;

pub(super) use endings::Endings;
pub(super) use grammar::{AndJoins, Beside, DateOrder, Feast, Money, TimeUnit};
pub(super) use index::Hash;
pub(super) use names::{money_names, percent_names};
pub use own::{Flaw, OwnWords};
pub(super) use phrases::{Element, Phrases};
pub(super) use symbols::Symbols;
#[cfg(test)]
pub(super) use ucum::codes as unit_codes;
pub(super) use words::{Role, Word};

use std::sync::{Arc, OnceLock};

use crate::document::Language;

use super::Bound;
use hasher::{FastMap, FastSet};
use index::Index;

/// One line for each language.
const LEXICONS: [(Language, &str); 3] = [
    (Language::French, include_str!(concat!(env!("OUT_DIR"), "/lexicons/fr.json"))),
    (Language::English, include_str!(concat!(env!("OUT_DIR"), "/lexicons/en.json"))),
    (Language::Spanish, include_str!(concat!(env!("OUT_DIR"), "/lexicons/es.json"))),
];

const COMMON: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicons/common.json"));

/// The tables by the name that a file of the reader's own has beside the settings: those of the
/// languages, in the order of [`LEXICONS`], and what all of them share.
const FILES: [&str; LEXICONS.len() + 1] =
    ["lexicons/fr.toml", "lexicons/en.toml", "lexicons/es.toml", "lexicons/common.toml"];

/// The place of what all lexicons share.
const SHARED: usize = LEXICONS.len();

/// The text of a table as lutrin carries it.
fn carried(at: usize) -> &'static str {
    LEXICONS.get(at).map_or(COMMON, |(_, text)| text)
}

/// The sign of a currency and its ISO 4217 code.
type Sign = (Box<str>, [u8; 3]);

/// What all lexicons share.
#[derive(Debug, Default)]
pub(super) struct Shared {
    symbols: Symbols,
    /// Signs by their first byte.
    currencies: FastMap<u8, Vec<Sign>>,
    codes: FastSet<[u8; 3]>,
    /// The codes that are also written in small letters.
    small_codes: FastSet<[u8; 3]>,
    /// The codes that are words too: they are none before a number.
    words: FastSet<[u8; 3]>,
}

/// The words of one language.
#[derive(Debug)]
pub(super) struct Lexicon {
    shared: Arc<Shared>,
    words: Vec<Word>,
    index: Index,
    /// Between the whole part and the decimals.
    pub(super) decimal: char,
    /// Between groups of three digits; a space stands for all spaces.
    pub(super) thousands: Box<str>,
    /// The order of dates in digits.
    pub(super) date_order: DateOrder,
    /// Whether sixty and four twenties take the teens.
    pub(super) vigesimal: bool,
    /// Where « et » may stand inside a number.
    pub(super) and_joins: AndJoins,
    /// Whether nouns stand before their adjectives, but for a few.
    pub(super) noun_first: bool,
    /// Whether months are written with a capital.
    pub(super) month_capitals: bool,
    /// Where « dernier » stands.
    pub(super) relative: Beside,
    /// What plurals end in, and what looks like one and is none.
    pub(super) plural_endings: Endings,
    pub(super) singular_endings: Endings,
    /// What groups digits only where no decimals can be meant.
    pub(super) thousands_if_sure: Box<str>,
    /// What groups digits also where three zeros follow: 12,000.
    pub(super) thousands_if_zeros: Box<str>,
    /// Endings of verbs that tell what is still to come.
    pub(super) future_endings: Endings,
    /// Endings of verbs that tell what is over.
    pub(super) past_endings: Endings,
    /// Endings of adverbs, which no label is made of.
    pub(super) adverb_endings: Endings,
    /// What has a length of its own: “10m waves”.
    pub(super) measured: Vec<String>,
    /// Endings of participles: alone they say what was done, not to what.
    pub(super) participle_endings: Endings,
    /// How often, in one word: “daily”, by its ISO 8601 period.
    pub(super) rates: FastMap<Box<str>, Box<str>>,
    /// Scales written in short after digits.
    pub(super) short_scales: FastMap<Box<str>, u8>,
    /// The same beside a currency.
    pub(super) money_scales: FastMap<Box<str>, u8>,
    /// What may be glued to digits to make an ordinal.
    pub(super) ordinal_marks: FastSet<Box<str>>,
    /// Names of units, by the place of their code in `unit_codes`.
    pub(super) units: Phrases<u16>,
    unit_codes: Vec<Box<str>>,
    /// Powers after (« carrés ») and before (“square”) the name of a unit.
    pub(super) powers: Phrases<u8>,
    pub(super) powers_before: Phrases<u8>,
    /// Signs of currencies that only this language uses.
    own_signs: FastMap<u8, Vec<Sign>>,
    /// Names of currencies.
    pub(super) currencies: Phrases<Money>,
    /// « pour cent », and points of it.
    pub(super) percents: Phrases<bool>,
    /// Eras: whether the years before it are before ours.
    pub(super) eras: Phrases<bool>,
    /// After an hour: whether it is in the afternoon.
    pub(super) half_days: Phrases<bool>,
    /// What stands before an amount, last word first.
    pub(super) before: Phrases<Bound>,
    /// What stands after an amount.
    pub(super) after: Phrases<Bound>,
    /// Nouns of several words.
    pub(super) compounds: Phrases<()>,
    /// « bajo cero », after degrees.
    pub(super) below_zero: Phrases<()>,
    /// Days with a name.
    pub(super) feasts: Phrases<Feast>,
}

impl Lexicon {
    /// The number of the word with this hash; 0 for a word that no rule knows.
    #[inline]
    pub(super) fn find(&self, hash: Hash) -> u16 {
        self.index.find(hash)
    }

    /// What a word does.
    #[inline]
    pub(super) fn roles(&self, number: u16) -> Role {
        if number == 0 {
            return Role::empty();
        }
        self.words.get(usize::from(number)).map_or(Role::empty(), |word| word.roles)
    }

    /// What is known of a word.
    #[inline]
    pub(super) fn word(&self, number: u16) -> Option<&Word> {
        self.words.get(usize::from(number))
    }

    /// The UCUM code of a named unit.
    pub(super) fn unit_code(&self, number: u16) -> &str {
        self.unit_codes.get(usize::from(number)).map_or("", |code| code)
    }

    /// The signs of units.
    pub(super) fn symbols(&self) -> &Symbols {
        &self.shared.symbols
    }

    /// The longest currency sign that `text` begins with and whose length fits: its code and its
    /// length.
    pub(super) fn currency_sign(
        &self,
        text: &str,
        fits: impl Fn(usize) -> bool,
    ) -> Option<([u8; 3], usize)> {
        let first = text.as_bytes().first()?;
        let signs = [&self.own_signs, &self.shared.currencies];
        let signs = signs.into_iter().filter_map(|signs| signs.get(first)).flatten();
        let found = signs.filter(|(sign, _)| text.starts_with(sign.as_ref()) && fits(sign.len()));
        found.max_by_key(|(sign, _)| sign.len()).map(|(sign, code)| (*code, sign.len()))
    }

    /// Whether these capitals are the code of a currency that articles name often.
    pub(super) fn is_usual_currency(&self, text: &str) -> bool {
        <[u8; 3]>::try_from(text.as_bytes())
            .is_ok_and(|code| self.shared.small_codes.contains(&code))
    }

    /// Whether a code is a word of some language before it is a currency: COP 26, TOP 14.
    pub(super) fn is_word_code(&self, code: [u8; 3]) -> bool {
        self.shared.words.contains(&code)
    }

    /// The currency whose ISO 4217 code these three letters are, in one case.
    pub(super) fn currency_code(&self, text: &str) -> Option<[u8; 3]> {
        let letters: [u8; 3] = text.as_bytes().try_into().ok()?;
        let upper = letters.map(|letter| letter.to_ascii_uppercase());
        let codes = if letters == upper { &self.shared.codes } else { &self.shared.small_codes };
        codes.contains(&upper).then_some(upper)
    }
}

/// The lexicons of all languages, each read when its language is first met.
#[derive(Debug, Default)]
pub(super) struct Lexicons {
    shared: Option<Arc<Shared>>,
    all: [OnceLock<Option<Lexicon>>; LEXICONS.len()],
}

impl Lexicons {
    /// The lexicons that lutrin carries, with the reader's own words in them; read once however many
    /// articles there are.
    pub(super) fn carried() -> &'static Self {
        static CARRIED: OnceLock<Lexicons> = OnceLock::new();
        CARRIED.get_or_init(Self::new)
    }

    /// The same, read anew; a table that does not load is left out, and a test says so.
    pub(super) fn new() -> Self {
        Self { shared: build::shared(own::table(SHARED)).ok().map(Arc::new), ..Self::default() }
    }

    /// The lexicon of a language; English for one that has none, where digits mean most.
    pub(super) fn get(&self, language: Language) -> Option<&Lexicon> {
        self.read(language).or_else(|| self.read(Language::English))
    }

    fn read(&self, language: Language) -> Option<&Lexicon> {
        let shared = self.shared.as_ref()?;
        let at = LEXICONS.iter().position(|(of, _)| *of == language)?;
        self.all.get(at)?.get_or_init(|| build::lexicon(own::table(at), shared).ok()).as_ref()
    }

    #[cfg(test)]
    pub(super) fn symbols(&self) -> &Symbols {
        &self.shared.as_ref().unwrap().symbols
    }
}

#[cfg(test)]
mod ucum;

#[cfg(test)]
mod tests {
    use super::{COMMON, FILES, LEXICONS, SHARED, build};
    use std::sync::Arc;

    #[test]
    fn every_table_has_a_file_of_ones_own() {
        let named = LEXICONS.map(|(language, _)| format!("lexicons/{}.toml", language.code()));
        assert_eq!(FILES[..SHARED], named);
    }

    #[test]
    fn every_lexicon_loads() {
        let shared = Arc::new(build::shared(COMMON).unwrap());
        for (language, text) in LEXICONS {
            let lexicon = build::lexicon(text, &shared);
            assert!(
                lexicon.is_ok(),
                "{}: {:?}",
                language.code(),
                lexicon.err().map(|error| error.to_string())
            );
        }
    }
}
