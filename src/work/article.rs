//! An article that is open: its name, its first bytes, and where the rest comes from.

use std::fs::{self, File};
use std::io::{self, Cursor};
use std::path::Path;

use anyhow::{Context, bail};

use crate::format;
use crate::intake::{Bytes, Extent, Packing, epub, html, survived, web};
use crate::source::{clean, refuse_unless_text};

use super::rest::Rest;
use super::{Gallery, Origin};

/// How many bytes are read before anything else happens: enough for a first screen.
pub(super) const FIRST: usize = 64 * 1024;

/// What has fewer bytes is short: one core reads it in a moment.
const SHORT: u64 = 1024 * 1024;

/// The largest page that is converted.
const LARGEST: usize = 64 * 1024 * 1024;

/// What is converted is Markdown.
const CONVERTED: &str = "converted.md";

const LARGE: &str = "cut it into several, or convert it: pandoc -t markdown FILE | lutrin";

/// An article that is open and known to be text.
pub struct Article {
    /// Its name, for people.
    pub name: String,
    /// Where it comes from.
    pub origin: Origin,
    /// How many bytes it has, where that is known.
    pub size: Option<u64>,
    /// The file's name as its format is told by it.
    pub(super) kind: Option<String>,
    /// The encoding that came with it, and the address it was found at.
    pub(super) charset: Option<String>,
    address: Option<String>,
    /// Where its pictures are, if they are on this machine.
    gallery: Option<Gallery>,
    pub(super) beginning: Vec<u8>,
    pub(super) rest: Rest,
}

impl Article {
    /// Opens a file, or standard input where the path is `-`.
    ///
    /// # Errors
    /// When it is missing, a folder, not readable, or no text: the message names it, says what is
    /// wrong, and what to do on a line of its own.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        Self::open_to(path, Extent::Article)
    }

    /// Opens a file, or standard input where the path is `-`; of a page, this much is read.
    ///
    /// # Errors
    /// As above.
    pub fn open_to(path: &Path, extent: Extent) -> anyhow::Result<Self> {
        if path.as_os_str() == "-" {
            return Self::new("-", Origin::Input, Box::new(io::stdin()))?.read_as_text(extent);
        }
        let name = clean(&path.display().to_string()).into_owned();
        if let Some(address) = path.to_str().filter(|path| web::is_address(path)) {
            return Self::fetch(&name, address)?.read_as_text(extent);
        }
        let about = || format!("cannot open `{name}`");
        let kind = fs::metadata(path).with_context(about).map_err(|error| hinted(path, error))?;
        if kind.is_dir() {
            bail!("`{name}` is a folder\nhint: name one article in it, or pipe text to `lutrin -`");
        }
        let file = File::open(path).with_context(about).map_err(|error| hinted(path, error))?;
        let mut article = Self::new(&name, Origin::File(path.to_owned()), Box::new(file))?;
        article.size = kind.is_file().then_some(kind.len());
        article.read_as_text(extent)
    }

    /// What stands at an address of the web.
    fn fetch(name: &str, address: &str) -> anyhow::Result<Self> {
        let fetched = web::fetch(address).map_err(|what| anyhow::anyhow!("`{name}` {what}"))?;
        let mut article = Self::new(name, Origin::Web(address.to_owned()), fetched.bytes)?;
        article.kind = web::file_name(&fetched.address, fetched.kind.as_deref());
        article.charset = fetched.charset;
        article.address = Some(fetched.address);
        Ok(article)
    }

    /// An article that the program carries.
    ///
    /// # Errors
    /// When it is no text.
    pub fn carried(name: &str, text: &'static str) -> anyhow::Result<Self> {
        let mut article = Self::new(name, Origin::Carried, Box::new(Cursor::new(text)))?;
        article.size = u64::try_from(text.len()).ok();
        article.read_as_text(Extent::Article)
    }

    /// A text that is there, by a name for people; of a page, this much is read.
    ///
    /// # Errors
    /// When it is no text.
    pub fn of_text(name: &str, text: String, extent: Extent) -> anyhow::Result<Self> {
        let article = Self::new(name, Origin::Record, Box::new(Cursor::new(text)))?;
        article.read_as_text(extent)
    }

    /// Whether all of it is at hand, or nearly so: less than a megabyte of text.
    #[must_use]
    pub fn is_short(&self) -> bool {
        let is_at_hand = self.beginning.len() < FIRST;
        is_at_hand || self.size.is_some_and(|size| size < SHORT)
    }

    /// An article whose first bytes have been read.
    fn new(name: &str, origin: Origin, bytes: Bytes) -> anyhow::Result<Self> {
        let kind = origin.file_name();
        let rest = Rest::new(bytes);
        let name = name.to_owned();
        let mut article = Self {
            name,
            size: None,
            kind,
            charset: None,
            address: None,
            gallery: origin.folder().map(Gallery::Folder),
            origin,
            beginning: Vec::new(),
            rest,
        };
        article.begin()?;
        Ok(article)
    }

    /// Makes text of it, whatever it comes in, or says why that cannot be.
    fn read_as_text(mut self, extent: Extent) -> anyhow::Result<Self> {
        self.unpack()?;
        if self.is_book() {
            return self.convert_book();
        }
        if self.is_page() {
            return self.convert_page(extent);
        }
        if let Err(what) = refuse_unless_text(&self.beginning) {
            bail!("`{}` {}", self.name, what.replace("FILE", &self.name));
        }
        Ok(self)
    }

    /// Whether it is a book in EPUB.
    fn is_book(&self) -> bool {
        let is_zip = self.beginning.starts_with(b"PK\x03\x04");
        epub::is_likely(&self.beginning) || is_zip && self.ending() == epub::ENDING
    }

    /// Converts a book to Markdown, chapter by chapter, as it is read on.
    fn convert_book(mut self) -> anyhow::Result<Self> {
        let mut bytes = std::mem::take(&mut self.beginning);
        self.rest.fill(epub::LARGEST + 1, &mut bytes);
        if let Some(error) = self.rest.failure.take() {
            return Err(error).with_context(|| format!("cannot read `{}`", self.name));
        }
        if bytes.len() > epub::LARGEST {
            let hint = "take the pictures out of it: ebook-convert FILE book.txt";
            let hint = hint.replace("FILE", &self.name);
            bail!("`{}` is a book of more than 256 MiB\nhint: {hint}", self.name);
        }
        let book = epub::Book::open(&self.name, bytes);
        let book = book.map_err(|flaw| anyhow::anyhow!("`{}` {flaw}", self.name))?;
        (self.size, self.kind, self.charset) = (None, Some(CONVERTED.to_owned()), None);
        self.gallery = self.path().map(|path| Gallery::Book(path.to_owned()));
        self.rest = Rest::new(Box::new(book));
        self.begin()?;
        Ok(self)
    }

    /// Whether it is a page of HTML, by its name or, where that says nothing, its first bytes.
    fn is_page(&self) -> bool {
        let ending = self.ending();
        if html::is_named(&ending) {
            return refuse_unless_text(&self.beginning).is_ok();
        }
        !format::is_named(&ending) && html::is_likely(&self.beginning)
    }

    /// The ending of its name, in lower case.
    fn ending(&self) -> String {
        let kind = self.kind.as_deref().and_then(|kind| kind.rsplit_once('.'));
        kind.map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
    }

    /// Converts a page to Markdown. It is read whole: what its article is shows at its end only.
    fn convert_page(mut self, extent: Extent) -> anyhow::Result<Self> {
        let mut bytes = std::mem::take(&mut self.beginning);
        self.rest.fill(LARGEST + 1, &mut bytes);
        if bytes.len() > LARGEST {
            let hint = LARGE.replace("FILE", &self.name);
            bail!("`{}` is a page of more than 64 MiB\nhint: {hint}", self.name);
        }
        let (charset, address) = (self.charset.take(), self.address.take());
        let sent = html::Sent { charset: charset.as_deref(), address: address.as_deref() };
        let Some(text) = survived(|| html::markdown(&bytes, sent, extent)) else {
            let hint = "convert it otherwise: pandoc -t markdown FILE | lutrin";
            bail!(
                "`{}` is a page that cannot be read\nhint: {}",
                self.name,
                hint.replace("FILE", &self.name)
            );
        };
        Ok(self.converted(text.into_bytes()))
    }

    /// The article that was made of this one, in Markdown.
    fn converted(mut self, mut markdown: Vec<u8>) -> Self {
        self.size = u64::try_from(markdown.len()).ok();
        self.kind = Some(CONVERTED.to_owned());
        let rest = markdown.split_off(FIRST.min(markdown.len()));
        self.beginning = markdown;
        self.rest.go_on_with(Box::new(Cursor::new(rest)));
        self
    }

    /// Reads its first bytes.
    fn begin(&mut self) -> anyhow::Result<()> {
        self.beginning.clear();
        self.rest.fill(FIRST, &mut self.beginning);
        match self.rest.failure.take_if(|_| self.beginning.is_empty()) {
            Some(error) => Err(error).with_context(|| format!("cannot read `{}`", self.name)),
            None => Ok(()),
        }
    }

    /// Unpacks it, where it is packed; twice, since what is sent packed may have been packed before.
    fn unpack(&mut self) -> anyhow::Result<()> {
        for _ in 0..2 {
            let Some(packing) = Packing::of(&self.beginning) else { break };
            self.size = None;
            self.kind = self.kind.take().map(|kind| packing.unpacked_name(&kind).to_owned());
            let packed = self.rest.take_all(std::mem::take(&mut self.beginning));
            self.rest = Rest::new(packing.unpack(&self.name, packed));
            self.begin()?;
        }
        Ok(())
    }

    /// Its first bytes: what it is known by, wherever it lies.
    #[must_use]
    pub fn beginning(&self) -> &[u8] {
        &self.beginning
    }

    /// Where its pictures are; none where it came from no file.
    #[must_use]
    pub fn gallery(&self) -> Option<&Gallery> {
        self.gallery.as_ref()
    }

    /// Its path as it was given, its name otherwise: what an editor is told.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.origin.path()
    }
}

impl std::fmt::Debug for Article {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Article").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Adds what to do about a file that cannot be opened.
fn hinted(path: &Path, error: anyhow::Error) -> anyhow::Error {
    let kind = error.downcast_ref::<io::Error>().map(io::Error::kind);
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let hint = match kind {
        Some(io::ErrorKind::NotFound) => match folder.filter(|folder| !folder.is_dir()) {
            Some(folder) => format!("there is no folder `{}`", folder.display()),
            None => "look at the spelling of the name, or pipe text to `lutrin -`".to_owned(),
        },
        Some(io::ErrorKind::PermissionDenied) => {
            "ask its owner for the right to read it".to_owned()
        }
        _ => return error,
    };
    let hint: Vec<_> = hint.lines().map(|line| clean(line).into_owned()).collect();
    anyhow::anyhow!("{error:#}\nhint: {}", hint.join(" "))
}
