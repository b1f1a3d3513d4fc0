//! The links within what readers see of a text, and of its manuscript: their pages are watched like an original, so that none of them leads nowhere.
//! It refuses to watch what nobody is shown, and to read a text again that is shown as before.

use crate::app::App;
use byline_core::{
    address::WebAddress, clock::Moment, displayed::Displayed, ids::OpEdId, manuscript::Manuscript, site::Site,
};
use byline_store::{
    StoreError, changes,
    citing::{self, Walked},
    manuscripts, originals,
    records::{self, Which},
    sites,
};
use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

/// Op-eds looked through in one round.
const AT_ONCE: u32 = 100;
/// What changed is looked through when nothing can come before it any more: an act under way may be dated some seconds back.
const SETTLED: i64 = 60;
/// Links of one text that are watched.
const MOST: usize = 50;
/// The first look at a link comes within so many seconds, so that a walk asks no host for all of its pages at once.
const FIRST_LOOK: u64 = 2 * 86_400;

/// The shown text of an op-ed that is to be read.
struct Read {
    op_ed: OpEdId,
    mark: String,
    links: Vec<WebAddress>,
}

/// Looks through the op-eds that changed for readers, and keeps what their shown text links to.
///
/// # Errors
/// When the store does not answer.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    let sites = sites::all(&mut app.store.read().await?).await?;
    for site in sites {
        of_site(app, &site).await?;
    }
    Ok(())
}

async fn of_site(app: &App, site: &Site) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut read = app.store.read().await?;
    let walked = citing::walk(&mut read, site.id, (now.plus_seconds(-SETTLED), AT_ONCE)).await?;
    // Most rounds find nothing, and keep nobody from writing.
    let Some(last) = walked.last() else { return Ok(()) };
    let shown: Vec<OpEdId> = walked.iter().filter(|one| one.is_displayed).map(|one| one.op_ed).collect();
    let known: HashMap<OpEdId, Option<&str>> =
        walked.iter().map(|one| (one.op_ed, one.mark.as_deref())).collect();
    let (mut new, mut built) = (Vec::new(), HashSet::new());
    for record in records::several(&mut read, site, &shown, Which::Shown).await? {
        let Ok(displayed) = Displayed::build(&record, site.turned_at) else { continue };
        let facts = displayed.facts();
        built.insert(facts.id);
        let beside = match facts.ways.manuscript() {
            Some(_) => manuscripts::shown(&mut read, site, facts.id).await?,
            None => None,
        };
        new.extend(read_anew(&displayed, beside.as_ref(), &known));
    }
    drop(read);
    // What cannot be shown as it stands is shown to nobody, whatever its stage.
    let gone = walked.iter().filter(|one| !built.contains(&one.op_ed) && one.mark.is_some());
    let mut tx = app.store.write().await?;
    for Walked { op_ed, .. } in gone {
        citing::let_go(&mut tx, (site.id, *op_ed)).await?;
    }
    let mut differ = Vec::new();
    for Read { op_ed, mark, links } in &new {
        let differs = citing::keep(&mut tx, (site.id, *op_ed), mark, links).await?;
        differ.extend(differs.then_some(*op_ed));
        let links: Vec<_> = links.iter().map(|link| (site.id, link.clone())).collect();
        originals::take_up(&mut tx, &links, true, (now, |link: &WebAddress| first_look(link, now))).await?;
    }
    citing::stand(&mut tx, site.id, last).await?;
    if !differ.is_empty() {
        let one = differ.first().copied().filter(|_| differ.len() == 1);
        changes::record(&mut tx, site.id, "links of texts are known", one, now).await?;
    }
    tx.commit().await
}

/// What is shown of an op-ed and of the manuscript beside it, where it was not read as it is shown now.
fn read_anew(
    displayed: &Displayed,
    beside: Option<&Manuscript>,
    known: &HashMap<OpEdId, Option<&str>>,
) -> Option<Read> {
    let facts = displayed.facts();
    let given = beside.map(|manuscript| format!(" {}", manuscript.id)).unwrap_or_default();
    let mark = format!("{} {}{given}", facts.version, facts.excerpt.words());
    let is_known = known.get(&facts.id).is_some_and(|before| *before == Some(mark.as_str()));
    let more = beside.map(|manuscript| manuscript.words.text.links()).unwrap_or_default();
    let cited = facts.excerpt.prose().links().into_iter().chain(more).map(|cited| cited.href);
    (!is_known).then(|| Read { op_ed: facts.id, mark, links: cited.take(MOST).collect() })
}

/// Spread by the address: the same one is always as late.
fn first_look(link: &WebAddress, now: Moment) -> Moment {
    let mut hasher = DefaultHasher::new();
    link.as_str().hash(&mut hasher);
    now.plus_seconds((hasher.finish() % FIRST_LOOK).cast_signed())
}
