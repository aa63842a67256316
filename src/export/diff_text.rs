//! Differences for people: what a figure said and says, what it is about, and its sentence.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::compare::Change;
use crate::style::{Colour, Shade, Style, Theme, Token};

use super::ansi::painted;
use super::facts_text::one_line;
use super::{DifferenceRecord, Setting};

/// The columns left of the text: the line, and the sign of what became of the figure.
const MARGIN: usize = 10;

/// Red and green as the terminal has them, which can be read on every ground.
const OLD: Style = Style { ink: Some(Colour::Ansi(1)), struck: true, ..PLAIN };
const NEW: Style = Style { ink: Some(Colour::Ansi(2)), bold: true, ..PLAIN };
const PLAIN: Style = Style {
    ink: None,
    ground: None,
    bold: false,
    dim: false,
    italic: false,
    underline: false,
    reverse: false,
    struck: false,
};

/// Writes which versions they are.
pub(super) fn open(names: [&str; 2], setting: &Setting<'_>, out: &mut dyn Write) -> io::Result<()> {
    let [old, new] = names.map(one_line);
    let ink = |ink| setting.theme.map(|_| Style { ink: Some(Colour::Ansi(ink)), ..PLAIN });
    writeln!(out, "{}", painted(&format!("--- {old}"), ink(1)))?;
    writeln!(out, "{}", painted(&format!("+++ {new}"), ink(2)))
}

/// Writes one difference, and its section where it is the first of it.
pub(super) fn write(
    record: &DifferenceRecord<'_>,
    setting: &Setting<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Some(side) = record.present() else { return Ok(()) };
    let ink = |token| setting.theme.map(|theme| theme.ink(token));
    if record.opens {
        let between = if setting.is_ascii { " > " } else { " › " };
        let titles: Vec<String> = record.section.iter().map(|title| one_line(title)).collect();
        let title = [(titles.join(between), ink(Token::Strong))];
        writeln!(out)?;
        set(&title, "", 0, setting.width, out)?;
    }
    let [old, new] = record.values(setting.is_ascii);
    let painting = |style| setting.theme.map(|_| style);
    let arrow = if setting.is_ascii { " -> " } else { " → " };
    let mut parts = Vec::new();
    parts.extend(old.map(|old| (old, painting(OLD))));
    parts.extend((record.change == Change::Changed).then(|| (arrow.to_owned(), None)));
    parts.extend(new.map(|new| (new, painting(NEW))));
    let label = side.label();
    if !label.is_empty() {
        parts.push((if setting.is_ascii { " -- " } else { " · " }.to_owned(), None));
        parts.push((label, hue(record, setting.theme)));
    }
    let sign = match record.change {
        Change::Changed => '~',
        Change::Appeared => '+',
        Change::Vanished => '-',
    };
    let line = painted(&format!("{:>6}", side.fact.position.line), ink(Token::Muted));
    set(&parts, &format!("{line} {sign}  "), MARGIN, setting.width, out)?;
    let [before, here, after] = side.sentence();
    let strong = if record.new.is_some() { NEW } else { OLD };
    let muted = ink(Token::Muted);
    let sentence = [(before, muted), (here, painting(strong)), (after, muted)];
    set(&sentence, &" ".repeat(MARGIN), MARGIN, setting.width, out)
}

/// The colour of a kind of facts.
fn hue(record: &DifferenceRecord<'_>, theme: Option<&Theme>) -> Option<Style> {
    let hue = record.present()?.fact.fact.value.kind().hue()?;
    Some(theme?.hue(hue, Shade::Kind))
}

/// Writes what they come to, all together.
pub(super) fn close(told: &str, setting: &Setting<'_>, out: &mut dyn Write) -> io::Result<()> {
    let ink = setting.theme.map(|theme| theme.ink(Token::Muted));
    writeln!(out, "\n{}", painted(told, ink))
}

/// Sets parts of a text in lines of a width, `indent` columns in; `first` stands left of the first.
fn set(
    parts: &[(String, Option<Style>)],
    first: &str,
    indent: usize,
    width: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let room = width.saturating_sub(indent).max(1);
    let (mut lines, mut used) = (vec![Vec::new()], 0);
    for word in words(parts) {
        let columns: usize = word.iter().map(|(text, _)| text.trim_end_matches(' ').width()).sum();
        if used > 0 && used + 1 + columns > room {
            lines.push(Vec::new());
            used = 0;
        }
        let Some(line) = lines.last_mut() else { continue };
        let blank = usize::from(used > 0);
        // Between two words of one style the blank has it too.
        let style = word.first().and_then(|(_, style)| *style);
        let before = line.last().and_then(|(_, style): &(String, _)| *style);
        add(line, if blank > 0 { " " } else { "" }, if before == style { style } else { None });
        for (text, style) in &word {
            add(line, text.trim_end_matches(' '), *style);
        }
        used += blank + columns;
    }
    for (at, line) in lines.iter().enumerate() {
        let blank = " ".repeat(indent);
        let line: String = line.iter().map(|(text, style)| painted(text, *style)).collect();
        writeln!(out, "{}{line}", if at == 0 { first } else { &blank })?;
    }
    Ok(())
}

/// Adds a text to a line, to what stands before where that has its style.
fn add(line: &mut Vec<(String, Option<Style>)>, text: &str, style: Option<Style>) {
    match line.last_mut() {
        Some((last, its)) if *its == style => last.push_str(text),
        _ if text.is_empty() => {}
        _ => line.push((text.to_owned(), style)),
    }
}

/// Pieces of text with their styles.
type Styled<'a> = Vec<(&'a str, Option<Style>)>;

/// The words of parts; where no blank parts two of them, the end of one and the beginning of the next
/// are one word.
fn words(parts: &[(String, Option<Style>)]) -> Vec<Styled<'_>> {
    let pieces = parts
        .iter()
        .flat_map(|(text, style)| text.split_inclusive(' ').map(|piece| (piece, *style)));
    let (mut words, mut word) = (Vec::new(), Styled::new());
    for (piece, style) in pieces {
        // A blank alone ends what stands before it.
        word.push((piece, style));
        if piece.ends_with(' ') {
            words.push(std::mem::take(&mut word));
        }
    }
    words.push(word);
    words.retain(|word| word.iter().any(|(text, _)| !text.trim_end_matches(' ').is_empty()));
    words
}

#[cfg(test)]
mod tests {
    use super::set;

    #[test]
    fn a_blank_that_does_not_break_stays() {
        let parts =
            [("since\u{A0}", None), ("2022", None)].map(|(text, style)| (text.to_owned(), style));
        let mut out = Vec::new();
        set(&parts, "", 0, 40, &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "since\u{A0}2022\n");
    }

    #[test]
    fn lines_end_where_a_blank_stands() {
        let parts = [("It cost ", None), ("12 euros", None), (". Then ", None), (" it rose", None)];
        let parts = parts.map(|(text, style)| (text.to_owned(), style));
        let mut out = Vec::new();
        set(&parts, "* ", 2, 10, &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "* It cost\n  12\n  euros.\n  Then it\n  rose\n"
        );
    }
}
