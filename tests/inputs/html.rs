//! Pages of HTML.

use crate::packed::gzip;
use crate::{file, lutrin, printed, records};

const PAGE: &str = "tests/corpus/html/pont.html";

fn outline(arguments: &[&str], input: &[u8]) -> Vec<String> {
    let arguments = [&["outline", "--format", "jsonl"], arguments].concat();
    let sections = records(&printed(&arguments, input));
    let title = |section: &serde_json::Value| {
        format!("{} {}", section["level"], section["title"].as_str().unwrap())
    };
    sections.iter().map(title).collect()
}

const SECTIONS: [&str; 4] = ["1 Le pont neuf", "2 Le chantier", "3 Les chiffres", "2 Et après"];

#[test]
fn the_article_of_a_page_is_read_with_its_headings() {
    let page = std::fs::read(PAGE).unwrap();
    assert_eq!(outline(&[PAGE], b""), SECTIONS);
    assert_eq!(outline(&[], &page), SECTIONS);
    assert_eq!(outline(&[], &gzip(&page)), SECTIONS);
}

#[test]
fn what_stands_around_the_article_is_read_on_demand() {
    let article = printed(&["render", PAGE], "");
    let page = printed(&["render", "--no-extract", PAGE], "");
    for around in ["Accueil", "À lire aussi", "© 2024"] {
        assert!(!article.contains(around), "{around}");
        assert!(page.contains(around), "{around}");
    }
    for inside in ["Coûts", "2022   4 M€", "• un lien", "println!", "Ce qui le tient", "Le pont vu"]
    {
        assert!(article.contains(inside), "{inside}: {article}");
    }
}

#[test]
fn what_a_page_says_of_itself_is_its_byline_and_dates_its_facts() {
    assert!(printed(&["render", PAGE], "").contains("Anne Martin · 2024-05-03"));
    let facts = records(&printed(&["facts", "--format", "jsonl", PAGE], ""));
    let value = |text: &str| {
        let fact = facts.iter().find(|fact| fact["text"] == text);
        fact.unwrap_or_else(|| panic!("{text}"))["value"].to_string()
    };
    assert_eq!(value("12 avril"), r#"{"edtf":"2024-04-12"}"#);
    assert_eq!(value("3,5 × 10⁶ m³"), r#"{"amount":3500000,"unit":"m3"}"#);
    assert_eq!(value("12\u{A0}millions d’euros"), r#"{"amount":12000000,"currency":"EUR"}"#);
}

#[test]
fn a_note_is_a_note() {
    let text = printed(&["render", PAGE], "");
    assert!(text.contains("le maire¹") && text.contains("\n1. Conseil municipal"), "{text}");
}

#[test]
fn a_page_in_another_encoding_says_so_itself() {
    let page = b"<html><meta charset=iso-8859-15><p>Il co\xFBte 5\xA0\xA4, d\xE9j\xE0.";
    assert_eq!(printed(&["render"], page), "Il coûte 5\u{A0}€, déjà.\n");
}

#[test]
fn the_name_of_a_file_is_believed() {
    let (_folder, path) = file("a.htm", b"Only <b>one</b> line");
    assert_eq!(printed(&["render", &path], ""), "Only one line\n");
    let (_folder, path) = file("a.txt", b"<html> is a tag");
    assert_eq!(printed(&["render", &path], ""), "<html> is a tag\n");
}

#[test]
fn an_empty_page_and_a_damaged_one_are_read_all_the_same() {
    for page in ["<html>", "<!DOCTYPE html>", "<html><body><table><tr><td><p", "<html></p></b><!--"]
    {
        let output = lutrin(&["render"], page);
        assert!(output.status.success() && output.stderr.is_empty(), "{page}");
    }
}
