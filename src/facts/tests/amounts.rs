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
    fr("Il fait moins dix degrés.", "moins dix degrés = quantity -10 deg");
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
    en("It rose from 12 to 1,904 points.", "12 = number 12; 1,904 points = count 1904 points");
    fr("Il a baissé de 12 à 1 904.", "12 = number 12; 1 904 = number 1904");
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

#[test]
fn powers_of_ten_are_taken_in() {
    fr(
        "6,02 × 10²³ molécules, 2,5·10⁻³ mol/L, 10⁶ cellules",
        "6,02 × 10²³ molécules = count 602000000000000000000000 molécules; \
         2,5·10⁻³ mol/L = quantity 0.0025 mol/L; 10⁶ cellules = count 1000000 cellules",
    );
    en(
        "1.6e-19 C of charge, 2.5 x 10−3 m, 10^6 cells, 3.0x10^8 m/s",
        "1.6e-19 = number 0.00000000000000000016; 2.5 x 10−3 m = quantity 0.0025 m; \
         10^6 cells = count 1000000 cells; 3.0x10^8 m/s = quantity 300000000 m/s",
    );
    // A raised figure after a word or a small number is the mark of a note.
    fr("Ils étaient 10² ce jour-là.", "10 = number 10");
}

#[test]
fn a_measure_may_have_two_units() {
    en(
        "5 ft 10 in tall, 6 feet 2, 6 pounds 4 ounces, a 5'11\" guard, 5 ft 3 windows",
        "5 ft 10 in = quantity 70 [in_i]; 6 feet 2 = quantity 74 [in_i]; \
         6 pounds 4 ounces = quantity 100 [oz_av]; 5'11\" = quantity 71 [in_i]; \
         5 ft = quantity 5 [ft_i]; 3 windows = count 3 windows",
    );
    fr(
        "Il mesure 1m80, elle un mètre soixante, en 1′35″.",
        "1m80 = quantity 1.8 m; un mètre soixante = quantity 1.6 m; 1′35″ = duration PT1M35S",
    );
    en(
        "at 48°51'24\" N, 45°",
        "48°51'24\" = quantity 48.856666666666666 deg; 45° = quantity 45 deg",
    );
}

#[test]
fn groups_of_another_language_are_read_where_they_are_sure() {
    fr(
        "1,234,567 visites pour €1,500.50",
        "1,234,567 visites = count 1234567 visites; €1,500.50 = money 1500.5 EUR",
    );
    en(
        "€1.500,50 of 1.500.000 euros",
        "€1.500,50 = money 1500.5 EUR; 1.500.000 euros = money 1500000 EUR",
    );
    fr("12,345 kg", "12,345 kg = quantity 12.345 kg");
    en("12.345 kg", "12.345 kg = quantity 12.345 kg");
}

#[test]
fn a_million_may_be_one_letter() {
    fr("1,5 M d’euros", "1,5 M d’euros = money 1500000 EUR");
    en("worth $1.5 M today", "$1.5 M = money 1500000 USD");
}

#[test]
fn screens_line_ups_and_results_are_no_amounts() {
    en("a 1080p screen, a 4-3-3, a score of 3-2-1", "");
    en("a score of 85", "85 = number 85");
}

#[test]
fn times_as_many_may_be_one_letter() {
    en("10x faster, a 2.5x rise, a 4x100 relay", "10x = number 10; 2.5x = number 2.5");
}

#[test]
fn all_of_all_is_a_share_too() {
    fr("une note de 20 sur 20", "20 sur 20 = ratio 20/20");
    en("20 out of 20", "20 out of 20 = ratio 20/20");
}

#[test]
fn an_amount_a_year_is_a_rate_before_tax_too() {
    en("He earns $45,000 a year before tax.", "$45,000 = money 45000 USD");
    en("It cost $45,000 a year ago.", "$45,000 = money 45000 USD; a year = duration P1Y");
}

#[test]
fn a_range_of_ages_may_hang_on_a_hyphen() {
    en("18- to 24-year-olds", "18- to 24-year = duration P18Y..P24Y");
}

#[test]
fn millions_of_people_may_have_one_letter() {
    en(
        "1.5m people fled 10m waves in 3m homes of 25m each",
        "1.5m people = count 1500000 people; 10m = quantity 10 m; 3m homes = count 3000000 homes; 25m = quantity 25 m",
    );
}

#[test]
fn names_and_marks_hold_numbers_too() {
    en("on BBC Two, Ocean's Eleven, the Big Ten, Call (555) 123-4567, as in (3).", "");
    fr("Les Mille et Une Nuits, la version 2.4.1 (build 1023)", "");
    en("Three left, and she won (12 points).", "Three = number 3; 12 points = count 12 points");
}

#[test]
fn a_measure_may_end_in_a_half() {
    fr(
        "un litre et demi d’eau, deux mètres et demi",
        "un litre et demi = quantity 1.5 L; deux mètres et demi = quantity 2.5 m",
    );
    en("a mile and a half", "a mile and a half = quantity 1.5 [mi_i]");
}

#[test]
fn a_unit_of_two_words_may_be_divided() {
    en("70,000 cubic feet per second", "70,000 cubic feet per second = quantity 70000 [cft_i]/s");
}

#[test]
fn the_sets_of_a_match_are_scores_each() {
    en("won 3-0 (25-18, 25-21)", "3-0 = ratio 3/0; 25-18 = ratio 25/18; 25-21 = ratio 25/21");
    en("Of the 435 seats, 218 make a majority.", "435 seats = count 435 seats; 218 = number 218");
}
