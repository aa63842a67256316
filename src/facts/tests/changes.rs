//! Amounts that became others, and what degrees and hours are.

use super::{en, fr};

#[test]
fn a_change_is_two_facts_that_share_the_unit() {
    fr("L’âge est passé de 24 à 28 ans.", "24 = duration P24Y; 28 ans = duration P28Y");
    fr("Le taux est tombé de 12 à 9 %.", "12 = percent 12; 9 % = percent 9");
    fr(
        "Le budget passe de 1,2 à 1,5 million d’euros.",
        "1,2 = money 1200000 EUR; 1,5 million d’euros = money 1500000 EUR",
    );
    fr("Le trajet est passé de 4 à 3 heures.", "4 = duration PT4H; 3 heures = duration PT3H");
    en("Fees rose from 30 to 40 euros.", "30 = money 30 EUR; 40 euros = money 40 EUR");
    en("It grew from two to nine people.", "two = count 2 people; nine people = count 9 people");
    en("It was cut from 40 to 35 hours.", "40 = duration PT40H; 35 hours = duration PT35H");
}

#[test]
fn what_something_changes_by_and_what_it_spans_are_ranges() {
    fr("Le loyer a augmenté de 20 à 30 euros.", "20 à 30 euros = money 20..30 EUR");
    fr("Fermé de 12 à 14 heures.", "12 à 14 heures = time T12:00/T14:00");
    en("Children from 3 to 5 years came.", "3 to 5 years = duration P3Y..P5Y");
    en("It ran from 2010 to 2014.", "2010 to 2014 = period 2010/2014");
}

#[test]
fn degrees_are_of_heat_where_the_sentence_speaks_of_it() {
    fr("La température tombe à 3 degrés.", "3 degrés = quantity 3 Cel");
    fr("Il fait 14° à Lyon.", "14° = quantity 14 Cel");
    fr("Une pente de 12 degrés au soleil.", "12 degrés = quantity 12 deg");
    fr("Il visse de 14 degrés.", "14 degrés = quantity 14 deg");
}

#[test]
fn a_train_has_an_hour() {
    fr("Le train de 7h12 attend.", "7h12 = time T07:12");
    fr("Un train de 3 heures", "3 heures = duration PT3H");
}

#[test]
fn days_of_one_month_are_dates_each() {
    fr(
        "Les 3, 10 et 17 juin",
        "3 = date 2025-06-03; 10 = date 2025-06-10; 17 juin = date 2025-06-17",
    );
    fr("Le dernier vendredi de mai 2024", "dernier vendredi de mai 2024 = date 2024-05-31");
    en("The last Friday of May 2024", "last Friday of May 2024 = date 2024-05-31");
}
