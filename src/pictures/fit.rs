//! How many cells a picture takes.

/// A size in cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Cells {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// A size in points of a screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Pixels {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// The way in which a terminal shows pictures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Half blocks in any colour: every terminal can.
    Blocks,
    /// Half blocks in the 256 colours that a terminal has.
    FewerBlocks,
    /// The graphics protocol of kitty, with its placeholders.
    Kitty,
    /// The pictures of iTerm2.
    Iterm,
    /// Sixels.
    Sixel,
}

/// How a terminal shows pictures: the way, and the points that a cell of it has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Means {
    /// The way.
    pub way: Way,
    /// The points of one cell, neither of them none.
    pub cell: Pixels,
}

impl Means {
    /// The points of a cell where the terminal does not say them: about as broad as letters are.
    pub const USUAL: Pixels = Pixels { width: 10, height: 20 };

    /// The size at which a picture is shown: its own, or as much smaller as these cells need.
    #[must_use]
    pub fn scaled(self, size: Pixels, most: Cells) -> Pixels {
        let room = |cells: u16, cell: u32| u64::from(cells) * u64::from(cell.max(1));
        let (wide, high) = (room(most.width, self.cell.width), room(most.height, self.cell.height));
        let (width, height) = (u64::from(size.width.max(1)), u64::from(size.height.max(1)));
        let (width, height) = if width <= wide && height <= high {
            (width, height)
        } else if width * high > height * wide {
            (wide, height * wide / width)
        } else {
            (width * high / height, high)
        };
        let points = |count: u64| u32::try_from(count.max(1)).unwrap_or(u32::MAX);
        Pixels { width: points(width), height: points(height) }
    }

    /// The cells that a picture takes, of these at most.
    #[must_use]
    pub fn fit(self, size: Pixels, most: Cells) -> Cells {
        let Pixels { width, height } = self.scaled(size, most);
        let cells = |points: u32, cell: u32| {
            u16::try_from(points.div_ceil(cell.max(1))).unwrap_or(u16::MAX)
        };
        Cells {
            // Two columns at least: who draws goes on beside one without saying where, and the picture
            // has moved the cursor.
            width: cells(width, self.cell.width).max(2).min(most.width),
            height: cells(height, self.cell.height).min(most.height),
        }
    }
}
