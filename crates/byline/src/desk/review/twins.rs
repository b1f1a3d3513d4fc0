//! What may be the op-ed under review by its text, what was joined into it, and where it ran that came in later.
//! It refuses to decide: it shows how much two texts share, and an editor presses or does not.

use crate::{desk::spoken::When, pages::Said};
use byline_core::{
    displayed::Record,
    ids::OpEdId,
    oped::Stage,
    sketch::{Sameness, Sketch},
    twin::Told,
};
use byline_store::{
    ReadTx, StoreError, events, opeds,
    records::{self, Which},
    titles, twins, versions,
};
use serde::Serialize;

/// Op-eds that stand to this one as twins do.
#[derive(Default, Serialize)]
pub(in crate::desk) struct Twins {
    pub near: Vec<Near>,
    /// Those an editor told apart from it.
    pub apart: Vec<Apart>,
    pub joined: Vec<JoinedHere>,
    pub further: Vec<FurtherRunning>,
}

/// One that may be the same.
#[derive(Serialize)]
pub(in crate::desk) struct Near {
    pub id: String,
    pub title: Said,
    pub stage: String,
    /// How much of the shorter text they share, in hundredths; none where there is no text to compare.
    pub share: Option<u32>,
}

/// One that was joined into this.
#[derive(Serialize)]
pub(in crate::desk) struct JoinedHere {
    pub id: String,
    pub title: Said,
    pub at: When,
}

/// One that an editor told apart from this.
#[derive(Serialize)]
pub(in crate::desk) struct Apart {
    pub id: String,
    pub title: Said,
}

/// A running that an intake added.
#[derive(Serialize)]
pub(in crate::desk) struct FurtherRunning {
    pub id: String,
    pub outlet: String,
    pub day: Option<String>,
}

impl Twins {
    pub(super) async fn load(r: &mut ReadTx, record: &Record) -> Result<Self, StoreError> {
        let told_apart = twins::apart_from(r, record.op_ed.id).await?;
        Ok(Self {
            near: near(r, record, &told_apart).await?,
            apart: apart(r, &told_apart).await?,
            joined: joined(r, record).await?,
            further: further(r, record).await?,
        })
    }
}

/// Only what has not been decided on is compared.
async fn near(r: &mut ReadTx, record: &Record, apart: &[OpEdId]) -> Result<Vec<Near>, StoreError> {
    if !matches!(record.op_ed.stage, Stage::Draft | Stage::InReview) {
        return Ok(Vec::new());
    }
    let (site, words) = (&record.site, &record.version.words);
    let (sketch, told) = (Sketch::of(&words.body), Told::of(record));
    let mut candidates: Vec<OpEdId> = twins::sharing(r, site.id, &sketch).await?;
    candidates.extend(titles::op_eds_under(r, site.id, &words.title).await?.into_iter().take(8));
    let mut seen: Vec<OpEdId> = apart.iter().copied().chain([record.op_ed.id]).collect();
    let mut found = Vec::new();
    for candidate in candidates {
        let id = twins::holder(r, candidate).await?;
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let Some(other) = records::load(r, site, id, Which::Working).await? else { continue };
        let overlap = sketch.overlap(&Sketch::of(&other.version.words.body));
        if overlap.tells(told.beside(&Told::of(&other), &site.zone)) == Sameness::Other {
            continue;
        }
        let words = &other.version.words;
        found.push(Near {
            id: id.to_string(),
            title: Said::directed(&words.title, &words.language, words.direction),
            stage: other.op_ed.stage.name().to_string(),
            share: (overlap.shorter > 0).then(|| (overlap.contained() * 100.0).round() as u32),
        });
    }
    Ok(found)
}

async fn apart(r: &mut ReadTx, told: &[OpEdId]) -> Result<Vec<Apart>, StoreError> {
    let mut rows = Vec::new();
    for id in told {
        let Some(op_ed) = opeds::get(r, *id).await? else { continue };
        let Some(version) = versions::get(r, op_ed.working).await? else { continue };
        let words = &version.words;
        rows.push(Apart {
            id: id.to_string(),
            title: Said::directed(&words.title, &words.language, words.direction),
        });
    }
    Ok(rows)
}

async fn joined(r: &mut ReadTx, record: &Record) -> Result<Vec<JoinedHere>, StoreError> {
    let mut rows = Vec::new();
    for joined in twins::joined_into(r, record.op_ed.id).await? {
        let Some(op_ed) = opeds::get(r, joined.op_ed).await? else { continue };
        let Some(version) = versions::get(r, op_ed.working).await? else { continue };
        let words = &version.words;
        rows.push(JoinedHere {
            id: joined.op_ed.to_string(),
            title: Said::directed(&words.title, &words.language, words.direction),
            at: When::new(joined.at, &record.site.zone),
        });
    }
    Ok(rows)
}

/// Those that still stand beside another running: the only one is never taken off.
async fn further(r: &mut ReadTx, record: &Record) -> Result<Vec<FurtherRunning>, StoreError> {
    if record.appearances.len() < 2 {
        return Ok(Vec::new());
    }
    let history = events::of_op_ed(r, record.op_ed.id).await?;
    let added = history.iter().filter(|event| event.act == twins::FURTHER).filter_map(|event| {
        let ids = event.detail.get("appearances")?.as_array()?;
        Some(ids.iter().filter_map(|id| id.as_str()).collect::<Vec<_>>())
    });
    let added: Vec<&str> = added.flatten().collect();
    let rows = record
        .appearances
        .iter()
        .filter(|(row, _)| !row.is_text_source && added.contains(&row.id.to_string().as_str()));
    Ok(rows
        .map(|(row, outlet)| {
            let known = outlet.as_ref().and_then(|outlet| outlet.name_on(row.day.as_ref()));
            let name = known.or(row.outlet_printed.as_ref());
            FurtherRunning {
                id: row.id.to_string(),
                outlet: name.map_or_else(|| "\u{2014}".to_owned(), ToString::to_string),
                day: row.day.as_ref().map(ToString::to_string),
            }
        })
        .collect())
}
