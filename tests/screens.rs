//! What a reader sees: whole screens at four sizes, after keys.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]
#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod support;

use insta::assert_snapshot;
use lutrin::app::{Action, Known, Learnt, Size};
use lutrin::ui::{Glyphs, Look};
use lutrin::work::Article;
use support::{Reader, look};

/// What every day of a long journal without headings says.
const DAYS: &str = "Les mulets avançaient sans bruit, le guide ne parlait plus, et chacun comptait \
    ses pas pour ne pas compter les heures. Vers midi on fit halte près d’une source ; l’eau avait \
    un goût de fer, mais personne ne s’en plaignit. On repartit avant que l’ombre eût tourné.";

/// The article that lutrin carries, in French.
fn carried(width: u16, height: u16) -> Reader {
    Reader::open("assets/articles/fr.txt", width, height)
}

#[test]
fn a_wide_screen_opens_with_three_panes() {
    assert_snapshot!(carried(140, 40).screen());
}

#[test]
fn a_middling_screen_opens_with_the_facts_beside_the_page() {
    assert_snapshot!(carried(100, 30).screen());
}

#[test]
fn a_small_screen_opens_with_the_page_alone() {
    assert_snapshot!(carried(80, 24).screen());
}

#[test]
fn a_narrow_screen_opens_without_a_running_head() {
    assert_snapshot!(carried(60, 20).screen());
}

#[test]
fn the_english_article_speaks_english() {
    let article = Article::open(std::path::Path::new("assets/articles/en.txt")).unwrap();
    assert_snapshot!(Reader::new(article, "en", 140, 40).screen());
}

#[test]
fn two_sections_on_the_outline_and_the_facts_have_followed() {
    assert_snapshot!(carried(140, 40).press("J J J").screen());
}

#[test]
fn the_fifth_fact_is_lit_in_the_text_and_in_the_panel() {
    assert_snapshot!(carried(140, 40).press("Right Right Right Right Right").screen());
}

#[test]
fn only_dates_are_listed_and_counted() {
    assert_snapshot!(carried(140, 40).press("Tab 1 j j").screen());
}

#[test]
fn the_facts_lie_over_a_small_page_as_a_drawer() {
    assert_snapshot!(carried(80, 24).press("J f").screen());
}

#[test]
fn the_outline_lies_over_a_narrow_page_as_a_drawer() {
    assert_snapshot!(carried(60, 20).press("Space o j j").screen());
}

#[test]
fn the_end_of_the_text_has_its_mark() {
    assert_snapshot!(carried(100, 30).press("G").screen());
}

#[test]
fn a_search_lists_its_matches_by_section() {
    assert_snapshot!(carried(140, 40).press("/ text:sante").screen());
}

#[test]
fn a_search_without_a_match_says_so_and_does_not_move() {
    assert_snapshot!(carried(100, 30).press("Space / text:zzz").screen());
}

#[test]
fn the_help_shows_every_key() {
    assert_snapshot!(carried(140, 40).press("?").screen());
}

#[test]
fn the_help_of_a_small_screen_has_one_column() {
    assert_snapshot!(carried(60, 20).press("? PgDn").screen());
}

#[test]
fn the_dates_stand_on_a_timeline() {
    assert_snapshot!(carried(140, 40).press("t j j j").screen());
}

#[test]
fn a_small_timeline_has_one_row_an_entry() {
    assert_snapshot!(carried(80, 24).press("t G").screen());
}

#[test]
fn the_timeline_in_the_order_of_the_text() {
    assert_snapshot!(carried(100, 30).press("t s g").screen());
}

#[test]
fn the_amounts_are_compared() {
    assert_snapshot!(carried(140, 40).press("v j").screen());
}

#[test]
fn the_amounts_are_compared_on_a_narrow_screen() {
    assert_snapshot!(carried(60, 20).press("v G").screen());
}

#[test]
fn the_figures_in_english() {
    let article = Article::open(std::path::Path::new("assets/articles/en.txt")).unwrap();
    assert_snapshot!(Reader::new(article, "en", 100, 30).press("v g").screen());
}

#[test]
fn a_view_closes_to_where_the_text_was_and_enter_reads_its_passage() {
    let mut reader = carried(140, 40);
    let before = reader.press("Space Space").app.page().top();
    for way in ["t j j Esc", "v j j Esc", "t t", "v t v Esc"] {
        assert_eq!(reader.press(way).app.page().top(), before, "{way}");
        assert!(reader.app.view().is_none(), "{way}");
    }
    reader.press("v G Enter");
    let fact = reader.app.facts().current().and_then(|index| reader.app.facts().fact(index));
    assert!(reader.app.page().span().contains(fact.unwrap().span.start()));
}

#[test]
fn a_figure_that_is_given_twice_differently_names_the_other() {
    let rest = "Les travaux ont commencé au printemps, et les riverains disent avoir retrouvé le \
        sommeil depuis que les camions passent par la rocade. ";
    let text = format!(
        "# Le pont\n\nLa construction du nouveau pont coûtera 42 millions d’euros.\n\n{}\n\n\
         La construction du nouveau pont coûtera 24 millions d’euros.\n",
        rest.repeat(3)
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pont.md");
    std::fs::write(&path, text).unwrap();
    assert_snapshot!(Reader::open(path.to_str().unwrap(), 100, 30).press("Right").screen());
}

#[test]
fn a_fact_and_its_sentence_are_copied() {
    let mut reader = carried(140, 40);
    reader.press("Right Right Right y Y");
    assert_eq!(reader.copied.first().map(String::as_str), Some("24\u{A0}avril\u{A0}2025"));
    let quotation = reader.copied.get(1).unwrap().replace('\u{A0}', " ");
    assert!(quotation.starts_with("> Or, le 24 avril 2025, l’Inserm a fait savoir"), "{quotation}");
    assert!(quotation.contains("\n>\n> — L’HÔPITAL À L’ÉCOLE DES MACHINES"), "{quotation}");
    assert!(quotation.trim_end().ends_with("› Des tumeurs passées au crible"), "{quotation}");
}

/// An article with a note, a link inside, one outside and one that leads nowhere.
fn linked() -> (Reader, tempfile::TempDir) {
    let filler = "Une phrase de remplissage qui ne dit rien.\n\n".repeat(40);
    let text = format!(
        "# Le quai\n\nUn mot annoté[^1], un renvoi vers [la suite](#la-suite), un \
         [site](https://example.org/) et un [trou][rien].\n\n{filler}## La suite\n\n{filler}\
         [^1]: Ce que dit la note.\n\n[rien]: #nulle-part\n"
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("quai.md");
    std::fs::write(&path, text).unwrap();
    (Reader::open(path.to_str().unwrap(), 100, 30), folder)
}

#[test]
fn a_footnote_is_peeked_at_followed_and_left_again() {
    let (mut reader, _folder) = linked();
    let before = reader.screen();
    let peeked = reader.press("L").screen();
    assert!(peeked.lines().last().unwrap().contains("Ce que dit la note."), "{peeked}");
    assert_snapshot!(peeked);
    let note = reader.press("Enter").screen();
    assert!(!note.contains("Un mot annoté") && note.contains("Ce que dit la note."), "{note}");
    assert!(reader.press("Enter").screen().contains("Un mot annoté"));
    reader.press("L Enter C-o");
    assert_eq!(reader.press("Esc Esc g").screen(), before);
}

#[test]
fn links_lead_within_out_and_nowhere() {
    let (mut reader, _folder) = linked();
    assert!(reader.press("L L").screen().contains("aller à « La suite »"));
    let there = reader.press("Enter").screen();
    assert!(there.contains("§ La suite"), "{there}");
    assert!(reader.press("g L L L").screen().contains("https://example.org/"));
    reader.press("Enter");
    assert_eq!(reader.copied, ["https://example.org/"]);
    assert!(reader.press("L").screen().contains("ne mène nulle part"));
    assert!(reader.press("L H H").screen().contains("aller à « La suite »"));
}

/// The first cell where this text stands on the screen.
fn cell_of(reader: &mut Reader, text: &str) -> (u16, u16) {
    let screen = reader.screen().replace(['\u{202F}', '\u{A0}'], " ");
    let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap();
    let column = line.split(text).next().unwrap().chars().count();
    (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
}

#[test]
fn a_click_chooses_what_it_points_at() {
    let mut reader = carried(140, 40);
    let (x, y) = cell_of(&mut reader, "L’humain garde la");
    assert!(reader.click(x, y).screen().contains("§ L’humain garde la main"));
    let (x, y) = cell_of(&mut reader, "◆ 10");
    assert!(reader.click(x, y).screen().contains("10 sur 29"));
    reader.press("0 g");
    let (x, y) = cell_of(&mut reader, "1 600 patients");
    reader.click(x, y);
    let fact = |reader: &Reader| {
        let index = reader.app.facts().current().unwrap();
        reader.app.document().text(reader.app.facts().fact(index).unwrap().span).to_owned()
    };
    assert_eq!(fact(&reader).replace(['\u{202F}', '\u{A0}'], " "), "1 600 patients");
    let (x, y) = cell_of(&mut reader, "février 2025,");
    assert!(fact(reader.click(x + 2, y)).starts_with("février"));
    reader.press("v");
    let (x, y) = cell_of(&mut reader, "pistent les");
    assert!(reader.click(x, y).app.view().is_some());
    assert!(reader.click(x, y).app.view().is_none(), "the second click reads it");
}

#[test]
fn a_drag_selects_letters_and_copies_them() {
    let mut reader = carried(140, 40);
    let (x, y) = cell_of(&mut reader, "Elle tient");
    reader.drag((x, y), (x + 9, y));
    assert_eq!(reader.copied, ["Elle tient"]);
    reader.drag((x + 8, y + 1), (x + 5, y));
    let copied = reader.copied.last().unwrap();
    assert!(copied.starts_with("tient la conversation") && copied.lines().count() == 1, "{copied}");
    assert!(reader.press("j").app.selection().is_none());
}

#[test]
fn long_code_is_moved_over_sideways() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("code.md");
    let code = (10..60).map(|number| number.to_string()).collect::<Vec<_>>().join(" ");
    std::fs::write(&path, format!("# Code\n\nText.\n\n```\n{code}\nshort\n```\n")).unwrap();
    let mut reader = Reader::open(path.to_str().unwrap(), 80, 24);
    let before = reader.screen();
    assert!(before.contains("10 11 12") && !before.contains("58 59"), "{before}");
    let moved = reader.press(") )").screen();
    assert!(!moved.contains("10 11 12") && moved.contains("17 18 19"), "{moved}");
    let end = reader.press(") ) ) ) ) ) ) ) ) ) ) ) ) ) ) )").screen();
    assert!(end.contains("57 58 59") && end.contains("Text."), "{end}");
    let back = reader.press("( ( ( ( ( ( ( ( ( ( ( ( ( ( ( ( ( ( ( (").press("j k").screen();
    assert_eq!(back, before);
}

#[test]
fn an_ascii_screen_is_ascii() {
    let text = "# Title\n\nText of 5 km in 2019.[^1]\n\n- a\n  - b\n    - c\n\n1. d\n\n> quote\n>\n> - e\n\n\
        - [ ] open\n- [x] done\n\n| A | B |\n|---|--:|\n| x | 3 % |\n\n***\n\n```rust\nfn f() {}\n```\n\n\
        ## More\n\n### Deep\n\n![image](i.png)\n\n[^1]: A note of 2020.\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain.md");
    std::fs::write(&path, text).unwrap();
    for (width, height) in [(140, 60), (80, 40), (60, 20)] {
        let article = Article::open(&path).unwrap();
        let size = Size { width, height };
        let look = Look { glyphs: Glyphs::ASCII, ..look("en") };
        let reader = Reader::of(look, article.name.clone(), size, None);
        let mut reader = reader.read(article);
        for keys in ["Right", "f", "Esc ?", "Down", "Esc : text:a", "Esc t", "v", "Esc / text:of"] {
            let screen = reader.press(keys).screen();
            let odd: Vec<char> =
                screen.chars().filter(|c| !c.is_ascii() && *c != '\u{A0}').collect();
            assert!(odd.is_empty(), "{odd:?} in\n{screen}");
        }
    }
}

#[test]
fn a_heading_is_judged_in_the_outline_and_the_judgement_is_kept() {
    let mut reader = carried(140, 40);
    let before = reader.screen();
    let titles = |reader: &Reader| {
        let sections = reader.app.document().outline().sections();
        sections.iter().map(|s| (s.title.to_string(), s.heading.level)).collect::<Vec<_>>()
    };
    let found = titles(&reader);
    reader.press("Tab Tab j x");
    assert_eq!(titles(&reader).len(), found.len() - 1, "one is text now");
    assert_eq!(reader.remembered.headings.len(), 1);
    reader.press("a");
    assert_eq!(titles(&reader), found, "and is a heading again");
    reader.press("-");
    assert_ne!(titles(&reader), found);
    reader.press("+ Esc g");
    assert_eq!(titles(&reader), found);
    assert_eq!(reader.remembered.headings.len(), 1, "the last word counts");
    assert!(reader.press("x").app.message().is_some(), "not in the text");
    assert_eq!(titles(&reader), found);
    assert_eq!(reader.press("Esc j k").screen(), before);
}

#[test]
fn the_text_stands_alone() {
    assert_snapshot!(carried(100, 30).press("z J").screen());
}

#[test]
fn a_text_without_headings_has_landmarks() {
    let winds = ["nord", "sud", "levant", "couchant"];
    let paragraph = |day: usize| {
        let wind = winds.iter().cycle().nth(day * 7 % 5).unwrap();
        format!("Au jour {day} de la marche, le vent du {wind} nous prit de front. {DAYS}\n\n")
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.txt");
    std::fs::write(&path, (1..60).map(paragraph).collect::<String>()).unwrap();
    let mut reader = Reader::open(path.to_str().unwrap(), 140, 40);
    assert_snapshot!(reader.press("J J").screen());
    let landmarks = reader.app.document().outline().sections().len();
    reader.press("Tab Tab j x");
    assert_eq!(reader.app.document().outline().sections().len(), landmarks, "still no heading");
    reader.press("a");
    assert_eq!(reader.app.document().outline().sections().len(), 1, "the first heading there is");
}

#[test]
fn a_jump_leads_back_to_where_it_began() {
    let mut reader = carried(140, 40);
    let before = reader.press("j j j j j").screen();
    let there = reader.press("J J G / text:sommet Enter").screen();
    assert_ne!(there, before);
    reader.press("Esc C-o C-o C-o C-o");
    assert_eq!(reader.screen(), before);
}

#[test]
fn paragraphs_go_forth_and_back_to_the_same_places() {
    let mut reader = carried(100, 30);
    let starts: Vec<usize> = (0..6).map(|_| reader.press("}").app.page().here()).collect();
    assert!(starts.is_sorted_by(|a, b| a < b), "{starts:?}");
    for start in starts.iter().rev().skip(1) {
        assert_eq!(reader.press("{").app.page().here(), *start);
    }
}

#[test]
fn an_article_that_is_not_read_yet_says_so() {
    assert_snapshot!(Reader::unread("long.md".to_owned(), "fr", 80, 24).screen());
}

#[test]
fn an_empty_article_says_so() {
    let empty = |language, width, height| {
        let mut reader = Reader::unread("vide.md".to_owned(), language, width, height);
        reader.act(Action::Complete(0));
        reader.act(Action::WeighFacts(Vec::new(), 0, lutrin::facts::Standing::default()));
        reader
    };
    assert_snapshot!(empty("fr", 80, 24).screen());
    assert_snapshot!(empty("en", 140, 40).screen());
    assert_snapshot!(empty("fr", 40, 8).screen());
}

#[test]
fn a_specimen_of_every_element_is_set_as_a_page() {
    let mut reader = Reader::open("tests/corpus/specimen-fr.md", 100, 120);
    assert_snapshot!(reader.screen());
}

#[test]
fn escape_goes_back_to_the_plain_text_and_never_leaves() {
    let mut reader = carried(80, 24);
    let before = reader.press("Space").screen();
    reader.press("f 2 Esc Esc Esc Esc Esc");
    assert!(!reader.has_left);
    assert_eq!(reader.screen(), before);
}

#[test]
fn a_cancelled_search_goes_back_to_where_it_began() {
    let mut reader = carried(100, 30);
    let before = reader.press("Space Space j").screen();
    reader.press("/ text:vasquin");
    assert_ne!(reader.screen(), before);
    assert_eq!(reader.press("Esc").screen(), before);
}

#[test]
fn sections_go_forth_and_back_to_the_same_places() {
    let mut reader = carried(140, 40);
    let mut seen = Vec::new();
    // All but the mark of where the last jump was made.
    let place = |reader: &Reader| (reader.app.page().top(), reader.app.section());
    for _ in 0..5 {
        seen.push(place(reader.press("J")));
    }
    for before in seen.iter().rev().skip(1) {
        assert_eq!(place(reader.press("K")), *before);
    }
}

#[test]
fn every_section_can_be_reached_also_at_the_end_of_the_text() {
    let mut reader = carried(140, 40);
    let sections = reader.app.document().outline().sections().len();
    let mut reached = Vec::new();
    for _ in 0..sections {
        reader.press("J");
        reached.push(reader.app.section());
    }
    let all: Vec<_> = (1..sections).map(Some).collect();
    assert_eq!(reached.get(..sections - 1), Some(all.as_slice()));
}

#[test]
fn a_resize_and_back_shows_the_same_text() {
    let mut reader = carried(140, 40);
    let before = reader.press("Space Space j").screen();
    for (width, height) in [(100, 30), (80, 24), (60, 20), (20, 5), (1, 1), (200, 60), (140, 40)] {
        reader.resize(width, height);
        reader.screen();
    }
    let first = |screen: &str| screen.lines().nth(15).map(ToOwned::to_owned);
    assert_eq!(first(&reader.screen()), first(&before));
}

#[test]
fn a_screen_lays_out_no_more_than_what_it_shows() {
    let small = carried(140, 40);
    let text = std::fs::read_to_string("assets/articles/fr.txt").unwrap().repeat(20);
    let path = std::env::temp_dir().join(format!("lutrin-{}.txt", std::process::id()));
    std::fs::write(&path, text).unwrap();
    let large = Reader::open(path.to_str().unwrap(), 140, 40);
    std::fs::remove_file(&path).unwrap();
    let (few, many) = (small.app.page().laid_out(), large.app.page().laid_out());
    assert!(many <= few + 20, "{many} blocks for one screen, {few} in a short text");
}

#[test]
fn the_screens_beside_this_one_are_made_ready_and_no_others() {
    let text = std::fs::read_to_string("assets/articles/fr.txt").unwrap().repeat(5);
    let path = std::env::temp_dir().join(format!("lutrin-ahead-{}.txt", std::process::id()));
    std::fs::write(&path, text).unwrap();
    let mut reader = Reader::open(path.to_str().unwrap(), 100, 30);
    std::fs::remove_file(&path).unwrap();
    reader.press("Space Space Space");
    let before = reader.app.page().laid_out();
    let steps = (0..).take_while(|_| {
        let is_busy = !reader.app.is_prepared();
        reader.app.update(Action::Prepare);
        is_busy
    });
    assert!((2..60).contains(&steps.count()));
    let ready = reader.app.page().laid_out();
    assert!(ready > before);
    // The block that the next screen ends in may go on below it.
    assert_eq!(reader.press("Space").app.page().laid_out(), ready);
    assert!(!reader.app.is_prepared());
}

#[test]
fn the_map_stands_in_the_place_of_the_outline() {
    assert_snapshot!(carried(140, 40).press("J J M").screen());
}

#[test]
fn the_map_is_a_drawer_on_a_small_screen_and_its_keys_move_the_text() {
    let mut reader = carried(80, 24);
    assert_snapshot!(reader.press("M j j j").screen());
    assert!(
        reader.app.page().top() > Reader::open("assets/articles/fr.txt", 80, 24).app.page().top()
    );
    assert!(reader.press("M").app.map().is_none());
}

#[test]
fn a_click_on_the_map_leads_to_its_line() {
    let mut reader = carried(140, 40);
    reader.press("M");
    let rows = reader.app.map().unwrap().rows().len();
    let last = u16::try_from(rows).unwrap() + 2;
    reader.click(10, last);
    assert!(reader.app.page().ends(), "the last row is the end of the text");
}

#[test]
fn a_text_that_is_on_the_screen_has_no_map() {
    let article = || Article::carried("court.txt", "Deux lignes.\n\nEt 3 mots de plus.\n").unwrap();
    let mut reader = Reader::new(article(), "fr", 140, 40);
    assert_snapshot!(reader.press("M").screen());
}

/// The article that lutrin carries, in English.
fn carried_in_english(width: u16, height: u16) -> Reader {
    let article = Article::open(std::path::Path::new("assets/articles/en.txt")).unwrap();
    Reader::new(article, "en", width, height)
}

#[test]
fn the_facts_by_value_stand_with_what_they_can_be_compared_with() {
    assert_snapshot!(carried(140, 40).press("Tab s j").screen());
    assert_snapshot!(carried_in_english(100, 30).press("Tab s G").screen());
}

#[test]
fn the_facts_by_date_begin_with_the_dates() {
    assert_snapshot!(carried(140, 40).press("Tab s s j j").screen());
}

#[test]
fn the_facts_are_filtered_by_words_while_they_are_typed() {
    assert_snapshot!(carried(140, 40).press("Tab / text:SANTE").screen());
    assert_snapshot!(carried_in_english(80, 24).press("f / text:cancer Enter").screen());
}

#[test]
fn a_filter_that_lets_no_fact_through_says_so() {
    assert_snapshot!(carried(100, 30).press("Tab / text:zzz").screen());
    assert_snapshot!(carried_in_english(80, 24).press("f 6").screen());
}

#[test]
fn words_kind_and_key_figures_filter_together_and_are_taken_back_one_by_one() {
    let mut reader = carried(140, 40);
    let listed = |reader: &Reader| reader.app.facts().listed().len();
    let all = listed(&reader);
    let words = listed(reader.press("Tab / text:de Enter"));
    let kind = listed(reader.press("4"));
    let keys = listed(reader.press("!"));
    assert!(words < all && kind <= words && keys <= kind && keys > 0, "{words} {kind} {keys}");
    assert_eq!(listed(reader.press("!")), kind);
    assert!(listed(reader.press("Esc")) > kind, "the words are gone, the kind is not");
    assert_eq!(reader.app.facts().only_hue(), Some(lutrin::style::Hue::Count));
    assert_eq!(listed(reader.press("Esc")), all);
    assert_eq!(listed(reader.press("/ text:patients Esc")), all, "given up");
}

#[test]
fn a_filter_stands_in_the_status_line_where_the_panel_does_not() {
    assert_snapshot!(carried(80, 24).press("1 Right Right").screen());
}

#[test]
fn sections_fold_and_the_current_one_is_lit_in_what_it_belongs_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("parties.md");
    let text = "Une phrase qui compte 12 moutons et 3 chiens de berger.\n\n";
    let part = |n: usize| {
        format!(
            "## Partie {n}\n\n{text}### Début {n}\n\n{text}#### Détail {n}\n\n{text}### Fin {n}\n\n{text}"
        )
    };
    std::fs::write(&path, format!("# Le livre\n\n{}", (1..5).map(part).collect::<String>()))
        .unwrap();
    let mut reader = Reader::open(path.to_str().unwrap(), 140, 40);
    assert_snapshot!(reader.press("J J J Tab Tab h h").screen());
    assert_snapshot!(reader.press("l =").screen());
    assert_snapshot!(reader.press("= = = / text:DEBUT").screen());
    reader.press("Esc h Left j Right");
    let listed = reader.app.outline().listed().len();
    assert_eq!(listed, 16, "all are listed again");
    let size = lutrin::app::Size { width: 140, height: 40 };
    let look = lutrin::ui::Look { glyphs: lutrin::ui::Glyphs::ASCII, ..support::look("en") };
    let plain = Reader::of(look, "x.md".to_owned(), size, None);
    assert_snapshot!(plain.read(Article::open(&path).unwrap()).press("J J J Tab Tab h h").screen());
}

#[test]
fn the_form_of_an_export_is_asked_for() {
    assert_snapshot!(carried(140, 40).press("Tab 1 s e").screen());
    let mut reader = carried_in_english(80, 24);
    assert_snapshot!(reader.press("e").screen());
    assert!(reader.press("Esc c").exported.is_none(), "taken back");
    reader.press("3 s e m");
    assert_eq!(reader.exported.as_ref().unwrap().facts.len(), 2);
    reader.act(Action::Exported("./en-facts.md".to_owned(), 2));
    assert!(reader.screen().contains("2\u{A0}facts in ./en-facts.md"));
    reader.act(Action::NotExported(lutrin::app::Refusal::Forbidden));
    assert!(reader.screen().contains("this folder does not allow it"));
}

#[test]
fn a_match_in_a_table_shows_its_row_as_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ports.md");
    let text = "# Les ports\n\nLa ligne **de Nantes** ouvre.\n\n| Port | Part | Année |\n|---|--:|---|\n\
        | Brest | 3 % | 2019 |\n| Nantes | **12 %** | 2021 |\n";
    std::fs::write(&path, text).unwrap();
    let mut reader = Reader::open(path.to_str().unwrap(), 140, 40);
    assert_snapshot!(reader.press("/ text:nantes Enter n").screen());
}

#[test]
fn a_regular_expression_is_searched_on_demand() {
    assert_snapshot!(carried(140, 40).press(r"/ A-r text:\d+[\s]*%").screen());
    let mut reader = carried(100, 30);
    let before = reader.press("Space").app.page().top();
    reader.press("/ A-r text:(hôp");
    assert!(reader.app.search().is_unfinished());
    assert_eq!(reader.app.page().top(), before, "nothing moves");
    assert_snapshot!(reader.screen());
    assert!(!reader.press("text:ital)").app.search().hits().is_empty());
    assert_eq!(reader.press("Esc").app.page().top(), before);
    assert!(!reader.press("/").app.search().manner().is_regular, "the next search reads letters");
}

#[test]
fn whole_words_are_searched_on_demand() {
    let mut reader = carried_in_english(140, 40);
    let parts = reader.press("/ text:care").app.search().hits().len();
    let words = reader.press("A-w").app.search().hits().len();
    assert!(words < parts && words > 0, "{words} of {parts}");
    assert_snapshot!(reader.screen());
}

#[test]
fn the_words_of_a_fact_are_searched() {
    let mut reader = carried(140, 40);
    assert!(reader.press("*").screen().contains("choisir d’abord un fait"));
    reader.press("Right *");
    let hits = reader.app.search().hits().to_vec();
    let fact = reader.app.facts().fact(reader.app.facts().current().unwrap()).unwrap();
    assert!(hits.len() > 1, "it stands there again");
    let current = reader.app.search().current().and_then(|at| hits.get(at));
    assert_eq!(current, Some(&fact.span), "the fact itself is the current match");
    assert_snapshot!(reader.press("n").screen());
}

#[test]
fn a_timeline_of_forty_columns_has_each_date_over_its_label() {
    assert_snapshot!(carried(40, 24).press("t j j j").screen());
    assert_snapshot!(carried_in_english(40, 12).press("t G").screen());
}

#[test]
fn a_text_without_dates_or_amounts_says_so() {
    let article = Article::carried("court.txt", "Des lignes.\n\nEt rien de plus.\n").unwrap();
    let mut reader = Reader::new(article, "fr", 140, 40);
    assert!(reader.press("t").screen().contains("aucune date dans ce texte"));
    assert!(reader.press("v").screen().contains("rien à comparer"));
    assert_snapshot!(reader.press("Esc j").screen());
}

#[test]
fn the_track_and_the_map_are_dragged_and_the_text_with_them() {
    let mut reader = carried(140, 40);
    let track = reader.app.screen().track.unwrap();
    reader.drag((track, 5), (track, 37));
    assert!(reader.app.page().ends(), "the thumb was drawn to the end");
    reader.drag((track, 37), (track, 3));
    assert!(reader.app.percent() < 20, "and back to the beginning");
    assert!(reader.copied.is_empty(), "nothing was selected on the way");
    reader.press("g M");
    let last = u16::try_from(reader.app.map().unwrap().rows().len()).unwrap() + 2;
    reader.drag((10, 4), (10, last));
    assert!(reader.app.page().ends(), "the map was drawn to its last row");
    reader.drag((10, last), (10, 3));
    assert!(reader.app.percent() < 20);
}

#[test]
fn several_documents_are_listed_at_every_size() {
    let text = "# The quay\n\nIt cost 300 euros and 12 cranes in 1921.\n";
    let documents = [("notes/mill.md", text), ("gone.txt", ""), ("a/quay.md", text)];
    let brief = lutrin::document::Brief {
        title: Some("Le moulin de la rive".to_owned()),
        words: 900,
        facts: 12,
        date: Some("2025-04-24".to_owned()),
    };
    let learnt = |document, known, percent| Learnt { document, known, percent };
    let why = "cannot open `gone.txt`: No such file or directory".to_owned();
    for (width, height) in [(140, 40), (80, 24), (40, 12)] {
        let mut reader = Reader::before(&documents, "fr", width, height);
        reader.act(Action::Learn(vec![
            learnt(0, Known::Brief(brief.clone()), Some(40)),
            learnt(1, Known::Unreadable(why.clone()), None),
        ]));
        assert_snapshot!(reader.screen());
    }
}
