//! What nobody has matched yet of an op-ed: outlets it ran at, names it stands under.
//! It refuses to choose between several.

use byline_core::{
    ids::{AppearanceId, BylineId, OpEdId},
    oped::OpEd,
};
use byline_store::{ReadTx, StoreError, opeds, versions};

/// Why none of them, or not one alone, is open.
pub fn unclear(open: usize, what: &str) -> &'static str {
    match (open, what) {
        (0, "outlet") => "its outlets are known; change one on its own page",
        (0, _) => "its names are matched; change one on its own page",
        (_, "outlet") => "several of its outlets are unknown; settle them on its own page",
        (_, _) => "several of its names are nobody\u{2019}s yet; settle them on its own page",
    }
}

/// The runnings whose outlet nobody knows.
pub async fn unknown_runnings(tx: &mut ReadTx, id: OpEdId) -> Result<Vec<AppearanceId>, StoreError> {
    let all = opeds::appearances_of(tx, id).await?;
    Ok(all.iter().filter(|running| running.outlet.is_none()).map(|running| running.id).collect())
}

/// The rows of the version under work that name nobody yet.
pub async fn unknown_names(tx: &mut ReadTx, op_ed: &OpEd) -> Result<Vec<BylineId>, StoreError> {
    let Some(version) = versions::get(tx, op_ed.working).await? else { return Ok(Vec::new()) };
    let rows = opeds::bylines(tx, op_ed.id).await?;
    let open = rows.iter().filter(|row| row.person.is_none() && version.words.bylines.contains(&row.id));
    Ok(open.map(|row| row.id).collect())
}
