//! Amounts in units of one dimension as the same measure: 5 km are 5,000 m.

/// What units are made of, as powers: metre, gram, second, ampere, kelvin, mole, bit.
type Powers = [i8; 7];

/// A unit: how much of what. A unit that is not known is a dimension of its own.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Measure {
    /// How many of the units it is made of.
    pub(super) factor: f64,
    /// Of what.
    pub(super) of: String,
}

/// What is measured by `METRE` and so on, and how much of it an atom of UCUM is.
const ATOMS: [(&str, f64, Powers); 44] = [
    ("m", 1.0, [1, 0, 0, 0, 0, 0, 0]),
    ("g", 1.0, [0, 1, 0, 0, 0, 0, 0]),
    ("s", 1.0, [0, 0, 1, 0, 0, 0, 0]),
    ("A", 1.0, [0, 0, 0, 1, 0, 0, 0]),
    ("K", 1.0, [0, 0, 0, 0, 1, 0, 0]),
    ("mol", 1.0, [0, 0, 0, 0, 0, 1, 0]),
    ("bit", 1.0, [0, 0, 0, 0, 0, 0, 1]),
    ("By", 8.0, [0, 0, 0, 0, 0, 0, 1]),
    ("l", 1e-3, [3, 0, 0, 0, 0, 0, 0]),
    ("L", 1e-3, [3, 0, 0, 0, 0, 0, 0]),
    ("ar", 100.0, [2, 0, 0, 0, 0, 0, 0]),
    ("t", 1e6, [0, 1, 0, 0, 0, 0, 0]),
    ("min", 60.0, [0, 0, 1, 0, 0, 0, 0]),
    ("h", 3600.0, [0, 0, 1, 0, 0, 0, 0]),
    ("d", 86400.0, [0, 0, 1, 0, 0, 0, 0]),
    ("Hz", 1.0, [0, 0, -1, 0, 0, 0, 0]),
    ("N", 1e3, [1, 1, -2, 0, 0, 0, 0]),
    ("Pa", 1e3, [-1, 1, -2, 0, 0, 0, 0]),
    ("bar", 1e8, [-1, 1, -2, 0, 0, 0, 0]),
    ("J", 1e3, [2, 1, -2, 0, 0, 0, 0]),
    ("W", 1e3, [2, 1, -3, 0, 0, 0, 0]),
    ("cal", 4184.0, [2, 1, -2, 0, 0, 0, 0]),
    ("[Cal]", 4_184_000.0, [2, 1, -2, 0, 0, 0, 0]),
    ("V", 1e3, [2, 1, -3, -1, 0, 0, 0]),
    ("C", 1.0, [0, 0, 1, 1, 0, 0, 0]),
    ("[in_i]", 0.0254, [1, 0, 0, 0, 0, 0, 0]),
    ("[ft_i]", 0.3048, [1, 0, 0, 0, 0, 0, 0]),
    ("[yd_i]", 0.9144, [1, 0, 0, 0, 0, 0, 0]),
    ("[mi_i]", 1609.344, [1, 0, 0, 0, 0, 0, 0]),
    ("[nmi_i]", 1852.0, [1, 0, 0, 0, 0, 0, 0]),
    ("[kn_i]", 1852.0 / 3600.0, [1, 0, -1, 0, 0, 0, 0]),
    ("[sin_i]", 0.0254 * 0.0254, [2, 0, 0, 0, 0, 0, 0]),
    ("[sft_i]", 0.3048 * 0.3048, [2, 0, 0, 0, 0, 0, 0]),
    ("[syd_i]", 0.9144 * 0.9144, [2, 0, 0, 0, 0, 0, 0]),
    ("[cft_i]", 0.3048 * 0.3048 * 0.3048, [3, 0, 0, 0, 0, 0, 0]),
    ("[gal_us]", 3.785_411_784e-3, [3, 0, 0, 0, 0, 0, 0]),
    ("[gal_br]", 4.546_09e-3, [3, 0, 0, 0, 0, 0, 0]),
    ("[pt_us]", 0.473_176_473e-3, [3, 0, 0, 0, 0, 0, 0]),
    ("[pt_br]", 0.568_261_25e-3, [3, 0, 0, 0, 0, 0, 0]),
    ("[lb_av]", 453.592_37, [0, 1, 0, 0, 0, 0, 0]),
    ("[oz_av]", 28.349_523_125, [0, 1, 0, 0, 0, 0, 0]),
    ("[stone_av]", 6_350.293_18, [0, 1, 0, 0, 0, 0, 0]),
    ("[ston_av]", 907_184.74, [0, 1, 0, 0, 0, 0, 0]),
    ("[lton_av]", 1_016_046.908_8, [0, 1, 0, 0, 0, 0, 0]),
];

const PREFIXES: [(&str, f64); 18] = [
    ("da", 10.0),
    ("Ki", 1024.0),
    ("Mi", 1024.0 * 1024.0),
    ("Gi", 1024.0 * 1024.0 * 1024.0),
    ("Ti", 1024.0 * 1024.0 * 1024.0 * 1024.0),
    ("f", 1e-15),
    ("p", 1e-12),
    ("n", 1e-9),
    ("u", 1e-6),
    ("m", 1e-3),
    ("c", 1e-2),
    ("d", 0.1),
    ("h", 100.0),
    ("k", 1e3),
    ("M", 1e6),
    ("G", 1e9),
    ("T", 1e12),
    ("P", 1e15),
];

impl Measure {
    /// The measure that a UCUM code names: products, quotients and powers of the commonest atoms.
    pub(super) fn of(code: &str) -> Self {
        let whole = || Self { factor: 1.0, of: code.to_owned() };
        let (mut factor, mut powers) = (1.0, Powers::default());
        for (turn, above) in code.split('/').enumerate() {
            for component in above.split('.') {
                let Some((size, of)) = component_of(component) else { return whole() };
                factor *= if turn == 0 { size } else { size.recip() };
                let sign = if turn == 0 { 1 } else { -1 };
                powers.iter_mut().zip(of).for_each(|(power, more)| *power += sign * more);
            }
        }
        Self { factor, of: format!("{powers:?}") }
    }
}

/// A component: an atom, perhaps with a prefix before it and a power after it.
fn component_of(code: &str) -> Option<(f64, Powers)> {
    let atom = code.trim_end_matches(|c: char| c.is_ascii_digit());
    let power: i8 = match code.strip_prefix(atom)? {
        "" => 1,
        digits => digits.parse().ok().filter(|power| (1..=4).contains(power))?,
    };
    let (size, of) = atom_of(atom)?;
    Some((size.powi(i32::from(power)), of.map(|one| one * power)))
}

fn atom_of(atom: &str) -> Option<(f64, Powers)> {
    let named = |name: &str| ATOMS.iter().find(|(known, ..)| *known == name);
    if let Some((_, size, of)) = named(atom) {
        return Some((*size, *of));
    }
    PREFIXES.iter().find_map(|(prefix, times)| {
        let (_, size, of) =
            named(atom.strip_prefix(prefix)?).filter(|(n, ..)| !n.starts_with('['))?;
        Some((size * times, *of))
    })
}

#[cfg(test)]
mod tests {
    use super::Measure;

    #[track_caller]
    fn check(amount: f64, code: &str, same: f64, as_code: &str) {
        let (one, other) = (Measure::of(code), Measure::of(as_code));
        assert_eq!(one.of, other.of, "{code} and {as_code}");
        let (one, other) = (amount * one.factor, same * other.factor);
        assert!((one - other).abs() <= 1e-9 * one.abs(), "{one} and {other}");
    }

    #[test]
    fn measures_of_one_dimension_are_the_same_thing() {
        check(5.0, "km", 5000.0, "m");
        check(1.0, "[mi_i]", 1.609_344, "km");
        check(2.5, "har", 25000.0, "m2");
        check(36.0, "km/h", 10.0, "m/s");
        check(3.0, "L", 3.0, "dm3");
        check(1.2, "t", 1200.0, "kg");
        check(2.0, "GW.h", 2000.0, "MW.h");
        check(3.6, "MJ", 1.0, "kW.h");
        check(1.0, "Gi[nothing]", 1.0, "Gi[nothing]");
    }

    #[test]
    fn what_is_not_measured_alike_is_another_thing() {
        for (one, other) in [("km", "kg"), ("m2", "m"), ("km/h", "km"), ("Mpx", "m"), ("Cel", "K")]
        {
            assert_ne!(Measure::of(one).of, Measure::of(other).of, "{one} and {other}");
        }
    }
}
