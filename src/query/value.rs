//! What a field is compared with, read from what stands after the operator.

use crate::document::Language;
use crate::facts::{Amount, Decimal, Edtf, Kind, Measure, Recogniser, Value, seconds};
use crate::source::Span;

use super::field::Field;
use super::flaw::{Flaw, Wrong};
use super::fold::folded;
use super::number::{Number, number};

/// A day, to be compared.
pub(super) type Day = (i32, u8, u8);

/// What a field is compared with.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Wanted {
    Kind(Kind),
    /// A number by itself.
    Number(Decimal),
    /// A number of a unit.
    Measured(Decimal, Unit),
    /// A number of a currency.
    Money(Decimal, Box<str>),
    Unit(Unit),
    Currency(Box<str>),
    Days([Day; 2]),
    /// A text, folded.
    Text(String),
    Answer(bool),
}

/// A unit with what it measures.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Unit {
    pub(super) code: Box<str>,
    pub(super) measure: Measure,
}

/// The words after an operator.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Words {
    /// The words, with one space between.
    pub(super) text: String,
    /// The bytes of the query they stand in, marks of quotation included.
    pub(super) span: Span,
    /// The byte of the query that the first word begins at.
    pub(super) start: usize,
    /// Whether the query has them byte for byte: with several spaces or quotations among them it has not.
    pub(super) is_as_written: bool,
}

impl Words {
    /// The bytes of the query that the words from this byte on stand in; those of all where that is not
    /// known.
    fn part(&self, from: usize) -> Span {
        if !self.is_as_written {
            return self.span;
        }
        let start = (self.start + from).min(self.span.end());
        Span::new(start, self.span.end().min(self.start + self.text.len()).max(start))
    }
}

/// The names of kinds, as they are printed and as French says them.
const KINDS: [(&str, Kind); 21] = [
    ("date", Kind::Date),
    ("period", Kind::Period),
    ("time", Kind::Time),
    ("duration", Kind::Duration),
    ("frequency", Kind::Frequency),
    ("money", Kind::Money),
    ("percent", Kind::Percent),
    ("quantity", Kind::Quantity),
    ("count", Kind::Count),
    ("ratio", Kind::Ratio),
    ("ordinal", Kind::Ordinal),
    ("number", Kind::Number),
    ("période", Kind::Period),
    ("heure", Kind::Time),
    ("durée", Kind::Duration),
    ("fréquence", Kind::Frequency),
    ("montant", Kind::Money),
    ("pourcentage", Kind::Percent),
    ("mesure", Kind::Quantity),
    ("nombre", Kind::Number),
    ("rapport", Kind::Ratio),
];

/// How many of [`KINDS`] are told where none is found.
const TOLD: usize = 12;

/// What `key` alone is compared with.
pub(super) fn yes() -> Wanted {
    Wanted::Answer(true)
}

/// What may stand after a field's operator.
pub(super) fn examples(field: Field) -> Vec<&'static str> {
    match field {
        Field::Kind => KINDS.into_iter().take(TOLD).map(|(name, _)| name).collect(),
        Field::Amount => vec!["1e8", "1_000", "1.5", "100M", "5 km", "36 %", "100M EUR", "2 h"],
        Field::Unit => vec!["km", "m2", "kWh", "°C", "tonnes", "%"],
        Field::Currency => vec!["EUR", "USD", "€", "livres sterling"],
        Field::Date => vec!["2024", "2024-05", "2024-05-31", "2020/2024", "mars 2024", "the 1990s"],
        Field::Section | Field::Label | Field::Text | Field::File => vec!["words", "\"words\""],
        Field::Key => vec!["yes", "no"],
    }
}

/// Reads what stands after a field's operator.
pub(super) fn read(field: Field, words: &Words, language: Language) -> Result<Wanted, Flaw> {
    let reader = Reader::new(language);
    let wrong = |wrong| Flaw::new(words.span, wrong).may(examples(field));
    match field {
        Field::Kind => kind(words),
        Field::Amount => reader.amount(words),
        Field::Unit => reader.unit(&words.text).map(Wanted::Unit).ok_or_else(|| wrong(Wrong::Unit)),
        Field::Currency => reader.currency(&words.text).ok_or_else(|| wrong(Wrong::Currency)),
        Field::Date => reader.days(&words.text).ok_or_else(|| wrong(Wrong::Date)),
        Field::Section | Field::Label | Field::Text | Field::File => {
            Ok(Wanted::Text(folded(&words.text)))
        }
        Field::Key => answer(&words.text).ok_or_else(|| wrong(Wrong::Answer)),
    }
}

fn kind(words: &Words) -> Result<Wanted, Flaw> {
    let wanted = folded(&words.text);
    let found = KINDS.into_iter().find(|(name, _)| folded(name) == wanted);
    found.map(|(_, kind)| Wanted::Kind(kind)).ok_or_else(|| {
        let names = KINDS.into_iter().map(|(name, _)| name);
        let flaw = Flaw::new(words.span, Wrong::Kind).may(examples(Field::Kind));
        flaw.near(&words.text, names)
    })
}

fn answer(text: &str) -> Option<Wanted> {
    let is_yes = match folded(text).as_str() {
        "yes" | "true" | "oui" | "si" | "vrai" => true,
        "no" | "false" | "non" | "faux" => false,
        _ => return None,
    };
    Some(Wanted::Answer(is_yes))
}

/// Reads phrases as documents are read.
struct Reader {
    recognisers: Vec<Recogniser>,
}

impl Reader {
    /// What a phrase says in the language asked for goes before what it says in another.
    fn new(language: Language) -> Self {
        let others = [Language::French, Language::English, Language::Spanish];
        let others = others.into_iter().filter(|other| *other != language);
        let first = (language != Language::Other).then_some(language);
        let languages = first.into_iter().chain(others);
        let recogniser = |language| Recogniser::new(Some(language), None);
        Self { recognisers: languages.map(recogniser).collect() }
    }

    /// The first thing of a sort that a phrase says in any language.
    fn said<T>(&self, phrase: &str, sort: impl Fn(Value) -> Option<T>) -> Option<T> {
        self.recognisers.iter().find_map(|recogniser| sort(recogniser.phrase(phrase)?))
    }

    fn amount(&self, words: &Words) -> Result<Wanted, Flaw> {
        let text = &words.text;
        let wrong = |at, wrong| Flaw::new(at, wrong).may(examples(Field::Amount));
        let (number, end) = match number(text) {
            Some(Number::Read(number, end)) => (number, end),
            Some(Number::Ambiguous(_)) => {
                return Err(Flaw::new(words.part(0), Wrong::Comma).may(["1_000", "1.000"]));
            }
            Some(Number::Unreadable) => return Err(wrong(words.span, Wrong::Number)),
            None => {
                let spelled = self.said(text, spelled);
                return spelled.ok_or_else(|| wrong(words.span, Wrong::Number));
            }
        };
        let rest = text.get(end..).unwrap_or_default();
        let unit = rest.trim_start();
        if unit.is_empty() {
            return Ok(Wanted::Number(number));
        }
        let found = self.of(number, unit);
        found.ok_or_else(|| wrong(words.part(text.len() - unit.len()), Wrong::Unit))
    }

    /// So many of what is said after the number: a unit, a currency, millions of either.
    fn of(&self, number: Decimal, unit: &str) -> Option<Wanted> {
        // Two of it, since many a word of one is no figure: « euro », « million ».
        let two = self.said(&format!("2 {unit}"), spelled);
        let scaled = |two: Decimal| number.times(two.divided(2)?);
        match two {
            Some(Wanted::Number(two)) => scaled(two).map(Wanted::Number),
            Some(Wanted::Measured(two, unit)) => {
                scaled(two).map(|number| Wanted::Measured(number, unit))
            }
            Some(Wanted::Money(two, currency)) => {
                scaled(two).map(|number| Wanted::Money(number, currency))
            }
            Some(
                Wanted::Kind(_)
                | Wanted::Unit(_)
                | Wanted::Currency(_)
                | Wanted::Days(_)
                | Wanted::Text(_)
                | Wanted::Answer(_),
            )
            | None => Some(Wanted::Measured(number, by_code(unit)?)),
        }
    }

    fn unit(&self, text: &str) -> Option<Unit> {
        let said = self.said(&format!("2 {text}"), |value| {
            let Some(Wanted::Measured(two, unit)) = spelled(value) else { return None };
            // A length of time is said in seconds.
            let own = if &*unit.code == "s" { by_code(text) } else { None };
            let is_unit = two == Decimal::whole(2) || &*unit.code == "s";
            is_unit.then_some(own.unwrap_or(unit))
        });
        said.or_else(|| by_code(text))
    }

    fn currency(&self, text: &str) -> Option<Wanted> {
        let code = |value| {
            let Value::Money(_, code) = value else { return None };
            Some(Wanted::Currency(code))
        };
        let upper = text.to_uppercase();
        self.said(&format!("2 {text}"), code).or_else(|| self.said(&format!("2 {upper}"), code))
    }

    fn days(&self, text: &str) -> Option<Wanted> {
        let said = |text: &str| {
            self.said(text, |value| {
                let (Value::Date(edtf) | Value::Period(edtf)) = value else { return None };
                edtf.days()
            })
        };
        let days = edtf(text).and_then(|edtf| edtf.days()).or_else(|| said(text));
        days.or_else(|| said(without_article(text)?)).map(Wanted::Days)
    }
}

/// A phrase without the article that it begins with, which is no part of a date.
fn without_article(text: &str) -> Option<&str> {
    let articles = ["the ", "le ", "la ", "les ", "l’", "l'", "el ", "los "];
    articles.into_iter().find_map(|article| text.strip_prefix(article))
}

/// A unit by its UCUM code.
fn by_code(code: &str) -> Option<Unit> {
    Some(Unit { code: code.into(), measure: Measure::of(code)? })
}

/// What a figure is compared as; none where that is no amount, or a range of them.
fn spelled(value: Value) -> Option<Wanted> {
    let one = |amount| match amount {
        Amount::One(one) => Some(one),
        Amount::Range(..) => None,
    };
    match value {
        Value::Money(amount, currency) => Some(Wanted::Money(one(amount)?, currency)),
        Value::Quantity(amount, unit) => Some(Wanted::Measured(one(amount)?, by_code(&unit)?)),
        Value::Percent(amount) => Some(Wanted::Measured(one(amount)?, by_code("%")?)),
        Value::Duration(iso) => Some(Wanted::Measured(decimal(seconds(&iso)?), by_code("s")?)),
        Value::Number(amount) => one(amount).map(Wanted::Number),
        Value::Date(_)
        | Value::Period(_)
        | Value::Time(_)
        | Value::DurationRange(..)
        | Value::Frequency { .. }
        | Value::Count(..)
        | Value::Ratio(..)
        | Value::Ordinal(_) => None,
    }
}

/// Seconds as a decimal, to the nanosecond.
#[expect(clippy::cast_possible_truncation, reason = "a float that is cast stays in its range")]
fn decimal(seconds: f64) -> Decimal {
    Decimal::new((seconds * 1e9).round() as i128, 9)
}

/// A date as EDTF writes it, where the text is one: `2024`, `2024-05-31`, `199X`, `2020/2024`.
fn edtf(text: &str) -> Option<Edtf> {
    let parts = || text.split('/');
    let is_end = |part: &str| part == ".." || single(part).is_some();
    if !(1..=2).contains(&parts().count()) || !parts().all(is_end) || text == ".." {
        return None;
    }
    let parts = parts().map(|part| single(part).unwrap_or_else(|| part.to_owned()));
    Some(Edtf(parts.collect::<Vec<_>>().join("/").into()))
}

/// A single date with a year of four places.
fn single(text: &str) -> Option<String> {
    let (sign, date) = text.strip_prefix('-').map_or(("", text), |date| ("-", date));
    let mut parts = date.split('-');
    let year = parts.next()?;
    let digits = year.trim_end_matches(['X', 'x']);
    let is_year = !digits.is_empty() && year.len() <= 4 && is_digits(digits);
    let rest: Vec<&str> = parts.collect();
    let number = |at: usize| rest.get(at).map(|part| two_digits(part));
    let is_month = number(0).is_none_or(|m| matches!(m, Some(1..=12 | 21..=24 | 33..=41)));
    let is_day = number(1).is_none_or(|day| matches!(day, Some(1..=31)));
    let is_whole = year.len() == digits.len() || year.len() == 4 && rest.is_empty();
    if !(is_year && is_month && is_day && is_whole && rest.len() <= 2) {
        return None;
    }
    let year = format!("{sign}{:0>4}", year.to_uppercase());
    Some([&[&*year], rest.as_slice()].concat().join("-"))
}

fn two_digits(text: &str) -> Option<u8> {
    text.parse().ok().filter(|_| text.len() == 2 && is_digits(text))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
