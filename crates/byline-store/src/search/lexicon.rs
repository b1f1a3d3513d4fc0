//! The names of a site's people, outlets, topics, series and regions, by their words: what a typed word may mean besides itself.
//! It refuses a name that its bearer has given up, and whatever nothing on display is under: who searches for it finds nobody.

use super::{
    entry::Facet,
    question::{Asked, Question},
    stop::is_stop,
    words::{folded, words},
};
use crate::{
    display::{self, Room},
    engine::ReadTx,
    error::StoreError,
    outlets, people, series,
    terms::{regions, topics},
};
use byline_core::{
    labels::Labels,
    language::Language,
    name::{NameKind, name_words, spelling_keys, words_alike, words_slip},
    outlet::Outlet,
    person::{Person, PersonKind},
    site::Site,
    slug::Slug,
    text::Text,
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Things that one word means at most.
const MOST_MEANT: usize = 48;

/// The names of a site at one change number.
#[derive(Debug, Default)]
pub struct Lexicon {
    people: Names,
    things: Names,
    named: HashMap<Facet, Named>,
    /// Whole names, folded, for what stands within quotation marks.
    whole: Vec<(String, Facet)>,
}

/// What a facet is called, and the readable part of its page's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its address.
    pub slug: Slug,
    /// Its name.
    pub name: Called,
}

/// A name in one language or in several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Called {
    /// A name whose language nobody has recorded.
    Own(Text),
    /// A label.
    Labels(Labels),
}

/// How surely a word means a thing, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sureness {
    /// The word itself.
    Word,
    /// Another spelling, or the word in another script.
    Spelling,
    /// A word that begins so.
    Beginning,
    /// A word that is one slip away.
    Slip,
}

/// Words of names with what bears them.
#[derive(Debug, Default)]
struct Names {
    words: BTreeMap<String, Vec<Facet>>,
    by_key: HashMap<String, Vec<String>>,
}

impl Lexicon {
    /// The names as `tx` reads them.
    pub(super) async fn read(tx: &mut ReadTx, site: &Site) -> Result<Self, StoreError> {
        let mut lexicon = Self::default();
        let language = site.language();
        let listed = listed(tx, site).await?;
        for person in
            people::all(tx, site.id).await?.iter().filter(|one| listed.contains(&one.id.to_string()))
        {
            lexicon.person(person, &language);
        }
        for outlet in
            outlets::all(tx, site.id).await?.iter().filter(|one| listed.contains(&one.id.to_string()))
        {
            lexicon.outlet(outlet);
        }
        let topics = topics::all(tx, site.id).await?.into_iter();
        for topic in topics.filter(|one| listed.contains(&one.id.to_string())) {
            lexicon.labelled(Facet::About(topic.id), topic.slug, topic.names);
        }
        let regions = regions::all(tx, site.id).await?.into_iter();
        for region in regions.filter(|one| listed.contains(&one.id.to_string())) {
            lexicon.labelled(Facet::Of(region.id), region.slug, region.names);
        }
        let series = series::all(tx, site.id).await?.into_iter();
        for series in series.filter(|one| listed.contains(&one.id.to_string())) {
            lexicon.labelled(Facet::Within(series.id), series.slug, series.names);
        }
        Ok(lexicon)
    }

    /// Adds a person under every name that leads to them.
    pub fn person(&mut self, person: &Person, language: &Language) {
        let facet = Facet::By(person.id);
        let given_up = |kind| match kind {
            NameKind::Former => true,
            NameKind::Printed => person.replaces_past_names,
            NameKind::Preferred | NameKind::Alias => false,
        };
        for name in person.names.iter().filter(|name| !given_up(name.kind)) {
            for word in name_words(name.text.as_str()) {
                self.people.add(&word, &facet, true);
            }
            self.whole.push((whole(name.text.as_str()), facet.clone()));
        }
        if person.kind == PersonKind::Scholar
            && let Some(name) = person.shown_name(language)
        {
            let named = Named { slug: person.slug.clone(), name: Called::Own(name.text.clone()) };
            self.named.insert(facet, named);
        }
    }

    /// Adds an outlet under all its names.
    pub fn outlet(&mut self, outlet: &Outlet) {
        let facet = Facet::At(outlet.id);
        for name in &outlet.names {
            self.thing(&facet, &name.text, "");
        }
        if let Some(name) = outlet.name_on(None) {
            self.named.insert(facet, Named { slug: outlet.slug.clone(), name: Called::Own(name.clone()) });
        }
    }

    /// Adds a topic, a region or a series.
    pub fn labelled(&mut self, facet: Facet, slug: Slug, names: Labels) {
        for (language, name) in names.iter() {
            self.thing(&facet, name, language.primary());
        }
        self.named.insert(facet, Named { slug, name: Called::Labels(names) });
    }

    fn thing(&mut self, facet: &Facet, name: &Text, language: &str) {
        for word in words(name.as_str(), language).filter(|word| !is_stop(&word.exact)) {
            self.things.add(&word.exact, facet, false);
            if let Some(stem) = &word.stem {
                self.things.add(stem, facet, false);
            }
        }
        self.whole.push((whole(name.as_str()), facet.clone()));
    }

    /// What a facet is called.
    #[must_use]
    pub fn named(&self, facet: &Facet) -> Option<&Named> {
        self.named.get(facet)
    }

    /// The facet of the kind that `is` lets pass whose page has this slug.
    #[must_use]
    pub fn at(&self, slug: &str, is: impl Fn(&Facet) -> bool) -> Option<&Facet> {
        let found = self.named.iter().find(|(facet, named)| is(facet) && named.slug.as_str() == slug);
        found.map(|(facet, _)| facet)
    }

    /// What a word may mean, the surest first; `open` when it may be the beginning of one.
    pub(super) fn meant(&self, raw: &str, forms: &[String], open: bool) -> Vec<(Facet, Sureness)> {
        sorted(self.all_meant(raw, forms, open))
    }

    /// The same without an end, in no order.
    fn all_meant(&self, raw: &str, forms: &[String], open: bool) -> BTreeMap<Facet, Sureness> {
        let mut meant = BTreeMap::new();
        let mut add = |facet: &Facet, how: Sureness| {
            let kept = meant.entry(facet.clone()).or_insert(how);
            *kept = how.min(*kept);
        };
        for word in name_words(raw) {
            self.people.find(&word, open, &mut add);
        }
        for form in forms {
            self.things.find(form, open && form == &forms[0], &mut add);
        }
        meant
    }

    /// What has a page and bears a name with all the words typed, the last of which may be a beginning; the surest first.
    #[must_use]
    pub fn begun(&self, typed: &str, most: usize) -> Vec<Facet> {
        let question = Question::of(typed, &[]);
        let phrased = question.phrases.iter().flat_map(|(_, words)| words);
        let mut words = question.words.iter().chain(phrased);
        let meant = |asked: &Asked| self.all_meant(&asked.raw, &asked.forms, asked.open);
        let Some(mut begun) = words.next().map(meant) else { return Vec::new() };
        for asked in words {
            let others = meant(asked);
            begun.retain(|facet, how| {
                let other = others.get(facet);
                *how = other.map_or(*how, |other| (*how).max(*other));
                other.is_some()
            });
        }
        begun.retain(|facet, _| self.named.contains_key(facet));
        let mut begun = sorted(begun);
        begun.truncate(most);
        begun.into_iter().map(|(facet, _)| facet).collect()
    }

    /// People one of whose words is one slip away from this one.
    pub(super) fn slips(&self, raw: &str) -> Vec<(Facet, Sureness)> {
        let mut meant = BTreeMap::new();
        for word in name_words(raw) {
            let near = self.people.words.iter().filter(|(known, _)| words_slip(known, &word));
            for facet in near.flat_map(|(_, facets)| facets) {
                meant.insert(facet.clone(), Sureness::Slip);
            }
        }
        sorted(meant)
    }

    /// What bears a name with these words in this order.
    pub(super) fn called(&self, phrase: &str) -> Vec<Facet> {
        let sought = whole(phrase);
        if sought.trim().is_empty() {
            return Vec::new();
        }
        let mut found: Vec<Facet> = Vec::new();
        for (_, facet) in self.whole.iter().filter(|(name, _)| name.contains(&sought)) {
            if !found.contains(facet) {
                found.push(facet.clone());
            }
            if found.len() == MOST_MEANT {
                break;
            }
        }
        found
    }
}

/// The ids of everything that an op-ed on display is listed under: a draft must not give anybody away, nor a name withheld.
async fn listed(tx: &mut ReadTx, site: &Site) -> Result<HashSet<String>, StoreError> {
    let mut listed = HashSet::new();
    for room in [Room::Scholars, Room::Outlets, Room::Topics, Room::Regions, Room::Series] {
        listed.extend(display::counts_by(tx, site, room).await?.into_iter().map(|(thing, _)| thing));
    }
    Ok(listed)
}

fn sorted(meant: BTreeMap<Facet, Sureness>) -> Vec<(Facet, Sureness)> {
    let mut meant: Vec<_> = meant.into_iter().collect();
    meant.sort_by(|(a, how), (b, other)| (how, a).cmp(&(other, b)));
    meant.truncate(MOST_MEANT);
    meant
}

/// A name with a space around each word, so that words are found whole.
fn whole(name: &str) -> String {
    let mut line = String::from(" ");
    for word in name.split_whitespace().map(folded).filter(|word| !word.is_empty()) {
        line.push_str(&word);
        line.push(' ');
    }
    line
}

impl Names {
    fn add(&mut self, word: &str, facet: &Facet, spelled: bool) {
        let bearers = self.words.entry(word.to_owned()).or_default();
        if spelled && bearers.is_empty() {
            for key in spelling_keys(word) {
                self.by_key.entry(key).or_default().push(word.to_owned());
            }
        }
        if !bearers.contains(facet) {
            bearers.push(facet.clone());
        }
    }

    fn find(&self, word: &str, open: bool, add: &mut impl FnMut(&Facet, Sureness)) {
        let mut all = |word: &str, how| self.words.get(word).into_iter().flatten().for_each(|f| add(f, how));
        all(word, Sureness::Word);
        for key in spelling_keys(word) {
            for known in self.by_key.get(&key).into_iter().flatten().filter(|known| words_alike(known, word))
            {
                all(known, Sureness::Spelling);
            }
        }
        if open && word.chars().count() > 1 {
            let begun = self.words.range(word.to_owned()..).take_while(|(known, _)| known.starts_with(word));
            for (_, facets) in begun.take(MOST_MEANT) {
                facets.iter().take(MOST_MEANT).for_each(|facet| add(facet, Sureness::Beginning));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use byline_core::{
        clock::{Clock, Entropy, Moment},
        ids::{NameId, PersonId, TopicId},
        name::Name,
    };

    fn made() -> (Lexicon, Facet, Facet) {
        let (clock, entropy) = (Clock::frozen(Moment::from_micros(1)), Entropy::seeded(1));
        let name = |text: &str, kind| Name {
            id: NameId::new(&clock, &entropy),
            text: Text::new(text).unwrap(),
            language: None,
            kind,
        };
        let preferred = name("Pervez Musharraf", NameKind::Preferred);
        let mut person = Person::named(
            PersonId::new(&clock, &entropy),
            PersonKind::Scholar,
            "pervez-musharraf".parse().unwrap(),
            preferred,
        );
        person.names.push(name("Oldname Former", NameKind::Former));
        let mut lexicon = Lexicon::default();
        lexicon.person(&person, &Language::english());
        let topic = Facet::About(TopicId::new(&clock, &entropy));
        let labels: Labels = serde_json::from_str(r#"{"en":"Elections","ar":"الانتخابات"}"#).unwrap();
        lexicon.labelled(topic.clone(), "elections".parse().unwrap(), labels);
        (lexicon, Facet::By(person.id), topic)
    }

    fn meant(lexicon: &Lexicon, raw: &str, open: bool) -> Vec<(Facet, Sureness)> {
        lexicon.meant(raw, &[folded(raw)], open)
    }

    #[test]
    fn one_person_is_meant_in_every_script_and_spelling() {
        let (lexicon, person, _) = made();
        for (raw, how) in [
            ("Musharraf", Sureness::Word),
            ("مشرف", Sureness::Spelling),
            ("Moucharraf", Sureness::Spelling),
            ("Musharaf", Sureness::Spelling),
        ] {
            assert_eq!(meant(&lexicon, raw, false), [(person.clone(), how)], "{raw}");
        }
        assert_eq!(meant(&lexicon, "Mush", true), [(person.clone(), Sureness::Beginning)]);
        assert_eq!(meant(&lexicon, "Mush", false), []);
        assert_eq!(lexicon.slips("Muhsarraf"), [(person.clone(), Sureness::Slip)]);
        assert_eq!(lexicon.called("pervez musharraf"), [person]);
        assert_eq!(lexicon.called("pervez mush"), []);
    }

    #[test]
    fn names_come_up_by_all_that_is_typed_of_them() {
        let (lexicon, person, topic) = made();
        for typed in
            ["mush", "pervez mu", "Musharraf perv", "moucharraf", "\"pervez musharraf\"", "the pervez"]
        {
            assert_eq!(lexicon.begun(typed, 4), std::slice::from_ref(&person), "{typed}");
        }
        assert_eq!(lexicon.begun("elec", 4), [topic]);
        for typed in ["", "m", "pervez elec", "mush ", "nobody", "\""] {
            assert_eq!(lexicon.begun(typed, 4), [], "{typed}");
        }
        assert_eq!(lexicon.begun("mush", 0), []);
    }

    #[test]
    fn a_name_given_up_leads_to_nobody() {
        let (lexicon, ..) = made();
        assert_eq!(meant(&lexicon, "Oldname", true), []);
        assert_eq!(lexicon.called("Oldname Former"), []);
    }

    #[test]
    fn a_topic_is_meant_in_each_of_its_languages() {
        let (lexicon, _, topic) = made();
        assert_eq!(lexicon.meant("elections", &["elections".into(), "elect".into()], false).len(), 1);
        assert_eq!(meant(&lexicon, "الانتخابات", false), [(topic.clone(), Sureness::Word)]);
        assert_eq!(lexicon.at("elections", |f| matches!(f, Facet::About(_))), Some(&topic));
        assert_eq!(lexicon.at("elections", |f| matches!(f, Facet::By(_))), None);
    }
}
