//! What the commands do to the list of sections: folded, unfolded, limited to a level.

use crate::source::Span;

use super::{App, Command, Effect, Message, Nothing, Pane};

impl App {
    /// The listed section that the reader is in.
    #[must_use]
    pub fn listed_section(&self) -> Option<usize> {
        self.section().and_then(|at| self.outline.stands_for(self.document.outline(), at))
    }

    /// The source bytes that an entry of the outline stands for: with its subsections where those
    /// are not listed.
    #[must_use]
    pub fn span_of_entry(&self, entry: usize) -> Span {
        let at = |entry: usize| self.outline.listed().get(entry).copied();
        let Some(section) = at(entry) else { return Span::default() };
        if !self.outline.words().is_empty() {
            return self.own_span(section);
        }
        let next = at(entry + 1).and_then(|next| self.section_at(next));
        let end = next.map_or(self.document.len(), |section| section.span.start());
        let start = self.section_at(section).map_or(0, |section| section.span.start());
        Span::new(start, end.max(start))
    }

    /// What a command does in the outline; `false` where it does what it always does.
    pub(super) fn obeys_in_outline(&mut self, command: Command) -> bool {
        if self.focus != Pane::Outline || self.filtering.is_some() || self.map().is_some() {
            return false;
        }
        if command == Command::PreviousFact {
            self.fold();
        } else if command == Command::NextFact {
            self.unfold();
        } else {
            return false;
        }
        true
    }

    /// Hides the subsections of the chosen section.
    pub(super) fn fold(&mut self) -> Option<Effect> {
        match self.chosen_entry() {
            Some(at) => self.outline.close(self.document.outline(), at),
            None => return self.say(Message::Nothing(Nothing::Heading)),
        }
        None
    }

    /// Shows the subsections of the chosen section again.
    pub(super) fn unfold(&mut self) -> Option<Effect> {
        match self.chosen_entry() {
            Some(at) => self.outline.open(self.document.outline(), at),
            None => return self.say(Message::Nothing(Nothing::Heading)),
        }
        None
    }

    /// The section that is chosen in the outline, or the one that the reader is in.
    pub(super) fn chosen_entry(&self) -> Option<usize> {
        let chosen = self.outline.chosen().or(self.listed_section());
        chosen.or(self.outline.listed().first().copied()).filter(|_| self.focus == Pane::Outline)
    }
}
