//! A made-up web of originals: where each is, and what a look at it sees on a day, always the same.
//! It refuses chance: two runs see the same.

use byline_core::{
    address::WebAddress,
    clock::Moment,
    digest::Digest,
    original::{Answer, PageSeen, Seen},
};

/// A tenth of them at one outlet, half at two dozen, the rest at many.
pub fn address(number: u64) -> String {
    let host = match number % 10 {
        0 => "daily".to_owned(),
        1..=5 => format!("paper{}", number / 10 % 24),
        _ => format!("small{}", number / 10 % 4_000),
    };
    format!(
        "https://{host}.example/opinion/{}/{}/a-piece-with-a-title-of-usual-length-{number}",
        2000 + number % 26,
        number % 12 + 1
    )
}

pub fn chance(address: &WebAddress) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = *Digest::of(address.as_str().as_bytes()).as_bytes();
    u64::from_be_bytes([a, b, c, d, e, f, g, h])
}

/// Seven in a hundred die within a year, one look in fifty fails for no reason.
pub fn seen(address: &WebAddress, now: Moment) -> Seen {
    let (own, day) = (chance(address), now.micros() / 86_400_000_000);
    let dies_after = i64::try_from(own % 5_214).unwrap_or(0);
    let fluke = (own ^ day.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15)) % 50 == 0;
    let status = match (day - 20_780 > dies_after, fluke) {
        (true, _) => 404,
        (false, true) => 502,
        _ => 200,
    };
    let page = (status == 200).then(|| PageSeen {
        contained: Some(985),
        proven: true,
        titled: Some(true),
        names_outlet: Some(true),
        words: 900,
        mark: own.cast_signed(),
        ..PageSeen::default()
    });
    Seen::Answer(Box::new(Answer { status, page, ..Answer::default() }))
}
