//! What a stranger's article may hold: nothing of it is run, obeyed, or taken for markup.

use std::fs;

use crate::calendar::events;
use crate::markdown::table;
use crate::tables::{assert_same, csv_rows, tsv_rows};
use crate::{facts, objects, one_line, section};

/// An article in a folder of its own whose every part means harm, its file name too.
struct Article {
    path: String,
    _folder: tempfile::TempDir,
}

impl Article {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("=1+1, \"a\"; b|c.md");
        fs::write(&path, text()).unwrap();
        Self { path: path.to_str().unwrap().to_owned(), _folder: folder }
    }
}

fn text() -> String {
    let long = "very ".repeat(600);
    format!(
        "# =HYPERLINK(\"http://x\"; 'a, b') \u{202E}fdp\u{202C} \u{1B}[31m|pipe\n\n\
        It was -12 °C in May 2024, +3 % more, \"said; he\", and 12 \u{1B}]0;title\u{7} euros.\n\n\
        ## @SUM(1+9)*cmd|' /C calc'!A0\n\n\
        =cmd cost $5 million\non 4 May\n2024 \\| \\\\ `a|b` <b>x</b> &amp; [l](u) \u{9B}2J a\tb.\n\n\
        | -5 | =2+5 in 2023 |\n|---|---|\n| 7\\|8 houses | +40 metres |\n\n\
        ## A {long}title\n\n\
        The {long}long road, of 30 km, opened on \u{200B}5 June 2024 after {long} days.\n"
    )
}

/// Whether a terminal obeys a character, or an eye is deceived by it.
fn is_harmful(c: char) -> bool {
    lutrin::source::shown(c) != Some(c)
}

#[test]
fn the_hostile_article_has_facts_to_be_harmed_by() {
    let article = Article::new();
    let all = objects(&[&article.path]);
    assert!(all.len() >= 10, "{all:?}");
    assert!(all.iter().any(|fact| section(fact, "").contains('\u{1B}')));
    assert!(all.iter().any(|fact| fact["text"].as_str().unwrap().starts_with('-')));
    assert!(all.iter().any(|fact| fact["value"]["amount"] == -12));
}

#[test]
fn no_form_prints_what_a_terminal_obeys() {
    let article = Article::new();
    for format in lutrin::cli::FACTS_FORMATS {
        let printed = facts(format, &[&article.path, &article.path]);
        let is_allowed = |c: char| matches!(c, '\n' | '\r') || (c == '\t' && format == "tsv");
        let harm: Vec<char> =
            printed.chars().filter(|c| is_harmful(*c) && !is_allowed(*c)).collect();
        assert!(harm.is_empty(), "{format} prints {harm:?}");
    }
}

#[test]
fn a_table_of_hostile_facts_has_their_cells_and_no_formula() {
    let article = Article::new();
    let name = one_line(&article.path);
    let all = objects(&[&article.path]);
    let (csv, tsv) = (facts("csv", &[&article.path]), facts("tsv", &[&article.path]));
    for table in [csv_rows(&csv), tsv_rows(&tsv)] {
        assert_same(&table, &all, &name);
        for cell in table.iter().flatten() {
            let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!is_formula || cell.parse::<f64>().is_ok(), "{cell} is run");
        }
        assert!(table.iter().flatten().any(|cell| cell == "-12"), "a number stays a number");
    }
}

#[test]
fn a_name_that_is_a_formula_is_not_run_either() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("=1+1.md"), "It cost 5 euros.").unwrap();
    let mut lutrin = crate::lutrin(&["facts", "--format", "csv", "=1+1.md"]);
    let output = lutrin.current_dir(folder.path()).assert().success().get_output().clone();
    let table = csv_rows(std::str::from_utf8(&output.stdout).unwrap());
    assert_eq!(table[1][0], "'=1+1.md");
}

#[test]
fn a_markdown_table_of_hostile_facts_has_plain_cells() {
    let article = Article::new();
    let (all, table) = (objects(&[&article.path]), table(&facts("md", &[&article.path])));
    assert_eq!(table.len(), all.len() + 1);
    for (row, fact) in table.iter().skip(1).zip(&all) {
        assert_eq!(row.len(), 6);
        assert_eq!(row[4], one_line(&section(fact, " › ")));
        assert!(row[5].len() < 1000, "a sentence is cut");
    }
}

#[test]
fn hostile_dates_are_calendar_entries() {
    let article = Article::new();
    let events = events(&facts("ics", &[&article.path]));
    assert!(events.len() >= 4, "{events:?}");
}

#[test]
fn a_place_is_one_line() {
    let article = Article::new();
    let places = facts("vimgrep", &[&article.path]);
    assert_eq!(places.lines().count(), objects(&[&article.path]).len());
    assert!(places.lines().all(|line| line.starts_with(&article.path)));
}
