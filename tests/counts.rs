//! Numbers before commands, and what else the status line tells of reading.

#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod support;

use lutrin::app::Action;
use lutrin::style::Hue;
use std::time::Duration;
use support::Reader;

fn carried(width: u16, height: u16) -> Reader {
    Reader::open("assets/articles/fr.txt", width, height)
}

#[test]
fn a_number_repeats_the_move_after_it() {
    let by_hand = carried(100, 30).press("j j j j j").app.page().top();
    assert_eq!(carried(100, 30).press("count:5 j").app.page().top(), by_hand);
    let mut reader = carried(100, 30);
    let third = reader.press("Right Right Right").app.facts().current();
    assert_eq!(carried(100, 30).press("count:3 Right").app.facts().current(), third);
    let sections = carried(140, 40).press("J J").app.section();
    assert_eq!(carried(140, 40).press("count:2 J").app.section(), sections);
}

#[test]
fn a_number_leaves_the_filter_as_it_was() {
    let mut reader = carried(100, 30);
    reader.press("1 count:12 j");
    assert_eq!(reader.app.facts().only_hue(), Some(Hue::Date), "12 is a number here");
    reader.press("2 j");
    assert_eq!(reader.app.facts().only_hue(), Some(Hue::Money), "after a pause it is none");
}

#[test]
fn a_percentage_is_a_place_and_needs_its_number() {
    let mut reader = carried(100, 30);
    reader.press("count:50 %");
    assert!((45..60).contains(&reader.app.percent()), "{}", reader.app.percent());
    assert_eq!(reader.app.facts().only_hue(), None);
    assert!(reader.press("%").app.message().is_some());
    assert!(reader.press("count:900 %").app.page().ends());
}

#[test]
fn a_number_stands_in_the_status_line_while_it_is_typed() {
    let mut reader = carried(100, 30);
    assert!(reader.press("count:17").screen().lines().last().unwrap_or_default().contains("17"));
}

#[test]
fn the_last_line_read_is_marked_until_the_next_move() {
    let mut reader = carried(100, 30);
    let marked = |reader: &mut Reader| reader.screen().lines().any(|line| line.starts_with(" ╴"));
    assert!(!marked(&mut reader));
    assert!(marked(reader.press("Space")));
    let row = reader
        .app
        .page()
        .shown()
        .iter()
        .position(|r| Some(r.place) == reader.app.page().last_read());
    assert!(row.is_some_and(|row| row < 3), "it is one of the rows that stayed: {row:?}");
    assert!(!marked(reader.press("j")));
}

#[test]
fn who_turns_pages_faster_has_less_time_left() {
    let mut reader = carried(140, 40);
    let left = |reader: &mut Reader| reader.screen().lines().last().unwrap_or_default().to_owned();
    let before = left(&mut reader);
    let minutes = |line: &str| -> usize {
        let (_, after) = line.split_once("reste ").unwrap_or_default();
        after.split('\u{A0}').next().and_then(|number| number.parse().ok()).unwrap_or(0)
    };
    for _ in 0..20 {
        reader.act(Action::Waited(Duration::from_secs(40)));
    }
    let after = left(&mut reader);
    assert!(minutes(&after) < minutes(&before), "{before} then {after}");
}
