//! Everyday writings of amounts: powers of ten, two units, one letter, names with numbers.

use super::{en, fr};

#[test]
fn powers_of_ten_are_taken_in() {
    fr(
        "6,02 × 10²³ molécules, 2,5·10⁻³ mol/L, 10⁶ cellules",
        "6,02 × 10²³ molécules = count 602000000000000000000000 molécules; \
         2,5·10⁻³ mol/L = quantity 0.0025 mol/L; 10⁶ cellules = count 1000000 cellules",
    );
    en(
        "1.6e-19 C of charge, 2.5 x 10−3 m, 10^6 cells, 3.0x10^8 m/s",
        "1.6e-19 = number 0.00000000000000000016; 2.5 x 10−3 m = quantity 0.0025 m; \
         10^6 cells = count 1000000 cells; 3.0x10^8 m/s = quantity 300000000 m/s",
    );
    // A raised figure after a word or a small number is the mark of a note.
    fr("Ils étaient 10² ce jour-là.", "10 = number 10");
}

#[test]
fn a_measure_may_have_two_units() {
    en(
        "5 ft 10 in tall, 6 feet 2, 6 pounds 4 ounces, a 5'11\" guard, 5 ft 3 windows",
        "5 ft 10 in = quantity 70 [in_i]; 6 feet 2 = quantity 74 [in_i]; \
         6 pounds 4 ounces = quantity 100 [oz_av]; 5'11\" = quantity 71 [in_i]; \
         5 ft = quantity 5 [ft_i]; 3 windows = count 3 windows",
    );
    fr(
        "Il mesure 1m80, elle un mètre soixante, en 1′35″.",
        "1m80 = quantity 1.8 m; un mètre soixante = quantity 1.6 m; 1′35″ = duration PT1M35S",
    );
    en(
        "at 48°51'24\" N, 45°",
        "48°51'24\" = quantity 48.856666666666666 deg; 45° = quantity 45 deg",
    );
}

#[test]
fn groups_of_another_language_are_read_where_they_are_sure() {
    fr(
        "1,234,567 visites pour €1,500.50",
        "1,234,567 visites = count 1234567 visites; €1,500.50 = money 1500.5 EUR",
    );
    en(
        "€1.500,50 of 1.500.000 euros",
        "€1.500,50 = money 1500.5 EUR; 1.500.000 euros = money 1500000 EUR",
    );
    fr("12,345 kg", "12,345 kg = quantity 12.345 kg");
    en("12.345 kg", "12.345 kg = quantity 12.345 kg");
}

#[test]
fn a_million_may_be_one_letter() {
    fr("1,5 M d’euros", "1,5 M d’euros = money 1500000 EUR");
    en("worth $1.5 M today", "$1.5 M = money 1500000 USD");
}

#[test]
fn screens_line_ups_and_results_are_no_amounts() {
    en("a 1080p screen, a 4-3-3, a score of 3-2-1", "");
    en("a score of 85", "85 = number 85");
}

#[test]
fn times_as_many_may_be_one_letter() {
    en("10x faster, a 2.5x rise, a 4x100 relay", "10x = number 10; 2.5x = number 2.5");
}

#[test]
fn all_of_all_is_a_share_too() {
    fr("une note de 20 sur 20", "20 sur 20 = ratio 20/20");
    en("20 out of 20", "20 out of 20 = ratio 20/20");
}

#[test]
fn an_amount_a_year_is_a_rate_before_tax_too() {
    en("He earns $45,000 a year before tax.", "$45,000 = money 45000 USD");
    en("It cost $45,000 a year ago.", "$45,000 = money 45000 USD; a year = duration P1Y");
}

#[test]
fn a_range_of_ages_may_hang_on_a_hyphen() {
    en("18- to 24-year-olds", "18- to 24-year = duration P18Y..P24Y");
}

#[test]
fn millions_of_people_may_have_one_letter() {
    en(
        "1.5m people fled 10m waves in 3m homes of 25m each",
        "1.5m people = count 1500000 people; 10m = quantity 10 m; 3m homes = count 3000000 homes; 25m = quantity 25 m",
    );
}

#[test]
fn names_and_marks_hold_numbers_too() {
    en("on BBC Two, Ocean's Eleven, the Big Ten, Call (555) 123-4567, as in (3).", "");
    fr("Les Mille et Une Nuits, la version 2.4.1 (build 1023)", "");
    en("Three left, and she won (12 points).", "Three = number 3; 12 points = count 12 points");
}

#[test]
fn a_measure_may_end_in_a_half() {
    fr(
        "un litre et demi d’eau, deux mètres et demi",
        "un litre et demi = quantity 1.5 L; deux mètres et demi = quantity 2.5 m",
    );
    en("a mile and a half", "a mile and a half = quantity 1.5 [mi_i]");
}

#[test]
fn a_unit_of_two_words_may_be_divided() {
    en("70,000 cubic feet per second", "70,000 cubic feet per second = quantity 70000 [cft_i]/s");
}

#[test]
fn the_sets_of_a_match_are_scores_each() {
    en("won 3-0 (25-18, 25-21)", "3-0 = ratio 3/0; 25-18 = ratio 25/18; 25-21 = ratio 25/21");
    en("Of the 435 seats, 218 make a majority.", "435 seats = count 435 seats; 218 = number 218");
}

#[test]
fn hundreds_in_words_are_shared_by_both_ends() {
    fr("deux à trois cents personnes", "deux à trois cents personnes = count 200..300 personnes");
    en("two to three hundred people", "two to three hundred people = count 200..300 people");
}

#[test]
fn what_looks_like_a_verb_may_be_counted() {
    en(
        "It issued 150 medical reports, 12 plans of the city and 40 claims.",
        "150 medical reports = count 150 medical reports; 12 plans = count 12 plans; 40 claims = count 40 claims",
    );
    en("In 2023 costs, it said, rose.", "2023 = date 2023");
}
