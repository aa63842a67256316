//! The reader's own files: read before the first screen, shown by `lutrin config` and `lutrin keys`.

use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::app::{Message, Mistake, Slip};
use crate::cli::Config;
use crate::config::{self, DEFAULT, Settings, Shelf};
use crate::folders::System;
use crate::keys::KeyMap;
use crate::source::clean;

use super::{Failure, ending};

/// The settings that hold, and what is wrong with the reader's own files.
pub(super) struct Own {
    pub(super) folder: Option<PathBuf>,
    pub(super) settings: Settings,
    slips: Vec<Slip>,
}

impl Own {
    pub(super) fn load() -> Self {
        let folder = System::here().config(|name| env::var_os(name));
        let (settings, mut slips) = Settings::load(folder.as_deref());
        slips.extend(use_words(folder.as_deref()));
        Self { folder, settings, slips }
    }

    /// The keys that hold: read when the article is being read already.
    pub(super) fn keys(&mut self) -> anyhow::Result<KeyMap> {
        let keys = config::keys(self.folder.as_deref());
        let (keys, slips) = keys.map_err(anyhow::Error::msg)?;
        self.slips.extend(slips);
        Ok(keys)
    }

    /// What is said at the start of the first file that something is wrong with.
    pub(super) fn complaint(&self, themes: &Shelf) -> Option<Message> {
        let slip = self.slips.first().cloned().or_else(|| self.missing_theme(themes));
        slip.map(Message::Slip).or_else(|| of_themes(themes))
    }

    /// A theme that is set and is not there; one that is there and broken is named as such.
    fn missing_theme(&self, themes: &Shelf) -> Option<Slip> {
        let (line, name) = self.settings.theme.as_ref()?;
        let is_there = themes.position(name).is_some() || !themes.complaints.is_empty();
        let mistake = || Mistake::Value("theme".to_owned(), themes.names().join(", "));
        (!is_there).then(|| Slip { file: "config.toml", line: *line, mistake: mistake() })
    }
}

/// Reads facts with the reader's own words from now on; gives what is wrong with them.
fn use_words(folder: Option<&Path>) -> Vec<Slip> {
    let (own, slips) = config::own_words(folder);
    if let Some(own) = own {
        own.use_for_this_run();
    }
    slips
}

/// The same where there is no reading to say it in: it is said beside what is printed.
pub(super) fn words() {
    let folder = System::here().config(|name| env::var_os(name));
    for slip in use_words(folder.as_deref()) {
        ending::say(&format!("lutrin: {slip}\n"));
    }
}

/// What is wrong with the first of the reader's themes that could not be read.
fn of_themes(shelf: &Shelf) -> Option<Message> {
    let complaint = shelf.complaints.first()?;
    let file = complaint.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Some(Message::Theme(file, complaint.flaw.clone()))
}

/// Prints a commented default; or where the file is, and what is wrong with it.
pub(super) fn config(asked: &Config) -> ExitCode {
    if asked.print {
        return printed(DEFAULT, &[]);
    }
    let folder = System::here().config(|name| env::var_os(name));
    let Some(folder) = folder else {
        return printed("there is no folder for `config.toml`: HOME is not set\n", &[]);
    };
    let path = folder.join("config.toml");
    let name = clean(&path.display().to_string()).into_owned();
    let (_, mut slips) = Settings::load(Some(&folder));
    slips.extend(config::own_words(Some(&folder)).1);
    let state = if path.exists() { "is read" } else { "is not there" };
    printed(&format!("`{name}` {state}\n"), &slips)
}

/// Prints the keys that hold as a key file, and what is wrong with the reader's own.
pub(super) fn keys() -> ExitCode {
    let folder = System::here().config(|name| env::var_os(name));
    match config::keys(folder.as_deref()) {
        Ok((keys, slips)) => printed(&keys.to_string(), &slips),
        Err(error) => Failure::Work(anyhow::Error::msg(error)).report(),
    }
}

/// Prints a text, and what is wrong beside it; ends as it is then.
fn printed(text: &str, slips: &[Slip]) -> ExitCode {
    if let Err(error) = io::stdout().write_all(text.as_bytes()) {
        return Failure::from(error).report();
    }
    for slip in slips {
        ending::say(&format!("lutrin: {slip}\n"));
    }
    if slips.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}
