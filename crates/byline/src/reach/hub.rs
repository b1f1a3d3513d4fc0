//! Tells the hub (WebSub, W3C) which feeds have changed, so that followers hear of it within seconds.
//! It refuses to do so by itself: an operator names the hub, and it learns of feeds, never of readers.

use crate::{
    app::App,
    site_map::{FeedForm, FeedOf, Place, Reached},
};
use anyhow::Context;
use axum::http::{Request, header};
use byline_core::{address::WebAddress, displayed::Facts, site::Site};
use byline_store::{
    display::{self, Stretch},
    hub, opeds, sites,
};
use std::collections::BTreeSet;

/// Changed op-eds looked at in one go.
const AT_ONCE: u32 = 100;

/// Looks at each site for changes the hub was not told of.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    let Some(hub) = &app.settings.websub_hub else { return Ok(()) };
    for site in sites::all(&mut app.store.read().await?).await? {
        of_site(app, hub, &site).await?;
    }
    Ok(())
}

async fn of_site(app: &App, hub_address: &WebAddress, site: &Site) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.read().await?;
    let Some(upto) = hub::upto(&mut tx, site.id).await? else {
        drop(tx);
        let mut tx = app.store.write().await?;
        hub::begin(&mut tx, site.id, now).await?;
        return Ok(tx.commit().await?);
    };
    let (mut feeds, mut last) = (BTreeSet::new(), upto);
    let mut stretch = Stretch { after: (upto, None), before: now.plus_seconds(1), thing: None };
    loop {
        let changed = display::harvest(&mut tx, site, &stretch, AT_ONCE).await?;
        for one in &changed {
            if opeds::told(&mut tx, one.id).await?.is_some() {
                feeds.extend(feeds_of(site, one.shown.as_deref().map(|displayed| displayed.facts())));
            }
        }
        let Some(end) = changed.last() else { break };
        // An act on many gives all of them one moment: the walk goes on within it.
        (last, stretch.after) = (end.touched, (end.touched, Some(end.id)));
    }
    drop(tx);
    if last == upto {
        return Ok(());
    }
    if !claimed(app, site, (upto, last)).await? || feeds.is_empty() {
        return Ok(());
    }
    let told = tell(app, hub_address, &feeds).await;
    if told.is_err() {
        // It is told again at the next look.
        claimed(app, site, (last, upto)).await?;
    }
    told
}

async fn claimed(
    app: &App,
    site: &Site,
    between: (byline_core::clock::Moment, byline_core::clock::Moment),
) -> anyhow::Result<bool> {
    let mut tx = app.store.write().await?;
    let claimed = hub::claim(&mut tx, site.id, between).await?;
    tx.commit().await?;
    Ok(claimed)
}

/// The feeds in which an op-ed stands; of one that is gone nobody knows but the site's.
fn feeds_of(site: &Site, facts: Option<&Facts>) -> Vec<String> {
    let mut of = vec![FeedOf::Site];
    if let Some(facts) = facts {
        of.extend(facts.authors.iter().filter_map(|line| line.scholar.clone().map(FeedOf::Scholar)));
        let outlets = facts.originals.iter().filter_map(|original| original.outlet.slug.clone());
        of.extend(outlets.map(FeedOf::Outlet));
        of.extend(facts.topics.iter().map(|topic| FeedOf::Topic(topic.slug.clone())));
        of.extend(facts.series.iter().map(|series| FeedOf::Series(series.slug.clone())));
        of.extend(facts.regions.iter().map(|region| FeedOf::Region(region.slug.clone())));
    }
    let each =
        |of: FeedOf| FeedForm::ALL.map(|form| Place::Reached(Reached::Feed(of.clone(), form)).absolute(site));
    of.into_iter().flat_map(each).collect()
}

/// The form by which a hub is told, as the hubs in use take it: the standard leaves it to each.
fn publication(feeds: &BTreeSet<String>) -> String {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.append_pair("hub.mode", "publish");
    form.extend_pairs(feeds.iter().map(|feed| ("hub.url", feed)));
    form.finish()
}

async fn tell(app: &App, hub: &WebAddress, feeds: &BTreeSet<String>) -> anyhow::Result<()> {
    let request = Request::post(hub.as_str())
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(publication(feeds).into_bytes())
        .context("a request to the hub")?;
    let answer = app.fetch.ask(request).await.context("the hub was not told")?;
    anyhow::ensure!(answer.status().is_success(), "the hub answered {}", answer.status());
    Ok(())
}
