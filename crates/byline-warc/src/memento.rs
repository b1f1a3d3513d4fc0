//! A time map: the dated copies of one address that an archive has (RFC 7089), written and read.
//! It refuses lines without an address or a moment, and more copies than anybody looks through.

use crate::{
    error::WarcError,
    instant::{http_date, of_http_date},
};
use jiff::Timestamp;

/// The most copies that are read of a time map.
const MOST: usize = 100_000;

/// A dated copy of an original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Memento {
    /// Where it is.
    pub url: String,
    /// When it was what the original showed.
    pub at: Timestamp,
}

/// The copies of one original.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeMap {
    /// What they are copies of.
    pub original: String,
    /// Where the nearest to a moment is asked for.
    pub timegate: Option<String>,
    /// Where this map is.
    pub own: Option<String>,
    /// The copies, oldest first.
    pub mementos: Vec<Memento>,
}

impl TimeMap {
    /// The copy nearest to `at`, the earlier of two that are as near.
    #[must_use]
    pub fn nearest(&self, at: Timestamp) -> Option<&Memento> {
        self.mementos.iter().min_by_key(|memento| {
            (i128::from(memento.at.as_second()) - i128::from(at.as_second())).unsigned_abs()
        })
    }

    /// As `application/link-format` (RFC 7089, 5; RFC 6690).
    #[must_use]
    pub fn link_format(&self) -> String {
        let mut links = vec![format!("<{}>; rel=\"original\"", escaped(&self.original))];
        if let Some(own) = &self.own {
            let mut link = format!("<{}>; rel=\"self\"; type=\"application/link-format\"", escaped(own));
            if let (Some(first), Some(last)) = (self.mementos.first(), self.mementos.last()) {
                link += &format!("; from=\"{}\"; until=\"{}\"", http_date(first.at), http_date(last.at));
            }
            links.push(link);
        }
        links.extend(self.timegate.iter().map(|gate| format!("<{}>; rel=\"timegate\"", escaped(gate))));
        let last = self.mementos.len().saturating_sub(1);
        links.extend(self.mementos.iter().enumerate().map(|(n, memento)| {
            let rel = match (n == 0, n == last) {
                (true, true) => "first last memento",
                (true, false) => "first memento",
                (false, true) => "last memento",
                (false, false) => "memento",
            };
            format!("<{}>; rel=\"{rel}\"; datetime=\"{}\"", escaped(&memento.url), http_date(memento.at))
        }));
        links.join(",\n") + "\n"
    }

    /// An archive's time map read. Copies without a moment or an address are left out; the others are sorted.
    ///
    /// # Errors
    /// [`WarcError::Line`] for a text that is no time map, with the number of the link.
    pub fn of_link_format(text: &str) -> Result<Self, WarcError> {
        let mut map = Self::default();
        for (n, link) in links(text).enumerate() {
            let link =
                link.ok_or(WarcError::Line { line: n + 1, what: "no link in angle brackets begins here" })?;
            let rel = link.said("rel").unwrap_or_default();
            let is = |name: &str| rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(name));
            if is("memento") {
                let at = link.said("datetime").and_then(of_http_date);
                map.mementos.extend(at.map(|at| Memento { url: link.url.to_owned(), at }));
            } else if is("original") {
                map.original = link.url.to_owned();
            } else if is("timegate") {
                map.timegate = Some(link.url.to_owned());
            } else if is("self") {
                map.own = Some(link.url.to_owned());
            }
            if map.mementos.len() == MOST {
                break;
            }
        }
        if map.original.is_empty() {
            return Err(WarcError::Line { line: 1, what: "it names no original" });
        }
        map.mementos.sort_by_key(|memento| memento.at);
        Ok(map)
    }
}

/// One link with what is said of it.
struct Link<'a> {
    url: &'a str,
    about: Vec<(&'a str, &'a str)>,
}

impl<'a> Link<'a> {
    fn said(&self, name: &str) -> Option<&'a str> {
        self.about.iter().find(|(said, _)| said.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }
}

/// The links of a text in turn; none once something else than a link stands there, and nothing behind it.
fn links(text: &str) -> impl Iterator<Item = Option<Link<'_>>> {
    let mut rest = text.trim();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let link = link(rest);
        rest = link
            .as_ref()
            .map_or("", |(_, behind)| behind.trim_start_matches(|c: char| c == ',' || c.is_whitespace()));
        Some(link.map(|(link, _)| link))
    })
}

/// The link that `text` begins with, and what stands behind it.
fn link(text: &str) -> Option<(Link<'_>, &str)> {
    let (url, mut rest) = text.strip_prefix('<')?.split_once('>')?;
    let mut about = Vec::new();
    while let Some(more) = rest.trim_start().strip_prefix(';') {
        let end = more.find(['=', ';', ',']).unwrap_or(more.len());
        let name = more[..end].trim();
        let (value, behind) = match more[end..].strip_prefix('=') {
            None => ("", &more[end..]),
            Some(value) => match value.trim_start().strip_prefix('"') {
                Some(quoted) => quoted.split_once('"')?,
                None => value.split_at(value.find([';', ',']).unwrap_or(value.len())),
            },
        };
        about.push((name, value.trim()));
        rest = behind;
    }
    let rest = rest.trim_start();
    (rest.is_empty() || rest.starts_with(',')).then_some((Link { url: url.trim(), about }, rest))
}

/// An address that cannot end its brackets.
fn escaped(url: &str) -> String {
    url.replace('<', "%3C").replace('>', "%3E").replace(['\r', '\n', ' '], "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(raw: &str) -> Timestamp {
        raw.parse().unwrap()
    }

    fn map() -> TimeMap {
        let memento = |url: &str, moment| Memento { url: url.to_owned(), at: at(moment) };
        TimeMap {
            original: "http://a.example/x,y;z?q=<1>".to_owned(),
            timegate: Some("https://b.example/timegate/http://a.example/x".to_owned()),
            own: Some("https://b.example/timemap/link/http://a.example/x".to_owned()),
            mementos: vec![
                memento("https://b.example/web/20200101000000/http://a.example/x", "2020-01-01T00:00:00Z"),
                memento("https://b.example/web/20210101000000/http://a.example/x", "2021-01-01T00:00:00Z"),
                memento("https://b.example/web/20230101000000/http://a.example/x", "2023-01-01T00:00:00Z"),
            ],
        }
    }

    #[test]
    fn a_time_map_is_written_and_read_back() {
        let written = map().link_format();
        assert!(
            written.contains("rel=\"first memento\"; datetime=\"Wed, 01 Jan 2020 00:00:00 GMT\""),
            "{written}"
        );
        assert!(
            written
                .contains("from=\"Wed, 01 Jan 2020 00:00:00 GMT\"; until=\"Sun, 01 Jan 2023 00:00:00 GMT\"")
        );
        let read = TimeMap::of_link_format(&written).unwrap();
        assert_eq!(read, TimeMap { original: "http://a.example/x,y;z?q=%3C1%3E".to_owned(), ..map() });
    }

    #[test]
    fn the_nearest_copy_is_the_earlier_of_two_as_near() {
        let map = map();
        let near = |moment| map.nearest(at(moment)).map(|memento| memento.at);
        assert_eq!(near("1990-01-01T00:00:00Z"), Some(at("2020-01-01T00:00:00Z")));
        assert_eq!(near("2022-01-01T00:00:00Z"), Some(at("2021-01-01T00:00:00Z")));
        assert_eq!(near("2022-06-01T00:00:00Z"), Some(at("2023-01-01T00:00:00Z")));
        assert_eq!(TimeMap::default().nearest(at("2022-06-01T00:00:00Z")), None);
    }

    #[test]
    fn what_others_write_is_read_and_what_is_no_map_is_refused() {
        let theirs = "<http://a.example/>;rel=\"original\",\n<http://w.example/web/2/http://a.example/>; rel=\"memento\"; \
                      datetime=\"Sun, 01 Jan 2023 00:00:00 GMT\"; license=x , <http://w.example/no-date>; rel=memento,\n";
        let read = TimeMap::of_link_format(theirs).unwrap();
        assert_eq!((read.original.as_str(), read.mementos.len()), ("http://a.example/", 1));
        for text in
            ["", "<html>", "<a>; rel=\"original", "<a>; rel=\"original\" junk", "{}", "<a>;rel=memento"]
        {
            assert!(TimeMap::of_link_format(text).is_err(), "{text}");
        }
    }
}
