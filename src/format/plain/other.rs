//! Lines that are short for reasons of their own: captions, bylines, dates, addresses, other texts.
//!
//! What they have in common with headings is their length. Each test is cheap for a line that has
//! nothing of what it looks for: in a book most lines that get here are text.

use super::dateline::is_in_figures;
use super::shape::{Ending, Shape};
use super::words::{
    cites_source, closes_book, dates_publication, ends_leading, has_author_label, is_contents,
    mail_label, month, opens_caption, opens_small_print, points_elsewhere,
};

/// More words than a date of publication has with its hour and that of an update.
const LONG_DATE: usize = 24;

/// Lines that are short for reasons of their own: authors, pictures, dates, addresses.
pub(super) fn is_other_line(said: &str, shape: &Shape) -> bool {
    !said.chars().any(char::is_alphabetic)
        || is_code_line(said)
        || opens_small_print(said)
        || has_author_label(said)
        || is_contents(said)
        || closes_book(said)
        || ends_leading(said)
        || mail_label(said).is_some()
        || said.contains("://")
        || said.contains("www.")
        || is_mail_address(said)
        || is_date_line(said, shape)
        || opens_caption(said, shape.words)
        || cites_source(said)
        || points_elsewhere(said)
}

/// Signs that programs and tables have, and no heading.
fn is_code_line(said: &str) -> bool {
    said.contains("::=") || said.contains(['{', '}', '|'])
}

fn is_mail_address(said: &str) -> bool {
    said.contains('@')
        && said.split_whitespace().any(|word| {
            word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        })
}

/// A date in figures with nothing beside it but the hour: "2024-03-14 08:15:00 UTC".
fn is_stamp(said: &str) -> bool {
    let mut words = said.split_whitespace();
    words.next().is_some_and(is_in_figures)
        && words.all(|word| word.contains(':') || word == "UTC" || word == "GMT")
}

/// A place and a date, or a date alone: « Lille, le 3 mars 2024 », « Publié le 14/03/2025 à 06:45 ».
pub(super) fn is_date_line(said: &str, shape: &Shape) -> bool {
    let has_month = || said.split_whitespace().any(|word| month(word).is_some());
    let numbers = said.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let has_year = numbers.clone().any(|digits| digits.len() == 4);
    if is_stamp(said) {
        return true;
    }
    if !has_year || numbers.count() < 2 || shape.words > LONG_DATE {
        return false;
    }
    let has_figures = || said.split_whitespace().any(is_in_figures);
    // A heading may hold a date in figures; where a text was published a label says so.
    let is_labelled = || shape.ending != Ending::Stop && dates_publication(said);
    shape.words <= 8 && has_month() || (has_month() || has_figures()) && is_labelled()
}
