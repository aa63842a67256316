//! Writes the facts that the reader chose to a file in the folder that the program was started in.

use std::io::{self, ErrorKind};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::thread;

use crate::app::{Form, Gathered, Refusal, Report};
use crate::export::{
    ArticleRecord, Articles, Chosen, FACTS, FactExport, MARKS, MarkRecord, write_chosen,
};
use crate::memory::{stem, write_new};
use crate::source::clean;

use super::event::Event;
use super::mailbox::Sender;

/// Writes a report, and tells where it is; in a thread, since a long text has many facts.
pub(super) fn write(report: Report, events: &Sender) {
    let events = events.clone();
    let work = move || {
        let count = report.facts.len();
        let event = match catch_unwind(AssertUnwindSafe(|| written(report))) {
            Ok(Ok(path)) => Event::Exported(path, count),
            Ok(Err(error)) => Event::NotExported(refusal(&error)),
            Err(_) => Event::NotExported(Refusal::Other("who writes it has failed".to_owned())),
        };
        drop(events.send(event));
    };
    // Where no thread can be started nothing is written, and nothing is said to be.
    drop(thread::Builder::new().name("export".to_owned()).spawn(work));
}

/// What is marked and highlighted as Markdown, and how much that is.
pub(super) fn marks(gathered: &Gathered) -> io::Result<(String, usize)> {
    let Gathered { name, document, noted } = gathered;
    let article =
        ArticleRecord { name: name.clone(), among: Articles::One, published: None, id: None };
    let mut out = Vec::new();
    let [markdown, ..] = MARKS;
    let number = noted.iter().enumerate();
    for (number, (noted, facts)) in number {
        let record = MarkRecord { number, noted, facts, document, article: &article };
        (markdown.mark)(&record, &mut out)?;
    }
    Ok((String::from_utf8_lossy(&out).into_owned(), noted.len()))
}

fn written(report: Report) -> io::Result<String> {
    #[cfg(debug_assertions)]
    super::fault::fail_at("export");
    let (export, extension) = form(report.form)?;
    let article = ArticleRecord {
        name: report.name.clone(),
        id: None,
        among: Articles::One,
        published: report.published,
    };
    let chosen = report.facts.into_iter().map(|reported| Chosen {
        fact: reported.fact,
        key: reported.is_key,
        differs: reported.differs,
    });
    let chosen: Vec<Chosen> = chosen.collect();
    let name = format!("{}-facts", stem(&report.name));
    let path = write_new(Path::new("."), (&name, extension), |out| {
        write_chosen(&export, &article, &report.parts, &chosen, out)
    })?;
    Ok(clean(&path.display().to_string()).into_owned())
}

/// The form as a pipe has it, and the ending of its files.
fn form(form: Form) -> io::Result<(FactExport, &'static str)> {
    let name = match form {
        Form::Csv => "csv",
        Form::Json => "json",
        Form::Markdown => "md",
    };
    let export = FACTS.into_iter().find(|export| export.name == name);
    export.map(|export| (export, name)).ok_or_else(|| ErrorKind::Unsupported.into())
}

fn refusal(error: &io::Error) -> Refusal {
    let is = |kinds: [ErrorKind; 2]| kinds.contains(&error.kind());
    if is([ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem]) {
        Refusal::Forbidden
    } else if is([ErrorKind::StorageFull, ErrorKind::QuotaExceeded]) {
        Refusal::Full
    } else {
        Refusal::Other(error.to_string())
    }
}
