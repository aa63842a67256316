//! What holds for every text: it is the same as itself, however it is wrapped or put in order.

use std::fs;

use proptest::prelude::*;

use crate::{Text, told, wrapped};

/// The articles there are, as Markdown or plain text: name and text.
fn articles() -> Vec<(String, String)> {
    let mut articles: Vec<(String, String)> = [
        "assets/articles/en.txt",
        "assets/articles/fr.txt",
        "tests/corpus/specimen-en.md",
        "tests/corpus/specimen-fr.md",
    ]
    .map(|name| (name.to_owned(), fs::read_to_string(name).unwrap()))
    .to_vec();
    let mark = regex::Regex::new(r"\{\{[^|]*\|[^|]*\|([^}]*)\}\}").unwrap();
    for folder in ["tests/corpus/facts", "tests/corpus/plain"] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_text = path.extension().is_some_and(|ending| ending == "md" || ending == "txt");
            if let Ok(text) = fs::read_to_string(&path)
                && is_text
            {
                articles.push((
                    path.to_str().unwrap().to_owned(),
                    mark.replace_all(&text, "$1").into_owned(),
                ));
            }
        }
    }
    articles.sort();
    articles
}

#[track_caller]
fn check_same(name: &str, old: &str, new: &str) {
    let [one, other] = [old, new].map(|text| Text::new(name, text, None));
    let found = told(&one, &other);
    assert!(found.is_empty(), "{name}: {found:#?}");
}

#[test]
fn every_article_is_the_same_as_itself() {
    let articles = articles();
    assert!(articles.len() > 20, "{}", articles.len());
    for (name, text) in &articles {
        check_same(name, text, text);
        let typed =
            text.replace(['\u{A0}', '\u{202F}'], " ").replace('’', "'").replace('\n', "\r\n");
        check_same(name, text, &typed);
    }
}

#[test]
fn carried_articles_wrapped_at_any_width_are_the_same() {
    for (name, text) in articles().iter().filter(|(name, _)| name.starts_with("assets")) {
        for width in (40..100).step_by(9) {
            check_same(name, text, &wrapped(text, width));
        }
    }
}

/// A text of sections, sentences and figures.
fn section() -> impl Strategy<Value = String> {
    let words = [
        "quay", "mill", "ferry", "school", "bridge", "forest", "river", "chapel", "market",
        "garden",
    ];
    let sentence =
        (0..10_usize, 0..10_usize, 2..5000_u32, 0..5_u8).prop_map(move |(a, b, number, form)| {
            let (a, b) = (words[a], words[b]);
            match form {
                0 => format!("The {a} beside the {b} cost {number} euros to build."),
                1 => format!("In {} the {a} was moved behind the {b}.", 1500 + number % 500),
                2 => format!("Nobody who sees the {a} thinks of the {b}."),
                3 => format!(
                    "Some {} people saw the {a} and {number} the {b} on {} May.",
                    number + 1,
                    1 + number % 28
                ),
                _ => format!(
                    "The {a} is {number} m away from the {b}, or {}% of the way.",
                    number % 100
                ),
            }
        });
    let paragraph = prop::collection::vec(sentence, 1..5).prop_map(|sentences| sentences.join(" "));
    prop::collection::vec(paragraph, 1..4).prop_map(|paragraphs| paragraphs.join("\n\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn wrapped_and_moved_sections_differ_in_nothing(
        sections in prop::collection::vec(section(), 1..7),
        width in 20..90_usize,
        turn in 0..7_usize,
    ) {
        let titled = |order: &[usize]| {
            let section = |at: &usize| format!("## Part {}\n\n{}", ["one", "two", "three", "four", "five", "six", "seven"][*at], sections[*at]);
            format!("# All\n\n{}\n", order.iter().map(section).collect::<Vec<_>>().join("\n\n"))
        };
        let mut order: Vec<usize> = (0..sections.len()).collect();
        let old = titled(&order);
        order.rotate_left(turn % sections.len());
        check_same("a.md", &old, &old);
        check_same("a.md", &old, &wrapped(&titled(&order), width));
    }

    #[test]
    fn any_texts_can_be_held_against_each_other(
        old in "[ab5 .,|#\\n€%«’é-]{0,200}",
        new in "[ab5 .,|#\\n€%«’é-]{0,200}",
    ) {
        for name in ["a.md", "a.txt"] {
            check_same(name, &old, &old);
            let [one, other] = [&old, &new].map(|text| Text::new(name, text, None));
            for told in told(&one, &other) {
                prop_assert!(told.len() > 2, "{}", told);
            }
        }
    }

    #[test]
    fn what_is_told_one_way_is_told_the_other_way(
        sections in prop::collection::vec(section(), 1..4),
        others in prop::collection::vec(section(), 1..4),
    ) {
        let [one, other] = [sections, others].map(|sections| Text::new("a.md", &sections.join("\n\n"), None));
        let signs = |told: &[String]| {
            let count = |sign: &str| told.iter().filter(|told| told.starts_with(sign)).count();
            (count("+ "), count("- "), told.len())
        };
        let (there, back) = (signs(&told(&one, &other)), signs(&told(&other, &one)));
        let facts = |text: &Text| text.version.len();
        // Whatever is paired: what is left of both is what they have more than the other.
        prop_assert_eq!(facts(&one) + there.0, facts(&other) + there.1);
        prop_assert_eq!(facts(&other) + back.0, facts(&one) + back.1);
    }
}
