//! What things are called when they are told and not drawn.

use crate::app::{
    App, Card, Choice, Draft, FactsPane, FindRow, Finds, Help, HelpRow, Known, MarkedKind, Pane,
    Sought, View, Witness,
};
use crate::document::{Block, BlockKind, Highlight};
use crate::facts::Bound;
use crate::source::{Span, clean};
use crate::style::{Hue, Part};
use crate::ui::Look;
use crate::ui::cards::marks::told;
use crate::ui::cards::{documents, finds};

/// More facts than this of one paragraph are counted only.
const FACTS: usize = 6;

/// The name of the view that stands in the place of the text.
pub(super) fn view(view: &View) -> &'static str {
    match view {
        View::Timeline(_) => "timeline",
        View::Figures(_) => "figures",
    }
}

/// The pane in focus, and how much is in it.
pub(super) fn pane(app: &App, look: &Look) -> String {
    let words = &look.words;
    let count = |number: usize, of: &str| words.many(number, of).replace('\u{A0}', " ");
    match (app.focus(), app.view()) {
        (Pane::Page, Some(shown)) => {
            format!("{}, {}", words.text(view(shown)), count(shown.facts().len(), "fact"))
        }
        (Pane::Page, None) => words.hint("text").to_owned(),
        (Pane::Outline, _) => {
            let sections = app.document().outline().sections().len();
            format!("{}, {}", words.text("outline"), count(sections, "section"))
        }
        (Pane::Facts, _) => {
            let title = if app.lists_all() { "all-facts" } else { "facts" };
            format!("{}, {}", words.text(title), count(app.listed_facts().listed().len(), "fact"))
        }
    }
}

/// The facts that the reader is among, and what attests them: those of the page, or those listed.
pub(super) fn among(app: &App) -> (&FactsPane, Witness<'_>) {
    if app.focus() == Pane::Page && app.view().is_none() {
        return (app.facts(), Witness::Document(app.document(), app.name()));
    }
    (app.listed_facts(), app.witness())
}

/// The article once it has been read to its end.
pub(super) fn summary(app: &App, look: &Look) -> String {
    let words = &look.words;
    let counts = [
        words.many(app.words(), "word"),
        words.many(app.document().outline().sections().len(), "section"),
    ];
    format!("{}{}{}", clean(app.name()), words.text("colon"), counts.join(", "))
}

/// A section as the outline lists it.
pub(super) fn section(app: &App, look: &Look, at: usize) -> Option<String> {
    let section = app.section_at(at)?;
    let facts = app.facts().between(app.own_span(at)).count();
    let title = clean(&section.title);
    let level = look.words.filled("heading-level", &[&section.heading.level.to_string()]);
    Some(format!("{level} {title}. {}", look.words.many(facts, "fact")))
}

/// What kind of fact it is, where it stands among those listed, what it says and what of.
pub(super) fn fact(app: &App, look: &Look, index: u32) -> String {
    let (facts, witness) = among(app);
    let Some(fact) = facts.fact(index) else { return String::new() };
    let words = &look.words;
    let hue = fact.value.kind().hue().map_or("", |hue| words.command(kind(hue)));
    let listed = facts.listed();
    let at = listed.position(index).map_or(0, |at| at + 1);
    let place = words.filled("of", &[&words.number(at), &words.number(listed.len())]);
    let bound = match fact.bound {
        Bound::Exact => "",
        Bound::Approx => words.text("bound-about"),
        Bound::Min => words.text("bound-least"),
        Bound::Max => words.text("bound-most"),
    };
    let [text, label] = [fact.span, fact.label].map(|span| witness.said(span));
    let said = [bound, &text].join(" ");
    let label = if label.is_empty() { label } else { format!(", {label}") };
    let colon = words.text("colon");
    let told = format!("{} {place}, {hue}{colon}{}{label}", words.hint("fact"), said.trim_start());
    let document = witness.document(fact.span.start());
    match document.and_then(|at| app.desk().sheets().get(at)) {
        Some(sheet) => format!("{told}, {}", clean(sheet.name())),
        None => told,
    }
}

/// A fact with the sentence that it was read in.
pub(super) fn fact_read(app: &App, look: &Look, index: u32) -> Vec<String> {
    let mut lines = vec![fact(app, look, index)];
    let found = app.facts().fact(index);
    let text = found.as_ref().and_then(|fact| app.document().text_at(fact.span.start()));
    if let Some((fact, text)) = found.zip(text) {
        lines.push(clean(&text.reading().sentence(fact.span)).into_owned());
    }
    lines
}

fn kind(hue: Hue) -> &'static str {
    match hue {
        Hue::Date => "only-dates",
        Hue::Money => "only-money",
        Hue::Percent => "only-percents",
        Hue::Count => "only-counts",
        Hue::Duration => "only-durations",
        Hue::Measure => "only-measures",
    }
}

/// The row of the page, which is a paragraph, with what it is and the facts in it.
pub(super) fn row(app: &App, look: &Look) -> Vec<String> {
    let Some(row) = app.page().shown().first() else { return Vec::new() };
    let Some(line) = row.line() else { return Vec::new() };
    let is_text = |part: Part| !matches!(part, Part::QuoteBar | Part::AsideBar | Part::TableRule);
    let runs = line.runs.iter().filter(|run| is_text(run.role.part));
    let text: String = runs.map(|run| run.text.as_ref()).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let has_words = text.chars().any(char::is_alphanumeric);
    if !has_words {
        return Vec::new();
    }
    let block = app.document().block(row.place.block);
    let what = block.as_ref().map_or_else(String::new, |block| what(look, block));
    let span = line.span().unwrap_or_default();
    let mut lines = vec![format!("{what}{text}")];
    lines.extend(highlights_in(app, look, span));
    let is_heading = block.is_some_and(|block| matches!(block.kind, BlockKind::Heading(_)));
    lines.extend(facts_in(app, look, span).filter(|_| !is_heading));
    lines
}

/// What is highlighted in a paragraph, with the notes beside it.
fn highlights_in(app: &App, look: &Look, span: Span) -> Vec<String> {
    let here = app.highlights().filter(|highlight| highlight.passage.span().overlaps(span));
    let line = |highlight: &Highlight| {
        let said = app.document().said(highlight.passage.span()).join(" ");
        let note = highlight.note.as_ref().map_or_else(String::new, |note| format!(" — {note}"));
        let said = look.words.filled("quoted", &[&said]);
        clean(&format!("  [{} {said}{note}]", look.words.text("highlight"))).into_owned()
    };
    here.map(line).collect()
}

/// The passage that is proposed, or the note that is typed.
pub(super) fn draft(app: &App, look: &Look, draft: &Draft) -> String {
    if let Some(note) = &draft.note {
        let colon = look.words.text("colon");
        return clean(&format!("{}{colon}{note}", look.words.text("note"))).into_owned();
    }
    let said = app.document().said(draft.span).join(" ");
    look.words.filled("passage-here", &[&said])
}

/// What a paragraph is, where it is not only text.
fn what(look: &Look, block: &Block) -> String {
    match &block.kind {
        BlockKind::Heading(heading) => {
            let level = heading.level.to_string();
            format!("{} ", look.words.filled("heading-level", &[&level]))
        }
        BlockKind::Paragraph
        | BlockKind::Byline
        | BlockKind::Verbatim
        | BlockKind::Code { .. }
        | BlockKind::Table(_)
        | BlockKind::Rule => String::new(),
    }
}

/// The facts of a paragraph: what they say, as far as they are few.
fn facts_in(app: &App, look: &Look, span: Span) -> Option<String> {
    let facts = app.facts();
    let here = facts.between(span).filter(|index| facts.lets_through(*index));
    let texts: Vec<String> = here
        .filter_map(|index| facts.fact(index))
        .map(|fact| app.document().reads(fact.span))
        .collect();
    let count = look.words.many(texts.len(), "fact");
    match texts.len() {
        0 => None,
        1..=FACTS => Some(format!("  [{count}{}{}]", look.words.text("colon"), texts.join(" ; "))),
        _ => Some(format!("  [{count}]")),
    }
}

/// How often what is looked for is found, and the match that is current with its paragraph.
pub(super) fn matches(app: &App, look: &Look) -> String {
    let (words, search) = (&look.words, app.search());
    if search.is_hopeless() {
        return words.text("no-match").to_owned();
    }
    let total = words.number(search.hits().len());
    match search.current() {
        Some(at) => words.filled("of", &[&words.number(at + 1), &total]),
        None => total,
    }
}

/// The title of a card.
pub(super) fn title(app: &App, card: &Card, look: &Look) -> String {
    let typed = card.typed().unwrap_or_default();
    let (title, count) = match card {
        Card::Documents(list) => {
            let count = look.words.many(list.found().len(), "document");
            (documents::title(look, app), format!(", {count}"))
        }
        Card::Help(_) | Card::Palette(_) | Card::Themes(_) | Card::Marks(_) | Card::Finds(_) => {
            (look.words.text(self::card(card)), String::new())
        }
    };
    format!("{title}{count} {typed}").trim_end().to_owned()
}

/// The name of a card.
pub(super) fn card(card: &Card) -> &'static str {
    match card {
        Card::Help(_) => "help",
        Card::Palette(_) => "palette",
        Card::Themes(_) => "themes",
        Card::Marks(_) => "marks",
        Card::Documents(_) => "documents",
        Card::Finds(_) => "search-all",
    }
}

/// How much was found in all documents, once all of them have been looked through.
pub(super) fn found(card: &Card, look: &Look) -> Option<String> {
    let Card::Finds(finds) = card else { return None };
    match finds.state() {
        Sought::All | Sought::Enough => Some(finds::said(look, finds)),
        Sought::Unfinished => Some(look.words.text("unfinished").to_owned()),
        Sought::Nothing | Sought::Running => None,
    }
}

/// A document of the list: its name, its figures or why it has none, where it lies.
fn document(app: &App, look: &Look, document: usize) -> Option<String> {
    let sheet = app.desk().sheets().get(document)?;
    let told = documents::Told::of(look, app, document, sheet);
    let percent = if told.percent.is_empty() {
        String::new()
    } else {
        look.words.filled("read-to", &[&told.percent])
    };
    let why = match &sheet.known {
        Known::Unreadable(why) => clean(documents::reason(sheet, why)).into_owned(),
        Known::Nothing | Known::Brief(_) => String::new(),
    };
    let path = if sheet.name() == sheet.path { "" } else { &sheet.path };
    let parts = [sheet.name(), &why, &told.minutes, &told.facts, &told.date, &percent, path];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    Some(parts.map(|part| clean(part)).collect::<Vec<_>>().join(", "))
}

/// A row of what was found in all documents.
fn find(app: &App, look: &Look, finds: &Finds) -> Option<String> {
    let row = finds.chooser().chosen();
    let (found, excerpt) = finds.at(row)?;
    let text = format!("{}{}{}", excerpt.before, excerpt.matched, excerpt.after);
    let text = clean(text.trim()).into_owned();
    let name = app.desk().sheets().get(found.document)?.name();
    match finds.rows().get(row)? {
        FindRow::Document(_) => {
            let count = finds::count(look, found);
            Some(format!("{}{}{count}", clean(name), look.words.text("colon")))
        }
        FindRow::Match(..) => Some(text),
    }
}

/// What is chosen in a card.
pub(super) fn chosen(app: &App, card: &Card, look: &Look) -> Option<String> {
    match card {
        Card::Help(_) => None,
        Card::Palette(palette) => {
            let found = palette.found().get(palette.chooser().chosen())?;
            match found.choice {
                Choice::Do(leaf) => {
                    let (_, entry) = app.manual().at(leaf)?;
                    Some(format!("{}, {}", entry.name, entry.keys.join(" ")))
                }
                Choice::Percent(percent) => Some(format!("{percent} %")),
                Choice::Where => Some(look.words.text("only-these-facts").to_owned()),
            }
        }
        Card::Marks(list) => {
            let entry = list.entries().get(list.chooser().chosen())?;
            let told = told(app, entry);
            let kind = match entry.kind {
                MarkedKind::Mark(letter) => letter.to_string(),
                MarkedKind::Highlight(_) => look.words.text("highlight").to_owned(),
            };
            let gone = told.is_lost.then(|| look.words.text("lost-mark").to_owned());
            let after = told.note.into_iter().chain(gone).map(|text| format!(" — {text}"));
            let said = look.words.filled("quoted", &[&told.said]);
            Some(clean(&format!("{kind} {said}{}", after.collect::<String>())).into_owned())
        }
        Card::Documents(list) => document(app, look, list.chosen()?),
        Card::Finds(finds) => find(app, look, finds),
        Card::Themes(_) => {
            let themes = app.themes();
            themes.all().get(themes.used()).map(|(name, _)| name.clone())
        }
    }
}

/// The keys that the help lists.
pub(super) fn help(app: &App, help: &Help) -> Vec<String> {
    let rows = help.columns().iter().flatten();
    let line = |row: &HelpRow| match row {
        HelpRow::Blank => None,
        HelpRow::Title(at) => app.manual().chapters.get(*at).map(|chapter| chapter.title.clone()),
        HelpRow::Keys(leaf) => {
            let (_, entry) = app.manual().at(*leaf)?;
            Some(format!("  {}: {}", entry.keys.join(", "), entry.name))
        }
    };
    rows.filter_map(line).collect()
}
