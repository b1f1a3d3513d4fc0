//! Codes by time (RFC 6238) as the second factor, and the recovery codes for whoever has lost what makes them.
//! It refuses a code of another time than now, give or take half a minute; that none is taken twice is the store's to see.

use crate::{app::App, seal::Seal};
use byline_core::{
    clock::{Entropy, Moment},
    digest::Digest,
};
use byline_store::{StoreError, second_factor};
use data_encoding::BASE32_NOPAD;
use qrcode::{QrCode, render::svg};
use totp_rs::{Builder, Totp};

/// How many recovery codes an account is given.
const RECOVERY: usize = 10;

/// A new secret, 160 random bits in base 32.
pub fn new_secret(entropy: &Entropy) -> String {
    BASE32_NOPAD.encode(&entropy.bytes::<20>())
}

/// New recovery codes of 80 random bits, in groups of four letters that are read off paper.
pub fn recovery_codes(entropy: &Entropy) -> Vec<String> {
    let code = |_| {
        let letters = BASE32_NOPAD.encode(&entropy.bytes::<10>()).to_lowercase();
        let groups: Vec<&str> = (0..4).map(|n| &letters[n * 4..n * 4 + 4]).collect();
        groups.join("-")
    };
    (0..RECOVERY).map(code).collect()
}

/// Under which name a recovery code is kept, however it is typed.
pub fn recovery_digest(typed: &str) -> Digest {
    let bare: String = typed.chars().filter(char::is_ascii_alphanumeric).take(64).collect();
    Digest::of(bare.to_lowercase().as_bytes())
}

/// The step of time whose code was typed; none when it is no code of about now.
pub fn step_of(secret: &str, typed: &str, now: Moment) -> Option<i64> {
    let seconds = u64::try_from(now.micros() / 1_000_000).ok()?;
    let bare: String = typed.chars().filter(|c| !c.is_whitespace()).take(12).collect();
    let step = totp(secret)?.check(&bare, seconds)?;
    i64::try_from(step).ok()
}

/// The code of a moment, as a program that holds the secret shows it.
pub fn code_at(secret: &str, now: Moment) -> Option<String> {
    let seconds = u64::try_from(now.micros() / 1_000_000).ok()?;
    Some(totp(secret)?.generate(seconds).to_string())
}

/// Closes the secrets that an earlier Byline kept as they are.
pub async fn close_all(app: &App) -> Result<(), StoreError> {
    let kept = second_factor::secrets(&mut app.store.read().await?).await?;
    for (account, plain) in kept.iter().filter(|(_, secret)| !Seal::is_closed(secret)) {
        let closed = app.seal.close(&app.entropy, &account.to_string(), plain);
        let mut tx = app.store.write().await?;
        second_factor::close(&mut tx, *account, plain, &closed).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn totp(secret: &str) -> Option<Totp> {
    let bytes = BASE32_NOPAD.decode(secret.as_bytes()).ok()?;
    Builder::new().with_secret(bytes).build().ok()
}

/// The address that hands a secret to a program that makes codes.
pub fn address(secret: &str, email: &str, issuer: &str) -> String {
    let part = |raw: &str| url::form_urlencoded::byte_serialize(raw.as_bytes()).collect::<String>();
    let spaced = |raw: &str| part(&raw.replace(':', " ")).replace('+', "%20");
    let (issuer, email) = (spaced(issuer), spaced(email));
    format!("otpauth://totp/{issuer}:{email}?secret={secret}&issuer={issuer}")
}

/// The same as a picture that a telephone reads, drawn here.
pub fn picture(address: &str) -> Option<String> {
    let code = QrCode::new(address.as_bytes()).ok()?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(232, 232).build();
    let svg = drawn.split_once("?>").map_or(drawn.as_str(), |(_, svg)| svg);
    Some(svg.replacen("<svg ", "<svg role=\"img\" aria-hidden=\"true\" ", 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn at(seconds: i64) -> Moment {
        Moment::from_micros(seconds * 1_000_000)
    }

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, SHA-1, cut to six digits.
        let table =
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")];
        for (seconds, code) in table {
            assert_eq!(code_at(SECRET, at(seconds)).as_deref(), Some(code));
            assert_eq!(step_of(SECRET, code, at(seconds)), Some(seconds / 30));
        }
        assert_eq!(step_of(SECRET, "287 082", at(59 + 30)), Some(1), "half a minute late, with a blank");
        for wrong in
            ["287083", "", "28708", "abcdef", "2870820", "\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}"]
        {
            assert_eq!(step_of(SECRET, wrong, at(59)), None, "{wrong:?}");
        }
        assert_eq!(step_of(SECRET, "287082", at(59 + 90)), None, "too late");
        assert_eq!(step_of("not base 32!", "287082", at(59)), None);
    }

    #[test]
    fn recovery_codes_are_known_however_they_are_typed() {
        let codes = recovery_codes(&Entropy::seeded(9));
        assert_eq!(codes.len(), RECOVERY);
        let shouted = codes[0].to_uppercase().replace('-', " ");
        assert_eq!(recovery_digest(&shouted), recovery_digest(&codes[0]));
        assert_ne!(recovery_digest(&codes[1]), recovery_digest(&codes[0]));
    }

    #[test]
    fn the_picture_is_drawn_here_and_holds_no_script() {
        let address = address(SECRET, "a+b@institute.example", "Institute: of <Water>");
        assert!(
            address.starts_with(
                "otpauth://totp/Institute%20%20of%20%3CWater%3E:a%2Bb%40institute.example?secret="
            )
        );
        let svg = picture(&address).unwrap();
        assert!(svg.starts_with("<svg ") && !svg.contains("style") && !svg.contains("http-equiv"), "{svg}");
    }
}
