//! What comes of the one command line besides the program: completions, manual pages, the version.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]

use std::process::Command;

use clap::CommandFactory;
use lutrin::cli::Cli;

fn said(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_lutrin")).args(arguments).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn commands() -> Vec<String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

#[test]
fn every_shell_completes_every_command_and_every_option() {
    let options: Vec<String> =
        Cli::command().get_arguments().filter_map(|of| of.get_long().map(str::to_owned)).collect();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = said(&["completions", shell]);
        for name in commands().iter().chain(&options) {
            assert!(script.contains(name.as_str()), "{name} in {shell}");
        }
    }
}

#[test]
fn the_manual_has_every_option_the_files_and_the_exit_status() {
    let page = said(&["man"]);
    for section in ["NAME", "OPTIONS", "SUBCOMMANDS", "FILES", "EXAMPLES", "\"EXIT STATUS\""] {
        assert!(page.contains(&format!("\n.SH {section}\n")), "{section}");
    }
    assert!(!page.contains("EXTRA") && page.contains("\\-\\-no\\-state"));
    for name in commands() {
        let page = said(&["man", &name]);
        assert!(page.contains(&format!(".TH lutrin-{name} 1")), "{name}");
    }
}

#[test]
fn a_page_that_there_is_not_is_refused_with_those_there_are() {
    let output = Command::new(env!("CARGO_BIN_EXE_lutrin")).args(["man", "fact"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.starts_with("lutrin: there is no command `fact`\nhint: there are facts, "),
        "{said}"
    );
}

#[test]
fn the_version_says_what_was_built() {
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(said(&["-V"]), format!("lutrin {version}\n"));
    let long = said(&["--version"]);
    let lines: Vec<&str> = long.lines().collect();
    assert_eq!(lines[0], format!("lutrin {version}"));
    assert!(lines[1].starts_with("commit: ") && lines[2].starts_with("target: "), "{long}");
}

#[test]
fn the_exit_status_is_told_in_the_help_the_manual_and_the_readme() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    for text in [said(&["--help"]), said(&["man"]), readme] {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let codes = "0 done, 1 something failed on the way (of `diff`: figures differ), 2 bad usage or an \
                     article that cannot be opened, 128 and the number of the signal";
        assert!(text.contains(codes), "{text}");
    }
}
