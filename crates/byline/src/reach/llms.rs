//! What a program that reads may take here and how, in one short page of Markdown at an address such programs ask for.
//! It refuses to be a promise: the rights stand with each op-ed, and what is beyond them is at the original.

use crate::{
    reading::Reading,
    refusal::Refusal,
    site_map::{Outward, Place},
};
use axum::response::Response;
use byline_core::{
    prose::{Block, Prose},
    site::Site,
};
use byline_store::display::{self, Order, Shelf};
use std::fmt::Write as _;

/// How many op-eds are named.
const NAMED: u32 = 20;

pub async fn show(mut reading: Reading) -> Result<Response, Refusal> {
    let latest = display::list(&mut reading.store, &reading.site, Shelf::All, Order::Day, (NAMED, 0)).await?;
    let mut page = head(&reading.site);
    for displayed in latest {
        let (facts, original) = (displayed.facts(), displayed.original());
        let names: Vec<&str> = facts.authors.iter().map(|line| line.name.as_str()).collect();
        let said = format!("{}, {}, {}", names.join(", "), original.outlet.name, displayed.day().edtf());
        let address = Place::Outward(Outward::Markdown(facts.slug.clone())).absolute(&reading.site);
        let _ = writeln!(page, "- [{}]({address}): {}", plain(facts.title.as_str()), plain(&said));
    }
    Ok(reading.answer_in("text/plain; charset=utf-8", page))
}

fn head(site: &Site) -> String {
    let own = site.language();
    let at = |outward: Outward| Place::Outward(outward).absolute(site);
    let intro = site
        .intro
        .as_ref()
        .map_or(String::new(), |intro| format!("> {}\n\n", plain(intro.in_language(&own).0.as_str())));
    format!(
        "# {}\n\n{intro}A selection of op-eds by the institute\u{2019}s scholars. Each first ran elsewhere and is its author\u{2019}s own view. \
         As much of each is shown as the rights allow; the rest is at its original, which is the one to cite.\n\n## How to read\n\n\
         - Every op-ed in Markdown: its address with .md, or with `Accept: text/markdown`.\n\
         - [All as JSON, described]({})\n- [All in one file, JSON lines]({})\n- [Which rights hold]({})\n\n## Latest\n\n",
        plain(site.names.in_language(&own).0.as_str()),
        at(Outward::ApiDescription),
        at(Outward::Dump),
        Place::Plain(byline_core::plain_page::PlainPageKind::Rights, None).absolute(site),
    )
}

/// Words of which nothing becomes markup.
fn plain(words: &str) -> String {
    Prose::new(vec![Block::paragraph(words)]).to_markdown()
}
