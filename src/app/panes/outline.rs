//! The outline pane: the sections that are listed, and the one that is chosen among them.

use std::collections::BTreeSet;

use crate::document::{Outline, Section};

use super::words::{Words, folded};

/// The deepest limit of levels; after it every level is listed again.
const DEEPEST: u8 = 3;

/// The outline pane.
#[derive(Clone, Debug, Default)]
pub struct OutlinePane {
    chosen: Option<usize>,
    words: Words,
    /// How many levels are listed, where not all are.
    depth: Option<u8>,
    /// The sections that are open where the limit of levels would close them, and closed where it
    /// would not; by where they begin, since their places change when a heading is judged.
    turned: BTreeSet<usize>,
    /// The places of the sections that are listed, rising.
    listed: Vec<usize>,
    /// The highest level that is listed.
    top: u8,
    /// How many sections there were when the list was made; none when it must be made anew.
    made_of: Option<usize>,
}

impl OutlinePane {
    /// The section that the reader has moved to in the pane, where it has the focus.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }

    /// The places of the sections that are listed.
    #[must_use]
    pub fn listed(&self) -> &[usize] {
        &self.listed
    }

    /// The words that they are filtered by.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// How many levels are listed, where not all are.
    #[must_use]
    pub fn depth(&self) -> Option<u8> {
        self.depth
    }

    /// Whether a section hides its subsections.
    #[must_use]
    pub fn is_closed(&self, outline: &Outline, at: usize) -> bool {
        let section = outline.sections().get(at);
        let is_closed = section.is_some_and(|section| self.closes(section));
        self.words.is_empty() && is_closed && has_subsections(outline, at)
    }

    /// The listed section that stands for one: itself, or the nearest that it belongs to.
    #[must_use]
    pub fn stands_for(&self, outline: &Outline, section: usize) -> Option<usize> {
        let is_listed = |at: &usize| self.listed.binary_search(at).is_ok();
        if is_listed(&section) {
            return Some(section);
        }
        outline.path(section).into_iter().rev().find(is_listed)
    }

    /// Lists the sections anew where something has changed.
    pub fn settle(&mut self, outline: &Outline) {
        let count = outline.sections().len();
        if self.made_of == Some(count) {
            return;
        }
        let first = usize::from(title_stands_alone(outline.sections()));
        let sections = outline.sections().get(first..).unwrap_or_default();
        self.top = sections.iter().map(|section| section.heading.level).min().unwrap_or(1);
        self.listed = if self.words.is_empty() {
            self.open_sections(sections, first)
        } else {
            let has_words = |section: &Section| self.words.are_in(&folded(&section.title));
            let found = (first..).zip(sections).filter(|(_, section)| has_words(section));
            found.map(|(at, _)| at).collect()
        };
        self.made_of = Some(count);
    }

    fn open_sections(&self, sections: &[Section], first: usize) -> Vec<usize> {
        let (mut listed, mut closed) = (Vec::new(), u8::MAX);
        for (at, section) in (first..).zip(sections) {
            let level = section.heading.level;
            if level <= closed {
                listed.push(at);
                closed = if self.closes(section) { level } else { u8::MAX };
            }
        }
        listed
    }

    fn closes(&self, section: &Section) -> bool {
        let level = section.heading.level;
        let is_deep = self.depth.is_some_and(|depth| level + 1 >= self.top + depth);
        is_deep != self.turned.contains(&section.span.start())
    }

    /// The headings have other levels or other places.
    pub fn read_again(&mut self) {
        self.made_of = None;
    }

    /// Changes the words that the sections are filtered by.
    pub fn look_for(&mut self, change: impl FnOnce(&mut String)) {
        self.words.edit(change);
        self.chosen = None;
        self.made_of = None;
    }

    /// Lists one level, two, three, or all.
    pub fn limit(&mut self) {
        self.depth = match self.depth {
            None => Some(1),
            Some(DEEPEST..) => None,
            Some(depth) => Some(depth + 1),
        };
        self.turned.clear();
        self.chosen = None;
        self.made_of = None;
    }

    /// Hides the subsections of a section; of one that hides them or has none, goes to what it
    /// belongs to.
    pub fn close(&mut self, outline: &Outline, at: usize) {
        if has_subsections(outline, at) && !self.is_closed(outline, at) {
            self.chosen = Some(at);
            return self.turn(outline, at);
        }
        let above = outline.path(at).into_iter().rev().skip(1);
        let mut above = above.filter(|at| self.listed.binary_search(at).is_ok());
        self.chosen = above.next().or(Some(at));
    }

    /// Shows the subsections of a section again.
    pub fn open(&mut self, outline: &Outline, at: usize) {
        self.chosen = Some(at);
        if self.is_closed(outline, at) {
            self.turn(outline, at);
        }
    }

    fn turn(&mut self, outline: &Outline, at: usize) {
        let Some(start) = outline.sections().get(at).map(|section| section.span.start()) else {
            return;
        };
        if !self.turned.remove(&start) {
            self.turned.insert(start);
        }
        self.made_of = None;
    }

    /// Moves the choice by entries, from the current section when nothing was chosen.
    pub fn choose(&mut self, current: Option<usize>, by: isize) {
        let Some(last) = self.listed.len().checked_sub(1) else { return };
        let from = self.chosen.or(current).and_then(|at| self.listed.binary_search(&at).ok());
        let to = from.unwrap_or(0).saturating_add_signed(by).min(last);
        self.chosen = self.listed.get(to).copied();
    }

    /// Follows the reading position again.
    pub fn follow(&mut self) {
        self.chosen = None;
    }
}

fn has_subsections(outline: &Outline, at: usize) -> bool {
    let level = |at: usize| outline.sections().get(at).map(|section| section.heading.level);
    level(at + 1).zip(level(at)).is_some_and(|(next, own)| next > own)
}

/// The article's title is on the page: where it stands alone above the others it is no entry.
fn title_stands_alone(sections: &[Section]) -> bool {
    let is_title = |section: &Section| section.heading.level == 1;
    let more = sections.get(1..).unwrap_or_default();
    let stands_alone = !more.is_empty() && !more.iter().take(200).any(is_title);
    stands_alone && sections.first().is_some_and(is_title)
}
