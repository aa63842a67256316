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
