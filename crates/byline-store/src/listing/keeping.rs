//! Writes under what each op-ed is found, and how much of each thing is on display, for the op-eds that changed since.
//! It refuses to hold others up: a few op-eds a transaction, and what changes meanwhile is made anew the next time.

use super::{Term, Wait, standing, stem};
use crate::{
    engine::{ReadTx, Store, WriteTx},
    error::StoreError,
    opeds::shelving,
    sites,
    statement::{Statement, statements},
    value::{Row, Value, json_text, params},
};
use byline_core::{
    day::Day,
    ids::{AccountId, OpEdId, OutletId, PersonId, SeriesId, SiteId, TopicId},
    language::Language,
    name::matching_key,
    oped::StageName,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Letters of a title that it is sorted by.
const MOST_TITLE: usize = 80;

/// Words an op-ed is found by, at most.
const MOST_WORDS: usize = 160;

statements! {
    NEXT = "SELECT u.op_ed, u.touched, o.site FROM unlisted u JOIN op_ed o ON o.id = u.op_ed
        ORDER BY u.came_in, u.op_ed LIMIT $1";
    WAITING = "SELECT count(*) AS n FROM (SELECT 1 AS one FROM unlisted LIMIT $1) s";
    MAIN = "SELECT o.stage, o.series, o.first_displayed, v.title, v.language, v.words, a.account,
            (SELECT count(*) FROM desk_note n WHERE n.op_ed = o.id AND n.kind = 'nomination') AS nominations
        FROM op_ed o JOIN version v ON v.id = o.working_version LEFT JOIN assignment a ON a.op_ed = o.id WHERE o.id = $1";
    NAMES = "SELECT b.person, b.name_printed, n.matching_key FROM op_ed o
        JOIN version_byline v ON v.version = o.working_version JOIN byline b ON b.id = v.byline
        LEFT JOIN person_name n ON n.person = b.person WHERE o.id = $1 ORDER BY v.place";
    RUNS = "SELECT a.outlet, a.outlet_printed, a.title, a.day, a.kind, n.matching_key FROM appearance a
        LEFT JOIN outlet_name n ON n.outlet = a.outlet WHERE a.op_ed = $1
        ORDER BY CASE WHEN a.kind = 'first' THEN 0 ELSE 1 END, a.place";
    TOPICS = "SELECT topic FROM op_ed_topic WHERE op_ed = $1 ORDER BY place";
    KEPT = "SELECT number, terms, standing FROM listed WHERE op_ed = $1";
    LAST = "SELECT coalesce(max(number), 0) AS last FROM listed WHERE site = $1";
    KEEP = "INSERT INTO listed (op_ed, site, number, terms, standing, title_key, shown_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (op_ed) DO UPDATE SET terms = excluded.terms, standing = excluded.standing,
            title_key = excluded.title_key, shown_at = excluded.shown_at";
    LOSE = "DELETE FROM finding WHERE term = $1 AND number = $2";
    FIND = "INSERT INTO finding (term, number) VALUES ($1, $2) ON CONFLICT (term, number) DO NOTHING";
    WORD = "INSERT INTO finding_word (site, word) VALUES ($1, $2) ON CONFLICT (site, word) DO NOTHING";
    COUNT = "INSERT INTO standing (site, thing, month, n) VALUES ($1, $2, $3, $4)
        ON CONFLICT (site, thing, month) DO UPDATE SET n = standing.n + excluded.n";
    SUM = "INSERT INTO standing_sum (site, thing, n) VALUES ($1, $2, $3)
        ON CONFLICT (site, thing) DO UPDATE SET n = standing_sum.n + excluded.n";
    DONE = "DELETE FROM unlisted WHERE op_ed = $1 AND touched = $2";
}

/// How many op-eds changed since they were listed, counted up to `most`.
///
/// # Errors
/// [`StoreError`]
pub async fn waiting(tx: &mut ReadTx, most: u32) -> Result<i64, StoreError> {
    tx.query_one(&WAITING, params![most]).await?.get("n")
}

/// Says that what an op-ed is found by has changed.
///
/// # Errors
/// [`StoreError`]
pub async fn mark(tx: &mut WriteTx, op_ed: OpEdId) -> Result<(), StoreError> {
    shelving::mark(tx, op_ed).await
}

/// Lists up to `most` op-eds anew; answers how many it did.
///
/// # Errors
/// [`StoreError`]
pub async fn catch_up(store: &Store, most: u32) -> Result<usize, StoreError> {
    let next = store.read().await?.query_opt(&NEXT, params![1]).await?;
    let Some(next) = next else { return Ok(0) };
    let site: SiteId = next.get("site")?;
    let mut tx = store.write().await?;
    // Numbers are given by one writer of a site at a time.
    sites::hold(&mut tx, site).await?;
    let mut due = Vec::new();
    for row in tx.query(&NEXT, params![most]).await? {
        if row.get::<SiteId>("site")? == site {
            due.push((row.get::<OpEdId>("op_ed")?, row.get::<i64>("touched")?));
        }
    }
    list(&mut tx, site, &due).await?;
    tx.commit().await?;
    Ok(due.len())
}

/// What one op-ed is found by and counted under.
#[derive(Debug, Default)]
struct Facts {
    terms: Vec<Term>,
    words: BTreeSet<String>,
    standing: Vec<(String, i64)>,
}

/// What stands of the words of a version beside its title.
#[derive(Deserialize)]
struct Leads {
    #[serde(default)]
    standfirst: Option<String>,
    #[serde(default)]
    summary: Option<String>,
}

async fn list(tx: &mut WriteTx, site: SiteId, due: &[(OpEdId, i64)]) -> Result<(), StoreError> {
    let ask = |id: &OpEdId| [&MAIN, &NAMES, &RUNS, &TOPICS, &KEPT].map(|statement| (statement, params![id]));
    let answers = tx.query_all(due.iter().flat_map(|(id, _)| ask(id)).collect()).await?;
    let mut last: i64 = tx.query_one(&LAST, params![site]).await?.get("last")?;
    let (mut lose, mut find, mut words) = (Vec::new(), Vec::new(), Vec::new());
    let (mut keep, mut moved, mut done) = (Vec::new(), Vec::new(), Vec::new());
    for ((id, touched), of) in due.iter().zip(answers.chunks(5)) {
        let [main, names, runs, topics, kept] = of else { continue };
        let Some(main) = main.first() else { continue };
        let facts = facts(main, names, runs, topics)?;
        let (number, old, stood) = match kept.first() {
            Some(row) => (row.get("number")?, row.json("terms")?, row.json("standing")?),
            None => {
                last += 1;
                (last, Vec::<i64>::new(), Vec::<(String, i64)>::new())
            }
        };
        let mut now: Vec<i64> = facts.terms.iter().map(|term| term.key(site)).collect();
        now.extend(facts.words.iter().map(|word| Term::Word(word.clone()).key(site)));
        now.sort_unstable();
        now.dedup();
        lose.extend(old.iter().filter(|term| now.binary_search(term).is_err()).map(|t| params![t, number]));
        find.extend(now.iter().filter(|term| !old.contains(term)).map(|term| params![term, number]));
        words.extend(facts.words.iter().map(|word| params![site, word]));
        words.extend(facts.terms.iter().filter_map(|term| match term {
            Term::Year(year) => Some(params![site, format!("~year:{year}")]),
            Term::In(language) => Some(params![site, format!("~in:{language}")]),
            _ => None,
        }));
        let gone = stood.iter().filter(|row| !facts.standing.contains(row));
        let come = facts.standing.iter().filter(|row| !stood.contains(row));
        moved.extend(gone.map(|row| (row.clone(), -1)).chain(come.map(|row| (row.clone(), 1))));
        let title = title_key(&main.get::<String>("title")?);
        let shown: Option<i64> = main.get("first_displayed")?;
        let (terms, standing) = (json_text(&now), json_text(&facts.standing));
        keep.push(params![id, site, number, terms, standing, title, shown.unwrap_or(0)]);
        done.push(params![id, touched]);
    }
    find.sort_by_key(|row: &Vec<Value>| if let Some(Value::Int(term)) = row.first() { *term } else { 0 });
    let changes = vec![(&LOSE, lose), (&FIND, find), (&WORD, words), (&KEEP, keep), (&DONE, done)];
    tx.batches(changes.into_iter().chain(counted(site, &moved)).collect()).await.map(drop)
}

/// What came on display of a thing in a month and what went, each month and each thing once.
fn counted(site: SiteId, moved: &[((String, i64), i64)]) -> [(&'static Statement, Vec<Vec<Value>>); 2] {
    let (mut months, mut things) = (BTreeMap::new(), BTreeMap::new());
    for ((thing, month), by) in moved {
        *months.entry((thing, month)).or_insert(0_i64) += by;
        *things.entry(thing).or_insert(0_i64) += by;
    }
    let count = months.into_iter().map(|((thing, month), by)| params![site, thing, month, by]).collect();
    let sum = things.into_iter().map(|(thing, by)| params![site, thing, by]).collect();
    [(&COUNT, count), (&SUM, sum)]
}

/// A title as lists are sorted by it: as names are compared, and no longer than tells two apart.
fn title_key(title: &str) -> String {
    matching_key(title).chars().take(MOST_TITLE).collect()
}

fn facts(main: &Row, names: &[Row], runs: &[Row], topics: &[Row]) -> Result<Facts, StoreError> {
    let mut facts = Facts { terms: vec![Term::Any], ..Facts::default() };
    let stage: StageName = main.get("stage")?;
    let language: Language = main.get("language")?;
    facts.terms.extend([Term::Stage(stage), Term::In(language.clone())]);
    let leads: Leads = main.json("words")?;
    facts.say(&main.get::<String>("title")?);
    [leads.standfirst, leads.summary].iter().flatten().for_each(|words| facts.say(words));
    let assigned: Option<AccountId> = main.get("account")?;
    facts.terms.extend(assigned.map(Term::Assigned));
    if main.get::<i64>("nominations")? > 0 {
        facts.terms.push(Term::Nominated);
    }
    let unmatched = facts.people(names)? | facts.runs(runs)?;
    facts.terms.extend(main.get::<Option<SeriesId>>("series")?.map(Term::Within));
    for row in topics {
        facts.terms.push(Term::About(row.get::<TopicId>("topic")?));
    }
    let undecided = matches!(stage, StageName::Draft | StageName::InReview);
    let waits = [
        (undecided, Wait::Decision),
        (undecided && assigned.is_none(), Wait::Taker),
        (undecided && unmatched, Wait::Match),
        (topics.is_empty() && (undecided || stage == StageName::Displayed), Wait::Topic),
        (stage == StageName::Scheduled, Wait::Moment),
    ];
    facts.terms.extend(waits.into_iter().filter(|(does, _)| *does).map(|(_, wait)| Term::Waits(wait)));
    if stage == StageName::Displayed {
        let day: Option<Day> = runs.iter().find_map(|run| run.get::<Option<Day>>("day").ok().flatten());
        facts.stand(&language, day.as_ref());
    }
    Ok(facts)
}

impl Facts {
    fn say(&mut self, words: &str) {
        for word in matching_key(words).split(' ').filter(|word| !word.is_empty()) {
            if self.words.len() < MOST_WORDS {
                self.words.insert(stem(&word.chars().take(40).collect::<String>()));
            }
        }
    }

    /// The names; whether one of them is nobody's yet.
    fn people(&mut self, names: &[Row]) -> Result<bool, StoreError> {
        let mut unmatched = false;
        for row in names {
            let person: Option<PersonId> = row.get("person")?;
            unmatched |= person.is_none();
            self.terms.extend(person.map(Term::By));
            self.say(&row.get::<String>("name_printed")?);
            self.say(&row.get::<Option<String>>("matching_key")?.unwrap_or_default());
        }
        Ok(unmatched)
    }

    /// Where it ran; whether one of the outlets is unknown.
    fn runs(&mut self, runs: &[Row]) -> Result<bool, StoreError> {
        let mut unmatched = false;
        for (place, row) in runs.iter().enumerate() {
            let outlet: Option<OutletId> = row.get("outlet")?;
            unmatched |= outlet.is_none();
            self.terms.extend(outlet.map(Term::At));
            for column in ["outlet_printed", "title", "matching_key"] {
                self.say(&row.get::<Option<String>>(column)?.unwrap_or_default());
            }
            let day: Option<Day> = row.get("day")?;
            self.terms.extend(day.filter(|_| place == 0).map(|day| Term::Year(day.year())));
        }
        Ok(unmatched)
    }

    fn stand(&mut self, language: &Language, day: Option<&Day>) {
        let month = day.map_or(0, |day| i64::from(day.year()) * 100 + i64::from(day.month().unwrap_or(0)));
        let mut things = vec![standing::thing(&Term::In(language.clone()))];
        things.extend(self.terms.iter().map(standing::thing));
        things.sort_unstable();
        things.dedup();
        self.standing = things.into_iter().flatten().map(|thing| (thing, month)).collect();
    }
}
