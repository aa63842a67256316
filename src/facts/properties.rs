//! What holds for any text at all.
#![expect(clippy::cast_possible_truncation, reason = "the numbers written out are small")]

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{Amount, Fact, Recogniser, Value};
use crate::document::{Language, Prose};

/// Reading the lexicons takes longer than reading a salad, so it is done once.
static RECOGNISER: LazyLock<Recogniser> =
    LazyLock::new(|| Recogniser::new(None, Some("2025-05-20")));

fn read(language: Language, text: &str) -> Vec<Fact> {
    RECOGNISER.extract(&Prose::plain(text, 0), language)
}

/// Pieces that rules take an interest in, so that random texts reach deep into them.
const PIECES: [&str; 64] = [
    "un", "une", "deux", "vingt", "et", "demi", "cent", "mille", "millions", "de", "d’", "euros",
    "€", "$", "%", "à", "entre", "3", "14", "2024", "1 000", "0", "h", "30", ":", "/", "-", "–",
    ".", ",", "mai", "mars", "lundi", "fin", "années", "siècle", "XIXe", "sur", "fois", "par",
    "an", "mois", "km", "/h", "°C", "½", "one", "half", "a", "of", "million", "March", "first",
    "third", "p.m.", "from", "to", "between", "in", "’90s", "1930s", "(", ")", "\u{202f}",
];

fn salad() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => proptest::sample::select(PIECES.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,3}"];
    let gap = prop_oneof![3 => Just(" "), 1 => Just(""), 1 => Just("\n"), 1 => Just("\u{a0}")];
    proptest::collection::vec((piece, gap), 0..24)
        .prop_map(|pairs| pairs.into_iter().map(|(piece, gap)| piece + gap).collect())
}

fn assert_sound(text: &str, facts: &[Fact]) {
    let mut floor = 0;
    for fact in facts {
        assert!(fact.span.start() >= floor && !fact.span.is_empty(), "{fact:?} in {text:?}");
        assert!(!fact.span.cut(text, 0).is_empty(), "{fact:?} cuts a character of {text:?}");
        assert!(
            fact.label.is_empty() || !fact.label.cut(text, 0).is_empty(),
            "{fact:?} in {text:?}"
        );
        assert!(fact.label.cut(text, 0).chars().count() <= 80, "{fact:?} in {text:?}");
        floor = fact.span.end();
    }
}

proptest! {
    #[test]
    fn any_text_gives_facts_in_order_and_on_characters(text in "\\PC{0,200}") {
        for language in [Language::French, Language::English, Language::Spanish, Language::Other] {
            assert_sound(&text, &read(language, &text));
        }
    }

    #[test]
    fn a_salad_of_numbers_gives_facts_in_order_and_on_characters(text in salad()) {
        for language in [Language::French, Language::English, Language::Spanish] {
            assert_sound(&text, &read(language, &text));
        }
    }

    #[test]
    fn a_number_in_french_words_reads_back(number in 2u64..1_000_000_000) {
        assert_number(Language::French, &french(number), number);
    }

    #[test]
    fn a_number_in_english_words_reads_back(number in 2u64..1_000_000_000) {
        assert_number(Language::English, &english(number), number);
    }

    #[test]
    fn a_number_in_grouped_digits_reads_back(number in 10_000u64..1_000_000_000_000) {
        assert_number(Language::French, &grouped(number, '\u{202f}'), number);
        assert_number(Language::English, &grouped(number, '\u{202f}'), number);
    }
}

proptest! {
    #[test]
    fn digits_read_as_when_their_signs_are_taken_out(
        first in "[1-9][0-9]{0,2}",
        groups in proptest::collection::vec("[0-9]{3}", 0..5),
        decimals in proptest::option::of("[0-9]{1,4}"),
        is_negative in any::<bool>(),
    ) {
        let whole = first.clone() + &groups.concat();
        // A year, a postal code and the like are words for some numbers: a unit settles it.
        for (language, sign, mark) in [
            (Language::French, "\u{202f}", ","),
            (Language::French, "\u{a0}", ","),
            (Language::English, ",", "."),
        ] {
            let mut text = if is_negative { "−".to_owned() } else { String::new() };
            text += &[std::slice::from_ref(&first), &groups].concat().join(sign);
            text += &decimals.as_ref().map(|digits| format!("{mark}{digits}")).unwrap_or_default();
            let slow = format!("{}{whole}.{}0", if is_negative { "-" } else { "" }, decimals.clone().unwrap_or_default());
            let slow = slow.trim_end_matches('0').trim_end_matches('.');
            let facts = read(language, &format!("{text} km"));
            let told = |fact: &Fact| {
                let Value::Quantity(Amount::One(number), unit) = &fact.value else { return None };
                Some(format!("{number} {unit}"))
            };
            let values: Vec<String> = facts.iter().filter_map(told).collect();
            prop_assert_eq!(values, [format!("{slow} km")], "{}", text);
        }
    }
}

#[track_caller]
fn assert_number(language: Language, text: &str, number: u64) {
    let facts = read(language, text);
    let [fact] = facts.as_slice() else { panic!("{facts:?} in {text:?}") };
    let whole = super::Decimal::whole(i128::from(number));
    assert_eq!(fact.value, Value::Number(Amount::One(whole)), "in {text:?}");
}

fn grouped(number: u64, sign: char) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(sign);
        }
        text.push(digit);
    }
    text
}

const SMALL_FRENCH: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize",
];

const TENS_FRENCH: [&str; 7] = ["", "dix", "vingt", "trente", "quarante", "cinquante", "soixante"];

/// A slow, obviously right writer of French numbers.
fn french(number: u64) -> String {
    match number {
        0..=16 => SMALL_FRENCH[number as usize].into(),
        17..=19 => format!("dix-{}", french(number - 10)),
        20..=69 => match number % 10 {
            0 => TENS_FRENCH[(number / 10) as usize].into(),
            1 => format!("{} et un", TENS_FRENCH[(number / 10) as usize]),
            rest => format!("{}-{}", TENS_FRENCH[(number / 10) as usize], french(rest)),
        },
        71 => "soixante et onze".into(),
        70..=79 => format!("soixante-{}", french(number - 60)),
        80 => "quatre-vingts".into(),
        81..=99 => format!("quatre-vingt-{}", french(number - 80)),
        100..=999 => scaled(number, 100, "cent", "cents", french),
        1_000..=999_999 => scaled(number, 1_000, "mille", "mille", french),
        _ => {
            let (above, below) = (number / 1_000_000, number % 1_000_000);
            let word = if above == 1 { "million" } else { "millions" };
            let rest = if below == 0 { String::new() } else { format!(" {}", french(below)) };
            format!("{} {word}{rest}", french(above))
        }
    }
}

fn scaled(number: u64, scale: u64, one: &str, many: &str, write: fn(u64) -> String) -> String {
    let (above, below) = (number / scale, number % scale);
    let head = match (above, below) {
        (1, _) => one.to_owned(),
        (_, 0) => format!("{} {many}", write(above)),
        _ => format!("{} {one}", singular(&write(above))),
    };
    if below == 0 { head } else { format!("{head} {}", write(below)) }
}

/// « cent » and « vingt » take no plural before « mille ».
fn singular(words: &str) -> String {
    let without = words.strip_suffix("cents").map(|rest| format!("{rest}cent"));
    let without =
        without.or_else(|| words.strip_suffix("vingts").map(|rest| format!("{rest}vingt")));
    without.unwrap_or_else(|| words.to_owned())
}

const SMALL_ENGLISH: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS_ENGLISH: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A slow, obviously right writer of English numbers.
fn english(number: u64) -> String {
    let joined = |scale: u64, word: &str, link: &str| {
        let (above, below) = (number / scale, number % scale);
        let rest = if below == 0 { String::new() } else { format!("{link}{}", english(below)) };
        format!("{} {word}{rest}", english(above))
    };
    match number {
        0..=19 => SMALL_ENGLISH[number as usize].into(),
        20..=99 if number.is_multiple_of(10) => TENS_ENGLISH[(number / 10) as usize].into(),
        20..=99 => format!("{}-{}", TENS_ENGLISH[(number / 10) as usize], english(number % 10)),
        100..=999 => joined(100, "hundred", " and "),
        1_000..=999_999 => joined(1_000, "thousand", " "),
        _ => joined(1_000_000, "million", " "),
    }
}

/// Pieces that, repeated, ask the rules to look far ahead or far back.
const HOSTILE: [&str; 20] = [
    "1",
    "un ",
    "1 ",
    "123 ",
    "mille ",
    "et ",
    "1-",
    "2024-",
    "un sur ",
    "de un à ",
    "(",
    "1/",
    "«\u{a0}3 ",
    "mai ",
    "1.",
    "12:30 ",
    "fin de ",
    "2 h ",
    "lundi 3 ",
    "moins ",
];

#[test]
fn hostile_texts_take_no_more_looks_for_each_token() {
    // A long text may cost twice as much for each token as a short one; a square law would cost
    // sixteen times as much.
    for language in [Language::French, Language::English, Language::Spanish] {
        for piece in HOSTILE {
            let (short, long) = (looks(language, piece, 2_000), looks(language, piece, 32_000));
            assert!(long <= 2 * short + 20, "{piece:?} takes {long} looks a token, not {short}");
        }
    }
}

/// How often each token of a text of so many letters is looked at.
fn looks(language: Language, piece: &str, length: usize) -> usize {
    let recogniser = Recogniser::new(Some(language), None);
    let source = piece.repeat(length / piece.len());
    let Some(mut text) = recogniser.cut(&source, language) else { return 0 };
    let facts = recogniser.read(&Prose::plain(&source, 0), &mut text);
    assert_sound(&source, &facts);
    text.looks.get() / text.tokens.len()
}
