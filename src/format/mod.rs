//! The formats an article may come in: one row of [`FORMATS`] each.
//!
//! A format is three functions: `survey` looks at the beginning of the text for what holds for all
//! of it, `cut` says where a text may be cut so that both parts can be read alone, and `read` turns
//! one such part into a [`Chunk`]. None of them can fail: what cannot be read as meant becomes a
//! plain paragraph.

mod cut;
mod markdown;
mod plain;

use std::sync::Arc;

use crate::document::Chunk;

/// How many bytes of a text are looked at for what holds for all of it.
///
/// Nearly every article is shorter; a book has shown its manner by then.
pub const SURVEY: usize = 256 * 1024;

/// One format.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its name, as `--format-in` takes it and the status line shows it.
    pub name: &'static str,
    /// The file name extensions it is known by, in lower case.
    pub extensions: &'static [&'static str],
    /// How many bytes of the text `survey` wants to see, at most [`SURVEY`].
    pub survey_bytes: usize,
    /// A text with no place to cut in this many bytes is cut all the same, after a line: memory has its
    /// limits, and nobody reads a paragraph of that length.
    pub most: usize,
    /// Looks at the beginning of a text (at most [`SURVEY`] bytes) for what holds for all of it.
    pub survey: fn(&str) -> Manner,
    /// The last place in a text, after its start, where it may be cut; `None` if there is none.
    pub cut: fn(&str) -> Option<usize>,
    /// Reads a text that may stand alone, the first byte of which is the source's byte `base`.
    pub read: fn(&Manner, Arc<str>, base: usize) -> Chunk,
    /// Where a text that has no place to be cut may be torn, as a table may between two rows; `over`
    /// is the head that its beginning was torn from.
    pub tear: fn(&str, over: Option<&str>) -> Option<Torn>,
    /// Reads a text that was torn from what has this head.
    pub read_on: fn(head: &str, Arc<str>, base: usize) -> Chunk,
}

/// Where a text is torn, and the head that the rest is to be read under.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Torn {
    /// The first byte of the rest.
    pub at: usize,
    /// The head, as the source has it.
    pub head: Arc<str>,
}

/// What a survey found.
#[derive(Clone, Debug)]
pub enum Manner {
    /// The text says itself what it is.
    Marked,
    /// What was found of a text without marks.
    Plain(Box<plain::Manner>),
}

/// Every format, the most telling first; the last takes any text.
pub const FORMATS: [Format; 2] = [
    Format {
        name: "markdown",
        extensions: &["md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd"],
        survey_bytes: 0,
        // A fence that is torn is none any more.
        most: 4 * 1024 * 1024,
        survey: |_| Manner::Marked,
        cut: cut::last_cut,
        read: |_, text, base| markdown::read(&text, base),
        tear: markdown::tear,
        read_on: |head, text, base| markdown::read_on(head, &text, base),
    },
    Format {
        name: "plain",
        extensions: &["txt", "text", "asc", "log"],
        survey_bytes: SURVEY,
        most: 64 * 1024,
        survey: |text| Manner::Plain(Box::new(plain::survey(text))),
        cut: plain::last_cut,
        read: plain::read,
        tear: |_, _| None,
        read_on: |_, text, base| Chunk::new(text, base),
    },
];

/// Whether an ending of file names, in lower case, tells a format.
#[must_use]
pub fn is_named(ending: &str) -> bool {
    FORMATS.iter().any(|format| format.extensions.contains(&ending))
}

/// The format of a text by its file's name and what stands at its beginning.
#[must_use]
pub fn detect(name: Option<&str>, beginning: &str) -> Format {
    let extension =
        name.and_then(|name| name.rsplit_once('.')).map(|(_, e)| e.to_ascii_lowercase());
    let known = extension.and_then(|e| FORMATS.into_iter().find(|f| f.extensions.contains(&&*e)));
    let [marked, unmarked] = FORMATS;
    known.unwrap_or_else(|| if markdown::is_likely(beginning) { marked } else { unmarked })
}
