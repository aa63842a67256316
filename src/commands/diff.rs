//! `lutrin diff`: the figures and dates that differ between two versions of a document.

use std::collections::HashMap;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::cli::Diff;
use crate::compare::{Change, Difference, Version, compare};
use crate::document::{Document, HeldText};
use crate::export::{
    ArticleRecord, Articles, DIFFS, DiffExport, DifferenceRecord, FactRecord, Setting, SideRecord,
};
use crate::source::{Position, Positions};
use crate::ui::Words;
use crate::work::{Article, Edition, Parts};

use super::{Failure, choices, extent, look};

/// The columns where nobody says how many there are.
const WIDTH: u16 = 80;

/// The widest that a terminal's own width is used: lines for reading.
const WIDEST: u16 = 110;

/// Prints what differs; 0 where nothing does, 1 where something does, 2 where that cannot be told.
pub(super) fn print(asked: &Diff) -> ExitCode {
    match differ(asked) {
        Ok(true) => ExitCode::from(1),
        Ok(false) => ExitCode::SUCCESS,
        // Who reads no further knows that there is something.
        Err(failure) if failure.is_closed_pipe() => ExitCode::from(1),
        Err(failure) => {
            failure.report();
            ExitCode::from(2)
        }
    }
}

fn differ(asked: &Diff) -> Result<bool, Failure> {
    if [&asked.old, &asked.new].iter().all(|path| path.as_os_str() == "-") {
        let error = "`-` is both versions\nhint: only one of them can be standard input";
        return Err(Failure::Open(anyhow::anyhow!(error)));
    }
    let [old, new] = [open(&asked.old, asked)?, open(&asked.new, asked)?];
    let [old, new] = [Side::read(old, asked)?, Side::read(new, asked)?];
    let differences = compare(&old.version, &new.version);
    if !differences.is_empty() {
        let words = look::words(asked.text.lang.as_deref()).map_err(Failure::Work)?;
        Printing::new(asked, [old, new], &differences, words).print(asked)?;
    }
    Ok(!differences.is_empty())
}

fn open(path: &Path, asked: &Diff) -> Result<Article, Failure> {
    Article::open_to(path, extent(&asked.text)).map_err(Failure::Open)
}

/// A version with its text.
struct Side {
    article: ArticleRecord,
    document: Document,
    version: Version,
}

impl Side {
    fn read(article: Article, asked: &Diff) -> io::Result<Self> {
        let name = article.name.clone();
        let article_record =
            ArticleRecord { name, among: Articles::One, published: None, id: None };
        let Edition { document, version } =
            Edition::read(Parts::new(article), &choices(&asked.text))?;
        Ok(Self { article: article_record, document, version })
    }

    /// Where facts begin; lines are counted once, from the top.
    fn positions(&self, facts: impl Iterator<Item = u32>) -> HashMap<u32, Position> {
        let mut facts: Vec<u32> = facts.collect();
        facts.sort_unstable();
        let mut facts = facts.into_iter().peekable();
        let start = |at: &u32| self.version.fact(*at).map_or(0, |stated| stated.fact.span.start());
        let (mut positions, mut found) = (Positions::default(), HashMap::new());
        for part in self.document.parts() {
            let base = part.span.start();
            while let Some(at) = facts.next_if(|at| start(at) < part.span.end()) {
                found.insert(at, positions.find(&part.text, base, start(&at)));
            }
            positions.pass(&part.text, base, part.span.end());
        }
        found
    }
}

/// Two versions with what differs, while it is printed.
struct Printing<'a> {
    sides: [Side; 2],
    positions: [HashMap<u32, Position>; 2],
    differences: &'a [Difference],
    export: DiffExport,
    words: Words,
}

impl<'a> Printing<'a> {
    fn new(asked: &Diff, sides: [Side; 2], differences: &'a [Difference], words: Words) -> Self {
        let [first, ..] = DIFFS;
        let export = DIFFS.into_iter().find(|e| e.name == asked.format).unwrap_or(first);
        let positions = [
            sides[0].positions(differences.iter().filter_map(|one| one.old)),
            sides[1].positions(differences.iter().filter_map(|one| one.new)),
        ];
        Self { sides, positions, differences, export, words }
    }

    fn print(&self, asked: &Diff) -> io::Result<()> {
        let theme = look::of_print(asked.color);
        let setting = Setting {
            width: usize::from(asked.width.unwrap_or_else(width)),
            is_ascii: asked.ascii || !look::is_utf8(),
            theme: theme.as_ref(),
        };
        let mut out = BufWriter::new(io::stdout());
        let [old, new] = &self.sides;
        (self.export.open)([&old.article.name, &new.article.name], &setting, &mut out)?;
        let mut before: Option<Vec<String>> = None;
        for one in self.differences {
            let section = self.section(one);
            let opens = before.as_ref() != Some(&section);
            self.print_one(one, &section, opens, &setting, &mut out)?;
            before = Some(section);
        }
        (self.export.close)(&self.told(), &setting, &mut out)?;
        out.flush()
    }

    fn print_one(
        &self,
        one: &Difference,
        section: &[String],
        opens: bool,
        setting: &Setting<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let [old, new] = [self.place(0, one.old), self.place(1, one.new)];
        let record = DifferenceRecord {
            change: one.change(),
            parts: one.parts,
            old: old.as_ref().and_then(|place| self.side(place)),
            new: new.as_ref().and_then(|place| self.side(place)),
            section,
            opens,
        };
        (self.export.difference)(&record, setting, out)
    }

    /// The headings of the new version above a difference; of a fact that is gone with its section
    /// the old ones.
    fn section(&self, one: &Difference) -> Vec<String> {
        let [old, new] = self.sides.each_ref().map(|side| &side.version);
        let path = match (one.old, one.new) {
            (_, Some(at)) => new.path(at),
            (Some(at), None) => new.path_of(old, at, one.place),
            (None, None) => Vec::new(),
        };
        path.into_iter().map(str::to_owned).collect()
    }

    fn place(&self, side: usize, fact: Option<u32>) -> Option<Place> {
        let (at, own) = (fact?, &self.sides[side]);
        let start = own.version.fact(at)?.fact.span.start();
        let section = own.version.path(at).into_iter().map(str::to_owned).collect();
        Some(Place { side, at, text: own.document.text_at(start)?, section })
    }

    fn side<'p>(&'p self, place: &'p Place) -> Option<SideRecord<'p>> {
        let side = &self.sides[place.side];
        let stated = side.version.fact(place.at)?;
        let reading = place.text.reading();
        let fact = FactRecord {
            number: 0,
            fact: &stated.fact,
            chunk: reading.chunk,
            pieces: reading.pieces,
            section: &place.section,
            position: *self.positions[place.side].get(&place.at)?,
            key: None,
            differs: None,
            article: &side.article,
        };
        Some(SideRecord { fact, text: &place.text, column: stated.column })
    }

    /// So many of each.
    fn told(&self) -> String {
        let changes = [Change::Changed, Change::Appeared, Change::Vanished];
        let counts = changes.map(|change| {
            let count = self.differences.iter().filter(|one| one.change() == change).count();
            (count > 0).then(|| self.words.many(count, change.name()))
        });
        let told = counts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        // Nothing parts a line so short.
        told.replace('\u{A0}', " ")
    }
}

/// A fact with the text it stands in.
struct Place {
    side: usize,
    at: u32,
    text: HeldText,
    section: Vec<String>,
}

/// The columns of the terminal that is printed on.
fn width() -> u16 {
    let is_terminal = io::stdout().is_terminal();
    let width = is_terminal.then(|| crate::terminal::size().width).filter(|width| *width >= 40);
    width.unwrap_or(WIDTH).min(WIDEST)
}
