//! `lutrin render`: an article as text, set at a width.

use std::io::{self, BufWriter, Write};

use crate::cli::Render;
use crate::document::{BlockId, Document};
use crate::layout::{Layout, Setting};
use crate::work::Chunks;

use super::{Failure, Given, choices};

/// Prints one article, chunk by chunk.
pub(super) fn print(asked: &Render, given: Given) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout());
    let mut document = Document::default();
    let measure = usize::from(asked.width);
    let mut layout: Option<Layout> = None;
    for chunk in Chunks::new(given.article) {
        let chunk = chunk?;
        let language = choices(&asked.text).language;
        let layout = layout.get_or_insert_with(|| {
            let language = language.unwrap_or_else(|| chunk.language());
            Layout::new(Setting { measure, language, ..Setting::default() })
        });
        let printed = document.last();
        document.append(chunk);
        let mut next = printed.map_or(document.first(), |last| document.next(last));
        while let Some(block) = next {
            write_block(layout, &document, block, &mut out)?;
            next = document.next(block);
        }
    }
    Ok(out.flush()?)
}

fn write_block(
    layout: &mut Layout,
    document: &Document,
    block: BlockId,
    out: &mut impl Write,
) -> io::Result<()> {
    for line in layout.lines(document, block).iter() {
        let text: String = line.runs.iter().map(|run| &*run.text).collect();
        writeln!(out, "{}", text.trim_end())?;
    }
    Ok(())
}
