//! What the reader takes.

use std::path::PathBuf;

use clap::Args;

use super::{Colour, Lines, Text};

/// How to read an article.
#[derive(Args, Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct Read {
    /// The article: plain text, Markdown, HTML or EPUB; a file, an address (https), `-` is standard input.
    /// Several, or a folder, are listed; none in a terminal: those that were read last
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// What is known of the text.
    #[command(flatten)]
    pub text: Text,

    /// The columns of text, from 44 to 80
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(44..=80))]
    pub width: Option<u16>,

    /// What is asked of the lines.
    #[command(flatten)]
    pub lines: Lines,

    /// `dark`, `light`, or a theme of your own: a file in `lutrin/themes` where your programs keep
    /// their configuration; else it is asked of the terminal whether it is dark or light
    #[arg(long, value_name = "THEME")]
    pub theme: Option<String>,

    /// When to use colour
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Colour::Auto)]
    pub color: Colour,

    /// Tell the text and what changes as lines, for screen readers: no screen is drawn
    #[arg(long)]
    pub linear: bool,

    /// Open the second of two files, OLD and NEW, and mark the figures that differ from the first
    #[arg(long)]
    pub diff: bool,

    /// Draw with ASCII characters only
    #[arg(long)]
    pub ascii: bool,

    /// Remember nothing: nothing that was kept is read, and nothing is written
    #[arg(long)]
    pub no_state: bool,
}
