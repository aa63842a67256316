//! The mouse: what is clicked, clicked twice, dragged and turned over.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]
#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod support;

use lutrin::app::{Action, Gesture, Point, Target};
use support::Reader;

fn specimen() -> Reader {
    Reader::open("tests/corpus/specimen-fr.md", 140, 40)
}

/// The screen with plain spaces for all others.
fn plain(reader: &mut Reader) -> String {
    reader.screen().replace(['\u{202F}', '\u{A0}'], " ")
}

/// The first cell of a text on the screen.
fn cell_of(reader: &mut Reader, text: &str) -> (u16, u16) {
    let screen = plain(reader);
    let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap();
    let column = line.split(text).next().unwrap().chars().count();
    (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
}

/// Clicks on a cell twice at once.
fn click_twice(reader: &mut Reader, x: u16, y: u16) -> &mut Reader {
    reader.click(x, y).press_mouse(x, y, Gesture::PressTwice)
}

fn status(reader: &mut Reader) -> String {
    plain(reader).lines().last().unwrap().to_owned()
}

fn wheel(reader: &mut Reader, (x, y): (u16, u16), is_down: bool) {
    reader.act(Action::Point(Gesture::Wheel(Point { x, y }, is_down)));
}

#[test]
fn a_click_on_a_notes_mark_peeks_at_it_and_a_second_follows() {
    let mut reader = specimen();
    let (x, y) = cell_of(&mut reader, "¹.");
    reader.click(x, y);
    assert!(status(&mut reader).contains("Un bain de 90 kg"), "{}", status(&mut reader));
    assert!(plain(&mut reader).contains("bain de mercure¹"), "nothing has moved");
    reader.click(x, y);
    let there = plain(&mut reader);
    assert!(there.contains("Un bain de 90 kg, changé") && !there.contains("mercure¹"), "{there}");
    assert!(plain(reader.press("C-o")).contains("bain de mercure¹"), "and there is a way back");
}

#[test]
fn a_click_on_a_link_tells_where_it_leads_and_a_second_follows() {
    let mut reader = specimen();
    let (x, y) = cell_of(reader.press("G"), "la page du port");
    reader.click(x, y);
    assert!(status(&mut reader).contains("https://example.org/port"));
    assert!(reader.copied.is_empty());
    // Where there is no desktop, the address is copied.
    reader.click(x, y);
    assert_eq!(reader.copied, ["https://example.org/port"]);
    let (x, y) = cell_of(&mut reader, "navigateurs sur");
    assert_eq!(reader.click(x, y).app.link(), None, "a click beside it leaves it");
}

#[test]
fn a_click_beside_the_text_chooses_nothing() {
    let mut reader = specimen();
    let (x, y) = cell_of(&mut reader, "mercure¹.");
    let chosen = |reader: &Reader| (reader.app.link(), reader.app.facts().current());
    assert_eq!(chosen(reader.click(x + 20, y)), (None, None), "right of the row's end");
    let (x, y) = cell_of(&mut reader, "1,8 million");
    assert_eq!(chosen(reader.click(x - 3, y)), (None, None), "in the margin");
    assert!(chosen(reader.click(x, y)).1.is_some());
}

#[test]
fn two_clicks_select_a_word_and_copy_it() {
    let mut reader = specimen();
    let (x, y) = cell_of(&mut reader, "trentaine");
    click_twice(&mut reader, x + 3, y);
    assert_eq!(reader.copied, ["trentaine"]);
    assert!(reader.app.selection().is_some(), "it is seen to be selected");
    let (x, y) = cell_of(&mut reader, "veille");
    click_twice(&mut reader, x, y);
    assert_eq!(reader.copied.last().unwrap(), "veille", "without the marks of the source");
    click_twice(&mut reader, x - 1, y);
    assert_eq!(reader.copied.len(), 2, "between words there is none");
    assert!(reader.click(x, y).app.selection().is_none(), "a click leaves it");
}

#[test]
fn two_clicks_on_a_link_follow_it() {
    let mut reader = specimen();
    let (x, y) = cell_of(&mut reader, "¹.");
    let there = plain(click_twice(&mut reader, x, y));
    assert!(there.contains("Un bain de 90 kg, changé"), "{there}");
}

#[test]
fn two_clicks_on_an_entry_of_a_view_read_it() {
    let mut reader = specimen();
    let (x, y) = cell_of(reader.press("t"), "Bâtie de 1868");
    assert!(click_twice(&mut reader, x, y).app.view().is_none());
    assert!(plain(&mut reader).contains("Bâtie de 1868 à 1874, la tour"));
}

#[test]
fn a_view_hides_the_text_from_the_mouse() {
    let mut reader = specimen();
    let (x, y) = cell_of(&mut reader, "trentaine");
    reader.press("v").drag((x, y), (x + 5, y));
    assert!(reader.copied.is_empty() && reader.app.selection().is_none());
}

#[test]
fn the_track_is_dragged_to_both_ends() {
    let mut reader = specimen();
    let track = reader.app.screen().track.unwrap();
    assert!(reader.drag((track, 5), (track, 38)).app.page().ends());
    assert!(reader.drag((track, 30), (track, 3)).app.page().begins());
    // Beyond its ends is its end.
    assert!(reader.drag((track, 5), (track + 3, 39)).app.page().ends());
    assert!(reader.drag((track, 30), (track, 0)).app.page().begins());
}

#[test]
fn the_wheel_over_the_map_moves_the_text() {
    let mut reader = specimen();
    reader.press("M");
    assert!(plain(&mut reader).contains("Carte"));
    wheel(&mut reader, (6, 12), true);
    let first = reader.app.page().span().start();
    wheel(&mut reader, (6, 12), true);
    assert!(reader.app.page().span().start() > first);
    assert!(reader.app.map().is_some(), "the map is still there");
    for _ in 0..3 {
        wheel(&mut reader, (6, 12), false);
    }
    assert!(reader.app.page().begins());
}

#[test]
fn the_whole_map_stands_on_a_small_screen() {
    for (width, height) in [(80, 24), (60, 20), (100, 30), (140, 40)] {
        let mut reader = Reader::open("assets/articles/fr.txt", width, height);
        reader.press("M");
        let rows = reader.app.map().unwrap().rows().len();
        let drawn = (0..height).filter(|y| {
            let target = reader.target(Point { x: 4, y: *y });
            matches!(target, Some(Target::Place(_)))
        });
        assert_eq!(drawn.count(), rows, "at {width}×{height}");
    }
}
