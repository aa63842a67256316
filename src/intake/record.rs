//! A document that comes as one JSON object on a line, among many.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, from_str};

/// What a line must be.
const FORM: &str = r#"write each record on one line, such as {"id": 7, "text": "It cost 5 €."}"#;

/// A document with what it is known by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// Its id as JSON, a string or a number, exactly as it came.
    pub id: String,
    /// Its id, for people.
    pub name: String,
    /// What is read.
    pub text: String,
    /// The language it says it is in, as a tag.
    pub lang: Option<String>,
    /// The day it says it was published.
    pub date: Option<String>,
}

/// A line as it comes; what else it holds is nobody's business here.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    id: &'a RawValue,
    text: String,
    lang: Option<String>,
    date: Option<String>,
}

impl Record {
    /// Reads a line.
    ///
    /// # Errors
    /// When it is no record: what is wrong with it, and, on a line of its own, what to do.
    pub fn read(line: &str) -> Result<Self, String> {
        let wrong = |error: serde_json::Error| {
            // It is one line, and whoever asks knows which.
            let error = error.to_string().replace("at line 1 column", "at column");
            format!("is no record: {error}\nhint: {FORM}")
        };
        let line: Line<'_> = from_str(line).map_err(wrong)?;
        let name = match from_str(line.id.get()) {
            Ok(Value::String(name)) => name,
            Ok(Value::Number(number)) => number.to_string(),
            Ok(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) | Err(_) => {
                return Err(format!("has an `id` that is no string and no number\nhint: {FORM}"));
            }
        };
        let date = line.date.filter(|date| !date.is_empty());
        if let Some(date) = date.as_deref().filter(|date| !is_day(date)) {
            let hint = "write it as YYYY-MM-DD, such as 2025-04-24, or leave it out";
            return Err(format!("has a `date` that is no day, `{date}`\nhint: {hint}"));
        }
        let id = line.id.get().to_owned();
        Ok(Self { id, name, text: line.text, lang: line.lang, date })
    }
}

/// Whether a text begins with a day, `YYYY-MM-DD`; an hour may follow.
fn is_day(text: &str) -> bool {
    let shape = text.bytes().take(10).map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    shape.eq(*b"0000-00-00") && matches!(text.as_bytes().get(10), None | Some(b'T' | b' '))
}

#[cfg(test)]
mod tests {
    use super::Record;

    #[test]
    fn a_line_is_a_text_with_its_id() {
        let line = r#"{"id": "a\n1", "text": "Il coûte 5 €.", "lang": "fr", "more": [1]}"#;
        let record = Record::read(line).unwrap();
        assert_eq!((&*record.id, &*record.name), (r#""a\n1""#, "a\n1"));
        assert_eq!((&*record.text, record.lang.as_deref()), ("Il coûte 5 €.", Some("fr")));
        let line = r#"{"text": "", "id": 12345678901234567890, "date": "2024-05-06T07:00:00Z"}"#;
        let record = Record::read(line).unwrap();
        assert_eq!(record.id, "12345678901234567890");
        assert_eq!(record.date.as_deref(), Some("2024-05-06T07:00:00Z"));
    }

    #[test]
    fn what_is_no_record_says_what_is_wrong_with_it() {
        let wrong = [
            "",
            "{",
            r#"{"text": "no id"}"#,
            r#"{"id": 1}"#,
            r#"{"id": [1], "text": "x"}"#,
            r#"{"id": null, "text": "x"}"#,
            r#"{"id": 1, "text": 2}"#,
            r#"{"id": 1, "text": "x", "date": "May 2024"}"#,
        ];
        for line in wrong {
            let error = Record::read(line).unwrap_err();
            assert!(error.contains("\nhint: write "), "{line}: {error}");
        }
    }
}
