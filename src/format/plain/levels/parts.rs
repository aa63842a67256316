//! Texts that announce their parts: "There are three ways to do it." and then three headings.
//!
//! Of announcements only the last sentence before the next heading counts, and only if it both
//! points ("here are", « voyons ») and says that there are several. How far the parts go is said by
//! their number, or by the wording of the titles. A text may also name its parts by their titles.

use super::wording::Wording;
use crate::format::plain::kinds::Announced;
use crate::format::plain::view::View;
use crate::format::plain::words::{Parts, is_closing, is_usual, parts_announced};

/// Which headings are parts that the text below an earlier heading announced.
pub(super) fn announced(view: &View<'_>, headings: &[Announced], titles: &[String]) -> Vec<bool> {
    let wordings: Vec<Wording> = titles.iter().map(|title| Wording::of(title)).collect();
    let mut below = vec![false; headings.len()];
    let mut place = 0;
    while place < headings.len() {
        let end = announcement(view, headings, place)
            .map_or(place + 1, |parts| end(parts, place, titles, &wordings))
            .max(named_end(view, headings, place, titles));
        // A single part is no row.
        if end > place + 2 {
            below.iter_mut().take(end).skip(place + 1).for_each(|below| *below = true);
        }
        place = end;
    }
    below
}

/// How many parts the text between a heading and the next one announces.
fn announcement(view: &View<'_>, headings: &[Announced], place: usize) -> Option<Parts> {
    let (this, next) = (headings.get(place)?, headings.get(place + 1)?);
    let last = next.candidate.passage.checked_sub(1).filter(|at| *at > this.candidate.passage)?;
    let is_text = view.passages.get(last)?.is_text();
    let said = last_sentence(view.said(last));
    is_text.then(|| parts_announced(said)).flatten()
}

/// The heading after the last of those that the text of this one names one after the other, as it
/// goes over its parts. Text that names all that follow goes over the whole article.
fn named_end(view: &View<'_>, headings: &[Announced], place: usize, titles: &[String]) -> usize {
    let (Some(this), Some(title)) = (headings.get(place), titles.get(place)) else {
        return place + 1;
    };
    let next =
        headings.get(place + 1).map_or(this.candidate.passage, |next| next.candidate.passage);
    let own = (this.candidate.passage + 1..next).map(|passage| view.said(passage).to_lowercase());
    let own: Vec<String> = own.collect();
    let is_named = |title: &&String| own.iter().any(|said| says(said, title));
    let named = titles.iter().skip(place + 1).take_while(is_named).count();
    let end = place + 1 + named;
    if is_usual(title) || titles.iter().skip(end).all(|title| is_closing(title)) {
        return place + 1;
    }
    end
}

/// Whether a text says these words, and not only the beginning of other ones.
fn says(text: &str, words: &str) -> bool {
    let ends = |at: usize| {
        let after = text.get(at + words.len()..).and_then(|rest| rest.chars().next());
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    };
    // A single word may be said by chance.
    words.contains(char::is_whitespace) && text.match_indices(words).any(|(at, _)| ends(at))
}

/// The last sentence of a paragraph.
fn last_sentence(said: &str) -> &str {
    let inner = said.trim_end_matches(|c: char| !c.is_alphanumeric());
    let stop = inner.rmatch_indices(['.', '!', '?', '…']).find(|(at, stop)| {
        inner.get(at + stop.len()..).is_some_and(|rest| rest.starts_with(char::is_whitespace))
    });
    let from = stop.map_or(0, |(at, stop)| at + stop.len());
    said.get(from..).unwrap_or(said).trim_start()
}

/// The heading after the last part.
fn end(parts: Parts, place: usize, titles: &[String], wordings: &[Wording]) -> usize {
    let first = place + 1;
    let closing = titles.iter().skip(first).position(|title| is_closing(title));
    let last = closing.map_or(titles.len(), |at| first + at);
    if let Some(count) = parts.count {
        let end = first + usize::from(count);
        // Fewer headings than were announced: they are not what was meant.
        return if end <= last { end } else { first };
    }
    let of = |at: usize| wordings.get(at).copied();
    let outer = (first..last).find(|at| of(*at) == of(place));
    // Where the parts are worded otherwise than what announced them, they end at the next heading
    // that is worded as that was. Elsewhere they end where the wording changes.
    let changes = (first..last).find(|at| of(*at) != of(first)).unwrap_or(last);
    outer.filter(|_| of(first) != of(place)).unwrap_or(changes)
}

#[cfg(test)]
mod tests {
    use super::last_sentence;

    #[test]
    fn the_last_sentence_is_what_stands_after_the_last_stop() {
        assert_eq!(last_sentence("One. Here are two.5 more."), "Here are two.5 more.");
        assert_eq!(last_sentence("No stop at all"), "No stop at all");
    }
}
