//! The walls of the house: who imports whom, which room owns which crate, and that every asset loads.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms it may import, from the ground up: the table of `ARCHITECTURE.md`.
const ROOMS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("style", &[]),
    ("cli", &[]),
    ("intake", &["source"]),
    ("folders", &[]),
    ("pictures", &[]),
    ("document", &["source"]),
    ("format", &["document", "source"]),
    ("facts", &["document", "source", "style"]),
    ("query", &["document", "facts", "source"]),
    ("gather", &["format", "intake", "source"]),
    ("layout", &["document", "pictures", "source", "style"]),
    ("compare", &["document", "facts", "source"]),
    ("export", &["compare", "document", "facts", "source", "style"]),
    ("work", &["compare", "document", "facts", "format", "intake", "pictures", "source"]),
    ("memory", &["document"]),
    ("config", &["app", "facts", "keys", "pictures", "style"]),
    ("app", &["compare", "document", "facts", "layout", "pictures", "query", "source", "style"]),
    ("keys", &["app"]),
    (
        "ui",
        &["app", "compare", "document", "facts", "keys", "layout", "pictures", "source", "style"],
    ),
    (
        "terminal",
        &[
            "app", "compare", "export", "keys", "memory", "pictures", "source", "style", "ui",
            "work",
        ],
    ),
    (
        "commands",
        &[
            "app", "cli", "compare", "config", "document", "export", "facts", "folders", "gather",
            "keys", "layout", "memory", "query", "source", "style", "terminal", "ui", "work",
        ],
    ),
];

/// Crates that stay behind one door, with the rooms that may name them.
const OWNED: &[(&str, &[&str])] = &[
    ("clap", &["cli", "commands"]),
    ("clap_complete", &["commands"]),
    ("clap_mangen", &["commands"]),
    ("crossterm", &["terminal"]),
    ("ratatui", &["pictures", "ui", "terminal"]),
    ("ratatui_image", &["pictures"]),
    ("image", &["pictures"]),
    ("signal_hook", &["terminal"]),
    ("arboard", &["terminal"]),
    ("rustix", &["terminal", "work"]),
    ("regex", &["work"]),
    ("aho_corasick", &["work"]),
    ("notify", &["work"]),
    ("ignore", &["gather"]),
    ("postcard", &["facts"]),
    ("pulldown_cmark", &["format"]),
    ("hypher", &["layout"]),
    ("unicode_linebreak", &["layout"]),
    ("encoding_rs", &["source"]),
    ("chardetng", &["source"]),
    ("whichlang", &["document"]),
    ("nucleo_matcher", &["app"]),
    ("strsim", &["app", "query"]),
    ("serde_json", &["export", "facts", "intake", "keys", "memory", "style", "ui"]),
    ("tempfile", &["memory"]),
    ("flate2", &["intake"]),
    ("ruzstd", &["intake"]),
    ("dom_query", &["intake"]),
    ("dom_smoothie", &["intake"]),
    ("html5gum", &["intake"]),
    ("quick_xml", &["intake"]),
    ("rawzip", &["intake"]),
    ("ureq", &["intake"]),
    ("rustls", &["intake"]),
];

#[test]
fn imports_run_downwards() {
    for (room, may) in ROOMS {
        let imported = room_files(room).iter().flat_map(|file| rooms_named(&code(file))).collect();
        let may: BTreeSet<String> = may.iter().copied().chain([*room]).map(str::to_owned).collect();
        let above: Vec<&String> = BTreeSet::difference(&imported, &may).collect();
        assert!(above.is_empty(), "`{room}` imports {above:?}");
    }
}

#[test]
fn every_room_stands_in_the_table() {
    let source = code(Path::new("src/lib.rs"));
    let built: BTreeSet<&str> = source
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    assert_eq!(built, ROOMS.iter().map(|(room, _)| *room).collect());
}

#[test]
fn the_map_names_every_room() {
    let map = fs::read_to_string("ARCHITECTURE.md").unwrap();
    let table: String = map.lines().filter(|line| line.starts_with("| ")).collect();
    for (room, _) in ROOMS {
        assert!(table.contains(&format!("`{room}`")), "`{room}` is missing in ARCHITECTURE.md");
    }
}

#[test]
fn a_crate_stays_in_the_room_that_owns_it() {
    for (krate, owners) in OWNED {
        for (room, _) in ROOMS.iter().filter(|(room, _)| !owners.contains(room)) {
            for file in room_files(room) {
                let code = code(&file);
                let code = code.split("#[cfg(test)]").next().unwrap();
                let names_it = code.contains(&format!("{krate}::"));
                assert!(!names_it, "`{krate}` is named in {}", file.display());
            }
        }
    }
}

#[test]
fn only_the_upper_rooms_know_the_world() {
    let world = ["std::env", "std::fs", "SystemTime", "Instant", "File::open"];
    let upper = ["gather", "work", "memory", "config", "terminal", "commands"];
    for (room, _) in ROOMS.iter().filter(|(room, _)| !upper.contains(room)) {
        for file in room_files(room) {
            let code = code(&file);
            let code = code.split("#[cfg(test)]").next().unwrap();
            let known: Vec<_> = world.iter().filter(|name| code.contains(**name)).collect();
            assert!(known.is_empty(), "{} knows {known:?}", file.display());
        }
    }
}

#[test]
fn the_licence_of_every_dependency_is_allowed() {
    let rules = fs::read_to_string("deny.toml").unwrap();
    let (_, rules) = rules.split_once("[licenses]").unwrap();
    let (rules, _) = rules.split_once(']').unwrap();
    let allowed: BTreeSet<&str> = rules.split('"').skip(1).step_by(2).collect();
    let packages = packages();
    assert!(packages.len() > 50, "{} packages", packages.len());
    for (name, licence) in packages {
        assert!(is_allowed(&licence, &allowed), "`{name}` is under `{licence}`");
    }
}

/// The packages that the program is built of, with their licences.
fn packages() -> BTreeSet<(String, String)> {
    let mut cargo = std::process::Command::new(env!("CARGO"));
    cargo.args(["tree", "--locked", "--offline", "--edges", "normal,build"]);
    cargo.args(["--prefix", "none", "--no-dedupe", "--format", "{p}|{l}"]);
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let packages = text.lines().filter_map(|line| line.split_once('|'));
    packages.map(|(name, licence)| (name.to_owned(), licence.to_owned())).collect()
}

/// Whether one may choose allowed licences only (SPDX, where an old `/` is an `OR`).
fn is_allowed(licence: &str, allowed: &BTreeSet<&str>) -> bool {
    let licence = licence.replace('/', " OR ");
    licence.split(" AND ").all(|part| {
        part.split(" OR ").any(|name| allowed.contains(name.trim_matches(['(', ')', ' '])))
    })
}

/// The Rust files of a room, whether it is a folder or a file.
fn room_files(room: &str) -> Vec<PathBuf> {
    let alone = PathBuf::from(format!("src/{room}.rs"));
    let mut files = if alone.exists() { vec![alone] } else { Vec::new() };
    let mut folders = vec![PathBuf::from(format!("src/{room}"))];
    while let Some(folder) = folders.pop().filter(|folder| folder.is_dir()) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    assert!(!files.is_empty(), "there is no room `{room}`");
    files
}

/// A file without its comments.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The rooms that code names after `crate::`, also in a list: `crate::{app, ui::draw}`.
fn rooms_named(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            Some(list) => named.extend(listed(list)),
            None => named.extend(word(after)),
        }
    }
    named
}

/// The first word of each entry of a list, what is nested in it passed over.
fn listed(list: &str) -> Vec<String> {
    let (mut depth, mut entries) = (0_usize, vec![String::new()]);
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => entries.push(String::new()),
            _ => entries.last_mut().unwrap().push(c),
        }
    }
    entries.iter().filter_map(|entry| word(entry.trim())).collect()
}

fn word(code: &str) -> Option<String> {
    let word: String = code.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    // A capital begins a name of the crate's root, not a room.
    word.starts_with(|c: char| c.is_lowercase()).then_some(word)
}

#[test]
fn names_are_found_in_lists_and_paths() {
    let code = "use crate::{app::{App, Pane}, ui};\nfn f(a: crate::facts::Fact) {}";
    let rooms = rooms_named(code);
    assert_eq!(rooms.iter().map(String::as_str).collect::<Vec<_>>(), ["app", "facts", "ui"]);
}
