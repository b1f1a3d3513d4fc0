//! Reading the institute's own page: one guarded fetch of it, a few of its stylesheets, and what they propose for the form.
//! It refuses to write anything, and to propose a colour that the form would refuse: the nearest that reads takes its place.

use crate::fetch::{Client, FetchRefusal, RefusedStatus};
use byline_core::{
    address::WebAddress,
    colour::Colour,
    evidence::{Confidence, Found, Origin},
    language::Language,
    look::{Accent, HostColours},
    site::Site,
    text::Text,
};
use byline_extract::{
    Page, ReadRefusal,
    host::{self, HostSeen},
};
use bytes::Bytes;
use std::{fmt::Display, time::Duration};

/// How long the page may take, and each of its stylesheets: together less than an answer of ours may.
const PAGE_WITHIN: Duration = Duration::from_secs(20);
const SHEET_WITHIN: Duration = Duration::from_secs(6);

/// Why an institute's page gave no proposal.
#[derive(Debug, thiserror::Error)]
pub enum HostRefused {
    /// No answer came.
    #[error(transparent)]
    Fetch(#[from] FetchRefusal),
    /// An answer came that is no page.
    #[error(transparent)]
    Status(#[from] RefusedStatus),
    /// It did not come in time.
    #[error("{0} takes too long to answer; try again later, or fill the form in by hand")]
    TooSlow(WebAddress),
    /// It is no page.
    #[error("{0}: {1}")]
    Page(WebAddress, ReadRefusal),
    /// The reader stumbled.
    #[error("{0} could not be read to its end; give another page of the site, or fill the form in by hand")]
    Stumbled(WebAddress),
}

/// What the page at `address` says of its site, and a note for each stylesheet that did not come.
///
/// # Errors
/// [`HostRefused`]
pub async fn host_seen(
    client: &Client,
    address: &WebAddress,
) -> Result<(HostSeen, Vec<String>), HostRefused> {
    let asked = tokio::time::timeout(PAGE_WITHIN, client.get(address.url())).await;
    let exchange = asked.map_err(|_| HostRefused::TooSlow(address.clone()))??;
    if let Some(refused) = exchange.refused_status() {
        return Err(refused.into());
    }
    let ended_at = exchange.final_url().as_str().parse().unwrap_or_else(|_| address.clone());
    let page = Came {
        address: ended_at,
        bytes: exchange.decoded().clone(),
        content_type: exchange.content_type().map(str::to_owned),
    };
    let first = page.clone().read(Vec::new()).await?;
    let (mut sheets, mut notes) = (Vec::new(), Vec::new());
    for wanted in &first.sheets {
        match sheet(client, wanted).await {
            Ok(css) => sheets.push(css),
            Err(why) => notes.push(format!("{wanted}: {why}")),
        }
    }
    let seen = if sheets.is_empty() { first } else { page.read(sheets).await? };
    Ok((seen, notes))
}

async fn sheet(client: &Client, address: &WebAddress) -> Result<String, String> {
    let asked = tokio::time::timeout(SHEET_WITHIN, client.get(address.url())).await;
    let exchange =
        asked.map_err(|_| "it takes too long to answer".to_owned())?.map_err(|why| why.to_string())?;
    match exchange.refused_status() {
        Some(refused) => Err(refused.to_string()),
        None => Ok(String::from_utf8_lossy(exchange.decoded()).into_owned()),
    }
}

#[derive(Clone)]
struct Came {
    address: WebAddress,
    bytes: Bytes,
    content_type: Option<String>,
}

impl Came {
    /// Foreign markup is read apart from the threads that answer readers; a reader that panics is one more bad page.
    async fn read(self, sheets: Vec<String>) -> Result<HostSeen, HostRefused> {
        let address = self.address.clone();
        let read = tokio::task::spawn_blocking(move || {
            let page = Page {
                bytes: &self.bytes,
                url: Some(&self.address),
                content_type: self.content_type.as_deref(),
            };
            let sheets: Vec<&str> = sheets.iter().map(String::as_str).collect();
            host::read(&page, &sheets)
        });
        match read.await {
            Ok(read) => read.map_err(|why| HostRefused::Page(address, why)),
            Err(_) => Err(HostRefused::Stumbled(address)),
        }
    }
}

/// What a page proposes for one field of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed {
    pub field: String,
    pub value: String,
    pub origin: Origin,
    pub confidence: Confidence,
    pub quote: Option<Text>,
}

impl Proposed {
    fn new<T: Display>(field: impl Into<String>, found: &Found<T>) -> Self {
        Self {
            field: field.into(),
            value: found.value.to_string(),
            origin: found.origin,
            confidence: found.confidence,
            quote: found.quote.clone(),
        }
    }

    /// The same with another value, and the one found said beside it.
    fn instead(mut self, value: Colour) -> Self {
        let said = self.quote.as_ref().map_or("", Text::as_str);
        self.quote = Text::lenient(&format!("{} is too faint; {said}", self.value));
        self.value = value.to_string();
        self
    }
}

/// What was seen, field by field of the form of `site`.
pub fn proposed(seen: &HostSeen, site: &Site) -> Vec<Proposed> {
    let language = spoken(seen, site);
    let mut all = Vec::new();
    all.extend(seen.home.as_ref().map(|found| Proposed::new("home", found)));
    all.extend(seen.menu.as_ref().map(|found| Proposed::new(format!("menu.{language}"), found)));
    all.extend(seen.columns.as_ref().map(|found| Proposed::new(format!("columns.{language}"), found)));
    all.extend(seen.words.as_ref().map(|found| Proposed::new(format!("words.{language}"), found)));
    all.extend(logo(seen));
    all.extend(seen.accent.as_ref().map(accent));
    all.extend(colours("header", seen.header_ground.as_ref(), seen.header_ink.as_ref()));
    all.extend(colours("footer", seen.footer_ground.as_ref(), seen.footer_ink.as_ref()));
    all
}

/// The language of the site that the page speaks, else the site's own.
fn spoken(seen: &HostSeen, site: &Site) -> Language {
    let said = seen.language.as_ref();
    let same = |own: &&Language| said.is_some_and(|said| said.primary() == own.primary());
    site.languages.iter().find(same).cloned().unwrap_or_else(|| site.language())
}

fn logo(seen: &HostSeen) -> Vec<Proposed> {
    let Some(found) = &seen.logo else { return Vec::new() };
    let from = Proposed {
        field: "logo-from".to_owned(),
        ..Proposed::new(
            "",
            &Found {
                value: &found.value.address,
                origin: found.origin,
                confidence: found.confidence,
                quote: found.quote.clone(),
            },
        )
    };
    let words = found.value.alt.as_ref().or_else(|| seen.name.as_ref().map(|name| &name.value));
    let alt = words.map(|words| Proposed {
        field: "logo-alt".to_owned(),
        value: words.to_string(),
        ..from.clone()
    });
    std::iter::once(from).chain(alt).collect()
}

fn accent(found: &Found<Colour>) -> Proposed {
    let proposed = Proposed::new("accent", found);
    match Accent::new(found.value, None) {
        Ok(_) => proposed,
        Err(faint) => proposed.instead(faint.nearest),
    }
}

/// A ground with its ink; an ink alone stands on nothing that could be named.
fn colours(place: &str, ground: Option<&Found<Colour>>, ink: Option<&Found<Colour>>) -> Vec<Proposed> {
    let Some(ground) = ground else { return Vec::new() };
    let on = Proposed::new(format!("{place}-ground"), ground);
    let ink = ink.map(|ink| {
        let proposed = Proposed::new(format!("{place}-ink"), ink);
        match HostColours::new(ground.value, Some(ink.value)) {
            Ok(_) => proposed,
            Err(faint) => proposed.instead(faint.nearest),
        }
    });
    std::iter::once(on).chain(ink).collect()
}
