//! The facts that the panel and the views list: of the open document, or of all documents.

use crate::facts::HeldFact;
use crate::source::Span;

use super::cards::Sought;
use super::desk::Landing;
use super::harvest::Reaped;
use super::panes::Witness;
use super::{App, Effect, FactsPane, Message, Nothing, Pane};

/// Where a fact that is listed stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stand {
    /// It begins at this byte of the open document.
    Here(usize),
    /// It begins at a byte of another document of the desk.
    There {
        /// The place of that document.
        document: usize,
        /// The byte.
        start: usize,
    },
}

impl App {
    /// Whether the facts of all documents are listed, and not those of the open one alone.
    #[must_use]
    pub fn lists_all(&self) -> bool {
        self.desk.harvest().is_shown
    }

    /// The facts that the panel and the views list.
    #[must_use]
    pub fn listed_facts(&self) -> &FactsPane {
        if self.lists_all() { &self.desk.harvest().facts } else { &self.facts }
    }

    /// What attests them.
    #[must_use]
    pub fn witness(&self) -> Witness<'_> {
        if self.lists_all() {
            Witness::Sheaves(&self.desk.harvest().sheaves, self.desk.sheets())
        } else {
            Witness::Document(&self.document, &self.name)
        }
    }

    /// What a span of a fact that is listed says, as it is read.
    #[must_use]
    pub fn said(&self, span: Span) -> String {
        self.witness().said(span)
    }

    /// The document of a fact that is listed, by its place on the desk, where there are several of them.
    #[must_use]
    pub fn document_of(&self, fact: u32) -> Option<usize> {
        self.witness().document(self.listed_facts().fact(fact)?.span.start())
    }

    /// Where a fact that is listed stands.
    #[must_use]
    pub fn stand_of(&self, fact: u32) -> Option<Stand> {
        let offset = self.listed_facts().fact(fact)?.span.start();
        let Some(document) = self.document_of(fact) else { return Some(Stand::Here(offset)) };
        let start = self.desk.harvest().sheaves.source(offset)?;
        let is_open = self.desk.open() == Some(document);
        Some(if is_open { Stand::Here(start) } else { Stand::There { document, start } })
    }

    /// The byte of the open document where a fact that is listed begins, if it stands there.
    #[must_use]
    pub fn here(&self, fact: u32) -> Option<usize> {
        match self.stand_of(fact)? {
            Stand::Here(start) => Some(start),
            Stand::There { .. } => None,
        }
    }

    /// Which facts of the list stand in the document of this one, as places among all.
    #[must_use]
    pub fn beside(&self, fact: u32) -> std::ops::Range<u32> {
        let facts = self.listed_facts();
        let start = facts.fact(fact).map_or(0, |fact| fact.span.start());
        facts.between(self.desk.harvest().sheaves.span(start))
    }

    /// From where in the list the first fact is looked for that begins at or after a byte of the open
    /// document.
    #[must_use]
    pub fn listed_from(&self, start: usize) -> usize {
        if !self.lists_all() {
            return start;
        }
        let offset =
            self.desk.open().and_then(|open| self.desk.harvest().sheaves.offset(open, start));
        offset.unwrap_or(0)
    }

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
        if harvest.is_shown && harvest.is_stale {
            harvest.forget();
        }
        if self.lists_all() {
            let (harvest, sheets) = self.desk.harvest_mut();
            harvest.facts.list_alike(Witness::Sheaves(&harvest.sheaves, sheets), &self.facts);
            self.choose_in_list();
        }
        self.renew_view();
        if self.screen.facts.is_none() && self.view.is_none() {
            self.toggle(Pane::Facts);
        }
        let is_all = self.lists_all();
        self.message = Some(if is_all { Message::ListsAll } else { Message::ListsOne });
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
