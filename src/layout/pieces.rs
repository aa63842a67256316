//! The running text of a block as a [`Ribbon`]: what every piece of it shows, and as what.

use crate::document::{Chunk, Document, Link, Marks, Piece};
use crate::style::{Part, Role, Tone};

use super::math;
use super::ribbon::{Origin, Ribbon, Spaces};

impl Ribbon {
    /// The running text of these pieces.
    pub(super) fn of(document: &Document, chunk: &Chunk, pieces: &[Piece], part: Part) -> Self {
        let mut ribbon = Self::default();
        let mut before = Marks::empty();
        for piece in pieces {
            ribbon.piece(document, chunk, piece, before, part);
            before = piece.marks;
        }
        ribbon.trim_end();
        ribbon
    }

    fn piece(
        &mut self,
        document: &Document,
        chunk: &Chunk,
        piece: &Piece,
        before: Marks,
        part: Part,
    ) {
        if piece.marks.contains(Marks::BREAK) {
            self.trim_end();
            self.push("\n", Role::plain(part), Origin::For(piece.span));
            return;
        }
        let link = piece.link.and_then(|id| chunk.links.get(id.0 as usize));
        let mut tone = tone(piece.marks);
        if let Some(Link::Reference(label)) = link {
            if document.definition(label).is_none() {
                tone.remove(Tone::LINK);
            } else if !piece.marks.contains(Marks::LINK) {
                // The brackets of a reference that leads somewhere.
                return;
            }
        }
        let is_image = piece.marks.contains(Marks::IMAGE);
        let role = Role { part: if is_image { Part::Image } else { part }, tone };
        if is_image && !before.contains(Marks::IMAGE) {
            self.push("▢\u{A0}", role, Origin::Page);
        }
        let text = chunk.shown(piece);
        let number = link.and_then(|link| note(document, link));
        let text = number.as_deref().unwrap_or(text);
        if let Some(raised) = raised(piece.marks, text) {
            self.push(&raised, role, Origin::For(piece.span));
        } else if piece.marks.contains(Marks::MATH) {
            let formula = math::readable(text);
            self.add(&formula, Origin::For(piece.span), role, Spaces::Joined);
        } else if piece.marks.contains(Marks::CODE) {
            self.push("\u{A0}", role, Origin::Page);
            self.add(text, origin(piece), role, Spaces::Joined);
            self.push("\u{A0}", role, Origin::Page);
        } else {
            self.add(text, origin(piece), role, Spaces::Joined);
        }
    }
}

/// The number of the note that a mark leads to.
fn note(document: &Document, link: &Link) -> Option<String> {
    match link {
        Link::Note(label) => document.note(label)?.number.map(|n| n.to_string()),
        Link::Address(_) | Link::Reference(_) => None,
    }
}

fn origin(piece: &Piece) -> Origin {
    match piece.shown {
        None => Origin::Source(piece.span.start()),
        Some(_) => Origin::For(piece.span),
    }
}

fn tone(marks: Marks) -> Tone {
    let pairs = [
        (Marks::EMPHASIS, Tone::EMPHASIS),
        (Marks::STRONG, Tone::STRONG),
        (Marks::STRUCK, Tone::STRUCK),
        (Marks::CODE, Tone::CODE),
        (Marks::LINK, Tone::LINK),
        (Marks::NOTE, Tone::NOTE),
        (Marks::MATH, Tone::MATH),
    ];
    pairs.into_iter().filter(|(mark, _)| marks.contains(*mark)).map(|(_, tone)| tone).collect()
}

/// The raised or lowered form of a text that has one.
fn raised(marks: Marks, text: &str) -> Option<String> {
    let digits = if marks.intersects(Marks::NOTE | Marks::SUPERSCRIPT) {
        "⁰¹²³⁴⁵⁶⁷⁸⁹"
    } else if marks.contains(Marks::SUBSCRIPT) {
        "₀₁₂₃₄₅₆₇₈₉"
    } else {
        return None;
    };
    text.chars().map(|c| digits.chars().nth(c.to_digit(10)? as usize)).collect()
}
