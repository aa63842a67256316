//! An article opens where it was left.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]
#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod support;

use std::path::Path;

use lutrin::app::Size;
use lutrin::document::Spot;
use lutrin::work::Article;
use support::{Reader, look};

const ARTICLE: &str = "assets/articles/fr.txt";

/// A reader whose article was left somewhere and has not been read yet.
fn unread(width: u16, height: u16, spot: Option<Spot>) -> Reader {
    Reader::left(look("fr"), ARTICLE.to_owned(), Size { width, height }, None, spot)
}

/// The same, read to its end.
fn resume(width: u16, height: u16, spot: Option<Spot>) -> Reader {
    unread(width, height, spot).read(Article::open(Path::new(ARTICLE)).unwrap())
}

/// The rows of text on the page.
fn page(reader: &Reader) -> Vec<String> {
    let lines = reader.app.page().shown().iter().filter_map(|row| row.line());
    lines.map(|line| line.runs.iter().map(|run| run.text.as_ref()).collect()).collect()
}

#[test]
fn the_row_at_the_top_is_where_it_was_from_every_row() {
    for (width, height) in [(100, 30), (60, 20)] {
        let mut reader = Reader::open(ARTICLE, width, height);
        while !(reader.app.page().ends()) {
            reader.press("j j j j j");
            let again = resume(width, height, reader.app.spot());
            assert_eq!(page(&again), page(&reader));
        }
    }
}

#[test]
fn at_another_size_the_same_text_is_at_the_top() {
    let mut reader = Reader::open(ARTICLE, 100, 30);
    reader.press("J J J j j j");
    let spot = reader.app.spot().unwrap();
    let again = resume(60, 20, Some(spot.clone()));
    assert!(again.app.page().span().contains(spot.start));
    assert!(again.app.page().first().unwrap().0 <= spot.start);
}

#[test]
fn the_keys_of_the_message_lead_to_the_beginning() {
    let mut reader = Reader::open(ARTICLE, 100, 30);
    let beginning = page(&reader);
    reader.press("J J");
    for key in ["C-o", "g"] {
        let mut again = resume(100, 30, reader.app.spot());
        assert_eq!(again.app.message(), Some(&lutrin::app::Message::Resumed));
        again.press(key);
        assert_eq!((page(&again), again.app.spot()), (beginning.clone(), None), "{key}");
    }
}

#[test]
fn an_article_that_is_left_before_its_place_was_read_keeps_that_place() {
    let mut reader = Reader::open(ARTICLE, 100, 30);
    reader.press("J J");
    let spot = reader.app.spot();
    assert!(spot.is_some());
    let mut again = unread(100, 30, spot.clone());
    again.press("? Esc");
    assert_eq!(again.app.spot(), spot);
}
