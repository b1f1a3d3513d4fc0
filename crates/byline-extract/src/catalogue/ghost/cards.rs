//! A Ghost text that was kept as cards (Lexical, Mobiledoc) and not as HTML, made HTML.
//! It refuses to guess what a card it does not know shows: such a one is told.

use byline_core::prose::escape;
use serde_json::Value;

/// Nodes within one another.
const DEEPEST: usize = 64;

/// HTML of a text as Lexical keeps it; kinds of cards that stay behind are added to `left`.
pub(super) fn from_lexical(json: &str, left: &mut Vec<String>) -> String {
    let Ok(value) = serde_json::from_str::<Value>(json) else { return String::new() };
    let mut html = String::new();
    children(&value["root"], 0, &mut html, left);
    html
}

fn children(node: &Value, depth: usize, html: &mut String, left: &mut Vec<String>) {
    for child in node["children"].as_array().into_iter().flatten() {
        lexical(child, depth + 1, html, left);
    }
}

fn lexical(node: &Value, depth: usize, html: &mut String, left: &mut Vec<String>) {
    if depth > DEEPEST {
        return;
    }
    let text = |name: &str| node[name].as_str().unwrap_or_default();
    let kind = text("type");
    let tag = match kind {
        "paragraph" | "aside" | "callout" => "p",
        "quote" | "extended-quote" => "blockquote",
        "heading" | "extended-heading" => match text("tag") {
            "h4" | "h5" | "h6" => "h4",
            "h3" => "h3",
            _ => "h2",
        },
        "list" if text("listType") == "number" => "ol",
        "list" => "ul",
        "listitem" => "li",
        "link" | "autolink" => {
            html.push_str("<a href=\"");
            escape(html, &text("url").replace('"', "%22"));
            html.push_str("\">");
            children(node, depth, html, left);
            return html.push_str("</a>");
        }
        "text" | "extended-text" => return words(text("text"), node["format"].as_u64().unwrap_or(0), html),
        "linebreak" => return html.push_str("<br>"),
        "html" => return html.push_str(text("html")),
        "markdown" | "horizontalrule" | "paywall" => return,
        "root" => return children(node, depth, html, left),
        other => return left.push(other.to_owned()),
    };
    html.push_str(&format!("<{tag}>"));
    children(node, depth, html, left);
    html.push_str(&format!("</{tag}>\n"));
}

/// Bit 1 is bold, bit 2 italic.
fn words(text: &str, format: u64, html: &mut String) {
    let tags: Vec<&str> =
        [(1, "strong"), (2, "em")].iter().filter(|(bit, _)| format & bit != 0).map(|(_, tag)| *tag).collect();
    tags.iter().for_each(|tag| html.push_str(&format!("<{tag}>")));
    escape(html, text);
    tags.iter().rev().for_each(|tag| html.push_str(&format!("</{tag}>")));
}

/// HTML of a text as Mobiledoc keeps it.
pub(super) fn from_mobiledoc(json: &str, left: &mut Vec<String>) -> String {
    let Ok(value) = serde_json::from_str::<Value>(json) else { return String::new() };
    let mut html = String::new();
    for section in value["sections"].as_array().into_iter().flatten() {
        match section[0].as_u64() {
            Some(1) => {
                let tag =
                    section[1].as_str().filter(|tag| matches!(*tag, "p" | "h2" | "h3" | "h4" | "blockquote"));
                let tag = tag.unwrap_or("p");
                html.push_str(&format!("<{tag}>"));
                markers(&section[2], &value["markups"], &mut html);
                html.push_str(&format!("</{tag}>\n"));
            }
            Some(3) => {
                let tag = if section[1].as_str() == Some("ol") { "ol" } else { "ul" };
                html.push_str(&format!("<{tag}>"));
                for item in section[2].as_array().into_iter().flatten() {
                    html.push_str("<li>");
                    markers(item, &value["markups"], &mut html);
                    html.push_str("</li>");
                }
                html.push_str(&format!("</{tag}>\n"));
            }
            Some(10) => card(
                section[1].as_u64().and_then(|at| value["cards"].get(usize::try_from(at).ok()?)),
                &mut html,
                left,
            ),
            _ => {}
        }
    }
    html
}

fn card(card: Option<&Value>, html: &mut String, left: &mut Vec<String>) {
    let Some(card) = card else { return };
    match card[0].as_str().unwrap_or_default() {
        "html" => html.push_str(card[1]["html"].as_str().unwrap_or_default()),
        "hr" | "paywall" => {}
        other => left.push(other.to_owned()),
    }
}

/// `[0, [markups that open], how many close, words]`
fn markers(markers: &Value, markups: &Value, html: &mut String) {
    let mut open: Vec<&str> = Vec::new();
    for marker in markers.as_array().into_iter().flatten() {
        for at in marker[1].as_array().into_iter().flatten().filter_map(Value::as_u64) {
            let markup = usize::try_from(at).ok().and_then(|at| markups.get(at)).unwrap_or(&Value::Null);
            let tag = match markup[0].as_str() {
                Some("a") => {
                    html.push_str("<a href=\"");
                    escape(html, &markup[1][1].as_str().unwrap_or_default().replace('"', "%22"));
                    html.push_str("\">");
                    "a"
                }
                Some("strong" | "b") => "strong",
                Some("em" | "i") => "em",
                _ => "span",
            };
            if tag != "a" {
                html.push_str(&format!("<{tag}>"));
            }
            open.push(tag);
        }
        match marker[0].as_u64() {
            Some(0) => escape(html, marker[3].as_str().unwrap_or_default()),
            _ => html.push_str("<br>"),
        }
        for _ in 0..marker[2].as_u64().unwrap_or(0).min(64) {
            if let Some(tag) = open.pop() {
                html.push_str(&format!("</{tag}>"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_become_their_words() {
        let lexical = r#"{"root":{"type":"root","children":[{"type":"paragraph","children":[{"type":"text","text":"One <b>","format":0},
            {"type":"link","url":"https://a.example/\"x","children":[{"type":"text","text":"two","format":3}]}]},{"type":"image","src":"x"},
            {"type":"list","listType":"bullet","children":[{"type":"listitem","children":[{"type":"text","text":"three","format":0}]}]}]}}"#;
        let mut left = Vec::new();
        let html = from_lexical(lexical, &mut left);
        assert_eq!(
            html,
            "<p>One &lt;b&gt;<a href=\"https://a.example/%22x\"><strong><em>two</em></strong></a></p>\n<ul><li>three</li>\n</ul>\n"
        );
        assert_eq!(left, ["image"]);
        let mobiledoc = r#"{"markups":[["em"],["a",["href","https://a.example/"]]],"cards":[["image",{}],["html",{"html":"<p>four</p>"}]],
            "sections":[[1,"p",[[0,[0],1,"one"],[0,[1],1," two"]]],[10,0],[10,1],[3,"ul",[[[0,[],0,"three"]]]]]}"#;
        let html = from_mobiledoc(mobiledoc, &mut left);
        assert_eq!(
            html,
            "<p><em>one</em><a href=\"https://a.example/\"> two</a></p>\n<p>four</p><ul><li>three</li></ul>\n"
        );
    }

    #[test]
    fn what_is_no_text_is_empty_and_deep_cards_end() {
        let mut left = Vec::new();
        assert_eq!(from_lexical("[1", &mut left), "");
        let deep = format!(
            "{}{}",
            "{\"root\":".to_owned() + &"{\"type\":\"quote\",\"children\":[".repeat(100),
            "]}".repeat(100) + "}"
        );
        let _ = from_lexical(&deep, &mut left);
        let _ = from_mobiledoc("{\"sections\":[[1],[10,9],[3,4,5],7]}", &mut left);
    }
}
