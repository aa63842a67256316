//! Dates, periods and what resolves them.

use super::{en, fr};

#[test]
fn a_weekday_settles_the_year() {
    // Published on 20 May 2025: 12 May was a Monday, and the next Friday, 12 May, is in 2028.
    fr("le lundi 12 mai", "lundi 12 mai = date 2025-05-12");
    fr("le mardi 12 mai", "mardi 12 mai = date 2026-05-12");
    fr("le vendredi 13, il pleuvra", "vendredi 13 = date 2025-06-13");
    en("on Friday the 13th, it rained", "Friday the 13th = date 2025-06-13");
    fr("lundi 14 h, samedi 3 personnes", "14 h = time T14:00; 3 personnes = count 3 personnes");
}

#[test]
fn a_period_may_name_its_weekdays() {
    fr(
        "du lundi 3 au vendredi 7 mars 2025",
        "lundi 3 au vendredi 7 mars 2025 = period 2025-03-03/2025-03-07",
    );
    en(
        "from Monday 3 to Friday 7 March 2025",
        "Monday 3 to Friday 7 March 2025 = period 2025-03-03/2025-03-07",
    );
}

#[test]
fn a_far_day_without_a_tense_keeps_its_year_to_itself() {
    fr("Clôture : 20 octobre.", "20 octobre = date XXXX-10-20");
    fr("Je vais rentrer le 20 octobre.", "20 octobre = date 2025-10-20");
    fr("Il était rentré le 20 octobre.", "20 octobre = date 2024-10-20");
    en(
        "It opens October 20; it opened October 20.",
        "October 20 = date 2024-10-20; October 20 = date 2024-10-20",
    );
}

#[test]
fn the_parts_of_a_date_may_stand_in_any_order() {
    fr("23-2020-septembre, 05/2024", "23-2020-septembre = date 2020-09-23; 05/2024 = date 2024-05");
    en(
        "2020-Sep-23 and 23/Sep/2020",
        "2020-Sep-23 = date 2020-09-23; 23/Sep/2020 = date 2020-09-23",
    );
}

#[test]
fn years_may_be_short() {
    fr("en mai 68, saison 2019/20", "mai 68 = date 1968-05; 2019/20 = period 2019/2020");
    en("in AD 79, in the sixties", "AD 79 = date 0079; sixties = date 196X");
    en("in his 40s, a man in his mid-30s, in her sixties", "");
}

#[test]
fn both_ends_of_a_period_are_as_precise() {
    fr("de 2014 à mai 2018", "2014 à mai 2018 = period 2014-01/2018-05");
    en(
        "from 2014 through May 2nd 2018",
        "2014 through May 2nd 2018 = period 2014-01-01/2018-05-02",
    );
}

#[test]
fn movable_feasts_are_reckoned() {
    fr(
        "le vendredi noir 2010, à la Pentecôte 2024",
        "vendredi noir 2010 = date 2010-11-26; Pentecôte 2024 = date 2024-05-19",
    );
    en(
        "Thanksgiving 2023, Labor Day 2024",
        "Thanksgiving 2023 = date 2023-11-23; Labor Day 2024 = date 2024-09-02",
    );
}

#[test]
fn a_quarter_without_a_year_is_the_last_one_over() {
    fr(
        "au troisième trimestre, puis au premier trimestre",
        "troisième trimestre = date 2024-35; premier trimestre = date 2025-33",
    );
    fr("au deuxième trimestre de grossesse", "deuxième = ordinal 2");
}

#[test]
fn a_sentence_that_looks_ahead_has_its_own_year() {
    fr(
        "La dette a doublé depuis 2020. Le vote est prévu le 10 octobre.",
        "2020 = date 2020; 10 octobre = date 2025-10-10",
    );
    fr(
        "En 1940, il part. Le 14 mai, la ville tombait.",
        "1940 = date 1940; 14 mai = date XXXX-05-14",
    );
}

#[test]
fn a_second_day_may_follow_with_and() {
    en("on June 3 and 4, 2021", "June 3 and 4, 2021 = period 2021-06-03/2021-06-04");
    en("On June 3 and 4 people came in.", "June 3 = date 2025-06-03; 4 people = count 4 people");
}

#[test]
fn short_months_and_circa_need_no_more() {
    fr(
        "le 3 sep 2017 et le 2 jan. 2018",
        "3 sep 2017 = date 2017-09-03; 2 jan. 2018 = date 2018-01-02",
    );
    en("It was built c. 1450.", "1450 = date 1450");
}

#[test]
fn two_decades_share_one_word() {
    fr("dans les années 1960 et 1970", "années 1960 = date 196X; 1970 = date 197X");
}

#[test]
fn days_in_a_row_are_one_period() {
    fr("les 14, 15 et 16 juin 2021", "14, 15 et 16 juin 2021 = period 2021-06-14/2021-06-16");
}

#[test]
fn a_rank_among_the_weekdays_of_a_month_names_a_day() {
    en("From the first Monday in June.", "first Monday in June = date 2025-06-02");
    fr(
        "Le troisième jeudi de novembre 2026.",
        "troisième jeudi de novembre 2026 = date 2026-11-19",
    );
}
