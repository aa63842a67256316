//! What is wrong in a file of the reader's own, said so that it can be put right.

use std::fmt;

/// From this likeness on a name is taken for a slip of the pen.
const LIKE: f64 = 0.8;

/// What is wrong in a file of the reader's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Slip {
    /// The name of the file.
    pub file: &'static str,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub mistake: Mistake,
}

/// What is wrong in a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mistake {
    /// It cannot be read at all: the reason.
    File(String),
    /// There is no such setting; and the one that it is like.
    Setting(String, Option<String>),
    /// A setting has a value that it cannot have; and those that it can have.
    Value(String, String),
    /// There is no such command; and the one that it is like.
    Command(String, Option<String>),
    /// Nothing in a lexicon is called so; and what it is like.
    Table(String, Option<String>),
    /// A key cannot be written so.
    Key(String),
}

impl Slip {
    /// Something is wrong at a byte of a file's text.
    #[must_use]
    pub fn at(file: &'static str, text: &str, offset: usize, mistake: Mistake) -> Self {
        Self { file, line: Self::line(text, offset), mistake }
    }

    /// The line of a byte of a text, from 1.
    #[must_use]
    pub fn line(text: &str, offset: usize) -> usize {
        text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
    }
}

/// The name that was probably meant.
#[must_use]
pub fn like<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let likeness = |of: &str| strsim::jaro_winkler(name, of);
    let known = known.into_iter().map(|of| (likeness(of), of)).filter(|(by, _)| *by >= LIKE);
    let nearest = known.max_by(|(one, _), (other, _)| one.total_cmp(other));
    nearest.map(|(_, of)| of.to_owned())
}

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`, line {}: {}", self.file, self.line, self.mistake)
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(why) => write!(f, "{why}\nhint: mend that line, or take it out"),
            Self::Setting(name, like) => {
                write!(f, "there is no setting `{name}`\nhint: ")?;
                meant(f, like.as_deref(), "`lutrin config --print` shows them all")
            }
            Self::Value(name, values) => {
                write!(f, "`{name}` cannot have this value\nhint: use {values}")
            }
            Self::Command(name, like) => {
                write!(f, "there is no command `{name}`\nhint: ")?;
                meant(f, like.as_deref(), "`lutrin keys` shows them all")
            }
            Self::Table(name, like) => {
                write!(f, "there is no table or entry `{name}`\nhint: ")?;
                meant(f, like.as_deref(), "they are called as in the lexicons that lutrin carries")
            }
            Self::Key(key) => write!(
                f,
                "`{key}` is no key\nhint: write a letter, `C-` or `A-` and a letter, or a name such \
                 as `PgDn`, `Enter`, `Space`"
            ),
        }
    }
}

fn meant(f: &mut fmt::Formatter<'_>, like: Option<&str>, otherwise: &str) -> fmt::Result {
    match like {
        Some(like) => write!(f, "did you mean `{like}`?"),
        None => write!(f, "{otherwise}"),
    }
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn what_was_meant_is_near() {
        let known = ["theme", "measure", "hyphenate", "mouse"];
        let meant = |name| like(name, known);
        assert_eq!(meant("themes").as_deref(), Some("theme"));
        assert_eq!(meant("mesure").as_deref(), Some("measure"));
        assert_eq!(meant("colour"), None);
    }
}
