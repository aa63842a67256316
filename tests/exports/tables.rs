//! CSV, TSV, and the lines that an editor jumps to.

use std::fs;

use serde_json::Value;

use crate::{ARTICLES, facts, objects, one_line, printed_of, section, string};

/// Reads a table as rows of cells, the header first.
fn rows(table: &str, between: u8) -> Vec<Vec<String>> {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).delimiter(between).quoting(between == b',');
    let mut reader = builder.from_reader(table.as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// What a column must have for a fact.
fn expected(fact: &Value, article: &str, column: &str) -> String {
    match column {
        "file" => fact["file"].as_str().unwrap_or(article).to_owned(),
        "section" => one_line(&section(fact, " > ")),
        _ => match fact.get(column).or_else(|| fact["value"].get(column)) {
            Some(Value::String(text)) => one_line(text),
            Some(other) => other.to_string(),
            None => String::new(),
        },
    }
}

/// Asserts that a table says what the objects say.
pub(crate) fn assert_same(table: &[Vec<String>], objects: &[Value], article: &str) {
    let (header, rows) = table.split_first().unwrap();
    assert_eq!(rows.len(), objects.len());
    for (row, fact) in rows.iter().zip(objects) {
        for (cell, column) in row.iter().zip(header) {
            let wanted = expected(fact, article, column);
            assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), wanted, "{column} of {fact}");
        }
        let parts = fact["value"].as_object().unwrap().keys();
        let lost: Vec<_> = parts.filter(|part| !header.contains(part)).collect();
        assert!(lost.is_empty() || lost == ["relative"], "{lost:?} has no column");
    }
}

pub(crate) fn csv_rows(table: &str) -> Vec<Vec<String>> {
    assert_eq!(table.matches('\n').count(), table.matches("\r\n").count(), "every line ends so");
    rows(table, b',')
}

pub(crate) fn tsv_rows(table: &str) -> Vec<Vec<String>> {
    assert!(!table.contains('\r'));
    rows(table, b'\t')
}

#[test]
fn csv_says_what_the_objects_say() {
    for article in ARTICLES {
        assert_same(&csv_rows(&facts("csv", &[article])), &objects(&[article]), article);
    }
    assert_same(&csv_rows(&facts("csv", &ARTICLES)), &objects(&ARTICLES), "");
}

#[test]
fn tsv_says_what_the_objects_say() {
    for article in ARTICLES {
        assert_same(&tsv_rows(&facts("tsv", &[article])), &objects(&[article]), article);
    }
    assert_same(&tsv_rows(&facts("tsv", &ARTICLES)), &objects(&ARTICLES), "");
}

#[test]
fn a_table_has_the_same_columns_for_one_article_for_several_and_for_none_with_facts() {
    let head = |table: &str| table.lines().next().unwrap().to_owned();
    let [article, ..] = ARTICLES;
    let one = head(&facts("csv", &[article]));
    assert_eq!(one, head(&facts("csv", &ARTICLES)));
    assert_eq!(printed_of(&["facts", "--format", "csv"], "Nothing."), format!("{one}\r\n"));
}

#[test]
fn an_editor_finds_each_fact_where_its_line_says() {
    for article in ARTICLES {
        let (text, all) = (fs::read_to_string(article).unwrap(), objects(&[article]));
        let places = facts("vimgrep", &[article]);
        assert_eq!(places.lines().count(), all.len());
        for (place, fact) in places.lines().zip(&all) {
            let place = place.strip_prefix(article).unwrap();
            let parts: Vec<&str> = place.splitn(4, ':').collect();
            let [_, line, column, said] = parts[..] else { unreachable!("{place}") };
            let number = |digits: &str| digits.parse::<usize>().unwrap() - 1;
            let line = text.split('\n').nth(number(line)).unwrap();
            let first = string(fact, "text").split('\n').next().unwrap();
            assert!(line.get(number(column)..).unwrap().starts_with(first), "{place}");
            assert_eq!(said, one_line(string(fact, "text")));
        }
    }
}
