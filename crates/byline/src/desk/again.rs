//! The words of an earlier version taken up again: as a draft beside what readers see, or, where a save is undone, before them at once.
//! It refuses to write over what somebody saved meanwhile, and to touch where the op-ed ran and how it is filed.

use super::{
    hand::Hand,
    review::{self, op_ed_id},
    save::{self, AppearanceDraft, Appearances, BylineDraft, Done, Edit, SaveRefused, WhichOutlet, WhoIs},
    spoken::{Answer, asked, went},
    stages,
};
use crate::{
    app::App,
    refusal::Refusal,
    sign_in::{Notice, Signed, Undo},
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{
    displayed::Record,
    ids::{OpEdId, VersionId},
    version::{Version, Words},
};
use byline_store::{ReadTx, StoreError, opeds, versions};
use std::sync::Arc;

/// Among how many of the versions that readers saw last the one before is looked for.
const LATEST: u32 = 20;
/// The version that readers saw before the one they see.
const BEFORE: &str = "before";
/// The version made last.
const LAST: &str = "last";

/// Takes the words of a version up again; `from` is the version that whoever asks was looking at.
pub async fn act(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, version)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let id = op_ed_id(&id)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.read().await?;
    let record = stages::loaded(&mut tx, &signed.site, id).await.map_err(review::refusal)?;
    let older = match version.as_str() {
        // Behind a draft it would not be the last save that is undone.
        BEFORE if record.op_ed.stage.shown_version() != Some(record.op_ed.working) => None,
        BEFORE => seen_before(&mut tx, &record).await?,
        LAST => match versions::heads(&mut tx, id).await?.first() {
            Some(head) => versions::get(&mut tx, head.id).await?,
            None => None,
        },
        other => versions::get(&mut tx, other.parse().map_err(|_| Refusal::NotFound)?).await?,
    };
    let older = older.filter(|version| version.op_ed == id).ok_or(Refusal::NotFound)?;
    let mut edit = edit(&mut tx, &record, older.words).await?;
    drop(tx);
    // Without a word of what was looked at, nobody knows that nothing came between.
    let unsaid = || refusal(SaveRefused::Stale { current: edit.from });
    let from = asked(query.as_deref(), "from").ok_or_else(unsaid)?;
    edit.from = from.parse().map_err(|_| Refusal::NotFound)?;
    edit.is_draft = version != BEFORE;
    match save::save(&hand, &signed.site, id, &edit).await {
        Ok(done) => went(&format!("/desk/op-ed/{id}"), word(done, &record)),
        Err(refused) => Err(refusal(refused)),
    }
}

fn word(done: Done, record: &Record) -> &'static str {
    match done {
        Done::Unchanged => "unchanged",
        Done::Saved { shown: true } => "shown",
        Done::Saved { shown: false } if record.op_ed.stage.shown_version().is_some() => "drafted",
        Done::Saved { shown: false } => "saved",
    }
}

fn refusal(refused: SaveRefused) -> Refusal {
    match refused {
        SaveRefused::Refused(refused) => review::refusal(refused),
        SaveRefused::Gaps(gaps) => review::refusal(stages::Refused::Gaps(gaps)),
        other => Refusal::Conflict(review::sentence(&other.to_string())),
    }
}

/// What readers saw before what they see.
async fn seen_before(tx: &mut ReadTx, record: &Record) -> Result<Option<Version>, StoreError> {
    let (id, shown) = (record.op_ed.id, record.op_ed.stage.shown_version());
    let seen = versions::all_shown(tx, id, LATEST).await?;
    let was_seen = |id: VersionId| seen.iter().any(|was| was.version == id && was.closed_at.is_none());
    // The newest first.
    let heads = versions::heads(tx, id).await?;
    match heads.iter().find(|head| Some(head.id) != shown && was_seen(head.id)) {
        Some(head) => versions::get(tx, head.id).await,
        None => Ok(None),
    }
}

/// The op-ed as it is, with these words.
async fn edit(tx: &mut ReadTx, record: &Record, words: Words) -> Result<Edit, StoreError> {
    let op_ed = &record.op_ed;
    let rows = opeds::bylines(tx, op_ed.id).await?;
    // A row that only versions named which nobody saw may be gone.
    let named: Vec<_> = words.bylines.iter().filter_map(|id| rows.iter().find(|row| row.id == *id)).collect();
    let appearance = |kept: &byline_core::appearance::Appearance| AppearanceDraft {
        appearance: kept.clone(),
        outlet: kept.outlet.map_or(WhichOutlet::Unsaid, WhichOutlet::Known),
    };
    Ok(Edit {
        from: op_ed.working,
        bylines: named
            .iter()
            .map(|row| BylineDraft {
                byline: (*row).clone(),
                who: row.person.map_or(WhoIs::Unsaid, WhoIs::Known),
            })
            .collect(),
        words: Words { bylines: named.iter().map(|row| row.id).collect(), ..words },
        appearances: Appearances::new(record.appearances.iter().map(|(kept, _)| appearance(kept)).collect()),
        new_picture: None,
        kind: op_ed.kind,
        series: op_ed.series,
        commissioned: op_ed.commissioned,
        slug: op_ed.slug.clone(),
        topics: record.topics.iter().map(|topic| topic.id).collect(),
        regions: record.regions.iter().map(|region| region.id).collect(),
        correction: None,
        is_draft: true,
    })
}

/// The notice of a save or of a draft that was left, with its undo: for whoever made the version, while its words are others than before.
pub async fn way_back(
    app: &App,
    signed: &Signed,
    record: &Record,
    notice: Option<Notice>,
) -> Result<Option<Notice>, StoreError> {
    let Some(mut notice) = notice else { return Ok(None) };
    let (id, working) = (record.op_ed.id, &record.version);
    // What somebody else saved is theirs to take back; a draft is shown as a whole by whoever shows it.
    let is_own = working.made_by == Some(signed.account.id);
    let is_seen = record.op_ed.stage.shown_version() == Some(working.id);
    let undone = match notice.key.as_str() {
        key if is_seen && (key == "desk-did-draft-shown" || key == "desk-did-shown" && is_own) => {
            let mut tx = app.store.read().await?;
            let before = seen_before(&mut tx, record).await?;
            before.filter(|before| before.words != working.words).map(|_| (BEFORE, "desk-undo-shown"))
        }
        "desk-did-draft-left" => Some((LAST, "desk-undo-draft-left")),
        _ => None,
    };
    if let Some((version, key)) = undone {
        notice.undo = Some(Undo { action: action(id, version, working.id), key });
    }
    Ok(Some(notice))
}

fn action(id: OpEdId, version: &str, from: VersionId) -> String {
    format!("/desk/op-ed/{id}/versions/{version}/again?from={from}")
}
