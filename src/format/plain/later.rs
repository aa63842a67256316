//! How headings go on beyond the survey, for books and long reports.
//!
//! Only marks are followed there, and styles that the survey saw often: what stands around a line
//! far away is not looked at, but for the passage right after it.

use crate::document::{Heading, SectionKind};

use super::candidate::{Candidate, Style};
use super::kinds::Announced;

/// How often a style without a mark must have been seen to be followed.
const OFTEN: usize = 5;

/// The styles that go on, and how deep each stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Rules {
    styles: Vec<(Style, Heading)>,
}

impl Rules {
    /// The rules that the headings found so far make.
    pub(super) fn of(headings: &[Announced]) -> Self {
        let mut styles: Vec<(Style, Heading, usize)> = Vec::new();
        for found in headings.iter().filter(|found| found.kind != SectionKind::Aside) {
            let style = found.candidate.style;
            match styles.iter_mut().find(|(known, _, _)| *known == style) {
                Some((_, _, count)) => *count += 1,
                None => styles.push((style, found.heading(), 1)),
            }
        }
        styles.retain(|(style, _, count)| *count >= needed(*style));
        Self { styles: styles.into_iter().map(|(style, heading, _)| (style, heading)).collect() }
    }

    /// What a candidate beyond the survey is.
    pub(super) fn heading(&self, candidate: &Candidate) -> Option<Heading> {
        let found = self.styles.iter().find(|(style, _)| *style == candidate.style);
        let heading = found.map(|(_, heading)| *heading)?;
        // One step less sure than what was seen whole.
        Some(Heading { certainty: heading.certainty - 0.1, ..heading })
    }

    /// Whether one of them is for lines without a number: where all headings are marked, nothing
    /// else about a line of text needs to be known.
    pub(super) fn hold_words(&self) -> bool {
        self.styles.iter().any(|(style, _)| !style.is_numbered())
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.styles.is_empty()
    }
}

fn needed(style: Style) -> usize {
    match style {
        Style::Underlined(_) | Style::Starred(_) | Style::Numbered(..) | Style::Outdented => 1,
        Style::Capitals | Style::Centred | Style::Plain | Style::Question => OFTEN,
        // Too weak to be followed where nothing around it is weighed.
        Style::Colon | Style::Sentence => usize::MAX,
    }
}
