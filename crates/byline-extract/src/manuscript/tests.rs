//! Documents made here, part by part, as word processors write them, and hostile ones.

use super::*;
use crate::wrapped::tests::zip_of;
use byline_core::{
    language::Direction,
    prose::{Block, Inline},
};

const FIRST: &str = "Every summer the city holds the same argument about water, and every summer it forgets to count what it has before it spends a single coin on the next canal.";
const SECOND: &str = "A ledger would do more than a canal. It needs four columns, a date, and the name of an officer who signs it every month of the year.";

fn markdown(text: &str) -> Manuscript {
    read_manuscript(FileKind::Markdown, "the_water-ledger.md", text.as_bytes()).unwrap()
}

fn names(manuscript: &Manuscript) -> Vec<&str> {
    manuscript.draft.authors.iter().map(|author| author.value.name.as_str()).collect()
}

fn title(manuscript: &Manuscript) -> &str {
    manuscript.draft.title.as_ref().unwrap().value.as_str()
}

fn body(manuscript: &Manuscript) -> String {
    manuscript.draft.body.as_ref().unwrap().value.to_html()
}

fn docx_of(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, xml)| (*name, xml.as_bytes())).collect();
    zip_of(&parts)
}

fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:mc=\"mc\"><w:body>{body}<w:sectPr/></w:body></w:document>"
    )
}

fn docx(parts: &[(&str, &str)]) -> Manuscript {
    read_manuscript(FileKind::Docx, "ledger.docx", &docx_of(parts)).unwrap()
}

#[test]
fn a_manuscript_says_where_it_first_ran() {
    let notice = "This article first appeared in *The Harbour* on 11 March 2024.";
    let read = markdown(&format!("# Count the Water\n\n{FIRST}\n\n{SECOND}\n\n{notice}\n"));
    let draft = &read.draft;
    assert_eq!(draft.original_outlet.as_ref().unwrap().value.as_str(), "The Harbour");
    assert_eq!(draft.original_day.as_ref().unwrap().value.edtf(), "2024-03-11");
    assert!(body(&read).contains("first appeared"), "its words stay");
    let without = markdown(&format!("# Count the Water\n\n{FIRST}\n\n{SECOND}\n"));
    assert_eq!((&without.draft.original_outlet, &without.draft.notice), (&None, &None));
}

#[test]
fn front_matter_says_what_a_text_is() {
    for top in [
        "---\ntitle: \"Count: the water\"\nauthors:\n  - Amina Farooqi\n  - name: Omar Qureshi\ndate: 2024-03-11\nlang: en\ncanonical: https://quay.example/water\ntags: [a, b]\n---\n",
        "+++\ntitle = \"Count: the water\"\nauthors = [\"Amina Farooqi\", \"Omar Qureshi\"]\ndate = 2024-03-11\nurl = \"https://quay.example/water\"\n+++\n",
    ] {
        let read = markdown(&format!("{top}\n{FIRST}\n\n{SECOND}\n"));
        assert_eq!(title(&read), "Count: the water");
        assert_eq!(names(&read), ["Amina Farooqi", "Omar Qureshi"]);
        let day = read.draft.day.as_ref().unwrap();
        assert_eq!((day.value.edtf().as_str(), day.origin), ("2024-03-11", crate::Origin::Document));
        assert_eq!(read.draft.canonical.as_ref().unwrap().value.as_str(), "https://quay.example/water");
        assert_eq!(body(&read), format!("<p>{FIRST}</p><p>{SECOND}</p>"));
        assert_eq!(read.draft.language.as_ref().unwrap().value.as_str(), "en");
    }
    let pandoc = markdown(&format!(
        "% Count the water\n% Amina Farooqi; Omar Qureshi\n% 11 March 2024\n\n{FIRST}\n\n{SECOND}"
    ));
    assert_eq!((title(&pandoc), names(&pandoc).len()), ("Count the water", 2));
    assert_eq!(pandoc.draft.day.unwrap().value.edtf(), "2024-03-11");
}

#[test]
fn without_it_the_first_lines_do() {
    let read =
        markdown(&format!("# Count the water\n\nBy Amina Farooqi\n\n11 March 2024\n\n{FIRST}\n\n{SECOND}\n"));
    assert_eq!((title(&read), names(&read)), ("Count the water", vec!["Amina Farooqi"]));
    assert_eq!(body(&read), format!("<p>{FIRST}</p><p>{SECOND}</p>"), "byline and day are fields now");
    let plain = read_manuscript(
        FileKind::Markdown,
        "w.txt",
        format!("Count the water\n\n{FIRST}\n\n{SECOND}").as_bytes(),
    );
    assert_eq!(title(&plain.unwrap()), "Count the water");
    let nameless = markdown(&format!("{FIRST}\n\n{SECOND}"));
    assert_eq!(title(&nameless), "the water ledger");
    assert!(nameless.notes[0].contains("has no title"));
}

#[test]
fn markdown_keeps_its_structure_and_loses_what_could_speak() {
    let read = markdown(&format!(
        "# T\n\n{FIRST}[^a] Then *calm* and [a river](https://quay.example/r), [no](javascript:alert(1)).\n\n## Part\n\n> Said.\n\n1. one\n2. two\n\n<script>alert(1)</script>\n\n[^a]: The *source*.\n"
    ));
    let html = body(&read);
    for part in [
        "<em>calm</em>",
        "href=\"https://quay.example/r\"",
        "<h3>Part</h3>",
        "<blockquote><p>Said.</p>",
        "<ol>",
        "<sup>1</sup>",
    ] {
        assert!(html.contains(part) || html.contains(&part.replace("h3", "h2")), "{part}: {html}");
    }
    assert!(!html.contains("script") && !html.contains("alert"), "{html}");
    let blocks = read.draft.body.as_ref().unwrap().value.blocks().to_vec();
    assert!(matches!(blocks.last(), Some(Block::Note { mark, .. }) if mark == "1"), "{blocks:?}");
}

const STYLES: &str = "<w:styles xmlns:w='w'><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style><w:style w:styleId='Titel'><w:name w:val='Title'/></w:style>\
    <w:style w:styleId='Mine'><w:name w:val='My Heading'/><w:basedOn w:val='berschrift1'/></w:style><w:style w:styleId='Zitat'><w:name w:val='Quote'/></w:style>\
    <w:style w:styleId='Fett'><w:name w:val='Strong'/></w:style></w:styles>";
const NUMBERING: &str = "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>\
    <w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num></w:numbering>";
const RELATIONS: &str = "<Relationships><Relationship Id='r1' Type='http://x/hyperlink' Target='https://quay.example/river?a=1&amp;b=2' TargetMode='External'/>\
    <Relationship Id='r2' Type='http://x/hyperlink' Target='file:///etc/passwd' TargetMode='External'/><Relationship Id='r3' Type='http://x/hyperlink' Target='javascript:alert(1)' TargetMode='External'/></Relationships>";

fn p(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{runs}</w:p>")
}

fn r(words: &str) -> String {
    format!("<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>")
}

#[test]
fn a_word_document_of_any_language_keeps_its_structure() {
    let text = [
        p("Titel", &r("Count the water")),
        p("berschrift1", &r("Part")),
        p("", &(r(FIRST)
            + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'> very</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'> calm</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t> river &amp; sea</w:t></w:r>"
            + "<w:hyperlink r:id='r1'><w:r><w:t>here</w:t></w:r></w:hyperlink><w:hyperlink r:id='r1' w:anchor='bank'><w:r><w:t>at the bank</w:t></w:r></w:hyperlink><w:hyperlink r:id='r2' w:anchor='x'><w:r><w:t>there</w:t></w:r></w:hyperlink><w:hyperlink r:id='r3'><w:r><w:t>not</w:t></w:r></w:hyperlink>"
            + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK &quot;https://quay.example/field&quot; \\l &quot;gate&quot; \\o &quot;tip&quot;</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>field</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
            + "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:endnoteReference w:id='2'/></w:r>")),
        p("Zitat", &r("So it was said.")),
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr></w:pPr>".to_owned() + &r("one") + "</w:p>",
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr></w:pPr>".to_owned() + &r("inner") + "</w:p>",
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr></w:pPr>".to_owned() + &r("two") + "</w:p>",
        p("Mine", &r("Last")),
        p("", &format!("<w:ins>{}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", r(SECOND))),
        p("", "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"),
    ].concat();
    let notes = |kind: &str, words: &str| {
        format!(
            "<w:{kind}s xmlns:w='w'><w:{kind} w:type='separator' w:id='0'><w:p/></w:{kind}><w:{kind} w:id='2'><w:p><w:r><w:{kind}Ref/></w:r>{}</w:p></w:{kind}></w:{kind}s>",
            r(words)
        )
    };
    let read = docx(&[
        ("word/document.xml", &document(&text)),
        ("word/styles.xml", STYLES),
        ("word/numbering.xml", NUMBERING),
        ("word/_rels/document.xml.rels", RELATIONS),
        ("word/footnotes.xml", &notes("footnote", "The foot.")),
        ("word/endnotes.xml", &notes("endnote", "The end.")),
        (
            "docProps/core.xml",
            "<cp:coreProperties xmlns:dc='dc'><dc:title>Microsoft Word - draft</dc:title><dc:creator>Amina Farooqi</dc:creator><dcterms:created>2024-03-11T09:00:00Z</dcterms:created></cp:coreProperties>",
        ),
    ]);
    assert_eq!((title(&read), names(&read)), ("Count the water", vec!["Amina Farooqi"]));
    assert_eq!(read.draft.day.as_ref().unwrap().confidence, crate::Confidence::Guess);
    let html = body(&read);
    for part in [
        "<h2>Part</h2>",
        "<strong> very calm</strong>",
        "<em> river &amp; sea</em>",
        "href=\"https://quay.example/river?a=1&amp;b=2\">here</a>",
        "href=\"https://quay.example/river?a=1&amp;b=2#bank\">at the bank</a>",
        "there",
        "href=\"https://quay.example/field#gate\">field</a>",
        "<sup>1</sup><sup>2</sup>",
        "<blockquote><p>So it was said.</p></blockquote>",
        "<ul><li><p>one</p><ol><li><p>inner</p></li></ol></li><li><p>two</p></li></ul>",
        "<h2>Last</h2>",
        SECOND,
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    for gone in ["passwd", "alert", "gone", "hidden", "HYPERLINK"] {
        assert!(!html.contains(gone), "{gone}: {html}");
    }
    assert_eq!(html.matches("In a box.").count(), 1);
    let plain = read.draft.body.as_ref().unwrap().value.to_plain();
    assert!(plain.contains("[1] The foot.") && plain.contains("[2] The end."), "{plain}");
}

#[test]
fn words_that_run_the_other_way_keep_their_direction_and_language() {
    let urdu = "\u{6c1}\u{631} \u{633}\u{627}\u{644} \u{634}\u{6c1}\u{631} \u{67e}\u{627}\u{646}\u{6cc} \u{67e}\u{631} \u{628}\u{62d}\u{62b} \u{6a9}\u{631}\u{62a}\u{627} \u{6c1}\u{6d2} \u{627}\u{648}\u{631} \u{67e}\u{6be}\u{631} \u{628}\u{6be}\u{648}\u{644} \u{62c}\u{627}\u{62a}\u{627} \u{6c1}\u{6d2}\u{6d4}";
    let run = |rtl: &str, words: &str| {
        format!(
            "<w:r><w:rPr>{rtl}<w:lang w:val='en-GB' w:bidi='ur-PK'/></w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"
        )
    };
    let paragraph = format!(
        "<w:p><w:pPr><w:bidi/></w:pPr>{}{}</w:p>",
        run("<w:rtl/>", &urdu.repeat(4)),
        run("", "World Bank")
    );
    let other =
        format!("<w:p>{}{}</w:p>", run("", "They say "), run("<w:rtl/>", "\u{67e}\u{627}\u{646}\u{6cc}"));
    let read = docx(&[("word/document.xml", &document(&(paragraph.repeat(3) + &other)))]);
    assert_eq!(read.draft.direction.as_ref().unwrap().value, Direction::Rtl);
    assert_eq!(read.draft.language.as_ref().unwrap().value.primary(), "ur");
    let html = body(&read);
    assert!(
        html.contains("lang=\"en-GB\"") && html.contains("dir=\"ltr\"") && html.contains("lang=\"ur-PK\""),
        "{html}"
    );
    let blocks = read.draft.body.as_ref().unwrap().value.blocks().to_vec();
    let Block::Paragraph { words } = &blocks[0] else { panic!("{blocks:?}") };
    assert!(matches!(words.last(), Some(Inline::Span { dir: Some(Direction::Ltr), .. })), "{words:?}");
}

#[test]
fn hostile_documents_are_sentences() {
    let refused = |parts: &[(&str, &str)]| {
        read_manuscript(FileKind::Docx, "x.docx", &docx_of(parts)).unwrap_err().to_string()
    };
    let entity = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>";
    assert!(refused(&[("word/document.xml", entity)]).contains("DTD"));
    let deep = document(&("<w:p>".repeat(10_000) + &"</w:p>".repeat(10_000)));
    assert!(refused(&[("word/document.xml", &deep)]).contains("deeper than 256"));
    let many: String = (0..1_000_000).map(|n| format!(" a{n}='x'")).collect();
    assert!(refused(&[("word/document.xml", &document(&format!("<w:p{many}/>")))]).contains("no text"));
    assert!(refused(&[("word/document.xml", &document("<w:p></w:q>"))]).contains("damaged"));
    assert!(refused(&[("word/document.xml", "")]).contains("no text"));
    let around = "<w:styles xmlns:w='w'><w:style w:styleId='a'><w:name w:val='x'/><w:basedOn w:val='b'/></w:style><w:style w:styleId='b'><w:name w:val='y'/><w:basedOn w:val='a'/></w:style></w:styles>";
    assert!(
        body(&docx(&[("word/document.xml", &document(&p("a", &r(FIRST)))), ("word/styles.xml", around)]))
            .contains("Every summer")
    );
    let zeros = " ".repeat(20 << 20);
    assert!(refused(&[("word/document.xml", &zeros)]).contains("100 times its size"));
    let quoted = "# T\n\n".to_owned() + &">".repeat(200_000) + " x\n\nSome words stand here as well.\n";
    assert!(body(&markdown(&quoted)).contains("Some words stand here"));
    let long = "a b ".repeat(1 << 20);
    let refused = read_manuscript(FileKind::Markdown, "x.md", long.as_bytes()).unwrap_err().to_string();
    assert!(refused.contains("2097152 are allowed"), "{refused}");
    for bytes in [b"\0\x01\x02\x03\x04\x05".repeat(50).as_slice(), b"", b"PK\x03\x04", b"%PDF-1.4"] {
        assert!(read_manuscript(FileKind::Markdown, "x.md", bytes).is_err());
        assert!(read_manuscript(FileKind::Docx, "x.docx", bytes).is_err());
    }
}
