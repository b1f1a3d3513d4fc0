//! Ninety-two op-ed pages of our own, in six languages and as many layouts as newspapers, think tanks and blogs use, read and held against their answers.
//! It refuses to let a figure fall unnoticed: each has its floor here, and the table is printed with `--nocapture`.

use byline_extract::{
    Page,
    lines::{Output, output},
    read,
};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    path::PathBuf,
};

/// What the hand that wrote a page wrote down of it.
#[derive(Deserialize)]
struct Answers {
    url: String,
    title: String,
    standfirst: Option<String>,
    authors: Vec<Author>,
    outlet: String,
    section: Option<String>,
    opinion: bool,
    published: Option<String>,
    language: String,
    truncated: bool,
    republication: Option<Republication>,
    disclaimer: Option<String>,
    canonical: String,
    body: Vec<String>,
}

#[derive(Deserialize)]
struct Author {
    name: String,
    affiliation: Option<String>,
    bio: Option<String>,
}

#[derive(Deserialize)]
struct Republication {
    notice: String,
    outlet: Option<String>,
    address: Option<String>,
}

/// The least share of pages (of authors, of notices) on which each field must be right.
const FLOORS: &[(&str, f64)] = &[
    ("authors", 0.97),
    ("biography", 0.97),
    ("biography apart", 0.97),
    ("body", 0.97),
    ("canonical", 0.96),
    ("date", 0.97),
    ("disclaimer", 0.93),
    ("first address", 0.99),
    ("first outlet", 0.99),
    ("language", 0.99),
    ("no disclaimer", 0.99),
    ("no notice", 0.99),
    ("no standfirst", 0.95),
    ("nobody invented", 0.98),
    ("notice", 0.99),
    ("opinion", 0.97),
    ("outlet", 0.92),
    ("position", 0.97),
    ("section", 0.96),
    ("standfirst", 0.97),
    ("title", 0.98),
    ("truncated, precision", 0.98),
    ("truncated, recall", 0.95),
];

#[test]
fn no_figure_of_our_own_pages_falls() {
    let folder = PathBuf::from(
        std::env::var("CARGO_MANIFEST_DIR").expect("cargo names the crate whose tests it runs"),
    )
    .join("tests/op_eds");
    let mut score = Score::default();
    let mut pages = 0;
    let anothers = readings_of_another();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let answers: Answers = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            let read = match &anothers {
                Some(readings) => readings[path.file_stem().unwrap().to_str().unwrap()].clone(),
                None => reading(&answers, &fs::read(path.with_extension("html")).unwrap()),
            };
            score.page(&answers, &read);
            pages += 1;
        }
    }
    assert_eq!(pages, 92);
    let figures = score.figures();
    for (name, (figure, count)) in &figures {
        println!("{name:20} {figure:.3} of {count}");
    }
    if anothers.is_some() {
        return;
    }
    let fallen: Vec<String> = FLOORS
        .iter()
        .filter(|(name, floor)| figures.get(name).is_none_or(|(figure, _)| figure < floor))
        .map(|(name, floor)| format!("{name}: {:?}, not {floor}", figures.get(name)))
        .collect();
    assert!(fallen.is_empty(), "{fallen:#?}");
}

/// `cargo xtask score` holds peers against the same answers: READINGS is a file of their lines, and then nothing has a floor.
fn readings_of_another() -> Option<HashMap<String, Output>> {
    let lines = fs::read_to_string(std::env::var_os("READINGS")?).expect("READINGS is a file");
    let told = |line| serde_json::from_str::<Output>(line).expect("each line is a reading");
    let outputs = lines.lines().map(told);
    Some(outputs.map(|output| (output.id.clone(), output)).collect())
}

fn reading(answers: &Answers, html: &[u8]) -> Output {
    let url = answers.url.parse().ok();
    let draft = read(&Page { bytes: html, url: url.as_ref(), content_type: None });
    draft.map(|draft| output(answers.url.clone(), url.as_ref(), &draft)).unwrap_or_default()
}

#[derive(Default)]
struct Score {
    right: BTreeMap<&'static str, (u32, u32)>,
    precision: Vec<f64>,
    recall: Vec<f64>,
    /// Pages called truncated that are, that are not; and those that are and were not called so.
    truncated: [f64; 3],
}

impl Score {
    fn page(&mut self, answers: &Answers, told: &Output) {
        self.body(&answers.body.join("\n"), &told.text);
        self.told("title", same(&answers.title, told.title.as_deref()));
        match &answers.standfirst {
            Some(standfirst) => self.told("standfirst", same(standfirst, told.excerpt.as_deref())),
            None => self.told("no standfirst", told.excerpt.is_none()),
        }
        self.told("outlet", same(&answers.outlet, told.site_name.as_deref()));
        if let Some(section) = &answers.section {
            self.told("section", same(section, told.section.as_deref()));
        }
        self.told("opinion", answers.opinion == told.opinion);
        if let Some(published) = &answers.published {
            self.told("date", told.date.as_ref() == Some(published));
        }
        self.told("language", told.lang.as_ref().is_some_and(|lang| lang.starts_with(&answers.language)));
        self.told("canonical", told.url.as_ref() == Some(&answers.canonical));
        let place = match (told.truncated.unwrap_or(false), answers.truncated) {
            (true, true) => Some(0),
            (true, false) => Some(1),
            (false, true) => Some(2),
            (false, false) => None,
        };
        place.into_iter().for_each(|place| self.truncated[place] += 1.0);
        self.authors(answers, told);
        self.notices(answers, told);
    }

    fn authors(&mut self, answers: &Answers, told: &Output) {
        let wanted: BTreeSet<String> = answers.authors.iter().map(|author| key(&author.name)).collect();
        let named: BTreeSet<String> = told.authors.iter().map(|name| key(name)).collect();
        if !wanted.is_empty() {
            self.told("authors", wanted == named);
        }
        self.told("nobody invented", named.is_subset(&wanted));
        for author in &answers.authors {
            let person = told.people.iter().find(|person| key(&person.name) == key(&author.name));
            if let Some(affiliation) = &author.affiliation {
                let position = person.and_then(|person| person.position.as_deref());
                self.told(
                    "position",
                    position.is_some_and(|position| key(position).contains(&key(affiliation))),
                );
            }
            if let Some(bio) = &author.bio {
                let found = person.and_then(|person| person.bio.as_deref()).unwrap_or_default();
                self.told("biography", shared(bio, found) > 0.8);
                let opening: String = key(bio).chars().take(60).collect();
                self.told("biography apart", !key(&told.text).contains(&opening));
            }
        }
    }

    fn notices(&mut self, answers: &Answers, told: &Output) {
        match &answers.republication {
            Some(first) => {
                self.told("notice", shared(&first.notice, told.notice.as_deref().unwrap_or_default()) > 0.8);
                if let Some(outlet) = &first.outlet {
                    self.told("first outlet", same(outlet, told.original_outlet.as_deref()));
                }
                if let Some(address) = &first.address {
                    self.told("first address", told.original.as_ref() == Some(address));
                }
            }
            None => self.told("no notice", answers.truncated || told.original_outlet.is_none()),
        }
        match &answers.disclaimer {
            Some(words) => {
                self.told("disclaimer", shared(words, told.disclaimer.as_deref().unwrap_or_default()) > 0.8)
            }
            None => self.told("no disclaimer", told.disclaimer.is_none()),
        }
    }

    fn told(&mut self, what: &'static str, right: bool) {
        let (hits, all) = self.right.entry(what).or_default();
        *hits += u32::from(right);
        *all += 1;
    }

    /// Four-word shingles, as public benchmarks of article readers compare bodies.
    fn body(&mut self, wanted: &str, told: &str) {
        let (wanted, told) = (shingles(wanted), shingles(told));
        let both: u32 =
            wanted.iter().map(|(shingle, times)| *told.get(shingle).unwrap_or(&0).min(times)).sum();
        let share =
            |of: &HashMap<Vec<String>, u32>| f64::from(both) / f64::from(of.values().sum::<u32>().max(1));
        self.precision.push(share(&told));
        self.recall.push(share(&wanted));
    }

    fn figures(&self) -> BTreeMap<&'static str, (f64, u32)> {
        let share = |(name, (hits, all)): (&&'static str, &(u32, u32))| {
            (*name, (f64::from(*hits) / f64::from(*all), *all))
        };
        let mut figures: BTreeMap<_, _> = self.right.iter().map(share).collect();
        let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len() as f64;
        let (precision, recall) = (mean(&self.precision), mean(&self.recall));
        let pages = u32::try_from(self.recall.len()).expect("there are ninety-two pages");
        figures.insert("body", (2.0 * precision * recall / (precision + recall), pages));
        let [right, wrong, missed] = self.truncated;
        figures.insert("truncated, precision", (right / f64::max(right + wrong, 1.0), pages));
        figures.insert("truncated, recall", (right / f64::max(right + missed, 1.0), pages));
        figures
    }
}

/// Letters and digits in lower case, without the marks that ornament them.
fn key(text: &str) -> String {
    let plain = text.chars().filter(|c| !matches!(c, '\u{640}' | '\u{200c}' | '\u{64b}'..='\u{652}'));
    let spaced: String = plain.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn same(wanted: &str, told: Option<&str>) -> bool {
    told.is_some_and(|told| key(wanted) == key(told))
}

/// The words that both have, as the harmonic mean of either's share.
fn shared(wanted: &str, told: &str) -> f64 {
    let count = |text: &str| {
        let mut words: HashMap<String, u32> = HashMap::new();
        key(text)
            .split(' ')
            .filter(|word| !word.is_empty())
            .for_each(|word| *words.entry(word.to_owned()).or_default() += 1);
        words
    };
    let (wanted, told) = (count(wanted), count(told));
    let both: u32 = wanted.iter().map(|(word, times)| *told.get(word).unwrap_or(&0).min(times)).sum();
    2.0 * f64::from(both) / f64::from((wanted.values().sum::<u32>() + told.values().sum::<u32>()).max(1))
}

fn shingles(text: &str) -> HashMap<Vec<String>, u32> {
    let words: Vec<String> =
        key(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let mut found: HashMap<Vec<String>, u32> = HashMap::new();
    for shingle in words.windows(words.len().clamp(1, 4)) {
        *found.entry(shingle.to_vec()).or_default() += 1;
    }
    found
}
