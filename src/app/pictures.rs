//! Pictures: asked for when they are on the screen or will be soon, one after the other, and kept as
//! long as they are few.

use std::collections::VecDeque;
use std::mem;

use crate::layout::Plate;
use crate::pictures::{Cells, Flaw, Loaded, Means, Picture, Pixels, local};

use super::{App, Effect, Message, Nothing};

/// So many pictures are at hand at most.
const AT_HAND: usize = 12;

/// A picture that is asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// Rises with every one that is asked for; answers to another number are out of date.
    pub serial: u64,
    /// Where it lies, and the cells it may take.
    pub plate: Plate,
    /// How it is shown.
    pub means: Means,
    /// What the terminal knows it by: no other picture at hand has this number.
    pub number: u32,
}

/// How pictures are shown, and those that are at hand.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    /// How they are shown; not at all where there is none.
    means: Option<Means>,
    /// What the reader may change that to.
    other: Option<Means>,
    at_hand: VecDeque<Held>,
    asked: Option<Wanted>,
    serial: u64,
}

/// A picture that is at hand.
#[derive(Clone, Debug)]
struct Held {
    address: Box<str>,
    number: u32,
    picture: Picture,
}

impl Pictures {
    /// Pictures that are shown so, or not at all; the reader may change it to the other.
    #[must_use]
    pub fn new(means: Option<Means>, other: Option<Means>) -> Self {
        Self { means, other, ..Self::default() }
    }

    /// How they are shown, where they are.
    #[must_use]
    pub fn means(&self) -> Option<Means> {
        self.means
    }

    /// A picture that is at hand in this size.
    #[must_use]
    pub fn at_hand(&self, address: &str, cells: Cells) -> Option<&Picture> {
        let is_it = |held: &&Held| *held.address == *address && held.picture.cells() == cells;
        self.at_hand.iter().find(is_it).map(|held| &held.picture)
    }

    /// The same settings with no picture yet, as another document has them.
    pub(super) fn anew(&self) -> Self {
        Self { means: self.means, other: self.other, serial: self.serial, ..Self::default() }
    }

    /// None is at hand any more, and what comes is out of date.
    fn lose(&mut self) {
        self.at_hand.clear();
        self.asked = None;
    }

    fn ask(&mut self, plate: Plate) -> Option<Wanted> {
        let means = self.means?;
        let is_free = |number: &u32| self.at_hand.iter().all(|held| held.number != *number);
        let number = (0..u32::MAX).find(is_free)?;
        self.serial += 1;
        let wanted = Wanted { serial: self.serial, plate, means, number };
        self.asked = Some(wanted.clone());
        Some(wanted)
    }
}

impl App {
    /// How pictures are shown, and those that are at hand.
    #[must_use]
    pub fn pictures(&self) -> &Pictures {
        &self.pictures
    }

    /// Asks for the first picture that is not at hand, unless one is on its way.
    pub(super) fn ask_for_picture(&mut self) -> Option<Effect> {
        if self.pictures.means.is_none() || self.pictures.asked.is_some() {
            return None;
        }
        let plate = self.plates().into_iter().find(|plate| !self.is_at_hand(plate))?;
        self.pictures.ask(plate).map(Effect::Picture)
    }

    /// The pictures that are wanted: files, and not more than can be at hand.
    fn plates(&mut self) -> Vec<Plate> {
        let plates = self.page.plates(&self.document).into_iter();
        plates.filter(|plate| local(&plate.address).is_some()).take(AT_HAND).collect()
    }

    fn is_at_hand(&self, plate: &Plate) -> bool {
        let is_flawed = matches!(self.page.picture(&plate.address), Some(Err(_)));
        let cells = || self.cells(plate);
        is_flawed || cells().is_some_and(|c| self.pictures.at_hand(&plate.address, c).is_some())
    }

    /// The cells that a picture takes, where its size is known.
    fn cells(&self, plate: &Plate) -> Option<Cells> {
        let size = self.page.picture(&plate.address)?.ok()?;
        Some(self.pictures.means?.fit(size, plate.most))
    }

    /// Takes a picture that was asked for.
    pub(super) fn take_picture(
        &mut self,
        wanted: &Wanted,
        came: Result<Loaded, Flaw>,
    ) -> Option<Effect> {
        self.pictures.asked.take_if(|asked| asked == wanted)?;
        let address = &wanted.plate.address;
        let known = came.as_ref().map(|loaded| loaded.size).map_err(|flaw| *flaw);
        if self.page.picture(address) != Some(known) {
            self.page.learn_picture(&self.document, address, known);
        }
        let Ok(Loaded { picture, .. }) = came else { return None };
        let held = Held { address: address.clone(), number: wanted.number, picture };
        self.pictures.at_hand.push_back(held);
        self.drop_pictures();
        None
    }

    /// Lets go of what is at hand beyond measure, and not wanted.
    fn drop_pictures(&mut self) {
        while self.pictures.at_hand.len() > AT_HAND {
            let plates = self.plates();
            let is_wanted = |held: &Held| {
                let is_it = |plate: &Plate| {
                    plate.address == held.address && self.cells(plate) == Some(held.picture.cells())
                };
                plates.iter().any(is_it)
            };
            let at = self.pictures.at_hand.iter().position(|held| !is_wanted(held));
            self.pictures.at_hand.remove(at.unwrap_or(0));
        }
    }

    /// The terminal does not have the pictures any more that it had.
    pub(super) fn lose_pictures(&mut self) -> Option<Effect> {
        self.pictures.lose();
        None
    }

    /// Pictures may be others than they were.
    pub(super) fn forget_pictures(&mut self) {
        self.pictures.lose();
        self.page.forget_pictures();
    }

    /// The terminal can show pictures so; the reader may have asked for half blocks meanwhile.
    pub(super) fn take_means(&mut self, means: Means) -> Option<Effect> {
        let Pictures { means: shown, other, .. } = &mut self.pictures;
        if shown.is_none() {
            (*shown, *other) = (Some(means), None);
        } else {
            *other = Some(means);
        }
        None
    }

    /// The cells of the terminal have other points.
    pub(super) fn use_cells(&mut self, cell: Pixels) -> Option<Effect> {
        let Pictures { means, other, .. } = &mut self.pictures;
        let known = [means, other].into_iter().flatten();
        let changed = known.filter(|means| means.cell != cell);
        if changed.map(|means| means.cell = cell).count() > 0 {
            self.pictures.lose();
        }
        None
    }

    /// Shows the pictures, or does not any more.
    pub(super) fn switch_pictures(&mut self) -> Option<Effect> {
        if self.pictures.means.is_none() && self.pictures.other.is_none() {
            return self.say(Message::Nothing(Nothing::Picture));
        }
        self.pictures.lose();
        mem::swap(&mut self.pictures.means, &mut self.pictures.other);
        None
    }
}
