//! Does what the command line asks.

mod desk;
mod diff;
mod each;
mod ending;
mod facts;
mod forget;
mod highlights;
mod look;
mod outline;
mod own;
mod papers;
mod read;
mod records;
mod render;
mod wanted;

use std::env;
use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Cli, Command, Lines, Text};
use crate::config::Settings;
use crate::document::Language;
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
    let reads = |command: &Command| {
        matches!(
            command,
            Command::Facts(_)
                | Command::Outline(_)
                | Command::Render(_)
                | Command::Highlights(_)
                | Command::Diff(_)
        )
    };
    if cli.command.as_ref().is_some_and(reads) {
        own::words();
    }
    match cli.command {
        Some(Command::Facts(asked)) => facts::print(&asked),
        Some(Command::Outline(asked)) => outline::print(&asked),
        Some(Command::Render(asked)) => render::print(asked),
        Some(Command::Highlights(asked)) => highlights::print(&asked),
        Some(Command::Diff(asked)) => diff::print(&asked),
        Some(Command::Config(asked)) => own::config(&asked),
        Some(Command::Completions(asked)) => papers::completions(&asked),
        Some(Command::Man(asked)) => papers::man(&asked),
        Some(Command::Keys) => own::keys(),
        Some(Command::Forget(asked)) => forget::forget(&asked),
        None => read::read(&cli.read).unwrap_or_else(|failure| failure.report()),
    }
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
        Origin::Input | Origin::Carried | Origin::Record => Lies::Nowhere,
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
