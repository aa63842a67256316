//! A text in the reader, held against the version before.

#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod support;

use lutrin::app::Action;
use lutrin::document::Digest;
use lutrin::work::{Article, Parts};
use support::Reader;

const OLD: &str = "# Le port\n\nLe port a reçu 1 240 navires en 2023. Le chantier coûte 12 millions d’euros.\n\n\
    Une grue lève 40 tonnes. Le quai mesure 480 m.\n\nIl emploie 85 dockers.\n";
const NEW: &str = "# Le port\n\nLe port a reçu 1 310 navires en 2023. Le chantier coûte 14 millions d’euros.\n\n\
    Le quai mesure 480 m.\n\nIl emploie 85 dockers. Un phare, haut de 31 m, éclaire la passe.\n";

fn reader(width: u16, height: u16) -> Reader {
    Reader::versions((OLD, NEW), "fr", width, height)
}

/// The line of the screen that has these words.
#[track_caller]
fn line(screen: &str, words: &str) -> usize {
    let plain = screen.replace(['\u{a0}', '\u{202f}'], " ");
    let found = plain.lines().position(|line| line.contains(words));
    assert!(found.is_some(), "no {words:?} in\n{plain}");
    found.unwrap_or_default()
}

#[test]
fn the_old_value_stands_beside_the_new_one() {
    let screen = reader(140, 36).screen();
    assert!(line(&screen, "← 1 240 navires") > line(&screen, "# 1 310 navires"));
    assert!(line(&screen, "← 12 millions d’euros") > line(&screen, "€ 14 millions d’euros"));
    assert!(line(&screen, "40 tonnes · Une grue lève") > line(&screen, "← 12 millions"));
    assert!(line(&screen, "+ nouveau") > line(&screen, "° 31 m"));
    line(&screen, "2 changés, 1 apparu, 1 disparu (c suivant, C précédent)");
    assert!(!screen.contains("480 m ←") && !screen.contains("← 85"), "{screen}");
}

#[test]
fn on_a_narrow_screen_the_keys_are_left_out_rather_than_cut() {
    let screen = reader(44, 12).screen();
    line(&screen, "2 changés, 1 apparu, 1 disparu ");
    assert!(!screen.contains('('), "{screen}");
}

#[test]
fn a_key_goes_from_one_difference_to_the_next() {
    let mut reader = reader(80, 24);
    for (key, said) in [
        ("c", "avant : 1 240 navires"),
        ("c", "avant : 12 millions d’euros"),
        ("c", "il y avait ici : 40 tonnes (Une grue lève)"),
        ("c", "n’était pas dans la version antérieure"),
        ("c", "pas d’autre différence"),
        ("C", "il y avait ici : 40 tonnes"),
        ("C", "avant : 12 millions"),
    ] {
        line(&reader.press(key).screen(), said);
    }
}

#[test]
fn no_figure_is_left_out_where_several_are_gone_from_one_place() {
    const OLD: &str = "The quay has 3 cranes of 40 tonnes, built in 1990.\n\nThe end.\n";
    let mut reader = Reader::versions((OLD, "The end.\n"), "en", 100, 30);
    line(&reader.screen(), "3 vanished (c next, C before)");
    let gone = ["3 cranes", "40 tonnes", "1990"].map(|figure| format!("gone from here: {figure}"));
    for (key, said) in [("c", &gone[0]), ("c", &gone[1]), ("c", &gone[2]), ("C", &gone[1])] {
        line(&reader.press(key).screen(), said);
    }
    line(&reader.press("c c").screen(), "no other figure that differs");
}

#[test]
fn of_a_hundred_figures_that_are_gone_from_one_place_the_panel_lists_the_first() {
    let gone: Vec<_> = (101..201).map(|n| format!("It has {n} masts.\n\n")).collect();
    let old = format!("It has 7 keels.\n\n{}", gone.concat());
    let mut reader = Reader::versions((old.leak(), "It has 7 keels.\n"), "en", 140, 40);
    let screen = reader.screen();
    assert_eq!(line(&screen, "− 112 masts") - line(&screen, "− 101 masts"), 11);
    assert!(!screen.contains("113 masts"), "{screen}");
    line(&reader.press("C").screen(), "gone from here: 200 masts");
}

#[test]
fn a_figure_that_begins_the_text_is_gone_to_as_any_other() {
    let mut reader = Reader::versions(("1998 was cold.\n", "1999 was cold.\n"), "en", 80, 24);
    line(&reader.press("c").screen(), "before: 1998");
}

#[test]
fn what_is_gone_is_listed_where_the_filters_ask_for_its_kind() {
    let mut reader = reader(140, 36);
    for (keys, is_listed) in [("6", true), ("1", false), ("0", true), ("!", false)] {
        let screen = reader.press(keys).screen();
        assert_eq!(screen.contains("40 tonnes"), is_listed, "{keys}\n{screen}");
    }
}

#[test]
fn the_old_value_of_the_chosen_fact_is_said_in_full() {
    const OLD: &str = "On peut consulter 150 millions de comptes rendus.\n";
    const NEW: &str = "On peut consulter 157 millions de comptes rendus.\n";
    let mut reader = Reader::versions((OLD, NEW), "fr", 100, 30);
    line(&reader.screen(), "← 150 millions de compte…");
    let screen = reader.press("c").screen();
    assert_eq!(line(&screen, "▌   rendus"), line(&screen, "▌   ← 150 millions de comptes") + 1);
}

#[test]
fn two_versions_with_the_same_figures_say_so() {
    let mut reader = Reader::versions((OLD, OLD), "en", 100, 30);
    line(&reader.screen(), "no figure differs from the version before");
    line(&reader.press("c").screen(), "no other figure that differs");
}

#[test]
fn without_a_version_before_the_key_says_how_to_name_one() {
    let mut reader = Reader::new(Article::carried("a", NEW).unwrap(), "en", 100, 30);
    line(&reader.press("c").screen(), "lutrin OLD NEW --diff");
}

#[test]
fn what_failed_is_said_again_by_the_key() {
    let mut reader = reader(100, 30);
    reader.act(Action::Compare(Err("`old.md`: it is gone".to_owned())));
    line(&reader.press("j c").screen(), "`old.md`: it is gone");
}

#[test]
fn a_text_that_changes_is_held_against_the_version_before_again() {
    let mut reader = reader(140, 36);
    let parts: Vec<_> =
        Parts::new(Article::carried("a", OLD).unwrap()).map(Result::unwrap).collect();
    let digests =
        (0..).zip(&parts).map(|(number, part)| Digest::of(number, &part.read())).collect();
    reader.act(Action::Renew(parts, digests));
    assert!(reader.app.changes().is_none());
    line(&reader.press("c").screen(), "encore en cours de comparaison");
    reader.act(Action::Complete(OLD.len()));
    line(&reader.screen(), "aucun chiffre ne diffère");
}
