//! Ranges that count, numbers inside words, and the bounds told beside them.

use super::{en, fr};

#[test]
fn the_hyphen_of_a_range_that_counts_is_no_part_of_a_code() {
    en("I get 10-12 helpings.", "10-12 helpings = count 10..12 helpings");
    en("It rings 3-4 times.", "3-4 times = number 3..4");
    en("They lost 2-3 and then 0-4.", "");
}

#[test]
fn a_number_in_words_may_be_a_part_of_another_word() {
    en("On a two-ring stove, in a three-storey house.", "");
    fr("Un deux-pièces près du trois-mâts.", "");
    fr("Vingt-cinq maisons.", "Vingt-cinq maisons = count 25 maisons");
}

#[test]
fn a_bound_is_told_of_lengths_and_not_of_places_or_of_what_is_spread() {
    fr("Route coupée dans les deux sens.", "deux sens = count 2 sens");
    fr("À rendre dans les 24 heures.", "24 heures = duration PT24H <");
    en("The talks were spread over eight days.", "eight days = duration P8D");
    fr("Un recul de 90 points de base.", "90 points de base = count 90 points de base");
}

#[test]
fn so_many_out_of_as_many_is_all_of_them() {
    en("He won 10 times out of 10.", "10 times out of 10 = ratio 10/10");
    fr("Elle gagne dix fois sur dix.", "dix fois sur dix = ratio 10/10");
}

#[test]
fn the_size_of_a_thing_is_told_before_it() {
    en("A 17,500-seat arena.", "17,500-seat = count 17500 seat");
    en("It ends an 11-game run.", "11-game = count 11 game");
    en(
        "A 300-page report by a 12-member jury.",
        "300-page = count 300 page; 12-member = count 12 member",
    );
    // What is small is a kind of thing; what is no noun counts nothing.
    en("A 4-wheel drive, a 3-point line, a 10-fold rise.", "");
    en("A Boeing 747-type jet, the 401-k plan, a 12-to-1 vote.", "");
    fr("Un 17-places, un 300-pages.", "");
}

#[test]
fn what_a_hyphen_joins_to_a_word_counts_nothing() {
    en("A best-of-seven series, a two-for-one offer.", "");
    en("A one-in-ten chance.", "");
}

#[test]
fn odd_after_a_hyphen_rounds() {
    en("A site with 40-odd pitches.", "40-odd pitches = count 40 pitches ~");
    en("Twenty-odd years ago.", "Twenty-odd years = duration P20Y ~");
    en(
        "It is 40-odd miles off, for £30-odd.",
        "40-odd miles = quantity 40 [mi_i] ~; £30-odd = money 30 GBP ~",
    );
}

#[test]
fn a_group_is_bounded_by_an_age() {
    en("Under-5s go free.", "5s = duration P5Y <");
    en("The over-65s beat the under-21s.", "65s = duration P65Y >; 21s = duration P21Y <");
    en("In his mid-80s he ran it in 9 s.", "9 s = duration PT9S");
}

#[test]
fn plus_after_a_hyphen_is_at_least() {
    en("It takes three hours-plus.", "three hours = duration PT3H >");
    en("Sales of $2.5bn-plus", "$2.5bn = money 2500000000 USD >");
    en("Singles start at £34.", "£34 = money 34 GBP >");
}
