//! Everything that the loop waits for, as one kind of thing; and what it means to the reader.

use crate::app::{
    Action, Edited, FoundIn, Gesture, Learnt, Reaped, Refusal, Sheet, Size, Sought, Wanted,
};
use crate::compare::Amended;
use crate::keys::Key;
use crate::pictures::{Flaw, Loaded};
use crate::style::Ground;
use crate::work::News;

use super::library::Opened;

/// Something that happened.
#[derive(Debug)]
#[cfg_attr(windows, expect(dead_code, reason = "no signal tells them there"))]
pub(super) enum Event {
    /// A key was pressed.
    Key(Key),
    /// The mouse did something; what stands there is known to who drew it.
    Mouse(Gesture),
    /// The terminal has told the colour of its ground.
    Ground(Ground),
    /// The terminal has told its name and version.
    Named(String),
    /// A text was pasted.
    Paste(String),
    /// The terminal has another size.
    Resize(Size),
    /// A job has something to tell of the reading with this number.
    News(u64, News),
    /// The file that was watched since the reading with this number has become another.
    Changed(u64),
    /// More documents have been found.
    Gathered(Vec<Sheet>),
    /// Something has been learnt of documents that are not open.
    Learnt(Vec<Learnt>),
    /// What the search of all documents with this number has found, and how far it has come.
    Hunted(u64, Vec<FoundIn>, Sought),
    /// What differs from the version before in the reading with this number, or why it cannot be told.
    Compared(u64, Result<Vec<Amended>, String>),
    /// What was read of documents for their facts, asked for with this number, and how far it has come.
    Reaped(u64, Vec<Reaped>, Sought),
    /// The document that was asked for with this number has been opened, or why it cannot be.
    Turned(u64, usize, Result<Box<Opened>, String>),
    /// A picture that was asked for has been read, or why it is not shown.
    Pictured(Wanted, Result<Loaded, Flaw>),
    /// A signal that asks to leave, with its number.
    Leave(i32),
    /// A signal that asks to stop for a while.
    Stop,
    /// A signal that says that it goes on.
    Continue,
    /// No key can be read any more, and why.
    Deaf(String),
    /// This address has been opened.
    Opened(String),
    /// There is nothing here to open this address with.
    NotOpened(String),
    /// What is marked has been written so, to be copied: so many.
    CopiedMarks(String, usize),
    /// What was said cannot be remembered, and why.
    Forgotten(String),
    /// So many facts have been written to this file.
    Exported(String, usize),
    /// The facts cannot be written, and why.
    NotExported(Refusal),
    /// The editor has been left, or was never there.
    Edited(Edited),
    /// What has grown out of sight is to be drawn.
    Grown,
    /// The message has stood long enough.
    MessageOver,
    /// No command has followed the digits.
    CountOver,
}

impl Event {
    /// Whether it is a part of something long, which waits until what came before has been taken.
    pub(super) fn is_news(&self) -> bool {
        matches!(
            self,
            Self::News(..)
                | Self::Gathered(_)
                | Self::Learnt(_)
                | Self::Hunted(..)
                | Self::Reaped(..)
                | Self::Pictured(..)
        )
    }

    /// Whether it makes more of an article that is being read, and nothing else.
    pub(super) fn only_grows(&self) -> bool {
        let Self::News(_, news) = self else { return false };
        matches!(news, News::Parts(_) | News::Index(_) | News::Facts(..))
    }
}

/// What a job's news does.
pub(super) fn action_of_news(news: News) -> Action {
    match news {
        News::Parts(parts) => Action::Append(parts),
        News::Anew(read) => Action::Anew(read),
        News::Renewed(parts, digests) => Action::Renew(parts, digests),
        News::Index(digests) => Action::Index(digests),
        News::Facts(facts, found_to) => Action::AddFacts(facts, found_to),
        News::Weighed(facts, found_to, standing) => Action::WeighFacts(facts, found_to, standing),
        News::Complete(size) => Action::Complete(size),
        News::Hits(number, hits, last) => Action::AddHits(number, hits, last),
        News::Unfinished(number) => Action::Unfinished(number),
        News::Failed(why) => Action::Failed(why),
    }
}
