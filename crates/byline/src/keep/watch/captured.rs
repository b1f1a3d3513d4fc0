//! What is known of an op-ed that its original can be compared with: its captured words, its titles, its outlet's names.
//! It refuses a text of another language for the original's: a translation is known by its title alone, until its page is learnt.

use crate::{app::App, live_page};
use byline_core::{
    address::AddressKey, appearance::Appearance, ids::OpEdId, original::Shingles, version::Version,
};
use byline_store::{StoreError, opeds, originals, originals::Taken, outlets, versions};

/// What an original can be compared with.
#[derive(Debug, Default)]
pub(super) struct Captured {
    pub titles: Vec<String>,
    pub outlet: Vec<String>,
}

/// What the original of `taken` can be compared with; its captured words become part of it at the first look.
pub(super) async fn of(app: &App, taken: &mut Taken) -> Result<Captured, StoreError> {
    let (site, key) = (taken.original.site, taken.key());
    let mut tx = app.store.read().await?;
    let Some(op_ed) = originals::op_ed_at(&mut tx, site, &key).await? else { return Ok(Captured::default()) };
    let runnings = opeds::appearances_of(&mut tx, op_ed).await?;
    let Some(running) = runnings.iter().find(|running| has(running, &key)) else {
        return Ok(Captured::default());
    };
    let all = versions::of_op_ed(&mut tx, op_ed).await?;
    let Some(first) = all.first() else { return Ok(Captured::default()) };
    let outlet = match running.outlet {
        Some(id) => outlets::get(&mut tx, id).await?,
        None => None,
    };
    let printed = running.outlet_printed.as_ref().map(ToString::to_string);
    let names =
        outlet.iter().flat_map(|outlet| &outlet.names).map(|name| name.text.to_string()).chain(printed);
    let same_text = is_same_text(running, &runnings, first);
    let own_titles = all.iter().filter(|_| same_text).map(|version| version.words.title.to_string());
    let titles = running.title.iter().map(ToString::to_string).chain(own_titles);
    let captured = Captured { titles: titles.collect(), outlet: names.collect() };
    drop(tx);
    if taken.words.is_none() && taken.original.looked_at.is_none() && same_text {
        taken.words = Shingles::of(&first.words.body.to_plain()).kept();
        taken.proven = match &taken.words {
            Some(words) => stood_in_capture(app, op_ed, &key, words).await?,
            None => false,
        };
    }
    Ok(captured)
}

fn has(running: &Appearance, key: &AddressKey) -> bool {
    running.addresses.iter().any(|address| address.url.key() == *key)
}

fn is_same_text(running: &Appearance, all: &[Appearance], version: &Version) -> bool {
    let language = running.language.as_ref().is_none_or(|language| *language == version.words.language);
    running.is_text_source || all.len() == 1 || language
}

/// Whether the captured words stand in the page as it was kept when the op-ed came in.
async fn stood_in_capture(
    app: &App,
    op_ed: OpEdId,
    key: &AddressKey,
    words: &Shingles,
) -> Result<bool, StoreError> {
    for source in live_page::kept(app, op_ed, key).await? {
        let Some(bytes) = live_page::bytes_of(app, &source).await else { continue };
        let Some(page) = live_page::read(bytes, None, None).await else { continue };
        if words.belong_to(&page.words) {
            return Ok(true);
        }
    }
    Ok(false)
}
