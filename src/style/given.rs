//! A reader's own theme: a file that is laid over a theme that lutrin carries.
//!
//! It names only what it changes. It is read by hand, and not into a structure, so that what is
//! wrong with it can be said by its line and its name, in the reader's language.

use std::fmt;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Hue;
use super::palette::{HUES, Palette, TINTS, TOKENS, named};
use super::swatch::Swatch;

/// What is wrong with a file, and in which line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flaw {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub wrong: Wrong,
}

/// What is wrong with a theme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// It is no TOML, or cannot be read at all: the reason.
    File(String),
    /// There is no such role.
    Role(String),
    /// This is no colour.
    Colour(String),
    /// This is no ground: a theme is laid over the dark one or the light one.
    Ground(String),
}

impl Flaw {
    /// What is wrong with a file as a whole.
    #[must_use]
    pub fn nowhere(why: &str) -> Self {
        Self { line: 1, wrong: Wrong::File(why.to_owned()) }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.wrong {
            Wrong::File(why) => write!(f, "{why}"),
            Wrong::Role(name) => {
                let roles: Vec<&str> = TOKENS.iter().map(|(name, _)| *name).collect();
                write!(f, "there is no role `{name}`\nhint: the colours are {}", roles.join(", "))
            }
            Wrong::Colour(text) => {
                write!(f, "`{text}` is no colour\nhint: write it as \"#e8876f\"")
            }
            Wrong::Ground(text) => {
                write!(f, "`{text}` is no ground\nhint: \"dark\" or \"light\"")
            }
        }
    }
}

/// The ground that a theme says it is laid over, if it says one that there is.
pub(super) fn ground_of(file: &str) -> Option<String> {
    let table = DeTable::parse(file).ok()?;
    table.get_ref().get("ground").and_then(|value| value.get_ref().as_str()).map(str::to_owned)
}

/// Lays what a file names over a palette.
///
/// # Errors
/// The first thing that is wrong with the file.
pub(super) fn lay_over(palette: &mut Palette, file: &str) -> Result<(), Flaw> {
    let at = |offset: usize| file.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1;
    let table = DeTable::parse(file).map_err(|error| Flaw {
        line: at(error.span().map_or(0, |span| span.start)),
        wrong: Wrong::File(error.message().to_owned()),
    })?;
    let mut layer = Layer { palette, flaws: Vec::new() };
    layer.top(table.get_ref());
    // A table is kept in the order of its keys: what comes first in the file is found by its place.
    match layer.flaws.into_iter().min_by_key(|(offset, _)| *offset) {
        Some((offset, wrong)) => Err(Flaw { line: at(offset), wrong }),
        None => Ok(()),
    }
}

/// A palette that is being changed, and what was wrong on the way.
struct Layer<'a> {
    palette: &'a mut Palette,
    flaws: Vec<(usize, Wrong)>,
}

type Value<'a> = Spanned<DeValue<'a>>;

impl Layer<'_> {
    fn flaw(&mut self, at: usize, wrong: Wrong) {
        self.flaws.push((at, wrong));
    }

    fn top(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("name", DeValue::String(name)) => self.palette.name = name.to_string(),
                ("ground", DeValue::String(ground)) if matches!(&**ground, "dark" | "light") => {}
                ("ground", _) => self.flaw(value.span().start, Wrong::Ground(written(value))),
                ("colours", DeValue::Table(colours)) => self.colours(colours),
                ("hues", DeValue::Table(hues)) => self.hues(hues),
                (name, _) => self.flaw(key.span().start, Wrong::Role(name.to_owned())),
            }
        }
    }

    fn colours(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            match named(&TOKENS, name) {
                Some(token) => {
                    let old = self.palette.token(token).clone();
                    let new = self.swatch(old, value);
                    self.palette.colours.insert(token, new);
                }
                None => self.flaw(key.span().start, Wrong::Role(format!("colours.{name}"))),
            }
        }
    }

    fn hues(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            match (named(&HUES, name), value.get_ref().as_table()) {
                (Some(hue), Some(tints)) => self.tints(hue, name, tints),
                _ => self.flaw(key.span().start, Wrong::Role(format!("hues.{name}"))),
            }
        }
    }

    fn tints(&mut self, hue: Hue, of: &str, table: &DeTable<'_>) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            match named(&TINTS, name) {
                Some(tint) => {
                    let old = self.palette.hue(hue, tint).clone();
                    let new = self.swatch(old, value);
                    self.palette.hues.entry(hue).or_default().insert(tint, new);
                }
                None => self.flaw(key.span().start, Wrong::Role(format!("hues.{of}.{name}"))),
            }
        }
    }

    /// A colour as it is written: its hex value alone, or each depth that it has.
    fn swatch(&mut self, old: Swatch, value: &Value<'_>) -> Swatch {
        let parts = value.get_ref().as_table();
        let Some(parts) = parts else { return self.part(old, "hex", value) };
        parts.iter().fold(old, |swatch, (key, value)| {
            if !["hex", "index", "sixteen"].contains(&key.get_ref().as_ref()) {
                self.flaw(key.span().start, Wrong::Role(key.get_ref().to_string()));
                return swatch;
            }
            self.part(swatch, key.get_ref(), value)
        })
    }

    fn part(&mut self, swatch: Swatch, name: &str, value: &Value<'_>) -> Swatch {
        let text = written(value);
        let changed = match name {
            "hex" => swatch.clone().with_hex(&text),
            "index" => text.parse().ok().map(|index| swatch.clone().with_index(index)),
            _ => swatch.clone().with_sixteen(&text),
        };
        changed.unwrap_or_else(|| {
            self.flaw(value.span().start, Wrong::Colour(text));
            swatch
        })
    }
}

/// A value as it is named in a message.
fn written(value: &Value<'_>) -> String {
    match value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(truth) => truth.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        DeValue::Array(_) => "[…]".to_owned(),
        DeValue::Table(_) => "{…}".to_owned(),
    }
}
