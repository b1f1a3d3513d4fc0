//! A page as it stands at its outlet today, or as it was kept: all its words as numbers, its titles, and what it says of itself.
//! It refuses to look for the op-ed's text in it: captured words are compared with all that stands there.

use crate::{app::App, fetch};
use byline_core::{
    address::{AddressKey, WebAddress},
    ids::OpEdId,
    original::{Shingles, says_for_sale, says_not_found, says_wall},
    source::{Came, Source},
};
use byline_extract::{Page, WholePage, whole_page};
use byline_store::{StoreError, sources};
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

/// The pages that were kept of an original when its op-ed came in.
pub async fn kept(app: &App, op_ed: OpEdId, key: &AddressKey) -> Result<Vec<Source>, StoreError> {
    let all = sources::of_op_ed(&mut app.store.read().await?, op_ed).await?;
    Ok(all.into_iter().filter(|source| is_of(source, key)).collect())
}

fn is_of(source: &Source, key: &AddressKey) -> bool {
    let is_it = |address: &WebAddress| address.key() == *key;
    match &source.came {
        Came::Fetch { hops } => hops.iter().any(|hop| is_it(&hop.url)),
        Came::File { url, .. } => url.as_ref().is_none_or(is_it),
    }
}

/// The bytes of a kept page; none when they are not there.
pub async fn bytes_of(app: &App, source: &Source) -> Option<Bytes> {
    let blobs = app.store.blobs();
    let body = blobs.get(source.body()?).await.ok()?;
    let body = match &source.came {
        Came::Fetch { hops } => {
            let head = blobs.get(hops.last()?.response_head).await.ok()?;
            fetch::unpacked(&head, &body).unwrap_or(body)
        }
        Came::File { .. } => body,
    };
    Some(body.into())
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
