//! The desk's list of all op-eds, found by words and by what they are about, in the order in which they came to be listed.
//! It refuses to read a site to answer: it walks the rarest of the terms asked for, and no further than a bound.

pub(crate) mod choices;
pub(crate) mod keeping;
pub(crate) mod sorted;
pub(crate) mod standing;
mod term;

pub use choices::{languages_kept, names_of_people, years_kept};
pub use keeping::{catch_up, mark, waiting};
pub use sorted::SortedBy;
pub use standing::{Standing, standing, years};
pub use term::{Term, Wait};

use crate::{
    engine::ReadTx,
    error::StoreError,
    queue::{self, QueueRow, line_columns},
    statement::{Statement, statements},
    value::{Row, Value, params},
};
use byline_core::{
    ids::{OpEdId, SiteId},
    name::matching_key,
};

/// Terms besides the one that is walked, at most.
const MOST_BESIDES: usize = 11;
/// Words that the last word typed may begin, at most.
const MOST_FORMS: usize = 6;
/// Counted no further than this.
pub const MOST_COUNTED: i64 = 10_000;
/// Op-eds that are looked at for one leaf, at most: the question whether one is found under a second term costs PostgreSQL three microseconds.
/// No more than [`MOST_COUNTED`], since no term is counted further; few in tests, which come to the bound.
const MOST_LOOKED: i64 = if cfg!(test) { 12 } else { 6_000 };
/// Numbers that a walk brings when they are counted: one beyond [`MOST_COUNTED`].
const MOST_WALKED: u32 = 10_001;

/// What an op-ed number `f.number` must be found under besides: eleven terms, and one of six forms of a word; 0 asks for nothing.
/// A number is asked for between itself and itself: by `=` PostgreSQL reads all that stands under a term into memory to ask it of a few.
macro_rules! besides {
    () => {
        "AND (CAST($3 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $3 AND g.number BETWEEN f.number AND f.number))
        AND (CAST($4 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $4 AND g.number BETWEEN f.number AND f.number))
        AND (CAST($5 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $5 AND g.number BETWEEN f.number AND f.number))
        AND (CAST($6 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $6 AND g.number BETWEEN f.number AND f.number))
        AND (CAST($7 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $7 AND g.number BETWEEN f.number AND f.number))
        AND (CAST($8 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $8 AND g.number BETWEEN f.number AND f.number))
        AND (CAST($9 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $9 AND g.number BETWEEN f.number AND f.number))
        AND (CAST($10 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $10 AND g.number BETWEEN f.number AND f.number))
        AND (CAST($11 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $11 AND g.number BETWEEN f.number AND f.number))
        AND (CAST($12 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $12 AND g.number BETWEEN f.number AND f.number))
        AND (CAST($13 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $13 AND g.number BETWEEN f.number AND f.number))
        AND (CAST($14 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g
            WHERE g.term IN ($14, $15, $16, $17, $18, $19) AND g.number BETWEEN f.number AND f.number))"
    };
}

pub(crate) use besides;

statements! {
    NEWEST = concat!("SELECT f.number FROM (SELECT number FROM finding WHERE term = $1 AND number < $2
        ORDER BY number DESC LIMIT $21) f WHERE f.number < $2 ", besides!(), " ORDER BY f.number DESC LIMIT $20");
    OLDEST = concat!("SELECT f.number FROM (SELECT number FROM finding WHERE term = $1 AND number > $2
        ORDER BY number LIMIT $21) f WHERE f.number > $2 ", besides!(), " ORDER BY f.number LIMIT $20");
    NEWEST_EDGE = "SELECT number FROM finding WHERE term = $1 AND number < $2 ORDER BY number DESC LIMIT 1 OFFSET $3";
    OLDEST_EDGE = "SELECT number FROM finding WHERE term = $1 AND number > $2 ORDER BY number LIMIT 1 OFFSET $3";
    COUNT_SOME = "SELECT count(*) AS n FROM (SELECT 1 AS one FROM finding WHERE term = $1 LIMIT $2) s";
    COUNT_ALL = "SELECT count(*) AS n FROM finding WHERE term = $1";
    NEXT_WORD = "SELECT word FROM finding_word WHERE site = $1 AND word > $2 ORDER BY word LIMIT 1";
    HAS_WORD = "SELECT word FROM finding_word WHERE site = $1 AND word = $2";
    LINE = concat!("SELECT l.number, ", line_columns!(), "
        FROM listed l JOIN op_ed o ON o.id = l.op_ed JOIN version v ON v.id = o.working_version
        WHERE l.site = $1 AND l.number = $2");
    NUMBERED = "SELECT op_ed FROM listed WHERE site = $1 AND number = $2";
}

/// What is looked for, in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// Found under each of these.
    pub terms: Vec<Term>,
    /// Words as typed; the last may be the beginning of one.
    pub words: String,
    /// The oldest first.
    pub oldest: bool,
    /// In another order than the one in which they came.
    pub by: Option<SortedBy>,
}

/// What of the list was found in one walk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The op-eds with their numbers, in the order asked for.
    pub rows: Vec<(i64, QueueRow)>,
    /// From which number the next leaf goes on.
    pub next: Option<i64>,
    /// The walk ended at its bound, not at the end of the list.
    pub cut: bool,
}

/// How many are sought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// So many were counted.
    pub n: i64,
    /// There are more, or may be: the count ended at its bound.
    pub more: bool,
}

/// A question made ready: the terms that are walked, what each must be found under besides, the forms of the last word.
struct Ready {
    /// One term, or all forms of one word.
    walked: Vec<i64>,
    /// How many stand under the longest of them, no more than one beyond [`MOST_COUNTED`].
    long: i64,
    /// The rarest first, so that most are asked one thing only.
    besides: Vec<i64>,
    forms: Vec<i64>,
}

impl Ready {
    /// How far each term is walked at once.
    fn bound(&self) -> i64 {
        // Each may have to be asked for under every form.
        let questions = self.walked.len().max(1) * self.forms.len().div_ceil(2).max(1);
        MOST_LOOKED / i64::try_from(questions).unwrap_or(1)
    }
}

/// The numbers of one walk, and where it ended at its bound.
struct Walk {
    numbers: Vec<i64>,
    edge: Option<i64>,
}

/// One leaf of what is sought, after a number, and how many are sought: where the leaf is the newest, one walk answers both.
///
/// # Errors
/// [`StoreError`]
pub async fn leaf(
    tx: &mut ReadTx,
    site: SiteId,
    sought: &Sought,
    after: Option<i64>,
    most: u32,
) -> Result<(Found, Counted), StoreError> {
    let Some(ready) = ready(tx, site, sought).await? else { return Ok(Default::default()) };
    let plain = counted_plainly(tx, site, &ready).await?;
    if let Some(by) = sought.by {
        let found = sorted::leaf(tx, site, (&ready, by), after, most).await?;
        return Ok((found, counted(tx, &ready, plain).await?));
    }
    let start = after.unwrap_or(if sought.oldest { -1 } else { i64::MAX });
    let both = plain.is_none() && after.is_none();
    let walk = walk(tx, &ready, sought.oldest, start, if both { MOST_WALKED } else { most + 1 }).await?;
    let all = match plain {
        None if both => walk.counted(),
        _ => counted(tx, &ready, plain).await?,
    };
    let more = walk.numbers.len() > most as usize;
    let numbers: Vec<i64> = walk.numbers.iter().copied().take(most as usize).collect();
    let edge = walk.edge.filter(|_| !more);
    let next = if more { numbers.last().copied() } else { edge };
    Ok((Found { rows: lines(tx, site, &numbers).await?, next, cut: edge.is_some() }, all))
}

impl Walk {
    fn counted(&self) -> Counted {
        let n = i64::try_from(self.numbers.len()).unwrap_or(i64::MAX);
        Counted { n: n.min(MOST_COUNTED), more: n > MOST_COUNTED || self.edge.is_some() }
    }
}

/// How many are sought, no further than [`MOST_COUNTED`] and no further than one walk looks.
async fn counted(tx: &mut ReadTx, ready: &Ready, plain: Option<Counted>) -> Result<Counted, StoreError> {
    match plain {
        Some(plain) => Ok(plain),
        None => Ok(walk(tx, ready, false, i64::MAX, MOST_WALKED).await?.counted()),
    }
}

/// The same where one term is all that is sought: it was counted already. All op-eds of a site are counted to their end.
async fn counted_plainly(
    tx: &mut ReadTx,
    site: SiteId,
    ready: &Ready,
) -> Result<Option<Counted>, StoreError> {
    let ([one], [], []) = (&ready.walked[..], &ready.besides[..], &ready.forms[..]) else { return Ok(None) };
    if *one == Term::Any.key(site) {
        let n = tx.query_one(&COUNT_ALL, params![one]).await?.get("n")?;
        return Ok(Some(Counted { n, more: false }));
    }
    Ok(Some(Counted { n: ready.long.min(MOST_COUNTED), more: ready.long > MOST_COUNTED }))
}

/// All that are sought, the newest first, at most `most`; for an act on all of them.
///
/// # Errors
/// [`StoreError`]
pub async fn all(
    tx: &mut ReadTx,
    site: SiteId,
    sought: &Sought,
    most: usize,
) -> Result<Vec<OpEdId>, StoreError> {
    let Some(ready) = ready(tx, site, sought).await? else { return Ok(Vec::new()) };
    let (mut found, mut start) = (Vec::new(), i64::MAX);
    while found.len() < most {
        let wanted = u32::try_from((most - found.len()).min(2_000)).unwrap_or(2_000);
        let Walk { numbers, edge } = walk(tx, &ready, false, start, wanted).await?;
        let asked = numbers.iter().map(|number| (&NUMBERED, params![site, number])).collect();
        for rows in tx.query_all(asked).await? {
            found.extend(rows.first().map(|row| row.get::<OpEdId>("op_ed")).transpose()?);
        }
        let full = numbers.len() == wanted as usize;
        let Some(on) = edge.or_else(|| numbers.last().copied().filter(|_| full)) else { break };
        start = on;
    }
    Ok(found)
}

async fn ready(tx: &mut ReadTx, site: SiteId, sought: &Sought) -> Result<Option<Ready>, StoreError> {
    let key = matching_key(&sought.words);
    let mut words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    let last = words.pop().filter(|_| !sought.words.ends_with(' ') || words.is_empty());
    let mut keys: Vec<i64> = sought.terms.iter().map(|term| term.key(site)).collect();
    keys.extend(words.iter().map(|word| Term::Word(stem(word)).key(site)));
    let forms: Vec<i64> = match last {
        Some(last) => forms(tx, site, &stem(last)).await?,
        None => Vec::new(),
    };
    if last.is_some() && forms.is_empty() {
        return Ok(None);
    }
    keys.sort_unstable();
    keys.dedup();
    keys.truncate(MOST_BESIDES);
    if keys.is_empty() && forms.is_empty() {
        keys.push(Term::Any.key(site));
    }
    let counted = |most: i64| move |key: &i64| (&COUNT_SOME, params![key, most + 1]);
    let of_keys = keys.iter().map(counted(MOST_COUNTED));
    // A single form may be all that is sought: then this is the count that is told.
    let of_form = if forms.len() == 1 { MOST_COUNTED } else { MOST_LOOKED };
    let asked = of_keys.chain(forms.iter().map(counted(of_form))).collect();
    let rows = tx.query_all(asked).await?;
    let counts: Vec<i64> = rows.iter().flatten().map(|row| row.get("n")).collect::<Result<_, _>>()?;
    let (of_keys, of_forms) = counts.split_at(keys.len().min(counts.len()));
    let mut by_length: Vec<(i64, i64)> = of_keys.iter().copied().zip(keys).collect();
    by_length.sort_unstable();
    let long = of_forms.iter().copied().max().unwrap_or(0);
    let keys = by_length.iter().map(|(_, key)| *key);
    Ok(Some(match by_length.first() {
        Some((n, walked)) if forms.is_empty() || *n <= of_forms.iter().sum::<i64>() => {
            Ready { walked: vec![*walked], long: *n, besides: keys.skip(1).collect(), forms }
        }
        _ => Ready { walked: forms, long, besides: keys.collect(), forms: Vec::new() },
    }))
}

/// A word without the Arabic article, as words are kept: الصين is found by صين, and the other way round.
pub(crate) fn stem(word: &str) -> String {
    let bare = word.strip_prefix("\u{627}\u{644}").filter(|rest| rest.chars().count() > 2);
    bare.unwrap_or(word).to_owned()
}

/// The kept words that a word is or begins, the shortest first.
async fn forms(tx: &mut ReadTx, site: SiteId, word: &str) -> Result<Vec<i64>, StoreError> {
    let mut found = Vec::new();
    if tx.query_opt(&HAS_WORD, params![site, word]).await?.is_some() {
        found.push(word.to_owned());
    }
    let mut last = word.to_owned();
    while found.len() < MOST_FORMS && word.chars().count() > 1 {
        let Some(row) = tx.query_opt(&NEXT_WORD, params![site, last]).await? else { break };
        last = row.get("word")?;
        if !last.starts_with(word) {
            break;
        }
        found.push(last.clone());
    }
    Ok(found.into_iter().map(|word| Term::Word(word).key(site)).collect())
}

/// The next numbers, at most `most` and none beyond the edge; of several walks laid together, each once.
async fn walk(
    tx: &mut ReadTx,
    ready: &Ready,
    oldest: bool,
    start: i64,
    most: u32,
) -> Result<Walk, StoreError> {
    let bound = ready.bound();
    let asked = |statement: &'static Statement, tail: Vec<Value>| -> Vec<_> {
        let with = |walked: &i64| [params![walked, start], tail.clone()].concat();
        ready.walked.iter().map(|walked| (statement, with(walked))).collect()
    };
    let mut tail = asked_besides(&ready.besides, &ready.forms);
    tail.extend(params![i64::from(most), bound]);
    let found = tx.query_all(asked(if oldest { &OLDEST } else { &NEWEST }, tail)).await?;
    let mut numbers: Vec<i64> =
        found.iter().flatten().map(|row| row.get("number")).collect::<Result<_, _>>()?;
    numbers.sort_unstable();
    numbers.dedup();
    if !oldest {
        numbers.reverse();
    }
    let mut edges: Vec<i64> = Vec::new();
    if ready.long > bound {
        let edge = if oldest { &OLDEST_EDGE } else { &NEWEST_EDGE };
        let rows = tx.query_all(asked(edge, params![bound - 1])).await?;
        edges = rows.iter().flatten().map(|row| row.get("number")).collect::<Result<_, _>>()?;
    }
    // Where one of several walks ended, the others may have gone on: what lies beyond is of the next walk.
    let edge = if oldest { edges.into_iter().min() } else { edges.into_iter().max() };
    numbers.retain(|number| edge.is_none_or(|edge| if oldest { *number <= edge } else { *number >= edge }));
    let more = numbers.len() > most as usize;
    numbers.truncate(most as usize);
    let full = more || numbers.len() == most as usize;
    Ok(Walk { numbers, edge: edge.filter(|_| !full) })
}

/// The values that [`besides!`] asks for.
fn asked_besides(besides: &[i64], forms: &[i64]) -> Vec<Value> {
    let besides = (0..MOST_BESIDES).map(|n| besides.get(n).copied().unwrap_or(0));
    // The first form again asks for nothing more.
    let forms = (0..MOST_FORMS).map(|n| forms.get(n).or(forms.first()).copied().unwrap_or(0));
    besides.chain(forms).map(Value::Int).collect()
}

async fn lines(tx: &mut ReadTx, site: SiteId, numbers: &[i64]) -> Result<Vec<(i64, QueueRow)>, StoreError> {
    let asked = numbers.iter().map(|number| (&LINE, params![site, number])).collect();
    let rows: Vec<Row> = tx.query_all(asked).await?.into_iter().flatten().collect();
    let numbers: Vec<i64> = rows.iter().map(|row| row.get("number")).collect::<Result<_, _>>()?;
    Ok(numbers.into_iter().zip(queue::lines(tx, rows).await?).collect())
}
