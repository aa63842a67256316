//! What may lie on the sheet in place of the text: the timeline, the figures.

use crate::source::Span;

use super::moves::steps;
use super::panes::{Figures, Timeline};
use super::{App, Area, Command, Effect, FactsPane, Message, Nothing, Pane, Screen};

/// A view of the facts in place of the text.
#[derive(Clone, Debug)]
pub enum View {
    /// The dates in the order of time.
    Timeline(Timeline),
    /// The amounts, compared.
    Figures(Figures),
}

impl View {
    /// The places of its entries among all facts, in the order they are shown in.
    #[must_use]
    pub fn facts(&self) -> Vec<u32> {
        match self {
            Self::Timeline(timeline) => timeline.moments().iter().map(|m| m.fact).collect(),
            Self::Figures(figures) => figures.bars().map(|bar| bar.fact).collect(),
        }
    }
}

impl App {
    /// What lies on the sheet in place of the text.
    #[must_use]
    pub fn view(&self) -> Option<&View> {
        self.view.as_ref()
    }

    /// Where the passage of the chosen entry stands: in the place of the facts, where the screen is
    /// wide enough for three panes.
    #[must_use]
    pub fn passage_area(&self) -> Option<Area> {
        let is_wide = Screen::has_column(self.screen.size.width, Pane::Outline);
        self.screen.facts.filter(|_| self.view.is_some() && is_wide)
    }

    /// Opens the timeline, or closes it.
    pub(super) fn toggle_timeline(&mut self) -> Option<Effect> {
        match self.view {
            Some(View::Timeline(_)) => self.close_view(),
            Some(View::Figures(_)) | None => {
                self.open(View::Timeline(Timeline::new(self.listed_facts(), false)))
            }
        }
    }

    /// Opens the figures, or closes them.
    pub(super) fn toggle_figures(&mut self) -> Option<Effect> {
        match self.view {
            Some(View::Figures(_)) => self.close_view(),
            Some(View::Timeline(_)) | None => {
                self.open(View::Figures(Figures::new(self.listed_facts())))
            }
        }
    }

    fn open(&mut self, view: View) -> Option<Effect> {
        if view.facts().is_empty() {
            let missing = match view {
                View::Timeline(_) => Nothing::Date,
                View::Figures(_) => Nothing::Amount,
            };
            return self.say(Message::Nothing(missing));
        }
        (self.wishes.drawer, self.focus) = (None, Pane::Page);
        self.search.clear();
        self.view = Some(view);
        self.choose_entry(0);
        None
    }

    pub(super) fn close_view(&mut self) -> Option<Effect> {
        self.view = None;
        None
    }

    /// Makes the view anew, after facts have come or the filter has changed.
    pub(super) fn renew_view(&mut self) {
        self.view = match self.view.take() {
            Some(View::Timeline(old)) => {
                Some(View::Timeline(Timeline::new(self.listed_facts(), old.is_by_text())))
            }
            Some(View::Figures(_)) => Some(View::Figures(Figures::new(self.listed_facts()))),
            None => None,
        };
        if self.view.is_some() {
            self.choose_entry(0);
        }
    }

    /// Dates in the order of the text, or of time; without a timeline, the facts in the next order.
    pub(super) fn reorder(&mut self) -> Option<Effect> {
        if let Some(View::Timeline(timeline)) = &self.view {
            let is_by_text = !timeline.is_by_text();
            self.view = Some(View::Timeline(Timeline::new(self.listed_facts(), is_by_text)));
            return None;
        }
        self.refilter(FactsPane::reorder);
        self.say(Message::Ordered(self.facts.order()))
    }

    /// What a command does while a view lies on the sheet; `false` where it does what it always does.
    pub(super) fn obeys_in_view(&mut self, command: Command) -> bool {
        if self.view.is_none() || self.focus != Pane::Page {
            return false;
        }
        let facts = [(Command::NextFact, 1), (Command::PreviousFact, -1)];
        let fact = facts.iter().find(|(of, _)| *of == command).map(|(_, step)| *step);
        let step = fact.or_else(|| steps(command));
        if let Some(step) = step {
            self.choose_entry(step);
            return true;
        }
        let leads_to_the_text = matches!(
            command,
            Command::NextMatch
                | Command::PreviousMatch
                | Command::NextSection
                | Command::PreviousSection
        );
        if leads_to_the_text {
            self.view = None;
        }
        // A timeline is of dates, whatever the panel lists.
        if matches!(self.view, Some(View::Timeline(_))) {
            return matches!(command, Command::OnlyHue(_) | Command::EveryHue);
        }
        false
    }

    /// Reads the chosen entry in the text.
    pub(super) fn read_entry(&mut self) -> Option<Effect> {
        self.read_listed(|app, start| {
            app.view = None;
            app.trail.leave(app.page.top());
            app.page.look_at(&app.document, start);
        })
    }

    /// The chosen entry, where it stands in the open document.
    fn chosen_fact(&self) -> Option<Span> {
        let current = self.facts.current().and_then(|index| self.facts.fact(index));
        current.map(|fact| fact.span)
    }

    /// Moves the choice by entries; the first choice is the current fact, or the first entry that
    /// stands on the page or after it.
    pub(super) fn choose_entry(&mut self, by: isize) {
        let Some(view) = &self.view else { return };
        let entries = view.facts();
        let Some(last) = entries.len().checked_sub(1) else { return };
        let current = self.listed_facts().current();
        let at = entries.iter().position(|entry| Some(*entry) == current);
        let at = match at {
            Some(at) => at.saturating_add_signed(by).min(last),
            None => self.entry_in_sight(&entries),
        };
        if let Some(fact) = entries.get(at) {
            self.select_listed(*fact);
        }
    }

    /// The entry that stands first in the text from the page on: places of facts rise with the text, and
    /// nothing has to be unpacked for it.
    fn entry_in_sight(&self, entries: &[u32]) -> usize {
        let from = self.listed_from(self.page.span().start());
        let from = self.listed_facts().all().count_before(from);
        let ahead = entries.iter().enumerate().filter(|(_, fact)| **fact >= from);
        ahead.min_by_key(|(_, fact)| **fact).map_or(0, |(at, _)| at)
    }

    /// Lays out the passage of the chosen entry.
    pub(super) fn settle_passage(&mut self) {
        if let (Some(area), Some(fact)) = (self.passage_area(), self.chosen_fact()) {
            let columns = usize::from(area.width.saturating_sub(4));
            let rows = usize::from(area.height.saturating_sub(self.screen.top + 3));
            let language = self.language.unwrap_or_default();
            self.passage.settle(&self.document, fact, (columns, rows), language);
        }
    }
}
