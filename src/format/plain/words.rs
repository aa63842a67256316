//! What single words tell about a line, in French and English.
//!
//! General vocabulary of the two languages' printing houses only: words that open a chapter, name
//! an author or a picture, or stand over a box.

/// Words that open a part of a book when a number follows them, the larger part first: the place
/// in this list is the rank of the heading.
const PARTS: [&[&str]; 6] = [
    &["volume", "tome", "vol"],
    &["livre", "book", "titre"],
    &["partie", "part", "acte", "act"],
    &["chapitre", "chapter", "chant", "canto", "chap", "leçon", "lesson", "lettre", "letter"],
    &["scène", "scene", "section", "annexe", "appendix", "appendice", "fiche", "module", "unit"],
    &["article", "étape", "step", "règle", "rule", "exercice", "exercise", "jour", "day"],
];

/// The rank of a word that opens a part of a book.
pub(super) fn part_rank(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    let rank = PARTS.iter().position(|words| words.contains(&word.as_str()))?;
    u8::try_from(rank).ok()
}

const ORDINALS: [&str; 46] = [
    "premier",
    "première",
    "deuxième",
    "second",
    "seconde",
    "troisième",
    "quatrième",
    "cinquième",
    "sixième",
    "septième",
    "huitième",
    "neuvième",
    "dixième",
    "onzième",
    "douzième",
    "dernier",
    "dernière",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "one",
    "two",
    "three",
    "four",
    "five",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "first",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "last",
    "thirteen",
    "fourteen",
];

const HIGHER: [&str; 12] = [
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "twenty-one",
    "twenty-two",
    "twenty-three",
    "twenty-four",
    "thirty",
    "fifty",
];

/// Whether a word is an ordinal or a number in letters.
pub(super) fn is_ordinal(word: &str) -> bool {
    let word = word.to_lowercase();
    ORDINALS.contains(&word.as_str()) || HIGHER.contains(&word.as_str())
}

/// Headings that need no other evidence than standing alone: every house uses them.
const USUAL: [&str; 54] = [
    "introduction",
    "conclusion",
    "conclusions",
    "préface",
    "preface",
    "avant-propos",
    "foreword",
    "prologue",
    "épilogue",
    "epilogue",
    "postface",
    "afterword",
    "postscript",
    "résumé",
    "abstract",
    "summary",
    "remerciements",
    "acknowledgements",
    "acknowledgments",
    "acknowledgement",
    "acknowledgment",
    "références",
    "references",
    "bibliographie",
    "bibliography",
    "annexe",
    "annexes",
    "appendix",
    "appendices",
    "index",
    "glossaire",
    "glossary",
    "notes",
    "footnotes",
    "author's address",
    "authors' addresses",
    "author's note",
    "security considerations",
    "iana considerations",
    "status of this memo",
    "copyright notice",
    "contributors",
    "terminology",
    "overview",
    "background",
    "contexte",
    "méthode",
    "methods",
    "results",
    "résultats",
    "discussion",
    "ressources",
    "resources",
    "status of this document",
];

/// Whether these words are a heading of their own in any text.
pub(super) fn is_usual(title: &str) -> bool {
    let title = title.trim_end_matches([':', '.', ' ', '\u{A0}']).replace('’', "'").to_lowercase();
    USUAL.contains(&title.as_str())
}

/// Sections that stand at the top of their text and belong to no other section.
const CLOSING: [&str; 14] = [
    "introduction",
    "conclusion",
    "conclusions",
    "références",
    "references",
    "bibliographie",
    "bibliography",
    "annexes",
    "appendices",
    "ressources",
    "resources",
    "remerciements",
    "acknowledgements",
    "acknowledgments",
];

/// Whether a section of this title belongs to no other section.
pub(super) fn is_closing(title: &str) -> bool {
    let title = title.trim_end_matches([':', '.', ' ', '\u{A0}']).to_lowercase();
    CLOSING.contains(&title.as_str())
}

const BOXES: [&str; 26] = [
    "à retenir",
    "a retenir",
    "en chiffres",
    "encadré",
    "zoom",
    "repères",
    "en bref",
    "pour aller plus loin",
    "en savoir plus",
    "pour en savoir plus",
    "le saviez-vous",
    "bon à savoir",
    "l'essentiel",
    "en pratique",
    "infos pratiques",
    "chiffres clés",
    "key facts",
    "key figures",
    "key points",
    "at a glance",
    "in brief",
    "in numbers",
    "by the numbers",
    "did you know",
    "fact box",
    "sidebar",
];

/// Whether these words usually stand over a box.
pub(super) fn is_box(title: &str) -> bool {
    let title = title.trim_end_matches(['?', ':', '!', ' ', '\u{A0}', '\u{202F}']);
    let title = title.replace('’', "'").to_lowercase();
    BOXES.iter().any(|label| {
        title
            .strip_prefix(label)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']))
    })
}

const KICKERS: [&str; 30] = [
    "communiqué",
    "communiqué de presse",
    "press release",
    "for immediate release",
    "news release",
    "rencontre",
    "entretien",
    "interview",
    "portrait",
    "reportage",
    "dossier",
    "tribune",
    "édito",
    "éditorial",
    "editorial",
    "enquête",
    "opinion",
    "analyse",
    "analysis",
    "feature",
    "actualité",
    "actualités",
    "news",
    "société",
    "culture",
    "sciences",
    "science",
    "santé",
    "économie",
    "media advisory",
];

/// Whether these words stand over a title to say what sort of text follows.
pub(super) fn is_kicker(title: &str) -> bool {
    let title = title.trim_end_matches([':', ' ', '\u{A0}']).to_lowercase();
    KICKERS.contains(&title.as_str())
}

const AUTHOR_LABELS: [&str; 8] =
    ["Par ", "By ", "by ", "par ", "PAR ", "BY ", "Auteur :", "Author:"];

const SMALL_PRINT: [&str; 46] = [
    "texte",
    "text",
    "textes",
    "photo",
    "photos",
    "photographie",
    "photographies",
    "crédit",
    "crédits",
    "credit",
    "credits",
    "propos recueillis",
    "recueilli par",
    "illustration",
    "illustrations",
    "légende",
    "caption",
    "figure",
    "fig.",
    "image",
    "source",
    "sources",
    "traduit",
    "traduction",
    "translated",
    "translation",
    "illustrated",
    "publié le",
    "mis à jour",
    "published",
    "updated",
    "posted",
    "last updated",
    "dessin",
    "dessins",
    "copyright",
    "©",
    "(c)",
    "picture",
    "photograph",
    "edited by",
    "written by",
    "images",
    "rédaction",
    "carte",
    "diagram",
];

/// Words that lead on to another: no line that ends with one is whole.
///
/// English verbs end with prepositions ("Signing in", "What it is for"), so those are not among
/// them.
const LEADING: [&str; 36] = [
    "the", "a", "an", "of", "at", "and", "or", "from", "as", "that", "was", "le", "la", "les",
    "un", "une", "des", "du", "de", "à", "au", "aux", "en", "et", "ou", "par", "pour", "sur",
    "dans", "avec", "que", "qui", "ce", "cette", "est", "se",
];

/// Whether a line ends with a word that leads on to the next: an article, a preposition.
pub(super) fn ends_leading(line: &str) -> bool {
    let last = line.split_whitespace().next_back().unwrap_or_default();
    LEADING.contains(&last)
}

/// Whether a word turns what was said before, as a short paragraph does and a heading does not.
pub(super) fn opens_turn(word: &str) -> bool {
    let word = word.trim_end_matches(',').to_lowercase();
    ["mais", "or", "donc", "car", "sauf", "bref", "but", "so", "yet", "well", "anyway"]
        .contains(&word.as_str())
}

const CONTENTS: [&str; 5] =
    ["contents", "table of contents", "table des matières", "sommaire", "plan"];

/// Whether these words stand over a table of contents, which is no section.
pub(super) fn is_contents(title: &str) -> bool {
    let title = title.trim_end_matches([':', '.', ' ', '\u{A0}']).to_lowercase();
    CONTENTS.contains(&title.as_str())
}

/// Whether a line names an author as its label says: `Par X`, `By X`.
pub(super) fn has_author_label(line: &str) -> bool {
    AUTHOR_LABELS.iter().any(|label| {
        // « Par où commencer » and "By the sea" name nobody.
        let name = line.strip_prefix(label).map(|name| name.trim_start_matches([' ', '\u{A0}']));
        name.is_some_and(|name| name.starts_with(char::is_uppercase) && !name.ends_with('?'))
    })
}

/// Whether a line begins as small print does: a credit, a caption, a date of publication.
pub(super) fn opens_small_print(line: &str) -> bool {
    let beginning: String = line.chars().take(24).collect::<String>().to_lowercase();
    SMALL_PRINT.iter().any(|label| {
        beginning.strip_prefix(label).is_some_and(|rest| {
            // A label is followed by `:`, by whose it is, or by a number: « Photos de famille » is
            // none of these.
            let rest = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
            rest.starts_with([':', '©', '/'])
                || ["et ", "and ", "par ", "by ", "le ", "on "].iter().any(|w| rest.starts_with(w))
                || (label.starts_with("fig") && rest.starts_with(|c: char| c.is_ascii_digit()))
                || label.contains('©')
        })
    })
}

const MONTHS: [&str; 24] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Whether a word names a month.
pub(super) fn is_month(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    MONTHS.contains(&word.as_str())
}

/// The number of a month, from 1.
pub(super) fn month(word: &str) -> Option<usize> {
    let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    MONTHS.iter().position(|month| *month == word).map(|place| place % 12 + 1)
}

const MAIL: [&str; 22] = [
    "from",
    "to",
    "date",
    "subject",
    "cc",
    "bcc",
    "sent",
    "reply-to",
    "de",
    "à",
    "objet",
    "envoyé",
    "copie",
    "message-id",
    "content-type",
    "mime-version",
    "list-id",
    "destinataire",
    "expéditeur",
    "newsgroups",
    "organization",
    "sujet",
];

/// The label of an e-mail's header line, in lower case, and where what it says begins.
pub(super) fn mail_label(line: &str) -> Option<(String, usize)> {
    let (label, _) = line.split_once(':')?;
    let name = label.trim_end_matches([' ', '\u{A0}', '\u{202F}']).to_lowercase();
    MAIL.contains(&name.as_str()).then_some((name, label.len() + 1))
}

/// Whether an e-mail's label stands before its title.
pub(super) fn is_subject(label: &str) -> bool {
    matches!(label, "subject" | "objet" | "sujet")
}

/// Whether these words open an interview.
pub(super) fn opens_interview(title: &str) -> bool {
    let title = title.to_lowercase();
    let asks = title.contains("questions à") || title.contains("questions to");
    asks || title.contains("questions for")
        || ["entretien avec", "interview", "rencontre avec", "a conversation with", "q&a"]
            .iter()
            .any(|opening| title.starts_with(opening))
}
