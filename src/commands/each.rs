//! Prints many articles: on all cores at once, in the order in which they were named.
//!
//! A short article is printed to memory by whatever core is free; a long one, or one that comes as it
//! is written, is printed at its turn, piece by piece, by all of them. So a folder of a hundred
//! thousand files takes no more memory than ten, and a file of a gigabyte no more than one of its
//! pieces.

use std::io::{self, BufWriter, Stdout, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use crate::cli::Text;
use crate::export::Articles;
use crate::gather::{By, Document, Documents, Nothing};
use crate::work::{Article, Choices, Extent, InOrder, Items, cores, in_order};

use super::{Failure, choices, extent};

/// One of the articles that a command was given.
pub(super) struct Given {
    pub(super) article: Article,
    pub(super) among: Articles,
    /// What is known of its text.
    pub(super) choices: Choices,
    /// What a record is known by, as JSON.
    pub(super) id: Option<String>,
    /// Who reads it.
    pub(super) effort: Effort,
}

/// Who reads an article.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Effort {
    /// The core that has it, while others read others: it is short.
    OneCore,
    /// All cores, piece by piece.
    AllCores,
}

impl Effort {
    /// How many threads its parts are shared among.
    pub(super) fn threads(self) -> usize {
        match self {
            Self::OneCore => 0,
            Self::AllCores => cores(),
        }
    }
}

/// Prints articles, and what stands around them all.
pub(super) trait Printer: Send + Sync + 'static {
    /// Writes what stands before the first article.
    fn open(&self, among: Articles, out: &mut dyn Write) -> io::Result<()>;

    /// What stands between the articles of which anything is written.
    fn joint(&self) -> &'static str;

    /// Writes one article.
    fn print(&self, given: Given, out: &mut dyn Write) -> Result<(), Failure>;

    /// Writes what stands after the last article.
    fn close(&self, out: &mut dyn Write) -> io::Result<()>;
}

/// An article on its way to the output.
pub(super) enum Prepared {
    /// It could not be opened.
    Failed(Failure),
    /// What was written of it, and how that ended.
    Printed(Vec<u8>, Result<(), Failure>),
    /// It is printed at its turn.
    Waiting(Box<Given>),
}

/// Prints every article that the arguments name, goes on after one that fails, and ends as the first
/// failure says.
pub(super) fn print_each(files: &[PathBuf], text: &Text, printer: impl Printer) -> ExitCode {
    let printer = Arc::new(printer);
    let several = Documents::may_be_several(files);
    let among = if several { Articles::Several } else { Articles::One };
    let (extent, choices, shared) = (extent(text), choices(text), Arc::clone(&printer));
    let prepare = move |found: anyhow::Result<Document>| {
        let article = match found.map_err(failure).and_then(|found| open(&found, extent)) {
            Ok(article) => article,
            Err(failure) => return Prepared::Failed(failure),
        };
        let choices = choices.clone();
        let effort = Effort::AllCores;
        let given = Given { article, among, choices, id: None, effort };
        if among == Articles::Several && given.article.is_short() {
            prepared(given, &*shared)
        } else {
            Prepared::Waiting(Box::new(given))
        }
    };
    print_prepared(in_order(Documents::of(files), cores(), prepare), among, &*printer)
}

/// A folder that holds nothing was named in vain; what else is not found failed on the way.
fn failure(error: anyhow::Error) -> Failure {
    if error.is::<Nothing>() { Failure::Open(error) } else { Failure::Work(error) }
}

/// What is named and cannot be opened was asked for in vain; what lies in a folder failed on the way.
fn open(found: &Document, extent: Extent) -> Result<Article, Failure> {
    Article::open_to(&found.path, extent).map_err(match found.by {
        By::Name => Failure::Open,
        By::Folder => Failure::Work,
    })
}

/// Prints an article to memory, on this core alone.
pub(super) fn prepared(given: Given, printer: &impl Printer) -> Prepared {
    let mut page = Vec::new();
    let ending = printer.print(Given { effort: Effort::OneCore, ..given }, &mut page);
    Prepared::Printed(page, ending)
}

/// Prints articles as they come; each is out before the next is waited for. What stands around them
/// is whole even where one fails, and is not printed where none could be opened.
pub(super) fn print_prepared<I: Items>(
    articles: InOrder<I, Prepared>,
    among: Articles,
    printer: &impl Printer,
) -> ExitCode {
    let mut sheet =
        Sheet { out: BufWriter::new(io::stdout()), among, printer, stage: Stage::Blank };
    let mut ending = ExitCode::SUCCESS;
    for article in articles {
        let Err(failure) = sheet.print(article) else { continue };
        let code = failure.report();
        if ending == ExitCode::SUCCESS {
            ending = code;
        }
        if failure.is_closed_pipe() {
            break;
        }
    }
    match sheet.close() {
        Err(error) if ending == ExitCode::SUCCESS => Failure::from(error).report(),
        Ok(()) | Err(_) => ending,
    }
}

/// How much stands on the output.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing.
    Blank,
    /// What stands before the first article.
    Open,
    /// An article of which anything is written.
    Written,
}

struct Sheet<'a, P> {
    out: BufWriter<Stdout>,
    among: Articles,
    printer: &'a P,
    stage: Stage,
}

impl<P: Printer> Sheet<'_, P> {
    fn print(&mut self, article: Prepared) -> Result<(), Failure> {
        let ending = match article {
            Prepared::Failed(failure) => return Err(failure),
            Prepared::Printed(page, ending) => {
                self.open()?;
                self.joined(|out| Ok(out.write_all(&page)?))?;
                ending
            }
            Prepared::Waiting(given) => {
                self.open()?;
                let printer = self.printer;
                self.joined(|out| printer.print(*given, out))
            }
        };
        self.out.flush()?;
        ending
    }

    fn open(&mut self) -> io::Result<()> {
        if self.stage == Stage::Blank {
            self.stage = Stage::Open;
            self.printer.open(self.among, &mut self.out)?;
        }
        Ok(())
    }

    fn joined(
        &mut self,
        write: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let is_first = self.stage != Stage::Written;
        let joint = if is_first { "" } else { self.printer.joint() };
        let mut seam = Seam { out: &mut self.out, joint, is_written: false };
        let ending = write(&mut seam);
        if seam.is_written {
            self.stage = Stage::Written;
        }
        ending
    }

    fn close(&mut self) -> io::Result<()> {
        if self.stage == Stage::Blank {
            return Ok(());
        }
        self.printer.close(&mut self.out)?;
        self.out.flush()
    }
}

/// Writes a joint before the first byte, if there is one.
struct Seam<'a, W> {
    out: &'a mut W,
    joint: &'static str,
    is_written: bool,
}

impl<W: Write> Write for Seam<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.is_written && !bytes.is_empty() {
            self.out.write_all(self.joint.as_bytes())?;
            self.is_written = true;
        }
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
