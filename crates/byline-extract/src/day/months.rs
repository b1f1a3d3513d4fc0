//! The names of the months as outlets print them, in the languages and calendars of their regions.
//! It refuses to know other calendars: a Hijri month is no month here.

use regex::Regex;
use std::{collections::HashMap, sync::LazyLock};

/// Names in lower case by month, January first; several spellings and regions apart by spaces are single entries.
const NAMES: [&[&str]; 12] = [
    &[
        "january",
        "jan",
        "januar",
        "jänner",
        "janvier",
        "janv",
        "enero",
        "ene",
        "janeiro",
        "gennaio",
        "januari",
        "يناير",
        "كانون الثاني",
        "كانون الثانى",
        "جانفي",
        "جنوری",
        "ژانویه",
    ],
    &[
        "february",
        "feb",
        "februar",
        "février",
        "fevrier",
        "févr",
        "febrero",
        "fevereiro",
        "febbraio",
        "februari",
        "فبراير",
        "شباط",
        "فيفري",
        "فروری",
        "فوریه",
    ],
    &[
        "march", "mar", "märz", "mrz", "maerz", "mars", "marzo", "março", "maart", "مارس", "آذار", "اذار",
        "مارچ",
    ],
    &[
        "april",
        "apr",
        "avril",
        "avr",
        "abril",
        "abr",
        "aprile",
        "أبريل",
        "ابريل",
        "إبريل",
        "نيسان",
        "أفريل",
        "افريل",
        "اپریل",
        "آوریل",
    ],
    &["may", "mai", "mayo", "maio", "maggio", "mei", "مايو", "أيار", "ايار", "آيار", "ماي", "مئی", "مه"],
    &[
        "june",
        "jun",
        "juni",
        "juin",
        "junio",
        "junho",
        "giugno",
        "يونيو",
        "يونيه",
        "حزيران",
        "جوان",
        "جون",
        "ژوئن",
    ],
    &[
        "july",
        "jul",
        "juli",
        "juillet",
        "juil",
        "julio",
        "julho",
        "luglio",
        "يوليو",
        "يوليه",
        "تموز",
        "جويلية",
        "يوليوز",
        "جولائی",
        "ژوئیه",
    ],
    &[
        "august",
        "aug",
        "août",
        "aout",
        "agosto",
        "ago",
        "augustus",
        "أغسطس",
        "اغسطس",
        "آب",
        "أوت",
        "اوت",
        "غشت",
        "اگست",
    ],
    &[
        "september",
        "sept",
        "sep",
        "septembre",
        "septiembre",
        "setiembre",
        "setembro",
        "settembre",
        "سبتمبر",
        "أيلول",
        "ايلول",
        "شتنبر",
        "ستمبر",
        "سپتامبر",
    ],
    &[
        "october",
        "oct",
        "oktober",
        "okt",
        "octobre",
        "octubre",
        "outubro",
        "ottobre",
        "أكتوبر",
        "اكتوبر",
        "تشرين الأول",
        "تشرين الاول",
        "اکتوبر",
        "اکتبر",
    ],
    &[
        "november",
        "nov",
        "novembre",
        "noviembre",
        "novembro",
        "نوفمبر",
        "تشرين الثاني",
        "تشرين الثانى",
        "نونبر",
        "نومبر",
        "نوامبر",
    ],
    &[
        "december",
        "dec",
        "dezember",
        "dez",
        "décembre",
        "decembre",
        "déc",
        "diciembre",
        "dic",
        "dezembro",
        "dicembre",
        "ديسمبر",
        "كانون الأول",
        "كانون الاول",
        "دجنبر",
        "دسمبر",
        "دسامبر",
    ],
];

static BY_NAME: LazyLock<HashMap<&'static str, i8>> = LazyLock::new(|| {
    (1..).zip(NAMES).flat_map(|(number, names)| names.iter().map(move |name| (*name, number))).collect()
});

/// The month of this name, 1 to 12.
pub fn number(name: &str) -> Option<i8> {
    BY_NAME.get(name.to_lowercase().trim_end_matches('.')).copied()
}

/// A regular expression's alternatives for every month name, longest first.
pub fn pattern() -> String {
    let mut names: Vec<&str> = BY_NAME.keys().copied().collect();
    names.sort_by_key(|n| std::cmp::Reverse(n.chars().count()));
    names.into_iter().map(regex::escape).collect::<Vec<_>>().join("|")
}

/// A pattern with `M` standing for a month's name.
pub fn regex(pattern_with_m: &str) -> Regex {
    Regex::new(&pattern_with_m.replace("{M}", &pattern())).expect("built from constants")
}
