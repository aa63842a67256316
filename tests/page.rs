//! Sets small Markdown articles and compares the page, row by row.

use std::sync::Arc;

use lutrin::document::{Document, Language};
use lutrin::format;
use lutrin::layout::{Ground, Layout, Place, Row, Setting};
use lutrin::style::Part;

/// An article read as Markdown in one piece.
fn read(markdown: &str) -> Document {
    let format = format::detect(Some("article.md"), markdown);
    let manner = (format.survey)(markdown);
    let mut document = Document::default();
    document.append(Arc::new((format.read)(&manner, markdown.into(), 0)));
    document
}

/// The page as text: what hangs in the margin first, then the row; `#` and `+` for the grounds.
fn page(markdown: &str, setting: Setting) -> String {
    let document = read(markdown);
    let mut layout = Layout::new(setting);
    let rows = layout.rows(&document, Place::default(), 1000);
    rows.iter().map(|row| show(row) + "\n").collect()
}

fn show(row: &Row) -> String {
    let line = row.line();
    let hanging = line.hanging.as_ref().map_or(" ", |run| &run.text);
    let ground = match line.ground {
        Ground::Page => ' ',
        Ground::Code => '#',
        Ground::Aside => '+',
    };
    let text: String = line
        .runs
        .iter()
        .map(|run| if run.role.part == Part::TitleNote { "(note)" } else { &*run.text })
        .collect();
    format!("{hanging}{ground}{text}").trim_end().replace('\u{202F}', "~").replace('\u{A0}', "_")
}

fn french(measure: usize) -> Setting {
    Setting { measure, language: Language::French, ..Setting::default() }
}

#[test]
fn a_specimen() {
    let text = include_str!("page/specimen.fr.md");
    insta::assert_snapshot!(page(text, french(64)));
}
