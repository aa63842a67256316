//! What comes in another form than text, from outside: what is read of it, and what is refused.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]

mod epub;
mod html;
mod packed;
mod tls;
mod web;

use std::fs;
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;

/// Lutrin, as it is run on a terminal of an English reader.
fn command() -> assert_cmd::Command {
    let mut command = assert_cmd::Command::cargo_bin("lutrin").unwrap();
    command.env_remove("NO_COLOR").env("LC_ALL", "en_GB.UTF-8");
    // What is served here is not asked of a proxy.
    for name in ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    {
        command.env_remove(name);
    }
    command
}

/// Runs lutrin with these arguments and this on its input.
fn lutrin(arguments: &[&str], input: impl Into<Vec<u8>>) -> Output {
    command().args(arguments).write_stdin(input).output().unwrap()
}

/// What is printed, when all goes well.
fn printed(arguments: &[&str], input: impl Into<Vec<u8>>) -> String {
    let output = lutrin(arguments, input);
    let error = said(&output);
    assert!(output.status.success() && error.is_empty(), "{error}");
    String::from_utf8(output.stdout).unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// What is said of what is refused.
fn refusal(arguments: &[&str], input: impl Into<Vec<u8>>) -> String {
    let output = lutrin(arguments, input);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(output.stdout.is_empty(), "a refusal prints nothing");
    said(&output)
}

fn records(jsonl: &str) -> Vec<Value> {
    jsonl.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A file in a folder of its own.
fn file(name: &str, bytes: &[u8]) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}
