//! A place with a little of the text around it: found again after the text has been edited.

use serde::{Deserialize, Serialize};

use crate::source::Span;

use super::{Document, Part, Sighting};

/// So many letters on either side are enough to tell a place from all others, and few to keep.
pub(super) const AROUND: usize = 48;

/// Fewer letters than these are found anywhere.
pub(super) const TELLING: usize = 12;

/// How far from where it was a place is looked for: nobody adds more to an article, and it is looked
/// through at once.
pub(super) const FAR: usize = 1024 * 1024;

/// A place with a little of the text around it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Spot {
    /// The source byte that the first row of the page that has any text begins with.
    pub start: usize,
    /// How many rows without text stand above that row.
    #[serde(skip_serializing_if = "is_none")]
    pub blank: usize,
    /// The text just before it.
    pub before: String,
    /// The text that begins there.
    pub after: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
fn is_none(blank: &usize) -> bool {
    *blank == 0
}

impl Spot {
    /// Whether there is any text to find it by.
    #[must_use]
    pub fn has_text(&self) -> bool {
        !self.before.is_empty() || !self.after.is_empty()
    }
}

impl Document {
    /// A place, with the text around it.
    #[must_use]
    pub fn spot(&self, start: usize, blank: usize) -> Spot {
        let Some(part) = self.parts.get(self.part_at(start)) else { return Spot::default() };
        let (first, end) = (part.span.start(), part.span.end());
        let before = part.text_of(Span::new(first.min(start), start));
        let skipped = before.chars().count().saturating_sub(AROUND);
        let before = before.chars().skip(skipped).collect();
        let after = part.text_of(Span::new(start, end.max(start))).chars().take(AROUND).collect();
        Spot { start, blank, before, after }
    }

    /// Where a spot is now, as soon as enough has been read to tell; where it is nowhere any more, as
    /// far from the beginning as it was.
    #[must_use]
    pub fn find(&self, spot: &Spot, is_complete: bool) -> Option<usize> {
        match self.sight(spot, is_complete) {
            Sighting::At(start) => Some(start),
            Sighting::Gone => Some(spot.start.min(self.len().saturating_sub(1))),
            Sighting::Unread => None,
        }
    }

    /// The same, where one must know whether it is there; it is looked for around where it was when it
    /// is not there any more.
    #[must_use]
    pub fn sight(&self, spot: &Spot, is_complete: bool) -> Sighting<usize> {
        let last = self.len().saturating_sub(1);
        if spot.start <= last && !self.parts.is_empty() && self.is_at(spot, spot.start) {
            return Sighting::At(spot.start);
        }
        if !is_complete && self.len() <= spot.start.saturating_add(FAR) {
            return Sighting::Unread;
        }
        self.look_for(spot).map_or(Sighting::Gone, |start| Sighting::At(start.min(last)))
    }

    fn is_at(&self, spot: &Spot, offset: usize) -> bool {
        let Some(part) = self.parts.get(self.part_at(offset)) else { return false };
        let (first, end) = (part.span.start(), part.span.end());
        part.text_of(Span::new(first, offset)).ends_with(&spot.before)
            && part.text_of(Span::new(offset, end)).starts_with(&spot.after)
    }

    /// The nearest place with the same text on both sides, else after it, else before it.
    fn look_for(&self, spot: &Spot) -> Option<usize> {
        let both = format!("{}{}", spot.before, spot.after);
        let length = spot.before.len();
        let tries = [(both.as_str(), length), (&spot.after, 0), (&spot.before, length)];
        let telling = tries.into_iter().filter(|(text, _)| text.trim().chars().count() >= TELLING);
        telling.into_iter().find_map(|(text, ahead)| {
            let near = self.parts.iter().filter(|part| is_near(part, spot.start));
            let found = near.flat_map(|part| {
                let at = part.text.match_indices(text).map(|(at, _)| at);
                at.map(move |at| part.span.start() + at + ahead)
            });
            found.min_by_key(|at| at.abs_diff(spot.start))
        })
    }
}

fn is_near(part: &Part, offset: usize) -> bool {
    part.span.start() <= offset.saturating_add(FAR) && part.span.end().saturating_add(FAR) >= offset
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Spot;
    use crate::document::{Chunk, Document, Part};
    use crate::source::Span;

    const TEXT: &str =
        "The first words stand here.\n\nThe second words stand there, été.\n\nThe third.";

    fn document(text: &str) -> Document {
        let mut document = Document::default();
        let chunk = |text: Arc<str>, base: usize| Chunk {
            span: Span::new(base, base + text.len()),
            text,
            ..Chunk::default()
        };
        document.grow(Part::new(Arc::from(text), 0, Arc::new(chunk)));
        document
    }

    /// Where the second paragraph of the text is found in another text.
    fn found(text: &str) -> Option<usize> {
        let spot = document(TEXT).spot(29, 1);
        document(text).find(&spot, true)
    }

    #[test]
    fn a_spot_is_found_where_it_was() {
        assert_eq!(found(TEXT), Some(29));
        assert_eq!(document("").find(&Spot::default(), true), Some(0));
    }

    #[test]
    fn a_spot_is_found_after_an_edit_before_around_or_after_it() {
        assert_eq!(found(&format!("More.\n\n{TEXT}")), Some(36));
        assert_eq!(found(&TEXT.replace("first words", "words")), Some(23));
        assert_eq!(found(&TEXT.replace("The first words stand here.", "It is.")), Some(8));
        assert_eq!(found(&TEXT.replace("second", "changed")), Some(29));
    }

    #[test]
    fn a_spot_of_which_nothing_is_left_is_within_the_text() {
        assert_eq!(found("Short."), Some(5));
        assert_eq!(found(&"é".repeat(40)), Some(29));
    }

    #[test]
    fn a_spot_is_waited_for_until_enough_has_been_read() {
        let spot = document(TEXT).spot(29, 0);
        assert_eq!(document("The first").find(&spot, false), None);
        assert_eq!(document(&TEXT.replace("first", "1st")).find(&spot, false), None);
    }
}
