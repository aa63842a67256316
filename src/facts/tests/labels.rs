//! What a figure is about.

use super::label;
use crate::document::Language;

#[test]
fn a_bare_adverb_is_no_label() {
    label(Language::French, "Le réseau compte actuellement 340 agents.", "Le réseau compte");
    label(
        Language::French,
        "Actuellement, 45 % des postes sont vacants.",
        "des postes sont vacants",
    );
    label(Language::English, "Meanwhile, 45% of posts are vacant.", "of posts are vacant");
    label(Language::English, "The old fleet carries exactly 340 ships.", "The old fleet carries");
}

#[test]
fn a_label_begins_with_no_conjunction_and_inside_no_number() {
    label(
        Language::English,
        "The old bridge cost 1 million and took 19 months.",
        "The old bridge cost; The old bridge cost 1 million and took",
    );
    label(
        Language::English,
        "The server of version 4.2.1 on port had 340 users.",
        "The server of version 4.2.1 on port had",
    );
}

#[test]
fn a_label_is_more_than_another_figure() {
    label(Language::English, "The rate was 3.8, or 4.2 percent.", "The rate was; The rate was");
}

#[test]
fn the_words_before_a_colon_name_what_follows() {
    label(Language::French, "Préparation : 25 min.", "Préparation");
}

#[test]
fn a_lone_participle_takes_its_subject_with_it() {
    label(
        Language::French,
        "Votée en mars 2024, la charte du port entre en vigueur.",
        "Votée en mars 2024, la charte du port entre en vigueur",
    );
    label(
        Language::French,
        "Née en 1871 à Metz, cadette de la fratrie, Berthe Aubin grandit à Lyon.",
        "Berthe Aubin grandit à Lyon",
    );
    label(
        Language::English,
        "Signed in March 2024, the harbour charter applies everywhere.",
        "Signed in March 2024, the harbour charter applies everywhere",
    );
}

#[test]
fn a_figure_that_is_the_subject_is_told_by_what_it_does() {
    label(
        Language::French,
        "Selon la mairie, près de 220 foyers sont restés sans eau.",
        "sont restés sans eau",
    );
    label(
        Language::French,
        "Le vent a forci, et cinq voiliers ont été ramenés au port.",
        "ont été ramenés au port",
    );
}

#[test]
fn a_circumstance_says_less_than_the_words_before() {
    label(Language::French, "La cloche mesure 11 centimètres de diamètre.", "La cloche mesure");
    label(Language::English, "The mill employs 700 people by day.", "The mill employs");
    label(Language::English, "Our bakery sells 700 loaves a week.", "Our bakery sells");
    label(Language::French, "Elle réclame le gel des 45 postes vacants.", "Elle réclame le gel");
}

#[test]
fn each_of_several_figures_has_its_own_words() {
    label(
        Language::English,
        "Some $110bn would go to roads, $66bn to rail and $7bn to ports.",
        "would go to roads; to rail; to ports",
    );
    label(
        Language::French,
        "Viennent ensuite la viande (14 %), les plats préparés (12 %) et le fromage (9 %).",
        "Viennent ensuite la viande; les plats préparés; le fromage",
    );
    label(
        Language::English,
        "A day return normally costs £64, and refunds will be paid within 14 days.",
        "A day return normally costs; refunds will be paid",
    );
}

#[test]
fn a_label_passes_over_brackets_and_keeps_words_whole() {
    label(
        Language::French,
        "Il doit beaucoup à une idée que notre cercle (voir page 9) défend depuis 2017.",
        "Il doit beaucoup à une idée que notre cercle",
    );
    label(Language::English, "A 23-year-old deckhand is in hospital.", "deckhand");
    label(Language::English, "It beat last year’s model.", "model");
}

#[test]
fn a_date_between_a_verb_and_its_object_is_told_by_the_object() {
    label(Language::French, "Le groupe ouvrira en 2027 une usine à Brest.", "une usine à Brest");
    label(Language::English, "It is lighter than the 2022 edition.", "edition");
}

#[test]
fn the_age_of_somebody_is_told_by_the_name() {
    label(
        Language::French,
        "« Tout est à refaire », déplore longuement la directrice de la chorale, Jeanne Aubin, 52 ans.",
        "Jeanne Aubin",
    );
}

#[test]
fn a_name_before_a_colon_is_better_than_nothing() {
    label(Language::English, "Serves 8. Prep: 15 minutes.", "Serves; Prep");
    label(Language::French, "Crèche : 22 places dès 2027.", "Crèche; Crèche");
    label(Language::French, "Prochaine épreuve : le 5 juin, à Brest.", "Prochaine épreuve");
}

#[test]
fn a_setting_that_is_only_another_figure_is_left_out() {
    label(
        Language::French,
        "En février 2025, la ville a promis 119 euros.",
        "la ville a promis 119 euros; la ville a promis",
    );
}

#[test]
fn a_subject_and_its_verb_are_kept_together_over_an_insertion() {
    label(
        Language::English,
        "The oldest tree, a yew in our park, is thought to be 850 years old and to measure 7.1 metres around.",
        "The oldest tree, a yew in our park, is thought to be; The oldest tree, a yew in our park, is thought to be",
    );
}

#[test]
fn a_short_relative_clause_keeps_what_it_speaks_of() {
    label(
        Language::English,
        "Everybody is expected to come to the large hall beside the old mill tonight, a barn, which holds 180 people.",
        "a barn, which holds",
    );
    label(Language::French, "C’est moins que les 22 % que la ville espérait.", "la ville espérait");
}

#[test]
fn somebody_and_a_verb_say_more_than_a_circumstance() {
    label(Language::English, "We ran 118 kilometres as a team.", "We ran");
    label(Language::French, "Cela représente 4 euros par mois.", "par mois");
    label(Language::French, "Il réduirait de 35 % le risque de rechute.", "le risque de rechute");
}

#[test]
fn a_label_sheds_what_tells_how_exact_its_figure_is() {
    label(
        Language::English,
        "The ledger lists nothing of more than £400.",
        "The ledger lists nothing",
    );
}

#[test]
fn the_comma_of_a_decimal_opens_no_label() {
    let text = "Avec 50,15 % des suffrages exprimés, Ada Ferrier l’emporte sur le maire, battu après \
                quatre mandats.";
    label(
        Language::French,
        text,
        "des suffrages exprimés; Ada Ferrier l’emporte sur le maire, battu",
    );
}

#[test]
fn a_reflexive_verb_tells_what_its_subject_does() {
    label(Language::French, "340 électeurs se sont déplacés.", "se sont déplacés");
}

#[test]
fn figures_in_a_row_share_the_words_before_the_first() {
    label(
        Language::French,
        "L’âge moyen est passé de 24 à 28 ans.",
        "L’âge moyen est passé; L’âge moyen est passé",
    );
    label(
        Language::French,
        "Les 3, 10 et 17 juin, la fanfare joue.",
        "la fanfare joue; la fanfare joue; la fanfare joue",
    );
}

#[test]
fn a_day_or_a_season_says_when_and_not_what() {
    label(
        Language::French,
        "Le club a battu Metz en quatre sets samedi soir.",
        "Le club a battu Metz",
    );
    label(Language::French, "Elle n’a disputé que 47 points cette saison.", "Elle n’a disputé");
}

#[test]
fn a_share_of_one_word_is_told_with_what_is_said_of_it() {
    label(
        Language::French,
        "La billetterie ne rapporte que 12 % des recettes.",
        "La billetterie ne rapporte",
    );
    label(
        Language::English,
        "The fund holds less than the 8 percent of spending that agencies recommend.",
        "of spending that agencies recommend",
    );
    label(
        Language::English,
        "About 14 miles of pipe will be replaced.",
        "of pipe will be replaced",
    );
}

#[test]
fn the_nearest_clause_that_says_enough_tells_the_figure() {
    label(
        Language::English,
        "Members voted on Tuesday for a $214 million budget that raises property taxes by 4.8 percent.",
        "budget; raises property taxes",
    );
    label(
        Language::French,
        "Dans ces collines, le sarrasin pousse en cent jours, se sème tard et se récolte à la mi-septembre.",
        "Dans ces collines, le sarrasin pousse; se récolte",
    );
    label(
        Language::English,
        "After a long debate the town voted in May 2024 a bond for water mains, most of which date from 1911.",
        "a bond for water mains; a bond for water mains, most of which date",
    );
}

#[test]
fn those_who_do_something_are_told_by_it() {
    label(Language::English, "Of the 112 people who signed up, 97 spoke.", "who signed up; spoke");
}

#[test]
fn a_far_subject_leaves_the_verb_to_tell() {
    let text = "The firm, founded in 1974 and bought out at last by a rival for $1.4 billion, sold 310,000 \
                cameras.";
    label(
        Language::English,
        text,
        "The firm, founded; The firm, founded in 1974 and bought out at last by a rival; sold",
    );
    label(
        Language::French,
        "Le lac de Fontbonne, qui donne à boire à 160 000 habitants, n’est rempli qu’à 34 %.",
        "Le lac de Fontbonne, qui donne à boire; n’est rempli",
    );
}

#[test]
fn what_an_amount_is_held_against_has_the_same_label() {
    label(
        Language::English,
        "Its brightness peaks at 1,100 nits, up from 750.",
        "Its brightness peaks; Its brightness peaks",
    );
}

#[test]
fn an_amount_that_opens_a_sentence_as_an_adjective_keeps_it() {
    label(
        Language::French,
        "Haut de 48 mètres, il éclaire jusqu’à 52 kilomètres.",
        "Haut; Haut de 48 mètres, il éclaire",
    );
    label(Language::English, "One buyer in four is under 30.", "is under 30; One buyer in four is");
}

#[test]
fn a_label_says_what_the_figure_is_and_not_what_stands_beside_it() {
    let fr = |text, expected| label(Language::French, text, expected);
    let en = |text, expected| label(Language::English, text, expected);
    fr(
        "Ils comptent ouvrir 120 lits supplémentaires d’ici à 2028.",
        "Ils comptent ouvrir; Ils comptent ouvrir 120 lits supplémentaires",
    );
    en(
        "The firm made a loss of $3 million on sales of $90 million.",
        "The firm made a loss; The firm made a loss of $3 million on sales",
    );
    en(
        "Its two ovens, rebuilt in 1996, burn wood all day.",
        "burn wood all day; Its two ovens, rebuilt",
    );
    en(
        "The grant pays half of that sum if the school keeps at least 50 pupils.",
        "The grant pays; the school keeps",
    );
}
