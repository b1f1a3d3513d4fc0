//! The two other addresses of a host that tell a page from what stands in its place: one that cannot exist, and the front page.
//! It refuses names that a host could have: the address beside the original is made of chance.

use super::seen::page_of;
use crate::{
    fetch::{Client, FetchRefusal},
    live_page::LivePage,
};
use byline_core::{
    address::WebAddress,
    original::{Probe, Probing, Seen, Shingles, title_stands_in},
};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use url::Url;

/// A look that waits for another address of its host.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Pending {
    pub seen: Seen,
    pub titles: Vec<String>,
}

/// The address to ask.
pub(super) fn address(of: &WebAddress, which: Probing, chance: &[u8]) -> Url {
    let mut url = of.url().clone();
    url.set_query(None);
    url.set_fragment(None);
    match which {
        Probing::Front => url.set_path("/"),
        Probing::Sibling => {
            let path = url.path().trim_end_matches('/');
            let folder = path.rfind('/').map_or("", |at| &path[..at]).to_owned();
            url.set_path(&format!("{folder}/{}-no-such-page", HEXLOWER.encode(chance)));
        }
    }
    url
}

/// What the other address gave, beside the page with these words and titles; and its own words.
pub(super) async fn probed(client: &Client, url: &Url, page: (&Shingles, &[String])) -> (Probe, Shingles) {
    let exchange = match client.get(url).await {
        Ok(exchange) => exchange,
        Err(why) => return (Probe { status: unanswered(&why), ..Probe::default() }, Shingles::default()),
    };
    let read = page_of(&exchange).await.unwrap_or_default();
    let probe = Probe {
        status: exchange.status(),
        alike: page.0.alike(&read.words),
        titled: same_title(page.1, &read),
    };
    (probe, read.words)
}

/// No answer is no page of any kind.
const fn unanswered(_: &FetchRefusal) -> u16 {
    0
}

fn same_title(titles: &[String], other: &LivePage) -> bool {
    let (Some(own), Some(theirs)) = (titles.first(), other.titles.first()) else { return false };
    let both = title_stands_in(own, std::slice::from_ref(theirs)) == Some(true)
        && title_stands_in(theirs, std::slice::from_ref(own)) == Some(true);
    own == theirs || both
}

/// Puts what was probed into the look.
pub(super) fn put(seen: &mut Seen, which: Probing, probe: Probe) {
    if let Seen::Answer(answer) = seen
        && let Some(page) = &mut answer.page
    {
        match which {
            Probing::Sibling => page.sibling = Some(probe),
            Probing::Front => page.front = Some(probe),
        }
    }
}
