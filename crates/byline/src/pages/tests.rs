//! Templates say what they are given and nothing else.

use super::*;

fn shown(voice: &Voice, source: &str, data: Value) -> String {
    let pages = Pages::new().unwrap();
    pages
        .spoken(voice)
        .templates
        .render_named_str("test.html", source, data)
        .unwrap_or_else(|e| panic!("{e:#}"))
}

fn urdu() -> Voice {
    Voice::all().into_iter().find(|voice| voice.tongue() == Tongue::Urdu).unwrap()
}

#[test]
fn every_template_is_parsed_in_every_voice() {
    Pages::new().unwrap();
    assert!(Pages::templates().count() > 1);
}

#[test]
fn arguments_are_escaped_and_markup_is_not() {
    let data = minijinja::context! { name => "<b>&\u{fdd0}0\u{fdd1}" };
    assert_eq!(shown(&Voice::english(), "{{ t('by-author', name=name) }}", data), "By &lt;b&gt;&amp;0");
    let data = minijinja::context! { name => Value::from_safe_string("<bdi>A</bdi>".into()) };
    assert_eq!(shown(&Voice::english(), "{{ t('by-author', name=name) }}", data), "By <bdi>A</bdi>");
    let data = minijinja::context! { name => "/a?b='c'" };
    assert_eq!(shown(&Voice::english(), "{{ name }}", data), "/a?b=&#39;c&#39;");
}

#[test]
fn foreign_text_says_its_language_and_own_text_does_not() {
    let said =
        |lang: &str, dir: &str| minijinja::context! { x => minijinja::context! { text => "x", lang, dir } };
    let source = "{{ x|said }}<p{{ x|attrs }}>";
    let urdu_text = "<bdi lang=\"ur\" dir=\"rtl\">x</bdi><p lang=\"ur\" dir=\"rtl\">";
    assert_eq!(shown(&Voice::english(), source, said("ur", "rtl")), urdu_text);
    assert_eq!(shown(&urdu(), source, said("ur", "rtl")), "<bdi>x</bdi><p>");
    assert_eq!(shown(&urdu(), source, said("ar", "rtl")), "<bdi lang=\"ar\">x</bdi><p lang=\"ar\">");
}

#[test]
fn words_of_an_unrecorded_direction_show_it_by_their_letters() {
    let water = "\u{67e}\u{627}\u{646}\u{6cc}";
    let said = |text: &str| {
        let said = Said { text: text.into(), lang: None, dir: None };
        minijinja::context! { x => Value::from(Serde(said)) }
    };
    let source = "<p{{ x|attrs }}> {{ x|said }} <img alt=\"{{ x|apart }}\">";
    assert_eq!(
        shown(&Voice::english(), source, said(water)),
        format!("<p dir=\"rtl\"> <bdi>{water}</bdi> <img alt=\"\u{2068}{water}\u{2069}\">")
    );
    assert_eq!(shown(&urdu(), source, said(water)), format!("<p> <bdi>{water}</bdi> <img alt=\"{water}\">"));
    let bare = minijinja::context! { x => "<b>" };
    assert_eq!(
        shown(&urdu(), "{{ x|said }} {{ x|apart }}", bare),
        "<bdi>&lt;b&gt;</bdi> \u{2068}&lt;b&gt;\u{2069}"
    );
}

#[test]
fn a_language_without_a_name_is_no_word_of_the_page() {
    let source = "{{ 'sw'|language }} {{ 'xx-Latn'|language }}";
    assert_eq!(
        shown(&Voice::english(), source, minijinja::context! { x => 1 }),
        "Swahili <bdi>xx-Latn</bdi>"
    );
}

#[test]
fn names_are_listed_the_languages_way() {
    let linked = |text: &str| Linked::plain(Said { text: text.into(), lang: None, dir: None });
    let list = |n: usize| {
        let names: Vec<Linked> = ["A", "B", "C", "D"][..n].iter().map(|t| linked(t)).collect();
        minijinja::context! { x => Value::from(Serde(names)) }
    };
    let bare = |html: String| html.replace("<bdi>", "").replace("</bdi>", "");
    let english = |n| bare(shown(&Voice::english(), "{{ x|listed }}", list(n)));
    assert_eq!([english(0), english(1), english(2), english(4)], ["", "A", "A and B", "A, B, C and D"]);
    assert!(bare(shown(&urdu(), "{{ x|listed }}", list(3))).starts_with("A\u{60c} B\u{60c} "));
}

#[test]
fn a_date_is_a_time_element_even_when_it_is_only_roughly_known() {
    let day = |d: &str| minijinja::context! { d => minijinja::context! { day => d } };
    assert_eq!(
        shown(&Voice::english(), "{{ d|day }}", day("2012-01-03")),
        "<time datetime=\"2012-01-03\">3 January 2012</time>"
    );
    assert_eq!(
        shown(&Voice::english(), "{{ d|day }}", day("1987~")),
        "<time datetime=\"1987\">about 1987</time>"
    );
}

#[test]
fn an_unknown_name_in_a_template_is_an_error() {
    let pages = Pages::new().unwrap();
    let templates = pages.spoken(&Voice::english()).templates;
    assert!(templates.render_named_str("x.html", "{{ no_such_name }}", ()).is_err());
    assert!(templates.render_named_str("x.html", "{{ t('no-such-key') }}", ()).is_err());
}
