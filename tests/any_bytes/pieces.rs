//! Any text, in every format: cut where it may be cut, its pieces read as the whole does.

use lutrin::document::{Block, Chunk};
use lutrin::format::{FORMATS, Format, Manner};

/// Reads a text whole and in two pieces.
pub(crate) fn check(text: &str) {
    // A reference is resolved from the whole document when it is drawn, not when its piece is read;
    // what front matter shows depends on the first piece, which is never as small as here.
    if text.contains("]:") || text.starts_with(['-', '+', '\u{FEFF}']) {
        return;
    }
    for format in FORMATS {
        let manner = (format.survey)(text);
        let whole = read(format, &manner, text, 0);
        let Some(at) = (format.cut)(text) else { continue };
        let (head, tail) = text.split_at(at);
        let mut pieces = read(format, &manner, head, 0);
        pieces.extend(read(format, &manner, tail, at));
        for (piece, whole) in pieces.iter().zip(&whole) {
            assert_eq!(piece, whole, "{} cut at {at}", format.name);
        }
        assert_eq!(pieces.len(), whole.len(), "{} cut at {at}", format.name);
    }
}

fn read(format: Format, manner: &Manner, text: &str, base: usize) -> Vec<(usize, String)> {
    blocks(&(format.read)(manner, text.into(), base))
}

/// What a text says, block by block: where each begins and what stands in it.
fn blocks(chunk: &Chunk) -> Vec<(usize, String)> {
    let shown =
        |block: &Block| block.texts().flatten().map(|piece| chunk.shown(piece)).collect::<String>();
    chunk.blocks.iter().map(|block| (block.span.start(), shown(block))).collect()
}
