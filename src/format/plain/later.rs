//! How headings go on beyond the survey, for books and long reports.
//!
//! Only marks are followed there, and styles that the survey saw often: what stands around a line
//! far away is not looked at, but for the passage right after it.

use crate::document::{Heading, SectionKind};

use super::candidate::{Candidate, Style};
use super::kinds::Announced;
use super::number::Scheme;
use super::words::is_usual;

/// How often a style without a mark must have been seen to be followed.
const OFTEN: usize = 5;

/// The styles that go on, and how deep each stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Rules {
    styles: Vec<(Style, Heading)>,
    /// The columns in which bare numbers stand, the first and the last.
    columns: (usize, usize),
    /// The column of the heading with a mark that stands farthest to the left.
    margin: usize,
    /// Lines that open a section in many texts and are labels in this one.
    labels: Vec<Box<str>>,
}

impl Rules {
    /// The rules that the headings found so far make.
    pub(super) fn of(headings: &[Announced], labels: Vec<Box<str>>) -> Self {
        let mut styles: Vec<(Style, Heading, usize)> = Vec::new();
        for found in headings.iter().filter(|found| found.kind != SectionKind::Aside) {
            let style = found.candidate.style;
            match styles.iter_mut().find(|(known, _, _)| *known == style) {
                Some((_, _, count)) => *count += 1,
                None => styles.push((style, found.heading(), 1)),
            }
        }
        styles.retain(|(style, _, count)| *count >= needed(*style));
        let strong = headings.iter().filter(|found| found.candidate.style.is_strong());
        let margin = strong.map(|found| found.candidate.indent).min().unwrap_or(0);
        let styles = styles.into_iter().map(|(style, heading, _)| (style, heading)).collect();
        Self { styles, columns: columns(headings), margin, labels }
    }

    /// What a candidate beyond the survey is.
    pub(super) fn heading(&self, candidate: &Candidate, title: &str) -> Option<Heading> {
        if !self.stands_right(candidate) {
            return None;
        }
        let found = self.styles.iter().find(|(style, _)| *style == candidate.style);
        let found = found.map(|(_, heading)| *heading);
        let heading = found.or_else(|| self.unseen(candidate, title))?;
        // One step less sure than what was seen whole.
        Some(Heading { certainty: heading.certainty - 0.1, ..heading })
    }

    /// Whether a line begins where headings of its style do: "4. Lower the sail" deep in the text is
    /// an item.
    fn stands_right(&self, candidate: &Candidate) -> bool {
        let (first, last) = self.columns;
        if candidate.style == Style::Outdented {
            return candidate.indent <= self.margin;
        }
        !is_bare(candidate.style) || (first..=last + 1).contains(&candidate.indent)
    }

    /// What a style is that was not seen but goes on with one that was: a deeper number, an
    /// appendix, a volume, a section that many texts have.
    fn unseen(&self, candidate: &Candidate, title: &str) -> Option<Heading> {
        let at = |level: u8, heading: Heading| Heading { level: level.clamp(2, 6), ..heading };
        let stands_out = candidate.indent <= self.margin;
        match candidate.style {
            Style::Numbered(Scheme::Decimal(depth), _) => {
                let (seen, heading) = self.decimal()?;
                Some(at((heading.level + depth).saturating_sub(seen), heading))
            }
            Style::Numbered(Scheme::Part(rank), _) => {
                // What is smaller than a chapter was seen in the first chapters, if it is there.
                let larger = self.part(rank).filter(|(seen, _)| rank <= *seen);
                let beside = larger.map(|(seen, heading)| {
                    at(heading.level.saturating_sub(u8::from(rank < seen)), heading)
                });
                beside.or_else(|| self.top().filter(|_| stands_out))
            }
            Style::Numbered(Scheme::Letter, '.') => self.top().filter(|_| stands_out),
            Style::Outdented | Style::Plain | Style::Capitals | Style::Centred => {
                let first = self.styles.iter().map(|(_, heading)| *heading).min_by_key(|h| h.level);
                let heading = Heading { kind: SectionKind::Section, ..first? };
                let is_label = self.labels.iter().any(|label| **label == *title);
                (self.follow_numbers() && is_usual(title) && !is_label).then_some(heading)
            }
            Style::Numbered(Scheme::Arabic | Scheme::Roman | Scheme::Letter, _)
            | Style::Underlined(_)
            | Style::Starred(_)
            | Style::Question
            | Style::Colon
            | Style::Sentence => None,
        }
    }

    /// A number in parts that was seen: how many parts, and what it is.
    fn decimal(&self) -> Option<(u8, Heading)> {
        self.styles.iter().find_map(|(style, heading)| {
            let Style::Numbered(Scheme::Decimal(depth), _) = style else { return None };
            Some((*depth, *heading))
        })
    }

    /// A part that was seen, the one nearest to this rank.
    fn part(&self, rank: u8) -> Option<(u8, Heading)> {
        let parts = self.styles.iter().filter_map(|(style, heading)| {
            let Style::Numbered(Scheme::Part(seen), _) = style else { return None };
            Some((*seen, *heading))
        });
        parts.min_by_key(|(seen, _)| seen.abs_diff(rank))
    }

    /// What a section is whose number has one part, where there are those with more.
    fn top(&self) -> Option<Heading> {
        let (depth, heading) = self.decimal()?;
        let level = (heading.level + 1).saturating_sub(depth).max(2);
        Some(Heading { level, ..heading })
    }

    /// Whether a heading was seen that has a number.
    pub(super) fn follow_numbers(&self) -> bool {
        self.styles.iter().any(|(style, _)| style.is_numbered())
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

/// Whether a number of one part stands before a heading.
fn is_bare(style: Style) -> bool {
    matches!(style, Style::Numbered(Scheme::Arabic | Scheme::Roman | Scheme::Letter, _))
}

/// The first and the last column in which a number of one part begins; any where they stand in the
/// middle of the page.
fn columns(headings: &[Announced]) -> (usize, usize) {
    let bare = headings.iter().filter(|found| is_bare(found.candidate.style));
    let indents = bare.map(|found| found.candidate.indent);
    let last = indents.clone().max().unwrap_or(0);
    if last >= 8 { (0, usize::MAX - 1) } else { (indents.min().unwrap_or(0), last) }
}

fn needed(style: Style) -> usize {
    match style {
        Style::Underlined(_) | Style::Starred(_) | Style::Numbered(..) | Style::Outdented => 1,
        Style::Capitals | Style::Centred | Style::Plain | Style::Question => OFTEN,
        // Too weak to be followed where nothing around it is weighed.
        Style::Colon | Style::Sentence => usize::MAX,
    }
}
