//! Files that other programs made: Chromium's MHTML, captures of Python's warcio and wacz, documents of pandoc and LibreOffice.
//! The words in them are our own; each is opened and read as the doors do it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]

use byline_extract::{Draft, FileKind, Page, held_pages, read, read_manuscript};

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn title(draft: &Draft) -> &str {
    draft.title.as_ref().unwrap().value.as_str()
}

fn html(draft: &Draft) -> String {
    draft.body.as_ref().unwrap().value.to_html()
}

#[test]
fn a_page_that_chromium_saved_as_one_file_reads_like_the_page() {
    let bytes = file("chromium.mhtml");
    assert_eq!(FileKind::of("Count the water.mhtml", &bytes), FileKind::Mhtml);
    let held = held_pages(FileKind::Mhtml, &bytes).unwrap();
    let page = &held.pages[0];
    assert_eq!(page.address.as_ref().unwrap().as_str(), "http://127.0.0.1:8899/water.html");
    assert!(page.saved.as_ref().unwrap().as_str().contains("2026"));
    let given =
        Page { bytes: &page.page, url: page.address.as_ref(), content_type: page.content_type.as_deref() };
    let draft = read(&given).unwrap();
    assert_eq!((title(&draft), draft.authors[0].value.name.as_str()), ("Count the water", "Amina Farooqi"));
    assert!(
        html(&draft).contains("next canal \u{2014} na\u{ef}ve, as ever.") && !html(&draft).contains("pump")
    );
}

#[test]
fn captures_that_python_made_give_the_pages_they_were_made_of() {
    for (name, kind, pages) in [("warcio.warc.gz", FileKind::Warc, 2), ("warcio.wacz", FileKind::Wacz, 2)] {
        let bytes = file(name);
        assert_eq!(FileKind::of(name, &bytes), kind);
        let held = held_pages(kind, &bytes).unwrap();
        assert_eq!((held.pages.len(), held.left.len()), (pages, 0), "{name}");
        let page = &held.pages[0];
        let draft =
            read(&Page { bytes: &page.page, url: page.address.as_ref(), content_type: None }).unwrap();
        assert_eq!(title(&draft), "Count the water");
    }
}

#[test]
fn a_document_is_the_same_text_from_pandoc_and_from_libreoffice() {
    for name in ["pandoc.docx", "libreoffice.docx"] {
        let bytes = file(name);
        assert_eq!(FileKind::of(name, &bytes), FileKind::Docx);
        let read = read_manuscript(FileKind::Docx, name, &bytes).unwrap();
        let draft = &read.draft;
        assert_eq!(
            (title(draft), draft.authors[0].value.name.as_str()),
            ("Count the water", "Amina Farooqi"),
            "{name}"
        );
        assert_eq!(draft.day.as_ref().unwrap().value.edtf(), "2024-03-11", "{name}");
        let html = html(draft);
        for part in [
            "<em>same</em>",
            "<strong>more</strong>",
            "href=\"https://quay.example/canal\">a canal</a>",
            "<h2>The ledger</h2>",
            "<blockquote><p>So the old engineer said",
            "<ul><li><p>four columns,</p><ol><li><p>one for rain</p></li></ol></li><li><p>a date.</p></li></ul>",
            "<sup>1</sup>",
            "<em>yearbook</em>",
        ] {
            assert!(html.contains(part), "{name}: {part}: {html}");
        }
    }
}

#[test]
fn a_page_of_a_word_processor_has_its_title_not_a_heading_within_it() {
    let bytes = file("libreoffice.html");
    let draft = read(&Page { bytes: &bytes, url: None, content_type: None }).unwrap();
    assert_eq!(title(&draft), "Count the water before you build the canal");
    let authors: Vec<&str> = draft.authors.iter().map(|author| author.value.name.as_str()).collect();
    assert_eq!(authors, ["Maryam Noor", "Omar Dar"]);
}

#[test]
fn names_that_are_links_side_by_side_are_persons_apart() {
    let bytes = file("pelican.html");
    let address = "http://127.0.0.1:18555/pel/pelican-piece-1.html".parse().unwrap();
    let draft = read(&Page { bytes: &bytes, url: Some(&address), content_type: None }).unwrap();
    let authors: Vec<&str> = draft.authors.iter().map(|author| author.value.name.as_str()).collect();
    assert_eq!((title(&draft), authors), ("Pelican piece 1", vec!["Hamida Baloch", "Omar Dar"]));
    assert!(
        draft.outlet.is_none_or(|outlet| !outlet.value.name.as_str().contains("0.1")),
        "a number is no name"
    );
}
