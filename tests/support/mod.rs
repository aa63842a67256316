//! A reader without a terminal: an article opened at a size, keys pressed, the screen as text.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on stops there")]
#![expect(unreachable_pub, reason = "shared by the test files that name this module")]

use lutrin::app::{
    Action, App, Desk, Effect, Gesture, Message, Opening, Pictures, Point, Reaped, Reaping, Sheet,
    Size, Sought, Target, Themes, Turn, Wanted,
};
use lutrin::document::{Digest, Spot};
use lutrin::facts::Binder;
use lutrin::keys::{Key, KeyMap};
use lutrin::layout::Composition;
use lutrin::pictures::Frame;
use lutrin::style::{Depth, Theme};
use lutrin::ui::{Glyphs, Look, Targets, Words, draw, manual};
use lutrin::work::{Article, Before, Choices, FactFinder, Gallery, Parts, Pattern, find, picture};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use std::cell::RefCell;
use std::path::Path;
use std::sync::mpsc;

/// What a drawing needs beside the state, in a language.
pub fn look(language: &str) -> Look {
    let themes = Theme::carried(Depth::True).unwrap();
    Look {
        theme: themes.first().unwrap().clone(),
        themes,
        words: Words::of(language).unwrap(),
        keys: KeyMap::carried().unwrap(),
        glyphs: Glyphs::UNICODE,
    }
}

/// What is known when nothing is known of an article.
fn opening(look: &Look, screen: Size) -> Opening {
    Opening {
        name: String::new(),
        size: None,
        language: None,
        // One endless row is what is told of.
        measure: (screen.height == 1).then_some(screen.width),
        composition: Composition::default(),
        screen,
        remarks: lutrin::document::Remarks::default(),
        forgets: false,
        spot: None,
        manual: manual(look),
        themes: Themes::new(&look.themes, 0),
        pictures: Pictures::default(),
        message: None,
        has_version_before: false,
        desk: Desk::default(),
    }
}

/// An open article on a screen that is only a buffer.
pub struct Reader {
    pub app: App,
    pub look: Look,
    terminal: Terminal<TestBackend>,
    /// What was copied.
    pub copied: Vec<String>,
    /// What was said of the document.
    pub remembered: lutrin::document::Remarks,
    /// What was looked for in all documents.
    pub hunts: Vec<lutrin::app::Hunt>,
    /// The texts that can be opened, by the numbers of their documents; an empty one cannot.
    pub texts: Vec<String>,
    /// What was to be written to a file.
    pub exported: Option<lutrin::app::Report>,
    /// The version before, where there is one.
    pub version_before: Option<Before>,
    /// Whether the reader has left.
    pub has_left: bool,
    /// Where pictures are looked for.
    pub gallery: Option<Gallery>,
    /// Pictures that were asked for and wait.
    pub wanted: Vec<Wanted>,
    /// Whether they wait: else they are read at once.
    pub pictures_wait: bool,
}

impl Reader {
    /// Opens a file in French, read to its end with all its facts.
    pub fn open(path: &str, width: u16, height: u16) -> Self {
        Self::new(Article::open(Path::new(path)).unwrap(), "fr", width, height)
    }

    /// Opens an article, read to its end with all its facts.
    pub fn new(article: Article, language: &str, width: u16, height: u16) -> Self {
        Self::unread(article.name.clone(), language, width, height).read(article)
    }

    /// Opens a text that is held against the version before, read to its end with all its facts.
    pub fn versions(
        (old, new): (&'static str, &'static str),
        language: &str,
        width: u16,
        height: u16,
    ) -> Self {
        let [old, new] = [old, new].map(|text| Article::carried("a", text).unwrap());
        let screen = Size { width, height };
        let has = |opening| Opening { has_version_before: true, ..opening };
        let mut reader = Self::with(look(language), screen, has);
        reader.version_before = Some(Before::new(old));
        reader.read(new)
    }

    /// Reads an article to its end, with all its facts.
    pub fn read(mut self, article: Article) -> Self {
        self.read_on(article);
        self
    }

    fn read_on(&mut self, article: Article) {
        let reader = self;
        let mut finder = FactFinder::new(None, None);
        let mut weigher = lutrin::facts::Weigher::default();
        let mut end = 0;
        for (number, part) in (0..).zip(Parts::new(article)) {
            let part = part.unwrap();
            let chunk = part.read();
            let found = lutrin::facts::Weighed::of(&chunk, &finder.find(&chunk));
            weigher.add(&found);
            end = found.end;
            reader.act(Action::Append(vec![part]));
            reader.act(Action::Index(vec![Digest::of(number, &chunk)]));
            reader.act(Action::AddFacts(vec![found.facts], found.end));
        }
        reader.act(Action::Complete(end));
        reader.act(Action::WeighFacts(Vec::new(), end, weigher.end()));
    }

    /// Opens another document, as the terminal does.
    fn turn(&mut self, document: usize) {
        let text = self.texts.get(document).cloned().unwrap_or_default();
        if text.is_empty() {
            return self.act(Action::Stay(document, "it is gone".to_owned()));
        }
        let (spot, remarks) = self.app.desk().left(document).unwrap_or_default();
        let name = self.app.desk().sheets().get(document).unwrap().path.clone();
        let turn = Turn { document, name, size: None, remarks, spot, message: None };
        self.act(Action::Turn(Box::new(turn)));
        let article = Article::carried("a", Box::leak(text.into_boxed_str()));
        self.read_on(article.unwrap());
    }

    /// Reads documents for their facts; the last of them in a piece of news of its own.
    fn reap(&mut self, reaping: Reaping) {
        let Reaping { number, documents, .. } = reaping;
        for document in documents {
            let text = self.texts.get(document).cloned().unwrap_or_default();
            let sheaf = (!text.is_empty()).then(|| {
                let article = Article::carried("a", Box::leak(text.into_boxed_str())).unwrap();
                let (mut finder, mut binder) = (FactFinder::new(None, None), Binder::default());
                for part in Parts::new(article) {
                    let chunk = part.unwrap().read();
                    binder.add(&chunk, &finder.find(&chunk));
                }
                binder.end()
            });
            let reaped = vec![Reaped { document, sheaf }];
            self.act(Action::AddSheaves(number, reaped, Sought::Running));
        }
        self.act(Action::AddSheaves(number, Vec::new(), Sought::All));
    }

    /// A reader before a list of documents: where each lies, and its text.
    pub fn before(documents: &[(&str, &str)], language: &str, width: u16, height: u16) -> Self {
        let size = Size { width, height };
        let sheets = documents.iter().map(|(path, _)| Sheet::new((*path).to_owned()));
        let mut reader = Self::of(look(language), String::new(), size, None);
        let desk = Desk::named(sheets.collect());
        let opening = Opening { desk, ..opening(&reader.look, size) };
        reader.app = App::new(opening);
        reader.texts = documents.iter().map(|(_, text)| (*text).to_owned()).collect();
        reader
    }

    /// A reader whose article has not been read yet.
    pub fn unread(name: String, language: &str, width: u16, height: u16) -> Self {
        Self::of(look(language), name, Size { width, height }, None)
    }

    /// A reader with this look, whose article has not been read yet, and who is told something.
    pub fn of(look: Look, name: String, screen: Size, message: Option<Message>) -> Self {
        Self::left(look, name, screen, message, None)
    }

    /// The same, of an article that was left somewhere.
    pub fn left(
        look: Look,
        name: String,
        screen: Size,
        message: Option<Message>,
        spot: Option<Spot>,
    ) -> Self {
        let remarks = lutrin::document::Remarks::default();
        Self::with(look, screen, |opening| Opening { name, message, spot, remarks, ..opening })
    }

    /// A reader of an article that has not been read yet, of which this was said before.
    pub fn told_before(
        look: Look,
        name: String,
        screen: Size,
        remarks: lutrin::document::Remarks,
    ) -> Self {
        Self::with(look, screen, |opening| Opening { name, remarks, ..opening })
    }

    /// A reader of whom nothing is kept.
    pub fn forgetful(look: Look, name: String, screen: Size) -> Self {
        Self::with(look, screen, |opening| Opening { name, forgets: true, ..opening })
    }

    /// A reader who is shown pictures.
    pub fn picturing(look: Look, screen: Size, pictures: Pictures) -> Self {
        Self::with(look, screen, |opening| Opening { pictures, ..opening })
    }

    /// The pictures that were asked for come, and those that are asked for then.
    pub fn let_pictures_come(&mut self) {
        self.pictures_wait = false;
        while let Some(wanted) = self.wanted.pop() {
            self.read_picture(wanted);
        }
    }

    fn read_picture(&mut self, wanted: Wanted) {
        if self.pictures_wait {
            return self.wanted.push(wanted);
        }
        self.let_one_picture_come(wanted);
    }

    /// This picture comes.
    pub fn let_one_picture_come(&mut self, wanted: Wanted) {
        let (tell, told) = mpsc::channel();
        let frame = Frame {
            means: wanted.means,
            most: wanted.plate.most,
            paper: [0; 3],
            number: wanted.number,
        };
        let tell = move |came| tell.send(came).unwrap();
        picture(&wanted.plate.address, self.gallery.as_ref(), frame, tell);
        self.act(Action::Picture(wanted, told.recv().unwrap()));
    }

    fn with(look: Look, screen: Size, change: impl FnOnce(Opening) -> Opening) -> Self {
        let opening = change(opening(&look, screen));
        let terminal = Terminal::new(TestBackend::new(screen.width, screen.height)).unwrap();
        let app = App::new(opening);
        Self {
            app,
            look,
            terminal,
            copied: Vec::new(),
            remembered: lutrin::document::Remarks::default(),
            hunts: Vec::new(),
            texts: Vec::new(),
            exported: None,
            version_before: None,
            has_left: false,
            gallery: None,
            wanted: Vec::new(),
            pictures_wait: false,
        }
    }

    /// Something happens; what the world must do about it is done at once.
    pub fn act(&mut self, action: Action) {
        match self.app.update(action) {
            Some(Effect::Find(quest)) => {
                let found = RefCell::new(Vec::new());
                let Some(pattern) = Pattern::new(&quest.pattern, quest.manner) else {
                    return self.act(Action::Unfinished(quest.number));
                };
                find(
                    quest.parts,
                    pattern,
                    1,
                    || true,
                    |hits, last| {
                        found.borrow_mut().push((hits, last));
                        true
                    },
                );
                for (hits, last) in found.into_inner() {
                    self.act(Action::AddHits(quest.number, hits, last));
                }
            }
            Some(Effect::Copy(text)) => self.copied.push(text),
            // There is no desktop in a test.
            Some(Effect::Open(address)) => self.act(Action::NotOpened(address)),
            Some(Effect::Export(report)) => self.exported = Some(report),
            Some(Effect::Compare(parts)) => {
                let before = self.version_before.clone().unwrap();
                let told = before.differences(parts, &Choices::default());
                self.act(Action::Compare(told));
            }
            Some(Effect::Turn(document)) => self.turn(document),
            Some(Effect::Picture(wanted)) => self.read_picture(wanted),
            Some(Effect::Hunt(hunt)) => self.hunts.push(hunt),
            Some(Effect::Harvest(reaping)) => self.reap(reaping),
            Some(Effect::Quit) => self.has_left = true,
            Some(Effect::UseTheme(at)) => {
                self.look.theme = self.look.themes.get(at).unwrap().clone();
            }
            // How it is written is the terminal's matter.
            Some(Effect::Suspend | Effect::Mouse | Effect::Edit(_) | Effect::CopyMarks(_))
            | None => {}
            Some(Effect::Remember(remarks)) => self.remembered = remarks,
        }
    }

    /// Presses keys, written as in the key file, parted by spaces; `text:…` types letters.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for word in keys.split_whitespace() {
            if let Some(text) = word.strip_prefix("text:") {
                text.chars().for_each(|letter| self.act(Action::Type(letter)));
                continue;
            }
            // Digits in front of a command: `count:50 %`. Others have been paused after.
            let count = word.strip_prefix("count:");
            if let Some(digits) = count {
                digits.chars().for_each(|digit| self.strike(&digit.to_string()));
                continue;
            }
            self.strike(word);
            if word.len() == 1 && word.chars().all(|letter| letter.is_ascii_digit()) {
                self.act(Action::ForgetCount);
            }
        }
        self
    }

    fn strike(&mut self, key: &str) {
        let key = Key::read(key).unwrap_or_else(|| panic!("`{key}` is no key"));
        let action = self.look.keys.action(&self.app, key);
        if let Some(action) = action {
            self.act(action);
        }
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.act(Action::Resize(Size { width, height }));
        self
    }

    /// Presses the mouse's button on a cell, and lets it go.
    pub fn click(&mut self, x: u16, y: u16) -> &mut Self {
        self.press_mouse(x, y, Gesture::Press)
    }

    /// The mouse's button goes down on a cell, by this gesture, and comes up.
    pub fn press_mouse(
        &mut self,
        x: u16,
        y: u16,
        press: fn(Point, Option<Target>) -> Gesture,
    ) -> &mut Self {
        let point = Point { x, y };
        let target = self.target(point);
        self.act(Action::Point(press(point, target)));
        self.act(Action::Point(Gesture::Release));
        self
    }

    /// What stands at a cell for the mouse.
    pub fn target(&mut self, point: Point) -> Option<Target> {
        let mut targets = Targets::default();
        self.terminal.draw(|frame| targets = draw(frame, &self.app, &self.look)).unwrap();
        targets.at(point)
    }

    /// Drags from one cell to another.
    pub fn drag(&mut self, from: (u16, u16), to: (u16, u16)) -> &mut Self {
        let [from, to] = [from, to].map(|(x, y)| Point { x, y });
        let target = self.target(from);
        self.act(Action::Point(Gesture::Press(from, target)));
        self.act(Action::Point(Gesture::Drag(to)));
        self.act(Action::Point(Gesture::Release));
        self
    }

    /// The cells of the screen.
    pub fn buffer(&mut self) -> &Buffer {
        self.terminal.draw(|frame| drop(draw(frame, &self.app, &self.look))).unwrap();
        self.terminal.backend().buffer()
    }

    /// The screen as text, a line a row, without blanks at the ends.
    pub fn screen(&mut self) -> String {
        let buffer = self.buffer();
        let width = usize::from(buffer.area.width);
        let rows = buffer.content.chunks(width).map(|row| {
            let mut text = String::new();
            let mut hidden = 0;
            for cell in row {
                if hidden > 0 {
                    hidden -= 1;
                    continue;
                }
                text.push_str(cell.symbol());
                hidden = unicode_width::UnicodeWidthStr::width(cell.symbol()).saturating_sub(1);
            }
            text.trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n")
    }
}
