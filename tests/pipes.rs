//! The program from outside, on a pipe: what it prints, where, and how it ends.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const ARTICLE: &str = "assets/articles/fr.txt";

fn lutrin() -> assert_cmd::Command {
    let mut command = assert_cmd::Command::cargo_bin("lutrin").unwrap();
    command.env_remove("NO_COLOR").env("LC_ALL", "fr_FR.UTF-8");
    command
}

/// What it prints of these arguments, when all goes well.
fn printed(arguments: &[&str]) -> String {
    let output = lutrin().args(arguments).assert().success().get_output().clone();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What it prints of these arguments with this on its input.
fn printed_of(arguments: &[&str], input: impl Into<Vec<u8>>) -> String {
    let output = lutrin().args(arguments).write_stdin(input).assert().success();
    String::from_utf8(output.get_output().stdout.clone()).unwrap()
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

/// What it says on its error output, having printed nothing and ended with 2.
fn refusal(arguments: &[&str]) -> String {
    let output = lutrin().args(arguments).assert().code(2).get_output().clone();
    assert!(output.stdout.is_empty(), "a refusal prints nothing");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn each_fact_is_the_slice_of_the_text_that_it_names() {
    let text = fs::read_to_string(ARTICLE).unwrap();
    let facts = records(&printed(&["facts", "--format", "jsonl", ARTICLE]));
    assert!(facts.len() >= 29, "{} facts", facts.len());
    for fact in facts {
        let (start, end) = (fact["start"].as_u64().unwrap(), fact["end"].as_u64().unwrap());
        let slice = text.get(usize::try_from(start).unwrap()..usize::try_from(end).unwrap());
        assert_eq!(slice, fact["text"].as_str());
        let line = usize::try_from(fact["line"].as_u64().unwrap()).unwrap();
        let first = fact["text"].as_str().unwrap().lines().next().unwrap();
        assert!(text.lines().nth(line - 1).unwrap().contains(first), "{fact}");
    }
}

#[test]
fn a_label_is_one_line_whatever_ends_the_lines_of_the_text() {
    for end in ["\n", "\r\n"] {
        let text = ["Le feu a pris près de 6 500 m² de", "bois de chauffage.", ""].join(end);
        let facts = records(&printed_of(&["facts", "--format", "jsonl", "-"], text));
        assert_eq!(facts[0]["label"], "de bois de chauffage");
    }
}

#[test]
fn a_spanish_article_is_told_by_its_words() {
    let text = "El ayuntamiento pagará 12 millones de euros por el puente que se abrirá al tráfico \
                el 3 de mayo de 2024, según explicó ayer el alcalde a los vecinos del barrio viejo.";
    let facts = records(&printed_of(&["facts", "--format", "jsonl"], text));
    let told: Vec<String> = facts.iter().map(|f| format!("{} {}", f["kind"], f["value"])).collect();
    let money = r#""money" {"amount":12000000,"currency":"EUR"}"#;
    assert_eq!(told, [money, r#""date" {"edtf":"2024-05-03"}"#]);
}

#[test]
fn facts_are_typed_and_normalised() {
    let text = "Le 2 août 2026, 119 millions d’euros iront à une vingtaine d’hôpitaux, soit 36 %.";
    let facts = records(&printed_of(&["facts", "--format", "jsonl", "--lang", "fr"], text));
    let told: Vec<String> =
        facts.iter().map(|f| format!("{} {} {}", f["kind"], f["value"], f["bound"])).collect();
    assert_eq!(
        told,
        [
            r#""date" {"edtf":"2026-08-02"} "exact""#,
            r#""money" {"amount":119000000,"currency":"EUR"} "exact""#,
            r#""count" {"amount":20,"of":"hôpitaux"} "approx""#,
            r#""percent" {"amount":36} "exact""#,
        ]
    );
}

#[test]
fn sections_cover_the_text_in_order() {
    let text = fs::read_to_string(ARTICLE).unwrap();
    let sections = records(&printed(&["outline", "--format", "jsonl", ARTICLE]));
    assert_eq!(sections.len(), 12);
    let number =
        |section: &Value, name: &str| usize::try_from(section[name].as_u64().unwrap()).unwrap();
    for (place, section) in sections.iter().enumerate() {
        let (start, end) = (number(section, "start"), number(section, "end"));
        let title = section["title"].as_str().unwrap();
        assert!(text.get(start..end).unwrap().starts_with(title), "{section}");
        let next = sections.get(place + 1..).unwrap().iter();
        let after =
            next.into_iter().find(|next| next["level"].as_u64() <= section["level"].as_u64());
        assert_eq!(end, after.map_or(text.len(), |next| number(next, "start")));
        assert!((0.0..=1.0).contains(&section["certainty"].as_f64().unwrap()));
    }
    let kinds: Vec<&str> = sections.iter().map(|s| s["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "question").count(), 3);
    assert_eq!(kinds.iter().filter(|kind| **kind == "aside").count(), 1);
}

#[test]
fn a_stream_and_a_file_give_the_same_facts_and_sections() {
    for command in ["facts", "outline", "render"] {
        let of_file = printed(&[command, ARTICLE]);
        let of_stream = printed_of(&[command, "-"], fs::read(ARTICLE).unwrap());
        let without_keys = |text: &str| text.replace('!', " ");
        assert_eq!(without_keys(&of_stream), without_keys(&of_file), "{command}");
        let without_name = printed_of(&[command], fs::read(ARTICLE).unwrap());
        assert_eq!(without_name, of_stream, "{command}");
    }
}

#[test]
fn a_text_reads_the_same_in_every_encoding() {
    let text = "Été 2024\n\nEn avril 2025, l’hôpital a reçu 1 600 malades à Orléans — déjà 12 % de plus.\n";
    let expected = printed_of(&["render", "-"], text);
    assert!(expected.contains("hôpital"), "{expected}");
    let utf16 = |bytes: fn(u16) -> [u8; 2], bom: [u8; 2]| {
        bom.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect::<Vec<u8>>()
    };
    let windows = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let encoded: [Vec<u8>; 5] = [
        [&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat(),
        utf16(u16::to_le_bytes, [0xFF, 0xFE]),
        utf16(u16::to_be_bytes, [0xFE, 0xFF]),
        windows,
        text.replace('\n', "\r\n").into_bytes(),
    ];
    for bytes in encoded {
        assert_eq!(printed_of(&["render", "-"], bytes), expected);
    }
}

#[test]
fn markdown_is_known_by_its_content_and_by_its_name() {
    let text = "# Le port\n\nUn *quai* neuf.\n\n## Les grues\n\n- une\n- deux\n";
    let sections = records(&printed_of(&["outline", "--format", "jsonl"], text));
    let titles: Vec<&str> = sections.iter().map(|s| s["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["Le port", "Les grues"]);
    let (_folder, path) = file("note.md", b"Un *quai* neuf.\n");
    assert_eq!(printed(&["render", &path]).trim(), "Un quai neuf.");
    let (_folder, path) = file("note.txt", b"Un *quai* neuf.\n");
    assert_eq!(printed(&["render", &path]).trim(), "Un *quai* neuf.");
}

#[test]
fn what_is_printed_for_people_has_no_colour_on_a_pipe() {
    for command in ["facts", "outline", "render"] {
        assert!(!printed(&[command, ARTICLE]).contains('\u{1B}'), "{command}");
        assert!(printed(&[command, "--color", "always", ARTICLE]).contains('\u{1B}'), "{command}");
    }
}

#[test]
fn no_line_is_wider_than_it_was_asked_to_be() {
    for width in [20_usize, 44, 72, 120] {
        let text = printed(&["render", "--width", &width.to_string(), ARTICLE]);
        let widest = text.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap();
        assert!(widest <= width, "{widest} columns, asked for {width}");
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let long = "Il y eut 3 500 visiteurs le 4 mai 2021.\n\n".repeat(40_000);
    let (_folder, path) = file("long.txt", long.as_bytes());
    for command in ["facts", "render"] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("lutrin"))
            .args([command, &path])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""), "{command}");
    }
}

#[test]
fn what_is_no_text_is_refused_with_a_hint() {
    let png: Vec<u8> =
        [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[0, 1, 2, 3, 255].repeat(50)].concat();
    let (_folder, path) = file("figure.png", &png);
    let program = assert_cmd::cargo::cargo_bin("lutrin");
    for path in [path.as_str(), program.to_str().unwrap()] {
        for arguments in [vec![path], vec!["facts", path], vec!["outline", path]] {
            let said = refusal(&arguments);
            assert!(said.contains(&format!("`{path}`")) && said.contains("\nhint: "), "{said}");
        }
    }
}

#[test]
fn what_cannot_be_opened_is_named_with_a_hint() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("absent.md").to_str().unwrap().to_owned();
    let lost = folder.path().join("no/folder.md").to_str().unwrap().to_owned();
    for path in [folder.path().to_str().unwrap(), &missing, &lost] {
        for arguments in [vec![path], vec!["render", path]] {
            let said = refusal(&arguments);
            assert!(said.contains(&format!("`{path}`")) && said.contains("\nhint: "), "{said}");
        }
    }
}

#[test]
fn the_rest_is_printed_when_one_file_is_missing() {
    let output = lutrin().args(["outline", "absent.md", ARTICLE]).assert().code(2);
    let output: &Output = output.get_output();
    assert!(String::from_utf8_lossy(&output.stdout).contains("Éléonore Vasquin"));
    assert!(String::from_utf8_lossy(&output.stderr).contains("`absent.md`"));
}

#[test]
fn a_wrong_word_on_the_command_line_names_the_right_ones() {
    assert!(refusal(&["facts", "--format", "xml", ARTICLE]).contains("jsonl"));
    assert!(refusal(&["--lang", "tlh", ARTICLE]).contains("fr"));
    assert!(refusal(&["facts", "--date", "31/02/2025", ARTICLE]).contains("YYYY-MM-DD"));
    assert!(refusal(&["render", "--width", "3", ARTICLE]).contains("20"));
}

/// An article that means harm wherever something of it is printed.
fn hostile() -> String {
    let harm = "\u{1B}[2Jb\u{9B}31m\u{1B}]0;x\u{7}\u{202E}\u{2066}\u{200B}\u{200C}\u{3164}\u{FE0F}\u{E0041}\u{7F}\u{8}\u{B}";
    // With too many controls among its letters it would be refused as no text at all.
    let harmless = "These are harmless words. ".repeat(100);
    format!(
        "---\ntitle: T{harm}\nauthor: A{harm}\n---\n\n# A{harm}b\n\nIt cost 5{harm} million{harm} dollars \
         on 4{harm} May 2021.\n\n## B{harm}\n\n- item 12{harm} %\n\n> quote{harm}\n\n`code{harm}` \
         [link{harm}](http://e.org/{harm})\n\n```{harm}\ncode{harm}\n```\n\n| a{harm} | 5 km |\n|-|-|\n| b{harm} | 6 km |\n\n\
         {harmless}\n"
    )
}

#[test]
fn nothing_that_a_terminal_obeys_is_printed() {
    let text = hostile();
    let unseen =
        ['\u{200B}', '\u{200C}', '\u{202E}', '\u{2066}', '\u{3164}', '\u{FE0F}', '\u{E0041}'];
    let commands: [(&str, &[&str]); 3] = [
        ("facts", &["text", "md", "tsv", "csv", "vimgrep", "ics"]),
        ("outline", &["text", "md"]),
        ("render", &["text", "ansi"]),
    ];
    let colours = regex::Regex::new("\u{1B}\\[[0-9;]*m").unwrap();
    for (command, formats) in commands {
        for format in formats {
            let printed = printed_of(&[command, "--format", format], text.as_str());
            // Colours are lutrin's own.
            let printed = colours.replace_all(&printed, "");
            let is_layout = |c: char| {
                c == '\n'
                    || (c == '\t' && *format == "tsv")
                    || (c == '\r' && ["csv", "ics"].contains(format))
            };
            let found: Vec<char> = printed
                .chars()
                .filter(|c| unseen.contains(c) || c.is_control() && !is_layout(*c))
                .collect();
            assert!(
                !printed.is_empty() && found.is_empty(),
                "{command} {format}: {found:?}\n{printed}"
            );
        }
    }
}

#[test]
fn what_programs_read_is_escaped_and_whole() {
    let text = hostile();
    for command in ["facts", "outline"] {
        let printed = printed_of(&[command, "--format", "jsonl"], text.as_str());
        assert!(
            !printed.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202E}'),
            "{printed:?}"
        );
        let title =
            |record: &Value| record["title"].as_str().unwrap_or_default().contains('\u{1B}');
        assert!(command == "facts" || records(&printed).iter().any(title), "{printed}");
    }
}

#[test]
fn an_empty_text_prints_nothing_and_is_no_error() {
    for arguments in [vec!["facts"], vec!["outline"], vec!["facts", "--format", "jsonl"]] {
        assert_eq!(printed_of(&arguments, ""), "", "{arguments:?}");
    }
}

#[test]
fn the_help_teaches_the_program() {
    let help = printed(&["--help"]);
    for word in ["facts", "outline", "render", "Examples", "--lang", "--date", "--width"] {
        assert!(help.contains(word), "{word} is missing in --help");
    }
    assert!(printed(&["--version"]).starts_with("lutrin "));
}

#[test]
fn where_there_is_no_screen_the_text_is_printed() {
    assert_eq!(printed(&[ARTICLE]), printed(&["render", ARTICLE]));
    assert_eq!(printed_of(&["-"], fs::read(ARTICLE).unwrap()), printed(&["render", ARTICLE]));
}

#[test]
fn several_articles_and_folders_are_printed_one_after_the_other() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("b.md", "# Second\n"), ("a.md", "# First\n"), (".hidden.md", "# No\n")] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let path = folder.path().to_str().unwrap();
    let text = printed(&[path, ARTICLE]);
    let at = |what: &str| text.find(what).unwrap();
    assert!(at("First") < at("Second") && text.len() > 1_000, "{text}");
    assert!(!text.contains("No\n"), "{text}");
}

#[test]
fn a_folder_with_nothing_to_read_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let output = lutrin().arg(folder.path()).assert().code(2).get_output().clone();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("holds no document that can be read") && said.contains("hint: "),
        "{said}"
    );
}
