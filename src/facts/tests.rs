//! What the rules read, case by case.

use super::{Amount, Bound, Fact, Recogniser, Value};
use crate::document::{Language, Prose};

fn facts(language: Language, text: &str) -> Vec<Fact> {
    let recogniser = Recogniser::new(Some(language), Some("2025-05-20"));
    recogniser.extract(&Prose::plain(text, 0), language)
}

fn amount(amount: &Amount) -> String {
    match amount {
        Amount::One(one) => one.to_string(),
        Amount::Range(low, high) => format!("{low}..{high}"),
    }
}

fn value(value: &Value) -> String {
    match value {
        Value::Date(date) | Value::Period(date) => date.0.to_string(),
        Value::Time(iso) | Value::Duration(iso) => iso.to_string(),
        Value::DurationRange(low, high) => format!("{low}..{high}"),
        Value::Frequency { period, times } => format!("{times} x {period}"),
        Value::Money(one, unit) | Value::Quantity(one, unit) | Value::Count(one, unit) => {
            format!("{} {unit}", amount(one))
        }
        Value::Percent(one) | Value::Ordinal(one) | Value::Number(one) => amount(one),
        Value::Ratio(above, below) => format!("{above}/{below}"),
    }
}

fn told(text: &str, fact: &Fact) -> String {
    let bound = match fact.bound {
        Bound::Exact => "",
        Bound::Approx => " ~",
        Bound::Min => " >",
        Bound::Max => " <",
    };
    let kind = fact.value.kind().name();
    format!("{} = {kind} {}{bound}", fact.span.cut(text, 0), value(&fact.value))
}

#[track_caller]
fn check(language: Language, text: &str, expected: &str) {
    let facts: Vec<_> = facts(language, text).iter().map(|fact| told(text, fact)).collect();
    assert_eq!(facts.join("; "), expected, "in « {text} »");
}

#[track_caller]
fn fr(text: &str, expected: &str) {
    check(Language::French, text, expected);
}

#[track_caller]
fn en(text: &str, expected: &str) {
    check(Language::English, text, expected);
}

#[test]
fn amounts_of_money_keep_their_scale() {
    fr("Il promet 119 millions d’euros d’aide.", "119 millions d’euros = money 119000000 EUR");
    fr("soit 1,2 Md€ ou 85 k€", "1,2 Md€ = money 1200000000 EUR; 85 k€ = money 85000 EUR");
    en("It cost $1.2 trillion.", "$1.2 trillion = money 1200000000000 USD");
    en("Some £40m went", "£40m = money 40000000 GBP ~");
}

#[test]
fn a_collective_is_rough() {
    fr("mobilise une vingtaine d’hôpitaux", "une vingtaine d’hôpitaux = count 20 hôpitaux ~");
    en("He ate a dozen loaves.", "a dozen loaves = count 12 loaves");
}

#[test]
fn a_date_wins_over_the_number_inside_it() {
    fr("à partir du 2 août 2026, elle", "2 août 2026 = date 2026-08-02");
    en("It opened on 4 May 1921.", "4 May 1921 = date 1921-05-04");
}

#[test]
fn names_with_digits_are_no_facts() {
    fr("Selon l’OCDE2, un essai de phase II sur la COVID-19 et le CAC 40", "");
    en("The H1N1 flu, Gate 4, USB 3.2 and version 2.3.1", "");
}

#[test]
fn round_the_clock_is_a_frequency() {
    fr("disponible 24 heures sur 24.", "24 heures sur 24 = frequency 1 x P1D");
    en("open 24/7.", "24/7 = frequency 1 x P1D");
}

#[track_caller]
fn label(language: Language, text: &str, expected: &str) {
    let labels: Vec<_> = facts(language, text).iter().map(|f| f.label.cut(text, 0)).collect();
    assert_eq!(labels.join("; "), expected, "in « {text} »");
}

#[test]
fn a_label_is_never_empty_where_the_sentence_offers_something() {
    label(
        Language::French,
        "Pour Paris, la ville vise une croissance lente et des investissements compris entre 600 et 650 millions d’euros.",
        "croissance lente et des investissements compris",
    );
}

#[test]
fn a_penny_is_money() {
    en("It closed up one penny", "one penny = money 0.01 GBP");
}
