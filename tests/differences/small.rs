//! One thing at a time.

use crate::told_of;

#[track_caller]
fn check(old: &str, new: &str, expected: &[&str]) {
    assert_eq!(told_of(old, new), expected);
}

const CLUB: &str = "# The club\n\nThe club has 40 members. It was founded in 1921 by nine rowers of \
    the town.\n\nIts boathouse cost €2 million and stands 5 km from the station.\n";

#[test]
fn a_text_is_the_same_as_itself() {
    check(CLUB, CLUB, &[]);
    check("", "", &[]);
    check("", "Nothing is told here.", &[]);
}

#[test]
fn a_value_changes_in_its_sentence() {
    check(CLUB, &CLUB.replace("40 members", "45 members"), &["40 members → 45 members (value)"]);
    check(CLUB, &CLUB.replace("1921", "1922"), &["1921 → 1922 (value)"]);
    let both = CLUB.replace("€2 million", "€3 million").replace("5 km", "6 km");
    check(CLUB, &both, &["€2 million → €3 million (value)", "5 km → 6 km (value)"]);
}

#[test]
fn a_changed_unit_is_a_change_and_another_way_to_write_it_is_none() {
    check(CLUB, &CLUB.replace("5 km", "5 miles"), &["5 km → 5 miles (unit)"]);
    check(CLUB, &CLUB.replace("€2", "$2"), &["€2 million → $2 million (unit)"]);
    check(CLUB, &CLUB.replace("5 km", "5,000 metres"), &[]);
    check(CLUB, &CLUB.replace("€2 million", "2,000,000 euros"), &[]);
    check(CLUB, &CLUB.replace("40 members", "forty members"), &[]);
}

#[test]
fn how_exactly_a_figure_is_given_is_part_of_it() {
    check(CLUB, &CLUB.replace("has 40", "has about 40"), &["40 members → 40 members (bound)"]);
    let (about, over) =
        (CLUB.replace("has 40", "has about 40"), CLUB.replace("has 40", "has over 40"));
    check(&about, &over, &["40 members → 40 members (bound)"]);
    check(&about, &CLUB.replace("has 40", "has around 40"), &[]);
}

#[test]
fn a_figure_appears_and_vanishes() {
    let without = CLUB.replace(" and stands 5 km from the station", "");
    check(CLUB, &without, &["- 5 km"]);
    check(&without, CLUB, &["+ 5 km"]);
    let more = format!("{CLUB}\nIn 2020 a storm sank 12 boats.\n");
    check(CLUB, &more, &["+ 2020", "+ 12 boats"]);
    check(&more, CLUB, &["- 2020", "- 12 boats"]);
    check("", CLUB, &["+ 40 members", "+ 1921", "+ nine rowers", "+ €2 million", "+ 5 km"]);
}

#[test]
fn what_is_said_in_other_words_is_the_same() {
    let reworded = CLUB
        .replace("The club has 40 members.", "Forty people belong to the club: 40 members in all.")
        .replace("Forty people belong to the club: 40", "They are proud of being 40");
    check(CLUB, &reworded, &[]);
    let split = CLUB.replace(" and stands 5 km", ". From there one walks 5 km");
    check(CLUB, &split, &[]);
    let joined = CLUB.replace(" members. It was", " members, and was");
    check(CLUB, &joined, &[]);
}

#[test]
fn figures_that_move_on_in_one_sentence_are_told_in_their_places() {
    let (old, new) =
        ("The fee rose from €5 to €6 in May.", "The fee climbed from €6 to €7 in May.");
    check(old, new, &["€5 → €6 (value)", "€6 → €7 (value)"]);
}

#[test]
fn a_figure_is_no_other_one_because_it_is_the_only_one_left() {
    let old = "The survey lists 16 studies and 1,600 patients in the north.";
    let new = "The survey lists 1,600 patients in the north and nine hospitals.";
    check(old, new, &["- 16 studies", "+ nine hospitals"]);
}

#[test]
fn paragraphs_move_and_sections_change_their_titles() {
    let (title, rest) = CLUB.split_once("\n\n").unwrap();
    let (first, second) = rest.trim_end().split_once("\n\n").unwrap();
    check(CLUB, &format!("{title}\n\n{second}\n\n{first}\n"), &[]);
    check(CLUB, &format!("# The rowers\n\n{first}\n\n## The house\n\n{second}\n"), &[]);
}

#[test]
fn the_same_sentence_in_two_sections_is_told_apart_by_its_section() {
    let town = |name: &str, cost: u32| format!("## {name}\n\nIt cost €{cost} million.\n\n");
    let old = format!("{}{}{}", town("Ayr", 5), town("Bude", 5), town("Cork", 7));
    let new = format!("{}{}{}", town("Ayr", 6), town("Bude", 5), town("Cork", 7));
    check(&old, &new, &["€5 million → €6 million (value)"]);
    let moved = format!("{}{}{}", town("Cork", 7), town("Ayr", 6), town("Bude", 5));
    check(&old, &moved, &["€5 million → €6 million (value)"]);
}

#[test]
fn figures_of_a_table_are_told_by_row_and_column() {
    let old = "| Town | 2019 | 2020 |\n|---|---|---|\n| Ayr | 12 | 15 |\n| Bude | 15 | 12 |\n";
    check(old, &old.replace("| Ayr | 12", "| Ayr | 13"), &["12 → 13 (value)"]);
    check(old, &format!("{old}| Cork | 12 | 12 |\n"), &["+ 12", "+ 12"]);
    let sorted = "| Town | 2019 | 2020 |\n|---|---|---|\n| Bude | 15 | 12 |\n| Ayr | 12 | 15 |\n";
    check(old, sorted, &[]);
    let wider = "| Town | 2018 | 2019 | 2020 |\n|---|---|---|---|\n| Ayr | 11 | 12 | 15 |\n\
        | Bude | 14 | 15 | 12 |\n";
    check(old, wider, &["+ 2018", "+ 11", "+ 14"]);
}

#[test]
fn rows_of_figures_alone_are_told_by_what_is_the_same_in_them() {
    let row = |year: u32, count: u32| format!("| {year} | {count} |\n");
    let head = "| Year | Boats |\n|---|---|\n";
    let old = format!("{head}{}{}{}", row(2019, 31), row(2020, 32), row(2021, 33));
    let new = format!("{head}{}{}{}", row(2019, 31), row(2020, 35), row(2021, 33));
    check(&old, &new, &["32 → 35 (value)"]);
    let added = format!("{head}{}{}", row(2018, 30), old.strip_prefix(head).unwrap());
    check(&old, &added, &["+ 2018", "+ 30"]);
}
