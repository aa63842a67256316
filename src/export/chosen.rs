//! Facts that were chosen from an article, in any order.

use std::io::{self, Write};

use crate::document::{Document, Part};
use crate::facts::Fact;
use crate::source::{Position, Positions, Span};

use super::{ArticleRecord, FactExport, FactRecord, Trail};

/// A fact that was chosen.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The fact.
    pub fact: Fact,
    /// Whether it is a key figure, where that is known.
    pub key: Option<bool>,
    /// The fact that gives the same figure another value.
    pub differs: Option<Span>,
}

/// Where a fact stands.
#[derive(Clone)]
struct Standpoint {
    section: Vec<String>,
    position: Position,
}

/// Writes chosen facts in their order, with what stands before the first and after the last.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_chosen(
    export: &FactExport,
    article: &ArticleRecord,
    parts: &[Part],
    facts: &[Chosen],
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut document = Document::default();
    for part in parts {
        document.grow(part.clone());
    }
    (export.open)(article.among, out)?;
    for (number, (chosen, there)) in facts.iter().zip(standpoints(&document, facts)).enumerate() {
        let start = chosen.fact.span.start();
        let Some(text) = document.text_at(start) else { continue };
        let reading = text.reading();
        let record = FactRecord {
            number,
            fact: &chosen.fact,
            chunk: reading.chunk,
            pieces: reading.pieces,
            section: &there.section,
            position: there.position,
            key: chosen.key,
            differs: chosen.differs.map(|span| (span, document.text(span))),
            article,
        };
        (export.fact)(&record, None, out)?;
    }
    (export.close)(out)
}

/// Where each fact stands. Lines are counted and headings followed from the top, so the facts are
/// gone through in reading order, whatever order they are written in.
fn standpoints(document: &Document, facts: &[Chosen]) -> Vec<Standpoint> {
    let start = |at: &usize| facts.get(*at).map_or(0, |chosen| chosen.fact.span.start());
    let mut rising: Vec<usize> = (0..facts.len()).collect();
    rising.sort_by_key(start);
    let mut rising = rising.into_iter().peekable();
    let mut found: Vec<(usize, Standpoint)> = Vec::new();
    let (mut trail, mut positions) = (Trail::default(), Positions::default());
    let chunks = (0..).map_while(|number| document.chunk(number));
    for chunk in chunks {
        while let Some(at) = rising.next_if(|at| start(at) < chunk.span.end()) {
            trail.advance(&chunk, start(&at));
            let position = positions.find(&chunk.text, chunk.span.start(), start(&at));
            found.push((at, Standpoint { section: trail.titles().to_vec(), position }));
        }
        trail.leave(&chunk);
        positions.pass(&chunk.text, chunk.span.start(), chunk.span.end());
    }
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, there)| there).collect()
}
