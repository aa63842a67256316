//! The reader's state, and the one function that changes it.
//!
//! [`App::update`] is pure: no file, clock or terminal is touched, and the same state and action
//! give the same next screen. What the world must do comes back as an [`Effect`]; what the world
//! has to tell comes in as an [`Action`]. Drawing only reads.

mod action;
mod cards;
mod changing;
mod counting;
mod desk;
mod editing;
mod effect;
mod exporting;
mod filtering;
mod folding;
mod harvest;
mod harvesting;
mod headings;
mod highlights;
mod links;
mod listing;
mod manual;
mod map;
mod marks;
mod message;
mod mouse;
mod moves;
mod opening;
mod pace;
mod panes;
mod pictures;
mod renewal;
mod resuming;
mod screen;
mod search;
mod searching;
mod slip;
mod themes;
mod trail;
mod turning;
mod view;
mod views;

pub use action::{Action, COMMANDS, Command};
pub use cards::{
    Card, Choice, Chooser, DocumentList, FindRow, Finds, Found, FoundIn, HEAD, Help, HelpRow,
    Listed, MarkList, Marked, MarkedKind, Palette, Sought, ThemeList, room,
};
pub use desk::{Desk, Known, Landing, Learnt, Sheet};
pub use editing::Edited;
pub use effect::{Effect, Form, Gathered, Hunt, Quest, Refusal, Report, Reported};
pub use filtering::Prompt;
pub use harvest::{Harvest, Reaped, Reaping};
pub use highlights::Draft;
pub use links::Leads;
pub use listing::Stand;
pub use manual::{Chapter, Entry, Leaf, Manual};
pub use marks::Awaited;
pub use message::{Message, Nothing};
pub use mouse::{Gesture, Point, Target};
pub use opening::Opening;
pub use pace::Pace;
pub use panes::{
    Among, Bar, Changes, Dots, Entries, FactsPane, Figures, Group, Hung, Kindred, Map, Moment,
    Order, OutlinePane, Page, Passage, Row, Sheaves, Timeline, Unit, Witness, Words,
};
pub use pictures::{Pictures, Wanted};
pub use resuming::Chosen;
pub use screen::{Area, MEASURES, Pane, Screen, Size, Wishes};
pub use search::{Origin, Search};
pub use slip::{Mistake, Slip, like};
pub use themes::Themes;
pub use turning::Turn;
pub use views::View;

use crate::document::{Digest, Document, Judgement, Language, Part, Remarks, Spot};
use crate::facts::Packed;
use crate::source::Span;
use changing::Comparison;
use mouse::Selection;
use trail::Trail;

/// By how many columns a key moves over what is wider than the page.
const ASIDE: isize = 8;

/// The whole state of the reader.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub struct App {
    name: String,
    /// How many bytes the article has, where that is known.
    size: Option<usize>,
    document: Document,
    language: Option<Language>,
    /// The language, where it was said.
    asked_language: Option<Language>,
    screen: Screen,
    wishes: Wishes,
    focus: Pane,
    page: Page,
    outline: OutlinePane,
    facts: FactsPane,
    /// How it differs from the version before.
    comparison: Comparison,
    search: Search,
    /// The panel whose words are being typed.
    filtering: Option<Pane>,
    /// Whether the reader is asked for a form to write the facts in.
    asks_form: bool,
    view: Option<View>,
    /// The view that a search was begun from, to go back to when it is given up.
    parked: Option<View>,
    trail: Trail,
    /// The source bytes of the current link.
    link: Option<Span>,
    selection: Selection,
    /// What was said of the document, now and before.
    remarks: Remarks,
    /// Whether that is kept for this reading only.
    forgets: bool,
    /// The passage that is about to be highlighted.
    draft: Option<Draft>,
    /// Where the document was left the last time, until that has been read.
    spot: Option<Spot>,
    /// What was chosen for every document.
    chosen: Chosen,
    /// What the next letter names, where one is waited for.
    awaited: Option<Awaited>,
    /// The number that is being typed.
    count: Option<counting::Count>,
    pace: Pace,
    /// What brings back the heading that was taken out last.
    taken_out: Option<Judgement>,
    passage: Passage,
    map: Map,
    /// Whether the map stands in the place of the outline.
    has_map: bool,
    manual: Manual,
    themes: Themes,
    pictures: Pictures,
    /// The documents that can be opened.
    desk: Desk,
    /// Where the document is to be read, until that has been read.
    landing: Option<Landing>,
    /// What is to be looked for once all of the text is there.
    sought: Option<Landing>,
    /// What lies over everything.
    card: Option<Card>,
    message: Option<Message>,
    is_complete: bool,
    words: usize,
}

impl App {
    /// Changes the state as asked, and returns what the world outside must do about it.
    pub fn update(&mut self, action: Action) -> Option<Effect> {
        let effect = match action {
            Action::Append(parts) => self.append(parts),
            Action::Anew(read) => self.begin_anew(*read),
            Action::Renew(parts, digests) => self.renew(parts, digests),
            Action::Index(digests) => self.index(digests),
            Action::AddFacts(facts, found_to) => self.add_facts(facts, found_to),
            Action::WeighFacts(facts, found_to, standing) => {
                self.take_facts(facts, found_to);
                self.facts.weigh(standing);
                // Which are key figures is known only now.
                if self.facts.asks_for_keys() {
                    self.facts.read_again(Witness::Document(&self.document, &self.name));
                }
                self.then(Self::renew_view)
            }
            Action::Complete(size) => self.complete(size),
            Action::Compare(told) => self.learn_changes(told),
            Action::Failed(why) => self.say(Message::Failed(why)),
            Action::Learn(learnt) => self.learn(learnt),
            Action::AddSheets(sheets) => self.add_sheets(sheets),
            Action::Turn(turn) => self.turn_to(*turn),
            Action::Stay(document, why) => self.stay(document, why),
            Action::Turning(name) => self.say(Message::Turning(name)),
            Action::AddFinds(number, found, state) => self.add_finds(number, found, state),
            Action::AddSheaves(number, reaped, state) => self.add_sheaves(number, reaped, state),
            Action::AddHits(number, hits, last) => self.add_hits(number, &hits, last),
            Action::Unfinished(number) => self.then(|app| app.search.leave_unfinished(number)),
            Action::Resize(size) => self.then(|app| app.screen.size = size),
            Action::Type(letter) => self.type_letter(letter),
            Action::Opened(address) => self.say(Message::Opened(address)),
            Action::CopiedMarks(text, count) => Some(self.copy_written(text, count)),
            Action::NotOpened(address) => Some(self.copy_address(address)),
            Action::Forgotten(why) => self.say(Message::Forgotten(why)),
            Action::Exported(path, count) => self.say(Message::Exported(path, count)),
            Action::NotExported(why) => self.say(Message::NotExported(why)),
            Action::Edited(what) => self.tell_edited(what),
            Action::ForgetMessage => self.then(|app| app.message = None),
            Action::Ground(ground) => self.use_ground(ground),
            Action::Picture(wanted, came) => self.take_picture(&wanted, came),
            Action::LosePictures => self.lose_pictures(),
            Action::OfferPictures(means) => self.take_means(means),
            Action::Cell(cell) => self.use_cells(cell),
            Action::Point(gesture) => self.point(gesture),
            Action::Digit(digit, command) => self.type_digit(digit, command),
            Action::ForgetCount => self.then(|app| app.count = None),
            Action::Waited(time) => self.then(|app| app.pace.learn(app.words_shown(), time)),
            Action::Prepare => self.then(|app| app.page.prepare(&app.document)),
            Action::Do(command) => self.obey_counted(command),
        };
        self.settle();
        effect.or_else(|| self.search_whole()).or_else(|| self.ask_for_picture())
    }

    fn complete(&mut self, size: usize) -> Option<Effect> {
        self.size = Some(size);
        self.find_remarks(true);
        self.document.complete();
        self.is_complete = true;
        self.facts.read_again(Witness::Document(&self.document, &self.name));
        self.outline.read_again();
        self.ask_for_changes().or_else(|| self.reap_again())
    }

    fn then(&mut self, change: impl FnOnce(&mut Self)) -> Option<Effect> {
        change(self);
        None
    }

    fn add_facts(&mut self, facts: Vec<Packed>, found_to: usize) -> Option<Effect> {
        self.take_facts(facts, found_to);
        self.renew_view();
        None
    }

    fn take_facts(&mut self, facts: Vec<Packed>, found_to: usize) {
        self.facts.add(Witness::Document(&self.document, &self.name), facts, found_to);
        self.choose_among_new();
    }

    fn say(&mut self, message: Message) -> Option<Effect> {
        self.message = Some(message);
        None
    }

    fn append(&mut self, parts: Vec<Part>) -> Option<Effect> {
        if self.document.is_empty() {
            // A page that stood without a text holds the rows of none.
            self.page.forget();
        }
        for part in parts {
            self.document.grow(part);
        }
        if self.page.holds_end() {
            self.page.hold_end(&self.document);
        }
        self.find_remarks(false);
        let first = self.document.chunk(0);
        self.language = self.language.or_else(|| first.map(|chunk| chunk.language()));
        None
    }

    fn index(&mut self, digests: Vec<Digest>) -> Option<Effect> {
        for digest in digests {
            self.words += digest.words;
            self.document.index(digest);
        }
        None
    }

    #[expect(clippy::too_many_lines, reason = "a line a command, and nothing else")]
    fn obey(&mut self, command: Command) -> Option<Effect> {
        self.message = None;
        let selected = std::mem::take(&mut self.selection).span();
        if self.draft.is_some() {
            return self.obey_in_draft(command);
        }
        if self.awaited.take().is_some() && command == Command::Back {
            return None;
        }
        if self.asks_form {
            return self.answer_form(command);
        }
        if self.card.is_some() {
            return self.obey_in_card(command);
        }
        if self.obeys_in_filter(command)
            || self.obeys_in_outline(command)
            || self.obeys_in_view(command)
        {
            return None;
        }
        match command {
            Command::LineDown => self.move_by(1),
            Command::LineUp => self.move_by(-1),
            Command::ScreenDown => self.move_by_screen(100),
            Command::ScreenUp => self.move_by_screen(-100),
            Command::HalfDown => self.move_by_screen(50),
            Command::HalfUp => self.move_by_screen(-50),
            Command::Top => self.move_to_end(false),
            Command::Bottom => self.move_to_end(true),
            Command::Follow => self.follow_end(),
            Command::NextSection => self.go_to_section(true),
            Command::PreviousSection => self.go_to_section(false),
            Command::NextParagraph => self.go_to_paragraph(true),
            Command::PreviousParagraph => self.go_to_paragraph(false),
            // Answered with the number before it, and while a passage is proposed.
            Command::GoToPercent
            | Command::Extend
            | Command::Shrink
            | Command::NextSentence
            | Command::PreviousSentence
            | Command::WholeParagraph
            | Command::Unhighlight => None,
            Command::SetMark => self.await_letter(Awaited::Mark),
            Command::GoToMark => self.await_letter(Awaited::Place),
            Command::Highlight => self.highlight(selected),
            Command::Marks => self.open_marks(),
            Command::CopyMarks => self.copy_marks(),
            Command::JumpBack => self.jump_again(false),
            Command::JumpForward => self.jump_again(true),
            Command::NextLink => self.go_to_link(true),
            Command::PreviousLink => self.go_to_link(false),
            Command::Rightwards => self.move_aside(ASIDE),
            Command::Leftwards => self.move_aside(-ASIDE),
            Command::Zen => self.then(|app| app.wishes.zen = !app.wishes.zen),
            Command::NextFact => self.go_to_fact(true),
            Command::PreviousFact => self.go_to_fact(false),
            Command::NextChange => self.go_to_change(true),
            Command::PreviousChange => self.go_to_change(false),
            Command::NextPane => self.focus_next(true),
            Command::PreviousPane => self.focus_next(false),
            Command::ToggleOutline => self.toggle(Pane::Outline),
            Command::ToggleFacts => self.toggle(Pane::Facts),
            Command::Go => self.go(),
            Command::Keep => self.keep_search(),
            Command::Search => self.open_prompt(),
            Command::SearchAll => self.open_finds(),
            Command::Documents => self.open_documents(),
            Command::NextDocument => self.open_beside(true),
            Command::PreviousDocument => self.open_beside(false),
            Command::NextMatch => self.go_to_match(true),
            Command::PreviousMatch => self.go_to_match(false),
            Command::SearchFact => self.search_fact(),
            Command::WholeWords => self.read_otherwise(|m| m.is_whole = !m.is_whole),
            Command::Regular => self.read_otherwise(|m| m.is_regular = !m.is_regular),
            Command::Erase => self.erase(),
            Command::EraseAll => self.edit(String::clear),
            Command::KeyFigures => self.refilter(FactsPane::toggle_keys),
            Command::OnlyHue(hue) => self.refilter(|facts| facts.only(Some(hue))),
            Command::EveryHue => self.refilter(|facts| facts.only(None)),
            Command::Map => self.toggle_map(),
            Command::Timeline => self.toggle_timeline(),
            Command::Figures => self.toggle_figures(),
            Command::AllDocuments => self.toggle_all_documents(),
            Command::Reorder => self.reorder(),
            Command::Wider => self.widen(2),
            Command::Narrower => self.widen(-2),
            Command::SwitchTheme => self.switch_theme(),
            Command::Themes => self.open_themes(),
            Command::CopyFact => self.copy_fact(),
            Command::CopySentence => self.copy_sentence(),
            Command::Export => self.ask_form(),
            Command::ExportAs(form) => Some(self.export(form)),
            Command::Help => self.open_help(),
            Command::Palette => self.open_palette(),
            Command::Back => self.step_back(),
            Command::AcceptHeading => self.accept_heading(),
            Command::RejectHeading => self.reject_heading(),
            Command::Fold => self.fold(),
            Command::Unfold => self.unfold(),
            Command::LimitLevels => self.then(|app| app.outline.limit()),
            Command::Promote => self.level_heading(-1),
            Command::Demote => self.level_heading(1),
            Command::Pictures => self.switch_pictures(),
            Command::Edit => Some(self.edit_article()),
            Command::Mouse => Some(Effect::Mouse),
            Command::Suspend => Some(Effect::Suspend),
            Command::Quit => Some(Effect::Quit),
        }
    }

    /// Gives every pane its place and lays out what is on the screen, so that drawing only reads.
    fn settle(&mut self) {
        self.screen = Screen::new(self.screen.size, self.wishes);
        let is_hidden = |pane| match pane {
            Pane::Page => false,
            Pane::Outline => self.screen.outline.is_none(),
            Pane::Facts => self.screen.facts.is_none() || self.passage_area().is_some(),
        };
        if is_hidden(self.focus) {
            self.focus = Pane::Page;
        }
        if self.focus != Pane::Outline {
            self.outline.follow();
        }
        self.filtering = self.filtering.filter(|pane| self.focus == *pane);
        self.outline.settle(self.document.outline());
        let (language, pictures) = (self.language.unwrap_or_default(), self.pictures.means());
        self.page.reshape(&self.document, &self.screen, language, pictures);
        self.resume();
        self.land();
        self.page.settle(&self.document);
        self.forget_spot_when_moved();
        let sight = self.page.span();
        self.link = self.link.filter(|link| link.overlaps(sight));
        self.settle_passage();
        self.settle_map();
        self.settle_card();
    }
}
