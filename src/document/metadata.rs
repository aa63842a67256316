//! What an article says of itself.

/// What an article says of itself, in front matter, headers or a dateline.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Metadata {
    /// Its title.
    pub title: Option<Box<str>>,
    /// Who wrote it.
    pub author: Option<Box<str>>,
    /// The day it was published, as `YYYY-MM-DD`.
    pub date: Option<Box<str>>,
    /// Its language, as an ISO 639-1 code.
    pub language: Option<Box<str>>,
}

impl Metadata {
    /// Takes over what is not known yet.
    pub fn merge(&mut self, other: &Self) {
        let pairs = [
            (&mut self.title, &other.title),
            (&mut self.author, &other.author),
            (&mut self.date, &other.date),
            (&mut self.language, &other.language),
        ];
        for (mine, theirs) in pairs {
            if mine.is_none() {
                mine.clone_from(theirs);
            }
        }
    }
}
