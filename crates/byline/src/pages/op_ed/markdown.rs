//! An op-ed as Markdown for programs that read: who says it, where and when it ran, what may be shown, whose view it is, how to cite it.
//! It refuses to go beyond its facts, and to let a word of the text become markup.

use super::{
    super::{Around, PagesError, UnknownWords},
    excerpt::excerpt_markdown,
    rung::{GoneSaid, beside_said, gone_said},
};
use crate::{imprint::Imprint, pages::set_apart, site_map::Place};
use byline_core::{
    displayed::{Displayed, Facts, Original, WayWords},
    prose::{Block, Prose},
};
use fluent_bundle::FluentArgs;
use serde_json::{Value, json};

/// The op-ed, with its facts in front (as YAML, of which JSON's strings are a part).
///
/// # Errors
/// [`PagesError`] when an interface text is missing.
pub fn markdown(around: &Around<'_>, displayed: &Displayed) -> Result<String, PagesError> {
    let facts = displayed.facts();
    let original = displayed.original();
    let mut parts = vec![front(around, displayed), format!("# {}", plain(facts.title.as_str()))];
    parts.push(provenance(around, facts, original)?);
    parts.extend(facts.standfirst.as_ref().map(|standfirst| format!("**{}**", plain(standfirst.as_str()))));
    if let Some(summary) = &facts.summary {
        let institute = [("institute", around.label(&around.site.names).text)];
        parts.push(format!("## {}", say(around, "summary-label", &institute)?));
        parts.push(plain(summary.as_str()));
    }
    if !facts.excerpt.is_empty() {
        parts.push(format!("## {}", say(around, "excerpt-label", &[])?));
        parts.push(excerpt_markdown(facts, &around.site.zone));
    }
    parts.push(way(around, facts, original)?);
    if !facts.corrections.is_empty() {
        parts.push(format!("## {}", say(around, "corrections-label", &[])?));
        let mut notes = Vec::with_capacity(facts.corrections.len());
        for note in &facts.corrections {
            let kind = say(around, &format!("correction-{}", note.kind), &[])?;
            notes.push(format!("- {kind} {}: {}", around.day_of(note.at).day, plain(note.note.as_str())));
        }
        parts.push(notes.join("\n"));
    }
    parts.push(format!("## {}", say(around, "disclaimer-label", &[])?));
    parts.push(plain(displayed.disclaimer().text.as_str()));
    parts.push(format!("## {}", say(around, "cite-original", &[])?));
    parts.push(citation(around, facts, original)?);
    Ok(parts.join("\n\n") + "\n")
}

fn front(around: &Around<'_>, displayed: &Displayed) -> String {
    let (facts, original) = (displayed.facts(), displayed.original());
    let names: Vec<&str> = facts.authors.iter().map(|line| line.name.as_str()).collect();
    let shown = if facts.excerpt.is_whole() {
        "whole"
    } else if facts.excerpt.is_empty() {
        "link"
    } else {
        "part"
    };
    let lines: [(&str, Value); 14] = [
        ("title", json!(facts.title.as_str())),
        ("authors", json!(names)),
        ("outlet", json!(original.outlet.name.as_str())),
        ("published", json!(displayed.day().edtf())),
        ("language", json!(facts.language.to_string())),
        ("original", json!(original.address.as_ref().map(|address| address.as_str()))),
        ("print", json!(original.print.as_ref().map(|print| print.as_str()))),
        ("url", json!(Place::OpEd(facts.slug.clone()).absolute(around.site))),
        ("permanent_url", json!(Place::Short(facts.short.clone()).absolute(around.site))),
        ("rights", json!(Imprint::new(around.site, facts).rights())),
        ("selected_by", json!(around.label(&around.site.names).text)),
        ("shown", json!(shown)),
        ("words_shown", json!(facts.excerpt.words())),
        ("words_of_whole", json!(facts.whole_words)),
    ];
    let said =
        lines.iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| format!("{name}: {value}\n"));
    format!("---\n{}---", said.collect::<String>())
}

/// Who, where, when.
fn provenance(around: &Around<'_>, facts: &Facts, original: &Original) -> Result<String, PagesError> {
    let words = around.words();
    let mut lines = Vec::new();
    for line in &facts.authors {
        let by = say(around, &format!("by-{}", line.role), &[("name", apart(around, line.name.as_str()))])?;
        let then = match &line.then {
            Some(then) => say(around, "position-then", &[("position", apart(around, then.as_str()))])?,
            None => String::new(),
        };
        lines.push(format!("{}{}", plain(&by), plain(&then)));
    }
    let outlet = ("outlet", apart(around, original.outlet.name.as_str()));
    let origin = match &original.day {
        Some(day) => say(
            around,
            &format!("origin-{}", original.kind),
            &[outlet, ("day", words.day(day).map_err(unsaid)?)],
        )?,
        None => say(around, &format!("origin-{}-undated", original.kind), &[outlet])?,
    };
    lines.push(plain(&origin));
    Ok(lines.join("  \n"))
}

/// The way to the original, in the words that fit.
fn way(around: &Around<'_>, facts: &Facts, original: &Original) -> Result<String, PagesError> {
    let outlet = ("outlet", apart(around, original.outlet.name.as_str()));
    let key = match facts.way {
        WayWords::ContinueReading => "way-continue",
        WayWords::Read => "way-read",
        WayWords::FirstPublished => "way-first-published",
        WayWords::Printed => "way-printed",
    };
    if let Some(GoneSaid { fate, copy, more }) = gone_said(around, facts, original).map_err(unsaid)? {
        return Ok(match (copy, more) {
            (Some((words, href)), _) => format!("{}  \n[{}](<{href}>)", plain(&fate), plain(&words)),
            (None, Some(more)) => format!("{}  \n{}", plain(&fate), plain(&more)),
            (None, None) => plain(&fate),
        });
    }
    let beside = match beside_said(around, facts, original).map_err(unsaid)? {
        Some((words, Some(href))) => format!("  \n[{}](<{href}>)", plain(&words)),
        Some((words, None)) => format!("  \n{}", plain(&words)),
        None => String::new(),
    };
    let way = match (original.way(), &original.print) {
        (Some(address), _) => format!("[{}](<{}>)", plain(&say(around, key, &[outlet])?), address.as_str()),
        (None, Some(print)) => {
            plain(&say(around, "way-printed-at", &[outlet, ("place", apart(around, print.as_str()))])?)
        }
        (None, None) => plain(&say(around, "way-printed", &[outlet])?),
    };
    Ok(way + &beside)
}

/// One line that names the original, and the copy here.
fn citation(around: &Around<'_>, facts: &Facts, original: &Original) -> Result<String, PagesError> {
    let words = around.words();
    let names: Vec<String> = facts.writers().map(|line| apart(around, line.name.as_str())).collect();
    let day = match &original.day {
        Some(day) => words.day(day).map_err(unsaid)?,
        None => String::new(),
    };
    let args = [
        ("authors", words.listed(&names)),
        ("title", apart(around, facts.title.as_str())),
        ("outlet", apart(around, original.outlet.name.as_str())),
        ("day", day),
    ];
    let mut line = plain(&say(around, "citation", &args)?);
    if let Some(address) = &original.address {
        // Angle brackets are a link, so that what is gone stands as words.
        let said =
            if original.is_lost() { plain(address.as_str()) } else { format!("<{}>", address.as_str()) };
        line.push_str(&format!(" {said}"));
    }
    let here = Place::Short(facts.short.clone()).absolute(around.site);
    Ok(format!(
        "{line}\n\n{} <{here}>",
        plain(&say(around, "citation-here", &[("institute", around.label(&around.site.names).text)])?)
    ))
}

fn say(around: &Around<'_>, key: &str, given: &[(&'static str, String)]) -> Result<String, PagesError> {
    let mut args = FluentArgs::new();
    for (name, value) in given {
        args.set(*name, value.clone());
    }
    around.words().say(key, &args).map_err(unsaid)
}

fn unsaid(error: UnknownWords) -> PagesError {
    PagesError::Unsaid(error)
}

fn apart(around: &Around<'_>, words: &str) -> String {
    set_apart(words, around.voice.tongue().direction())
}

/// Words of which nothing becomes markup.
fn plain(words: &str) -> String {
    let said = Prose::new(vec![Block::paragraph(words)]).to_markdown();
    // Fluent's pieces begin with what joins them, as in ", professor".
    if words.starts_with(", ") { format!(", {}", said.trim_start_matches(", ")) } else { said }
}
