//! What the terminal and its reader say of colours, characters and language.

use std::env;
use std::io::{self, IsTerminal};
use std::path::Path;

use anyhow::Context;

use crate::cli::{Colour, Read};
use crate::config::Shelf;
use crate::keys::KeyMap;
use crate::memory::LastGround;
use crate::style::{Depth, Ground, THEMES, Theme};
use crate::terminal::Theming;
use crate::ui::{Glyphs, Look, Words};

/// What a drawing needs beside the state, with a theme of the shelf.
pub(super) fn of_screen(
    asked: &Read,
    language: &str,
    keys: KeyMap,
    shelf: &Shelf,
    used: usize,
) -> anyhow::Result<Look> {
    let built_in = |error: String| anyhow::anyhow!(error);
    let theme = shelf.themes.get(used).or(shelf.themes.first());
    Ok(Look {
        theme: theme.context("there is no theme")?.clone(),
        themes: shelf.themes.clone(),
        words: Words::of(language).map_err(built_in)?,
        keys,
        glyphs: if asked.ascii || !is_utf8() { Glyphs::ASCII } else { Glyphs::UNICODE },
    })
}

/// The themes there are: those that lutrin carries, and the reader's own.
pub(super) fn shelf(asked: &Read, folder: Option<&Path>) -> anyhow::Result<Shelf> {
    Shelf::read(folder, depth(asked.color)).map_err(|error| anyhow::anyhow!(error))
}

/// The place of the theme that is used: the one named on the command line, else one of those that the
/// reader's files name, else as the terminal says without being asked, else as it told when it was asked last; and whether
/// the reader has named it.
pub(super) fn used(
    asked: &Read,
    named: [Option<&str>; 2],
    shelf: &Shelf,
    last: Option<&LastGround>,
) -> anyhow::Result<(usize, Theming)> {
    let [(dark, _), (light, _)] = THEMES;
    let is_light = || match said_ground() {
        Some(ground) => ground == Ground::Light,
        None => last.and_then(LastGround::is_light).unwrap_or(false),
    };
    if let Some(name) = &asked.theme {
        return Ok((shelf.find(name)?, Theming::Said));
    }
    // The file of a theme may be gone.
    if let Some(at) = named.into_iter().flatten().find_map(|name| shelf.position(name)) {
        return Ok((at, Theming::Said));
    }
    Ok((shelf.find(if is_light() { light } else { dark })?, Theming::Ask))
}

/// The theme that what is printed for people is coloured with: on a terminal, in sixteen colours,
/// which can be read on every ground; else none.
pub(super) fn of_print(colour: Colour) -> Option<Theme> {
    let is_on = match colour {
        Colour::Auto => io::stdout().is_terminal() && !is_set("NO_COLOR") && !is_dumb(),
        Colour::Always => true,
        Colour::Never => false,
    };
    let [(_, dark), (_, light)] = THEMES;
    let file = if said_ground() == Some(Ground::Light) { light } else { dark };
    is_on.then(|| Theme::read(file, Depth::Sixteen).ok()).flatten()
}

/// The language of the interface: as said, else as it is set, else that of the locale, else English.
///
/// An article may be said to be in a language that the interface does not speak.
pub(super) fn language(said: Option<&str>, set: Option<&str>) -> &'static str {
    let locale = first_set(&["LC_ALL", "LC_MESSAGES", "LANG"]);
    said.and_then(spoken)
        .or_else(|| set.and_then(spoken))
        .or_else(|| spoken(&locale))
        .unwrap_or("en")
}

fn spoken(tag: &str) -> Option<&'static str> {
    let tag = tag.to_ascii_lowercase();
    ["fr", "en"].into_iter().find(|code| tag.starts_with(code))
}

/// The words of the interface for what is printed for people: in the language of the texts where that
/// is said, else in that of the locale.
pub(super) fn words(said: Option<&str>) -> anyhow::Result<Words> {
    Words::of(language(said, None)).map_err(|error| anyhow::anyhow!(error))
}

/// What the terminal says of its ground without being asked: `COLORFGBG` is `ink;ground`.
fn said_ground() -> Option<Ground> {
    let value = env::var("COLORFGBG").ok()?;
    let ground = value.rsplit(';').next().and_then(|ground| ground.parse::<u8>().ok())?;
    Some(if matches!(ground, 7 | 9..=15) { Ground::Light } else { Ground::Dark })
}

/// How many colours the terminal has, by what it says of itself.
fn depth(colour: Colour) -> Depth {
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

/// Whether the locale's characters are UTF-8; where none are named they are taken to be, as every
/// terminal of today has them.
pub(super) fn is_utf8() -> bool {
    let locale = first_set(&["LC_ALL", "LC_CTYPE", "LANG"]);
    if matches!(locale.as_str(), "C" | "POSIX") {
        return false;
    }
    let charset = locale.split_once('.').map(|(_, charset)| charset.to_ascii_lowercase());
    charset.is_none_or(|charset| charset.replace('-', "").starts_with("utf8"))
}

/// The first of these variables that is set, in the order that POSIX gives them.
fn first_set(names: &[&str]) -> String {
    let mut set = names.iter().filter_map(|name| env::var(name).ok());
    set.find(|value| !value.is_empty()).unwrap_or_default()
}

fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

fn is_dumb() -> bool {
    env::var_os("TERM").is_some_and(|term| term == "dumb")
}
