//! A page as it stands at its outlet today: all its words as numbers, its titles, and what it says of itself.
//! It refuses to look for the op-ed's text in it: captured words are compared with all that stands there.

use byline_core::{
    address::WebAddress,
    original::{Shingles, says_for_sale, says_not_found, says_wall},
};
use byline_extract::{Page, WholePage, whole_page};
use bytes::Bytes;

/// What is read of a live page.
#[derive(Clone, Debug, Default)]
pub struct LivePage {
    pub titles: Vec<String>,
    /// All runs of its words.
    pub words: Shingles,
    /// How many words.
    pub length: u32,
    pub canonical: Option<WebAddress>,
    pub noindex: bool,
    pub for_sale: bool,
    pub not_found: bool,
    pub wall: bool,
    text: String,
}

impl LivePage {
    /// Whether one of these names stands in it.
    pub fn names(&self, names: &[String]) -> bool {
        let text = self.text.to_lowercase();
        let stands = |name: &String| {
            let name = name.to_lowercase();
            text.contains(&name) || self.titles.iter().any(|title| title.to_lowercase().contains(&name))
        };
        names.iter().any(stands)
    }
}

/// Reads a page on a thread for work; none when what came is no page.
pub async fn read(
    bytes: Bytes,
    address: Option<WebAddress>,
    content_type: Option<String>,
) -> Option<LivePage> {
    let read = tokio::task::spawn_blocking(move || {
        let page = Page { bytes: &bytes, url: address.as_ref(), content_type: content_type.as_deref() };
        whole_page(&page).ok().map(of)
    });
    // A reader that stumbles over a page has read nothing of it.
    read.await.ok().flatten()
}

fn of(page: WholePage) -> LivePage {
    let WholePage { titles, text, canonical, noindex } = page;
    let length = text.split_whitespace().count();
    LivePage {
        words: Shingles::of(&text),
        length: u32::try_from(length).unwrap_or(u32::MAX),
        canonical,
        noindex,
        for_sale: says_for_sale(&titles, &text),
        not_found: says_not_found(&titles, &text),
        wall: says_wall(&titles, &text),
        titles,
        text,
    }
}
