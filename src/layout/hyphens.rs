//! Where a word may be parted with a hyphen, by the rules of its language.
//!
//! Only words that are plainly words of the text are parted: no names, no figures, no addresses, no
//! code; nor the last one of a paragraph, half of which would stand on a line of its own. A word in
//! which the writer put soft hyphens is parted there and nowhere else.

use hypher::Lang;

use crate::document::Language;
use crate::source::Span;
use crate::style::Tone;

use super::ribbon::{BREAK, Ribbon};

/// A shorter word is not parted.
const SHORTEST: usize = 5;
/// The letters that stay before the hyphen.
const BEFORE: usize = 2;
/// The letters that go to the next line.
const AFTER: usize = 3;

/// Marks the places where the words of a text may be parted.
pub(super) fn find(ribbon: &mut Ribbon, language: Language) {
    let rules = match language {
        Language::French => Lang::French,
        Language::English => Lang::English,
        Language::Spanish => Lang::Spanish,
        Language::Other => return,
    };
    let mut places = Vec::new();
    let mut at = 0;
    for part in ribbon.text().split(BREAK) {
        let mut words: Vec<_> = words(part, at).collect();
        words.pop();
        for (start, word) in
            words.into_iter().filter(|(start, word)| is_plain(ribbon, *start, word))
        {
            places.extend(parted(word, start, rules));
        }
        at += part.len() + BREAK.len_utf8();
    }
    ribbon.add_hyphens(places);
}

/// The words of a part of a text that begins at byte `base` of it, without the signs around them.
fn words(part: &str, base: usize) -> impl Iterator<Item = (usize, &str)> {
    let is_gap = |c| matches!(c, ' ' | '\u{A0}' | '\u{202F}');
    let mut at = base;
    part.split_inclusive(is_gap).filter_map(move |token| {
        let start = at;
        at += token.len();
        let opened = token.trim_start_matches(['«', '“', '‘', '"', '(', '[', '—', '–', '…']);
        let word = opened.trim_end_matches(is_gap).trim_end_matches(is_closing);
        (!word.is_empty()).then_some((start + token.len() - opened.len(), word))
    })
}

/// Signs that end a sentence or a part of one, and the marks of notes.
fn is_closing(c: char) -> bool {
    ".,;:!?…»”’\")]—–⁰¹²³⁴⁵⁶⁷⁸⁹".contains(c)
}

/// Whether a word is made of small letters only, with at most an elision, and is running text.
fn is_plain(ribbon: &Ribbon, start: usize, word: &str) -> bool {
    let is_text =
        |(role, _): (crate::style::Role, _)| !role.tone.intersects(Tone::CODE | Tone::MATH);
    word.len() >= SHORTEST
        && word.chars().all(|c| c.is_lowercase() || matches!(c, '’' | '\''))
        && ribbon.at(start).is_some_and(is_text)
        && !ribbon.has_hyphens(Span::new(start, start + word.len()))
}

/// The places where a word that begins at byte `base` may be parted; each part of an elision is a
/// word of its own.
fn parted(word: &str, base: usize, rules: Lang) -> impl Iterator<Item = usize> {
    let mut at = base;
    let parts = word.split_inclusive(['’', '\'']).map(move |part| {
        at += part.len();
        (at - part.len(), part.trim_end_matches(['’', '\'']))
    });
    let long = parts.filter(|(_, part)| part.chars().count() >= SHORTEST);
    long.flat_map(move |(start, part)| {
        let mut end = start;
        let ends = hypher::hyphenate_bounded(part, rules, BEFORE, AFTER).map(move |syllable| {
            end += syllable.len();
            end
        });
        ends.filter(move |end| *end < start + part.len())
    })
}
