use super::*;
use crate::catalogue::{Before, Piece};
use byline_core::{evidence::Confidence, outside::OutsideScheme};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>\
    <title>Institute</title><link>https://www.institute.example</link><language>en-US</language>\
    <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://www.institute.example</wp:base_site_url>\
    <wp:base_blog_url>https://www.institute.example</wp:base_blog_url>\
    <wp:author><wp:author_id>3</wp:author_id><wp:author_login><![CDATA[amina]]></wp:author_login>\
    <wp:author_display_name><![CDATA[Amina Farooqi]]></wp:author_display_name></wp:author>\
    <wp:author><wp:author_id>1</wp:author_id><wp:author_login>admin</wp:author_login>\
    <wp:author_display_name><![CDATA[admin]]></wp:author_display_name></wp:author>\
    <wp:term><wp:term_id>9</wp:term_id><wp:term_taxonomy>author</wp:term_taxonomy><wp:term_slug>lina-qazi</wp:term_slug>\
    <wp:term_name><![CDATA[Lina Qazi]]></wp:term_name></wp:term>";

fn item(id: u32, inside: &str) -> String {
    format!(
        "<item><title><![CDATA[Count the water &#8211; now]]></title><link>https://www.institute.example/2012/01/count-the-water/</link>\
         <dc:creator><![CDATA[amina]]></dc:creator><guid isPermaLink=\"false\">https://www.institute.example/?p={id}</guid>\
         <content:encoded><![CDATA[Every summer the city holds the same argument about water.\n\nContinue reading at <a href=\"https://harbour.example/opinion/water\">The Harbour</a>.]]></content:encoded>\
         <wp:post_id>{id}</wp:post_id><wp:post_date>2012-01-03 09:30:00</wp:post_date><wp:post_date_gmt>2012-01-03 04:30:00</wp:post_date_gmt>\
         <wp:post_name>count-the-water</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{inside}</item>"
    )
}

fn meta(key: &str, value: &str) -> String {
    format!(
        "<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
    )
}

fn listed(items: &str) -> Vec<Listed> {
    let file = format!("{HEAD}{items}</channel></rss>");
    let known = Known::read(file.as_bytes()).unwrap();
    let mut posts = Wordpress::new(file.as_bytes(), known, None);
    let mut all = Vec::new();
    while let Some(one) = posts.next().unwrap() {
        all.push(one);
    }
    assert_eq!(posts.bytes_read(), file.len() as u64);
    all
}

fn pieces(items: &str) -> Vec<Piece> {
    let all = listed(items).into_iter();
    all.filter_map(|one| match one {
        Listed::Piece(piece) => Some(*piece),
        Listed::Left(_) => None,
    })
    .collect()
}

fn authors(inside: &str) -> Vec<String> {
    let piece = pieces(&item(7, inside)).remove(0);
    piece.draft.authors.iter().map(|author| author.value.name.to_string()).collect()
}

#[test]
fn a_post_comes_with_all_that_it_says() {
    let picture = "<item><title>canal</title><guid>https://www.institute.example/canal.jpg</guid><wp:post_id>8</wp:post_id>\
         <wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><excerpt:encoded><![CDATA[Photo: R. Khan]]></excerpt:encoded>\
         <wp:attachment_url>https://www.institute.example/canal.jpg</wp:attachment_url>"
        .to_owned()
        + &meta("_wp_attachment_image_alt", "A dry canal")
        + "</item>";
    let inside = "<category domain=\"category\" nicename=\"water\"><![CDATA[Water &amp; Cities]]></category>\
         <category domain=\"post_tag\" nicename=\"lahore\"><![CDATA[Lahore]]></category>"
        .to_owned()
        + &meta("_thumbnail_id", "8")
        + &meta("_wp_old_slug", "water-first")
        + "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>";
    let piece = pieces(&(item(7, &inside) + &picture)).remove(0);
    let draft = &piece.draft;
    assert_eq!(piece.place, "item 1, post 7");
    assert_eq!(draft.title.as_ref().unwrap().value.as_str(), "Count the water \u{2013} now");
    assert_eq!(draft.original.as_ref().unwrap().value.as_str(), "https://harbour.example/opinion/water");
    assert_eq!(draft.original_outlet.as_ref().unwrap().value.as_str(), "The Harbour");
    assert_eq!(
        draft.body.as_ref().unwrap().value.to_plain(),
        "Every summer the city holds the same argument about water."
    );
    assert_eq!(
        draft.truncated.as_ref().map(|found| (found.value, found.confidence)),
        Some((true, Confidence::Sure))
    );
    assert_eq!(draft.day.as_ref().unwrap().value.edtf(), "2012-01-03");
    assert_eq!(draft.language.as_ref().unwrap().value.as_str(), "en");
    let seen = &draft.picture.as_ref().unwrap().value;
    assert_eq!(seen.alt.as_ref().unwrap().value.as_str(), "A dry canal");
    assert_eq!(seen.credit.as_ref().unwrap().value.as_str(), "Photo: R. Khan");
    assert_eq!(piece.ids[0].scheme, OutsideScheme::Wordpress);
    assert_eq!(piece.ids[0].value.as_str(), "https://www.institute.example/?p=7");
    let old: Vec<&str> = piece.old.iter().map(|address| address.as_str()).collect();
    assert_eq!(
        old,
        [
            "https://www.institute.example/2012/01/count-the-water/",
            "https://www.institute.example/2012/01/water-first/",
            "https://www.institute.example/?p=7"
        ]
    );
    let Before::Public { since: Some(since) } = piece.before else { panic!("{:?}", piece.before) };
    assert_eq!(since.rfc3339(), "2012-01-03T04:30:00Z");
    let terms: Vec<_> = piece.terms.iter().map(|term| (term.taxonomy.as_str(), term.slug.as_str())).collect();
    assert_eq!(terms, [("category", "water"), ("post_tag", "lahore")]);
    assert_eq!(piece.terms[0].name, "Water & Cities");
    assert_eq!(piece.losses, ["Its comments stay behind."]);
    assert!(piece.source.starts_with(b"<item>") && piece.source.ends_with(b"</item>"));
}

#[test]
fn every_author_of_every_plugin_comes_along() {
    assert_eq!(authors(""), ["Amina Farooqi"]);
    let coauthors = "<category domain=\"author\" nicename=\"cap-amina\"><![CDATA[amina]]></category>\
         <category domain=\"author\" nicename=\"cap-omar-dar\"><![CDATA[omar-dar]]></category>";
    let guest =
        "<item><title>Omar Dar</title><wp:post_id>40</wp:post_id><wp:post_name>cap-omar-dar</wp:post_name>\
         <wp:post_type>guest-author</wp:post_type><wp:status>publish</wp:status>"
            .to_owned()
            + &meta("cap-display_name", "Omar Dar")
            + "</item>";
    let piece = pieces(&(item(7, coauthors) + &guest)).remove(0);
    let names: Vec<&str> = piece.draft.authors.iter().map(|author| author.value.name.as_str()).collect();
    assert_eq!(names, ["Amina Farooqi", "Omar Dar"]);
    let publishpress = "<category domain=\"author\" nicename=\"lina-qazi\"><![CDATA[Lina Qazi]]></category>\
         <category domain=\"author\" nicename=\"amina\"><![CDATA[Amina F.]]></category>";
    assert_eq!(authors(publishpress), ["Lina Qazi", "Amina Farooqi"]);
    let molongui = meta("_molongui_author", "user-3")
        + &meta("_molongui_author", "guest-41")
        + &meta("_molongui_main_author", "guest-41");
    let guest = "<item><title>Sara Baig</title><wp:post_id>41</wp:post_id><wp:post_name>sara-baig</wp:post_name>\
         <wp:post_type>guest_author</wp:post_type><wp:status>publish</wp:status></item>";
    let piece = pieces(&(item(7, &molongui) + guest)).remove(0);
    let names: Vec<&str> = piece.draft.authors.iter().map(|author| author.value.name.as_str()).collect();
    assert_eq!(names, ["Sara Baig", "Amina Farooqi"]);
}

#[test]
fn an_account_that_is_nobody_signs_nothing_and_is_told() {
    let piece =
        pieces(&item(7, "").replace("<![CDATA[amina]]></dc:creator>", "admin</dc:creator>")).remove(0);
    assert!(piece.draft.authors.is_empty());
    assert!(piece.losses[0].contains("\u{201c}admin\u{201d}"), "{:?}", piece.losses);
}

#[test]
fn what_is_no_text_is_left_with_its_reason_and_what_was_hidden_is_said() {
    let kind = |kind: &str| item(7, "").replace("<wp:post_type>post<", &format!("<wp:post_type>{kind}<"));
    for (items, says) in [
        (kind("nav_menu_item"), "menu"),
        (kind("page"), "A page"),
        (kind("wp_template"), "part of the old site"),
        (kind("event"), "\u{201c}event\u{201d}"),
        (item(7, "").replace(">publish<", ">trash<"), "trash"),
        (item(7, "").replace("Count the water &#8211; now", ""), "no title"),
        ("<item><title>x</title><a></b></item>".to_owned(), "not well-formed"),
    ] {
        let Listed::Left(left) = listed(&items).remove(0) else { panic!("{says}") };
        assert!(left.why.contains(says), "{}", left.why);
    }
    for (items, hidden) in [
        (item(7, "").replace(">publish<", ">private<"), "private"),
        (item(7, "<wp:post_password>x</wp:post_password>"), "password-protected"),
        (item(7, "").replace(">publish<", ">draft<"), "draft"),
    ] {
        let piece = pieces(&items).remove(0);
        assert_eq!(piece.before, Before::Hidden(hidden.to_owned()));
        assert!(piece.old.is_empty(), "nobody can have a link to it");
    }
}

#[test]
fn the_original_is_found_in_a_field_too() {
    let plain = item(7, &(meta("op_ed_link", "https://quay.example/a/1") + &meta("publication", "The Quay")))
        .replace(
            "Continue reading at <a href=\"https://harbour.example/opinion/water\">The Harbour</a>.",
            "",
        );
    let piece = pieces(&plain).remove(0);
    assert_eq!(piece.draft.original.unwrap().value.as_str(), "https://quay.example/a/1");
    assert_eq!(piece.draft.original_outlet.unwrap().value.as_str(), "The Quay");
}

#[test]
fn another_file_is_refused_with_what_to_do() {
    for (bytes, says) in [
        (&b"{\"db\":[]}"[..], "export it in WordPress"),
        (b"<html><body><p>x</p></body></html>", "export it in WordPress"),
        (b"<?xml version='1.0' encoding='UTF-16'?><rss><channel></channel></rss>", "save it as UTF-8"),
    ] {
        let why = Known::read(bytes).unwrap_err().to_string();
        assert!(why.contains(says), "{why}");
    }
}

#[test]
fn an_old_encoding_is_read_as_declared() {
    let file = format!("{}{}</channel></rss>", HEAD.replace("UTF-8", "windows-1252"), item(7, ""));
    let mut bytes = file.replace("Count the water", "Caf\u{e9} water").into_bytes();
    let at = bytes.windows(2).position(|two| two == "\u{e9}".as_bytes()).unwrap();
    bytes.splice(at..at + 2, [0xe9]);
    let known = Known::read(&bytes[..]).unwrap();
    let mut posts = Wordpress::new(&bytes[..], known, None);
    let Some(Listed::Piece(piece)) = posts.next().unwrap() else { panic!() };
    assert!(piece.draft.title.unwrap().value.as_str().starts_with("Caf\u{e9}"));
}

#[test]
fn serialized_php_and_deep_markup_are_only_bytes() {
    let bomb = "<b>".repeat(20_000);
    let inside = meta("_wp_attachment_metadata", "a:1:{s:1:\"x\";O:8:\"Evil\":0:{}}");
    let items = item(7, &inside).replace("Every summer", &bomb);
    assert_eq!(pieces(&items).len(), 1);
}
