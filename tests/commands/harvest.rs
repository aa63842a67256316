//! The facts of all documents in one panel: grouped, filtered, ordered, read where they stand.

use crate::support::Reader;
use lutrin::app::{
    Action, Command, Effect, Known, Learnt, Message, Nothing, Reaped, Sheet, Sought, Stand, View,
};
use lutrin::document::{Brief, Digest};
use lutrin::work::{Article, Parts};

const MILL: &str = "# The mill\n\nIt ground 300 sacks in 1921.\n\n## Repairs\n\nA wheel of 4 metres \
                    cost 120,000 euros on 12 May 2023.\n";
const QUAY: &str = "# Le quai des grues\n\n## Ouverture\n\nLe quai a été inauguré le 24 avril 2025. \
                    Il a coûté 3,5 millions d’euros.\n\n## Trafic\n\nEn 1998, 900 tonnes de fret y sont \
                    passées.\n";
const YARD: &str =
    "# The shipyard\n\nA loan of 90,000 euros was signed in 2001, and a hull has 28 metres.\n";

/// Three documents, and one that cannot be read; the first is open.
fn four(language: &str, width: u16, height: u16) -> Reader {
    let documents =
        [("a/mill.md", MILL), ("gone.txt", ""), ("b/quai.md", QUAY), ("b/yard.md", YARD)];
    let mut reader = Reader::before(&documents, language, width, height);
    reader.press("Enter");
    reader
}

/// What the panel lists, in its order.
fn listed(reader: &Reader) -> Vec<String> {
    let facts = reader.app.listed_facts();
    let said = |index| facts.fact(index).map(|fact| reader.app.said(fact.span));
    facts.entries().iter().filter_map(said).collect()
}

/// What is chosen in the panel.
fn chosen(reader: &Reader) -> Option<String> {
    let fact = reader.app.listed_facts().current()?;
    Some(reader.app.said(reader.app.listed_facts().fact(fact)?.span))
}

/// The rows of the panel at the right, without what stands left of them.
fn panel(reader: &mut Reader, from: usize) -> String {
    let rows = reader.screen();
    let right = rows.lines().map(|row| row.chars().skip(from).collect::<String>());
    right.map(|row| row.trim().to_owned()).collect::<Vec<_>>().join("\n")
}

#[test]
fn one_key_lists_the_facts_of_all_documents_under_their_names_and_back() {
    let mut reader = four("en", 140, 60);
    let alone = listed(&reader);
    assert_eq!(alone, ["300 sacks", "1921", "4 metres", "120,000 euros", "12 May 2023"]);
    let screen = panel(reader.press("w"), 105);
    let rows: Vec<&str> = screen.lines().collect();
    let at = |text: &str| rows.iter().position(|row| row.starts_with(text)).unwrap_or(999);
    // A document is named by where it lies until its title is known, and counted.
    assert!(
        at("All documents") < at("a/mill.md") && rows[at("a/mill.md")].ends_with('5'),
        "{screen}"
    );
    assert!(at("Repairs") < at("b/quai.md") && at("b/quai.md") < at("Ouverture"), "{screen}");
    assert!(at("Trafic") < at("b/yard.md") && rows[at("b/yard.md")].ends_with('3'), "{screen}");
    assert_eq!(rows[at("b/quai.md") + 1], "Ouverture", "{screen}");
    assert_eq!(listed(&reader).len(), 12);
    assert_eq!(reader.app.message(), Some(&Message::Harvested), "one was passed over");
    assert!(reader.screen().contains("passed over: 1\u{A0}document; D lists them"));
    assert_eq!(listed(reader.press("w")), alone);
    assert_eq!(reader.app.message(), Some(&Message::ListsOne));
}

#[test]
fn a_query_filters_all_of_them_by_document_kind_section_and_label() {
    let mut reader = four("fr", 140, 40);
    let asked = |reader: &mut Reader, query: &str| {
        reader.press("/ C-u");
        query.chars().for_each(|letter| reader.act(Action::Type(letter)));
        reader.press("Enter");
        listed(reader)
    };
    reader.press("w Tab");
    let money = ["120,000 euros", "3,5 millions d’euros", "90,000 euros"];
    assert_eq!(asked(&mut reader, "kind=money"), money);
    assert_eq!(asked(&mut reader, "file~quai and kind=money"), ["3,5 millions d’euros"]);
    assert_eq!(asked(&mut reader, "file=yard.md and unit=m"), ["28 metres"]);
    assert_eq!(asked(&mut reader, "section=repairs and amount>4"), ["120,000 euros"]);
    assert_eq!(asked(&mut reader, "tonnes"), ["1998", "900 tonnes"]);
    assert_eq!(asked(&mut reader, "trafic 1998"), ["1998"]);
    // The page shows what the panel lists, and the query goes with the reader.
    assert!(reader.app.facts().listed().is_empty());
    assert_eq!(reader.press("C-n C-n").app.facts().listed().len(), 1);
    assert_eq!(listed(&reader), ["1998"]);
    // By a hue, too.
    reader.press("Tab");
    assert_eq!(asked(&mut reader, "").len(), 12);
    assert_eq!(listed(reader.press("2")), money);
}

#[test]
fn by_value_and_by_date_the_facts_of_all_stand_together_with_their_documents() {
    let mut reader = four("en", 140, 60);
    let by_value = listed(reader.press("w s"));
    let at = |all: &[String], text: &str| all.iter().position(|said| said == text).unwrap();
    let [first, then, last] =
        ["3,5 millions d’euros", "120,000 euros", "90,000 euros"].map(|text| at(&by_value, text));
    assert_eq!((first + 1, then + 1), (then, last), "{by_value:?}");
    let screen = panel(&mut reader, 105);
    assert!(screen.contains("All, by value") && screen.contains("b/yard.md"), "{screen}");
    let row = screen.lines().find(|row| row.contains("120,000 euros")).unwrap();
    assert!(row.ends_with("a/mill.md"), "{row}");
    let by_date = listed(reader.press("s"));
    assert_eq!(by_date[..5], ["1921", "1998", "2001", "12 May 2023", "24 avril 2025"]);
}

#[test]
fn the_timeline_and_the_figures_take_the_facts_of_all() {
    let mut reader = four("en", 140, 40);
    reader.press("w t");
    let years = |reader: &Reader| match reader.app.view() {
        Some(View::Timeline(timeline)) => {
            timeline.moments().iter().filter_map(|moment| Some(moment.day?.0)).collect()
        }
        Some(View::Figures(_)) | None => Vec::new(),
    };
    assert_eq!(years(&reader), [1921, 1998, 2001, 2023, 2025]);
    let screen = reader.screen();
    assert!(screen.contains("b/quai.md") && screen.contains("b/yard.md"), "{screen}");
    reader.press("w");
    assert_eq!(years(&reader), [1921, 2023], "of this one again");
    let screen = reader.press("w v").screen();
    assert!(screen.contains("3.5") && screen.contains("€90,000"), "{screen}");
}

#[test]
fn enter_reads_a_fact_where_it_stands_and_it_stays_the_chosen_one() {
    let mut reader = four("en", 140, 40);
    reader.press("w Tab End");
    assert_eq!(chosen(&reader).as_deref(), Some("28 metres"));
    let there = reader.app.listed_facts().current().and_then(|fact| reader.app.stand_of(fact));
    let start = YARD.find("28").unwrap();
    assert_eq!(there, Some(Stand::There { document: 3, start }));
    reader.press("Enter");
    assert_eq!(reader.app.desk().open(), Some(3));
    assert!(reader.app.lists_all() && reader.screen().contains("The shipyard"));
    assert_eq!(chosen(&reader).as_deref(), Some("28 metres"));
    let own = |reader: &Reader| {
        let fact = reader.app.facts().current()?;
        Some(reader.app.facts().fact(fact)?.span.start())
    };
    assert_eq!(own(&reader), Some(start), "and is lit on the page");
    // The keys of the page walk this document; the panel follows.
    reader.press("Left");
    assert_eq!(chosen(&reader).as_deref(), Some("2001"));
    reader.press("Left Left");
    assert_eq!(chosen(&reader).as_deref(), Some("90,000 euros"));
    assert_eq!(reader.app.message(), Some(&Message::Nothing(Nothing::Fact)));
    // In the panel the choice goes on to another document, where nothing is lit on this page.
    reader.press("Tab k");
    assert_eq!((chosen(&reader).as_deref(), own(&reader)), (Some("900 tonnes"), None));
    // A date of the timeline is read in its document too.
    reader.press("t g Enter");
    assert_eq!(reader.app.desk().open(), Some(0));
    assert_eq!(own(&reader), Some(MILL.find("1921").unwrap()));
    assert!(reader.app.view().is_none());
}

#[test]
fn what_takes_the_chosen_fact_does_it_or_tells_why_not() {
    let mut reader = four("en", 140, 40);
    reader.press("w Tab End y");
    assert_eq!(reader.copied, ["28 metres"]);
    for (keys, message) in [("Y", Message::Elsewhere), ("e", Message::OneOnly)] {
        reader.press(keys);
        assert_eq!(reader.app.message(), Some(&message), "{keys}");
    }
    assert!(!reader.app.asks_form() && reader.copied.len() == 1);
    reader.press("t G a");
    assert_eq!(reader.app.message(), Some(&Message::Elsewhere), "a passage of what is not open");
    reader.press("Esc *");
    assert_eq!(reader.app.search().pattern(), "24 avril 2025");
    reader.press("Esc Esc Tab g Y");
    assert!(
        reader.copied.last().unwrap().starts_with("> It ground 300 sacks"),
        "{:?}",
        reader.copied
    );
}

#[test]
fn the_passage_beside_a_view_tells_what_is_known_of_another_document() {
    let mut reader = four("en", 140, 40);
    let screen = reader.press("w t G").screen();
    for told in ["b/quai.md", "Ouverture", "24 avril 2025", "opens it."] {
        assert!(panel(&mut reader, 105).contains(told), "{told}: {screen}");
    }
}

#[test]
fn the_mouse_chooses_and_reads_a_fact_of_another_document() {
    let mut reader = four("en", 140, 60);
    let screen = reader.press("w").screen();
    let y = screen.lines().position(|row| row.contains("90,000 euros")).unwrap();
    reader.click(112, u16::try_from(y).unwrap());
    assert_eq!(reader.app.desk().open(), Some(3));
    assert_eq!(chosen(&reader).as_deref(), Some("90,000 euros"));
}

#[test]
fn documents_that_come_later_are_read_too_and_older_answers_are_not_taken() {
    let mut reader = four("en", 140, 40);
    reader.press("w");
    reader.texts.push("# Later\n\nIt has 7 masts.\n".to_owned());
    reader.act(Action::AddSheets(vec![Sheet::new("later.md".to_owned())]));
    assert_eq!(listed(&reader).last().map(String::as_str), Some("7 masts"));
    let before = listed(&reader);
    reader.act(Action::AddSheaves(1, Vec::new(), Sought::Enough));
    assert!(!reader.app.desk().harvest().is_full());
    assert_eq!(listed(&reader), before);
}

#[test]
fn names_and_words_that_hold_commands_are_drawn_as_text() {
    let name = "\u{1B}]0;owned\u{7}\u{1B}[31mred\u{202E}.md";
    let hostile =
        "# A\u{1B}[2J title\n\nIt cost 80\u{1B}[31m euros and 12 \u{202E}cranes in 1921.\n";
    let documents = [("plain.md", MILL), (name, hostile)];
    let mut reader = Reader::before(&documents, "en", 100, 40);
    for keys in ["Enter w", "s", "s", "t G", "v"] {
        let screen = reader.press(keys).screen();
        assert!(!screen.contains('\u{1B}') && !screen.contains('\u{202E}'), "{keys}: {screen}");
    }
}

#[test]
fn a_document_by_itself_has_no_others_to_list() {
    let mut reader = Reader::open("tests/corpus/specimen-en.md", 100, 30);
    reader.press("w");
    assert_eq!(reader.app.message(), Some(&Message::Nothing(Nothing::Document)));
    assert!(!reader.app.lists_all());
}

#[test]
fn on_a_small_screen_the_key_opens_the_drawer_and_enter_closes_it() {
    for (width, height) in [(80, 24), (40, 12)] {
        let mut reader = four("fr", width, height);
        let screen = reader.press("w").screen();
        assert!(screen.contains("Tous les documents"), "{screen}");
        reader.press("End Enter");
        assert_eq!(reader.app.desk().open(), Some(3));
        assert!(reader.app.lists_all() && reader.app.screen().drawer.is_none());
    }
}

#[test]
fn the_panel_tells_how_many_documents_have_been_read_and_that_there_is_no_room_for_more() {
    let mut reader = four("en", 140, 40);
    // Nobody reads them here: what the job would send comes by hand.
    let asked = reader.app.update(Action::Do(Command::AllDocuments));
    assert!(matches!(asked, Some(Effect::Harvest(_))), "{asked:?}");
    assert!(panel(&mut reader, 105).contains("0 · 0/4"));
    let nothing = |document| vec![Reaped { document, sheaf: None }];
    reader.act(Action::AddSheaves(1, nothing(0), Sought::Running));
    assert!(panel(&mut reader, 105).contains("0 · 1/4"));
    // Back and forth while they are read: they are not asked for again.
    reader.press("w w");
    assert!(panel(&mut reader, 105).contains("0 · 1/4"));
    reader.act(Action::AddSheaves(1, nothing(1), Sought::Enough));
    assert!(reader.screen().contains("0 facts: those of the documents that follow are not read"));
}

#[test]
fn after_a_document_has_changed_all_are_read_again() {
    let mut reader = four("en", 140, 40);
    reader.press("w 4 Tab j");
    let counts = listed(&reader).len();
    let changed = MILL.replace("300 sacks", "7 sacks");
    changed.clone_into(&mut reader.texts[0]);
    let article = Article::carried("a", Box::leak(changed.into_boxed_str())).unwrap();
    let parts: Vec<_> = Parts::new(article).map(Result::unwrap).collect();
    let digests = (0..).zip(&parts).map(|(at, part)| Digest::of(at, &part.read())).collect();
    let size = parts.last().unwrap().span.end();
    reader.act(Action::Renew(parts, digests));
    assert_eq!(listed(&reader)[0], "300 sacks");
    reader.act(Action::Complete(size));
    assert_eq!(listed(&reader)[0], "7 sacks");
    assert_eq!(listed(&reader).len(), counts, "they are filtered as they were");
}

#[test]
fn documents_of_one_title_are_named_by_where_they_lie() {
    let documents = [("a/mill.md", MILL), ("b/mill.md", MILL), ("b/quai.md", QUAY)];
    let mut reader = Reader::before(&documents, "en", 140, 60);
    let titles = ["The mill", "The mill", "Le quai"];
    let learnt = (0..).zip(titles).map(|(document, title)| {
        let brief = Brief { title: Some(title.to_owned()), ..Brief::default() };
        Learnt { document, known: Known::Brief(brief), percent: None }
    });
    reader.act(Action::Learn(learnt.collect()));
    let screen = panel(reader.press("Enter w"), 105);
    let named = |name: &str| screen.lines().any(|row| row.starts_with(name));
    assert!(named("a/mill.md") && named("b/mill.md") && named("Le quai"), "{screen}");
    assert!(!named("The mill"), "{screen}");
}
