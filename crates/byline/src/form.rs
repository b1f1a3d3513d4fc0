//! What an editor typed, exactly as typed, from a plain form or one with files, and what is wrong with it by field.
//! It refuses forms beyond their bounds; what it takes is never lost when something else has to be mended first.

use crate::{app::App, refusal::Refusal};
use axum::{
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::MultipartError},
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use std::{collections::BTreeMap, fmt::Display, str::FromStr, sync::Arc};

/// The most bytes of a form's own text.
const MOST_TEXT: usize = 1 << 20;
/// The most fields of a form: a long op-ed has a checkbox a paragraph.
const MOST_FIELDS: usize = 4_000;
/// The most bytes of a file given with a form.
pub const MOST_FILE: usize = 8 << 20;
/// The most bytes of a file of a [`LargeForm`], and of such a form.
pub const MOST_LARGE_FILE: usize = 62 << 20;
const MOST_LARGE_BODY: usize = MOST_LARGE_FILE + 2 * MOST_TEXT;
/// The most bytes of a form with its files.
pub const MOST_BODY: usize = 2 * MOST_FILE + 2 * MOST_TEXT;

/// A form as it was sent.
#[derive(Clone, Debug, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    files: Vec<(String, File)>,
    /// Fields whose file is beyond the bounds.
    beyond: Vec<String>,
}

/// A form whose files may be larger: the door says at the field what is too large.
pub struct LargeForm(pub Form);

/// A file sent with a form.
#[derive(Clone, Debug)]
pub struct File {
    pub name: String,
    pub bytes: Bytes,
}

impl Form {
    /// The field as typed; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    /// The names of all fields sent, each as often as it was.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|(name, _)| name.as_str())
    }

    /// The field without white space around it; none when nothing else is left.
    pub fn filled(&self, name: &str) -> Option<&str> {
        Some(self.get(name).trim()).filter(|value| !value.is_empty())
    }

    /// All values of a field that may be sent several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Whether a checkbox was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// How many rows named `stem.0.…`, `stem.1.…` were sent: one more than the highest number, within reason.
    pub fn rows(&self, stem: &str) -> usize {
        let numbers = self.fields.iter().filter_map(|(name, _)| {
            let number = name.strip_prefix(stem)?.strip_prefix('.')?.split('.').next()?;
            number.parse::<usize>().ok().filter(|n| *n < 200)
        });
        numbers.max().map_or(0, |highest| highest + 1)
    }

    /// The same, of rows with something typed or chosen in them beside the fields that are `never_empty`.
    pub fn filled_rows(&self, stem: &str, never_empty: &[&str]) -> usize {
        let numbers = self.fields.iter().filter_map(|(name, value)| {
            let (number, field) = name.strip_prefix(stem)?.strip_prefix('.')?.split_once('.')?;
            let last = field.rsplit('.').next().unwrap_or(field);
            let number = number.parse::<usize>().ok().filter(|n| *n < 200)?;
            (!value.trim().is_empty() && !never_empty.contains(&last)).then_some(number)
        });
        numbers.max().map_or(0, |highest| highest + 1)
    }

    /// The file of that field, when one was chosen.
    pub fn file(&self, name: &str) -> Option<&File> {
        self.files.iter().find(|(found, _)| found == name).map(|(_, file)| file)
    }

    /// Whether the file of that field has more bytes than are taken.
    pub fn is_beyond(&self, name: &str) -> bool {
        self.beyond.iter().any(|found| found == name)
    }

    /// The field read as a value; none when it is empty, a mistake when it cannot be read.
    pub fn read<T>(&self, name: &str, mistakes: &mut Mistakes) -> Option<T>
    where
        T: FromStr,
        T::Err: Display,
    {
        self.filled(name)?.parse().map_err(|why: T::Err| mistakes.add(name, why)).ok()
    }

    /// The field read as a whole number; none when it is empty.
    pub fn number(&self, name: &str, mistakes: &mut Mistakes) -> Option<u32> {
        let raw = self.filled(name)?;
        let read = raw.parse().ok();
        if read.is_none() {
            mistakes.add(name, format!("\u{201c}{raw}\u{201d} is not a whole number; write 30"));
        }
        read
    }

    /// The field read as a value that must be there.
    pub fn need<T>(&self, name: &str, missing: &str, mistakes: &mut Mistakes) -> Option<T>
    where
        T: FromStr,
        T::Err: Display,
    {
        if self.filled(name).is_none() {
            mistakes.add(name, missing);
        }
        self.read(name, mistakes)
    }

    /// The fields as they were typed, for showing them again.
    pub fn typed(&self) -> BTreeMap<String, String> {
        self.fields.iter().rev().cloned().collect()
    }

    /// The same form without these fields and without its files.
    #[must_use]
    pub fn without(&self, names: &[&str]) -> Self {
        let kept = self.fields.iter().filter(|(name, _)| !names.contains(&name.as_str()));
        Self { fields: kept.cloned().collect(), ..Self::default() }
    }

    /// The same form with these fields besides.
    #[must_use]
    pub fn with(mut self, pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        self.fields.extend(pairs);
        self
    }

    /// The same form with this file in the place of one chosen.
    #[must_use]
    pub fn with_file(mut self, name: &str, file: File) -> Self {
        self.files.insert(0, (name.to_owned(), file));
        self
    }

    /// The fields in the order sent, to be kept.
    pub fn pairs(self) -> Vec<(String, String)> {
        self.fields
    }

    /// A form made in memory.
    pub fn of(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { fields: pairs.into_iter().collect(), ..Self::default() }
    }
}

impl FromRequest<Arc<App>> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Response> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
        if kind.starts_with("multipart/form-data") {
            let parts = Multipart::from_request(request, app).await.map_err(|e| unreadable(&e))?;
            let form = in_parts(parts, MOST_FILE).await?;
            return if form.beyond.is_empty() { Ok(form) } else { Err(too_large()) };
        }
        let bytes = Bytes::from_request(request, app).await.map_err(|e| unreadable(&e))?;
        if bytes.len() > MOST_TEXT {
            return Err(too_large());
        }
        let fields: Vec<(String, String)> = url::form_urlencoded::parse(&bytes)
            .take(MOST_FIELDS + 1)
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        if fields.len() > MOST_FIELDS { Err(too_large()) } else { Ok(Self { fields, ..Self::default() }) }
    }
}

impl FromRequest<Arc<App>> for LargeForm {
    type Rejection = Response;

    async fn from_request(mut request: Request, app: &Arc<App>) -> Result<Self, Response> {
        DefaultBodyLimit::max(MOST_LARGE_BODY).apply(&mut request);
        let parts = Multipart::from_request(request, app).await.map_err(|e| unreadable(&e))?;
        in_parts(parts, MOST_LARGE_FILE).await.map(Self)
    }
}

async fn in_parts(mut parts: Multipart, most: usize) -> Result<Form, Response> {
    let mut form = Form::default();
    let mut text = 0;
    while let Some(part) = parts.next_field().await.map_err(|e| cut_short(&e))? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|e| cut_short(&e))?;
        match file_name {
            Some(_) if bytes.len() > most => form.beyond.push(name),
            // An input without a chosen file is sent as an empty one without a name.
            Some(name) if name.is_empty() && bytes.is_empty() => {}
            Some(file_name) => form.files.push((name, File { name: file_name, bytes })),
            None => {
                text += bytes.len();
                form.fields.push((name, String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
        if text > MOST_TEXT || form.fields.len() + form.files.len() > MOST_FIELDS {
            return Err(too_large());
        }
    }
    Ok(form)
}

fn too_large() -> Response {
    Refusal::TooLarge.into_response()
}

fn cut_short(why: &MultipartError) -> Response {
    if why.status() == StatusCode::PAYLOAD_TOO_LARGE { too_large() } else { unreadable(why) }
}

fn unreadable(why: &dyn Display) -> Response {
    tracing::info!(%why, "a form could not be read");
    Refusal::Bad("The form did not arrive whole. Go back and send it again.".to_owned()).into_response()
}

/// What is wrong with a form, by field, in the order found.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Mistakes(Vec<Mistake>);

/// One thing to mend.
#[derive(Clone, Debug, Serialize)]
pub struct Mistake {
    /// The field's name, which is also the anchor of its input.
    pub field: String,
    /// What is wrong and what to do.
    pub why: String,
}

impl Mistakes {
    pub fn add(&mut self, field: &str, why: impl Display) {
        self.0.push(Mistake { field: field.to_owned(), why: why.to_string() });
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The mistakes, each once.
    pub fn list(&self) -> &[Mistake] {
        &self.0
    }

    /// The first sentence for each field.
    pub fn by_field(&self) -> BTreeMap<String, String> {
        self.0.iter().rev().map(|m| (m.field.clone(), m.why.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use byline_core::day::Day;

    fn form(pairs: &[(&str, &str)]) -> Form {
        Form::of(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())))
    }

    #[test]
    fn rows_are_counted_by_their_highest_number() {
        let rows = form(&[
            ("byline.0.name", "a"),
            ("byline.3.name", "b"),
            ("byline.x.name", "c"),
            ("bylines.9", ""),
        ]);
        assert_eq!(rows.rows("byline"), 4);
        assert_eq!(rows.rows("appearance"), 0);
    }

    #[test]
    fn what_cannot_be_read_is_told_at_its_field() {
        let mut mistakes = Mistakes::default();
        let given = form(&[("day", "soon"), ("empty", " ")]);
        assert_eq!(given.read::<Day>("day", &mut mistakes), None);
        assert_eq!(given.read::<Day>("empty", &mut mistakes), None);
        assert_eq!(given.need::<Day>("empty", "give the day", &mut mistakes), None);
        let fields: Vec<&str> = mistakes.list().iter().map(|m| m.field.as_str()).collect();
        assert_eq!(fields, ["day", "empty"]);
        assert!(mistakes.by_field()["day"].contains("is not a date"));
    }
}
