//! What an element is by its name, its role and the words of its class and id, as a set of kinds.
//! It refuses to decide from them: names lie, and only all signs together tell.

use crate::tree;
use dom_query::NodeRef;
use std::{collections::HashMap, ops::BitOr, sync::LazyLock};

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u32);

impl BitOr for Kinds {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Kinds {
    /// How many kinds there are.
    pub const COUNT: usize = TABLE.len();

    /// Whether the set holds the kind of that number.
    pub fn holds(self, kind: usize) -> bool {
        self.0 & (1 << kind) != 0
    }

    /// Whether the set holds the kind of that name.
    pub fn holds_named(self, kind: &str) -> bool {
        self.0 & bit(kind) != 0
    }

    /// The kinds of an element.
    pub fn of(node: &NodeRef, name: &str) -> Self {
        let mut found = BY_WORD.get(name).copied().filter(|_| ELEMENTS.contains(&name)).unwrap_or(0);
        if matches!(name, "html" | "body") {
            return Self(0);
        }
        if node.has_attr("class") || node.has_attr("id") {
            for label in tree::labels(node) {
                found |= BY_WORD.get(label.as_str()).copied().unwrap_or(0);
            }
        }
        if let Some(role) = node.attr("role") {
            found |= BY_WORD.get(role.as_ref()).copied().unwrap_or(0);
        }
        if node.attr("itemprop").or_else(|| node.attr("property")).is_some_and(|p| p.contains("articleBody"))
        {
            found |= bit("marked");
        }
        let hidden = tree::is_hidden(node)
            || node.attr("aria-hidden").is_some_and(|v| &*v == "true")
            || node.attr("style").is_some_and(|s| hides(&s));
        Self(if hidden { found | bit("hidden") } else { found })
    }
}

/// Elements that mean a kind by themselves.
const ELEMENTS: &[&str] = &[
    "nav",
    "aside",
    "footer",
    "header",
    "form",
    "figure",
    "figcaption",
    "article",
    "main",
    "button",
    "dialog",
    "menu",
    "details",
    "address",
    "time",
    "label",
];

/// Kinds by name, each with the words of classes, ids and roles, and the elements, that mean it.
const TABLE: &[(&str, &[&str])] = &[
    (
        "share",
        &[
            "share",
            "sharing",
            "social",
            "sharedaddy",
            "addthis",
            "sharethis",
            "share-tools",
            "follow",
            "socials",
        ],
    ),
    (
        "newsletter",
        &[
            "newsletter",
            "newsletters",
            "signup",
            "sign-up",
            "subscribe",
            "subscription",
            "optin",
            "mailing",
            "form",
            "mailchimp",
            "email-signup",
        ],
    ),
    (
        "related",
        &[
            "related",
            "relatedposts",
            "jp-relatedposts",
            "recommended",
            "recommendations",
            "recommendation",
            "readmore",
            "read-more",
            "read-also",
            "also",
            "more-from",
            "most-read",
            "mostread",
            "popular",
            "trending",
            "latest",
            "teaser",
            "teasers",
            "promo",
            "promotion",
            "card",
            "cards",
            "carousel",
            "slider",
            "up-next",
            "next",
            "previous",
            "suggested",
            "outbrain",
            "taboola",
            "recirc",
            "recirculation",
            "more",
            "list-item",
            "related-articles",
            "topstories",
            "crosspromo",
        ],
    ),
    (
        "comments",
        &[
            "comment",
            "comments",
            "commentlist",
            "comment-list",
            "disqus",
            "respond",
            "responses",
            "reply",
            "replies",
            "discussion",
            "kommentare",
            "comment-body",
        ],
    ),
    (
        "advert",
        &[
            "ad",
            "ads",
            "advert",
            "advertisement",
            "adsbygoogle",
            "sponsor",
            "sponsored",
            "dfp",
            "gpt",
            "adslot",
            "anzeige",
            "werbung",
            "publicite",
            "commercial",
        ],
    ),
    (
        "navigation",
        &[
            "nav",
            "navigation",
            "menu",
            "navbar",
            "breadcrumb",
            "breadcrumbs",
            "crumbs",
            "pagination",
            "pager",
            "toolbar",
            "tools",
            "skip",
            "toc",
            "table-of-contents",
            "nav-links",
            "submenu",
            "dropdown",
            "sitemap",
        ],
    ),
    (
        "sidebar",
        &[
            "aside",
            "sidebar",
            "widget",
            "widget-area",
            "widgets",
            "rail",
            "secondary",
            "complementary",
            "right-rail",
        ],
    ),
    ("footer", &["footer", "contentinfo", "site-footer", "colophon", "copyright", "legal", "bottom"]),
    ("header", &["header", "banner", "masthead", "site-header", "topbar", "top-bar"]),
    (
        "consent",
        &[
            "cookie", "cookies", "consent", "gdpr", "popup", "modal", "overlay", "lightbox", "dialog",
            "notice", "toast",
        ],
    ),
    (
        "meta",
        &[
            "byline",
            "meta",
            "entry-meta",
            "post-meta",
            "article-meta",
            "date",
            "published",
            "timestamp",
            "category",
            "categories",
            "source",
            "kicker",
            "eyebrow",
            "dateline",
            "time",
            "info",
            "details",
            "address",
            "readtime",
        ],
    ),
    (
        "tags",
        &["tags", "tag", "tags-links", "tag-list", "taglist", "post-tags", "keywords", "topics", "labels"],
    ),
    (
        "biography",
        &[
            "author",
            "author-box",
            "author-bio",
            "bio",
            "about-author",
            "about-the-author",
            "biography",
            "contributor",
            "contributors",
            "profile",
            "authorbox",
            "vcard",
            "writer",
        ],
    ),
    (
        "caption",
        &[
            "caption",
            "wp-caption",
            "wp-caption-text",
            "figcaption",
            "figure",
            "image",
            "photo",
            "gallery",
            "media",
            "video",
            "credit",
            "slideshow",
            "audio",
            "player",
            "embed",
            "picture",
        ],
    ),
    ("hidden", &["sr-only", "visually-hidden", "screen-reader-text", "hidden", "hide", "is-hidden"]),
    (
        "wall",
        &[
            "paywall",
            "regwall",
            "donate",
            "donation",
            "premium",
            "gate",
            "meter",
            "membership",
            "upsell",
            "cta",
            "callout",
        ],
    ),
    (
        "container",
        &[
            "e-content",
            "entry-content",
            "article-body",
            "articlebody",
            "article-content",
            "article-text",
            "post-content",
            "post-body",
            "postcontent",
            "story-body",
            "story-content",
            "storybody",
            "story-text",
            "content-body",
            "body-content",
            "td-post-content",
            "field-name-body",
            "main-content",
            "single-content",
            "news-content",
            "news-text",
            "text-content",
            "rich-text",
            "richtext",
            "body-copy",
            "article-entry",
            "blog-content",
            "page-content",
            "the-content",
            "article-copy",
            "bodytext",
            "body-text",
            "maincontent",
            "artikel",
            "articulo",
            "article-main",
            "wysiwyg",
        ],
    ),
    (
        "content",
        &[
            "content",
            "body",
            "text",
            "article",
            "story",
            "entry",
            "post",
            "prose",
            "copy",
            "paragraph",
            "main",
            "single",
            "inhalt",
            "contenu",
            "contenido",
            "blog",
            "hentry",
        ],
    ),
    (
        "summary",
        &[
            "summary",
            "standfirst",
            "deck",
            "dek",
            "subtitle",
            "sub-title",
            "subheading",
            "lead",
            "lede",
            "excerpt",
            "abstract",
            "intro",
            "description",
            "teaser-text",
            "chapo",
            "sapo",
            "vorspann",
        ],
    ),
    ("quote", &["pullquote", "pull-quote", "quote", "blockquote", "tweet", "twitter-tweet"]),
    ("title", &["title", "headline", "entry-title", "post-title", "heading"]),
    ("form", &["form", "search", "login", "button", "btn", "label", "searchform", "input", "poll", "quiz"]),
    ("article", &["article"]),
    ("main", &["main"]),
    ("marked", &[]),
    (
        "faq",
        &["faq", "accordion", "infobox", "box", "factbox", "sidebox", "highlight", "key-points", "takeaways"],
    ),
    ("footnotes", &["footnotes", "endnotes", "references", "notes", "sources", "bibliography"]),
];

fn bit(kind: &str) -> u32 {
    TABLE.iter().position(|(name, _)| *name == kind).map_or(0, |at| 1 << at)
}

static BY_WORD: LazyLock<HashMap<&'static str, u32>> = LazyLock::new(|| {
    let mut by_word: HashMap<&'static str, u32> = HashMap::new();
    for (at, (_, words)) in TABLE.iter().enumerate() {
        for word in *words {
            *by_word.entry(word).or_default() |= 1 << at;
        }
    }
    by_word
});

fn hides(style: &str) -> bool {
    let compact: String = style.to_ascii_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    compact.contains("display:none") || compact.contains("visibility:hidden")
}
