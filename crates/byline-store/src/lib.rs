//! All of an institute's rows and files: the one place that speaks SQL, on SQLite and on PostgreSQL alike.
//! It refuses templates, pages and HTTP, and it never hands out a row it cannot read as the value it should be.
#![deny(missing_docs)]

pub mod accounts;
pub mod assignments;
pub mod awaited;
pub mod backup;
pub mod blobs;
pub mod board;
pub mod bulk;
pub mod bulk_acts;
pub mod captures;
pub mod changes;
pub mod citing;
pub mod closings;
pub mod counts;
pub mod desk_manners;
pub mod desk_notes;
pub mod desk_views;
pub mod disclaimers;
pub mod display;
mod engine;
mod error;
pub mod events;
pub mod hand_ins;
pub mod hub;
pub mod imports;
pub mod jobs;
pub mod listing;
pub mod live_readings;
pub mod mailed_links;
pub mod manuscripts;
pub mod mementos;
mod memo;
pub mod mergers;
mod migrations;
pub mod missed;
pub mod notices;
pub mod old_addresses;
pub mod opeds;
pub mod originals;
pub mod outlets;
pub mod own;
pub mod passkeys;
pub mod people;
pub mod person_imports;
pub mod picture_sizes;
pub mod pictures;
pub mod plain_pages;
pub mod presence;
pub mod proofs;
pub mod proposals;
pub mod provisions;
pub mod pushes;
pub mod queue;
pub mod records;
pub mod reports;
pub mod rights;
pub mod scholar_links;
pub mod scholar_pieces;
pub mod search;
pub mod second_factor;
pub mod series;
pub mod sessions;
pub mod sites;
pub mod slots;
mod slugs;
pub mod sources;
mod statement;
pub mod step_ups;
pub mod subjects;
mod terms;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;
pub mod titles;
mod touches;
pub mod turns;
pub mod twins;
pub mod typings;
pub mod unwatched;
mod value;
pub mod versions;
pub mod visits;
pub mod watches;
pub mod withholds;

pub use blobs::{BlobError, Blobs, BlobsAt};
pub use engine::{Changes, Database, InPlace, ReadTx, Store, WriteTx, in_place};
pub use error::{Constraint, StoreError};
pub use terms::{regions, topics};

/// Every SQL text of the crate, by file.
#[cfg(test)]
pub(crate) static STATEMENTS: &[&[&statement::Statement]] = &[
    accounts::ALL,
    assignments::ALL,
    awaited::ALL,
    board::ALL,
    bulk::ALL,
    bulk::ALL_ROWS,
    bulk::ALL_ARRIVALS,
    bulk_acts::ALL,
    captures::ALL,
    captures::ALL_COPIES,
    captures::ALL_LINES,
    captures::ALL_PARTS,
    changes::ALL,
    citing::ALL,
    closings::ALL,
    counts::ALL,
    desk_manners::ALL,
    desk_notes::ALL,
    desk_views::ALL,
    disclaimers::ALL,
    display::ALL,
    display::front::ALL,
    display::followed::ALL,
    display::harvest::ALL,
    display::map::ALL,
    display::news::ALL,
    display::who::ALL,
    display::walk::ALL,
    display::shelves::every::ALL,
    display::shelves::of_a_thing::ALL,
    display::shelves::by_year::ALL,
    events::ALL,
    hub::ALL,
    imports::ALL,
    jobs::ALL,
    listing::ALL,
    listing::choices::ALL,
    listing::keeping::ALL,
    listing::sorted::ALL,
    listing::standing::ALL,
    live_readings::ALL,
    mailed_links::ALL,
    manuscripts::ALL,
    mementos::ALL,
    mergers::ALL,
    mergers::amounts::ALL,
    mergers::left_alone::ALL,
    mergers::moving::ALL,
    missed::ALL,
    notices::ALL,
    old_addresses::ALL,
    opeds::ALL,
    opeds::appearances::ALL,
    opeds::bylines::ALL,
    opeds::shelving::ALL,
    opeds::telling::ALL,
    opeds::witnesses::ALL,
    originals::ALL,
    originals::ALL_HOST_MARKS,
    originals::ALL_LOOKS,
    originals::ALL_STOPS,
    originals::ALL_TAKEN_UP,
    outlets::ALL,
    own::ALL,
    passkeys::ALL,
    people::ALL,
    person_imports::ALL,
    picture_sizes::ALL,
    pictures::ALL,
    plain_pages::ALL,
    proofs::ALL,
    proposals::ALL,
    provisions::ALL,
    pushes::ALL,
    queue::ALL,
    records::of_one::ALL,
    records::of_a_leaf::ALL,
    reports::ALL,
    rights::ALL,
    scholar_links::ALL,
    scholar_pieces::ALL,
    second_factor::ALL,
    series::ALL,
    sessions::ALL,
    hand_ins::ALL,
    sites::ALL,
    slots::ALL,
    slugs::ALL,
    sources::ALL,
    step_ups::ALL,
    subjects::ALL,
    topics::ALL,
    regions::ALL,
    titles::ALL,
    touches::ALL,
    turns::ALL,
    turns::ahead::ALL,
    twins::ALL,
    typings::ALL,
    unwatched::ALL,
    presence::ALL,
    versions::ALL,
    visits::ALL,
    watches::ALL,
    withholds::ALL,
];
