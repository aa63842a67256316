//! What the status line says instead of the keys.

use crate::compare::Amended;
use crate::style::Flaw;

use super::{Edited, Order, Refusal, Slip};

/// What the status line says instead of the keys.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Message {
    /// This was copied.
    Copied(String),
    /// So many marks and highlights were copied.
    CopiedMarks(usize),
    /// This address was opened.
    Opened(String),
    /// This letter names the place.
    Marked(char),
    /// This letter names no place any more.
    Unmarked(char),
    /// The passage is highlighted.
    Highlighted,
    /// The same, for this reading only.
    HighlightedForNow,
    /// The passage is not highlighted any more.
    Unhighlighted,
    /// So many facts have been written to this file.
    Exported(String, usize),
    /// The facts cannot be written, and why.
    NotExported(Refusal),
    /// The article has changed, and was read again.
    Renewed,
    /// The page stays at the end.
    Following,
    /// The facts are listed in this order.
    Ordered(Order),
    /// A heading is text from now on.
    TakenOut,
    /// What was said cannot be remembered, and why.
    Forgotten(String),
    /// There is no such fact, section or match to go to.
    Nothing(Nothing),
    /// What the third panel is: said on the very first run.
    Welcome,
    /// A theme of this file cannot be used, and what is wrong with it.
    Theme(String, Flaw),
    /// What came of the article in the editor.
    Edited(Edited),
    /// The article is open where it was left.
    Resumed,
    /// What was kept cannot be understood; the file has this name now.
    Damaged(String),
    /// What was kept may not be touched: this file.
    Untouchable(String),
    /// Something is wrong in a file of the reader's own.
    Slip(Slip),
    /// The rest of the article cannot be read, and why.
    Failed(String),
    /// The document of this name is being opened.
    Turning(String),
    /// The facts of all documents are listed from now on.
    ListsAll,
    /// The facts of the open document alone are listed again.
    ListsOne,
    /// The documents have been read for their facts, but not all of them.
    Harvested,
    /// The sentence of the chosen fact stands in a document that is not open.
    Elsewhere,
    /// Only the facts of one document are written to a file.
    OneOnly,
    /// Which of how many documents is open, counted from 1.
    Turned(usize, usize),
    /// A document cannot be opened, and why.
    NotTurned(String),
    /// It is known what differs from the version before.
    Compared,
    /// That cannot be told, and why.
    NotCompared(String),
    /// What became of the figure that has been gone to.
    Amended(Amended),
}

impl Message {
    /// Whether it stands until a key is pressed, and not for a while only.
    #[must_use]
    pub fn stands(&self) -> bool {
        match self {
            Self::Failed(_)
            | Self::NotTurned(_)
            | Self::NotCompared(_)
            | Self::Amended(_)
            | Self::Turning(_)
            | Self::Theme(..)
            | Self::Slip(_)
            | Self::Edited(Edited::Changed)
            | Self::Welcome
            | Self::Damaged(_)
            | Self::Untouchable(_)
            | Self::NotExported(_) => true,
            Self::Copied(_)
            | Self::CopiedMarks(_)
            | Self::Opened(_)
            | Self::Marked(_)
            | Self::Unmarked(_)
            | Self::Highlighted
            | Self::HighlightedForNow
            | Self::Unhighlighted
            | Self::Exported(..)
            | Self::Ordered(_)
            | Self::Renewed
            | Self::Compared
            | Self::Following
            | Self::TakenOut
            | Self::Turned(..)
            | Self::ListsAll
            | Self::ListsOne
            | Self::Harvested
            | Self::Elsewhere
            | Self::OneOnly
            | Self::Resumed
            | Self::Edited(Edited::Unchanged | Edited::NoFile | Edited::NotStarted(..))
            | Self::Forgotten(_)
            | Self::Nothing(_) => false,
        }
    }
}

/// What there is none of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Nothing {
    /// No fact further on.
    Fact,
    /// No date for a timeline.
    Date,
    /// No amount to compare.
    Amount,
    /// No figure further on that differs from the version before.
    Change,
    /// No version before.
    VersionBefore,
    /// Not known yet what differs from the version before.
    Comparison,
    /// No section further on.
    Section,
    /// No match.
    Match,
    /// No regular expression, or not one yet.
    Pattern,
    /// No jump to go back from.
    Jump,
    /// Nothing that is wider than the page.
    Width,
    /// No heading is chosen in the outline.
    Heading,
    /// No fact has been chosen.
    Chosen,
    /// No link, or none that leads anywhere.
    Link,
    /// No letter that could name a place.
    Letter,
    /// No place of this name.
    Mark,
    /// No number before what needs one.
    Number,
    /// No passage that could be highlighted.
    Passage,
    /// Nothing that is marked or highlighted.
    Marked,
    /// No other document on the desk.
    Document,
    /// No picture, since none can be shown.
    Picture,
}
