//! The space on an institute's own site where its scholars' op-eds are displayed: its stages and shared rooms.
//! It refuses SQL drivers: every question to the database is asked through `byline-store`.

pub mod app;
pub mod budgets;
pub mod commands;
pub mod desk;
pub mod display;
pub mod fetch;
pub mod form;
pub mod host_page;
pub mod imprint;
pub mod intake;
pub mod jobs;
pub mod keep;
pub mod live_page;
pub mod manuscript_text;
pub mod measure;
pub mod notices;
pub mod outlet_book;
pub mod page_cache;
pub mod page_text;
pub mod pages;
pub mod pdf;
pub mod people_table;
pub mod pictures;
pub mod post;
pub mod reach;
pub mod reading;
pub mod refusal;
pub mod sample;
pub mod seal;
pub mod server;
pub mod settings;
pub mod sign_in;
pub mod site_map;
pub mod surfaces;
pub mod visit;
