//! An article that gives the same figure twice, and differently, is told so.
#![expect(clippy::unwrap_used, reason = "a test that cannot run must fail")]

use std::fs;
use std::path::Path;
use std::process::Command;

const FILLER: &str = "Les travaux ont commencé au printemps, dans un calme que personne n’attendait, et les \
    riverains disent avoir retrouvé le sommeil depuis que les camions passent par la rocade.";

/// What `facts --format jsonl` prints of these paragraphs, line by line.
fn lines(name: &str, paragraphs: &[&str]) -> Vec<String> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, paragraphs.join("\n\n")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_lutrin"))
        .args(["facts", "--lang", "fr", "--format", "jsonl"])
        .arg(&path)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn both_facts_name_the_other() {
    let told = lines(
        "twice.md",
        &[
            "La construction du nouveau pont coûtera 42 millions d’euros.",
            FILLER,
            "La construction du nouveau pont coûtera 24 millions d’euros.",
        ],
    );
    assert_eq!(told.len(), 2, "{told:?}");
    let names = |line: &str, text: &str| line.contains(&format!(r#""differs":{{"text":"{text}""#));
    assert!(names(&told[0], "24 millions d’euros"), "{told:?}");
    assert!(names(&told[1], "42 millions d’euros"), "{told:?}");
}

#[test]
fn what_changes_or_is_rounded_contradicts_nothing() {
    let cases: [[&str; 2]; 3] = [
        [
            "En 2023, la construction du nouveau pont coûtait 24 millions d’euros.",
            "En 2024, la construction du nouveau pont coûtait 42 millions d’euros.",
        ],
        [
            "La construction du nouveau pont coûtera 42 millions d’euros.",
            "La construction du nouveau pont coûtera 42,3 millions d’euros.",
        ],
        [
            "La construction du nouveau pont coûtera environ 30 millions d’euros.",
            "La construction du nouveau pont coûtera 42 millions d’euros.",
        ],
    ];
    for (at, [first, second]) in cases.iter().enumerate() {
        let told = lines(&format!("apart-{at}.md"), &[first, FILLER, second]);
        assert!(told.iter().all(|line| !line.contains("differs")), "{told:?}");
    }
}
