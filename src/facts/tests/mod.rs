//! What the rules read, case by case.

mod amounts;
mod changes;
mod clock;
mod counts;
mod dates;
mod labels;
mod names;
mod rates;
mod spanish;
mod writings;

use super::{Amount, Bound, Fact, Recogniser, Value};
use crate::document::{Language, Prose};

fn facts(language: Language, text: &str) -> Vec<Fact> {
    let recogniser = Recogniser::new(Some(language), Some("2025-05-20"));
    recogniser.extract(&Prose::plain(text, 0), language)
}

#[test]
fn a_short_text_is_in_the_language_of_its_small_words() {
    let recogniser = Recogniser::new(None, None);
    let guess = |text| recogniser.guess(text);
    assert_eq!(guess("Prix : 5 € le 3 mai 2024"), Language::French);
    assert_eq!(guess("5 € on the 3rd of May"), Language::English);
    assert_eq!(guess("5 € el 3 de mayo"), Language::Spanish);
    assert_eq!(guess("12 %"), Language::English);
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
        Value::Frequency { period, times } => format!("{} x {period}", amount(times)),
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

#[track_caller]
fn es(text: &str, expected: &str) {
    check(Language::Spanish, text, expected);
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
        "des investissements compris",
    );
}

#[test]
fn a_penny_is_money() {
    en("It closed up one penny", "one penny = money 0.01 GBP");
}

#[test]
fn a_relative_date_is_resolved_against_the_day_of_publication() {
    fr(
        "Créée l’an dernier, relancée en mars dernier.",
        "an dernier = date 2024; mars dernier = date 2025-03",
    );
    fr("L’été prochain, elle ouvrira.", "été prochain = date 2025-22");
    en(
        "It closed last year and reopened last August.",
        "last year = date 2024; last August = date 2024-08",
    );
    en("Over the last year it grew.", "");
}

#[test]
fn a_date_without_a_year_takes_the_one_that_the_tense_asks_for() {
    fr("Le musée rouvrira le 6 février.", "6 février = date 2026-02-06");
    fr("Le musée a fermé le 6 février.", "6 février = date 2025-02-06");
    fr("Fondé en 1950, il rouvrira le 6 juin.", "1950 = date 1950; 6 juin = date XXXX-06-06");
    en("It will open on December 3.", "December 3 = date 2025-12-03");
    en("It opened on December 3.", "December 3 = date 2024-12-03");
}

#[test]
fn periods_lend_each_other_what_only_one_says() {
    fr("du 3 au 5 mai 2024", "3 au 5 mai 2024 = period 2024-05-03/2024-05-05");
    fr("les 3 et 4 juin 2023", "3 et 4 juin 2023 = period 2023-06-03/2023-06-04");
    fr("du 28 février au 2 mars 2024", "28 février au 2 mars 2024 = period 2024-02-28/2024-03-02");
    fr(
        "la guerre de 1914-1918 et celle de 1939-45",
        "1914-1918 = period 1914/1918; 1939-45 = period 1939/1945",
    );
    en("between May and July 2021", "May and July 2021 = period 2021-05/2021-07");
    en("from March 9 to 12, 2023", "March 9 to 12, 2023 = period 2023-03-09/2023-03-12");
}

#[test]
fn coarse_dates_keep_their_grain() {
    fr(
        "dans les années 1970 puis au XXIe siècle",
        "années 1970 = date 197X; XXIe siècle = date 20XX",
    );
    fr(
        "fin 2026, à la mi-1987 et en été 2024",
        "fin 2026 = date 2026-39; mi-1987 = date 1987-38; été 2024 = date 2024-22",
    );
    fr("César meurt en 44 av. J.-C.", "44 av. J.-C. = date -0043");
    fr("au quatrième trimestre 2024", "quatrième trimestre 2024 = date 2024-36");
    en(
        "in the 1930s and the early 19th century",
        "1930s = date 193X; early 19th century = date 18XX",
    );
    en("in Q3 2024, and by late 2025", "Q3 2024 = date 2024-35; late 2025 = date 2025-39");
}

#[test]
fn a_month_that_is_a_word_needs_a_witness() {
    fr("La sonde partie vers Mars a vu l’or", "");
    en("May said the troops may march on.", "");
    en("It rained in May.", "May = date 2025-05");
}

#[test]
fn times_and_durations_are_told_apart() {
    fr("à 14 h 30, après 3 h de débat", "14 h 30 = time T14:30; 3 h = duration PT3H");
    fr(
        "une heure et demie ; un an et demi",
        "une heure et demie = duration PT1.5H; un an et demi = duration P1.5Y",
    );
    en("at 8:30 pm, for 12h 45m", "8:30 pm = time T20:30; 12h 45m = duration PT12H45M");
    en("half an hour or two weeks", "half an hour = duration PT0.5H; two weeks = duration P2W");
}

#[test]
fn frequencies_have_a_period_and_times() {
    fr(
        "deux fois par mois, tous les trois ans",
        "deux fois par mois = frequency 2 x P1M; tous les trois ans = frequency 1 x P3Y",
    );
    en(
        "twice a week and every 3.8 days",
        "twice a week = frequency 2 x P1W; every 3.8 days = frequency 1 x P3.8D",
    );
}

#[test]
fn ranges_share_what_the_second_end_writes() {
    fr(
        "de 35 à 40 % et entre 600 et 650 millions d’euros",
        "35 à 40 % = percent 35..40; 600 et 650 millions d’euros = money 600000000..650000000 EUR",
    );
    en("between 5 and 7 million homes", "5 and 7 million homes = count 5000000..7000000 homes");
    fr(
        "deux ou trois jours, 5 ± 0,2 mm",
        "deux ou trois jours = duration P2D..P3D; 5 ± 0,2 mm = quantity 4.8..5.2 mm",
    );
    en("from 10% to 80%", "10% = percent 10; 80% = percent 80");
}

#[test]
fn shares_are_ratios() {
    fr(
        "Un patient hospitalisé sur quatre, les deux tiers",
        "Un patient hospitalisé sur quatre = ratio 1/4; deux tiers = ratio 2/3",
    );
    en(
        "One in five miles, half of it, 3,000:1",
        "One in five miles = ratio 1/5; half = ratio 1/2; 3,000:1 = ratio 3000/1",
    );
}

#[test]
fn quantities_carry_their_ucum_unit() {
    fr(
        "0,5 ml, 38,5 °C, −12 °C, 126 mg/dL",
        "0,5 ml = quantity 0.5 mL; 38,5 °C = quantity 38.5 Cel; −12 °C = quantity -12 Cel; 126 mg/dL = quantity 126 mg/dL",
    );
    fr(
        "90 kilomètres par heure sur 12 mètres carrés",
        "90 kilomètres par heure = quantity 90 km/h; 12 mètres carrés = quantity 12 m2",
    );
    en(
        "a 14.2-inch panel, 60 miles per hour",
        "14.2-inch = quantity 14.2 [in_i]; 60 miles per hour = quantity 60 [mi_i]/h",
    );
}

#[test]
fn counts_reach_to_the_head_noun() {
    fr(
        "300 000 nouveaux documents par jour",
        "300 000 nouveaux documents = count 300000 nouveaux documents",
    );
    fr(
        "150 millions de comptes rendus médicaux",
        "150 millions de comptes rendus = count 150000000 comptes rendus",
    );
    en(
        "two 4K monitors and 27 bills",
        "two 4K monitors = count 2 4K monitors; 27 bills = count 27 bills",
    );
    en("This time only two did.", "two = number 2");
}

#[test]
fn addresses_and_references_are_no_facts() {
    fr("Au 12, rue de la Gare, 75011 Paris, tél. 01 23 45 67 89, article 12, n° 5, tome II", "");
    en(
        "See https://example.org/2024/15, Figure 3, Section 12, 221 Baker Street, [9] and 555-0142.",
        "",
    );
}

#[test]
fn a_long_paragraph_in_another_language_is_read_with_its_own_lexicon() {
    let english = "The mill was sold for 1,250 pounds of silver in the spring, and the new owner, who had \
                   never seen a loom before, hired forty people from the villages along the river to run it.";
    let recogniser = Recogniser::new(None, None);
    let facts = recogniser.extract(&Prose::plain(english, 0), Language::French);
    let told: Vec<_> = facts.iter().map(|fact| told(english, fact)).collect();
    assert_eq!(told, ["1,250 pounds = quantity 1250 [lb_av]", "forty people = count 40 people"]);
}
