//! Why the draft says what it says: for each field the witnesses who back what stands there, and what the others say.
//! It refuses to hide a witness that disagrees, and to show one twice.

use super::{around::Around, rows, take};
use crate::{form::Form, pages::Said};
use byline_core::{
    evidence::{Evidence, Field, Origin},
    language::Language,
    name::matching_key,
    text::Text,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The witnesses of one field.
#[derive(Default, Serialize)]
pub(in crate::desk) struct Witnesses {
    /// Those who back what stands.
    pub lines: Vec<Line>,
    /// What the others say.
    pub others: Vec<Other>,
}

/// A witness that backs what stands, with those that say the same.
#[derive(Serialize)]
pub(in crate::desk) struct Line {
    /// `json-ld`
    pub origins: Vec<String>,
    /// `sure`
    pub confidence: String,
    /// The value, where it stands in no field of the form.
    pub says: Option<Said>,
    /// The words of the page, where they are not the value itself.
    pub quote: Option<String>,
    /// The kept source it was read from, where there are several.
    pub source: Option<String>,
    #[serde(skip)]
    is_of_page: bool,
}

/// Another value.
#[derive(Serialize)]
pub(in crate::desk) struct Other {
    pub value: Said,
    pub origins: Vec<String>,
    pub confidence: String,
    /// The words of the page, where they are not the value itself.
    pub quote: Option<String>,
    /// The field of the form that would take it.
    pub at: String,
}

/// The witnesses by field.
pub(super) fn by_field(around: &Around, form: &Form) -> BTreeMap<String, Witnesses> {
    let mut fields: BTreeMap<String, Witnesses> = BTreeMap::new();
    for witness in &around.evidence {
        let told = fields.entry(witness.field.to_string()).or_default();
        let says = witness.says.as_ref().map(|says| says.as_str());
        match says.and_then(|says| take::stands(around, form, witness.field, says)) {
            Some(false) => told.differs(around, form, witness),
            Some(true) => told.agrees(around, witness),
            None => told.backs(around, witness),
        }
    }
    fields
}

impl Witnesses {
    fn backs(&mut self, around: &Around, witness: &Evidence) {
        let line = Line::of(around, witness);
        let same = |held: &&mut Line| {
            held.origins == line.origins
                && held.quote == line.quote
                && line.says.is_none()
                && held.says.is_none()
        };
        if self.lines.iter_mut().find(same).is_none() {
            self.lines.push(line);
        }
    }

    /// One line for all that say the same; an editor's word stands apart from the page's.
    fn agrees(&mut self, around: &Around, witness: &Evidence) {
        let origin = witness.origin.to_string();
        if self.lines.iter().any(|line| line.origins.contains(&origin)) {
            return;
        }
        let of_page = |line: &&mut Line| line.is_of_page;
        match self.lines.iter_mut().find(of_page) {
            Some(line) => line.origins.push(origin),
            None => self.lines.push(Line { says: None, ..Line::of(around, witness) }),
        }
    }

    fn differs(&mut self, around: &Around, form: &Form, witness: &Evidence) {
        let (Some(says), Some(at)) = (&witness.says, take::place(form, witness.field)) else { return };
        let (key, origin) = (matching_key(says.as_str()), witness.origin.to_string());
        match self.others.iter_mut().find(|other| matching_key(&other.value.text) == key) {
            Some(other) if other.origins.contains(&origin) => {}
            Some(other) => other.origins.push(origin),
            None => self.others.push(Other {
                value: value(around, form, witness, says),
                origins: vec![origin],
                confidence: witness.confidence.to_string(),
                quote: quote(witness),
                at,
            }),
        }
    }
}

impl Line {
    fn of(around: &Around, witness: &Evidence) -> Self {
        let form = Form::default();
        let told = witness.says.as_ref().filter(|_| take::place(&form, witness.field).is_none());
        Self {
            origins: vec![witness.origin.to_string()],
            confidence: witness.confidence.to_string(),
            says: told.map(|says| value(around, &form, witness, says)),
            quote: quote(witness),
            source: rows::source_of(around, witness).filter(|_| around.sources.len() > 1),
            is_of_page: witness.source.is_some(),
        }
    }
}

fn quote(witness: &Evidence) -> Option<String> {
    let quote = witness.quote.as_ref().filter(|quote| Some(*quote) != witness.says.as_ref())?;
    Some(quote.to_string())
}

/// The value in its language: its own, else the text's where the letters run that way.
fn value(around: &Around, form: &Form, witness: &Evidence, says: &Text) -> Said {
    let typed = || form.get("language").parse::<Language>().ok();
    let language = witness.language.clone().or_else(typed);
    let language = language.unwrap_or_else(|| around.record.version.words.language.clone());
    match witness.field {
        Field::Day | Field::Updated | Field::Language | Field::Canonical | Field::Original => {
            Said { text: says.to_string(), lang: None, dir: Some("ltr") }
        }
        _ => Said::in_own_direction(says, &language),
    }
}

/// In which language and direction the words of a field are set, where these are not the text's.
#[derive(Serialize)]
pub(in crate::desk) struct SpokenIn {
    pub lang: String,
    pub dir: &'static str,
}

/// The parts whose witness says that they are in another language than the text.
pub(super) fn spoken_in(around: &Around, form: &Form) -> BTreeMap<String, SpokenIn> {
    let stands = |witness: &&Evidence| {
        let says = witness.says.as_ref().map(|says| says.as_str()).unwrap_or_default();
        witness.origin != Origin::Editor && take::stands(around, form, witness.field, says) == Some(true)
    };
    let spoken = |witness: &Evidence| {
        let language = witness.language.as_ref()?;
        let dir = language.direction().as_str();
        Some((witness.field.to_string(), SpokenIn { lang: language.to_string(), dir }))
    };
    around.evidence.iter().filter(stands).filter_map(spoken).collect()
}
