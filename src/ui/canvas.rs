//! Our styles and areas on ratatui's buffer.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style as Paint};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::app::{Area, Target};
use crate::pictures::Picture;
use crate::source::clean;
use crate::style::{Colour, Depth, Style, Token};

use super::Look;

/// More bytes of a text than any row shows.
const BRIEF: usize = 1000;

/// A buffer to draw in, with the look to draw with.
pub(super) struct Canvas<'a> {
    buffer: &'a mut Buffer,
    pub(super) look: &'a Look,
    /// What parts of the panels stand for, the later over the earlier.
    pub(super) targets: Vec<(Area, Target)>,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(buffer: &'a mut Buffer, look: &'a Look) -> Self {
        Self { buffer, look, targets: Vec::new() }
    }

    /// Says what a row of a panel stands for.
    pub(super) fn target(&mut self, area: Area, y: u16, target: Target) {
        self.targets.push((Area { y, height: 1, ..area }, target));
    }

    /// Everything.
    pub(super) fn whole(&self) -> Area {
        let Rect { x, y, width, height } = self.buffer.area;
        Area { x, y, width, height }
    }

    /// Whether panes are told apart by their grounds.
    pub(super) fn has_grounds(&self) -> bool {
        matches!(self.look.theme.depth(), Depth::True | Depth::Indexed)
    }

    /// Lays a style over an area, leaving its text.
    pub(super) fn fill(&mut self, area: Area, style: Style) {
        self.buffer.set_style(self.rect(area), paint(style));
    }

    /// Empties an area and gives it a ground.
    pub(super) fn clear(&mut self, area: Area, ground: Token) {
        let style = self.look.theme.ink(Token::Ink).over(self.look.theme.ground(ground));
        let rect = self.rect(area);
        for y in rect.top()..rect.bottom() {
            for x in rect.left()..rect.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                }
            }
        }
        self.buffer.set_style(rect, paint(style));
    }

    /// Writes text in at most `room` columns; gives the column after it.
    pub(super) fn write(&mut self, x: u16, y: u16, room: usize, text: &str, style: Style) -> u16 {
        let area = self.buffer.area;
        if x >= area.right() || y >= area.bottom() {
            return x;
        }
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return write_ascii(self.buffer, (x, y), room, text, paint(style));
        }
        self.buffer.set_stringn(x, y, text, room, paint(style)).0
    }

    /// Writes text, cut with an ellipsis where it does not fit in `room` columns.
    pub(super) fn write_cut(
        &mut self,
        x: u16,
        y: u16,
        room: usize,
        text: &str,
        style: Style,
    ) -> u16 {
        let text = cut(text, room, self.look.glyphs.cut);
        self.write(x, y, room, &text, style)
    }

    /// Writes text so that it ends before column `right`.
    pub(super) fn write_right(&mut self, right: u16, y: u16, text: &str, style: Style) -> u16 {
        let x = right.saturating_sub(columns(text));
        self.write(x, y, text.width(), text, style);
        x
    }

    /// Fades what stands in an area towards a ground, by hundredths.
    pub(super) fn fade(&mut self, area: Area, share: u8, ground: Token) {
        let target = self.look.theme.colour(ground);
        let rect = self.rect(area);
        for position in rect.positions() {
            let Some(cell) = self.buffer.cell_mut(position) else { continue };
            match (target, cell.fg) {
                (Some(target), Color::Rgb(r, g, b)) if self.look.theme.depth() == Depth::True => {
                    cell.fg = color(Colour::Rgb(r, g, b).mixed(target, share));
                }
                _ => cell.modifier.insert(Modifier::DIM),
            }
        }
    }

    /// Puts rows of a picture into an area.
    pub(super) fn picture(&mut self, picture: &Picture, area: Area, rows: Range<u16>) {
        picture.draw(self.buffer, (area.x, area.y), rows);
    }

    fn rect(&self, area: Area) -> Rect {
        Rect::new(area.x, area.y, area.width, area.height).intersection(self.buffer.area)
    }
}

/// What ratatui's `set_stringn` does, for most of what is written: every letter has its column.
fn write_ascii(
    buffer: &mut Buffer,
    (x, y): (u16, u16),
    room: usize,
    text: &str,
    paint: Paint,
) -> u16 {
    let room = room.min(usize::from(buffer.area.right() - x)).min(text.len());
    let from = buffer.index_of(x, y);
    let cells = buffer.content.get_mut(from..from + room).into_iter().flatten();
    for (cell, letter) in cells.zip(text.chars()) {
        cell.set_char(letter).set_style(paint);
    }
    x + u16::try_from(room).unwrap_or_default()
}

/// A text that fits in `room` columns, with an ellipsis in place of what does not.
pub(super) fn cut(text: &str, room: usize, ellipsis: &str) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let room = room.saturating_sub(ellipsis.width());
    let mut kept = String::new();
    let mut width = 0;
    for grapheme in text.graphemes(true) {
        width += grapheme.width();
        if width > room {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.truncate(kept.trim_end().len());
    kept + ellipsis
}

/// As much of a text as any row can hold, cleaned: a title may be as long as an article, and is looked
/// at for every row of a list.
pub(super) fn brief(text: &str) -> Cow<'_, str> {
    clean(text.get(..text.floor_char_boundary(BRIEF)).unwrap_or_default())
}

/// The columns of a short text.
pub(super) fn columns(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

fn paint(style: Style) -> Paint {
    let attributes = [
        (style.bold, Modifier::BOLD),
        (style.italic, Modifier::ITALIC),
        (style.underline, Modifier::UNDERLINED),
        (style.dim, Modifier::DIM),
        (style.reverse, Modifier::REVERSED),
        (style.struck, Modifier::CROSSED_OUT),
    ];
    let on = attributes.into_iter().filter_map(|(is_on, modifier)| is_on.then_some(modifier));
    let mut paint = Paint::default().add_modifier(on.collect());
    paint.fg = style.ink.map(color);
    paint.bg = style.ground.map(color);
    paint
}

fn color(colour: Colour) -> Color {
    match colour {
        Colour::Rgb(r, g, b) => Color::Rgb(r, g, b),
        Colour::Indexed(index) => Color::Indexed(index),
        Colour::Ansi(index) => SIXTEEN.get(usize::from(index)).copied().unwrap_or_default(),
    }
}

/// The sixteen colours by their names: a terminal with sixteen does not know the numbers of 256.
const SIXTEEN: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

#[cfg(test)]
mod tests {
    use ratatui::buffer::{Buffer, Cell};
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Modifier, Style as Paint};

    use super::{brief, cut, write_ascii};

    #[test]
    fn ascii_is_written_as_any_text() {
        let paint = Paint::new().fg(Color::Red).add_modifier(Modifier::BOLD);
        for (x, room) in [(0, 0), (0, 3), (2, 9), (5, 9), (9, 1), (3, usize::MAX)] {
            let mut one = Buffer::filled(Rect::new(0, 0, 10, 2), Cell::new("é"));
            let mut other = one.clone();
            let end = one.set_stringn(x, 1, "ten words", room, paint).0;
            assert_eq!(write_ascii(&mut other, (x, 1), room, "ten words", paint), end);
            assert_eq!(one, other, "{x} {room}");
        }
    }

    #[test]
    fn of_a_title_that_is_endless_no_more_is_cleaned_than_is_seen() {
        assert_eq!(brief("a\u{1B}b"), "a␛b");
        assert!(brief(&"é".repeat(1_000_000)).len() <= 1000);
    }

    #[test]
    fn a_text_that_does_not_fit_is_cut_with_an_ellipsis() {
        assert_eq!(cut("Combattre", 9, "…"), "Combattre");
        assert_eq!(cut("des heures de mer", 11, "…"), "des heures…");
        assert_eq!(cut("日本語の記事", 7, "…"), "日本語…");
        assert_eq!(cut("abc", 0, "…"), "…");
    }
}
