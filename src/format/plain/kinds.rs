//! What sort of section each heading opens: a section, a chapter, a question, a box.

use crate::document::{Heading, SectionKind};
use crate::source::Span;

use super::candidate::{Candidate, Style};
use super::number::Scheme;
use super::shape::{Case, Ending};
use super::survey::first_kind;
use super::view::View;
use super::words::{is_box, is_usual, opens_interview};

/// A heading that was chosen, and what is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Announced {
    /// The candidate it was.
    pub(super) candidate: Candidate,
    /// Its first byte.
    pub(super) start: usize,
    /// The first byte after its lines.
    pub(super) until: usize,
    /// What sort of section it opens.
    pub(super) kind: SectionKind,
    /// How deep it stands, from 2.
    pub(super) level: u8,
}

impl Announced {
    /// A heading of the first level below the title.
    pub(super) fn new(view: &View<'_>, candidate: Candidate) -> Self {
        let last = view.passages.get(candidate.passage).map_or(0, |found| found.end - 1);
        let until = view.sheet.lines.get(last).map_or(0, |line| line.next);
        let start = view.start(candidate.passage);
        Self { candidate, start, until, kind: first_kind(&candidate), level: 2 }
    }

    /// What the document is told.
    pub(super) fn heading(&self) -> Heading {
        let certainty = match self.candidate.style {
            Style::Underlined(_) | Style::Starred(_) | Style::Numbered(..) => 0.95,
            Style::Outdented | Style::Capitals => 0.9,
            Style::Centred | Style::Plain | Style::Question => 0.8,
            Style::Colon => 0.7,
            Style::Sentence => 0.6,
        };
        Heading { level: self.level.clamp(1, 6), kind: self.kind, certainty }
    }
}

/// Gives each heading its kind.
pub(super) fn assign(view: &View<'_>, headings: &mut [Announced]) {
    questions(view, headings);
    asides(view, headings);
    chapters(headings);
}

/// Questions come in rows, or below a heading that announces them.
fn questions(view: &View<'_>, headings: &mut [Announced]) {
    let asks: Vec<bool> = headings.iter().map(is_question).collect();
    let count = asks.iter().filter(|asks| **asks).count();
    let most = count * 2 >= headings.len();
    let mut inside = false;
    for (place, heading) in headings.iter_mut().enumerate() {
        let at = |index: Option<usize>| {
            index.and_then(|index| asks.get(index)).is_some_and(|asks| *asks)
        };
        let in_row = at(place.checked_sub(1)) || at(Some(place + 1));
        if at(Some(place)) {
            if inside || (count >= 2 && (in_row || most)) {
                heading.kind = SectionKind::Question;
            }
        } else {
            inside = opens_interview(view.sheet.cut(heading.candidate.title));
        }
    }
}

fn is_question(heading: &Announced) -> bool {
    heading.candidate.shape.ending == Ending::Question
        && matches!(
            heading.candidate.style,
            Style::Question | Style::Capitals | Style::Plain | Style::Centred | Style::Numbered(..)
        )
}

/// Boxes are set in capitals where other headings are not, or bear a label that boxes have.
fn asides(view: &View<'_>, headings: &mut [Announced]) {
    let loud = headings.iter().filter(|h| is_loud(h)).count();
    let calm = headings.iter().filter(|h| !is_loud(h) && h.kind != SectionKind::Chapter).count();
    let odd = loud <= 3 && calm >= 2 && loud * 2 <= calm;
    let ends: Vec<usize> = headings.iter().skip(1).map(|h| h.candidate.passage).collect();
    for (place, heading) in headings.iter_mut().enumerate() {
        let end = ends.get(place).copied().unwrap_or(view.passages.len());
        let brief = (heading.candidate.passage + 1..end).filter(|p| view.is_content(*p)).count();
        let title = view.sheet.cut(heading.candidate.title);
        let stands_out = odd && is_loud(heading) && heading.candidate.style == Style::Capitals;
        let is_aside = stands_out && !is_usual(title) || is_box(title);
        // A box holds something; what stands right over another heading leads it.
        if is_aside && (1..=8).contains(&brief) && heading.kind != SectionKind::Question {
            heading.kind = SectionKind::Aside;
        }
    }
}

fn is_loud(heading: &Announced) -> bool {
    heading.candidate.shape.case == Case::Capitals
}

/// Bare numerals, and centred lines among chapters, open chapters.
fn chapters(headings: &mut [Announced]) {
    for heading in headings {
        let bare = heading.candidate.shape.words == 1;
        let numeral =
            matches!(heading.candidate.style, Style::Numbered(Scheme::Roman | Scheme::Arabic, _));
        if bare && numeral {
            heading.kind = SectionKind::Chapter;
        }
    }
}

/// The boxes beside the text: each heading of one with its one or two paragraphs.
pub(super) fn boxes(view: &View<'_>, headings: &[Announced]) -> Vec<Span> {
    let mut boxes = Vec::new();
    for (place, heading) in headings.iter().enumerate() {
        if heading.kind != SectionKind::Aside {
            continue;
        }
        let next =
            headings.get(place + 1).map_or(view.passages.len(), |next| next.candidate.passage);
        let first = heading.candidate.passage + 1;
        let end = (first..next)
            .take_while(|passage| view.is_content(*passage))
            .take(reach(view, first, next))
            .last();
        let end = end.map_or(heading.until, |passage| view.span(passage).end());
        boxes.push(Span::new(heading.start, end));
    }
    boxes
}

/// How many passages a box holds: all up to the next heading where they are few, else one.
fn reach(view: &View<'_>, first: usize, next: usize) -> usize {
    let is_list = |passage: usize| {
        use super::passage::Form;
        view.passages
            .get(passage)
            .is_some_and(|found| matches!(found.form, Form::Item { .. } | Form::Lines))
    };
    let list = (first..next).take_while(|passage| is_list(*passage)).count();
    let paragraphs = (first + list..next).filter(|passage| view.is_content(*passage)).count();
    if paragraphs <= 2 { list + paragraphs } else { (list + 1).max(1) }
}
