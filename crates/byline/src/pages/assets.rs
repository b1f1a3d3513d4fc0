//! The files a browser asks for beside a page: stylesheets, one small script, type; each named by its content.
//! It refuses to name what was not built in: without fetched type there is no rule that would ask for it.

use super::{
    Tongue,
    faces::{self, Late},
    theme::{self, Theme},
};
use byline_core::digest::Digest;
use bytes::Bytes;
use data_encoding::BASE64;
use rust_embed::RustEmbed;
use std::collections::{BTreeMap, HashMap};

#[derive(RustEmbed)]
#[folder = "assets/"]
#[include = "*.css"]
#[include = "*.js"]
#[exclude = "public.js"]
#[include = "*.png"]
#[include = "type/*.css"]
#[include = "vendor/type/*.woff2"]
struct AssetFiles;

/// The most a tab's picture may weigh to stand in every page, in bytes.
const MOST_ICON: usize = 1024;

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
        let type_rules = |late| {
            let faces = faces::rules(late, |file| assets.name(file).map(str::to_owned));
            // Stand-ins are made to the measure of the faces, so without those there are none.
            if faces.is_empty() { faces } else { text_of("type/fallbacks.css") + &faces }
        };
        let (of_readers, of_the_desk) = (type_rules(Late::Kept), type_rules(Late::Awaited));
        // Readers get one sheet: a second would be a second wait.
        let public = format!("{of_readers}{}{}", text_of("public.css"), text_of("type/voices.css"));
        assets.keep("public.css", Bytes::from(public));
        if !of_the_desk.is_empty() {
            assets.keep("type.css", Bytes::from(of_the_desk));
        }
        assets
    }

    /// The type that a page in `tongue` certainly draws with, of what was built in.
    pub(crate) fn certain_type(&self, tongue: Tongue) -> impl Iterator<Item = &str> {
        faces::certain(tongue).iter().filter_map(|file| self.name(file))
    }

    /// The picture of the site in a browser's tab: the theme's `favicon`, else Byline's mark.
    #[must_use]
    pub fn icon(&self) -> Option<&Asset> {
        let own = ["favicon.ico", "favicon.png"].map(theme::among_all);
        own.iter().map(String::as_str).chain(["mark.png"]).find_map(|file| self.get(self.name(file)?))
    }

    /// The same within a page, as a `data:` address (RFC 2397): a browser that must ask for it does so beside the page's type, which
    /// then comes later. None when it is larger than asking would cost.
    #[must_use]
    pub fn icon_in_page(&self) -> Option<String> {
        let icon = self.icon().filter(|icon| icon.bytes.len() <= MOST_ICON)?;
        Some(format!("data:{};base64,{}", icon.media_type, BASE64.encode(&icon.bytes)))
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
}

fn text_of(file: &str) -> String {
    let data = AssetFiles::get(file).expect("the sheets of this crate are embedded").data;
    String::from_utf8_lossy(&data).into_owned()
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
    fn the_desk_has_its_scripts_and_the_public_one_stands_in_its_pages() {
        let assets = Assets::embedded();
        let there = ["desk.js", "typing.js", "live.js", "public.js"].map(|file| assets.name(file).is_some());
        assert_eq!(there, [true, true, true, false]);
    }

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
    fn readers_get_one_sheet_with_the_type_of_each_script_in_it() {
        let assets = Assets::embedded();
        let sheet = assets.get(assets.name("public.css").unwrap()).unwrap();
        let text = std::str::from_utf8(&sheet.bytes).unwrap();
        assert!(text.contains(":lang(ur)") && text.contains("main {"), "{text}");
        assert_eq!(text.contains("@font-face"), assets.name("type.css").is_some());
        for tongue in Tongue::ALL {
            assert!(assets.certain_type(tongue).all(|name| text.contains(name)));
        }
    }

    #[test]
    fn no_sheet_of_ours_knows_left_from_right() {
        let sides = ["margin", "padding", "border", "inset"]
            .map(|what| [format!("{what}-left"), format!("{what}-right")]);
        let words =
            ["text-align:left", "text-align:right", "float:left", "float:right", "clear:left", "clear:right"];
        for file in AssetFiles::iter().filter(|file| file.ends_with(".css")) {
            let sheet = text_of(&file).replace("safe-area-inset-", "").replace(": ", ":");
            for side in sides.iter().flatten().map(String::as_str).chain(words) {
                assert!(!sheet.contains(side), "{file} says {side}");
            }
            for side in ["left:", "right:"] {
                let alone = sheet.split([';', '{']).any(|rule| rule.trim_start().starts_with(side));
                assert!(!alone, "{file} says {side}");
            }
        }
    }
}
