//! What is wrong with a form, why something is refused, and what an import tells, in the language of whoever reads it.
//! It refuses to lose a sentence: one that no locale file knows is said as it came, marked as the English it is.

use super::{Words, voice::Tongue};
use byline_core::{language::Direction, prose};
use fluent_bundle::FluentArgs;
use minijinja::Value;
use std::sync::LazyLock;

/// The English sentences with their keys: what the code says, and by what it is found in other languages.
const ENGLISH: [&str; 4] = [
    include_str!("../../locales/en/mend.ftl"),
    include_str!("../../locales/en/told.ftl"),
    include_str!("../../locales/en/refused.ftl"),
    include_str!("../../locales/en/places.ftl"),
];

static SENTENCES: LazyLock<Vec<Sentence>> =
    LazyLock::new(|| ENGLISH.iter().flat_map(|file| file.lines()).filter_map(Sentence::read).collect());

/// Words of ours within others are no longer: what goes on and on was made by somebody else.
const LONGEST_OURS: usize = 2_000;
/// At how many semicolons a refusal is tried as two.
const MOST_PLACES: usize = 12;
/// How deep sentences of ours stand in one another.
const DEEPEST: usize = 3;

/// Gaps that hold words of ours and nothing else: a thing, a sentence. Without them it is another sentence.
const ALWAYS_OURS: [&str; 3] = ["what", "sentence", "further"];
/// Gaps that hold words of ours or somebody's.
const MAYBE_OURS: [&str; 9] = ["how", "kind", "list", "names", "place", "reason", "stage", "where", "why"];
/// The gap that holds digits and nothing else: the number of a line, an entry, a byte.
const COUNTS: &str = "nth";

/// A sentence as words and gaps: `“{ $typed }” is not a date`.
struct Sentence {
    key: &'static str,
    first: &'static str,
    /// Each gap's name with the words after it.
    rest: Vec<(&'static str, &'static str)>,
}

/// A sentence that was said, with what stands in its gaps.
struct Found<'a> {
    key: &'static str,
    gaps: Vec<Gap<'a>>,
}

struct Gap<'a> {
    name: &'static str,
    words: &'a str,
    ours: Option<Found<'a>>,
}

impl Sentence {
    fn read(line: &'static str) -> Option<Self> {
        let (key, text) = line.split_once(" = ")?;
        let mut pieces = text.split("{ $");
        let first = pieces.next()?;
        let rest = pieces.map(|piece| piece.split_once(" }")).collect::<Option<_>>()?;
        Some(Self { key, first, rest })
    }

    /// What stands in the gaps, when `said` is this sentence.
    fn gaps<'a>(&self, said: &'a str, depth: usize) -> Option<Vec<Gap<'a>>> {
        let mut left = said.strip_prefix(self.first)?;
        let mut gaps = Vec::with_capacity(self.rest.len());
        for (n, (name, after)) in self.rest.iter().enumerate() {
            let end = match n + 1 == self.rest.len() {
                true => left.strip_suffix(after)?.len(),
                false => left.find(after)?,
            };
            gaps.push((*name, &left[..end]));
            left = &left[end + after.len()..];
        }
        // What is within is looked at last, where all around it fits.
        let gap = |(name, words): (&'static str, &'a str)| {
            if name == COUNTS && (words.is_empty() || !words.bytes().all(|letter| letter.is_ascii_digit())) {
                return None;
            }
            let must = ALWAYS_OURS.contains(&name);
            let may = must || MAYBE_OURS.contains(&name);
            let is_short = words.len() <= LONGEST_OURS && depth < DEEPEST;
            let bare = words.strip_suffix('.').unwrap_or(words);
            let found = || Found::of(words, depth + 1).or_else(|| Found::of(bare, depth + 1));
            let ours = (may && is_short).then(found).flatten();
            (ours.is_some() || !must).then_some(Gap { name, words, ours })
        };
        if left.is_empty() { gaps.into_iter().map(gap).collect() } else { None }
    }
}

impl<'a> Found<'a> {
    /// The sentence that `said` is.
    fn of(said: &'a str, depth: usize) -> Option<Self> {
        SENTENCES.iter().find_map(|sentence| {
            let gaps = sentence.gaps(said, depth)?;
            Some(Self { key: sentence.key, gaps })
        })
    }

    fn in_words_of(self, words: &Words) -> Option<String> {
        let mut args = FluentArgs::new();
        for Gap { name, words: said, ours } in self.gaps {
            let ours = ours.and_then(|found| found.in_words_of(words));
            let apart = |said: &str| format!("\u{2068}{said}\u{2069}");
            // Names of a list may run either way, each by itself.
            let theirs = || match name {
                "names" => said.split(", ").map(apart).collect::<Vec<_>>().join("، "),
                _ => apart(said),
            };
            args.set(name, ours.unwrap_or_else(theirs));
        }
        words.say(self.key, &args).ok()
    }
}

impl Words {
    /// A sentence of the code, said in this voice; the words of somebody within it stand apart in their own direction.
    pub(super) fn mended(&self, said: &str) -> Value {
        if self.voice().tongue() == Tongue::English {
            return Value::from(said);
        }
        let told = self.whole(said).or_else(|| self.several(said));
        told.map_or_else(|| in_english(said), Value::from)
    }

    /// One sentence; a note that was made a sentence of its own has a capital and a full stop.
    fn whole(&self, said: &str) -> Option<String> {
        let bare = said.strip_suffix('.').unwrap_or(said);
        let mut letters = bare.chars();
        let first = letters.next().map(char::to_lowercase);
        let lowered = first.map(|first| first.chain(letters).collect::<String>()).unwrap_or_default();
        let found = Found::of(said, 0).or_else(|| Found::of(bare, 0)).or_else(|| Found::of(&lowered, 0));
        found.and_then(|found| found.in_words_of(self))
    }

    /// Several sentences with semicolons between them: what keeps an op-ed from being displayed. Each stretch is looked at once.
    fn several(&self, said: &str) -> Option<String> {
        if said.len() > LONGEST_OURS {
            return None;
        }
        let mut cuts: Vec<usize> = said.match_indices("; ").map(|(at, _)| at).take(MOST_PLACES).collect();
        cuts.push(said.len());
        // What stands before each cut, told as a whole.
        let mut told: Vec<Option<String>> = Vec::with_capacity(cuts.len());
        for (n, &end) in cuts.iter().enumerate() {
            let found = self.whole(&said[..end]).or_else(|| {
                (0..n).find_map(|m| {
                    let first = told[m].as_ref()?;
                    Some(format!("{first}\u{61b} {}", self.whole(&said[cuts[m] + 2..end])?))
                })
            });
            told.push(found);
        }
        told.pop().flatten()
    }
}

/// A sentence nobody has put into this language; where its letters run from right to left it is not our English.
fn in_english(said: &str) -> Value {
    if Direction::of(said) == Some(Direction::Rtl) {
        return Value::from(said);
    }
    let mut span = "<span lang=\"en\" dir=\"ltr\">".to_owned();
    prose::escape(&mut span, said);
    Value::from_safe_string(span + "</span>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::Pages;
    use byline_core::site::{DateStyle, Digits};

    fn in_arabic(said: &str) -> String {
        static ARABIC: LazyLock<std::sync::Arc<Words>> = LazyLock::new(|| {
            let voice =
                crate::pages::Voice::at_desk(&"ar".parse().unwrap(), Digits::Latin, DateStyle::DayFirst);
            Pages::new().unwrap().words(&voice)
        });
        ARABIC.mended(said).to_string()
    }

    #[test]
    fn a_mistake_is_told_in_the_desks_language_with_what_was_typed_apart() {
        let day = "so <b>on".parse::<byline_core::day::Day>().unwrap_err().to_string();
        let told = in_arabic(&day);
        assert!(told.contains("\u{2068}so <b>on\u{2069}") && told.contains("ليس تاريخًا"), "{told}");
        assert_eq!(
            in_arabic("a <sentence> of nobody"),
            "<span lang=\"en\" dir=\"ltr\">a &lt;sentence&gt; of nobody</span>"
        );
    }

    #[test]
    fn what_an_import_tells_is_told_in_the_desks_language_also_of_many() {
        for (said, says) in [
            ("No author is named; add one on the review screen.", "لا يُذكر كاتب"),
            (
                "Omar Dar is not known here; match or add the person on the review screen.",
                "\u{2068}Omar Dar\u{2069} غير معروف",
            ),
            (
                "The outlet The Quay is not known here; match or add it on the review screen.",
                "\u{2068}The Quay\u{2069} غير معروفة",
            ),
            ("3 times a picture stays behind.", "صورة (×\u{2068}3\u{2069})"),
            ("A picture stays behind (31 in all).", "صورة (×\u{2068}31\u{2069} في المجموع)"),
            (
                "A category is not mapped; the mapping file says what each becomes: Water 2, Trade 1.",
                "\u{2068}Water 2\u{2069}، \u{2068}Trade 1\u{2069}",
            ),
            ("Not displayed: no author is named; add the byline.", "لم يُعرض"),
            (
                "\u{201c}Opinion\u{201d} names Amina Farooqi, likely Amina Farouqi; it is at The Quay",
                "\u{2068}The Quay\u{2069}",
            ),
            ("It is a thesis, no op-ed.", "رسالة جامعية"),
            (
                "Its old address https://old.example/a leads to another op-ed already.",
                "https://old.example/a",
            ),
        ] {
            let told = in_arabic(said);
            assert!(told.contains(says) && !told.contains("<span"), "{said}: {told}");
        }
        assert!(in_arabic("Not displayed: for reasons of its own.").contains("lang=\"en\""));
    }

    #[test]
    fn what_the_doors_say_within_what_they_say_is_told_in_the_desks_language_too() {
        let (away, here) = ("https://harbour.example/op", "\u{201c}Count\u{201d}");
        for (said, says) in [
            (format!("{away} is gone (status 404); check the address, or give Byline a copy of the page that you or an archive saved"), "زال"),
            (format!("{away} was not fetched: it leads to 10.0.0.1, which is a private network and not the public web; check the address, or save the page in your browser and give Byline the file"), "شبكة خاصة"),
            ("old.xml: this is not a WordPress export: it begins with \u{201c}PK\u{201d}; export it in WordPress under Tools, Export, All content".to_owned(), "يبدأ بـ"),
            ("a.html: the page is empty; save it again from your browser and give the file.".to_owned(), "فارغة"),
            (format!("it may be the same piece as {here} (/desk/op-ed/7): 88% of the shorter text are the words of what ran at The Quay; it was declined by Rabia on 2026-11-23 (\u{201c}not our field\u{201d}) and stays declined; bring it back from its review screen if that has changed; join the two on the review screen if it is"), "على يد \u{2068}Rabia\u{2069}"),
            ("Readers could not see it there (private).".to_owned(), "(خاص)"),
            ("Readers could not see it there (a word of its own).".to_owned(), "\u{2068}a word of its own\u{2069}"),
            ("A shortcode is undone; the words inside it come along, what it made does not: [a] 1, [b] 1 and 8 more.".to_owned(), "8\u{2069} غيرها"),
        ] {
            let told = in_arabic(&said);
            assert!(told.contains(says) && !told.contains("<span"), "{said}: {told}");
        }
    }

    #[test]
    fn where_something_stands_is_told_in_the_desks_language() {
        for (place, says) in [
            ("item 12, post 567", "العنصر \u{2068}12\u{2069}، مقال \u{2068}567\u{2069}"),
            ("item 3, team_member 9", "\u{2068}team_member\u{2069} \u{2068}9\u{2069}"),
            ("item 4", "العنصر \u{2068}4\u{2069}"),
            ("line 40", "السطر \u{2068}40\u{2069}"),
            ("line 40, record khan, 2012", "السجل \u{2068}khan, 2012\u{2069}"),
            ("line 7, node 88", "العقدة \u{2068}88\u{2069}"),
            ("post 2, 5f1c", "المقال \u{2068}2\u{2069}، \u{2068}5f1c\u{2069}"),
            (
                "line 3: this is a film, not a web page; give the address or the saved page of the op-ed itself",
                "السطر \u{2068}3\u{2069}: هذا مقطع مرئي",
            ),
            (
                "it cannot be read on from byte 912: the file ends within a CDATA section; export it again, it was cut off",
                "البايت \u{2068}912\u{2069}: ينتهي الملف داخل قسم CDATA",
            ),
            (
                "The feed is broken at byte 44: no; what comes after that was not read.",
                "عند البايت \u{2068}44\u{2069}",
            ),
            ("The portrait a.jpg was not taken: it has more than 20 MiB.", "ميبيبايت"),
            (
                "scan.zip: the file was not opened, for it holds 9000 files and 4096 are allowed; give the op-ed\u{2019}s own page alone",
                "9000",
            ),
        ] {
            let told = in_arabic(place);
            assert!(told.contains(says) && !told.contains("<span"), "{place}: {told}");
        }
        // What only looks like a place is somebody's file.
        for theirs in ["line up.html", "item four", "line 3\u{203a}", "post 2b", "line "] {
            assert!(in_arabic(theirs).contains("lang=\"en\""), "{theirs}");
        }
    }

    /// What stands between the quotation marks of a source file, with its escapes undone; what comments and tests say is left out.
    fn literals(source: &str) -> Vec<String> {
        let (mut found, mut rest) =
            (Vec::new(), source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default());
        while let Some(at) = rest.find(['"', '\'', '/']) {
            let (before, from) = rest.split_at(at);
            let stem = before.trim_end_matches('#');
            rest = if from.starts_with("//") {
                from.split_once('\n').map_or("", |(_, next)| next)
            } else if let Some(next) = from.strip_prefix('/') {
                next
            } else if let Some(quoted) = from.strip_prefix('\'') {
                // A letter by itself, perhaps a quotation mark; else the name of a lifetime.
                let letter = quoted.chars().next().map_or(0, char::len_utf8);
                match quoted.strip_prefix('\\') {
                    Some(escaped) => escaped[1..].split_once('\'').map_or("", |(_, next)| next),
                    None => quoted[letter..].strip_prefix('\'').unwrap_or(quoted),
                }
            } else if stem.ends_with('r') {
                let end = format!("\"{}", &before[stem.len()..]);
                let (raw, next) = from[1..].split_once(&end).unwrap_or((&from[1..], ""));
                found.push(raw.to_owned());
                next
            } else {
                let end = from[1..]
                    .match_indices('"')
                    .map(|(end, _)| &from[1..=end])
                    .find(|inner| inner.bytes().rev().take_while(|letter| *letter == b'\\').count() % 2 == 0);
                let inner = end.unwrap_or(&from[1..]);
                found.push(unescaped(inner));
                from.get(inner.len() + 2..).unwrap_or_default()
            };
        }
        found
    }

    fn unescaped(inner: &str) -> String {
        let (mut said, mut rest) = (String::new(), inner);
        while let Some((before, escaped)) = rest.split_once('\\') {
            said.push_str(before);
            let code = escaped.strip_prefix("u{").and_then(|code| code.split_once('}'));
            rest = match code {
                Some((code, next)) => {
                    said.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
                    next
                }
                None if escaped.starts_with('\n') => escaped.trim_start(),
                None => {
                    said.extend(escaped.chars().next());
                    escaped.char_indices().nth(1).map_or("", |(at, _)| &escaped[at..])
                }
            };
        }
        said + rest
    }

    /// Every literal of the code of all crates, in small letters: what begins a sentence here stands within one there.
    fn code() -> Vec<String> {
        let mut said = Vec::new();
        let crates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut folders = vec![crates.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
                let (path, name) = (entry.path(), entry.file_name());
                if path.is_dir()
                    && !["node_modules", "tests", "locales", "target"].iter().any(|left| name == *left)
                {
                    folders.push(path);
                } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with(file!()) {
                    let source = std::fs::read_to_string(path).unwrap();
                    said.extend(literals(&source).iter().map(|literal| literal.to_lowercase()));
                }
            }
        }
        said
    }

    impl Sentence {
        /// Whether its pieces follow one another in what is said at one place.
        fn is_said_by(&self, literal: &str) -> bool {
            let mut pieces = std::iter::once(self.first).chain(self.rest.iter().map(|(_, after)| *after));
            let mut left = literal;
            pieces.all(|piece| match left.split_once(&piece.trim().trim_end_matches('.').to_lowercase()) {
                Some((_, after)) => {
                    left = after;
                    true
                }
                None => false,
            })
        }
    }

    #[test]
    fn literals_are_read_whole_and_nothing_else_is() {
        let source = "let a = '\"'; // \"no\"\n f::<'a>(\"it \\\n   is \\u{201c}{x}\\u{201d} \\\"so\\\\\", r#\"a \"b\" \\\"#, '\\'', \"\")";
        assert_eq!(literals(source), ["it is \u{201c}{x}\u{201d} \"so\\", "a \"b\" \\", ""]);
    }

    #[test]
    fn every_refusal_that_is_told_in_other_languages_stands_in_the_code() {
        let code = code();
        // What is put together of several literals: who decided, a word that is one of a format's, whether the standfirst counts.
        let composed = [
            "how-by",
            "how-command",
            "how-left",
            "how-members",
            "how-paid",
            "how-tiers",
            "mend-excerpt-words",
        ];
        let checked =
            ["mend-", "refused-", "how-", "place-", "limit-", "broken-", "left-", "note-", "people-", "map-"];
        let (mut missing, mut known) = (Vec::new(), 0);
        for sentence in SENTENCES.iter() {
            let is_checked = checked.iter().any(|start| sentence.key.starts_with(start));
            if is_checked && !composed.iter().any(|start| sentence.key.starts_with(start)) {
                match code.iter().any(|literal| sentence.is_said_by(literal)) {
                    true => known += 1,
                    false => missing.push(sentence.key),
                }
            }
        }
        assert_eq!(missing, Vec::<&str>::new(), "these say what the code does not");
        assert!(known > 400, "{known}");
        // A word less or another order, and it is no longer what the code says.
        for wrong in [
            "a = this is a film, no web page; give the address",
            "b = give the address; this is a film",
            "c = { $more } are allowed and { $bytes } bytes are there",
        ] {
            let wrong = Sentence::read(wrong).unwrap();
            assert!(!code.iter().any(|literal| wrong.is_said_by(literal)), "{}", wrong.key);
        }
    }

    #[test]
    fn a_refused_move_and_several_gaps_are_told_whole() {
        let moved = byline_core::oped::MoveRefused {
            from: byline_core::oped::StageName::Withdrawn,
            wanted: byline_core::oped::Move::Display,
        };
        let told = in_arabic(&moved.to_string());
        assert!(!told.contains("displayed") && told.contains("أعده أولًا"), "{told}");
        let gaps = "no author is named; add the byline; the picture has no credit; say whose it is";
        let told = in_arabic(gaps);
        assert!(
            told.contains("لم يُسمَّ كاتب") && told.contains("الصورة بلا صاحب") && !told.contains("span"),
            "{told}"
        );
        let alone = in_arabic("There is no such op-ed at this site; look for it in the queue.");
        assert!(alone.ends_with("قائمة الانتظار"), "{alone}");
    }

    /// What stands between the quotation marks of a literal, each of its gaps as one word.
    fn literal(source: &str) -> Option<(String, &str)> {
        let (mut said, mut letters) = (String::new(), source.strip_prefix('"')?.char_indices());
        while let Some((at, letter)) = letters.next() {
            match letter {
                '"' => return Some((said, &source[at + 2..])),
                '\\' if source[at + 1..].starts_with("\\u{") => {
                    let code = source[at + 4..].split('}').next()?;
                    said.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
                    letters.nth(code.len() + 2);
                }
                '\\' => said.extend(letters.next().map(|(_, escaped)| escaped)),
                '{' => {
                    said.push_str("x1");
                    letters.find(|(_, letter)| *letter == '}')?;
                }
                other => said.push(other),
            }
        }
        None
    }

    /// The first literal of a statement that is a sentence; what stands before it is the field's name.
    fn first_sentence(mut statement: &str) -> Option<String> {
        for _ in 0..3 {
            let quote = statement.find('"')?;
            if statement[..quote].contains(';') {
                return None;
            }
            let (words, rest) = literal(&statement[quote..])?;
            if words.split(' ').count() > 3 && !words.contains('\n') {
                return Some(words);
            }
            statement = rest;
        }
        None
    }

    /// The sentences that a source file says to whoever is at the desk: to a field, as a refusal, as why an op-ed is left.
    fn said_in(source: &str) -> Vec<String> {
        const TELLERS: [&str; 7] = [
            ".add(",
            ".need",
            "Refusal::Bad(",
            "Refusal::Forbidden(",
            "Refusal::Conflict(",
            "#[error(",
            "left(",
        ];
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        let mut said = Vec::new();
        for teller in TELLERS {
            for (at, _) in source.match_indices(teller) {
                said.extend(first_sentence(&source[at + teller.len()..]));
            }
        }
        said
    }

    #[test]
    fn whatever_the_desk_refuses_is_said_in_each_of_its_languages() {
        let rooms = [
            "src/desk",
            "src/sign_in",
            "src/intake/form.rs",
            "src/intake/sent.rs",
            "src/intake/by_link.rs",
            "src/intake/hand_in.rs",
            "src/form.rs",
            "src/manuscript_text.rs",
        ];
        // For the log, and for what cannot happen.
        let never_said =
            ["the provider cannot be asked", "what the provider says is not", "displaying is decided by"];
        let mut files: Vec<std::path::PathBuf> =
            rooms.iter().map(|room| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(room)).collect();
        let (mut unknown, mut known) = (Vec::new(), 0);
        while let Some(path) = files.pop() {
            if path.is_dir() {
                files.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            let said_here = said_in(&source).into_iter();
            for said in said_here.filter(|said| never_said.iter().all(|never| !said.starts_with(never))) {
                match in_arabic(&said).contains("<span") {
                    true => unknown.push(format!("{}: {said}", path.display())),
                    false => known += 1,
                }
            }
        }
        assert_eq!(unknown, Vec::<String>::new());
        assert!(known > 100, "{known}");
    }

    #[test]
    fn every_sentence_is_found_again_and_none_is_taken_for_another() {
        assert!(SENTENCES.len() > 60, "{}", SENTENCES.len());
        for sentence in SENTENCES.iter() {
            let mut said = sentence.first.to_owned();
            for (n, (name, after)) in sentence.rest.iter().enumerate() {
                let is_ours = ALWAYS_OURS.contains(name);
                let words = match is_ours {
                    true => "recording".to_owned(),
                    false if *name == COUNTS => n.to_string(),
                    false => format!("x{n}"),
                };
                said.push_str(&format!("{words}{after}"));
            }
            let found: Vec<&str> = SENTENCES
                .iter()
                .filter(|other| other.gaps(&said, 0).is_some())
                .map(|other| other.key)
                .collect();
            // The more particular stand before those that would fit as well.
            assert_eq!(found.first(), Some(&sentence.key), "{said}: {found:?}");
        }
        let known = format!("{}zzz", "a is watched already; ".repeat(80));
        for hostile in ["\u{201c}".repeat(100_000), "a: ".repeat(50_000), "it is; ".repeat(20_000), known] {
            assert!(in_arabic(&hostile).contains("<span"));
        }
    }
}
