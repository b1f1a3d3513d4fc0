//! What is counted between two times of keeping it: a few numbers an op-ed, in memory.
//! It refuses a lock on the way of an answer: counting is one addition, but for the first of a day.

use super::robots::{RULE, is_robot};
use crate::page_cache::Tally;
use axum::http::{HeaderMap, header};
use byline_core::{
    clock::{Moment, Zone},
    day::Day,
    ids::{OpEdId, SiteId},
    site::Site,
};
use byline_store::counts::{Counted, DailyCount};
use std::{
    collections::HashMap,
    mem,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
};

/// Everything counted and not kept yet.
#[derive(Default)]
pub struct Counts {
    op_eds: Mutex<HashMap<(SiteId, OpEdId), Arc<OfOpEd>>>,
    waiting: Mutex<Vec<DailyCount>>,
}

/// What is counted of one op-ed.
struct OfOpEd {
    site: SiteId,
    op_ed: OpEdId,
    zone: Zone,
    /// The end of the day being counted, in microseconds; 0 before anything is.
    ends: AtomicI64,
    today: [AtomicI64; 3],
    /// The day being counted, and days that ended since the last time of keeping.
    days: Mutex<(Option<Day>, Vec<DailyCount>)>,
}

impl Counts {
    /// What counts the readings of an op-ed's page.
    pub fn of_page(&self, site: &Site, op_ed: OpEdId) -> Arc<dyn Tally> {
        self.of(site, op_ed)
    }

    /// Counts a press of the way to the original.
    pub fn pressed(&self, site: &Site, op_ed: OpEdId, now: Moment) {
        self.of(site, op_ed).count(Counted::Press, now);
    }

    /// All that was counted since the last time.
    pub fn take(&self) -> Vec<DailyCount> {
        let mut taken = mem::take(&mut *held(&self.waiting));
        let mut op_eds = held(&self.op_eds);
        for counted in op_eds.values() {
            counted.take(&mut taken);
        }
        // One that no kept page holds any more is made anew when it is needed.
        op_eds.retain(|_, counted| Arc::strong_count(counted) > 1);
        taken
    }

    /// Takes back what could not be kept.
    pub fn give_back(&self, counted: Vec<DailyCount>) {
        held(&self.waiting).extend(counted);
    }

    fn of(&self, site: &Site, op_ed: OpEdId) -> Arc<OfOpEd> {
        let mut op_eds = held(&self.op_eds);
        let counted = op_eds.entry((site.id, op_ed)).or_insert_with(|| OfOpEd::new(site, op_ed));
        if counted.zone != site.zone {
            // The site moved to another zone: what was counted in the old one is kept by its day there.
            let mut past = Vec::new();
            counted.take(&mut past);
            held(&self.waiting).extend(past);
            *counted = OfOpEd::new(site, op_ed);
        }
        counted.clone()
    }
}

impl OfOpEd {
    fn new(site: &Site, op_ed: OpEdId) -> Arc<Self> {
        let (ends, today) = (AtomicI64::new(0), Default::default());
        Arc::new(Self { site: site.id, op_ed, zone: site.zone.clone(), ends, today, days: Mutex::default() })
    }

    fn count(&self, what: Counted, now: Moment) {
        if now.micros() >= self.ends.load(Ordering::Acquire) {
            self.begin_day(now);
        }
        self.today[place(what)].fetch_add(1, Ordering::Relaxed);
    }

    /// Puts the day that ended aside and begins the one it is now.
    fn begin_day(&self, now: Moment) {
        let mut days = held(&self.days);
        if now.micros() < self.ends.load(Ordering::Acquire) {
            return;
        }
        self.put_aside(&mut days);
        let day = Day::of(now, &self.zone);
        self.ends.store(day.ends(&self.zone).micros(), Ordering::Release);
        days.0 = Some(day);
    }

    fn take(&self, taken: &mut Vec<DailyCount>) {
        let mut days = held(&self.days);
        self.put_aside(&mut days);
        taken.append(&mut days.1);
    }

    fn put_aside(&self, (day, past): &mut (Option<Day>, Vec<DailyCount>)) {
        let Some(day) = day else { return };
        for what in [Counted::Read, Counted::Robot, Counted::Press] {
            let n = self.today[place(what)].swap(0, Ordering::Relaxed);
            if n > 0 {
                let (site, op_ed) = (self.site, self.op_ed);
                past.push(DailyCount { site, op_ed, day: day.clone(), what, rule: RULE, n });
            }
        }
    }
}

impl Tally for OfOpEd {
    fn answered(&self, headers: &HeaderMap, now: Moment) {
        let name = headers.get(header::USER_AGENT).map(|name| name.as_bytes());
        self.count(if is_robot(name) { Counted::Robot } else { Counted::Read }, now);
    }
}

fn place(what: Counted) -> usize {
    match what {
        Counted::Read => 0,
        Counted::Robot => 1,
        Counted::Press => 2,
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use byline_core::{
        clock::{Clock, Entropy},
        labels::Labels,
        language::Language,
        site::Manners,
        text::Text,
    };

    fn in_karachi(clock: &Clock) -> Site {
        Site {
            id: SiteId::new(clock, &Entropy::seeded(2)),
            names: Labels::one(Language::english(), Text::new("Institute").unwrap()),
            intro: None,
            base_url: "https://institute.example".parse().unwrap(),
            zone: "Asia/Karachi".parse().unwrap(),
            languages: vec![Language::english()],
            manners: Manners::default(),
            look: byline_core::look::Look::default(),
            change: 0,
            turned_at: clock.now(),
        }
    }

    fn kept(counts: &Counts) -> Vec<(String, Counted, i64)> {
        let mut all: Vec<_> =
            counts.take().into_iter().map(|one| (one.day.edtf(), one.what, one.n)).collect();
        all.sort_by_key(|(day, what, _)| (day.clone(), place(*what)));
        all
    }

    #[test]
    fn each_count_falls_on_its_day_in_the_sites_zone_and_none_is_taken_twice() {
        let noon = Clock::frozen(Moment::from_micros(1_795_694_400_000_000));
        let site = in_karachi(&noon);
        let op_ed = OpEdId::new(&noon, &Entropy::seeded(1));
        let counts = Counts::default();
        let page = counts.of_page(&site, op_ed);
        let mut reader = HeaderMap::new();
        reader.insert(header::USER_AGENT, HeaderValue::from_static("Mozilla/5.0 Firefox/133.0"));
        page.answered(&reader, noon.now());
        page.answered(&reader, noon.now());
        page.answered(&HeaderMap::new(), noon.now());
        counts.pressed(&site, op_ed, noon.now());
        // 2026-11-26 12:00 in UTC is 17:00 in Karachi: seven hours later it is the next day there.
        page.answered(&reader, noon.now().plus_seconds(7 * 3_600));
        let expected = [
            ("2026-11-26".to_owned(), Counted::Read, 2),
            ("2026-11-26".to_owned(), Counted::Robot, 1),
            ("2026-11-26".to_owned(), Counted::Press, 1),
            ("2026-11-27".to_owned(), Counted::Read, 1),
        ];
        let taken = counts.take();
        counts.give_back(taken);
        assert_eq!(kept(&counts), expected, "what could not be kept comes again");
        assert_eq!(kept(&counts), []);
        drop(page);
        counts.take();
        assert!(held(&counts.op_eds).is_empty(), "what no page holds is forgotten");
    }
}
