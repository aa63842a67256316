//! Reads an article on the terminal.

use std::env;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::ExitCode;

use crate::app::{App, Opening};
use crate::cli::{Colour, Read, Render, ThemeName};
use crate::keys::KeyMap;
use crate::style::{Depth, THEMES, Theme};
use crate::terminal;
use crate::ui::{Glyphs, Look, Words};
use crate::work::Article;

use super::{Failure, Given, choices, render};

/// The articles that lutrin carries.
const CARRIED: [(&str, &str, &str); 2] = [
    ("fr", "lutrin (article)", include_str!("../../assets/articles/fr.txt")),
    ("en", "lutrin (article)", include_str!("../../assets/articles/en.txt")),
];

/// Opens an article and shows it until the reader leaves.
pub(super) fn read(asked: &Read) -> Result<ExitCode, Failure> {
    let language = interface_language(asked);
    let article = open(asked, language).map_err(Failure::Open)?;
    if !terminal::is_usable().map_err(Failure::Open)? {
        return print(asked, article).map(|()| ExitCode::SUCCESS);
    }
    let choices = choices(&asked.text);
    let app = App::new(Opening {
        name: article.name.clone(),
        size: article.size.and_then(|size| usize::try_from(size).ok()),
        language: choices.language,
        measure: asked.width,
        screen: terminal::size(),
    });
    let look = look(asked, language).map_err(Failure::Work)?;
    let signal = terminal::run(article, choices, app, look).map_err(Failure::Work)?;
    // A program that a signal ends says so as a shell would: 128 and the signal's number.
    let code = signal.and_then(|signal| u8::try_from(128 + signal).ok());
    Ok(code.map_or(ExitCode::SUCCESS, ExitCode::from))
}

/// The article that was named; what is piped in; else the one that lutrin carries.
fn open(asked: &Read, language: &str) -> anyhow::Result<Article> {
    match &asked.file {
        Some(path) => Article::open(path),
        None if !io::stdin().is_terminal() => Article::open(Path::new("-")),
        None => {
            let [_, english] = CARRIED;
            let carried = CARRIED.into_iter().find(|(code, ..)| *code == language);
            let (_, name, text) = carried.unwrap_or(english);
            Article::carried(name, text)
        }
    }
}

/// Where there is no screen to draw on, the text is printed.
fn print(asked: &Read, article: Article) -> Result<(), Failure> {
    let width = asked.width.unwrap_or(72);
    let render = Render { width, text: asked.text.clone(), color: asked.color, files: Vec::new() };
    render::print(&render, Given { article, named: None })
}

fn look(asked: &Read, language: &str) -> anyhow::Result<Look> {
    let wanted = asked.theme.unwrap_or_else(theme_of_terminal);
    let [(_, dark), (_, light)] = THEMES;
    let file = if wanted == ThemeName::Dark { dark } else { light };
    let built_in = |error: String| anyhow::anyhow!(error);
    Ok(Look {
        theme: Theme::read(file, depth(asked.color)).map_err(built_in)?,
        words: Words::of(language).map_err(built_in)?,
        keys: KeyMap::carried().map_err(built_in)?,
        glyphs: if asked.ascii || !is_utf8() { Glyphs::ASCII } else { Glyphs::UNICODE },
    })
}

/// The language of the interface: as said, else that of the locale.
fn interface_language(asked: &Read) -> &'static str {
    let locale = locale();
    let tag = asked.text.lang.as_deref().unwrap_or(&locale);
    if tag.to_ascii_lowercase().starts_with("fr") { "fr" } else { "en" }
}

/// The locale of messages, in the order that POSIX gives its variables.
fn locale() -> String {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let mut set = names.iter().filter_map(|name| env::var(name).ok());
    set.find(|value| !value.is_empty()).unwrap_or_default()
}

/// Whether the locale's characters are UTF-8. Where nothing is said they are taken to be: every
/// terminal of today is.
fn is_utf8() -> bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"];
    let mut set = names.iter().filter_map(|name| env::var(name).ok());
    let locale = set.find(|value| !value.is_empty()).unwrap_or_default();
    let (name, charset) = locale.split_once('.').unwrap_or((&locale, ""));
    let charset = charset.to_ascii_lowercase().replace('-', "");
    charset.starts_with("utf8") || matches!(name, "" | "C" | "POSIX") || charset.is_empty()
}

/// What the terminal says of its ground without being asked: `COLORFGBG` is `ink;ground`.
fn theme_of_terminal() -> ThemeName {
    let ground = env::var("COLORFGBG").ok();
    let ground = ground.as_deref().and_then(|value| value.rsplit(';').next()?.parse::<u8>().ok());
    if matches!(ground, Some(7 | 9..=15)) { ThemeName::Light } else { ThemeName::Dark }
}

/// How many colours the terminal has, by what it says of itself.
fn depth(colour: Colour) -> Depth {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    if colour == Colour::Never || (colour == Colour::Auto && is_set("NO_COLOR")) {
        return Depth::None;
    }
    let said = |name: &str| env::var(name).unwrap_or_default();
    let (colours, term) = (said("COLORTERM"), said("TERM"));
    if matches!(colours.as_str(), "truecolor" | "24bit") || term.ends_with("-direct") {
        Depth::True
    } else if term.contains("256color") {
        Depth::Indexed
    } else {
        Depth::Sixteen
    }
}
