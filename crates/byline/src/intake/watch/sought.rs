//! Whose pieces a watched feed is looked through for, and why an entry is one of theirs.
//! It refuses to match anybody: the sentence says whom the feed seems to name, and an editor decides.

use byline_core::{
    ids::SiteId,
    language::Language,
    name::{Likeness, NameParts},
    person::{Person, PersonKind},
    text::Text,
    watch::Watch,
};
use byline_extract::feeds::{Feed, FeedEntry};
use byline_store::{ReadTx, StoreError, outlets, people};

/// The people looked for, and the outlets known.
pub(super) struct Sought {
    people: Vec<OneSought>,
    /// The feed is watched for one person alone.
    of_one: bool,
    outlets: Vec<(Vec<String>, Text)>,
}

struct OneSought {
    shown: Text,
    names: Vec<NameParts>,
}

impl Sought {
    /// Whom this feed is watched for.
    pub(super) async fn of(r: &mut ReadTx, site: SiteId, watch: &Watch) -> Result<Self, StoreError> {
        let everybody = people::all(r, site).await?;
        let wanted = everybody.iter().filter(|person| match watch.person {
            Some(one) => person.id == one,
            None => person.kind == PersonKind::Scholar,
        });
        let known = outlets::all(r, site).await?;
        let named = known.into_iter().filter_map(|outlet| {
            let name = outlet.name_on(None)?.clone();
            Some((outlet.domains.iter().map(|domain| domain.to_lowercase()).collect(), name))
        });
        Ok(Self {
            people: wanted.filter_map(OneSought::of).collect(),
            of_one: watch.person.is_some(),
            outlets: named.collect(),
        })
    }

    /// Why an entry is by one of them, one sentence; none when it is not.
    pub(super) fn why(&self, feed: &Feed, entry: &FeedEntry) -> Option<String> {
        let authors = feed.authors_of(entry);
        let called = feed.title.as_ref().map_or("the feed", Text::as_str);
        let by = match self.best(authors) {
            Some((author, person, Likeness::Same)) if author == &person.shown => {
                format!("\u{201c}{called}\u{201d} names {author}")
            }
            Some((author, person, Likeness::Same | Likeness::Likely)) => {
                format!("\u{201c}{called}\u{201d} names {author}, likely {}", person.shown)
            }
            Some((author, person, Likeness::Maybe)) if self.of_one => {
                format!("\u{201c}{called}\u{201d} is watched for {} and names {author}", person.shown)
            }
            // A feed of one person often names nobody.
            None if self.of_one && authors.is_empty() => {
                let person = self.people.first()?;
                format!("\u{201c}{called}\u{201d} is watched for {} and names nobody", person.shown)
            }
            _ => return None,
        };
        Some(match self.outlet(entry.link.host()) {
            Some(outlet) => format!("{by}; it is at {outlet}"),
            None => format!("{by}; it is at {}, which is no known outlet", entry.link.host()),
        })
    }

    fn best<'a>(&'a self, authors: &'a [Text]) -> Option<(&'a Text, &'a OneSought, Likeness)> {
        let mut best: Option<(&Text, &OneSought, Likeness)> = None;
        for author in authors {
            let Some(parts) = NameParts::of(author.as_str()) else { continue };
            for person in &self.people {
                let Some(likeness) = person.names.iter().filter_map(|name| name.likeness(&parts)).max()
                else {
                    continue;
                };
                if best.as_ref().is_none_or(|(.., most)| likeness > *most) {
                    best = Some((author, person, likeness));
                }
            }
        }
        best
    }

    fn outlet(&self, host: &str) -> Option<&Text> {
        let host = host.to_lowercase();
        let is_at = |domain: &String| {
            host == *domain || host.strip_suffix(domain.as_str()).is_some_and(|rest| rest.ends_with('.'))
        };
        self.outlets.iter().find(|(domains, _)| domains.iter().any(is_at)).map(|(_, name)| name)
    }
}

impl OneSought {
    fn of(person: &Person) -> Option<Self> {
        let shown = person.shown_name(&Language::english())?.text.clone();
        let names = person.names.iter().filter_map(|name| NameParts::of(name.text.as_str())).collect();
        Some(Self { shown, names })
    }
}
