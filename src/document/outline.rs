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

    /// The sections, in reading order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
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
