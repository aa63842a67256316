//! From one document of the desk to another.

use crate::document::{Brief, Remarks, Spot};
use crate::source::Manner;

use super::cards::{Card, FoundIn, Sought};
use super::desk::{Desk, Landing, Learnt, Sheet};
use super::{App, Effect, Hunt, Known, Message, Nothing, Opening, Origin, Wishes, Witness};

/// What is known of a document of the desk when it is opened.
#[derive(Clone, Debug)]
pub struct Turn {
    /// Its place on the desk.
    pub document: usize,
    /// Its name, for people.
    pub name: String,
    /// How many bytes it has, where that is known.
    pub size: Option<usize>,
    /// What the reader has said of it before.
    pub remarks: Remarks,
    /// Where it was left the last time.
    pub spot: Option<Spot>,
    /// What is said at the start.
    pub message: Option<Message>,
}

impl App {
    /// The documents that lie on the desk.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// What a list tells of the open document, once all of it is known.
    #[must_use]
    pub fn brief(&self) -> Option<Brief> {
        let is_known = self.is_complete && self.facts.is_complete();
        is_known.then(|| Brief {
            title: self.document.title(),
            words: self.words,
            facts: self.facts.all().len(),
            date: self.document.metadata().date.as_deref().map(str::to_owned),
        })
    }

    /// Lists the documents on the desk.
    pub(super) fn open_documents(&mut self) -> Option<Effect> {
        if !self.desk.has_several() {
            return self.say(Message::Nothing(Nothing::Document));
        }
        let list = std::mem::take(&mut self.desk.list).again(&self.desk);
        self.card = Some(Card::Documents(list));
        None
    }

    /// Opens the document before or after the one that is open.
    pub(super) fn open_beside(&mut self, is_next: bool) -> Option<Effect> {
        match self.desk.beside(is_next) {
            Some(document) => self.open_document(document, None),
            None => self.say(Message::Nothing(Nothing::Document)),
        }
    }

    /// Opens a document, to be read from there on where that is said.
    pub(super) fn open_document(
        &mut self,
        document: usize,
        landing: Option<Landing>,
    ) -> Option<Effect> {
        let is_open = self.desk.open() == Some(document);
        self.desk.landing = landing;
        if !is_open {
            return Some(Effect::Turn(document));
        }
        self.put_card_away();
        let landing = self.desk.landing.take()?;
        self.view = None;
        self.trail.leave(self.page.top());
        self.page.look_at(&self.document, landing.start);
        self.search_from(landing)
    }

    /// What is chosen among what was found in all documents.
    pub(super) fn open_find(&mut self) -> Option<Effect> {
        let Some(Card::Finds(finds)) = &self.card else { return None };
        let row = finds.chooser().chosen();
        let (found, excerpt) = finds.at(row)?;
        let search = Some((finds.typed().to_owned(), finds.manner()));
        let landing = Landing { start: excerpt.start, search };
        self.open_document(found.document, Some(landing))
    }

    /// What is looked for in all documents: asked for here.
    pub(super) fn open_finds(&mut self) -> Option<Effect> {
        if !self.desk.has_several() {
            return self.say(Message::Nothing(Nothing::Document));
        }
        let typed = self.search.prompt().map(str::to_owned);
        let manner = self.search.manner();
        if typed.is_some() {
            self.step_back();
        }
        self.put_card_away();
        let mut finds = std::mem::take(&mut self.desk.finds);
        let is_new =
            typed.as_ref().is_some_and(|typed| !typed.is_empty() && typed != finds.typed());
        if let Some(typed) = typed.filter(|_| is_new) {
            finds.begin(typed, manner);
        }
        self.card = Some(Card::Finds(finds));
        if is_new { self.hunt() } else { None }
    }

    /// Changes what is looked for in all documents, and looks for it anew.
    pub(super) fn hunt_for(&mut self, change: impl FnOnce(&mut String)) -> Option<Effect> {
        let Some(Card::Finds(finds)) = &mut self.card else { return None };
        let mut typed = finds.typed().to_owned();
        change(&mut typed);
        finds.begin(typed, finds.manner());
        self.hunt()
    }

    /// Reads what is looked for in all documents in another manner.
    pub(super) fn hunt_otherwise(&mut self, change: impl FnOnce(&mut Manner)) -> Option<Effect> {
        let Some(Card::Finds(finds)) = &mut self.card else { return None };
        let mut manner = finds.manner();
        change(&mut manner);
        finds.begin(finds.typed().to_owned(), manner);
        self.hunt()
    }

    fn hunt(&self) -> Option<Effect> {
        let Some(Card::Finds(finds)) = &self.card else { return None };
        let pattern = finds.typed().to_owned();
        Some(Effect::Hunt(Hunt { number: finds.number(), pattern, manner: finds.manner() }))
    }

    /// Takes what was found in documents, whether that is shown or not.
    pub(super) fn add_finds(
        &mut self,
        number: u64,
        found: Vec<FoundIn>,
        state: Sought,
    ) -> Option<Effect> {
        match &mut self.card {
            Some(Card::Finds(finds)) => finds.add(number, found, state),
            Some(
                Card::Help(_)
                | Card::Palette(_)
                | Card::Themes(_)
                | Card::Marks(_)
                | Card::Documents(_),
            )
            | None => self.desk.finds.add(number, found, state),
        }
        None
    }

    /// Closes a card of the desk, and keeps it as it is.
    pub(super) fn put_card_away(&mut self) {
        match self.card.take() {
            Some(Card::Documents(list)) => self.desk.list = list,
            Some(Card::Finds(finds)) => self.desk.finds = finds,
            Some(Card::Help(_) | Card::Palette(_) | Card::Themes(_) | Card::Marks(_)) | None => {}
        }
    }

    /// More documents lie on the desk.
    pub(super) fn add_sheets(&mut self, sheets: Vec<Sheet>) -> Option<Effect> {
        self.desk.add(sheets);
        self.learn(Vec::new());
        self.reap()
    }

    /// Learns something of the documents on the desk.
    pub(super) fn learn(&mut self, learnt: Vec<Learnt>) -> Option<Effect> {
        self.desk.learn(learnt);
        if let Some(Card::Documents(list)) = &mut self.card {
            list.renew(&self.desk);
        }
        None
    }

    /// A document cannot be opened: the reader stays where they are.
    pub(super) fn stay(&mut self, document: usize, why: String) -> Option<Effect> {
        self.desk.landing = None;
        let known = Known::Unreadable(why.clone());
        self.learn(vec![Learnt { document, known, percent: None }]);
        self.say(Message::NotTurned(why))
    }

    /// Another document is open from now on: what was chosen for all of them stays.
    pub(super) fn turn_to(&mut self, turn: Turn) -> Option<Effect> {
        let left = (self.spot(), self.remarks.clone());
        self.desk.leave(self.brief(), self.desk.open().map(|_| self.percent_read()), left);
        self.put_card_away();
        self.desk.turn_to(turn.document);
        let wishes = Wishes { drawer: None, ..self.wishes };
        let landing = self.desk.landing.take();
        let mut next = Self::new(Opening {
            name: turn.name,
            size: turn.size,
            language: self.asked_language,
            measure: None,
            composition: self.page.composition(),
            screen: self.screen.size,
            remarks: turn.remarks,
            forgets: self.forgets,
            spot: turn.spot.filter(|_| landing.is_none()),
            manual: std::mem::take(&mut self.manual),
            themes: std::mem::take(&mut self.themes),
            pictures: self.pictures.anew(),
            message: turn.message.or_else(|| self.which()),
            has_version_before: false,
            desk: std::mem::take(&mut self.desk),
        });
        (next.wishes, next.chosen, next.pace) = (wishes, self.chosen, self.pace);
        (next.has_map, next.landing) = (self.has_map, landing);
        if next.lists_all() {
            next.facts.list_alike(Witness::Document(&next.document, &next.name), &self.facts);
        } else {
            next.facts.list_as(&self.facts);
        }
        *self = next;
        None
    }

    /// Which of how many documents is open.
    fn which(&self) -> Option<Message> {
        Some(Message::Turned(self.desk.open()? + 1, self.desk.sheets().len()))
    }

    /// How much has been read: what is on the screen is, in a document that was opened at its end.
    #[must_use]
    pub fn percent_read(&self) -> u8 {
        u8::try_from(self.percent()).unwrap_or(100)
    }

    /// Goes to where the document is to be read, once that is there.
    pub(super) fn land(&mut self) {
        let is_there = |start| start < self.document.len() || self.is_complete;
        let landing = self.landing.take_if(|landing| is_there(landing.start));
        let Some(landing) = landing else { return };
        let last = self.document.len().saturating_sub(1);
        self.page.look_at(&self.document, landing.start.min(last));
        self.sought = landing.search.is_some().then_some(landing);
    }

    /// All of the text is there: what was looked for in all documents is looked for in it.
    pub(super) fn search_whole(&mut self) -> Option<Effect> {
        let landing = self.sought.take_if(|_| self.is_complete)?;
        self.search_from(landing)
    }

    fn search_from(&mut self, landing: Landing) -> Option<Effect> {
        let (pattern, manner) = landing.search?;
        let origin = Origin { top: self.page.top(), byte: landing.start };
        self.search.look_for(pattern, manner, origin);
        Some(self.quest())
    }
}
