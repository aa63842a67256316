//! Markdown: the table of facts and the list of sections.

#![expect(clippy::wildcard_enum_match_arm, reason = "whatever else is read is a fault")]

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::{ARTICLES, facts, objects, one_line, printed, section, string};

/// Reads a text that is one table and nothing else, as rows of cells, the header first.
pub(crate) fn table(markdown: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut tables = 0;
    for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(Tag::Table(_)) => tables += 1,
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => rows.last_mut().unwrap().push(String::new()),
            Event::Text(text) => rows.last_mut().unwrap().last_mut().unwrap().push_str(&text),
            Event::End(
                TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell,
            ) => {}
            other => unreachable!("{other:?} in a table of plain cells"),
        }
    }
    assert_eq!(tables, 1);
    rows
}

#[test]
fn a_table_has_the_section_and_the_sentence_of_each_fact() {
    for article in ARTICLES {
        let (all, table) = (objects(&[article]), table(&facts("md", &[article])));
        let (header, rows) = table.split_first().unwrap();
        assert_eq!(header[..], ["line", "kind", "fact", "value", "section", "sentence"]);
        assert_eq!(rows.len(), all.len());
        for (row, fact) in rows.iter().zip(&all) {
            let [line, kind, text, _, path, sentence] = &row[..] else { unreachable!() };
            assert_eq!(*line, fact["line"].to_string());
            assert_eq!(kind, string(fact, "kind"));
            assert_eq!(*path, one_line(&section(fact, " › ")));
            assert!(sentence.contains(text.as_str()), "{text}: {sentence}");
        }
    }
}

#[test]
fn a_table_of_several_articles_names_the_file_of_each_fact() {
    let table = table(&facts("md", &ARTICLES));
    let files: Vec<&str> = table.iter().skip(1).map(|row| row[0].as_str()).collect();
    let all = objects(&ARTICLES);
    assert_eq!(files, all.iter().map(|fact| string(fact, "file")).collect::<Vec<_>>());
}

/// Reads nested lists of links: how deep each stands, what it says, where it leads.
fn links(markdown: &str) -> Vec<(usize, String, String)> {
    let (mut depth, mut links) = (0, Vec::new());
    for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(Tag::List(None)) => depth += 1,
            Event::End(TagEnd::List(false)) => depth -= 1,
            Event::Start(Tag::Link { dest_url, .. }) => {
                links.push((depth, String::new(), dest_url.to_string()));
            }
            Event::Text(text) => links.last_mut().unwrap().1.push_str(&text),
            Event::Start(Tag::Item) | Event::End(TagEnd::Item | TagEnd::Link) => {}
            other => unreachable!("{other:?} in a list of links"),
        }
    }
    links
}

#[test]
fn an_outline_is_a_list_of_links_as_deep_as_its_sections() {
    for article in ARTICLES {
        let jsonl = printed(&["outline", "--format", "jsonl", article]);
        let sections: Vec<serde_json::Value> =
            jsonl.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let links = links(&printed(&["outline", "--format", "md", article]));
        assert_eq!(links.len(), sections.len());
        for ((depth, title, address), section) in links.iter().zip(&sections) {
            assert_eq!(*title, one_line(string(section, "title")));
            assert!(address.starts_with('#') && !address.contains(' '), "{address}");
            assert!(*depth <= usize::try_from(section["level"].as_u64().unwrap()).unwrap());
        }
        assert!(links.iter().any(|(depth, ..)| *depth > 1));
    }
}

#[test]
fn outlines_of_several_articles_stand_under_their_files() {
    let [first, second, ..] = ARTICLES;
    let links = links(&printed(&["outline", "--format", "md", first, second]));
    let files: Vec<_> = links.iter().filter(|(depth, ..)| *depth == 1).collect();
    assert_eq!(files.len(), 2);
    assert!(files.iter().all(|(_, title, address)| title == address));
    let inside = links.iter().filter(|(depth, ..)| *depth > 1);
    assert!(inside.into_iter().all(|(.., address)| address.contains(".txt#")));
}
