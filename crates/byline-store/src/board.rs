//! The originals of a site that ask something of an editor, by what is at stake: taken over, dead, changed, moved, closed to us.
//! It refuses to show again what an editor has said something of, until it stands otherwise.

use crate::{
    captures::given,
    engine::{ReadTx, WriteTx},
    error::StoreError,
    manuscripts::may_be_shown,
    statement::{Statement, statements},
    value::{Row, params},
};
use byline_core::{
    address::{AddressKey, WebAddress},
    clock::Moment,
    ids::{AccountId, OpEdId, SiteId},
    language::Language,
    original::OriginalState,
    text::Text,
};
use std::fmt;

/// The rows of a state that no editor has said anything of; where a running has moved, only its new address counts.
macro_rules! standing {
    ($what:literal, ($($more:tt)*), $end:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM original o JOIN address d ON d.site = o.site AND d.address_key = o.address_key
            JOIN op_ed p ON p.id = d.op_ed AND p.stage = 'displayed' JOIN version v ON v.id = p.shown_version
            WHERE o.site = $1 AND o.state = $2 AND o.since <= $3 AND (d.kind = 'moved-to' OR NOT EXISTS (SELECT 1 FROM address n
              WHERE n.appearance = d.appearance AND n.kind = 'moved-to'))
              AND NOT EXISTS (SELECT 1 FROM original_word w WHERE w.site = o.site AND w.address_key = o.address_key
                AND w.state = o.state AND w.since = o.since)",
            $($more)*
            $end
        )
    };
}
macro_rules! row {
    ($($more:tt)*) => {
        standing!(
            "o.*, d.op_ed, v.title, v.language",
            ($($more)*),
            " ORDER BY o.since DESC, o.address_key LIMIT $4"
        )
    };
}

/// Whether readers are led to something kept of an original `o` of an op-ed `d.op_ed`: an archive's copy from before it was lost,
/// our own, the manuscript.
macro_rules! is_kept {
    () => {
        concat!(
        "(EXISTS (SELECT 1 FROM memento m WHERE m.site = o.site AND m.address_key = o.address_key AND m.at < o.since)
          OR EXISTS (SELECT 1 FROM capture c JOIN op_ed o ON o.id = c.op_ed JOIN site s ON s.id = o.site
            WHERE c.op_ed = d.op_ed AND c.url IS NOT NULL AND ",
            given!("s.turned_at"),
            ") OR EXISTS (SELECT 1 FROM manuscript m JOIN op_ed o ON o.id = m.op_ed JOIN site s ON s.id = o.site
            WHERE m.op_ed = d.op_ed AND ",
            may_be_shown!("s.turned_at"),
            "))"
        )
    };
}

statements! {
    ALL_ROWS = row!();
    WITH_COPY = row!(" AND ", is_kept!(),);
    WITHOUT_COPY = row!(" AND NOT ", is_kept!(),);
    LEGAL = row!(" AND o.legal = 1",);
    NOT_LEGAL = row!(" AND o.legal = 0",);
    LEGAL_MANY = standing!("count(*) AS n", (" AND o.legal = 1",), "");
    NOT_LEGAL_MANY = standing!("count(*) AS n", (" AND o.legal = 0",), "");
    HOW_MANY = standing!("count(*) AS n", (), "");
    WITH_COPY_MANY = standing!("count(*) AS n", (" AND ", is_kept!(),), "");
    WITHOUT_COPY_MANY = standing!("count(*) AS n", (" AND NOT ", is_kept!(),), "");
    REPORTED = "SELECT o.*, d.op_ed, v.title, v.language FROM (SELECT op_ed, CAST(sum(n) AS BIGINT) AS said FROM reader_report
            WHERE site = $1 GROUP BY op_ed) AS r JOIN op_ed p ON p.id = r.op_ed AND p.stage = 'displayed'
        JOIN version v ON v.id = p.shown_version JOIN address d ON d.op_ed = r.op_ed
        JOIN original o ON o.site = d.site AND o.address_key = d.address_key
        WHERE o.state NOT IN ('gone', 'host-gone', 'taken-over') ORDER BY r.said DESC, d.id LIMIT $2";
    DISPLAYED = "SELECT count(*) AS n FROM op_ed WHERE site = $1 AND stage = 'displayed'";
    LOST = concat!("SELECT count(*) AS n, CAST(coalesce(sum(kept), 0) AS BIGINT) AS kept FROM (SELECT d.op_ed,
            max(CASE WHEN ", is_kept!(), " THEN 1 ELSE 0 END) AS kept
        FROM original o JOIN address d ON d.site = o.site AND d.address_key = o.address_key
        JOIN op_ed p ON p.id = d.op_ed AND p.stage = 'displayed'
        WHERE o.site = $1 AND o.state IN ('gone', 'host-gone', 'taken-over')
          AND NOT EXISTS (SELECT 1 FROM address n JOIN original l ON l.site = n.site AND l.address_key = n.address_key
            WHERE n.op_ed = d.op_ed AND l.state IN ('live', 'changed', 'truncated', 'moved', 'walled', 'temporary'))
        GROUP BY d.op_ed) AS lost");
    GONE_BETWEEN = "SELECT DISTINCT d.op_ed, v.title FROM original o JOIN address d ON d.site = o.site AND d.address_key = o.address_key
        JOIN op_ed e ON e.id = d.op_ed JOIN version v ON v.id = e.shown_version
        WHERE o.site = $1 AND o.became_at >= $2 AND o.became_at < $3 AND o.state IN ('gone', 'host-gone', 'taken-over')
          AND e.stage = 'displayed' ORDER BY d.op_ed LIMIT $4";
    SAY = "INSERT INTO original_word (site, address_key, state, since, said, account, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (site, address_key) DO UPDATE SET state = excluded.state, since = excluded.since, said = excluded.said,
        account = excluded.account, at = excluded.at";
    WORD = "SELECT said FROM original_word WHERE site = $1 AND address_key = $2 AND state = $3 AND since = $4";
    TOLD = "SELECT until_at FROM originals_told WHERE site = $1";
    BEGIN_TELLING = "INSERT INTO originals_told (site, until_at) VALUES ($1, $2) ON CONFLICT (site) DO NOTHING";
    TELL = "UPDATE originals_told SET until_at = $3 WHERE site = $1 AND until_at = $2";
    WEEK = "SELECT o.state, count(*) AS n FROM original o JOIN address d ON d.site = o.site AND d.address_key = o.address_key
        JOIN op_ed p ON p.id = d.op_ed AND p.stage = 'displayed'
        WHERE o.site = $1 AND o.state IN ('changed', 'moved', 'gone', 'host-gone', 'taken-over') AND o.became_at > $2
          AND o.became_at <= $3 GROUP BY o.state ORDER BY o.state";
    NAMED = "SELECT v.title FROM original o JOIN address d ON d.site = o.site AND d.address_key = o.address_key
        JOIN op_ed p ON p.id = d.op_ed JOIN version v ON v.id = p.shown_version
        WHERE o.site = $1 AND o.state = $4 AND o.became_at > $2 AND o.became_at <= $3 AND p.stage = 'displayed'
        ORDER BY o.became_at DESC, d.id LIMIT $5";
}

/// What is at stake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stake {
    /// The address is somebody else's.
    TakenOver,
    /// The page is gone, and readers are led to no copy and no manuscript.
    NoCopy,
    /// The page is gone, and readers are led to a copy or the manuscript.
    Copied,
    /// Its outlet does not give it for legal reasons.
    Legal,
    /// Its text has changed.
    Changed,
    /// It has moved.
    Moved,
    /// Its outlet has not let us look for long.
    Walled,
    /// Readers say that its link does not work.
    Reported,
}

impl fmt::Display for Stake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TakenOver => "taken-over",
            Self::NoCopy => "no-copy",
            Self::Copied => "copied",
            Self::Legal => "legal",
            Self::Changed => "changed",
            Self::Moved => "moved",
            Self::Walled => "walled",
            Self::Reported => "reported",
        })
    }
}

impl Stake {
    /// All of them, the gravest first.
    pub const ALL: [Self; 8] = [
        Self::TakenOver,
        Self::NoCopy,
        Self::Copied,
        Self::Legal,
        Self::Changed,
        Self::Moved,
        Self::Walled,
        Self::Reported,
    ];

    fn states(self) -> &'static [&'static str] {
        match self {
            Self::TakenOver => &["taken-over"],
            Self::NoCopy | Self::Copied => &["gone", "host-gone"],
            Self::Changed => &["changed"],
            Self::Moved => &["moved"],
            Self::Legal | Self::Walled => &["walled"],
            Self::Reported => &[],
        }
    }

    fn statements(self) -> (&'static Statement, &'static Statement) {
        match self {
            Self::NoCopy => (&WITHOUT_COPY, &WITHOUT_COPY_MANY),
            Self::Copied => (&WITH_COPY, &WITH_COPY_MANY),
            Self::Legal => (&LEGAL, &LEGAL_MANY),
            Self::Walled => (&NOT_LEGAL, &NOT_LEGAL_MANY),
            _ => (&ALL_ROWS, &HOW_MANY),
        }
    }

    /// Only what has stood so for some time asks for an editor.
    fn by(self, now: Moment) -> Moment {
        if self == Self::Walled { now.plus_days(-30) } else { now }
    }
}

/// One original that asks for an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtStake {
    /// The op-ed.
    pub op_ed: OpEdId,
    /// Its title.
    pub title: Text,
    /// The language of the title.
    pub language: Language,
    /// The address.
    pub address: WebAddress,
    /// How it stands.
    pub state: OriginalState,
    /// Since when.
    pub since: Option<Moment>,
    /// When it was looked at last.
    pub looked_at: Option<Moment>,
}

/// How the op-eds of a site stand: all on display, those led to a copy, those that are lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// On display.
    pub all: i64,
    /// Kept alive by a copy.
    pub kept: i64,
    /// Gone without a copy.
    pub lost: i64,
}

/// Those of one stake, the latest first.
///
/// # Errors
/// [`StoreError`]
pub async fn at_stake(
    tx: &mut ReadTx,
    site: SiteId,
    stake: Stake,
    (now, most): (Moment, u32),
) -> Result<Vec<AtStake>, StoreError> {
    if stake == Stake::Reported {
        return tx.query(&REPORTED, params![site, most]).await?.iter().map(read).collect();
    }
    let mut found = Vec::new();
    for state in stake.states() {
        let rows = tx.query(stake.statements().0, params![site, *state, stake.by(now), most]).await?;
        for row in &rows {
            found.push(read(row)?);
        }
    }
    // Each state gave as many as are wanted: the latest of all of them stay.
    found.sort_by(|one, other| {
        let later = other.since.cmp(&one.since);
        later.then_with(|| one.address.key().cmp(&other.address.key()))
    });
    found.truncate(most as usize);
    Ok(found)
}

/// How many there are of one stake; of reports none, since they are few and listed whole.
///
/// # Errors
/// [`StoreError`]
pub async fn how_many(tx: &mut ReadTx, site: SiteId, stake: Stake, now: Moment) -> Result<i64, StoreError> {
    let mut sum = 0_i64;
    for state in stake.states() {
        let row = tx.query_one(stake.statements().1, params![site, *state, stake.by(now)]).await?;
        sum = sum.saturating_add(row.get("n")?);
    }
    Ok(sum)
}

/// The figure of the board.
///
/// # Errors
/// [`StoreError`]
pub async fn figure(tx: &mut ReadTx, site: SiteId) -> Result<Figure, StoreError> {
    let all: i64 = tx.query_one(&DISPLAYED, params![site]).await?.get("n")?;
    let lost = tx.query_one(&LOST, params![site]).await?;
    let (n, kept): (i64, i64) = (lost.get("n")?, lost.get("kept")?);
    Ok(Figure { all, kept, lost: n.saturating_sub(kept) })
}

/// An editor says what a state is about; it asks for nobody until it stands otherwise.
///
/// # Errors
/// [`StoreError`]
pub async fn say(
    tx: &mut WriteTx,
    (site, key): (SiteId, &AddressKey),
    (state, since): (&OriginalState, Moment),
    (said, by, now): (&str, Option<AccountId>, Moment),
) -> Result<(), StoreError> {
    let values = params![site, key, state.name(), since, said, by, now];
    tx.execute(&SAY, values).await.map(drop)
}

/// What an editor said of an original as it stands.
///
/// # Errors
/// [`StoreError`]
pub async fn word(
    tx: &mut ReadTx,
    (site, key): (SiteId, &AddressKey),
    (state, since): (&OriginalState, Moment),
) -> Result<Option<String>, StoreError> {
    let row = tx.query_opt(&WORD, params![site, key, state.name(), since]).await?;
    row.map(|row| row.get("said")).transpose()
}

/// How many originals came into a state that asks for an editor after one moment and by another, by the state's name.
///
/// # Errors
/// [`StoreError`]
pub async fn between(
    tx: &mut ReadTx,
    site: SiteId,
    (after, by): (Moment, Moment),
) -> Result<Vec<(String, i64)>, StoreError> {
    let rows = tx.query(&WEEK, params![site, after, by]).await?;
    rows.iter().map(|row| Ok((row.get("state")?, row.get("n")?))).collect()
}

/// The titles of some op-eds whose original came into this state after one moment and by another, the latest first.
///
/// # Errors
/// [`StoreError`]
pub async fn named_between(
    tx: &mut ReadTx,
    site: SiteId,
    (after, by): (Moment, Moment),
    (state, most): (&str, u32),
) -> Result<Vec<String>, StoreError> {
    let rows = tx.query(&NAMED, params![site, after, by, state, most]).await?;
    rows.iter().map(|row| row.get("title")).collect()
}

/// The op-eds on display whose original became gone, or somebody else's, in a time; at most so many, with their titles.
///
/// # Errors
/// [`StoreError`]
pub async fn gone_between(
    tx: &mut ReadTx,
    site: SiteId,
    (from, until): (Moment, Moment),
    most: u32,
) -> Result<Vec<(OpEdId, String)>, StoreError> {
    let rows = tx.query(&GONE_BETWEEN, params![site, from, until, most]).await?;
    rows.iter().map(|row| Ok((row.get("op_ed")?, row.get("title")?))).collect()
}

/// Up to which moment what became of a site's originals was told; `now` where nothing was ever told.
///
/// # Errors
/// [`StoreError`]
pub async fn told(tx: &mut WriteTx, site: SiteId, now: Moment) -> Result<Moment, StoreError> {
    tx.execute(&BEGIN_TELLING, params![site, now]).await?;
    tx.query_one(&TOLD, params![site]).await?.get("until_at")
}

/// The same without beginning; none where nothing was ever told.
///
/// # Errors
/// [`StoreError`]
pub async fn told_until(tx: &mut ReadTx, site: SiteId) -> Result<Option<Moment>, StoreError> {
    tx.query_opt(&TOLD, params![site]).await?.map(|row| row.get("until_at")).transpose()
}

/// It is told up to `until`; false when another node told it.
///
/// # Errors
/// [`StoreError`]
pub async fn tell(
    tx: &mut WriteTx,
    site: SiteId,
    (before, until): (Moment, Moment),
) -> Result<bool, StoreError> {
    Ok(tx.execute(&TELL, params![site, before, until]).await? == 1)
}

fn read(row: &Row) -> Result<AtStake, StoreError> {
    let (name, moved_to): (String, Option<WebAddress>) = (row.get("state")?, row.get("moved_to")?);
    let state = OriginalState::named(&name, moved_to)
        .ok_or_else(|| row.corrupt("state", format!("{name:?} is no state of an original")))?;
    Ok(AtStake {
        op_ed: row.get("op_ed")?,
        title: row.get("title")?,
        language: row.get("language")?,
        address: row.get("url")?,
        state,
        since: row.get("since")?,
        looked_at: row.get("looked_at")?,
    })
}
