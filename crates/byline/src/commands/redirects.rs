//! `byline redirects`: where each address of the old site leads now, for a host in front, and a walk that tries them.
//! It refuses to lead anywhere but to this site: every target is an op-ed's page here, or the page of one that waits.

use super::{Outcome, the_site};
use crate::{app::App, server, site_map::Place};
use anyhow::Context;
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use byline_core::{address::WebAddress, site::Site};
use byline_store::{
    display::{Answer, FoundAt, found_at},
    old_addresses,
};
use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    sync::Arc,
};
use tower::ServiceExt;

/// Addresses looked up at a time.
const AT_ONCE: u32 = 500;

/// Print where the old site's addresses lead, or try a list of them
#[derive(clap::Args)]
pub(super) struct Redirects {
    /// As a map for nginx, to be included beside its servers
    #[arg(long, group = "shape")]
    nginx: bool,
    /// As rules for Apache (mod_rewrite), for a server or a .htaccess file
    #[arg(long, group = "shape")]
    apache: bool,
    /// As a table (CSV) for the old WordPress itself, as its plugin Redirection imports it
    #[arg(long, group = "shape")]
    wordpress: bool,
    /// Ask for each address of this file, one a line, and tell what answers: 301, 200 or 404
    #[arg(long, value_name = "FILE", group = "shape")]
    walk: Option<PathBuf>,
    /// The site, by id, address or host, where there are several
    #[arg(long)]
    site: Option<String>,
}

/// How a map is written.
#[derive(Clone, Copy)]
enum Shape {
    Plain,
    Nginx,
    Apache,
    Wordpress,
}

impl Redirects {
    pub(super) async fn run(self, app: App) -> anyhow::Result<Outcome> {
        let site = the_site(&app, self.site.as_deref()).await?;
        if let Some(list) = &self.walk {
            return walk(app, &site, list).await;
        }
        let shape = match (self.nginx, self.apache, self.wordpress) {
            (true, ..) => Shape::Nginx,
            (_, true, _) => Shape::Apache,
            (.., true) => Shape::Wordpress,
            _ => Shape::Plain,
        };
        let count = print(&app, &site, shape).await?;
        if count == 0 {
            eprintln!("no old address is known; `byline import` brings them in with the op-eds");
        }
        Ok(if count > 0 { Outcome::Done } else { Outcome::Nothing })
    }
}

async fn print(app: &App, site: &Site, shape: Shape) -> anyhow::Result<u64> {
    let mut out = std::io::stdout().lock();
    out.write_all(shape.head().as_bytes())?;
    let (mut tx, mut after, mut count) = (app.store.read().await?, None, 0);
    loop {
        let page = old_addresses::after(&mut tx, site.id, after.as_ref(), AT_ONCE).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.key.clone());
        for old in &page {
            let to = match found_at(&mut tx, site, &old.key).await? {
                FoundAt::Here(_, Answer::Displayed(displayed)) => {
                    Place::OpEd(displayed.facts().slug.clone()).absolute(site)
                }
                FoundAt::Here(op_ed, _) => Place::OpEd(op_ed.slug).absolute(site),
                // Its page says where the original is, at the same path within this site.
                FoundAt::Waiting(_) => site.absolute(&within(&old.url)),
                FoundAt::Nothing => continue,
            };
            out.write_all(shape.line(&old.url, &to).as_bytes())?;
            count += 1;
        }
    }
    out.write_all(shape.foot().as_bytes())?;
    Ok(count)
}

/// Path and query.
fn within(url: &WebAddress) -> String {
    let query = url.url().query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("{}{query}", url.url().path())
}

impl Shape {
    fn head(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Nginx => {
                "# Include this file beside the servers, and put into the old site's server:\n\
                 #   if ($byline_moved) { return 301 $byline_moved; }\n\
                 map_hash_max_size 262144;\nmap_hash_bucket_size 4096;\n\
                 # What newsletters and networks hang onto an address is left out.\n\
                 map $request_uri $byline_asked {\n    default $request_uri;\n    \
                 \"~*^(?<byline_kept>.+?)[?&](?:utm_[a-z_]+|fbclid|gclid|mc_cid|mc_eid|igshid|_ga|ref)=\" $byline_kept;\n}\n\
                 map $byline_asked $byline_moved {\n    default \"\";\n"
            }
            Self::Apache => "RewriteEngine On\n",
            Self::Wordpress => "source,target,regex,code\n",
        }
    }

    fn foot(self) -> &'static str {
        if matches!(self, Self::Nginx) { "}\n" } else { "" }
    }

    fn line(self, old: &WebAddress, to: &str) -> String {
        let from = within(old);
        let bare = from.trim_end_matches('/');
        match self {
            Self::Plain => format!("{old}\t{to}\n"),
            Self::Nginx => {
                // There, and there alone, a dollar sign would begin a variable.
                let to = to.replace('$', "%24");
                let twin = if from.contains('?') || bare.is_empty() {
                    String::new()
                } else if bare == from {
                    format!("    \"{from}/\" \"{to}\";\n")
                } else {
                    format!("    \"{bare}\" \"{to}\";\n")
                };
                format!("    \"{from}\" \"{to}\";\n{twin}")
            }
            Self::Apache => apache(old, to),
            Self::Wordpress => format!("{},{},0,301\n", field(&from), field(to)),
        }
    }
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
    let key = byline_core::old_key::OldKey::of(old.url().path(), None);
    let path = key.map(|key| key.to_string()).unwrap_or_default();
    let path = quoted(path.trim_start_matches('/').trim_end_matches('/'));
    let condition: String =
        old.url().query().into_iter().flat_map(|query| query.split('&')).fold(String::new(), |said, part| {
            format!("{said}RewriteCond %{{QUERY_STRING}} (^|&){}(&|$)\n", quoted(part))
        });
    let to = to.replace('%', "\\%").replace('$', "\\$");
    format!("{condition}RewriteRule \"^/?{path}/?$\" \"{to}\" [R=301,L,NC,NE,QSD]\n")
}

fn field(text: &str) -> String {
    let starts_a_formula = text.starts_with(['=', '+', '-', '@']);
    if text.contains([',', '"', '\n']) || starts_a_formula {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Asks for each address as its readers do.
async fn walk(app: App, site: &Site, list: &Path) -> anyhow::Result<Outcome> {
    let file = std::fs::File::open(list).with_context(|| list.display().to_string())?;
    let router = server::router(&Arc::new(app));
    let host = site.base_url.url().origin().ascii_serialization();
    let host = host.split_once("://").map_or(host.as_str(), |(_, host)| host).to_owned();
    let mut counts: BTreeMap<u16, u64> = BTreeMap::new();
    let mut out = std::io::stdout().lock();
    for line in BufReader::new(file).lines() {
        let line = line.with_context(|| list.display().to_string())?;
        let address = line.trim();
        if address.is_empty() || address.starts_with('#') {
            continue;
        }
        let path = match address.parse::<WebAddress>() {
            Ok(address) => within(&address),
            Err(_) if address.starts_with('/') => address.to_owned(),
            Err(why) => {
                writeln!(out, "---\t{address}\t{why}")?;
                *counts.entry(0).or_default() += 1;
                continue;
            }
        };
        let asked =
            Request::get(format!("{}{path}", site.prefix())).header(header::HOST, &host).body(Body::empty());
        let Ok(asked) = asked else {
            writeln!(out, "---\t{address}\tis no path that can be asked for")?;
            *counts.entry(0).or_default() += 1;
            continue;
        };
        let answer = router.clone().oneshot(asked).await?;
        let to = answer.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default();
        writeln!(out, "{}\t{address}\t{to}", answer.status().as_u16())?;
        *counts.entry(answer.status().as_u16()).or_default() += 1;
    }
    Ok(summed(&counts))
}

fn summed(counts: &BTreeMap<u16, u64>) -> Outcome {
    let words = |status: u16| match StatusCode::from_u16(status) {
        Ok(StatusCode::MOVED_PERMANENTLY) => "lead to an op-ed\u{2019}s page (301)".to_owned(),
        Ok(StatusCode::OK) => "are answered with a page (200)".to_owned(),
        Ok(StatusCode::NOT_FOUND) => "are not found (404)".to_owned(),
        Ok(StatusCode::GONE) => "lead to what was withdrawn (410)".to_owned(),
        Ok(other) => format!("answer {}", other.as_u16()),
        Err(_) => "are no addresses".to_owned(),
    };
    let told: Vec<String> =
        counts.iter().map(|(status, count)| format!("{count} {}", words(*status))).collect();
    eprintln!("{}", if told.is_empty() { "the list holds no address".to_owned() } else { told.join(", ") });
    let good = |status: &u16| matches!(status, 200 | 301 | 410);
    if !counts.is_empty() && counts.keys().all(good) { Outcome::Done } else { Outcome::Nothing }
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
            "RewriteCond %{QUERY_STRING} (^|&)p=12(&|$)\nRewriteRule \"^/?/?$\" \"https://new.example/op-ed/a-b\" [R=301,L,NC,NE,QSD]\n"
        );
        assert_eq!(Shape::Wordpress.line(&pretty, to), "/2012/01/a-b/,https://new.example/op-ed/a-b,0,301\n");
    }
}
