//! What is done to the facts that are listed: asked for, filtered, chosen, read where they stand.

use crate::facts::HeldFact;

use super::cards::Sought;
use super::desk::Landing;
use super::harvest::Reaped;
use super::panes::Witness;
use super::{App, Effect, FactsPane, Message, Nothing, Pane, Stand};

impl App {
    /// The chosen fact, where it stands in another document than the open one.
    pub(super) fn is_chosen_elsewhere(&self) -> bool {
        let current = self.listed_facts().current();
        current.is_some_and(|fact| self.here(fact).is_none())
    }

    /// What the chosen fact says.
    pub(super) fn chosen_words(&self) -> Option<String> {
        let chosen = |facts: &FactsPane| facts.current().and_then(|index| facts.fact(index));
        let listed: Option<HeldFact> = chosen(self.listed_facts());
        let own = || chosen(&self.facts).map(|fact| self.document.reads(fact.span));
        listed.map(|fact| self.said(fact.span)).or_else(own)
    }

    /// Lists the facts of all documents, or of the open one again.
    pub(super) fn toggle_all_documents(&mut self) -> Option<Effect> {
        if !self.desk.has_several() {
            return self.say(Message::Nothing(Nothing::Document));
        }
        let (harvest, _) = self.desk.harvest_mut();
        harvest.is_shown = !harvest.is_shown;
        if self.lists_all() {
            self.list_all();
        }
        self.renew_view();
        if self.screen.facts.is_none() && self.view.is_none() {
            self.toggle(Pane::Facts);
        }
        let is_all = self.lists_all();
        self.message = Some(if is_all { Message::ListsAll } else { Message::ListsOne });
        self.reap()
    }

    /// Lists the facts of all documents as those of the open one are: what is out of date is forgotten.
    fn list_all(&mut self) {
        let (harvest, sheets) = self.desk.harvest_mut();
        if harvest.is_stale {
            harvest.forget();
        }
        harvest.facts.list_alike(Witness::Sheaves(&harvest.sheaves, sheets), &self.facts);
        self.choose_in_list();
    }

    /// Asks for the facts of all documents again, where they are listed and one of them has changed.
    pub(super) fn reap_again(&mut self) -> Option<Effect> {
        if !self.lists_all() || !self.desk.harvest().is_stale {
            return None;
        }
        self.list_all();
        self.reap()
    }

    /// Asks for the facts of documents that have not been read for them.
    pub(super) fn reap(&mut self) -> Option<Effect> {
        let (harvest, sheets) = self.desk.harvest_mut();
        harvest.ask(sheets.len()).map(Effect::Harvest)
    }

    /// Takes what was read of documents.
    pub(super) fn add_sheaves(
        &mut self,
        number: u64,
        reaped: Vec<Reaped>,
        state: Sought,
    ) -> Option<Effect> {
        let (harvest, sheets) = self.desk.harvest_mut();
        if !harvest.add(number, reaped, state, sheets) {
            return None;
        }
        let is_telling = harvest.is_full() || harvest.missing() > 0;
        if self.lists_all() {
            if self.listed_facts().current().is_none() {
                self.choose_in_list();
            }
            self.renew_view();
            if state != Sought::Running && is_telling {
                self.message = Some(Message::Harvested);
            }
        }
        self.reap()
    }

    /// Changes how the facts are listed: those of the open document, and of all where they are listed.
    pub(super) fn refilter(&mut self, change: impl Fn(&mut FactsPane)) -> Option<Effect> {
        change(&mut self.facts);
        if self.lists_all() {
            change(&mut self.desk.harvest_mut().0.facts);
        }
        self.renew_view();
        None
    }

    /// Changes the words that they are filtered by.
    pub(super) fn look_for_facts(&mut self, change: impl FnOnce(&mut String)) {
        let language = self.language.unwrap_or_default();
        let mut typed = self.facts.words().typed().to_owned();
        change(&mut typed);
        let witness = Witness::Document(&self.document, &self.name);
        self.facts.look_for(witness, language, |words| words.clone_from(&typed));
        if self.lists_all() {
            let (harvest, sheets) = self.desk.harvest_mut();
            let witness = Witness::Sheaves(&harvest.sheaves, sheets);
            harvest.facts.look_for(witness, language, |words| *words = typed);
        }
        self.renew_view();
    }

    /// Moves the choice in the list.
    pub(super) fn choose_listed(&mut self, by: isize) {
        let from = self.listed_from(self.page.span().start());
        self.listed_facts_mut().choose(from, by);
        self.choose_on_page();
    }

    /// Chooses a fact of the list.
    pub(super) fn select_listed(&mut self, fact: u32) {
        self.listed_facts_mut().select(fact);
        self.choose_on_page();
    }

    /// Shows the chosen fact of the list in its text, by `show` where that is open.
    pub(super) fn read_listed(&mut self, show: fn(&mut Self, usize)) -> Option<Effect> {
        match self.listed_facts().current().and_then(|fact| self.stand_of(fact))? {
            Stand::Here(start) => show(self, start),
            Stand::There { document, start } => {
                return self.open_document(document, Some(Landing { start, search: None }));
            }
        }
        None
    }

    fn listed_facts_mut(&mut self) -> &mut FactsPane {
        if self.lists_all() { &mut self.desk.harvest_mut().0.facts } else { &mut self.facts }
    }

    /// What is chosen in a list of all documents is chosen on the page too, where it stands there.
    pub(super) fn choose_on_page(&mut self) {
        if self.lists_all() {
            let start = self.listed_facts().current().and_then(|fact| self.here(fact));
            self.facts.select_at(start);
        }
    }

    /// What is chosen on the page is chosen in a list of all documents too.
    pub(super) fn choose_in_list(&mut self) {
        if self.lists_all() {
            let fact = self.facts.current().and_then(|fact| self.facts.fact(fact));
            let start = fact.map(|fact| fact.span.start());
            let open = self.desk.open();
            let (harvest, _) = self.desk.harvest_mut();
            let offset = open.zip(start).and_then(|(open, start)| harvest.offset_of(open, start));
            harvest.facts.select_at(offset);
        }
    }

    /// New facts of the open document are there: one of them may be the chosen one.
    pub(super) fn choose_among_new(&mut self) {
        if self.facts.current().is_none() {
            self.choose_on_page();
        }
    }
}
