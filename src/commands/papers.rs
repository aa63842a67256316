//! `lutrin completions` and `lutrin man`: made from the one command line there is.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Command, CommandFactory};
use clap_complete::{Shell as Known, generate};
use clap_mangen::Man as Page;

use crate::cli::{Cli, Completions, Man, Shell};

use super::Failure;

/// The files that lutrin reads and writes by itself.
const FILES: &str = "\
.SH FILES
.TP
~/.config/lutrin/config.toml, keys.toml, themes/, lexicons/
Settings, keys, themes and words of your own. XDG_CONFIG_HOME goes before ~/.config.
.TP
~/.local/state/lutrin/
Where articles were left, marks, what was said of headings. XDG_STATE_HOME goes before ~/.local/state.
.PP
On macOS and Windows these lie where programs keep theirs.
";

/// Prints what completes words in a shell.
pub(super) fn completions(asked: &Completions) -> ExitCode {
    let shell = match asked.shell {
        Shell::Bash => Known::Bash,
        Shell::Zsh => Known::Zsh,
        Shell::Fish => Known::Fish,
        Shell::PowerShell => Known::PowerShell,
    };
    let mut script = Vec::new();
    generate(shell, &mut Cli::command(), "lutrin", &mut script);
    printed(&script)
}

/// Prints a manual page.
pub(super) fn man(asked: &Man) -> ExitCode {
    let mut lutrin = Cli::command().long_version(env!("CARGO_PKG_VERSION"));
    lutrin.build();
    let name = asked.command.as_deref();
    let command = name.map_or(Some(&lutrin), |name| lutrin.find_subcommand(name));
    let Some(command) = command.cloned() else {
        let names: Vec<&str> = lutrin.get_subcommands().map(Command::get_name).collect();
        let (name, names) = (name.unwrap_or_default(), names.join(", "));
        let error = anyhow::anyhow!("there is no command `{name}`\nhint: there are {names}");
        return Failure::Open(error).report();
    };
    let mut page = Vec::new();
    // A command's own page is one of the same program.
    let source = concat!("lutrin ", env!("CARGO_PKG_VERSION"));
    match Page::new(command).source(source).render(&mut page) {
        Ok(()) => printed(sectioned(&String::from_utf8_lossy(&page)).as_bytes()),
        Err(error) => Failure::from(error).report(),
    }
}

/// What stands after the help, under the names that manual pages have for it.
fn sectioned(page: &str) -> String {
    let page = page.replace(".SH EXTRA\nExamples:\n", &format!("{FILES}.SH EXAMPLES\n.nf\n"));
    page.replace("\nExit status: ", ".fi\n.SH \"EXIT STATUS\"\n")
}

fn printed(bytes: &[u8]) -> ExitCode {
    match io::stdout().write_all(bytes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => Failure::from(error).report(),
    }
}
