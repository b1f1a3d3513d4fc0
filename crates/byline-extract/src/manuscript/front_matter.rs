//! The lines at the top of a text file that say what it is: YAML between `---`, TOML between `+++`, pandoc's `%` lines.
//! It refuses to run anything: of YAML only keys with words, and lists of words, are read.

use super::Told;

/// The most bytes that front matter has.
const MOST: usize = 64 << 10;

/// The text below the front matter, which goes into `told`.
pub fn taken<'a>(text: &'a str, told: &mut Told) -> &'a str {
    let text = text.trim_start_matches('\u{feff}');
    let fenced = |fence: &str| {
        let rest = text.strip_prefix(fence)?;
        let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'))?;
        let close =
            rest.match_indices(fence).map(|(at, _)| at).find(|at| *at == 0 || rest[..*at].ends_with('\n'))?;
        (close <= MOST).then(|| (&rest[..close], rest[close + fence.len()..].trim_start_matches(['-', '+'])))
    };
    if let Some((matter, body)) = fenced("---") {
        yaml(matter, told);
        return body;
    }
    if let Some((matter, body)) = fenced("+++") {
        toml(matter, told);
        return body;
    }
    if text.starts_with("% ") { pandoc(text, told) } else { text }
}

fn yaml(matter: &str, told: &mut Told) {
    let mut key = String::new();
    for line in matter.lines() {
        let bare = line.trim();
        if bare.is_empty() || bare.starts_with('#') {
            continue;
        }
        if let Some(entry) = bare.strip_prefix("- ") {
            let entry = entry.trim();
            // `- name: A. Name` is one entry of a list of people.
            let entry = entry.strip_prefix("name:").unwrap_or(entry);
            say(&key, &unquoted(entry), told);
        } else if let Some((name, value)) = bare.split_once(':') {
            let is_within = line.starts_with([' ', '\t']);
            if is_within && !matches!(key.as_str(), "author" | "authors") {
                continue;
            }
            if !is_within {
                key = name.trim().to_lowercase();
            } else if name.trim() != "name" {
                continue;
            }
            values(value.trim()).for_each(|value| say(&key, &value, told));
        }
    }
}

/// One value, or the values of `[a, b]`.
fn values(raw: &str) -> impl Iterator<Item = String> {
    let list = raw.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let found: Vec<String> = match list {
        Some(list) => list.split(',').map(unquoted).collect(),
        None => vec![unquoted(raw)],
    };
    found.into_iter().filter(|value| !value.is_empty())
}

fn unquoted(raw: &str) -> String {
    let raw = raw.trim();
    let inner = |mark: char| raw.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    match (inner('"'), inner('\'')) {
        (Some(inner), _) => inner.replace("\\\"", "\"").replace("\\\\", "\\"),
        (_, Some(inner)) => inner.replace("''", "'"),
        _ => raw.trim_matches(['|', '>']).trim().to_owned(),
    }
}

fn toml(matter: &str, told: &mut Told) {
    let Ok(table) = matter.parse::<toml::Table>() else {
        told.notes.push(
            "the TOML at the top of the file could not be read; look at title, author and day".to_owned(),
        );
        return;
    };
    for (key, value) in table {
        let key = key.to_lowercase();
        match value {
            toml::Value::Array(list) => {
                list.iter().filter_map(toml::Value::as_str).for_each(|value| say(&key, value, told));
            }
            toml::Value::String(value) => say(&key, &value, told),
            toml::Value::Datetime(value) => say(&key, &value.to_string(), told),
            _ => {}
        }
    }
}

/// `% title`, `% author; author`, `% day`, each on a line of its own, title and authors going on where a line is indented.
fn pandoc<'a>(text: &'a str, told: &mut Told) -> &'a str {
    let (mut rest, keys) = (text, ["title", "author", "date"]);
    let mut field = 0;
    while let Some(end) = rest.find('\n') {
        let line = rest[..end].trim_end();
        if let Some(value) = line.strip_prefix('%') {
            let key = keys.get(field).copied().unwrap_or_default();
            value.split(';').for_each(|value| say(key, value.trim(), told));
            field += 1;
        } else if line.starts_with([' ', '\t']) && field == 2 {
            line.split(';').for_each(|value| say("author", value.trim(), told));
        } else {
            break;
        }
        rest = &rest[end + 1..];
    }
    rest
}

fn say(key: &str, value: &str, told: &mut Told) {
    let value = value.trim();
    if value.is_empty() {
        return;
    }
    let first = |field: &mut Option<String>| {
        field.get_or_insert_with(|| value.to_owned());
    };
    match key {
        "title" | "headline" => first(&mut told.title),
        "subtitle" | "standfirst" | "description" | "summary" | "deck" | "dek" => first(&mut told.standfirst),
        "author" | "authors" | "by" | "byline" => told.authors.push(value.to_owned()),
        "date" | "published" | "publishdate" | "pubdate" | "published_at" => first(&mut told.day),
        "lang" | "language" | "locale" => first(&mut told.language),
        "canonical" | "canonical_url" | "canonicalurl" | "original" | "url" | "link" | "source" => {
            first(&mut told.address)
        }
        _ => {}
    }
}
