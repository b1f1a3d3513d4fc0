//! Who wrote a post: its account, or all whom an authors' plugin names, in their order.
//! It refuses accounts that are no person's (admin, editor), and says so instead of printing them.

use super::{exported::Exported, known::Known};
use crate::{authors::names::is_person, draft::Author};
use byline_core::{
    evidence::{Confidence, Field, Found, Origin},
    text::Text,
};

/// The authors of a post, and what is told of its account.
pub(super) struct Authors {
    pub found: Vec<Found<Author>>,
    pub posted_by: Option<crate::said::Said>,
    pub losses: Vec<String>,
}

/// Reads them: a plugin's word is believed before the account that posted it.
pub(super) fn of(post: &Exported, known: &Known) -> Authors {
    let account = known.accounts.get(&post.creator).map_or(post.creator.as_str(), String::as_str);
    let by_plugin = [by_molongui(post, known), by_terms(post, known), by_meta(post)];
    let named = by_plugin.into_iter().find(|names| !names.is_empty());
    let mut losses = Vec::new();
    let found: Vec<_> = match &named {
        Some(names) => names.iter().filter_map(|name| author(name, Confidence::Sure)).collect(),
        None if account.is_empty() => Vec::new(),
        None if is_person(account, &[]) => author(account, Confidence::Likely).into_iter().collect(),
        None => {
            losses.push(format!(
                "The account \u{201c}{account}\u{201d} that posted it is no person\u{2019}s name; no author comes along."
            ));
            Vec::new()
        }
    };
    let posted_by = Text::lenient(account).map(|name| crate::said::Said {
        field: Field::Authors,
        found: Found::new(name, Origin::Record, Confidence::Guess).quoting(&format!("posted by {account}")),
    });
    Authors { found, posted_by, losses }
}

fn author(name: &str, confidence: Confidence) -> Option<Found<Author>> {
    let name = Text::lenient(&crate::words::unescaped(name))?;
    Some(Found::new(Author { name, position: None, bio: None, url: None }, Origin::Record, confidence))
}

/// Molongui: `_molongui_author` once for each, `user-3` or `guest-12`; the main author first.
fn by_molongui(post: &Exported, known: &Known) -> Vec<String> {
    let main = post.metas("_molongui_main_author");
    let mut marks: Vec<&str> = Vec::new();
    for mark in main.chain(post.metas("_molongui_author")) {
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    let named = marks.into_iter().filter_map(|mark| {
        if let Some(id) = mark.strip_prefix("user-") {
            let login = known.numbers.get(id)?;
            return known.accounts.get(login).cloned();
        }
        known.guests.get(mark.strip_prefix("guest-")?).cloned()
    });
    named.collect()
}

/// Co-Authors Plus (terms `cap-…`) and PublishPress Authors (terms that bear the name): both call their taxonomy `author`.
fn by_terms(post: &Exported, known: &Known) -> Vec<String> {
    let mut names = Vec::new();
    for term in post.terms_in("author") {
        let bare = term.slug.strip_prefix("cap-");
        let name = known
            .guests
            .get(&term.slug)
            .or_else(|| known.accounts.get(bare.unwrap_or(&term.slug)))
            .or_else(|| known.accounts.get(&term.name))
            .or_else(|| known.guests.get(bare.unwrap_or(&term.slug)))
            .or_else(|| known.author_terms.get(&term.slug).filter(|_| bare.is_none()))
            .unwrap_or(&term.name);
        if !name.is_empty() && !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// What PublishPress and some themes write beside a post: the names themselves.
fn by_meta(post: &Exported) -> Vec<String> {
    let keys =
        ["ppma_authors_name", "guest-author", "guest_author", "guest_author_name", "author_name", "byline"];
    let Some(line) = keys.iter().find_map(|key| post.metas(key).next()) else { return Vec::new() };
    let line = crate::authors::names::after_prefix(line).unwrap_or(line);
    crate::authors::names::people(line, &[]).into_iter().map(|named| named.name).collect()
}
