//! `lutrin render`: an article as text, set at a width.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::cli::{Colour, Render};
use crate::config::Settings;
use crate::document::Document;
use crate::export::{Articles, painted};
use crate::layout::{Layout, Line, Setting};
use crate::style::Theme;
use crate::work::Chunks;

use super::each::{Given, Printer, print_each};
use super::{Failure, composition, look};

/// Prints the articles that were named, as text.
pub(super) fn print(asked: Render) -> ExitCode {
    let (files, text) = (asked.files.clone(), asked.text.clone());
    print_each(&files, &text, RenderPrinter::new(asked))
}

/// Sets articles at a width.
pub(super) struct RenderPrinter {
    asked: Render,
    theme: Option<Theme>,
}

impl RenderPrinter {
    pub(super) fn new(asked: Render) -> Self {
        let is_ansi = asked.format == "ansi" && asked.color == Colour::Auto;
        let theme = look::of_print(if is_ansi { Colour::Always } else { asked.color });
        Self { asked, theme }
    }
}

impl Printer for RenderPrinter {
    fn open(&self, _among: Articles, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn joint(&self) -> &'static str {
        ""
    }

    /// Prints one article, chunk by chunk.
    fn print(&self, given: Given, out: &mut dyn Write) -> Result<(), Failure> {
        let mut document = Document::default();
        let measure = usize::from(self.asked.width);
        let mut layout: Option<Layout> = None;
        for chunk in Chunks::new(given.article) {
            let chunk = chunk?;
            let layout = layout.get_or_insert_with(|| {
                let language = given.choices.language.unwrap_or_else(|| chunk.language());
                let composition = composition(self.asked.lines, &Settings::default());
                Layout::new(Setting { measure, language, composition, ..Setting::default() })
            });
            let printed = document.last();
            document.append(chunk);
            let mut next = printed.map_or(document.first(), |last| document.next(last));
            while let Some(block) = next {
                for line in layout.lines(&document, block).iter() {
                    writeln!(out, "{}", text_of(line, self.theme.as_ref()))?;
                }
                next = document.next(block);
            }
        }
        Ok(out.flush()?)
    }

    fn close(&self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// A row of the page as text, without blanks at its end.
fn text_of(line: &Line, theme: Option<&Theme>) -> String {
    let end = line.runs.iter().rposition(|run| !run.text.trim_end().is_empty());
    let runs = line.runs.iter().take(end.map_or(0, |end| end + 1));
    let painted = runs.map(|run| painted(&run.text, theme.map(|theme| theme.role(run.role))));
    painted.collect::<String>().trim_end().to_owned()
}
