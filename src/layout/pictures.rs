//! Pictures that stand alone: the rows they take above their caption.

use crate::document::{BlockId, Document};
use crate::pictures::{Cells, Flaw, Pixels};
use crate::style::Part;

use super::frames::{self, run};
use super::setter::{self, Setter};
use super::{Layout, Line, Strip};

/// A picture with fewer rows to stand in is not shown.
const FEWEST: u16 = 3;

/// A picture of the document, as it is set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plate {
    /// Its address.
    pub address: Box<str>,
    /// The cells it may take.
    pub most: Cells,
}

impl Layout {
    /// The picture that a block is, where it is one and pictures are shown.
    #[must_use]
    pub fn plate(&self, document: &Document, block: BlockId) -> Option<Plate> {
        let (_, height) = self.setting.pictures.filter(|(_, height)| *height >= FEWEST)?;
        let held = document.block(block)?;
        let address = document.picture(held.chunk(), &held)?.into();
        let margin = frames::Margin::new(document, &held.frames, 0, &self.setting);
        let width = setter::room(&self.setting, &margin);
        Some(Plate { address, most: Cells { width: cells(width), height } })
    }

    /// What is known of a picture: its size, or why it cannot be shown.
    #[must_use]
    pub fn picture(&self, address: &str) -> Option<Result<Pixels, Flaw>> {
        self.pictures.get(address).copied()
    }

    /// Learns the size of a picture, or why it cannot be shown.
    pub fn learn(&mut self, address: &str, known: Result<Pixels, Flaw>) {
        self.pictures.insert(address.into(), known);
        self.kept.clear();
    }

    /// Pictures may be others than they were.
    pub fn forget_pictures(&mut self) {
        self.pictures.clear();
        self.kept.clear();
    }
}

impl Setter<'_> {
    /// The rows of the picture that a paragraph is, above its caption; below it, the row for why
    /// there are none.
    pub(super) fn pictured(&self, mut caption: Vec<Line>, room: usize) -> Vec<Line> {
        let Some((means, height)) = self.setting.pictures else { return caption };
        let address = self.document.picture(self.chunk, self.block);
        match address.and_then(|address| self.pictures.get(address)) {
            Some(Ok(size)) if height >= FEWEST => {
                let cells = means.fit(*size, Cells { width: cells(room), height });
                let strip = |row| Line { strip: Some(Strip { row, cells }), ..Line::default() };
                (0..cells.height).map(strip).chain(caption).collect()
            }
            Some(Err(flaw)) if *flaw != Flaw::Elsewhere => {
                let runs = vec![run("", Part::PictureNote)];
                caption.push(Line { runs, ..Line::default() });
                caption
            }
            Some(_) | None => caption,
        }
    }
}

fn cells(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}
