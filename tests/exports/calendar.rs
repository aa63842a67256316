//! Calendar entries.

use std::collections::BTreeSet;

use icalendar::{Calendar, Component, DatePerhapsTime, Event};

use crate::{ARTICLES, facts, objects, printed_of, string};

/// Reads a calendar back, and holds its lines to what the standard says of them.
pub(crate) fn events(calendar: &str) -> Vec<Event> {
    assert_eq!(calendar.matches('\n').count(), calendar.matches("\r\n").count());
    let longest = calendar.split("\r\n").map(str::len).max().unwrap();
    assert!(longest <= 75, "a line has {longest} bytes");
    let read: Calendar = calendar.parse().unwrap();
    assert_eq!(read.property_value("VERSION"), Some("2.0"));
    assert!(read.property_value("PRODID").is_some());
    read.components.iter().map(|component| component.as_event().unwrap().clone()).collect()
}

fn days(event: &Event) -> String {
    let day = |time: Option<DatePerhapsTime>| match time {
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        other => unreachable!("{other:?} is no day"),
    };
    format!("{} {}", day(event.get_start()), day(event.get_end()))
}

/// The days of the entries that are made of a text.
fn check(text: &str, expected: &[&str]) {
    let asked = ["facts", "--format", "ics", "--lang", "en", "--date", "2025-05-01"];
    let found: Vec<String> = events(&printed_of(&asked, text)).iter().map(days).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_date_is_an_entry_of_whole_days() {
    check("It opened on 24 April 2025.", &["2025-04-24 2025-04-25"]);
    check("It opened on 31 December 2024.", &["2024-12-31 2025-01-01"]);
    check("It opened in February 2024.", &["2024-02-01 2024-03-01"]);
    check("It was built from 2019 to 2023.", &["2019-01-01 2024-01-01"]);
    check("It was built in the 1990s.", &["1990-01-01 2000-01-01"]);
}

#[test]
fn what_has_no_days_of_the_calendar_is_no_entry() {
    check("It opened at 14:30, for 12 euros.", &[]);
    check("Caesar crossed the river in 49 BC.", &[]);
}

#[test]
fn every_date_of_an_article_with_a_day_a_month_or_a_year_is_an_entry() {
    for article in ARTICLES {
        let is_plain = |edtf: &str| {
            edtf.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
                && !edtf.starts_with('-')
                && edtf.split('-').nth(1).is_none_or(|month| month < "13")
        };
        let all = objects(&[article]);
        let dates = all.iter().filter(|fact| fact["kind"] == "date");
        let dates = dates.filter(|fact| fact["value"]["edtf"].as_str().is_some_and(is_plain));
        let events = events(&facts("ics", &[article]));
        let mut starts = events.iter().map(days);
        for fact in dates {
            let digits: String = string(&fact["value"], "edtf").to_owned();
            assert!(starts.any(|days| days.starts_with(&digits)), "{fact} is missing");
        }
    }
}

#[test]
fn an_entry_tells_what_when_and_where() {
    let text = "---\ndate: 2025-05-01\n---\n\n# Roads; bridges, and more\n\n\
        The bridge, all steel; and more, opened on 24 April 2025. Nobody came.\n";
    let calendar = printed_of(&["facts", "--format", "ics", "--lang", "en"], text);
    let [event] = events(&calendar).try_into().unwrap();
    assert!(event.get_summary().unwrap().starts_with("24 April 2025 – "));
    assert_eq!(
        event.get_description().unwrap(),
        "The bridge, all steel; and more, opened on 24 April 2025.\nRoads; bridges, and more\n-:7"
    );
    assert!(calendar.contains("DTSTAMP:20250501T000000Z\r\n"), "{calendar}");
    assert_eq!(event.property_value("TRANSP"), Some("TRANSPARENT"));
}

#[test]
fn entries_have_names_of_their_own_that_stay() {
    let calendar = facts("ics", &ARTICLES);
    let events = events(&calendar);
    let names: BTreeSet<&str> = events.iter().map(|event| event.get_uid().unwrap()).collect();
    assert_eq!(names.len(), events.len());
    assert!(events.len() > 20);
    assert_eq!(facts("ics", &ARTICLES), calendar);
}
