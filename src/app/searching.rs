//! What the commands do to the search: typed, found, walked through, given up.

use crate::source::{Manner, Span};

use super::{App, Card, Effect, Message, Nothing, Origin, Quest};

impl App {
    pub(super) fn open_search(&mut self) -> Option<Effect> {
        self.trail.leave(self.page.top());
        (self.parked, self.sought) = (self.view.take(), None);
        let byte = self.page.span().start();
        self.search.open(Origin { top: self.page.top(), byte });
        None
    }

    /// Takes a letter: as a name, else into the card that is open, else at the prompt.
    pub(super) fn type_letter(&mut self, letter: char) -> Option<Effect> {
        if let Some(awaited) = self.awaited {
            return self.take_letter(awaited, letter);
        }
        if self.type_note(letter) {
            return None;
        }
        if self.card.is_some() {
            return self.edit_card(|text| text.push(letter));
        }
        self.edit(|text| text.push(letter))
    }

    /// Changes what is typed at the search's prompt, and searches anew.
    pub(super) fn edit_search(&mut self, change: impl FnOnce(&mut String)) -> Option<Effect> {
        self.search.prompt()?;
        self.search.edit(change);
        if self.search.pattern().is_empty() {
            self.page.return_to(self.search.origin().top);
            return None;
        }
        Some(self.quest())
    }

    /// Reads what is typed in another manner, and searches anew.
    pub(super) fn read_otherwise(&mut self, change: impl FnOnce(&mut Manner)) -> Option<Effect> {
        if matches!(self.card, Some(Card::Finds(_))) {
            return self.hunt_otherwise(change);
        }
        if self.filtering.is_some() || self.search.prompt().is_none() {
            return None;
        }
        self.search.read_otherwise(change);
        self.edit_search(|_| ())
    }

    /// Searches the words of the current fact, wherever they stand again.
    pub(super) fn search_fact(&mut self) -> Option<Effect> {
        let fact = self.facts.current().and_then(|index| self.facts.fact(index));
        // The words of one that stands in another document are searched from here on.
        let byte = fact.map_or_else(|| self.page.span().start(), |fact| fact.span.start());
        let Some(text) = self.chosen_words().map(|text| text.to_lowercase()) else {
            return self.say(Message::Nothing(Nothing::Chosen));
        };
        self.trail.leave(self.page.top());
        (self.view, self.parked) = (None, None);
        let manner = Manner { is_whole: true, is_regular: false };
        self.search.look_for(text, manner, Origin { top: self.page.top(), byte });
        Some(self.quest())
    }

    /// What is looked for stands elsewhere now.
    pub(super) fn search_again(&mut self) -> Option<Effect> {
        let is_active = self.search.is_active() && !self.search.pattern().is_empty();
        is_active.then(|| {
            self.search.look_again();
            self.quest()
        })
    }

    pub(super) fn quest(&self) -> Effect {
        let (number, manner) = (self.search.number(), self.search.manner());
        let pattern = self.search.pattern().to_owned();
        Effect::Find(Quest { number, pattern, manner, parts: self.document.parts().to_vec() })
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
        let missing = if self.search.is_unfinished() { Nothing::Pattern } else { Nothing::Match };
        if self.search.is_unfinished() || self.search.is_hopeless() {
            self.search.clear();
            return self.say(Message::Nothing(missing));
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
