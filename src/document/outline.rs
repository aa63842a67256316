//! The sections of a document.

use crate::source::Span;

use super::{BlockId, BlockKind, Chunk, Heading};

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
    /// The name that a link inside the document has for it, `#` left off, as GitHub makes names.
    #[must_use]
    pub fn name(&self) -> String {
        name_of(&self.title).collect()
    }
}

/// The sections of a document, in reading order.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Outline {
    sections: Vec<Section>,
}

impl Outline {
    /// Adds the headings of the next chunk.
    pub(super) fn append(&mut self, number: u32, chunk: &Chunk) {
        for (index, block) in chunk.blocks.iter().enumerate() {
            if let BlockKind::Heading(heading) = block.kind {
                self.sections.push(Section {
                    title: chunk.plain(&block.pieces).into(),
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
    }

    /// The sections, in reading order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The section that a link inside the document names, `#` left off: the first whose title makes
    /// that name as GitHub makes names.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<usize> {
        self.sections.iter().position(|section| is_name_of(&section.title, name))
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

/// Whether a name is the one that is made of a title.
fn is_name_of(title: &str, name: &str) -> bool {
    name_of(title).eq(name.chars().flat_map(char::to_lowercase))
}

/// A title in lower case, its spaces made hyphens and its other signs left out.
fn name_of(title: &str) -> impl Iterator<Item = char> {
    let is_kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    let letters = title.chars().filter(is_kept).flat_map(char::to_lowercase);
    letters.map(|c| if c == ' ' { '-' } else { c })
}

#[cfg(test)]
mod tests {
    use super::is_name_of;

    #[test]
    fn a_name_is_made_of_the_letters_of_a_title() {
        assert!(is_name_of("Où va l’IA ? Trois questions", "où-va-lia--trois-questions"));
        assert!(is_name_of("C++ & co_op", "c--co_op"));
        assert!(!is_name_of("One", "two"));
    }
}
