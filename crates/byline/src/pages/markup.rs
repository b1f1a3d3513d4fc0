//! What templates can ask for: interface texts, names in their own language and direction, dates and numbers.
//! It refuses to let a value become markup: arguments are escaped before they meet the markup around them.

use super::{Words, apart::set_apart, voice::UnknownWords};
use byline_core::{day::Day, language::Direction, prose};
use fluent_bundle::{FluentArgs, FluentValue};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, Value, escape_formatter,
    value::{Kwargs, ValueKind},
};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// Noncharacters (Unicode 23.7) that stand for markup while Fluent works, so that no text can pretend to be markup.
const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';

pub(super) fn add_to(environment: &mut Environment<'static>, words: &Arc<Words>) {
    environment.set_formatter(shown);
    let (own, said) = (Arc::clone(words), Sayings::default());
    environment.add_function("t", move |key: &str, args: Kwargs| said.say(&own, key, &args));
    let own = Arc::clone(words);
    environment.add_filter("number", move |number: i64| own.number(number));
    let own = Arc::clone(words);
    environment.add_filter("day", move |day: Value| time(&own, &day));
    let own = Arc::clone(words);
    environment.add_filter("moment", move |civil: &str| moment(&own, civil));
    let own = Arc::clone(words);
    environment.add_filter("mended", move |why: &str| own.mended(why));
    let own = Arc::clone(words);
    environment.add_filter("said", move |said: Value| isolated(&own, &said));
    let own = Arc::clone(words);
    environment
        .add_filter("attrs", move |said: Value| element_attributes(&own, &said).map(Value::from_safe_string));
    let own = Arc::clone(words);
    environment.add_filter("apart", move |said: Value| {
        words_of(&said).map(|words| set_apart(&words, own.voice().tongue().direction()))
    });
    let own = Arc::clone(words);
    environment.add_filter("linked", move |linked: Value| link(&own, &linked));
    let own = Arc::clone(words);
    environment.add_filter("language", move |tag: &str| language(&own, tag));
    let own = Arc::clone(words);
    environment.add_filter("variety", move |tag: &str| variety(&own, tag));
    let own = Arc::clone(words);
    environment.add_filter("listed", move |list: Value| listed(&own, &list));
}

/// What was said without arguments, which is the same each time; there are no more of these than keys.
#[derive(Default)]
struct Sayings(RwLock<HashMap<String, Value>>);

impl Sayings {
    fn say(&self, words: &Words, key: &str, args: &Kwargs) -> Result<Value, Error> {
        if args.args().next().is_some() {
            return say(words, key, args);
        }
        if let Some(said) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(key) {
            return Ok(said.clone());
        }
        let said = say(words, key, args)?;
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), said.clone());
        Ok(said)
    }
}

/// `t("key", name=value)`: text with its arguments filled in; safe arguments stay markup, all others are escaped.
fn say(words: &Words, key: &str, args: &Kwargs) -> Result<Value, Error> {
    let mut fluent = FluentArgs::new();
    let mut markup: Vec<String> = Vec::new();
    for name in args.args() {
        let value: Value = args.get(name)?;
        if value.is_safe() {
            fluent.set(name.to_owned(), FluentValue::from(format!("{OPEN}{}{CLOSE}", markup.len())));
            markup.push(value.to_string());
        } else if value.kind() == ValueKind::Number {
            fluent.set(name.to_owned(), FluentValue::from(f64::try_from(value)?));
        } else {
            let text: String = value.to_string().chars().filter(|c| !matches!(*c, OPEN | CLOSE)).collect();
            fluent.set(name.to_owned(), FluentValue::from(text));
        }
    }
    args.assert_all_used()?;
    let said = words.say(key, &fluent).map_err(unsaid)?;
    Ok(Value::from_safe_string(filled(&said, &markup)))
}

fn filled(said: &str, markup: &[String]) -> String {
    let mut out = String::new();
    for piece in said.split_inclusive(CLOSE) {
        let held = piece.strip_suffix(CLOSE).and_then(|p| p.rsplit_once(OPEN));
        match held {
            Some((before, number)) => {
                out.push_str(&escaped(before));
                let found = number.parse::<usize>().ok().and_then(|n| markup.get(n));
                out.push_str(found.map_or("", String::as_str));
            }
            None => out.push_str(&escaped(piece)),
        }
    }
    out
}

/// A date as a `time` element. An approximate date keeps its words and loses its mark: HTML knows no `~`.
fn time(words: &Words, day: &Value) -> Result<Value, Error> {
    let day: Day =
        text_of(day, "day")?.parse().map_err(|e| Error::new(ErrorKind::InvalidOperation, format!("{e}")))?;
    let said = escaped(&words.day(&day).map_err(unsaid)?);
    let said = if day.label().is_some() { format!("<bdi>{said}</bdi>") } else { said };
    let machine = day.edtf();
    let direction = if words.runs_against(&day) { " dir=\"ltr\"" } else { "" };
    let machine = machine.trim_end_matches('~');
    Ok(Value::from_safe_string(format!("<time datetime=\"{machine}\"{direction}>{said}</time>")))
}

/// A moment as the voice writes it, kept from being turned within a line that runs the other way.
fn moment(words: &Words, civil: &str) -> Result<Value, Error> {
    let said = escaped(&words.moment(civil).map_err(unsaid)?);
    let direction = if words.moments_run_against() { " dir=\"ltr\"" } else { "" };
    Ok(Value::from_safe_string(format!("<bdi{direction}>{said}</bdi>")))
}

/// Text kept from mixing its direction with its surroundings; of bare words nothing is claimed.
fn isolated(words: &Words, said: &Value) -> Result<Value, Error> {
    let claimed = if said.as_str().is_some() { String::new() } else { attributes(words, said)? };
    Ok(Value::from_safe_string(format!("<bdi{claimed}>{}</bdi>", escaped(&words_of(said)?))))
}

/// The name of a language; a tag that the interface has no name for is no word of the interface's language.
fn language(words: &Words, tag: &str) -> Value {
    let name = words.language(tag);
    if name == tag {
        Value::from_safe_string(format!("<bdi>{}</bdi>", escaped(tag)))
    } else {
        Value::from(name)
    }
}

/// A language where its varieties stand side by side: "English", "English (en-GB)".
fn variety(words: &Words, tag: &str) -> String {
    let name = words.language(tag);
    if tag.contains('-') && name != tag { format!("{name} ({tag})") } else { name }
}

/// ` lang="ur" dir="rtl"` where the text is in another language than the page around it, else nothing.
fn attributes(words: &Words, said: &Value) -> Result<String, Error> {
    let mut out = String::new();
    let own = words.voice().language();
    if let Some(lang) = said.get_attr("lang")?.as_str().filter(|lang| *lang != own.as_str()) {
        out.push_str(&format!(" lang=\"{}\"", escaped(lang)));
    }
    if let Some(dir) = said.get_attr("dir")?.as_str().filter(|dir| *dir != own.direction().as_str()) {
        out.push_str(&format!(" dir=\"{}\"", escaped(dir)));
    }
    Ok(out)
}

/// The same for an element that does not isolate by itself: where no direction is recorded, the first strong letter tells it.
fn element_attributes(words: &Words, said: &Value) -> Result<String, Error> {
    let mut out = attributes(words, said)?;
    if said.get_attr("dir")?.is_none()
        && let Some(told) = Direction::of(&text_of(said, "text")?)
        && told != words.voice().tongue().direction()
    {
        out.push_str(&format!(" dir=\"{}\"", told.as_str()));
    }
    Ok(out)
}

/// Text that leads somewhere, or the text alone.
fn link(words: &Words, linked: &Value) -> Result<Value, Error> {
    let inner = isolated(words, &linked.get_attr("name")?)?;
    Ok(match linked.get_attr("href")?.as_str() {
        Some(href) => Value::from_safe_string(format!("<a href=\"{}\">{inner}</a>", escaped(href))),
        None => inner,
    })
}

/// "A", "A and B", "A, B and C" of pieces that are markup already or become it.
fn listed(words: &Words, list: &Value) -> Result<Value, Error> {
    let pieces: Vec<String> = list
        .try_iter()?
        .map(|piece| {
            if piece.is_safe() { Ok(piece) } else { link(words, &piece) }.map(|html| html.to_string())
        })
        .collect::<Result<_, _>>()?;
    let held: Vec<String> = (0..pieces.len()).map(|n| format!("{OPEN}{n}{CLOSE}")).collect();
    let said = words.listed(&held);
    Ok(Value::from_safe_string(filled(&said, &pieces)))
}

/// The words of a text with its language, or words whose language nobody has recorded.
fn words_of(said: &Value) -> Result<String, Error> {
    said.as_str().map_or_else(|| text_of(said, "text"), |words| Ok(words.to_owned()))
}

fn text_of(value: &Value, field: &str) -> Result<String, Error> {
    let found = value.get_attr(field)?;
    found.as_str().map(str::to_owned).ok_or_else(|| {
        Error::new(
            ErrorKind::InvalidOperation,
            format!("expected a value with the text \u{201c}{field}\u{201d}"),
        )
    })
}

/// As minijinja shows a value, save that a slash stays a slash: in quoted attributes and text it says nothing.
fn shown(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match value.as_str() {
        Some(text) if !value.is_safe() && matches!(state.auto_escape(), AutoEscape::Html) => {
            out.write_str(&escaped(text)).map_err(Error::from)
        }
        _ => escape_formatter(out, state, value),
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    prose::escape(&mut out, text);
    out
}

fn unsaid(error: UnknownWords) -> Error {
    Error::new(ErrorKind::InvalidOperation, error.to_string())
}
