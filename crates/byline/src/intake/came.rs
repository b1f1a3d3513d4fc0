//! What came from outside, in hand but not yet kept: the bytes to read and everything a Source keeps of them.
//! It refuses to alter what came: what is read may be unpacked and lightened, what is kept is as it was sent.

use super::{Refused, sender::Sender};
use crate::fetch::Hop;
use byline_core::{
    address::WebAddress,
    clock::Entropy,
    digest::Digest,
    ids::{AccountId, SourceId},
    source::{Came as CameBy, HopKept, Source},
    text::Text,
};
use byline_extract::FileKind;
use byline_store::{BlobError, Blobs, Store};
use bytes::Bytes;

/// A page that came, with what is to be kept of it.
pub(super) struct Came {
    /// As the giver called it.
    pub place: String,
    /// The page, unpacked, `data:` pictures lifted out.
    pub page: Bytes,
    /// What is to be read: a page, or a document of that kind.
    pub kind: FileKind,
    pub content_type: Option<String>,
    /// The address that was given, or that the file says it was saved from.
    pub given: Option<WebAddress>,
    /// Where the redirects ended.
    pub ended_at: Option<WebAddress>,
    /// When it was saved, in the words of the file.
    pub saved: Option<Text>,
    /// Who sent it, as the mail says.
    pub sent_by: Option<Sender>,
    /// What of the file was left and why, one sentence each.
    pub left: Vec<String>,
    /// The digest of the bytes as they came, by which the same bytes are known again.
    pub body: Digest,
    /// Its page is one of the institute's own old site, which is no outlet.
    pub of_old_site: bool,
    pub to_keep: ToKeep,
}

pub(super) enum ToKeep {
    Hops(Vec<Hop>),
    File { name: Text, media_type: Option<Text>, bytes: Bytes, given_by: Option<AccountId> },
}

impl Came {
    /// The address the page was read at: where its links are relative to.
    pub fn address(&self) -> Option<&WebAddress> {
        self.ended_at.as_ref().or(self.given.as_ref())
    }

    /// In one word, for the history.
    pub fn door(&self) -> &'static str {
        match self.to_keep {
            ToKeep::Hops(_) => "link",
            ToKeep::File { .. } => "file",
        }
    }

    /// Makes every byte durable and answers the source that names them.
    pub async fn keep(&self, store: &Store, entropy: &Entropy) -> Result<Source, Refused> {
        let came = match &self.to_keep {
            ToKeep::Hops(hops) => {
                let mut kept = Vec::with_capacity(hops.len());
                for hop in hops {
                    kept.push(self.keep_hop(store.blobs(), hop).await?);
                }
                CameBy::Fetch { hops: kept }
            }
            ToKeep::File { name, media_type, bytes, given_by } => CameBy::File {
                name: name.clone(),
                media_type: media_type.clone(),
                body: store.blobs().put(bytes.to_vec()).await?,
                url: self.given.clone(),
                given_by: *given_by,
            },
        };
        Ok(Source { id: SourceId::new(store.clock(), entropy), at: store.clock().now(), came })
    }

    async fn keep_hop(&self, blobs: &Blobs, hop: &Hop) -> Result<HopKept, Refused> {
        let put = async |bytes: &Bytes| -> Result<Digest, BlobError> { blobs.put(bytes.to_vec()).await };
        let url = hop.url.as_str().parse();
        Ok(HopKept {
            url: url.map_err(|why| Refused::Address { given: self.place.clone(), why })?,
            peer: Text::lenient(&hop.peer.to_string()).expect("a socket address is never empty"),
            started: hop.started,
            ended: hop.ended,
            request_head: put(&hop.request_head).await?,
            response_head: put(&hop.response_head).await?,
            status: hop.status,
            body: put(&hop.body).await?,
        })
    }
}
