//! A theme is read whole or refused with each mistake's file and line, and its words stay words.

use super::*;
use crate::{
    display::faults,
    pages::{Pages, PagesError},
};
use tempfile::TempDir;

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// What is wrong with a theme of these files, as an operator reads it, without the folder's own name.
fn wrong(files: &[(&str, &str)]) -> Vec<String> {
    let folder = folder(files);
    let within = format!("{}/", folder.path().display());
    let told = match Theme::read(folder.path()).map(|theme| Pages::with(Some(theme))) {
        Err(broken) => broken.0.iter().map(ToString::to_string).collect(),
        Ok(pages) => faults(&pages.unwrap(), crate::reach::samples),
    };
    told.into_iter().map(|line| line.replace(&within, "")).collect()
}

/// The files of the worked example in the documents.
fn example() -> Vec<(String, String)> {
    let page = include_str!("../../../../../docs/themes.md");
    let fences = page.split("\n```").skip(1).step_by(2);
    let files = fences.filter_map(|block| {
        let (head, text) = block.split_once('\n')?;
        Some((head.split_once(' ')?.1.to_owned(), format!("{text}\n")))
    });
    files.collect()
}

#[test]
fn the_example_of_the_documents_is_a_theme_and_is_seen() {
    let example = example();
    let files: Vec<(&str, &str)> = example.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    assert_eq!(files.len(), 3, "{files:?}");
    assert_eq!(wrong(&files), Vec::<String>::new());
    let folder = folder(&files);
    let pages = Pages::with(Some(Theme::read(folder.path()).unwrap())).unwrap();
    let samples = crate::display::samples(&pages, "Sample words", crate::reach::samples);
    let home = samples.iter().find(|sample| sample.template == "public/home.html").unwrap();
    let html = pages.render_sample(home).unwrap();
    let picture = pages.assets().name("theme-anchor.svg").unwrap();
    assert!(html.contains(&format!("src=\"/op-eds/assets/{picture}\"")), "{html}");
    let sheet = pages.assets().name("theme.css").unwrap();
    assert!(html.contains(&format!("<link rel=\"stylesheet\" href=\"/op-eds/assets/{sheet}\">")), "{html}");
    let rules = pages.assets().get(sheet).unwrap();
    assert!(String::from_utf8_lossy(&rules.bytes).contains(&format!("url(\"{picture}\")")));
    assert_eq!(pages.assets().get(picture).unwrap().media_type, "image/svg+xml");
}

#[test]
fn each_mistake_is_told_with_its_file_and_line() {
    let told = wrong(&[
        ("templates/public/home.html", "<h1>\n{% if %}\n"),
        ("templates/public/post.html", ""),
        ("templates/desk/layout.html", ""),
        (
            "templates/op_ed.html",
            "x\n<SCRIPT src=\"/x.js\"></SCRIPT>\n{% autoescape false %}{% endautoescape %}",
        ),
        ("assets/evil.js", ""),
        ("template/home.html", ""),
        ("theme.css", "a{}\nb{background:url(//cdn.example/x.png)}"),
        ("README.md", "notes"),
    ]);
    let begins = |start: &str| assert!(told.iter().any(|line| line.starts_with(start)), "{start}\n{told:#?}");
    begins("templates/public/home.html, line 2: ");
    begins(
        "templates/public/post.html: no page for readers has a template of this name; there are card.svg, ",
    );
    begins("templates/desk/layout.html: no page for readers");
    begins("templates/op_ed.html, line 2: a theme is data");
    begins("templates/op_ed.html, line 3: words are always escaped");
    begins("assets/evil.js: is none of the files");
    begins("template: a theme holds theme.css");
    begins("theme.css, line 2: url(//cdn.example/x.png) is none");
    assert_eq!(told.len(), 8, "{told:#?}");
}

#[test]
fn a_name_that_a_page_does_not_have_is_told_once_with_its_line() {
    let told = wrong(&[(
        "templates/public/index.html",
        "{% extends \"layout.html\" %}\n{% block main %}\n<h1>{{ headline }}</h1>\n{% endblock %}\n",
    )]);
    assert_eq!(told, ["templates/public/index.html, line 3: undefined value: `headline` is undefined"]);
    let told = wrong(&[("templates/public/refusal.html", "{% extends \"mine.html\" %}")]);
    assert!(told.len() == 1 && told[0].starts_with("templates/public/refusal.html, line 1: "), "{told:?}");
    let told = wrong(&[("templates/layout.html", "<p>{{ asset(\"no.svg\") }}</p>")]);
    assert_eq!(told, ["templates/layout.html, line 1: the theme has no assets/no.svg"]);
}

#[test]
fn a_theme_cannot_make_markup_of_words() {
    let told = wrong(&[(
        "templates/public/index.html",
        "{% extends \"layout.html\" %}{% block main %}<h1>{{ frame.site.text|safe }}</h1>{% endblock %}",
    )]);
    assert_eq!(
        told,
        [
            "public/index.html: words become markup there; a theme escapes them, and says |safe of nothing but what Byline\u{2019}s own template does"
        ]
    );
}

#[test]
fn links_out_of_the_folder_and_folders_that_are_none_are_refused() {
    let folder = folder(&[("assets/a.svg", "<svg/>")]);
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("assets/b.svg")).unwrap();
    let refused = Theme::read(folder.path()).unwrap_err().to_string();
    assert!(refused.contains("b.svg: is no plain file"), "{refused}");
    let refused = Theme::read(&folder.path().join("gone")).unwrap_err().to_string();
    assert!(
        refused.starts_with("the theme cannot be used: ") && refused.contains("cannot be read"),
        "{refused}"
    );
    let error: PagesError = BrokenTheme(Vec::new()).into();
    assert!(error.to_string().starts_with("the theme cannot be used"));
}
