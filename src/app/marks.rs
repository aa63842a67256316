//! Places that the reader names by a letter, and goes back to.

use crate::document::{Mark, Moved, Remarks, Trace};

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
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.remarks.marks.iter().filter(|mark| mark.trace != Trace::Lost)
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
        let spot = self.document.spot(self.page.here(), 0);
        let is_there = self.marks().any(|m| m.letter == letter && m.spot.start == spot.start);
        self.remarks.marks.retain(|known| known.letter != letter);
        if !is_there {
            self.remarks.marks.push(Mark { letter, spot, trace: Trace::Found });
            self.remarks.marks.sort_by_key(|mark| mark.letter);
        }
        self.message =
            Some(if is_there { Message::Unmarked(letter) } else { Message::Marked(letter) });
        Some(self.remember())
    }

    fn go_to_mark(&mut self, letter: char) -> Option<Effect> {
        let mark = self.marks().find(|mark| mark.letter == letter);
        match mark.map(|mark| mark.spot.start) {
            Some(start) => self.jump(start),
            None => return self.say(Message::Nothing(Nothing::Mark)),
        }
        None
    }

    /// What was said of the document, as it is known now.
    #[must_use]
    pub fn remarks(&self) -> &Remarks {
        &self.remarks
    }

    /// Looks for what was said in earlier readings: the text may have been edited since.
    pub(super) fn find_remarks(&mut self, is_complete: bool) {
        if !self.remarks.is_sought() {
            return;
        }
        let moved = self.remarks.find(&self.document, is_complete);
        for Moved { from, to } in &moved {
            self.document.unjudge(*from);
            if let Some(judgement) = to {
                self.document.judge(*judgement);
            }
        }
        if !moved.is_empty() {
            self.read_headings_again();
        }
    }

    /// What was said of the document is written down.
    pub(super) fn remember(&self) -> Effect {
        Effect::Remember(Remarks::clone(&self.remarks))
    }
}
