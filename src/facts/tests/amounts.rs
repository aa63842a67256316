//! Numbers, measures, shares and counts.

use super::{en, fr};

#[test]
fn the_first_two_ranks_are_told_where_they_stand_for_a_thing() {
    fr("De ces toits, elle choisit le premier.", "premier = ordinal 1");
    en("Of these roofs she chose the second one.", "second = ordinal 2");
    fr("Le premier pont, pour la première fois, dans un premier temps.", "");
    en("At first the first bridge held; first, it rained.", "");
}

#[test]
fn a_part_of_a_turn_is_an_angle_and_whole_turns_are_counted() {
    fr("un quart de tour", "un quart de tour = quantity 0.25 circ");
    fr("il fit trois tours de piste", "trois tours = count 3 tours");
    fr("le gouvernement a fait demi-tour", "");
    fr("un demi-tour sans excuse", "");
    en("half a turn", "half a turn = quantity 0.5 circ");
}

#[test]
fn a_spelled_minus_needs_a_unit() {
    fr("Il fait moins dix degrés.", "moins dix degrés = quantity -10 Cel");
    fr(
        "moins de dix degrés, au moins 3 km",
        "dix degrés = quantity 10 deg <; 3 km = quantity 3 km >",
    );
    en("at minus 40 °C, plus or minus 3%", "minus 40 °C = quantity -40 Cel; 3% = percent 3");
}

#[test]
fn what_follows_the_unit_may_be_its_decimals() {
    fr(
        "Il mesure 1 m 78, elle pèse 3 kg 250.",
        "1 m 78 = quantity 1.78 m; 3 kg 250 = quantity 3.25 kg",
    );
    fr("À 2 m 50 personnes attendent.", "2 m = quantity 2 m; 50 personnes = count 50 personnes");
}

#[test]
fn shares_may_count_occasions_and_people() {
    fr(
        "3 fois sur 4, 7 Français sur 10",
        "3 fois sur 4 = ratio 3/4; 7 Français sur 10 = ratio 7/10",
    );
    fr("réduit de moitié, plus de la moitié", "moitié = ratio 1/2; moitié = ratio 1/2 >");
    en("It fell by half, and nearly half said so.", "half = ratio 1/2; half = ratio 1/2 ~");
    en("three twenty-fifths of it", "three twenty-fifths = ratio 3/25");
    fr("deux fois et demie la dose", "deux fois et demie = number 2.5");
}

#[test]
fn a_rough_number_stays_rough_with_a_unit() {
    fr(
        "une trentaine de kilomètres, plus d’une trentaine d’hôpitaux",
        "une trentaine de kilomètres = quantity 30 km ~; une trentaine d’hôpitaux = count 30 hôpitaux >",
    );
}

#[test]
fn a_scale_after_a_vague_word_is_no_number() {
    en(
        "a few hundred, several thousand people, two and a half million",
        "two and a half million = number 2500000",
    );
}

#[test]
fn small_amounts_count_in_the_singular() {
    fr(
        "une hausse de 0,25 point, puis 1,5 point",
        "0,25 point = count 0.25 point; 1,5 point = count 1.5 point",
    );
}

#[test]
fn an_age_may_stand_between_commas() {
    en("Ada Brown, 52, has won.", "52 = duration P52Y");
}

#[test]
fn labels_make_numbers_names() {
    fr("L’article L. 121-3, l’article 441-2, iOS 17.4, n° 5, nº 6 et le couloir 3", "");
    en("bib 27 in heat 6, iPhone 15, 221B Baker Street, 1600 Pine Avenue, 42nd Street", "");
}

#[test]
fn ordinal_marks_agree_with_their_number() {
    en(
        "the 21st, 2nd, 3rd and 11th; a 12-stone man",
        "21st = ordinal 21; 2nd = ordinal 2; 3rd = ordinal 3; 11th = ordinal 11; 12-stone = quantity 12 [stone_av]",
    );
}

#[test]
fn pence_and_cents_are_parts_of_their_currency() {
    en("99p or 38 euro cents", "99p = money 0.99 GBP; 38 euro cents = money 0.38 EUR");
}

#[test]
fn a_unit_that_is_another_word_needs_a_number() {
    en("a degree in law, a foot in the door, a turn for the worse, a drop in sales", "");
    fr("un pied dans la porte, un bar, un point de plus", "");
    en("an inch of rain over a mile", "an inch = quantity 1 [in_i]; a mile = quantity 1 [mi_i] >");
}

#[test]
fn units_of_every_trade_are_known() {
    fr(
        "6,5 l/100 km, 70 quintaux à l’hectare, 3 dioptries, 12 µS, 90 ch",
        "6,5 l/100 km = quantity 6.5 L/(100.km); 70 quintaux à l’hectare = quantity 70 100.kg/har; \
         3 dioptries = quantity 3 [diop]; 12 µS = quantity 12 uS; 90 ch = quantity 90 75.kgf.m/s",
    );
    en(
        "3 cubic inches, 40 imperial gallons, 12 arcseconds, 350 F, a 5-carat stone",
        "3 cubic inches = quantity 3 [cin_i]; 40 imperial gallons = quantity 40 [gal_br]; \
         12 arcseconds = quantity 12 ''; 350 F = quantity 350 [degF]; 5-carat = quantity 5 [car_m]",
    );
}

#[test]
fn every_country_is_paid_in_its_own_money() {
    fr(
        "20 couronnes islandaises, 5 roupies népalaises, 350 F, 3 000 dollars de la Barbade",
        "20 couronnes islandaises = money 20 ISK; 5 roupies népalaises = money 5 NPR; \
         350 F = money 350 FRF; 3 000 dollars de la Barbade = money 3000 BBD",
    );
    en(
        "500 Kenyan shillings, ten Peruvian soles",
        "500 Kenyan shillings = money 500 KES; ten Peruvian soles = money 10 PEN",
    );
}

#[test]
fn amounts_of_money_may_be_written_in_odd_orders() {
    en(
        "about MEUR 60 and three USD50 cards",
        "MEUR 60 = money 60000000 EUR ~; three = number 3; USD50 = money 50 USD",
    );
    fr("15 euros 50 dans la poche", "15 euros 50 = money 15.5 EUR");
}

#[test]
fn compound_ordinals_and_fractions_are_read_whole() {
    fr(
        "la vingt et unième fois, trois trente-et-unièmes",
        "vingt et unième = ordinal 21; trois trente-et-unièmes = ratio 3/31",
    );
}

#[test]
fn a_letter_that_ends_a_name_is_no_temperature() {
    en(
        "a Boeing 777F and the 13F filing, baked at 350F for 3Y",
        "350F = quantity 350 [degF]; 3Y = duration P3Y",
    );
}

#[test]
fn areas_and_shares_have_short_forms() {
    en(
        "6,500 sq. miles, 40 sq km, a quarter of a million",
        "6,500 sq. miles = quantity 6500 [smi_us]; 40 sq km = quantity 40 km2; a quarter of a million = number 250000",
    );
    fr("15 pour mille", "15 pour mille = quantity 15 [ppth]");
}

#[test]
fn pounds_are_money_where_they_are_paid() {
    en(
        "They paid six pounds, and lost ten pounds.",
        "six pounds = money 6 GBP; ten pounds = quantity 10 [lb_av]",
    );
    fr(
        "Le billet coûte dix livres ; il a lu dix livres.",
        "dix livres = money 10 GBP; dix livres = count 10 livres",
    );
}

#[test]
fn units_may_be_hyphenated_with_their_power() {
    en(
        "a 300-square-metre hall, half as big",
        "300-square-metre = quantity 300 m2; half = ratio 1/2",
    );
}

#[test]
fn a_sign_before_a_decimal_dials_no_telephone() {
    en("Inflation reached +4.1% (+17.4%).", "4.1% = percent 4.1; 17.4% = percent 17.4");
    en("Call +44 20 7946 0958 or +1.555.123.4567.", "");
}

#[test]
fn a_number_in_words_is_no_house_number() {
    fr("Dans la rue, dix-sept ont fermé.", "dix-sept = number 17");
    fr("Dans la rue, vingt-deux ont fermé.", "vingt-deux = number 22");
}

#[test]
fn a_change_is_two_numbers() {
    en("It fell by 12 to 1,904.", "12 = number 12; 1,904 = number 1904");
    en(
        "It rose from 12 to 1,904 points.",
        "12 = count 12 points; 1,904 points = count 1904 points",
    );
    fr("Il a baissé de 12 à 1 904.", "12 = number 12; 1 904 = number 1904");
    en(
        "It pays £110 million over three seasons.",
        "£110 million = money 110000000 GBP; three seasons = count 3 seasons",
    );
    en("It takes 12 to 15 people.", "12 to 15 people = count 12..15 people");
}

#[test]
fn kt_are_tonnes_where_tonnes_are_spoken_of() {
    fr("3 kt de CO2", "3 kt = quantity 3 kt");
    fr("15 kt de vent", "15 kt = quantity 15 [kn_i]");
    en("It emits 0.8 kt of CO2.", "0.8 kt = quantity 0.8 kt");
    en("It sold 1,150 t of steel.", "1,150 t = quantity 1150 t");
    en("The wind blew at 30 kt.", "30 kt = quantity 30 [kn_i]");
}

#[test]
fn headings_references_and_bad_years_state_nothing() {
    en("Quarter", "");
    en("ISBN 978-1-884829-98-7", "");
    fr("Vendanges : une année noire", "");
    fr(
        "pendant une année entière, une année",
        "une année = duration P1Y; une année = duration P1Y",
    );
}

#[test]
fn verbs_and_participles_are_not_counted() {
    en("A survey of 340 cities puts the rate high.", "340 cities = count 340 cities");
    en("There are 12 bus stops in town.", "12 bus stops = count 12 bus stops");
    fr("Les 2,7 milliards votés hier.", "2,7 milliards = number 2700000000");
}

#[test]
fn both_ends_of_a_range_may_write_the_currency() {
    en("It cost between £20m and £25m.", "£20m and £25m = money 20000000..25000000 GBP");
    en("Fees are $28,000 to $34,000.", "$28,000 to $34,000 = money 28000..34000 USD");
    en("It rose from $5 to $7.", "$5 = money 5 USD; $7 = money 7 USD");
}

#[test]
fn an_article_may_stand_before_what_is_rough_or_exceeded() {
    fr("La soixantaine de commerces ferme.", "soixantaine de commerces = count 60 commerces ~");
    fr(
        "Le coût va dépasser les 2 milliards d’euros.",
        "2 milliards d’euros = money 2000000000 EUR >",
    );
}
