//! The sections of a document.

use std::collections::HashMap;

use crate::source::Span;

use super::{BlockId, BlockKind, Chunk, Heading, SectionKind};

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
    name: Box<str>,
}

impl Section {
    /// A place without a heading, named by its first words; no link leads to it.
    pub(super) fn landmark(words: String, start: usize, block: BlockId) -> Self {
        let heading = Heading { level: 2, kind: SectionKind::Landmark, certainty: 0.0 };
        let span = Span::new(start, start);
        Self { title: words.into(), heading, span, block, name: Box::default() }
    }

    /// The name that a link inside the document has for it, `#` left off, as GitHub makes names: the
    /// second section of the same title has `-1` after its name.
    #[must_use]
    pub fn name(&self) -> String {
        self.name.to_string()
    }
}

/// The sections of a document, in reading order.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Outline {
    sections: Vec<Section>,
    names: Names,
}

/// The names that sections have, each with the last number that was put after it.
#[derive(Clone, PartialEq, Debug, Default)]
struct Names(HashMap<Box<str>, Named>);

/// What bears a name.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Named {
    section: usize,
    last: usize,
}

impl Names {
    /// The name of a section, which no other has.
    fn add(&mut self, title: &str, section: usize) -> Box<str> {
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
    /// Adds the headings of the next chunk.
    pub(super) fn append(&mut self, number: u32, chunk: &Chunk) {
        for (index, block) in chunk.blocks.iter().enumerate() {
            if let BlockKind::Heading(heading) = block.kind {
                let title: Box<str> = chunk.plain(&block.pieces).into();
                self.sections.push(Section {
                    name: self.names.add(&title, self.sections.len()),
                    title,
                    heading,
                    span: block.span,
                    block: BlockId {
                        chunk: number,
                        index: u32::try_from(index).unwrap_or(u32::MAX),
                    },
                });
            }
        }
    }

    /// Adds landmarks; whatever is there stays in reading order.
    pub(super) fn add(&mut self, landmarks: Vec<Section>) {
        self.sections.extend(landmarks);
        self.sections.sort_by_key(|section| section.span.start());
        for (at, section) in self.sections.iter().enumerate() {
            if let Some(named) = self.names.0.get_mut(&section.name) {
                named.section = at;
            }
        }
    }

    /// The sections, in reading order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The section that a link inside the document names, `#` left off, in any case.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<usize> {
        self.names.0.get(name.to_lowercase().as_str()).map(|named| named.section)
    }

    /// The section that holds a source byte: the last heading at or before it.
    #[must_use]
    pub fn at(&self, offset: usize) -> Option<usize> {
        self.sections.partition_point(|s| s.span.start() <= offset).checked_sub(1)
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
