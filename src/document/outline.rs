//! The sections of a document.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::source::{Span, clean};

use super::{Block, BlockId, BlockKind, Chunk, Heading, SectionKind};

/// A section: its heading, and what is known of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Section {
    /// What the heading says, on one line.
    pub title: Box<str>,
    /// Level, kind and certainty.
    pub heading: Heading,
    /// The source bytes of the heading.
    pub span: Span,
    /// The heading's block.
    pub block: BlockId,
}

impl Section {
    /// The sections that the headings of a chunk open.
    pub(super) fn of(number: u32, chunk: &Chunk) -> Vec<Self> {
        let section = |(index, block): (u32, &Block)| {
            let BlockKind::Heading(heading) = block.kind else { return None };
            let title = chunk.plain(&block.pieces).into();
            let id = BlockId { chunk: number, index };
            Some(Self { title, heading, span: block.span, block: id })
        };
        (0..).zip(&chunk.blocks).filter_map(section).collect()
    }

    /// A place without a heading, named by its first words; no link leads to it.
    pub(super) fn landmark(words: String, start: usize, block: BlockId) -> Self {
        let heading = Heading { level: 2, kind: SectionKind::Landmark, certainty: 0.0 };
        Self { title: words.into(), heading, span: Span::new(start, start), block }
    }
}

/// The sections of a document, in reading order.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Outline {
    sections: Vec<Section>,
    /// Made when a link first asks for a name.
    names: OnceCell<Names>,
}

/// The names that links inside a document have for its sections.
///
/// The second section of the same title has `-1` after its name, as GitHub makes names.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Names(HashMap<Box<str>, Named>);

/// What bears a name.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Named {
    section: usize,
    last: usize,
}

impl Names {
    /// The name of the section with this title and place, which no other has.
    pub fn add(&mut self, title: &str, section: usize) -> Box<str> {
        let plain: Box<str> = name_of(title).collect::<String>().into();
        let first = self.0.get(&plain).map(|named| named.last);
        let mut name = plain.clone();
        let mut number = first.unwrap_or(0);
        while self.0.contains_key(&name) {
            number += 1;
            name = format!("{plain}-{number}").into();
        }
        if let Some(named) = self.0.get_mut(&plain) {
            named.last = number;
        }
        self.0.insert(name.clone(), Named { section, last: 0 });
        name
    }
}

impl Outline {
    /// Adds the sections of the next chunk.
    pub(super) fn append(&mut self, sections: Vec<Section>) {
        self.sections.extend(sections);
        self.names.take();
    }

    /// Puts the sections of a chunk in the place of those that it had.
    pub(super) fn replace(&mut self, number: u32, sections: Vec<Section>) {
        let before = |chunk: u32| self.sections.partition_point(|s| s.block.chunk < chunk);
        let (from, to) = (before(number), before(number + 1));
        self.sections.splice(from..to, sections);
        self.names.take();
    }

    /// Adds landmarks; whatever is there stays in reading order.
    pub(super) fn add(&mut self, landmarks: Vec<Section>) {
        self.append(landmarks);
        self.sections.sort_by_key(|section| section.span.start());
    }

    /// The sections, in reading order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The section that a link inside the document names, `#` left off, in any case.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<usize> {
        let names = self.names.get_or_init(|| {
            let mut names = Names::default();
            for (at, section) in self.sections.iter().enumerate() {
                if section.heading.kind != SectionKind::Landmark {
                    names.add(&section.title, at);
                }
            }
            names
        });
        names.0.get(name.to_lowercase().as_str()).map(|named| named.section)
    }

    /// The section that holds a source byte: the last heading at or before it.
    #[must_use]
    pub fn at(&self, offset: usize) -> Option<usize> {
        self.sections.partition_point(|s| s.span.start() <= offset).checked_sub(1)
    }

    /// The headings that lead to a source byte, from the title down, cleaned.
    #[must_use]
    pub fn titles_at(&self, offset: usize) -> Vec<String> {
        let path = self.at(offset).map(|at| self.path(at)).unwrap_or_default();
        let titles = path.into_iter().filter_map(|at| self.sections.get(at));
        titles.map(|section| clean(&section.title).into_owned()).collect()
    }

    /// Where a section ends: at the next heading of the same or a higher level, or at `total`.
    #[must_use]
    pub fn end(&self, section: usize, total: usize) -> usize {
        let level = self.sections.get(section).map_or(0, |s| s.heading.level);
        let after = self.sections.get(section + 1..).unwrap_or_default();
        after.iter().find(|s| s.heading.level <= level).map_or(total, |s| s.span.start())
    }

    /// The headings that lead to a section, from the title down, itself last.
    #[must_use]
    pub fn path(&self, section: usize) -> Vec<usize> {
        let mut path = Vec::new();
        let mut below = u8::MAX;
        for index in (0..=section).rev() {
            let Some(level) = self.sections.get(index).map(|s| s.heading.level) else { continue };
            if level < below {
                path.push(index);
                below = level;
            }
            if below <= 1 {
                break;
            }
        }
        path.reverse();
        path
    }
}

/// A title in lower case, its spaces made hyphens and its other signs left out.
fn name_of(title: &str) -> impl Iterator<Item = char> {
    let is_kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    let letters = title.chars().filter(is_kept).flat_map(char::to_lowercase);
    letters.map(|c| if c == ' ' { '-' } else { c })
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[track_caller]
    fn check(titles: &[&str], names: &[&str]) {
        let mut known = Names::default();
        let made = titles.iter().enumerate().map(|(index, title)| known.add(title, index));
        assert_eq!(made.collect::<Vec<_>>(), names.iter().map(|n| (*n).into()).collect::<Vec<_>>());
    }

    #[test]
    fn a_name_is_made_of_the_letters_of_a_title() {
        check(&["Où va l’IA ? Trois questions"], &["où-va-lia--trois-questions"]);
        check(&["C++ & co_op"], &["c--co_op"]);
    }

    #[test]
    fn titles_that_are_the_same_are_numbered() {
        check(&["A", "a", "B", "A!"], &["a", "a-1", "b", "a-2"]);
        check(&["A", "A-1", "A", "A"], &["a", "a-1", "a-2", "a-3"]);
        check(&["A-1", "A", "A"], &["a-1", "a", "a-2"]);
    }
}
