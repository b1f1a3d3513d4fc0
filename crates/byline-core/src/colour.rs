//! A colour as an institute gives it, and how well one reads on another.
//! It refuses anything but an opaque `#rrggbb`, and it measures contrast as WCAG does, never by eye.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The least contrast of text with its ground: WCAG 2.2, success criterion 1.4.3 Contrast (Minimum), level AA.
pub const LEAST_CONTRAST: f64 = 4.5;

/// An opaque sRGB colour, `#1a2b3c`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour([u8; 3]);

/// A string that is no colour.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\u{201c}{0}\u{201d} is not a colour; write #1a2b3c")]
pub struct NotAColour(String);

impl Colour {
    /// The colour of these parts.
    #[must_use]
    pub const fn of(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Relative luminance (WCAG 2.2, definitions): 0 for black, 1 for white.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// Contrast ratio (WCAG 2.2, definitions): 1 for the same colour, 21 for black on white.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Whether text of this colour reads on every one of `grounds`.
    #[must_use]
    pub fn reads_on(self, grounds: &[Self]) -> bool {
        grounds.iter().all(|ground| self.contrast(*ground) >= LEAST_CONTRAST)
    }

    /// The nearest colour of the same hue that reads on every one of `grounds`: this one where it does; none where no
    /// one colour could, as on black and white together.
    #[must_use]
    pub fn nearest_that_reads_on(self, grounds: &[Self]) -> Option<Self> {
        if self.reads_on(grounds) {
            return Some(self);
        }
        let own = Lab::of(self);
        (1..=1_000_u32).find_map(|step| {
            let off = f64::from(step) / 1_000.0;
            [own.lightness - off, own.lightness + off]
                .into_iter()
                .filter(|lightness| (0.0..=1.0).contains(lightness))
                .map(|lightness| Lab { lightness, ..own }.colour())
                .find(|colour| colour.reads_on(grounds))
        })
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }
}

/// A colour in Oklab, where lightness is apart from hue and a step looks the same everywhere.
#[derive(Clone, Copy)]
struct Lab {
    lightness: f64,
    a: f64,
    b: f64,
}

impl Lab {
    fn of(colour: Colour) -> Self {
        let [r, g, b] = colour.linear();
        let l = (0.412_221_47 * r + 0.536_332_54 * g + 0.051_445_99 * b).cbrt();
        let m = (0.211_903_50 * r + 0.680_699_55 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_84 * g + 0.629_978_70 * b).cbrt();
        Self {
            lightness: 0.210_454_26 * l + 0.793_617_79 * m - 0.004_072_05 * s,
            a: 1.977_998_50 * l - 2.428_592_21 * m + 0.450_593_71 * s,
            b: 0.025_904_04 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        }
    }

    /// The sRGB colour, with as much of its chroma as a screen can show at this lightness.
    fn colour(self) -> Colour {
        let kept = (0..=20).rev().map(|share| f64::from(share) / 20.0);
        let shown = kept
            .map(|share| self.linear(share))
            .find(|parts| parts.iter().all(|part| (-1e-4..=1.0001).contains(part)));
        let parts = shown.unwrap_or_else(|| self.linear(0.0));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to 0..=255 before"
        )]
        let byte = |part: f64| {
            let part = part.clamp(0.0, 1.0);
            let coded = if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
            (coded * 255.0).round().clamp(0.0, 255.0) as u8
        };
        Colour(parts.map(byte))
    }

    fn linear(self, share: f64) -> [f64; 3] {
        let (a, b) = (self.a * share, self.b * share);
        let l = (self.lightness + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
        let m = (self.lightness - 0.105_561_35 * a - 0.063_854_17 * b).powi(3);
        let s = (self.lightness - 0.089_484_18 * a - 1.291_485_55 * b).powi(3);
        [
            4.076_741_66 * l - 3.307_711_59 * m + 0.230_969_93 * s,
            -1.268_438_00 * l + 2.609_757_40 * m - 0.341_319_40 * s,
            -0.004_196_09 * l - 0.703_418_61 * m + 1.707_614_70 * s,
        ]
    }
}

impl FromStr for Colour {
    type Err = NotAColour;
    fn from_str(raw: &str) -> Result<Self, NotAColour> {
        raw.strip_prefix('#')
            .and_then(|hex| data_encoding::HEXLOWER_PERMISSIVE.decode(hex.as_bytes()).ok())
            .and_then(|bytes| bytes.try_into().ok())
            .map(Self)
            .ok_or_else(|| NotAColour(raw.to_owned()))
    }
}

impl TryFrom<String> for Colour {
    type Error = NotAColour;
    fn try_from(raw: String) -> Result<Self, NotAColour> {
        raw.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn colour(raw: &str) -> Colour {
        raw.parse().unwrap()
    }

    #[test]
    fn contrast_is_what_the_standard_computes() {
        assert!((colour("#000000").contrast(colour("#ffffff")) - 21.0).abs() < 1e-9);
        assert!((colour("#777777").contrast(colour("#ffffff")) - 4.478).abs() < 0.001);
        assert!((colour("#767676").contrast(colour("#ffffff")) - 4.542).abs() < 0.001);
        assert!((colour("#ff0000").luminance() - 0.2126).abs() < 1e-9);
        assert!(
            !colour("#777777").reads_on(&[colour("#ffffff")])
                && colour("#767676").reads_on(&[colour("#ffffff")])
        );
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        for raw in ["", "#fff", "fff000", "#12345g", "#1234567", "red", "rgb(0,0,0)", "#12345\u{0665}"] {
            assert!(raw.parse::<Colour>().is_err(), "{raw}");
        }
        assert_eq!(colour("#FFfdF9").to_string(), "#fffdf9");
    }

    #[test]
    fn the_nearest_keeps_the_hue_and_moves_no_further_than_it_must() {
        let white = [colour("#ffffff")];
        assert_eq!(colour("#7a1f2b").nearest_that_reads_on(&white), Some(colour("#7a1f2b")));
        let grey = colour("#777777").nearest_that_reads_on(&white).unwrap();
        assert!(grey.reads_on(&white) && grey.contrast(white[0]) < 4.7, "{grey}");
        let orange = colour("#ff8800").nearest_that_reads_on(&white).unwrap();
        let [r, g, b] = orange.0;
        assert!(r > g && g > b, "{orange} is no orange any more");
        assert_eq!(
            colour("#808080").nearest_that_reads_on(&[
                colour("#000000"),
                colour("#ffffff"),
                colour("#777777")
            ]),
            None
        );
    }

    proptest! {
        #[test]
        fn on_one_ground_there_is_always_a_colour_that_reads(own in any::<[u8; 3]>(), ground in any::<[u8; 3]>()) {
            let (own, ground) = (Colour(own), Colour(ground));
            let near = own.nearest_that_reads_on(&[ground]).unwrap();
            prop_assert!(near.contrast(ground) >= LEAST_CONTRAST);
        }
    }
}
