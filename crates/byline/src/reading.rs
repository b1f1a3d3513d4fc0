//! One reader's request in progress: the site as of its last turn, one read of the store, and how long the answer keeps.
//! It refuses to show what a turn that is due has already taken away: such a turn is made first.

use crate::{
    app::{App, AskedLanguage, AskedSite},
    pages::{Around, Cache, Page, Rendered, html},
    refusal::Refusal,
    site_map::Place,
};
use axum::{
    body::Body,
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use byline_core::{clock::Moment, ids::OpEdId, language::Language, site::Site, slug::Slug};
use byline_store::{ReadTx, sites, turns};
use std::{ops::Deref, sync::Arc};

/// A reader's request in progress.
pub struct Reading {
    app: Arc<App>,
    /// The site as of its last turn.
    pub site: Site,
    /// The one read that everything on the page comes from.
    pub store: ReadTx,
    /// The language the room is asked for in, where that is not the site's own.
    pub spoken: Option<Language>,
    now: Moment,
    narrows: Option<Moment>,
}

impl FromRequestParts<Arc<App>> for Reading {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let AskedSite(asked) = parts.extensions.get::<AskedSite>().cloned().ok_or(Refusal::NotFound)?;
        let spoken = parts.extensions.get::<AskedLanguage>().map(|AskedLanguage(language)| language.clone());
        let now = app.clock.now();
        let mut store = app.store.read().await?;
        let mut found = sites::get_with_narrowing(&mut store, asked.id).await?.ok_or(Refusal::NotFound)?;
        if found.1.is_some_and(|at| at <= now) {
            drop(store);
            let mut write = app.store.write().await?;
            turns::advance(&mut write, asked.id, now).await?;
            write.commit().await?;
            store = app.store.read().await?;
            found = sites::get_with_narrowing(&mut store, asked.id).await?.ok_or(Refusal::NotFound)?;
        }
        let (site, narrows) = found;
        Ok(Self { app: Arc::clone(app), site, store, spoken, now, narrows })
    }
}

impl Reading {
    /// What a page of the site itself is built in.
    pub fn around(&self) -> Around<'_> {
        match &self.spoken {
            Some(language) => self.beside(language),
            None => Around::site(&self.site, &self.app.pages),
        }
    }

    /// What a page about a text is built in.
    pub fn beside(&self, text: &Language) -> Around<'_> {
        Around::beside(&self.site, &self.app.pages, text)
    }

    /// The page, kept as long as nothing on it narrows.
    pub fn answer<P: Page>(&self, page: &P) -> Result<Response, Refusal> {
        self.answer_counted(page, None)
    }

    /// The page of an op-ed, whose readings are counted.
    pub fn answer_counted<P: Page>(&self, page: &P, counted: Option<OpEdId>) -> Result<Response, Refusal> {
        let body = self.app.pages.render(page)?;
        let policy = Cache::page(self.now, self.narrows);
        Ok(Rendered { counted, ..self.rendered(policy) }.mark(html(StatusCode::OK, body, policy)))
    }

    /// An answer in another form than a page's, kept as long.
    pub fn answer_in(&self, media_type: &'static str, body: impl Into<Body>) -> Response {
        let headers = [(header::CONTENT_TYPE, HeaderValue::from_static(media_type))];
        self.rendered(Cache::page(self.now, self.narrows)).mark((headers, body.into()).into_response())
    }

    /// The installation.
    pub fn app(&self) -> Arc<App> {
        Arc::clone(&self.app)
    }

    /// What the page cache must know of an answer made now.
    pub fn rendered(&self, policy: Cache) -> Rendered {
        Rendered { policy, number: Some(self.site.change), narrows: self.narrows, counted: None }
    }

    /// Ends the read, for what waits on something else than the store's rows.
    pub fn let_go(self) -> Arc<App> {
        self.app
    }

    /// The permanent move to another place of this site.
    pub fn moved(&self, place: Place) -> Refusal {
        let language = self.spoken.clone().unwrap_or_else(|| self.site.language());
        Refusal::Moved(place.href_in(&self.site, &language))
    }
}

impl Deref for Reading {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

/// The slug in an address; what is no slug names nothing.
pub fn slug(raw: &str) -> Result<Slug, Refusal> {
    raw.parse().map_err(|_| Refusal::NotFound)
}
