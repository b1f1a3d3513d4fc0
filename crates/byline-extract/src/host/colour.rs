//! A colour as a stylesheet writes it: digits, functions, names.
//! It refuses what can be seen through: what stands behind it is not known.

use byline_core::colour::Colour;

/// The names in everyday use (CSS Color 4, 6.1).
const NAMED: [(&str, u32); 32] = [
    ("black", 0x00_0000),
    ("white", 0xff_ffff),
    ("gray", 0x80_8080),
    ("grey", 0x80_8080),
    ("silver", 0xc0_c0c0),
    ("maroon", 0x80_0000),
    ("red", 0xff_0000),
    ("darkred", 0x8b_0000),
    ("crimson", 0xdc_143c),
    ("firebrick", 0xb2_2222),
    ("purple", 0x80_0080),
    ("indigo", 0x4b_0082),
    ("fuchsia", 0xff_00ff),
    ("green", 0x00_8000),
    ("darkgreen", 0x00_6400),
    ("seagreen", 0x2e_8b57),
    ("lime", 0x00_ff00),
    ("olive", 0x80_8000),
    ("yellow", 0xff_ff00),
    ("gold", 0xff_d700),
    ("orange", 0xff_a500),
    ("navy", 0x00_0080),
    ("darkblue", 0x00_008b),
    ("midnightblue", 0x19_1970),
    ("blue", 0x00_00ff),
    ("royalblue", 0x41_69e1),
    ("steelblue", 0x46_82b4),
    ("teal", 0x00_8080),
    ("aqua", 0x00_ffff),
    ("whitesmoke", 0xf5_f5f5),
    ("darkslategray", 0x2f_4f4f),
    ("rebeccapurple", 0x66_3399),
];

/// The colour that `raw` writes; none for what is no colour, or is not opaque.
pub(super) fn read(raw: &str) -> Option<Colour> {
    let raw = raw.trim().to_ascii_lowercase();
    if let Some(hex) = raw.strip_prefix('#') {
        return hexadecimal(hex);
    }
    if let Some((_, number)) = NAMED.iter().find(|(name, _)| *name == raw) {
        let [_, r, g, b] = number.to_be_bytes();
        return Some(Colour::of(r, g, b));
    }
    let (function, inside) = raw.strip_suffix(')')?.split_once('(')?;
    let parts: Vec<&str> =
        inside.split([',', '/', ' ']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let ([one, two, three] | [one, two, three, _]) = parts.as_slice() else { return None };
    if parts.get(3).is_some_and(|alpha| amount(alpha, 1.0).is_none_or(|alpha| alpha < 0.95)) {
        return None;
    }
    match function.trim() {
        "rgb" | "rgba" => Some(Colour::of(
            byte(amount(one, 255.0)?),
            byte(amount(two, 255.0)?),
            byte(amount(three, 255.0)?),
        )),
        "hsl" | "hsla" => {
            let hue: f64 = one.trim_end_matches("deg").parse().ok().filter(|hue: &f64| hue.is_finite())?;
            Some(of_hue(hue, amount(two, 100.0)? / 100.0, amount(three, 100.0)? / 100.0))
        }
        _ => None,
    }
}

/// Whether a colour is more than a grey.
pub(super) fn is_coloured(colour: Colour) -> bool {
    let said = colour.to_string();
    let part = |at: usize| u8::from_str_radix(said.get(at..at + 2).unwrap_or("0"), 16).unwrap_or(0);
    let parts = [part(1), part(3), part(5)];
    let (most, least) = (parts.iter().max().copied().unwrap_or(0), parts.iter().min().copied().unwrap_or(0));
    most - least >= 24
}

fn hexadecimal(hex: &str) -> Option<Colour> {
    if !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let digits = match hex.len() {
        3 | 4 => hex.chars().flat_map(|digit| [digit, digit]).collect::<String>(),
        6 | 8 => hex.to_owned(),
        _ => return None,
    };
    if digits.len() == 8 && u8::from_str_radix(&digits[6..], 16).ok()? < 0xf2 {
        return None;
    }
    format!("#{}", &digits[..6]).parse().ok()
}

/// A number, or a percentage of `whole`.
fn amount(raw: &str, whole: f64) -> Option<f64> {
    let number = match raw.strip_suffix('%') {
        Some(share) => share.parse::<f64>().ok()? * whole / 100.0,
        None => raw.parse().ok()?,
    };
    number.is_finite().then_some(number)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=255 before")]
fn byte(amount: f64) -> u8 {
    amount.round().clamp(0.0, 255.0) as u8
}

/// CSS Color 4, 7.1.
fn of_hue(hue: f64, saturation: f64, lightness: f64) -> Colour {
    let (saturation, lightness) = (saturation.clamp(0.0, 1.0), lightness.clamp(0.0, 1.0));
    let part = |n: f64| {
        let k = (n + hue.rem_euclid(360.0) / 30.0) % 12.0;
        let a = saturation * lightness.min(1.0 - lightness);
        byte(255.0 * (lightness - a * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0)))
    };
    Colour::of(part(0.0), part(8.0), part(4.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_colour_is_read_and_what_can_be_seen_through_is_not() {
        for (raw, wanted) in [
            ("#0b2", "#00bb22"),
            (" #0B2239 ", "#0b2239"),
            ("#0b2239ff", "#0b2239"),
            ("rgb(11, 34, 57)", "#0b2239"),
            ("rgb(11 34 57 / 100%)", "#0b2239"),
            ("rgba(11,34,57,1)", "#0b2239"),
            ("hsl(210, 68%, 13%)", "#0b2138"),
            ("hsl(0deg 100% 50%)", "#ff0000"),
            ("Navy", "#000080"),
            ("rgb(50% 0% 300%)", "#8000ff"),
        ] {
            assert_eq!(read(raw).map(|colour| colour.to_string()).as_deref(), Some(wanted), "{raw}");
        }
        for raw in [
            "",
            "#",
            "#12",
            "#ggg",
            "#0b223980",
            "rgba(0,0,0,.5)",
            "transparent",
            "inherit",
            "rgb()",
            "rgb(1,2)",
            "hsl(nan,1%,1%)",
            "url(x)",
            "#\u{665}\u{665}\u{665}",
        ] {
            assert_eq!(read(raw), None, "{raw}");
        }
        assert!(is_coloured(read("#7a1f2b").unwrap()) && !is_coloured(read("#f5f5f5").unwrap()));
    }
}
