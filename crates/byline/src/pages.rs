//! How a page comes to be: a struct with its data, rendered by a template in one voice, answered with a named cache policy.
//! It refuses unknown names in templates, unescaped text, and the wall clock: a page is what the site's turn says it is.

mod answer;
mod around;
mod assets;
mod frame;
mod look;
mod markup;
pub mod op_ed;
mod picture;
mod plain;
mod said;
mod theme;
mod voice;

pub use answer::{Cache, Rendered, guard, guard_headers, html};
pub use around::Around;
pub use assets::{Asset, Assets};
pub(crate) use frame::shortened;
pub use frame::{Frame, NavLink};
pub use look::{LookView, SiteSheet};
pub use picture::{PictureView, SeriesView, Spot};
pub use plain::standing;
pub use said::{DayView, Linked, Said};
pub use theme::{BrokenTheme, Theme};
pub use voice::{Tongue, UnknownWords, Voice, Words};

use minijinja::{Environment, UndefinedBehavior, Value, syntax::SyntaxConfig, value::Serde};
use rust_embed::RustEmbed;
use serde::Serialize;
use std::{collections::HashMap, sync::Arc};

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

/// Every template in every voice, and the files a browser asks for beside the page.
pub struct Pages {
    voices: HashMap<Voice, Environment<'static>>,
    words: HashMap<Voice, Arc<Words>>,
    assets: Assets,
    theme: Option<Theme>,
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
}

impl Pages {
    /// All of Byline's own templates.
    ///
    /// # Errors
    /// [`PagesError`] naming the file that is wrong.
    pub fn new() -> Result<Self, PagesError> {
        Self::with(None)
    }

    /// All templates, those of the theme in the place of Byline's own, parsed once for each voice.
    ///
    /// # Errors
    /// [`PagesError`] naming the file that is wrong.
    pub fn with(theme: Option<Theme>) -> Result<Self, PagesError> {
        let mut assets = Assets::embedded();
        if let Some(theme) = &theme {
            assets.take_in(theme);
        }
        let mut pages = Self { voices: HashMap::new(), words: HashMap::new(), assets, theme };
        for voice in Voice::all() {
            let words = Arc::new(Words::new(&voice)?);
            pages.voices.insert(voice.clone(), environment(&words, &pages)?);
            pages.words.insert(voice, words);
        }
        Ok(pages)
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
        let environment = self.voices.get(voice).expect("there is an environment for every voice");
        environment
            .get_template(template)
            .and_then(|found| found.render(data))
            .map_err(|source| PagesError::Template { name: name(), source })
    }

    /// The interface texts of a voice, for what is not a template: subjects of mails, share texts.
    #[must_use]
    pub fn words(&self, voice: &Voice) -> &Words {
        self.words.get(voice).expect("there are words for every voice")
    }

    /// The files a browser asks for beside the page.
    #[must_use]
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// The names of all templates.
    pub fn templates() -> impl Iterator<Item = String> {
        TemplateFiles::iter().map(|name| name.into_owned()).filter(|name| name.ends_with(".html"))
    }
}

fn environment(words: &Arc<Words>, pages: &Pages) -> Result<Environment<'static>, PagesError> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(whole_lines());
    markup::add_to(&mut environment, words);
    theme::add_to(&mut environment, &pages.assets, pages.theme.as_ref());
    for (name, source) in theme::sources(pages.theme.as_ref()) {
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
