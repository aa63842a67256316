//! Numbers that are names, addresses or numbers to dial.

use super::{en, fr};

#[test]
fn a_number_to_dial_has_an_article_and_counts_nothing() {
    fr("Composez le 3250, ou appelez le 115.", "");
    fr("Il relit le 40 % et le 12 mai.", "40 % = percent 40; 12 mai = date 2025-05-12");
}

#[test]
fn a_year_that_ends_a_short_quoted_name_is_a_part_of_it() {
    fr("La liste « Clairval 2030 » perd.", "");
    fr("« Nous avons gagné en 2024 », dit-il.", "2024 = date 2024");
    en("The party \"Greener 2040\" lost.", "");
}

#[test]
fn a_word_before_a_number_makes_it_a_name() {
    en("Try recipe 47, in a force 9 gale.", "");
    fr("Un vent de force 11 souffle.", "");
    en("He lives at 14 Station Parade.", "");
}

#[test]
fn a_path_after_a_host_is_an_address() {
    en("See valley.example/results-2025 first.", "");
    en("It uses 5 kW.h/day.", "5 kW = quantity 5 kW");
}

#[test]
fn a_plural_before_a_list_of_numbers_makes_them_names() {
    en("Blood was drawn at weeks 4, 12 and 24.", "");
    en("Rooms 4, 5 and 6 are shut; see figures 2 and 3.", "");
    en("It reads years −4000 to 4000.", "−4000 to 4000 = number -4000..4000");
    en("In recent weeks 12 people fell ill.", "12 people = count 12 people");
    en(
        "It took three weeks, 4 nurses and luck.",
        "three weeks = duration P3W; 4 nurses = count 4 nurses",
    );
    fr("Une dose aux semaines 4, 8 et 12, puis aux jours 1 et 15.", "");
    fr("Les articles 4, 5, 6 et 7 tombent.", "");
    fr("En ces jours 3 malades guérissent.", "3 malades = count 3 malades");
}

#[test]
fn a_number_with_its_sign_in_capitals_is_a_name() {
    en("The inn has nine rooms, of which No 4 has the view.", "nine rooms = count 9 rooms");
    en("There were no 4 people like them.", "4 people = count 4 people");
    fr("Elle occupe le fauteuil 12 de l’Académie.", "");
}

#[test]
fn an_interval_after_capitals_is_no_version() {
    en("(95% CI 4.6–5.7)", "95% = percent 95; 4.6–5.7 = number 4.6..5.7");
    en("at a CI 0.62 to 0.91.", "0.62 to 0.91 = number 0.62..0.91");
    fr("(IC 0,62-0,91)", "0,62-0,91 = number 0.62..0.91");
    en("It needs USB 3.2 or Windows 3.1.", "");
}
