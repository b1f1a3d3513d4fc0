//! One save of an op-ed: its words as a new version, and beside them who wrote it, where it ran and how it is filed.
//! It refuses to write over what somebody else saved meanwhile, and to leave readers a page without what law requires.

mod evidence;
mod filing;
pub(super) mod naming;
mod sides;

use super::{
    hand::Hand,
    stages::{self, Refused},
};
use byline_core::{
    appearance::{Appearance, AppearanceKind},
    byline::Byline,
    displayed::{Gap, Record},
    ids::{AppearanceId, CorrectionId, OpEdId, OutletId, PersonId, RegionId, SeriesId, TopicId, VersionId},
    oped::{Kind, OpEd, Stage},
    person::PersonKind,
    picture::PictureUse,
    role::Wish,
    site::Site,
    slug::Slug,
    text::Text,
    version::{Correction, CorrectionKind, Version, VersionWhy, Words},
};
use byline_store::{
    StoreError, WriteTx, changes,
    opeds::{self, Saved},
    pictures, versions,
};

/// An op-ed as an editor wants it.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The version the editor started from.
    pub from: VersionId,
    /// The words; their byline rows are those of `bylines`.
    pub words: Words,
    pub bylines: Vec<BylineDraft>,
    /// Where it ran; a running that is kept and not among these is removed.
    pub appearances: Appearances,
    /// A picture not yet kept, whose use the words name.
    pub new_picture: Option<PictureUse>,
    pub kind: Kind,
    pub series: Option<SeriesId>,
    pub commissioned: bool,
    pub slug: Slug,
    pub topics: Vec<TopicId>,
    pub regions: Vec<RegionId>,
    /// The note readers are shown, when the save is a correction, and what it tells of.
    pub correction: Option<(CorrectionKind, Text)>,
    /// Whether the words are a draft beside what readers see: they see it once somebody shows it.
    pub is_draft: bool,
}

/// A byline row with what the editor says about who that is.
#[derive(Clone, Debug)]
pub struct BylineDraft {
    pub byline: Byline,
    pub who: WhoIs,
}

/// Who a byline names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhoIs {
    /// Nobody has said.
    Unsaid,
    Known(PersonId),
    /// A person to be added.
    New(PersonKind),
}

/// An appearance with what the editor says about the outlet.
#[derive(Clone, Debug)]
pub struct AppearanceDraft {
    pub appearance: Appearance,
    pub outlet: WhichOutlet,
}

/// Where an op-ed ran: one of the rows is the first publication and one the source of the text, where there are any.
#[derive(Clone, Debug, Default)]
pub struct Appearances(Vec<AppearanceDraft>);

impl Appearances {
    /// Of several rows that claim either, the first keeps it; where none does, the first row is the first publication
    /// and that is where the text was taken from.
    pub fn new(mut rows: Vec<AppearanceDraft>) -> Self {
        let claims = |claim: fn(&Appearance) -> bool| rows.iter().position(|row| claim(&row.appearance));
        let first = claims(|a| a.kind == AppearanceKind::First).unwrap_or_default();
        let source = claims(|a| a.is_text_source).unwrap_or(first);
        for (n, row) in rows.iter_mut().enumerate() {
            row.appearance.is_text_source = n == source;
            row.appearance.kind = match row.appearance.kind {
                _ if n == first => AppearanceKind::First,
                AppearanceKind::First => AppearanceKind::Republished,
                other => other,
            };
        }
        Self(rows)
    }

    /// The rows in the order of the form.
    pub fn rows(&self) -> &[AppearanceDraft] {
        &self.0
    }
}

/// Which outlet an appearance ran in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichOutlet {
    Unsaid,
    Known(OutletId),
    /// The outlet printed, to be added as a new one.
    New,
}

/// What a save did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Nothing differed from what was kept.
    Unchanged,
    /// A new version; `shown` says whether readers see it.
    Saved { shown: bool },
}

/// Why a save was not made. Nothing of it was kept.
#[derive(Debug, thiserror::Error)]
pub enum SaveRefused {
    #[error("somebody else has saved this op-ed since you opened it")]
    Stale { current: VersionId },
    #[error("the address {address} belongs to another op-ed of this site")]
    AddressTaken { address: String, op_ed: OpEdId },
    #[error("another op-ed has or had this address; try \u{201c}{free}\u{201d}")]
    SlugTaken { free: Slug },
    #[error(
        "a permission of {given_by} names this running; end that permission first, or give one for the whole op-ed"
    )]
    PermissionNames { appearance: AppearanceId, given_by: Text },
    /// Readers see this op-ed, or soon will, and this would leave them without what it must have.
    #[error("readers see this op-ed, so it must stay complete")]
    Gaps(Vec<Gap>),
    /// A draft holds words; these fields of the op-ed are one for the draft and for what readers see.
    #[error(
        "this is not part of a draft: what readers see would change with it; save it to readers, or leave it as it was"
    )]
    NotOfDraft(Vec<&'static str>),
    #[error(transparent)]
    Refused(Refused),
}

impl From<Refused> for SaveRefused {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Gaps(gaps) => Self::Gaps(gaps),
            other => Self::Refused(other),
        }
    }
}

impl From<StoreError> for SaveRefused {
    fn from(error: StoreError) -> Self {
        Self::Refused(Refused::Store(error))
    }
}

/// What a draft beside the displayed version holds, by the names of the history; all else is one for both.
const OF_A_DRAFT: [&str; 10] = [
    "title",
    "standfirst",
    "language",
    "direction",
    "body",
    "length",
    "excerpt",
    "summary",
    "picture",
    "bylines",
];

/// Saves an edit as a whole or not at all.
///
/// Who is named in a draft is part of it: readers are told with its other words.
pub async fn save(hand: &Hand, site: &Site, id: OpEdId, edit: &Edit) -> Result<Done, SaveRefused> {
    let mut tx = hand.store.write().await?;
    let op_ed = stages::held(&mut tx, site, id).await?;
    // The door looked before: it may have been displayed since.
    if !hand.may(&mut tx, site, id, Wish::Edit).await? {
        return Err(SaveRefused::Refused(Refused::NotYours));
    }
    if op_ed.working != edit.from {
        return Err(SaveRefused::Stale { current: op_ed.working });
    }
    let before = stages::loaded(&mut tx, site, id).await?;
    let is_ahead = op_ed.stage.shown_version().is_some_and(|shown| shown != op_ed.working);
    let shows_a_draft = is_ahead && !edit.is_draft && matches!(op_ed.stage, Stage::Displayed { .. });
    if !shows_a_draft && unchanged(&before, edit) {
        return Ok(Done::Unchanged);
    }
    let drafts = edit.is_draft && matches!(op_ed.stage, Stage::Displayed { .. });
    let (rows, seen) = (opeds::bylines(&mut tx, id).await?, opeds::bylines_seen(&mut tx, id).await?);
    let edit = &naming::renewed(hand, (&rows, &seen), edit, drafts);
    let mut saving = Saving { hand, site, tx: &mut tx, edit };
    if drafts {
        saving.draft(&before).await?;
        tx.commit().await?;
        return Ok(Done::Saved { shown: false });
    }
    saving.file(&before).await?;
    let version = saving.version(&before).await?;
    let shown = saving.stage(op_ed, version, &before).await?;
    tx.commit().await?;
    Ok(Done::Saved { shown })
}

/// A save under way: one transaction that holds all of it.
struct Saving<'a> {
    hand: &'a Hand,
    site: &'a Site,
    tx: &'a mut WriteTx,
    edit: &'a Edit,
}

impl Saving<'_> {
    /// Keeps the words beside what readers see, and nothing else.
    async fn draft(&mut self, before: &Record) -> Result<(), SaveRefused> {
        let changed = evidence::changed(before, self.edit);
        let fixed: Vec<&'static str> =
            changed.iter().copied().filter(|field| !OF_A_DRAFT.contains(field)).collect();
        if !fixed.is_empty() {
            return Err(SaveRefused::NotOfDraft(fixed));
        }
        self.draft_bylines(before).await?;
        let kept = opeds::evidence(self.tx, before.op_ed.id).await?;
        opeds::put_evidence(self.tx, before.op_ed.id, &evidence::pinned(before, self.edit, kept)).await?;
        let version = self.version(before).await?;
        let detail = self.told(before, version, &changed).await?;
        Ok(self.hand.note(self.tx, self.site, "drafted", Some(before.op_ed.id), detail).await?)
    }

    /// Keeps the words as a new version.
    async fn version(&mut self, before: &Record) -> Result<VersionId, SaveRefused> {
        let id = before.op_ed.id;
        if let Some(picture) = &self.edit.new_picture {
            pictures::insert(self.tx, self.site.id, &picture.picture, self.hand.now()).await?;
            pictures::insert_use(self.tx, picture).await?;
        }
        let why = if self.edit.correction.is_some() { VersionWhy::Correction } else { VersionWhy::Edit };
        let version = Version {
            id: VersionId::new(&self.hand.clock, &self.hand.entropy),
            op_ed: id,
            number: versions::next_number(self.tx, id).await?,
            made_at: self.hand.now(),
            made_by: self.hand.by,
            why,
            words: self.edit.words.clone(),
        };
        if let Saved::Stale { current } = opeds::save_version(self.tx, &version, self.edit.from).await? {
            return Err(SaveRefused::Stale { current });
        }
        if let Some((kind, note)) = &self.edit.correction {
            let correction = Correction {
                id: CorrectionId::new(&self.hand.clock, &self.hand.entropy),
                kind: *kind,
                at: self.hand.now(),
                note: note.clone(),
                version: version.id,
            };
            opeds::add_correction(self.tx, id, &correction).await?;
        }
        Ok(version.id)
    }

    /// Moves the stage along: a draft is in review from now on, and what readers see they see in its new words.
    async fn stage(
        &mut self,
        mut op_ed: OpEd,
        version: VersionId,
        before: &Record,
    ) -> Result<bool, SaveRefused> {
        let id = op_ed.id;
        op_ed.working = version;
        let shown = matches!(op_ed.stage, Stage::Displayed { .. });
        match op_ed.stage.clone() {
            Stage::Displayed { .. } => {
                stages::show_version(self.hand, self.tx, (self.site, op_ed), version).await?;
            }
            Stage::Scheduled { at, .. } => {
                op_ed.stage = op_ed.stage.schedule(version, at).map_err(Refused::Move)?;
                opeds::set_stage(self.tx, &op_ed).await?;
                stages::shows(self.hand, self.tx, self.site, (id, at)).await?;
            }
            Stage::Draft => {
                op_ed.stage = op_ed.stage.review().map_err(Refused::Move)?;
                opeds::set_stage(self.tx, &op_ed).await?;
            }
            _ => opeds::set_stage(self.tx, &op_ed).await?,
        }
        let mut detail = self.told(before, version, &evidence::changed(before, self.edit)).await?;
        if let Some((kind, _)) = &self.edit.correction {
            detail["kind"] = kind.to_string().into();
        }
        let act = if self.edit.correction.is_some() { "corrected" } else { "saved" };
        self.hand.note(self.tx, self.site, act, Some(id), detail).await?;
        if shown {
            changes::record(self.tx, self.site.id, act, Some(id), self.hand.now()).await?;
        }
        Ok(shown)
    }
}

fn unchanged(before: &Record, edit: &Edit) -> bool {
    edit.correction.is_none() && edit.new_picture.is_none() && evidence::changed(before, edit).is_empty()
}
