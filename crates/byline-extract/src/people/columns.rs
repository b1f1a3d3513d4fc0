//! What the columns of a table of people hold, by the many names people give them, with the language and number a name tells.
//! It refuses to guess: a column whose name says nothing known is told and left.

use crate::table::column_key;
use byline_core::language::Language;

/// What a column of people holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Given,
    Family,
    Alias,
    Former,
    Kind,
    Position,
    Organisation,
    From,
    Until,
    Bio,
    Links,
    Orcid,
    Languages,
    Press,
    Portrait,
    Alt,
    Credit,
}

const COLUMNS: [(Column, &[&str]); 18] = [
    (Column::Name, &["name", "fullname", "displayname", "person", "scholar", "author", "الاسم", "نام"]),
    (Column::Given, &["givenname", "firstname", "given", "forename", "forenames", "givennames", "first"]),
    (Column::Family, &["familyname", "lastname", "surname", "family", "last"]),
    (Column::Alias, &["alias", "aliases", "othernames", "othername", "alsoknownas", "variants", "spellings"]),
    (Column::Former, &["formername", "formernames", "maidenname", "previousname"]),
    (Column::Kind, &["kind", "type", "role"]),
    (Column::Position, &["position", "title", "jobtitle", "post", "posttitle", "المنصب", "عہدہ"]),
    (
        Column::Organisation,
        &[
            "organisation",
            "organization",
            "affiliation",
            "institution",
            "employer",
            "institute",
            "department",
        ],
    ),
    (
        Column::From,
        &["from", "since", "start", "startdate", "startyear", "positionfrom", "positionsince", "begin"],
    ),
    (Column::Until, &["until", "to", "end", "enddate", "endyear", "positionuntil", "positionto"]),
    (Column::Bio, &["bio", "biography", "about", "biographicalnote", "السيرة", "تعارف"]),
    (
        Column::Links,
        &["links", "link", "website", "websites", "web", "url", "homepage", "webpage", "profile"],
    ),
    (Column::Orcid, &["orcid", "orcidid"]),
    (Column::Languages, &["languages", "speaks", "presslanguages"]),
    (Column::Press, &["presscontact", "press", "mediacontact"]),
    (Column::Portrait, &["portrait", "photo", "picture", "image", "headshot", "portraitfile", "photofile"]),
    (Column::Alt, &["portraitalt", "alt", "alttext", "photoalt", "alternativetext"]),
    (Column::Credit, &["portraitcredit", "credit", "photocredit", "photographer"]),
];

/// A column with the language and the number its name gives.
pub(super) struct Known {
    pub column: Column,
    pub language: Option<Language>,
    pub number: u32,
}

/// "Name (ur)", "bio_en", "Position 2": what it holds, in which language, of which number.
pub(super) fn known(name: &str) -> Option<Known> {
    let words: Vec<String> =
        crate::words::key(&name.replace(['_', '-', '.', ':'], " ")).split(' ').map(str::to_owned).collect();
    let (mut rest, mut language, mut number) = (words, None, 1);
    while rest.len() > 1 {
        let last = rest.last().map(String::as_str).unwrap_or_default();
        if let Ok(said) = last.parse::<u32>() {
            number = said;
        } else if let Some(said) = tongue(last) {
            language = Some(said);
        } else {
            break;
        }
        rest.pop();
    }
    let key = column_key(&rest.concat());
    let bare = key.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() < key.len() {
        number = key[bare.len()..].parse().unwrap_or(number);
    }
    let column = COLUMNS.iter().find(|(_, names)| names.contains(&bare) || names.contains(&key.as_str()))?.0;
    Some(Known { column, language, number })
}

/// A language by its tag or its name.
pub(super) fn tongue(word: &str) -> Option<Language> {
    const NAMES: [(&str, &str); 12] = [
        ("english", "en"),
        ("arabic", "ar"),
        ("urdu", "ur"),
        ("persian", "fa"),
        ("french", "fr"),
        ("german", "de"),
        ("spanish", "es"),
        ("turkish", "tr"),
        ("hindi", "hi"),
        ("عربي", "ar"),
        ("اردو", "ur"),
        ("انگریزی", "en"),
    ];
    let tag = NAMES.iter().find(|(name, _)| *name == word).map_or(word, |(_, tag)| tag);
    (tag.len() == 2).then(|| tag.parse().ok()).flatten()
}
