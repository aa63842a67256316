//! Reads an article on the terminal.

use std::io::{self, BufWriter, IsTerminal};
use std::path::Path;
use std::process::ExitCode;

use crate::app::{App, MEASURES, Message, Opening, Size, Themes};
use crate::cli::{Read, Render};
use crate::export::Articles;
use crate::memory::{Choices, FirstRun, LastGround, Memory, Trouble};
use crate::terminal::{self, Manner, Pointing, World};
use crate::ui;
use crate::work::Article;

use super::each::{Effort, Given, Printer};
use super::own::Own;
use super::render::RenderPrinter;
use super::{Failure, choices, composition, extent, look, memory};

/// The articles that lutrin carries.
const CARRIED: [(&str, &str, &str); 2] = [
    ("fr", "lutrin (article)", include_str!("../../assets/articles/fr.txt")),
    ("en", "lutrin (article)", include_str!("../../assets/articles/en.txt")),
];

/// Opens an article and shows it until the reader leaves.
pub(super) fn read(asked: &Read) -> Result<ExitCode, Failure> {
    let mut own = Own::load();
    let language = look::language(asked.text.lang.as_deref(), own.settings.lang.as_deref());
    let article = open(asked, language).map_err(Failure::Open)?;
    let manner = if asked.linear { Manner::Told } else { Manner::Drawn };
    if !terminal::is_usable(manner).map_err(Failure::Open)? {
        return print(asked, article).map(|()| ExitCode::SUCCESS);
    }
    let choices = choices(&asked.text);
    let memory = if asked.no_state { Memory::Unwanted } else { memory() };
    let ground = memory.folder().map(LastGround::of);
    let of_article = memory.of(article.beginning(), article.path());
    let (name, size) = (article.name.clone(), article.size);
    let file = article.path().map(Path::to_owned);
    let begun = terminal::begin(article, choices.clone());
    let shelf = look::shelf(asked, own.folder.as_deref()).map_err(Failure::Work)?;
    let (kept, chosen) = (of_article.recall(), Choices::recall(memory.folder()));
    let trouble = kept.as_ref().err().or(chosen.as_ref().err()).map(message_of);
    let (kept, chosen) = (kept.unwrap_or_default(), chosen.unwrap_or_default());
    let keys = own.keys().map_err(Failure::Work)?;
    let settings = &own.settings;
    let set = settings.theme.as_ref().map(|(_, name)| name.as_str());
    let named = [set, chosen.theme.as_deref()];
    let (used, theming) =
        look::used(asked, named, &shelf, ground.as_ref()).map_err(Failure::Open)?;
    let look = look::of_screen(asked, language, keys, &shelf, used);
    let look = look.map_err(Failure::Work)?;
    let app = App::new(Opening {
        name,
        size: size.and_then(|size| usize::try_from(size).ok()),
        language: choices.language,
        measure: measure(asked, settings.measure.or(chosen.measure)),
        composition: composition(asked.lines, settings),
        screen: screen(manner),
        remarks: kept.remarks,
        forgets: of_article.forgets(),
        spot: kept.spot,
        manual: ui::manual(&look),
        themes: Themes::new(&shelf.themes, used),
        message: trouble.or(own.complaint(&shelf)).or_else(|| welcome(memory.folder()?)),
    });
    let kept = memory.folder().map(|folder| (folder.to_owned(), shelf.names().to_vec()));
    let pointing = if settings.mouse == Some(false) { Pointing::Left } else { Pointing::Taken };
    let world = World { manner, theming, pointing, file, memory: of_article, kept, ground };
    let signal = terminal::run(begun, app, look, world).map_err(Failure::Work)?;
    // A program that a signal ends says so as a shell would: 128 and the signal's number.
    let code = signal.and_then(|signal| u8::try_from(128 + signal).ok());
    Ok(code.map_or(ExitCode::SUCCESS, ExitCode::from))
}

/// The columns of text: what is told is parted by nobody but the terminal.
fn measure(asked: &Read, kept: Option<u16>) -> Option<u16> {
    let kept = kept.filter(|columns| MEASURES.contains(columns));
    if asked.linear { Some(ui::LINEAR_WIDTH) } else { asked.width.or(kept) }
}

/// What is wrong with what was kept.
fn message_of(trouble: &Trouble) -> Message {
    match trouble {
        Trouble::Damaged(file) => Message::Damaged(file.clone()),
        Trouble::Untouchable(file) => Message::Untouchable(file.clone()),
    }
}

/// The screen there is; what is told stands on one endless row.
fn screen(manner: Manner) -> Size {
    match manner {
        Manner::Drawn => terminal::size(),
        Manner::Told => Size { width: ui::LINEAR_WIDTH, height: 1 },
    }
}

/// What is said on the very first run. Where nothing can be remembered of it, it is said again;
/// where there is no place to remember it in, never.
fn welcome(folder: &Path) -> Option<Message> {
    let run = FirstRun::of(folder);
    let is_first = !run.is_over();
    if is_first {
        drop(run.end());
    }
    is_first.then_some(Message::Welcome)
}

/// The article that was named; what is piped in; else the one that lutrin carries.
fn open(asked: &Read, language: &str) -> anyhow::Result<Article> {
    match &asked.file {
        Some(path) => Article::open_to(path, extent(&asked.text)),
        None if !io::stdin().is_terminal() => Article::open_to(Path::new("-"), extent(&asked.text)),
        None => {
            let [_, english] = CARRIED;
            let carried = CARRIED.into_iter().find(|(code, ..)| *code == language);
            let (_, name, text) = carried.unwrap_or(english);
            Article::carried(name, text)
        }
    }
}

/// Where there is no screen to draw on, the text is printed.
fn print(asked: &Read, article: Article) -> Result<(), Failure> {
    let width = asked.width.unwrap_or(72);
    let (lines, text, color) = (asked.lines, asked.text.clone(), asked.color);
    let format = "text".to_owned();
    let render = Render { format, width, lines, text, color, files: Vec::new() };
    let (choices, effort) = (choices(&render.text), Effort::AllCores);
    let given = Given { article, among: Articles::One, choices, id: None, effort };
    RenderPrinter::new(render).print(given, &mut BufWriter::new(io::stdout()))
}
