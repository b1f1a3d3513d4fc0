//! One entry of a BibTeX file: found by its `@` and its braces, its fields with their strings put in.
//! It refuses to go into itself: braces are counted, never entered, and strings are put in once.

use std::collections::HashMap;

/// What stands at an `@`.
pub enum Found<'a> {
    /// `@article{key, ...}`
    Entry {
        /// The kind, as written.
        kind: &'a str,
        /// Its key.
        key: &'a str,
        /// What is between its braces after the key.
        body: &'a str,
    },
    /// `@string{...}`
    Strings(&'a str),
    /// A comment or a preamble.
    Other,
    /// An entry that cannot be read, and why.
    Broken(&'static str),
}

/// Bytes that a string may grow to by joining others.
const LARGEST_STRING: usize = 64 << 10;

/// The next `@` that begins an entry, from `from`: what it is, where it begins and where it ends.
pub fn next(text: &str, from: usize) -> Option<(Found<'_>, usize, usize)> {
    let mut from = from;
    loop {
        let start = from + text.get(from..)?.find('@')?;
        let rest = &text[start + 1..];
        let kind =
            rest.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-')).next().unwrap_or("");
        let after = rest[kind.len()..].trim_start();
        let open = start + 1 + (rest.len() - after.len());
        // An at sign in running text between entries is no entry.
        if kind.is_empty() || !after.starts_with(['{', '(']) {
            from = start + 1;
            continue;
        }
        let lower = kind.to_ascii_lowercase();
        let Some(end) = closing(text, open) else {
            // The braces do not close: the entry ends where a line begins the next.
            let end = text[open..].find("\n@").map_or(text.len(), |at| open + at + 1);
            return Some((Found::Broken("Its braces do not close. Mend it in the file."), start, end));
        };
        let inside = &text[open + 1..end - 1];
        let found = match lower.as_str() {
            "comment" | "preamble" => Found::Other,
            "string" => Found::Strings(inside),
            _ => match inside.split_once(',') {
                Some((key, body)) if !key.contains('=') => Found::Entry { kind, key: key.trim(), body },
                // Without a key, as some programs write.
                _ if inside.contains('=') => Found::Entry { kind, key: "", body: inside },
                _ => Found::Broken("It has no fields. Mend it in the file."),
            },
        };
        return Some((found, start, end));
    }
}

/// The place after the brace that closes the one at `open`. A backslash takes the next brace's meaning.
fn closing(text: &str, open: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let (opens, closes) = if bytes[open] == b'(' { (b'(', b')') } else { (b'{', b'}') };
    let (mut depth, mut braces, mut at) = (0usize, 0usize, open);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'{' if opens == b'(' => braces += 1,
            b'}' if opens == b'(' => braces = braces.saturating_sub(1),
            byte if byte == opens && braces == 0 => depth += 1,
            byte if byte == closes && braces == 0 => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            // A new entry at the beginning of a line: this one was never closed.
            b'@' if at > 0 && bytes[at - 1] == b'\n' && begins_entry(&text[at..]) => {
                return None;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

fn begins_entry(rest: &str) -> bool {
    let name = rest[1..].split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    !name.is_empty() && rest[1 + name.len()..].trim_start().starts_with('{')
}

/// Names that stand for words: `jan`, and what `@string` says.
pub struct Strings(HashMap<String, String>);

impl Strings {
    /// The months that BibTeX's styles know.
    pub fn with_months() -> Self {
        const MONTHS: [(&str, &str); 12] = [
            ("jan", "January"),
            ("feb", "February"),
            ("mar", "March"),
            ("apr", "April"),
            ("may", "May"),
            ("jun", "June"),
            ("jul", "July"),
            ("aug", "August"),
            ("sep", "September"),
            ("oct", "October"),
            ("nov", "November"),
            ("dec", "December"),
        ];
        Self(MONTHS.iter().map(|(name, month)| ((*name).to_owned(), (*month).to_owned())).collect())
    }

    /// Takes in the body of an `@string`.
    pub fn take(&mut self, body: &str) {
        for (name, value) in fields(body, self) {
            if self.0.len() < 10_000 {
                self.0.insert(name, value);
            }
        }
    }

    fn of(&self, name: &str) -> String {
        self.0.get(&name.to_ascii_lowercase()).cloned().unwrap_or_else(|| name.to_owned())
    }
}

/// An entry's kind and fields.
pub struct Entry {
    /// In lower case.
    pub kind: String,
    /// Its key.
    pub key: String,
    fields: Vec<(String, String)>,
}

impl Entry {
    /// Reads the fields.
    pub fn read(kind: &str, body: &str, strings: &Strings) -> Self {
        Self { kind: kind.to_ascii_lowercase(), key: String::new(), fields: fields(body, strings) }
    }

    /// A field as written, its outer braces or quotes gone; empty where it has none.
    pub fn raw(&self, name: &str) -> &str {
        self.fields.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value.as_str())
    }

    /// The entries it leans on.
    pub fn take_parents(&mut self) -> Vec<String> {
        let mut parents = Vec::new();
        for (name, value) in &self.fields {
            if matches!(name.as_str(), "crossref" | "xdata") {
                parents.extend(
                    value.split(',').map(|key| key.trim().to_owned()).filter(|key| !key.is_empty()).take(8),
                );
            }
        }
        self.fields.retain(|(name, _)| !matches!(name.as_str(), "crossref" | "xdata"));
        parents
    }

    /// Takes the fields it has not from the entry it leans on; that one's title is where this one stands.
    pub fn inherit(&mut self, parent: &Self) {
        for (name, value) in &parent.fields {
            let name = match name.as_str() {
                "title" if parent.kind != "xdata" => "booktitle",
                "subtitle" | "author" | "abstract" | "note" | "url" | "doi" | "pages"
                    if parent.kind != "xdata" =>
                {
                    continue;
                }
                other => other,
            };
            if self.raw(name).is_empty() {
                self.fields.push((name.to_owned(), value.clone()));
            }
        }
    }
}

/// `name = value, name = value # value`, in order; what is no field is passed over.
fn fields(body: &str, strings: &Strings) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = body;
    while found.len() < 500 {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        let Some(at) = rest.find('=') else { break };
        let name = rest[..at].trim().rsplit([',', '\n']).next().unwrap_or("").trim().to_ascii_lowercase();
        rest = &rest[at + 1..];
        let mut value = String::new();
        loop {
            rest = rest.trim_start();
            let (part, after) = part(rest, strings);
            if value.len() + part.len() <= LARGEST_STRING.max(part.len()) {
                value.push_str(&part);
            }
            rest = after.trim_start();
            match rest.strip_prefix('#') {
                Some(more) => rest = more,
                None => break,
            }
        }
        if !name.is_empty() {
            found.push((name, value.trim().to_owned()));
        }
        // To the comma that ends the field.
        match rest.find(',') {
            Some(comma) => rest = &rest[comma + 1..],
            None => break,
        }
    }
    found
}

/// One part of a value: in braces, in quotes, or a name or number.
fn part<'a>(rest: &'a str, strings: &Strings) -> (String, &'a str) {
    let bytes = rest.as_bytes();
    match bytes.first() {
        Some(b'{') => match closing_brace(rest) {
            Some(end) => (rest[1..end].to_owned(), &rest[end + 1..]),
            None => (rest[1..].to_owned(), ""),
        },
        Some(b'"') => {
            let (mut depth, mut at) = (0usize, 1);
            while at < bytes.len() {
                match bytes[at] {
                    b'\\' => at += 1,
                    b'{' => depth += 1,
                    b'}' => depth = depth.saturating_sub(1),
                    b'"' if depth == 0 => return (rest[1..at].to_owned(), &rest[at + 1..]),
                    _ => {}
                }
                at += 1;
            }
            (rest[1..].to_owned(), "")
        }
        _ => {
            let end = rest
                .find(|c: char| c.is_whitespace() || matches!(c, ',' | '#' | '}' | ')'))
                .unwrap_or(rest.len());
            (strings.of(&rest[..end]), &rest[end..])
        }
    }
}

fn closing_brace(rest: &str) -> Option<usize> {
    let (mut depth, mut at, bytes) = (0usize, 0, rest.as_bytes());
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}
