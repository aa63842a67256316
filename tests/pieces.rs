//! A text in pieces gives the same facts and headings as the whole, wherever it may be cut.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use lutrin::document::{BlockKind, Chunk, Language};
use lutrin::facts::Fact;
use lutrin::format::{FORMATS, Format, Manner};
use lutrin::work::{Article, Chunks, Extent, FactFinder};

#[test]
fn facts_and_headings_do_not_depend_on_the_pieces() {
    let mut cuts = 0;
    // The language and the date are said, so that no piece teaches it anything about the next.
    let mut finder = FactFinder::new(Some(Language::French), Some("2025-05-20".to_owned()));
    let mut found =
        |format, manner: &_, text: &str, base| found(&mut finder, format, manner, text, base);
    let files = texts()
        .into_iter()
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap()));
    for (name, text) in files.chain([("html".to_owned(), HTML.to_owned())]) {
        // What front matter shows depends on the first piece, which is never as small as here.
        let text = text.split_once("\n---\n").map_or(text.as_str(), |(_, body)| body);
        for format in FORMATS {
            let manner = (format.survey)(text);
            let whole = found(format, &manner, text, 0);
            for at in places(format, text) {
                let (head, tail) = text.split_at(at);
                let mut pieces = found(format, &manner, head, 0);
                let rest = found(format, &manner, tail, at);
                pieces.0.extend(rest.0);
                pieces.1.extend(rest.1);
                assert_eq!(pieces, whole, "{name} as {}, cut at {at}", format.name);
                cuts += 1;
            }
        }
    }
    assert!(cuts > 300, "only {cuts} cuts were tried");
}

#[test]
fn a_table_longer_than_a_piece_has_every_row_once() {
    let rows: Vec<_> = (0..9_000).map(|at| format!("| Port {at} | {at} km |\n")).collect();
    let rows = rows.concat();
    let text = format!("# Ports\n\n| Port | Far |\n|---|---|\n{rows}\nIn all 9 kg.\n\n## After\n");
    let article = Article::of_text("ports.md", text.clone(), Extent::Article).unwrap();
    let mut finder = FactFinder::new(Some(Language::English), Some("2025-05-20".to_owned()));
    let (mut told, mut heads, mut pieces) = (Vec::new(), Vec::new(), 0);
    for chunk in Chunks::new(article) {
        let chunk = chunk.unwrap();
        let facts = finder.find(&chunk);
        told.extend(facts.iter().map(|fact| chunk.text_of(fact.span).to_owned()));
        heads.extend(headings(&chunk).into_iter().map(|at| text.get(at..at + 4).unwrap()));
        pieces += 1;
    }
    let expected = (0..9_000).map(|at| format!("{at} km")).chain(["9 kg".to_owned()]);
    let quantities: Vec<_> = told.into_iter().filter(|text| text.ends_with(['m', 'g'])).collect();
    assert_eq!(quantities, expected.collect::<Vec<_>>());
    assert!(heads == ["# Po", "## A"] && pieces > 3, "{heads:?} {pieces}");
}

/// Elements of HTML that go on over blank lines.
const HTML: &str = "# One\n\n<details>\n<summary>On 5 May 2024</summary>\n\n## Two\n\n12 boats.\n\n\
    </details>\n\nText of 3 km.\n\n<table><tr><th>Boats</th><th>Crew</th></tr>\n<tr><td>\n\n14\n\n\
    </td><td>\n\n27\n\n</td></tr>\n</table> <table><tr><td>\n\n9 km\n\n</table>\n\n\
    ## Three\n\n<details>\n\nNever closed, 8 kg.\n\n# Four\n\nEnd.\n";

fn texts() -> Vec<PathBuf> {
    let folders = ["assets/articles", "tests/corpus", "tests/corpus/plain"];
    let files = folders.into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let is_text = |path: &PathBuf| path.extension().is_some_and(|e| e == "txt" || e == "md");
    files.map(|file| file.unwrap().path()).filter(is_text).collect()
}

/// Every place where a format may cut a text.
fn places(format: Format, text: &str) -> BTreeSet<usize> {
    let ends = text.match_indices('\n').map(|(at, _)| at + 1);
    ends.filter_map(|end| (format.cut)(text.get(..end).unwrap())).collect()
}

/// The facts of a piece, and where its headings begin.
fn found(
    finder: &mut FactFinder,
    format: Format,
    manner: &Manner,
    text: &str,
    base: usize,
) -> (Vec<Fact>, Vec<usize>) {
    let chunk = (format.read)(manner, text.into(), base);
    (finder.find(&chunk), headings(&chunk))
}

fn headings(chunk: &Chunk) -> Vec<usize> {
    let headings = chunk.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading(_)));
    headings.map(|block| block.span.start()).collect()
}
