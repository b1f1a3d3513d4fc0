//! Invented texts for the hosts of the fake web: each its own, long enough to be known again by its words.
//! They refuse to say anything: their words are made of syllables, so that no two texts share a passage.

const SYLLABLES: [&str; 24] = [
    "ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "da", "fe", "gi", "ho", "ju", "la", "me",
    "ni", "po", "ru", "sha", "te", "wi", "yo",
];
const SMALL: [&str; 8] = ["the", "of", "and", "in", "to", "for", "that", "with"];

struct Chance(u64);

impl Chance {
    fn of(seed: &str) -> Self {
        Self(
            seed.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
                (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
            }),
        )
    }

    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) >> 33).unwrap_or(0) % most
    }

    fn word(&mut self) -> String {
        (0..2 + self.below(3)).map(|_| SYLLABLES[self.below(SYLLABLES.len())]).collect()
    }

    fn sentence(&mut self) -> String {
        let words = 9 + self.below(9);
        let mut sentence: Vec<String> = Vec::new();
        for at in 0..words {
            let small = at > 0 && self.below(4) == 0;
            sentence.push(if small { SMALL[self.below(SMALL.len())].to_owned() } else { self.word() });
        }
        let joined = sentence.join(" ");
        format!("{}{}.", joined[..1].to_uppercase(), &joined[1..])
    }
}

/// The title of a text.
#[must_use]
pub fn title(seed: &str) -> String {
    let mut chance = Chance::of(&format!("title of {seed}"));
    let words: Vec<String> = (0..5).map(|_| chance.word()).collect();
    format!("The {} of {}", words[..2].join(" "), words[2..].join(" "))
}

/// Its paragraphs, some six hundred words.
#[must_use]
pub fn paragraphs(seed: &str) -> Vec<String> {
    let mut chance = Chance::of(seed);
    (0..14).map(|_| (0..3).map(|_| chance.sentence()).collect::<Vec<_>>().join(" ")).collect()
}

/// A page with this in its head and these paragraphs, between what stands on every page of its host.
#[must_use]
pub fn page(host: &str, titles: (&str, &str), body: &[String]) -> String {
    let outlet = outlet(host);
    let text: String = body.iter().map(|paragraph| format!("<p>{paragraph}</p>")).collect();
    let (title, heading) = titles;
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>{title} | {outlet}</title>
        <meta property='og:site_name' content='{outlet}'><meta name=author content='Amina Farooqi'></head><body>
        <header><nav><a href=/>Home</a> <a href=/opinion/>Opinion</a> <a href=/world/>World</a> <a href=/about>About {outlet}</a></nav></header>
        <article><h1>{heading}</h1><p class=byline>By Amina Farooqi</p><div class=article-body>{text}</div></article>
        <footer>All rights of {outlet} reserved. Write to us. Terms of use. Our newsletter comes each week.</footer></body></html>"
    )
}

/// What an outlet at a host calls itself.
#[must_use]
pub fn outlet(host: &str) -> String {
    let name = host.split('.').next().unwrap_or(host);
    format!("The {} Courier", name.replace('-', " "))
}
