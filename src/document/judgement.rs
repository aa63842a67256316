//! What the reader says of a heading that was found: it stands, it is none, it stands higher or lower.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{BlockKind, Chunk, Heading, SectionKind};

/// What is said of a heading.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It is a heading, of this level.
    Heading(u8),
    /// It is text.
    Text,
}

/// A verdict on the heading that begins at a source byte.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Judgement {
    /// The first source byte of the heading.
    pub start: usize,
    /// What is said of it.
    pub verdict: Verdict,
}

/// A chunk with what was said of its headings.
pub(super) fn judged(chunk: Arc<Chunk>, judgements: &[Judgement]) -> Arc<Chunk> {
    let here = judgements.iter().filter(|judgement| chunk.span.contains(judgement.start));
    let here: Vec<Judgement> = here.copied().collect();
    here.into_iter().fold(chunk, apply)
}

fn apply(mut chunk: Arc<Chunk>, judgement: Judgement) -> Arc<Chunk> {
    let at = chunk.blocks.partition_point(|block| block.span.start() < judgement.start);
    let found = chunk.blocks.get(at).filter(|block| block.span.start() == judgement.start);
    let heading = match found.map(|block| &block.kind) {
        Some(BlockKind::Heading(heading)) => *heading,
        // One that was said to be text, and is a heading again.
        Some(BlockKind::Paragraph) => {
            Heading { level: 2, kind: SectionKind::Section, certainty: 1.0 }
        }
        _ => return chunk,
    };
    let kind = match judgement.verdict {
        Verdict::Text => BlockKind::Paragraph,
        Verdict::Heading(level) => {
            BlockKind::Heading(Heading { level: level.clamp(1, 6), certainty: 1.0, ..heading })
        }
    };
    if let Some(block) = Arc::make_mut(&mut chunk).blocks.get_mut(at) {
        block.kind = kind;
    }
    chunk
}
