//! Does what the command line asks.

mod desk;
mod ending;
mod facts;
mod forget;
mod look;
mod outline;
mod own;
mod papers;
mod read;
mod render;

use std::env;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Cli, Command, Lines, Text};
use crate::config::Settings;
use crate::document::Language;
use crate::export::Articles;
use crate::folders::System;
use crate::layout::Composition;
use crate::memory::{Lies, Memory, OfDocument};
use crate::work::{Article, Choices, Extent, Origin};

use ending::Failure;

/// The articles that lutrin carries.
const CARRIED: [(&str, &str, &str); 2] = [
    ("fr", "lutrin (article)", include_str!("../../assets/articles/fr.txt")),
    ("en", "lutrin (article)", include_str!("../../assets/articles/en.txt")),
];

/// The article that lutrin carries, in a language of the interface.
fn carried(language: &str) -> anyhow::Result<Article> {
    let [_, english] = CARRIED;
    let carried = CARRIED.into_iter().find(|(code, ..)| *code == language);
    let (_, name, text) = carried.unwrap_or(english);
    Article::carried(name, text)
}

/// Runs the program and says how it ended: 0 done, 1 something failed on the way, 2 bad usage or
/// an article that cannot be opened.
#[must_use]
pub fn run() -> ExitCode {
    ending::report_panics();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(usage) => return ending::tell(&usage),
    };
    match cli.command {
        Some(Command::Facts(asked)) => facts::print(&asked),
        Some(Command::Outline(asked)) => outline::print(&asked),
        Some(Command::Render(asked)) => {
            each(&asked.files, &asked.text, |file| render::print(&asked, file))
        }
        Some(Command::Config(asked)) => own::config(&asked),
        Some(Command::Completions(asked)) => papers::completions(&asked),
        Some(Command::Man(asked)) => papers::man(&asked),
        Some(Command::Keys) => own::keys(),
        Some(Command::Forget(asked)) => forget::forget(&asked),
        None => read::read(&cli.read).unwrap_or_else(|failure| failure.report()),
    }
}

/// One of the articles that a command was given.
struct Given {
    article: Article,
    among: Articles,
}

/// Prints articles one after the other, with what stands around them all.
trait Printer {
    fn open(&mut self, among: Articles) -> io::Result<()>;
    fn print(&mut self, given: Given) -> Result<(), Failure>;
    fn close(&mut self) -> io::Result<()>;
}

/// Prints every article; what stands around them is whole even where one fails, and is not printed
/// where none could be opened.
fn print_all(files: &[PathBuf], text: &Text, printer: &mut impl Printer) -> ExitCode {
    let mut is_open = false;
    let ending = each(files, text, |given| {
        if !is_open {
            printer.open(given.among)?;
            is_open = true;
        }
        printer.print(given)
    });
    match if is_open { printer.close() } else { Ok(()) } {
        Err(error) if ending == ExitCode::SUCCESS => Failure::from(error).report(),
        Ok(()) | Err(_) => ending,
    }
}

/// Does the work for each article, goes on after one that fails, and ends as the first failure says.
fn each(
    files: &[PathBuf],
    text: &Text,
    mut work: impl FnMut(Given) -> Result<(), Failure>,
) -> ExitCode {
    let input = [PathBuf::from("-")];
    let paths = if files.is_empty() { &input } else { files };
    let mut ending = ExitCode::SUCCESS;
    for path in paths {
        let Err(failure) = open(path, text, among(files)).and_then(&mut work) else { continue };
        let code = failure.report();
        if ending == ExitCode::SUCCESS {
            ending = code;
        }
        if failure.is_closed_pipe() {
            break;
        }
    }
    ending
}

fn among(files: &[PathBuf]) -> Articles {
    if files.len() > 1 { Articles::Several } else { Articles::One }
}

fn open(path: &Path, text: &Text, among: Articles) -> Result<Given, Failure> {
    let article = Article::open_to(path, extent(text)).map_err(Failure::Open)?;
    Ok(Given { article, among })
}

/// Where everything is kept.
fn memory() -> Memory {
    System::here().state(|name| env::var_os(name)).map_or(Memory::Nowhere, Memory::In)
}

/// What is kept of an article.
fn of(memory: &Memory, article: &Article) -> OfDocument {
    let lies = match &article.origin {
        Origin::File(path) => Lies::File(path),
        Origin::Web(address) => Lies::Web(address),
        Origin::Input | Origin::Carried => Lies::Nowhere,
    };
    memory.of(article.beginning(), lies)
}

/// What the command line says of the text.
fn choices(text: &Text) -> Choices {
    let language = text.lang.as_deref().map(Language::from_tag);
    Choices { language, date: text.date.clone() }
}

/// How much of a page the command line asks for.
fn extent(text: &Text) -> Extent {
    if text.no_extract { Extent::Page } else { Extent::Article }
}

/// What is asked of the lines, on the command line or else in the settings.
fn composition(asked: Lines, set: &Settings) -> Composition {
    let is_asked = |asked: Option<bool>, set: Option<bool>| asked.or(set).unwrap_or(false);
    Composition {
        hyphenate: is_asked(asked.hyphenate, set.hyphenate),
        justify: is_asked(asked.justify, set.justify),
    }
}
