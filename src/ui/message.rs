//! A message in the status line.

use crate::app::{App, Command, Edited, Message, Mistake, Nothing, Order, Refusal, Slip};
use crate::compare::{Amended, Change};
use crate::keys::Mode;
use crate::source::clean;
use crate::style::{Flaw, Token, Wrong};

use super::canvas::{Canvas, columns};
use super::manual::spelled;
use super::{Look, Words};

/// So many columns of the last line are not a message's: its margins, and how much has been read.
const BESIDE_MESSAGE: u16 = 10;

/// Draws a message in place of the hints.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    app: &App,
    message: &Message,
    (x, y): (u16, u16),
    room: usize,
) {
    let look = canvas.look;
    let (text, token) = said(look, app, message);
    canvas.write_cut(x, y, room, &clean(&text), look.theme.ink(token));
}

/// What is said, and in which colour.
pub(super) fn said(look: &Look, app: &App, message: &Message) -> (String, Token) {
    let words = &look.words;
    match message {
        Message::Copied(what) => (words.filled("copied", &[what]), Token::Ink),
        Message::Renewed => (words.text("renewed").to_owned(), Token::Ink),
        Message::Following => (words.text("following").to_owned(), Token::Ink),
        Message::Opened(what) => (words.filled("opened", &[what]), Token::Ink),
        Message::Marked(letter) => {
            let letter = letter.to_string();
            (words.filled("marked", &[&letter, &letter]), Token::Ink)
        }
        Message::CopiedMarks(count) => {
            (words.filled("copied-marks", &[&words.many(*count, "mark")]), Token::Ink)
        }
        Message::Highlighted => {
            (keyed(look, "highlighted", [Command::Marks, Command::Highlight]), Token::Ink)
        }
        Message::HighlightedForNow => (words.text("highlighted-for-now").to_owned(), Token::Ink),
        Message::Unhighlighted => (words.text("unhighlighted").to_owned(), Token::Ink),
        Message::Nothing(Nothing::Marked) => {
            let keys = [Command::Highlight, Command::SetMark];
            (keyed(look, "nothing-marked", keys), Token::Muted)
        }
        Message::Unmarked(letter) => (words.filled("unmarked", &[&letter.to_string()]), Token::Ink),
        Message::Exported(path, count) => {
            (words.filled("exported", &[&words.many(*count, "fact"), path]), Token::Ink)
        }
        Message::NotExported(why) => (refused(words, why), Token::Rubric),
        Message::Ordered(order) => (words.text(ordered(*order)).to_owned(), Token::Ink),
        Message::TakenOut => (words.text("taken-out").to_owned(), Token::Ink),
        Message::Forgotten(why) => (words.filled("forgotten", &[why]), Token::Rubric),
        Message::Nothing(what) => (words.text(missing(*what)).to_owned(), Token::Muted),
        Message::Welcome => (welcome(look, app), Token::Ink),
        Message::Theme(file, flaw) => (of_theme(look, file, flaw), Token::Rubric),
        Message::Edited(what) => edited(words, what),
        Message::Resumed => (keyed(look, "resumed", [Command::Top, Command::JumpBack]), Token::Ink),
        Message::Damaged(file) => (words.filled("damaged", &[file]), Token::Rubric),
        Message::Untouchable(file) => (words.filled("untouchable", &[file]), Token::Rubric),
        Message::Slip(slip) => (of_slip(words, slip), Token::Rubric),
        Message::ListsAll => (words.text("lists-all").to_owned(), Token::Ink),
        Message::ListsOne => (words.text("lists-one").to_owned(), Token::Ink),
        Message::Harvested => (harvested(look, app), Token::Ink),
        Message::Elsewhere => (keyed(look, "elsewhere", [Command::Go; 2]), Token::Muted),
        Message::OneOnly => (keyed(look, "one-only", [Command::AllDocuments; 2]), Token::Muted),
        Message::Turning(name) => (words.filled("turning", &[name]), Token::Muted),
        Message::Turned(at, of) => {
            let [at, of] = [at, of].map(|number| words.number(*number));
            (words.filled("turned", &[&at, &of]), Token::Ink)
        }
        Message::NotTurned(why) | Message::NotCompared(why) => (why.clone(), Token::Rubric),
        Message::Compared => (compared(look, app), Token::Ink),
        Message::Amended(change) => (amended(words, change), Token::Ink),
        Message::Failed(why) => (words.filled("failed", &[why]), Token::Rubric),
    }
}

/// How many figures differ from the version before, and the keys that go from one to the next.
fn compared(look: &Look, app: &App) -> String {
    let count = |change| app.changes().map_or(0, |changes| changes.count(change));
    let told = [Change::Changed, Change::Appeared, Change::Vanished].map(|change| {
        let count = count(change);
        (count > 0).then(|| look.words.many(count, change.name()))
    });
    let told = told.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if told.is_empty() {
        return look.words.text("no-change").to_owned();
    }
    let keys = keyed(look, "compared", [Command::NextChange, Command::PreviousChange]);
    let all = format!("{told} {keys}");
    // Half a hint tells nothing.
    if columns(&all) + BESIDE_MESSAGE > app.screen().size.width { told } else { all }
}

/// What became of a figure.
fn amended(words: &Words, change: &Amended) -> String {
    match change.change {
        Change::Changed => words.filled("was", &[&change.old]),
        Change::Appeared => words.text("is-new").to_owned(),
        Change::Vanished if change.about.is_empty() => words.filled("was-here", &[&change.old]),
        Change::Vanished => words.filled("was-here-of", &[&change.old, &change.about]),
    }
}

/// What the third panel is: where it stands, or which key opens it.
fn welcome(look: &Look, app: &App) -> String {
    let key = |command| look.keys.key_of(Mode::Read, command).map(|key| spelled(look, key));
    let [back, on, open] = [Command::PreviousFact, Command::NextFact, Command::ToggleFacts]
        .map(|command| key(command).unwrap_or_default());
    match app.screen().facts {
        Some(_) => look.words.filled("welcome-beside", &[&back, &on]),
        None => look.words.filled("welcome-drawer", &[&open, &back, &on]),
    }
}

/// What is missing of the facts of all documents.
fn harvested(look: &Look, app: &App) -> String {
    let (words, harvest) = (&look.words, app.desk().harvest());
    if harvest.is_full() {
        let held = words.number(harvest.held());
        return words.filled("harvest-full", &[&held]);
    }
    let missing = words.many(harvest.missing(), "document");
    let key = look.keys.key_of(Mode::Read, Command::Documents).map(|key| spelled(look, key));
    words.filled("harvest-missing", &[&missing, &key.unwrap_or_default()])
}

/// What came of the article in the editor.
fn edited(words: &Words, what: &Edited) -> (String, Token) {
    match what {
        Edited::Unchanged => (String::new(), Token::Ink),
        Edited::Changed => (words.text("edited").to_owned(), Token::Ink),
        Edited::NoFile => (words.text("no-file").to_owned(), Token::Muted),
        Edited::NotStarted(program, why) => {
            (words.filled("no-editor", &[program, why]), Token::Rubric)
        }
    }
}

/// A text that names the keys of two commands.
fn keyed(look: &Look, name: &str, commands: [Command; 2]) -> String {
    let key = |command| look.keys.key_of(Mode::Read, command).map(|key| spelled(look, key));
    let [first, second] = commands.map(|command| key(command).unwrap_or_default());
    look.words.filled(name, &[&first, &second])
}

/// What is wrong with a theme: its file, the line, the thing.
fn of_theme(look: &Look, file: &str, flaw: &Flaw) -> String {
    let (name, thing) = match &flaw.wrong {
        Wrong::File(why) => ("theme-file", why),
        Wrong::Role(role) => ("theme-role", role),
        Wrong::Colour(text) => ("theme-colour", text),
        Wrong::Ground(text) => ("theme-ground", text),
    };
    look.words.filled(name, &[file, &look.words.number(flaw.line), thing])
}

/// What is wrong in a file of the reader's own: its name, the line, the thing, what was meant.
fn of_slip(words: &Words, slip: &Slip) -> String {
    let (name, things) = match &slip.mistake {
        Mistake::File(why) => ("slip-file", [why.as_str(), ""]),
        Mistake::Setting(thing, None) => ("slip-setting", [thing.as_str(), ""]),
        Mistake::Setting(thing, Some(like)) => ("slip-setting-like", [thing.as_str(), like]),
        Mistake::Value(thing, values) => ("slip-value", [thing.as_str(), values]),
        Mistake::Command(thing, None) => ("slip-command", [thing.as_str(), ""]),
        Mistake::Table(thing, None) => ("slip-table", [thing.as_str(), ""]),
        Mistake::Command(thing, Some(like)) | Mistake::Table(thing, Some(like)) => {
            ("slip-command-like", [thing.as_str(), like])
        }
        Mistake::Key(thing) => ("slip-key", [thing.as_str(), ""]),
    };
    let [thing, other] = things;
    words.filled(name, &[slip.file, &words.number(slip.line), thing, other])
}

/// Why the facts are not written.
fn refused(words: &Words, why: &Refusal) -> String {
    match why {
        Refusal::Forbidden => words.text("not-exported-forbidden").to_owned(),
        Refusal::Full => words.text("not-exported-full").to_owned(),
        Refusal::Other(why) => words.filled("not-exported", &[why]),
    }
}

/// The name of the text that says that there is none of it.
fn missing(what: Nothing) -> &'static str {
    match what {
        Nothing::Fact => "nothing-fact",
        Nothing::Change => "nothing-change",
        Nothing::VersionBefore => "nothing-version",
        Nothing::Comparison => "comparing",
        Nothing::Date => "no-date-here",
        Nothing::Amount => "no-amount-here",
        Nothing::Section => "nothing-section",
        Nothing::Pattern => "unfinished",
        Nothing::Match => "nothing-match",
        Nothing::Jump => "nothing-jump",
        Nothing::Width => "nothing-width",
        Nothing::Heading => "nothing-heading",
        Nothing::Chosen => "nothing-chosen",
        Nothing::Link => "nothing-link",
        Nothing::Letter => "nothing-letter",
        Nothing::Mark => "nothing-mark",
        Nothing::Number => "nothing-number",
        Nothing::Passage => "nothing-passage",
        Nothing::Marked => "nothing-marked",
        Nothing::Document => "nothing-other-document",
        Nothing::Picture => "nothing-picture",
    }
}

/// The name of the text that says in which order the facts are.
pub(super) fn ordered(order: Order) -> &'static str {
    match order {
        Order::Text => "facts-by-text",
        Order::Value => "facts-by-value",
        Order::Date => "facts-by-date",
    }
}
