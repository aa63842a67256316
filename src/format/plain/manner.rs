//! What a survey found: the layout of the page, and what its passages are, by place.

use std::collections::BTreeMap;

use crate::document::{Heading, Metadata};
use crate::source::Span;

use super::later::Rules;
use super::mend::Words;
use super::page::Page;

/// What was found of a text without marks.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// The layout.
    pub(super) page: Page,
    /// What the passages that begin at these bytes are, in order.
    pub(super) verdicts: Vec<(usize, Verdict)>,
    /// The boxes beside the text, from heading to last byte, in order.
    pub(super) boxes: Vec<Span>,
    /// How headings go on beyond the survey.
    pub(super) rules: Rules,
    /// The words that hyphens at line ends are mended with.
    pub(super) words: Words,
    /// Up to where the verdicts hold.
    pub(super) surveyed: usize,
    /// What the text says of itself.
    pub(super) metadata: Metadata,
}

/// What a passage is, other than what its form says.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Verdict {
    /// A heading.
    Heading {
        /// What is known of it.
        heading: Heading,
        /// What it says.
        title: Span,
        /// The first byte after the lines that belong to it; what is left of its passage is a
        /// byline.
        until: usize,
    },
    /// Small print: an author, a date, a caption, a signature.
    Byline,
}

impl Manner {
    /// What the passage that begins at this byte is, if the survey said so.
    pub(super) fn verdict(&self, start: usize) -> Option<Verdict> {
        let place = self.verdicts.binary_search_by_key(&start, |(start, _)| *start).ok()?;
        self.verdicts.get(place).map(|(_, verdict)| *verdict)
    }

    /// Where the box begins that holds this byte.
    pub(super) fn box_around(&self, start: usize) -> Option<usize> {
        let place = self.boxes.partition_point(|span| span.start() <= start).checked_sub(1)?;
        self.boxes.get(place).filter(|span| span.contains(start)).map(|span| span.start())
    }
}

/// Verdicts as they are found; the first for a place stays.
#[derive(Default)]
pub(super) struct Found {
    verdicts: BTreeMap<usize, Verdict>,
}

impl Found {
    /// Adds a verdict.
    pub(super) fn add(&mut self, (start, verdict): (usize, Verdict)) {
        self.verdicts.entry(start).or_insert(verdict);
    }

    /// All of them, in order.
    pub(super) fn sorted(self) -> Vec<(usize, Verdict)> {
        self.verdicts.into_iter().collect()
    }
}
