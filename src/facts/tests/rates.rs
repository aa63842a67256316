//! What a price by the unit is about, and the sizes that open a sentence.

use super::label;
use crate::document::Language;

#[test]
fn what_a_price_is_for_one_of_is_no_label() {
    let fr = |text, expected| label(Language::French, text, expected);
    let en = |text, expected| label(Language::English, text, expected);
    fr("L’électricité sera rachetée 131 €/MWh cet hiver.", "L’électricité sera rachetée");
    fr("Le blé se vend 212 euros la tonne à Rouen.", "Le blé se vend");
    fr("La pomme se paie 2,40 €/kg au marché.", "La pomme se paie");
    en("Farmers sell their milk at $3 a gallon here.", "Farmers sell their milk");
    en("The old diesel costs £1.40/litre in town.", "The old diesel costs");
}

#[test]
fn an_adjective_keeps_the_first_of_two_sizes() {
    label(
        Language::French,
        "Haute de 48 mètres, elle compte 227 marches.",
        "Haute; Haute de 48 mètres, elle compte",
    );
    label(
        Language::French,
        "Longue de 3,92 m et large d’1,77 m, elle roule.",
        "Longue; Longue de 3,92 m et large",
    );
}
