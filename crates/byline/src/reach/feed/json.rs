//! The feed as JSON Feed 1.1.
//! It refuses keys of its own outside the one object that the standard leaves for them.

use super::{Feed, Outgoing};
use serde_json::{Value, json};

pub(super) fn written(feed: &Feed, own: &str) -> String {
    let mut said = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": own,
        "language": feed.language,
        "authors": [{ "name": feed.publisher }],
        "items": feed.entries.iter().map(entry).collect::<Vec<_>>(),
    });
    if let Some(about) = &feed.about {
        said["description"] = json!(about);
    }
    if let Some(hub) = &feed.hub {
        said["hubs"] = json!([{ "type": "WebSub", "url": hub }]);
    }
    said.to_string()
}

fn entry(entry: &Outgoing) -> Value {
    let author = |name: &str, page: &Option<String>| match page {
        Some(page) => json!({ "name": name, "url": page }),
        None => json!({ "name": name }),
    };
    let wrote = entry.authors.iter().filter(|author| author.wrote);
    let mut said = json!({
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": entry.published.rfc3339(),
        "date_modified": entry.updated.rfc3339(),
        "authors": wrote.map(|one| author(&one.name, &one.page)).collect::<Vec<_>>(),
        "language": entry.language,
        "_byline": {
            "about": entry.rights,
            "outlet": entry.outlet,
            "original_date": entry.day,
            "displayed_since": entry.told.rfc3339(),
            "disclaimer": entry.disclaimer,
        },
    });
    if let Some(original) = &entry.original {
        said["external_url"] = json!(original);
    }
    if let Some(summary) = &entry.summary {
        said["summary"] = json!(summary);
    }
    if !entry.topics.is_empty() {
        said["tags"] = json!(entry.topics);
    }
    if let Some(picture) = &entry.picture {
        said["image"] = json!(picture.address);
    }
    said
}
