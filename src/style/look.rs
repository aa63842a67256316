//! How a run of text looks.

/// A colour, in the depth that the terminal has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Colour {
    /// Red, green, blue.
    Rgb(u8, u8, u8),
    /// One of 256.
    Indexed(u8),
    /// One of sixteen: 0–7, and 8–15 for the bright ones.
    Ansi(u8),
}

/// How a run of text looks; what is not said stays as it is underneath.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an attribute of its own in a terminal")]
pub struct Style {
    /// The colour of the letters.
    pub ink: Option<Colour>,
    /// The colour of the ground.
    pub ground: Option<Colour>,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Faint.
    pub dim: bool,
    /// Letters and ground swapped.
    pub reverse: bool,
    /// Struck through.
    pub struck: bool,
}

impl Style {
    /// This look with another laid over it.
    #[must_use]
    pub fn over(self, above: Self) -> Self {
        Self {
            ink: above.ink.or(self.ink),
            ground: above.ground.or(self.ground),
            bold: self.bold || above.bold,
            italic: self.italic || above.italic,
            underline: self.underline || above.underline,
            dim: self.dim || above.dim,
            reverse: self.reverse || above.reverse,
            struck: self.struck || above.struck,
        }
    }

    /// The same on another ground.
    #[must_use]
    pub fn on(self, ground: Self) -> Self {
        Self { ground: ground.ground, ..self }
    }

    /// The same, bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same, italic.
    #[must_use]
    pub fn italic(self) -> Self {
        Self { italic: true, ..self }
    }
}

impl Colour {
    /// The colour `share` hundredths of the way to another; only true colours can be mixed.
    #[must_use]
    pub fn mixed(self, other: Self, share: u8) -> Self {
        let (Self::Rgb(r, g, b), Self::Rgb(to_r, to_g, to_b)) = (self, other) else {
            return self;
        };
        let share = u16::from(share.min(100));
        let mix = |from: u8, to: u8| {
            let sum = u16::from(from) * (100 - share) + u16::from(to) * share;
            u8::try_from(sum / 100).unwrap_or(u8::MAX)
        };
        Self::Rgb(mix(r, to_r), mix(g, to_g), mix(b, to_b))
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn only_true_colours_are_mixed() {
        let (black, white) = (Colour::Rgb(0, 0, 0), Colour::Rgb(200, 100, 50));
        assert_eq!(black.mixed(white, 50), Colour::Rgb(100, 50, 25));
        assert_eq!(Colour::Ansi(1).mixed(white, 50), Colour::Ansi(1));
    }
}
