//! `lutrin facts`: the numbers and dates of an article, one record each.

use std::io::{self, BufWriter, Write};
use std::sync::Arc;

use crate::cli::Facts;
use crate::document::{Chunk, Document};
use crate::export::{FACTS, FactExport, FactRecord, Trail};
use crate::facts::{Fact, key_figures};
use crate::source::Positions;
use crate::style::Theme;
use crate::work::{Chunks, FactFinder, Origin};

use super::{Failure, Given, choices, look};

/// Prints the facts of one article.
///
/// Which facts are key figures is only known at the end, so a file is read whole first; a stream is
/// printed as it comes, in constant memory, unless its key figures are asked for.
pub(super) fn print(asked: &Facts, given: Given) -> Result<(), Failure> {
    let choices = choices(&asked.text);
    let mut finder = FactFinder::new(choices.language, choices.date);
    let [first, ..] = FACTS;
    let export = FACTS.into_iter().find(|e| e.name == asked.format).unwrap_or(first);
    let mut printer = Printer::new(export, asked, given.named);
    let is_stream = given.article.origin == Origin::Input;
    let chunks = Chunks::new(given.article);
    if is_stream && !asked.key {
        for chunk in chunks {
            let chunk = chunk?;
            printer.print(&chunk, &finder.find(&chunk), None)?;
            printer.out.flush()?;
        }
    } else {
        let mut pieces: Vec<(Arc<Chunk>, Vec<Fact>)> = Vec::new();
        for chunk in chunks {
            let chunk = chunk?;
            let facts = finder.find(&chunk);
            pieces.push((chunk, facts));
        }
        print_whole(&mut printer, &pieces)?;
    }
    Ok(printer.out.flush()?)
}

fn print_whole(printer: &mut Printer, pieces: &[(Arc<Chunk>, Vec<Fact>)]) -> io::Result<()> {
    let mut document = Document::default();
    for (chunk, _) in pieces {
        document.append(Arc::clone(chunk));
    }
    let all: Vec<Fact> = pieces.iter().flat_map(|(_, facts)| facts).cloned().collect();
    let keys = key_figures(&document, &all);
    let mut rest = keys.as_slice();
    for (chunk, facts) in pieces {
        let (here, after) = rest.split_at(facts.len().min(rest.len()));
        rest = after;
        printer.print(chunk, facts, Some(here))?;
    }
    Ok(())
}

struct Printer {
    export: FactExport,
    only_keys: bool,
    theme: Option<Theme>,
    file: Option<String>,
    trail: Trail,
    positions: Positions,
    out: BufWriter<io::Stdout>,
}

impl Printer {
    fn new(export: FactExport, asked: &Facts, file: Option<String>) -> Self {
        Self {
            export,
            only_keys: asked.key,
            theme: look::of_print(asked.color),
            file,
            trail: Trail::default(),
            positions: Positions::default(),
            out: BufWriter::new(io::stdout()),
        }
    }

    fn print(&mut self, chunk: &Chunk, facts: &[Fact], keys: Option<&[bool]>) -> io::Result<()> {
        for (index, fact) in facts.iter().enumerate() {
            let key = keys.and_then(|keys| keys.get(index)).copied();
            let (start, base) = (fact.span.start(), chunk.span.start());
            self.trail.advance(chunk, start);
            let record = FactRecord {
                fact,
                text: chunk.text_of(fact.span),
                label: chunk.text_of(fact.label),
                section: self.trail.titles(),
                position: self.positions.find(&chunk.text, base, start),
                key,
                file: self.file.as_deref(),
            };
            if !self.only_keys || key == Some(true) {
                (self.export.fact)(&record, self.theme.as_ref(), &mut self.out)?;
            }
        }
        self.trail.leave(chunk);
        self.positions.pass(&chunk.text, chunk.span.start(), chunk.span.end());
        Ok(())
    }
}
