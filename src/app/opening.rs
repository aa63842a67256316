//! A reader that begins.

use crate::document::{Document, Language, Remarks, Spot};
use crate::layout::Composition;

use super::cards::Card;
use super::changing::Comparison;
use super::mouse::Selection;
use super::panes::{FactsPane, Map, OutlinePane, Page, Passage};
use super::resuming::Chosen;
use super::trail::Trail;
use super::{
    App, Desk, Manual, Message, Pace, Pane, Pictures, Screen, Search, Size, Themes, Wishes,
};

/// What is known when an article is opened.
#[derive(Clone, Default, Debug)]
pub struct Opening {
    /// The name of the article, for people.
    pub name: String,
    /// How many bytes it has, where that is known.
    pub size: Option<usize>,
    /// The language, where it was said.
    pub language: Option<Language>,
    /// The columns of text, where they were said.
    pub measure: Option<u16>,
    /// What was asked of the lines.
    pub composition: Composition,
    /// The size of the terminal.
    pub screen: Size,
    /// What the reader has said of it before.
    pub remarks: Remarks,
    /// Whether what is said of it is kept for this reading only.
    pub forgets: bool,
    /// Where it was left the last time.
    pub spot: Option<Spot>,
    /// What can be done, in the reader's words.
    pub manual: Manual,
    /// The themes there are.
    pub themes: Themes,
    /// How pictures are shown.
    pub pictures: Pictures,
    /// What is said at the start.
    pub message: Option<Message>,
    /// Whether there is a version before that the text is held against.
    pub has_version_before: bool,
    /// The documents that can be opened; where there are some and none of them is open, they are listed.
    pub desk: Desk,
}

impl App {
    /// A reader with an article that has not been read yet.
    #[must_use]
    pub fn new(opening: Opening) -> Self {
        let wishes = Wishes { measure: opening.measure, ..Wishes::default() };
        let mut app = Self {
            name: opening.name,
            size: opening.size,
            document: Document::judged(opening.remarks.judgements()),
            language: opening.language,
            asked_language: opening.language,
            screen: Screen::new(opening.screen, wishes),
            wishes,
            focus: Pane::Page,
            page: Page::new(opening.composition),
            outline: OutlinePane::default(),
            facts: FactsPane::default(),
            comparison: Comparison::new(opening.has_version_before),
            search: Search::default(),
            filtering: None,
            asks_form: false,
            view: None,
            parked: None,
            trail: Trail::default(),
            link: None,
            selection: Selection::default(),
            remarks: opening.remarks,
            forgets: opening.forgets,
            draft: None,
            spot: opening.spot,
            chosen: Chosen::default(),
            awaited: None,
            count: None,
            pace: Pace::default(),
            taken_out: None,
            passage: Passage::default(),
            map: Map::default(),
            has_map: false,
            manual: opening.manual,
            themes: opening.themes,
            pictures: opening.pictures,
            desk: opening.desk,
            landing: None,
            sought: None,
            card: None,
            message: opening.message,
            is_complete: false,
            words: 0,
        };
        if app.desk.open().is_none() && !app.desk.sheets().is_empty() {
            let list = std::mem::take(&mut app.desk.list).again(&app.desk);
            app.card = Some(Card::Documents(list));
            app.settle();
        }
        app
    }
}
