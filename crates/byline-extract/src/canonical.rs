//! The address a page calls its own.
//! It refuses the site's front page and another host's, which careless templates write on every page.

use crate::page::Sight;
use byline_core::{
    address::WebAddress,
    evidence::{Confidence, Found, Origin},
};
use serde_json::Value;

pub fn find(sight: &Sight) -> Option<Found<WebAddress>> {
    all(sight).into_iter().next()
}

/// Every address by which the page calls itself, the most trusted first.
pub fn all(sight: &Sight) -> Vec<Found<WebAddress>> {
    let own = sight.ld.article().and_then(|a| {
        let page = a.get("mainEntityOfPage").or_else(|| a.get("url"))?;
        match page {
            Value::String(s) => Some(s.clone()),
            Value::Object(o) => o.get("@id").or_else(|| o.get("url"))?.as_str().map(str::to_owned),
            _ => None,
        }
    });
    let said = [
        (sight.head.link("canonical").map(str::to_owned), Origin::Link, Confidence::Sure),
        (sight.head.meta(&["og:url"]).map(str::to_owned), Origin::OpenGraph, Confidence::Likely),
        (own, Origin::JsonLd, Confidence::Likely),
    ];
    let fitting = said.into_iter().filter_map(|(raw, origin, confidence)| {
        let address = sight.head.absolute(&raw?)?.cleaned();
        fits(&address, sight.url).then(|| Found::new(address, origin, confidence))
    });
    fitting.collect()
}

fn fits(address: &WebAddress, page: Option<&WebAddress>) -> bool {
    let bare = |a: &WebAddress| a.url().path() == "/" && a.url().query().is_none();
    match page {
        Some(page) => {
            let same_owner = psl::domain_str(address.host()) == psl::domain_str(page.host())
                || address.host() == page.host();
            (bare(page) || !bare(address)) && same_owner
        }
        None => !bare(address),
    }
}
