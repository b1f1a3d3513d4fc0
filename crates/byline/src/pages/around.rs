//! What a page is built from beside its own data: the site as of its last turn, the files, the words of one voice.
//! It refuses to hold a clock: what a page shows of time it takes from the site's turn.

use super::{DayView, Frame, Pages, Said, Tongue, Voice, Words, apart::set_apart};
use crate::site_map::{Leaf, Place};
use byline_core::{clock::Moment, day::Day, labels::Labels, language::Language, site::Site};
use fluent_bundle::FluentArgs;
use std::sync::Arc;

/// The surroundings a page is built in.
#[derive(Clone)]
pub struct Around<'a> {
    /// The site.
    pub site: &'a Site,
    /// Templates, words and files.
    pub pages: &'a Pages,
    /// The voice the page speaks in.
    pub voice: Voice,
    /// The language of labels: the site's spoken language that the voice stands for.
    pub language: Language,
}

impl<'a> Around<'a> {
    /// A page of the site itself.
    #[must_use]
    pub fn site(site: &'a Site, pages: &'a Pages) -> Self {
        let language = site.language();
        Self { site, pages, voice: Voice::of_site(site), language }
    }

    /// A page about a text.
    #[must_use]
    pub fn beside(site: &'a Site, pages: &'a Pages, text: &Language) -> Self {
        let spoken = site.languages.iter().find(|language| language.primary() == text.primary());
        let language = spoken.cloned().unwrap_or_else(|| site.language());
        Self { site, pages, voice: Voice::beside(site, text), language }
    }

    /// The frame of the page.
    #[must_use]
    pub fn frame(&self) -> Frame {
        Frame::new(self.site, self.pages.assets(), self.voice.clone(), &self.language)
    }

    /// A place's address within this host.
    #[must_use]
    pub fn href(&self, place: Place) -> String {
        place.href_in(self.site, &self.language)
    }

    /// The address of a leaf of a list within this host.
    #[must_use]
    pub fn leaf_href(&self, place: &Place, leaf: Leaf) -> String {
        format!("{}{}", self.site.prefix(), place.leaf_in(self.site, &self.language, leaf))
    }

    /// A language's name in itself, where the interface knows it.
    #[must_use]
    pub fn own_name(&self, language: &Language) -> Said {
        let voice = match Tongue::of(language) {
            Some(_) => Voice::beside(self.site, language),
            None => self.voice.clone(),
        };
        Said::words(self.pages.words(&voice).language(language.as_str()), &voice.language())
    }

    /// A label in the page's language.
    #[must_use]
    pub fn label(&self, labels: &Labels) -> Said {
        Said::label(labels, &self.language)
    }

    /// A text of the interface, in the page's voice.
    #[must_use]
    pub fn said(&self, text: String) -> Said {
        let dir = self.voice.tongue().direction().as_str();
        Said { text, lang: Some(self.voice.language().to_string()), dir: Some(dir) }
    }

    /// One line about a page that gathers op-eds under `name` and has no words of its own: for what lists pages, as search engines do.
    pub fn gathered_line(&self, name: &str) -> Option<String> {
        let direction = self.voice.tongue().direction();
        let institute = self.label(&self.site.names).text;
        let mut args = FluentArgs::new();
        args.set("name", set_apart(name, direction));
        args.set("institute", set_apart(&institute, direction));
        self.words().say("gathered-line", &args).ok()
    }

    /// The words of the page's voice.
    #[must_use]
    pub fn words(&self) -> Arc<Words> {
        self.pages.words(&self.voice)
    }

    /// The day it was on this site at `moment`.
    #[must_use]
    pub fn day_of(&self, moment: Moment) -> DayView {
        DayView::from(&Day::of(moment, &self.site.zone))
    }
}
