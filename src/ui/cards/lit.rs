//! A text with the letters lit by which it was found.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::style::{Depth, Style, Token};

use super::super::canvas::{Canvas, cut};

/// The letters of a text that are lit: those from a place on in what was searched.
pub(super) struct Lit<'a> {
    pub(super) letters: &'a [usize],
    pub(super) from: usize,
}

/// The accent of what was found, over what stands around it.
pub(super) fn accent(canvas: &Canvas<'_>, style: Style) -> Style {
    let theme = &canvas.look.theme;
    // Without colours the accent is bold, as is all that is chosen.
    let underline = theme.depth() == Depth::None;
    Style { underline, ..style.over(theme.ink(Token::Rubric)).bold() }
}

/// Writes a text with some of its letters in the accent.
pub(super) fn draw_lit(
    canvas: &mut Canvas<'_>,
    (x, y): (u16, u16),
    room: usize,
    text: &str,
    lit: &Lit<'_>,
    style: Style,
) {
    let accent = accent(canvas, style);
    let text = cut(text, room, canvas.look.glyphs.cut);
    let mut x = x;
    for (at, letter) in text.graphemes(true).enumerate() {
        let is_lit = lit.letters.binary_search(&(lit.from + at)).is_ok();
        x = canvas.write(x, y, letter.width(), letter, if is_lit { accent } else { style });
    }
}
