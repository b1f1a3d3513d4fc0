//! What stands around every page of the desk: the site one works at, the ways between its rooms, who is there, what just happened.
//! It refuses a way that its reader may not go.

use super::{
    Signed, spoken_here,
    tongue::{TongueLink, ways_to_tongues},
};
use crate::{
    pages::{Pages, Said, Tongue, Voice},
    site_map::Place,
};
use byline_core::role::Capability;
use serde::Serialize;

/// What stands around a page of the desk.
#[derive(Clone, Debug, Serialize)]
pub struct DeskFrame {
    #[serde(skip)]
    pub voice: Voice,
    pub lang: &'static str,
    pub dir: &'static str,
    pub sheets: Vec<String>,
    pub script: Option<String>,
    /// The script that shows a form as readers would see it, for the pages that ask for it.
    pub live: Option<String>,
    /// Type the page certainly draws with, in a language whose letters the stylesheet would ask for late.
    pub type_files: Vec<String>,
    /// The page's title.
    pub title: String,
    /// Where the name at the head leads.
    pub home: String,
    /// The institute; none while there is none.
    pub site: Option<Said>,
    /// The public site.
    pub public: Option<String>,
    pub nav: Vec<DeskLink>,
    /// The same page in other languages, for whoever has not signed in.
    pub tongues: Vec<TongueLink>,
    /// Who is there.
    pub who: Option<WhoIsThere>,
    /// What the act before this page did.
    pub notice: Option<Notice>,
}

/// What a page of the desk is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Title {
    /// By an interface text.
    Said(&'static str),
    /// By the name of what it shows.
    Given(String),
}

impl From<&'static str> for Title {
    fn from(key: &'static str) -> Self {
        Self::Said(key)
    }
}

impl From<String> for Title {
    fn from(words: String) -> Self {
        Self::Given(words)
    }
}

/// A way to a room of the desk.
#[derive(Clone, Debug, Serialize)]
pub struct DeskLink {
    pub key: &'static str,
    pub href: &'static str,
    pub here: bool,
}

/// Who is there, as the frame says it.
#[derive(Clone, Debug, Serialize)]
pub struct WhoIsThere {
    pub name: String,
    pub role: String,
    pub may_edit: bool,
    pub may_administer: bool,
    /// Other sites the account may work at.
    pub sites: Vec<OtherSite>,
}

/// A site one may change to.
#[derive(Clone, Debug, Serialize)]
pub struct OtherSite {
    pub id: String,
    pub name: Said,
    pub here: bool,
}

/// One sentence about what was done, and the way to undo it where there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// The interface text.
    pub key: String,
    /// What it speaks of, filled into the text.
    pub of: String,
    pub undo: Option<Undo>,
}

/// A button that undoes what was just done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Undo {
    pub action: String,
    pub key: &'static str,
}

/// The rooms of the desk: interface text, address, what whoever goes there may.
const ROOMS: [(&str, &str, Capability); 20] = [
    ("desk-nav-queue", "/desk", Capability::ReadAll),
    ("desk-nav-op-eds", "/desk/op-eds", Capability::ReadAll),
    ("desk-nav-own", "/desk/own", Capability::EditOwn),
    ("desk-nav-bring-in", "/desk/bring-in", Capability::BringIn),
    ("desk-nav-calendar", "/desk/calendar", Capability::ReadAll),
    ("desk-nav-originals", "/desk/originals", Capability::ReadAll),
    ("desk-nav-balance", "/desk/balance", Capability::ReadAll),
    ("desk-nav-counts", "/desk/counts", Capability::ReadAll),
    ("desk-nav-people", "/desk/people", Capability::ReadAll),
    ("desk-nav-outlets", "/desk/outlets", Capability::ReadAll),
    ("desk-nav-rights", "/desk/rights", Capability::ReadAll),
    ("desk-nav-series", "/desk/series", Capability::ReadAll),
    ("desk-nav-topics", "/desk/topics", Capability::ReadAll),
    ("desk-nav-regions", "/desk/regions", Capability::ReadAll),
    ("desk-nav-disclaimers", "/desk/disclaimers", Capability::ReadAll),
    ("desk-nav-pages", "/desk/pages", Capability::ReadAll),
    ("desk-nav-history", "/desk/history", Capability::Audit),
    ("desk-nav-accounts", "/desk/accounts", Capability::Accounts),
    ("desk-nav-site", "/desk/site", Capability::Rule),
    ("desk-nav-look", "/desk/look", Capability::Rule),
];

impl DeskFrame {
    /// The frame around a page for somebody who has signed in.
    pub fn new(signed: &Signed, pages: &Pages, title: impl Into<Title>) -> Self {
        let voice = signed.voice.clone();
        let language = voice.language();
        let name = |site: &byline_core::site::Site| Said::label(&site.names, &language);
        let sites = signed.sites.iter().map(|site| OtherSite {
            id: site.id.to_string(),
            name: name(site),
            here: site.id == signed.site.id,
        });
        Self {
            site: Some(name(&signed.site)),
            public: Some(Place::Home.absolute(&signed.site)),
            nav: ROOMS
                .iter()
                .filter(|(_, _, needed)| signed.role.may(*needed))
                .map(|(key, href, _)| DeskLink { key, href, here: false })
                .collect(),
            who: Some(WhoIsThere {
                name: signed.account.name.to_string(),
                role: signed.role.to_string(),
                may_edit: signed.role.may_edit(),
                may_administer: signed.role.may_administer(),
                sites: sites.collect(),
            }),
            tongues: Vec::new(),
            ..Self::spoken(voice, pages, title)
        }
    }

    /// The frame around a page for somebody who has not.
    pub fn outside(pages: &Pages, title: impl Into<Title>) -> Self {
        Self::spoken(spoken_here(), pages, title)
    }

    fn spoken(voice: Voice, pages: &Pages, title: impl Into<Title>) -> Self {
        let file = |name: &str| pages.assets().name(name).map(|served| format!("/desk/assets/{served}"));
        Self {
            lang: voice.tongue().tag(),
            dir: voice.tongue().direction().as_str(),
            sheets: ["type.css", "desk.css"].into_iter().filter_map(file).collect(),
            script: file("desk.js"),
            live: file("live.js"),
            type_files: match voice.tongue() {
                Tongue::English => Vec::new(),
                other => pages
                    .assets()
                    .certain_type(other)
                    .map(|served| format!("/desk/assets/{served}"))
                    .collect(),
            },
            title: match title.into() {
                Title::Said(key) => pages.words(&voice).plain(key).unwrap_or_else(|_| key.to_owned()),
                Title::Given(words) => words,
            },
            home: "/desk".to_owned(),
            site: None,
            public: None,
            nav: Vec::new(),
            tongues: ways_to_tongues(&voice),
            who: None,
            notice: None,
            voice,
        }
    }

    /// The same frame around a page of this room.
    #[must_use]
    pub fn in_room(mut self, href: &str) -> Self {
        for link in &mut self.nav {
            link.here = link.href == href;
        }
        self
    }

    /// The same frame with a sentence about what was just done.
    #[must_use]
    pub fn noting(mut self, notice: Option<Notice>) -> Self {
        self.notice = notice;
        self
    }
}
