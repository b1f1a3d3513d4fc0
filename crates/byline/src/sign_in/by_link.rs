//! A scholar who comes by their own link, without an account: which link, whose it is, and what every page behind it keeps.
//! It refuses a link that was taken back, is over, or whose maker may not keep people any more.

use super::DeskFrame;
use crate::{
    app::App,
    pages::{Pages, Said},
    refusal::Refusal,
    sign_in::Title,
};
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use byline_core::{
    digest::Digest,
    ids::{OpEdId, ProposalId, ScholarLinkId},
    name::NameKind,
    person::{Person, PersonKind},
    proposal::{Proposal, Proposed},
    role::Capability,
    site::Site,
    text::Text,
};
use byline_store::{ReadTx, StoreError, WriteTx, accounts, events, people, proposals, scholar_links, sites};
use serde_json::json;
use std::sync::Arc;

const OVER: &str =
    "This link does not lead anywhere any more. Ask the editors of the institute for a new one.";

/// A day: how exactly the last use of a link is kept.
const DAY_SECONDS: i64 = 86_400;

/// The scholar behind a link.
#[derive(Clone, Debug)]
pub struct ByLink {
    pub site: Site,
    pub person: Person,
    pub link: ScholarLinkId,
    secret: String,
}

impl ByLink {
    /// Whoever this secret lets in.
    async fn of(app: &App, secret: &str) -> Result<Self, Refusal> {
        let over = || Refusal::Bad(OVER.to_owned());
        let now = app.clock.now();
        let mut tx = app.store.read().await?;
        let link = scholar_links::find(&mut tx, &Digest::of(secret.as_bytes()), now).await?;
        let link = link.ok_or_else(over)?;
        let found = holder(&mut tx, &link).await?;
        drop(tx);
        let (site, person) = found.ok_or_else(over)?;
        if link.used_at.is_none_or(|at| at.plus_seconds(DAY_SECONDS) <= now)
            && let Err(error) = used(app, link.id).await
        {
            // Reading goes on while the data cannot be written.
            tracing::warn!(%error, "the use of a scholar's link could not be noted");
        }
        Ok(Self { site, person, link: link.id, secret: secret.to_owned() })
    }

    /// The address of a page behind the link: `rest` is empty or begins with a slash.
    #[must_use]
    pub fn path(&self, rest: &str) -> String {
        path(&self.secret, rest)
    }

    /// What the scholar is called.
    #[must_use]
    pub fn name(&self) -> Text {
        let names = &self.person.names;
        let name = names.iter().find(|name| name.kind == NameKind::Preferred).or(names.first());
        name.map_or_else(|| Text::lenient("?").expect("a question mark is a text"), |name| name.text.clone())
    }

    /// Writes down what the scholar proposes, with its line in the history.
    ///
    /// # Errors
    /// [`StoreError`]
    pub async fn propose(
        &self,
        app: &App,
        tx: &mut WriteTx,
        op_ed: Option<OpEdId>,
        what: Proposed,
    ) -> Result<(), StoreError> {
        let at = app.clock.now();
        let detail = json!({ "scholar": self.name(), "link": self.link.to_string(), "kind": what.kind() });
        let proposal = Proposal {
            id: ProposalId::new(&app.clock, &app.entropy),
            person: self.person.id,
            link: self.link,
            op_ed,
            at,
            what,
            decided: None,
        };
        proposals::insert(tx, self.site.id, &proposal).await?;
        let event = events::Event { at, account: None, act: "proposed".to_owned(), op_ed, detail };
        events::record_from(tx, self.site.id, &event, super::of_request().as_deref(), &app.entropy).await
    }

    /// The frame around a page behind the link.
    #[must_use]
    pub fn frame(&self, pages: &Pages, title: impl Into<Title>) -> DeskFrame {
        let mut frame = DeskFrame::outside(pages, title);
        frame.site = Some(Said::label(&self.site.names, &frame.voice.language()));
        frame.home = self.path("");
        frame
    }
}

/// The address behind a link's secret.
#[must_use]
pub fn path(secret: &str, rest: &str) -> String {
    format!("/desk/by-link/{secret}{rest}")
}

/// The site and the scholar of a link, as long as its maker may keep people there.
async fn holder(
    tx: &mut ReadTx,
    link: &scholar_links::ScholarLink,
) -> Result<Option<(Site, Person)>, StoreError> {
    let maker = accounts::get(tx, link.made_by).await?.filter(|maker| !maker.disabled);
    let role = accounts::role(tx, link.made_by, link.site).await?;
    if maker.is_none() || !role.is_some_and(|role| role.may(Capability::Keep)) {
        return Ok(None);
    }
    let site = sites::get(tx, link.site).await?;
    let person = people::get(tx, link.person).await?.filter(|person| person.kind == PersonKind::Scholar);
    Ok(site.zip(person))
}

async fn used(app: &App, link: ScholarLinkId) -> Result<(), StoreError> {
    let mut tx = app.store.write().await?;
    scholar_links::used(&mut tx, link, app.clock.now()).await?;
    tx.commit().await
}

/// Before any body is read: a stranger uploads nothing.
impl FromRequestParts<Arc<App>> for ByLink {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let params = RawPathParams::from_request_parts(parts, app).await;
        let params = params.map_err(|_| kept_quiet(Refusal::NotFound.into_response()))?;
        let secret = params.iter().find(|(name, _)| *name == "secret").map_or("", |(_, secret)| secret);
        Self::of(app, secret).await.map_err(|refusal| kept_quiet(refusal.into_response()))
    }
}

/// The answer with what keeps its address to itself: told to no other page, kept by no cache, found by no search.
#[must_use]
pub fn kept_quiet(mut answer: Response) -> Response {
    let head = answer.headers_mut();
    head.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    head.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    head.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    answer
}
