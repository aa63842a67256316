//! Pictures in a terminal: what is sent where they are wanted, and that nothing is where they are not.

use std::fs;
use std::path::Path;

use image::{Rgb, RgbImage};
use rustix::process::Signal;
use tempfile::TempDir;

use crate::sent::{is_drawing, told_apart};
use crate::tty::{Start, Tty};

const TEXT: &str = "# Boats\n\n![A red boat](b.png)\n\nThe last words.\n";
const RED: [u8; 3] = [200, 0, 0];
const BLUE: [u8; 3] = [0, 0, 200];

/// A folder with an article, its pictures, and the settings of its reader.
struct Boats {
    folder: TempDir,
}

impl Boats {
    fn new(images: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("lutrin");
        fs::create_dir(&config).unwrap();
        let images = if images.is_empty() { String::new() } else { format!("images = {images}\n") };
        fs::write(config.join("config.toml"), images).unwrap();
        paint(&folder.path().join("b.png"), RED);
        fs::write(folder.path().join("boats.md"), TEXT).unwrap();
        Self { folder }
    }

    /// Opens the article in a terminal whose cells have so many points.
    fn open(&self, cell: (u16, u16), arguments: &[&str], variables: &[(&str, &str)]) -> Tty {
        let config = self.folder.path().to_str().unwrap();
        let mut all = vec![("XDG_CONFIG_HOME", config), ("COLORTERM", "truecolor")];
        all.extend(variables);
        let mut given = vec!["--no-state", "boats.md"];
        given.extend(arguments);
        let folder = Some(self.folder.path());
        let start = Start { arguments: &given, variables: &all, cell, folder, ..Start::default() };
        let mut tty = Tty::start(80, 24, &start);
        tty.wait_for("Boats");
        tty
    }
}

fn has(tty: &Tty, text: &str) -> bool {
    tty.sent.windows(text.len()).any(|sent| sent == text.as_bytes())
}

/// How often a text has been sent.
fn times(tty: &Tty, text: &str) -> usize {
    tty.sent.windows(text.len()).filter(|sent| *sent == text.as_bytes()).count()
}

/// How many cells of the screen have a colour.
fn painted(tty: &Tty, [red, green, blue]: [u8; 3]) -> usize {
    let cells = (0..24).flat_map(|y| (0..80).map(move |x| (y, x)));
    let ground = |at: &(u16, u16)| tty.screen().cell(at.0, at.1).map(vt100::Cell::bgcolor);
    cells.filter(|at| ground(at) == Some(vt100::Color::Rgb(red, green, blue))).count()
}

/// Writes a picture of one colour.
fn paint(path: &Path, colour: [u8; 3]) {
    RgbImage::from_pixel(300, 100, Rgb(colour)).save(path).unwrap();
}

/// Whether anything was sent that is a picture, or a question for one.
fn has_pictures(tty: &Tty) -> bool {
    let beginnings = ["\x1b_G", "\x1b]1337", "\x1bP", "\x1b[>", "\u{10EEEE}"];
    beginnings.iter().any(|text| has(tty, text)) || painted(tty, RED) > 0
}

#[test]
fn half_blocks_stand_in_the_cells_of_the_picture_where_they_are_asked_for() {
    let boats = Boats::new("\"blocks\"");
    let mut tty = boats.open((0, 0), &[], &[]);
    tty.wait("the picture is there", |tty| painted(tty, RED) == 30 * 5);
    let caption = tty.row_of("A red boat").unwrap();
    tty.press("A-p");
    tty.wait("the caption is alone", |tty| painted(tty, RED) == 0);
    assert_eq!(tty.row_of("A red boat"), Some(caption - 5));
    for sent in told_apart(std::str::from_utf8(&tty.sent).unwrap()) {
        assert!(is_drawing(&sent), "{sent:?} was sent");
    }
}

#[test]
fn a_terminal_that_is_known_to_show_pictures_is_sent_them_once() {
    for (variables, begins) in [
        ([("TERM_PROGRAM", "ghostty")], "\x1b_Gq=2,i="),
        ([("TERM_PROGRAM", "WezTerm")], "\x1b]1337;File=inline=1"),
        ([("TERM", "foot")], "\x1bP"),
    ] {
        let boats = Boats::new("");
        let mut tty = boats.open((10, 20), &[], &variables);
        tty.wait("the picture is there", |tty| has(tty, begins));
        tty.press("J K");
        assert_eq!(times(&tty, begins), 1, "{begins:?}");
        assert!(!has(&tty, "\x1b[>"), "it is not asked");
    }
}

#[test]
fn kitty_is_asked_for_its_version_after_the_first_screen() {
    let kitty = [("TERM", "xterm-kitty"), ("KITTY_WINDOW_ID", "1")];
    for (version, is_shown) in [("0.35.2", true), ("0.26.5", false)] {
        let boats = Boats::new("");
        let mut tty = boats.open((10, 20), &[], &kitty);
        tty.wait("it is asked", |tty| has(tty, "\x1b[>0q"));
        let question = tty.sent.windows(5).position(|sent| sent == b"\x1b[>0q").unwrap();
        let first = tty.sent.windows(8).position(|sent| sent == b"\x1b[?2026l").unwrap();
        assert!(first < question, "the first screen stands");
        tty.send_at_once(&format!("\x1bP>|kitty({version})\x1b\\"));
        if is_shown {
            tty.wait("the picture is there", |tty| has(tty, "\x1b_Gq=2,i="));
        }
        tty.press("J K");
        assert_eq!(has(&tty, "\x1b_G"), is_shown, "{version}");
        assert!(tty.shows("The last words."), "no part of the answer is a key");
    }
}

/// The setting, the points of a cell, the arguments, the variables.
type Case<'a> = (&'a str, (u16, u16), &'a [&'a str], &'a [(&'a str, &'a str)]);

#[test]
fn where_pictures_are_not_wanted_nothing_of_them_is_sent() {
    let ghostty = ("TERM_PROGRAM", "ghostty");
    let blocks = "\"blocks\"";
    let cases: [Case<'_>; 8] = [
        ("false", (10, 20), &[], &[ghostty]),
        ("", (10, 20), &[], &[]),
        ("", (10, 20), &[], &[ghostty, ("TMUX", "/tmp/tmux,1,0")]),
        ("", (10, 20), &[], &[("TERM", "screen-256color"), ("KITTY_WINDOW_ID", "1")]),
        ("", (0, 0), &[], &[ghostty]),
        (blocks, (10, 20), &[], &[("NO_COLOR", "1")]),
        (blocks, (10, 20), &["--ascii"], &[]),
        (blocks, (10, 20), &["--linear"], &[]),
    ];
    for (images, cell, arguments, variables) in cases {
        let boats = Boats::new(images);
        let mut tty = boats.open(cell, arguments, variables);
        // What is told frames nothing.
        if arguments == ["--linear"] {
            tty.send_at_once("jj");
            tty.wait_for("The last words.");
        } else {
            tty.press("J K");
        }
        assert!(!has_pictures(&tty), "{images} {arguments:?} {variables:?}");
        assert!(!tty.shows("not shown"));
    }
}

#[test]
fn a_picture_that_would_burst_says_so_and_the_page_goes_on() {
    let boats = Boats::new("\"blocks\"");
    let mut png = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR".to_vec();
    png.extend([60_000_u32.to_be_bytes(), 60_000_u32.to_be_bytes()].concat());
    // Eight bits of each of four colours, and the sum that holds for them.
    png.extend(b"\x08\x06\0\0\0");
    let mut sum = flate2::Crc::new();
    sum.update(&png[12..]);
    png.extend(sum.sum().to_be_bytes());
    png.extend(b"\0\0\0\0IDAT\x35\xAF\x06\x1E");
    fs::write(boats.folder.path().join("b.png"), png).unwrap();
    let mut tty = boats.open((0, 0), &[], &[]);
    tty.wait_for("image not shown: too large");
    tty.press("j q");
    assert_eq!(tty.end(), 0);
}

#[test]
fn after_a_stop_the_terminal_is_sent_them_again() {
    let boats = Boats::new("");
    let mut tty = boats.open((10, 20), &[], &[("TERM_PROGRAM", "ghostty")]);
    let begins = "\x1b_Gq=2,i=";
    tty.wait("the picture is there", |tty| times(tty, begins) == 1);
    tty.signal(Signal::TSTP);
    tty.wait("it has stopped", |tty| tty.times("stopped") == 1);
    tty.signal(Signal::CONT);
    tty.wait("the picture is there again", |tty| times(tty, begins) == 2);
    tty.press("q");
    assert_eq!(tty.end(), 0);
}

#[test]
fn an_article_that_has_changed_has_its_pictures_read_again() {
    let boats = Boats::new("\"blocks\"");
    let mut tty = boats.open((0, 0), &[], &[]);
    tty.wait("the picture is there", |tty| painted(tty, RED) == 30 * 5);
    paint(&boats.folder.path().join("b.png"), BLUE);
    fs::write(boats.folder.path().join("boats.md"), format!("{TEXT}\nMore.\n")).unwrap();
    tty.wait("the new picture is there", |tty| painted(tty, BLUE) == 30 * 5);
    assert_eq!(painted(&tty, RED), 0);
}

#[test]
fn each_of_several_articles_has_the_pictures_of_its_own_folder() {
    let boats = Boats::new("\"blocks\"");
    let other = boats.folder.path().join("other");
    fs::create_dir(&other).unwrap();
    paint(&other.join("b.png"), BLUE);
    fs::write(other.join("more.md"), TEXT.replace("Boats", "More")).unwrap();
    let mut tty = boats.open((0, 0), &["other/more.md"], &[]);
    tty.press("Enter");
    tty.wait("the picture is there", |tty| painted(tty, RED) == 30 * 5);
    tty.press("C-n");
    tty.wait("the other is there", |tty| painted(tty, BLUE) == 30 * 5);
    assert_eq!(painted(&tty, RED), 0);
}
