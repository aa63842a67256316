//! Mathematics as text that can be read: `\frac{1}{2}` as 1/2, `x^2` as x², `\alpha` as α.
//!
//! What is not known stays as the source writes it, without its backslash. Nothing recurses: a group
//! only remembers what stood before it.

/// A formula as text.
pub(super) fn readable(source: &str) -> String {
    let mut reader = Reader::default();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
        rest = match first {
            '\\' => reader.command(rest),
            '{' => reader.open(rest),
            '}' => reader.close(rest),
            '^' | '_' => reader.shift(first, rest),
            '&' | '~' => reader.write(" ", rest),
            _ => reader.write(first.encode_utf8(&mut [0; 4]), rest),
        };
    }
    reader.finish()
}

/// What is done with a group once it is complete.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Use {
    Plain,
    Over,
    Under,
    Root,
    Raised,
    Lowered,
}

#[derive(Debug, Default)]
struct Reader {
    text: String,
    /// The groups that are open: where each begins in the text, and what for.
    groups: Vec<(usize, Use)>,
    /// What the next group or letter is for.
    next: Option<Use>,
}

impl Reader {
    fn write<'a>(&mut self, text: &str, rest: &'a str) -> &'a str {
        let is_space = text.chars().all(char::is_whitespace);
        if is_space && (self.next.is_some() || self.text.is_empty() || self.text.ends_with(' ')) {
            return rest;
        }
        let at = self.text.len();
        self.text.push_str(if is_space { " " } else { text });
        if let Some(used) = self.next.take() {
            self.apply(at, used);
        }
        rest
    }

    fn open<'a>(&mut self, rest: &'a str) -> &'a str {
        self.groups.push((self.text.len(), self.next.take().unwrap_or(Use::Plain)));
        rest
    }

    fn close<'a>(&mut self, rest: &'a str) -> &'a str {
        if let Some((at, used)) = self.groups.pop() {
            self.apply(at, used);
        }
        rest
    }

    fn shift<'a>(&mut self, sign: char, rest: &'a str) -> &'a str {
        self.next = Some(if sign == '^' { Use::Raised } else { Use::Lowered });
        rest
    }

    fn command<'a>(&mut self, rest: &'a str) -> &'a str {
        let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let Some(name) = rest.get(..length).filter(|name| !name.is_empty()) else {
            return self.escaped(rest);
        };
        let rest = rest.get(length..).unwrap_or_default();
        match name {
            "frac" | "dfrac" | "tfrac" => self.next = Some(Use::Over),
            "sqrt" => self.next = Some(Use::Root),
            "left" | "right" | "big" | "Big" | "displaystyle" | "limits" | "text" | "textrm"
            | "mathrm" | "mathbf" | "mathit" | "mathcal" | "mathbb" | "operatorname"
            | "boldsymbol" => {}
            "quad" | "qquad" => return self.write(" ", rest),
            _ => {
                let sign = SIGNS.iter().find(|(known, _)| *known == name);
                let shown = sign.map_or(name, |(_, sign)| *sign);
                return self.write(shown, rest);
            }
        }
        rest
    }

    /// A backslash before a sign: a thin space, a new line, or the sign itself.
    fn escaped<'a>(&mut self, rest: &'a str) -> &'a str {
        let Some(sign) = rest.chars().next() else { return rest };
        let rest = rest.get(sign.len_utf8()..).unwrap_or_default();
        match sign {
            ',' | ';' | ':' | ' ' | '\\' => self.write(" ", rest),
            '!' => rest,
            _ => self.write(sign.encode_utf8(&mut [0; 4]), rest),
        }
    }

    /// A group is complete.
    fn apply(&mut self, at: usize, used: Use) {
        let Some(group) = self.text.get(at..).map(str::to_string) else { return };
        let shown = match used {
            Use::Plain => return,
            Use::Over => {
                self.next = Some(Use::Under);
                bracketed(&group)
            }
            Use::Under => format!("/{}", bracketed(&group)),
            Use::Root => format!("√{}", bracketed(&group)),
            Use::Raised => {
                shifted(&group, RAISED).unwrap_or_else(|| format!("^{}", bracketed(&group)))
            }
            Use::Lowered => {
                shifted(&group, LOWERED).unwrap_or_else(|| format!("_{}", bracketed(&group)))
            }
        };
        self.text.truncate(at);
        self.text.push_str(&shown);
    }

    fn finish(mut self) -> String {
        while let Some((at, used)) = self.groups.pop() {
            self.apply(at, used);
        }
        self.text.truncate(self.text.trim_end().len());
        self.text
    }
}

/// A group in brackets, unless it is one number or one letter, with what is raised on it.
fn bracketed(group: &str) -> String {
    let group = group.trim();
    let bare = group.trim_end_matches(|c| RAISED.1.contains(c) || LOWERED.1.contains(c));
    let is_number = bare.chars().all(|c| c.is_ascii_digit() || ".,".contains(c));
    if is_number || bare.chars().count() == 1 { group.into() } else { format!("({group})") }
}

/// The raised or lowered form of a group, where every letter of it has one.
fn shifted(group: &str, forms: (&str, &str)) -> Option<String> {
    let form = |c: char| {
        let place = forms.0.chars().position(|known| known == c)?;
        forms.1.chars().nth(place)
    };
    group.trim().chars().map(form).collect()
}

const RAISED: (&str, &str) = ("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ");
const LOWERED: (&str, &str) = ("0123456789+-=()aeijknmoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₙₘₒₚᵣₛₜᵤᵥₓ");

const SIGNS: [(&str, &str); 88] = [
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("epsilon", "ε"),
    ("varepsilon", "ε"),
    ("zeta", "ζ"),
    ("eta", "η"),
    ("theta", "θ"),
    ("iota", "ι"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("nu", "ν"),
    ("xi", "ξ"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("tau", "τ"),
    ("phi", "φ"),
    ("varphi", "φ"),
    ("chi", "χ"),
    ("psi", "ψ"),
    ("omega", "ω"),
    ("Gamma", "Γ"),
    ("Delta", "Δ"),
    ("Theta", "Θ"),
    ("Lambda", "Λ"),
    ("Xi", "Ξ"),
    ("Pi", "Π"),
    ("Sigma", "Σ"),
    ("Phi", "Φ"),
    ("Psi", "Ψ"),
    ("Omega", "Ω"),
    ("times", "×"),
    ("cdot", "·"),
    ("div", "÷"),
    ("pm", "±"),
    ("mp", "∓"),
    ("leq", "≤"),
    ("le", "≤"),
    ("geq", "≥"),
    ("ge", "≥"),
    ("neq", "≠"),
    ("ne", "≠"),
    ("approx", "≈"),
    ("sim", "∼"),
    ("equiv", "≡"),
    ("propto", "∝"),
    ("infty", "∞"),
    ("partial", "∂"),
    ("nabla", "∇"),
    ("sum", "∑"),
    ("prod", "∏"),
    ("int", "∫"),
    ("in", "∈"),
    ("notin", "∉"),
    ("subset", "⊂"),
    ("subseteq", "⊆"),
    ("supset", "⊃"),
    ("cup", "∪"),
    ("cap", "∩"),
    ("emptyset", "∅"),
    ("forall", "∀"),
    ("exists", "∃"),
    ("neg", "¬"),
    ("land", "∧"),
    ("lor", "∨"),
    ("to", "→"),
    ("rightarrow", "→"),
    ("leftarrow", "←"),
    ("Rightarrow", "⇒"),
    ("Leftarrow", "⇐"),
    ("Leftrightarrow", "⇔"),
    ("mapsto", "↦"),
    ("ldots", "…"),
    ("dots", "…"),
    ("cdots", "⋯"),
    ("circ", "∘"),
    ("degree", "°"),
    ("prime", "′"),
    ("langle", "⟨"),
    ("rangle", "⟩"),
    ("lVert", "‖"),
    ("rVert", "‖"),
    ("hbar", "ℏ"),
    ("ell", "ℓ"),
    ("Re", "ℜ"),
];

#[cfg(test)]
mod tests {
    use super::readable;

    #[track_caller]
    fn check(source: &str, shown: &str) {
        assert_eq!(readable(source), shown, "{source}");
    }

    #[test]
    fn a_formula_can_be_read() {
        check("P \\approx 2{,}1\\,\\sqrt{h}", "P ≈ 2,1 √h");
        check("\\frac{a+b}{2}", "(a+b)/2");
        check("E = mc^2", "E = mc²");
        check("x_i^{n+1}", "xᵢⁿ⁺¹");
        check("e^{i\\pi}", "e^(iπ)");
        check("\\sum_{k=1}^{\\infty} \\frac{1}{k^2}", "∑ₖ₌₁^∞ 1/k²");
        check("\\mathrm{CO}_2", "CO₂");
    }

    #[test]
    fn what_is_not_known_stays() {
        check("\\unknown{x}", "unknownx");
        check("{{}", "");
        check("a^", "a");
        check("50\\% \\{a\\}", "50% {a}");
    }
}
