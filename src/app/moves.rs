//! What the commands do: moves through the text, the panes and the search.

use super::{App, Command, Effect, MEASURES, Message, Nothing, Pane, Screen};

/// Entries that a screen of a side panel is taken for.
const ENTRIES: isize = 10;

/// By how many rows or entries a command moves in a list: a card, a view.
const STEPS: [(Command, isize); 8] = [
    (Command::LineDown, 1),
    (Command::LineUp, -1),
    (Command::HalfDown, 5),
    (Command::HalfUp, -5),
    (Command::ScreenDown, 10),
    (Command::ScreenUp, -10),
    (Command::Top, isize::MIN / 2),
    (Command::Bottom, isize::MAX / 2),
];

/// The rows or entries that a command moves by in a list.
pub(super) fn steps(command: Command) -> Option<isize> {
    STEPS.iter().find(|(of, _)| *of == command).map(|(_, by)| *by)
}

impl App {
    pub(super) fn move_by(&mut self, lines: isize) -> Option<Effect> {
        match self.focus {
            Pane::Page => self.page.scroll(&self.document, lines),
            // A row of the map is four lines of text, or more.
            Pane::Outline if self.map().is_some() => {
                self.page.scroll(&self.document, lines.saturating_mul(4));
            }
            Pane::Outline => self.outline.choose(self.listed_section(), lines),
            Pane::Facts => self.choose_listed(lines),
        }
        None
    }

    pub(super) fn move_by_screen(&mut self, hundredths: isize) -> Option<Effect> {
        match self.focus {
            Pane::Page => self.page.scroll_screen(&self.document, hundredths),
            Pane::Outline | Pane::Facts => {
                self.move_by(ENTRIES * hundredths / 100);
            }
        }
        None
    }

    pub(super) fn move_to_end(&mut self, is_last: bool) -> Option<Effect> {
        match (self.focus, is_last) {
            (Pane::Page, false) => {
                self.trail.leave(self.page.top());
                self.page.go_to_top(&self.document);
            }
            (Pane::Page, true) => {
                self.trail.leave(self.page.top());
                if self.is_complete {
                    self.page.go_to_bottom(&self.document);
                } else {
                    // What has not been read yet comes above the end.
                    self.page.hold_end(&self.document);
                }
            }
            (Pane::Outline | Pane::Facts, _) => {
                // Where nothing is chosen yet, the first move only chooses what is in sight.
                self.move_by(0);
                return self.move_by(if is_last { isize::MAX / 2 } else { isize::MIN / 2 });
            }
        }
        None
    }

    pub(super) fn go_to_section(&mut self, is_next: bool) -> Option<Effect> {
        let sections = self.document.outline().sections();
        let here = self.page.here();
        let after = sections.partition_point(|section| section.span.start() <= here);
        let before = sections.partition_point(|section| section.span.start() < here);
        let target = if is_next { Some(after) } else { before.checked_sub(1) };
        let start = target.and_then(|t| sections.get(t)).map(|section| section.span.start());
        match start {
            Some(start) => self.jump(start),
            // Before the first heading there is still the beginning of the text.
            None if !is_next => self.page.go_to_top(&self.document),
            None => return self.say(Message::Nothing(Nothing::Section)),
        }
        None
    }

    pub(super) fn go_to_fact(&mut self, is_next: bool) -> Option<Effect> {
        let sight = self.page.span();
        let landing = self.page.landing();
        let fact = if is_next {
            self.facts.next(sight, landing)
        } else {
            self.facts.previous(sight, landing)
        };
        let Some(start) = fact.map(|fact| fact.span.start()) else {
            return self.say(Message::Nothing(Nothing::Fact));
        };
        self.choose_in_list();
        self.page.look_at(&self.document, start);
        None
    }

    /// The block after the one that the reader is at, or its own beginning, or the one before.
    pub(super) fn go_to_paragraph(&mut self, is_next: bool) -> Option<Effect> {
        let here = self.page.here();
        let at = self.document.block_at(here)?;
        let start = |id| self.document.block(id).map(|block| block.span.start());
        let is_inside = start(at).is_some_and(|start| start < here);
        let target = match (is_next, is_inside) {
            (true, _) => self.document.next(at),
            (false, true) => Some(at),
            (false, false) => self.document.previous(at),
        };
        match target.and_then(start) {
            Some(start) => self.page.jump(&self.document, start),
            None if is_next => self.page.go_to_bottom(&self.document),
            None => self.page.go_to_top(&self.document),
        }
        None
    }

    /// Moves sideways over what is wider than the page.
    pub(super) fn move_aside(&mut self, columns: isize) -> Option<Effect> {
        if self.page.move_aside(columns) {
            return None;
        }
        self.say(Message::Nothing(Nothing::Width))
    }

    /// Goes to where the reader was before the last jump, or before going back.
    pub(super) fn jump_again(&mut self, is_forward: bool) -> Option<Effect> {
        let here = self.page.top();
        let place = if is_forward { self.trail.forward(here) } else { self.trail.back(here) };
        match place {
            Some(place) => self.page.return_to(place),
            None => return self.say(Message::Nothing(Nothing::Jump)),
        }
        None
    }

    /// Goes to where so many hundredths of the text have been read, as the status line counts them.
    pub(super) fn go_to_percent(&mut self, percent: u8) -> Option<Effect> {
        self.view = None;
        self.trail.leave(self.page.top());
        match percent {
            0 => self.page.go_to_top(&self.document),
            100.. => self.page.go_to_bottom(&self.document),
            _ => {
                let offset = self.size() * usize::from(percent) / 100;
                let last = self.document.len().saturating_sub(1);
                self.page.read_to(&self.document, offset.min(last));
            }
        }
        None
    }

    /// Jumps to a source byte; the title is shown at the very top.
    pub(super) fn jump(&mut self, offset: usize) {
        self.trail.leave(self.page.top());
        self.page.jump(&self.document, offset);
    }

    pub(super) fn focus_next(&mut self, is_next: bool) -> Option<Effect> {
        let panes = [Pane::Outline, Pane::Page, Pane::Facts];
        let has_facts = self.screen.facts.is_some() && self.passage_area().is_none();
        let shown = [self.screen.outline.is_some(), true, has_facts];
        let visible: Vec<Pane> = panes
            .into_iter()
            .zip(shown)
            .filter_map(|(pane, shown)| shown.then_some(pane))
            .collect();
        let at = visible.iter().position(|pane| *pane == self.focus).unwrap_or(0);
        let count = visible.len();
        let next = if is_next { at + 1 } else { at + count - 1 } % count;
        self.focus = visible.get(next).copied().unwrap_or_default();
        None
    }

    /// Shows or hides a panel: its column where it has one, else a drawer over the page.
    pub(super) fn toggle(&mut self, pane: Pane) -> Option<Effect> {
        self.wishes.zen = false;
        if Screen::has_column(self.screen.size.width, pane) {
            match pane {
                Pane::Page => {}
                Pane::Outline => self.wishes.outline = !self.wishes.outline,
                Pane::Facts => self.wishes.facts = !self.wishes.facts,
            }
            return None;
        }
        let is_open = self.wishes.drawer == Some(pane);
        self.wishes.drawer = (!is_open).then_some(pane);
        self.focus = if is_open { Pane::Page } else { pane };
        None
    }

    /// Reads what is chosen in the focused panel.
    pub(super) fn go(&mut self) -> Option<Effect> {
        match self.focus {
            Pane::Page if self.view.is_some() => return self.read_entry(),
            Pane::Page => return self.follow(),
            Pane::Outline => {
                let section = self.chosen_entry().and_then(|at| self.section_at(at));
                if let Some(start) = section.map(|section| section.span.start()) {
                    self.jump(start);
                }
            }
            Pane::Facts => {
                let effect = self.read_listed(Self::jump);
                if effect.is_some() {
                    return effect;
                }
            }
        }
        self.leave_panel();
        None
    }

    fn leave_panel(&mut self) {
        self.view = None;
        self.wishes.drawer = None;
        self.focus = Pane::Page;
    }

    pub(super) fn widen(&mut self, by: i16) -> Option<Effect> {
        let now = self.screen.measure.clamp(*MEASURES.start(), *MEASURES.end());
        let wish = now.saturating_add_signed(by).clamp(*MEASURES.start(), *MEASURES.end());
        self.wishes.measure = Some(wish);
        self.chosen.measure = Some(wish);
        None
    }

    pub(super) fn copy_fact(&mut self) -> Option<Effect> {
        let Some(text) = self.chosen_words() else {
            return self.say(Message::Nothing(Nothing::Chosen));
        };
        self.message = Some(Message::Copied(text.clone()));
        Some(Effect::Copy(text))
    }

    /// The sentence of the current fact as a Markdown quotation, with where it stands below it.
    pub(super) fn copy_sentence(&mut self) -> Option<Effect> {
        let fact = self.facts.current().and_then(|index| self.facts.fact(index));
        let text = fact.as_ref().and_then(|fact| self.document.text_at(fact.span.start()));
        let Some((fact, text)) = fact.zip(text) else {
            if self.is_chosen_elsewhere() {
                return self.say(Message::Elsewhere);
            }
            return self.say(Message::Nothing(Nothing::Chosen));
        };
        let sentence = text.reading().sentence(fact.span);
        let titles = self.document.titles_at(fact.span.start());
        let place = if titles.is_empty() { self.name.clone() } else { titles.join(" › ") };
        self.message = Some(Message::Copied(sentence.clone()));
        Some(Effect::Copy(format!("> {sentence}\n>\n> — {place}\n")))
    }

    /// One step back towards the plain text.
    pub(super) fn step_back(&mut self) -> Option<Effect> {
        if let Some(pane) = self.filtering {
            self.forget_words(pane);
        } else if self.search.prompt().is_some() {
            let origin = self.search.origin();
            self.search.clear();
            self.page.return_to(origin.top);
            self.view = self.parked.take();
        } else if self.view.is_some() {
            return self.close_view();
        } else if self.link.is_some() {
            self.link = None;
        } else if self.wishes.zen {
            self.wishes.zen = false;
        } else if self.wishes.drawer.is_some() {
            self.leave_panel();
        } else if !self.facts.words().is_empty() {
            self.forget_words(Pane::Facts);
        } else if self.facts.only_hue().is_some() {
            self.refilter(|facts| facts.only(None));
        } else if !self.outline.words().is_empty() {
            self.forget_words(Pane::Outline);
        } else if self.search.is_active() {
            self.search.clear();
        } else {
            self.focus = Pane::Page;
        }
        None
    }
}
