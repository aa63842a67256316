//! Places that the reader names by a letter, and goes back to.

use crate::document::{Mark, Remarks};

use super::{App, Effect, Message, Nothing};

/// What the next letter names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Awaited {
    /// The place that the reader is at.
    Mark,
    /// The place to go to.
    Place,
}

/// The letter that goes back to where the last jump was made, as in vi.
const BACK: char = '\'';

impl App {
    /// What the next letter names, where one is waited for.
    #[must_use]
    pub fn awaited(&self) -> Option<Awaited> {
        self.awaited
    }

    /// The places that have a name, by their letters.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.remarks.marks
    }

    pub(super) fn await_letter(&mut self, awaited: Awaited) -> Option<Effect> {
        self.view = None;
        self.awaited = Some(awaited);
        None
    }

    /// Takes the letter that was waited for.
    pub(super) fn take_letter(&mut self, awaited: Awaited, letter: char) -> Option<Effect> {
        self.awaited = None;
        match awaited {
            Awaited::Mark => self.set_mark(letter),
            Awaited::Place if letter == BACK => self.jump_again(false),
            Awaited::Place => self.go_to_mark(letter),
        }
    }

    /// Names the place that the reader is at; named again by the same letter, it loses its name.
    fn set_mark(&mut self, letter: char) -> Option<Effect> {
        if !letter.is_alphanumeric() {
            return self.say(Message::Nothing(Nothing::Letter));
        }
        let mark = Mark { letter, start: self.page.here() };
        let is_there = self.remarks.marks.contains(&mark);
        self.remarks.marks.retain(|known| known.letter != letter);
        if !is_there {
            self.remarks.marks.push(mark);
            self.remarks.marks.sort_by_key(|mark| mark.letter);
        }
        self.message =
            Some(if is_there { Message::Unmarked(letter) } else { Message::Marked(letter) });
        Some(self.remember())
    }

    fn go_to_mark(&mut self, letter: char) -> Option<Effect> {
        let mark = self.remarks.marks.iter().find(|mark| mark.letter == letter).copied();
        match mark {
            Some(mark) => self.jump(mark.start),
            None => return self.say(Message::Nothing(Nothing::Mark)),
        }
        None
    }

    /// What was said of the document is written down.
    pub(super) fn remember(&self) -> Effect {
        Effect::Remember(Remarks::clone(&self.remarks))
    }
}
