//! Reads the annotated articles of `corpus/facts/` and compares what lutrin finds in them.
//!
//! A fact is marked `{{kind|key=value;key=value|text}}`; `a^b` lists accepted answers, and `?` before
//! the kind makes finding it neither right nor wrong. The articles were annotated before they were
//! read; the floors below are what is reached, so that a change that loses a fact is seen.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::cast_precision_loss,
    reason = "a broken annotation must stop the test"
)]

use std::fs;
use std::path::Path;

use lutrin::document::{Language, Prose};
use lutrin::facts::{Amount, Fact, Recogniser, Value};

/// A fact as the annotation gives it.
struct Expected {
    kinds: Vec<String>,
    keys: Vec<(String, String)>,
    start: usize,
    end: usize,
    is_optional: bool,
}

struct Article {
    name: String,
    language: Language,
    date: String,
    text: String,
    expected: Vec<Expected>,
}

#[derive(Default)]
struct Tally {
    expected: usize,
    found: usize,
    same_span: usize,
    right: usize,
}

impl Tally {
    fn f1(&self, hits: usize) -> f64 {
        2.0 * hits as f64 / (self.expected + self.found) as f64
    }
}

#[test]
fn the_articles_are_read_as_they_are_annotated() {
    let mut tally = Tally::default();
    let mut faults = Vec::new();
    for article in articles() {
        compare(&article, &mut tally, &mut faults);
    }
    let (spans, facts) = (tally.f1(tally.same_span), tally.f1(tally.right));
    let told = faults.join("\n");
    assert!(spans >= 0.98, "strict F1 of spans is {spans:.3}\n{told}");
    assert!(facts >= 0.98, "F1 of facts is {facts:.3}\n{told}");
}

fn articles() -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/facts");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| article(path)).collect()
}

fn article(path: &Path) -> Article {
    let source = fs::read_to_string(path).unwrap();
    let (head, body) = source.split_once("\n\n").unwrap();
    let header = |key: &str| {
        let line = head.lines().find_map(|line| line.strip_prefix(key));
        line.unwrap_or_else(|| panic!("{} has no {key}", path.display())).trim().to_owned()
    };
    let (text, expected) = parse(body);
    Article {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        language: Language::from_tag(&header("lang:")),
        date: header("date:"),
        text,
        expected,
    }
}

fn parse(body: &str) -> (String, Vec<Expected>) {
    let mut text = String::new();
    let mut expected = Vec::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("{{") {
        text.push_str(before);
        let (item, after) = after.split_once("}}").unwrap();
        let mut parts = item.splitn(3, '|');
        let kinds = parts.next().unwrap();
        let keys = parts.next().unwrap().split(';').filter_map(|pair| pair.split_once('='));
        let keys = keys.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let start = text.len();
        text.push_str(parts.next().unwrap());
        expected.push(Expected {
            kinds: kinds.trim_start_matches('?').split('^').map(str::to_owned).collect(),
            keys,
            start,
            end: text.len(),
            is_optional: kinds.starts_with('?'),
        });
        rest = after;
    }
    text.push_str(rest);
    (text, expected)
}

fn compare(article: &Article, tally: &mut Tally, faults: &mut Vec<String>) {
    let recogniser = Recogniser::new(Some(article.language), Some(&article.date));
    let mut found = Vec::new();
    let mut base = 0;
    for paragraph in article.text.split_inclusive("\n\n") {
        found.extend(recogniser.extract(&Prose::plain(paragraph, base), article.language));
        base += paragraph.len();
    }
    let touches = |fact: &Fact, expected: &Expected| {
        fact.span.start() < expected.end && expected.start < fact.span.end()
    };
    for fact in &found {
        let gold = article.expected.iter().find(|expected| touches(fact, expected));
        if gold.is_some_and(|gold| gold.is_optional) {
            continue;
        }
        tally.found += 1;
        let text = fact.span.cut(&article.text, 0);
        let Some(gold) = gold else {
            faults.push(format!("{}: [{text}] is none", article.name));
            continue;
        };
        let is_same = fact.span.start() == gold.start && fact.span.end() == gold.end;
        tally.same_span += usize::from(is_same);
        let is_right = is_right(fact, gold);
        tally.right += usize::from(is_right);
        if !is_same || !is_right {
            let wanted = &article.text[gold.start..gold.end];
            faults.push(format!("{}: [{text}] for [{wanted}], {:?}", article.name, fact.value));
        }
    }
    for gold in article.expected.iter().filter(|gold| !gold.is_optional) {
        tally.expected += 1;
        if !found.iter().any(|fact| touches(fact, gold)) {
            let wanted = &article.text[gold.start..gold.end];
            faults.push(format!("{}: [{wanted}] is missing", article.name));
        }
    }
}

fn is_right(fact: &Fact, gold: &Expected) -> bool {
    let kind = gold.kinds.iter().any(|kind| kind == fact.value.kind().name());
    let bound = gold.keys.iter().find(|(key, _)| key == "bound").map_or("exact", |(_, b)| b);
    let is_date = matches!(fact.value, Value::Date(_) | Value::Period(_));
    let value = fields(&fact.value);
    let agrees = |(key, wanted): &(String, String)| {
        let found = value.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
        key == "bound"
            || key == "of"
            || found.is_none_or(|found| wanted.split('^').any(|w| same(w, found)))
    };
    // « under 30 » may be an age or a number: then the number is what counts.
    kind && (is_date || fact.bound.name() == bound) && gold.keys.iter().all(agrees)
}

fn same(wanted: &str, found: &str) -> bool {
    let bare = |text: &str| text.replace(['~', '?', '%'], "");
    match (wanted.parse::<f64>(), found.parse::<f64>()) {
        (Ok(wanted), Ok(found)) => (wanted - found).abs() < 1e-9 * wanted.abs().max(1.0),
        _ => bare(wanted) == bare(found) || bare(wanted) == format!("{}:00", bare(found)),
    }
}

fn fields(value: &Value) -> Vec<(&'static str, String)> {
    let amount = |amount: &Amount| match amount {
        Amount::One(one) => vec![("amount", one.to_string())],
        Amount::Range(low, high) => vec![("min", low.to_string()), ("max", high.to_string())],
    };
    let with = |mut fields: Vec<(&'static str, String)>, key, value: &str| {
        fields.push((key, value.to_owned()));
        fields
    };
    match value {
        Value::Date(date) | Value::Period(date) => vec![("edtf", date.0.to_string())],
        Value::Time(iso) | Value::Duration(iso) => vec![("iso", iso.to_string())],
        Value::DurationRange(low, high) => {
            vec![("min", low.to_string()), ("max", high.to_string())]
        }
        Value::Frequency { period, times } => {
            let mut fields = vec![("iso", period.to_string())];
            match times {
                Amount::One(times) => fields.push(("times", times.to_string())),
                range @ Amount::Range(..) => fields.extend(amount(range)),
            }
            fields
        }
        Value::Money(one, code) => with(amount(one), "currency", code),
        Value::Quantity(one, code) => with(amount(one), "unit", code),
        Value::Count(one, _) | Value::Percent(one) | Value::Ordinal(one) | Value::Number(one) => {
            amount(one)
        }
        Value::Ratio(above, below) => {
            vec![("numerator", above.to_string()), ("denominator", below.to_string())]
        }
    }
}
