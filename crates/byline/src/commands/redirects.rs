//! `byline redirects`: where each address of the old site leads now, for a host in front, and a walk that tries them.
//! It refuses to lead anywhere but to this site: every target is an op-ed's page here, or the page of one that waits.

mod shape;

use self::shape::{Shape, within};
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
    /// As a file for the folder wp-content/mu-plugins of the old WordPress itself
    #[arg(long, group = "shape")]
    wordpress: bool,
    /// As a table (CSV) for the old WordPress, as its plugin Redirection imports it
    #[arg(long, group = "shape")]
    table: bool,
    /// Ask for each address of this file, one a line, and tell what answers: 301, 200 or 404
    #[arg(long, value_name = "FILE", group = "shape")]
    walk: Option<PathBuf>,
    /// The site, by id, address or host, where there are several
    #[arg(long)]
    site: Option<String>,
}

impl Redirects {
    pub(super) async fn run(self, app: App) -> anyhow::Result<Outcome> {
        let site = the_site(&app, self.site.as_deref()).await?;
        if let Some(list) = &self.walk {
            return walk(app, &site, list).await;
        }
        let asked = [
            (self.nginx, Shape::Nginx),
            (self.apache, Shape::Apache),
            (self.wordpress, Shape::Wordpress),
            (self.table, Shape::Table),
        ];
        let shape = asked.iter().find(|(is_asked, _)| *is_asked).map_or(Shape::Plain, |(_, shape)| *shape);
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
