//! Which of many texts are one: JSON lines `{"id","text","title","authors","date"}` come in, and each is compared with those before it.
//! It refuses to look at every pair: like the store, it reads only the few whose marks are shared, and says which it read.

use byline_core::{
    clock::{Clock, Zone},
    sketch::{Sameness, Sketch},
    twin::Told,
};
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Write},
    time::Duration,
};

/// One reading.
#[derive(Deserialize)]
struct Reading {
    id: String,
    text: String,
    title: Option<String>,
    authors: Vec<String>,
    date: Option<String>,
}

/// What two have to do with each other.
#[derive(Serialize)]
struct Pair<'a> {
    id: &'a str,
    with: &'a str,
    contained: f64,
    shared: usize,
    shorter: usize,
    tells: &'static str,
}

/// As in the store.
const A_PHRASE: usize = 32;
const LOOKED_AT: usize = 8;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut readings = Vec::new();
    for line in BufReader::new(std::io::stdin()).lines() {
        readings.push(serde_json::from_str::<Reading>(&line?)?);
    }
    let begun = Clock::System.now();
    let sketches: Vec<Sketch> = readings.iter().map(|reading| Sketch::of_words(&reading.text)).collect();
    let kept: Vec<Vec<i64>> = sketches.iter().map(Sketch::kept).collect();
    let sketching = Duration::from_micros(u64::try_from(Clock::System.now().micros() - begun.micros())?);
    let told: Vec<Told> = readings.iter().map(told).collect();
    let mut bearers: HashMap<i64, Vec<usize>> = HashMap::new();
    let mut out = std::io::stdout().lock();
    for (n, sketch) in sketches.iter().enumerate() {
        for candidate in candidates(&bearers, &sketch.asked()) {
            let overlap = sketch.overlap(&sketches[candidate]);
            let pair = Pair {
                id: &readings[n].id,
                with: &readings[candidate].id,
                contained: overlap.contained(),
                shared: overlap.shared,
                shorter: overlap.shorter,
                tells: match overlap.tells(told[n].beside(&told[candidate], &Zone::utc())) {
                    Sameness::Sure => "sure",
                    Sameness::Likely => "likely",
                    Sameness::Other => "other",
                },
            };
            writeln!(out, "{}", serde_json::to_string(&pair)?)?;
        }
        kept[n].iter().for_each(|mark| bearers.entry(*mark).or_default().push(n));
    }
    summary(&readings, &kept, sketching);
    Ok(())
}

fn told(reading: &Reading) -> Told {
    Told {
        titles: reading.title.iter().cloned().collect(),
        authors: reading.authors.clone(),
        days: reading.date.iter().filter_map(|date| date.parse().ok()).collect(),
    }
}

fn candidates(bearers: &HashMap<i64, Vec<usize>>, asked: &[i64]) -> Vec<usize> {
    let mut shared: HashMap<usize, usize> = HashMap::new();
    let few = asked.iter().filter_map(|mark| bearers.get(mark)).filter(|who| who.len() <= A_PHRASE);
    few.flatten().for_each(|who| *shared.entry(*who).or_default() += 1);
    let mut found: Vec<(usize, usize)> = shared.into_iter().collect();
    found.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    found.into_iter().take(LOOKED_AT).map(|(id, _)| id).collect()
}

fn summary(readings: &[Reading], kept: &[Vec<i64>], took: Duration) {
    let count = readings.len().max(1);
    let bytes: usize = readings.iter().map(|reading| reading.text.len()).sum();
    let marks: usize = kept.iter().map(Vec::len).sum();
    eprintln!(
        "{} texts of {} bytes each: {:.0} µs and {:.1} marks a text",
        readings.len(),
        bytes / count,
        took.as_secs_f64() * 1e6 / count as f64,
        marks as f64 / count as f64
    );
}
