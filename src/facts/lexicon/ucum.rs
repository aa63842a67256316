//! Holds the units of the lexicons against the grammar of UCUM, and counts them.
//!
//! A code is a product of components with `.` and `/`; a component is a number, an annotation in
//! braces, or an atom with a prefix, an exponent or an annotation; brackets group.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{COMMON, LEXICONS, build};

/// Atoms that take prefixes.
const METRIC: &str = "m g L l s A V W J eV cal N Pa bar Hz K Cel rad Ohm F H T C mol cd lm lx B Np \
    Bq Ci Gy Sv By bit Bd u pc t ar sr kat Wb S sb G P St dyn erg gf R RAD REM Mx eq osm tex st gon \
    m[H2O] m[Hg] [iU] Oe U";

/// Atoms that take none.
const OTHERS: &str = "min h d wk mo a deg ' '' AU [ly] atm att Ao [psi] [Btu] [Cal] [HP] [in_i] \
    [ft_i] [yd_i] [mi_i] [nmi_i] [fth_i] [fur_us] [kn_i] [sin_i] [sft_i] [syd_i] [smi_us] [acr_us] \
    [cin_i] [cft_i] [cyd_i] [bf_i] [crd_us] [gal_us] [gal_br] [bbl_us] [qt_us] [qt_br] [pt_us] [pt_br] \
    [foz_us] [foz_br] [bu_us] [pk_us] [cup_us] [cup_m] [tbs_us] [tbs_m] [tsp_us] [tsp_m] [drp] \
    [lb_av] [oz_av] [oz_tr] [lb_tr] [pwt_tr] [stone_av] [ston_av] [lton_av] [scwt_av] [lcwt_av] \
    [lbf_av] [car_m] [car_Au] [degF] [degR] [degRe] [ppth] [ppm] [ppb] [pptr] [pH] [CFU] [pnt] [pca] \
    [didot] [cicero] [den] [diop] [in_i'Hg] circ";

const PREFIXES: [&str; 22] = [
    "da", "f", "p", "n", "u", "m", "c", "d", "h", "k", "M", "G", "T", "P", "E", "Z", "Y", "a",
    "Ki", "Mi", "Gi", "Ti",
];

/// Written as articles write them, for want of a UCUM code.
const NOT_UCUM: [&str; 1] = ["Mpx"];

fn is_valid(code: &str) -> bool {
    let mut depth = 0;
    let mut part = String::new();
    let mut parts = Vec::new();
    for c in code.chars() {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' => depth -= 1,
            '.' | '/' | '(' | ')' if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    parts.push(part);
    depth == 0 && parts.iter().all(|part| part.is_empty() || is_component(part))
}

fn is_component(part: &str) -> bool {
    let bare = part
        .split_once('{')
        .map_or(part, |(atom, note)| if note.ends_with('}') { atom } else { part });
    let atom = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_atom = |atom: &str| {
        METRIC.split_whitespace().chain(OTHERS.split_whitespace()).any(|known| known == atom)
    };
    let has_prefix = |atom: &str| {
        let rests = PREFIXES.iter().filter_map(|prefix| atom.strip_prefix(prefix));
        rests.into_iter().any(|rest| METRIC.split_whitespace().any(|known| known == rest))
    };
    atom.is_empty() || is_atom(bare) || is_atom(atom) || has_prefix(bare) || has_prefix(atom)
}

/// All codes that a sign or a name stands for, prefixes included.
pub(in crate::facts) fn codes() -> BTreeSet<String> {
    let shared = Arc::new(build::shared(COMMON).unwrap());
    let mut codes: BTreeSet<String> = shared.symbols.codes().map(str::to_owned).collect();
    for (_, text) in LEXICONS {
        let lexicon = build::lexicon(text, &shared).unwrap();
        codes.extend(lexicon.unit_codes.iter().map(ToString::to_string));
    }
    codes
}

#[test]
fn every_unit_has_a_code_that_ucum_reads() {
    let wrong: Vec<_> = codes()
        .into_iter()
        .filter(|code| !is_valid(code) && !NOT_UCUM.contains(&code.as_str()))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn more_than_three_hundred_units_are_known() {
    let count = codes().len();
    assert!(count > 300, "{count}");
}

#[test]
fn nonsense_is_no_unit() {
    for code in ["furlong", "[hp_m]", "kmin", "m/xyz", "{open"] {
        assert!(!is_valid(code), "{code}");
    }
}

#[test]
fn every_currency_has_a_name_in_every_language() {
    let shared = Arc::new(build::shared(COMMON).unwrap());
    for (language, text) in LEXICONS {
        let lexicon = build::lexicon(text, &shared).unwrap();
        let named: BTreeSet<_> = lexicon.currencies.meanings().map(|money| money.code).collect();
        let bare: Vec<_> = shared
            .codes
            .iter()
            .filter(|code| !named.contains(*code))
            .map(|code| String::from_utf8_lossy(code))
            .collect();
        assert!(bare.is_empty(), "{}: {bare:?}", language.code());
    }
}
