//! LaTeX of a bibliography as plain letters: accents, special letters, dashes and quotes; formatting goes.
//! It refuses to run it: a command that is not known goes, and its words stay.

use unicode_normalization::UnicodeNormalization;

/// Bytes read of one field.
const LARGEST: usize = 64 << 10;

/// A field as one line of plain words.
pub fn plain(raw: &str) -> String {
    let raw = raw.get(..raw.len().min(LARGEST)).unwrap_or_default();
    let mut words = Words { rest: raw, out: String::with_capacity(raw.len()), accent: None };
    words.read();
    let line: String = words.out.nfc().collect();
    line.split([' ', '\t', '\n', '\r']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// An address in a field: `\url{...}` or bare, with its escapes taken off.
pub fn address(raw: &str) -> String {
    let inside = raw.find("\\url{").map_or(raw, |at| &raw[at + 5..]);
    let inside = inside.split('}').next().unwrap_or(inside).trim();
    let bare = inside
        .trim_start_matches('{')
        .replace("\\_", "_")
        .replace("\\%", "%")
        .replace("\\&", "&")
        .replace("\\#", "#")
        .replace("\\~{", "~")
        .replace("{\\textasciitilde", "~");
    if bare.contains("://") { bare } else { String::new() }
}

struct Words<'a> {
    rest: &'a str,
    out: String,
    /// A mark that waits for its letter.
    accent: Option<char>,
}

impl Words<'_> {
    fn read(&mut self) {
        while let Some(c) = self.rest.chars().next() {
            self.rest = &self.rest[c.len_utf8()..];
            match c {
                '\\' => self.command(),
                '{' | '}' => {
                    // "\'{}" stands for the mark alone, which nobody means.
                    if c == '}' {
                        self.accent = None;
                    }
                }
                '$' => {}
                '~' => self.put('\u{a0}'),
                '-' if self.rest.starts_with("--") => self.dash(2, '\u{2014}'),
                '-' if self.rest.starts_with('-') => self.dash(1, '\u{2013}'),
                '`' if self.rest.starts_with('`') => self.dash(1, '\u{201c}'),
                '\'' if self.rest.starts_with('\'') => self.dash(1, '\u{201d}'),
                '`' => self.put('\u{2018}'),
                '\'' => self.put('\u{2019}'),
                other => self.put(other),
            }
        }
    }

    fn dash(&mut self, more: usize, letter: char) {
        self.rest = &self.rest[more..];
        self.put(letter);
    }

    fn put(&mut self, letter: char) {
        self.out.push(letter);
        if !letter.is_whitespace()
            && let Some(mark) = self.accent.take()
        {
            self.out.push(mark);
        }
    }

    fn command(&mut self) {
        let Some(first) = self.rest.chars().next() else { return };
        if !first.is_ascii_alphabetic() {
            self.rest = &self.rest[first.len_utf8()..];
            match mark(first) {
                Some(mark) => self.accent = Some(mark),
                None if matches!(first, '\\' | ' ' | '\n') => self.put(' '),
                None if matches!(first, '-' | '/' | '(' | ')' | '[' | ']' | '!' | ',' | ';' | ':') => {}
                None => self.put(first),
            }
            return;
        }
        let end = self.rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.rest.len());
        let name = &self.rest[..end];
        self.rest = &self.rest[end..];
        if let Some(letter) = letter(name) {
            // White space ends the name of a command and is no word's.
            self.rest = self.rest.strip_prefix(' ').unwrap_or(self.rest);
            letter.chars().for_each(|c| self.put(c));
        } else if name.len() == 1
            && let Some(mark) = name.chars().next().and_then(mark)
        {
            self.rest = self.rest.trim_start();
            self.accent = Some(mark);
        } else {
            self.rest = self.rest.trim_start_matches(' ');
            if name == "href" {
                // The address goes, the words stay.
                let after = self.rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
                self.rest = after.map_or(self.rest, |(_, words)| words);
            }
        }
    }
}

/// The combining mark of an accent's command.
fn mark(command: char) -> Option<char> {
    Some(match command {
        '\'' => '\u{301}',
        '`' => '\u{300}',
        '^' => '\u{302}',
        '"' => '\u{308}',
        '~' => '\u{303}',
        '=' => '\u{304}',
        '.' => '\u{307}',
        'u' => '\u{306}',
        'v' => '\u{30c}',
        'H' => '\u{30b}',
        'c' => '\u{327}',
        'k' => '\u{328}',
        'r' => '\u{30a}',
        'd' => '\u{323}',
        'b' => '\u{331}',
        _ => return None,
    })
}

fn letter(name: &str) -> Option<&'static str> {
    const LETTERS: [(&str, &str); 44] = [
        ("ss", "ß"),
        ("o", "ø"),
        ("O", "Ø"),
        ("l", "ł"),
        ("L", "Ł"),
        ("ae", "æ"),
        ("AE", "Æ"),
        ("oe", "œ"),
        ("OE", "Œ"),
        ("aa", "å"),
        ("AA", "Å"),
        ("i", "i"),
        ("j", "j"),
        ("dh", "ð"),
        ("DH", "Ð"),
        ("th", "þ"),
        ("TH", "Þ"),
        ("dj", "đ"),
        ("DJ", "Đ"),
        ("ng", "ŋ"),
        ("textendash", "–"),
        ("textemdash", "—"),
        ("ldots", "…"),
        ("dots", "…"),
        ("textellipsis", "…"),
        ("textquoteright", "’"),
        ("textquoteleft", "‘"),
        ("textquotedblleft", "“"),
        ("textquotedblright", "”"),
        ("textquotesingle", "'"),
        ("guillemotleft", "«"),
        ("guillemotright", "»"),
        ("textasciitilde", "~"),
        ("textasciicircum", "^"),
        ("textbackslash", "\\"),
        ("textbar", "|"),
        ("textunderscore", "_"),
        ("textdollar", "$"),
        ("pounds", "£"),
        ("texteuro", "€"),
        ("copyright", "©"),
        ("S", "§"),
        ("textdegree", "°"),
        ("textquotedbl", "\""),
    ];
    LETTERS.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_letters_are_read_in_every_spelling() {
        for (raw, wanted) in [
            (r#"J{\"u}rgen M{\"{u}}ller"#, "Jürgen Müller"),
            (r#"Fran\c{c}ois Lef\`evre"#, "François Lefèvre"),
            (r"S{\o}ren Kj{\ae}r", "Søren Kjær"),
            (r"{\L}ukasz \v{Z}i\v zek", "Łukasz Žižek"),
            (r#"na{\"\i}ve caf\'{e}"#, "naïve café"),
            (r"Gro{\ss}e Stra\ss e", "Große Straße"),
            (r"{The {BBC}'s} \emph{last} word", "The BBC’s last word"),
            (
                r"``Quoted'' -- and --- dashed~here \& there 5\%",
                "“Quoted” – and — dashed\u{a0}here & there 5%",
            ),
            (r"\href{https://x.example}{words} \textbf{bold}", "words bold"),
            (r"$H_2$O", "H_2O"),
            (r"\'", ""),
            (r"trailing \", "trailing"),
        ] {
            assert_eq!(plain(raw), wanted, "{raw}");
        }
        assert_eq!(address(r"\url{https://x.example/a\_b}"), "https://x.example/a_b");
        assert_eq!(address("In print"), "");
    }
}
