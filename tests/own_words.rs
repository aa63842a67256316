//! A reader's own units and words, in files beside the settings.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

/// A folder of settings with these lexicons.
fn settings(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let lexicons = folder.path().join("lutrin/lexicons");
    fs::create_dir_all(&lexicons).unwrap();
    for (name, text) in files {
        fs::write(lexicons.join(name), text).unwrap();
    }
    folder
}

/// What is printed, and what is said beside it.
fn run(settings: &TempDir, arguments: &[&str], text: &str) -> (String, String) {
    let mut command = assert_cmd::Command::cargo_bin("lutrin").unwrap();
    command.env("XDG_CONFIG_HOME", settings.path()).env("LC_ALL", "en_GB.UTF-8");
    let output = command.args(arguments).write_stdin(text).output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

/// The facts of a text: text and value.
fn facts(settings: &TempDir, arguments: &[&str], text: &str) -> Vec<(String, Value)> {
    let (printed, said) =
        run(settings, &[&["facts", "--format", "jsonl"], arguments].concat(), text);
    assert_eq!(said, "");
    let read = |line: &str| {
        let fact: Value = serde_json::from_str(line).unwrap();
        (fact["text"].as_str().unwrap().to_owned(), fact["value"].clone())
    };
    printed.lines().map(read).collect()
}

const OURS: &str = "
compounds = [\"dalles de quai\"]
[units]
\"{ETP}\" = [\"équivalent temps plein\", \"équivalents temps plein\", \"ETP\"]
[currencies]
BNZ = [\"bernique\"]
[roles]
veto = [\"ponton\"]
";

const SIGNS: &str = "
[[units]]
code = \"{tep}\"
symbols = [\"tep\"]
prefixes = \"kM\"
[currencies]
\"⌬\" = \"BNZ\"
";

#[test]
fn own_units_currencies_and_words_are_read_and_asked_for() {
    let settings = settings(&[("fr.toml", OURS), ("common.toml", SIGNS)]);
    let text = "Le port emploie 12 équivalents temps plein et brûle 3 ktep ; au ponton 9, les \
                40 dalles de quai ont coûté 25 berniques, puis ⌬ 300 encore.\n";
    let found =
        |arguments: &[&str]| facts(&settings, &[&["--lang", "fr"], arguments].concat(), text);
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let expected = [
        ("12 équivalents temps plein", value(r#"{"amount":12,"unit":"{ETP}"}"#)),
        ("3 ktep", value(r#"{"amount":3,"unit":"k{tep}"}"#)),
        ("40 dalles de quai", value(r#"{"amount":40,"of":"dalles de quai"}"#)),
        ("25 berniques", value(r#"{"amount":25,"currency":"BNZ"}"#)),
        ("⌬ 300", value(r#"{"amount":300,"currency":"BNZ"}"#)),
    ];
    let expected: Vec<_> = expected.map(|(text, value)| (text.to_owned(), value)).into();
    assert_eq!(found(&[]), expected);
    assert_eq!(found(&["--where", "currency=BNZ and amount>=100 berniques"]), expected[4..]);
    assert_eq!(found(&["--where", "amount>10 ETP"]), expected[..1]);
}

#[test]
fn an_own_word_means_what_its_reader_says_and_no_more_what_it_meant() {
    let text = "The harbour burns 5 tons, since 03/04/2021, say its 12 keepers.\n";
    let values = |settings: &TempDir| {
        facts(settings, &["--lang", "en"], text)
            .into_iter()
            .map(|(_, value)| value)
            .collect::<Vec<_>>()
    };
    let before = values(&settings(&[]));
    let after = values(&settings(&[("en.toml", "date_order = \"dmy\"\n[units]\nt = [\"ton\"]\n")]));
    assert_eq!((&before[0]["unit"], &after[0]["unit"]), (&"[ston_av]".into(), &"t".into()));
    assert_eq!(
        (&before[1]["edtf"], &after[1]["edtf"]),
        (&"2021-03-04".into(), &"2021-04-03".into())
    );
    assert_eq!(before[2], after[2]);
}

#[test]
fn what_is_wrong_is_said_with_its_line_and_the_rest_is_read() {
    let settings =
        settings(&[("en.toml", "[unts]\n\"{sp}\" = [\"sp\"]\n[roles]\nveto = [\"bollard\"]\n")]);
    let (printed, said) = run(&settings, &["facts"], "At bollard 9 stood 12 keepers.\n");
    assert!(printed.contains("12 keepers") && printed.lines().count() == 1, "{printed}");
    let wanted = "lutrin: `lexicons/en.toml`, line 1: there is no table or entry `unts`\nhint: did you mean `units`?\n";
    assert_eq!(said, wanted);
    let (_, said) = run(&settings, &["config"], "");
    assert_eq!(said, wanted);
}
