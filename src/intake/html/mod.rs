//! A page of HTML as Markdown: its article, or all of it.
//!
//! It is converted once, before anything is read of it: from there on it is a Markdown file, whose
//! bytes the facts point at. What a page says of itself becomes front matter.

mod about;
mod charset;
mod depth;
mod extract;
mod inline;
mod likely;
mod line;
mod list;
mod notes;
mod table;
mod tags;
mod writer;

pub use likely::is_likely;

use dom_query::Document;

use about::About;
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
    let document = Document::from(&*depth::flattened(&text));
    let (about, kept) = match extent {
        Extent::Article => extract::article(&document),
        Extent::Page => (About::of(&document), Kept::All),
    };
    let notes = Notes::of(&document);
    let writer = Writer { kept: &kept, notes: &notes, address: sent.address };
    let body = document.body().map(|body| writer.page(&body)).unwrap_or_default();
    about.front_matter() + &body
}

#[cfg(test)]
mod tests;
