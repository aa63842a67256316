//! What can happen to the reader: news from outside, and the commands of the reader's keys.

use std::time::Duration;

use crate::compare::Amended;
use crate::document::{Digest, Part};
use crate::facts::{Packed, Standing};
use crate::pictures::{Flaw, Loaded, Means, Pixels};
use crate::source::Span;
use crate::style::{Ground, Hue};

use super::cards::{FoundIn, Sought};
use super::desk::{Learnt, Sheet};
use super::editing::Edited;
use super::effect::{Form, Refusal};
use super::harvest::Reaped;
use super::mouse::Gesture;
use super::pictures::Wanted;
use super::screen::Size;
use super::turning::Turn;

/// Something that happens; [`App::update`](super::App::update) answers it.
#[derive(Clone, Debug)]
pub enum Action {
    /// The next pieces of the article have been read.
    Append(Vec<Part>),
    /// The first piece read anew, now that more is known of the whole, and what it says.
    Anew(Box<(Part, Digest)>),
    /// The article has changed: all its pieces, and what they say.
    Renew(Vec<Part>, Vec<Digest>),
    /// What the next pieces that were appended say of the whole article.
    Index(Vec<Digest>),
    /// The facts up to this source byte are known.
    AddFacts(Vec<Packed>, usize),
    /// The last facts, up to this source byte, and how all of them stand to each other.
    WeighFacts(Vec<Packed>, usize, Standing),
    /// Everything has been read: so many bytes.
    Complete(usize),
    /// What differs from the version before, or why that cannot be told.
    Compare(Result<Vec<Amended>, String>),
    /// The rest of the article cannot be read.
    Failed(String),
    /// Something has been learnt of documents that are not open.
    Learn(Vec<Learnt>),
    /// More documents lie on the desk, below the others.
    AddSheets(Vec<Sheet>),
    /// Another document of the desk is open, and begins to be read.
    Turn(Box<Turn>),
    /// The document of this name is being opened, and takes its time.
    Turning(String),
    /// This document of the desk cannot be opened, and why.
    Stay(usize, String),
    /// What the search of all documents with this number has found, and how far it has come.
    AddFinds(u64, Vec<FoundIn>, Sought),
    /// What was read of documents for their facts, asked for with this number, and how far that has come.
    AddSheaves(u64, Vec<Reaped>, Sought),
    /// Matches of the search with this number, and whether these are all.
    AddHits(u64, Vec<Span>, bool),
    /// The pattern of the search with this number is no regular expression yet.
    Unfinished(u64),
    /// The terminal has another size.
    Resize(Size),
    /// A letter was typed at the prompt, or into a card.
    Type(char),
    /// This address has been opened.
    Opened(String),
    /// There is nothing to open this address with.
    NotOpened(String),
    /// What is marked and highlighted has been written so: so many.
    CopiedMarks(String, usize),
    /// What was said of headings cannot be written down.
    Forgotten(String),
    /// The terminal's ground is dark, or light.
    Ground(Ground),
    /// The facts have been written to this file, so many.
    Exported(String, usize),
    /// The facts cannot be written, and why.
    NotExported(Refusal),
    /// The editor has been left, or was never there.
    Edited(Edited),
    /// The message in the status line has stood long enough.
    ForgetMessage,
    /// A picture that was asked for has been read, or why it is not shown.
    Picture(Wanted, Result<Loaded, Flaw>),
    /// The terminal does not have the pictures any more that it was given.
    LosePictures,
    /// The terminal can show pictures so.
    OfferPictures(Means),
    /// A cell of the terminal has so many points.
    Cell(Pixels),
    /// The mouse did something.
    Point(Gesture),
    /// A digit was typed, which may be bound to a command too.
    Digit(u8, Option<Command>),
    /// No command has followed the digits.
    ForgetCount,
    /// So much time has gone by since the page was turned last.
    Waited(Duration),
    /// Nothing else happens: the screens beside this one can be made ready.
    Prepare,
    /// A command was given.
    Do(Command),
}

/// What a key can be bound to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Command {
    /// One line, or one entry, down.
    LineDown,
    /// One line, or one entry, up.
    LineUp,
    /// One screen down, two lines kept.
    ScreenDown,
    /// One screen up, two lines kept.
    ScreenUp,
    /// Half a screen down.
    HalfDown,
    /// Half a screen up.
    HalfUp,
    /// The beginning.
    Top,
    /// The end.
    Bottom,
    /// Stay at the end while the text grows.
    Follow,
    /// The next section.
    NextSection,
    /// The section before.
    PreviousSection,
    /// The next paragraph.
    NextParagraph,
    /// The paragraph before.
    PreviousParagraph,
    /// The place that so many hundredths of the text stand before.
    GoToPercent,
    /// Name the place that the reader is at by a letter.
    SetMark,
    /// Go to the place that a letter names.
    GoToMark,
    /// Propose a passage to be highlighted; in the outline, the chosen heading is one.
    Highlight,
    /// A longer passage, by a sentence.
    Extend,
    /// A shorter passage, by a sentence.
    Shrink,
    /// The next sentence as the passage.
    NextSentence,
    /// The sentence before as the passage.
    PreviousSentence,
    /// The whole paragraph as the passage.
    WholeParagraph,
    /// The passage is not highlighted any more.
    Unhighlight,
    /// Everything that is marked or highlighted.
    Marks,
    /// Copy all of it as Markdown.
    CopyMarks,
    /// Where the reader was before the last jump.
    JumpBack,
    /// Where the reader was before going back.
    JumpForward,
    /// The text alone, or everything again.
    Zen,
    /// The next link.
    NextLink,
    /// The link before.
    PreviousLink,
    /// Rightwards over what is wider than the page.
    Rightwards,
    /// Leftwards again.
    Leftwards,
    /// The next fact.
    NextFact,
    /// The fact before.
    PreviousFact,
    /// The next figure that differs from the version before.
    NextChange,
    /// The one before that differs.
    PreviousChange,
    /// Focus on the next pane.
    NextPane,
    /// Focus on the pane before.
    PreviousPane,
    /// Show or hide the outline.
    ToggleOutline,
    /// Show or hide the facts.
    ToggleFacts,
    /// Read what is chosen in the focused panel.
    Go,
    /// Close the prompt and keep what was found.
    Keep,
    /// Search the text.
    Search,
    /// Search all documents of the desk.
    SearchAll,
    /// List the documents of the desk.
    Documents,
    /// The next document of the desk.
    NextDocument,
    /// The document before.
    PreviousDocument,
    /// The next match.
    NextMatch,
    /// The match before.
    PreviousMatch,
    /// Search the words of the chosen fact.
    SearchFact,
    /// Search whole words only, or parts of words too.
    WholeWords,
    /// Read what is typed as a regular expression, or letter by letter.
    Regular,
    /// One letter less at the prompt.
    Erase,
    /// No letter left at the prompt.
    EraseAll,
    /// Only key figures, or all facts.
    KeyFigures,
    /// Only facts of one hue.
    OnlyHue(Hue),
    /// Facts of every hue.
    EveryHue,
    /// The map in the place of the outline; or the outline again.
    Map,
    /// The dates in the order of time, in place of the text; or the text again.
    Timeline,
    /// The amounts compared, in place of the text; or the text again.
    Figures,
    /// The facts of all documents of the desk; or of the open one again.
    AllDocuments,
    /// The facts by text, value or date; on a timeline, the dates in the order of time or the text.
    Reorder,
    /// A wider text.
    Wider,
    /// A narrower text.
    Narrower,
    /// Dark or light.
    SwitchTheme,
    /// Every theme, each tried on as it is chosen.
    Themes,
    /// Copy the chosen fact.
    CopyFact,
    /// Copy the sentence of the chosen fact, with its section, as a Markdown quotation.
    CopySentence,
    /// Write the listed facts to a file: asks in which form.
    Export,
    /// Write them in this form.
    ExportAs(Form),
    /// The keys.
    Help,
    /// Every command by its name.
    Palette,
    /// One step back towards the plain text; never leaves.
    Back,
    /// The chosen heading is one; one that was taken out comes back.
    AcceptHeading,
    /// The chosen heading is text.
    RejectHeading,
    /// Hide the subsections of the chosen section.
    Fold,
    /// Show them again.
    Unfold,
    /// List one level of the outline, two, three, or all.
    LimitLevels,
    /// The chosen heading stands one level higher.
    Promote,
    /// The chosen heading stands one level lower.
    Demote,
    /// Open the article in the reader's editor.
    Edit,
    /// Show the pictures, or only their captions.
    Pictures,
    /// Leave the mouse to the terminal, or take it again.
    Mouse,
    /// Stop for a while, back to the shell.
    Suspend,
    /// Leave.
    Quit,
}

/// Every command with its name: in the key file, and in the messages that explain it.
pub const COMMANDS: [(&str, Command); 92] = [
    ("line-down", Command::LineDown),
    ("line-up", Command::LineUp),
    ("screen-down", Command::ScreenDown),
    ("screen-up", Command::ScreenUp),
    ("half-down", Command::HalfDown),
    ("half-up", Command::HalfUp),
    ("top", Command::Top),
    ("bottom", Command::Bottom),
    ("follow", Command::Follow),
    ("next-section", Command::NextSection),
    ("previous-section", Command::PreviousSection),
    ("next-paragraph", Command::NextParagraph),
    ("previous-paragraph", Command::PreviousParagraph),
    ("go-to-percent", Command::GoToPercent),
    ("set-mark", Command::SetMark),
    ("go-to-mark", Command::GoToMark),
    ("highlight", Command::Highlight),
    ("extend", Command::Extend),
    ("shrink", Command::Shrink),
    ("next-sentence", Command::NextSentence),
    ("previous-sentence", Command::PreviousSentence),
    ("whole-paragraph", Command::WholeParagraph),
    ("unhighlight", Command::Unhighlight),
    ("marks", Command::Marks),
    ("copy-marks", Command::CopyMarks),
    ("jump-back", Command::JumpBack),
    ("jump-forward", Command::JumpForward),
    ("zen", Command::Zen),
    ("next-link", Command::NextLink),
    ("previous-link", Command::PreviousLink),
    ("rightwards", Command::Rightwards),
    ("leftwards", Command::Leftwards),
    ("next-change", Command::NextChange),
    ("previous-change", Command::PreviousChange),
    ("next-fact", Command::NextFact),
    ("previous-fact", Command::PreviousFact),
    ("next-pane", Command::NextPane),
    ("previous-pane", Command::PreviousPane),
    ("toggle-outline", Command::ToggleOutline),
    ("toggle-facts", Command::ToggleFacts),
    ("go", Command::Go),
    ("keep", Command::Keep),
    ("search", Command::Search),
    ("search-all", Command::SearchAll),
    ("documents", Command::Documents),
    ("next-document", Command::NextDocument),
    ("previous-document", Command::PreviousDocument),
    ("next-match", Command::NextMatch),
    ("previous-match", Command::PreviousMatch),
    ("search-fact", Command::SearchFact),
    ("whole-words", Command::WholeWords),
    ("regular", Command::Regular),
    ("erase", Command::Erase),
    ("erase-all", Command::EraseAll),
    ("key-figures", Command::KeyFigures),
    ("only-dates", Command::OnlyHue(Hue::Date)),
    ("only-money", Command::OnlyHue(Hue::Money)),
    ("only-percents", Command::OnlyHue(Hue::Percent)),
    ("only-counts", Command::OnlyHue(Hue::Count)),
    ("only-durations", Command::OnlyHue(Hue::Duration)),
    ("only-measures", Command::OnlyHue(Hue::Measure)),
    ("every-kind", Command::EveryHue),
    ("map", Command::Map),
    ("timeline", Command::Timeline),
    ("figures", Command::Figures),
    ("all-documents", Command::AllDocuments),
    ("reorder", Command::Reorder),
    ("wider", Command::Wider),
    ("narrower", Command::Narrower),
    ("switch-theme", Command::SwitchTheme),
    ("themes", Command::Themes),
    ("copy-fact", Command::CopyFact),
    ("copy-sentence", Command::CopySentence),
    ("export", Command::Export),
    ("export-csv", Command::ExportAs(Form::Csv)),
    ("export-json", Command::ExportAs(Form::Json)),
    ("export-markdown", Command::ExportAs(Form::Markdown)),
    ("help", Command::Help),
    ("palette", Command::Palette),
    ("back", Command::Back),
    ("accept-heading", Command::AcceptHeading),
    ("reject-heading", Command::RejectHeading),
    ("fold", Command::Fold),
    ("unfold", Command::Unfold),
    ("limit-levels", Command::LimitLevels),
    ("promote", Command::Promote),
    ("demote", Command::Demote),
    ("edit", Command::Edit),
    ("images", Command::Pictures),
    ("mouse", Command::Mouse),
    ("suspend", Command::Suspend),
    ("quit", Command::Quit),
];
