//! Where words are parted, and where they are not.

use super::tests::{check, set_as};
use super::{Composition, Setting};
use crate::document::Language;

#[track_caller]
fn check_hyphenated(language: Language, text: &str, measure: usize, rows: &[&str]) {
    let composition = Composition { hyphenate: true, justify: false };
    let setting = Setting { measure, language, composition, ..Setting::default() };
    assert_eq!(set_as(text, setting), rows, "{text}");
}

#[test]
fn a_soft_hyphen_is_seen_only_where_a_line_ends_at_it() {
    check("une gouver\u{AD}nance", 20, &["une gouvernance"]);
    check("la bonne gouver\u{AD}nance ici", 16, &["la bonne gouver-", "nance ici"]);
    check("gouver\u{AD}nance, a\u{AD}b", 60, &["gouvernance, ab"]);
}

#[test]
fn words_are_parted_on_request_as_their_language_parts_them() {
    let french = "le mot extraordinairement passe à la ligne";
    check_hyphenated(
        Language::French,
        french,
        18,
        &["le mot extraor-", "dinairement passe", "à la ligne"],
    );
    check(french, 18, &["le mot", "extraordinairement", "passe à la ligne"]);
    check_hyphenated(
        Language::English,
        "the word representation goes on below",
        16,
        &["the word repre-", "sentation goes", "on below"],
    );
}

#[test]
fn names_figures_addresses_and_last_words_are_not_parted() {
    for word in
        ["Extraordinairement", "extraordinaire2ment", "extra.ordinairement", "porte-extraordinaire"]
    {
        let rows = set_as(
            &format!("le mot {word} passe ici"),
            Setting {
                measure: 20,
                language: Language::French,
                composition: Composition { hyphenate: true, justify: false },
                ..Setting::default()
            },
        );
        assert!(!rows.iter().any(|row| row.ends_with('-') && !row.ends_with("porte-")), "{rows:?}");
    }
    check_hyphenated(
        Language::French,
        "il est ici gouvernement.",
        16,
        &["il est ici", "gouvernement."],
    );
}

#[test]
fn what_a_number_counts_is_not_parted() {
    let rows = ["il a reçu", "312 gouvernements", "en tout temps"];
    check_hyphenated(Language::French, "il a reçu 312 gouvernements en tout temps", 18, &rows);
}

#[test]
fn no_more_than_two_hyphens_stand_below_one_another() {
    let text = "extraordinairement inconstitutionnellement disproportionnellement \
                incompréhensiblement désavantageusement";
    for measure in 12..40 {
        let setting = Setting {
            measure,
            language: Language::French,
            composition: Composition { hyphenate: true, justify: false },
            ..Setting::default()
        };
        let rows = set_as(&text.repeat(3), setting);
        let is_ladder = |rows: &[String]| rows.iter().all(|row| row.ends_with('-'));
        // Narrower than its words, a paragraph has no better way.
        assert!(measure < 23 || !rows.windows(3).any(is_ladder), "{measure}: {rows:#?}");
    }
}
