//! The reader's own files: settings, keys; and that what is wrong with them never ends a reading.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::Article;
use crate::tty::{Start, Tty};

/// A folder of configuration with one file in it.
fn own(name: &str, text: &str) -> TempDir {
    let config = tempfile::tempdir().unwrap();
    fs::create_dir(config.path().join("lutrin")).unwrap();
    fs::write(config.path().join("lutrin").join(name), text).unwrap();
    config
}

fn open(article: &Article, config: &Path, more: &[&str]) -> Tty {
    let arguments: Vec<&str> =
        more.iter().copied().chain([article.path.to_str().unwrap()]).collect();
    let variables = [("XDG_CONFIG_HOME", config.to_str().unwrap()), ("COLORTERM", "truecolor")];
    let start = Start { arguments: &arguments, variables: &variables, ..Start::default() };
    let mut tty = Tty::start(100, 30, &start);
    tty.wait_for("Paragraph 1.1 ");
    tty
}

/// How many columns the longest row of text has.
fn measure(tty: &Tty) -> usize {
    let rows = tty.rows();
    let texts = rows.iter().skip(3).take(25).map(|row| row.chars().take(66).collect::<String>());
    texts.map(|text| text.trim().chars().count()).max().unwrap()
}

fn lutrin(arguments: &[&str], config: &Path) -> Output {
    let mut lutrin = Command::new(env!("CARGO_BIN_EXE_lutrin"));
    lutrin.args(arguments).env("XDG_CONFIG_HOME", config).output().unwrap()
}

#[test]
fn settings_hold_and_the_command_line_goes_before_them() {
    let article = Article::long();
    let text = "measure = 46\nlang = \"fr\"\nmouse = false\ntheme = \"light\"\n";
    let config = own("config.toml", text);
    let tty = open(&article, config.path(), &[]);
    assert!((40..=46).contains(&measure(&tty)), "{:#?}", tty.rows());
    assert!(tty.shows("aide"), "{:#?}", tty.rows());
    assert_eq!(tty.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert!(!tty.sent.windows(5).any(|sent| sent == b"]11;?"), "the theme is said");
    let tty = open(&article, config.path(), &["--width", "56", "--lang", "en"]);
    assert!((50..=56).contains(&measure(&tty)) && tty.shows("help"), "{:#?}", tty.rows());
}

#[test]
fn what_is_wrong_in_the_settings_is_named_and_the_rest_is_used() {
    let article = Article::long();
    let config = own("config.toml", "measur = 60\nlang = \"fr\"\n");
    open(&article, config.path(), &[])
        .wait_for("config.toml, ligne 1 : pas de « measur » ; vouliez-vous dire « measure » ?");
    let config = own("config.toml", "lang = \"en\"\ntheme = \"nigth\"\n");
    open(&article, config.path(), &[]).wait_for("config.toml, line 2: “theme” may be dark, light");
    let config = own("config.toml", "lang = en");
    open(&article, config.path(), &[]).wait_for("config.toml, line 1: ");
}

#[test]
fn keys_of_ones_own_are_obeyed_and_shown_in_the_help() {
    let article = Article::long();
    let keys = "[[group]]\nmodes = [\"read\"]\nkeys = [[\"Q\", \"quit\"], [\"w\", \"help\"]]\n";
    let config = own("keys.toml", keys);
    let mut tty = open(&article, config.path(), &[]);
    tty.press("q w");
    tty.wait_for("next section");
    tty.press("Esc Q");
    assert_eq!(tty.end(), 0);
    let config = own("keys.toml", "[[group]]\nmodes = [\"read\"]\nkeys = [[\"w\", \"hlep\"]]\n");
    open(&article, config.path(), &[])
        .wait_for("keys.toml, line 3: there is no “hlep”, did you mean “help”?");
}

#[test]
fn the_default_settings_and_the_live_keys_can_be_printed_and_used() {
    let config = own("keys.toml", "[[group]]\nmodes = [\"read\"]\nkeys = [[\"Q\", \"quit\"]]\n");
    let said = |arguments: &[&str]| {
        let output = lutrin(arguments, config.path());
        assert!(output.status.success() && output.stderr.is_empty());
        String::from_utf8(output.stdout).unwrap()
    };
    let keys = said(&["keys"]);
    assert!(keys.contains("[\"Q\", \"quit\"],"), "{keys}");
    fs::write(config.path().join("lutrin/keys.toml"), &keys).unwrap();
    assert!(said(&["keys"]) == keys);
    let default = said(&["config", "--print"]);
    fs::write(config.path().join("lutrin/config.toml"), default).unwrap();
    assert!(said(&["config"]).ends_with("config.toml` is read\n"));
}

#[test]
fn what_is_wrong_is_told_with_what_to_do_and_in_the_status() {
    let config = own("config.toml", "\nmousse = true\n");
    let output = lutrin(&["config"], config.path());
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    let wrong = "lutrin: `config.toml`, line 2: there is no setting `mousse`\n";
    assert_eq!(said, format!("{wrong}hint: did you mean `mouse`?\n"));
}
