//! The article that lutrin carries with changes planted in it, in both languages.

use std::fs;

use lutrin::document::Language;

use crate::{Text, edited, told, wrapped};

/// The text of a file with plain spaces for those that do not break: another typography.
fn spaced(file: &str) -> String {
    fs::read_to_string(file).unwrap().replace(['\u{A0}', '\u{202F}'], " ")
}

/// A text with the paragraph that begins with these words put before the one that begins with those.
fn moved(text: &str, what: &str, before: &str) -> String {
    let mut paragraphs: Vec<&str> = text.split("\n\n").collect();
    let place = |paragraphs: &[&str], words: &str| {
        paragraphs.iter().position(|paragraph| paragraph.starts_with(words)).unwrap()
    };
    let taken = paragraphs.remove(place(&paragraphs, what));
    paragraphs.insert(place(&paragraphs, before), taken);
    paragraphs.join("\n\n")
}

#[track_caller]
fn check(file: &str, language: Language, new: &str, expected: &[&str]) {
    let old = fs::read_to_string(format!("assets/articles/{file}")).unwrap();
    let [old, new] = [&old, new].map(|text| Text::new("a.txt", text, Some(language)));
    let mut found = told(&old, &new);
    let mut expected: Vec<String> = expected.iter().map(|&told| told.to_owned()).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

/// What is planted: other words for the same, other figures, and figures that come and go.
const ENGLISH: &[(&str, &str)] = &[
    // Reworded, figures as they were.
    (
        "Common as cancers of the brain go, and merciless, it strikes about 3,500 people in \
                France every year.",
        "Merciless, and not rare for a cancer of the brain, it reaches some 3,500 people a \
                year in France.",
    ),
    (
        "prowl 18 algorithms on the scent of comorbidities",
        "eighteen algorithms sniff for comorbidities",
    ),
    ("71 patients, enrolled in", "71 volunteers, taking part in"),
    // A corrected date.
    ("On 24 April 2025 Inserm", "On 25 April 2025 Inserm"),
    // A dropped figure.
    ("followed for years in 16 international studies", "followed for years all over the world"),
    // How exactly.
    ("more than 128,000 images", "about 128,000 images"),
    // A dropped sentence.
    (
        " For now the seam is barely worked: if a 2024 study by the OECD2 is right, 97% of \
                health data lie idle…",
        "",
    ),
    // Another percentage.
    ("up to 36% of what health", "up to 38% of what health"),
    // A changed unit, another amount, and the same amount in other words.
    (
        "promised €119 million over five years to teach 500,000 health workers",
        "promised €190 million over five months to teach half a million health workers",
    ),
    // A new sentence.
    (
        "about twenty hospitals under the lead of the Health Data Hub, the national platform \
                for health data.",
        "about twenty hospitals under the lead of the Health Data Hub, the national platform \
                for health data. A 41st member, from Brest, joined them on 3 June 2025.",
    ),
    // Another currency.
    ("have raised €95 million", "have raised $95 million"),
    // A sentence in two, one of its dates another.
    (
        "Adopted in March 2024, the AI Act applies from 2 August 2026: no system",
        "The AI Act was adopted in March 2024. It applies from 2 August 2027: no system",
    ),
    // A title in other words.
    ("Reading the tumour\n", "Tumours under the lens\n"),
];

/// The same in French.
const FRENCH: &[(&str, &str)] = &[
    (
        "Fréquente parmi les cancers du cerveau, agressive toujours, cette tumeur frappe \
                environ 3 500 personnes par an en France.",
        "Agressive, et point rare pour un cancer du cerveau, elle touche chaque année en \
                France près de 3 500 personnes.",
    ),
    ("18 algorithmes pistent les comorbidités", "dix-huit algorithmes traquent les comorbidités"),
    ("71 patients, enrôlés dans", "71 volontaires, qui prennent part à"),
    ("le 24 avril 2025, l’Inserm", "le 25 avril 2025, l’Inserm"),
    (
        "suivis des années durant dans 16 études conduites de par le monde",
        "suivis des années durant de par le monde",
    ),
    ("sur plus de 128 000 images", "sur environ 128 000 images"),
    (
        " Nous en sommes loin : à lire une étude de l’OCDE2 parue en 2024, 97 % de ces \
                données dormiraient sans que nul n’y touche…",
        "",
    ),
    ("Jusqu’à 36 % des activités", "Jusqu’à 38 % des activités"),
    (
        "a promis 119 millions d’euros sur cinq ans pour apprendre à 500 000 soignants",
        "a promis 190 millions d’euros sur cinq mois pour apprendre à un demi-million de soignants",
    ),
    (
        "la plateforme nationale des données de santé.",
        "la plateforme nationale des données de santé. Le 3 juin 2025, 14 villes les ont rejoints.",
    ),
    ("commune de 95 millions d’euros", "commune de 95 millions de dollars"),
    (
        "Adopté en mars 2024, l’IA Act s’impose à compter du 2 août 2026 : n’entre",
        "L’IA Act a été adopté en mars 2024. Il s’impose à compter du 2 août 2027 : n’entre",
    ),
    ("Des tumeurs passées au crible\n", "Les tumeurs sous la loupe\n"),
];

#[test]
fn every_change_of_the_english_article_is_found_and_nothing_else() {
    let old = spaced("assets/articles/en.txt");
    let new = edited(&old, ENGLISH);
    // Moved paragraphs, and everything wrapped.
    let new = moved(&new, "In May 2025 Insilico", "In the house of medicines");
    let new = moved(&new, "AP-HP, which runs", "Cancer has no monopoly");
    let new = wrapped(&new, 72);
    let expected = [
        "24 April 2025 → 25 April 2025 (value)",
        "- 16 international studies",
        "128,000 images → 128,000 images (bound)",
        "- 2024",
        "- 97%",
        "36% → 38% (value)",
        "€119 million → €190 million (value)",
        "five years → five months (unit)",
        "+ 41st",
        "+ 3 June 2025",
        "€95 million → $95 million (unit)",
        "2 August 2026 → 2 August 2027 (value)",
    ];
    check("en.txt", Language::English, &new, &expected);
}

#[test]
fn every_change_of_the_french_article_is_found_and_nothing_else() {
    let old = spaced("assets/articles/fr.txt");
    let new = edited(&old, FRENCH);
    let new = moved(&new, "En mai 2025, l’entreprise", "Dans la maison du médicament");
    let new = moved(&new, "L’AP-HP, qui", "Le cancer n’a pas");
    let new = wrapped(&new, 72);
    let expected = [
        "24 avril 2025 → 25 avril 2025 (value)",
        "- 16 études",
        "128 000 images → 128 000 images (bound)",
        "- 2024",
        "- 97 %",
        "36 % → 38 % (value)",
        "119 millions d’euros → 190 millions d’euros (value)",
        "cinq ans → cinq mois (unit)",
        "+ 3 juin 2025",
        "+ 14 villes",
        "95 millions d’euros → 95 millions de dollars (unit)",
        "2 août 2026 → 2 août 2027 (value)",
    ];
    check("fr.txt", Language::French, &new, &expected);
}

#[test]
fn a_translation_states_the_same_figures() {
    let [french, english] =
        [("fr.txt", Language::French), ("en.txt", Language::English)].map(|(file, language)| {
            let text = fs::read_to_string(format!("assets/articles/{file}")).unwrap();
            Text::new("a.txt", &text, Some(language))
        });
    let found = told(&french, &english);
    // The one figure that the languages put otherwise: all day, every day.
    assert_eq!(found, ["- 24 heures sur 24", "+ 24 hours"]);
}
