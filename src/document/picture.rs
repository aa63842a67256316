//! Pictures that stand alone in their paragraph.

use super::{Block, BlockKind, Chunk, Document, Link, Marks, Piece};

impl Document {
    /// The address of the picture that a block of a chunk is, where it is a picture and nothing else.
    ///
    /// A picture in a link is none of these: its piece leads where the link leads.
    #[must_use]
    pub fn picture<'a>(&'a self, chunk: &'a Chunk, block: &Block) -> Option<&'a str> {
        let is_said = |piece: &&Piece| !chunk.shown(piece).trim().is_empty();
        let said = || block.pieces.iter().filter(is_said);
        let link = said().next()?.link?;
        let is_alone = block.kind == BlockKind::Paragraph
            // The brackets of a reference are pieces of it too.
            && said().all(|piece| piece.link == Some(link) && !piece.marks.contains(Marks::LINK))
            && said().any(|piece| piece.marks.contains(Marks::IMAGE));
        match chunk.links.get(link.0 as usize).filter(|_| is_alone)? {
            Link::Address(address) => Some(address),
            Link::Reference(label) => self.definition(label),
            Link::Note(_) => None,
        }
    }
}
