//! The reader without a screen: what is told after keys.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]
#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod support;

use insta::assert_snapshot;
use lutrin::app::Size;
use lutrin::ui::{LINEAR_WIDTH, Told, has_words, tell};
use lutrin::work::Article;
use support::Reader;

/// What is told of an article after each of these keys.
fn told(path: &str, language: &str, keys: &str) -> String {
    let article = Article::open(std::path::Path::new(path)).unwrap();
    let size = Size { width: LINEAR_WIDTH, height: 1 };
    let name = article.name.clone();
    let mut reader = Reader::of(support::look(language), name, size, None).read(article);
    let mut told = Told::default();
    let mut lines = tell(&mut told, &reader.app, &reader.look);
    for key in keys.split_whitespace() {
        reader.press(key);
        // As the loop does: blank rows are no stop.
        while key == "j" && !has_words(&reader.app) && !reader.app.page().ends() {
            reader.press(key);
        }
        lines.push(format!("--- {key}"));
        lines.extend(tell(&mut told, &reader.app, &reader.look));
    }
    lines.join("\n")
}

#[test]
fn paragraphs_sections_and_facts_are_told() {
    let keys = "j j j J Right Right Tab j Tab j Tab";
    assert_snapshot!(told("assets/articles/fr.txt", "fr", keys));
}

#[test]
fn every_view_and_card_is_told() {
    let keys = "t j j v j Esc ? Esc : text:theme Esc m a ' a / text:cancer Enter n Esc G j y !";
    assert_snapshot!(told("assets/articles/en.txt", "en", keys));
}

#[test]
fn no_line_that_is_told_draws_anything() {
    let told = told("tests/corpus/specimen-fr.md", "fr", &"j ".repeat(200));
    let drawn = |c: &char| matches!(*c, '\u{2500}'..='\u{259F}' | '\u{2800}'..='\u{28FF}');
    let odd: String = told.chars().filter(drawn).collect();
    assert_eq!(odd, "", "in {told}");
}

#[test]
fn facts_of_all_documents_are_told_with_their_documents() {
    let documents =
        [("mill.md", "# The mill\n\nIt ground 300 sacks.\n"), ("quay.md", "It cost 80 euros.\n")];
    let mut reader = Reader::before(&documents, "en", LINEAR_WIDTH, 1);
    let mut told = Told::default();
    let mut lines = Vec::new();
    for key in "Enter w Tab j j".split(' ') {
        reader.press(key);
        lines.push(format!("--- {key}"));
        lines.extend(tell(&mut told, &reader.app, &reader.look));
    }
    let lines = lines.join("\n").replace('\u{A0}', " ");
    assert!(lines.contains("facts of all documents"), "{lines}");
    assert!(lines.contains("All documents, 2 facts"), "{lines}");
    assert!(lines.contains("80 euros, It cost, quay.md"), "{lines}");
}
