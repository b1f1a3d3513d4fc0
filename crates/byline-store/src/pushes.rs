//! Which pages a public archive is asked to keep a copy of, and how far that has come.
//! It refuses to ask for one page twice: what was handed over is only asked about.

use crate::{
    display::visible_anywhere,
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    ids::{OpEdId, SiteId},
};

/// What may stand in a public archive for good: what readers see, while its time has not ended and no name is withheld.
macro_rules! public {
    () => {
        concat!(
            visible_anywhere!(),
            " AND NOT EXISTS (SELECT 1 FROM provision w WHERE w.op_ed = o.id AND w.undone_at IS NULL
                AND (w.kind = 'withholds' OR (w.kind = 'ends' AND w.at <= s.turned_at)))"
        )
    };
}

/// Whether the page at an address fails, is gone, somebody else's, or withheld by law: an archive would keep what stands in its
/// place, and lose for readers the copy it has.
macro_rules! is_away {
    ($of:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM original w WHERE w.site = ",
            $of,
            ".site AND w.address_key = ",
            $of,
            ".address_key AND (w.failing = 1 OR w.legal = 1 OR w.state IN ('gone', 'host-gone', 'taken-over')))"
        )
    };
}

/// What waits longest for its next step.
macro_rules! due {
    ($more:literal) => {
        concat!(
            "SELECT p.* FROM archive_push p JOIN op_ed o ON o.id = p.op_ed JOIN site s ON s.id = o.site WHERE p.next_at <= $1",
            $more,
            " AND ",
            public!(),
            " AND NOT ",
            is_away!("p"),
            " ORDER BY p.next_at, p.site, p.address_key LIMIT 1"
        )
    };
}

statements! {
    // So many op-eds by their ids, whatever they are, each with its addresses: a round never reads more of them.
    WALK = concat!("SELECT o.id AS op_ed, o.site, d.url, CASE WHEN p.next_at IS NULL AND ", public!(), " AND NOT ", is_away!("d"), " THEN 1 ELSE 0 END AS is_new
        FROM (SELECT * FROM op_ed WHERE id > $1 ORDER BY id LIMIT $2) AS o JOIN site s ON s.id = o.site
        LEFT JOIN address d ON d.op_ed = o.id AND d.kind IN ('canonical', 'as-given')
        LEFT JOIN archive_push p ON p.site = d.site AND p.address_key = d.address_key ORDER BY o.id, d.id NULLS LAST");
    PUT = "INSERT INTO archive_push (site, address_key, address, op_ed, next_at, tries) VALUES ($1, $2, $3, $4, $5, 0)
        ON CONFLICT (site, address_key) DO NOTHING";
    // Asked each time: an op-ed may have been withdrawn since it was enlisted, or its page lost.
    DUE_WORK = due!(" AND p.job IS NOT NULL");
    DUE = due!("");
    CLAIM = "UPDATE archive_push SET next_at = $4 WHERE site = $1 AND address_key = $2 AND next_at = $3";
    STANDS = "UPDATE archive_push SET job = $3, copy = $8, next_at = $4, tries = $5, outcome = $6, failed = $7
        WHERE site = $1 AND address_key = $2";
    // Held until the end of the transaction, so that what is taken from one count is what is put to another.
    HOLD = "UPDATE archive_push SET tries = tries WHERE site = $1 AND address_key = $2";
    COUNT = "INSERT INTO archive_push_stand (site, outcome, is_over, n)
        SELECT site, coalesce(outcome, ''), CASE WHEN next_at = $4 THEN 1 ELSE 0 END, CAST($3 AS BIGINT) FROM archive_push
        WHERE site = $1 AND address_key = $2
        ON CONFLICT (site, outcome, is_over) DO UPDATE SET n = archive_push_stand.n + excluded.n";
    NONE_LEFT = "DELETE FROM archive_push_stand WHERE site = $1 AND n = 0";
    FIGURE = "SELECT outcome, is_over, n FROM archive_push_stand WHERE site = $1 ORDER BY n DESC, outcome, is_over";
}

/// A moment so far off that what has ended is never due.
const NEVER: Moment = Moment::from_micros(i64::MAX);

/// How a page stands whose copy was looked at, and one whose copy is to be.
pub const KEPT: &str = "kept";
/// The archive says that it has a copy; nobody has looked yet.
pub const COPIED: &str = "copied";

/// A page to be kept by an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    /// The site.
    pub site: SiteId,
    /// The page.
    pub address: WebAddress,
    /// The op-ed that leads there.
    pub op_ed: OpEdId,
    /// Not before.
    pub next_at: Moment,
    /// How often in a row a step brought it no further.
    pub tries: i64,
    /// How often the archive's work on it ended without a copy.
    pub failed: i64,
    /// What the archive calls the work, once it was handed over.
    pub job: Option<String>,
    /// Where it says that its copy is, until somebody has looked.
    pub copy: Option<String>,
    /// How it stands: a word of the archive or of ours.
    pub outcome: Option<String>,
}

/// What is to be kept of a push after a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stands<'a> {
    /// What the archive calls the work.
    pub job: Option<&'a str>,
    /// Where it says that its copy is, until somebody has looked.
    pub copy: Option<&'a str>,
    /// The next step; none where there is none.
    pub next: Option<Moment>,
    /// How often in a row a step brought it no further.
    pub tries: i64,
    /// How often the archive's work on it ended without a copy.
    pub failed: i64,
    /// How it stands.
    pub outcome: &'a str,
}

/// Op-eds walked over, and the originals among theirs that nobody has handed over yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walked {
    /// The last one walked over; none at the end.
    pub last: Option<OpEdId>,
    /// To be handed over.
    pub new: Vec<(SiteId, OpEdId, WebAddress)>,
}

/// Walks over the op-eds of all sites, after one of them.
///
/// # Errors
/// [`StoreError`]
pub async fn walk(tx: &mut ReadTx, after: Option<OpEdId>, most: u32) -> Result<Walked, StoreError> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let mut walked = Walked::default();
    for row in &tx.query(&WALK, params![after, most]).await? {
        let op_ed = row.get("op_ed")?;
        walked.last = Some(op_ed);
        let url: Option<WebAddress> = row.get("url")?;
        let is_new: bool = row.get("is_new")?;
        if let Some(address) = url.filter(|_| is_new) {
            walked.new.push((row.get("site")?, op_ed, address));
        }
    }
    Ok(walked)
}

/// Hands originals over to be pushed.
///
/// # Errors
/// [`StoreError`]
pub async fn enlist(
    tx: &mut WriteTx,
    new: &[(SiteId, OpEdId, WebAddress)],
    now: Moment,
) -> Result<(), StoreError> {
    for (site, op_ed, address) in new {
        if tx.execute(&PUT, params![site, address.key(), address, op_ed, now]).await? == 1 {
            count(tx, *site, address, 1).await?;
        }
    }
    Ok(())
}

/// The one that waits longest for its next step, of those whose op-eds are public now; what the archive works on comes first,
/// since it forgets what it is not asked about for long.
///
/// # Errors
/// [`StoreError`]
pub async fn due(tx: &mut ReadTx, now: Moment) -> Result<Option<Push>, StoreError> {
    let mut row = tx.query_opt(&DUE_WORK, params![now]).await?;
    if row.is_none() {
        row = tx.query_opt(&DUE, params![now]).await?;
    }
    row.as_ref().map(read).transpose()
}

/// Takes one up until `until`; false when another node did.
///
/// # Errors
/// [`StoreError`]
pub async fn claim(tx: &mut WriteTx, push: &Push, until: Moment) -> Result<bool, StoreError> {
    let values = params![push.site, push.address.key(), push.next_at, until];
    Ok(tx.execute(&CLAIM, values).await? == 1)
}

/// Says how one stands.
///
/// # Errors
/// [`StoreError`]
pub async fn stands(tx: &mut WriteTx, push: &Push, now: &Stands<'_>) -> Result<(), StoreError> {
    let next = now.next.unwrap_or(NEVER);
    let values =
        params![push.site, push.address.key(), now.job, next, now.tries, now.outcome, now.failed, now.copy];
    tx.execute(&HOLD, params![push.site, push.address.key()]).await?;
    count(tx, push.site, &push.address, -1).await?;
    tx.execute(&STANDS, values).await?;
    count(tx, push.site, &push.address, 1).await?;
    tx.execute(&NONE_LEFT, params![push.site]).await.map(drop)
}

/// Adds a page to those that stand as it does, or takes it away.
async fn count(tx: &mut WriteTx, site: SiteId, address: &WebAddress, n: i64) -> Result<(), StoreError> {
    tx.execute(&COUNT, params![site, address.key(), n, NEVER]).await.map(drop)
}

/// How many pages of a site stand alike at the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// How: a word of the archive or of ours; empty before the first step.
    pub outcome: String,
    /// No further step is taken.
    pub is_over: bool,
    /// So many.
    pub n: i64,
}

/// How the pages of a site stand at the archive, those first that most share.
///
/// # Errors
/// [`StoreError`]
pub async fn figure(tx: &mut ReadTx, site: SiteId) -> Result<Vec<Stand>, StoreError> {
    let rows = tx.query(&FIGURE, params![site]).await?;
    let stand = |row: &Row| {
        Ok(Stand { outcome: row.get("outcome")?, is_over: row.get("is_over")?, n: row.get("n")? })
    };
    rows.iter().map(stand).collect()
}

fn read(row: &Row) -> Result<Push, StoreError> {
    Ok(Push {
        site: row.get("site")?,
        address: row.get("address")?,
        op_ed: row.get("op_ed")?,
        next_at: row.get("next_at")?,
        tries: row.get("tries")?,
        failed: row.get("failed")?,
        job: row.get("job")?,
        copy: row.get("copy")?,
        outcome: row.get("outcome")?,
    })
}
