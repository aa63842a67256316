//! The cards that lie over everything: the help, the palette of commands, the themes, the marks, the
//! documents on the desk and what is found in them.
//!
//! A card takes the keys while it is open. What it shows, and how much of that fits, is settled
//! here with the rest of the state, so that drawing only reads.

mod chooser;
mod documents;
mod finds;
mod fuzzy;
mod help;
mod marks;
mod palette;
mod themes;

pub use chooser::Chooser;
pub use documents::{DocumentList, Listed};
pub use finds::{FindRow, Finds, FoundIn, Sought};
pub use help::{Help, HelpRow};
pub use marks::{Entry as Marked, EntryKind as MarkedKind, MarkList};
pub use palette::{Choice, Found, Palette};
pub use themes::ThemeList;

use super::mouse::{Gesture, Target, holds};
use super::moves::steps;
use super::{App, Area, Command, Effect, Size};

/// What lies over everything.
#[derive(Clone, Debug)]
pub enum Card {
    /// Every key.
    Help(Help),
    /// Every command by its name.
    Palette(Palette),
    /// Every theme.
    Themes(ThemeList),
    /// Everything that the reader has marked.
    Marks(MarkList),
    /// Every document on the desk.
    Documents(DocumentList),
    /// What is looked for in all of them.
    Finds(Finds),
}

/// The rows of a card above its list: the title, the dash under it and a blank row around both.
pub const HEAD: u16 = 4;

/// The row of a card below its list.
const FOOT: u16 = 1;

/// From this height on a card leaves a row above and below.
const TALL: u16 = 24;

/// How many rows a notch of the wheel moves.
const NOTCH: isize = 3;

impl Card {
    /// What is typed into it, where something can be.
    #[must_use]
    pub fn typed(&self) -> Option<&str> {
        match self {
            Self::Help(help) => Some(help.typed()),
            Self::Palette(palette) => Some(palette.typed()),
            Self::Documents(list) => Some(list.typed()),
            Self::Finds(finds) => Some(finds.typed()),
            Self::Themes(_) | Self::Marks(_) => None,
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn area(&self, size: Size) -> Area {
        match self {
            Self::Help(help) => help.area(size),
            Self::Palette(_) => Palette::area(size),
            Self::Themes(list) => list.area(size),
            Self::Marks(list) => list.area(size),
            Self::Documents(_) => DocumentList::area(size),
            Self::Finds(_) => Finds::area(size),
        }
    }

    fn step(&mut self, rows: isize) {
        match self {
            Self::Help(help) => help.scroll(rows),
            Self::Palette(palette) => palette.chooser.step(rows),
            Self::Themes(list) => list.chooser.step(rows),
            Self::Marks(list) => list.chooser.step(rows),
            Self::Documents(list) => list.chooser.step(rows),
            Self::Finds(finds) => finds.chooser.step(rows),
        }
    }
}

/// A card of so many columns and rows of its list in the middle of the screen, as far as it fits.
fn centred(size: Size, width: u16, rows: usize) -> Area {
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(HEAD + FOOT);
    // Where there is room, the status line and a row above stay beside the card.
    let most = if size.height >= TALL { size.height - 2 } else { size.height };
    let (width, height) = (width.min(size.width), rows.min(most));
    Area { x: (size.width - width) / 2, y: (size.height - height) / 2, width, height }
}

/// The rows of the list that a card has room for.
#[must_use]
pub fn room(area: Area) -> usize {
    usize::from(area.height.saturating_sub(HEAD + FOOT))
}

impl App {
    /// What lies over everything.
    #[must_use]
    pub fn card(&self) -> Option<&Card> {
        self.card.as_ref()
    }

    pub(super) fn open_help(&mut self) -> Option<Effect> {
        self.card = Some(Card::Help(Help::default()));
        None
    }

    pub(super) fn open_palette(&mut self) -> Option<Effect> {
        self.card = Some(Card::Palette(Palette::new(&self.manual)));
        None
    }

    /// What a command does while a card is open; those that mean nothing there do nothing.
    pub(super) fn obey_in_card(&mut self, command: Command) -> Option<Effect> {
        let rows = steps(command);
        let ending = [(Command::Quit, Effect::Quit), (Command::Suspend, Effect::Suspend)];
        if let Some((_, effect)) = ending.into_iter().find(|(of, _)| *of == command) {
            return Some(effect);
        }
        match (rows, &mut self.card) {
            (Some(rows), Some(card)) => {
                card.step(rows);
                return self.try_on();
            }
            _ if command == Command::Go => return self.choose_in_card(),
            _ if command == Command::Back => return self.step_back_in_card(),
            _ if command == Command::Erase => return self.erase_in_card(),
            _ if command == Command::EraseAll => return self.edit_card(String::clear),
            _ if command == Command::WholeWords => {
                return self.read_otherwise(|manner| manner.is_whole = !manner.is_whole);
            }
            _ if command == Command::Regular => {
                return self.read_otherwise(|manner| manner.is_regular = !manner.is_regular);
            }
            _ if command == Command::SearchAll => return self.open_finds(),
            (None, _) | (_, None) => {}
        }
        None
    }

    /// Changes what is typed into the card.
    pub(super) fn edit_card(&mut self, change: impl FnOnce(&mut String)) -> Option<Effect> {
        match &mut self.card {
            Some(Card::Help(help)) => help.edit(change),
            Some(Card::Palette(palette)) => palette.edit(change, &self.manual),
            Some(Card::Documents(list)) => list.edit(change, &self.desk),
            Some(Card::Finds(_)) => return self.hunt_for(change),
            Some(Card::Themes(_) | Card::Marks(_)) | None => {}
        }
        None
    }

    /// Takes the last letter away; with none left, closes the card. What is chosen among the marks is
    /// taken away itself.
    fn erase_in_card(&mut self) -> Option<Effect> {
        if matches!(self.card, Some(Card::Marks(_))) {
            return self.take_chosen_mark();
        }
        if self.card.as_ref().and_then(Card::typed).is_some_and(str::is_empty) {
            return self.close_card();
        }
        self.edit_card(|text| {
            text.pop();
        })
    }

    /// Does what is chosen in the card.
    fn choose_in_card(&mut self) -> Option<Effect> {
        let choice = match &self.card {
            Some(Card::Palette(palette)) => palette.choice()?,
            Some(Card::Themes(_)) => return self.keep_theme(),
            Some(Card::Marks(_)) => return self.go_to_chosen_mark(),
            Some(Card::Documents(list)) => {
                let document = list.chosen()?;
                return self.open_document(document, None);
            }
            Some(Card::Finds(_)) => return self.open_find(),
            Some(Card::Help(_)) | None => return None,
        };
        let query = self.card.as_ref().and_then(Card::typed).and_then(palette::query);
        let query = query.unwrap_or_default().to_owned();
        self.card = None;
        match choice {
            Choice::Do(leaf) => {
                let command = self.manual.at(leaf).map(|(_, entry)| entry.command)?;
                self.obey(command)
            }
            Choice::Percent(percent) => self.go_to_percent(percent),
            Choice::Where => self.ask_for(query),
        }
    }

    /// What filters the help or the list of documents is taken away first; then the card is closed.
    fn step_back_in_card(&mut self) -> Option<Effect> {
        match &mut self.card {
            Some(Card::Help(help)) if !help.typed().is_empty() => help.edit(String::clear),
            Some(Card::Documents(list)) if !list.typed().is_empty() => {
                list.edit(String::clear, &self.desk);
            }
            Some(
                Card::Help(_)
                | Card::Palette(_)
                | Card::Themes(_)
                | Card::Marks(_)
                | Card::Documents(_)
                | Card::Finds(_),
            )
            | None => return self.close_card(),
        }
        None
    }

    fn close_card(&mut self) -> Option<Effect> {
        match self.card.take() {
            Some(Card::Themes(list)) => return Some(self.give_theme_back(list)),
            // Behind the first list there is no text yet.
            Some(Card::Documents(list)) if self.desk.open().is_none() => {
                self.card = Some(Card::Documents(list));
            }
            card => {
                let is_of_finds = matches!(card, Some(Card::Finds(_)));
                self.card = card;
                self.put_card_away();
                if is_of_finds && self.desk.open().is_none() {
                    return self.open_documents();
                }
            }
        }
        None
    }

    /// What the mouse does while a card is open: a press beside the card closes it.
    pub(super) fn point_at_card(&mut self, gesture: Gesture) -> Option<Effect> {
        match (gesture.once(), &mut self.card) {
            (Gesture::Press(_, Some(Target::Row(at))), Some(Card::Palette(palette))) => {
                palette.chooser.choose(at);
                return self.choose_in_card();
            }
            (Gesture::Press(_, Some(Target::Row(at))), Some(Card::Marks(list))) => {
                list.chooser.choose(at);
                return self.go_to_chosen_mark();
            }
            (Gesture::Press(_, Some(Target::Row(at))), Some(Card::Documents(list))) => {
                list.chooser.choose(at);
                return self.choose_in_card();
            }
            (Gesture::Press(_, Some(Target::Row(at))), Some(Card::Finds(finds))) => {
                finds.chooser.choose(at);
                return self.choose_in_card();
            }
            (Gesture::Press(_, Some(Target::Row(at))), Some(Card::Themes(list))) => {
                list.chooser.choose(at);
                return self.try_on();
            }
            (Gesture::Press(point, _), Some(card)) => {
                if !holds(card.area(self.screen.size), point) {
                    return self.close_card();
                }
            }
            (Gesture::Wheel(_, is_down), Some(card)) => {
                card.step(if is_down { NOTCH } else { -NOTCH });
                return self.try_on();
            }
            (Gesture::PressTwice(..) | Gesture::Drag(_) | Gesture::Release, _) | (_, None) => {}
        }
        None
    }

    /// Settles what the card shows.
    pub(super) fn settle_card(&mut self) {
        let size = self.screen.size;
        match &mut self.card {
            Some(Card::Help(help)) => help.settle(&self.manual, size),
            Some(Card::Palette(palette)) => palette.settle(size),
            Some(Card::Themes(list)) => list.settle(size),
            Some(Card::Marks(_)) => self.settle_marks(),
            Some(Card::Documents(list)) => list.settle(size),
            Some(Card::Finds(finds)) => finds.settle(size),
            None => {}
        }
    }
}
