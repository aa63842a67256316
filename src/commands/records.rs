//! Prints the facts of records: many documents through one process, as engines send them.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use crate::cli::Text;
use crate::document::Language;
use crate::export::Articles;
use crate::work::{Article, Choices, Extent, Line, Record, cores, in_order, records};

use super::each::{Effort, Given, Prepared, Printer, prepared, print_prepared};
use super::{Failure, choices, extent};

/// Prints the facts of every record, goes on after a line that is none, and ends as the first failure
/// says.
pub(super) fn print_records(files: &[PathBuf], text: &Text, printer: impl Printer) -> ExitCode {
    let printer = Arc::new(printer);
    let files = if files.is_empty() { vec!["-".into()] } else { files.to_vec() };
    let (extent, choices, shared) = (extent(text), choices(text), Arc::clone(&printer));
    let prepare = move |line: Line| match given(line, extent, &choices) {
        Ok(given) => prepared(given, &*shared),
        Err(failure) => Prepared::Failed(failure),
    };
    let records = in_order(records(files), cores(), prepare);
    print_prepared(records, Articles::Several, &*printer)
}

/// The document that a line holds.
fn given(line: Line, extent: Extent, asked: &Choices) -> Result<Given, Failure> {
    // Where there is no first line the file could not be opened.
    let failed = if line.number == 0 { Failure::Open } else { Failure::Work };
    let text = line.text.map_err(failed)?;
    let about =
        |what| Failure::Work(anyhow::anyhow!("line {} of `{}` {what}", line.number, line.file));
    let record = Record::read(&text).map_err(about)?;
    let article = Article::of_text(&record.name, record.text, extent);
    let article = article.map_err(|error| about(format!("is no document: {error:#}")))?;
    // What the record says of itself is known better than what is said of all.
    let language = record.lang.as_deref().map(Language::from_tag).or(asked.language);
    let choices = Choices { language, date: record.date.or_else(|| asked.date.clone()) };
    let (among, effort) = (Articles::Several, Effort::OneCore);
    Ok(Given { article, among, choices, id: Some(record.id), effort })
}
