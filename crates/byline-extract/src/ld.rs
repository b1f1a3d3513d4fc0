//! The schema.org data of a page (JSON-LD), flattened so that every rule can ask for a value by name.
//! It refuses to trust it blindly: the object chosen must be an article, and a broken block is passed over.

use crate::tree::Document;
use crate::words;
use crate::words::one_line;
use serde_json::{Map, Value};
use std::collections::HashMap;

type Object = Map<String, Value>;

/// Objects kept of one page, objects within objects followed, and bytes read: data beyond that is not about the op-ed.
const MOST_OBJECTS: usize = 2_000;
const DEEPEST: u32 = 4;
const MOST_BYTES: usize = 4 << 20;
/// Bytes of a block whose inner objects are kept beside the outer ones.
const LONGEST_TAKEN_APART: usize = 1 << 20;

/// The page's JSON-LD.
#[derive(Default)]
pub struct Ld {
    objects: Vec<Object>,
    by_id: HashMap<String, usize>,
    article: Option<usize>,
}

impl Ld {
    pub fn of(doc: &Document) -> Self {
        let mut ld = Self::default();
        let mut left = MOST_BYTES;
        for block in blocks(doc) {
            let Some(rest) = left.checked_sub(block.len()) else { continue };
            left = rest;
            if let Some(value) = parsed(&block) {
                ld.flatten(value, block.len() <= LONGEST_TAKEN_APART);
            }
        }
        for (at, object) in ld.objects.iter().enumerate() {
            if let Some(id) = object.get("@id").and_then(Value::as_str) {
                // A bare reference names an object; only one with facts is it.
                if object.len() > 1 {
                    ld.by_id.entry(id.to_owned()).or_insert(at);
                }
            }
        }
        ld.article = ld.best_article();
        ld
    }

    fn flatten(&mut self, value: Value, apart: bool) {
        let mut waiting = vec![(value, 0)];
        while let Some((value, depth)) = waiting.pop() {
            if self.objects.len() >= MOST_OBJECTS {
                return;
            }
            match value {
                Value::Array(list) => waiting.extend(list.into_iter().rev().map(|one| (one, depth))),
                Value::Object(mut object) => {
                    let graph = object.remove("@graph");
                    for key in ["mainEntity", "mainEntityOfPage", "author", "publisher"] {
                        if let Some(inner @ Value::Object(_)) =
                            object.get(key).filter(|_| apart && depth < DEEPEST)
                        {
                            waiting.push((inner.clone(), depth + 1));
                        }
                    }
                    if !object.is_empty() {
                        self.objects.push(object);
                    }
                    waiting.extend(graph.map(|graph| (graph, depth)));
                }
                _ => {}
            }
        }
    }

    fn best_article(&self) -> Option<usize> {
        let rank = |object: &Object| -> Option<usize> {
            let best = types(object).map(article_rank).max()?;
            let named = ["headline", "datePublished", "author", "articleBody"];
            (best > 0).then(|| best * 10 + named.iter().filter(|k| object.contains_key(**k)).count())
        };
        let mut best: Option<(usize, usize)> = None;
        for (at, object) in self.objects.iter().enumerate() {
            if let Some(rank) = rank(object)
                && best.is_none_or(|(held, _)| rank > held)
            {
                best = Some((rank, at));
            }
        }
        best.map(|(_, at)| at)
    }

    /// The object that describes the op-ed.
    pub fn article(&self) -> Option<&Object> {
        self.article.map(|at| &self.objects[at])
    }

    /// Whether there is an article object of type `name`.
    pub fn is_a(&self, name: &str) -> bool {
        self.article().is_some_and(|a| types(a).any(|t| t == name))
    }

    /// A value of the article as one line.
    pub fn text(&self, key: &str) -> Option<String> {
        self.article().and_then(|a| self.line(a.get(key)?))
    }

    /// The values of `key` in the page's other articles, the ones that share its headline first.
    pub fn among_articles(&self, key: &str) -> Vec<String> {
        let own = self.text("headline").map(|h| words::key(&h));
        let mut found: Vec<(bool, String)> = self
            .objects
            .iter()
            .filter(|o| types(o).any(|t| article_rank(t) >= 3))
            .filter_map(|o| {
                let value = self.line(o.get(key)?)?;
                let named = o.get("headline").and_then(|h| self.line(h)).map(|h| words::key(&h));
                Some((named != own, value))
            })
            .collect();
        found.sort_by_key(|(other, _)| *other);
        found.into_iter().take(4).map(|(_, value)| value).collect()
    }

    /// The first value of `key` in any object, for pages whose article has no type that is known.
    pub fn anywhere(&self, key: &str) -> Option<String> {
        self.objects.iter().find_map(|o| self.line(o.get(key)?))
    }

    /// Every name of the page's breadcrumbs, the front page's first.
    pub fn trail(&self) -> Vec<String> {
        let list = self.objects.iter().find(|o| types(o).any(|t| t == "BreadcrumbList"));
        let Some(Value::Array(steps)) = list.and_then(|l| l.get("itemListElement")) else {
            return Vec::new();
        };
        let name = |step: &Value| {
            let step = step.as_object()?;
            step.get("name").or_else(|| step.get("item")?.get("name")).and_then(|n| self.line(n))
        };
        steps.iter().take(12).filter_map(name).collect()
    }

    /// A value of the first page object ("WebPage"), for facts that only it holds.
    pub fn page_text(&self, key: &str) -> Option<String> {
        self.objects
            .iter()
            .filter(|o| types(o).any(|t| t.ends_with("WebPage") || t == "CreativeWork"))
            .find_map(|o| self.line(o.get(key)?))
    }

    /// Any value as one line: a string, a number, the name or @value of an object, the first of a list.
    pub fn line(&self, value: &Value) -> Option<String> {
        let raw = match value {
            Value::String(s) => words::unescaped(s).into_owned(),
            Value::Number(n) => n.to_string(),
            Value::Array(list) => return list.iter().take(8).find_map(|v| self.line_flat(v)),
            Value::Object(_) => return self.line_flat(value),
            _ => return None,
        };
        Some(one_line(&raw)).filter(|line| !line.is_empty())
    }

    fn line_flat(&self, value: &Value) -> Option<String> {
        let raw = match value {
            Value::String(s) => s.as_str(),
            Value::Object(_) => {
                let object = self.resolve(value)?;
                ["@value", "name", "url", "@id"].iter().find_map(|k| object.get(*k)?.as_str())?
            }
            _ => return None,
        };
        Some(one_line(&words::unescaped(raw))).filter(|line| !line.is_empty())
    }

    /// An object, or the one that a bare `@id` points at.
    pub fn resolve<'a>(&'a self, value: &'a Value) -> Option<&'a Object> {
        let object = value.as_object()?;
        let pointed = object
            .get("@id")
            .and_then(Value::as_str)
            .filter(|_| !object.contains_key("name"))
            .and_then(|id| self.by_id.get(id));
        Some(pointed.map_or(object, |at| &self.objects[*at]))
    }

    /// The values under `key` of the article as a list, whatever their shape.
    pub fn list(&self, key: &str) -> Vec<&Value> {
        match self.article().and_then(|a| a.get(key)) {
            Some(Value::Array(list)) => list.iter().take(64).collect(),
            Some(Value::Null) | None => Vec::new(),
            Some(one) => vec![one],
        }
    }

    /// The name of the first object of one of these types.
    pub fn name_of(&self, kinds: &[&str]) -> Option<String> {
        self.objects
            .iter()
            .filter(|o| types(o).any(|t| kinds.contains(&t)))
            .find_map(|o| self.line(o.get("name")?))
    }
}

/// The blocks of data in scripts, and in the metas into which some frameworks put them.
fn blocks(doc: &Document) -> impl Iterator<Item = String> + '_ {
    let is_data = |kind: Option<&str>| {
        kind.is_some_and(|kind| kind.trim().to_ascii_lowercase().starts_with("application/ld+json"))
    };
    let scripts = doc.named("script").filter(move |script| is_data(script.attr("type")));
    let metas = doc.named("meta").filter(|meta| meta.attr("name") == Some("script:ld+json"));
    let held = metas.filter_map(|meta| meta.attr("content").map(str::to_owned));
    scripts.map(|script| script.raw_text()).chain(held)
}

/// The types of an object without their prefix.
pub fn types(object: &Object) -> impl Iterator<Item = &str> {
    let list = match object.get("@type") {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(one)) => vec![one.as_str()],
        _ => Vec::new(),
    };
    list.into_iter().map(|t| t.rsplit(['/', ':']).next().unwrap_or(t))
}

fn article_rank(kind: &str) -> usize {
    match kind {
        "OpinionNewsArticle" | "NewsArticle" | "ReportageNewsArticle" | "AnalysisNewsArticle" => 4,
        "Article" | "BlogPosting" | "ScholarlyArticle" | "BackgroundNewsArticle" | "ReviewNewsArticle" => 4,
        "AdvertiserContentArticle" | "SatiricalArticle" | "TechArticle" | "Report" | "SocialMediaPosting" => {
            3
        }
        _ if kind.ends_with("Article") || kind.ends_with("Posting") => 3,
        "Review" | "CreativeWork" => 1,
        _ => 0,
    }
}

/// A block as JSON, forgiving what real pages do: comments around it, raw line ends in strings, a last comma.
fn parsed(raw: &str) -> Option<Value> {
    let text = raw
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[");
    let text = text
        .trim_end_matches("-->")
        .trim_end_matches("]]>")
        .trim_end_matches("//")
        .trim()
        .trim_end_matches(';');
    if let Ok(value) = serde_json::from_str(text) {
        return Some(value);
    }
    let mended: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    serde_json::from_str(&mended).or_else(|_| serde_json::from_str(&without_last_commas(&mended))).ok()
}

fn without_last_commas(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut in_string, mut escaped) = (false, false);
    for (at, c) in text.char_indices() {
        if in_string {
            in_string = escaped || c != '"';
            escaped = c == '\\' && !escaped;
        } else if c == '"' {
            in_string = true;
        } else if c == ',' && matches!(text[at + 1..].bytes().find(|b| *b != b' '), Some(b'}' | b']')) {
            continue;
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ld(json: &str) -> Ld {
        Ld::of(&crate::tree::document(&format!("<script type=application/ld+json>{json}</script>")).unwrap())
    }

    #[test]
    fn graphs_and_references_are_followed() {
        let ld = ld(r##"{"@graph":[{"@type":"Person","@id":"#p","name":"A. Name"},
            {"@type":["Article","OpinionNewsArticle"],"headline":"On &amp; on","author":{"@id":"#p"}}]}"##);
        assert_eq!(ld.text("headline").unwrap(), "On & on");
        assert_eq!(ld.resolve(ld.list("author")[0]).unwrap()["name"], "A. Name");
        assert!(ld.is_a("OpinionNewsArticle"));
    }

    #[test]
    fn what_real_pages_break_is_mended() {
        assert!(ld("<!-- {\"@type\":\"Article\",\"headline\":\"a\nb\",} -->").text("headline").is_some());
        assert!(ld("{nonsense").article().is_none());
        assert!(ld(&"[".repeat(10_000)).article().is_none());
    }
}
