//! Pictures that stand alone in their paragraph.

use super::{Block, BlockKind, Chunk, Document, Link, Marks, Piece};

impl Document {
    /// The address of the picture that a block of a chunk is, where it is a picture and nothing else.
    ///
    #[must_use]
    pub fn picture<'a>(&'a self, chunk: &'a Chunk, block: &Block) -> Option<&'a str> {
        let is_said = |piece: &&Piece| !chunk.shown(piece).trim().is_empty();
        let said = || block.pieces.iter().filter(is_said);
        let link = said().next()?.link?;
        let is_alone = block.kind == BlockKind::Paragraph
            // The brackets of a reference are pieces of it too.
            && said().all(|piece| piece.link == Some(link) && !is_text_of_link(piece))
            && said().any(|piece| piece.marks.contains(Marks::IMAGE));
        let in_link = || chunk.pictures.iter().filter(|(span, _)| span.overlaps(block.span));
        let file = match in_link().count() {
            0 => link,
            1 => in_link().next()?.1,
            _ => return None,
        };
        match chunk.links.get(file.0 as usize).filter(|_| is_alone)? {
            Link::Address(address) => Some(address),
            Link::Reference(label) => self.definition(label),
            Link::Note(_) => None,
        }
    }
}

/// Whether it is said in a link and no picture's.
fn is_text_of_link(piece: &Piece) -> bool {
    piece.marks.contains(Marks::LINK) && !piece.marks.contains(Marks::IMAGE)
}
