//! Bytes of a file into text.
//!
//! UTF-8, UTF-16 and the one-byte encodings of the web are told apart by their byte order mark,
//! else by what the bytes can be. Bytes come in pieces; as long as they are ASCII nothing has to be
//! decided, so a file that is ASCII for a megabyte and Windows-1252 after it is read right.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};

/// How many bytes from the first one that is not ASCII the detector looks at.
///
/// It reads about 9 MB/s; more than this would be felt at the start.
const DETECTED: usize = 64 * 1024;

/// Turns bytes into text, piece by piece.
pub struct Decoder {
    decided: Option<encoding_rs::Decoder>,
}

/// The name of an encoding, as the WHATWG Encoding Standard writes it.
pub type Encoding = &'static str;

impl Decoder {
    /// A decoder for a text that begins with these bytes (the more, the surer; 64 KiB are plenty).
    #[must_use]
    pub fn new(beginning: &[u8]) -> Self {
        let marked = utf16_of(beginning);
        Self { decided: marked.map(encoding_rs::Encoding::new_decoder_without_bom_handling) }
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
            Some(said) => Self { decided: Some(said.new_decoder_without_bom_handling()) },
            None => Self::new(beginning),
        }
    }

    /// Decodes the next bytes to the end of `text`; `last` says that no more will come.
    ///
    /// What cannot be decoded becomes U+FFFD. A byte order mark stays in the text, so that the
    /// offsets of a UTF-8 file are the offsets of its text.
    pub fn push(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        if self.decided.is_none() {
            match bytes.iter().position(|byte| !byte.is_ascii()) {
                Some(at) => self.decided = Some(decide(bytes.get(at..).unwrap_or_default())),
                None => return text.push_str(&String::from_utf8_lossy(bytes)),
            }
        }
        let Some(decoder) = &mut self.decided else { return };
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

    /// The encoding, once it had to be decided; ASCII until then.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.decided.as_ref().map_or("ASCII", |decoder| decoder.encoding().name())
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
fn decide(bytes: &[u8]) -> encoding_rs::Decoder {
    let sample = bytes.get(..bytes.len().min(DETECTED)).unwrap_or_default();
    if is_utf8_in_the_main(sample) {
        return UTF_8.new_decoder_without_bom_handling();
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(None, Utf8Detection::Allow).new_decoder_without_bom_handling()
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
    fn one_damaged_byte_does_not_make_a_text_another_encoding() {
        let mut bytes = "é à ù è ç ô î ï ë ü — « déjà vu »".as_bytes().to_vec();
        bytes.push(0xE9);
        bytes.extend_from_slice(b" end");
        let (text, encoding) = decode_at_once(&bytes);
        assert_eq!(encoding, "UTF-8");
        assert!(text.ends_with("\u{FFFD} end"));
    }
}
