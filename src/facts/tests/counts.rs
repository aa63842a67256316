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
