//! The desk over HTTP, on a real store: who may pass which door, what each act does, and that nothing typed is lost.
#![expect(clippy::unwrap_used, reason = "a desk that cannot be set up ends its test there")]

mod after_display;
mod anatomy;
mod at_the_desk;
mod awaited;
mod by_link;
mod calendar;
mod captures;
mod doors;
#[path = "../installation/form.rs"]
mod form;
mod lists;
mod look;
mod mailed_links;
mod matrix;
mod mergers;
mod notices;
mod op_eds;
mod own;
mod passkeys;
mod pictures;
mod plain_pages;
mod promo;
mod provider;
mod review;
mod rights;
mod rights_desk;
mod safety;
mod security;
mod settings_preview;
mod sign_in;
mod smtp;
mod stages;
mod stand_in;
mod stretch;
mod tongues;
mod two_at_one_form;
