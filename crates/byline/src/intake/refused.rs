//! Every way in which nothing comes in, each as one sentence that names the place and says what to do next.
//! It refuses to be vague: an editor who reads it knows whether to try again, save the page, or give another.

use crate::fetch::{FetchRefusal, RefusedStatus};
use byline_core::ids::SiteId;
use byline_extract::{ManuscriptRefusal, ReadRefusal, WrapRefusal, feeds::FeedRefusal};
use byline_store::{BlobError, StoreError};

/// Why nothing came in. Nothing was written then.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No answer came.
    #[error(transparent)]
    Fetch(#[from] FetchRefusal),
    /// An answer came that is no page.
    #[error(transparent)]
    Status(#[from] RefusedStatus),
    /// The address led to the outlet's front page, as outlets do with pages they no longer have.
    #[error(
        "{given} leads to the front page {ended_at}; the op-ed is no longer there: look for its new address, or give Byline a saved copy of the page"
    )]
    FrontPage { given: String, ended_at: String },
    /// The address of an outlet, not of an op-ed.
    #[error("{0} is a front page; give the address of the op-ed itself")]
    NoOpEd(String),
    /// What looks like an address and is none.
    #[error(transparent)]
    NoAddress(byline_core::address::AddressRefusal),
    /// Redirects ended at an address that Byline does not keep.
    #[error("{given} leads to an address that cannot be kept: {why}")]
    Address { given: String, why: byline_core::address::AddressRefusal },
    /// Something else than a web page.
    #[error(
        "{place} is {kind}, which Byline does not take; give the address of the op-ed\u{2019}s web page, or save that page from your browser and give the file"
    )]
    Kind { place: String, kind: String },
    /// A file from which no page could be had.
    #[error("{place}: {why}")]
    Held { place: String, why: WrapRefusal },
    /// A document without an op-ed in it.
    #[error("{place}: {why}")]
    Manuscript { place: String, why: ManuscriptRefusal },
    /// A mail that brings nothing.
    #[error(
        "{0} brings nothing: it has no link, no file that comes in and too few words to be a text; send the op-ed\u{2019}s address, or the page or document as an attachment"
    )]
    EmptyMail(String),
    /// A part of a file that was left.
    #[error("{place}: {why}")]
    LeftOf { place: String, why: String },
    /// A page without an op-ed in it.
    #[error("{place}: {why}")]
    Page { place: String, why: ReadRefusal },
    /// A feed that cannot be read, or a page that lists nothing.
    #[error("{place}: {why}")]
    Feed { place: String, why: FeedRefusal },
    /// An address that names no feed.
    #[error("an address to watch has at most {0} characters; give the feed\u{2019}s own address")]
    LongAddress(usize),
    /// A page whose title nobody can tell.
    #[error(
        "{0}: the page has no title; check that it is the op-ed\u{2019}s own page, or save it again from your browser and give the file"
    )]
    NoTitle(String),
    /// A page on which the reader itself stumbled.
    #[error(
        "{0}: the page could not be read to its end; save the text alone from your browser and give the file"
    )]
    Stumbled(String),
    /// A file beyond the cap.
    #[error(
        "{place} has {bytes} bytes and {largest} are allowed; save the page as \u{201c}HTML only\u{201d} and give the file"
    )]
    TooLarge { place: String, bytes: u64, largest: usize },
    /// A file that cannot be opened.
    #[error("{place} cannot be opened ({why}); check the path, or write an address with https://")]
    Unopened { place: String, why: String },
    /// A folder where a file was expected.
    #[error("{0} is a folder; give it to `byline bring-in`, which takes every saved page in it")]
    Folder(String),
    /// A folder in which nothing is to be had.
    #[error("{0} holds no saved page and no document that comes in; give the folder that does")]
    EmptyFolder(String),
    /// A folder beyond reason.
    #[error("{place} holds more than {most} files; give its folders one by one")]
    TooManyFiles { place: String, most: usize },
    /// Another act of the desk took its address at the same moment, again and again.
    #[error("{0}: somebody else is working on an op-ed at this address; try again in a moment")]
    InTheWay(String),
    /// A site that is not there.
    #[error("there is no site {0} here; `byline doctor` lists the sites")]
    NoSite(SiteId),
    /// The database did not do what it was asked.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The source could not be kept.
    #[error(transparent)]
    Blob(#[from] BlobError),
}

impl Refused {
    pub(super) fn held(place: &str, why: WrapRefusal) -> Self {
        Self::Held { place: place.to_owned(), why }
    }

    /// Whether the fault lies with this installation, not with what was given.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        matches!(self, Self::Store(_) | Self::Blob(_))
    }
}
