//! What lutrin prints on a pipe: one row of [`FACTS`] or [`OUTLINES`] for each form.
//!
//! A form of facts is a function that writes one record, so that a stream of any length takes no
//! memory; what stands before the first and after the last is written apart, once for all articles.
//! Nothing here needs a terminal.

mod ansi;
mod facts_json;
mod facts_jsonl;
mod facts_text;
mod json;
mod outline_json;
mod outline_jsonl;
mod outline_text;
mod record;
mod trail;
mod value;

pub use ansi::painted;
pub use record::{ArticleRecord, Articles, FactRecord, SectionRecord};
pub use trail::Trail;
pub use value::value_json;

use std::io::{self, Write};

use crate::style::Theme;

/// A form in which facts are printed.
#[derive(Clone, Copy, Debug)]
pub struct FactExport {
    /// Its name on the command line.
    pub name: &'static str,
    /// Writes what stands before the first fact.
    pub open: Open,
    /// Writes one fact; in colour where there is a theme and the form is one for people.
    pub fact: fn(&FactRecord<'_>, Option<&Theme>, &mut dyn Write) -> io::Result<()>,
    /// Writes what stands after the last.
    pub close: Close,
}

/// A form in which the sections of an article are printed.
#[derive(Clone, Copy, Debug)]
pub struct OutlineExport {
    /// Its name on the command line.
    pub name: &'static str,
    /// Writes what stands before the first article.
    pub open: Open,
    /// Writes the sections of one article; in colour likewise.
    pub sections: fn(&[SectionRecord<'_>], Option<&Theme>, &mut dyn Write) -> io::Result<()>,
    /// Writes what stands after the last.
    pub close: Close,
}

type Open = fn(Articles, &mut dyn Write) -> io::Result<()>;
type Close = fn(&mut dyn Write) -> io::Result<()>;

const NO_HEAD: Open = |_, _| Ok(());
const NO_FOOT: Close = |_| Ok(());

/// Every form of facts; the first is the one for people.
pub const FACTS: [FactExport; 3] = [
    FactExport { name: "text", open: NO_HEAD, fact: facts_text::write, close: NO_FOOT },
    FactExport { name: "jsonl", open: NO_HEAD, fact: facts_jsonl::write, close: NO_FOOT },
    FactExport {
        name: "json",
        open: json::open_array,
        fact: facts_json::write,
        close: json::close_array,
    },
];

/// Every form of outlines; the first is the one for people.
pub const OUTLINES: [OutlineExport; 3] = [
    OutlineExport { name: "text", open: NO_HEAD, sections: outline_text::write, close: NO_FOOT },
    OutlineExport { name: "jsonl", open: NO_HEAD, sections: outline_jsonl::write, close: NO_FOOT },
    OutlineExport {
        name: "json",
        open: json::open_array,
        sections: outline_json::write,
        close: json::close_array,
    },
];
