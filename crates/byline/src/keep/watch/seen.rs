//! From what a fetch brought to what a look saw: the status, where it ended, and what of the captured text stands there.
//! It refuses to take our own limits for a host's failure: a page that is too large is there.

use super::captured::Captured;
use crate::{
    fetch::{Exchange, FetchRefusal},
    live_page::{self, LivePage},
    visit::asked_pause,
};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    original::{Answer, NoAnswer, PageSeen, Seen, Shingles, title_stands_in},
};
use byline_store::originals::Taken;

/// What came of one request.
pub(super) struct Came {
    pub seen: Seen,
    /// The page, when one was read.
    pub page: Option<LivePage>,
}

/// What an answer shows of the original.
pub(super) async fn answered(taken: &Taken, captured: &Captured, exchange: &Exchange, now: Moment) -> Came {
    if exchange.status() == 304 {
        return Came { seen: Seen::Unchanged, page: None };
    }
    let status = exchange.status();
    let mut hops: Vec<u16> = exchange.hops().iter().map(|hop| hop.status).collect();
    hops.pop();
    let landed = if hops.is_empty() { None } else { exchange.final_url().as_str().parse().ok() };
    let wait = asked_pause(exchange.header("retry-after").filter(|_| matches!(status, 429 | 503)), now);
    let page = if (200..300).contains(&status) { page_of(exchange).await } else { None };
    let seen = page.as_ref().map(|page| page_seen(taken, captured, page, landed.as_ref()));
    let answer = Answer { status, hops, landed, wait, page: seen };
    Came { seen: Seen::Answer(Box::new(answer)), page }
}

/// The page an answer brought; an answer with no words at all is an empty page, another kind of file none.
pub(super) async fn page_of(exchange: &Exchange) -> Option<LivePage> {
    let is_page = exchange.media_type().is_none_or(|kind| kind.contains("html") || kind.starts_with("text/"));
    if !is_page {
        return None;
    }
    let address = exchange.final_url().as_str().parse::<WebAddress>().ok();
    let content_type = exchange.content_type().map(str::to_owned);
    let read = live_page::read(exchange.decoded().clone(), address, content_type).await;
    Some(read.unwrap_or_default())
}

fn page_seen(taken: &Taken, captured: &Captured, page: &LivePage, landed: Option<&WebAddress>) -> PageSeen {
    let ended = landed.unwrap_or(&taken.original.address);
    let titles: Vec<bool> =
        captured.titles.iter().filter_map(|own| title_stands_in(own, &page.titles)).collect();
    PageSeen {
        contained: taken.words.as_ref().map(|words| words.contained_in(&page.words)),
        proven: taken.proven,
        titled: (!titles.is_empty()).then(|| titles.contains(&true)),
        names_outlet: (!captured.outlet.is_empty()).then(|| page.names(&captured.outlet)),
        canonical: page.canonical.clone().filter(|canonical| canonical.key() != ended.key()),
        words: u32::try_from(page.words.len()).unwrap_or(u32::MAX),
        mark: page.words.mark(),
        for_sale: page.for_sale,
        not_found: page.not_found,
        wall: page.wall,
        noindex: page.noindex,
        ..PageSeen::default()
    }
}

/// What a fetch without an answer shows; `second` is what another resolver says of the name.
pub(super) fn refused(why: &FetchRefusal, second: Option<bool>) -> Seen {
    Seen::NoAnswer(match why {
        // Where the second resolver knows the name, it is the first that fails.
        FetchRefusal::UnknownName { .. } if second == Some(false) => NoAnswer::Names,
        FetchRefusal::UnknownName { .. } => return Seen::NoName { second: second == Some(true) },
        FetchRefusal::NameServer { .. } => NoAnswer::Names,
        FetchRefusal::Connection { .. } | FetchRefusal::BrokenOff { .. } => NoAnswer::Connection,
        FetchRefusal::TooSlow { .. } => NoAnswer::Slow,
        FetchRefusal::Tls { .. } => NoAnswer::Tls,
        FetchRefusal::TooManyRedirects { .. } | FetchRefusal::RedirectTarget { .. } => NoAnswer::Redirects,
        FetchRefusal::TurnedAway { may_pass: false, .. } => return Seen::TurnedAway,
        FetchRefusal::TurnedAway { .. } => NoAnswer::Slow,
        FetchRefusal::Address { .. }
        | FetchRefusal::Port { .. }
        | FetchRefusal::Host { .. }
        | FetchRefusal::Scheme { .. }
        | FetchRefusal::Credentials { .. } => NoAnswer::Closed,
        FetchRefusal::HeadTooLarge { .. } | FetchRefusal::NotHttp { .. } | FetchRefusal::Coding { .. } => {
            NoAnswer::Nonsense
        }
        FetchRefusal::BodyTooLarge { .. } | FetchRefusal::UnpacksTooLarge { .. } => NoAnswer::TooLarge,
    })
}

/// The words of a page that are not those of every page of its host: by these a page without captured text is known again.
pub(super) fn learnt(page: &Shingles, beside: &Shingles) -> Option<Shingles> {
    page.clone().without(beside).kept()
}
