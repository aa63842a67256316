//! `lutrin diff` from outside: what it prints, and how it ends.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

const OLD: &str = "# Le port\n\n## Les quais\n\nLe quai mesure 120 m et a coûté 3 millions d’euros en \
    2019.\n\n| Année | Bateaux |\n|---|---|\n| 2020 | 31 |\n| 2021 | 32 |\n";

/// A folder with two versions.
struct Folder(TempDir);

impl Folder {
    fn new(old: &str, new: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("old.md"), old).unwrap();
        fs::write(folder.path().join("new.md"), new).unwrap();
        Self(folder)
    }

    /// The port with a longer quay, less said of it, and another count in its table.
    fn of_the_port() -> Self {
        let new = OLD.replace("120 m", "140 m").replace(" en 2019", "").replace("| 32 |", "| 35 |");
        Self::new(OLD, &new)
    }

    /// What `lutrin diff` prints of them with these arguments; it ends with this code.
    fn diff(&self, arguments: &[&str], code: i32) -> String {
        let mut command = lutrin();
        command.current_dir(&self.0).arg("diff").args(arguments).args(["old.md", "new.md"]);
        let output = command.assert().code(code).get_output().clone();
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

pub(crate) fn lutrin() -> assert_cmd::Command {
    let mut command = assert_cmd::Command::cargo_bin("lutrin").unwrap();
    command.env_remove("NO_COLOR").env("LC_ALL", "fr_FR.UTF-8");
    command
}

#[test]
fn people_read_what_was_and_what_is_with_its_sentence() {
    let printed = Folder::of_the_port().diff(&[], 1);
    let expected = "--- old.md\n+++ new.md\n\nLe port › Les quais\n     \
        5 ~  120 m → 140 m · Le quai mesure\n          Le quai mesure 140 m et a coûté 3 millions d’euros.\n     \
        5 -  2019 · Le quai mesure 120 m et a coûté 3 millions d’euros\n          Le quai mesure 120 m et a \
        coûté 3 millions d’euros en 2019.\n    \
        10 ~  32 → 35 · 2021, Bateaux\n          2021 | 35\n\n2 changés, 1 disparu\n";
    assert_eq!(printed, expected);
}

#[test]
fn what_is_the_same_prints_nothing_and_ends_well() {
    let folder = Folder::new(OLD, &OLD.replace("120 m et", "cent vingt mètres et"));
    for format in lutrin::cli::DIFF_FORMATS {
        assert_eq!(folder.diff(&["--format", format], 0), "", "{format}");
    }
}

#[test]
fn colours_strike_the_old_and_stay_away_from_pipes() {
    let folder = Folder::of_the_port();
    assert!(!folder.diff(&[], 1).contains('\u{1B}'));
    let printed = folder.diff(&["--color", "always"], 1);
    let pair = "\u{1B}[9;31m120 m\u{1B}[0m → \u{1B}[1;32m140 m\u{1B}[0m";
    assert!(printed.contains(pair), "{printed}");
    assert!(printed.contains("en\u{1B}[0m \u{1B}[9;31m2019\u{1B}[0m"), "{printed}");
}

#[test]
fn lines_keep_to_the_width() {
    let long = OLD.replace("mesure", &"mesure, dit-on dans tout le pays, ".repeat(9));
    let folder = Folder::new(&long, &long.replace("120 m", "140 m"));
    for width in [40_usize, 60, 100] {
        let printed = folder.diff(&["--width", &width.to_string()], 1);
        let widest = printed.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap();
        assert!(widest <= width, "{widest} columns, asked for {width}\n{printed}");
    }
}

#[test]
fn signs_are_ascii_where_that_is_asked_for() {
    let [old, new] =
        ["# A\n\n## B\n\nIt has about 40 boats.\n", "# A\n\n## B\n\nIt has 40 boats.\n"];
    let printed = Folder::new(old, new).diff(&["--ascii", "--lang", "en"], 1);
    assert!(printed.is_ascii(), "{printed}");
    assert!(printed.contains("A > B\n") && printed.contains("~ 40 boats -> 40 boats"), "{printed}");
    assert!(printed.ends_with("\n1 changed\n"), "{printed}");
}

#[test]
fn a_table_of_markdown_has_a_row_for_each() {
    let printed = Folder::of_the_port().diff(&["--format", "md"], 1);
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines.len(), 5);
    assert_eq!(lines[0], "| change | kind | old | new | label | section | sentence |");
    assert_eq!(
        lines[2],
        "| changed | quantity | 120 m | 140 m | Le quai mesure | Le port › Les quais | Le quai mesure **140 m** \
        et a coûté 3 millions d’euros. |"
    );
    assert!(lines[3].starts_with("| vanished | date | 2019 |  | "), "{}", lines[3]);
    assert!(
        lines[4].ends_with("| 2021, Bateaux | Le port › Les quais | 2021 \\| **35** |"),
        "{}",
        lines[4]
    );
}

fn objects(printed: &str) -> Vec<Value> {
    printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_line_is_as_the_schema_says() {
    let schema = |name: &str| {
        let schema: Value = serde_json::from_str(&fs::read_to_string(name).unwrap()).unwrap();
        jsonschema::meta::validate(&schema).unwrap();
        jsonschema::draft202012::new(&schema).unwrap()
    };
    let (schema, facts) = (schema("docs/diff.schema.json"), schema("docs/facts.schema.json"));
    let article = fs::read_to_string("assets/articles/fr.txt").unwrap();
    let mut all = objects(&Folder::of_the_port().diff(&["--format", "jsonl"], 1));
    for (old, new) in [(&*article, ""), ("", &*article)] {
        all.extend(objects(&Folder::new(old, new).diff(&["--format", "jsonl"], 1)));
    }
    assert!(all.len() > 50, "{}", all.len());
    for one in &all {
        let errors: Vec<_> = schema.iter_errors(one).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{one}: {errors:?}");
    }
    // Each side is a fact as `facts` prints it, but for what it stands in.
    for side in
        all.iter().flat_map(|one| [&one["old"], &one["new"]]).filter(|side| side.is_object())
    {
        let mut fact = side.clone();
        fact.as_object_mut()
            .unwrap()
            .retain(|name, _| !["sentence", "column_head"].contains(&&**name));
        assert!(facts.is_valid(&fact), "{fact}");
    }
    let first = all.swap_remove(0);
    let with = |name: &str, value: Value| {
        let mut other = first.clone();
        other[name] = value;
        other
    };
    assert!(schema.is_valid(&first));
    assert!(!schema.is_valid(&with("change", "vanished".into())), "what is gone has no new value");
    assert!(!schema.is_valid(&with("parts", serde_json::json!([]))));
    assert!(!schema.is_valid(&with("colour", "red".into())));
}

#[test]
fn objects_have_both_facts_with_their_places() {
    let [length, date, count] =
        <[Value; 3]>::try_from(objects(&Folder::of_the_port().diff(&["--format", "jsonl"], 1)))
            .unwrap();
    assert_eq!(length["change"], "changed");
    assert_eq!(length["parts"], serde_json::json!(["value"]));
    assert_eq!(length["old"]["value"], serde_json::json!({"amount": 120, "unit": "m"}));
    assert_eq!(length["new"]["text"], "140 m");
    assert_eq!(length["new"]["sentence"], "Le quai mesure 140 m et a coûté 3 millions d’euros.");
    assert_eq!(
        (&date["change"], &date["new"], &date["old"]["line"]),
        (&"vanished".into(), &Value::Null, &5.into())
    );
    assert_eq!(date["section"], serde_json::json!(["Le port", "Les quais"]));
    assert_eq!(count["new"]["column_head"], "Bateaux");
    assert_eq!(count["new"]["sentence"], "2021 | 35");
}

#[test]
fn what_cannot_be_read_ends_with_two_and_is_named() {
    let folder = Folder::of_the_port();
    for (old, new, named) in
        [("lost.md", "new.md", "lost.md"), ("old.md", ".", "`.` is a folder"), ("-", "-", "`-`")]
    {
        let mut command = lutrin();
        command.current_dir(&folder.0).args(["diff", old, new]);
        let output = command.assert().code(2).get_output().clone();
        assert!(output.stdout.is_empty());
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(named) && said.contains("hint: "), "{said}");
    }
    lutrin().args(["diff", "only-one.md"]).assert().code(2);
}

#[test]
fn a_version_may_come_from_a_pipe_and_in_another_form() {
    let folder = Folder::of_the_port();
    let mut command = lutrin();
    command.current_dir(&folder.0).args(["diff", "-", "old.md"]).write_stdin(OLD);
    command.assert().code(0);
    let page = "<html><body><article><h1>Le port</h1><h2>Les quais</h2><p>Le quai mesure 120&nbsp;m et a \
        coûté 3&nbsp;millions d’euros en 2019.</p><table><tr><th>Année</th><th>Bateaux</th></tr>\
        <tr><td>2020</td><td>31</td></tr><tr><td>2021</td><td>33</td></tr></table></article></body></html>";
    fs::write(folder.0.path().join("new.html"), page).unwrap();
    let mut command = lutrin();
    command.current_dir(&folder.0).args([
        "diff",
        "--no-extract",
        "--format",
        "jsonl",
        "old.md",
        "new.html",
    ]);
    let output = command.assert().code(1).get_output().clone();
    let found = objects(&String::from_utf8(output.stdout).unwrap());
    let told: Vec<_> =
        found.iter().map(|one| format!("{} {}", one["old"]["text"], one["new"]["text"])).collect();
    assert_eq!(told, [r#""32" "33""#]);
}

#[test]
fn what_a_stranger_wrote_reaches_no_terminal_as_it_is() {
    let old = "# A \u{1B}[31m|title\u{202E}\n\nIt \u{1B}]0;x\u{7} cost 12 \u{9B}euros | *in* <b>May</b> 2024\u{202E}.\n";
    let folder = Folder::new(old, &old.replace("12", "13").replace("2024", "2025"));
    let is_harmful = |c: char| c != '\n' && lutrin::source::shown(c) != Some(c);
    for format in lutrin::cli::DIFF_FORMATS {
        let printed = folder.diff(&["--format", format], 1);
        assert!(!printed.is_empty());
        assert!(!printed.contains(is_harmful), "{format}: {printed:?}");
    }
    let table = folder.diff(&["--format", "md"], 1);
    assert!(table.lines().all(|line| line.replace("\\|", "").matches('|').count() == 8), "{table}");
}
