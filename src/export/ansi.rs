//! Text with the terminal's own attributes (ECMA-48 SGR), for what is printed for people.

use crate::style::{Colour, Style};

/// A text in a style; as it is where there is none.
#[must_use]
pub fn painted(text: &str, style: Option<Style>) -> String {
    let codes = style.map(codes).unwrap_or_default();
    if codes.is_empty() || text.is_empty() {
        return text.to_owned();
    }
    format!("\u{1B}[{}m{text}\u{1B}[0m", codes.join(";"))
}

fn codes(style: Style) -> Vec<String> {
    let attributes = [
        (style.bold, 1),
        (style.dim, 2),
        (style.italic, 3),
        (style.underline, 4),
        (style.reverse, 7),
        (style.struck, 9),
    ];
    let attributes = attributes.into_iter().filter_map(|(is_on, code)| is_on.then_some(code));
    let ink = style.ink.map(|colour| code(colour, 30));
    let ground = style.ground.map(|colour| code(colour, 40));
    attributes.map(|code: u8| code.to_string()).chain(ink).chain(ground).collect()
}

/// The code of a colour; `base` is 30 for letters and 40 for the ground.
fn code(colour: Colour, base: u8) -> String {
    match colour {
        Colour::Rgb(r, g, b) => format!("{};2;{r};{g};{b}", base + 8),
        Colour::Indexed(index) => format!("{};5;{index}", base + 8),
        Colour::Ansi(index @ 0..8) => (base + index).to_string(),
        Colour::Ansi(index) => (base + 60 + (index - 8)).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::painted;
    use crate::style::{Colour, Style};

    #[test]
    fn a_style_is_put_on_and_taken_off() {
        let style = Style { ink: Some(Colour::Ansi(12)), bold: true, ..Style::default() };
        assert_eq!(painted("a", Some(style)), "\u{1B}[1;94ma\u{1B}[0m");
        assert_eq!(painted("a", None), "a");
        assert_eq!(painted("a", Some(Style::default())), "a");
    }
}
