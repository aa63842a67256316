//! What the rules read in Spanish, case by case: a language that is one lexicon and no rule.

use super::es;

#[test]
fn numbers_in_words_are_whole() {
    es(
        "veintidós casas y treinta y una sillas",
        "veintidós casas = count 22 casas; treinta y una sillas = count 31 sillas",
    );
    es(
        "ciento veinte pueblos, doscientas mil personas",
        "ciento veinte pueblos = count 120 pueblos; doscientas mil personas = count 200000 personas",
    );
    es(
        "mil novecientos ochenta y cuatro soldados",
        "mil novecientos ochenta y cuatro soldados = count 1984 soldados",
    );
    es("dos mil millones de árboles", "dos mil millones de árboles = count 2000000000 árboles");
    es("un millón y medio de turistas", "un millón y medio de turistas = count 1500000 turistas");
    es("cerca de tres billones de pesos", "tres billones de pesos = money 3000000000000 MXN ~");
    es("medio millón de firmas, miles de aves", "medio millón de firmas = count 500000 firmas");
}

#[test]
fn collectives_are_rough_but_a_dozen_is_exact() {
    es("una docena de barcos", "una docena de barcos = count 12 barcos");
    es(
        "una veintena de vecinos, un centenar de cartas",
        "una veintena de vecinos = count 20 vecinos ~; un centenar de cartas = count 100 cartas ~",
    );
    es("decenas de miles de peces", "");
    es("tres veces más caro", "tres veces = number 3");
}

#[test]
fn ordinals_have_a_mark_or_a_word() {
    es(
        "la 3.ª edición, el 21.º puesto y el 5º piso",
        "3.ª = ordinal 3; 21.º = ordinal 21; 5º = ordinal 5",
    );
    es("el decimoquinto congreso y la quinta vez", "decimoquinto = ordinal 15; quinta = ordinal 5");
    es("El segundo intento duró treinta segundos.", "treinta segundos = duration PT30S");
    es("Dio un segundo concierto.", "");
}

#[test]
fn separators_follow_either_custom() {
    es(
        "1.234,5 kilos, 1 234,5 kg",
        "1.234,5 kilos = quantity 1234.5 kg; 1 234,5 kg = quantity 1234.5 kg",
    );
    es(
        "2,500,000 personas, 1,234.5 metros y 215,000 pesos",
        "2,500,000 personas = count 2500000 personas; 1,234.5 metros = quantity 1234.5 m; 215,000 pesos = money 215000 MXN",
    );
}

#[test]
fn dates_are_joined_by_de() {
    es("el 3 de mayo de 2024", "3 de mayo de 2024 = date 2024-05-03");
    es("el lunes 1.º de abril del 2019", "lunes 1.º de abril del 2019 = date 2019-04-01");
    es("del 3 al 5 de mayo de 2024", "3 al 5 de mayo de 2024 = period 2024-05-03/2024-05-05");
    es("entre mayo y julio de 2021", "mayo y julio de 2021 = period 2021-05/2021-07");
    es(
        "del 28 de febrero al 2 de marzo de 2024",
        "28 de febrero al 2 de marzo de 2024 = period 2024-02-28/2024-03-02",
    );
    es(
        "de 1936 a 1939 y desde 2010 hasta 2015",
        "1936 a 1939 = period 1936/1939; 2010 hasta 2015 = period 2010/2015",
    );
    es("en mayo, la Plaza de Mayo", "mayo = date 2025-05");
}

#[test]
fn coarse_dates_keep_their_grain() {
    es(
        "los años noventa, los años 60 y la década de los treinta",
        "años noventa = date 199X; años 60 = date 196X; década de los treinta = date 193X",
    );
    es(
        "en el siglo XIX y el siglo III a. C.",
        "siglo XIX = date 18XX; siglo III a. C. = date -02XX",
    );
    es("Murió en el 44 a. C., nació en el 12 d. C.", "44 a. C. = date -0043; 12 d. C. = date 0012");
    es(
        "a principios de 2020, a mediados de 1987, a finales de 2026",
        "principios de 2020 = date 2020-37; mediados de 1987 = date 1987-38; finales de 2026 = date 2026-39",
    );
    es("a mediados del siglo XVIII", "mediados del siglo XVIII = date 17XX");
    es(
        "en el otoño de 2021 y el tercer trimestre de 2024",
        "otoño de 2021 = date 2021-23; tercer trimestre de 2024 = date 2024-35",
    );
}

#[test]
fn a_relative_date_stands_on_either_side() {
    es(
        "El año pasado cerró; el próximo verano abrirá.",
        "año pasado = date 2024; próximo verano = date 2025-22",
    );
    es("Se fue hace tres años.", "tres años = duration P3Y");
}

#[test]
fn times_and_durations_are_told_apart() {
    es(
        "a las 14:30, a las 14.30 h y a las 9.15",
        "14:30 = time T14:30; 14.30 h = time T14:30; 9.15 = time T09:15",
    );
    es("de 9:00 a 14:00, al mediodía", "9:00 a 14:00 = time T09:00/T14:00; mediodía = time T12:00");
    es("a las 8, a las ocho y media", "8 = time T08:00; ocho y media = time T08:30");
    es("Premió a las dos.", "dos = number 2");
    es("a las ocho de la tarde", "ocho de la tarde = time T20:00");
    es(
        "duró 3 horas, media hora, dos horas y media",
        "3 horas = duration PT3H; media hora = duration PT0.5H; dos horas y media = duration PT2.5H",
    );
    es("a los 83 años, de 58 años", "83 años = duration P83Y; 58 años = duration P58Y");
}

#[test]
fn frequencies_have_a_period_and_times() {
    es(
        "dos veces por semana, tres veces al año, una vez a la semana",
        "dos veces por semana = frequency 2 x P1W; tres veces al año = frequency 3 x P1Y; una vez a la semana = frequency 1 x P1W",
    );
    es("cada dos años", "cada dos años = frequency 1 x P2Y");
}

#[test]
fn shares_are_ratios() {
    es(
        "tres cuartas partes, una quinta parte, la tercera parte de",
        "tres cuartas partes = ratio 3/4; una quinta parte = ratio 1/5; tercera parte = ratio 1/3",
    );
    es(
        "un tercio, dos tercios, la mitad de",
        "un tercio = ratio 1/3; dos tercios = ratio 2/3; mitad = ratio 1/2",
    );
    es(
        "Siete de cada diez alumnos, uno de cada tres",
        "Siete de cada diez = ratio 7/10; uno de cada tres = ratio 1/3",
    );
    es(
        "el 36 % y el 36 por ciento, 2 puntos porcentuales",
        "36 % = percent 36; 36 por ciento = percent 36; 2 puntos porcentuales = count 2 puntos porcentuales",
    );
}

#[test]
fn money_keeps_its_scale() {
    es(
        "119 M€, 1.200 millones de euros",
        "119 M€ = money 119000000 EUR; 1.200 millones de euros = money 1200000000 EUR",
    );
    es(
        "unos 300 dólares o 20 pesos argentinos",
        "300 dólares = money 300 USD ~; 20 pesos argentinos = money 20 ARS",
    );
    es(
        "entre 600 y 650 millones de euros",
        "600 y 650 millones de euros = money 600000000..650000000 EUR",
    );
}

#[test]
fn units_have_spanish_names() {
    es("La media ha pasado al 2,6 por mil.", "2,6 por mil = quantity 2.6 [ppth]");
    es(
        "120 kilómetros por hora, 45 hectáreas",
        "120 kilómetros por hora = quantity 120 km/h; 45 hectáreas = quantity 45 har",
    );
    es(
        "38,5 grados centígrados, 12 metros cúbicos",
        "38,5 grados centígrados = quantity 38.5 Cel; 12 metros cúbicos = quantity 12 m3",
    );
    es("Bajó a 12 grados bajo cero.", "12 grados bajo cero = quantity -12 deg");
    es("300 ha de olivar; en 2023 ha subido", "300 ha = quantity 300 har; 2023 = date 2023");
    es("Entró en un bar con un nudo en la garganta.", "");
}

#[test]
fn the_words_before_give_the_bound() {
    es(
        "tiene 14 salas y más de 200 camas",
        "14 salas = count 14 salas; 200 camas = count 200 camas >",
    );
    es("casi el 30 %, más de la mitad de", "30 % = percent 30 ~; mitad = ratio 1/2 >");
    es(
        "al menos 12 muertos, hasta 40 heridos",
        "12 muertos = count 12 muertos >; 40 heridos = count 40 heridos <",
    );
    es(
        "alrededor de cien familias, cerca de 20 barcos",
        "cien familias = count 100 familias ~; 20 barcos = count 20 barcos ~",
    );
}

#[test]
fn words_that_look_like_numbers_are_none() {
    es("Uno no sabe. Cada uno cuenta, por medio de otro, una media de dolor.", "");
    es("el cuarto de baño, el medio ambiente, los medios", "");
    es("Vive en la calle de Alcalá, 15, y trabaja en la sala 4, piso 3.", "");
    es("según el artículo 12, n.º 5 y núm. 7, pág. 12", "");
    es("Llame al 91 123 45 67.", "");
}
