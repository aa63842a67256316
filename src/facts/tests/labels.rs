//! What a figure is about.

use super::label;
use crate::document::Language;

#[test]
fn a_bare_adverb_is_no_label() {
    label(Language::French, "Le réseau compte actuellement 340 agents.", "Le réseau compte");
    label(Language::French, "Actuellement, 45 % des postes sont vacants.", "des postes");
    label(Language::English, "Meanwhile, 45% of posts are vacant.", "of posts");
    label(Language::English, "The old fleet carries exactly 340 ships.", "The old fleet carries");
}

#[test]
fn a_label_begins_with_no_conjunction_and_inside_no_number() {
    label(
        Language::English,
        "The old bridge cost 1 million and took 19 months.",
        "The old bridge cost; The old bridge cost 1 million and took",
    );
    label(
        Language::English,
        "The server of version 4.2.1 on port had 340 users.",
        "The server of version 4.2.1 on port had",
    );
}

#[test]
fn a_label_is_more_than_another_figure() {
    label(Language::English, "The rate was 3.8, or 4.2 percent.", "The rate was; The rate was 3.8");
}

#[test]
fn the_words_before_a_colon_name_what_follows() {
    label(Language::French, "Préparation : 25 min.", "Préparation");
}
