//! `peer NAME`: pages as JSON lines in, what the named reader makes of each out, with the processor seconds it took.
//! It refuses to die of a page: a panic or an error is that page's `failed`, and the next page is read.

use dom_smoothie::{Config, Readability, TextMode};
use rustix::time::{ClockId, clock_gettime};
use serde::{Deserialize, Serialize};
use std::{
    io::{self, BufRead, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
};

#[derive(Deserialize)]
struct Input {
    id: String,
    url: Option<String>,
    html: String,
}

#[derive(Default, Serialize)]
struct Reading {
    id: String,
    text: String,
    title: Option<String>,
    authors: Vec<String>,
    date: Option<String>,
    site_name: Option<String>,
    lang: Option<String>,
    excerpt: Option<String>,
    cpu: f64,
    failed: Option<String>,
}

type Reader = fn(&Input) -> Result<Reading, String>;

fn main() -> ExitCode {
    let reader: Reader = match std::env::args().nth(1).as_deref() {
        Some("dom_smoothie") => dom_smoothie,
        Some("trafilatura") => trafilatura,
        _ => {
            eprintln!("usage: peer dom_smoothie|trafilatura < pages.jsonl > readings.jsonl");
            return ExitCode::from(2);
        }
    };
    match read_all(reader) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn read_all(reader: Reader) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let input: Input = serde_json::from_str(&line?)?;
        let begun = processor_seconds();
        let read = catch_unwind(AssertUnwindSafe(|| reader(&input))).unwrap_or_else(|_| Err("panic".to_owned()));
        let cpu = processor_seconds() - begun;
        let reading = read.unwrap_or_else(|why| Reading { failed: Some(why), ..Reading::default() });
        serde_json::to_writer(&mut out, &Reading { id: input.id, cpu, ..reading })?;
        out.write_all(b"\n")?;
        out.flush()?;
    }
    Ok(())
}

fn processor_seconds() -> f64 {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    now.tv_sec as f64 + now.tv_nsec as f64 / 1e9
}

/// With its own text that knows of blocks; a page without a usable address is read without.
fn dom_smoothie(input: &Input) -> Result<Reading, String> {
    let config = || Config { text_mode: TextMode::Formatted, ..Config::default() };
    let html = input.html.as_str();
    let mut readability = Readability::new(html, input.url.as_deref(), Some(config()))
        .or_else(|_| Readability::new(html, None, Some(config())))
        .map_err(|error| error.to_string())?;
    let article = readability.parse().map_err(|error| error.to_string())?;
    Ok(Reading {
        text: article.text_content.to_string(),
        title: Some(article.title),
        authors: article.byline.into_iter().collect(),
        date: article.published_time,
        site_name: article.site_name,
        lang: article.lang,
        excerpt: article.excerpt,
        ..Reading::default()
    })
}

/// As its own documentation advises for recall and precision alike: with fallback, without comments and tables.
fn trafilatura(input: &Input) -> Result<Reading, String> {
    let mut options =
        ::trafilatura::Options::default().with_fallback(true).with_exclude_comments(true).with_exclude_tables(true);
    if let Some(url) = input.url.as_deref().and_then(|url| url.parse().ok()) {
        options = options.with_url(url);
    }
    let read = ::trafilatura::extract(&input.html, &options).map_err(|error| error.to_string())?;
    let told = |value: String| Some(value).filter(|value| !value.is_empty());
    let about = read.metadata;
    Ok(Reading {
        text: read.content_text,
        title: told(about.title),
        authors: told(about.author).into_iter().collect(),
        date: about.date.map(|day| day.to_string()),
        site_name: told(about.sitename),
        lang: told(about.language),
        excerpt: told(about.description),
        ..Reading::default()
    })
}
