//! Sets small Markdown articles and compares the page, row by row.

use std::sync::Arc;

use lutrin::document::{Document, Language, Marks};
use lutrin::format;
use lutrin::layout::{Composition, Ground, Layout, Place, Row, Setting, Wide};
use lutrin::style::Part;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// An article read as Markdown in one piece.
fn read(markdown: &str) -> Document {
    let format = format::detect(Some("article.md"), markdown);
    let manner = (format.survey)(markdown);
    let mut document = Document::default();
    document.append(Arc::new((format.read)(&manner, markdown.into(), 0)));
    document
}

/// The page as text: what hangs in the margin first, then the row; `#` and `+` for the grounds.
fn page(markdown: &str, setting: Setting) -> String {
    let document = read(markdown);
    let mut layout = Layout::new(setting);
    let rows = layout.rows(&document, Place::default(), 1000);
    rows.iter().map(|row| show(row) + "\n").collect()
}

fn show(row: &Row) -> String {
    let line = row.line();
    let hanging = line.hanging.as_ref().map_or(" ", |run| &run.text);
    let ground = match line.ground {
        Ground::Page => ' ',
        Ground::Code => '#',
        Ground::Aside => '+',
    };
    let text: String = line
        .runs
        .iter()
        .map(|run| if run.role.part == Part::TitleNote { "(note)" } else { &*run.text })
        .collect();
    format!("{hanging}{ground}{text}").trim_end().replace('\u{202F}', "~").replace('\u{A0}', "_")
}

fn french(measure: usize) -> Setting {
    Setting { measure, language: Language::French, ..Setting::default() }
}

/// Any setting, for what must hold in all of them.
fn settings(measures: std::ops::Range<usize>) -> impl Strategy<Value = Setting> {
    let language = prop::sample::select(vec![Language::French, Language::English, Language::Other]);
    let set = |(measure, language, hyphenate, justify)| Setting {
        measure,
        language,
        composition: Composition { hyphenate, justify },
        ..Setting::default()
    };
    (measures, language, any::<bool>(), any::<bool>()).prop_map(set)
}

/// The specimen of every element, at the widths of four screens.
#[test]
fn the_french_specimen_at_four_widths() {
    let text = include_str!("corpus/specimen-fr.md");
    for measure in [36, 52, 64, 80] {
        insta::assert_snapshot!(format!("specimen-fr-{measure}"), page(text, french(measure)));
    }
}

#[test]
fn the_english_specimen_at_four_widths() {
    let text = include_str!("corpus/specimen-en.md");
    for measure in [36, 52, 64, 80] {
        let setting = Setting { measure, language: Language::English, ..Setting::default() };
        insta::assert_snapshot!(format!("specimen-en-{measure}"), page(text, setting));
    }
}

#[test]
fn an_alert_in_an_item_and_verse_in_a_quote() {
    let text = "1. One\n\n   > [!WARNING]\n   > Two\n\n   ```sh\n   ls # all\n   ```\n\
                10. Ten\n\n> Verse  \n> and verse  \n> — Its *author*\n\n- a\n- b\n\n  c\n";
    insta::assert_snapshot!(page(text, french(40)));
}

#[test]
fn a_title_is_parted_after_its_colon() {
    let rows = |title: &str| page(&format!("# {title}\n"), french(44));
    let parted = rows("L’atelier à l’école du vent : ce que le bois apprend à la main");
    assert!(parted.contains("vent~:\n") || parted.contains("vent_:\n"), "{parted}");
    // Too uneven, and too wide for a line of its own.
    let even = rows("Vent : ce que le bois de l’atelier apprend à la main");
    assert!(!even.contains(":\n"), "{even}");
}

#[test]
fn justified_paragraphs_end_at_the_measure_and_nothing_else_does() {
    let text = "# Un titre qui prend deux lignes ou trois selon la place\n\nLe rythme du feu tient en \
                quelques lignes : « trois éclats », dit-on, toutes les 15 secondes ; le `mot à mot` \
                reste, et la nuit s’en va.\n\n> Vers le large  \n> va la barque\n>\n> — Un marin\n\n\
                Elle porte incontestablementlongtemps loin.\n";
    let composition = Composition { hyphenate: false, justify: true };
    insta::assert_snapshot!(page(text, Setting { composition, ..french(34) }));
}

#[test]
fn definitions_of_one_term_are_told_apart() {
    let text = "Marée\n: Mouvement de la mer.\n: Flot qui monte.\n\nVent\n: Air qui va.\n";
    assert_eq!(
        page(text, french(30)),
        "  Marée\n  –  Mouvement de la mer.\n  –  Flot qui monte.\n\n  Vent\n     Air qui va.\n"
    );
}

#[test]
fn a_table_that_would_be_cut_takes_the_left_margin_as_well() {
    let text = "Avant.\n\n| Navire | Remarque |\n|---|---|\n| Aurore | incontestablement |\n\n> | A |                 B |\n> |---|---|\n> | incontestablement | incontestablement |\n";
    let setting = Setting { overhang: 1, outhang: 8, wide: Wide::From(0), ..french(20) };
    let mut layout = Layout::new(setting);
    let document = read(text);
    let rows = layout.rows(&document, Place::default(), 20);
    let outdents: Vec<usize> = rows.iter().map(|row| row.line().outdent).collect();
    // No more is taken than the table needs; a quotation keeps to its bar.
    assert_eq!(outdents, [0, 0, 5, 5, 5, 0, 0, 0, 0]);
}

/// What a screen shows of an article when it is moved sideways.
fn seen(markdown: &str, measure: usize, overhang: usize, from: usize) -> String {
    page(markdown, Setting { overhang, wide: Wide::From(from), ..french(measure) })
}

#[test]
fn a_wide_table_takes_the_margin_then_wraps_its_cells_then_is_cut_at_the_edge() {
    let text = "| Navire | Remarque |\n|---|---|\n| Aurore | incontestablement rapide |\n";
    assert_eq!(
        seen(text, 24, 9, 0),
        "  Navire   Remarque\n  ─────────────────────────────────\n  Aurore   incontestablement rapide\n"
    );
    assert_eq!(
        seen(text, 24, 4, 0),
        "  Navire   Remarque\n  ────────────────────────────\n  Aurore   incontestablement\n           rapide\n"
    );
    assert_eq!(
        seen(text, 20, 0, 0),
        "  Navire  Remarque\n  ───────────────────›\n  Aurore  incontestab›\n          rapide\n"
    );
    assert_eq!(
        seen(text, 20, 0, 4),
        "  ‹e  Remarque\n  ‹──────────────────›\n  ‹e  incontestableme›\n  ‹   rapide\n"
    );
}

#[test]
fn the_columns_of_a_table_are_shared_out_by_what_they_hold() {
    let text = "| Nom du navire | Tonnage | Port d’attache | Armement | Équipage | Remarques sur la \
                dernière campagne |\n|---|---|---|---|---|---|\n| Belle-Poule | 980 t | Saint-Malo | \
                30 canons | 210 | En carénage depuis l’hiver, sans mâture |\n";
    let rows = page(text, french(80));
    assert!(rows.contains("Remarques sur la\n"), "{rows}");
    assert!(rows.contains("  Belle-Poule     980 t   Saint-Malo   30 canons"), "{rows}");
}

#[test]
fn a_header_that_says_nothing_is_not_shown() {
    assert_eq!(page("|  |  |\n|---|---|\n| sans | rien |\n", french(30)), "  sans   rien\n");
    let labels = page("|  | oui |\n|---|---|\n| a | b |\n", french(30));
    assert_eq!(labels, "      oui\n  ───────\n  a   b\n");
}

#[test]
fn letters_of_two_columns_stand_under_one_another_in_a_table() {
    let text = "| Mot | Note |\n|---|---:|\n| 日本語 | 2 |\n| 👩‍💻 | 100 |\n";
    assert_eq!(
        page(text, french(30)),
        "  Mot      Note\n  ─────────────\n  日本語      2\n  👩‍💻        100\n"
    );
}

#[test]
fn a_word_too_long_for_its_column_is_cut_after_a_sign() {
    let text = "| Clé | Oui |\n|---|---|\n| un_nom_de_variable_extraordinaire_de_quai | oui |\n";
    let rows = page(text, french(34));
    assert!(rows.contains("  un_nom_de_variable_"), "{rows}");
    assert!(rows.contains("\n  extraordinaire_de_quai"), "{rows}");
}

#[test]
fn long_lines_of_code_are_seen_from_any_column_on() {
    let text = "```rust\nfn name() -> Result<Span, Error> { todo!() }\nlet a = 1;\n```\n";
    assert_eq!(
        seen(text, 30, 0, 0),
        " #                        rust\n #  fn name() -> Result<Span, E›\n #  let a = 1;\n"
    );
    assert_eq!(
        seen(text, 30, 0, 12),
        " #                        rust\n #  ‹Result<Span, Error> { todo›\n #  ‹\n"
    );
    let setting = Setting { wide: Wide::From(400), ..french(30) };
    let rows = rows(&read(text), setting);
    assert!(rows.iter().all(|row| row.line().hidden == 0));
    assert_eq!(show(&rows[1]), " #  ‹lt<Span, Error> { todo!() }");
}

/// Articles as people write them, and worse.
fn articles() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-zé]{1,9}",
        1 => "[0-9]{1,5}",
        1 => prop::sample::select(vec![
            "*emphase*", "**fort**", "`code x`", "[lien](http://a.b/c)", "mot[^1]", "mot[^une]", "«", "»", ":",
            "?", "日本", "👩‍💻", "e\u{301}", "\u{1b}[31m", "\u{202E}", "&amp;", "~~non~~", "$x^2$",
            "![image](i.png)", "C++", "—", "<b>gras</b>", "[ref]", "  \n", "❤\u{FE0F}", "a\tb",
            "gou\u{AD}ver\u{AD}nance", "extraordinairement", "\u{AD}",
            "https://example.org/un/deux/trois?quatre=cinq",
        ]).prop_map(String::from),
    ];
    let prefix = prop::sample::select(vec![
        "",
        "",
        "",
        "# ",
        "## ",
        "### ",
        "#### ",
        "> ",
        "> > ",
        "- ",
        "  - ",
        "1. ",
        "- [ ] ",
        "    ",
        "> [!NOTE]\n> ",
        ": ",
        "[^1]: ",
        "| ",
        "```\n",
        "<div>",
        "***\n\n",
        "> - ",
    ]);
    let line =
        (prefix, prop::collection::vec(word, 0..14), prop::sample::select(vec!["\n", "\n\n"]))
            .prop_map(|(prefix, words, end)| format!("{prefix}{}{end}", words.join(" ")));
    prop::collection::vec(line, 0..12).prop_map(|lines| lines.concat())
}

fn rows(document: &Document, setting: Setting) -> Vec<Row> {
    Layout::new(setting).rows(document, Place::default(), 100_000)
}

fn width(row: &Row) -> usize {
    row.line()
        .runs
        .iter()
        .flat_map(|run| run.text.graphemes(true))
        .map(UnicodeWidthStr::width)
        .sum()
}

fn is_prose(row: &Row) -> bool {
    let is_free = |part| matches!(part, Part::TableHead | Part::TableRule | Part::Code);
    !row.line().runs.iter().any(|run| is_free(run.role.part)) && row.line().ground != Ground::Code
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_run_shows_its_source_once_and_in_order(text in articles(), setting in settings(1..200)) {
        let document = read(&text);
        let mut at = 0;
        for row in rows(&document, setting) {
            for run in &row.line().runs {
                let Some(span) = run.span else { continue };
                if run.verbatim {
                    prop_assert_eq!(span.cut(&text, 0), &*run.text);
                } else if run.text.trim().is_empty() {
                    prop_assert_eq!(span.cut(&text, 0).trim(), "", "{:?}", run);
                }
                prop_assert!(span.start() >= at || !run.verbatim, "{:?}", run);
                at = span.end().max(at);
            }
        }
    }

    #[test]
    fn all_words_of_the_blocks_are_on_the_page(text in articles(), setting in settings(1..200)) {
        let document = read(&text);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        let mut wanted = String::new();
        for chunk in (0..).map_while(|number| document.chunk(number)) {
            for piece in chunk.blocks.iter().flat_map(|block| block.texts().flatten()) {
                // The mark of a note shows its number.
                if !piece.marks.contains(Marks::NOTE) {
                    wanted.push_str(&letters(chunk.shown(piece)));
                }
            }
        }
        let mut shown = String::new();
        for row in rows(&document, setting) {
            let runs = row.line().runs.iter().filter(|run| run.span.is_some());
            runs.for_each(|run| shown.push_str(&letters(&run.text)));
        }
        prop_assert_eq!(shown, wanted);
    }

    #[test]
    fn prose_keeps_to_the_measure(text in articles(), setting in settings(2..200)) {
        for row in rows(&read(&text), setting) {
            if is_prose(&row) {
                prop_assert!(width(&row) <= setting.measure, "{}", show(&row));
            }
        }
    }

    #[test]
    fn a_screen_is_moved_sideways_over_the_same_rows(
        text in articles(),
        setting in settings(4..90),
        from in 0_usize..60,
        outhang in 0_usize..20,
    ) {
        let document = read(&text);
        let setting = Setting { outhang, ..setting };
        let still = rows(&document, setting);
        let moved = rows(&document, Setting { wide: Wide::From(from), ..setting });
        prop_assert_eq!(moved.len(), still.len());
        for row in &moved {
            let outdent = row.line().outdent;
            prop_assert!(outdent <= outhang);
            let room = setting.measure + setting.overhang + outdent;
            prop_assert!(width(row) <= room, "{}", show(row));
            for run in row.line().runs.iter().filter(|run| run.verbatim) {
                prop_assert_eq!(run.span.map(|span| span.cut(&text, 0)), Some(&*run.text));
            }
        }
    }

    #[test]
    fn what_is_seen_of_a_wide_table_is_a_part_of_it(
        cells in prop::collection::vec(prop::collection::vec("[a-z0-9 ]{0,9}", 12), 2..6),
        aligns in prop::collection::vec(prop::sample::select(vec!["---", ":--", "--:", ":-:"]), 12),
        from in 0_usize..90,
    ) {
        let row = |cells: &Vec<String>| format!("| a{} |\n", cells.join(" | "));
        let (head, body) = cells.split_first().unwrap();
        let body: String = body.iter().map(row).collect();
        let document = read(&format!("{}|{}|\n{body}", row(head), aligns.join("|")));
        let text = |row: &Row| row.line().runs.iter().map(|run| &*run.text).collect::<String>();
        let shown = |wide| -> Vec<String> {
            rows(&document, Setting { wide, ..french(30) }).iter().map(text).collect()
        };
        let (whole, seen) = (shown(Wide::Whole), shown(Wide::From(from)));
        let columns = |text: &String| text.chars().count();
        let widest = whole.iter().map(columns).max().unwrap_or(0);
        prop_assume!(widest > 30);
        let from = from.min(widest - 30);
        for (whole, seen) in whole.iter().zip(&seen) {
            let goes_on = columns(whole) > from + 30;
            let length = 30 - usize::from(from > 0) - usize::from(goes_on);
            let part: String = whole.chars().skip(from + usize::from(from > 0)).take(length).collect();
            let before = if from > 0 && !whole.is_empty() { "‹" } else { "" };
            let after = if goes_on { "›" } else { "" };
            let expected = format!("{before}{part}{after}");
            prop_assert_eq!(seen.trim_end(), expected.trim_end());
        }
        prop_assert_eq!(whole.len(), seen.len());
    }

    #[test]
    fn another_width_and_back_gives_the_same_page(text in articles(), measure in 1_usize..200) {
        let document = read(&text);
        let mut layout = Layout::new(french(measure));
        let before: Vec<_> = layout.rows(&document, Place::default(), 1000).iter().map(show).collect();
        layout.set(french(200 - measure));
        layout.rows(&document, Place::default(), 1000);
        layout.set(french(measure));
        let after: Vec<_> = layout.rows(&document, Place::default(), 1000).iter().map(show).collect();
        prop_assert_eq!(before, after);
    }

    #[test]
    fn a_table_shows_all_its_cells(
        cells in prop::collection::vec("[a-z0-9]{0,9}( [a-z]{1,12}){0,6}", 1..30),
        columns in 1_usize..6,
        measure in 1_usize..120,
    ) {
        let row = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let rule = format!("|{}\n", "---|".repeat(columns));
        let rows_of: String = cells.chunks(columns).map(row).collect();
        let head = format!("| {} |\n", vec!["head"; columns].join(" | "));
        let document = read(&format!("{head}{rule}{rows_of}"));
        let mut wanted: Vec<char> = rows_of.chars().filter(|c| c.is_alphanumeric()).collect();
        wanted.extend("head".repeat(columns).chars());
        let rows = rows(&document, french(measure));
        let runs = rows.iter().flat_map(|row| &row.line().runs);
        let mut shown: Vec<char> =
            runs.flat_map(|run| run.text.chars()).filter(|c| c.is_alphanumeric()).collect();
        wanted.sort_unstable();
        shown.sort_unstable();
        prop_assert_eq!(shown, wanted);
    }

    #[test]
    fn any_bytes_make_a_page(text in "\\PC{0,200}|[\u{0}-\u{2FF}]{0,200}", measure in 1_usize..200) {
        let document = read(&text);
        for row in rows(&document, french(measure)) {
            for run in &row.line().runs {
                prop_assert!(!run.text.contains(|c: char| c.is_control()));
            }
        }
    }
}

#[test]
fn a_note_is_found_from_its_mark_and_its_mark_from_it() {
    let text = "One[^b] and two[^a].\n\n[^a]: A.\n\n[^B]: B.\n";
    let document = read(text);
    let note = document.note("b").unwrap();
    assert_eq!(note.number, Some(1));
    assert_eq!(note.mark.unwrap().cut(text, 0), "b");
    let block = document.block(note.text.unwrap()).unwrap();
    assert_eq!(document.text(block.span).trim(), "B.");
}
