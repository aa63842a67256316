//! What lutrin prints on a pipe: one row of [`FACTS`], [`OUTLINES`] or [`MARKS`] for each form.
//!
//! A form of facts is a function that writes one record, so that a stream of any length takes no
//! memory; what stands before the first and after the last is written apart, once for all articles.
//! Nothing here needs a terminal.

mod ansi;
mod calendar;
mod cells;
mod chosen;
mod diff_jsonl;
mod diff_md;
mod diff_text;
mod difference;
mod facts_csv;
mod facts_ics;
mod facts_json;
mod facts_jsonl;
mod facts_md;
mod facts_text;
mod facts_tsv;
mod facts_vimgrep;
mod json;
mod markdown;
mod marks_json;
mod marks_md;
mod outline_json;
mod outline_jsonl;
mod outline_md;
mod outline_text;
mod record;
mod trail;
mod value;

pub use ansi::painted;
pub use chosen::{Chosen, write_chosen};
pub use difference::{DifferenceRecord, Setting, SideRecord};
pub use record::{ArticleRecord, Articles, FactRecord, MarkRecord, SectionRecord};
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
    /// What stands between the facts of two articles.
    pub joint: &'static str,
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
    /// What stands between the sections of two articles.
    pub joint: &'static str,
    /// Writes what stands after the last.
    pub close: Close,
}

/// A form in which marks and highlights are printed.
#[derive(Clone, Copy, Debug)]
pub struct MarkExport {
    /// Its name on the command line.
    pub name: &'static str,
    /// Writes what stands before the first.
    pub open: Open,
    /// Writes one.
    pub mark: fn(&MarkRecord<'_>, &mut dyn Write) -> io::Result<()>,
    /// What stands between those of two articles.
    pub joint: &'static str,
    /// Writes what stands after the last.
    pub close: Close,
}

/// A form in which the differences between two versions are printed.
#[derive(Clone, Copy, Debug)]
pub struct DiffExport {
    /// Its name on the command line.
    pub name: &'static str,
    /// Writes what stands before the first difference: the names of both versions.
    pub open: fn([&str; 2], &Setting<'_>, &mut dyn Write) -> io::Result<()>,
    /// Writes one difference.
    pub difference: fn(&DifferenceRecord<'_>, &Setting<'_>, &mut dyn Write) -> io::Result<()>,
    /// Writes what stands after the last: what they come to.
    pub close: fn(&str, &Setting<'_>, &mut dyn Write) -> io::Result<()>,
}

type Open = fn(Articles, &mut dyn Write) -> io::Result<()>;
type Close = fn(&mut dyn Write) -> io::Result<()>;

const NO_HEAD: Open = |_, _| Ok(());
const NO_FOOT: Close = |_| Ok(());

/// Every form of facts; the first is the one for people.
pub const FACTS: [FactExport; 8] = [
    FactExport { name: "text", open: NO_HEAD, fact: facts_text::write, joint: "", close: NO_FOOT },
    FactExport {
        name: "jsonl",
        open: NO_HEAD,
        fact: facts_jsonl::write,
        joint: "",
        close: NO_FOOT,
    },
    FactExport {
        name: "json",
        open: json::open_array,
        fact: facts_json::write,
        joint: ",",
        close: json::close_array,
    },
    FactExport {
        name: "csv",
        open: facts_csv::open,
        fact: facts_csv::write,
        joint: "",
        close: NO_FOOT,
    },
    FactExport {
        name: "tsv",
        open: facts_tsv::open,
        fact: facts_tsv::write,
        joint: "",
        close: NO_FOOT,
    },
    FactExport {
        name: "md",
        open: facts_md::open,
        fact: facts_md::write,
        joint: "",
        close: NO_FOOT,
    },
    FactExport {
        name: "vimgrep",
        open: NO_HEAD,
        fact: facts_vimgrep::write,
        joint: "",
        close: NO_FOOT,
    },
    FactExport {
        name: "ics",
        open: facts_ics::open,
        fact: facts_ics::write,
        joint: "",
        close: facts_ics::close,
    },
];

/// Every form of outlines; the first is the one for people.
pub const OUTLINES: [OutlineExport; 4] = [
    OutlineExport {
        name: "text",
        open: NO_HEAD,
        sections: outline_text::write,
        joint: "",
        close: NO_FOOT,
    },
    OutlineExport {
        name: "jsonl",
        open: NO_HEAD,
        sections: outline_jsonl::write,
        joint: "",
        close: NO_FOOT,
    },
    OutlineExport {
        name: "json",
        open: json::open_array,
        sections: outline_json::write,
        joint: ",",
        close: json::close_array,
    },
    OutlineExport {
        name: "md",
        open: NO_HEAD,
        sections: outline_md::write,
        joint: "",
        close: NO_FOOT,
    },
];

/// Every form of marks and highlights; the first is the one for people.
pub const MARKS: [MarkExport; 2] = [
    MarkExport { name: "md", open: NO_HEAD, mark: marks_md::write, joint: "\n", close: NO_FOOT },
    MarkExport {
        name: "json",
        open: json::open_array,
        mark: marks_json::write,
        joint: ",",
        close: json::close_array,
    },
];

/// Every form of differences; the first is the one for people.
pub const DIFFS: [DiffExport; 3] = [
    DiffExport {
        name: "text",
        open: diff_text::open,
        difference: diff_text::write,
        close: diff_text::close,
    },
    DiffExport {
        name: "jsonl",
        open: |_, _, _| Ok(()),
        difference: diff_jsonl::write,
        close: |_, _, _| Ok(()),
    },
    DiffExport {
        name: "md",
        open: diff_md::open,
        difference: diff_md::write,
        close: |_, _, _| Ok(()),
    },
];
