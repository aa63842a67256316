//! What a word does in a sentence, and what is known of it.

use bitflags::bitflags;

use super::TimeUnit;

bitflags! {
    /// What a word does in a sentence, as far as the rules must know.
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
    pub(in crate::facts) struct Role: u128 {
        /// May be an article or the number one.
        const ARTICLE = 1;
        /// Binds a noun to the amount before it: « millions d’euros ».
        const OF = 1 << 1;
        /// « et »
        const AND = 1 << 2;
        /// « ou »
        const OR = 1 << 3;
        /// Stands between the two ends of a range.
        const TO = 1 << 4;
        /// Opens a range.
        const FROM = 1 << 5;
        /// Opens a range whose ends « et » joins.
        const BETWEEN = 1 << 6;
        /// « par »
        const PER = 1 << 7;
        /// « fois »
        const TIMES = 1 << 8;
        /// « un sur quatre »
        const OUT_OF = 1 << 9;
        /// The decimal sign, spelled.
        const POINT = 1 << 10;
        /// The minus sign, spelled.
        const NEGATIVE = 1 << 11;
        /// « tous les deux jours »
        const EVERY = 1 << 12;
        /// « années 1970 »
        const DECADE = 1 << 13;
        /// « siècle »
        const CENTURY = 1 << 14;
        /// « trimestre »
        const QUARTER = 1 << 15;
        /// « semestre »
        const HALF_YEAR = 1 << 16;
        /// « début »
        const EARLY = 1 << 17;
        /// « mi- »
        const MIDDLE = 1 << 18;
        /// « fin »
        const LATE = 1 << 19;
        /// « dernier »
        const LAST = 1 << 20;
        /// « prochain »
        const NEXT = 1 << 21;
        /// « année », « exercice »: a year follows.
        const YEAR = 1 << 22;
        /// Words after which four digits are a year.
        const YEAR_AFTER = 1 << 23;
        /// « heures »: the number before it may be a clock time.
        const CLOCK = 1 << 24;
        /// Words after which it is one.
        const AT = 1 << 25;
        /// Words after which it is a duration.
        const WITHIN = 1 << 26;
        /// « du matin », “am”
        const MORNING = 1 << 27;
        /// « du soir », “pm”
        const AFTERNOON = 1 << 28;
        /// « jour »
        const DAY = 1 << 29;
        /// A definite determiner.
        const THE = 1 << 30;
        /// Makes the number after it a name.
        const VETO = 1 << 31;
        /// Makes the number before it an address.
        const STREET = 1 << 32;
        /// Places a length of time: “ago”, “earlier”, « plus tard ».
        const AGO = 1 << 33;
        /// A verb of coming and going, after which a small number is an hour.
        const APPOINTMENT = 1 << 34;
        /// “past”, between minutes and the hour.
        const PAST_HOUR = 1 << 48;
        /// Tells what is over.
        const PAST = 1 << 49;
        /// Makes a scale after it say no number: “several thousand”.
        const VAGUE = 1 << 50;
        /// Announces a range: « allant de », “ranging from”.
        const RANGING = 1 << 51;
        /// Goes from one amount to another: “rose”, « passer ».
        const CHANGING = 1 << 61;
        /// Whose: “his”, “their”.
        const POSSESSIVE = 1 << 52;
        /// Says when or how, never what a figure is about.
        const ADVERB = 1 << 55;
        /// Speaks of money: “pay”, « coûte ».
        const PAYING = 1 << 56;
        /// A unit or a half that is mostly another word after « un »: « un pied », « una media ».
        const IDLE_UNIT = 1 << 54;
        /// “by”, before a part: “fell by half”.
        const BY = 1 << 53;
        /// An adjective that stands between a number and its noun.
        const ADJECTIVE = 1 << 35;
        /// A plural that does not look like one.
        const PLURAL_NOUNS = 1 << 36;
        /// A singular that looks like a plural.
        const SINGULAR_NOUNS = 1 << 37;
        /// A function word: no noun, and none follows it in the same phrase.
        const FUNCTION = 1 << 38;
        /// A verb form.
        const VERB = 1 << 39;
        /// Ends a label.
        const LABEL_STOP = 1 << 40;
        /// A month only where a second witness says so.
        const MONTH_WEAK = 1 << 41;
        /// The name of a unit, a currency or a length of time: after « un » it is a fact.
        const MEASURE = 1 << 42;
        /// Stands before the number of a century: siglo XIX.
        const CENTURY_BEFORE = 1 << 60;
        /// After an ordinal it makes a fraction: una cuarta parte.
        const SHARE = 1 << 57;
        /// The article of hours: a las 20.30.
        const CLOCK_THE = 1 << 58;
        /// Its point ends no sentence.
        const ABBREVIATION = 1 << 59;
        /// An ordinal below the third that is worth a fact.
        const RANK = 1 << 47;
        /// « âgé »: years follow.
        const AGED = 1 << 45;
        /// Tells what is still to come.
        const FUTURE = 1 << 46;
        /// A fact may be where the word is; found out from the rest.
        const TRIGGER = 1 << 43;
        /// A fact may begin at the word; found out from the rest.
        const BEGINNING = 1 << 73;
        /// A number may begin at the word; found out from the rest.
        const NUMERAL = 1 << 74;
        /// A day with a name begins at the word.
        const FEAST = 1 << 44;
        /// A verb form that says too little as a label, and may be a noun elsewhere: « plaide ».
        const ACTING = 1 << 62;
        /// Becomes something else, and does so by no amount: « passer de 3 à 5 ».
        const BECOMING = 1 << 64;
        /// Speaks of the weather or of heat: degrees are degrees Celsius then.
        const WARM = 1 << 65;
        /// Speaks of angles: degrees are angles then.
        const ANGULAR = 1 << 66;
        /// Goes or begins at an hour that is its name: « le train de 7 h 12 ».
        const TIMED = 1 << 67;
        /// Comes again and again, and says when: « cette saison », “this term”.
        const PERIODIC = 1 << 68;
        /// Belongs to the verb before it: “signed up”.
        const PARTICLE = 1 << 69;
        /// Holds an amount against the one before it: « contre 82 % ».
        const VERSUS = 1 << 70;
        /// A time zone: “GMT”.
        const ZONE = 1 << 71;
        /// On which side or against what a figure measures: « profondeur », “faster”.
        const DIMENSION = 1 << 63;
        /// Money of some sort, which pounds are of: “a billion pounds of debt”.
        const FUNDS = 1 << 72;
        /// A plural that makes a list of numbers after it names: “weeks 4 and 8”.
        const NUMBERED = 1 << 75;
        /// Joined to a number it makes another word than what the number counts: “tenfold”, “12-strong”.
        const SUFFIX = 1 << 78;
        /// Makes an age after it, joined by a hyphen, the highest of a group: “under-5s”.
        const YOUNGER = 1 << 76;
        /// Makes it the lowest: “over-65s”.
        const OLDER = 1 << 77;
    }
}

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::facts) struct Word {
    /// Its number, below a thousand.
    pub(in crate::facts) cardinal: Option<u32>,
    /// The power of ten it multiplies by.
    pub(in crate::facts) scale: Option<u8>,
    /// How many, roughly: « une vingtaine ».
    pub(in crate::facts) collective: Option<u32>,
    /// How many, exactly: “dozen”.
    pub(in crate::facts) group: Option<u32>,
    /// Its place in an order.
    pub(in crate::facts) ordinal: Option<u32>,
    /// The power of ten of its place: « centième ».
    pub(in crate::facts) ordinal_scale: Option<u8>,
    /// Whether the ordinal is a plural, and so more likely the denominator of a fraction.
    pub(in crate::facts) is_plural: bool,
    /// The denominator it names: « tiers ».
    pub(in crate::facts) fraction: Option<u32>,
    /// 1 to 12.
    pub(in crate::facts) month: Option<u8>,
    /// 1 (Monday) to 7.
    pub(in crate::facts) weekday: Option<u8>,
    /// EDTF 21 (spring) to 24.
    pub(in crate::facts) season: Option<u8>,
    /// The decade it names: “sixties”.
    pub(in crate::facts) decade: Option<u8>,
    /// Hour and minute.
    pub(in crate::facts) clock: Option<(u8, u8)>,
    /// How many times: “twice”.
    pub(in crate::facts) multiple: Option<u32>,
    /// The length of time it names.
    pub(in crate::facts) time: Option<TimeUnit>,
    /// What else it does.
    pub(in crate::facts) roles: Role,
}

impl Word {
    /// Whether a fact may be where it stands.
    pub(super) fn is_trigger(&self) -> bool {
        self.is_beginning() || self.roles.intersects(Role::MEASURE | Role::TIMES)
    }

    /// Whether a fact may begin at it: a unit stands after its number.
    pub(super) fn is_beginning(&self) -> bool {
        self.is_numeral() && self.cardinal != Some(1)
            || self.month.is_some()
            || self.weekday.is_some()
            || self.season.is_some()
            || self.decade.is_some()
            || self.clock.is_some()
            || self.roles.intersects(
                Role::DECADE | Role::CENTURY | Role::CENTURY_BEFORE | Role::FEAST,
            )
            // « l’an dernier »
            || self.time.is_some() && self.roles.contains(Role::YEAR)
    }

    /// Whether a number may begin at it.
    pub(super) fn is_numeral(&self) -> bool {
        self.cardinal.is_some()
            || self.scale.is_some()
            || self.collective.is_some()
            || self.group.is_some()
            || self.ordinal.is_some()
            || self.ordinal_scale.is_some()
            || self.fraction.is_some()
            || self.multiple.is_some()
    }
}
