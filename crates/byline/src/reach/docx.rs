//! A list of references as a document of a word processor (Office Open XML), made of the three files it cannot do without.
//! It refuses styles, fonts and macros: whoever opens it gives it the look of their own text.

use super::xml::Xml;
use byline_core::{
    citation::{Citation, CitationStyle, Piece, rendered},
    language::Direction,
};
use std::io::{Cursor, Write};
use zip::{ZipWriter, result::ZipError, write::SimpleFileOptions};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

/// The list under its title.
pub(super) fn list(title: &str, citations: &[Citation]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("[Content_Types].xml", types()),
        ("_rels/.rels", relations()),
        ("word/document.xml", document(title, citations)),
    ] {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn types() -> String {
    let mut xml = Xml::new();
    let rels = "application/vnd.openxmlformats-package.relationships+xml";
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    xml.open("Types", &[("xmlns", TYPES)]);
    xml.empty("Default", &[("Extension", "rels"), ("ContentType", rels)]);
    xml.empty("Override", &[("PartName", "/word/document.xml"), ("ContentType", main)]);
    xml.close("Types");
    xml.whole()
}

fn relations() -> String {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", RELATIONS)]);
    xml.empty("Relationship", &[("Id", "r1"), ("Type", DOCUMENT), ("Target", "word/document.xml")]);
    xml.close("Relationships");
    xml.whole()
}

fn document(title: &str, citations: &[Citation]) -> String {
    let mut xml = Xml::new();
    xml.open("w:document", &[("xmlns:w", WORD)]).open("w:body", &[]);
    paragraph(&mut xml, &[Piece { words: title.to_owned(), slanted: false, address: false }], true);
    for citation in citations {
        let mut pieces = rendered(citation, CitationStyle::Chicago);
        let displayed = format!(" {}", citation.displayed());
        pieces.push(Piece { words: displayed, slanted: false, address: false });
        paragraph(&mut xml, &pieces, false);
    }
    xml.close("w:body").close("w:document");
    xml.whole()
}

fn paragraph(xml: &mut Xml, pieces: &[Piece], bold: bool) {
    let words: String = pieces.iter().map(|piece| piece.words.as_str()).collect();
    let turned = Direction::of(&words) == Some(Direction::Rtl);
    xml.open("w:p", &[]).open("w:pPr", &[]);
    if turned {
        xml.empty("w:bidi", &[]);
    }
    xml.empty("w:spacing", &[("w:after", "160")]).close("w:pPr");
    for piece in pieces {
        xml.open("w:r", &[]).open("w:rPr", &[]);
        if bold {
            xml.empty("w:b", &[]);
        }
        if piece.slanted {
            xml.empty("w:i", &[]);
        }
        if Direction::of(&piece.words) == Some(Direction::Rtl) {
            xml.empty("w:rtl", &[]);
        }
        xml.close("w:rPr").text("w:t", &[("xml:space", "preserve")], &piece.words).close("w:r");
    }
    xml.close("w:p");
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn a_word_processor_finds_its_three_files_and_every_word() {
        let bytes = list("\u{645}\u{634}\u{631}\u{641} & <co>", &[]).unwrap();
        assert_eq!(bytes, list("\u{645}\u{634}\u{631}\u{641} & <co>", &[]).unwrap(), "the same page twice");
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(zip.len(), 3);
        let mut text = String::new();
        zip.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
        assert!(
            text.contains("<w:bidi/>")
                && text.contains("\u{645}\u{634}\u{631}\u{641} &amp; &lt;co&gt;</w:t>"),
            "{text}"
        );
    }
}
