//! A page that is surely the text of an op-ed that is here: where it ran is added to it, and its source is kept.
//! It refuses to touch the op-ed's words and stage: what was declined or withdrawn stays so.

use super::{
    Brought,
    draft::Drafting,
    duplicates::Twin,
    matched::OutletsHere,
    reading::PageRead,
    report::RunningDrafted,
    runnings::{self, Running},
};
use byline_core::{
    appearance::Appearance,
    displayed::{Displayed, Record},
    ids::{OpEdId, ShortId},
    oped::{Stage, StageName},
    source::Source,
    text::Text,
};
use byline_store::{
    ReadTx, StoreError, WriteTx, changes,
    events::{self, Event},
    opeds::{self, Put},
    records::{self, Which},
    sources, turns, twins,
};
use serde::Serialize;

/// A further running of an op-ed that is here.
#[derive(Clone, Debug, Serialize)]
pub struct Further {
    pub id: OpEdId,
    pub short: ShortId,
    pub title: Text,
    pub stage: StageName,
    /// How it was recognised, one sentence.
    pub why: String,
    /// Where the op-ed stands and what to do, one sentence.
    pub standing: String,
    /// What was added, or would be.
    pub runnings: Vec<RunningDrafted>,
    /// Whether it was only asked.
    pub dry_run: bool,
    /// What an editor should look at, one sentence each.
    pub notes: Vec<String>,
}

/// What is to be written for it.
struct Adding {
    further: Further,
    rows: Vec<Appearance>,
}

impl Drafting<'_> {
    /// What would be added; the op-ed as it is known where the page says nothing new.
    pub async fn would_add(
        &self,
        r: &mut ReadTx,
        reading: &PageRead,
        twin: &Twin,
    ) -> Result<Brought, StoreError> {
        let adding = self.adding(r, reading, twin).await?;
        Ok(match adding {
            Some(Adding { further, .. }) => Brought::Further(Box::new(Further { dry_run: true, ..further })),
            None => Brought::Known(twin.known.clone()),
        })
    }

    /// Adds what the page tells of; none where the op-ed would no longer be fit to be seen with it, or an address was taken
    /// under our hands. Nothing but the transaction's end is left to do.
    pub async fn add(
        &self,
        tx: &mut WriteTx,
        (reading, source): (&PageRead, &Source),
        twin: &Twin,
    ) -> Result<Option<Brought>, StoreError> {
        let Some(Adding { further, rows }) = self.adding(tx, reading, twin).await? else {
            return Ok(Some(Brought::Known(twin.known.clone())));
        };
        let (id, now) = (further.id, self.store.clock().now());
        if let Put::Taken(_) = opeds::put_appearances(tx, self.site.id, id, &rows).await? {
            return Ok(None);
        }
        let Some(record) = records::load(tx, self.site, id, Which::Shown).await? else { return Ok(None) };
        let is_public = matches!(record.op_ed.stage, Stage::Displayed { .. } | Stage::Scheduled { .. });
        if is_public && Displayed::build(&record, record.goes_live().map_or(now, |turn| turn.at)).is_err() {
            return Ok(None);
        }
        sources::insert(tx, self.site.id, source).await?;
        sources::attach(tx, id, source.id).await?;
        let event = Event {
            at: now,
            account: self.by,
            act: twins::FURTHER.to_owned(),
            op_ed: Some(id),
            detail: serde_json::json!({
                "by": reading.came.door(), "place": reading.came.place, "why": further.why,
                "source": source.id.to_string(),
                "appearances": rows.iter().map(|row| row.id.to_string()).collect::<Vec<_>>(),
            }),
        };
        events::record(tx, self.site.id, &event, self.entropy).await?;
        if is_public {
            turns::of_op_ed(tx, &record, now).await?;
            changes::record(tx, self.site.id, twins::FURTHER, Some(id), now).await?;
        }
        Ok(Some(Brought::Further(Box::new(further))))
    }

    async fn adding(
        &self,
        r: &mut ReadTx,
        reading: &PageRead,
        twin: &Twin,
    ) -> Result<Option<Adding>, StoreError> {
        let record = &twin.record;
        let language = &record.version.words.language;
        let runnings = runnings::of(r, self.site, &mut OutletsHere::of(self.site.id), reading).await?;
        let kept: Vec<Appearance> = record.appearances.iter().map(|(row, _)| row.clone()).collect();
        let off = twins::taken_off(r, record.op_ed.id).await?;
        let mut rows: Vec<Appearance> = Vec::new();
        let mut told = Vec::new();
        for running in &runnings {
            let wanted = running.appearance(language, (self.store.clock(), self.entropy));
            let there: Vec<Appearance> = kept.iter().chain(&rows).cloned().collect();
            let row = twins::addition(&there, &off, wanted);
            if let Some(row) = row {
                told.push(RunningDrafted::of(&row, running));
                rows.push(row);
            }
        }
        let notes = notes(&runnings, record, reading);
        let known = &twin.known;
        let further = Further {
            id: known.id,
            short: known.short.clone(),
            title: known.title.clone(),
            stage: known.stage,
            why: known.why.clone(),
            standing: known.standing.clone(),
            runnings: told,
            dry_run: false,
            notes,
        };
        Ok((!rows.is_empty()).then_some(Adding { further, rows }))
    }
}

/// Which is the first publication, and which text is the better one, is for an editor to say.
fn notes(runnings: &[Running], record: &Record, reading: &PageRead) -> Vec<String> {
    let mut notes = Vec::new();
    let first = record.first_appearance().and_then(|a| a.day.as_ref());
    let earlier = runnings.iter().filter_map(|running| running.day.as_ref());
    if let Some(first) = first
        && earlier.clone().any(|day| day.value.sort_key() < first.sort_key())
    {
        notes.push(
            "it ran there earlier than where it is said to have run first; put that right on the review screen".to_owned(),
        );
    }
    let (kept, came) =
        (record.version.words.body.words(), reading.draft.body.as_ref().map_or(0, |b| b.value.words()));
    if record.version.words.is_part && came > kept + kept / 4 {
        notes.push(format!(
            "that page has {came} words of it, here are {kept}; bring in the longer text as the op-ed if its terms are better"
        ));
    }
    for running in runnings.iter().filter(|running| running.outlet.known.is_none()) {
        if let Some(name) = &running.outlet.printed {
            notes.push(format!("the outlet {name} is not known here; match or add it on the review screen"));
        }
    }
    notes
}

/// The sentence of a draft that may be an op-ed which is here.
pub(super) fn likely(twin: &Twin) -> String {
    format!(
        "it may be the same piece as \u{201c}{}\u{201d} (/desk/op-ed/{}): {}; {}; join the two on the review screen if it is",
        twin.known.title, twin.known.id, twin.known.why, twin.known.standing
    )
}
