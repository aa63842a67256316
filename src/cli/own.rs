//! What the commands take that are about lutrin itself: settings, completions, manual, memory.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// What `lutrin config` takes.
#[derive(Args, Debug)]
pub struct Config {
    /// Print a commented `config.toml` that changes nothing, to begin with
    #[arg(long)]
    pub print: bool,
}

/// What `lutrin completions` takes.
#[derive(Args, Debug)]
pub struct Completions {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: Shell,
}

/// The shells that words are completed in.
#[derive(ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shell {
    /// bash
    Bash,
    /// zsh
    Zsh,
    /// fish
    Fish,
    /// PowerShell
    #[value(name = "powershell")]
    PowerShell,
}

/// What `lutrin man` takes.
#[derive(Args, Debug)]
pub struct Man {
    /// The command; without it, the page of lutrin itself
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}

/// What `lutrin forget` takes.
#[derive(Args, Debug)]
pub struct Forget {
    /// The article; without one, everything is forgotten
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}
