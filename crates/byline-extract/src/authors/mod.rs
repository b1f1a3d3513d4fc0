//! Who wrote the op-ed, from data, markup, byline and the biography at the foot.
//! It refuses to invent an author: log-ins and desks are no persons, and an unsigned op-ed is nobody's.

mod about;
pub mod bio;
mod claims;
mod data;
mod elsewhere;
mod houses;
pub mod markup;
pub mod names;
mod not_persons;
mod printed;
pub mod roles;
mod shape;
mod urdu;

use crate::{
    body::Reading,
    draft::{Author, OutletSeen},
    page::Sight,
    said::Witnesses,
    title, words,
};
use byline_core::{
    evidence::{Confidence, Field, Found, Origin},
    text::Text,
};
use claims::{Claim, Person};
use names::Named;

pub fn find(
    sight: &Sight,
    outlet: Option<&Found<OutletSeen>>,
    title: Option<&Found<Text>>,
    (reading, opinion): (&Reading, bool),
    witnesses: &mut Witnesses,
) -> Vec<Found<Author>> {
    let title_key = title.map(|t| words::key(t.value.as_str())).unwrap_or_default();
    let mut outlets = title::outlet_keys(sight, outlet);
    outlets.push(title_key.clone());
    outlets.extend(sight.head.meta(&["og:title", "twitter:title"]).map(words::key));
    if let Some(guest) = printed::guest(reading, &outlets) {
        return signed(&guest, false, sight, reading);
    }
    let mut claims: Vec<Claim> = Vec::new();
    claims.extend(data::from_ld(sight, &outlets));
    claims.extend(data::from_meta(sight, &outlets));
    claims.extend(printed::opened_line(title, reading, &outlets));
    claims.extend(markup::claims(sight, &outlets));
    claims::drop_run_together(&mut claims);
    let bios = from_bios(reading, &outlets);
    claims.iter().chain(&bios).for_each(|claim| witnesses.found(Field::Authors, claim.said()));
    if bios.is_none()
        && let Some(house) = houses::printed_as_in_data(sight, &title_key, &claims)
        && !opinion
    {
        return with_confidence(&house, Confidence::Likely, reading);
    }
    if claims.is_empty() && bios.is_none() {
        claims.extend(printed::signature(reading, &outlets));
    }
    if claims.is_empty() && bios.is_none() {
        let house = houses::find(sight, &title_key).filter(|_| !opinion);
        match house {
            Some(house) => return with_confidence(&house, Confidence::Guess, reading),
            None => claims.extend(printed::lone_line(sight, title, reading, &outlets)),
        }
    }
    let Some(chosen) = believed(&claims, bios.as_ref(), sight) else { return Vec::new() };
    let agreeing = claims.iter().filter(|c| c.keys() == chosen.keys()).count();
    signed(chosen, agreeing >= 2, sight, reading)
}

/// The persons that a line names, in its order, without "by" and titles.
pub fn people_named(line: &str) -> Vec<String> {
    let line = names::after_prefix(line).unwrap_or(line);
    names::people(names::bare_of_leads(line), &[])
        .into_iter()
        .map(|named| named.name)
        .filter(|name| names::is_person(name, &[]))
        .collect()
}

/// The claim that is believed: data that name somebody whom the page never prints yield to the person whom its foot
/// introduces.
fn believed<'a>(claims: &'a [Claim], foot: Option<&'a Claim>, sight: &Sight) -> Option<&'a Claim> {
    match (claims::choose(claims, sight), foot) {
        (Some(data), Some(foot)) if !data.is_printed() && !claims::are_shown(data, sight) => Some(foot),
        (None, foot) => foot,
        (chosen, _) => chosen,
    }
}

/// The chosen persons with their biographies and positions.
fn signed(chosen: &Claim, sure: bool, sight: &Sight, reading: &Reading) -> Vec<Found<Author>> {
    let reading = &about::with_lines_about(chosen, reading);
    let mut claim = Claim { people: chosen.people.clone(), quote: chosen.quote.clone(), ..*chosen };
    let alone = claim.people.len() == 1;
    let names: Vec<&str> = chosen.people.iter().map(|p| p.named.name.as_str()).collect();
    let under = printed::positions_under(&names, sight.lines);
    for (Person { named, .. }, under) in claim.people.iter_mut().zip(under) {
        let printed = reading.bios.iter().find_map(|b| bio::position_of(&b.text, &named.name));
        let of_one = || {
            let lines = reading.bios.iter().map(|b| b.text.as_str());
            lines.filter(|_| alone).find_map(about::of_the_only_author)
        };
        let within = || reading.front.iter().find_map(|l| position_in_line(l, &named.name));
        // What stands beside the name is the position as printed; a biography tells it in a sentence.
        let (beside, data) = match chosen.is_printed() {
            true => (named.position.take(), None),
            false => (None, named.position.take()),
        };
        named.position = beside.or(under).or(printed).or(data).or_else(of_one).or_else(within);
    }
    let mut found: Vec<Named> = claim.people.iter().map(|p| p.named.clone()).collect();
    bio::share_place(&mut found);
    for (person, named) in claim.people.iter_mut().zip(found) {
        person.named = named;
    }
    with_confidence(&claim, if sure { Confidence::Sure } else { Confidence::Likely }, reading)
}

/// "Ms. Doe is a contributing writer": a line at the front that tells what a known author is.
fn position_in_line(line: &str, name: &str) -> Option<String> {
    let after = bio::after_name(line, name)?;
    let told = bio::position_in(after)?;
    (words::rough_count(line) <= 40 && roles::is_role(&told)).then_some(told)
}

fn with_confidence(claim: &Claim, sure: Confidence, reading: &Reading) -> Vec<Found<Author>> {
    let names: Vec<&str> = claim.people.iter().map(|p| p.named.name.as_str()).collect();
    let author = |person: &Person| {
        let name = person.named.name.as_str();
        let others: Vec<&str> = names.iter().copied().filter(|n| *n != name).collect();
        Some(Author {
            name: Text::lenient(name)?,
            position: person.named.position.as_deref().and_then(Text::lenient),
            bio: about::bio_of(name, others.is_empty(), &others, reading),
            url: person.url.clone(),
        })
    };
    let found = claim.people.iter().filter_map(author);
    found.map(|a| Found::new(a, claim.origin, sure).quoting(&claim.quote)).collect()
}

/// Whom the biographies at the foot introduce.
fn from_bios(reading: &Reading, outlets: &[String]) -> Option<Claim> {
    let mut found: Vec<Person> = Vec::new();
    let mut quote = String::new();
    let reviewed = |text: &str| text.lines().next().is_some_and(names::tells_other_work);
    for about in reading.bios.iter().filter(|about| !reviewed(&about.text)) {
        for named in bio::introduced_apart(&about.text) {
            if !outlets.contains(&words::key(&named.name)) {
                claims::add(&mut found, named, None);
                quote.clone_from(&about.text);
            }
        }
    }
    Claim::of(found, Origin::FootBio, quote)
}
