use std::fs;
use std::path::Path;

use super::{
    Choices, FirstRun, Forgotten, Lies, Memory, OfDocument, Trouble, Visit, hash, last_read,
};
use crate::document::{Brief, Highlight, Mark, Passage, Remarks, Said, Spot, Trace, Verdict};

fn of(folder: &Path, text: &str) -> OfDocument {
    Memory::In(folder.to_owned()).of(text.as_bytes(), Lies::Nowhere)
}

#[expect(clippy::unnecessary_wraps, reason = "as it is kept")]
fn spot(start: usize) -> Option<Spot> {
    Some(Spot { start, blank: 1, before: "é".to_owned(), after: "à".to_owned() })
}

fn remarks() -> Remarks {
    let at = |start| spot(start).unwrap_or_default();
    let trace = Trace::Sought;
    let headings = vec![Said { spot: at(12), verdict: Verdict::Heading(3), trace }];
    let marks = vec![Mark { letter: 'é', spot: at(40), trace }];
    let passage = Passage { start: 7, before: "é".to_owned(), text: "a \"b\"\n".to_owned() };
    let highlights = vec![Highlight { passage, note: Some("…".to_owned()), trace }];
    Remarks { headings, marks, highlights }
}

/// The only memory of a document in a folder.
fn file(folder: &Path) -> std::path::PathBuf {
    let mut files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.find(|path| path.extension().is_some_and(|ending| ending == "json")).unwrap()
}

#[test]
fn what_is_kept_is_recalled_for_the_same_document_only() {
    let folder = tempfile::tempdir().unwrap();
    let one = of(folder.path(), "one");
    one.keep_remarks(&remarks()).unwrap();
    one.keep_left(spot(7), Visit::default()).unwrap();
    let kept = one.recall().unwrap();
    assert_eq!((kept.remarks, kept.spot), (remarks(), spot(7)));
    assert_eq!(of(folder.path(), "two").recall().unwrap(), super::Kept::default());
    one.keep_remarks(&Remarks::default()).unwrap();
    assert_eq!(one.recall().unwrap().spot, spot(7), "the one does not touch the other");
}

#[test]
fn a_document_that_is_left_at_its_beginning_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    of(folder.path(), "one").keep_left(None, Visit::default()).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_memory_of_the_first_lutrins_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let one = of(folder.path(), "one");
    one.keep_left(spot(7), Visit::default()).unwrap();
    let first = r#"{"headings":[{"start":5,"verdict":"text"}],"marks":[{"letter":"a","start":3}]}"#;
    let second = first.replace("{\"headings\"", "{\"version\":1,\"spot\":null,\"headings\"");
    for text in [first, &second] {
        fs::write(file(folder.path()), text).unwrap();
        let remarks = one.recall().unwrap().remarks;
        assert_eq!((remarks.marks[0].letter, remarks.marks[0].spot.start), ('a', 3));
        assert_eq!((remarks.headings[0].verdict, remarks.highlights.len()), (Verdict::Text, 0));
        one.keep_left(spot(9), Visit::default()).unwrap();
        assert_eq!(one.recall().unwrap().remarks, remarks, "it is written anew with all it had");
    }
}

#[test]
fn a_damaged_memory_is_set_aside_and_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let one = of(folder.path(), "one");
    let mut names = Vec::new();
    for text in ["{ broken", "[]"] {
        one.keep_left(spot(7), Visit::default()).unwrap();
        fs::write(file(folder.path()), text).unwrap();
        let Err(Trouble::Damaged(name)) = one.recall() else { panic!("it is damaged") };
        assert_eq!(fs::read_to_string(folder.path().join(&name)).unwrap(), text);
        names.push(name);
    }
    assert!(names[0].ends_with(".json.damaged") && names[1].ends_with(".json-2.damaged"));
    // One that is damaged while it is read is set aside too.
    one.keep_left(spot(7), Visit::default()).unwrap();
    fs::write(file(folder.path()), "half").unwrap();
    one.keep_left(spot(8), Visit::default()).unwrap();
    assert_eq!(one.recall().unwrap().spot, spot(8));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4);
}

#[test]
fn what_a_later_lutrin_has_kept_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let one = of(folder.path(), "one");
    one.keep_left(spot(7), Visit::default()).unwrap();
    let later = r#"{"version":99,"spot":"elsewhere"}"#;
    fs::write(file(folder.path()), later).unwrap();
    assert!(matches!(one.recall(), Err(Trouble::Untouchable(_))));
    assert!(
        one.keep_left(spot(8), Visit::default()).is_err() && one.keep_remarks(&remarks()).is_err()
    );
    assert_eq!(fs::read_to_string(file(folder.path())).unwrap(), later);
}

#[test]
fn a_document_that_was_edited_opens_where_it_was_left_and_one_that_was_moved_too() {
    let (folder, texts) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = texts.path().join("a.md");
    fs::write(&path, "one").unwrap();
    let memory = Memory::In(folder.path().to_owned());
    let first = memory.of(b"one", Lies::File(&path));
    first.keep_left(spot(7), Visit::default()).unwrap();
    first.keep_remarks(&remarks()).unwrap();
    let edited = memory.of(b"edited", Lies::File(&path));
    assert_eq!(
        edited.recall().unwrap(),
        super::Kept { version: 0, visit: None, ..first.recall().unwrap() }
    );
    // What was said is kept for the text as it is now, whatever is changed of it.
    edited.keep_left(None, Visit::default()).unwrap();
    let kept = memory.of(b"edited", Lies::Nowhere).recall().unwrap();
    assert_eq!((kept.spot, kept.remarks), (None, remarks()));
    let again = memory.of(b"edited again", Lies::File(&path));
    assert_eq!(again.recall().unwrap().remarks, remarks());
    again.keep_remarks(&Remarks::default()).unwrap();
    assert_eq!(again.recall().unwrap().remarks, Remarks::default(), "it is not carried over twice");
    assert_eq!(memory.of(b"one", Lies::Nowhere).recall().unwrap().spot, spot(7));
    assert_eq!(memory.of(b"other", Lies::File(texts.path())).recall().unwrap().spot, None);
}

#[test]
fn several_lutrins_lose_nothing_of_each_others_documents() {
    let folder = tempfile::tempdir().unwrap();
    let keep = |text: &'static str| {
        let one = of(folder.path(), text);
        move || (0..50).for_each(|start| one.keep_left(spot(start), Visit::default()).unwrap())
    };
    std::thread::scope(|scope| {
        for text in ["one", "two", "three", "three"] {
            std::thread::Builder::new().spawn_scoped(scope, keep(text)).unwrap();
        }
    });
    for text in ["one", "two", "three"] {
        assert_eq!(of(folder.path(), text).recall().unwrap().spot, spot(49), "{text}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
}

#[test]
fn a_choice_leaves_the_others_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let keep = |theme: Option<&str>, measure| {
        Choices::new(theme.map(str::to_owned), measure).keep(folder.path()).unwrap();
    };
    keep(Some("night"), None);
    keep(None, Some(60));
    keep(None, None);
    let choices = Choices::recall(Some(folder.path())).unwrap();
    assert_eq!(choices, Choices::new(Some("night".to_owned()), Some(60)));
    assert_eq!(Choices::recall(None).unwrap(), Choices::default());
}

#[test]
fn forgetting_takes_away_what_lutrin_wrote_and_nothing_else() {
    let (folder, texts) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = texts.path().join("a.md");
    fs::write(&path, "one").unwrap();
    let memory = Memory::In(folder.path().to_owned());
    let one = memory.of(b"one", Lies::File(&path));
    one.keep_left(spot(7), Visit::default()).unwrap();
    assert!(one.forget().unwrap().is_some() && one.forget().unwrap().is_none());
    assert_eq!(one.recall().unwrap(), super::Kept::default());
    one.keep_left(spot(7), Visit::default()).unwrap();
    of(folder.path(), "two").keep_remarks(&remarks()).unwrap();
    Choices::new(None, Some(60)).keep(folder.path()).unwrap();
    FirstRun::of(folder.path()).end().unwrap();
    fs::write(folder.path().join("mine.json"), "").unwrap();
    let forgotten = Forgotten::everything(folder.path()).unwrap();
    assert_eq!(forgotten, Forgotten { documents: 2, has_choices: true, damaged: 0 });
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "a stranger's file stays");
}

#[test]
fn where_nothing_is_wanted_nothing_is_kept_and_nothing_is_wrong() {
    let unwanted = Memory::Unwanted.of(b"one", Lies::Nowhere);
    assert!(
        unwanted.keep_remarks(&remarks()).is_ok()
            && unwanted.keep_left(spot(7), Visit::default()).is_ok()
    );
    assert_eq!(unwanted.recall().unwrap(), super::Kept::default());
    assert!(Memory::Nowhere.of(b"one", Lies::Nowhere).keep_remarks(&remarks()).is_err());
}

#[test]
fn a_first_run_is_over_once_or_where_nothing_is_written_never() {
    let folder = tempfile::tempdir().unwrap();
    assert!(!FirstRun::of(folder.path()).is_over());
    FirstRun::of(folder.path()).end().unwrap();
    assert!(FirstRun::of(folder.path()).is_over());
    let file = folder.path().join("file");
    fs::write(&file, "no folder").unwrap();
    let within = file.join("lutrin");
    assert!(FirstRun::of(&within).end().is_err() && !FirstRun::of(&within).is_over());
}

#[test]
fn a_hash_is_that_of_its_standard() {
    assert_eq!(hash(b""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(hash(b"a"), 0xaf63_dc4c_8601_ec8c);
}

#[test]
fn a_heading_that_is_known_by_its_byte_alone_holds_for_its_own_text_only() {
    let (folder, texts) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = texts.path().join("a.md");
    fs::write(&path, "one").unwrap();
    let memory = Memory::In(folder.path().to_owned());
    let first = memory.of(b"one", Lies::File(&path));
    first.keep_left(spot(7), Visit::default()).unwrap();
    fs::write(file(folder.path()), r#"{"headings":[{"start":5,"verdict":"text"}],"marks":[]}"#)
        .unwrap();
    assert_eq!(first.recall().unwrap().remarks.headings.len(), 1);
    assert_eq!(memory.of(b"two", Lies::File(&path)).recall().unwrap().remarks, Remarks::default());
}

#[test]
fn places_that_were_found_elsewhere_are_kept_unless_something_else_was_said_since() {
    let folder = tempfile::tempdir().unwrap();
    let one = of(folder.path(), "one");
    one.keep_remarks(&remarks()).unwrap();
    let mut found = remarks();
    found.marks[0].spot.start = 99;
    found.marks[0].trace = Trace::Found;
    one.renew_remarks(&found).unwrap();
    assert_eq!(one.recall().unwrap().remarks.marks[0].spot.start, 99);
    // Another lutrin has said something meanwhile.
    let mut other = remarks();
    other.highlights[0].note = None;
    one.keep_remarks(&other).unwrap();
    one.renew_remarks(&found).unwrap();
    assert_eq!(one.recall().unwrap().remarks, other);
}

/// A visit at a time.
fn visit(at: u64, percent: u8) -> Visit {
    Visit { at, percent, ..Visit::default() }
}

/// The places that were read last, without the folder they lie in, and how far.
fn last(folder: &Path) -> Vec<(String, u8)> {
    let name = |place: &str| place.rsplit('/').next().unwrap().to_owned();
    last_read(folder, 10).iter().map(|visit| (name(&visit.place), visit.percent)).collect()
}

#[test]
fn the_documents_read_last_come_first_and_those_that_are_gone_not_at_all() {
    let (folder, texts) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let memory = Memory::In(folder.path().to_owned());
    assert_eq!(last_read(folder.path(), 10), []);
    let path = |name: &str| texts.path().join(name);
    for (name, at) in [("a.md", 3), ("b.md", 5), ("gone.md", 9)] {
        fs::write(path(name), name).unwrap();
        let one = memory.of(name.as_bytes(), Lies::File(&path(name)));
        one.keep_left(None, visit(at, 40)).unwrap();
    }
    let address = "https://example.org/c";
    memory.of(b"c", Lies::Web(address)).keep_left(spot(1), visit(4, 100)).unwrap();
    // Neither has a place to be opened at again.
    memory.of(b"piped", Lies::Nowhere).keep_left(spot(1), visit(8, 1)).unwrap();
    fs::write(folder.path().join("0123456789abcdef.json"), "{ half").unwrap();
    fs::remove_file(path("gone.md")).unwrap();
    let expected = [("b.md", 40), ("c", 100), ("a.md", 40)].map(|(name, of)| (name.to_owned(), of));
    assert_eq!(last(folder.path()), expected);
    assert!(folder.path().join("0123456789abcdef.json").exists(), "nothing is set aside unasked");
    let found = memory.of(b"another page", Lies::Web(address)).recall().unwrap();
    assert_eq!(found.spot, spot(1), "what is changed at its address opens where it was left");
}

#[test]
fn what_was_edited_and_read_again_is_listed_once_and_forgotten_whole() {
    let (folder, texts) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = texts.path().join("a.md");
    let memory = Memory::In(folder.path().to_owned());
    for (text, at) in [("one", 1), ("two", 2), ("three", 3)] {
        fs::write(&path, text).unwrap();
        let one = memory.of(text.as_bytes(), Lies::File(&path));
        one.keep_left(spot(7), visit(at, u8::try_from(at).unwrap())).unwrap();
    }
    assert_eq!(last(folder.path()), [("a.md".to_owned(), 3)]);
    assert!(memory.of(b"three", Lies::File(&path)).forget().unwrap().is_some());
    assert_eq!(last(folder.path()), []);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn what_was_told_of_a_text_stays_when_it_is_left_before_all_of_it_is_known() {
    let (folder, texts) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = texts.path().join("a.md");
    fs::write(&path, "one").unwrap();
    let one = Memory::In(folder.path().to_owned()).of(b"one", Lies::File(&path));
    let brief = Brief { title: Some("One".to_owned()), words: 7, ..Brief::default() };
    one.keep_left(None, Visit { brief: Some(brief.clone()), ..visit(1, 2) }).unwrap();
    one.keep_left(None, visit(2, 3)).unwrap();
    let kept = one.peek().and_then(|kept| kept.visit).unwrap();
    assert_eq!((kept.at, kept.percent, kept.brief), (2, 3, Some(brief)));
}

#[test]
fn a_memory_of_before_there_were_visits_is_read_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let one = of(folder.path(), "one");
    one.keep_left(spot(7), Visit::default()).unwrap();
    let old = fs::read_to_string(file(folder.path())).unwrap();
    assert!(!old.contains("visit"), "{old}");
    let kept = one.recall().unwrap();
    assert_eq!((kept.spot, kept.visit), (spot(7), None));
    assert_eq!(last_read(folder.path(), 10), []);
}
