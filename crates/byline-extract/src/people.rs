//! People as a table lists them: names in several scripts, dated positions, biographies by language, links, a portrait's file.
//! It refuses to guess two people into one: only rows of one name, whose ORCID iDs do not differ, are one person's.

mod columns;

pub use crate::table::TableRefusal;
use crate::table::{Table, TableRow};
use byline_core::{
    address::WebAddress,
    day::Day,
    language::Language,
    name::{NameKind, matching_key},
    person::{Orcid, PersonKind},
    prose::Prose,
    text::Text,
};
use columns::{Column, Known, known, tongue};
use std::collections::HashMap;

/// One person of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonListed {
    /// The line of the first of its rows.
    pub line: u64,
    /// Scholar or outsider, when the table says so.
    pub kind: Option<PersonKind>,
    /// Its names; the first is the one to show.
    pub names: Vec<(Text, Option<Language>, NameKind)>,
    /// Its positions, each with the days it was held from and until.
    pub positions: Vec<PositionListed>,
    /// Its biographies; none says no language is the site's own.
    pub bios: Vec<(Option<Language>, Prose)>,
    /// Its web pages.
    pub links: Vec<WebAddress>,
    /// Its ORCID iD.
    pub orcid: Option<Orcid>,
    /// Languages in which it speaks to the press.
    pub languages: Vec<Language>,
    /// Whom the press may ask.
    pub press_contact: Option<Text>,
    /// The file of its portrait, by name.
    pub portrait: Option<String>,
    /// What the portrait shows, in words.
    pub portrait_alt: Option<Text>,
    /// Who took it.
    pub portrait_credit: Option<Text>,
    /// What was not taken, one sentence each.
    pub losses: Vec<String>,
}

/// A position as a table lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PositionListed {
    /// The title.
    pub title: Text,
    /// The organisation.
    pub organisation: Option<Text>,
    /// Since when.
    pub from: Option<Day>,
    /// Until when.
    pub until: Option<Day>,
}

/// A row that gives no person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowLeft {
    /// Its line.
    pub line: u64,
    /// One sentence.
    pub why: String,
}

/// What a table of people holds.
#[derive(Clone, Debug, Default)]
pub struct PeopleListed {
    /// The people, in its order.
    pub people: Vec<PersonListed>,
    /// Rows that give none.
    pub left: Vec<RowLeft>,
    /// Columns whose names say nothing known.
    pub unknown: Vec<String>,
}

/// Reads a table of people.
///
/// # Errors
/// [`TableRefusal`] when it is no table.
pub fn people(bytes: &[u8]) -> Result<PeopleListed, TableRefusal> {
    let table = Table::read(bytes)?;
    let columns: Vec<Option<Known>> = table.columns.iter().map(|name| known(name)).collect();
    let mut listed = PeopleListed::default();
    for (name, column) in table.columns.iter().zip(&columns) {
        if column.is_none() && !name.is_empty() {
            listed.unknown.push(name.clone());
        }
    }
    let mut of_name: HashMap<String, Vec<usize>> = HashMap::new();
    for row in table.rows() {
        let line = row.line;
        match person(&row, &columns) {
            Err(why) => listed.left.push(RowLeft { line, why }),
            Ok(person) => {
                let key = matching_key(person.names[0].0.as_str());
                let same = of_name.get(&key).into_iter().flatten().copied();
                let one = same.into_iter().find(|at| may_be_one(&listed.people[*at], &person));
                match one {
                    Some(at) => join(&mut listed.people[at], person),
                    None => {
                        of_name.entry(key).or_default().push(listed.people.len());
                        listed.people.push(person);
                    }
                }
            }
        }
    }
    Ok(listed)
}

fn person(row: &TableRow, columns: &[Option<Known>]) -> Result<PersonListed, String> {
    if row.too_large() {
        return Err(format!("A cell has more than {} MiB.", crate::table::LARGEST_CELL >> 20));
    }
    let cells = || {
        columns
            .iter()
            .zip(&row.cells)
            .filter_map(|(known, cell)| Some((known.as_ref()?, cell.as_str())))
            .filter(|(_, cell)| !cell.is_empty())
    };
    let mut person = PersonListed { line: row.line, ..PersonListed::default() };
    names(&mut person, cells().collect());
    if person.names.is_empty() {
        return Err("It has no name. Give one in the column \u{201c}name\u{201d}.".to_owned());
    }
    positions(&mut person, cells().collect());
    for (known, cell) in cells() {
        one_cell(&mut person, known, cell);
    }
    if row.cells.len() > columns.len() {
        person.losses.push("It has more cells than there are columns; the last were not taken.".to_owned());
    }
    Ok(person)
}

fn names(person: &mut PersonListed, cells: Vec<(&Known, &str)>) {
    let mut add = |text: &str, language: Option<Language>, kind: NameKind| {
        let Some(text) = Text::lenient(text) else { return };
        if person.names.iter().all(|(known, ..)| *known != text) {
            person.names.push((text, language, kind));
        }
    };
    for (known, cell) in cells.iter().filter(|(known, _)| known.column == Column::Name) {
        add(&in_order(cell), known.language.clone(), NameKind::Preferred);
    }
    let part = |column, language: &Option<Language>| {
        let own = cells.iter().find(|(known, _)| known.column == column && known.language == *language);
        own.map(|(_, cell)| *cell).unwrap_or_default()
    };
    for (known, family) in cells.iter().filter(|(known, _)| known.column == Column::Family) {
        let given = part(Column::Given, &known.language);
        add(&format!("{given} {family}"), known.language.clone(), NameKind::Preferred);
    }
    for (known, cell) in &cells {
        let kind = match known.column {
            Column::Alias => NameKind::Alias,
            Column::Former => NameKind::Former,
            _ => continue,
        };
        for name in cell.split([';', '|', '\n']) {
            add(name, known.language.clone(), kind);
        }
    }
}

/// "Khan, Ali" is how lists are sorted, not how a person is shown.
fn in_order(name: &str) -> String {
    const AFTER: [&str; 10] = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mp", "mba"];
    let Some((family, given)) = name.split_once(',') else { return name.to_owned() };
    let (family, given) = (family.trim(), given.trim());
    let is_title = AFTER.contains(&given.replace('.', "").to_lowercase().as_str());
    if is_title || given.is_empty() || given.contains(',') || given.split_whitespace().count() > 3 {
        return name.to_owned();
    }
    format!("{given} {family}")
}

fn positions(person: &mut PersonListed, cells: Vec<(&Known, &str)>) {
    let of = |column, number| {
        cells
            .iter()
            .find(|(known, _)| known.column == column && known.number == number)
            .map(|(_, cell)| *cell)
    };
    let mut numbers: Vec<u32> = cells
        .iter()
        .filter(|(k, _)| {
            matches!(k.column, Column::Position | Column::Organisation | Column::From | Column::Until)
        })
        .map(|(k, _)| k.number)
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    for number in numbers {
        let (title, organisation) = (of(Column::Position, number), of(Column::Organisation, number));
        let Some(title) = title.and_then(Text::lenient) else {
            if organisation.is_some() || of(Column::From, number).is_some() {
                person
                    .losses
                    .push("An organisation or day without the title of a position was not taken.".to_owned());
            }
            continue;
        };
        let mut day = |column| {
            let raw = of(column, number)?;
            // What is written for "until now".
            if ["now", "present", "today", "current", "ongoing", "-", "\u{2013}"]
                .contains(&raw.to_lowercase().as_str())
            {
                return None;
            }
            let found = crate::catalogue::references::day_in_words(raw);
            if found.is_none() {
                person.losses.push(format!("\u{201c}{}\u{201d} is no date that can be read in one way; write 2012, 2012-01 or 2012-01-03.", short(raw)));
            }
            found
        };
        let (from, until) = (day(Column::From), day(Column::Until));
        person.positions.push(PositionListed {
            title,
            organisation: organisation.and_then(Text::lenient),
            from,
            until,
        });
    }
}

fn one_cell(person: &mut PersonListed, known: &Known, cell: &str) {
    let parts = |by: &'static [char]| cell.split(by).map(str::trim).filter(|part| !part.is_empty());
    match known.column {
        Column::Kind => match cell.to_lowercase().as_str() {
            "scholar" | "fellow" | "staff" | "researcher" | "expert" => {
                person.kind = Some(PersonKind::Scholar)
            }
            "outsider" | "coauthor" | "co-author" | "guest" | "external" => {
                person.kind = Some(PersonKind::Outsider)
            }
            other => person
                .losses
                .push(format!("The kind \u{201c}{}\u{201d} is neither scholar nor outsider.", short(other))),
        },
        Column::Bio => person.bios.push((known.language.clone(), Prose::from_plain(cell))),
        Column::Links => {
            for part in parts(&[' ', ';', '\n', '|', ',']) {
                match part.parse() {
                    Ok(link) => person.links.push(link),
                    Err(_) => {
                        person.losses.push(format!("\u{201c}{}\u{201d} is no web address.", short(part)))
                    }
                }
            }
        }
        Column::Orcid => match cell.parse() {
            Ok(orcid) => person.orcid = Some(orcid),
            Err(why) => person.losses.push(format!("{why}.")),
        },
        Column::Languages => {
            for part in parts(&[' ', ';', ',', '|']) {
                match tongue(&part.to_lowercase()).or_else(|| part.parse().ok()) {
                    Some(language) => person.languages.push(language),
                    None => person
                        .losses
                        .push(format!("The language \u{201c}{}\u{201d} is not known.", short(part))),
                }
            }
        }
        Column::Press => person.press_contact = Text::lenient(cell),
        Column::Portrait => person.portrait = Some(cell.to_owned()),
        Column::Alt => person.portrait_alt = Text::lenient(cell),
        Column::Credit => person.portrait_credit = Text::lenient(cell),
        _ => {}
    }
}

fn may_be_one(a: &PersonListed, b: &PersonListed) -> bool {
    match (&a.orcid, &b.orcid) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

/// A further row of one person: mostly a further position.
fn join(person: &mut PersonListed, more: PersonListed) {
    let PersonListed { names, positions, bios, links, languages, losses, .. } = more;
    for name in names {
        if person.names.iter().all(|(known, ..)| *known != name.0) {
            person.names.push(name);
        }
    }
    person
        .positions
        .extend(positions.into_iter().filter(|p| !person.positions.contains(p)).collect::<Vec<_>>());
    person.bios.extend(bios.into_iter().filter(|b| !person.bios.contains(b)).collect::<Vec<_>>());
    person.links.extend(links.into_iter().filter(|l| !person.links.contains(l)).collect::<Vec<_>>());
    person
        .languages
        .extend(languages.into_iter().filter(|l| !person.languages.contains(l)).collect::<Vec<_>>());
    person.kind = person.kind.or(more.kind);
    person.orcid = person.orcid.take().or(more.orcid);
    person.press_contact = person.press_contact.take().or(more.press_contact);
    person.portrait = person.portrait.take().or(more.portrait);
    person.portrait_alt = person.portrait_alt.take().or(more.portrait_alt);
    person.portrait_credit = person.portrait_credit.take().or(more.portrait_credit);
    person.losses.extend(losses);
}

fn short(words: &str) -> String {
    words.trim().chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_read_with_all_their_names_positions_and_biographies() {
        let table = "Name;Name (ur);name_ar;Aliases;Position;Organisation;From;To;Position 2;Organisation 2;From 2;Until 2;Bio en;Bio ur;Website;ORCID;Photo;Languages;Shoe size\n\
            Shehzad H. Qazi;شہزاد قاضی;;S. Qazi; research associate;ISPU;2010;2013-06;fellow;Sample Institute;2013-07;present;\"Writes, often.\";لکھتے ہیں;https://qazi.example https://x.example/qazi;0000-0002-1825-0097;qazi.jpg;en, ur;44\n\
            \"Khan, Ali\";;علي خان;;;;;;;;;;;;not-an-address;1234;;tlh-x;\n\
            ;;;;fellow;;;;;;;;;;;;;;\n\
            Shehzad H. Qazi;;;;board member;The Quay;03/04/2012;;;;;;;;;;;;\n";
        let listed = people(table.as_bytes()).unwrap();
        assert_eq!(listed.unknown, ["Shoe size"]);
        assert_eq!(
            listed.left,
            [RowLeft {
                line: 4,
                why: "It has no name. Give one in the column \u{201c}name\u{201d}.".to_owned()
            }]
        );
        let [qazi, khan] = &listed.people[..] else { panic!("{:?}", listed.people) };
        let names: Vec<String> = qazi
            .names
            .iter()
            .map(|(text, language, kind)| {
                format!("{text} {} {kind}", language.as_ref().map(ToString::to_string).unwrap_or_default())
            })
            .collect();
        assert_eq!(names, ["Shehzad H. Qazi  preferred", "شہزاد قاضی ur preferred", "S. Qazi  alias"]);
        let held: Vec<String> = qazi
            .positions
            .iter()
            .map(|p| {
                format!(
                    "{} {:?} {:?}",
                    p.title,
                    p.from.as_ref().map(Day::edtf),
                    p.until.as_ref().map(Day::edtf)
                )
            })
            .collect();
        assert_eq!(
            held,
            [
                "research associate Some(\"2010\") Some(\"2013-06\")",
                "fellow Some(\"2013-07\") None",
                "board member None None"
            ]
        );
        assert_eq!((qazi.bios.len(), qazi.links.len(), qazi.languages.len()), (2, 2, 2));
        assert_eq!(qazi.portrait.as_deref(), Some("qazi.jpg"));
        assert_eq!(qazi.losses.len(), 1, "{:?}", qazi.losses);
        assert_eq!(khan.names[0].0.as_str(), "Ali Khan");
        assert_eq!(khan.losses.len(), 2, "{:?}", khan.losses);
    }

    #[test]
    fn two_of_one_name_with_two_orcids_stay_two() {
        let table =
            b"first name,last name,orcid\nAli,Khan,0000-0002-1825-0097\nAli,Khan,0000-0002-1694-233X\n";
        assert_eq!(people(table).unwrap().people.len(), 2);
        assert!(people(b"").is_err());
        assert_eq!(people(b"shoe\n44\n").unwrap().left.len(), 1);
    }
}
