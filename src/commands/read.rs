//! Reads an article on the terminal.

use std::io::{self, BufWriter, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use crate::app::{App, Desk, MEASURES, Message, Opening, Pictures, Size, Themes};
use crate::cli::{Diff, Read, Render};
use crate::config::{Images, Settings};
use crate::export::Articles;
use crate::gather;
use crate::memory::{Choices, FirstRun, Kept, LastGround, Memory, OfDocument, Trouble};
use crate::terminal::{self, Manner, Naming, Opened, Pointing, Shelf, Wish, World};
use crate::ui::{self, Look};
use crate::work::{Article, Before, Begun, Gallery};

use super::desk::{Held, Named, Ways};
use super::each::{Effort, Given, Printer, print_each};
use super::own::Own;
use super::render::RenderPrinter;
use super::{Failure, carried, choices, composition, diff, extent, look, memory, of};

/// What a reading begins with: an article, or the list of several.
struct Beginning {
    article: Option<Article>,
    desk: Desk,
    shelf: Shelf,
    /// The version before, where the article is held against one.
    before: Option<Before>,
}

/// Opens an article, or the list of several, and shows it until the reader leaves.
pub(super) fn read(asked: &Read) -> Result<ExitCode, Failure> {
    let mut own = Own::load();
    let language = look::language(asked.text.lang.as_deref(), own.settings.lang.as_deref());
    let memory = if asked.no_state { Memory::Unwanted } else { memory() };
    let manner = if asked.linear { Manner::Told } else { Manner::Drawn };
    let ways = Ways { extent: extent(&asked.text), memory: memory.clone(), language };
    let Beginning { article, desk, shelf: documents, before } = match begin(asked, &ways, manner)? {
        Ok(beginning) => beginning,
        Err(ending) => return Ok(ending),
    };
    let choices = choices(&asked.text);
    let ground = memory.folder().map(LastGround::of);
    let (name, size) = named(article.as_ref());
    let (file, gallery) = place(article.as_ref());
    let of_article = article.as_ref().map_or(OfDocument::Unwanted, |article| of(&memory, article));
    let shelf = look::shelf(asked, own.folder.as_deref()).map_err(Failure::Work)?;
    let (kept, chosen, trouble) = recalled(&of_article, &memory);
    let keys = own.keys().map_err(Failure::Work)?;
    let settings = &own.settings;
    let set = settings.theme.as_ref();
    let wanted = [set.map(|(_, name)| name.as_str()), chosen.theme.as_deref()];
    let used = look::used(asked, wanted, &shelf, ground.as_ref());
    let (used, theming) = used.map_err(Failure::Open)?;
    let look = look::of_screen(asked, language, keys, &shelf, used).map_err(Failure::Work)?;
    // Over a list it would say what cannot be seen yet.
    let first_run = memory.folder().filter(|_| desk.sheets().is_empty()).and_then(first_run);
    let welcome = first_run.as_ref().map(|_| Message::Welcome);
    let (pictures, naming) = pictures(asked, settings, &look);
    let app = App::new(Opening {
        name,
        size,
        language: choices.language,
        measure: measure(asked, settings.measure.or(chosen.measure)),
        composition: composition(asked.lines, settings),
        screen: screen(manner),
        remarks: kept.remarks,
        forgets: of_article.forgets(),
        spot: kept.spot,
        manual: ui::manual(&look),
        themes: Themes::new(&shelf.themes, used),
        pictures,
        message: trouble.or(own.complaint(&shelf)).or(welcome),
        has_version_before: before.is_some(),
        desk,
    });
    let begun = article.map(Begun::new);
    let kept = memory.folder().map(|folder| (folder.to_owned(), shelf.names().to_vec()));
    let world = World {
        manner,
        theming,
        naming,
        pointing: pointing(settings),
        file,
        gallery,
        shelf: documents,
        before,
        memory: of_article,
        kept,
        first_run,
        ground,
    };
    terminal::run(begun, choices, app, look, world).map(status).map_err(Failure::Work)
}

/// What is kept of an article and for all of them, and what is wrong with it.
fn recalled(article: &OfDocument, memory: &Memory) -> (Kept, Choices, Option<Message>) {
    let (kept, chosen) = (article.recall(), Choices::recall(memory.folder()));
    let trouble = kept.as_ref().err().or(chosen.as_ref().err()).map(message_of);
    (kept.unwrap_or_default(), chosen.unwrap_or_default(), trouble)
}

/// The exit status: a program that a signal ends says so as a shell would, 128 and its number.
fn status(signal: Option<i32>) -> ExitCode {
    let code = signal.and_then(|signal| u8::try_from(128 + signal).ok());
    code.map_or(ExitCode::SUCCESS, ExitCode::from)
}

/// Whose the mouse is.
fn pointing(settings: &Settings) -> Pointing {
    if settings.mouse == Some(false) { Pointing::Left } else { Pointing::Taken }
}

/// The file of an article, and where its pictures are.
fn place(article: Option<&Article>) -> (Option<PathBuf>, Option<Gallery>) {
    let file = article.and_then(Article::path).map(Path::to_owned);
    (file, article.and_then(Article::gallery).cloned())
}

/// What is opened first; where there is no screen to draw on, all of it is printed, and that is the end.
fn begin(
    asked: &Read,
    ways: &Ways,
    manner: Manner,
) -> Result<Result<Beginning, ExitCode>, Failure> {
    let is_usable = || terminal::is_usable(manner).map_err(Failure::Open);
    if asked.diff {
        let [old, new] = versions(asked)?;
        if !is_usable()? {
            return Ok(Err(diff::print(&differing(asked, old, new))));
        }
        let open = |path: &Path| Article::open_to(path, ways.extent).map_err(Failure::Open);
        let before = Some(Before::new(open(&old)?));
        return Ok(Ok(Beginning { before, ..alone(open(&new)?) }));
    }
    let path = match &*asked.files {
        [] if io::stdin().is_terminal() => {
            let last = if is_usable()? { Held::last_read(ways) } else { None };
            if let Some((held, sheets)) = last {
                return Ok(Ok(listed(held, Desk::last_read(sheets))));
            }
            None
        }
        [] => Some(PathBuf::from("-")),
        files if gather::Documents::may_be_several(files) => {
            if !is_usable()? {
                return Ok(Err(print_several(asked)));
            }
            match Held::named(files, ways).map_err(Failure::Open)? {
                Named::One(path) => Some(path),
                Named::Several(held, sheets) => {
                    return Ok(Ok(listed(held, Desk::named(sheets))));
                }
            }
        }
        [path, ..] => Some(path.clone()),
    };
    let article = match path {
        Some(path) => Article::open_to(&path, ways.extent),
        None => carried(ways.language),
    };
    let article = article.map_err(Failure::Open)?;
    if !is_usable()? {
        return print(asked, article).map(|()| Err(ExitCode::SUCCESS));
    }
    Ok(Ok(alone(article)))
}

fn alone(article: Article) -> Beginning {
    let (desk, shelf) = (Desk::default(), Shelf::default());
    Beginning { article: Some(article), desk, shelf, before: None }
}

fn listed(held: Arc<Held>, desk: Desk) -> Beginning {
    Beginning { article: None, desk, shelf: Shelf::of(held), before: None }
}

/// The two versions that are held against each other.
fn versions(asked: &Read) -> Result<[PathBuf; 2], Failure> {
    let wrong =
        |what: &str| Err(Failure::Open(anyhow::anyhow!("{what}\nhint: lutrin OLD NEW --diff")));
    let [old, new] = &*asked.files else {
        let count = asked.files.len();
        return wrong(&format!("`--diff` takes two versions of a document, not {count}"));
    };
    if let Some(folder) = [old, new].into_iter().find(|path| path.is_dir()) {
        return wrong(&format!("`{}` is a folder, no version", folder.display()));
    }
    if [old, new].iter().all(|path| path.as_os_str() == "-") {
        return wrong("`-` is both versions: only one of them can be standard input");
    }
    Ok([old.clone(), new.clone()])
}

/// What is printed where there is no screen to read on.
fn differing(asked: &Read, old: PathBuf, new: PathBuf) -> Diff {
    let (text, color, ascii) = (asked.text.clone(), asked.color, asked.ascii);
    Diff { format: "text".to_owned(), width: None, text, color, ascii, old, new }
}

/// The name of an article and its size, where that is known.
fn named(article: Option<&Article>) -> (String, Option<usize>) {
    let name = article.map(|article| article.name.clone());
    let size = article.and_then(|article| article.size);
    (name.unwrap_or_default(), size.and_then(|size| usize::try_from(size).ok()))
}

/// A document that has been opened, with what is kept of it.
pub(super) fn opened(article: Article, memory: &Memory) -> Opened {
    let memory = of(memory, &article);
    let kept = memory.recall();
    let trouble = kept.as_ref().err().map(message_of);
    let begun = Begun::new(article);
    Opened { begun, memory, kept: kept.unwrap_or_default(), trouble }
}

/// How pictures are shown: what is told, or written in ASCII, has none.
fn pictures(asked: &Read, settings: &Settings, look: &Look) -> (Pictures, Naming) {
    if asked.linear || look.glyphs.is_ascii {
        return (Pictures::default(), Naming::Known);
    }
    let wish = match settings.images {
        None | Some(Images::Auto) => Wish::Auto,
        Some(Images::In(way)) => Wish::In(way),
        Some(Images::Off) => Wish::Off,
    };
    terminal::pictures(wish, look.theme.depth())
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

/// The very first run, on which the reader is welcomed; none where there is no place to remember it in.
fn first_run(folder: &Path) -> Option<FirstRun> {
    Some(FirstRun::of(folder)).filter(|run| !run.is_over())
}

/// Where there is no screen to draw on, the text is printed.
fn print(asked: &Read, article: Article) -> Result<(), Failure> {
    let render = rendering(asked);
    let (choices, effort) = (choices(&render.text), Effort::AllCores);
    let given = Given { article, among: Articles::One, choices, id: None, effort };
    RenderPrinter::new(render).print(given, &mut BufWriter::new(io::stdout()))
}

/// The same for several, one after the other.
fn print_several(asked: &Read) -> ExitCode {
    print_each(&asked.files, &asked.text, RenderPrinter::new(rendering(asked)))
}

fn rendering(asked: &Read) -> Render {
    let (lines, text, color) = (asked.lines, asked.text.clone(), asked.color);
    let (format, width) = ("text".to_owned(), asked.width.unwrap_or(72));
    Render { format, width, lines, text, color, files: Vec::new() }
}
