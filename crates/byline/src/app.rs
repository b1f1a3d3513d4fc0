//! What every page, form, job and command of an installation works with.
//! It refuses hidden state: whoever needs the clock, the store or chance takes it from here.

use crate::{
    budgets::Budgets,
    desk::AlikeNames,
    fetch,
    intake::UnderWay,
    keep::{PushWalk, Reports, Watch},
    measure::{Counts, Missed},
    page_cache::PageCache,
    pages::{Pages, Theme},
    pictures::Darkroom,
    reach::{Cards, DumpPress},
    seal::Seal,
    settings::Settings,
    sign_in::Provider,
};
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};
use byline_core::{
    clock::{Clock, Entropy},
    language::Language,
    site::Site,
};
use byline_store::{Store, search::Indexes};
use std::sync::Arc;

/// One running installation. Handlers take it as `State<Arc<App>>`.
pub struct App {
    pub store: Store,
    pub clock: Clock,
    pub entropy: Entropy,
    pub settings: Settings,
    pub fetch: fetch::Client,
    pub pages: Pages,
    pub cache: PageCache,
    pub counts: Counts,
    pub missed: Missed,
    pub reports: Reports,
    pub push_walk: PushWalk,
    pub darkroom: Darkroom,
    pub imports: UnderWay,
    pub seal: Seal,
    pub provider: Option<Provider>,
    pub alike: AlikeNames,
    pub cards: Cards,
    pub dumps: DumpPress,
    pub budgets: Budgets,
    pub search: Indexes,
    pub watch: Watch,
}

impl App {
    /// Opens the data that the settings name, made when they are not there.
    pub async fn open(settings: Settings) -> anyhow::Result<Self> {
        settings.make_data_folder()?;
        let clock = Clock::System;
        let store = Store::open(&settings.database()?, &settings.blobs()?, clock.clone()).await?;
        let seal = Seal::at(&settings.key_file(), &Entropy::System)?;
        let search = Indexes::at(settings.data.join("search"));
        Ok(Self { seal, search, ..Self::over(store, clock, Entropy::System, settings)? })
    }

    /// Opens the data that the settings name to look at them; nothing is made and nothing brought up to date.
    pub async fn open_unchanged(settings: Settings) -> anyhow::Result<Self> {
        let clock = Clock::System;
        let (database, blobs) = (settings.database()?, settings.blobs()?);
        let store = Store::open_unchanged(&database, &blobs, clock.clone()).await?;
        let seal = Seal::read(&settings.key_file())?;
        let app = Self::over(store, clock, Entropy::System, settings)?;
        Ok(match seal {
            Some(seal) => Self { seal, ..app },
            None => app,
        })
    }

    /// An installation over data that are open already. It closes what is secret by a key of its own, which ends with it.
    pub fn over(store: Store, clock: Clock, entropy: Entropy, settings: Settings) -> anyhow::Result<Self> {
        let fetch = fetch::Client::new(&settings.fetch, clock.clone())?;
        let watch = Watch::new(&settings.fetch, clock.clone())?;
        let theme = settings.theme.as_deref().map(Theme::read).transpose()?;
        let (pages, cache) = (Pages::with(theme)?, PageCache::new(settings.page_cache));
        let (counts, darkroom, imports) = (Counts::default(), Darkroom::default(), UnderWay::default());
        let seal = Seal::new(&entropy.bytes());
        let provider = Provider::of(&settings.provider, &settings.fetch, clock.clone())?;
        let (alike, budgets) = (AlikeNames::default(), Budgets::of(&settings));
        Ok(Self {
            store,
            clock,
            entropy,
            settings,
            fetch,
            pages,
            cache,
            counts,
            missed: Missed::default(),
            reports: Reports::default(),
            push_walk: PushWalk::default(),
            darkroom,
            imports,
            alike,
            cards: Cards::default(),
            dumps: DumpPress::default(),
            budgets,
            search: Indexes::default(),
            watch,
            seal,
            provider,
        })
    }

    /// The address of a path of the desk, which stands beside the site unless the settings give it a host of its own.
    pub fn desk_address(&self, site: &Site, path: &str) -> String {
        let host = self.settings.desk_url.as_ref().unwrap_or(&site.base_url);
        format!("{}{path}", host.url().origin().ascii_serialization())
    }
}

/// The site a request is for. `server.rs` finds it before any route is chosen and takes the site's prefix off the path,
/// so routes are written as if every site lived at the root; where there is no site, the answer is 404.
#[derive(Clone, Debug)]
pub struct AskedSite(pub Arc<Site>);

/// The language a room is asked for in, where that is another of the site's than its own; `server.rs` takes it off the path too.
#[derive(Clone, Debug)]
pub struct AskedLanguage(pub Language);

impl<S: Sync> FromRequestParts<S> for AskedSite {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::NOT_FOUND)
    }
}
