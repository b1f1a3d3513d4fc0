//! A page or a document read into fields, and the addresses it may be known by.
//! It refuses a page without a title: nobody could find such a draft again.

use super::{Refused, came::Came};
use crate::pdf;
use byline_core::{
    address::{AddressKey, WebAddress},
    appearance::AddressKind,
    day::Day,
    evidence::{Confidence, Found, Origin},
    sketch::Sketch,
    text::Text,
};
use byline_extract::{Draft, FileKind, LARGEST, Page, pdf_manuscript, read_manuscript, read_within};

/// What came, with what the page says.
pub(super) struct PageRead {
    pub came: Came,
    pub draft: Draft,
    pub title: Found<Text>,
    /// By which its text is found again.
    pub sketch: Sketch,
}

/// Reads the page on a thread for work, not on one that answers readers.
pub(super) async fn read(came: Came) -> Result<PageRead, Refused> {
    let place = came.place.clone();
    tokio::task::spawn_blocking(move || read_now(came)).await.unwrap_or(Err(Refused::Stumbled(place)))
}

fn read_now(mut came: Came) -> Result<PageRead, Refused> {
    if came.kind.is_manuscript() || came.kind == FileKind::Mail {
        let read = match came.kind {
            FileKind::Pdf => {
                let told = pdf::told(&came.page).map_err(|why| {
                    tracing::info!(place = %came.place, %why, "no words came out of a PDF");
                    came.left.push(format!("the PDF gave no text, for {why}"));
                });
                pdf_manuscript(told.ok(), &came.place)
            }
            kind => read_manuscript(kind, &came.place, &came.page),
        };
        let read = read.map_err(|why| Refused::Manuscript { place: came.place.clone(), why })?;
        came.left.extend(read.notes);
        return titled(came, read.draft);
    }
    let page = Page { bytes: &came.page, url: came.address(), content_type: came.content_type.as_deref() };
    let read = read_within(&page, LARGEST);
    let draft = read.map_err(|why| Refused::Page { place: came.place.clone(), why })?;
    titled(came, draft)
}

fn titled(came: Came, mut draft: Draft) -> Result<PageRead, Refused> {
    let title = draft.title.take().ok_or_else(|| Refused::NoTitle(came.place.clone()))?;
    let sketch = draft.body.as_ref().map_or_else(|| Sketch::of_words(""), |body| Sketch::of(&body.value));
    Ok(PageRead { came, draft, title, sketch })
}

impl PageRead {
    /// Where this page is: where it was read, else where it says.
    pub fn own_address(&self) -> Option<&WebAddress> {
        let canonical = self.draft.canonical.as_ref().map(|c| &c.value);
        let is_the_originals = |c: &&WebAddress| self.original().is_some_and(|o| o.value.host() == c.host());
        canonical.filter(|c| !is_the_originals(c)).or_else(|| self.came.address())
    }

    /// Where the op-ed first ran, when this page is a copy at another place and links there.
    pub fn original(&self) -> Option<&Found<WebAddress>> {
        let original = self.draft.original.as_ref()?;
        let own = self.came.address().or(self.draft.canonical.as_ref().map(|c| &c.value));
        own.is_none_or(|own| own.host() != original.value.host()).then_some(original)
    }

    /// The day of this page; one that stands only in the sentence about the original is the original's.
    pub fn own_day(&self) -> Option<Found<Day>> {
        let (day, notice) = (self.draft.day.as_ref()?, self.draft.notice.as_ref());
        let quoted = |notice: &Found<Text>| {
            let is_of_it = |quote: &Text| notice.value.as_str().contains(quote.as_str());
            self.draft.original_day.as_ref().is_some_and(|original| original.value == day.value)
                && day.quote.as_ref().is_some_and(is_of_it)
        };
        (!notice.is_some_and(quoted)).then(|| day.clone())
    }

    /// The addresses of the running whose page this is, each key once: the page's own, else where the redirects ended;
    /// then the one given.
    pub fn addresses(&self) -> Vec<(WebAddress, AddressKind)> {
        let of_original = self.original().map(|o| o.value.host().to_owned());
        let is_own = |address: &&WebAddress| of_original.as_deref() != Some(address.host());
        let canonical = self.draft.canonical.as_ref().map(|c| &c.value).filter(is_own);
        let given = self.came.given.as_ref().filter(is_own);
        let moved = self.came.ended_at.as_ref().filter(|end| given.is_none_or(|g| g.key() != end.key()));
        let mut addresses: Vec<(WebAddress, AddressKind)> = Vec::new();
        let named = canonical.or(moved).map(|address| (address, AddressKind::Canonical));
        let as_given = [moved, given].into_iter().flatten().map(|address| (address, AddressKind::AsGiven));
        for (address, kind) in named.into_iter().chain(as_given) {
            let key = address.key();
            if addresses.iter().all(|(kept, _)| kept.key() != key) {
                addresses.push((address.cleaned(), kind));
            }
        }
        addresses
    }

    /// Every key by which the op-ed may be here already.
    pub fn keys(&self) -> Vec<AddressKey> {
        let own = [
            self.came.given.as_ref(),
            self.came.ended_at.as_ref(),
            self.draft.canonical.as_ref().map(|c| &c.value),
            self.draft.original.as_ref().map(|o| &o.value),
        ];
        let mut keys: Vec<AddressKey> = own.into_iter().flatten().map(WebAddress::key).collect();
        keys.sort();
        keys.dedup();
        keys
    }

    /// The address that stands for this page, with its witness: the page's word, else the end of the redirects.
    pub fn canonical(&self) -> Option<Found<WebAddress>> {
        let (address, kind) = self.addresses().into_iter().next()?;
        let said = self.draft.canonical.as_ref().filter(|said| said.value.key() == address.key());
        match said {
            Some(found) => Some(found.clone()),
            None if kind == AddressKind::Canonical => {
                Some(Found::new(address, Origin::HttpHead, Confidence::Likely))
            }
            None => Some(Found::new(address, Origin::Address, Confidence::Guess)),
        }
    }
}
