//! The command line as data; nothing is opened here.

mod forms;
mod own;
mod print;
mod read;

pub use forms::{DIFF_FORMATS, FACTS_FORMATS, HIGHLIGHTS_FORMATS, OUTLINE_FORMATS, RENDER_FORMATS};
pub use own::{Completions, Config, Forget, Man, Shell};
pub use print::{Diff, Facts, Highlights, Outline, Render};
pub use read::Read;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// A terminal reader that finds the sections, the numbers and the dates of any article.
#[derive(Parser, Debug)]
#[command(
    name = "lutrin",
    version,
    long_version = LONG_VERSION,
    args_conflicts_with_subcommands = true,
    after_help = EXAMPLES,
    max_term_width = 90
)]
pub struct Cli {
    /// What to do; without it, the article is opened to be read.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// How to read.
    #[command(flatten)]
    pub read: Read,
}

const EXAMPLES: &str = "\
Examples:
  lutrin                          what you read last; the first time, the article that lutrin carries
  lutrin article.md               read an article: ? shows the keys, q leaves
  lutrin a.md b.txt notes/        list several, and all that a folder holds; search all of them
  lutrin https://example.org/a    read the article of a page
  lutrin facts article.txt        its numbers and dates, as a table
  lutrin facts --where 'kind=money and amount>=1e8' docs/
  lutrin outline article.txt      its sections, with minutes and facts
  lutrin render --width 72 article.md | less
  lutrin diff old.md new.md       the figures and dates that differ between two versions
  lutrin old.md new.md --diff     the new version, with what differs marked: c goes from one to the next

Exit status: 0 done, 1 something failed on the way (of `diff`: figures differ), 2 bad usage or
an article that cannot be opened, 128 and the number of the signal that ended a reading.";

/// What is told of the program besides its version.
const LONG_VERSION: &str = if env!("LUTRIN_COMMIT").is_empty() {
    concat!(env!("CARGO_PKG_VERSION"), "\ncommit: unknown\ntarget: ", env!("LUTRIN_TARGET"))
} else {
    concat!(
        env!("CARGO_PKG_VERSION"),
        "\ncommit: ",
        env!("LUTRIN_COMMIT"),
        "\ntarget: ",
        env!("LUTRIN_TARGET")
    )
};

/// What lutrin does on a pipe.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Print the numbers and dates of articles
    ///
    /// Every number and date that the text states, in reading order, typed and normalised: dates as
    /// EDTF, durations as ISO 8601, currencies as ISO 4217, units as UCUM.
    Facts(Facts),
    /// Print the sections of articles
    ///
    /// Headings are found even where the text has no marks; each has a certainty from 0 to 1.
    Outline(Outline),
    /// Print articles as text, set at a width
    Render(Render),
    /// Print what you have marked and highlighted in articles
    ///
    /// Each passage with the headings that lead to it, your note, and the numbers and dates in it.
    Highlights(Highlights),
    /// Print the figures and dates that differ between two versions of a document
    ///
    /// Figures are matched by what they are about and where they stand, not by line: what is only
    /// reworded, wrapped otherwise or moved gives nothing. Exit status: 0 no figure differs, 1 some
    /// do, 2 a version cannot be read. For git: `git difftool -y -x 'lutrin diff'`.
    Diff(Diff),
    /// Forget what is remembered of an article, or everything
    ///
    /// Lutrin remembers where an article was left and when, its marks and highlights and what was said of
    /// its headings; and for all articles a theme kept in the list of themes and the width of the text.
    Forget(Forget),
    /// Show where your settings are, and what is wrong with them
    Config(Config),
    /// Print the keys as they are, with yours laid over them
    ///
    /// What is printed is a key file: `keys.toml` beside `config.toml` may hold any of its lines.
    Keys,
    /// Print what completes the words of the command line in a shell
    Completions(Completions),
    /// Print the manual page, or that of a command
    Man(Man),
}

/// What holds for the text itself.
#[derive(Args, Debug, Clone, Default)]
pub struct Text {
    /// The language of the text, `fr`, `en` or `es`; else it is detected
    #[arg(long, value_name = "CODE", value_parser = language)]
    pub lang: Option<String>,

    /// The day the text was published (YYYY-MM-DD): « last year » is resolved against it
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<String>,

    /// Read all of an HTML page; else its article only, without what stands around it
    #[arg(long)]
    pub no_extract: bool,
}

/// What is asked of the lines of the page.
#[derive(Args, Debug, Clone, Copy, Default)]
pub struct Lines {
    /// Part words with hyphens where lines gain by it, in French and English
    #[arg(long, value_name = "true|false", num_args = 0..=1, require_equals = true,
        default_missing_value = "true", hide_possible_values = true)]
    pub hyphenate: Option<bool>,

    /// Widen spaces so that the lines of paragraphs end at the measure
    #[arg(long, value_name = "true|false", num_args = 0..=1, require_equals = true,
        default_missing_value = "true", hide_possible_values = true)]
    pub justify: Option<bool>,
}

/// When to use colour.
#[derive(ValueEnum, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

fn one_of(given: &str, known: &[&str]) -> Result<String, String> {
    let found = known.iter().find(|name| **name == given);
    found.map(|name| (*name).to_owned()).ok_or_else(|| format!("use one of: {}", known.join(", ")))
}

fn language(given: &str) -> Result<String, String> {
    let code = given.split(['-', '_', '.']).next().unwrap_or_default();
    one_of(&code.to_ascii_lowercase(), &["fr", "en", "es"])
}

fn date(given: &str) -> Result<String, String> {
    let date: jiff::civil::Date =
        given.parse().map_err(|_| "write it as YYYY-MM-DD, such as 2025-04-24".to_owned())?;
    Ok(date.to_string())
}

#[cfg(test)]
mod tests {
    use super::Cli;
    use clap::{CommandFactory, Parser};

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_file_is_read_and_a_word_is_a_command() {
        let cli = Cli::parse_from(["lutrin", "article.md"]);
        assert!(cli.command.is_none() && cli.read.files.len() == 1);
        assert!(Cli::parse_from(["lutrin", "facts", "-"]).command.is_some());
    }

    #[test]
    fn a_language_that_is_not_read_is_refused() {
        assert!(Cli::try_parse_from(["lutrin", "--lang", "es-MX", "a"]).is_ok());
        assert!(Cli::try_parse_from(["lutrin", "--lang", "ca", "a"]).is_err());
    }

    #[test]
    fn a_date_that_is_none_is_refused() {
        assert!(Cli::try_parse_from(["lutrin", "--date", "2025-02-30", "a"]).is_err());
        assert!(Cli::try_parse_from(["lutrin", "--date", "2025-02-28", "a"]).is_ok());
    }
}
