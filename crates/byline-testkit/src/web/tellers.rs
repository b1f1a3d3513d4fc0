//! What the hosts of the fake web answer: whole pages, pages that are not there, and everything in between.
//! They refuse to remember: an answer follows from the address, the day and the story alone.

use super::{
    Asked, Story,
    text::{outlet, page, paragraphs, title},
};
use crate::outlet::Answer;

pub(super) const ROBOT: &str = "<title>Just a moment</title><body>Checking your browser before you go on. Please enable JavaScript and cookies.";

type Tell = fn(&Story, &Asked<'_>) -> Answer;

pub(super) fn whole(story: &Story, asked: &Asked<'_>) -> Answer {
    let path = asked.path.split('?').next().unwrap_or(asked.path);
    match path {
        _ if story.paths.contains(&path.trim_end_matches('/')) => op_ed(story, path, |text| text),
        "/" | "/opinion" | "/opinion/" | "/archive-of-all" => listing(story, path),
        _ => not_found(story, 404),
    }
}

pub(super) fn op_ed(story: &Story, path: &str, change: impl FnOnce(Vec<String>) -> Vec<String>) -> Answer {
    let seed = format!("{}{}", story.host, path.trim_end_matches('/'));
    let title = title(&seed);
    Answer::page(&page(story.host, (&title, &title), &change(paragraphs(&seed))))
}

pub(super) fn listing(story: &Story, path: &str) -> Answer {
    let items: Vec<String> = (0..8).map(|n| title(&format!("{}{path}{n}", story.host))).collect();
    Answer::page(&page(story.host, ("All our pieces", "All our pieces"), &items))
}

pub(super) fn not_found(story: &Story, status: u16) -> Answer {
    let said = ["We are sorry, there is nothing at this address.".to_owned(), "Try the search.".to_owned()];
    let html = page(story.host, ("Page not found", "Page not found"), &said);
    Answer::whole(status, &[("Content-Type", "text/html; charset=utf-8")], html)
}

pub(super) fn json(status: u16) -> Answer {
    Answer::whole(status, &[("Content-Type", "application/json")], "{\"error\":\"not found\"}")
}

/// From its turn on its op-eds answer otherwise, and nothing else does.
pub(super) fn dead(story: &Story, asked: &Asked<'_>, tell: Tell) -> Answer {
    let is_op_ed = story.paths.contains(&asked.path) && asked.host == story.host;
    if asked.day >= 0 && is_op_ed { tell(story, asked) } else { whole(story, asked) }
}

/// From its turn on each address answers otherwise.
pub(super) fn everywhere(story: &Story, asked: &Asked<'_>, tell: Tell) -> Answer {
    if asked.day >= 0 { tell(story, asked) } else { whole(story, asked) }
}

pub(super) fn everywhere_but_front(story: &Story, asked: &Asked<'_>, tell: Tell) -> Answer {
    if asked.path == "/" { whole(story, asked) } else { everywhere(story, asked, tell) }
}

pub(super) fn while_in(
    story: &Story,
    asked: &Asked<'_>,
    days: std::ops::Range<i64>,
    tell: fn() -> Answer,
) -> Answer {
    if days.contains(&asked.day) { tell() } else { whole(story, asked) }
}

/// For so many days, or for ever, its plain addresses lead to encrypted ones whose certificate has ended.
pub(super) fn sealed(story: &Story, asked: &Asked<'_>, days: Option<i64>) -> Answer {
    if asked.day < 0 || days.is_some_and(|days| asked.day >= days) {
        return whole(story, asked);
    }
    Answer::redirect(302, &format!("https://{}:{}{}", asked.host, asked.sealed, asked.path))
}

pub(super) fn away(asked: &Asked<'_>, status: u16, under: &str, path: &str) -> Answer {
    let host = if under.is_empty() { asked.host.to_owned() } else { format!("{under}.{}", asked.host) };
    Answer::redirect(status, &format!("http://{host}:{}{path}", asked.port))
}

/// A living page that knows its own state by a mark.
pub(super) fn marked(story: &Story, asked: &Asked<'_>) -> Answer {
    const MARK: &str = "\"as-it-was\"";
    if !story.paths.contains(&asked.path) {
        return whole(story, asked);
    }
    if asked.since == Some(MARK) {
        return Answer::whole(304, &[("ETag", MARK)], "");
    }
    let title = title(story.host);
    let html = page(story.host, (&title, &title), &paragraphs(story.host));
    Answer::whole(200, &[("Content-Type", "text/html; charset=utf-8"), ("ETag", MARK)], html)
}

/// A living page with other teasers around its text each day.
pub(super) fn busy(story: &Story, asked: &Asked<'_>) -> Answer {
    op_ed_or_whole(story, asked, |text| {
        let more = (0..6).map(|n| format!("Read also: {}", title(&format!("{}{n}", asked.day))));
        text.into_iter().chain(more).collect()
    })
}

pub(super) fn op_ed_or_whole(
    story: &Story,
    asked: &Asked<'_>,
    change: impl FnOnce(Vec<String>) -> Vec<String>,
) -> Answer {
    if asked.day >= 0 && story.paths.contains(&asked.path) {
        op_ed(story, asked.path, change)
    } else {
        whole(story, asked)
    }
}

/// A living page in another dress: each sentence in an element of its own, the paragraphs as they were.
pub(super) fn rebuilt(story: &Story, asked: &Asked<'_>) -> Answer {
    op_ed_or_whole(story, asked, |text| {
        let dressed =
            |paragraph: String| format!("<span>{}</span>", paragraph.replace(". ", ".</span> <span>"));
        [vec!["New look, same paper.".to_owned()], text.into_iter().map(dressed).collect()].concat()
    })
}

/// A page whose text comes by script after some days: only its title can be read.
pub(super) fn scripted(story: &Story, asked: &Asked<'_>) -> Answer {
    op_ed_or_whole(story, asked, |_| vec!["Please turn your scripts on.".to_owned()])
}

pub(super) fn echo(story: &Story, asked: &Asked<'_>) -> Answer {
    let stories = (0..12).map(|n| title(&format!("{}{}{n}", asked.path, asked.day)));
    let said: Vec<String> = std::iter::once(format!("Nothing at {}.", asked.path)).chain(stories).collect();
    Answer::page(&page(story.host, ("Page not found", "Page not found"), &said))
}

pub(super) fn withdrawn(story: &Story, _: &Asked<'_>) -> Answer {
    let said = ["You may like what we have published since.".to_owned()];
    Answer::page(&page(story.host, ("This story is no longer available", "No longer available"), &said))
}

pub(super) fn welcome(story: &Story) -> Answer {
    let said: Vec<String> = (0..5).map(|n| title(&format!("{}welcome{n}", story.host))).collect();
    Answer::page(&page(story.host, ("Welcome", "Welcome to our pages"), &said))
}

pub(super) fn moved(story: &Story, asked: &Asked<'_>, status: u16) -> Answer {
    let new = format!("/pieces{}", story.paths[0]);
    match asked.path {
        path if path == story.paths[0] && asked.day >= 0 => Answer::redirect(status, &new),
        path if path == new && asked.day >= 0 => op_ed(story, story.paths[0], |text| text),
        _ => whole(story, asked),
    }
}

pub(super) fn moved_twice(story: &Story, asked: &Asked<'_>) -> Answer {
    match asked.path {
        path if path == story.paths[0] && asked.day >= 0 => Answer::redirect(301, "/half-way"),
        "/half-way" => Answer::redirect(301, "/there-at-last"),
        "/there-at-last" => op_ed(story, story.paths[0], |text| text),
        _ => whole(story, asked),
    }
}

pub(super) fn respelled(story: &Story, asked: &Asked<'_>, under: &str, more: &str) -> Answer {
    let is_new = asked.host != story.host || asked.path != story.paths[0];
    if asked.day < 0 || is_new {
        return whole(story, asked);
    }
    away(asked, 301, under, &format!("{}{more}", story.paths[0]))
}

pub(super) fn cut(story: &Story, asked: &Asked<'_>, paragraphs: usize) -> Answer {
    op_ed_or_whole(story, asked, |text| {
        let offer = "Read on with a subscription for a little each month.".to_owned();
        text.into_iter().take(paragraphs).chain([offer]).collect()
    })
}

pub(super) fn consent(story: &Story) -> Answer {
    let said = ["We value your privacy. Accept all cookies, or choose.".to_owned()];
    Answer::page(&page(story.host, ("Before you continue", "Before you continue"), &said))
}

pub(super) fn door(story: &Story) -> Answer {
    let said: Vec<String> = paragraphs("what a door says").into_iter().take(2).collect();
    Answer::page(&page(story.host, ("One step", "One step"), &said))
}

pub(super) fn door_away(story: &Story, asked: &Asked<'_>) -> Answer {
    if asked.day < 0 {
        return whole(story, asked);
    }
    if asked.path.starts_with("/door") {
        return door(story);
    }
    Answer::redirect(302, &format!("/door?back={}", asked.path))
}

pub(super) fn for_sale(asked: &Asked<'_>, words: &str) -> Answer {
    Answer::page(&format!("<title>{0}</title><body><h1>{0}</h1><p>{words}</p>", asked.host))
}

pub(super) fn lander(story: &Story, asked: &Asked<'_>) -> Answer {
    match asked.path {
        _ if asked.day < 0 => whole(story, asked),
        "/lander" => for_sale(asked, "Buy this domain. Related links: insurance, loans, holidays."),
        _ => Answer::redirect(302, "/lander"),
    }
}

pub(super) fn casino(story: &Story) -> Answer {
    let said = paragraphs(&format!("casino {}", story.host));
    let text: String = said.iter().take(8).map(|paragraph| format!("<p>{paragraph}</p>")).collect();
    Answer::page(&format!(
        "<html lang=en><title>Lucky wheels</title><body><h1>Lucky wheels</h1>{text}</body></html>"
    ))
}

pub(super) fn house_moved(story: &Story, asked: &Asked<'_>, status: u16, before: &str) -> Answer {
    let under = format!("now.{}", story.host);
    if asked.day >= 0 && asked.host == story.host {
        return away(asked, status, "now", &format!("{before}{}", asked.path));
    }
    let path =
        if asked.host == under { asked.path.strip_prefix(before).unwrap_or(asked.path) } else { asked.path };
    whole(story, &Asked { path, ..*asked })
}

/// So many paragraphs of its text are others.
pub(super) fn edited(story: &Story, asked: &Asked<'_>, others: usize) -> Answer {
    op_ed_or_whole(story, asked, |text| {
        let new = paragraphs(&format!("{} anew", story.host));
        text.into_iter()
            .zip(new)
            .enumerate()
            .map(|(n, (old, new))| if n < others { new } else { old })
            .collect()
    })
}

/// What was wrong is said below the text.
pub(super) fn noted(text: Vec<String>) -> Vec<String> {
    let note =
        "Correction: an earlier version of this piece gave a wrong year. We regret the error.".to_owned();
    text.into_iter().chain([note]).collect()
}

/// All but its beginning is taken back.
pub(super) fn taken_back_partly(text: Vec<String>) -> Vec<String> {
    let note = "We have taken the rest of this piece back, since its figures were wrong.".to_owned();
    text.into_iter().take(3).chain([note]).collect()
}

pub(super) fn retracted(story: &Story, asked: &Asked<'_>, keeps_title: bool) -> Answer {
    if asked.day < 0 || !story.paths.contains(&asked.path) {
        return whole(story, asked);
    }
    let old = title(&format!("{}{}", story.host, asked.path));
    let new = if keeps_title { format!("Retracted: {old}") } else { "A note to readers".to_owned() };
    let said = [format!("{} has taken this piece back, since its figures were wrong.", outlet(story.host))];
    Answer::page(&page(story.host, (&new, &new), &said))
}
