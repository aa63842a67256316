//! What was sent to a terminal, told apart: letters to show, and commands to obey.

/// One thing that was sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Sent {
    /// A letter to show.
    Letter(char),
    /// A control character outside a sequence.
    Control(char),
    /// A control sequence: what stands between `ESC [` and its last letter, and that letter.
    Sequence(String, char),
    /// An operating system command: the title, the clipboard, a link.
    System(String),
    /// Any other escape, by the character after ESC.
    Escape(char),
}

/// Tells apart what was sent.
pub(crate) fn told_apart(text: &str) -> Vec<Sent> {
    let mut letters = text.chars().peekable();
    let mut sent = Vec::new();
    while let Some(letter) = letters.next() {
        sent.push(match letter {
            '\u{1B}' => match letters.next().unwrap_or('\u{1B}') {
                '[' => {
                    let mut inside = String::new();
                    let last = loop {
                        match letters.next() {
                            Some(end @ '@'..='~') => break end,
                            Some(other) => inside.push(other),
                            None => break '\0',
                        }
                    };
                    Sent::Sequence(inside, last)
                }
                ']' => {
                    let mut inside = String::new();
                    while let Some(letter) = letters.next() {
                        match letter {
                            '\u{7}' => break,
                            '\u{1B}' if letters.next_if_eq(&'\\').is_some() => break,
                            other => inside.push(other),
                        }
                    }
                    Sent::System(inside)
                }
                other => Sent::Escape(other),
            },
            control if control.is_control() => Sent::Control(control),
            letter => Sent::Letter(letter),
        });
    }
    sent
}

/// Whether a letter makes others read as something else, or says something that is not seen. A
/// joiner stands in emoji, and there alone.
pub(crate) fn deceives(letter: char) -> bool {
    matches!(letter,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}'
        | '\u{200C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The modes that lutrin sets and resets: the mouse, the screen, the cursor, pastes, whole frames.
const MODES: [&str; 6] = ["?1002", "?1006", "?1049", "?25", "?2004", "?2026"];

/// Whether lutrin sends this of itself to draw a screen: letters that deceive nobody, the places and
/// colours of cells, its own modes, and its questions to the terminal.
pub(crate) fn is_drawing(sent: &Sent) -> bool {
    match sent {
        Sent::Letter(letter) => !deceives(*letter),
        Sent::Sequence(modes, 'h' | 'l') => MODES.contains(&&**modes),
        Sent::Sequence(inside, 'H' | 'm' | 'J') => {
            inside.chars().all(|c| c.is_ascii_digit() || c == ';' || c == ':')
        }
        // The question for the colour of the ground.
        Sent::System(question) => question == "11;?",
        Sent::Sequence(..) | Sent::Control(_) | Sent::Escape(_) => false,
    }
}

#[test]
fn sequences_are_told_from_letters() {
    let sent = told_apart("a\u{1B}[?25lb\u{1B}]0;x\u{7}\u{1B}c\u{9B}2J");
    let expected = [
        Sent::Letter('a'),
        Sent::Sequence("?25".to_owned(), 'l'),
        Sent::Letter('b'),
        Sent::System("0;x".to_owned()),
        Sent::Escape('c'),
        Sent::Control('\u{9B}'),
        Sent::Letter('2'),
        Sent::Letter('J'),
    ];
    assert_eq!(sent, expected);
}
