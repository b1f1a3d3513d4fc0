//! How the map of old addresses is written for each host in front: nginx, Apache, the old WordPress itself, a table, a plain list.
//! It refuses to lead by chance: what newsletters hang onto an address is left out, and any other parameter tells one page from another.

use byline_core::{
    address::{TRACKING, WebAddress},
    old_key::OldKey,
};

/// How a map is written.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    Plain,
    Nginx,
    Apache,
    Wordpress,
    Table,
}

/// Path and query.
pub(super) fn within(url: &WebAddress) -> String {
    let query = url.url().query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("{}{query}", url.url().path())
}

const NGINX: &str = r#"# Include this file beside the servers, and put into the old site's server:
#   if ($byline_moved) { return 301 $byline_moved; }
map_hash_max_size 262144;
map_hash_bucket_size 4096;
# What newsletters and networks hang onto an address is left out: what stands in front of other parameters first, then the rest.
map $request_uri $byline_sent {
    default $request_uri;
    "~*^(?<byline_front>[^?]*\?)(?:(?:TRACKING)=[^&]*&)+(?<byline_rest>.+)$" $byline_front$byline_rest;
}
map $byline_sent $byline_asked {
    default $byline_sent;
    "~*^(?<byline_kept>.+?)[?&](?:TRACKING)=" $byline_kept;
}
map $byline_asked $byline_moved {
    default "";
"#;

const WORDPRESS: &str = r#"<?php
/*
Plugin Name: Old addresses of op-eds
Description: Leads the old addresses of op-eds to their pages. Written by `byline redirects --wordpress`; put it into wp-content/mu-plugins, and anew when more op-eds came in.
*/
(static function (array $moved) {
    $method = $_SERVER['REQUEST_METHOD'] ?? '';
    if ($method !== 'GET' && $method !== 'HEAD') return;
    [$path, $query] = array_pad(explode('?', $_SERVER['REQUEST_URI'] ?? '', 2), 2, '');
    $said = rawurldecode($path);
    if (!preg_match('//u', $said)) $said = $path;
    $said = rtrim(function_exists('mb_strtolower') ? mb_strtolower($said, 'UTF-8') : strtolower($said), '/');
    $kept = array_filter(explode('&', $query), static fn ($part) => $part !== '' && !preg_match('/^(TRACKING)(=|$)/i', $part));
    sort($kept, SORT_STRING);
    $key = ($said === '' ? '/' : $said) . ($kept ? '?' . implode('&', $kept) : '');
    if (isset($moved[$key])) {
        header('Location: ' . $moved[$key], true, 301);
        exit;
    }
})([
"#;

impl Shape {
    pub(super) fn head(self) -> String {
        let tracking = format!("utm_[a-z_]+|{}", TRACKING.join("|"));
        match self {
            Self::Plain => String::new(),
            Self::Nginx => NGINX.replace("TRACKING", &tracking),
            Self::Apache => "RewriteEngine On\n".to_owned(),
            Self::Wordpress => WORDPRESS.replace("TRACKING", &tracking),
            Self::Table => "source,target,regex,code\n".to_owned(),
        }
    }

    pub(super) fn foot(self) -> &'static str {
        match self {
            Self::Nginx => "}\n",
            Self::Wordpress => "]);\n",
            Self::Plain | Self::Apache | Self::Table => "",
        }
    }

    pub(super) fn line(self, old: &WebAddress, to: &str) -> String {
        match self {
            Self::Plain => format!("{old}\t{to}\n"),
            Self::Nginx => nginx(&within(old), to),
            Self::Apache => apache(old, to),
            Self::Wordpress => {
                let key = OldKey::of_address(old);
                key.map(|key| format!("{} => {},\n", php(key.as_str()), php(to))).unwrap_or_default()
            }
            Self::Table => format!("{},{},0,301\n", field(&within(old)), field(to)),
        }
    }
}

/// With its twin: the same path with or without a slash at its end.
fn nginx(from: &str, to: &str) -> String {
    // There, and there alone, a dollar sign would begin a variable.
    let to = to.replace('$', "%24");
    let bare = from.trim_end_matches('/');
    let twin = if from.contains('?') || bare.is_empty() {
        String::new()
    } else if bare == from {
        format!("    \"{from}/\" \"{to}\";\n")
    } else {
        format!("    \"{bare}\" \"{to}\";\n")
    };
    format!("    \"{from}\" \"{to}\";\n{twin}")
}

/// The path is compared decoded there, the query as it is sent.
fn apache(old: &WebAddress, to: &str) -> String {
    let quoted = |text: &str| {
        text.chars().fold(String::new(), |mut out, letter| {
            if !letter.is_alphanumeric() && !"/_-=&".contains(letter) {
                out.push('\\');
            }
            out.push(letter);
            out
        })
    };
    let path = OldKey::of(old.url().path(), None).map(|key| key.to_string()).unwrap_or_default();
    let path = quoted(path.trim_start_matches('/').trim_end_matches('/'));
    let path = if path.is_empty() { "^/?$".to_owned() } else { format!("^/?{path}/?$") };
    let condition: String =
        old.url().query().into_iter().flat_map(|query| query.split('&')).fold(String::new(), |said, part| {
            format!("{said}RewriteCond %{{QUERY_STRING}} (^|&){}(&|$)\n", quoted(part))
        });
    let to = to.replace('%', "\\%").replace('$', "\\$");
    format!("{condition}RewriteRule \"{path}\" \"{to}\" [R=301,L,NC,NE,QSD]\n")
}

fn php(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

fn field(text: &str) -> String {
    let starts_a_formula = text.starts_with(['=', '+', '-', '@']);
    if text.contains([',', '"', '\n']) || starts_a_formula {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_shape_says_where_an_address_leads() {
        let (pretty, numbered) = (
            "https://old.example/2012/01/a-b/".parse().unwrap(),
            "https://old.example/?p=12".parse().unwrap(),
        );
        let to = "https://new.example/op-ed/a-b";
        assert_eq!(
            Shape::Nginx.line(&pretty, to),
            "    \"/2012/01/a-b/\" \"https://new.example/op-ed/a-b\";\n    \"/2012/01/a-b\" \"https://new.example/op-ed/a-b\";\n"
        );
        assert_eq!(Shape::Nginx.line(&numbered, to), "    \"/?p=12\" \"https://new.example/op-ed/a-b\";\n");
        assert_eq!(
            Shape::Apache.line(&numbered, to),
            "RewriteCond %{QUERY_STRING} (^|&)p=12(&|$)\nRewriteRule \"^/?$\" \"https://new.example/op-ed/a-b\" [R=301,L,NC,NE,QSD]\n"
        );
        assert_eq!(Shape::Table.line(&pretty, to), "/2012/01/a-b/,https://new.example/op-ed/a-b,0,301\n");
        let quoted = "https://old.example/it's".parse().unwrap();
        assert_eq!(Shape::Wordpress.line(&quoted, to), "'/it\\'s' => 'https://new.example/op-ed/a-b',\n");
    }
}
