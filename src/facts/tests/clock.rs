//! Times of day, lengths of time and repetitions.

use super::{en, fr};

#[test]
fn spoken_times_count_from_the_hour_and_to_it() {
    fr(
        "Il est sept heures et quart, puis neuf heures moins vingt.",
        "sept heures et quart = time T07:15; neuf heures moins vingt = time T08:40",
    );
    fr("Rendez-vous à dix heures moins le quart.", "dix heures moins le quart = time T09:45");
    en(
        "It rang at half past six, a quarter to nine and quarter past ten.",
        "half past six = time T06:30; a quarter to nine = time T08:45; quarter past ten = time T10:15",
    );
    en(
        "He woke at ten to six, then counted from five to ten.",
        "ten to six = time T05:50; five to ten = number 5..10",
    );
}

#[test]
fn the_half_of_the_day_may_be_told_in_words() {
    fr(
        "de 6 h du matin à 9 heures du soir",
        "6 h du matin à 9 heures du soir = time T06:00/T21:00",
    );
    en(
        "open from 8 in the morning, closed at 10 o’clock at night",
        "8 in the morning = time T08:00; 10 o’clock at night = time T22:00",
    );
}

#[test]
fn a_number_after_a_verb_of_coming_and_going_is_an_hour() {
    fr("Le car doit partir à 7 et rentrer à 19.", "7 = time T07:00; 19 = time T19:00");
    en("Doors open at 7, and we leave at 9.", "7 = time T07:00; 9 = time T09:00");
    en("The fund closed at 9. They arrive at 12 farms.", "9 = number 9; 12 farms = count 12 farms");
}

#[test]
fn hours_and_minutes_last_where_a_word_says_so() {
    fr(
        "Cuisson : 1 h 20. Repos : une à deux heures.",
        "1 h 20 = duration PT1H20M; une à deux heures = duration PT1H..PT2H",
    );
    en(
        "He ran it in 2:09:41 and the 800 metres in 1:44.25.",
        "2:09:41 = duration PT2H9M41S; 800 metres = quantity 800 m; 1:44.25 = duration PT1M44.25S",
    );
    fr("en 9 s 84 puis en 1 min 43 s", "9 s 84 = duration PT9.84S; 1 min 43 s = duration PT1M43S");
    en(
        "in 3 min 51.2 s, by two tenths of a second",
        "3 min 51.2 s = duration PT3M51.2S; two tenths of a second = duration PT0.2S",
    );
}

#[test]
fn a_day_and_an_hour_beside_it_are_no_range() {
    fr("le 9 mai 2023 à 21 h 15", "9 mai 2023 = date 2023-05-09; 21 h 15 = time T21:15");
    fr("le 9 mai 2023 à 21 heures", "9 mai 2023 = date 2023-05-09; 21 heures = time T21:00");
    en("on May 9, 2023 at 9:15 p.m.", "May 9, 2023 = date 2023-05-09; 9:15 p.m. = time T21:15");
}

#[test]
fn an_article_before_a_length_of_time_counts_where_something_follows() {
    en(
        "sales a year earlier, an hour and a half later, a day or two",
        "a year = duration P1Y; an hour and a half = duration PT1.5H; a day or two = duration P1D..P2D",
    );
    en("One day he will win. $80 a barrel, 12% a year.", "$80 = money 80 USD; 12% = percent 12");
    fr(
        "un an ou deux, contre 54 % un an plus tôt",
        "un an ou deux = duration P1Y..P2Y; 54 % = percent 54; un an = duration P1Y",
    );
}

#[test]
fn a_list_of_lengths_is_not_added_up() {
    en("after 2 years, 3 months and 5 days", "2 years, 3 months and 5 days = duration P2Y3M5D");
    en("three months, 90 minutes", "three months = duration P3M; 90 minutes = duration PT90M");
}

#[test]
fn ranges_of_time_may_change_their_unit() {
    fr("des peines allant de six mois à deux ans", "six mois à deux ans = duration P6M..P2Y");
    en("between six weeks and two years", "six weeks and two years = duration P6W..P2Y");
}

#[test]
fn repetitions_take_in_what_tells_their_period() {
    fr(
        "une fois tous les deux ans, trois fois/jour",
        "une fois tous les deux ans = frequency 1 x P2Y; trois fois/jour = frequency 3 x P1D",
    );
    en(
        "every other day, every third year, once every two weeks",
        "every other day = frequency 1 x P2D; every third year = frequency 1 x P3Y; once every two weeks = frequency 1 x P2W",
    );
}

#[test]
fn opening_hours_may_stand_on_a_board() {
    fr("15h30-17h45", "15h30-17h45 = time T15:30/T17:45");
}

#[test]
fn an_age_takes_no_smaller_part() {
    en(
        "aged five, 6 months later; a year and a half, 3 days",
        "five = duration P5Y; 6 months = duration P6M; a year and a half = duration P1.5Y; 3 days = duration P3D",
    );
}

#[test]
fn days_of_the_week_are_a_repetition() {
    fr(
        "cinq jours sur sept, un jour sur deux",
        "cinq jours sur sept = frequency 5 x P1W; un jour sur deux = ratio 1/2",
    );
    en(
        "open seven days a week, eight hours a day",
        "seven days a week = frequency 1 x P1D; eight hours = duration PT8H",
    );
}

#[test]
fn hours_against_their_minutes_last_or_are_told() {
    fr("un film de 3h30", "3h30 = duration PT3H30M");
    fr("après 2h15 de vol", "2h15 = duration PT2H15M");
    fr("prévue pour 14h30", "14h30 = time T14:30");
    en("a 3h30 film", "3h30 = duration PT3H30M");
    fr("ouvert 8h-20h", "8h-20h = time T08:00/T20:00");
    en("open 9am-5pm", "9am-5pm = time T09:00/T17:00");
}

#[test]
fn noon_has_minutes_too() {
    fr(
        "à midi trente, midi et quart, midi moins le quart",
        "midi trente = time T12:30; midi et quart = time T12:15; midi moins le quart = time T11:45",
    );
}

#[test]
fn the_last_years_are_a_length_of_time() {
    fr(
        "les trois dernières années, les 48 premières heures",
        "trois dernières années = duration P3Y; 48 premières heures = duration PT48H",
    );
}

#[test]
fn a_stopwatch_has_many_faces() {
    fr(
        "en 1 min 45 s 32, puis 9″58",
        "1 min 45 s 32 = duration PT1M45.32S; 9″58 = duration PT9.58S",
    );
    en("in 38:12", "38:12 = duration PT38M12S");
}

#[test]
fn a_day_before_an_hour_is_no_hour() {
    fr(
        "mardi 3 juin à 18 h 30, mercredi 4 à 9 h 30",
        "mardi 3 juin = date 2025-06-03; 18 h 30 = time T18:30; mercredi 4 = date 2025-06-04; 9 h 30 = time T09:30",
    );
}

#[test]
fn a_length_of_time_may_go_up_to_a_longer_one() {
    fr("Laisser reposer 1 h à 1 h 30 au frais.", "1 h à 1 h 30 = duration PT1H..PT1H30M");
    en("for 45 min to 1 h", "45 min to 1 h = duration PT45M..PT1H");
    fr("à 14h32 heure locale", "14h32 = time T14:32");
}

#[test]
fn minutes_are_told_past_midnight_too() {
    en("They rose at twenty past midnight.", "twenty past midnight = time T00:20");
    en("One costs more, and a second costs less.", "");
    en("He waited for a second.", "a second = duration PT1S");
}

#[test]
fn the_first_digits_of_a_large_number_are_no_hour() {
    fr("à partir de 24 990 euros", "24 990 euros = money 24990 EUR >");
    fr("à partir de 12 000 personnes", "12 000 personnes = count 12000 personnes >");
    fr(
        "Il part à 7 h ; prix à partir de 18 500 €",
        "7 h = time T07:00; 18 500 € = money 18500 EUR >",
    );
}

#[test]
fn a_repetition_may_be_one_word() {
    en("A once-a-week tablet.", "once-a-week = frequency 1 x P1W");
    en("A three-times-a-week service.", "three-times-a-week = frequency 3 x P1W");
}

#[test]
fn what_one_must_reckon_with_is_a_length() {
    fr("Comptez 4 h 45 sur une prise murale.", "4 h 45 = duration PT4H45M");
    fr("Il faudra 3 h 15 de marche.", "3 h 15 = duration PT3H15M");
    fr("Le train met 1 h 45.", "1 h 45 = duration PT1H45M");
    fr("Le bus passe à 4 h 45.", "4 h 45 = time T04:45");
}

#[test]
fn a_rate_on_average_is_no_time_by_itself() {
    en("Teachers work 51 hours a week on average.", "51 hours = duration PT51H");
    en("She earns £300 a day on weekdays.", "£300 = money 300 GBP");
    en("It cost £300, a year on from the vote.", "£300 = money 300 GBP; a year = duration P1Y");
}

#[test]
fn what_a_length_reaches_and_is_held_against_are_lengths() {
    fr(
        "L’attente atteint 4 h 20, contre 3 h 45 l’année précédente.",
        "4 h 20 = duration PT4H20M; 3 h 45 = duration PT3H45M",
    );
}
