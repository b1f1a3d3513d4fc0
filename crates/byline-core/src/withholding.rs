//! A name that may stand nowhere beside an op-ed, taken out of everything that could say it: byline, words, notes, addresses.
//! It refuses half measures: what cannot be taken out of a paragraph cleanly takes the paragraph with it.

use crate::{
    displayed::Record,
    ids::PersonId,
    picture::Alt,
    prose::{Block, Inline, Prose},
    provision::Provided,
    slug::Slug,
    text::Text,
};

/// What stands in the place of a name.
const SILENCE: &str = "[\u{2026}]";

/// Shorter words of a name are words of a language too often to be taken out by themselves.
const SHORTEST_PART: usize = 4;

impl Record {
    /// Whether the name of this person is withheld here.
    #[must_use]
    pub fn withholds(&self, person: PersonId) -> bool {
        self.provisions
            .iter()
            .any(|p| matches!(p.what, Provided::Withholds { person: kept } if kept == person))
    }

    /// Whether anybody's name is withheld here.
    #[must_use]
    pub fn withholds_any_name(&self) -> bool {
        self.provisions.iter().any(|p| matches!(p.what, Provided::Withholds { .. }))
    }

    /// The record without any name that is withheld; none where none is.
    #[must_use]
    pub fn withholding_names(&self) -> Option<Self> {
        let names = self.withheld_names();
        if names.is_empty() {
            return None;
        }
        let silent = Silence::of(&names);
        let mut record = self.clone();
        let ids: Vec<PersonId> = self.bylines.iter().filter_map(|(byline, _)| byline.person).collect();
        for (byline, person) in &mut record.bylines {
            let is_kept = byline.person.is_some_and(|id| ids.contains(&id) && self.withholds(id));
            if is_kept {
                byline.name_printed = silence();
                byline.position_printed = None;
                *person = None;
            }
        }
        let words = &mut record.version.words;
        words.title = silent.text(&words.title);
        words.standfirst = words.standfirst.as_ref().map(|text| silent.text(text));
        words.summary = words.summary.as_ref().map(|text| silent.text(text));
        words.body = silent.prose(&words.body);
        for correction in &mut record.corrections {
            correction.note = silent.text(&correction.note);
        }
        for provision in &mut record.provisions {
            if let Provided::Tells { why } = &mut provision.what {
                *why = silent.text(why);
            }
        }
        for (appearance, _) in &mut record.appearances {
            appearance.title = appearance.title.as_ref().map(|text| silent.text(text));
            appearance.section = appearance.section.as_ref().map(|text| silent.text(text));
            appearance.addresses.retain(|address| !silent.is_said_in(address.url.as_str()));
        }
        if let Some(used) = &mut record.picture {
            used.picture.credit = used.picture.credit.as_ref().map(|text| silent.text(text));
            if let Alt::Words(text) = &used.alt {
                used.alt = Alt::Words(silent.text(text));
            }
        }
        if silent.is_said_in(record.op_ed.slug.as_str()) {
            record.op_ed.slug = Slug::of_or(record.op_ed.short.as_str(), "op-ed");
        }
        Some(record)
    }

    /// Whether an address says a name that is withheld here.
    #[must_use]
    pub fn is_said_in_address(&self, address: &str) -> bool {
        Silence::of(&self.withheld_names()).is_said_in(address)
    }

    /// Every form of every name that is withheld here.
    #[must_use]
    pub fn withheld_names(&self) -> Vec<Text> {
        let kept =
            self.bylines.iter().filter(|(byline, _)| byline.person.is_some_and(|id| self.withholds(id)));
        let named = kept.flat_map(|(byline, person)| {
            let known = person.iter().flat_map(|person| person.names.iter().map(|name| name.text.clone()));
            known.chain([byline.name_printed.clone()]).collect::<Vec<_>>()
        });
        let unnamed = self.silenced.iter().flat_map(|person| &person.names).map(|name| name.text.clone());
        named.chain(unnamed).collect()
    }
}

fn silence() -> Text {
    Text::lenient(SILENCE).expect("three signs are a text")
}

/// Names to be silent about, in the forms they are looked for, the longest first.
struct Silence {
    needles: Vec<Vec<char>>,
    /// The same as parts of an address say them.
    slugs: Vec<String>,
}

impl Silence {
    fn of(names: &[Text]) -> Self {
        let mut forms: Vec<String> = Vec::new();
        for name in names {
            forms.push(name.to_string());
            let parts = name.as_str().split_whitespace();
            forms.extend(parts.filter(|part| part.chars().count() >= SHORTEST_PART).map(ToOwned::to_owned));
        }
        let mut needles: Vec<Vec<char>> = forms.iter().map(|form| folded(form)).collect();
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
        needles.dedup();
        let mut slugs: Vec<String> =
            forms.iter().flat_map(|form| Slug::every_of(form)).map(String::from).collect();
        slugs.retain(|slug| slug.len() >= SHORTEST_PART);
        slugs.sort();
        slugs.dedup();
        Self { needles, slugs }
    }

    fn text(&self, text: &Text) -> Text {
        Text::lenient(&self.words(text.as_str())).unwrap_or_else(silence)
    }

    /// The words with silence in each name's place; a name within a longer word is none.
    fn words(&self, words: &str) -> String {
        let letters: Vec<char> = words.chars().collect();
        let compared: Vec<char> = letters.iter().map(|c| fold(*c)).collect();
        let mut out = String::with_capacity(words.len());
        let mut at = 0;
        while at < letters.len() {
            let starts = at == 0 || !compared[at - 1].is_alphanumeric();
            let found = self.needles.iter().filter(|_| starts).find(|needle| {
                compared[at..].starts_with(needle)
                    && compared.get(at + needle.len()).is_none_or(|next| !next.is_alphanumeric())
            });
            match found {
                Some(needle) => {
                    out.push_str(SILENCE);
                    at += needle.len();
                }
                None => {
                    out.push(letters[at]);
                    at += 1;
                }
            }
        }
        out
    }

    fn prose(&self, prose: &Prose) -> Prose {
        // Blocks keep their numbers: a selection names them.
        Prose::new(prose.blocks().iter().map(|block| self.block(block)).collect())
    }

    fn block(&self, block: &Block) -> Block {
        let quieter = match block {
            Block::Paragraph { words } => Block::Paragraph { words: self.inlines(words) },
            Block::Heading { level, words } => Block::Heading { level: *level, words: self.inlines(words) },
            Block::Quote { blocks } => Block::Quote { blocks: self.blocks(blocks) },
            Block::List { ordered, items } => Block::List {
                ordered: *ordered,
                items: items.iter().map(|blocks| self.blocks(blocks)).collect(),
            },
            Block::Note { mark, blocks } => Block::Note { mark: mark.clone(), blocks: self.blocks(blocks) },
        };
        // A name may run over the end of an emphasis, or stand in a link's address.
        let plain = quieter.plain();
        let html = Prose::new(vec![quieter.clone()]).to_html();
        if self.words(&plain) == plain && !self.is_in_an_address(&html) {
            quieter
        } else {
            Block::paragraph(SILENCE)
        }
    }

    fn blocks(&self, blocks: &[Block]) -> Vec<Block> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn inlines(&self, inlines: &[Inline]) -> Vec<Inline> {
        let one = |inline: &Inline| match inline {
            Inline::Text { words } => Inline::Text { words: self.words(words) },
            other => other.with_inner(self.inlines(other.inner())),
        };
        inlines.iter().map(one).collect()
    }

    /// Whether the attributes of a markup say a name.
    fn is_in_an_address(&self, html: &str) -> bool {
        html.split("href=\"").skip(1).any(|rest| self.is_said_in(rest.split('"').next().unwrap_or_default()))
    }

    /// Whether an address says a name: in its letters, escaped, or as the words of a slug.
    fn is_said_in(&self, address: &str) -> bool {
        let parts = url::form_urlencoded::parse(address.as_bytes());
        let unescaped = parts.map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join(" ");
        let spoken: String = unescaped.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let slug = Slug::words_of(&unescaped);
        self.words(&spoken) != spoken || self.slugs.iter().any(|name| holds_words(&slug, name))
    }
}

/// Whether the words of `name` stand in `all` beside each other; both are joined by single hyphens.
fn holds_words(all: &str, name: &str) -> bool {
    let (all, name): (Vec<&str>, Vec<&str>) = (all.split('-').collect(), name.split('-').collect());
    all.windows(name.len()).any(|some| some == name)
}

fn folded(words: &str) -> Vec<char> {
    words.chars().map(fold).collect()
}

/// One letter for one letter, so that places stay the same.
fn fold(letter: char) -> char {
    match letter {
        '\u{a0}' => ' ',
        '\u{2019}' => '\'',
        '\u{649}' | '\u{6cc}' => '\u{64a}',
        '\u{6a9}' => '\u{643}',
        '\u{623}' | '\u{625}' | '\u{622}' => '\u{627}',
        other => other.to_lowercase().next().unwrap_or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn silent(names: &[&str]) -> Silence {
        Silence::of(&names.iter().map(|name| Text::new(name).unwrap()).collect::<Vec<_>>())
    }

    #[test]
    fn a_name_is_taken_out_whole_and_in_parts_but_not_out_of_other_words() {
        let silence = silent(&["Samar Haddad", "\u{633}\u{645}\u{631} \u{62d}\u{62f}\u{627}\u{62f}"]);
        assert_eq!(
            silence.words("By SAMAR HADDAD, of Haddad\u{2019}s own"),
            "By [\u{2026}], of [\u{2026}]\u{2019}s own"
        );
        assert_eq!(silence.words("Samarkand"), "Samarkand");
        let arabic = "\u{643}\u{62a}\u{628}\u{62a} \u{633}\u{645}\u{631} \u{62d}\u{62f}\u{627}\u{62f}";
        assert_eq!(silence.words(arabic), "\u{643}\u{62a}\u{628}\u{62a} [\u{2026}]");
    }

    #[test]
    fn a_name_over_the_end_of_an_emphasis_or_in_a_links_address_takes_the_paragraph() {
        let silence = silent(&["Samar Haddad"]);
        let over = Block::Paragraph {
            words: vec![Inline::text("By Sa"), Inline::Em { inner: vec![Inline::text("mar Haddad")] }],
        };
        let prose = silence.prose(&Prose::new(vec![over, Block::paragraph("Water")]));
        assert!(!prose.to_plain().contains("mar H"), "{}", prose.to_plain());
        assert_eq!(prose.blocks().len(), 2, "blocks keep their numbers");
        let link = Block::Paragraph {
            words: vec![Inline::Link {
                href: "https://quay.example/by/samar-haddad/".parse().unwrap(),
                inner: vec![Inline::text("more")],
            }],
        };
        assert!(!silence.prose(&Prose::new(vec![link])).to_html().contains("haddad"));
        assert!(silence.is_said_in("https://quay.example/%D8%AD?by=Samar%20Haddad"));
        assert!(!silence.is_said_in("https://quay.example/water"));
    }
}
