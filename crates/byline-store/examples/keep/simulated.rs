//! The watch without a database: schedule, politeness and verdicts of very many originals in memory alone.
//! It refuses to keep what it can make again: of each look only its moment, for what was seen follows from that.

use super::{Figures, PAUSE, web};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    original::{Check, OriginalState, Standing, judge, next_check},
};
use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap},
};

struct Watched {
    address: WebAddress,
    host: usize,
    state: OriginalState,
    looks: Vec<Moment>,
}

/// Runs so many originals through so many days; how many hosts they are at.
pub fn run(
    originals: u64,
    days: i64,
    start: Moment,
    figures: &mut Figures,
) -> Result<usize, Box<dyn std::error::Error>> {
    let mut hosts: HashMap<String, usize> = HashMap::new();
    let mut all: Vec<Watched> = Vec::new();
    let mut due: Vec<BinaryHeap<Reverse<(Moment, usize)>>> = Vec::new();
    for n in 0..originals {
        let address: WebAddress = web::address(n).parse()?;
        let count = hosts.len();
        let host = *hosts.entry(address.host().to_owned()).or_insert(count);
        due.resize_with(hosts.len(), BinaryHeap::new);
        let first = next_check(&Standing::unchecked(), (start, start), web::chance(&address));
        due[host].push(Reverse((first, all.len())));
        all.push(Watched { address, host, state: OriginalState::Unchecked, looks: Vec::new() });
    }
    // When each host may be asked next, the earliest first.
    let next_of = |queue: &BinaryHeap<Reverse<(Moment, usize)>>| queue.peek().map(|Reverse((at, _))| *at);
    let mut turns: BinaryHeap<Reverse<(Moment, usize)>> =
        due.iter().enumerate().filter_map(|(host, queue)| Some(Reverse((next_of(queue)?, host)))).collect();
    let end = start.plus_days(days);
    while let Some(Reverse((now, host))) = turns.pop().filter(|Reverse((at, _))| *at < end) {
        let Some(Reverse((at, which))) = due[host].pop() else { continue };
        let next = look(&mut all[which], (start, now), figures);
        figures.late.push((now.micros() - at.micros()) / 1_000_000);
        due[all[which].host].push(Reverse((next, which)));
        if let Some(at) = next_of(&due[host]) {
            turns.push(Reverse((at.max(now.plus_seconds(PAUSE)), host)));
        }
    }
    Ok(hosts.len())
}

fn look(one: &mut Watched, (first, now): (Moment, Moment), figures: &mut Figures) -> Moment {
    one.looks.push(now);
    let check =
        |at: &Moment| Check { at: *at, seen: web::seen(&one.address, *at), asked: one.address.clone() };
    let checks: Vec<Check> = one.looks.iter().map(check).collect();
    let standing = judge(&checks);
    figures.looks += 1;
    figures.changed += u64::from(standing.state != one.state);
    let next = next_check(&standing, (first, now), web::chance(&one.address));
    one.state = standing.state;
    next
}
