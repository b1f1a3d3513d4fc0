//! An import's run: made when it begins, found again by its name when it was interrupted.
//! It refuses to begin a second one of the same bytes, mapping and wish while one is under way.

use super::ImportRefused;
use crate::app::App;
use byline_core::{
    digest::Digest,
    ids::{AccountId, ImportId},
    site::Site,
};
use byline_store::{
    events::{self, Event},
    imports::{self, ImportRun},
};

/// What is to be run: by kind, mark, mapping and wish it is known again.
pub(super) struct Begin<'a> {
    pub kind: &'a str,
    /// Names the file's bytes.
    pub mark: &'a Digest,
    /// The mapping, as text.
    pub how: &'a str,
    pub file: &'a str,
    pub display: bool,
    pub bytes: u64,
    pub by: Option<AccountId>,
    /// What the run is to be called where nothing is called so yet.
    pub id: Option<ImportId>,
}

impl Begin<'_> {
    /// The run as it would begin now.
    pub(super) fn run(&self, app: &App, site: &Site) -> ImportRun {
        let (mark, how) = (self.mark.to_string(), Digest::of(self.how.as_bytes()).to_string());
        let (mark, how) = (mark.get(..32).unwrap_or_default(), how.get(..8).unwrap_or_default());
        let shown = if self.display { "displayed" } else { "drafts" };
        ImportRun {
            id: self.id.unwrap_or_else(|| ImportId::new(&app.clock, &app.entropy)),
            site: site.id,
            name: format!("import {} {mark} {how} {shown}", self.kind),
            kind: self.kind.to_owned(),
            file: self.file.to_owned(),
            display: self.display,
            begun_at: app.clock.now(),
            begun_by: self.by,
            bytes: self.bytes,
            bytes_read: 0,
            ended_at: None,
            failed: None,
            summary: None,
        }
    }
}

/// The run of this name that was interrupted, or this one, kept.
pub(super) async fn begun(app: &App, mut new: ImportRun) -> Result<ImportRun, ImportRefused> {
    let mut tx = app.store.write().await?;
    byline_store::sites::hold(&mut tx, new.site).await?;
    if let Some(before) = imports::under_way(&mut tx, new.site, &new.name).await? {
        return Ok(before);
    }
    if imports::get(&mut tx, new.site, new.id).await?.is_some() {
        new.id = ImportId::new(&app.clock, &app.entropy);
    }
    imports::begin(&mut tx, &new).await?;
    let event = Event {
        at: new.begun_at,
        account: new.begun_by,
        act: "import".to_owned(),
        op_ed: None,
        detail: serde_json::json!({ "run": new.id.to_string(), "kind": new.kind, "file": new.file, "display": new.display }),
    };
    events::record(&mut tx, new.site, &event, &app.entropy).await?;
    tx.commit().await?;
    Ok(new)
}
