//! What a page says of itself to programs in its head: fields, links, and data of schema.org.
//! It refuses to let a word end the element it stands in: data are escaped for the script element that holds them.

use super::{Around, Frame, set_apart};
use crate::{
    imprint::pictured,
    site_map::{FeedForm, FeedOf, Outward, Place, Reached},
};
use byline_core::{
    day::Day,
    person::Person,
    picture::{PictureUse, Shape},
    site::Site,
    slug::Slug,
};
use fluent_bundle::FluentArgs;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

/// A field of the head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Meta {
    /// `name`, or `property` for those of Open Graph.
    pub kind: &'static str,
    /// Its key.
    pub key: &'static str,
    /// Its value.
    pub value: String,
}

/// A link of the head.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HeadLink {
    /// What the other is to this page.
    pub rel: &'static str,
    /// Where it is.
    pub href: String,
    /// Its media type.
    pub media_type: Option<&'static str>,
    /// Its language.
    pub hreflang: Option<String>,
    /// What it is called.
    pub title: Option<String>,
}

impl HeadLink {
    /// What another site shows where a link to `page` stands.
    #[must_use]
    pub fn oembed(site: &Site, page: &str) -> Self {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let query = query.append_pair("url", page).finish();
        let oembed = Place::Outward(Outward::Oembed).absolute(site);
        Self::other_form("application/json+oembed", format!("{oembed}?{query}"))
    }

    /// An op-ed in Markdown.
    #[must_use]
    pub fn markdown(site: &Site, slug: &Slug) -> Self {
        Self::other_form("text/markdown", Place::Outward(Outward::Markdown(slug.clone())).href(site))
    }

    fn other_form(media_type: &'static str, href: String) -> Self {
        Self { rel: "alternate", href, media_type: Some(media_type), ..Self::default() }
    }
}

/// What a head says beside its title.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Head {
    /// Its fields.
    pub metas: Vec<Meta>,
    /// Its links.
    pub links: Vec<HeadLink>,
    /// Its data of schema.org; for a template the text of a script element.
    #[serde(serialize_with = "as_script")]
    data: Vec<Value>,
}

impl Head {
    /// Adds a field.
    pub fn put(&mut self, key: &'static str, value: impl Into<String>) {
        self.metas.push(Meta { kind: "name", key, value: value.into() });
    }

    /// Adds a field of Open Graph.
    pub fn graph(&mut self, key: &'static str, value: impl Into<String>) {
        self.metas.push(Meta { kind: "property", key, value: value.into() });
    }

    /// Adds data of schema.org.
    pub fn say(&mut self, data: Value) {
        self.data.push(data);
    }
}

fn as_script<S: Serializer>(said: &[Value], serializer: S) -> Result<S::Ok, S::Error> {
    (!said.is_empty()).then(|| in_script(said)).serialize(serializer)
}

/// Data as they may stand in a script element: no character of them can end it or be taken for markup.
fn in_script(said: &[Value]) -> String {
    let whole = match said {
        [one] => in_context(one),
        many => json!({ "@context": "https://schema.org", "@graph": many }),
    };
    let mut text = String::new();
    for c in whole.to_string().chars() {
        match c {
            '<' | '>' | '&' | '\'' | '\u{2028}' | '\u{2029}' => {
                text.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            other => text.push(other),
        }
    }
    text
}

fn in_context(one: &Value) -> Value {
    let mut whole = serde_json::Map::new();
    whole.insert("@context".to_owned(), json!("https://schema.org"));
    whole.extend(one.as_object().cloned().unwrap_or_default());
    Value::Object(whole)
}

impl Frame {
    /// The same frame, with the way from home to the page at `own` as programs read it.
    #[must_use]
    pub fn trailed(mut self, around: &Around<'_>, own: &str) -> Self {
        let mut steps = vec![(around.label(&around.site.names).text, Place::Home.absolute(around.site))];
        let room = self.nav.iter().find(|link| link.here && link.href != self.home);
        if let Some(room) = room {
            let name = around.words().plain(room.key).unwrap_or_default();
            let origin = around.site.base_url.url().origin().ascii_serialization();
            steps.push((name, format!("{origin}{}", room.href)));
        }
        let title = self.title.as_ref().map(|title| title.text.clone()).unwrap_or_default();
        if steps.iter().all(|(_, at)| at != own) {
            steps.push((title, own.to_owned()));
        }
        let steps: Vec<Value> = steps
            .into_iter()
            .zip(1..)
            .map(|((name, at), n)| json!({ "@type": "ListItem", "position": n, "name": name, "item": at }))
            .collect();
        self.head.say(json!({ "@type": "BreadcrumbList", "itemListElement": steps }));
        self
    }

    /// The same frame, with the feeds of what the page lists, called `name`.
    #[must_use]
    pub fn fed(mut self, around: &Around<'_>, of: &FeedOf, name: &str) -> Self {
        let words = around.words();
        let mut args = FluentArgs::new();
        args.set("name", set_apart(name, around.voice.tongue().direction()));
        for form in FeedForm::ALL {
            let key = format!("feed-{form}");
            self.head.links.push(HeadLink {
                rel: "alternate",
                href: Place::Reached(Reached::Feed(of.clone(), form)).absolute(around.site),
                media_type: Some(form.media_type()),
                hreflang: None,
                title: words.say(&key, &args).ok(),
            });
        }
        self
    }

    /// The same frame, with what the cards of other sites show of the page.
    #[must_use]
    pub fn carded(mut self, around: &Around<'_>) -> Self {
        let title = self.title.as_ref().map_or(&self.site, |title| title).text.clone();
        self.head.graph("og:type", "website");
        self.head.graph("og:title", title);
        self.head.graph("og:site_name", around.label(&around.site.names).text);
        if let Some(own) = self.canonical.clone() {
            self.head.graph("og:url", own);
        }
        if let Some(words) = self.description.clone() {
            self.head.graph("og:description", words);
        }
        self.head.put("twitter:card", "summary");
        self
    }

    /// The same frame, with who the scholar is whose page this is.
    #[must_use]
    pub fn of_scholar(mut self, around: &Around<'_>, person: &Person, portrait: Option<&PictureUse>) -> Self {
        let own = Place::Scholar(person.slug.clone()).absolute(around.site);
        let today = Day::of(around.site.turned_at, &around.site.zone);
        let name = self.title.as_ref().map(|title| title.text.clone()).unwrap_or_default();
        let mut said = json!({ "@type": "Person", "@id": own, "name": name, "url": own });
        let others = person.names.iter().filter(|other| {
            other.kind == byline_core::name::NameKind::Preferred && other.text.as_str() != name
        });
        let others: Vec<&str> = others.map(|other| other.text.as_str()).collect();
        if !others.is_empty() {
            said["alternateName"] = json!(others);
        }
        if let Some(position) = person.positions_on(&today).next() {
            said["jobTitle"] = json!(position.title.as_str());
            if let Some(organisation) = &position.organisation {
                said["affiliation"] = json!({ "@type": "Organization", "name": organisation.as_str() });
            }
        }
        let orcid = person.orcid.iter().map(|orcid| format!("https://orcid.org/{orcid}"));
        let same: Vec<String> =
            orcid.chain(person.links.iter().map(|link| link.as_str().to_owned())).collect();
        if !same.is_empty() {
            said["sameAs"] = json!(same);
        }
        if let Some(used) = portrait {
            let picture = pictured(around.site, used, Shape::Portrait);
            said["image"] = json!(picture.address);
            self.head.graph("og:image", picture.address);
            self.head.graph("og:image:alt", picture.alt);
        }
        self.head.say(
            json!({ "@type": "ProfilePage", "@id": format!("{own}#page"), "url": own, "mainEntity": said }),
        );
        self
    }

    /// The same frame, with who stands behind the site.
    #[must_use]
    pub fn of_site(mut self, around: &Around<'_>) -> Self {
        let home = Place::Home.absolute(around.site);
        let name = around.label(&around.site.names).text;
        let mut said = json!({
            "@type": "WebSite", "@id": home, "url": home, "name": name,
            "inLanguage": around.site.languages.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "publisher": { "@type": "Organization", "name": name, "url": home },
        });
        if let Some(intro) = &around.site.intro {
            said["description"] = json!(around.label(intro).text);
        }
        self.head.say(said);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_ends_the_script_it_stands_in() {
        let mut head = Head::default();
        head.say(json!({ "@type": "Thing", "name": "</script><!-- 'x' \u{2028} & \"" }));
        let script = |head: &Head| serde_json::to_value(head).unwrap()["data"].as_str().unwrap().to_owned();
        assert!(serde_json::to_value(Head::default()).unwrap()["data"].is_null(), "nothing said, no element");
        let data = script(&head);
        assert!(!data.contains(['<', '>', '&', '\'', '\u{2028}']), "{data}");
        let read: Value = serde_json::from_str(&data).unwrap();
        assert_eq!(read["name"], "</script><!-- 'x' \u{2028} & \"");
        head.say(json!({ "@type": "Thing" }));
        let read: Value = serde_json::from_str(&script(&head)).unwrap();
        assert_eq!(read["@graph"].as_array().unwrap().len(), 2);
    }
}
