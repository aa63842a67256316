//! What lutrin prints on a pipe: one row of [`FACTS`] or [`OUTLINES`] for each form.
//!
//! A form of facts is a function that writes one record, so that a stream of any length takes no
//! memory. Nothing here needs a terminal.

mod ansi;
mod facts_jsonl;
mod facts_text;
mod json;
mod outline_jsonl;
mod outline_text;
mod record;
mod trail;
mod value;

pub use ansi::painted;
pub use record::{FactRecord, SectionRecord};
pub use trail::Trail;
pub use value::value_json;

use std::io::{self, Write};

use crate::style::Theme;

/// A form in which facts are printed.
#[derive(Clone, Copy, Debug)]
pub struct FactExport {
    /// Its name on the command line.
    pub name: &'static str,
    /// Writes one fact; in colour where there is a theme and the form is one for people.
    pub fact: fn(&FactRecord<'_>, Option<&Theme>, &mut dyn Write) -> io::Result<()>,
}

/// A form in which the sections of an article are printed.
#[derive(Clone, Copy, Debug)]
pub struct OutlineExport {
    /// Its name on the command line.
    pub name: &'static str,
    /// Writes the sections of one article; in colour likewise.
    pub sections: fn(&[SectionRecord<'_>], Option<&Theme>, &mut dyn Write) -> io::Result<()>,
}

/// Every form of facts; the first is the one for people.
pub const FACTS: [FactExport; 2] = [
    FactExport { name: "text", fact: facts_text::write },
    FactExport { name: "jsonl", fact: facts_jsonl::write },
];

/// Every form of outlines; the first is the one for people.
pub const OUTLINES: [OutlineExport; 2] = [
    OutlineExport { name: "text", sections: outline_text::write },
    OutlineExport { name: "jsonl", sections: outline_jsonl::write },
];
