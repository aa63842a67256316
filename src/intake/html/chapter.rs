//! A chapter of a book: a page whose headings stand below the book's title, and whose notes may stand
//! in another chapter.

use std::collections::HashMap;

use dom_query::{Document, NodeRef};

use super::extract::Kept;
use super::line::Line;
use super::notes::Notes;
use super::tags::{heading, name};
use super::writer::{Bound, Writer};
use super::{charset, depth};

/// A chapter, as the book tells of it.
pub(in crate::intake) struct Chapter<'a> {
    /// Its place in the book.
    pub(in crate::intake) number: usize,
    /// Its path in the book.
    pub(in crate::intake) path: &'a str,
    /// The title of the book.
    pub(in crate::intake) title: Option<&'a str>,
    /// Who wrote it, and when it was published, as its front matter says already.
    pub(in crate::intake) said: Vec<&'a str>,
    /// The title and the depth, from 1, that the table of contents gives it.
    pub(in crate::intake) listed: Option<(&'a str, usize)>,
}

/// What the chapters of a book have to do with each other.
pub(in crate::intake) struct Book {
    /// The place of each chapter in the book, by its path.
    chapters: HashMap<String, usize>,
    /// The notes that were called and stand in a later chapter: by its path, the label of each place.
    pub(super) called: HashMap<String, HashMap<String, String>>,
    /// How far the headings of the chapter before were moved.
    moved: isize,
}

impl Book {
    pub(in crate::intake) fn new(chapters: &[String]) -> Self {
        let chapters = chapters.iter().cloned().zip(0..).collect();
        Self { chapters, called: HashMap::new(), moved: 0 }
    }

    /// Whether a path is that of a chapter after this one.
    pub(super) fn is_later(&self, path: &str, chapter: &Chapter<'_>) -> bool {
        self.chapters.get(path).is_some_and(|number| *number > chapter.number)
    }
}

/// The title of a book, above its chapters.
pub(in crate::intake) fn title(title: &str) -> String {
    let mut line = Line::default();
    line.text(title);
    format!("# {}\n\n", line.inner().replace('{', "\\{"))
}

/// A chapter as Markdown, with an empty line after it.
pub(in crate::intake) fn chapter(bytes: &[u8], chapter: &Chapter<'_>, book: &mut Book) -> String {
    let text = charset::decode(bytes, None);
    let document = Document::from(&*depth::flattened_xhtml(&text));
    let Some(body) = document.body() else { return String::new() };
    drop_title(&body, chapter);
    let notes = Notes::of_chapter(&document, chapter, book);
    let first = body.descendants_it().find_map(|node| heading(&name(&node)));
    let above = usize::from(chapter.title.is_some());
    if let Some(first) = first.map(usize::cast_signed) {
        let place = |depth: usize| (above + depth).cast_signed() - first;
        book.moved = match chapter.listed {
            Some((_, depth)) => place(depth),
            // What goes on from the chapter before stands where that stood, but below the title.
            None => book.moved.max(place(1)),
        };
    }
    let bound = Some(Bound { moved: book.moved, path: chapter.path });
    let writer = Writer { kept: &Kept::All, notes: &notes, address: None, book: bound };
    let text = writer.page(&body);
    let listed = chapter
        .listed
        .filter(|(title, _)| first.is_none() && !text.is_empty() && chapter.title != Some(*title));
    let heading = listed.map(|(title, depth)| {
        format!("{}{}", "#".repeat((above + depth - 1).min(5)), self::title(title))
    });
    if text.is_empty() { text } else { heading.unwrap_or_default() + &text + "\n" }
}

/// The title of the book stands above it already, and on its own page who wrote it and when.
fn drop_title(body: &NodeRef<'_>, chapter: &Chapter<'_>) {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let first = body.descendants_it().find(|node| heading(&name(node)).is_some());
    let is_title =
        |node: &NodeRef<'_>| chapter.title.is_some_and(|title| plain(title) == plain(&node.text()));
    let Some(first) = first.filter(is_title) else { return };
    first.remove_from_parent();
    let is_said = |node: &NodeRef<'_>| {
        let text = plain(&node.text());
        chapter.said.iter().any(|said| plain(said) == text)
    };
    // Only what follows the title at once: further down the same words may sign a preface.
    let paragraphs = body.descendants_it().filter(|node| node.has_name("p"));
    let said: Vec<NodeRef<'_>> = paragraphs.take_while(is_said).collect();
    for node in said {
        node.remove_from_parent();
    }
}
