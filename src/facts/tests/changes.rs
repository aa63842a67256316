//! Amounts that became others, and what degrees and hours are.

use super::{en, fr, label};
use crate::document::Language;

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

#[test]
fn further_days_have_the_month_of_the_first() {
    en(
        "June 3, 10 and 17, 2024",
        "June 3 = date 2024-06-03; 10 = date 2024-06-10; 17, 2024 = date 2024-06-17",
    );
    en("On June 3, 10 people came.", "June 3 = date 2025-06-03; 10 people = count 10 people");
}

#[test]
fn years_are_told_by_the_words_before_them() {
    fr("en l’an 800, l’empereur", "800 = date 0800");
    fr("dans les années 1980-1990", "années 1980-1990 = period 198X/199X");
    en("in FY2023 and FY 2024", "FY2023 = date 2023; FY 2024 = date 2024");
    en(
        "on the Fourth of July. 9 people",
        "Fourth of July = date 2025-07-04; 9 people = count 9 people",
    );
}

#[test]
fn short_writings_of_money_and_time_are_whole() {
    fr("Le menu à 15€50 en 3 min 20", "15€50 = money 15.5 EUR; 3 min 20 = duration PT3M20S");
    fr("pendant mille et une nuits", "mille et une nuits = duration P1001D");
    en("a pill twice daily", "twice daily = frequency 2 x P1D");
}

#[test]
fn signs_and_letters_belong_to_what_they_touch() {
    en("A $2 million house at $100-a-day", "$2 million = money 2000000 USD; $100 = money 100 USD");
    en("at 1400 GMT, or 0600 hours", "1400 = time T14:00; 0600 hours = time T06:00");
    en("since the 1700s, the summer of ’69", "1700s = date 17XX; summer of ’69 = date 1969-22");
    fr("Les 24 Heures du Mans et Les Mille et Une Nuits", "");
    fr("Rendez-vous : 19 h.", "19 h = time T19:00");
    fr("Trajet : 19 h.", "19 h = duration PT19H");
    fr("En 500 av. J.-C. Au IIIe siècle", "500 av. J.-C. = date -0499; IIIe siècle = date 02XX");
}

#[test]
fn the_sides_of_a_thing_share_the_unit() {
    fr("Une boîte de 10 × 15 cm", "10 = quantity 10 cm; 15 cm = quantity 15 cm");
    fr(
        "Un colis de 40 x 60 x 2,5 cm",
        "40 = quantity 40 cm; 60 = quantity 60 cm; 2,5 cm = quantity 2.5 cm",
    );
    fr(
        "Un écran de 1920 × 1080 pixels",
        "1920 = quantity 1920 {pixel}; 1080 pixels = quantity 1080 {pixel}",
    );
    fr("Le relais 4 × 100 m", "4 = number 4; 100 m = quantity 100 m");
    fr("Il avale 3 × 20 mg", "3 = number 3; 20 mg = quantity 20 mg");
    en("A 6-by-8-foot shed", "");
    en("A shed of 6 by 8 feet", "6 = quantity 6 [ft_i]; 8 feet = quantity 8 [ft_i]");
    label(Language::English, "A 10 x 15 cm card", "card; card");
    label(Language::French, "Une affiche de 40 × 60 cm", "Une affiche; Une affiche");
}

#[test]
fn what_a_car_burns_is_one_unit() {
    fr("Elle boit 5 l aux 100 km.", "5 l aux 100 km = quantity 5 L/(100.km)");
    fr("soit 16 kWh pour 100 km", "16 kWh pour 100 km = quantity 16 kW.h/(100.km)");
    fr(
        "15,8 kWh/100 km, 6,1 L / 100 km",
        "15,8 kWh/100 km = quantity 15.8 kW.h/(100.km); 6,1 L / 100 km = quantity 6.1 L/(100.km)",
    );
    en("It burns 28kWh/100 miles.", "28kWh/100 miles = quantity 28 kW.h/(100.[mi_i])");
    en("5 litres per 100 kilometres", "5 litres per 100 kilometres = quantity 5 L/(100.km)");
    fr("Il roule 3 h pour 100 km.", "3 h = duration PT3H; 100 km = quantity 100 km");
}

#[test]
fn pounds_of_a_thing_are_its_weight_and_pounds_of_money_are_money() {
    en(
        "Growers sold 1.2 billion pounds of almonds.",
        "1.2 billion pounds = quantity 1200000000 [lb_av]",
    );
    en("It holds 3 billion pounds of public debt.", "3 billion pounds = money 3000000000 GBP");
    en("It is worth 2 million pounds.", "2 million pounds = money 2000000 GBP");
}

#[test]
fn a_frequency_may_be_a_range() {
    fr("deux à trois fois par semaine", "deux à trois fois par semaine = frequency 2..3 x P1W");
    en("3-4 times a month", "3-4 times a month = frequency 3..4 x P1M");
}

#[test]
fn no_period_goes_from_a_day_of_no_year_to_a_year() {
    fr("du 4 octobre à 1972", "4 octobre = date XXXX-10-04; 1972 = date 1972");
    fr(
        "né le quatre octobre à dix neuf soixante douze",
        "quatre octobre à dix neuf soixante douze = date 1972-10-04",
    );
    fr(
        "le 4 octobre à deux mille mètres",
        "4 octobre = date XXXX-10-04; deux mille mètres = quantity 2000 m",
    );
}

#[test]
fn two_shares_after_a_noun_are_a_range() {
    fr("Une perte de 10 % à 15 % de leurs prises.", "10 % à 15 % = percent 10..15");
    fr("Une remise de 20 € à 30 € selon les cas.", "20 € à 30 € = money 20..30 EUR");
    fr("Une course de 5 km à 7 km.", "5 km à 7 km = quantity 5..7 km");
    fr("La part passe de 5 % à 10 %.", "5 % = percent 5; 10 % = percent 10");
    en("A 5% to 10% rise.", "5% to 10% = percent 5..10");
    en("They fear losses of 5% to 10%.", "5% to 10% = percent 5..10");
    en("It rose 5% to 10%.", "5% = percent 5; 10% = percent 10");
    en("It grew from 5% to 10%.", "5% = percent 5; 10% = percent 10");
}

#[test]
fn a_dash_after_a_small_word_is_a_minus() {
    fr("tombés à – 118 euros", "– 118 euros = money -118 EUR");
    fr("de – 12 % à – 8 %", "– 12 % = percent -12; – 8 % = percent -8");
    fr("Il gèle à − 3 °C.", "− 3 °C = quantity -3 Cel");
    fr("Trois lots – 5 livres – sont là.", "Trois lots = count 3 lots; 5 livres = count 5 livres");
}
