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

/// Whether a letter makes others read as something else, or says something that is not seen.
pub(crate) fn deceives(letter: char) -> bool {
    matches!(letter,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
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
