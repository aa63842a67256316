//! Pictures on the page: the rows they are given, the eye that stays, and what is said of those that
//! cannot be shown.

#![cfg(feature = "images")]
#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]
#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod support;

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use image::{ImageFormat, Rgb, RgbImage};
use lutrin::app::{Message, Nothing, Pictures, Size};
use lutrin::pictures::{Cells, Flaw, Frame, Means, Way};
use lutrin::work::{self, Article, Gallery};
use ratatui::buffer::Cell;
use ratatui::style::Color;
use support::Reader;

const RED: Rgb<u8> = Rgb([200, 0, 0]);
const PAINTED: Color = Color::Rgb(200, 0, 0);

fn means(way: Way) -> Means {
    Means { way, cell: Means::USUAL }
}

/// An article of forty paragraphs in a folder, with this in the place of the tenth.
fn write(folder: &Path, text: &str) {
    let mut article = "# The boats\n\n".to_owned();
    for number in 0..40 {
        if number == 10 {
            writeln!(article, "{text}\n").unwrap();
        } else {
            writeln!(article, "Paragraph {number} stands here, and not elsewhere.\n").unwrap();
        }
    }
    fs::write(folder.join("boats.md"), article).unwrap();
}

fn picture(folder: &Path, name: &str, width: u32, height: u32) {
    RgbImage::from_pixel(width, height, RED).save(folder.join(name)).unwrap();
}

/// Opens the article of a folder.
fn open(folder: &Path, pictures: Pictures, width: u16, height: u16) -> Reader {
    let look = support::look("en");
    let mut reader = Reader::picturing(look, Size { width, height }, pictures);
    reader.gallery = Some(Gallery::Folder(folder.to_owned()));
    reader.read(Article::open(&folder.join("boats.md")).unwrap())
}

fn shown() -> Pictures {
    Pictures::new(Some(means(Way::Blocks)), None)
}

/// The row of the screen that a text stands in.
fn row(reader: &mut Reader, text: &str) -> Option<usize> {
    reader.screen().replace('\u{A0}', " ").lines().position(|line| line.contains(text))
}

/// The rows of the screen with a red cell.
fn red_rows(reader: &mut Reader) -> Vec<u16> {
    let buffer = reader.buffer();
    let is_red = |y: &u16| (0..buffer.area.width).any(|x| buffer[(x, *y)].bg == PAINTED);
    (0..buffer.area.height).filter(is_red).collect()
}

#[test]
fn a_picture_stands_above_its_caption_as_high_as_its_shape_asks() {
    let folder = tempfile::tempdir().unwrap();
    picture(folder.path(), "b.png", 600, 160);
    write(folder.path(), "![A red boat](b.png)");
    let mut reader = open(folder.path(), shown(), 80, 40);
    let rows = red_rows(&mut reader);
    assert_eq!(rows.len(), 8, "160 points of 20 each");
    let caption = row(&mut reader, "A red boat").unwrap();
    assert_eq!(usize::from(*rows.last().unwrap()) + 1, caption);
    let (before, after) = (row(&mut reader, "Paragraph 9 "), row(&mut reader, "Paragraph 11 "));
    assert_eq!(usize::from(rows[0]), before.unwrap() + 2);
    assert_eq!(after, Some(caption + 2));
    // On a smaller screen it is no higher than half of it.
    reader.resize(80, 14);
    reader.press("} } } } } } }");
    assert!(red_rows(&mut reader).len() <= 7);
}

/// The byte that the reader is at, and the row of the screen that it stands in.
fn eye(reader: &Reader) -> (usize, Option<usize>) {
    let page = reader.app.page();
    let is_it = |row: &lutrin::app::Row| row.span().is_some_and(|span| span.contains(page.here()));
    (page.here(), page.shown().iter().position(is_it).map(|row| row - page.above()))
}

#[test]
fn the_eye_stays_where_it_was_when_a_picture_comes() {
    let folder = tempfile::tempdir().unwrap();
    picture(folder.path(), "b.png", 600, 160);
    write(folder.path(), "![A red boat](b.png)");
    // The picture comes below the eye, just above it, far above it.
    for keys in ["j j j", "} } } } } } } } } }", "} } } } } } } } } } } } }"] {
        let mut reader = open_waiting(folder.path(), 80, 20);
        reader.press(keys);
        let before = eye(&reader);
        assert!(red_rows(&mut reader).is_empty());
        assert!(!reader.app.page().begins() && !reader.app.page().ends(), "{keys}");
        reader.let_pictures_come();
        assert_eq!(eye(&reader), before, "{keys}");
        let all: Vec<u16> = (0..20).flat_map(|_| red_rows(reader.press("k"))).collect();
        assert!(!all.is_empty() || keys == "j j j", "{keys}: it is there");
    }
}

#[test]
fn at_the_very_beginning_the_beginning_stays() {
    let folder = tempfile::tempdir().unwrap();
    picture(folder.path(), "b.png", 600, 100);
    fs::write(folder.path().join("boats.md"), "# The boats\n\n![](b.png)\n\nText.\n").unwrap();
    let mut reader = open_waiting(folder.path(), 80, 24);
    reader.let_pictures_come();
    assert!(reader.app.page().begins());
    assert_eq!(red_rows(&mut reader).len(), 5);
}

#[test]
fn half_a_picture_is_shown_as_half_blocks_and_not_by_what_knows_no_rows() {
    let folder = tempfile::tempdir().unwrap();
    picture(folder.path(), "b.png", 600, 160);
    write(folder.path(), "![A red boat](b.png)");
    let mut reader = open(folder.path(), shown(), 80, 20);
    let seen: Vec<usize> = (0..40).map(|_| red_rows(reader.press("j")).len()).collect();
    let (first, last) = (seen.iter().position(|n| *n > 0), seen.iter().rposition(|n| *n > 0));
    let seen = &seen[first.unwrap()..=last.unwrap()];
    assert!(seen.windows(2).all(|rows| rows[0].abs_diff(rows[1]) <= 1), "{seen:?}");
    assert!(seen.contains(&8) && seen.contains(&1), "{seen:?}");

    let mut reader = open(folder.path(), Pictures::new(Some(means(Way::Sixel)), None), 80, 20);
    let mut are_whole = Vec::new();
    for _ in 0..40 {
        reader.press("j");
        let hung = reader.app.page().hung(reader.app.document());
        let is_whole = hung.first().is_some_and(|hung| hung.rows == (0..hung.cells.height));
        let cells = &reader.buffer().content;
        let sixels = cells.iter().filter(|cell| cell.symbol().contains("\u{1B}P"));
        assert_eq!(sixels.count() > 0, is_whole);
        are_whole.push(is_whole);
    }
    assert!(are_whole.contains(&true) && are_whole.contains(&false));
}

#[test]
fn under_a_card_and_under_a_drawer_its_place_is_kept_without_it() {
    let folder = tempfile::tempdir().unwrap();
    picture(folder.path(), "b.png", 600, 160);
    write(folder.path(), "![A red boat](b.png)");
    for way in [Way::Blocks, Way::Kitty, Way::Iterm, Way::Sixel] {
        let mut reader = open(folder.path(), Pictures::new(Some(means(way)), None), 80, 40);
        let is_there = |reader: &mut Reader| {
            let has = |cell: &Cell| {
                cell.symbol().contains(['\u{1B}', '\u{10EEEE}']) || cell.bg == PAINTED
            };
            reader.buffer().content.iter().any(has)
        };
        assert!(is_there(&mut reader), "{way:?}");
        for (open, close) in [("?", "Esc"), (":", "Esc"), ("C-t", "Esc"), ("o", "o")] {
            reader.press(open);
            assert!(!is_there(&mut reader), "{way:?} {open}");
            reader.press(close);
            assert!(is_there(&mut reader), "{way:?} {open}");
        }
    }
}

#[test]
fn what_cannot_be_shown_says_why_and_what_is_elsewhere_says_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("text.png"), "This is no picture.").unwrap();
    fs::create_dir(folder.path().join("folder.png")).unwrap();
    let said = |text: &str| {
        write(folder.path(), text);
        open(folder.path(), shown(), 80, 40).screen().replace('\u{A0}', " ")
    };
    let screen = said("![A boat](gone.png)");
    let at = screen.lines().position(|line| line.contains("▢ A boat")).unwrap();
    let below = screen.lines().nth(at + 1).unwrap();
    assert!(below.contains("image not shown: there is no such file"), "{screen}");
    assert!(said("![A boat](text.png)").contains("no PNG, JPEG, GIF or WebP"));
    assert!(said("![A boat](folder.png)").contains("no PNG, JPEG, GIF or WebP"));
    assert!(said("![A boat](text.png/b.png)").contains("there is no such file"));
    assert!(
        said("<p align=center>\n<img src='gone.png' alt='A boat'>\n</p>").contains("no such file")
    );
    assert!(said("![A boat][b]\n\n[b]: gone.png").contains("there is no such file"));
    assert!(said("[![A boat](gone.png)](https://example.org)").contains("there is no such file"));
    // Nothing is looked for in the web, nor of what stands in a line.
    for elsewhere in [
        "![A boat](https://example.org/b.png)",
        "![A boat](//example.org/b.png)",
        "Look: ![A boat](gone.png)",
        "![a](gone.png) ![b](gone2.png)",
    ] {
        assert!(!said(elsewhere).contains("not shown"), "{elsewhere}");
    }
}

/// A book of one chapter with a figure, and the picture of it beside the chapters.
fn bind(path: &Path) {
    let mut zip = zip::ZipWriter::new(fs::File::create(path).unwrap());
    let mut put = |name: &str, bytes: &[u8]| {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    };
    put("mimetype", b"application/epub+zip");
    let root = "<container><rootfiles><rootfile full-path='in/book.opf'/></rootfiles></container>";
    put("META-INF/container.xml", root.as_bytes());
    let package = "<package><metadata><title>Boats</title></metadata><manifest>\
        <item id='a' href='text/a.xhtml' media-type='application/xhtml+xml'/></manifest>\
        <spine><itemref idref='a'/></spine></package>";
    put("in/book.opf", package.as_bytes());
    let chapter = "<html><body><h1>One</h1><p>Words.</p><figure><img alt='A red boat' \
        src='../art/the%20boat%231.png'/></figure></body></html>";
    put("in/text/a.xhtml", chapter.as_bytes());
    let mut drawn = Vec::new();
    let boat = RgbImage::from_pixel(600, 160, RED);
    boat.write_to(&mut Cursor::new(&mut drawn), ImageFormat::Png).unwrap();
    put("in/art/the boat#1.png", &drawn);
    zip.finish().unwrap();
}

#[test]
fn the_pictures_of_a_book_lie_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("boats.epub");
    bind(&path);
    let article = Article::open(&path).unwrap();
    assert_eq!(article.gallery(), Some(&Gallery::Book(path.clone())));
    let look = support::look("en");
    let mut reader = Reader::picturing(look, Size { width: 80, height: 40 }, shown());
    reader.gallery = article.gallery().cloned();
    let mut reader = reader.read(article);
    assert_eq!(red_rows(&mut reader).len(), 8, "{}", reader.screen());
    // What is not in the book is not looked for elsewhere.
    let asked = |address: &str| {
        let (tell, told) = std::sync::mpsc::channel();
        let frame = Frame {
            means: means(Way::Blocks),
            most: Cells { width: 40, height: 8 },
            paper: [0; 3],
            number: 1,
        };
        let gallery = Gallery::Book(path.clone());
        work::picture(address, Some(&gallery), frame, move |came| drop(tell.send(came)));
        told.recv().unwrap().err()
    };
    let outside = folder.path().join("b.png");
    picture(folder.path(), "b.png", 20, 20);
    for address in ["gone.png", "../b.png", outside.to_str().unwrap(), "https://example.org/b.png"]
    {
        assert!(asked(address).is_some(), "{address}");
    }
    assert_eq!(asked("in/text/a.xhtml"), Some(Flaw::NoPicture));
}

#[test]
fn an_article_of_no_folder_looks_for_nothing() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "![A boat](b.png)");
    let article = Article::open(&folder.path().join("boats.md")).unwrap();
    let look = support::look("en");
    let mut reader = Reader::picturing(look, Size { width: 80, height: 40 }, shown()).read(article);
    assert!(!reader.screen().contains("not shown"));
}

#[test]
fn a_key_shows_the_pictures_or_their_captions() {
    let folder = tempfile::tempdir().unwrap();
    picture(folder.path(), "b.png", 600, 160);
    write(folder.path(), "![A red boat](b.png)");
    let mut reader = open(folder.path(), shown(), 80, 40);
    let with = red_rows(&mut reader);
    assert_eq!(with.len(), 8);
    reader.press("A-p");
    assert!(red_rows(&mut reader).is_empty());
    let above = row(&mut reader, "Paragraph 9 ").unwrap();
    assert_eq!(row(&mut reader, "A red boat"), Some(above + 2));
    reader.press("A-p");
    assert_eq!(red_rows(&mut reader), with);
    let mut reader = open(folder.path(), Pictures::default(), 80, 40);
    reader.press("A-p");
    assert_eq!(reader.app.message(), Some(&Message::Nothing(Nothing::Picture)));
    assert!(red_rows(&mut reader).is_empty());
}

#[test]
fn few_are_at_hand_and_none_is_read_again_and_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut article = "# Boats\n\n".to_owned();
    for number in 0..60 {
        picture(folder.path(), &format!("{number}.png"), 20, 20);
        writeln!(article, "![Boat {number}]({number}.png)\n").unwrap();
    }
    fs::write(folder.path().join("boats.md"), article).unwrap();
    assert!(open_waiting(folder.path(), 80, 5).wanted.is_empty(), "there is no room for any");
    let mut reader = open_waiting(folder.path(), 80, 40);
    for keys in ["g", "G", "Space", "g"] {
        reader.press(keys);
        let mut asked = 0;
        while let Some(wanted) = reader.wanted.pop() {
            asked += 1;
            assert!(asked < 50, "it would go on for ever");
            assert!(wanted.number <= 12, "the terminal is given no more than it can forget");
            reader.let_one_picture_come(wanted);
        }
        assert!(asked <= 24, "{keys}: {asked}");
        assert!(!red_rows(&mut reader).is_empty(), "{keys}");
    }
}

/// Opens the article of a folder, whose pictures do not come yet.
fn open_waiting(folder: &Path, width: u16, height: u16) -> Reader {
    let mut reader = Reader::picturing(support::look("en"), Size { width, height }, shown());
    reader.gallery = Some(Gallery::Folder(folder.to_owned()));
    reader.pictures_wait = true;
    reader.read(Article::open(&folder.join("boats.md")).unwrap())
}

#[test]
fn a_picture_in_a_link_is_shown_and_its_caption_leads_where_the_link_leads() {
    let folder = tempfile::tempdir().unwrap();
    picture(folder.path(), "b.png", 600, 160);
    for linked in [
        "[![A red boat](b.png)](https://example.org/boats)",
        "[![A red boat](b.png)][boats]",
        "[![A red boat][small]][boats]",
        "<a href=\"https://example.org/boats\"><img src=\"b.png\" alt=\"A red boat\"></a>",
    ] {
        let boats = "\n\n[boats]: https://example.org/boats\n[small]: b.png\n";
        write(folder.path(), &format!("{linked}{boats}"));
        let mut reader = open(folder.path(), shown(), 80, 40);
        let rows = red_rows(&mut reader);
        assert_eq!(rows.len(), 8, "{linked}");
        let caption = row(&mut reader, "A red boat").unwrap();
        assert_eq!(usize::from(*rows.last().unwrap()) + 1, caption, "{linked}");
        assert!(reader.press("L").screen().contains("https://example.org/boats"), "{linked}");
    }
}

#[test]
fn a_link_that_says_more_than_its_picture_is_text() {
    let folder = tempfile::tempdir().unwrap();
    picture(folder.path(), "b.png", 600, 160);
    for linked in [
        "[![A red boat](b.png) and more](https://example.org)",
        "[![A red boat](b.png) ![again](b.png)](https://example.org)",
        "[![A red boat](b.png)](https://example.org) [here](https://example.org)",
        "<a href=\"https://example.org\"><img src=\"b.png\" alt=\"A red boat\"> and more</a>",
    ] {
        write(folder.path(), linked);
        let mut reader = open(folder.path(), shown(), 80, 40);
        assert!(red_rows(&mut reader).is_empty(), "{linked}");
        assert!(row(&mut reader, "A red boat").is_some(), "{linked}");
    }
}
