//! The desk's list of all op-eds, found by words and by what they are about, in the order in which they came to be listed.
//! It refuses to read a site to answer: it walks the rarest of the terms asked for, and no further than a bound.

pub(crate) mod choices;
pub(crate) mod keeping;
pub(crate) mod sorted;
pub(crate) mod standing;

pub use choices::{languages_kept, names_of_people, years_kept};
pub use keeping::{catch_up, mark, waiting};
pub use sorted::SortedBy;
pub use standing::{Standing, standing, years};

use crate::{
    engine::ReadTx,
    error::StoreError,
    queue::{self, QueueRow},
    statement::{Statement, statements},
    value::{Row, Value, params},
};
use byline_core::{
    digest::Digest,
    ids::{AccountId, OpEdId, OutletId, PersonId, SeriesId, SiteId, TopicId},
    language::Language,
    name::matching_key,
    oped::StageName,
};

/// Terms besides the one that is walked, at most.
const MOST_BESIDES: usize = 11;
/// Words that the last word typed may begin, at most.
const MOST_FORMS: usize = 6;
/// Counted no further than this.
pub const MOST_COUNTED: i64 = 10_000;

/// What an op-ed number `f.number` must be found under besides: eleven terms, and one of six forms of a word; 0 asks for nothing.
macro_rules! besides {
    () => {
        "AND (CAST($3 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $3 AND g.number = f.number))
        AND (CAST($4 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $4 AND g.number = f.number))
        AND (CAST($5 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $5 AND g.number = f.number))
        AND (CAST($6 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $6 AND g.number = f.number))
        AND (CAST($7 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $7 AND g.number = f.number))
        AND (CAST($8 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $8 AND g.number = f.number))
        AND (CAST($9 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $9 AND g.number = f.number))
        AND (CAST($10 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $10 AND g.number = f.number))
        AND (CAST($11 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $11 AND g.number = f.number))
        AND (CAST($12 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $12 AND g.number = f.number))
        AND (CAST($13 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g WHERE g.term = $13 AND g.number = f.number))
        AND (CAST($14 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM finding g
            WHERE g.term IN ($14, $15, $16, $17, $18, $19) AND g.number = f.number))"
    };
}

pub(crate) use besides;

statements! {
    NEWEST = concat!("SELECT f.number FROM (SELECT number FROM finding WHERE term = $1 AND number < $2
        ORDER BY number DESC LIMIT 20000) f WHERE f.number < $2 ", besides!(), " ORDER BY f.number DESC LIMIT $20");
    OLDEST = concat!("SELECT f.number FROM (SELECT number FROM finding WHERE term = $1 AND number > $2
        ORDER BY number LIMIT 20000) f WHERE f.number > $2 ", besides!(), " ORDER BY f.number LIMIT $20");
    NEWEST_EDGE = "SELECT number FROM finding WHERE term = $1 AND number < $2 ORDER BY number DESC LIMIT 1 OFFSET 19999";
    OLDEST_EDGE = "SELECT number FROM finding WHERE term = $1 AND number > $2 ORDER BY number LIMIT 1 OFFSET 19999";
    COUNT_SOME = "SELECT count(*) AS n FROM (SELECT 1 AS one FROM finding WHERE term = $1 LIMIT 10001) s";
    COUNT_ALL = "SELECT count(*) AS n FROM finding WHERE term = $1";
    NEXT_WORD = "SELECT word FROM finding_word WHERE site = $1 AND word > $2 ORDER BY word LIMIT 1";
    HAS_WORD = "SELECT word FROM finding_word WHERE site = $1 AND word = $2";
    LINE = "SELECT l.number, o.id, o.short, o.stage, o.came_in, o.first_displayed, o.working_version, v.title, v.language
        FROM listed l JOIN op_ed o ON o.id = l.op_ed JOIN version v ON v.id = o.working_version
        WHERE l.site = $1 AND l.number = $2";
    NUMBERED = "SELECT op_ed FROM listed WHERE site = $1 AND number = $2";
}

/// What an op-ed is found under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// Every op-ed of the site.
    Any,
    /// It stands in this stage.
    Stage(StageName),
    /// By this scholar or outsider.
    By(PersonId),
    /// It ran there.
    At(OutletId),
    /// About this.
    About(TopicId),
    /// In this series.
    Within(SeriesId),
    /// Written in this language.
    In(Language),
    /// It first ran in this year.
    Year(i16),
    /// The work of this account.
    Assigned(AccountId),
    /// Somebody put it forward.
    Nominated,
    /// What it waits for.
    Waits(Wait),
    /// A word of its title, its standfirst, its authors' or its outlets' names, in the form names are compared by.
    Word(String),
}

/// What an op-ed that is not decided on waits for, or one on display still lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wait {
    /// An editor's decision.
    Decision,
    /// Somebody whose work it is.
    Taker,
    /// A name or an outlet that nobody has matched.
    Match,
    /// A topic.
    Topic,
    /// Its moment.
    Moment,
}

impl Wait {
    /// All, as an address writes them.
    pub const ALL: [(&'static str, Self); 5] = [
        ("decision", Self::Decision),
        ("taker", Self::Taker),
        ("match", Self::Match),
        ("topic", Self::Topic),
        ("moment", Self::Moment),
    ];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, wait)| *wait == self).map_or("", |(word, _)| word)
    }
}

impl Term {
    /// The number a term is kept as: of the site, the kind and the word together, never 0.
    fn key(&self, site: SiteId) -> i64 {
        let (kind, word) = match self {
            Self::Any => ("any", String::new()),
            Self::Stage(stage) => ("stage", stage.to_string()),
            Self::By(id) => ("by", id.to_string()),
            Self::At(id) => ("at", id.to_string()),
            Self::About(id) => ("about", id.to_string()),
            Self::Within(id) => ("within", id.to_string()),
            Self::In(language) => ("in", language.to_string()),
            Self::Year(year) => ("year", year.to_string()),
            Self::Assigned(id) => ("assigned", id.to_string()),
            Self::Nominated => ("nominated", String::new()),
            Self::Waits(wait) => ("waits", wait.word().to_owned()),
            Self::Word(word) => ("word", word.clone()),
        };
        let digest = Digest::of(format!("{site}\n{kind}\n{word}").as_bytes());
        let mut eight = [0; 8];
        eight.copy_from_slice(&digest.as_bytes()[..8]);
        i64::from_be_bytes(eight).max(i64::MIN + 1) | 1
    }
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

/// A leaf of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Leaf {
    /// The op-eds with their numbers, in the order asked for.
    pub rows: Vec<(i64, QueueRow)>,
    /// From which number the next leaf goes on.
    pub next: Option<i64>,
    /// The walk ended at its bound, not at the end of the list.
    pub cut: bool,
}

/// A question made ready: the terms that are walked, what each must be found under besides, the forms of the last word.
struct Ready {
    /// One term, or all forms of one word.
    walked: Vec<i64>,
    /// How many stand under the longest of them, no more than one beyond [`MOST_COUNTED`].
    long: i64,
    besides: Vec<i64>,
    forms: Vec<i64>,
}

/// One leaf of what is sought, after a number.
///
/// # Errors
/// [`StoreError`]
pub async fn leaf(
    tx: &mut ReadTx,
    site: SiteId,
    sought: &Sought,
    after: Option<i64>,
    most: u32,
) -> Result<Leaf, StoreError> {
    if let Some(by) = sought.by {
        return sorted::leaf(tx, site, (sought, by), after, most).await;
    }
    let Some(ready) = ready(tx, site, sought).await? else { return Ok(Leaf::default()) };
    let start = after.unwrap_or(if sought.oldest { -1 } else { i64::MAX });
    let mut numbers = walk(tx, &ready, sought.oldest, start, most + 1).await?;
    let more = numbers.len() > most as usize;
    numbers.truncate(most as usize);
    let mut next = more.then(|| numbers.last().copied()).flatten();
    let mut cut = false;
    if !more && let Some(edge) = edge(tx, &ready, sought.oldest, start).await? {
        numbers.retain(|number| if sought.oldest { *number <= edge } else { *number >= edge });
        (next, cut) = (Some(edge), true);
    }
    Ok(Leaf { rows: lines(tx, site, &numbers).await?, next, cut })
}

/// How many are sought, no further than [`MOST_COUNTED`]: one more means "more than that".
///
/// # Errors
/// [`StoreError`]
pub async fn count(tx: &mut ReadTx, site: SiteId, sought: &Sought) -> Result<i64, StoreError> {
    let Some(ready) = ready(tx, site, sought).await? else { return Ok(0) };
    if let ([one], [], []) = (&ready.walked[..], &ready.besides[..], &ready.forms[..]) {
        return tx.query_one(&COUNT_ALL, params![one]).await?.get("n");
    }
    let most = u32::try_from(MOST_COUNTED + 1).unwrap_or(u32::MAX);
    let found = walk(tx, &ready, false, i64::MAX, most).await?;
    Ok(i64::try_from(found.len()).unwrap_or(i64::MAX))
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
    loop {
        let wanted = u32::try_from(most.saturating_sub(found.len()).min(2_000)).unwrap_or(2_000);
        let numbers = walk(tx, &ready, false, start, wanted).await?;
        let edge = edge(tx, &ready, false, start).await?;
        let asked = numbers.iter().map(|number| (&NUMBERED, params![site, number])).collect();
        for rows in tx.query_all(asked).await? {
            found.extend(rows.first().map(|row| row.get::<OpEdId>("op_ed")).transpose()?);
        }
        let full = wanted > 0 && numbers.len() == wanted as usize;
        start = match (full, edge) {
            _ if found.len() >= most => return Ok(found),
            (true, _) => numbers.last().copied().unwrap_or(0),
            (false, Some(edge)) => edge,
            (false, None) => return Ok(found),
        };
    }
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
    let mut rarest: Option<(i64, i64)> = None;
    for key in &keys {
        let n: i64 = tx.query_one(&COUNT_SOME, params![key]).await?.get("n")?;
        if rarest.is_none_or(|(least, _)| n < least) {
            rarest = Some((n, *key));
        }
    }
    let (mut all, mut longest) = (0, 0);
    for form in &forms {
        let n: i64 = tx.query_one(&COUNT_SOME, params![form]).await?.get("n")?;
        (all, longest) = (all + n, longest.max(n));
    }
    Ok(Some(match rarest {
        Some((long, walked)) if forms.is_empty() || long <= all => {
            keys.retain(|key| *key != walked);
            Ready { walked: vec![walked], long, besides: keys, forms }
        }
        _ => Ready { walked: forms, long: longest, besides: keys, forms: Vec::new() },
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

/// The next numbers; of several walks laid together, each once.
async fn walk(
    tx: &mut ReadTx,
    ready: &Ready,
    oldest: bool,
    start: i64,
    most: u32,
) -> Result<Vec<i64>, StoreError> {
    let besides = (0..MOST_BESIDES).map(|n| Value::Int(ready.besides.get(n).copied().unwrap_or(0)));
    let forms = (0..MOST_FORMS).map(|n| Value::Int(ready.forms.get(n).copied().unwrap_or(0)));
    let tail: Vec<Value> = besides.chain(forms).chain([Value::Int(i64::from(most))]).collect();
    let statement: &Statement = if oldest { &OLDEST } else { &NEWEST };
    let asked = ready.walked.iter().map(|walked| {
        let mut values = params![walked, start];
        values.extend(tail.iter().cloned());
        (statement, values)
    });
    let mut numbers = Vec::new();
    for rows in tx.query_all(asked.collect()).await? {
        for row in rows {
            numbers.push(row.get::<i64>("number")?);
        }
    }
    numbers.sort_unstable();
    numbers.dedup();
    if !oldest {
        numbers.reverse();
    }
    numbers.truncate(most as usize);
    Ok(numbers)
}

/// Where the walks ended at their bound; none when they came to the end of what there is.
async fn edge(tx: &mut ReadTx, ready: &Ready, oldest: bool, start: i64) -> Result<Option<i64>, StoreError> {
    if ready.long <= MOST_COUNTED {
        return Ok(None);
    }
    let statement: &Statement = if oldest { &OLDEST_EDGE } else { &NEWEST_EDGE };
    let asked = ready.walked.iter().map(|walked| (statement, params![walked, start])).collect();
    let rows = tx.query_all(asked).await?;
    let edges: Vec<i64> = rows.iter().flatten().map(|row| row.get("number")).collect::<Result<_, _>>()?;
    Ok(if oldest { edges.into_iter().min() } else { edges.into_iter().max() })
}

async fn lines(tx: &mut ReadTx, site: SiteId, numbers: &[i64]) -> Result<Vec<(i64, QueueRow)>, StoreError> {
    let asked = numbers.iter().map(|number| (&LINE, params![site, number])).collect();
    let rows: Vec<Row> = tx.query_all(asked).await?.into_iter().flatten().collect();
    let numbers: Vec<i64> = rows.iter().map(|row| row.get("number")).collect::<Result<_, _>>()?;
    Ok(numbers.into_iter().zip(queue::lines(tx, rows).await?).collect())
}
