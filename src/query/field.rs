//! What can be asked of a fact, and how.

/// What a test looks at.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Field {
    /// Which of the twelve kinds it is.
    Kind,
    /// How much, in the unit or the currency that is said with it, else in its own.
    Amount,
    /// Its unit, or what can be converted to it (`~`).
    Unit,
    /// Its currency.
    Currency,
    /// The days it can mean.
    Date,
    /// Any of the headings that lead to it.
    Section,
    /// What it is about.
    Label,
    /// The words it was read from.
    Text,
    /// The document it stands in.
    File,
    /// Whether it is a key figure.
    Key,
}

/// How a test compares.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Operator {
    /// `=`
    Is,
    /// `!=`
    IsNot,
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `>=`
    AtLeast,
    /// `~`: a text contains it, a unit can be converted to it, a date lies within it.
    Has,
}

impl Field {
    /// All fields, in the order in which they are told.
    pub const ALL: [Self; 10] = [
        Self::Kind,
        Self::Amount,
        Self::Unit,
        Self::Currency,
        Self::Date,
        Self::Section,
        Self::Label,
        Self::Text,
        Self::File,
        Self::Key,
    ];

    /// Its name in a query.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Amount => "amount",
            Self::Unit => "unit",
            Self::Currency => "currency",
            Self::Date => "date",
            Self::Section => "section",
            Self::Label => "label",
            Self::Text => "text",
            Self::File => "file",
            Self::Key => "key",
        }
    }

    /// The operators that may stand after it.
    #[must_use]
    pub fn operators(self) -> &'static [Operator] {
        use Operator::{Above, AtLeast, AtMost, Below, Has, Is, IsNot};
        match self {
            Self::Kind | Self::Currency | Self::Key => &[Is, IsNot],
            Self::Amount => &[Is, IsNot, Below, AtMost, Above, AtLeast],
            Self::Unit | Self::Section | Self::Label | Self::Text | Self::File => &[Is, IsNot, Has],
            Self::Date => &[Is, IsNot, Below, AtMost, Above, AtLeast, Has],
        }
    }

    pub(super) fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name().eq_ignore_ascii_case(name))
    }
}

impl Operator {
    /// All operators, the longer before the shorter.
    pub(super) const ALL: [Self; 7] =
        [Self::IsNot, Self::AtMost, Self::AtLeast, Self::Is, Self::Below, Self::Above, Self::Has];

    /// Its sign in a query.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Is => "=",
            Self::IsNot => "!=",
            Self::Below => "<",
            Self::AtMost => "<=",
            Self::Above => ">",
            Self::AtLeast => ">=",
            Self::Has => "~",
        }
    }

    /// How it is written: by its sign, or as mathematics has it.
    pub(super) fn spellings(self) -> &'static [&'static str] {
        match self {
            Self::Is => &["==", "="],
            Self::IsNot => &["!=", "≠"],
            Self::Below => &["<"],
            Self::AtMost => &["<=", "≤"],
            Self::Above => &[">"],
            Self::AtLeast => &[">=", "≥"],
            Self::Has => &["~"],
        }
    }
}
