//! What readings cost and where they fail: processor time by each reader's own clock, pages refused, pages left empty.
//! It refuses to call a page left empty where nobody finds text on it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::figures::Column;

/// The reader by whose processor time in the same run the others' is told, so that machines can be compared.
const MEASURE: &str = "dom_smoothie";

/// A reader's name with its figures by the scorer and its cost, or why there are none.
pub type Judged = (String, Result<(BTreeMap<String, f64>, Cost), String>);

/// One reading, but for what the scorer judges.
#[derive(Deserialize)]
struct Reading {
    id: String,
    text: Option<String>,
    cpu: f64,
    failed: Option<String>,
}

/// What one reader's readings of a set cost.
#[derive(Default)]
pub struct Cost {
    pages: f64,
    cpu: f64,
    worst: f64,
    failed: BTreeSet<String>,
    empty: BTreeSet<String>,
}

impl Cost {
    pub fn of_all(readings: &Path) -> Result<Cost> {
        let mut cost = Cost::default();
        for line in std::fs::read_to_string(readings)?.lines() {
            let reading: Reading = serde_json::from_str(line).context("a reading without its cost")?;
            cost.add(reading);
        }
        Ok(cost)
    }

    fn add(&mut self, reading: Reading) {
        self.pages += 1.0;
        self.cpu += reading.cpu;
        self.worst = f64::max(self.worst, reading.cpu);
        if reading.failed.is_some() {
            self.failed.insert(reading.id.clone());
        }
        if reading.text.is_none_or(|text| text.trim().is_empty()) {
            self.empty.insert(reading.id);
        }
    }

    fn per_100(&self) -> f64 {
        100.0 * self.cpu / f64::max(self.pages, 1.0)
    }
}

/// Each reader's figures with its costs among them.
pub fn with_costs(read: Vec<Judged>) -> Vec<Column> {
    let costs: Vec<&Cost> = read.iter().filter_map(|(_, read)| Some(&read.as_ref().ok()?.1)).collect();
    let textless = textless(&costs);
    let measure = read.iter().find(|(name, _)| name.starts_with(MEASURE));
    let measure = measure.and_then(|(_, read)| Some(read.as_ref().ok()?.1.per_100()));
    let column = |(name, read): Judged| {
        let figures = read.map(|(mut figures, cost)| {
            let count = |pages: &BTreeSet<String>| pages.difference(&textless).count() as f64;
            figures.insert("failed".to_owned(), count(&cost.failed));
            figures.insert("empty".to_owned(), count(&cost.empty));
            figures.insert("cpu".to_owned(), cost.per_100());
            figures.insert("worst".to_owned(), cost.worst);
            figures.extend(measure.map(|measure| ("by measure".to_owned(), cost.per_100() / measure)));
            figures
        });
        (name, figures)
    };
    read.into_iter().map(column).collect()
}

/// The pages on which no reader finds text; with one reader alone nobody can tell.
fn textless(costs: &[&Cost]) -> BTreeSet<String> {
    match costs {
        [] | [_] => BTreeSet::new(),
        [first, others @ ..] => first
            .empty
            .iter()
            .filter(|id| others.iter().all(|cost| cost.empty.contains(*id)))
            .cloned()
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, texts: [&str; 2], cpu: f64) -> Judged {
        let mut cost = Cost::default();
        for (number, text) in texts.iter().enumerate() {
            let (id, text) = (number.to_string(), Some((*text).to_owned()));
            cost.add(Reading { id, text, cpu, failed: None });
        }
        (name.to_owned(), Ok((BTreeMap::new(), cost)))
    }

    #[test]
    fn a_page_is_left_empty_only_where_another_reader_finds_text() {
        let columns =
            with_costs(vec![read("Byline", ["", ""], 0.02), read("dom_smoothie 1", ["text", ""], 0.01)]);
        let ours = columns[0].1.as_ref().unwrap();
        assert_eq!((ours["empty"], ours["by measure"], ours["cpu"]), (1.0, 2.0, 2.0));
        assert_eq!(columns[1].1.as_ref().unwrap()["empty"], 0.0);
        assert_eq!(with_costs(vec![read("Byline", ["", "text"], 0.02)])[0].1.as_ref().unwrap()["empty"], 1.0);
    }
}
