//! `lutrin render`: an article as text, set at a width.

use std::io::{self, BufWriter, Write};

use crate::cli::{Colour, Render};
use crate::config::Settings;
use crate::document::Document;
use crate::export::painted;
use crate::layout::{Layout, Line, Setting};
use crate::style::Theme;
use crate::work::Chunks;

use super::{Failure, Given, choices, composition, look};

/// Prints one article, chunk by chunk.
pub(super) fn print(asked: &Render, given: Given) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout());
    let is_ansi = asked.format == "ansi" && asked.color == Colour::Auto;
    let theme = look::of_print(if is_ansi { Colour::Always } else { asked.color });
    let mut document = Document::default();
    let measure = usize::from(asked.width);
    let mut layout: Option<Layout> = None;
    for chunk in Chunks::new(given.article) {
        let chunk = chunk?;
        let language = choices(&asked.text).language;
        let layout = layout.get_or_insert_with(|| {
            let language = language.unwrap_or_else(|| chunk.language());
            let composition = composition(asked.lines, &Settings::default());
            Layout::new(Setting { measure, language, composition, ..Setting::default() })
        });
        let printed = document.last();
        document.append(chunk);
        let mut next = printed.map_or(document.first(), |last| document.next(last));
        while let Some(block) = next {
            for line in layout.lines(&document, block).iter() {
                writeln!(out, "{}", text_of(line, theme.as_ref()))?;
            }
            next = document.next(block);
        }
    }
    Ok(out.flush()?)
}

/// A row of the page as text, without blanks at its end.
fn text_of(line: &Line, theme: Option<&Theme>) -> String {
    let end = line.runs.iter().rposition(|run| !run.text.trim_end().is_empty());
    let runs = line.runs.iter().take(end.map_or(0, |end| end + 1));
    let painted = runs.map(|run| painted(&run.text, theme.map(|theme| theme.role(run.role))));
    painted.collect::<String>().trim_end().to_owned()
}
