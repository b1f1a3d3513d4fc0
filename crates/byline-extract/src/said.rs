//! What each witness on a page says of a field, those believed and those not: an editor sees who agrees and who differs.
//! It refuses to judge: which witness is believed, the rule of the field has decided.

use crate::{
    canonical,
    draft::Draft,
    labels::{self, Opinion},
    language, outlet,
    page::Sight,
    section, words,
};
use byline_core::{
    evidence::{Confidence, Field, Found, Origin},
    prose::Block,
    text::Text,
};

/// Values kept of one field.
const MOST: usize = 8;

/// What one witness says of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The field.
    pub field: Field,
    /// The value as an editor would type it: a day as `2012-01-03`, authors with `;` between them.
    pub found: Found<Text>,
}

/// The witnesses heard so far.
#[derive(Default)]
pub struct Witnesses(Vec<Said>);

impl Witnesses {
    pub fn say(&mut self, field: Field, value: &str, origin: Origin, confidence: Confidence) {
        self.found(field, Text::lenient(value).map(|text| Found::new(text, origin, confidence)));
    }

    /// Keeps what a witness says, once.
    pub fn found(&mut self, field: Field, found: Option<Found<Text>>) {
        let Some(found) = found else { return };
        let mut held = self.0.iter().filter(|said| said.field == field);
        let again = held.clone().any(|s| s.found.origin == found.origin && s.found.value == found.value);
        if !again && held.by_ref().count() < MOST {
            self.0.push(Said { field, found });
        }
    }

    /// All of them, with what the head and the data say of the fields whose rules note nothing themselves.
    pub fn of(mut self, sight: &Sight, draft: &Draft) -> Vec<Said> {
        self.standfirsts(sight, draft);
        for (name, origin, weight) in outlet::stated(sight) {
            let confidence = if weight > 3 { Confidence::Likely } else { Confidence::Guess };
            self.say(Field::Outlet, &name, origin, confidence);
        }
        for (text, origin, confidence) in section::told(sight) {
            self.say(Field::Section, &text, origin, confidence);
        }
        for (language, origin) in language::declared(sight) {
            self.say(Field::Language, language.as_str(), origin, Confidence::Likely);
        }
        for found in canonical::all(sight) {
            self.say(Field::Canonical, found.value.as_str(), found.origin, found.confidence);
        }
        if draft.opinion {
            self.found(Field::Opinion, opinion(sight, draft.section.as_ref()));
        }
        self.0
    }

    /// Descriptions are no standfirst, but an editor may want one where the page prints none.
    fn standfirsts(&mut self, sight: &Sight, draft: &Draft) {
        let title = draft.title.as_ref().map(|t| words::key(t.value.as_str())).unwrap_or_default();
        let first = draft.body.as_ref().and_then(|b| b.value.blocks().first().map(Block::plain));
        let body = first.map(|text| words::key(&text)).unwrap_or_default();
        let meta = |names: &[&str]| sight.head.meta(names).map(str::to_owned);
        let told = [
            (sight.ld.text("alternativeHeadline"), Origin::JsonLd),
            (sight.ld.text("description"), Origin::JsonLd),
            (meta(&["og:description"]), Origin::OpenGraph),
            (meta(&["description", "twitter:description"]), Origin::Meta),
        ];
        for (text, origin) in told.into_iter().filter_map(|(text, origin)| Some((text?, origin))) {
            let key = words::key(&text);
            let opening: String = key.chars().take(40).collect();
            let is_own = words::rough_count(&text) >= 4 && key != title && !body.starts_with(&opening);
            if is_own {
                self.say(Field::Standfirst, &text, origin, Confidence::Guess);
            }
        }
    }
}

/// By what the page shows that its outlet calls it opinion.
fn opinion(sight: &Sight, section: Option<&Found<Text>>) -> Option<Found<Text>> {
    const TYPE: &str = "OpinionNewsArticle";
    let says = |text: &str| labels::opinion(text) != Opinion::No;
    let told = || section::told(sight).into_iter().find(|(text, ..)| says(text));
    let trail = || sight.ld.trail().into_iter().find(|step| says(step));
    let place = || {
        let url = sight.url?.url();
        url.path_segments()?.find(|part| says(&part.replace(['-', '_'], " "))).map(str::to_owned)
    };
    let (sign, origin, confidence) = if sight.ld.is_a(TYPE) {
        (TYPE.to_owned(), Origin::JsonLd, Confidence::Sure)
    } else if let Some(section) = section.filter(|s| says(s.value.as_str())) {
        (section.value.to_string(), section.origin, section.confidence)
    } else if let Some(told) = told() {
        told
    } else if let Some(step) = trail() {
        (step, Origin::JsonLd, Confidence::Likely)
    } else if let Some(place) = place() {
        (place, Origin::Address, Confidence::Likely)
    } else {
        (String::new(), Origin::PageText, Confidence::Likely)
    };
    let yes = Text::lenient("opinion")?;
    Some(match sign.as_str() {
        "" => Found::new(yes, origin, confidence),
        sign => Found::new(yes, origin, confidence).quoting(sign),
    })
}
