//! A page of HTML as Markdown: its article, or all of it.
//!
//! It is converted once, before anything is read of it: from there on it is a Markdown file, whose
//! bytes the facts point at. What a page says of itself becomes front matter.

mod about;
mod chapter;
mod charset;
mod depth;
mod extract;
mod inline;
mod likely;
mod line;
mod list;
mod notes;
mod paragraphs;
mod table;
mod tags;
mod writer;

pub(super) use about::About;
pub(super) use chapter::{Book, Chapter, chapter, title};
pub use likely::{is_likely, is_named};

use dom_query::Document;

use extract::Kept;
use notes::Notes;
use writer::Writer;

/// How much of a page is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Extent {
    /// The article, without what stands around it.
    #[default]
    Article,
    /// All that the page shows.
    Page,
}

/// What is known of a page beside its bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sent<'a> {
    /// The encoding that came with it.
    pub charset: Option<&'a str>,
    /// Where it was found: what its relative links start from.
    pub address: Option<&'a str>,
}

/// A page as Markdown.
#[must_use]
pub fn markdown(bytes: &[u8], sent: Sent<'_>, extent: Extent) -> String {
    let text = charset::decode(bytes, sent.charset);
    let is_xhtml = text.trim_start().starts_with("<?xml");
    let flattened = if is_xhtml { depth::flattened_xhtml } else { depth::flattened };
    let document = Document::from(&*flattened(&text));
    let (about, kept) = match extent {
        Extent::Article => extract::article(&document),
        Extent::Page => (About::of(&document), Kept::All),
    };
    let notes = Notes::of(&document);
    let writer = Writer { kept: &kept, notes: &notes, address: sent.address, book: None };
    let body = document.body().map(|body| writer.page(&body)).unwrap_or_default();
    about.front_matter() + &body
}

/// The text of a document of XML, by the encoding that it names.
pub(super) fn decode(bytes: &[u8]) -> String {
    charset::decode(bytes, None)
}

#[cfg(test)]
mod tests;
