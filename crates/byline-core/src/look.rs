//! How an institute's space looks, as data: its colour, its typefaces, its logo, and its own header and footer.
//! It refuses a colour that somebody could not read on our grounds, and proposes the nearest that everybody can.

use crate::{
    address::WebAddress,
    colour::{Colour, LEAST_CONTRAST},
    evidence::kebab,
    labels::Labels,
    menu::Menus,
    picture::PictureUse,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The grounds that text stands on in the light scheme: `--paper` and `--wash` of the public stylesheet.
pub const LIGHT_GROUNDS: [Colour; 2] = [Colour::of(0xfd, 0xfc, 0xf9), Colour::of(0xf4, 0xf1, 0xe8)];
/// The same of the dark scheme.
pub const DARK_GROUNDS: [Colour; 2] = [Colour::of(0x17, 0x18, 0x1b), Colour::of(0x20, 0x21, 0x25)];
/// Text on a filled block, `--on-fill`, in the light scheme.
pub const LIGHT_ON_FILL: Colour = Colour::of(0xff, 0xfd, 0xf9);
/// The same of the dark scheme.
pub const DARK_ON_FILL: Colour = Colour::of(0xff, 0xfa, 0xf8);

/// What an institute says about how its space looks. What it leaves unsaid, Byline decides.
///
/// Colours are checked where they are given ([`Accent::new`], [`HostColours::new`]) and not when kept data are read: a
/// site must open although a later Byline has other grounds; [`Look::faults`] tells what no longer reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// The one colour of links and of what is pressed.
    pub accent: Option<Accent>,
    /// Which typefaces.
    pub typefaces: Typefaces,
    /// The logo, in place of the institute's name.
    pub logo: Option<PictureUse>,
    /// Other artwork for dark pages.
    pub logo_dark: Option<PictureUse>,
    /// What stands beside an op-ed in the place of a picture whose licence has ended; none: nothing does.
    pub stand_in: Option<PictureUse>,
    /// The header of the institute's own site.
    pub header: Option<HostHeader>,
    /// The footer.
    pub footer: HostFooter,
}

/// The institute's colour in both schemes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accent {
    light: Colour,
    /// None where it follows from the other.
    dark: Option<Colour>,
}

/// A colour that somebody could not read: WCAG 2.2, success criterion 1.4.3. What to write instead is part of the sentence.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error(
    "{given} cannot be read on {ground} ({contrast:.1} to 1, and {LEAST_CONTRAST} to 1 is needed); the nearest colour that can is {nearest}"
)]
pub struct Faint {
    /// The colour as given.
    pub given: Colour,
    /// What it stands on.
    pub ground: Ground,
    /// Its least contrast there.
    pub contrast: f64,
    /// The nearest that reads.
    pub nearest: Colour,
}

/// What a colour stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Our pages in the light scheme.
    Light,
    /// Our pages in the dark scheme.
    Dark,
    /// A ground that the institute gave.
    Given(Colour),
}

impl Ground {
    fn colours(self) -> Vec<Colour> {
        match self {
            Self::Light => LIGHT_GROUNDS.into(),
            Self::Dark => DARK_GROUNDS.into(),
            Self::Given(colour) => vec![colour],
        }
    }

    /// The colour nearest to `wanted` that reads here.
    fn nearest(self, wanted: Colour) -> Colour {
        let grounds = self.colours();
        let fallback = if grounds.iter().all(|ground| ground.luminance() > 0.179) { BLACK } else { WHITE };
        wanted.nearest_that_reads_on(&grounds).unwrap_or(fallback)
    }

    fn must_read(self, given: Colour) -> Result<(), Faint> {
        let contrast = self.colours().iter().map(|ground| given.contrast(*ground)).fold(f64::MAX, f64::min);
        if contrast >= LEAST_CONTRAST {
            return Ok(());
        }
        Err(Faint { given, ground: self, contrast, nearest: self.nearest(given) })
    }
}

impl fmt::Display for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Light => f.write_str("light pages"),
            Self::Dark => f.write_str("dark pages"),
            Self::Given(colour) => write!(f, "the ground {colour}"),
        }
    }
}

const BLACK: Colour = Colour::of(0, 0, 0);
const WHITE: Colour = Colour::of(0xff, 0xff, 0xff);
/// Ink on light grounds, `--ink` of the public stylesheet.
const INK: Colour = Colour::of(0x1c, 0x1b, 0x18);

impl Accent {
    /// The institute's colour, for light pages and, when it has another there, for dark ones.
    ///
    /// # Errors
    /// [`Faint`] when links in it could not be read.
    pub fn new(light: Colour, dark: Option<Colour>) -> Result<Self, Faint> {
        Ground::Light.must_read(light)?;
        if let Some(dark) = dark {
            Ground::Dark.must_read(dark)?;
        }
        Ok(Self { light, dark })
    }

    /// The colour on light pages.
    #[must_use]
    pub fn light(&self) -> Colour {
        self.light
    }

    /// The colour that was given for dark pages.
    #[must_use]
    pub fn dark_given(&self) -> Option<Colour> {
        self.dark
    }

    /// The colour on dark pages: as given, or the nearest to the light one that reads there.
    #[must_use]
    pub fn dark(&self) -> Colour {
        self.dark.unwrap_or_else(|| Ground::Dark.nearest(self.light))
    }

    /// The ground of a filled block on light pages, under [`LIGHT_ON_FILL`].
    #[must_use]
    pub fn light_fill(&self) -> Colour {
        Ground::Given(LIGHT_ON_FILL).nearest(self.light)
    }

    /// The ground of a filled block on dark pages, under [`DARK_ON_FILL`].
    #[must_use]
    pub fn dark_fill(&self) -> Colour {
        Ground::Given(DARK_ON_FILL).nearest(self.light)
    }

    fn faults(&self) -> Vec<Faint> {
        let dark = self.dark.and_then(|dark| Ground::Dark.must_read(dark).err());
        Ground::Light.must_read(self.light).err().into_iter().chain(dark).collect()
    }
}

/// Which typefaces a site is set in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Typefaces {
    /// A serif for texts, its sans companion for the words around them.
    #[default]
    SerifAndSans,
    /// The sans throughout.
    Sans,
    /// What the reader's own device has; nothing is fetched.
    Own,
}

kebab!(Typefaces);

/// The ground and ink of a header or footer, the same in both schemes, as institutes' own are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostColours {
    ground: Colour,
    ink: Colour,
}

impl HostColours {
    /// This ground with this ink; without one, the ink that reads best.
    ///
    /// # Errors
    /// [`Faint`] when words in that ink could not be read on that ground.
    pub fn new(ground: Colour, ink: Option<Colour>) -> Result<Self, Faint> {
        let plain = || [INK, WHITE].into_iter().find(|ink| ink.reads_on(&[ground])).unwrap_or(BLACK);
        let ink = ink.unwrap_or_else(plain);
        Ground::Given(ground).must_read(ink)?;
        Ok(Self { ground, ink })
    }

    /// What words stand on.
    #[must_use]
    pub fn ground(self) -> Colour {
        self.ground
    }

    /// What they are written in.
    #[must_use]
    pub fn ink(self) -> Colour {
        self.ink
    }

    fn fault(self) -> Option<Faint> {
        Ground::Given(self.ground).must_read(self.ink).err()
    }
}

/// The header of the institute's own site: its way home, and its menu in each language that has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostHeader {
    /// Where the logo, or the institute's name, leads.
    pub home: WebAddress,
    /// The menu.
    #[serde(default)]
    pub menus: Menus,
    /// Its colours; none for the page's own.
    pub colours: Option<HostColours>,
}

/// What stands under every page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HostFooter {
    /// Columns of links.
    pub columns: Menus,
    /// Words of the institute, in small print.
    pub words: Option<Labels>,
    /// Its colours; none for the page's own.
    pub colours: Option<HostColours>,
}

impl HostFooter {
    /// Whether the institute has said nothing about it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty() && self.words.is_none()
    }
}

impl Look {
    /// What could not be read by everybody, each as a sentence.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let accent = self.accent.iter().flat_map(|accent| accent.faults()).map(|f| format!("colour: {f}"));
        let header = self.header.as_ref().and_then(|h| h.colours?.fault()).map(|f| format!("header: {f}"));
        let footer = self.footer.colours.and_then(HostColours::fault).map(|f| format!("footer: {f}"));
        accent.chain(header).chain(footer).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(raw: &str) -> Colour {
        raw.parse().unwrap()
    }

    #[test]
    fn a_faint_accent_is_refused_with_the_nearest_that_reads() {
        let faint = Accent::new(colour("#f2c94c"), None).unwrap_err();
        assert!(Accent::new(faint.nearest, None).is_ok());
        let said = faint.to_string();
        assert!(
            said.starts_with("#f2c94c cannot be read on light pages (1.")
                && said.contains(&faint.nearest.to_string()),
            "{said}"
        );
        let dark = Accent::new(colour("#7a1f2b"), Some(colour("#7a1f2b"))).unwrap_err();
        assert_eq!(dark.ground, Ground::Dark);
        assert!(Accent::new(colour("#7a1f2b"), Some(dark.nearest)).is_ok());
    }

    #[test]
    fn from_one_colour_follow_all_that_a_page_needs() {
        for raw in ["#7a1f2b", "#0b4f6c", "#1d6b3a", "#000000", "#5b2a86", "#8a5a00"] {
            let accent = Accent::new(colour(raw), None).unwrap();
            assert!(accent.light().reads_on(&LIGHT_GROUNDS), "{raw}");
            assert!(accent.dark().reads_on(&DARK_GROUNDS), "{raw}: {}", accent.dark());
            assert!(accent.light_fill().reads_on(&[LIGHT_ON_FILL]), "{raw}");
            assert!(accent.dark_fill().reads_on(&[DARK_ON_FILL]), "{raw}");
        }
        let both = Accent::new(colour("#0b4f6c"), Some(colour("#9ad4ee"))).unwrap();
        assert_eq!(both.dark(), colour("#9ad4ee"));
    }

    #[test]
    fn every_ground_has_an_ink_and_a_faint_one_is_refused() {
        for parts in (0..=255_u8).step_by(15) {
            let ground = Colour::of(parts, parts, parts);
            assert!(HostColours::new(ground, None).unwrap().ink().reads_on(&[ground]), "{ground}");
        }
        let faint = HostColours::new(colour("#003366"), Some(colour("#336699"))).unwrap_err();
        assert!(HostColours::new(colour("#003366"), Some(faint.nearest)).is_ok(), "{faint}");
        assert!(faint.to_string().contains("the ground #003366"));
    }

    #[test]
    fn kept_data_open_and_what_does_not_read_is_told() {
        assert_eq!(serde_json::from_str::<Look>("{}").unwrap(), Look::default());
        let kept = r##"{"accent":{"light":"#ffff00","dark":null},"footer":{"colours":{"ground":"#ffffff","ink":"#eeeeee"}}}"##;
        let look: Look = serde_json::from_str(kept).unwrap();
        let faults = look.faults();
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[0].starts_with("colour: #ffff00") && faults[1].starts_with("footer: #eeeeee"));
        assert!(Look::default().faults().is_empty());
    }
}
