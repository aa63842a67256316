//! What the world outside must do about a change.

use crate::document::{Document, Noted, Part, Remarks};
use crate::facts::Fact;
use crate::source::{Manner, Span};

use super::harvest::Reaping;
use super::pictures::Wanted;

/// What the world outside must do; its answer comes back as an action.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Search the text; a later search makes this one useless.
    Find(Quest),
    /// Search all documents of the desk; a later search makes this one useless.
    Hunt(Hunt),
    /// Tell what differs between the version before and this one.
    Compare(Vec<Part>),
    /// Read documents of the desk for their facts; a later one makes this one useless.
    Harvest(Reaping),
    /// Open this document of the desk in the place of the one that is open.
    Turn(usize),
    /// Open this address with what the desktop has for it.
    Open(String),
    /// Put this on the clipboard.
    Copy(String),
    /// Write down what was said of the document.
    Remember(Remarks),
    /// Put what is marked and highlighted on the clipboard, as Markdown.
    CopyMarks(Box<Gathered>),
    /// Write facts to a file.
    Export(Report),
    /// Open the article in the reader's editor, at this line of the source.
    Edit(usize),
    /// Use a theme, by its place among those there are.
    UseTheme(usize),
    /// Read this picture.
    Picture(Wanted),
    /// Leave the mouse to the terminal, or take it again.
    Mouse,
    /// Stop until the shell brings the reader back.
    Suspend,
    /// Leave.
    Quit,
}

/// A search: what for, in what, and its number.
#[derive(Clone, Debug)]
pub struct Quest {
    /// Rises with every search; answers to another number are out of date.
    pub number: u64,
    /// What is looked for.
    pub pattern: String,
    /// How that is read.
    pub manner: Manner,
    /// The text as far as it has been read.
    pub parts: Vec<Part>,
}

/// What is marked and highlighted, and all that is needed to write it.
#[derive(Clone, Debug)]
pub struct Gathered {
    /// The name of the article.
    pub name: String,
    /// The article.
    pub document: Document,
    /// What is marked and highlighted, each with the facts in it.
    pub noted: Vec<(Noted, Vec<Fact>)>,
}

/// A search of all documents: what for, and its number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hunt {
    /// Rises with every search; answers to another number are out of date.
    pub number: u64,
    /// What is looked for; nothing, where nothing is any more.
    pub pattern: String,
    /// How that is read.
    pub manner: Manner,
}

/// The forms in which facts are written to a file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Form {
    /// Comma-separated values.
    Csv,
    /// One JSON array.
    Json,
    /// A Markdown table.
    Markdown,
}

/// Facts to be written, and all that is needed to write them.
#[derive(Clone, Debug)]
pub struct Report {
    /// The form they are written in.
    pub form: Form,
    /// The name of the article.
    pub name: String,
    /// The day it was published (`YYYY-MM-DD`), where that is known.
    pub published: Option<String>,
    /// Its text as far as it has been read.
    pub parts: Vec<Part>,
    /// The facts, in the order they are written in.
    pub facts: Vec<Reported>,
}

/// A fact to be written.
#[derive(Clone, Debug)]
pub struct Reported {
    /// The fact.
    pub fact: Fact,
    /// Whether it is a key figure, once that is known.
    pub is_key: Option<bool>,
    /// The fact that gives the same figure another value.
    pub differs: Option<Span>,
}

/// Why facts cannot be written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Nothing may be written in this folder.
    Forbidden,
    /// There is no room left.
    Full,
    /// As the system says it.
    Other(String),
}
