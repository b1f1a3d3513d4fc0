//! A hundred and four questions in five languages over the op-eds of an institute made up for them, each with what it should find.
//! It refuses to be tuned to: a question is added when somebody did not find something, and the floor only rises.

use super::super::{Builder, Facet, Indexed, Inquiry, Lexicon, Position};
use byline_core::{
    ids::{NameId, OpEdId, OutletId, PersonId, TopicId},
    language::Language,
    name::{Name, NameKind},
    outlet::{Outlet, OutletName, OutletStatus},
    person::{Person, PersonKind},
    text::Text,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

#[derive(Deserialize)]
struct Corpus {
    people: BTreeMap<String, Vec<String>>,
    outlets: BTreeMap<String, String>,
    topics: BTreeMap<String, serde_json::Value>,
    op_eds: Vec<Written>,
}

#[derive(Deserialize)]
struct Written {
    id: String,
    language: String,
    by: Vec<String>,
    at: String,
    topics: Vec<String>,
    day: i64,
    title: String,
    text: String,
}

#[derive(Deserialize)]
struct Judged {
    q: String,
    language: String,
    want: HashMap<String, u32>,
}

fn number<T>(keys: &BTreeMap<String, T>, key: &str) -> u128 {
    keys.keys().position(|known| known == key).unwrap() as u128 + 1
}

fn lexicon(corpus: &Corpus) -> Lexicon {
    let mut lexicon = Lexicon::default();
    for (key, names) in &corpus.people {
        let name = |text: &String| Name {
            id: NameId::of_number(1),
            text: Text::new(text).unwrap(),
            language: None,
            kind: NameKind::Preferred,
        };
        let id = PersonId::of_number(number(&corpus.people, key));
        let mut person = Person::named(id, PersonKind::Scholar, key.parse().unwrap(), name(&names[0]));
        person.names.extend(names[1..].iter().map(name));
        lexicon.person(&person, &Language::english());
    }
    for (key, name) in &corpus.outlets {
        lexicon.outlet(&Outlet {
            id: OutletId::of_number(number(&corpus.outlets, key)),
            slug: key.parse().unwrap(),
            names: vec![OutletName { text: Text::new(name).unwrap(), from: None, until: None }],
            domains: Vec::new(),
            languages: Vec::new(),
            status: OutletStatus::Live { subscription: false },
            habits: None,
            medium: byline_core::outlet::Medium::Newspaper,
        });
    }
    for (key, names) in &corpus.topics {
        let id = TopicId::of_number(number(&corpus.topics, key));
        let names = serde_json::from_value(names.clone()).unwrap();
        lexicon.labelled(Facet::About(id), key.parse().unwrap(), names);
    }
    lexicon
}

fn entry(corpus: &Corpus, n: usize, written: &Written) -> Indexed {
    let by = written.by.iter().map(|key| Facet::By(PersonId::of_number(number(&corpus.people, key))));
    let about =
        written.topics.iter().map(|key| Facet::About(TopicId::of_number(number(&corpus.topics, key))));
    let mut facets: BTreeSet<Facet> = by.chain(about).collect();
    facets.insert(Facet::At(OutletId::of_number(number(&corpus.outlets, &written.at))));
    facets.insert(Facet::Year(i16::try_from(written.day / 10_000).unwrap()));
    facets.insert(Facet::In(written.language.clone()));
    Indexed {
        id: OpEdId::of_number(n as u128 + 1),
        title: written.title.clone(),
        text: written.text.clone(),
        language: written.language.clone(),
        day: written.day,
        told: None,
        facets,
    }
}

/// Discounted gain of the first ten, beside that of the best order there is.
fn ndcg(found: &[u32], want: impl Iterator<Item = u32>) -> f64 {
    let gain = |grades: &[u32]| -> f64 {
        let each = grades.iter().take(10).enumerate();
        each.map(|(n, grade)| f64::from(2_u32.pow(*grade) - 1) / (n as f64 + 2.0).log2()).sum()
    };
    let mut best: Vec<u32> = want.collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    gain(found) / gain(&best)
}

#[test]
fn readers_find_what_they_mean() {
    let corpus: Corpus =
        serde_json::from_str(include_str!("../../../../../bench/search/corpus.json")).unwrap();
    let questions: Vec<Judged> =
        serde_json::from_str(include_str!("../../../../../bench/search/queries.json")).unwrap();
    let lexicon = lexicon(&corpus);
    let builder = Builder::new(None, 1).unwrap();
    for (n, written) in corpus.op_eds.iter().enumerate() {
        builder.add(&entry(&corpus, n, written)).unwrap();
    }
    let index = builder.finish(Position::default()).unwrap();
    let mut by_language: BTreeMap<&str, Vec<(f64, f64)>> = BTreeMap::new();
    for judged in &questions {
        let inquiry = Inquiry { words: judged.q.clone(), most: 10, ..Inquiry::default() };
        let answered = index.ask(&lexicon, &inquiry).unwrap();
        let found: Vec<&str> = answered
            .leaf
            .iter()
            .map(|(id, _)| corpus.op_eds[usize::try_from(id.number()).unwrap() - 1].id.as_str())
            .collect();
        let grades: Vec<u32> = found.iter().map(|id| judged.want.get(*id).copied().unwrap_or(0)).collect();
        let hit = grades.iter().filter(|grade| **grade > 0).count();
        let recall = hit as f64 / judged.want.len().min(10) as f64;
        let gain = ndcg(&grades, judged.want.values().copied());
        if recall < 1.0 || gain < 0.9 {
            println!("{:?}: nDCG@10 {gain:.2}, recall@10 {recall:.2}, found {found:?}", judged.q);
        }
        by_language.entry(&judged.language).or_default().push((gain, recall));
    }
    let mean = |of: &[(f64, f64)]| {
        let n = of.len() as f64;
        (of.iter().map(|one| one.0).sum::<f64>() / n, of.iter().map(|one| one.1).sum::<f64>() / n)
    };
    for (language, scores) in &by_language {
        let (gain, recall) = mean(scores);
        println!("{language}: {} questions, nDCG@10 {gain:.3}, recall@10 {recall:.3}", scores.len());
        assert!(gain > 0.95 && recall > 0.95, "{language}");
    }
    let all: Vec<(f64, f64)> = by_language.into_values().flatten().collect();
    let (gain, recall) = mean(&all);
    println!("all: {} questions, nDCG@10 {gain:.3}, recall@10 {recall:.3}", all.len());
    assert!(all.len() >= 60 && gain > 0.97 && recall > 0.97);
}
