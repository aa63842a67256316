//! What queries find, case by case.

use super::{Flaw, Query, Subject};
use crate::document::{Language, Prose};
use crate::facts::{Fact, Recogniser};

/// Three sentences with a fact of nearly every kind.
const FRENCH: &str = "Le 14 mars 2024, la ville a voté 120 millions d’euros pour un tunnel de \
    6 kilomètres, long de 6 000 m selon l’exploitant, soit 36 % du budget. Les travaux dureront \
    trois ans et 250 ouvriers. Entre 600 et 650 tonnes de béton coulent. L’eau est à 18 °C. Un tiers est payé.";

const ENGLISH: &str = "In 1998 the bridge cost $3.5 million and 12 miles of cable; by the 1960s, \
    from 2019 to 2023, 95 °F and 90 minutes were usual.";

fn facts(text: &str, language: Language) -> Vec<Fact> {
    Recogniser::new(Some(language), None).extract(&Prose::plain(text, 0), language)
}

fn found(text: &str, language: Language, query: &str) -> String {
    let query = Query::read(query, language).unwrap_or_else(|flaw| panic!("{}", flaw.told(query)));
    let section = ["Le tunnel".to_owned(), "Les coûts et l’été".to_owned()];
    let matched = facts(text, language).into_iter().filter(|fact| {
        query.matches(&Subject {
            value: &fact.value,
            text: fact.span.cut(text, 0),
            label: fact.label.cut(text, 0),
            section: &section,
            file: "docs/ville/tunnel.md",
            key: fact.value.kind().name() == "money",
        })
    });
    let texts: Vec<_> = matched.map(|fact| fact.span.cut(text, 0).to_owned()).collect();
    texts.join(" | ")
}

#[track_caller]
fn fr(query: &str, expected: &str) {
    assert_eq!(found(FRENCH, Language::French, query), expected, "{query}");
}

#[track_caller]
fn en(query: &str, expected: &str) {
    assert_eq!(found(ENGLISH, Language::English, query), expected, "{query}");
}

#[test]
fn amounts_are_compared_as_numbers() {
    fr("kind=money and amount>=1e8 and currency=EUR", "120 millions d’euros");
    fr("kind=money and amount>120M", "");
    fr("amount > 100", "120 millions d’euros | 6 000 m | 250 ouvriers | 600 et 650 tonnes");
    fr("amount = 6", "6 kilomètres");
    fr("kind=nombre or kind=percent", "36 %");
}

#[test]
fn units_are_converted_within_their_dimension() {
    fr(">= 5 km", "6 kilomètres | 6 000 m");
    fr("amount >= 5 km and amount < 6001 m", "6 kilomètres | 6 000 m");
    fr("amount = 6 kilomètres", "6 kilomètres | 6 000 m");
    fr("> 3 miles", "6 kilomètres | 6 000 m");
    fr("> 6 km", "");
    fr("unit=km", "6 kilomètres");
    fr("unit~pieds", "6 kilomètres | 6 000 m");
    fr(">= 640 t", "600 et 650 tonnes");
    fr("> 650 000 kg", "");
    fr("> 60 °F", "18 °C");
    en("> 30 °C", "95 °F");
    en("= 1,5 h", "90 minutes");
    fr(">= 2 years", "trois ans");
    fr(">= 30 %", "36 % | Un tiers");
}

#[test]
fn a_currency_is_never_converted() {
    en("> 3 million dollars", "$3.5 million");
    en("> 1 EUR", "");
    en("currency=$", "$3.5 million");
    en("currency!=EUR", "$3.5 million");
    fr("amount >= cent millions d’euros", "120 millions d’euros");
    fr(">= 100M€", "120 millions d’euros");
    fr(">= 100M EUR", "120 millions d’euros");
    fr("currency=livres sterling", "");
}

#[test]
fn dates_pass_where_some_day_of_them_would() {
    fr("date=2024", "14 mars 2024");
    fr("date>=mars 2024 and date<2025", "14 mars 2024");
    fr("date = 14 mars 2024", "14 mars 2024");
    fr("date > 2024-03-14", "");
    en("date=2021", "2019 to 2023");
    en("date>=1965 and date<2000", "1998 | 1960s");
    en("date~2019/2024", "2019 to 2023");
    en("date~2020", "");
    en("date<1960", "");
    en("date<=1960", "1960s");
    en("date!=1998", "1960s | 2019 to 2023");
    en("date = the 1960s", "1960s");
}

#[test]
fn texts_are_folded_for_case_and_accents() {
    fr("text~EUROS", "120 millions d’euros");
    fr("section~couts and kind=percent", "36 %");
    fr("section=\"les couts et l'ete\" and kind=percent", "36 %");
    fr("file=tunnel.md and kind=percent", "36 %");
    fr("file~ville and kind=percent", "36 %");
    fr("label~beton", "600 et 650 tonnes");
}

#[test]
fn tests_are_joined_and_turned_over() {
    fr("key", "120 millions d’euros");
    fr("key=oui and not currency=USD", "120 millions d’euros");
    fr("kind=date or kind=percent and amount>50", "14 mars 2024");
    fr("(kind=date or kind=percent) and not amount>50", "14 mars 2024 | 36 %");
    fr("NOT (amount>0 or kind=date or kind=durée)", "");
    fr("amount!=36 and kind=percent", "");
}

fn flaw(query: &str) -> String {
    let flaw: Flaw = Query::read(query, Language::English).unwrap_err();
    flaw.told(query)
}

#[test]
fn a_bad_query_has_a_caret_under_the_wrong_word() {
    let queries = [
        "",
        "kind=money and amout>=1e8",
        "kind=mony",
        "kind>money",
        "kind money",
        "kind=",
        "amount>=beaucoup",
        "été > 5 parsecs and amount >= 5 bananas",
        "amount >= 5 bananas",
        "amount > 1,000",
        "currency=gold pieces",
        "date>=yesteryear",
        "key=perhaps",
        "kind=money amount>5",
        "(kind=money and amount>5",
        "kind=money) and amount>5",
        "(kind=money (amount>5))",
        "text~\"open",
        "!key",
        "kind=money and",
        "and kind=money",
    ];
    let told: Vec<_> = queries.map(flaw).into_iter().collect();
    insta::assert_snapshot!(told.join("\n\n"));
}
