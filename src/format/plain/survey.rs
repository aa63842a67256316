//! Looks at the beginning of a text and decides how all of it is set.
//!
//! One line never decides alone. Whatever may be a heading is collected with the style it is set
//! in; then the styles are weighed against each other and against the text around them, and what
//! is chosen is kept by place, with a rule for the styles that may go on beyond what was looked at.

use crate::document::SectionKind;

use super::candidate::{Candidate, Style, candidate};
use super::choose::{choose, is_label};
use super::kinds::{self, Announced};
use super::later::Rules;
use super::levels;
use super::lines::Sheet;
use super::manner::{Found, Manner, Verdict};
use super::mend::Words;
use super::number::Scheme;
use super::page::Page;
use super::passage::{Form, Passage};
use super::split::passages;
use super::tail;
use super::title;
use super::view::View;
use super::words::is_usual;

/// The manner of a text, by its beginning.
pub(in crate::format) fn survey(text: &str) -> Manner {
    let sheet = Sheet::new(text, 0);
    let page = Page::of(&sheet);
    let passages = passages(&sheet, &page);
    let edge = edge(&sheet, &passages);
    let view = View { sheet: &sheet, page: &page, passages: &passages, edge };
    let opening = title::opening(&view);
    let all = candidates(&view, opening.after);
    let chosen = choose(&view, &all, opening.title);
    let mut announced = announce(&view, &chosen);
    kinds::assign(&view, &mut announced);
    levels::assign(&view, &mut announced);
    let mut found = Found::default();
    for verdict in opening.verdicts {
        found.add(verdict);
    }
    for heading in &announced {
        found.add(heading.verdict());
    }
    tail::signature(&view, &announced, &mut found);
    let boxes = kinds::boxes(&view, &announced);
    let rules = Rules::of(&announced, labels(&view, &all));
    let words = Words::of(&sheet, &page);
    let surveyed = surveyed(text, &view);
    Manner {
        page,
        verdicts: found.sorted(),
        boxes,
        rules,
        words,
        surveyed,
        metadata: opening.metadata,
    }
}

fn candidates(view: &View<'_>, after: usize) -> Vec<Candidate> {
    let rest = view.passages.iter().enumerate().skip(after);
    let inside = rest.filter(|(index, _)| view.start(*index) < view.edge);
    inside.filter_map(|(index, passage)| candidate(view.sheet, view.page, index, passage)).collect()
}

/// Where the licence of an e-book begins; beyond all text if there is none.
fn edge(sheet: &Sheet<'_>, passages: &[Passage]) -> usize {
    let end = passages.iter().find(|passage| {
        matches!(passage.form, Form::Starred { title, .. }
            if sheet.cut(title).starts_with("END") && sheet.cut(title).contains("GUTENBERG"))
    });
    let Some(end) = end else { return usize::MAX };
    // "End of the Project Gutenberg EBook of ..." stands over it in old ones.
    let says_so = |passage: &&Passage| {
        let said = sheet.said(passage.first);
        said.starts_with("End of") && said.contains("Project Gutenberg")
    };
    let above = passages.iter().rfind(|passage| passage.first < end.first);
    let last = above.filter(says_so).unwrap_or(end);
    sheet.lines.get(last.first).map_or(usize::MAX, |line| line.start)
}

/// The lines that come again and again and are no headings, wherever they stand.
fn labels(view: &View<'_>, all: &[Candidate]) -> Vec<Box<str>> {
    let usual = all.iter().filter(|found| is_usual(view.sheet.cut(found.title)));
    let labels = usual.filter(|found| is_label(view, all, found));
    labels.map(|found| view.sheet.cut(found.title).into()).collect()
}

fn announce(view: &View<'_>, chosen: &[Candidate]) -> Vec<Announced> {
    chosen.iter().map(|found| Announced::new(view, *found)).collect()
}

/// Up to where the verdicts hold: a text that was cut short may go on in its last passage, and
/// what its last heading stands over is not known.
fn surveyed(text: &str, view: &View<'_>) -> usize {
    if text.len() + 4 < super::super::SURVEY {
        return usize::MAX;
    }
    let last = view.passages.len().saturating_sub(3);
    view.start(last)
}

impl Announced {
    fn verdict(&self) -> (usize, Verdict) {
        (
            self.start,
            Verdict::Heading {
                heading: self.heading(),
                title: self.candidate.title,
                until: self.until,
            },
        )
    }
}

/// The kind of a heading before anything else is known of it.
pub(super) fn first_kind(candidate: &Candidate) -> SectionKind {
    let is_part = matches!(candidate.style, Style::Numbered(Scheme::Part(_), _));
    if is_part { SectionKind::Chapter } else { SectionKind::Section }
}
