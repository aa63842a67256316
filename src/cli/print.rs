//! What the commands take that print on a pipe.

use std::path::PathBuf;

use clap::Args;

use super::forms::{diff_format, facts_format, highlights_format, outline_format, render_format};
use super::{Colour, Lines, Text};

/// What `lutrin facts` takes.
#[derive(Args, Debug)]
pub struct Facts {
    /// The form: `text` or `md` for people, `jsonl` or `json` for programs, `csv` or `tsv` for
    /// spreadsheets, `vimgrep` for an editor, `ics` for a calendar
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = facts_format)]
    pub format: String,

    /// Print the facts that a query finds only, such as `kind=money and amount>=1e8`
    ///
    /// Fields: kind, amount, unit, currency, date, section, label, text, file, key. Operators: = != <
    /// <= > >=, and ~ (contains). Joined by and, or, not and parentheses. `>= 5 km` alone finds
    /// what is said in any unit of length.
    #[arg(long = "where", value_name = "QUERY")]
    pub query: Option<String>,

    /// Read records, a JSON object a line with `id` and `text` (and perhaps `lang` and `date`)
    ///
    /// Every fact carries the record's id, and all facts of a record are out before the next is
    /// waited for.
    #[arg(long)]
    pub records: bool,

    /// Print the key figures only
    #[arg(long)]
    pub key: bool,

    /// What is known of the text.
    #[command(flatten)]
    pub text: Text,

    /// When to use colour
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Colour::Auto)]
    pub color: Colour,

    /// The articles, and folders of them; `-` or none is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// What `lutrin outline` takes.
#[derive(Args, Debug)]
pub struct Outline {
    /// The form: `text` or `md` for people, `jsonl` or `json` for programs
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = outline_format)]
    pub format: String,

    /// What is known of the text.
    #[command(flatten)]
    pub text: Text,

    /// When to use colour
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Colour::Auto)]
    pub color: Colour,

    /// The articles, and folders of them; `-` or none is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// What `lutrin highlights` takes.
#[derive(Args, Debug)]
pub struct Highlights {
    /// The form: `md` for people, `json` for programs
    #[arg(long, value_name = "FORMAT", default_value = "md", value_parser = highlights_format)]
    pub format: String,

    /// What is known of the text.
    #[command(flatten)]
    pub text: Text,

    /// The articles; `-` or none is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// What `lutrin render` takes.
#[derive(Args, Debug)]
pub struct Render {
    /// The form: `text`, coloured on a terminal only, or `ansi`, coloured always
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = render_format)]
    pub format: String,

    /// The columns of text, from 20 to 400
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=400), default_value_t = 72)]
    pub width: u16,

    /// What is asked of the lines.
    #[command(flatten)]
    pub lines: Lines,

    /// What is known of the text.
    #[command(flatten)]
    pub text: Text,

    /// When to use colour
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Colour::Auto)]
    pub color: Colour,

    /// The articles, and folders of them; `-` or none is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// What `lutrin diff` takes.
#[derive(Args, Debug)]
pub struct Diff {
    /// The form: `text` or `md` for people, `jsonl` for programs
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = diff_format)]
    pub format: String,

    /// The columns of `text`, from 40 to 400; else those of the terminal
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..=400))]
    pub width: Option<u16>,

    /// What is known of both texts.
    #[command(flatten)]
    pub text: Text,

    /// When to use colour
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Colour::Auto)]
    pub color: Colour,

    /// Use ASCII signs only between what the texts say
    #[arg(long)]
    pub ascii: bool,

    /// The version before; `-` is standard input
    #[arg(value_name = "OLD")]
    pub old: PathBuf,

    /// The version after
    #[arg(value_name = "NEW")]
    pub new: PathBuf,
}
