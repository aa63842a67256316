//! Numbers before commands: « 5j » goes five lines down, « 50% » to the middle.
//!
//! A digit also chooses which facts are listed, at once. Where a command that counts follows before the
//! pause that tells the two apart, the digit was a number, and the facts are as they were.

use crate::layout::Place;
use crate::source::Span;
use crate::style::Hue;

use super::{App, Command, Effect, FactsPane, Message, Nothing};

/// Nobody counts further by hand; a key that is held down must not go on for ever.
const MOST: usize = 9_999;

/// The commands that a number repeats.
const COUNTED: [Command; 16] = [
    Command::LineDown,
    Command::LineUp,
    Command::ScreenDown,
    Command::ScreenUp,
    Command::HalfDown,
    Command::HalfUp,
    Command::NextSection,
    Command::PreviousSection,
    Command::NextParagraph,
    Command::PreviousParagraph,
    Command::NextFact,
    Command::PreviousFact,
    Command::NextMatch,
    Command::PreviousMatch,
    Command::NextLink,
    Command::PreviousLink,
];

/// A number that is being typed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    number: usize,
    /// The facts that were listed before its first digit.
    hue: Option<Hue>,
}

impl App {
    /// The number that is being typed.
    #[must_use]
    pub fn count(&self) -> Option<usize> {
        self.count.map(|count| count.number)
    }

    /// Takes a digit: it is obeyed at once, and perhaps begins a number.
    pub(super) fn type_digit(&mut self, digit: u8, command: Option<Command>) -> Option<Effect> {
        let before = self.count.take();
        let hue = before.map_or(self.facts.only_hue(), |count| count.hue);
        let number = before.map_or(0, |count| count.number) * 10 + usize::from(digit);
        let effect = command.and_then(|command| self.obey(command));
        self.count = Some(Count { number: number.min(MOST), hue });
        effect
    }

    /// Obeys a command, as often as the number before it says.
    pub(super) fn obey_counted(&mut self, command: Command) -> Option<Effect> {
        let count = self.count.take().filter(|count| count.number > 0);
        if command == Command::GoToPercent {
            return self.go_to_counted_percent(count);
        }
        let Some(count) = count.filter(|_| COUNTED.contains(&command)) else {
            return self.obey(command);
        };
        self.refilter(|facts| facts.only(count.hue));
        let mut effect = None;
        for _ in 0..count.number {
            let before = self.place();
            effect = self.obey(command).or(effect);
            // The next step begins where this one has led.
            self.settle();
            if self.place() == before {
                break;
            }
        }
        effect
    }

    /// What a move changes: what does not move any more is not moved a thousand times.
    fn place(&self) -> (Place, [Option<usize>; 5]) {
        let current = |facts: &FactsPane| facts.current().and_then(|at| usize::try_from(at).ok());
        let [fact, listed] = [&self.facts, self.listed_facts()].map(current);
        let link = self.link.map(Span::start);
        (self.page.top(), [fact, listed, self.outline.chosen(), self.search.current(), link])
    }

    fn go_to_counted_percent(&mut self, count: Option<Count>) -> Option<Effect> {
        let Some(count) = count else { return self.say(Message::Nothing(Nothing::Number)) };
        self.refilter(|facts| facts.only(count.hue));
        self.view = None;
        self.go_to_percent(u8::try_from(count.number.min(100)).unwrap_or(100))
    }
}
