//! The files a browser asks for beside a page: stylesheets, one small script, type; each named by its content.
//! It refuses to name what was not built in: without fetched type there is no rule that would ask for it.

use super::theme::{self, Theme};
use byline_core::digest::Digest;
use bytes::Bytes;
use rust_embed::RustEmbed;
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write as _,
};

#[derive(RustEmbed)]
#[folder = "assets/"]
#[include = "*.css"]
#[include = "*.js"]
#[include = "*.svg"]
#[include = "vendor/type/*.woff2"]
struct AssetFiles;

/// One file as it is served.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Bytes,
}

/// All of them, by the name they are served under.
#[derive(Debug, Default)]
pub struct Assets {
    served: HashMap<String, Asset>,
    names: BTreeMap<String, String>,
}

/// One face of type: family, file, weight, style, and which characters it draws.
struct Face(&'static str, &'static str, u16, &'static str, &'static str);

const LATIN: &str = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const LATIN_EXT: &str = "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";
const ARABIC: &str = "U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC";

/// The faces `cargo xtask run` fetches; one that is absent is left out and the reader's own type stands in.
const FACES: [Face; 17] = [
    Face("Source Serif 4", "source-serif-400", 400, "normal", LATIN),
    Face("Source Serif 4", "source-serif-400-italic", 400, "italic", LATIN),
    Face("Source Serif 4", "source-serif-600", 600, "normal", LATIN),
    Face("Source Serif 4", "source-serif-700", 700, "normal", LATIN),
    Face("Source Serif 4", "source-serif-ext-400", 400, "normal", LATIN_EXT),
    Face("Source Serif 4", "source-serif-ext-400-italic", 400, "italic", LATIN_EXT),
    Face("Source Serif 4", "source-serif-ext-600", 600, "normal", LATIN_EXT),
    Face("Source Serif 4", "source-serif-ext-700", 700, "normal", LATIN_EXT),
    Face("Source Sans 3", "source-sans-400", 400, "normal", LATIN),
    Face("Source Sans 3", "source-sans-600", 600, "normal", LATIN),
    Face("Source Sans 3", "source-sans-ext-400", 400, "normal", LATIN_EXT),
    Face("Source Sans 3", "source-sans-ext-600", 600, "normal", LATIN_EXT),
    Face("Noto Naskh Arabic", "noto-naskh-arabic-400", 400, "normal", ARABIC),
    Face("Noto Naskh Arabic", "noto-naskh-arabic-600", 600, "normal", ARABIC),
    Face("Noto Naskh Arabic", "noto-naskh-arabic-700", 700, "normal", ARABIC),
    Face("Noto Nastaliq Urdu", "noto-nastaliq-urdu-400", 400, "normal", ARABIC),
    Face("Noto Nastaliq Urdu", "noto-nastaliq-urdu-700", 700, "normal", ARABIC),
];

impl Assets {
    /// What was built into this binary.
    #[must_use]
    pub fn embedded() -> Self {
        let mut assets = Self::default();
        for file in AssetFiles::iter() {
            let data = AssetFiles::get(&file).expect("the name comes from the list of embedded files").data;
            let name = file.rsplit('/').next().unwrap_or(&file);
            assets.keep(name, Bytes::from(data.into_owned()));
        }
        let rules = assets.type_rules();
        if !rules.is_empty() {
            assets.keep("type.css", Bytes::from(rules));
        }
        assets
    }

    /// The file served under `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Asset> {
        self.served.get(name)
    }

    /// The name under which `file` is served, when it was built in: `public.css` is `public.3f2a9c1b0d4e.css`.
    #[must_use]
    pub fn name(&self, file: &str) -> Option<&str> {
        self.names.get(file).map(String::as_str)
    }

    /// Takes in what a theme brings; its stylesheet asks for its files by the names they are served under.
    pub(super) fn take_in(&mut self, theme: &Theme) {
        for (name, bytes) in &theme.files {
            self.keep(&theme::among_all(name), bytes.clone());
        }
        if let Some(text) = &theme.sheet {
            let rules = theme::served(text, |name| self.name(&theme::among_all(name)).map(str::to_owned));
            self.keep("theme.css", Bytes::from(rules));
        }
    }

    fn keep(&mut self, name: &str, bytes: Bytes) {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let digest = Digest::of(&bytes).to_string();
        let served = format!("{stem}.{}.{ending}", &digest[..12]);
        self.names.insert(name.to_owned(), served.clone());
        self.served.insert(served, Asset { media_type: media_type(ending), bytes });
    }

    fn type_rules(&self) -> String {
        let mut rules = String::new();
        for Face(family, file, weight, style, range) in FACES {
            let Some(served) = self.name(&format!("{file}.woff2")) else { continue };
            let written = writeln!(
                rules,
                "@font-face{{font-family:\"{family}\";font-weight:{weight};font-style:{style};\
                 font-display:swap;src:url(\"{served}\") format(\"woff2\");unicode-range:{range}}}"
            );
            written.expect("writing to a string does not fail");
        }
        rules
    }
}

fn media_type(ending: &str) -> &'static str {
    match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "avif" => "image/avif",
        "ico" => "image/vnd.microsoft.icon",
        "jpeg" | "jpg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// A built-in file as it lies in the tree.
#[cfg(test)]
pub(super) fn file(name: &str) -> Option<Vec<u8>> {
    AssetFiles::get(name).map(|file| file.data.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_served_under_a_name_that_changes_with_its_bytes() {
        let mut assets = Assets::default();
        assets.keep("public.css", Bytes::from_static(b"a{}"));
        let first = assets.name("public.css").unwrap().to_owned();
        assert!(
            first.starts_with("public.")
                && first.ends_with(".css")
                && first.len() == "public..css".len() + 12
        );
        assert_eq!(assets.get(&first).unwrap().media_type, "text/css; charset=utf-8");
        assets.keep("public.css", Bytes::from_static(b"b{}"));
        assert_ne!(assets.name("public.css").unwrap(), first);
    }

    #[test]
    fn only_type_that_is_there_is_asked_for() {
        let mut assets = Assets::default();
        assert_eq!(assets.type_rules(), "");
        assets.keep("noto-nastaliq-urdu-400.woff2", Bytes::from_static(b"wOF2"));
        let rules = assets.type_rules();
        assert_eq!(rules.matches("@font-face").count(), 1);
        assert!(rules.contains(assets.name("noto-nastaliq-urdu-400.woff2").unwrap()));
    }
}
