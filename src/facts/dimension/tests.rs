//! Conversions with known answers, and every unit of the lexicons.

use super::{Measure, seconds};
use crate::facts::Decimal;
use crate::facts::lexicon::unit_codes;

/// Holds one amount against another; the last of the places may differ.
#[track_caller]
fn same(amount: (i128, u8), code: &str, other: (i128, u8), other_code: &str) {
    let (one, two) = (Measure::of(code).unwrap(), Measure::of(other_code).unwrap());
    assert!(one.is_like(&two), "`{code}` and `{other_code}`");
    let decimal = |(mantissa, scale)| Decimal::new(mantissa, scale);
    let (one, two) = (one.in_bases(decimal(amount)), two.in_bases(decimal(other)));
    assert!((one - two).abs() <= 1e-6 * one.abs(), "{one} {two}: `{code}` and `{other_code}`");
}

#[test]
fn amounts_are_the_same_in_any_unit_of_their_dimension() {
    same((6, 0), "km", (6_000, 0), "m");
    same((1, 0), "[mi_i]", (1_609_344, 6), "km");
    same((12, 0), "[in_i]", (1, 0), "[ft_i]");
    same((1, 0), "har", (10_000, 0), "m2");
    same((1, 0), "hm3", (1_000_000, 0), "m3");
    same((640, 0), "[acr_us]", (1, 0), "[smi_us]");
    same((1, 0), "[gal_us]", (3_785_411_784, 9), "L");
    same((3, 0), "[tsp_us]", (1, 0), "[tbs_us]");
    same((1, 0), "[lton_av]", (20, 0), "[lcwt_av]");
    same((100, 0), "kg", (1, 0), "100.kg");
    same((36, 1), "kW.h", (1_296, 2), "MJ");
    same((36, 0), "km/h", (10, 0), "m/s");
    same((1, 0), "[kn_i]", (1_852, 3), "km/h");
    same((60, 0), "/min", (1, 0), "Hz");
    same((1, 0), "[psi]", (6_894_757, 3), "Pa");
    same((760, 0), "mm[Hg]", (1, 0), "atm");
    same((1, 0), "75.kgf.m/s", (73_549_875, 5), "W");
    same((1, 0), "Gibit", (128, 0), "MiBy");
    same((8, 0), "Mbit/s", (1, 0), "MBy/s");
    same((1, 0), "REM", (10, 0), "mSv");
    same((100, 0), "RAD", (1, 0), "Gy");
    same((180, 0), "deg", (200, 0), "gon");
    same((5, 0), "%", (50, 0), "[ppth]");
    same((90, 0), "g/L", (90, 0), "kg/m3");
    same((1, 0), "t{TNT}", (4_184, 0), "MJ");
    same((6, 0), "L/(100.km)", (60, 0), "mL/km");
    same((90, 0), "min", (15, 1), "h");
    same((3, 0), "MW{p}", (3_000, 0), "kW");
    same((2, 0), "kt{CO2eq}", (2_000, 0), "t{CO2eq}");
}

#[test]
fn degrees_of_temperature_begin_at_their_own_zero_unless_they_are_a_difference() {
    same((100, 0), "Cel", (212, 0), "[degF]");
    same((-40, 0), "Cel", (-40, 0), "[degF]");
    same((0, 0), "Cel", (27_315, 2), "K");
    same((80, 0), "[degRe]", (100, 0), "Cel");
    same((9, 0), "J/(g.[degF])", (162, 1), "J/(g.Cel)");
}

#[test]
fn what_is_of_another_dimension_is_not_compared() {
    let is_like =
        |one: &str, two: &str| Measure::of(one).unwrap().is_like(&Measure::of(two).unwrap());
    let others = [
        ("km", "kg"),
        ("Bq", "Hz"),
        ("Sv", "Gy"),
        ("m2", "m3"),
        ("{pixel}", "m"),
        ("t{CO2eq}", "t"),
    ];
    assert!(others.iter().all(|(one, two)| !is_like(one, two)));
    assert!(is_like("N.m", "J") && is_like("cd/m2", "sb"));
}

#[test]
fn every_unit_of_every_language_is_known() {
    let codes = unit_codes();
    assert!(codes.len() > 300, "{}", codes.len());
    let lost: Vec<_> = codes.iter().filter(|code| Measure::of(code).is_none()).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn nonsense_measures_nothing() {
    for code in ["xyz", "m//s", "(m", "m)", "m.", "kmin2x", "[", "m/"] {
        assert_eq!(Measure::of(code), None, "{code}");
    }
}

#[test]
fn lengths_of_time_have_their_seconds() {
    let told = ["PT2H30M", "P1DT1S", "P2W", "P1Y", "PT0.5S"].map(|iso| seconds(iso).unwrap());
    let expected = [9_000.0, 86_401.0, 1_209_600.0, 31_557_600.0, 0.5];
    let is_same = |(told, expected): (f64, f64)| (told - expected).abs() < 1e-9;
    assert!(told.into_iter().zip(expected).all(is_same), "{told:?}");
    assert_eq!(seconds("P3"), None);
    assert_eq!(seconds("5Y"), None);
}
