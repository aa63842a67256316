//! A long report with a table in each section.

use crate::{edited, told_of};

const HARBOURS: [&str; 24] = [
    "Ashcombe",
    "Brackwater",
    "Calder Bay",
    "Dunmoor",
    "Eastness",
    "Farrow",
    "Gullhaven",
    "Hartsea",
    "Inverloch",
    "Jorvale",
    "Kelmouth",
    "Larkpool",
    "Marram",
    "Northolm",
    "Oysterby",
    "Pellstrand",
    "Quernmore",
    "Redcliff",
    "Saltby",
    "Tarnport",
    "Ullsea",
    "Veryan",
    "Westhithe",
    "Yarrow",
];

/// What is told of one harbour; every sentence but its figures and its name is in all of them.
fn section(number: usize) -> String {
    let name = HARBOURS[number];
    let (boats, year, cost) = (40 + 3 * number, 1871 + 5 * number, 12 + number);
    let rows: Vec<String> = (2015..2023)
        .map(|year| {
            let landed = 310 + (year * (number + 7)) % 97;
            let crew = 20 + (year + number) % 13;
            format!("| {year} | {landed} | {crew} | €{} million |\n", 1 + (year + number) % 9)
        })
        .collect();
    let rows = rows.concat();
    format!(
        "## {}. {name}\n\nThe harbour of {name} was dug in {year} and takes {boats} boats. Dredging \
        it cost €{cost} million, of which the county paid {}%. A ferry leaves {} times a week.\n\n\
        Its quay is {} m long; the light on it can be seen for {} miles.\n\n\
        | Year | Tonnes landed | Crew | Fees |\n|---|---|---|---|\n{rows}\n",
        number + 1,
        30 + number,
        3 + number % 5,
        110 + 7 * number,
        9 + number % 6,
    )
}

fn sections() -> Vec<String> {
    (0..HARBOURS.len()).map(section).collect()
}

fn report(sections: &[String]) -> String {
    let figures = "# Harbours of the coast\n\nThe coast has 24 harbours, surveyed in May 2023.\n\n";
    format!("{figures}{}", sections.concat())
}

#[test]
fn a_cell_a_row_and_a_sentence_among_hundreds_are_found() {
    let old = sections();
    let mut new = old.clone();
    let landed =
        new[3].lines().find_map(|line| line.strip_prefix("| 2018 | ")?.split_once(' ')).unwrap();
    let landed = landed.0.to_owned();
    new[3] = edited(&new[3], &[(&format!("| 2018 | {landed} |"), "| 2018 | 1,331 |")]);
    new[7] = format!("{}| 2023 | 350 | 21 | €4 million |\n\n", new[7].trim_end().to_owned() + "\n");
    new[11] = edited(&new[11], &[("takes 73 boats", "takes 78 boats")]);
    new[15] = edited(&new[15], &[(" A ferry leaves 3 times a week.", "")]);
    let row = new[19].lines().find(|line| line.starts_with("| 2016")).unwrap().to_owned() + "\n";
    new[19] = new[19].replace(&row, "");
    let gone: Vec<String> = row
        .split('|')
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .map(|cell| format!("- {cell}"))
        .collect();
    let found = told_of(&report(&old), &report(&new));
    let mut expected = vec![
        format!("{landed} → 1,331 (value)"),
        "+ 2023".to_owned(),
        "+ 350".to_owned(),
        "+ 21".to_owned(),
        "+ €4 million".to_owned(),
        "73 boats → 78 boats (value)".to_owned(),
        "- 3 times a week".to_owned(),
    ];
    expected.extend(gone);
    assert_eq!(found, expected);
}

#[test]
fn sections_in_another_order_with_other_numbers_are_the_same() {
    let old = sections();
    let mut new = old.clone();
    new.rotate_left(5);
    new.swap(1, 9);
    let renumbered: Vec<String> = new
        .iter()
        .enumerate()
        .map(|(at, section)| {
            let (_, rest) = section.split_once(". ").unwrap();
            format!("## {}. {rest}", at + 1)
        })
        .collect();
    assert_eq!(told_of(&report(&old), &report(&renumbered)), Vec::<String>::new());
}

#[test]
fn a_section_that_is_new_or_gone_is_told_whole_and_no_other() {
    let all = sections();
    let (less, more) = (report(&all[1..]), report(&all));
    let count = told_of("", &section(0)).len();
    assert!(count > 35);
    let added = told_of(&less, &more);
    assert_eq!(added.len(), count, "{added:?}");
    assert!(added.iter().all(|told| told.starts_with("+ ")), "{added:?}");
    let gone = told_of(&more, &less);
    assert_eq!(gone.len(), count, "{gone:?}");
    assert!(gone.iter().all(|told| told.starts_with("- ")), "{gone:?}");
}
