//! What lies over everything: the help, the palette and the themes, as whole screens and as deeds.

use crate::support::{Reader, look};
use insta::assert_snapshot;
use lutrin::app::{Action, Card, Choice, Message, Size};
use lutrin::facts::Kind;
use lutrin::style::{Ground, Theme};
use lutrin::work::Article;

/// The article that lutrin carries, in French.
fn french(width: u16, height: u16) -> Reader {
    Reader::open("assets/articles/fr.txt", width, height)
}

/// The article that lutrin carries, in English.
fn english(width: u16, height: u16) -> Reader {
    let article = Article::open(std::path::Path::new("assets/articles/en.txt")).unwrap();
    Reader::new(article, "en", width, height)
}

#[test]
fn the_help_is_filtered_by_what_is_typed() {
    assert_snapshot!(french(140, 40).press("? text:section").screen());
}

#[test]
fn the_help_is_filtered_by_a_key_in_english() {
    assert_snapshot!(english(80, 24).press("? text:g").screen());
}

#[test]
fn the_help_says_that_more_follows_below_and_above() {
    assert_snapshot!(french(80, 24).press("? PgDn").screen());
}

#[test]
fn a_help_without_such_a_key_says_so() {
    assert_snapshot!(english(60, 20).press("? text:zzz").screen());
}

#[test]
fn the_palette_lists_everything_that_can_be_done() {
    assert_snapshot!(french(140, 40).press(":").screen());
}

#[test]
fn the_palette_puts_the_best_match_first_in_english() {
    assert_snapshot!(english(140, 40).press(": text:para Down").screen());
}

#[test]
fn a_palette_without_such_a_command_says_so() {
    assert_snapshot!(french(80, 24).press(": text:zzz").screen());
}

#[test]
fn a_percentage_is_offered_as_a_place() {
    assert_snapshot!(french(60, 20).press(": text:50%").screen());
    assert_snapshot!(english(80, 24).press(": text:50").screen());
}

#[test]
fn escape_clears_the_filter_of_the_help_first_and_closes_it_then() {
    let mut reader = french(100, 30);
    let before = reader.press("Space").screen();
    let whole = reader.press("?").screen();
    assert_ne!(reader.press("text:fait").screen(), whole);
    assert_eq!(reader.press("Esc").screen(), whole);
    assert_eq!(reader.press("Esc").screen(), before);
}

#[test]
fn the_help_scrolls_no_further_than_its_end() {
    let mut reader = french(60, 20);
    let end = reader.press("? End").screen();
    assert_eq!(reader.press("Down Down PgDn").screen(), end);
    assert_ne!(reader.press("Up").screen(), end, "one row up shows at once");
    assert!(reader.press("Home").screen().contains("Lire"));
}

#[test]
fn what_is_chosen_in_the_palette_is_done() {
    let mut reader = french(140, 40);
    reader.press(": text:chrono Enter");
    assert!(reader.app.card().is_none() && reader.app.view().is_some());
    reader.press(": text:quitter Enter");
    assert!(reader.has_left);
}

#[test]
fn the_keys_of_the_palette_move_the_choice() {
    let mut reader = french(80, 24);
    let chosen = |reader: &Reader| match reader.app.card() {
        Some(Card::Palette(palette)) => palette.chooser().chosen(),
        Some(
            Card::Help(_) | Card::Themes(_) | Card::Marks(_) | Card::Documents(_) | Card::Finds(_),
        )
        | None => usize::MAX,
    };
    reader.press(": Down C-n C-n Up C-p");
    assert_eq!(chosen(&reader), 1);
    reader.press("text:la");
    assert_eq!(chosen(&reader), 0, "what is typed begins a new list");
    reader.press("End");
    assert!(chosen(&reader) > 1);
    reader.press("Backspace Backspace");
    assert!(
        matches!(reader.app.card(), Some(Card::Palette(palette)) if palette.typed().is_empty())
    );
    reader.press("Backspace");
    assert!(reader.app.card().is_none(), "with nothing left to erase it closes");
}

#[test]
fn a_percentage_goes_where_the_status_line_says_so() {
    let mut reader = french(100, 30);
    for percent in [0, 25, 50, 75, 100] {
        let keys = format!(": text:{percent}% Enter");
        let now = reader.press(&keys).app.percent();
        let at_top = percent == 0;
        assert!(at_top || now.abs_diff(percent) <= 2, "{now} % after {keys}");
    }
    assert!(reader.press(": text:0 Enter").app.page().above() > 0, "the very beginning");
    reader.press(": text:50 Enter C-o");
    assert!(reader.app.page().above() > 0, "a jump can be taken back");
}

#[test]
fn a_click_in_the_palette_does_what_it_points_at() {
    let mut reader = french(100, 30);
    reader.press(": text:zen");
    let screen = reader.press("C-u text:seul").screen();
    let row = screen.lines().position(|line| line.contains("le texte seul")).unwrap();
    reader.click(20, u16::try_from(row).unwrap());
    assert!(reader.app.card().is_none() && reader.app.screen().zen);
    reader.press(":").click(0, 0);
    assert!(reader.app.card().is_none(), "a click beside a card closes it");
}

#[test]
fn a_drag_under_a_card_selects_nothing() {
    let mut reader = french(100, 30);
    reader.press("?").drag((40, 12), (50, 12));
    assert!(reader.copied.is_empty() && reader.app.selection().is_none());
}

#[test]
fn the_themes_stand_in_a_corner_and_the_rest_shows_the_one_that_is_chosen() {
    assert_snapshot!(french(140, 40).press("C-t Down").screen());
    assert_snapshot!(english(60, 20).press("C-t").screen());
}

#[test]
fn a_theme_is_tried_on_kept_or_given_back() {
    let mut reader = french(100, 30);
    let name = |reader: &Reader| reader.look.theme.name().to_owned();
    assert_eq!(name(reader.press("C-t")), "Encre");
    assert_eq!(name(reader.press("Down")), "Vélin", "it shows at once");
    assert_eq!(name(reader.press("Esc")), "Encre", "and is given back");
    assert_eq!(name(reader.press("C-t End Down Enter")), "Vélin", "or kept");
    assert!(reader.app.card().is_none());
    assert_eq!(name(reader.press("T")), "Encre");
    assert_eq!(name(reader.press("T")), "Vélin");
    assert_eq!(name(reader.press("C-t Up").click(0, 0)), "Vélin", "a click beside gives it back");
}

#[test]
fn the_switch_goes_between_the_themes_that_were_kept_last() {
    let mut look = look("fr");
    look.themes.push(Theme::given("name = 'Nuit'", "night", &look.themes).unwrap());
    let mut reader = Reader::of(look, "x.md".to_owned(), Size { width: 100, height: 30 }, None);
    let name = |reader: &Reader| reader.look.theme.name().to_owned();
    assert_eq!(name(reader.press("C-t End Enter")), "Nuit");
    assert_eq!(name(reader.press("T")), "Vélin");
    assert_eq!(name(reader.press("C-t Up Esc T")), "Nuit", "what was only tried on is forgotten");
    reader.act(Action::Ground(Ground::Light));
    assert_eq!(name(&reader), "Vélin");
}

#[test]
fn a_theme_that_is_wrong_is_named_until_a_key() {
    for (language, width) in [("fr", 100), ("en", 80)] {
        let look = look(language);
        let flaw = Theme::given("[colours]\ninkk = '#000000'", "mine", &look.themes);
        let message = Message::Theme("mine.toml".to_owned(), flaw.unwrap_err());
        let size = Size { width, height: 24 };
        let mut reader = Reader::of(look, "x.md".to_owned(), size, Some(message));
        assert!(reader.app.message().is_some_and(Message::stands));
        assert_snapshot!(reader.screen().lines().last().unwrap());
        assert!(reader.press("j").app.message().is_none());
    }
}

#[test]
fn the_first_run_explains_the_third_panel_until_a_key() {
    for (language, width) in [("fr", 140), ("en", 100), ("fr", 80), ("en", 60)] {
        let size = Size { width, height: 24 };
        let name = "x.md".to_owned();
        let mut reader = Reader::of(look(language), name, size, Some(Message::Welcome));
        assert!(reader.app.message().is_some_and(Message::stands));
        assert_snapshot!(reader.screen().lines().last().unwrap());
        assert!(reader.press("j").app.message().is_none());
    }
}

#[test]
fn every_command_of_reading_can_be_chosen_once() {
    let mut reader = french(100, 30);
    let listed: Vec<_> = match reader.press(":").app.card() {
        Some(Card::Palette(palette)) => palette.found().iter().map(|found| found.choice).collect(),
        Some(
            Card::Help(_) | Card::Themes(_) | Card::Marks(_) | Card::Documents(_) | Card::Finds(_),
        )
        | None => Vec::new(),
    };
    let mut commands: Vec<_> = Vec::new();
    for choice in listed {
        let Choice::Do(leaf) = choice else { continue };
        let command = reader.app.manual().at(leaf).unwrap().1.command;
        assert!(!commands.contains(&command), "{command:?} stands there twice");
        commands.push(command);
    }
    let only_elsewhere = lutrin::app::COMMANDS.len() - commands.len();
    // Keep, erase a letter, erase all, whole words, regular: of prompts; the three forms of an
    // export; the six that reshape a passage or take it away; and the palette.
    assert_eq!(only_elsewhere, 15);
}

#[test]
fn cards_fit_every_screen() {
    let mut reader = french(140, 40);
    for keys in ["? End", "Esc : End", "text:a", "Esc C-t"] {
        reader.press(keys);
        for (width, height) in [(200, 60), (109, 24), (71, 20), (39, 9), (12, 5), (2, 2), (1, 1)] {
            reader.resize(width, height).screen();
        }
        reader.resize(140, 40);
    }
}

#[test]
fn a_query_lists_the_facts_that_pass_it() {
    let mut reader = english(140, 40);
    reader.press(": text:where Space text:kind=percent Enter");
    assert!(reader.app.card().is_none());
    let listed = |reader: &Reader| {
        let facts = reader.app.facts();
        facts.listed().iter().filter_map(|at| facts.fact(at)).collect::<Vec<_>>()
    };
    let percents = listed(&reader);
    assert!(!percents.is_empty() && percents.iter().all(|fact| fact.value.kind() == Kind::Percent));
    assert_eq!(reader.app.facts().words().typed(), "kind=percent");
    // What is no query is no choice: nothing is done.
    reader.press(": text:where Space text:kind= Enter Esc");
    assert_eq!(reader.app.facts().words().typed(), "kind=percent");
    reader.press("Esc Esc");
    assert!(!reader.app.facts().is_filtered());
}

#[test]
fn the_facts_are_filtered_by_a_query_as_by_words() {
    let mut reader = english(140, 40);
    reader.press("Tab / text:key=yes Enter");
    let facts = reader.app.facts();
    let keys: Vec<u32> = (0..).take(facts.all().len()).filter(|at| facts.is_key(*at)).collect();
    assert_eq!(facts.listed().iter().collect::<Vec<_>>(), keys);
}
