//! Bytes of a file into text.
//!
//! UTF-8, UTF-16 and the one-byte encodings of the web are told apart by their byte order mark,
//! else by what the bytes can be. Bytes come in pieces; as long as they are ASCII nothing has to be
//! decided, so a file that is ASCII for a megabyte and Windows-1252 after it is read right.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};
use simdutf8::compat::from_utf8;

/// How many bytes from the first one that is not ASCII the detector looks at.
///
/// It reads about 9 MB/s; more than this would be felt at the start.
const DETECTED: usize = 64 * 1024;

/// Turns bytes into text, piece by piece.
pub struct Decoder {
    decided: Option<Decided>,
}

/// How bytes are decoded, once that had to be decided.
enum Decided {
    /// As UTF-8; the beginning of a character that the last piece ended in.
    Utf8(Vec<u8>),
    /// In another encoding.
    Other(encoding_rs::Decoder),
}

/// The name of an encoding, as the WHATWG Encoding Standard writes it.
pub type Encoding = &'static str;

impl Decoder {
    /// A decoder for a text that begins with these bytes (the more, the surer; 64 KiB are plenty).
    #[must_use]
    pub fn new(beginning: &[u8]) -> Self {
        Self { decided: utf16_of(beginning).map(Decided::of) }
    }

    /// A decoder for a text that is said to be in an encoding (a name as the web writes it).
    ///
    /// A byte order mark is surer, and UTF-8 that cannot be is not believed.
    #[must_use]
    pub fn labelled(beginning: &[u8], label: Option<&str>) -> Self {
        let is_marked = beginning.starts_with(b"\xEF\xBB\xBF") || is_utf16(beginning);
        let said = label.filter(|_| !is_marked).map(str::as_bytes);
        // UTF-8 is detected as surely as it is said.
        match said.and_then(encoding_rs::Encoding::for_label).filter(|said| *said != UTF_8) {
            Some(said) => Self { decided: Some(Decided::of(said)) },
            None => Self::new(beginning),
        }
    }

    /// Decodes the next bytes to the end of `text`; `last` says that no more will come.
    ///
    /// What cannot be decoded becomes U+FFFD. A byte order mark stays in the text, so that the
    /// offsets of a UTF-8 file are the offsets of its text.
    pub fn push(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        if self.decided.is_none() {
            // Most are good throughout, which is told at once.
            let good = from_utf8(bytes);
            if let Some(at) = bytes.iter().position(|byte| !byte.is_ascii()) {
                let marked = bytes.get(at..).unwrap_or_default();
                self.decided = Some(Decided::of(if good.is_ok() { UTF_8 } else { guess(marked) }));
            }
            if let Ok(good) = good {
                return text.push_str(good);
            }
        }
        match &mut self.decided {
            Some(Decided::Utf8(begun)) => push_utf8(begun, bytes, last, text),
            Some(Decided::Other(decoder)) => push(decoder, bytes, last, text),
            None => {}
        }
    }

    /// The encoding, once it had to be decided; ASCII until then.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        match &self.decided {
            None => "ASCII",
            Some(Decided::Utf8(_)) => UTF_8.name(),
            Some(Decided::Other(decoder)) => decoder.encoding().name(),
        }
    }
}

impl Decided {
    fn of(encoding: &'static encoding_rs::Encoding) -> Self {
        if encoding == UTF_8 {
            return Self::Utf8(Vec::new());
        }
        Self::Other(encoding.new_decoder_without_bom_handling())
    }
}

/// Adds UTF-8 to a text, after the beginning of a character that the last piece ended in.
fn push_utf8(begun: &mut Vec<u8>, bytes: &[u8], last: bool, text: &mut String) {
    let joined = (!begun.is_empty()).then(|| [std::mem::take(begun).as_slice(), bytes].concat());
    let mut rest = joined.as_deref().unwrap_or(bytes);
    while !rest.is_empty() {
        let (good, bad) = match from_utf8(rest) {
            Ok(good) => return text.push_str(good),
            Err(error) => (error.valid_up_to(), error.error_len()),
        };
        text.push_str(
            std::str::from_utf8(rest.get(..good).unwrap_or_default()).unwrap_or_default(),
        );
        let after = rest.get(good..).unwrap_or_default();
        if bad.is_none() && !last {
            return begun.extend_from_slice(after);
        }
        text.push(char::REPLACEMENT_CHARACTER);
        rest = after.get(bad.unwrap_or(after.len())..).unwrap_or_default();
    }
}

/// Adds bytes in another encoding to a text.
fn push(decoder: &mut encoding_rs::Decoder, bytes: &[u8], last: bool, text: &mut String) {
    let mut rest = bytes;
    loop {
        let room = decoder.max_utf8_buffer_length(rest.len()).unwrap_or(rest.len() * 3 + 16);
        text.reserve(room);
        let (result, read, _) = decoder.decode_to_string(rest, text, last);
        rest = rest.get(read..).unwrap_or_default();
        if result == encoding_rs::CoderResult::InputEmpty {
            return;
        }
    }
}

impl std::fmt::Debug for Decoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Decoder").field(&self.encoding()).finish()
    }
}

/// Whether these bytes begin a UTF-16 text.
pub(super) fn is_utf16(beginning: &[u8]) -> bool {
    utf16_of(beginning).is_some()
}

/// UTF-16 by its byte order mark, or by every second byte being NUL in what is mostly ASCII.
fn utf16_of(beginning: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    match beginning {
        [0xFF, 0xFE, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let sample = beginning.get(..beginning.len().min(512)).unwrap_or_default();
    let nuls = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (nuls(0), nuls(1), sample.len() / 2);
    // Nine pairs in ten: a French text has a few letters outside Latin-1 (’, œ), a program none so
    // regular.
    let nearly_all = |count: usize| pairs >= 2 && count * 10 >= pairs * 9;
    match (nearly_all(even), nearly_all(odd)) {
        (false, true) if even == 0 => Some(UTF_16LE),
        (true, false) if odd == 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8 where the bytes can be nothing else, a legacy encoding where they cannot be UTF-8.
fn guess(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let sample = bytes.get(..bytes.len().min(DETECTED)).unwrap_or_default();
    if is_utf8_in_the_main(sample) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// A UTF-8 text with a damaged byte here and there is still one: eight good characters for a bad.
fn is_utf8_in_the_main(sample: &[u8]) -> bool {
    // Most are good throughout, which is told much sooner; the sample may end inside a character.
    match std::str::from_utf8(sample) {
        Ok(text) => return !text.is_empty(),
        Err(error) if error.error_len().is_none() => return error.valid_up_to() > 0,
        Err(_) => {}
    }
    let (mut good, mut bad) = (0usize, 0usize);
    for part in sample.utf8_chunks() {
        good += part.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!part.invalid().is_empty());
    }
    // The sample may end inside a character.
    good >= 8 * bad.saturating_sub(1) && good > 0
}

#[cfg(test)]
mod tests {
    use super::Decoder;

    fn decode(bytes: &[u8]) -> (String, &'static str) {
        let mut decoder = Decoder::new(bytes);
        let mut text = String::new();
        for piece in bytes.chunks(3) {
            decoder.push(piece, false, &mut text);
        }
        decoder.push(&[], true, &mut text);
        (text, decoder.encoding())
    }

    fn decode_at_once(bytes: &[u8]) -> (String, &'static str) {
        let mut decoder = Decoder::new(bytes);
        let mut text = String::new();
        decoder.push(bytes, true, &mut text);
        (text, decoder.encoding())
    }

    #[test]
    fn utf8_keeps_its_offsets_with_its_mark() {
        assert_eq!(decode("\u{FEFF}été".as_bytes()), ("\u{FEFF}été".into(), "UTF-8"));
    }

    #[test]
    fn utf16_is_known_by_its_mark_or_by_its_zeros() {
        let little: Vec<u8> = "\u{FEFF}L’été".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&little), ("\u{FEFF}L’été".into(), "UTF-16LE"));
        let big: Vec<u8> =
            "An article without a mark".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&big), ("An article without a mark".into(), "UTF-16BE"));
    }

    #[test]
    fn windows_1252_is_detected_after_any_length_of_ascii() {
        let bytes = b"Le caf\xe9 co\xfbte 2 \x80, d\xe9j\xe0 pay\xe9s \xe0 l\x92entr\xe9e.";
        let (text, encoding) = decode_at_once(bytes);
        assert_eq!(text, "Le café coûte 2 €, déjà payés à l’entrée.");
        assert_eq!(encoding, "windows-1252");
    }

    #[test]
    fn damaged_utf8_is_read_the_same_in_any_pieces() {
        let damaged = [
            "é".repeat(200).as_bytes(),
            b"\xE2\x82 \xF0\x9F\x98 \xC3\xC3\xA9 \xED\xA0\x80 \xF4\x90\x80\x80 \xFF a\xE2\x82",
        ]
        .concat();
        let whole = decode_at_once(&damaged);
        assert_eq!(whole.0, String::from_utf8_lossy(&damaged));
        assert_eq!(decode(&damaged), whole);
    }

    #[test]
    fn one_damaged_byte_does_not_make_a_text_another_encoding() {
        let mut bytes = "é à ù è ç ô î ï ë ü — « déjà vu »".as_bytes().to_vec();
        bytes.push(0xE9);
        bytes.extend_from_slice(b" end");
        let (text, encoding) = decode_at_once(&bytes);
        assert_eq!(encoding, "UTF-8");
        assert!(text.ends_with("\u{FFFD} end"));
    }
}
