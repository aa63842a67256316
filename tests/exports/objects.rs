//! JSON, JSON Lines, and the schema of both.

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::{ARTICLES, corpus, facts, lutrin, objects, printed, printed_of};

fn schema() -> Validator {
    let schema = std::fs::read_to_string("docs/facts.schema.json").unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

#[test]
fn every_line_is_as_the_schema_says() {
    let schema = schema();
    let mut files: Vec<String> = ARTICLES.map(str::to_owned).to_vec();
    files.extend(corpus("facts", ".md"));
    files.extend(corpus("plain", ".txt"));
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let all = objects(&files);
    assert!(all.len() > 500, "{} facts", all.len());
    for fact in &all {
        let errors: Vec<_> = schema.iter_errors(fact).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{fact}: {errors:?}");
    }
    let kinds = all.iter().map(|fact| fact["kind"].as_str().unwrap());
    assert_eq!(kinds.collect::<std::collections::BTreeSet<_>>().len(), 12, "every kind is seen");
}

#[test]
fn the_schema_refuses_what_is_no_fact() {
    let schema = schema();
    let fact = objects(&ARTICLES).swap_remove(0);
    assert!(schema.is_valid(&fact));
    let with = |key: &str, value: Value| {
        let mut other = fact.clone();
        other[key] = value;
        other
    };
    assert!(!schema.is_valid(&with("kind", json!("colour"))));
    assert!(!schema.is_valid(&with("kind", json!("money"))), "a date is no money");
    assert!(!schema.is_valid(&with("value", json!({"edtf": "24 April"}))));
    assert!(!schema.is_valid(&with("value", json!({"edtf": "2025", "amount": 1}))));
    assert!(!schema.is_valid(&with("line", json!(0))));
    assert!(!schema.is_valid(&with("colour", json!("red"))));
}

#[test]
fn json_is_one_array_of_the_objects_of_all_articles() {
    let array: Vec<Value> = serde_json::from_str(&facts("json", &ARTICLES)).unwrap();
    assert_eq!(array, objects(&ARTICLES));
    assert!(array.iter().all(|fact| fact["file"].is_string()));
}

#[test]
fn json_of_an_article_without_facts_is_an_empty_array() {
    let array = printed_of(&["facts", "--format", "json"], "Nothing here.");
    assert_eq!(serde_json::from_str::<Value>(&array).unwrap(), json!([]));
}

#[test]
fn json_is_whole_where_one_of_the_articles_is_missing() {
    let [article, ..] = ARTICLES;
    let asked = ["facts", "--format", "json", "missing.md", article, "lost.md"];
    let output = lutrin(&asked).assert().code(2).get_output().clone();
    let array: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(array.len(), objects(&[article]).len());
}

#[test]
fn only_the_key_figures_are_in_the_array_where_they_are_asked_for() {
    let [article, ..] = ARTICLES;
    let array = printed(&["facts", "--key", "--format", "json", article]);
    let array: Vec<Value> = serde_json::from_str(&array).unwrap();
    let keys: Vec<_> = objects(&[article]).into_iter().filter(|f| f["key"] == true).collect();
    assert_eq!(array, keys);
}

#[test]
fn an_outline_as_json_is_one_array_of_its_lines() {
    let lines = printed(&[&["outline", "--format", "jsonl"], &ARTICLES[..]].concat());
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let array = printed(&[&["outline", "--format", "json"], &ARTICLES[..]].concat());
    assert_eq!(serde_json::from_str::<Vec<Value>>(&array).unwrap(), lines);
    assert!(lines.len() > 20);
}
