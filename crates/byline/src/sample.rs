//! The sample institute of `byline serve --sample`: invented people and pages, brought in as an editor would bring them in.
//! It refuses short cuts: every op-ed goes through the real intake and the acts of the desk, and only where no data are.

mod given;
mod institute;
mod kept;
mod op_ed;
pub mod plenty;

pub use institute::make_institute;

use crate::{
    app::App,
    desk::Hand,
    intake::{self, Brought, Given, Intake, Options},
};
use anyhow::Context;
use byline_core::site::Site;
use byline_store::{opeds, sites};
use bytes::Bytes;
use given::{OpEdGiven, Sample};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "samples/"]
#[include = "institute.toml"]
#[include = "plenty.toml"]
#[include = "pages/*.html"]
#[include = "manuscripts/*.md"]
#[include = "pictures/*.png"]
struct SampleFiles;

/// Under this scheme an op-ed is marked once everything of its entry was applied, so that a second start leaves it alone.
const APPLIED: &str = "sample";

fn sample() -> anyhow::Result<Sample> {
    let text = String::from_utf8(file("institute.toml")?.to_vec())?;
    toml::from_str(&text).context("samples/institute.toml")
}

fn file(name: &str) -> anyhow::Result<Bytes> {
    let found = SampleFiles::get(name).with_context(|| format!("the sample has no file {name}"))?;
    Ok(Bytes::from(found.data.into_owned()))
}

/// Brings in the sample op-eds that are not in yet. An installation that holds another institute is left as it is.
pub async fn bring_in(app: &App) -> anyhow::Result<()> {
    let sample = sample()?;
    let sites = sites::all(&mut app.store.read().await?).await?;
    let Some(site) = sites.iter().find(|site| site.names == sample.institute.names) else {
        println!("The data folder holds another institute already, so no sample was brought in.");
        return Ok(());
    };
    for entry in &sample.op_eds {
        let applied =
            opeds::by_outside_id(&mut app.store.read().await?, site.id, (APPLIED, &entry.page)).await?;
        if applied.is_some() {
            continue;
        }
        match bring_in_one(app, site, entry).await {
            Ok(()) => eprintln!("Brought in: {}", entry.title),
            // One piece that cannot be shown must not keep the others from being looked at.
            Err(error) => eprintln!("samples/{} was left: {error:#}", entry.page),
        }
    }
    Ok(())
}

async fn bring_in_one(app: &App, site: &Site, entry: &OpEdGiven) -> anyhow::Result<()> {
    let given = Given::File {
        name: entry.page.clone(),
        bytes: file(&entry.page)?,
        media_type: None,
        url: Some(entry.original.clone()),
    };
    let options = Options { dry_run: false, by: None, site: site.id };
    let id = match intake::bring_in(&Intake::of(app), given, &options).await? {
        Brought::New { id, .. } => id,
        // An earlier start was ended between this op-ed's intake and its last act.
        Brought::Known(known) => known.id,
        Brought::Further(further) => further.id,
        Brought::Dry(_) => anyhow::bail!("a dry run was not asked for"),
    };
    op_ed::apply(&Hand::of(app, None), site, id, entry).await?;
    if let Some(given) = &entry.kept {
        kept::keep(&Hand::of(app, None), site, id, (&entry.page, given)).await?;
    }
    let mut tx = app.store.write().await?;
    opeds::put_outside_id(&mut tx, site.id, (APPLIED, &entry.page), id).await?;
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_the_sample_names_is_built_in() {
        let sample = sample().unwrap();
        let portraits =
            sample.people.iter().filter_map(|person| person.portrait.as_ref()).map(|given| &given.file);
        let banners = sample.series.iter().filter_map(|series| series.banner.as_ref());
        let banners = banners.flat_map(|banner| [Some(&banner.file), banner.dark_file.as_ref()]).flatten();
        let pages = sample.op_eds.iter().map(|entry| &entry.page);
        let kept = sample.op_eds.iter().filter_map(|entry| entry.kept.as_ref());
        for entry in &sample.op_eds {
            kept::edited(&entry.page, entry.kept.as_ref().map_or(&[], |kept| &kept.edits)).unwrap();
        }
        let manuscripts = kept.filter_map(|kept| kept.manuscript.as_ref()).map(|given| &given.file);
        for name in portraits.chain(banners).chain(pages).chain(manuscripts) {
            assert!(!file(name).unwrap().is_empty(), "{name}");
        }
    }
}
