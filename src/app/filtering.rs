//! What is typed after `/`: words to look for in the text, or to filter the focused panel by.

use super::{App, Command, Effect, Pane};

/// What is being typed, and what it is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Prompt<'a> {
    /// The page is searched, a panel filtered.
    pub pane: Pane,
    /// What has been typed.
    pub text: &'a str,
}

/// By how many entries a command moves while the words of a panel are typed.
const STEPS: [(Command, isize); 2] = [(Command::NextMatch, 1), (Command::PreviousMatch, -1)];

impl App {
    /// What is being typed, while a prompt is open.
    #[must_use]
    pub fn prompt(&self) -> Option<Prompt<'_>> {
        let text = match self.filtering {
            Some(Pane::Facts) => Some(self.facts.words().typed()),
            Some(Pane::Outline) => Some(self.outline.words().typed()),
            Some(Pane::Page) | None => self.search.prompt(),
        };
        text.map(|text| Prompt { pane: self.filtering.unwrap_or_default(), text })
    }

    /// Opens the prompt of what has the focus; while matches stand in place of the facts, the
    /// search's.
    pub(super) fn open_prompt(&mut self) -> Option<Effect> {
        match self.focus {
            Pane::Facts if !self.search.is_active() => self.filtering = Some(Pane::Facts),
            Pane::Outline if self.map().is_none() => self.filtering = Some(Pane::Outline),
            Pane::Page | Pane::Outline | Pane::Facts => return self.open_search(),
        }
        None
    }

    /// Changes what is typed at the prompt.
    pub(super) fn edit(&mut self, change: impl FnOnce(&mut String)) -> Option<Effect> {
        match self.filtering {
            Some(Pane::Facts) => self.look_for_facts(change),
            Some(Pane::Outline) => self.outline.look_for(change),
            Some(Pane::Page) | None => return self.edit_search(change),
        }
        None
    }

    /// What a command does while the words of a panel are typed; `false` where it does what it
    /// always does.
    pub(super) fn obeys_in_filter(&mut self, command: Command) -> bool {
        if self.filtering.is_none() {
            return false;
        }
        let step = STEPS.iter().find(|(of, _)| *of == command).map(|(_, step)| *step);
        if let Some(step) = step {
            self.move_by(step);
        } else if command == Command::Keep {
            self.filtering = None;
        } else {
            return false;
        }
        true
    }

    /// Lists the facts that pass a query only, and shows them.
    pub(super) fn ask_for(&mut self, query: String) -> Option<Effect> {
        self.search.clear();
        self.filtering = Some(Pane::Facts);
        self.edit(|typed| *typed = query);
        self.filtering = None;
        if self.screen.facts.is_none() {
            self.toggle(Pane::Facts);
        }
        None
    }

    /// Lists everything in a panel again, and closes its prompt.
    pub(super) fn forget_words(&mut self, pane: Pane) {
        self.filtering = Some(pane);
        self.edit(String::clear);
        self.filtering = None;
    }
}
