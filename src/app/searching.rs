//! What the commands do to the search: typed, found, walked through, given up.

use crate::source::Span;

use super::{App, Effect, Message, Nothing, Origin, Quest};

impl App {
    pub(super) fn open_search(&mut self) -> Option<Effect> {
        self.trail.leave(self.page.top());
        self.parked = self.view.take();
        let byte = self.page.span().start();
        self.search.open(Origin { top: self.page.top(), byte });
        None
    }

    /// Takes a letter: as a name, else into the card that is open, else at the prompt.
    pub(super) fn type_letter(&mut self, letter: char) -> Option<Effect> {
        if let Some(awaited) = self.awaited {
            return self.take_letter(awaited, letter);
        }
        if self.card.is_some() {
            self.edit_card(|text| text.push(letter));
            return None;
        }
        self.edit(|text| text.push(letter))
    }

    /// Changes what is typed at the search's prompt, and searches anew.
    pub(super) fn edit_search(&mut self, change: impl FnOnce(&mut String)) -> Option<Effect> {
        self.search.prompt()?;
        let number = self.search.edit(change);
        let pattern = self.search.pattern().to_owned();
        if pattern.is_empty() {
            self.page.return_to(self.search.origin().top);
            return None;
        }
        let chunks = self.document.chunks().to_vec();
        Some(Effect::Find(Quest { number, pattern, chunks }))
    }

    /// Takes the last letter away; with none left, closes the prompt.
    pub(super) fn erase(&mut self) -> Option<Effect> {
        if self.prompt().is_some_and(|prompt| prompt.text.is_empty()) {
            return self.step_back();
        }
        self.edit(|text| {
            text.pop();
        })
    }

    pub(super) fn add_hits(&mut self, number: u64, hits: &[Span], last: bool) -> Option<Effect> {
        if let Some(first) = self.search.add(number, hits, last) {
            self.page.look_at(&self.document, first.start());
        } else if last && self.search.is_hopeless() {
            self.page.return_to(self.search.origin().top);
        }
        None
    }

    /// Closes the prompt; a search that found nothing is forgotten.
    pub(super) fn keep_search(&mut self) -> Option<Effect> {
        self.parked = None;
        if self.search.is_hopeless() {
            self.search.clear();
            return self.say(Message::Nothing(Nothing::Match));
        }
        self.search.keep();
        None
    }

    pub(super) fn go_to_match(&mut self, is_next: bool) -> Option<Effect> {
        match self.search.step(self.page.here(), is_next) {
            Some(hit) => self.page.look_at(&self.document, hit.start()),
            None => return self.say(Message::Nothing(Nothing::Match)),
        }
        None
    }
}
