//! Markdown, through pulldown-cmark.
//!
//! The parser's events become a flat list of blocks, each with the containers around it. Pieces
//! point at the source wherever the parser shows it byte for byte, so that nearly no text is
//! copied. Nothing recurses: what is nested deeper than [`DEEPEST`] containers is read all the
//! same, and shown as if it stood in the outer ones only.
//!
//! Front matter is read by hand ([`front`]): the parser would take any two `---` lines of the text
//! for its borders, and what stands between them would be lost.

mod bare;
mod containers;
mod elements;
mod front;
mod html;
mod html_inline;
mod html_table;
mod inline;
mod kinds;
mod likely;
mod links;
mod reader;
mod tables;
mod tags;
mod torn;
mod writer;

pub(super) use elements::Elements;
pub(super) use front::end as front_matter_end;
pub(super) use likely::is_likely;
pub(super) use torn::{read_on, tear};

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CowStr, Options, Parser};

use crate::document::Chunk;
use crate::source::Span;

use reader::Reader;

/// How many containers around a block are kept.
const DEEPEST: usize = 32;

/// Reads Markdown that may stand alone.
pub(super) fn read(text: &Arc<str>, base: usize) -> Chunk {
    let start = if base == 0 { front::end(text) } else { 0 };
    let body = Span::new(start, text.len()).cut(text, 0);
    let mut reader = Reader::new(body, base + start);
    let callback = |link: pulldown_cmark::BrokenLink| {
        is_reference(body, &link.span, &link.reference)
            .then(|| (CowStr::from(""), CowStr::from("")))
    };
    let events =
        Parser::new_with_broken_link_callback(body, options(), Some(callback)).into_offset_iter();
    let mut definitions: Vec<_> = events
        .reference_definitions()
        .iter()
        .map(|(label, link)| (link.span.start, fold(label).into(), Box::from(&*link.dest)))
        .collect();
    definitions.sort_unstable();
    for (event, range) in events {
        reader.event(event, range);
    }
    let mut chunk = Chunk::new(Arc::clone(text), base);
    let (blocks, links) = reader.finish();
    (chunk.blocks, chunk.links, chunk.pictures) = (blocks, links.table, links.pictures);
    chunk.definitions = definitions.into_iter().map(|(_, label, to)| (label, to)).collect();
    front::read(Span::new(0, start).cut(text, 0), &mut chunk);
    chunk
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// The label of a reference as `CommonMark` compares them: without case, white space as one space.
fn fold(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether brackets without a definition in this chunk may be a reference all the same.
///
/// Brackets in brackets are not: a link holds no link, so the outer one would be lost.
fn is_reference(body: &str, span: &Range<usize>, label: &str) -> bool {
    // A label is at most a line or two; looking further back would be quadratic on hostile text.
    const BEFORE: usize = 256;
    let before =
        body.as_bytes().get(span.start.saturating_sub(BEFORE)..span.start).unwrap_or_default();
    let opened = before
        .iter()
        .rev()
        .take_while(|byte| **byte != b'\n')
        .fold((0_i32, false), |(depth, open), byte| match byte {
            b']' => (depth + 1, open),
            b'[' => (depth - 1, open || depth <= 0),
            _ => (depth, open),
        })
        .1;
    // In `[a][b][c]` it is the last two that belong together.
    let goes_on = body.as_bytes().get(span.end) == Some(&b'[');
    !opened && !goes_on && label.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod html_tests;
#[cfg(test)]
mod tests;
