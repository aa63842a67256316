//! A picture as a terminal shows it.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use image::imageops::overlay;
use image::{DynamicImage, Rgba, RgbaImage};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Color;
use ratatui::widgets::Widget;
use ratatui_image::Image;
use ratatui_image::protocol::Protocol;
use ratatui_image::protocol::halfblocks::Halfblocks;
use ratatui_image::protocol::iterm2::Iterm2;
use ratatui_image::protocol::kitty::Kitty;
use ratatui_image::protocol::sixel::Sixel;
use ratatui_image::sliced::{SlicedImage, SlicedProtocol};

use super::{Cells, Flaw, Frame, Pixels, Way};

/// The numbers that the terminal knows pictures by begin here: others show pictures too.
const NUMBERS: u32 = 0x4C54_0000;

/// A picture as a terminal shows it: made once, in a thread, and put into cells at no cost.
#[derive(Clone)]
pub struct Picture {
    cells: Cells,
    shown: Arc<Shown>,
    way: Way,
}

/// What is shown.
enum Shown {
    /// Row by row.
    Rows(SlicedProtocol),
    /// In one piece.
    Whole(Protocol),
}

impl Picture {
    /// A picture at the size that it is wanted.
    pub(super) fn new(image: &DynamicImage, frame: &Frame) -> Result<Self, Flaw> {
        let size = Pixels { width: image.width(), height: image.height() };
        let cells = frame.means.fit(size, frame.most);
        let area = Size::new(cells.width, cells.height);
        let way = frame.means.way;
        let Pixels { width, height } = match way {
            // Two points a cell, one above the other.
            Way::Blocks | Way::FewerBlocks => {
                Pixels { width: u32::from(cells.width), height: 2 * u32::from(cells.height) }
            }
            Way::Kitty | Way::Iterm | Way::Sixel => frame.means.scaled(size, frame.most),
        };
        let image = image.thumbnail_exact(width, height);
        let broken = |_| Flaw::NoPicture;
        let shown = match way {
            Way::Blocks | Way::FewerBlocks => {
                let blocks = Halfblocks::new(on_paper(&image, frame.paper), area);
                Shown::Rows(SlicedProtocol::Halfblocks(blocks.map_err(broken)?))
            }
            Way::Kitty => {
                let number = NUMBERS + frame.number;
                let kitty = Kitty::new(image, area, number, false, true);
                Shown::Rows(SlicedProtocol::Kitty(kitty.map_err(broken)?))
            }
            Way::Iterm => {
                let iterm = Iterm2::new(image, area, false);
                Shown::Whole(Protocol::ITerm2(iterm.map_err(broken)?))
            }
            Way::Sixel => {
                let sixel = Sixel::new(on_paper(&image, frame.paper), area, false);
                Shown::Whole(Protocol::Sixel(sixel.map_err(broken)?))
            }
        };
        Ok(Self { cells, shown: Arc::new(shown), way })
    }

    /// The cells it takes.
    #[must_use]
    pub fn cells(&self) -> Cells {
        self.cells
    }

    /// Whether a part of its rows can be shown.
    #[must_use]
    pub fn has_parts(&self) -> bool {
        match &*self.shown {
            Shown::Rows(_) => true,
            Shown::Whole(_) => false,
        }
    }

    /// Puts some of its rows into the cells of a screen, from a column and a row on.
    pub fn draw(&self, buffer: &mut Buffer, (x, y): (u16, u16), rows: Range<u16>) {
        let height = rows.end.saturating_sub(rows.start);
        let area = Rect::new(x, y, self.cells.width, height);
        if buffer.area.intersection(area) != area {
            return;
        }
        match &*self.shown {
            Shown::Rows(rows_of) => {
                let above = i16::try_from(rows.start).unwrap_or(i16::MAX);
                SlicedImage::new(rows_of, (0, -above).into()).render(area, buffer);
            }
            Shown::Whole(whole) => Image::new(whole).render(area, buffer),
        }
        if self.way == Way::FewerBlocks {
            area.positions().for_each(|at| take_fewer(buffer, at));
        }
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Picture").field("cells", &self.cells).finish_non_exhaustive()
    }
}

/// The picture as it looks on paper of a colour.
fn on_paper(image: &DynamicImage, [red, green, blue]: [u8; 3]) -> DynamicImage {
    if !image.color().has_alpha() {
        return image.clone();
    }
    let paper = Rgba([red, green, blue, u8::MAX]);
    let mut paper = RgbaImage::from_pixel(image.width(), image.height(), paper);
    overlay(&mut paper, &image.to_rgba8(), 0, 0);
    DynamicImage::ImageRgba8(paper)
}

/// Gives a cell the nearest of the colours that a terminal with 256 of them has.
fn take_fewer(buffer: &mut Buffer, at: Position) {
    if let Some(cell) = buffer.cell_mut(at) {
        (cell.fg, cell.bg) = (fewer(cell.fg), fewer(cell.bg));
    }
}

/// The nearest of the 6×6×6 colours, or of the 24 greys where it is nearer still.
fn fewer(colour: Color) -> Color {
    let Color::Rgb(red, green, blue) = colour else { return colour };
    // The steps are 0, 95, 135 … 255.
    let step = |channel: u8| match channel {
        0..48 => 0,
        48..115 => 1,
        115.. => (channel - 35) / 40,
    };
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    let steps = [red, green, blue].map(step);
    let apart = |of: [u8; 3]| -> u32 {
        let pairs = of.into_iter().zip([red, green, blue]);
        pairs.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let mean = (u16::from(red) + u16::from(green) + u16::from(blue)) / 3;
    let grey = u8::try_from(mean.saturating_sub(3) / 10).unwrap_or(23).min(23);
    if apart([8 + 10 * grey; 3]) < apart(steps.map(level)) {
        return Color::Indexed(232 + grey);
    }
    let [red, green, blue] = steps;
    Color::Indexed(16 + 36 * red + 6 * green + blue)
}
