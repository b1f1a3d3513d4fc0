//! Changed originals read as they are now, by the same reader that read them in, for the editor who says what the change is.
//! It refuses to ask a host out of turn, and to change anything of the op-ed.

use crate::{
    app::App,
    intake::{Intake, link, reading},
    live_page,
    visit::{Turn, turn},
};
use byline_core::{clock::Moment, prose::Prose};
use byline_extract::{Page, outlet_notes};
use byline_store::{
    StoreError,
    live_readings::{self, LiveReading, Reads},
    originals, sites,
};
use bytes::Bytes;

/// Originals read in one round, and enlisted at a time.
const AT_ONCE: u32 = 5;
const ENLISTED: u32 = 50;
/// A reading that nobody finishes is made again after so many seconds.
const CLAIMED: i64 = 5 * 60;
/// What could not be read is tried again after so many seconds.
const AGAIN: i64 = 6 * 60 * 60;

/// Reads the changed originals that are due.
///
/// # Errors
/// [`StoreError`]; what an outlet does wrong is kept for the editor.
pub async fn read_changed(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    enlist(app, now).await?;
    let due = live_readings::due(&mut app.store.read().await?, now, AT_ONCE).await?;
    for one in due {
        let mut tx = app.store.write().await?;
        let ours = live_readings::claim(&mut tx, &one, app.clock.now().plus_seconds(CLAIMED)).await?;
        tx.commit().await?;
        if ours {
            read_one(app, &Intake::of(app), &one).await?;
        }
    }
    Ok(())
}

/// Most rounds find nothing, and keep nobody from writing.
async fn enlist(app: &App, now: Moment) -> Result<(), StoreError> {
    let mut read = app.store.read().await?;
    let mut changed = Vec::new();
    for site in sites::all(&mut read).await? {
        let found = live_readings::changed(&mut read, site.id, ENLISTED).await?;
        changed.extend(found.into_iter().map(|address| (site.id, address)));
    }
    drop(read);
    if changed.is_empty() {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    for (site, address) in &changed {
        live_readings::want(&mut tx, *site, address, now).await?;
    }
    tx.commit().await
}

async fn read_one(app: &App, intake: &Intake<'_>, one: &LiveReading) -> Result<(), StoreError> {
    let visit = match turn(&intake.way(), &one.address).await? {
        Turn::Now(visit) => visit,
        Turn::Later(at) => {
            let mut tx = app.store.write().await?;
            live_readings::put_off(&mut tx, one, at).await?;
            return tx.commit().await;
        }
        Turn::Closed(why) => return failed(app, one, None, &why).await,
        Turn::Unknown(why) => return failed(app, one, Some(app.clock.now().plus_seconds(AGAIN)), &why).await,
    };
    let came = link::fetched(intake, &one.address).await;
    visit.over(&intake.way(), None).await?;
    let read = match came {
        Ok(came) => reading::read(came).await,
        Err(why) => Err(why),
    };
    let page = match read {
        Ok(page) => page,
        Err(why) => {
            return failed(app, one, Some(app.clock.now().plus_seconds(AGAIN)), &why.to_string()).await;
        }
    };
    let body = page.draft.body.map(|body| body.value).unwrap_or_default();
    let notes = notes_on(page.came.page, page.came.content_type).await;
    let notes_before = notes_before(app, one).await?;
    let reads = Reads { title: &page.title.value, body: &body, notes: &notes, notes_before: &notes_before };
    let mut tx = app.store.write().await?;
    live_readings::keep(&mut tx, one, app.clock.now(), &reads).await?;
    tx.commit().await
}

/// The outlet's own notes on a page, which the reader leaves out of a text; none on what is no page.
async fn notes_on(bytes: Bytes, content_type: Option<String>) -> Prose {
    let read = tokio::task::spawn_blocking(move || {
        let page = Page { bytes: &bytes, url: None, content_type: content_type.as_deref() };
        outlet_notes(&page).unwrap_or_default()
    });
    read.await.unwrap_or_default()
}

/// The notes that stood there already when the page was kept.
async fn notes_before(app: &App, one: &LiveReading) -> Result<Prose, StoreError> {
    let key = one.address.key();
    let op_ed = originals::op_ed_at(&mut app.store.read().await?, one.site, &key).await?;
    let Some(op_ed) = op_ed else { return Ok(Prose::default()) };
    let mut notes = Prose::default();
    for source in live_page::kept(app, op_ed, &key).await? {
        let Some(bytes) = live_page::bytes_of(app, &source).await else { continue };
        // A manuscript that was given later is no page, and says nothing of the page's notes.
        let told = notes_on(bytes, None).await;
        notes = if told.is_empty() { notes } else { told };
    }
    Ok(notes)
}

async fn failed(app: &App, one: &LiveReading, again: Option<Moment>, why: &str) -> Result<(), StoreError> {
    let mut tx = app.store.write().await?;
    live_readings::failed(&mut tx, one, again, why).await?;
    tx.commit().await
}
