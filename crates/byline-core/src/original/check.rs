//! One look at an original: when, which address was asked, and what was seen, whole enough to be judged again years later.
//! It refuses verdicts: what a look means is said in `sight`, and what many looks mean in `judge`.

use super::sight::{ALIKE, ENOUGH, landed_at_front};
use crate::{address::WebAddress, clock::Moment};
use serde::{Deserialize, Serialize};

/// One look at an original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// When.
    pub at: Moment,
    /// The address that was asked.
    pub asked: WebAddress,
    /// What was seen.
    pub seen: Seen,
}

/// What a look saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// The name of its host does not exist.
    NoName {
        /// A second resolver says so too.
        second: bool,
    },
    /// No answer came, or none that could be read.
    NoAnswer(NoAnswer),
    /// The host asks us by name to leave this address alone.
    TurnedAway,
    /// It is as it was at the last look that read it.
    Unchanged,
    /// It answered.
    Answer(Box<Answer>),
}

/// Why no answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoAnswer {
    /// The name servers did not answer.
    Names,
    /// No connection, or one that was reset.
    Connection,
    /// It took too long.
    Slow,
    /// The certificate cannot be trusted, or has ended.
    Tls,
    /// Redirects without end, or to nowhere.
    Redirects,
    /// It leads to a closed network.
    Closed,
    /// What came was not HTTP, or broken.
    Nonsense,
    /// More came than is read; that it is there is all that is known.
    TooLarge,
}

/// An answer over HTTP.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// Its status.
    #[serde(rename = "s")]
    pub status: u16,
    /// The statuses of the redirects before it.
    #[serde(rename = "hops", skip_serializing_if = "Vec::is_empty")]
    pub hops: Vec<u16>,
    /// Where the redirects ended, when there were any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub landed: Option<WebAddress>,
    /// It asks to be left alone for so many seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait: Option<i64>,
    /// The page, when one could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<PageSeen>,
}

/// What was seen of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PageSeen {
    /// How much of the captured text stands in it, in thousandths; none where no captured text is known.
    #[serde(rename = "c", skip_serializing_if = "Option::is_none")]
    pub contained: Option<u16>,
    /// The captured text is known to have stood in this page: in its capture, or at an earlier look.
    #[serde(rename = "p", skip_serializing_if = "is_false")]
    pub proven: bool,
    /// Its title is the op-ed's; none where one of them is not known.
    #[serde(rename = "t", skip_serializing_if = "Option::is_none")]
    pub titled: Option<bool>,
    /// It names the outlet; none where the outlet's name is not known.
    #[serde(rename = "o", skip_serializing_if = "Option::is_none")]
    pub names_outlet: Option<bool>,
    /// Its canonical address is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical: Option<WebAddress>,
    /// Words on it.
    #[serde(rename = "w")]
    pub words: u32,
    /// A number that pages with nearly the same text share.
    #[serde(rename = "m")]
    pub mark: i64,
    /// It says that the domain is for sale.
    #[serde(skip_serializing_if = "is_false")]
    pub for_sale: bool,
    /// It says that nothing was found.
    #[serde(skip_serializing_if = "is_false")]
    pub not_found: bool,
    /// It asks for consent, or whether one is a robot.
    #[serde(skip_serializing_if = "is_false")]
    pub wall: bool,
    /// It asks search engines to leave it out.
    #[serde(skip_serializing_if = "is_false")]
    pub noindex: bool,
    /// The name servers of its domain are somebody else's than when the text stood there.
    #[serde(skip_serializing_if = "is_false")]
    pub other_servers: bool,
    /// So are the issuer and the names of its certificate.
    #[serde(skip_serializing_if = "is_false")]
    pub other_certificate: bool,
    /// So many other op-eds of the host were last seen with the same text, or ended at the same address.
    #[serde(skip_serializing_if = "is_nought")]
    pub census: u32,
    /// What an address beside it gave that cannot exist.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sibling: Option<Probe>,
    /// What the front page of its host gave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub front: Option<Probe>,
}

/// What another address of the host gave, compared with the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Probe {
    /// Its status; nought when no answer came.
    #[serde(rename = "s")]
    pub status: u16,
    /// How alike the two texts are, both ways, in thousandths.
    #[serde(rename = "a")]
    pub alike: u16,
    /// Both have the same title.
    #[serde(rename = "t", skip_serializing_if = "is_false")]
    pub titled: bool,
}

impl Probe {
    /// It gave the same page.
    #[must_use]
    pub const fn is_same(&self) -> bool {
        matches!(self.status, 200..=299) && (self.alike >= ALIKE || self.titled)
    }
}

/// Which other address is to be asked before a look can be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Probing {
    /// One beside the page that cannot exist.
    Sibling,
    /// The front page of the host.
    Front,
}

/// Which other address must be asked before this look at `asked` tells anything; none where it tells enough by itself.
#[must_use]
pub fn missing_probe(asked: &WebAddress, seen: &Seen) -> Option<Probing> {
    let Seen::Answer(answer) = seen else { return None };
    let page = answer.page.as_ref().filter(|_| matches!(answer.status, 200..=299))?;
    let read = page.proven && page.contained.is_some_and(|contained| contained >= ENOUGH);
    if page.contained.is_none() && page.sibling.is_none() && !page.for_sale {
        // Its words are learnt from this look, without those that stand on every page of its host.
        return Some(Probing::Sibling);
    }
    let settled = read || page.titled == Some(true) || page.for_sale || page.wall;
    if settled || landed_at_front(asked, answer) {
        return None;
    }
    match (&page.sibling, &page.front) {
        (None, _) => Some(Probing::Sibling),
        (Some(sibling), None) if sibling.is_same() => Some(Probing::Front),
        _ => None,
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands references")]
const fn is_false(value: &bool) -> bool {
    !*value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands references")]
const fn is_nought(value: &u32) -> bool {
    *value == 0
}
