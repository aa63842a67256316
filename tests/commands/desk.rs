//! Several documents: listed, filtered, opened one after the other, searched all together.

use crate::support::Reader;
use lutrin::app::{
    Action, Card, Desk, FoundIn, Gesture, Known, Learnt, Message, Nothing, Point, Sheet, Sought,
};
use lutrin::document::{Brief, Excerpt};
use lutrin::source::Manner;
use lutrin::style::Hue;

/// Three documents, the second of which cannot be read.
fn three(width: u16, height: u16) -> Reader {
    let paragraph = |n| format!("Paragraph {n} of the first.\n\n");
    let long: String = (1..90).map(paragraph).collect();
    let long: &'static str = Box::leak(format!("# The mill\n\n{long}").into_boxed_str());
    let last = "# The quay\n\nIt cost 300 euros and 12 cranes in 1921.\n\nThe mill is far.\n";
    let documents = [("notes/mill.md", long), ("gone.txt", ""), ("quay.md", last)];
    Reader::before(&documents, "en", width, height)
}

fn learnt(document: usize, title: &str, words: usize) -> Learnt {
    let brief = Brief {
        title: Some(title.to_owned()),
        words,
        facts: 3,
        date: Some("2025-04-24".to_owned()),
    };
    Learnt { document, known: Known::Brief(brief), percent: Some(40) }
}

fn open(reader: &Reader) -> Option<usize> {
    reader.app.desk().open()
}

#[test]
fn a_list_comes_first_and_fills_as_documents_are_surveyed() {
    let mut reader = three(140, 40);
    let screen = reader.screen();
    for path in ["notes/mill.md", "gone.txt", "quay.md"] {
        assert!(screen.contains(path), "{screen}");
    }
    reader.act(Action::Learn(vec![learnt(0, "The mill", 900)]));
    let screen = reader.screen().replace('\u{A0}', " ");
    let row = screen.lines().find(|row| row.contains("The mill")).unwrap();
    for told in ["5 min", "3 facts", "2025-04-24", "40 %", "notes/mill.md"] {
        assert!(row.contains(told), "{row}");
    }
}

#[test]
fn enter_opens_and_escape_goes_back_to_the_document_behind_the_list() {
    let mut reader = three(100, 30);
    assert!(reader.press("Esc Esc").screen().contains("notes/mill.md"), "nothing lies behind it");
    reader.press("Down Down Enter");
    assert_eq!(open(&reader), Some(2));
    let page = reader.press("Esc").screen();
    assert!(page.contains("12 cranes") && !page.contains("notes/mill.md"), "{page}");
    let listed = reader.press("D").screen();
    assert!(listed.contains("notes/mill.md"));
    assert_eq!(reader.press("Esc").screen(), page);
    reader.press("D Up Up Enter");
    assert_eq!(open(&reader), Some(0));
}

#[test]
fn the_list_is_filtered_by_letters_of_titles_and_paths_and_keeps_its_filter() {
    let mut reader = three(100, 30);
    reader.act(Action::Learn(vec![learnt(2, "Un été au quai", 10)]));
    let screen = reader.press("text:ete").screen();
    assert!(screen.contains("Un été au quai") && !screen.contains("gone.txt"), "{screen}");
    let screen = reader.press("Enter D").screen();
    assert!(screen.contains(" ete") && !screen.contains("gone.txt"), "{screen}");
    let screen = reader.press("Esc").screen();
    assert!(screen.contains("gone.txt") && matches!(reader.app.card(), Some(Card::Documents(_))));
    assert!(reader.press("text:zzzz").screen().contains("no document"));
}

#[test]
fn the_next_document_is_one_key_away_and_one_that_cannot_be_read_is_passed_over_then() {
    let mut reader = three(100, 30);
    reader.press("Enter C-n");
    assert_eq!(open(&reader), Some(0));
    assert_eq!(reader.app.message(), Some(&Message::NotTurned("it is gone".to_owned())));
    reader.press("C-n");
    assert_eq!(open(&reader), Some(2));
    assert_eq!(reader.app.message(), Some(&Message::Turned(3, 3)));
    reader.press("C-n");
    assert_eq!(reader.app.message(), Some(&Message::Nothing(Nothing::Document)));
    reader.press("C-p");
    assert_eq!(open(&reader), Some(0));
    assert!(reader.press("D").screen().contains("it is gone"));
}

#[test]
fn opening_what_cannot_be_read_says_so_and_the_list_stays() {
    for (width, height) in [(100, 30), (40, 12)] {
        let mut reader = three(width, height);
        let screen = reader.press("Down Enter").screen();
        assert!(screen.contains("it is gone") && screen.contains("quay.md"), "{screen}");
        assert_eq!(open(&reader), None);
    }
}

#[test]
fn a_document_opens_where_it_was_left_with_what_was_said_of_it_and_what_was_chosen_for_all() {
    let mut reader = three(100, 30);
    reader.press("Enter Space Space j j m a 2 > T o");
    let (page, measure) = (reader.app.page().span(), reader.app.screen().measure);
    let theme = reader.look.theme.name().to_owned();
    reader.press("C-n C-n");
    assert_eq!(open(&reader), Some(2));
    assert_eq!(reader.app.facts().only_hue(), Some(Hue::Money));
    assert_eq!(reader.app.screen().measure, measure);
    assert!(reader.app.marks().next().is_none());
    reader.press("C-p");
    assert_eq!(reader.app.page().span(), page);
    assert_eq!(reader.app.marks().count(), 1);
    assert_eq!((reader.look.theme.name(), reader.app.screen().measure), (&*theme, measure));
    let percent = reader.app.percent_read();
    reader.press("C-n");
    assert_eq!(reader.app.desk().sheets()[0].percent, Some(percent));
    assert_eq!(reader.app.desk().sheets()[0].name(), "The mill");
}

/// A match in a document.
fn found(document: usize, text: &str, matched: &str) -> FoundIn {
    let (before, after) = text.split_once(matched).unwrap();
    let [before, matched, after] = [before, matched, after].map(str::to_owned);
    let excerpt = Excerpt { start: before.len(), before, matched, after };
    FoundIn { document, excerpts: vec![excerpt], has_more: document == 0 }
}

#[test]
fn all_documents_are_searched_and_enter_opens_one_at_the_match() {
    let mut reader = three(100, 30);
    reader.press("Enter S text:far");
    let hunt = reader.hunts.last().unwrap().clone();
    assert_eq!((&*hunt.pattern, hunt.manner), ("far", Manner::default()));
    let text = reader.texts[2].clone();
    let found = vec![found(2, &text, "far")];
    reader.act(Action::AddFinds(hunt.number, found, Sought::All));
    let screen = reader.screen();
    assert!(screen.contains("quay.md") && screen.contains("The mill is far."), "{screen}");
    assert!(screen.replace('\u{A0}', " ").contains("1 match in 1 document"), "{screen}");
    let screen = reader.press("Down Enter").screen();
    assert_eq!(open(&reader), Some(2));
    assert_eq!(reader.app.search().hits().len(), 1);
    assert_eq!(reader.app.search().current(), Some(0));
    assert!(screen.contains("The mill is far.") && screen.contains("1 of 1"), "{screen}");
    // What was found stays, whatever is open.
    assert!(reader.press("S").screen().contains("1\u{A0}match in 1\u{A0}document"));
    assert_eq!(reader.hunts.len(), 3, "and is not looked for again");
}

#[test]
fn a_match_of_the_open_document_is_jumped_to_and_come_back_from() {
    let mut reader = three(100, 30);
    reader.press("Enter S text:80");
    let (number, text) = (reader.hunts.last().unwrap().number, reader.texts[0].clone());
    reader.act(Action::AddFinds(number, vec![found(0, &text, "80")], Sought::All));
    assert!(reader.screen().contains("1+"), "there are more in it");
    let screen = reader.press("Enter").screen();
    assert!(screen.contains("Paragraph 80") && open(&reader) == Some(0), "{screen}");
    assert!(reader.press("Esc C-o").screen().contains("Paragraph 2 "));
}

#[test]
fn a_document_of_one_paragraph_is_shown() {
    let mut reader = Reader::before(&[("a", "Alone it stands.\n"), ("b", "b\n")], "en", 100, 30);
    let screen = reader.press("Enter").screen();
    assert!(screen.contains("Alone it stands."), "{screen}");
}

#[test]
fn what_is_typed_at_the_prompt_is_looked_for_everywhere_by_one_key() {
    let mut reader = three(100, 30);
    reader.press("Enter / text:Mill A-w A-s");
    let hunt = reader.hunts.last().unwrap();
    assert_eq!((&*hunt.pattern, hunt.manner.is_whole), ("Mill", true));
    assert!(matches!(reader.app.card(), Some(Card::Finds(_))));
    assert!(!reader.app.search().is_active());
    reader.press("A-r");
    assert!(reader.hunts.last().unwrap().manner.is_regular);
    reader.press("Esc");
    assert!(reader.app.card().is_none());
}

#[test]
fn answers_to_an_older_search_are_not_taken() {
    let mut reader = three(100, 30);
    reader.press("Enter S text:mi");
    let text = reader.texts[2].clone();
    let [first, second] = [0, 1].map(|at: usize| reader.hunts[at].number);
    reader.act(Action::AddFinds(first, vec![found(2, &text, "mi")], Sought::Enough));
    assert!(!reader.screen().contains("quay.md"));
    reader.act(Action::AddFinds(second, vec![found(2, &text, "mi")], Sought::Enough));
    let screen = reader.screen();
    assert!(screen.contains("quay.md") && screen.contains("say more"), "{screen}");
}

#[test]
fn the_mouse_opens_what_it_points_at_and_turns_the_list() {
    let many: Vec<(String, String)> =
        (0..60).map(|n| (format!("number-{n}.md"), format!("# Number {n}\n\nText.\n"))).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(path, text)| (&**path, &**text)).collect();
    let mut reader = Reader::before(&many, "fr", 80, 24);
    for _ in 0..10 {
        reader.act(Action::Point(Gesture::Wheel(Point { x: 40, y: 12 }, true)));
    }
    let screen = reader.screen();
    assert!(screen.contains("number-30.md") && !screen.contains("number-1.md"), "{screen}");
    let y = screen.lines().position(|row| row.contains("number-25.md")).unwrap();
    reader.click(12, u16::try_from(y).unwrap());
    assert_eq!(open(&reader), Some(25));
    // Beside the list.
    reader.press("D").click(0, 0);
    assert!(reader.app.card().is_none());
}

#[test]
fn a_list_has_its_names_and_what_is_chosen_on_the_smallest_screen() {
    let mut reader = three(40, 12);
    reader.act(Action::Learn(vec![learnt(0, "The mill of the northern bank of the river", 900)]));
    let screen = reader.screen().replace('\u{A0}', " ");
    assert!(screen.contains("The mill of") && screen.contains("40 %"), "{screen}");
    assert!(screen.contains("notes/mill.md"), "where the chosen one lies: {screen}");
    reader.press("Enter");
    assert_eq!(open(&reader), Some(0));
}

#[test]
fn a_name_that_holds_commands_is_drawn_as_text() {
    let name = "\u{1B}]0;owned\u{7}\u{1B}[31mred\u{202E}.md";
    let mut reader =
        Reader::before(&[(name, "# A\u{1B}[2J\n\nText.\n"), ("b", "b")], "en", 100, 30);
    let screen = reader.screen();
    assert!(screen.contains("red") && !screen.chars().any(|c| c == '\u{1B}' || c == '\u{202E}'));
    let screen = reader.press("Enter D").screen();
    assert!(!screen.contains('\u{1B}'), "{screen}");
}

#[test]
fn one_document_has_no_list_and_says_how_to_open_several() {
    let mut reader = Reader::open("tests/corpus/specimen-en.md", 100, 30);
    for key in ["D", "C-n", "C-p", "S"] {
        reader.press(key);
        assert_eq!(reader.app.message(), Some(&Message::Nothing(Nothing::Document)), "{key}");
    }
}

#[test]
fn documents_that_are_found_later_stand_below_the_others() {
    let mut reader = three(100, 30);
    reader.act(Action::AddSheets(vec![Sheet::new("later.md".to_owned())]));
    assert!(reader.screen().contains("later.md"));
    assert_eq!(reader.app.desk().sheets().len(), 4);
    assert!(!Desk::default().has_several());
}
