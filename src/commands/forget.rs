//! `lutrin forget`: takes away what is remembered, and says what that was.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::cli::Forget;
use crate::memory::{Forgotten, Kept};
use crate::source::clean;
use crate::work::Article;

use super::{Failure, memory, of};

/// Forgets one document, or everything.
pub(super) fn forget(asked: &Forget) -> ExitCode {
    let forgotten = match &asked.file {
        Some(path) => one(path),
        None => everything(),
    };
    let printed = forgotten.and_then(|said| Ok(writeln!(io::stdout(), "{said}")?));
    printed.map_or_else(|failure| failure.report(), |()| ExitCode::SUCCESS)
}

fn one(path: &Path) -> Result<String, Failure> {
    let article = Article::open(path).map_err(Failure::Open)?;
    let kept = of(&memory(), &article).forget()?;
    let name = clean(&article.name).into_owned();
    Ok(kept.map_or_else(
        || format!("nothing was remembered of `{name}`"),
        |kept| format!("forgot `{name}`{}", told(&kept)),
    ))
}

/// What was remembered of a document.
fn told(kept: &Kept) -> String {
    let place = if kept.spot.is_some() { ": where it was left" } else { "" };
    let mut told = place.to_owned();
    let remarks = &kept.remarks;
    let counts = [
        (remarks.marks.len(), "mark"),
        (remarks.highlights.len(), "highlight"),
        (remarks.headings.len(), "heading"),
    ];
    for (count, what) in counts {
        if count > 0 {
            let start = if told.is_empty() { ": " } else { ", " };
            told.push_str(start);
            told.push_str(&many(count, what));
        }
    }
    if told.is_empty() && kept.visit.is_some() {
        told.push_str(": that it was read");
    }
    told
}

fn everything() -> Result<String, Failure> {
    let memory = memory();
    let Some(folder) = memory.folder() else {
        return Ok("nothing was remembered: there is no folder for it".to_owned());
    };
    let Forgotten { documents, has_choices, damaged } = Forgotten::everything(folder)?;
    let mut told = many(documents, "document");
    if has_choices {
        told.push_str(", the theme and the width that were chosen");
    }
    if damaged > 0 {
        told.push_str(", ");
        told.push_str(&many(damaged, "damaged file"));
    }
    Ok(format!("forgot {told} in `{}`", clean(&folder.display().to_string())))
}

fn many(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
