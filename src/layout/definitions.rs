//! Tells the definitions of one term apart, where it has more than one.

use crate::document::{Block, BlockId, Document, Frame, FrameKind, HeldBlock};

use super::frames::shared;

/// How many blocks of a definition are looked through for the next one.
const FAR: usize = 64;

/// At which depth a block begins a definition that another one of the same term precedes or follows;
/// `begun` of its containers began before it.
pub(super) fn one_of_several(document: &Document, id: BlockId, begun: usize) -> Option<usize> {
    let block = document.block(id)?;
    let begins = |frame: &Frame| matches!(frame.kind, FrameKind::Definition);
    let depth = begun + block.frames.get(begun..)?.iter().position(begins)?;
    let is_beside = |other: Option<HeldBlock>| {
        other.is_some_and(|other| {
            let frame = other.frames.get(depth);
            frame.is_some_and(begins) && shared(&block, Some(&other)) == depth
        })
    };
    let before = document.previous(id).and_then(|id| document.block(id));
    (is_beside(before) || is_beside(after(document, id, &block, depth))).then_some(depth)
}

/// The block after the last of the definition that this one begins.
fn after(document: &Document, id: BlockId, block: &Block, depth: usize) -> Option<HeldBlock> {
    let mut next = document.next(id);
    for _ in 0..FAR {
        // What a later chunk brings must not change lines that are kept.
        let other = document.block(next.filter(|next| next.chunk == id.chunk)?)?;
        if shared(block, Some(&other)) <= depth {
            return Some(other);
        }
        next = document.next(next?);
    }
    None
}
