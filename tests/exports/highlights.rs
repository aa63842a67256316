//! Marks and highlights: kept, and printed as Markdown and JSON, read back.

#![expect(clippy::wildcard_enum_match_arm, reason = "whatever else is read is of no account")]

use std::fs;
use std::path::{Path, PathBuf};

use lutrin::document::{Highlight, Mark, Passage, Remarks, Spot, Trace};
use lutrin::memory::{Lies, Memory};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::Value;

const TEXT: &str = "# Rivers\n\n## The *Meuse*\n\nIt is 925 km long. 1986. was a dry year: nobody had \
    [seen](a.md) it so | low.\n\n- # It fell.\n\nIt rose \u{1B}[2J again.\n";

/// An article, and a folder that remembers what was said of it.
struct Kept {
    folder: tempfile::TempDir,
    path: PathBuf,
}

impl Kept {
    fn new(remarks: &Remarks) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rivers.md");
        fs::write(&path, TEXT).unwrap();
        let memory = Memory::In(folder.path().join("lutrin"));
        memory.of(TEXT.as_bytes(), Lies::File(&path)).keep_remarks(remarks).unwrap();
        Self { folder, path }
    }

    fn print(&self, arguments: &[&str], files: &[&Path]) -> assert_cmd::assert::Assert {
        let mut lutrin = crate::lutrin(&["highlights"]);
        lutrin.args(arguments).args(files).env("XDG_STATE_HOME", self.folder.path());
        lutrin.assert()
    }

    fn printed(&self, format: &str) -> String {
        let done = self.print(&["--format", format], &[&self.path]).success();
        String::from_utf8(done.get_output().stdout.clone()).unwrap()
    }
}

fn highlight(text: &str, note: Option<&str>) -> Highlight {
    let start = TEXT.find(text).unwrap_or(30);
    let passage = Passage { start, before: String::new(), text: text.to_owned() };
    Highlight { passage, note: note.map(str::to_owned), trace: Trace::Sought }
}

fn remarks() -> Remarks {
    let spot = Spot { start: TEXT.find("It rose").unwrap(), ..Spot::default() };
    Remarks {
        headings: Vec::new(),
        marks: vec![Mark { letter: 'b', spot, trace: Trace::Sought }],
        highlights: vec![
            highlight("It is 925 km long.", Some("> is that so?\u{1B}[2J")),
            highlight("1986. was a dry year: nobody had [seen](a.md) it so | low.", None),
            highlight("Words that nobody will ever find here.", Some("- gone")),
        ],
    }
}

#[test]
fn json_has_the_passage_its_place_its_note_and_its_facts() {
    let kept = Kept::new(&remarks());
    let rows: Vec<Value> = serde_json::from_str(&kept.printed("json")).unwrap();
    let kinds: Vec<_> = rows.iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["highlight", "highlight", "mark", "highlight"]);
    let [first, second, mark, lost] = &rows[..] else { unreachable!() };
    assert_eq!(first["quotation"], "It is 925 km long.");
    assert_eq!(first["section"], serde_json::json!(["Rivers", "The Meuse"]));
    assert_eq!(first["note"], "> is that so?\u{1B}[2J");
    let place = |row: &Value, name: &str| usize::try_from(row[name].as_u64().unwrap()).unwrap();
    let span = place(first, "start")..place(first, "end");
    assert_eq!(TEXT.get(span), Some("It is 925 km long."));
    assert_eq!((first["line"].as_u64(), first["facts"].as_array().unwrap().len()), (Some(5), 1));
    let fact = &first["facts"][0];
    assert_eq!((&fact["kind"], &fact["text"]), (&"quantity".into(), &"925 km".into()));
    assert_eq!(fact["value"]["amount"], 925);
    assert_eq!(second["quotation"], "1986. was a dry year: nobody had seen it so | low.");
    assert_eq!((&mark["letter"], mark.get("note")), (&"b".into(), None));
    assert!(mark["quotation"].as_str().unwrap().starts_with("It rose"));
    assert!(lost.get("start").is_none() && lost["note"] == "- gone");
    assert!(lost["quotation"].as_str().unwrap().starts_with("Words that"));
}

/// The quotations of a text, its paragraphs outside of them, its items.
fn read(markdown: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
    let (mut quotes, mut notes, mut items) = (Vec::new(), Vec::new(), Vec::new());
    let (mut is_quoted, mut is_item) = (false, false);
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::BlockQuote(_)) => is_quoted = true,
            Event::End(TagEnd::BlockQuote(_)) => is_quoted = false,
            Event::Start(Tag::Paragraph) if is_quoted => quotes.push(String::new()),
            Event::Start(Tag::Paragraph) => notes.push(String::new()),
            Event::Start(Tag::Item) => {
                is_item = true;
                items.push(String::new());
            }
            Event::End(TagEnd::Item) => is_item = false,
            Event::Text(text) => {
                let into = [&mut notes, &mut quotes, &mut items];
                let [notes, quotes, items] = into;
                let into = if is_item {
                    items
                } else if is_quoted {
                    quotes
                } else {
                    notes
                };
                into.last_mut().unwrap().push_str(&text);
            }
            Event::Start(Tag::List(_)) | Event::End(_) => {}
            other => unreachable!("{other:?} in plain quotations"),
        }
    }
    (quotes, notes, items)
}

#[test]
fn markdown_is_read_back_as_quotations_notes_and_facts() {
    let kept = Kept::new(&remarks());
    let (quotes, notes, items) = read(&kept.printed("md"));
    assert_eq!(quotes[0], "It is 925 km long.");
    assert_eq!(quotes[1], "— Rivers › The Meuse, line 5");
    assert_eq!(quotes[2], "1986. was a dry year: nobody had seen it so | low.");
    assert_eq!(quotes[5], "— It fell., line 9, mark b");
    assert_eq!(
        quotes[7],
        "— rivers.md, not in the text any more".replace("rivers.md", &lossy(&kept))
    );
    assert_eq!(notes, ["> is that so?␛[2J", "- gone"]);
    assert_eq!(items[0], "quantity: 925 km = 925 km");
}

/// The name of the article as it is printed.
fn lossy(kept: &Kept) -> String {
    kept.path.display().to_string()
}

#[test]
fn a_text_that_was_edited_at_its_beginning_still_has_its_highlights() {
    let kept = Kept::new(&remarks());
    fs::write(&kept.path, TEXT.replace("# Rivers", "Some words before.\n\n# Rivers")).unwrap();
    let rows: Vec<Value> = serde_json::from_str(&kept.printed("json")).unwrap();
    let found: Vec<bool> = rows.iter().map(|row| row.get("start").is_some()).collect();
    assert_eq!(found, [true, true, true, false]);
    assert_eq!(rows[0]["line"], 7);
}

#[test]
fn where_nothing_is_kept_nothing_is_printed_and_several_articles_name_themselves() {
    let kept = Kept::new(&Remarks::default());
    assert_eq!((kept.printed("md").as_str(), kept.printed("json").as_str()), ("", "[\n]\n"));
    let kept = Kept::new(&remarks());
    let other = kept.folder.path().join("other.md");
    fs::write(&other, "Nothing here.").unwrap();
    let done = kept.print(&["--format", "json"], &[&kept.path, &other]).success();
    let rows: Vec<Value> = serde_json::from_slice(&done.get_output().stdout).unwrap();
    assert!(rows.len() == 4 && rows.iter().all(|row| row["file"] == lossy(&kept).as_str()));
}

#[test]
fn a_missing_article_and_a_damaged_memory_end_as_they_do_elsewhere() {
    let kept = Kept::new(&remarks());
    kept.print(&[], &[Path::new("missing.md")]).code(2);
    kept.print(&["--format", "csv"], &[&kept.path]).code(2);
    for entry in fs::read_dir(kept.folder.path().join("lutrin")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "json") {
            fs::write(path, "{ half").unwrap();
        }
    }
    let done = kept.print(&[], &[&kept.path]).code(1);
    let said = String::from_utf8_lossy(&done.get_output().stderr).into_owned();
    assert!(said.contains("rivers.md") && said.contains(".damaged"), "{said}");
}
