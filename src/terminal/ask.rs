//! Asks the terminal for the colour of its ground: dark or light.
//!
//! The question is OSC 11, with the primary device attributes (DA1) asked right after it: every
//! terminal answers those, so that one without OSC 11 is not waited for. It is asked before anything
//! else reads keys, since what is typed meanwhile comes the same way; and what comes too late must
//! not be taken for keys either.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::AsFd;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::keys::{Code, Key};

/// How long an answer is waited for; a far terminal that takes longer is taken for dark.
const PATIENCE: Duration = Duration::from_millis(100);

const QUESTION: &[u8] = b"\x1B]11;?\x1B\\\x1B[c";

/// What came back.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    /// Whether the ground is light, where the terminal told.
    pub(super) is_light: Option<bool>,
    /// Keys that were pressed meanwhile.
    pub(super) typed: Vec<Key>,
    /// Whether all has come that will come.
    pub(super) is_whole: bool,
}

/// Asks, in raw mode, and waits for the answer.
pub(super) fn ground() -> io::Result<Answer> {
    let mut out = io::stdout();
    out.write_all(QUESTION)?;
    out.flush()?;
    let stdin = io::stdin();
    let heard = if stdin.is_terminal() { hear(&stdin) } else { hear(&File::open("/dev/tty")?) };
    Ok(read(&heard?))
}

/// Takes bytes until the answer is whole or patience is at an end.
fn hear(terminal: &impl AsFd) -> io::Result<Vec<u8>> {
    let until = Instant::now() + PATIENCE;
    let mut heard = Vec::new();
    while !read(&heard).is_whole {
        let left = Timespec::try_from(until.saturating_duration_since(Instant::now())).ok();
        let mut waiting = [PollFd::new(terminal, PollFlags::IN)];
        match poll(&mut waiting, left.as_ref()) {
            Ok(0) => break,
            Ok(_) => {
                // Not through the buffer of the standard library: what stayed in it would be lost.
                let mut bytes = [0; 256];
                let count = rustix::io::read(terminal, &mut bytes)?;
                heard.extend_from_slice(bytes.get(..count).unwrap_or_default());
                if count == 0 {
                    break;
                }
            }
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(heard)
}

/// Tells the answers from what was typed.
fn read(heard: &[u8]) -> Answer {
    let mut answer = Answer::default();
    let mut rest = heard;
    while let Some((first, after)) = rest.split_first() {
        if let Some(colour) = rest.strip_prefix(b"\x1B]11;") {
            let Some(end) = colour.iter().position(|byte| matches!(byte, 0x07 | 0x1B)) else {
                break;
            };
            let (colour, after) = colour.split_at(end);
            answer.is_light = is_light(colour);
            rest = after.strip_prefix(b"\x1B\\").or(after.get(1..)).unwrap_or_default();
        } else if let Some(attributes) = rest.strip_prefix(b"\x1B[?") {
            let Some(end) = attributes.iter().position(u8::is_ascii_alphabetic) else { break };
            answer.is_whole |= attributes.get(end) == Some(&b'c');
            rest = attributes.get(end + 1..).unwrap_or_default();
        } else {
            let (key, used) = typed(*first, rest);
            answer.typed.extend(key);
            rest = rest.get(used..).unwrap_or(after);
        }
    }
    answer
}

/// A key by the bytes that terminals send for it, and how many these are.
fn typed(first: u8, bytes: &[u8]) -> (Option<Key>, usize) {
    let key = |code| Key { code, control: false, alt: false };
    let arrows = [
        (b"\x1B[A", Code::Up),
        (b"\x1B[B", Code::Down),
        (b"\x1B[C", Code::Right),
        (b"\x1B[D", Code::Left),
        (b"\x1BOA", Code::Up),
        (b"\x1BOB", Code::Down),
        (b"\x1BOC", Code::Right),
        (b"\x1BOD", Code::Left),
    ];
    if let Some((sent, code)) = arrows.into_iter().find(|(sent, _)| bytes.starts_with(*sent)) {
        return (Some(key(code)), sent.len());
    }
    match first {
        b'\r' => (Some(key(Code::Enter)), 1),
        b'\t' => (Some(key(Code::Tab)), 1),
        0x1B => (Some(key(Code::Escape)), 1),
        0x7F => (Some(key(Code::Backspace)), 1),
        1..=26 => {
            let letter = char::from(first - 1 + b'a');
            (Some(Key { control: true, ..key(Code::Char(letter)) }), 1)
        }
        _ => {
            let width = bytes.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
            (width.map(|letter| key(Code::Char(letter))), width.map_or(1, char::len_utf8))
        }
    }
}

/// Whether a colour as X writes it, `rgb:ffff/ffff/ffff` with 1 to 4 digits each, is a light one.
fn is_light(colour: &[u8]) -> Option<bool> {
    let colour = std::str::from_utf8(colour).ok()?;
    let channels = colour.strip_prefix("rgb:").or(colour.strip_prefix("rgba:"))?;
    let mut shares = channels.split('/').map(|digits| {
        let most = 16_u32.checked_pow(u32::try_from(digits.len()).ok()?)?.checked_sub(1)?;
        Some(f64::from(u32::from_str_radix(digits, 16).ok()?) / f64::from(most))
    });
    let mut next = || shares.next().flatten();
    // How bright the eye sees it (Rec. 709, without its gamma: only which half it is in counts).
    let brightness = 0.2126 * next()? + 0.7152 * next()? + 0.0722 * next()?;
    Some(brightness > 0.5)
}

#[cfg(test)]
mod tests {
    use super::{is_light, read};
    use crate::keys::Code;

    #[test]
    fn the_ground_is_told_and_what_is_typed_meanwhile_is_kept() {
        let answer = read("j\x1B]11;rgb:fbfb/f8f8/f1f1\x1B\\é\x1B[B\x1B[?62;4cq".as_bytes());
        assert_eq!(answer.is_light, Some(true));
        assert!(answer.is_whole);
        let codes: Vec<Code> = answer.typed.iter().map(|key| key.code).collect();
        assert_eq!(codes, [Code::Char('j'), Code::Char('é'), Code::Down, Code::Char('q')]);
    }

    #[test]
    fn a_terminal_that_does_not_know_the_question_is_not_waited_for() {
        let answer = read(b"\x1B[?1;2c");
        assert_eq!((answer.is_light, answer.is_whole), (None, true));
    }

    #[test]
    fn a_part_of_an_answer_is_no_key() {
        for part in [&b"\x1B]11;rgb:1a"[..], b"\x1B[?6"] {
            let answer = read(part);
            assert!(answer.typed.is_empty() && !answer.is_whole, "{answer:?}");
        }
    }

    #[test]
    fn colours_are_read_with_any_number_of_digits() {
        assert_eq!(is_light(b"rgb:1a/1b/1f"), Some(false));
        assert_eq!(is_light(b"rgb:f/f/f"), Some(true));
        assert_eq!(is_light(b"rgba:0000/0000/0000/ffff"), Some(false));
        assert_eq!(is_light(b"rgb:zz/00/00"), None);
        assert_eq!(is_light(b"#ffffff"), None);
    }
}
