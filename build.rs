//! Tells the program which commit it is built from, where that is known, and for which target; and
//! writes the tables that it carries (TOML, for people) as JSON, which is read ten times as fast when
//! the program starts.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Where the tables are, below `assets`.
const TABLES: [&str; 4] = ["", "lexicons", "messages", "themes"];

fn main() -> Result<(), Box<dyn Error>> {
    for folder in TABLES {
        write_tables(folder)?;
    }
    tell_build();
    Ok(())
}

/// Writes each table of a folder below `assets` as JSON, to the same place in the folder of the build.
fn write_tables(folder: &str) -> Result<(), Box<dyn Error>> {
    let from = Path::new("assets").join(folder);
    println!("cargo::rerun-if-changed={}", from.display());
    let to = Path::new(&env::var_os("OUT_DIR").ok_or("no OUT_DIR")?).join(folder);
    fs::create_dir_all(&to)?;
    for entry in fs::read_dir(&from)? {
        let path = entry?.path();
        let Some(name) = path.file_stem().filter(|_| path.extension().is_some_and(|e| e == "toml"))
        else {
            continue;
        };
        let table: toml::Table = toml::from_str(&fs::read_to_string(&path)?)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        fs::write(to.join(name).with_extension("json"), serde_json::to_string(&table)?)?;
    }
    Ok(())
}

fn tell_build() {
    println!("cargo::rerun-if-env-changed=LUTRIN_COMMIT");
    let target = env::var("TARGET").unwrap_or_default();
    println!("cargo::rustc-env=LUTRIN_TARGET={target}");
    let commit = env::var("LUTRIN_COMMIT").ok().or_else(packaged).or_else(checked_out);
    println!("cargo::rustc-env=LUTRIN_COMMIT={}", commit.unwrap_or_default());
}

/// The commit that a published package was made from.
fn packaged() -> Option<String> {
    println!("cargo::rerun-if-changed=Cargo.toml");
    let told = fs::read_to_string(".cargo_vcs_info.json").ok()?;
    let (_, sha1) = told.split_once("\"sha1\":")?;
    sha1.split('"').nth(1).map(short)
}

/// The commit that is checked out here, and not in a folder that these files were put in. Builds for
/// tests do without: each commit would make them anew.
fn checked_out() -> Option<String> {
    if env::var("PROFILE").is_ok_and(|profile| profile == "debug") {
        return None;
    }
    let here = fs::canonicalize(env::var_os("CARGO_MANIFEST_DIR")?).ok()?;
    let top = git(&["rev-parse", "--show-toplevel"])?;
    if fs::canonicalize(top).ok()? != here {
        return None;
    }
    for path in ["HEAD", "logs/HEAD"] {
        let path = git(&["rev-parse", "--git-path", path])?;
        if Path::new(&path).exists() {
            println!("cargo::rerun-if-changed={path}");
        }
    }
    git(&["rev-parse", "HEAD"]).as_deref().map(short)
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    let said = output.status.success().then_some(output.stdout)?;
    Some(String::from_utf8(said).ok()?.trim().to_owned())
}

fn short(commit: &str) -> String {
    commit.chars().take(12).collect()
}
