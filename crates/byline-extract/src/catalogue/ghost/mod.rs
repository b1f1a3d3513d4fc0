//! A Ghost export of any size: its posts one by one, with all their authors in order, their tags and their pictures.
//! It refuses members, settings and secrets: what is no text stays where it is.

mod cards;
mod rows;

use super::{Before, Catalogue, CatalogueRefusal, LeftOut, Listed, Term, old_page::OldPage, tells_whose};
use byline_core::{
    address::WebAddress,
    outside::{OutsideId, OutsideScheme},
    text::Text,
};
use rows::{Row, Rows};
use serde_json::Value;
use std::{collections::HashMap, io::Read};

/// What stands for the site's own address in an export.
const SITE: &str = "__GHOST_URL__";

/// The tables that posts point at; posts stand among them, since a file without any is no export.
const POINTED_AT: [&str; 6] = ["users", "tags", "posts_authors", "posts_tags", "posts_meta", "posts"];

/// Rows that posts point at.
const MOST: usize = 2_000_000;

/// What the posts of an export point at: it stands in other tables, mostly after them.
#[derive(Clone, Debug, Default)]
pub struct GhostKnown {
    people: HashMap<String, String>,
    tags: HashMap<String, (String, String)>,
    wrote: HashMap<String, Vec<(i64, String)>>,
    tagged: HashMap<String, Vec<(i64, String)>>,
    /// Of the lead picture of a post: its alternative text and its caption.
    leads: HashMap<String, (String, String)>,
}

impl GhostKnown {
    /// Reads the whole export once.
    ///
    /// # Errors
    /// [`CatalogueRefusal`] when it cannot be read to its end, or is no Ghost export.
    pub fn read(from: impl Read) -> Result<Self, CatalogueRefusal> {
        let mut rows = Rows::of(from, &POINTED_AT).telling_of("posts");
        let (mut known, mut count, mut has_posts) = (Self::default(), 0, false);
        while let Some(Row { table, json }) = rows.next()? {
            let table = POINTED_AT[table];
            if table == "posts" {
                has_posts = true;
                continue;
            }
            let Some(row) = json.ok().and_then(|json| serde_json::from_slice(&json).ok()) else { continue };
            count += 1;
            if count > MOST {
                let limit = format!("{MOST} authors, tags and what joins them to posts are allowed");
                return Err(CatalogueRefusal::Limit { place: format!("byte {}", rows.bytes_read()), limit });
            }
            known.note(table, &row);
        }
        if !has_posts {
            let why = "it holds no posts; export it in Ghost under Settings, Import/Export, Export content"
                .to_owned();
            return Err(CatalogueRefusal::NotThis { wanted: "a Ghost export", why });
        }
        Ok(known)
    }

    fn note(&mut self, table: &str, row: &Value) {
        let text = |name: &str| word(&row[name]);
        match table {
            "users" => drop(self.people.insert(text("id"), text("name"))),
            "tags" => drop(self.tags.insert(text("id"), (text("slug"), text("name")))),
            "posts_authors" => {
                let order = row["sort_order"].as_i64().unwrap_or(0);
                self.wrote.entry(text("post_id")).or_default().push((order, text("author_id")));
            }
            "posts_tags" => {
                let order = row["sort_order"].as_i64().unwrap_or(0);
                self.tagged.entry(text("post_id")).or_default().push((order, text("tag_id")));
            }
            _ => {
                let (alt, caption) = (text("feature_image_alt"), text("feature_image_caption"));
                if !alt.is_empty() || !caption.is_empty() {
                    self.leads.insert(text("post_id"), (alt, caption));
                }
            }
        }
    }

    fn authors(&self, post: &Value) -> Vec<String> {
        let mut wrote = self.wrote.get(&word(&post["id"])).cloned().unwrap_or_default();
        wrote.sort_by_key(|(order, _)| *order);
        let mut ids: Vec<String> = wrote.into_iter().map(|(_, id)| id).collect();
        if ids.is_empty() {
            ids.extend([word(&post["author_id"])]);
        }
        ids.iter().filter_map(|id| self.people.get(id).cloned()).filter(|name| !name.is_empty()).collect()
    }

    fn terms(&self, post: &Value) -> Vec<Term> {
        let mut tagged = self.tagged.get(&word(&post["id"])).cloned().unwrap_or_default();
        tagged.sort_by_key(|(order, _)| *order);
        let named = tagged.iter().filter_map(|(_, id)| self.tags.get(id));
        // Ghost's own inner tags begin with a hash.
        let shown = named.filter(|(_, name)| !name.is_empty() && !name.starts_with('#'));
        shown
            .map(|(slug, name)| Term { taxonomy: "tag".into(), slug: slug.clone(), name: name.clone() })
            .collect()
    }
}

fn word(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// An export on its way.
pub struct Ghost<R: Read> {
    rows: Rows<R>,
    known: GhostKnown,
    /// Where the old site stood; the export does not say.
    at: WebAddress,
    number: u64,
}

impl<R: Read> Ghost<R> {
    /// Begins to read the posts of a site that stood at `at`.
    #[must_use]
    pub fn new(from: R, known: GhostKnown, at: WebAddress) -> Self {
        Self { rows: Rows::of(from, &["posts"]), known, at, number: 0 }
    }

    fn post(&mut self, json: Result<Vec<u8>, u64>) -> Listed {
        self.number += 1;
        let number = self.number;
        let left = |why: String| Listed::Left(LeftOut { place: format!("post {number}"), why });
        let bytes = match json {
            Ok(bytes) => bytes,
            Err(bytes) => {
                return left(format!(
                    "It has {bytes} bytes; 8 MiB are allowed. Bring in its original by its link."
                ));
            }
        };
        let Ok(post) = serde_json::from_slice::<Value>(&bytes) else {
            return left("It is no JSON.".to_owned());
        };
        if post["type"].as_str() == Some("page") || post["page"].as_i64() == Some(1) {
            return left("A page, not a post.".to_owned());
        }
        let place = format!("post {number}, {}", word(&post["id"]));
        // Without a look at the rest: a hostile file holds millions of these.
        let has_title = post["title"].as_str().is_some_and(|title| !title.trim().is_empty());
        let piece = has_title.then(|| self.page(&post, place.clone(), bytes).piece()).flatten();
        match piece {
            Some(piece) => Listed::Piece(Box::new(piece)),
            None => Listed::Left(LeftOut {
                place,
                why: "It has no title; give it one there and export again.".to_owned(),
            }),
        }
    }

    fn page<'a>(&'a self, post: &'a Value, place: String, source: Vec<u8>) -> OldPage<'a> {
        let text = |name: &str| post[name].as_str().unwrap_or_default();
        let mut cards = Vec::new();
        let html = match (text("html"), text("lexical"), text("mobiledoc")) {
            ("", "", doc) => cards::from_mobiledoc(doc, &mut cards),
            ("", lexical, _) => cards::from_lexical(lexical, &mut cards),
            (html, ..) => html.to_owned(),
        };
        let base = self.at.as_str().trim_end_matches('/');
        let own: Option<WebAddress> = format!("{base}/{}/", text("slug")).parse().ok();
        let status = if text("status").is_empty() { "draft" } else { text("status") };
        let before = match (status, text("visibility")) {
            ("published", "" | "public") => Before::Public { since: super::moment(text("published_at")) },
            ("published", who) => Before::Hidden(format!("for {who} only")),
            ("sent", _) => Before::Hidden("sent as a letter alone".to_owned()),
            (other, _) => Before::Hidden(other.to_owned()),
        };
        let value = Text::lenient(&format!("{base}/#{}", word(&post["id"])));
        let (alt, caption) = self.known.leads.get(&word(&post["id"])).map_or(("", ""), |(a, c)| (a, c));
        OldPage {
            place,
            id: value.map(|value| OutsideId { scheme: OutsideScheme::Ghost, value }),
            title: text("title"),
            standfirst: text("custom_excerpt"),
            html: html.replace(SITE, base),
            authors: self.known.authors(post),
            day: crate::day::from_machine(text("published_at")),
            language: text("locale").parse().ok(),
            old: own.clone().into_iter().collect(),
            own,
            before,
            terms: self.known.terms(post),
            fields: vec![("canonical_url", text("canonical_url"))],
            picture: text("feature_image").replace(SITE, base),
            alt,
            credit: Some(caption).filter(|caption| tells_whose(caption)).unwrap_or_default(),
            losses: cards
                .into_iter()
                .map(|card| format!("A card \u{201c}{card}\u{201d} stays behind."))
                .collect(),
            source,
        }
    }
}

impl<R: Read> Catalogue for Ghost<R> {
    fn next(&mut self) -> Result<Option<Listed>, CatalogueRefusal> {
        Ok(self.rows.next()?.map(|row| self.post(row.json)))
    }

    fn bytes_read(&self) -> u64 {
        self.rows.bytes_read()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXPORT: &str = r#"{"db":[{"meta":{"version":"5.9"},"data":{"posts":[
        {"id":"6a","title":"Count the water","slug":"count-the-water","html":"<p>Every summer.</p><p>Continue reading at <a href=\"https://harbour.example/o/1\">The Harbour</a></p>",
         "status":"published","type":"post","visibility":"public","published_at":"2012-01-03T04:30:00.000Z","feature_image":"__GHOST_URL__/content/images/a.jpg"},
        {"id":"6b","title":"About","slug":"about","html":"<p>x</p>","status":"published","type":"page"},
        {"id":"6c","title":"Not yet","slug":"not-yet","lexical":"{\"root\":{\"children\":[{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"Soon.\",\"format\":0}]}]}}","status":"draft","type":"post"}],
        "posts_meta":[{"post_id":"6a","feature_image_alt":"A canal","feature_image_caption":"Photo: <b>Noor Jahan</b>"}],
        "posts_authors":[{"post_id":"6a","author_id":"2","sort_order":1},{"post_id":"6a","author_id":"1","sort_order":0}],
        "posts_tags":[{"post_id":"6a","tag_id":"9","sort_order":0}],"tags":[{"id":"9","slug":"water","name":"Water"}],
        "users":[{"id":"1","name":"Amina Farooqi"},{"id":"2","name":"Omar Dar"}]}}]}"#;

    #[test]
    fn posts_come_with_their_authors_in_order() {
        let known = GhostKnown::read(EXPORT.as_bytes()).unwrap();
        let mut ghost = Ghost::new(EXPORT.as_bytes(), known, "https://old.example".parse().unwrap());
        let Some(Listed::Piece(piece)) = ghost.next().unwrap() else { panic!() };
        let names: Vec<&str> = piece.draft.authors.iter().map(|author| author.value.name.as_str()).collect();
        assert_eq!(names, ["Amina Farooqi", "Omar Dar"]);
        assert_eq!(piece.draft.original.unwrap().value.as_str(), "https://harbour.example/o/1");
        assert_eq!(piece.old[0].as_str(), "https://old.example/count-the-water/");
        let picture = piece.draft.picture.unwrap().value;
        assert_eq!(picture.address.as_str(), "https://old.example/content/images/a.jpg");
        let said = [picture.alt, picture.credit].map(|said| said.unwrap().value.to_string());
        assert_eq!(said, ["A canal", "Photo: Noor Jahan"]);
        let Before::Public { since: Some(since) } = piece.before else { panic!("{:?}", piece.before) };
        assert_eq!(since.rfc3339(), "2012-01-03T04:30:00Z");
        assert_eq!(piece.terms[0].name, "Water");
        assert!(matches!(ghost.next().unwrap(), Some(Listed::Left(_))));
        let Some(Listed::Piece(draft)) = ghost.next().unwrap() else { panic!() };
        assert_eq!(draft.draft.body.unwrap().value.to_plain(), "Soon.");
        assert_eq!(draft.before, Before::Hidden("draft".to_owned()));
        assert!(ghost.next().unwrap().is_none());
        assert_eq!(ghost.bytes_read(), EXPORT.len() as u64);
    }

    #[test]
    fn what_is_none_is_refused_and_what_is_cut_off_too() {
        for (json, says) in
            [("{\"a\":1}", "no posts"), ("[{\"data\":{\"posts\":[{\"id\"", "cut off"), ("}", "no JSON")]
        {
            let why = GhostKnown::read(json.as_bytes()).unwrap_err().to_string();
            assert!(why.contains(says), "{why}");
        }
        assert!(GhostKnown::read("[".repeat(10_000).as_bytes()).unwrap_err().to_string().contains("256"));
    }
}
