//! What can be watched at an address: the feed it is, the feeds its page names, or the page itself.
//! It refuses to choose: a person says which.

use super::look::read_feed;
use crate::{
    fetch::Since,
    intake::{Intake, Refused},
};
use byline_core::{address::WebAddress, text::Text};
use byline_extract::{
    Page,
    feeds::{self, FeedKind, FeedLink},
};
use byline_store::visits;
use serde::Serialize;

/// What an address offers.
#[derive(Clone, Debug, Serialize)]
pub struct Offer {
    /// Where the address led.
    pub address: WebAddress,
    /// What is there itself, with how many entries: a feed, or a page that lists pieces.
    pub itself: Option<Itself>,
    /// The feeds that the page names.
    pub feeds: Vec<FeedLink>,
}

/// What is at the address itself.
#[derive(Clone, Debug, Serialize)]
pub struct Itself {
    /// In which form.
    pub kind: FeedKind,
    /// What it is called.
    pub title: Option<Text>,
    /// How many pieces it lists.
    pub entries: usize,
}

/// Looks what can be watched at `address`. It is a person who asks, so the host's rules for robots are not asked for; the
/// visit counts for the pause between visits all the same.
///
/// # Errors
/// [`Refused`] when nothing is there that could be watched.
pub async fn offered(intake: &Intake<'_>, address: &WebAddress) -> Result<Offer, Refused> {
    let answer = intake.fetch.get_if_changed(None, address.url(), &Since::default()).await?;
    let now = intake.store.clock().now();
    let mut tx = intake.store.write().await?;
    visits::reserve(&mut tx, address.host(), now, now.plus_seconds(crate::visit::PAUSE)).await?;
    tx.commit().await?;
    if let Some(refused) = answer.refused_status() {
        return Err(refused.into());
    }
    let ended_at: WebAddress = answer.final_url().as_str().parse().unwrap_or_else(|_| address.clone());
    let read = read_feed(&answer).await?;
    let page = Page { bytes: answer.decoded(), url: Some(&ended_at), content_type: answer.content_type() };
    let is_page = read.as_ref().map_or(true, |feed| feed.kind == FeedKind::Page);
    let links = if is_page { feeds::links(&page).unwrap_or_default() } else { Vec::new() };
    let itself = match read {
        Ok(feed) => Some(Itself { kind: feed.kind, title: feed.title, entries: feed.entries.len() }),
        Err(why) if links.is_empty() => return Err(Refused::Feed { place: address.to_string(), why }),
        Err(_) => None,
    };
    Ok(Offer { address: ended_at, itself, feeds: links })
}
