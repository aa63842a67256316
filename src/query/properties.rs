//! What holds of every query.

use proptest::prelude::*;

use super::{Field, Operator, Query, Subject};
use crate::document::Language;
use crate::facts::{Amount, Decimal, Edtf, Value};

/// Words of queries, right and wrong.
fn word() -> impl Strategy<Value = String> {
    let known = [
        "kind",
        "amount",
        "date",
        "label",
        "key",
        "and",
        "or",
        "not",
        "(",
        ")",
        "=",
        "!=",
        "<=",
        ">",
        "~",
        "money",
        "1e8",
        "5 km",
        "2024",
        "«",
        "»",
        "\"",
        "é",
        "36 %",
        "EUR",
        ">= 5 km",
        "key",
        "kind=money",
        "label~été",
        "date<2020-05",
    ];
    prop_oneof![8 => prop::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,3}"]
}

/// A test that can be read.
fn test() -> impl Strategy<Value = String> {
    let of = |field: Field| match field {
        Field::Kind => vec!["money", "date", "durée"],
        Field::Amount => vec!["5", "1e3", "5 km", "36 %", "2 h", "3 EUR"],
        Field::Unit => vec!["km", "%", "heures"],
        Field::Currency => vec!["EUR", "$"],
        Field::Date => vec!["2024", "2020/2022-05", "199X", "mars 2024"],
        Field::Section | Field::Label | Field::Text | Field::File => vec!["a", "\"b c\"", "«é»"],
        Field::Key => vec!["yes", "no"],
    };
    prop::sample::select(Field::ALL.to_vec()).prop_flat_map(move |field| {
        let operators = field.operators().to_vec();
        (prop::sample::select(operators), prop::sample::select(of(field))).prop_map(
            move |(op, value): (Operator, _)| format!("{}{}{value}", field.name(), op.sign()),
        )
    })
}

/// A query that can be read.
fn query() -> impl Strategy<Value = String> {
    test().prop_recursive(4, 16, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(one, two)| format!("({one}) and ({two})")),
            (inner.clone(), inner.clone()).prop_map(|(one, two)| format!("{one} or {two}")),
            inner.prop_map(|one| format!("not ({one})")),
        ]
    })
}

fn value() -> impl Strategy<Value = Value> {
    let one = || (-9_000_i128..9_000, 0_u8..3).prop_map(|(m, s)| Decimal::new(m, s));
    let amount = || {
        prop_oneof![
            one().prop_map(Amount::One),
            (one(), one()).prop_map(|(from, to)| Amount::Range(from, to)),
        ]
    };
    let unit = prop::sample::select(vec!["km", "m", "Cel", "[degF]", "kg", "h", "nonsense"]);
    let date = prop::sample::select(vec!["2024", "2021-05-06", "199X", "2019/..", "", "XXXX-05"]);
    prop_oneof![
        (amount(), unit).prop_map(|(amount, unit)| Value::Quantity(amount, unit.into())),
        amount().prop_map(|amount| Value::Money(amount, "EUR".into())),
        amount().prop_map(Value::Percent),
        (one(), one()).prop_map(|(above, below)| Value::Ratio(above, below)),
        date.prop_map(|date| Value::Date(Edtf(date.into()))),
        Just(Value::Duration("PT2H".into())),
    ]
}

fn holds(query: &str, value: &Value) -> bool {
    let query = Query::read(query, Language::French).unwrap();
    query.matches(&Subject { value, text: "a", label: "é", section: &[], file: "b", key: false })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_words_are_read_or_refused_at_a_place_in_them(
        words in prop::collection::vec(word(), 0..9)
    ) {
        let text = words.join(" ");
        match Query::read(&text, Language::English) {
            Ok(read) => {
                let again = Query::read(&read.to_string(), Language::English);
                prop_assert_eq!(again, Ok(read));
            }
            Err(flaw) => {
                prop_assert!(text.get(flaw.at.start()..flaw.at.end()).is_some(), "{:?}", flaw);
                prop_assert!(flaw.told(&text).lines().count() == 4, "{}", flaw.told(&text));
            }
        }
    }

    #[test]
    fn words_between_marks_are_refused_at_whole_letters(text in "amount>=5 (km|«|»| |\"é\"){0,6}") {
        if let Err(flaw) = Query::read(&text, Language::English) {
            prop_assert!(text.get(flaw.at.start()..flaw.at.end()).is_some(), "{:?} {}", flaw, text);
        }
    }

    #[test]
    fn what_is_written_in_one_spelling_is_the_same_query(text in query()) {
        let read = Query::read(&text, Language::French).unwrap();
        prop_assert_eq!(Query::read(&read.to_string(), Language::French), Ok(read));
    }

    #[test]
    fn words_join_as_logic_has_them(one in query(), two in query(), value in value()) {
        let (a, b) = (holds(&one, &value), holds(&two, &value));
        prop_assert_eq!(holds(&format!("({one}) and ({two})"), &value), a && b);
        prop_assert_eq!(holds(&format!("({one}) or ({two})"), &value), a || b);
        prop_assert_eq!(holds(&format!("not ({one})"), &value), !a);
    }

    #[test]
    fn what_can_be_compared_is_below_the_same_or_above(value in value(), wanted in -99_i32..99) {
        for what in ["", " km", " %", " °C", " h", " EUR"] {
            let asked = |sign: &str| holds(&format!("amount{sign}{wanted}{what}"), &value);
            prop_assert_eq!(asked(">="), asked(">") || asked("="), "{}", what);
            prop_assert_eq!(asked("<="), asked("<") || asked("="), "{}", what);
            prop_assert!(!(asked("=") && asked("!=")));
            let is_compared = asked("=") || asked("!=");
            prop_assert_eq!(is_compared, asked("<=") || asked(">"), "{}", what);
        }
    }
}
