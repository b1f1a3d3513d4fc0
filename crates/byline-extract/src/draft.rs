//! What a page said about an op-ed, field by field, for an editor to look at.
//! It refuses a value without its witness: every field names its origin and how sure it is.

use crate::said::Said;
use byline_core::{
    address::WebAddress,
    day::Day,
    evidence::Found,
    language::{Direction, Language},
    prose::{Cited, Prose},
    text::Text,
};

/// A draft as read from one page. An absent field means the page did not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Draft {
    /// The title, without the outlet's name.
    pub title: Option<Found<Text>>,
    /// The line under the title.
    pub standfirst: Option<Found<Text>>,
    /// The authors in the page's order; empty when the page names no person.
    pub authors: Vec<Found<Author>>,
    /// The outlet whose page this is.
    pub outlet: Option<Found<OutletSeen>>,
    /// The outlet's section.
    pub section: Option<Found<Text>>,
    /// The day of publication in the page's own calendar.
    pub day: Option<Found<Day>>,
    /// The day the outlet last changed it.
    pub updated: Option<Found<Day>>,
    /// The language of the text.
    pub language: Option<Found<Language>>,
    /// The language of the title, where it is another than the text's.
    pub title_language: Option<Found<Language>>,
    /// The language of the standfirst, where it is another than the text's.
    pub standfirst_language: Option<Found<Language>>,
    /// The direction of the text.
    pub direction: Option<Found<Direction>>,
    /// The op-ed's words.
    pub body: Option<Found<Prose>>,
    /// The address the page calls its own.
    pub canonical: Option<Found<WebAddress>>,
    /// Where the op-ed first ran, when this page is itself a copy ("continue reading at …", "originally published in …").
    pub original: Option<Found<WebAddress>>,
    /// The outlet where it first ran, by name.
    pub original_outlet: Option<Found<Text>>,
    /// The day on which it first ran there, as the notice prints it.
    pub original_day: Option<Found<Day>>,
    /// The sentence that says where it first ran ("This article first appeared in …"), or where the rest is.
    pub notice: Option<Found<Text>>,
    /// Where it stood in print ("vol. 12, no. 3, p. 9").
    pub print: Option<Found<Text>>,
    /// The outlet's own keywords, in the page's order.
    pub keywords: Vec<Found<Text>>,
    /// The lead picture.
    pub picture: Option<Found<PictureSeen>>,
    /// A notice about whose views these are.
    pub disclaimer: Option<Found<Prose>>,
    /// Whether the body is only the beginning of the op-ed; absent when nothing says either way.
    pub truncated: Option<Found<bool>>,
    /// The length the outlet states (`wordCount`), in words.
    pub given_words: Option<u32>,
    /// Whether the page calls itself opinion.
    pub opinion: bool,
    /// What every witness on the page says of a field, the one believed among them.
    pub said: Vec<Said>,
}

impl Draft {
    /// The links cited in the text, in its order.
    #[must_use]
    pub fn links(&self) -> Vec<Cited> {
        self.body.as_ref().map(|body| body.value.links()).unwrap_or_default()
    }
}

/// An author as the page names them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Author {
    /// The name as printed.
    pub name: Text,
    /// The position as printed ("fellow at the Sample Institute").
    pub position: Option<Text>,
    /// The biography the outlet printed.
    pub bio: Option<Prose>,
    /// The outlet's page about them.
    pub url: Option<WebAddress>,
}

/// An outlet as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OutletSeen {
    /// Its name; its domain when the page gives no name.
    pub name: Text,
    /// The registrable domain (public suffix plus one), lower case; empty when no address is known.
    pub domain: String,
}

/// A picture as the page shows it: evidence only, never a licence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PictureSeen {
    /// Where the outlet keeps it.
    pub address: WebAddress,
    /// Its alternative text.
    pub alt: Option<Found<Text>>,
    /// Its credit as printed.
    pub credit: Option<Found<Text>>,
}
