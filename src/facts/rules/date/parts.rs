//! The parts of a date, and how EDTF writes them.

/// How coarse a date is, beyond day, month and year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Grain {
    /// As its parts say.
    Plain,
    /// EDTF 21 to 24, 33 to 36 (quarters), 37 to 39 (thirds of a year).
    Part(u8),
    /// The first or the second half of a year.
    Half(u8),
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// A date as far as the text tells it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Parts {
    /// Its first token.
    pub(super) start: usize,
    /// The token after its last.
    pub(super) end: usize,
    /// The year; the first one of a decade or a century. Before our era: negative, with a year 0.
    pub(super) year: Option<i32>,
    /// 1 to 12.
    pub(super) month: Option<u8>,
    /// 1 to 31.
    pub(super) day: Option<u8>,
    /// 1 (Monday) to 7, where the text names it.
    pub(super) weekday: Option<u8>,
    /// What the parts do not say.
    pub(super) grain: Grain,
}

impl Parts {
    /// Nothing known yet, between two tokens.
    pub(super) fn new(start: usize, end: usize) -> Self {
        let (year, month, day, weekday) = (None, None, None, None);
        Self { start, end, year, month, day, weekday, grain: Grain::Plain }
    }

    /// A year.
    pub(super) fn of_year(start: usize, end: usize, year: i32) -> Self {
        Self { year: Some(year), ..Self::new(start, end) }
    }

    /// Whether it is a year and nothing more.
    pub(super) fn is_year(&self) -> bool {
        let is_coarse = self.month.is_none() && self.day.is_none();
        self.year.is_some() && is_coarse && self.grain == Grain::Plain
    }

    /// Whether its year must come from elsewhere.
    pub(super) fn lacks_year(&self) -> bool {
        self.year.is_none()
    }

    /// The first day or month of a year, as far as the other end of its period tells.
    pub(super) fn evened(self, last: &Self) -> Self {
        let is_coarser = self.is_year() && last.month.is_some() && last.grain == Grain::Plain;
        let (month, day) = (last.month.map(|_| 1), last.day.map(|_| 1));
        if is_coarser { Self { month, day, ..self } } else { self }
    }

    /// The date in EDTF.
    pub(super) fn edtf(&self) -> String {
        let year = match self.grain {
            Grain::Decade => self.year.map(|year| short(year, 10)),
            Grain::Century => self.year.map(|year| short(year, 100)),
            Grain::Plain | Grain::Part(_) | Grain::Half(_) => self.year.map(four),
        };
        let year = year.unwrap_or_else(|| "XXXX".into());
        match (self.grain, self.month, self.day) {
            (Grain::Part(part), ..) => format!("{year}-{part}"),
            (Grain::Half(half), ..) => {
                let (first, last) = if half == 1 { (1, 6) } else { (7, 12) };
                format!("{year}-{first:02}/{year}-{last:02}")
            }
            (_, Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
            (_, Some(month), None) => format!("{year}-{month:02}"),
            // « lundi 6 », with nothing near that names a month, can only be told as relative.
            (_, None, Some(_)) => String::new(),
            (_, None, None) => year,
        }
    }
}

fn four(year: i32) -> String {
    if year < 0 { format!("-{:04}", year.unsigned_abs()) } else { format!("{year:04}") }
}

/// `197X`, `18XX`.
fn short(year: i32, span: i32) -> String {
    let sign = if year < 0 { "-" } else { "" };
    let kept = year.abs() / span;
    if span == 10 { format!("{sign}{kept:03}X") } else { format!("{sign}{kept:02}XX") }
}
