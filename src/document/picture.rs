//! Pictures that stand alone in their paragraph.

use super::{Block, BlockKind, Chunk, Document, Link, Marks};

impl Document {
    /// The address of the picture that a block of a chunk is, where it is a picture and nothing else.
    ///
    /// A picture in a link is none of these: its piece leads where the link leads.
    #[must_use]
    pub fn picture<'a>(&'a self, chunk: &'a Chunk, block: &Block) -> Option<&'a str> {
        let link = block.pieces.first()?.link?;
        let is_picture = |marks: Marks| marks.contains(Marks::IMAGE);
        let is_alone = block.kind == BlockKind::Paragraph
            && block.pieces.iter().any(|piece| is_picture(piece.marks))
            // The brackets of a reference are pieces of it too.
            && block.pieces.iter().all(|piece| piece.link == Some(link))
            && !block.pieces.iter().any(|piece| piece.marks.contains(Marks::LINK));
        match chunk.links.get(link.0 as usize).filter(|_| is_alone)? {
            Link::Address(address) => Some(address),
            Link::Reference(label) => self.definition(label),
            Link::Note(_) => None,
        }
    }
}
