//! Small letters for a look-up, without asking for memory: every short line of a text is asked
//! about, and most are in no list.

use super::table::{Known, table};

/// No word of the lists has more bytes.
pub(super) const LONGEST: usize = 48;

/// A few words in small letters, with straight apostrophes.
pub(super) struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    /// The text folded; none if it is too long to be in any list.
    pub(super) fn whole(text: &str) -> Option<Self> {
        let mut folded = Self { bytes: [0; LONGEST], len: 0 };
        (text.len() <= 2 * LONGEST && text.chars().all(|c| folded.push(c))).then_some(folded)
    }

    /// As many characters of the beginning as were asked for and find room.
    pub(super) fn beginning(text: &str, count: usize) -> Self {
        let mut folded = Self { bytes: [0; LONGEST], len: 0 };
        let _all_fit = text.chars().take(count).all(|c| folded.push(c));
        folded
    }

    /// Adds a character, if there is room for it.
    fn push(&mut self, c: char) -> bool {
        match c {
            '’' => self.push_small('\''),
            _ if c.is_ascii() => self.push_small(c.to_ascii_lowercase()),
            _ => c.to_lowercase().all(|small| self.push_small(small)),
        }
    }

    fn push_small(&mut self, c: char) -> bool {
        let Some(room) = self.bytes.get_mut(self.len..self.len + c.len_utf8()) else {
            return false;
        };
        c.encode_utf8(room);
        self.len += c.len_utf8();
        true
    }

    /// What it says.
    pub(super) fn as_str(&self) -> &str {
        let said = self.bytes.get(..self.len).unwrap_or_default();
        std::str::from_utf8(said).unwrap_or_default()
    }
}

/// What is known of a word, or of a few.
pub(super) fn known(text: &str) -> Known {
    Folded::whole(text).map_or_else(Known::default, |folded| table().get(folded.as_str()))
}

#[cfg(test)]
mod tests {
    use super::Folded;

    #[test]
    fn what_is_too_long_is_not_folded() {
        assert_eq!(Folded::whole("L’ÉTÉ").unwrap().as_str(), "l'été");
        assert!(Folded::whole(&"é".repeat(25)).is_none());
        assert_eq!(Folded::beginning(&"É".repeat(99), 48).as_str(), "é".repeat(24));
        assert_eq!(Folded::beginning("ABC", 2).as_str(), "ab");
    }
}
