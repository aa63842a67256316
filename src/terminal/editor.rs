//! Opens the article in the reader's editor; the terminal is the editor's as long as it runs.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

use crate::app::Edited;

use super::keyboard::Keyboard;
use super::session::{give_back, take};

/// The editor of every Unix, where the reader has named none.
const USUAL: &str = "vi";

/// Editors that are told the line after the name of the file.
const AFTER: [&str; 4] = ["hx", "helix", "subl", "zed"];

/// Editors that are told so by an option.
const BY_OPTION: [&str; 4] = ["code", "codium", "code-insiders", "cursor"];

/// Opens a file at a line, and waits until the editor is left.
///
/// # Errors
/// When the terminal cannot be taken again.
pub(super) fn edit(file: &Path, line: usize, keyboard: &Keyboard) -> io::Result<Edited> {
    let editor = ["VISUAL", "EDITOR"].into_iter().filter_map(env::var_os);
    let editor = editor.map(|name| name.to_string_lossy().into_owned());
    let editor = editor.into_iter().find(|name| !name.trim().is_empty());
    let words = editor.unwrap_or_else(|| USUAL.to_owned());
    let mut words = words.split_whitespace();
    let program = words.next().unwrap_or(USUAL);
    let mut command = Command::new(program);
    command.args(words).args(arguments(program, file, line));
    let before = changed(file);
    let status = keyboard.lend(|| lend_terminal(&mut command))??;
    Ok(match status {
        Err(error) => Edited::NotStarted(program.to_owned(), error.to_string()),
        Ok(()) if changed(file) == before => Edited::Unchanged,
        Ok(()) => Edited::Changed,
    })
}

/// Runs a program on the terminal; the outer result is that of taking it again.
fn lend_terminal(command: &mut Command) -> io::Result<io::Result<()>> {
    if !io::stdin().is_terminal() {
        command.stdin(Stdio::from(File::open("/dev/tty")?));
    }
    give_back();
    let status = command.status().map(drop);
    take()?;
    Ok(status)
}

/// The file and the line as an editor takes them. The file is never read by a shell, and never taken
/// for an option.
fn arguments(program: &str, file: &Path, line: usize) -> Vec<OsString> {
    let first = file.as_os_str().as_encoded_bytes().first();
    let is_option = first.is_some_and(|first| b"-+".contains(first));
    let file = if is_option { Path::new(".").join(file) } else { file.to_owned() };
    let name = Path::new(program).file_name().unwrap_or_default().to_string_lossy();
    if AFTER.contains(&&*name) {
        return vec![with_line(file, line)];
    }
    if BY_OPTION.contains(&&*name) {
        return vec!["--wait".into(), "--goto".into(), with_line(file, line)];
    }
    vec![format!("+{line}").into(), file.into()]
}

fn with_line(file: PathBuf, line: usize) -> OsString {
    let mut file = file.into_os_string();
    file.push(format!(":{line}"));
    file
}

/// When a file was changed last.
fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|file| file.modified()).ok()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::arguments;

    fn check(program: &str, file: &str, given: &[&str]) {
        assert_eq!(arguments(program, Path::new(file), 7), given, "{program}");
    }

    #[test]
    fn each_editor_is_told_the_line_as_it_takes_it() {
        check("vi", "a b.md", &["+7", "a b.md"]);
        check("/usr/bin/nano", "a.md", &["+7", "a.md"]);
        check("hx", "a.md", &["a.md:7"]);
        check("/opt/bin/code", "a.md", &["--wait", "--goto", "a.md:7"]);
    }

    #[test]
    fn a_file_is_never_an_option() {
        check("vi", "-c !sh", &["+7", "./-c !sh"]);
        check("vi", "+!sh", &["+7", "./+!sh"]);
    }
}
