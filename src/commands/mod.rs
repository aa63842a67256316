//! Does what the command line asks.

mod ending;
mod facts;
mod look;
mod outline;
mod read;
mod render;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Cli, Command, Text};
use crate::document::Language;
use crate::work::{Article, Choices};

use ending::Failure;

/// Runs the program and says how it ended: 0 done, 1 something failed on the way, 2 bad usage or
/// an article that cannot be opened.
#[must_use]
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(usage) => {
            // Nothing is left to do when even the message cannot be written.
            drop(usage.print());
            return ExitCode::from(if usage.use_stderr() { 2 } else { 0 });
        }
    };
    match cli.command {
        Some(Command::Facts(asked)) => each(&asked.files, |file| facts::print(&asked, file)),
        Some(Command::Outline(asked)) => each(&asked.files, |file| outline::print(&asked, file)),
        Some(Command::Render(asked)) => each(&asked.files, |file| render::print(&asked, file)),
        None => read::read(&cli.read).unwrap_or_else(|failure| failure.report()),
    }
}

/// One of the articles that a command was given.
struct Given {
    article: Article,
    /// Its name, where there are several to tell apart.
    named: Option<String>,
}

/// Does the work for each article, goes on after one that fails, and ends as the first failure says.
fn each(files: &[PathBuf], work: impl Fn(Given) -> Result<(), Failure>) -> ExitCode {
    let input = [PathBuf::from("-")];
    let paths = if files.is_empty() { &input } else { files };
    let mut ending = ExitCode::SUCCESS;
    for path in paths {
        if let Err(failure) = open(path, paths.len() > 1).and_then(&work) {
            let code = failure.report();
            if ending == ExitCode::SUCCESS {
                ending = code;
            }
        }
    }
    ending
}

fn open(path: &Path, is_one_of_many: bool) -> Result<Given, Failure> {
    let article = Article::open(path).map_err(Failure::Open)?;
    let named = is_one_of_many.then(|| article.name.clone());
    Ok(Given { article, named })
}

/// What the command line says of the text.
fn choices(text: &Text) -> Choices {
    let language = text.lang.as_deref().map(Language::from_tag);
    Choices { language, date: text.date.clone() }
}
