//! A folder of short documents in two languages, and what queries find in it: every answer was
//! written down from the documents themselves.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

const FOLDER: &str = "tests/corpus/folder";

fn lutrin(arguments: &[&str]) -> assert_cmd::Command {
    let mut command = assert_cmd::Command::cargo_bin("lutrin").unwrap();
    command.env("LC_ALL", "fr_FR.UTF-8").args(arguments);
    command
}

/// What a query finds, as `file: text` without the folder, in the order it is printed.
fn found(query: &str) -> Vec<String> {
    let arguments = ["facts", "--format", "jsonl", "--where", query, FOLDER];
    let output = lutrin(&arguments).assert().success().get_output().clone();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = |line: &str| {
        let fact: Value = serde_json::from_str(line).unwrap();
        let file = fact["file"].as_str().unwrap().strip_prefix(FOLDER).unwrap();
        format!("{}: {}", file.trim_start_matches('/'), fact["text"].as_str().unwrap())
    };
    String::from_utf8(output.stdout).unwrap().lines().map(told).collect()
}

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    assert_eq!(found(query), expected, "{query}");
}

#[test]
fn there_are_forty_documents_and_each_has_facts() {
    let all = found("kind!=ordinal or kind=ordinal");
    let mut files: Vec<&str> = all.iter().filter_map(|fact| fact.split(':').next()).collect();
    files.dedup();
    assert!(files.is_sorted_by(|a, b| Path::new(a) < Path::new(b)), "{files:?}");
    assert_eq!(files.len(), 42, "{files:?}");
}

#[test]
fn large_sums_in_euros() {
    check(
        "kind=money and amount>=1e8 and currency=EUR",
        &[
            "presse/tramway.md: 240 millions d’euros",
            "presse/usine.md: 1,2 milliard d’euros",
            "reports/bank.md: €640 million",
        ],
    );
}

#[test]
fn sums_of_a_currency_are_never_those_of_another() {
    check("amount >= 100M and currency=USD", &["reports/telescope.md: 350 million dollars"]);
    check(
        ">= 100 million pounds",
        &["reports/rail.html: £140 million", "reports/wind.md: £1.1 billion"],
    );
    check(
        "kind=money and currency!=EUR and amount<1000",
        &[
            "archive/lettres/1936.txt: 120 francs",
            "archive/lighthouse.md: 50 pounds",
            "guides/bread.txt: 2 pounds",
            "minutes/2019.txt: £30",
        ],
    );
}

#[test]
fn lengths_in_any_unit() {
    check(
        ">= 10 km",
        &[
            "archive/eclipse.txt: 5,000 miles",
            "archive/lettres/1917.txt: 30 kilomètres",
            "archive/phare.md: 22 milles marins",
            "guides/moving.md: 100 miles",
            "notes/observations.txt: 0,4 ua",
            "notes/randonnee.md: 14 km",
            "presse/tramway.md: 11 kilomètres",
            "reports/marathon.txt: 42.195 km",
            "reports/rail.html: 88 miles",
        ],
    );
    check(
        "amount > 100 m and amount < 5 km",
        &[
            "notes/randonnee.md: 650 mètres",
            "reports/glacier.md: 340 metres",
            "reports/harbour.md: 1,200 feet",
            "reports/school.txt: 3 miles",
        ],
    );
    check("amount = 30 cm", &["guides/isolation.md: 30 centimètres"]);
}

#[test]
fn temperatures_on_two_scales() {
    check(
        "amount >= 200 °C",
        &[
            "guides/bread.txt: 200 °C",
            "notes/recette.md: 240 °C",
            "presse/usine.md: 800 °C",
            "reports/reactor.md: 600 °F",
        ],
    );
    check(
        "< 72 °F",
        &["guides/first-aid.txt: 15 °C", "guides/paint.md: 68 °F", "reports/glacier.md: 21 °C"],
    );
}

#[test]
fn volumes_masses_and_energies() {
    check("> 1 m3", &["guides/moving.md: 20 cubic metres", "reports/cheese.md: 900 gallons"]);
    check(
        "unit~kg and amount < 1 tonne",
        &[
            "guides/bread.txt: 450 grams",
            "notes/jardin.txt: 38 kilos",
            "notes/recette.md: 750 grammes",
            "reports/cheese.md: 750 pounds",
        ],
    );
    check(">= 1 MJ", &["guides/velo.md: 500 Wh"]);
    check("unit=MW", &["reports/wind.md: 8 MW"]);
}

#[test]
fn lengths_of_time() {
    check(
        "amount >= 1 mois",
        &[
            "presse/tramway.md: quatre ans",
            "reports/cheese.md: 18 months",
            "reports/reactor.md: 36 days",
        ],
    );
    check(
        "kind=durée and amount < 15 minutes",
        &[
            "archive/eclipse.txt: seven minutes",
            "guides/first-aid.txt: 10 minutes",
            "notes/observations.txt: six minutes",
        ],
    );
}

#[test]
fn dates_of_a_year_and_of_an_age() {
    check(
        "date>=2024 and date<2025",
        &[
            "minutes/2024/january.md: 16 January 2024",
            "minutes/2024/june.md: 11 June 2024",
            "minutes/2024/octobre.md: 8 octobre 2024",
            "presse/concert.html: 21 juin 2024",
            "reports/reactor.md: 7 October 2024",
        ],
    );
    check(
        "date < 1850",
        &[
            "archive/cadastre.md: 1832",
            "archive/lighthouse.md: 1811",
            "archive/pont.md: XIVe siècle",
            "archive/pont.md: 1709",
        ],
    );
    check("date = novembre 1917", &["archive/lettres/1917.txt: 4 novembre 1917"]);
    check("date = 1856", &["archive/phare.md: 1854 et 1858"]);
}

#[test]
fn shares_of_a_whole() {
    check(
        ">= 30 % and amount < 40 %",
        &["guides/eau.txt: un tiers", "minutes/2024/june.md: 35%", "reports/school.txt: 38%"],
    );
}

#[test]
fn words_sections_and_files() {
    check(
        "section~calendrier",
        &["presse/tramway.md: 3 février 2025", "presse/tramway.md: quatre ans"],
    );
    check(
        "file~MINUTES and kind=money",
        &[
            "minutes/2019.txt: £30",
            "minutes/2024/january.md: €95,000",
            "minutes/2024/june.md: €128,000",
            "minutes/2024/octobre.md: 2 500 000 euros",
        ],
    );
    check(
        "text~ÉLECTEURS or label=loyer",
        &["notes/budget.md: 740 €", "presse/elections.md: 12 430 électeurs"],
    );
    check("text~francs and not amount<1_000", &["archive/cadastre.md: 9 000 francs"]);
}

#[test]
fn key_figures_can_be_asked_for_among_others() {
    let of = |query: &str| {
        let arguments = ["facts", "--where", query, "assets/articles"];
        let output = lutrin(&arguments).assert().success().get_output().clone();
        String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect::<Vec<_>>()
    };
    // What is asked of key figures is told with them; all else is told as it comes.
    let (keys, all) = (of("key and kind=count"), of("(key or not key) and kind=count"));
    assert!(!keys.is_empty() && keys.len() < all.len(), "{} of {}", keys.len(), all.len());
    assert!(keys.iter().all(|key| all.contains(key)));
    let others = of("not key and kind=count");
    assert_eq!(keys.len() + others.len(), all.len());
    assert_eq!(of("kind=count").len(), all.len());
}

#[test]
fn a_bad_query_is_refused_before_anything_is_read() {
    let arguments = ["facts", "--where", "kind=money and amout>5", "missing.md"];
    let output = lutrin(&arguments).assert().code(2).get_output().clone();
    assert!(output.stdout.is_empty());
    let told = String::from_utf8(output.stderr).unwrap();
    let expected = "lutrin: `amout` is no field\n  kind=money and amout>5\n                 ^^^^^\nhint: \
                    did you mean `amount`? here may stand: kind, amount, ";
    assert!(told.starts_with(expected), "{told}");
}

#[test]
fn all_cores_print_in_the_order_of_the_arguments() {
    let [one, two] = ["reports/wind.md", "archive/pont.md"].map(|file| format!("{FOLDER}/{file}"));
    let alone = |file: &str| {
        let output = lutrin(&["facts", file]).assert().success().get_output().clone();
        String::from_utf8(output.stdout).unwrap().lines().count()
    };
    let output = lutrin(&["facts", &one, FOLDER, &two]).assert().success().get_output().clone();
    let lines = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = lines.lines().collect();
    let (first, last) = (alone(&one), alone(&two));
    assert!(lines[..first].iter().all(|line| line.starts_with(&format!("{one}:"))));
    assert!(lines[lines.len() - last..].iter().all(|line| line.starts_with(&format!("{two}:"))));
    assert!(lines[first].starts_with(&format!("{FOLDER}/archive/")), "{}", lines[first]);
}

#[test]
fn one_file_that_cannot_be_read_is_named_and_the_others_are_printed() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.md", "c.md"] {
        fs::write(folder.path().join(name), "It cost 5 euros.\n").unwrap();
    }
    fs::write(folder.path().join("b.txt"), [0; 300]).unwrap();
    let name = folder.path().to_str().unwrap();
    for command in ["facts", "outline", "render"] {
        let output = lutrin(&[command, name]).assert().code(1).get_output().clone();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("b.txt` holds binary data, not text\nhint: "), "{told}");
        assert_eq!(told.matches("lutrin:").count(), 1, "{told}");
    }
    let output = lutrin(&["facts", "--format", "json", name]).assert().code(1).get_output().clone();
    let facts: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(facts.len(), 2);
}

#[test]
fn outlines_and_pages_of_a_folder_are_those_of_its_files() {
    let folder = format!("{FOLDER}/presse");
    let files: Vec<String> = ["ble.md", "concert.html", "crue.txt", "elections.md", "piscine.txt"]
        .into_iter()
        .chain(["tramway.md", "usine.md"])
        .map(|name| format!("{folder}/{name}"))
        .collect();
    for command in [&["outline", "--format", "json"][..], &["render"]] {
        let named: Vec<&str> = files.iter().map(String::as_str).collect();
        let of_files = lutrin(&[command, &named].concat()).assert().success().get_output().clone();
        let of_folder =
            lutrin(&[command, &[&*folder]].concat()).assert().success().get_output().clone();
        assert_eq!(of_files.stdout, of_folder.stdout);
        assert!(!of_files.stdout.is_empty());
    }
}

fn records(arguments: &[&str], input: &str) -> (Vec<Value>, String, Option<i32>) {
    let arguments = [&["facts", "--records", "--format", "jsonl"], arguments].concat();
    let output = lutrin(&arguments).write_stdin(input).assert().get_output().clone();
    let lines = String::from_utf8(output.stdout).unwrap();
    let facts = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (facts, String::from_utf8(output.stderr).unwrap(), output.status.code())
}

#[test]
fn every_fact_of_a_record_carries_its_id() {
    let input = [
        json!({"id": "a/1", "text": "Le pont a coûté 12 millions d’euros en 2021."}),
        json!({"id": 7, "text": "# Title\n\nIt cost $5 last year.", "date": "2024-05-01", "x": 1}),
        json!({"id": "es", "text": "El puente mide 1.200 metros.", "lang": "es"}),
    ];
    let input: Vec<String> = input.iter().map(Value::to_string).collect();
    let (facts, told, code) = records(&[], &input.join("\n"));
    let ids: Vec<String> =
        facts.iter().map(|f| format!("{} {} {}", f["id"], f["text"], f["value"])).collect();
    let expected = [
        r#""a/1" "12 millions d’euros" {"amount":12000000,"currency":"EUR"}"#,
        r#""a/1" "2021" {"edtf":"2021"}"#,
        r#"7 "$5" {"amount":5,"currency":"USD"}"#,
        r#"7 "last year" {"edtf":"2023"}"#,
        r#""es" "1.200 metros" {"amount":1200,"unit":"m"}"#,
    ];
    assert_eq!((ids, told.as_str(), code), (expected.map(str::to_owned).to_vec(), "", Some(0)));
    assert!(facts.iter().all(|fact| fact.get("file").is_none() && fact["key"].is_boolean()));
}

#[test]
fn a_line_that_is_no_record_is_told_by_its_number_and_the_others_are_read() {
    let input =
        "{\"id\":1,\"text\":\"5 €\"}\n{\"id\":2}\n\nnot json\n{\"id\":3,\"text\":\"6 €\"}\n";
    let (facts, told, code) = records(&["--where", "amount>0"], input);
    let ids: Vec<&Value> = facts.iter().map(|fact| &fact["id"]).collect();
    assert_eq!(ids, [&json!(1), &json!(3)]);
    assert_eq!(code, Some(1));
    assert!(told.contains("line 2 of `-` is no record: missing field `text`"), "{told}");
    assert!(told.contains("line 4 of `-` is no record: "), "{told}");
    assert!(!told.contains("line 3"), "{told}");
}

#[test]
fn records_are_as_the_schema_says() {
    let schema = fs::read_to_string("docs/facts.schema.json").unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    let files = fs::read_dir(format!("{FOLDER}/reports")).unwrap();
    let texts = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let lines = texts.enumerate().map(|(id, text)| json!({"id": id, "text": text}).to_string());
    let (facts, told, _) = records(&[], &lines.collect::<Vec<_>>().join("\n"));
    assert!(told.is_empty() && facts.len() > 30, "{told}");
    for fact in facts {
        let errors: Vec<_> = schema.iter_errors(&fact).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{fact}: {errors:?}");
        let mut both = fact.clone();
        both["file"] = json!("a.md");
        assert!(!schema.is_valid(&both), "a fact has a file or an id, never both");
    }
}

#[test]
fn a_partner_on_a_pipe_gets_the_facts_of_a_record_before_it_sends_the_next() {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Command, Stdio};
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("lutrin"));
    command.args(["facts", "--records", "--format", "jsonl", "--lang", "en"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for id in 0..20 {
        writeln!(input, "{}", json!({"id": id, "text": format!("It cost {id} euros.")})).unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        let fact: Value = serde_json::from_str(&line).unwrap();
        assert_eq!((fact["id"].as_u64(), fact["value"]["amount"].as_u64()), (Some(id), Some(id)));
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}
