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
fn the_words_before_a_colon_name_what_follows() {
    label(Language::French, "Préparation : 25 min.", "Préparation");
}
