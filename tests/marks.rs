//! Places that the reader names: set, gone back to, taken away, kept.

#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod support;

use insta::assert_snapshot;
use support::Reader;

fn carried(width: u16, height: u16) -> Reader {
    Reader::open("assets/articles/fr.txt", width, height)
}

#[test]
fn a_mark_leads_back_from_anywhere_and_stands_beside_the_track() {
    let mut reader = carried(140, 40);
    reader.press("J J m a");
    let marked = reader.app.page().here();
    assert_eq!(reader.remembered.marks.first().unwrap().spot.start, marked);
    reader.press("G ' a");
    assert_eq!(reader.app.page().here(), marked);
    assert_snapshot!(reader.press("j").screen());
}

#[test]
fn a_mark_that_is_set_twice_at_one_place_is_taken_away() {
    let mut reader = carried(100, 30);
    reader.press("J m x m x");
    assert_eq!(reader.remembered.marks, []);
    assert!(reader.press("' x").app.message().is_some(), "there is none any more");
}

#[test]
fn two_apostrophes_lead_back_from_a_jump() {
    let mut reader = carried(100, 30);
    reader.press("j j j");
    let before = reader.app.page().top();
    reader.press("G ' '");
    assert_eq!(reader.app.page().top(), before);
}

#[test]
fn escape_names_nothing_and_a_sign_is_no_name() {
    let mut reader = carried(100, 30);
    let screen = reader.screen();
    assert_eq!(reader.press("m Esc").screen(), screen);
    assert!(reader.press("m !").app.message().is_some());
    assert_eq!(reader.remembered.marks, []);
}

#[test]
fn the_letters_there_are_stand_in_the_status_line() {
    assert_snapshot!(carried(80, 24).press("m b J m a '").screen().lines().last().unwrap());
}
