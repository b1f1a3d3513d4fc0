//! How a site looks on its pages: its logo, its institute's header and footer, and the small stylesheet of its colours.
//! It refuses a style attribute: what an institute may set are custom properties in a sheet of its own, named by its content.

use super::{Linked, Said};
use crate::site_map::{DESK, Place};
use byline_core::{
    colour::Colour,
    digest::Digest,
    language::Language,
    look::{Accent, DARK_ON_FILL, HostColours, LIGHT_ON_FILL, Look, Typefaces},
    menu::{Menu, MenuEntry, Menus},
    picture::{PictureFile, PictureFormat, PictureUse, Shape},
    site::Site,
};
use serde::Serialize;
use std::fmt::Write as _;

/// How high and wide a logo is shown at most, in the pixels of `host.css`.
const LOGO_HEIGHT: u32 = 46;
const LOGO_WIDTH: u32 = 290;

/// What of the look stands in the page's own markup.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LookView {
    logo: Option<LogoView>,
    header: Option<HeaderView>,
    footer: Option<FooterView>,
}

#[derive(Clone, Debug, Serialize)]
struct LogoView {
    file: LogoFile,
    dark: Option<LogoFile>,
    width: u32,
    height: u32,
    alt: String,
}

/// A logo as large as two screen pixels for each of the page's ask for, never larger than it is.
#[derive(Clone, Debug, Serialize)]
struct LogoFile {
    src: String,
    webp: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct HeaderView {
    home: String,
    menu: Vec<EntryView>,
}

#[derive(Clone, Debug, Serialize)]
struct FooterView {
    columns: Vec<EntryView>,
    words: Option<Said>,
}

/// An entry of a menu; with `name` and `href` it is what the filter `linked` takes.
#[derive(Clone, Debug, Serialize)]
struct EntryView {
    name: Said,
    href: Option<String>,
    under: Vec<Linked>,
}

impl LookView {
    /// The look of `site` on a page that speaks `language`.
    #[must_use]
    pub fn new(site: &Site, language: &Language) -> Self {
        let look = &site.look;
        let own = site.language();
        let menu = |menus: &Menus| menus.in_language(language, &own).map(entries).unwrap_or_default();
        Self {
            logo: look.logo.as_ref().map(|used| LogoView::new(site, used)),
            header: look
                .header
                .as_ref()
                .map(|header| HeaderView { home: header.home.to_string(), menu: menu(&header.menus) }),
            footer: Some(&look.footer).filter(|footer| !footer.is_empty()).map(|footer| FooterView {
                columns: menu(&footer.columns),
                words: footer.words.as_ref().map(|words| Said::label(words, language)),
            }),
        }
    }

    /// The same view with the logos at the addresses of the desk, which need no public site.
    #[must_use]
    pub fn at_the_desk(mut self, look: &Look) -> Self {
        let at = |used: &PictureUse| LogoFile { src: format!("{DESK}/picture/{}", used.id), webp: None };
        if let (Some(view), Some(used)) = (&mut self.logo, &look.logo) {
            view.file = at(used);
            view.dark = look.logo_dark.as_ref().map(at);
        }
        self
    }

    /// Whether the page needs the rules that lay these out.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.logo.is_none() && self.header.is_none() && self.footer.is_none()
    }
}

impl LogoView {
    fn new(site: &Site, used: &PictureUse) -> Self {
        Self {
            file: LogoFile::new(site, used),
            dark: site.look.logo_dark.as_ref().map(|used| LogoFile::new(site, used)),
            width: used.picture.width,
            height: used.picture.height,
            alt: used.alt.attribute().to_owned(),
        }
    }
}

impl LogoFile {
    fn new(site: &Site, used: &PictureUse) -> Self {
        let (across, down) = (used.picture.width, used.picture.height.max(1));
        let shown = (u64::from(LOGO_HEIGHT) * u64::from(across) / u64::from(down)).min(u64::from(LOGO_WIDTH));
        let sizes = used.sizes(Shape::Whole);
        let enough = sizes.iter().find(|size| u64::from(size.width) >= 2 * shown).or(sizes.last());
        let width = enough.map_or(across, |size| size.width);
        let href = |format| {
            Place::PictureFile(used.id, PictureFile { shape: Shape::Whole, width, format }).href(site)
        };
        Self { src: href(used.picture.fallback()), webp: Some(href(PictureFormat::Webp)) }
    }
}

fn entries((language, menu): (&Language, &Menu)) -> Vec<EntryView> {
    let entry = |entry: &MenuEntry| EntryView {
        name: Said::new(&entry.label, language),
        href: entry.address.as_ref().map(ToString::to_string),
        under: entry
            .under
            .iter()
            .map(|link| Linked::to(Said::new(&link.label, language), link.address.as_str()))
            .collect(),
    };
    menu.entries().iter().map(entry).collect()
}

/// A site's own small stylesheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteSheet {
    /// The name it is served under, which changes with its rules.
    pub name: String,
    /// Its rules.
    pub css: String,
}

impl SiteSheet {
    /// The sheet of a look; none when it says nothing that a sheet could.
    #[must_use]
    pub fn of(look: &Look) -> Option<Self> {
        let css = rules(look);
        if css.is_empty() {
            return None;
        }
        let digest = Digest::of(css.as_bytes()).to_string();
        Some(Self { name: format!("site.{}.css", &digest[..12]), css })
    }

    /// Whether `name` is that of some site's sheet, of today or of an earlier look.
    #[must_use]
    pub fn is_name(name: &str) -> bool {
        name.starts_with("site.") && name.ends_with(".css")
    }
}

/// On paper there is no colour but ink, so nothing of this is said there.
fn rules(look: &Look) -> String {
    let (mut light, mut dark) = (String::new(), String::new());
    if let Some(accent) = &look.accent {
        accented(accent, &mut light, &mut dark);
    }
    light.push_str(typed(look.typefaces));
    let host = look.header.as_ref().and_then(|header| header.colours);
    grounded("host", host, &mut light);
    grounded("foot", look.footer.colours, &mut light);
    let mut css = String::new();
    if !light.is_empty() {
        let _ = write!(css, "@media screen{{:root{{{light}}}}}");
    }
    if !dark.is_empty() {
        let _ = write!(css, "@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}");
    }
    css
}

fn accented(accent: &Accent, light: &mut String, dark: &mut String) {
    let say = |rules: &mut String, accent: Colour, fill: Colour, on_fill: Colour| {
        let _ = write!(rules, "--accent:{accent};--fill:{fill};--on-fill:{on_fill};");
    };
    say(light, accent.light(), accent.light_fill(), LIGHT_ON_FILL);
    say(dark, accent.dark(), accent.dark_fill(), DARK_ON_FILL);
}

fn typed(typefaces: Typefaces) -> &'static str {
    match typefaces {
        Typefaces::SerifAndSans => "",
        Typefaces::Sans => "--serif:var(--sans);",
        Typefaces::Own => {
            "--serif:Charter,Cambria,Georgia,serif;--sans:system-ui,sans-serif;--latin:system-ui,sans-serif;\
             --naskh:\"Geeza Pro\",\"Traditional Arabic\";--nastaliq:\"Jameel Noori Nastaleeq\",\"Urdu Typesetting\";"
        }
    }
}

fn grounded(place: &str, colours: Option<HostColours>, rules: &mut String) {
    if let Some(colours) = colours {
        let _ = write!(rules, "--{place}-ground:{};--{place}-ink:{};", colours.ground(), colours.ink());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use byline_core::look::{DARK_GROUNDS, HostFooter, LIGHT_GROUNDS};

    fn colour(raw: &str) -> Colour {
        raw.parse().unwrap()
    }

    #[test]
    fn a_look_that_says_nothing_has_no_sheet_and_each_colour_gives_it_another_name() {
        assert_eq!(SiteSheet::of(&Look::default()), None);
        let with =
            |raw: &str| Look { accent: Some(Accent::new(colour(raw), None).unwrap()), ..Look::default() };
        let (one, two) = (SiteSheet::of(&with("#0b4f6c")).unwrap(), SiteSheet::of(&with("#0b4f6d")).unwrap());
        assert_ne!(one.name, two.name);
        assert!(SiteSheet::is_name(&one.name) && one.css.contains("--accent:#0b4f6c;"), "{}", one.css);
        assert_eq!(one.css.matches("@media screen").count(), 2, "{}", one.css);
        let colours = HostColours::new(colour("#0b2239"), None).unwrap();
        let footer = HostFooter { colours: Some(colours), ..HostFooter::default() };
        let sheet = SiteSheet::of(&Look { footer, typefaces: Typefaces::Sans, ..Look::default() }).unwrap();
        assert_eq!(
            sheet.css,
            "@media screen{:root{--serif:var(--sans);--foot-ground:#0b2239;--foot-ink:#ffffff;}}"
        );
    }

    /// The grounds against which colours are judged are those of the stylesheet, or the judgement is about nothing.
    #[test]
    fn colours_are_judged_on_the_grounds_that_pages_have() {
        let css = std::str::from_utf8(&super::super::assets::file("public.css").unwrap()).unwrap().to_owned();
        let (light, dark) = css.split_once("prefers-color-scheme: dark").unwrap();
        let dark = dark.split_once("\n}\n").unwrap().0;
        for (rules, grounds, on_fill) in
            [(light, LIGHT_GROUNDS, LIGHT_ON_FILL), (dark, DARK_GROUNDS, DARK_ON_FILL)]
        {
            for (name, value) in [("paper", grounds[0]), ("wash", grounds[1]), ("on-fill", on_fill)] {
                assert!(rules.contains(&format!("--{name}: {value};")), "--{name} is not {value}");
            }
        }
    }
}
