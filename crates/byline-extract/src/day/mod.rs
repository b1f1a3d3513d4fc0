//! The day of publication in the page's own calendar, as precise as the page gives it.
//! It refuses to convert between time zones, and to take a change for the publication without saying that it is one.

mod data;
mod first_run;
mod markup;
mod months;
mod printed;
mod rewritten;
pub mod written;

use crate::{around::Around, page::Sight, said::Witnesses, tree::Node, words};
use byline_core::{
    day::Day,
    evidence::{Confidence, Field, Found, Origin},
    text::Text,
};
use printed::{Kind, Stamp};
pub use written::{Order, from_machine, from_words};

type Seen = Found<Day>;

/// The day in a line that is there to give one, where nobody knows whose custom it follows.
pub fn from_line(line: &str) -> Option<Day> {
    written::from_stamp(line, Order::Unknown)
}

/// The day in a line that is there to give one, by that custom.
pub fn in_order(line: &str, order: Order) -> Option<Day> {
    written::from_stamp(line, order)
}

/// The day the page says it was published.
/// `front` are the lines printed over the body, in order; a date in the `notice` of a copy is the original's, and stands only
/// where there is no other.
pub fn published(
    sight: &Sight,
    around: &Around,
    (front, notice): (&[String], Option<&Text>),
    witnesses: &mut Witnesses,
) -> Option<Seen> {
    let mut all = told(sight, around, front, notice);
    all.retain(|f| (1500..=2200).contains(&f.value.year()));
    for seen in &all {
        witnesses.found(Field::Day, seen.clone().restated(|day| Text::lenient(&day.edtf())));
    }
    let first = all.first()?.clone();
    // Data with a day beats data with a month only when both tell the same month.
    let finer = all
        .iter()
        .filter(|f| f.origin != Origin::LastChange)
        .find(|f| first.value.day().is_none() && is_finer(&f.value, &first.value));
    let mut chosen = finer.cloned().unwrap_or(first);
    let same = |f: &&Seen| f.value.sort_key() == chosen.value.sort_key() && f.origin != chosen.origin;
    if chosen.origin != Origin::LastChange && all.iter().any(|f| same(&f)) {
        chosen.confidence = Confidence::Sure;
    }
    Some(with_issue(sight, chosen))
}

/// Every day the page tells, most trusted first.
fn told(sight: &Sight, around: &Around, front: &[String], notice: Option<&Text>) -> Vec<Seen> {
    let order = custom(sight);
    let of_original = |stamp: &Stamp| {
        let line = stamp.quote.trim();
        notice.map(Text::as_str).is_some_and(|notice| notice.contains(line) || line.contains(notice))
    };
    let (originals, beside): (Vec<Stamp>, Vec<Stamp>) =
        printed::beside_title(around, order).into_iter().partition(of_original);
    let past = printed::past(sight.lines, order).find(|stamp| !of_original(stamp));
    let (changed, weak) = (data::changed(sight), data::weak(sight));
    let everywhere = || printed::everywhere(sight, around, order);
    let mut all = by_marks(sight, (&beside, &everywhere), &weak, (changed.as_ref(), past.as_ref()));
    let plain = |stamps: &[Stamp]| -> Vec<Seen> {
        let own = stamps.iter().filter(|s| s.kind != Kind::Changed);
        own.map(|s| said(s, Confidence::Likely)).collect()
    };
    all.extend(plain(&beside));
    all.extend(markup::named(sight, order));
    all.extend(over_body(front, order));
    all.extend(weak);
    if all.is_empty() {
        all.extend(plain(&originals));
    }
    if all.iter().all(|f| f.value.day().is_none()) {
        all.extend(last_resort(sight, around, &beside, changed, order));
    }
    all
}

/// The days of the data, the markup and the address, after what is trusted more than they are.
fn by_marks(
    sight: &Sight,
    (beside, everywhere): (&[Stamp], &dyn Fn() -> Vec<Stamp>),
    weak: &[Seen],
    (changed, past): (Option<&Seen>, Option<&Stamp>),
) -> Vec<Seen> {
    let marked = markup::marked(sight);
    let mut seen = data::stated(sight);
    seen.extend(marked.iter().cloned());
    seen.extend(markup::times(sight));
    seen.extend(markup::in_address(sight));
    let mut all = Vec::new();
    all.extend(first_run::of((&seen, &marked), markup::filed(sight).as_ref(), changed, past));
    if all.is_empty() {
        all.extend(rewritten::of(&seen, (beside, everywhere), changed));
    }
    // What a theme prints as "updated" and the data of the page as a whole call the publication is both.
    let is_printed = |day: &&Seen| beside.iter().any(|s| s.day.sort_key() == day.value.sort_key());
    all.extend(weak.iter().find(is_printed).filter(|_| seen.is_empty()).cloned());
    all.extend(trusted(beside, &seen, changed, markup::month_in_address(sight).as_ref()));
    all.extend(seen);
    all
}

fn is_finer(fine: &Day, coarse: &Day) -> bool {
    fine.day().is_some()
        && fine.year() == coarse.year()
        && (coarse.month().is_none() || fine.month() == coarse.month())
}

fn said(stamp: &Stamp, confidence: Confidence) -> Seen {
    Found::new(stamp.day.clone(), Origin::BylineText, confidence).quoting(&stamp.quote)
}

/// The printed date when it is better than the data: it is the same or the day before or after (data in another zone);
/// its own label says "published"; or it stands alone beside the title, where the page tells its readers its day.
fn trusted(beside: &[Stamp], data: &[Seen], changed: Option<&Seen>, month: Option<&Day>) -> Option<Seen> {
    let mut days = beside.iter().filter(|s| s.kind != Kind::Changed && s.day.day().is_some());
    let Some(first) = data.iter().find(|f| f.value.day().is_some()) else {
        let near = || days.clone().filter(|s| s.near);
        let stamp = near().find(|s| s.kind == Kind::Published).or_else(|| near().next());
        let stamp =
            stamp.or_else(|| days.clone().find(|s| s.kind == Kind::Published)).or_else(|| days.next())?;
        return Some(said(stamp, Confidence::Likely));
    };
    // "09.10.2024" beside data of 10 September is the same day written the other way round.
    let turned = |s: &Stamp| {
        (s.day.year(), s.day.day(), s.day.month())
            == (first.value.year(), first.value.month(), first.value.day())
    };
    if days.clone().any(|s| s.day.sort_key() == first.value.sort_key() || turned(s)) {
        return None;
    }
    // The address knows better than a date in a sentence.
    let vouched = is_in_address(first, data);
    let is_filed = |day: &Day| month.is_some_and(|month| is_finer(day, month));
    // A day without a word that is after the last change by the data is an event to come.
    let told = |s: &&Stamp| {
        s.near
            && changed.is_none_or(|c| s.day.sort_key() <= c.value.sort_key())
            && !vouched
            && (is_filed(&s.day) || !is_filed(&first.value))
    };
    let stamp = days
        .clone()
        .find(|s| is_next_door(&s.day, &first.value) && (s.near || !vouched))
        .or_else(|| days.clone().find(|s| s.kind == Kind::Published))
        .or_else(|| days.find(told))?;
    Some(said(stamp, Confidence::Likely))
}

/// Whether the address gives the day that the data give.
fn is_in_address(said: &Seen, data: &[Seen]) -> bool {
    data.iter().any(|f| f.origin == Origin::Address && f.value.sort_key() == said.value.sort_key())
}

fn is_next_door(a: &Day, b: &Day) -> bool {
    let (Some(ma), Some(mb), Some(da), Some(db)) = (a.month(), b.month(), a.day(), b.day()) else {
        return false;
    };
    let months = (i32::from(a.year()) * 12 + i32::from(ma)) - (i32::from(b.year()) * 12 + i32::from(mb));
    match months {
        0 => (da - db).abs() <= 1,
        1 => da == 1 && db >= 28,
        -1 => db == 1 && da >= 28,
        _ => false,
    }
}

/// The day on which a notice of republication says that the op-ed first ran.
pub fn in_notice(sight: &Sight, notice: &Text) -> Option<Seen> {
    let day = written::from_words_as(notice.as_str(), custom(sight))?;
    let found = Found::new(day, Origin::PageText, Confidence::Likely).quoting(notice.as_str());
    Some(found).filter(|found| (1500..=2200).contains(&found.value.year()))
}

/// Which number of "03/04/2012" is the day here: the page's language, and for English its country.
fn custom(sight: &Sight) -> Order {
    let html = sight.doc.select("html").first().and_then(|h| h.attr("lang"));
    let said = html.map(|l| l.to_string()).or_else(|| sight.head.meta(&["og:locale"]).map(str::to_owned));
    let tag = said.unwrap_or_default().to_ascii_lowercase().replace('_', "-");
    let host = sight.url.map(|u| u.host().to_owned()).unwrap_or_default();
    let top = host.rsplit('.').next().unwrap_or("");
    match tag.split('-').next().unwrap_or("") {
        "" if top.len() != 2 => Order::Unknown,
        "" => Order::DayFirst,
        "en" if tag.contains("-us") || (tag == "en" && (top.len() != 2 || top == "us")) => Order::MonthFirst,
        _ => Order::DayFirst,
    }
}

/// The short line nearest above the body with a date: the masthead's date of today is farther up.
fn over_body(front: &[String], order: Order) -> Option<Seen> {
    let lines = front.iter().rev().filter(|l| l.chars().count() <= 90).map(String::as_str);
    let stamps = printed::stamps(lines, order);
    stamps
        .iter()
        .find(|s| s.kind != Kind::Changed && s.day.day().is_some())
        .map(|s| said(s, Confidence::Likely))
}

/// For a page that has told no day so far: a labelled line anywhere, the change it prints, the change its data know, then
/// any date. A change taken for the publication says so in its origin.
fn last_resort(
    sight: &Sight,
    around: &Around,
    beside: &[Stamp],
    changed: Option<Seen>,
    order: Order,
) -> Option<Seen> {
    let labelled = printed::labelled(sight, around, order);
    let of = |stamps: &[Stamp], kind: Kind| {
        stamps.iter().find(|s| s.kind == kind).map(|s| said(s, Confidence::Guess))
    };
    let change = || {
        let printed = of(beside, Kind::Changed).or_else(|| of(&labelled, Kind::Changed));
        let change = printed.or(changed)?;
        Some(Found { origin: Origin::LastChange, ..change })
    };
    let found = of(&labelled, Kind::Published)
        .or_else(change)
        .or_else(|| printed::anywhere(sight, around, order).map(|s| said(&s, Confidence::Guess)))
        .or_else(|| data::in_titles(sight, order));
    found.map(|seen| Found { confidence: Confidence::Guess, ..seen })
}

/// The printed issue's label, when the page shows one for the same year.
fn with_issue(sight: &Sight, mut found: Seen) -> Seen {
    if found.value.label().is_some() {
        return found;
    }
    let year = found.value.year().to_string();
    let nodes = sight.doc.select("[class*='issue']");
    let label = nodes.iter().filter(|node| node.length() <= 200).map(Node::text).find(|t| {
        words::rough_count(t) <= 5 && t.contains(&year) && from_words(t).is_none_or(|d| d.day().is_none())
    });
    if let Some(label) =
        label.and_then(|l| Text::lenient(l.trim_end_matches(" issue").trim_end_matches(" Issue")))
    {
        found.value = found.value.labelled(label);
    }
    found
}

/// The day of the last change, when the page names one after the publication.
pub fn updated(sight: &Sight, around: &Around, published: Option<&Seen>) -> Option<Seen> {
    let order = custom(sight);
    let printed = || {
        let beside = printed::beside_title(around, order);
        let labelled = || printed::labelled(sight, around, order).into_iter();
        beside
            .into_iter()
            .chain(labelled())
            .find(|s| s.kind == Kind::Changed)
            .map(|s| said(&s, Confidence::Likely))
    };
    let found = data::changed(sight).or_else(|| markup::changed(sight)).or_else(printed)?;
    let later = published.is_none_or(|p| found.value.sort_key() > p.value.sort_key());
    later.then_some(found)
}
