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
fn a_text_that_changes_is_held_against_the_version_before_again() {
    let mut reader = reader(140, 36);
    let parts: Vec<_> =
        Parts::new(Article::carried("a", OLD).unwrap()).map(Result::unwrap).collect();
    let digests =
        (0..).zip(&parts).map(|(number, part)| Digest::of(number, &part.read())).collect();
    reader.act(Action::Renew(parts, digests));
    assert!(reader.app.changes().is_none());
    reader.act(Action::Complete(OLD.len()));
    line(&reader.screen(), "aucun chiffre ne diffère");
}
