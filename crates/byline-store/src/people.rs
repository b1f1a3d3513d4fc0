//! The people who wrote: scholars and outsiders, with their names, positions and biographies.
//! It refuses to let an account touch them, and to lose an address a person once had.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    slugs,
    statement::statements,
    touches, turns,
    value::{Row, json_text, params},
};
use byline_core::{
    ids::{PersonId, SiteId},
    name::{Name, matching_key},
    person::{Bio, Person, Position},
    slug::Slug,
};
use std::collections::HashMap;

const ROOM: &str = "person";

statements! {
    INSERT = "INSERT INTO person (id, site, kind, slug, replaces_past_names, portrait, languages, links, orcid,
        press_contact, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (SELECT turned_at FROM site WHERE id = $2))";
    UPDATE = "UPDATE person SET kind = $3, slug = $4, replaces_past_names = $5, portrait = $6, languages = $7,
        links = $8, orcid = $9, press_contact = $10 WHERE id = $1 AND site = $2";
    ONE = "SELECT * FROM person WHERE id = $1";
    OF_SITE = "SELECT * FROM person WHERE site = $1 AND merged_into IS NULL ORDER BY slug";
    BY_KEY = "SELECT * FROM person WHERE site = $1 AND merged_into IS NULL
        AND id IN (SELECT person FROM person_name WHERE matching_key = $2) ORDER BY slug";
    NAMES_OF_SITE = "SELECT n.* FROM person p JOIN person_name n ON n.person = p.id WHERE p.site = $1 ORDER BY n.place";
    POSITIONS_OF_SITE = "SELECT n.* FROM person p JOIN person_position n ON n.person = p.id WHERE p.site = $1 ORDER BY n.place";
    BIOS_OF_SITE = "SELECT n.* FROM person p JOIN person_bio n ON n.person = p.id WHERE p.site = $1 ORDER BY n.place";
    NAMES = "SELECT * FROM person_name WHERE person = $1 ORDER BY place";
    POSITIONS = "SELECT * FROM person_position WHERE person = $1 ORDER BY place";
    BIOS = "SELECT * FROM person_bio WHERE person = $1 ORDER BY place";
    CLEAR_NAMES = "DELETE FROM person_name WHERE person = $1";
    CLEAR_POSITIONS = "DELETE FROM person_position WHERE person = $1";
    CLEAR_BIOS = "DELETE FROM person_bio WHERE person = $1";
    PUT_NAME = "INSERT INTO person_name (id, person, place, text, matching_key, language, kind)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    PUT_POSITION = "INSERT INTO person_position (id, person, place, title, organisation, since, until)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    PUT_BIO = "INSERT INTO person_bio (id, person, place, language, since, text) VALUES ($1, $2, $3, $4, $5, $6)";
    UNLIST = "INSERT INTO unlisted (op_ed, came_in, touched)
        SELECT DISTINCT o.id, o.came_in, 1 FROM byline b JOIN op_ed o ON o.id = b.op_ed WHERE b.person = $1
        ON CONFLICT (op_ed) DO UPDATE SET touched = unlisted.touched + 1";
    SITE_ZONE = "SELECT zone, turned_at FROM site WHERE id = $1";
}

/// Keeps a new person.
///
/// # Errors
/// [`StoreError::Conflict`] when the slug is taken.
pub async fn insert(tx: &mut WriteTx, site: SiteId, person: &Person) -> Result<(), StoreError> {
    tx.execute(&INSERT, row_of(site, person)).await?;
    put_parts(tx, site, person).await
}

/// Changes a person; names, positions and biographies are replaced as a whole, past slugs stay theirs.
///
/// # Errors
/// [`StoreError::Conflict`] when the slug is taken.
pub async fn update(tx: &mut WriteTx, site: SiteId, person: &Person) -> Result<(), StoreError> {
    tx.execute(&UPDATE, row_of(site, person)).await?;
    for clear in [&CLEAR_NAMES, &CLEAR_POSITIONS, &CLEAR_BIOS] {
        tx.execute(clear, params![person.id]).await?;
    }
    tx.execute(&UNLIST, params![person.id]).await?;
    touches::of_thing(tx, &person.id.to_string()).await?;
    put_parts(tx, site, person).await
}

fn row_of(site: SiteId, person: &Person) -> Vec<crate::value::Value> {
    params![
        person.id,
        site,
        person.kind,
        person.slug,
        person.replaces_past_names,
        person.portrait,
        json_text(&person.languages),
        json_text(&person.links),
        person.orcid,
        person.press_contact,
    ]
}

async fn put_parts(tx: &mut WriteTx, site: SiteId, person: &Person) -> Result<(), StoreError> {
    let names = person.names.iter().zip(0i64..).map(|(name, place)| {
        let key = matching_key(name.text.as_str());
        params![name.id, person.id, place, name.text, key, name.language, name.kind]
    });
    tx.batch(&PUT_NAME, names.collect()).await?;
    let positions = person.positions.iter().zip(0i64..).map(|(position, place)| {
        params![
            position.id,
            person.id,
            place,
            position.title,
            position.organisation,
            position.from,
            position.until
        ]
    });
    tx.batch(&PUT_POSITION, positions.collect()).await?;
    let bios =
        person.bios.iter().zip(0i64..).map(|(bio, place)| {
            params![bio.id, person.id, place, bio.language, bio.from, json_text(&bio.text)]
        });
    tx.batch(&PUT_BIO, bios.collect()).await?;
    let row = tx.query_one(&SITE_ZONE, params![site]).await?;
    slugs::claim(tx, (site, ROOM), &person.slug, &person.id.to_string(), row.get("turned_at")?).await?;
    turns::of_person(tx, site, person, (&row.get("zone")?, row.get("turned_at")?)).await
}

/// One person.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, person: PersonId) -> Result<Option<Person>, StoreError> {
    match tx.query_opt(&ONE, params![person]).await? {
        Some(row) => whole(tx, &row).await.map(Some),
        None => Ok(None),
    }
}

/// The person who has or had this slug, and whether it is the present one.
///
/// # Errors
/// [`StoreError`]
pub async fn by_slug(
    tx: &mut ReadTx,
    site: SiteId,
    slug: &Slug,
) -> Result<Option<(Person, bool)>, StoreError> {
    let Some(holder) = slugs::holder::<PersonId>(tx, site, ROOM, slug).await? else { return Ok(None) };
    let Some(row) = tx.query_opt(&ONE, params![holder]).await? else { return Ok(None) };
    let person = whole(tx, &row).await?;
    let current = person.slug == *slug;
    Ok(Some((person, current)))
}

/// All people of a site, by slug.
///
/// # Errors
/// [`StoreError`]
pub async fn all(tx: &mut ReadTx, site: SiteId) -> Result<Vec<Person>, StoreError> {
    let questions = [&OF_SITE, &NAMES_OF_SITE, &POSITIONS_OF_SITE, &BIOS_OF_SITE];
    let asked = questions.into_iter().map(|question| (question, params![site])).collect();
    let answers: [Vec<Row>; 4] =
        tx.query_all(asked).await?.try_into().expect("there is an answer to each of four questions");
    let [rows, names, positions, bios] = answers;
    let (mut names, mut positions, mut bios) = (by_person(names)?, by_person(positions)?, by_person(bios)?);
    let mut people = Vec::with_capacity(rows.len());
    for row in &rows {
        let id: PersonId = row.get("id")?;
        let own = |of: &mut HashMap<PersonId, Vec<Row>>| of.remove(&id).unwrap_or_default();
        people.push(read(row, &own(&mut names), &own(&mut positions), &own(&mut bios))?);
    }
    Ok(people)
}

fn by_person(rows: Vec<Row>) -> Result<HashMap<PersonId, Vec<Row>>, StoreError> {
    let mut found: HashMap<PersonId, Vec<Row>> = HashMap::new();
    for row in rows {
        found.entry(row.get("person")?).or_default().push(row);
    }
    Ok(found)
}

/// The people of a site who bear this name in any of its spellings.
///
/// # Errors
/// [`StoreError`]
pub async fn named(tx: &mut ReadTx, site: SiteId, name: &str) -> Result<Vec<Person>, StoreError> {
    let rows = tx.query(&BY_KEY, params![site, matching_key(name)]).await?;
    whole_each(tx, rows).await
}

/// A slug that nobody here has or had.
///
/// # Errors
/// [`StoreError`]
pub async fn free_slug(tx: &mut ReadTx, site: SiteId, wanted: &Slug) -> Result<Slug, StoreError> {
    slugs::free(tx, site, ROOM, wanted).await
}

/// The slug `wanted` for this person, when nobody else has or had it; else one that is free.
///
/// # Errors
/// [`StoreError`]
pub async fn free_slug_for(
    tx: &mut ReadTx,
    site: SiteId,
    wanted: &Slug,
    own: PersonId,
) -> Result<Slug, StoreError> {
    slugs::free_for(tx, (site, ROOM), wanted, &own.to_string()).await
}

async fn whole_each(tx: &mut ReadTx, rows: Vec<Row>) -> Result<Vec<Person>, StoreError> {
    let mut people = Vec::with_capacity(rows.len());
    for row in rows {
        people.push(whole(tx, &row).await?);
    }
    Ok(people)
}

async fn whole(tx: &mut ReadTx, row: &Row) -> Result<Person, StoreError> {
    let id: PersonId = row.get("id")?;
    let asked = [&NAMES, &POSITIONS, &BIOS].into_iter().map(|question| (question, params![id])).collect();
    let answers: [Vec<Row>; 3] =
        tx.query_all(asked).await?.try_into().expect("there is an answer to each of three questions");
    let [names, positions, bios] = answers;
    read(row, &names, &positions, &bios)
}

fn read(row: &Row, names: &[Row], positions: &[Row], bios: &[Row]) -> Result<Person, StoreError> {
    Ok(Person {
        id: row.get("id")?,
        kind: row.get("kind")?,
        slug: row.get("slug")?,
        names: names.iter().map(read_name).collect::<Result<_, _>>()?,
        replaces_past_names: row.get("replaces_past_names")?,
        positions: positions.iter().map(read_position).collect::<Result<_, _>>()?,
        bios: bios.iter().map(read_bio).collect::<Result<_, _>>()?,
        portrait: row.get("portrait")?,
        languages: row.json("languages")?,
        links: row.json("links")?,
        orcid: row.get("orcid")?,
        press_contact: row.get("press_contact")?,
    })
}
fn read_name(row: &Row) -> Result<Name, StoreError> {
    Ok(Name {
        id: row.get("id")?,
        text: row.get("text")?,
        language: row.get("language")?,
        kind: row.get("kind")?,
    })
}

fn read_position(row: &Row) -> Result<Position, StoreError> {
    Ok(Position {
        id: row.get("id")?,
        title: row.get("title")?,
        organisation: row.get("organisation")?,
        from: row.get("since")?,
        until: row.get("until")?,
    })
}

fn read_bio(row: &Row) -> Result<Bio, StoreError> {
    Ok(Bio {
        id: row.get("id")?,
        language: row.get("language")?,
        from: row.get("since")?,
        text: row.json("text")?,
    })
}
