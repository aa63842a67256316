//! What a reader says of a document: it is kept from one session to the next.

use serde::{Deserialize, Serialize};

use super::Judgement;

/// A place that the reader has named by a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Mark {
    /// Its name.
    pub letter: char,
    /// The source byte that it stands at.
    pub start: usize,
}

/// What a reader says of a document.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Remarks {
    /// What was said of its headings.
    pub headings: Vec<Judgement>,
    /// The places that have a name.
    pub marks: Vec<Mark>,
}
