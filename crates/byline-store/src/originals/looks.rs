//! One look at a time: the host that is due is taken, its next original looked at, and what was seen kept as a row of its own.
//! It refuses to keep a look that somebody else took meanwhile as the state of the original.

use super::{Original, read};
use crate::{
    changes,
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    address::{AddressKey, WebAddress},
    clock::Moment,
    ids::{OpEdId, SiteId},
    original::{Check, OriginalState, Seen, Shingles, Standing},
};

statements! {
    DUE_HOSTS = "SELECT host FROM original_host WHERE due_at <= $1 ORDER BY due_at, host LIMIT $2";
    NEXT_HOST = "SELECT min(due_at) AS at FROM original_host";
    TAKE_HOST = "UPDATE original_host SET due_at = $3 WHERE host = $1 AND due_at <= $2";
    PUT_OFF_HOST = "UPDATE original_host SET due_at = $2 WHERE host = $1";
    FORGET_HOST = "DELETE FROM original_host WHERE host = $1";
    DUE_OF_HOST = "SELECT * FROM original WHERE host = $1 AND tier = $2 AND next_at <= $3
        ORDER BY next_at, site, address_key LIMIT 1";
    NEXT_OF_HOST = "SELECT next_at FROM original WHERE host = $1 AND tier = $2 ORDER BY next_at LIMIT 1";
    ONE = "SELECT * FROM original WHERE site = $1 AND address_key = $2";
    CHECKS = "SELECT at, seen FROM original_check WHERE site = $1 AND address_key = $2 AND void = 0 ORDER BY at";
    LAST_LOOK = "SELECT at, seen FROM original_check WHERE site = $1 AND address_key = $2 AND void = 0
        ORDER BY at DESC LIMIT 1";
    PUT_CHECK = "INSERT INTO original_check (site, address_key, at, host, newly_failing, silent, fresh, seen)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (site, address_key, at) DO NOTHING";
    PUT_STATE = "UPDATE original SET state = $3, moved_to = $4, since = $5, failing = $6,
        became_at = coalesce($7, became_at) WHERE site = $1 AND address_key = $2";
    PUT_LOOK = "UPDATE original SET looked_at = $3, next_at = $4, tier = $5, read_at = $6, etag = $7, modified = $8,
        mark = $9, landed = $10, proven = $11, words = $12, legal = $13, pending = NULL, pending_words = NULL
        WHERE site = $1 AND address_key = $2";
    PUT_PENDING = "UPDATE original SET pending = $3, pending_words = $4 WHERE site = $1 AND address_key = $2";
    PUT_WORDS = "UPDATE original SET words = $3, proven = $4, mark = $5, landed = $6, read_at = $7, etag = $8, modified = $9
        WHERE site = $1 AND address_key = $2";
    PUT_NEXT = "UPDATE original SET next_at = $3 WHERE site = $1 AND address_key = $2";
    SAME_MARK = "SELECT count(*) AS n FROM (SELECT 1 AS one FROM original WHERE host = $1 AND mark = $2
        AND NOT (site = $3 AND address_key = $4) LIMIT 20) AS others";
    SAME_END = "SELECT count(*) AS n FROM (SELECT 1 AS one FROM original WHERE host = $1 AND landed = $2
        AND NOT (site = $3 AND address_key = $4) LIMIT 20) AS others";
    READS = "SELECT CAST(coalesce(sum(c.n), 0) AS BIGINT) AS n FROM address a JOIN daily_count c ON c.op_ed = a.op_ed
        WHERE a.site = $1 AND a.address_key = $2 AND c.day >= $3 AND c.what <> 'robot'";
    OP_ED = "SELECT a.op_ed FROM address a JOIN op_ed p ON p.id = a.op_ed
        WHERE a.site = $1 AND a.address_key = $2 AND p.stage = 'displayed' ORDER BY a.id LIMIT 1";
    BESIDE_LOST = "SELECT 1 AS n FROM address a JOIN address b ON b.appearance = a.appearance AND b.id <> a.id
        JOIN original o ON o.site = b.site AND o.address_key = b.address_key
        WHERE a.site = $1 AND a.address_key = $2 AND o.state IN ('gone', 'host-gone', 'taken-over') LIMIT 1";
    CITED_BY = "SELECT l.op_ed FROM cited_link l JOIN op_ed p ON p.id = l.op_ed
        WHERE l.site = $1 AND l.address_key = $2 AND p.stage = 'displayed' ORDER BY l.op_ed LIMIT 2";
    OTHERS_AT_ONCE = "UPDATE original SET next_at = $4, tier = 0 WHERE host = $1 AND (mark = $2 OR landed = $3)
        AND state = 'changed' AND failing = 0 AND next_at > $4";
    TRIM = "DELETE FROM original_check WHERE at < $1";
}

/// Tiers, in the order in which a host's originals are looked at: raised by a failure or a report, read by many, the rest.
const TIERS: [i64; 3] = [0, 1, 2];
/// The status of a page that is withheld for legal reasons (RFC 7725).
const UNAVAILABLE_BY_LAW: u16 = 451;
/// Pages read and ways pressed within a month, from which on an op-ed is read by many.
const READ_BY_MANY: i64 = 30;

/// An original taken to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// What is known of it.
    pub original: Original,
    /// It is linked within an op-ed, and no op-ed's original.
    pub is_link: bool,
    /// When it was read whole last.
    pub read_at: Option<Moment>,
    /// The marks by which its host knows the state that was read last.
    pub etag: Option<String>,
    /// The same, as a date.
    pub modified: Option<String>,
    /// The captured text, once it is known here.
    pub words: Option<Shingles>,
    /// The captured text has stood in this page.
    pub proven: bool,
    /// A look that waits for another address of the host: the look, and its words.
    pub pending: Option<(String, Shingles)>,
    /// The number of its text at the last look, and where that ended.
    pub mark: Option<i64>,
    /// Where the last look ended, when elsewhere.
    pub landed: Option<AddressKey>,
}

impl Taken {
    /// The key of its address.
    #[must_use]
    pub fn key(&self) -> AddressKey {
        self.original.address.key()
    }
}

/// A look that was taken, with what follows from it.
#[derive(Clone, Debug)]
pub struct Kept<'a> {
    /// The look.
    pub check: &'a Check,
    /// What all looks mean together now.
    pub standing: &'a Standing,
    /// It failed, although the look before did not.
    pub newly_failing: bool,
    /// The next look.
    pub next_at: Moment,
    /// From which day on readings count, as a day's sort key.
    pub read_since: i64,
}

/// The hosts with an original that is due, those that waited longest first.
///
/// # Errors
/// [`StoreError`]
pub async fn due_hosts(tx: &mut ReadTx, now: Moment, most: u32) -> Result<Vec<String>, StoreError> {
    tx.query(&DUE_HOSTS, params![now, most]).await?.iter().map(|row| row.get("host")).collect()
}

/// When the next host is due.
///
/// # Errors
/// [`StoreError`]
pub async fn next_of_host(tx: &mut ReadTx) -> Result<Option<Moment>, StoreError> {
    tx.query_one(&NEXT_HOST, params![]).await?.get("at")
}

/// Takes the host's most pressing original to look at, until `until`; none when another node has the host, or nothing is due.
///
/// # Errors
/// [`StoreError`]
pub async fn take(
    tx: &mut WriteTx,
    host: &str,
    (now, until): (Moment, Moment),
) -> Result<Option<Taken>, StoreError> {
    if tx.execute(&TAKE_HOST, params![host, now, until]).await? == 0 {
        return Ok(None);
    }
    for tier in TIERS {
        if let Some(row) = tx.query_opt(&DUE_OF_HOST, params![host, tier, now]).await? {
            return taken(&row).map(Some);
        }
    }
    put_off(tx, host, now).await?;
    Ok(None)
}

fn taken(row: &Row) -> Result<Taken, StoreError> {
    let words = |column: &str| -> Result<Option<Shingles>, StoreError> {
        let kept: Option<Vec<u8>> = row.get(column)?;
        let read = kept.map(|bytes| {
            Shingles::from_bytes(&bytes).ok_or_else(|| row.corrupt(column, "these are no runs of words"))
        });
        read.transpose()
    };
    let pending: Option<String> = row.get("pending")?;
    let kind: String = row.get("kind")?;
    Ok(Taken {
        original: read(row)?,
        is_link: kind == "link",
        read_at: row.get("read_at")?,
        etag: row.get("etag")?,
        modified: row.get("modified")?,
        words: words("words")?,
        proven: row.get("proven")?,
        pending: pending.zip(words("pending_words")?),
        mark: row.get("mark")?,
        landed: row.get("landed")?,
    })
}

/// The host is looked at again when its next original is due, and not before `not_before`.
///
/// # Errors
/// [`StoreError`]
pub async fn put_off(tx: &mut WriteTx, host: &str, not_before: Moment) -> Result<(), StoreError> {
    let asked = TIERS.iter().map(|tier| (&NEXT_OF_HOST, params![host, *tier])).collect();
    let mut next: Option<Moment> = None;
    for rows in tx.query_all(asked).await? {
        let at: Option<Moment> = rows.first().map(|row| row.get("next_at")).transpose()?;
        next = [next, at].into_iter().flatten().min();
    }
    match next {
        Some(at) => tx.execute(&PUT_OFF_HOST, params![host, at.max(not_before)]).await?,
        None => tx.execute(&FORGET_HOST, params![host]).await?,
    };
    Ok(())
}

/// The original is looked at later; nothing was seen of it. `pending` is a look that waits for another address.
///
/// # Errors
/// [`StoreError`]
pub async fn postpone(
    tx: &mut WriteTx,
    taken: &Taken,
    next_at: Moment,
    pending: Option<(&str, &Shingles)>,
) -> Result<(), StoreError> {
    let (site, key) = (taken.original.site, taken.key());
    tx.execute(&PUT_NEXT, params![site, key, next_at]).await?;
    if let Some((look, words)) = pending {
        tx.execute(&PUT_PENDING, params![site, key, look, words.to_bytes()]).await?;
    }
    Ok(())
}

/// Keeps what a look that is not over yet has told.
///
/// # Errors
/// [`StoreError`]
pub async fn put_words(tx: &mut WriteTx, taken: &Taken) -> Result<(), StoreError> {
    let words = taken.words.as_ref().map(Shingles::to_bytes);
    let told = params![
        taken.original.site,
        taken.key(),
        words,
        taken.proven,
        taken.mark,
        taken.landed,
        taken.read_at,
        taken.etag,
        taken.modified
    ];
    tx.execute(&PUT_WORDS, told).await.map(drop)
}

/// The looks at an original, the oldest first, without those of a time when our own network failed.
///
/// # Errors
/// [`StoreError`]
pub async fn checks(tx: &mut ReadTx, site: SiteId, address: &WebAddress) -> Result<Vec<Check>, StoreError> {
    let rows = tx.query(&CHECKS, params![site, address.key()]).await?;
    rows.iter().map(|row| check(row, address)).collect()
}

/// The last of these looks.
///
/// # Errors
/// [`StoreError`]
pub async fn last_look(
    tx: &mut ReadTx,
    site: SiteId,
    address: &WebAddress,
) -> Result<Option<Check>, StoreError> {
    let row = tx.query_opt(&LAST_LOOK, params![site, address.key()]).await?;
    row.map(|row| check(&row, address)).transpose()
}

fn check(row: &Row, address: &WebAddress) -> Result<Check, StoreError> {
    Ok(Check { at: row.get("at")?, asked: address.clone(), seen: row.json("seen")? })
}

/// How many other originals of the host were last seen with the same text, or ended at the same address; twenty at most.
///
/// # Errors
/// [`StoreError`]
pub async fn census(
    tx: &mut ReadTx,
    taken: &Taken,
    mark: i64,
    landed: Option<&AddressKey>,
) -> Result<u32, StoreError> {
    let (site, key, host) = (taken.original.site, taken.key(), taken.original.address.host());
    let alike: u32 = tx.query_one(&SAME_MARK, params![host, mark, site, key]).await?.get("n")?;
    let Some(landed) = landed else { return Ok(alike) };
    let ended: u32 = tx.query_one(&SAME_END, params![host, landed, site, key]).await?.get("n")?;
    Ok(alike.max(ended))
}

/// Keeps a look and what follows from it; whether the state is another than before. What readers are told anew takes a number of the site.
///
/// # Errors
/// [`StoreError`]
pub async fn keep(tx: &mut WriteTx, taken: &Taken, kept: &Kept<'_>) -> Result<bool, StoreError> {
    let (site, key, check) = (taken.original.site, taken.key(), kept.check);
    let silent = matches!(check.seen, Seen::NoAnswer(_) | Seen::NoName { .. });
    let row = params![
        site,
        key,
        check.at,
        taken.original.address.host(),
        kept.newly_failing,
        silent,
        !taken.original.failing,
        json_text(&check.seen)
    ];
    tx.execute(&PUT_CHECK, row).await?;
    let reads: i64 = tx.query_one(&READS, params![site, key, kept.read_since]).await?.get("n")?;
    let tier = match (kept.standing.failing, reads >= READ_BY_MANY) {
        (true, _) => TIERS[0],
        (_, true) => TIERS[1],
        _ => TIERS[2],
    };
    let look = params![
        site,
        key,
        check.at,
        kept.next_at,
        tier,
        taken.read_at,
        taken.etag,
        taken.modified,
        taken.mark,
        taken.landed,
        taken.proven,
        taken.words.as_ref().map(Shingles::to_bytes),
        matches!(&check.seen, Seen::Answer(answer) if answer.status == UNAVAILABLE_BY_LAW)
    ];
    tx.execute(&PUT_LOOK, look).await?;
    put_state(tx, &taken.original, kept.standing, check.at).await
}

/// Keeps what became of an original; whether that is another state than before.
pub(super) async fn put_state(
    tx: &mut WriteTx,
    before: &Original,
    standing: &Standing,
    now: Moment,
) -> Result<bool, StoreError> {
    let (site, key) = (before.site, before.address.key());
    let changed = before.state != standing.state;
    // Looks older than are kept may have begun it: what is known of its beginning stays.
    let since = if changed { standing.since } else { before.since.or(standing.since) };
    let moved_to = match &standing.state {
        OriginalState::Moved(to) => Some(to),
        _ => None,
    };
    // A state begins with the first look that failed, and is known by the one that settled it: who tells of it asks when it
    // became known. Derived again over history, that is as long ago as it was.
    let became_at = changed.then(|| standing.became_at.unwrap_or(now));
    let row = params![site, key, standing.state.name(), moved_to, since, standing.failing, became_at];
    tx.execute(&PUT_STATE, row).await?;
    // Beside one that is gone another counts from its first look on.
    let first = changed && before.state == OriginalState::Unchecked;
    if before.state.told() != standing.state.told()
        || (first && tx.query_opt(&BESIDE_LOST, params![site, key]).await?.is_some())
    {
        let shown = tx.query_opt(&OP_ED, params![site, key]).await?;
        let mut op_eds: Vec<OpEdId> = shown.iter().map(|row| row.get("op_ed")).collect::<Result<_, _>>()?;
        // A link within a text says nothing of a wall.
        if before.state.is_dead() || standing.state.is_dead() {
            let citing = tx.query(&CITED_BY, params![site, key]).await?;
            for row in &citing {
                op_eds.push(row.get("op_ed")?);
            }
        }
        op_eds.dedup();
        if let Some(one) = op_eds.first() {
            changes::record(tx, site, "original", Some(*one).filter(|_| op_eds.len() == 1), now).await?;
        }
    }
    Ok(changed)
}

/// Has the other originals of the host that gave the same looked at again: what was found of one may hold for all.
///
/// # Errors
/// [`StoreError`]
pub async fn look_at_others(tx: &mut WriteTx, taken: &Taken, now: Moment) -> Result<u64, StoreError> {
    let host = taken.original.address.host();
    tx.execute(&OTHERS_AT_ONCE, params![host, taken.mark, taken.landed, now]).await
}

/// One watched original, as it stands now, to be looked at out of its turn.
///
/// # Errors
/// [`StoreError`]
pub async fn one(tx: &mut ReadTx, site: SiteId, key: &AddressKey) -> Result<Option<Taken>, StoreError> {
    tx.query_opt(&ONE, params![site, key]).await?.as_ref().map(taken).transpose()
}

/// Forgets looks older than `before`.
///
/// # Errors
/// [`StoreError`]
pub async fn trim(tx: &mut WriteTx, before: Moment) -> Result<u64, StoreError> {
    tx.execute(&TRIM, params![before]).await
}
