//! How a page comes to be: a struct with its data, rendered by a template in one voice, answered with a named cache policy.
//! It refuses unknown names in templates, unescaped text, and the wall clock: a page is what the site's turn says it is.

mod answer;
mod apart;
mod around;
mod assets;
mod card_type;
pub mod entry;
mod faces;
mod frame;
mod head;
mod leaves;
mod look;
mod manuscript;
mod markup;
mod mended;
pub mod op_ed;
mod picture;
mod plain;
mod reported;
mod said;
mod script;
pub mod search;
mod theme;
mod voice;
mod written;

pub use answer::{Cache, Rendered, guard, guard_headers, html};
pub(crate) use apart::set_apart;
pub use around::Around;
pub use assets::{Asset, Assets};
pub(crate) use card_type::card_type;
pub(crate) use frame::shortened;
pub use frame::{Frame, NavLink};
pub use head::{Head, HeadLink, Meta};
pub use leaves::{Leaves, OrderLink};
pub use look::{LookView, SiteSheet};
pub use manuscript::ManuscriptPage;
pub use picture::{PictureView, SeriesView, Spot};
pub use plain::{standing, standing_line};
pub use reported::ReportedPage;
pub use said::{DayView, Linked, Said};
#[cfg(test)]
pub use script::SCRIPT;
pub use theme::{BrokenTheme, Theme};
pub use voice::{Texts, Tongue, UnknownWords, Voice, Words};

use byline_core::displayed::Displayed;
use minijinja::{Environment, UndefinedBehavior, Value, syntax::SyntaxConfig, value::Serde};
use rust_embed::RustEmbed;
use serde::Serialize;
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

#[derive(RustEmbed)]
#[folder = "templates/"]
struct TemplateFiles;

/// A page: its data, the template that shows it, the voice it speaks in.
pub trait Page: Serialize {
    /// The template's name, as under `templates/`.
    const TEMPLATE: &'static str;

    /// The language and digits of its interface.
    fn voice(&self) -> &Voice;
}

/// A page with sample data: what tests and `byline doctor` render every template with.
pub struct Sample {
    /// What the sample shows.
    pub name: String,
    /// The template.
    pub template: &'static str,
    /// The voice.
    pub voice: Voice,
    /// The data.
    pub data: Value,
}

impl Sample {
    /// A sample of `page`.
    pub fn of<P: Page>(name: impl Into<String>, page: &P) -> Self {
        Self {
            name: name.into(),
            template: P::TEMPLATE,
            voice: page.voice().clone(),
            data: Value::from(Serde(page)),
        }
    }
}

/// Samples of a stage's own templates, of made-up op-eds in one voice.
pub type MoreSamples = fn(&Around<'_>, &[Arc<Displayed>]) -> Vec<Sample>;

/// Every template in every voice, and the files a browser asks for beside the page.
pub struct Pages {
    templates: Environment<'static>,
    texts: Texts,
    /// Made when first spoken; there are as many as sites name languages and manners.
    spoken: RwLock<HashMap<Voice, Spoken>>,
    assets: Assets,
    theme: Option<Theme>,
}

/// What one voice says, and the templates that say it.
#[derive(Clone)]
struct Spoken {
    words: Arc<Words>,
    templates: Arc<Environment<'static>>,
}

/// A template or a locale file that is not as it must be.
#[derive(Debug, thiserror::Error)]
pub enum PagesError {
    /// A template.
    #[error("the page template {name} is wrong: {source}")]
    Template {
        /// Its name.
        name: String,
        /// What is wrong, with the line.
        source: minijinja::Error,
    },
    /// A locale file.
    #[error(transparent)]
    Words(#[from] voice::WordsError),
    /// The institute's theme.
    #[error(transparent)]
    Theme(#[from] BrokenTheme),
    /// A text of the interface, where there is no template that asks for it.
    #[error(transparent)]
    Unsaid(UnknownWords),
}

impl Pages {
    /// All of Byline's own templates.
    ///
    /// # Errors
    /// [`PagesError`] naming the file that is wrong.
    pub fn new() -> Result<Self, PagesError> {
        Self::with(None)
    }

    /// All templates, those of the theme in the place of Byline's own, and all locale files, read once for all voices.
    ///
    /// # Errors
    /// [`PagesError`] naming the file that is wrong.
    pub fn with(theme: Option<Theme>) -> Result<Self, PagesError> {
        let mut assets = Assets::embedded();
        if let Some(theme) = &theme {
            assets.take_in(theme);
        }
        let templates = environment(&assets, theme.as_ref())?;
        Ok(Self { templates, texts: Texts::embedded()?, spoken: RwLock::default(), assets, theme })
    }

    /// An error as whoever keeps the templates reads it: the file, the line, what is wrong.
    #[must_use]
    pub fn told(&self, error: &PagesError) -> String {
        match error {
            PagesError::Template { name, source } => theme::told(self.theme.as_ref(), name, source),
            other => other.to_string(),
        }
    }

    /// The page as HTML.
    ///
    /// # Errors
    /// [`PagesError`] when the template asks for what the page does not have.
    pub fn render<P: Page>(&self, page: &P) -> Result<String, PagesError> {
        self.render_value(P::TEMPLATE, page.voice(), Value::from(Serde(page)))
    }

    /// A sample as HTML.
    ///
    /// # Errors
    /// As [`Pages::render`].
    pub fn render_sample(&self, sample: &Sample) -> Result<String, PagesError> {
        self.render_value(sample.template, &sample.voice, sample.data.clone())
    }

    fn render_value(&self, template: &str, voice: &Voice, data: Value) -> Result<String, PagesError> {
        let name = || template.to_owned();
        self.spoken(voice)
            .templates
            .get_template(template)
            .and_then(|found| found.render(data))
            .map_err(|source| PagesError::Template { name: name(), source })
    }

    /// The interface texts of a voice, for what is not a template: subjects of mails, share texts.
    #[must_use]
    pub fn words(&self, voice: &Voice) -> Arc<Words> {
        self.spoken(voice).words
    }

    fn spoken(&self, voice: &Voice) -> Spoken {
        let known = self.spoken.read().unwrap_or_else(PoisonError::into_inner).get(voice).cloned();
        known.unwrap_or_else(|| {
            let new = Spoken::new(&self.texts, &self.templates, voice);
            let mut spoken = self.spoken.write().unwrap_or_else(PoisonError::into_inner);
            spoken.entry(voice.clone()).or_insert(new).clone()
        })
    }

    /// The files a browser asks for beside the page.
    #[must_use]
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// The names of all templates.
    pub fn templates() -> impl Iterator<Item = String> {
        TemplateFiles::iter()
            .map(|name| name.into_owned())
            .filter(|name| name.ends_with(".html") || name == "card.svg")
    }
}

impl Spoken {
    fn new(texts: &Texts, templates: &Environment<'static>, voice: &Voice) -> Self {
        let words = Arc::new(Words::new(texts, voice));
        // The parsed templates are shared; what they call is this voice's own.
        let mut templates = templates.clone();
        markup::add_to(&mut templates, &words);
        Self { words, templates: Arc::new(templates) }
    }
}

fn environment(assets: &Assets, theme: Option<&Theme>) -> Result<Environment<'static>, PagesError> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(whole_lines());
    theme::add_to(&mut environment, assets, theme);
    for (name, source) in theme::sources(theme) {
        environment
            .add_template_owned(name.clone(), source)
            .map_err(|source| PagesError::Template { name, source })?;
    }
    Ok(environment)
}

/// A line with nothing but a tag leaves no line behind.
fn whole_lines() -> SyntaxConfig {
    SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .expect("the usual delimiters do not clash")
}

#[cfg(test)]
mod tests;
