//! What search costs at a size: how long an index is made, what its questions take, for `bench/search.py`.
//! It refuses to measure a site: rows are made up here, the same for every engine that stands beside it.
#![expect(clippy::print_stdout, reason = "a measurement is what it prints")]
#![expect(clippy::disallowed_methods, reason = "a measurement is of the wall clock")]
#![expect(clippy::unwrap_used, reason = "what cannot be measured ends the measurement")]

use byline_core::{
    ids::{NameId, OpEdId, OutletId, PersonId, TopicId},
    language::Language,
    name::{Name, NameKind},
    person::{Person, PersonKind},
    text::Text,
};
use byline_store::search::{Builder, Facet, Indexed, Inquiry, Lexicon, Position, Rank};
use std::{
    collections::BTreeSet,
    fmt::Write as _,
    io::Write as _,
    path::Path,
    thread,
    time::{Duration, Instant},
};

/// Words of each language; frequent ones come first and are drawn as words of texts are, by Zipf's law.
const VOCABULARY: u64 = 60_000;
const SYLLABLES: [(&str, &[&str]); 4] = [
    (
        "en",
        &[
            "ba", "ker", "tion", "pol", "in", "ment", "ga", "ster", "lo", "ri", "ver", "con", "der", "al",
            "mi", "ness",
        ],
    ),
    (
        "fr",
        &[
            "eau", "tion", "par", "le", "ment", "ré", "gou", "ver", "cha", "li", "té", "mon", "sou", "ai",
            "pré", "fran",
        ],
    ),
    ("ar", &["ال", "حك", "وم", "ة", "مد", "ين", "سل", "ام", "كت", "اب", "نه", "ر", "عد", "ل", "صح", "اف"]),
    ("ur", &["پا", "نی", "حک", "وم", "ت", "عو", "ام", "لڑ", "کی", "شہ", "ر", "گا", "ؤں", "تعل", "یم", "وٹ"]),
];
const PEOPLE: u64 = 2_000;
const OUTLETS: u64 = 400;
const TOPICS: u64 = 120;

/// A small generator of chance, the same on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    /// A rank by Zipf's law, near enough: the logarithm of ranks is even.
    fn rank(&mut self, n: u64) -> u64 {
        let even = self.next() as f64 / u64::MAX as f64;
        (((n as f64).ln() * even).exp() as u64).saturating_sub(1).min(n - 1)
    }
}

fn word(language: usize, rank: u64) -> String {
    let syllables = SYLLABLES[language].1;
    let (mut left, mut word) = (rank + 17, String::new());
    while left > 0 {
        word.push_str(syllables[(left % syllables.len() as u64) as usize]);
        left /= syllables.len() as u64;
    }
    word
}

fn words(chance: &mut Chance, language: usize, n: u64) -> String {
    let each = (0..n).map(|_| {
        let rank = chance.rank(VOCABULARY);
        word(language, rank)
    });
    each.collect::<Vec<_>>().join(" ")
}

/// The op-ed of this number: half are English, the rest French, Arabic, Urdu.
fn entry(n: u64) -> Indexed {
    let mut chance = Chance(n);
    let language = [0, 0, 0, 1, 2, 3][chance.below(6) as usize];
    let day = 20_260_000 - i64::try_from(n / 40_000).unwrap() * 10_000 + 101;
    let mut facets = BTreeSet::from([
        Facet::By(PersonId::of_number(1 + u128::from(chance.rank(PEOPLE)))),
        Facet::At(OutletId::of_number(1 + u128::from(chance.rank(OUTLETS)))),
        Facet::About(TopicId::of_number(1 + u128::from(chance.rank(TOPICS)))),
        Facet::About(TopicId::of_number(1 + u128::from(chance.below(TOPICS)))),
        Facet::In(SYLLABLES[language].0.to_owned()),
    ]);
    facets.insert(Facet::Year(i16::try_from(day / 10_000).unwrap()));
    let (title, length) = (2 + chance.below(7) + 2, 40 + chance.below(80));
    Indexed {
        id: OpEdId::of_number((u128::from(n) + 1) << 64 | 1),
        title: words(&mut chance, language, title),
        text: words(&mut chance, language, length),
        language: SYLLABLES[language].0.to_owned(),
        day,
        told: None,
        facets,
    }
}

fn lexicon() -> Lexicon {
    let mut lexicon = Lexicon::default();
    for n in 0..PEOPLE {
        let mut chance = Chance(n + 7_000_000);
        let text = format!("{} {}", word(0, chance.below(900)), word(0, 1_000 + chance.below(9_000)));
        let name = Name {
            id: NameId::of_number(1),
            text: Text::new(&text).unwrap(),
            language: None,
            kind: NameKind::Preferred,
        };
        let (id, slug) = (PersonId::of_number(u128::from(n) + 1), format!("person-{n}").parse().unwrap());
        lexicon.person(&Person::named(id, PersonKind::Scholar, slug, name), &Language::english());
    }
    lexicon
}

/// Questions as readers mix them: two words, one, a name, a beginning, a phrase of an op-ed, a slip, a facet chosen, by day.
fn questions(most: u64) -> Vec<(&'static str, Inquiry)> {
    let mut chance = Chance(42);
    let mut all = Vec::new();
    for _ in 0..most {
        let of = entry(chance.below(20_000));
        let own: Vec<&str> = of.text.split(' ').collect();
        let at = chance.below(own.len() as u64 - 3) as usize;
        let ask = |words: String| Inquiry { words: words + " ", most: 20, ..Inquiry::default() };
        let common = word(0, chance.rank(300));
        let person = chance.below(PEOPLE);
        let mut named = Chance(person + 7_000_000);
        let name = format!("{} {}", word(0, named.below(900)), word(0, 1_000 + named.below(9_000)));
        let mut slip = own[at].to_owned();
        slip.pop();
        slip.push('x');
        all.push(("two words", ask(format!("{} {}", own[at], own[at + 1]))));
        all.push(("three words", ask(format!("{} {} {}", own[0], own[at], own[at + 2]))));
        all.push(("one common word", ask(common.clone())));
        all.push(("a name", ask(name)));
        all.push((
            "a beginning",
            Inquiry { words: own[at].chars().take(4).collect(), most: 20, ..Inquiry::default() },
        ));
        all.push(("a phrase", ask(format!("\"{} {} {}\"", own[at], own[at + 1], own[at + 2]))));
        all.push(("a slip", ask(slip)));
        let under = of.facets.iter().take(1).cloned().collect();
        all.push(("under a facet", Inquiry { under, ..ask(own[at].to_owned()) }));
        all.push(("by day", Inquiry { rank: Rank::Newest, ..ask(common) }));
    }
    all
}

fn percentile(times: &mut [Duration], of: f64) -> f64 {
    times.sort();
    let at = ((times.len() as f64 * of) as usize).min(times.len() - 1);
    times[at].as_secs_f64() * 1_000.0
}

fn measured(folder: &Path, n: u64) {
    let began = Instant::now();
    let builder = Builder::new(Some(folder), 2).unwrap();
    thread::scope(|scope| {
        for half in 0..2 {
            let builder = &builder;
            scope.spawn(move || (half..n).step_by(2).for_each(|n| builder.add(&entry(n)).unwrap()));
        }
    });
    let index = builder.finish(Position::default()).unwrap();
    let took = began.elapsed().as_secs_f64();
    let bytes: u64 = std::fs::read_dir(folder).unwrap().flatten().map(|f| f.metadata().unwrap().len()).sum();
    println!("{n} op-eds: index made in {took:.1} s ({:.0} MB on disk)", bytes as f64 / 1e6);
    let lexicon = lexicon();
    let questions = questions(250);
    for (_, inquiry) in questions.iter().take(200) {
        index.ask(&lexicon, inquiry).unwrap();
    }
    let mut by_kind: Vec<(&str, Vec<Duration>)> = Vec::new();
    let (mut all, mut found) = (Vec::new(), 0);
    for (kind, inquiry) in &questions {
        let began = Instant::now();
        let answered = index.ask(&lexicon, inquiry).unwrap();
        let took = began.elapsed();
        found += usize::from(answered.total > 0);
        all.push(took);
        match by_kind.iter_mut().find(|(known, _)| known == kind) {
            Some((_, times)) => times.push(took),
            None => by_kind.push((kind, vec![took])),
        }
    }
    for (kind, mut times) in by_kind {
        println!(
            "  {kind:<16} p50 {:.2} ms, p99 {:.2} ms",
            percentile(&mut times, 0.5),
            percentile(&mut times, 0.99)
        );
    }
    println!(
        "  all {} questions: p50 {:.2} ms, p99 {:.2} ms; {found} found something",
        all.len(),
        percentile(&mut all, 0.5),
        percentile(&mut all, 0.99)
    );
}

/// The same op-eds and questions as lines of tabs, for the engines beside.
fn written(folder: &Path, n: u64) {
    std::fs::create_dir_all(folder).unwrap();
    let file = |name: &str| std::io::BufWriter::new(std::fs::File::create(folder.join(name)).unwrap());
    let mut rows = file("op-eds.tsv");
    for n in 0..n {
        let one = entry(n);
        let facets: String = one.facets.iter().fold(String::new(), |mut line, facet| {
            let _ = write!(line, "{facet} ");
            line
        });
        writeln!(rows, "{n}\t{}\t{}\t{}\t{facets}", one.day, one.title, one.text).unwrap();
    }
    let mut asked = file("questions.tsv");
    for (kind, inquiry) in questions(250) {
        writeln!(asked, "{kind}\t{}", inquiry.words.trim_end()).unwrap();
    }
}

fn main() {
    let mut given = std::env::args().skip(1);
    let (what, folder) = (given.next().unwrap_or_default(), given.next().unwrap_or_default());
    let n = given.next().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    match what.as_str() {
        "measure" => measured(Path::new(&folder), n),
        "write" => written(Path::new(&folder), n),
        _ => println!("search_bench measure|write FOLDER [OP-EDS]"),
    }
}
