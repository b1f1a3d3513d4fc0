//! The links within what readers see of a text: their pages are watched like an original, so that none of them leads nowhere.
//! It refuses to watch what nobody is shown, and to read a text again that is shown as before.

use crate::app::App;
use byline_core::{address::WebAddress, clock::Moment, displayed::Displayed, ids::OpEdId};
use byline_store::{
    changes, citing, originals,
    records::{self, Which},
    sites,
};
use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Mutex, PoisonError},
};

/// Op-eds walked over in one round.
const AT_ONCE: u32 = 100;
/// Links of one text that are watched.
const MOST: usize = 50;
/// The first look at a link comes within so many seconds, so that a walk asks no host for all of its pages at once.
const FIRST_LOOK: u64 = 2 * 86_400;

/// Where the walk over op-eds stands.
#[derive(Default)]
pub struct CitedWalk(Mutex<Option<OpEdId>>);

impl CitedWalk {
    fn at(&self) -> Option<OpEdId> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn stand(&self, at: Option<OpEdId>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }
}

/// Walks on over the op-eds readers see, and keeps what their shown text links to.
///
/// # Errors
/// When the store does not answer.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    let mut read = app.store.read().await?;
    let walked = citing::walk(&mut read, app.cited_walk.at(), AT_ONCE).await?;
    app.cited_walk.stand(walked.last().filter(|_| walked.len() == AT_ONCE as usize).map(|last| last.op_ed));
    let known: HashMap<_, _> = walked.iter().map(|one| (one.op_ed, one.mark.clone())).collect();
    for site in sites::all(&mut read).await? {
        let ids: Vec<OpEdId> = walked.iter().filter(|one| one.site == site.id).map(|one| one.op_ed).collect();
        let mut new = Vec::new();
        for record in records::several(&mut read, &site, &ids, Which::Shown).await? {
            let Ok(displayed) = Displayed::build(&record, site.turned_at) else { continue };
            let facts = displayed.facts();
            let mark = format!("{} {}", facts.version, facts.excerpt.words());
            if known.get(&facts.id).is_some_and(|before| before.as_deref() == Some(mark.as_str())) {
                continue;
            }
            let links = facts.excerpt.prose().links().into_iter().map(|cited| cited.href);
            new.push((facts.id, mark, links.take(MOST).collect::<Vec<WebAddress>>()));
        }
        if new.is_empty() {
            continue;
        }
        let now = app.clock.now();
        let mut tx = app.store.write().await?;
        for (op_ed, mark, links) in &new {
            citing::keep(&mut tx, (site.id, *op_ed), mark, links).await?;
            let links: Vec<_> = links.iter().map(|link| (site.id, link.clone())).collect();
            originals::take_up(&mut tx, &links, true, (now, |link: &WebAddress| first_look(link, now)))
                .await?;
        }
        if new.iter().any(|(_, _, links)| !links.is_empty()) {
            changes::record(&mut tx, site.id, "links of texts are known", None, now).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Spread by the address: the same one is always as late.
fn first_look(link: &WebAddress, now: Moment) -> Moment {
    let mut hasher = DefaultHasher::new();
    link.as_str().hash(&mut hasher);
    now.plus_seconds((hasher.finish() % FIRST_LOOK).cast_signed())
}
