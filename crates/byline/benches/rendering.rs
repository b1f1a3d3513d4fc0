//! What a page costs that no cache holds: processor time a page, by kind, on data made by `cargo xtask sample`.
//! It refuses to count what the page cache answers: that is given no room here.

use axum::{Router, body::Body, http::Request};
use byline::{app::App, server, settings::Settings};
use byline_core::site::Site;
use byline_store::{display, outlets, people, series, sites, topics};
use http_body_util::BodyExt;
use std::{fs, path::PathBuf, sync::Arc};
use tower::ServiceExt;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Pages of each kind that are asked for.
const PAGES: usize = 1_000;

fn main() -> anyhow::Result<()> {
    let Some(data) = std::env::var_os("BYLINE_BENCH_DATA").map(PathBuf::from) else {
        eprintln!("BYLINE_BENCH_DATA is not set; see bench/render.sh");
        return Ok(());
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    runtime.block_on(measure(data))
}

async fn measure(data: PathBuf) -> anyhow::Result<()> {
    let given = |name: &str| match name {
        "BYLINE_DATA" => Some(data.display().to_string()),
        "BYLINE_PAGE_CACHE" => Some("0".to_owned()),
        _ => None,
    };
    let app = Arc::new(App::open(Settings::load(&[], None, &given)?).await?);
    let router = server::router(&app);
    let sites = sites::all(&mut app.store.read().await?).await?;
    let site = sites.first().ok_or_else(|| anyhow::anyhow!("no site is there"))?;
    println!("| kind | pages | CPU ms a page | bytes a page |\n|---|---|---|---|");
    for (kind, paths) in kinds(&app, site).await? {
        let (mut bytes, begun) = (0, cpu_millis()?);
        for path in &paths {
            bytes += page(&router, site, path).await?;
        }
        let spent = cpu_millis()? - begun;
        let count = paths.len().max(1);
        println!("| {kind} | {count} | {:.2} | {} |", spent / count as f64, bytes / count);
    }
    println!("resident: {} MiB", resident()?);
    Ok(())
}

/// The addresses asked for, by kind; the first of each kind is asked for again and again where there are few.
async fn kinds(app: &App, site: &Site) -> anyhow::Result<Vec<(&'static str, Vec<String>)>> {
    let mut tx = app.store.read().await?;
    let mut op_eds: Vec<String> =
        display::all_slugs(&mut tx, site).await?.into_iter().map(|(s, _)| format!("/{s}")).collect();
    shuffle(&mut op_eds);
    let paths = byline::site_map::routes::OP_ED.replace("/{slug}", "");
    let op_eds = op_eds.iter().map(|slug| format!("{paths}{slug}"));
    let mut scholars = people::all(&mut tx, site.id).await?;
    scholars.retain(|person| person.kind == byline_core::person::PersonKind::Scholar);
    let under =
        |room: &str, slug: String| format!("{}/{slug}", room.rsplit_once('/').map_or("", |(front, _)| front));
    use byline::site_map::routes::{OUTLET, SCHOLAR, SERIES, TOPIC};
    let scholars = scholars.iter().map(|person| under(SCHOLAR, person.slug.to_string()));
    let at = outlets::all(&mut tx, site.id).await?;
    let at = at.iter().map(|outlet| under(OUTLET, outlet.slug.to_string()));
    let on = topics::all(&mut tx, site.id).await?;
    let on = on.iter().map(|topic| under(TOPIC, topic.slug.to_string()));
    let within = series::all(&mut tx, site.id).await?;
    let within = within.iter().map(|series| under(SERIES, series.slug.to_string()));
    let home = ["/".to_owned()].into_iter();
    let leaves = (2..=40).map(|n| format!("/?page={n}"));
    Ok(vec![
        ("warm-up", scholars.clone().take(50).collect()),
        ("op-ed", filled(op_eds)),
        ("scholar", filled(scholars)),
        ("outlet", filled(at)),
        ("topic", filled(on)),
        ("series", filled(within)),
        ("home", filled(home)),
        ("home, leaves 2 to 40", leaves.collect()),
        ("index of scholars", vec!["/scholars".to_owned(); 20]),
    ])
}

fn filled(paths: impl Iterator<Item = String>) -> Vec<String> {
    let paths: Vec<String> = paths.take(PAGES).collect();
    let wanted = if paths.len() < 100 { 200 } else { paths.len() };
    paths.into_iter().cycle().take(wanted).collect()
}

/// The same order each time, unlike that in which the rows lie.
fn shuffle(paths: &mut [String]) {
    paths.sort_by_key(|path| byline_core::digest::Digest::of(path.as_bytes()).to_string());
}

async fn page(router: &Router, site: &Site, path: &str) -> anyhow::Result<usize> {
    let uri = format!("{}{path}", site.prefix());
    let host = site.base_url.host().to_owned();
    let request = Request::get(&uri).header("host", host).body(Body::empty())?;
    let answer = router.clone().oneshot(request).await?;
    let status = answer.status();
    let body = answer.into_body().collect().await?.to_bytes();
    // What is displayed nowhere has no page; that is an answer too, and a cheap one, so it is told.
    anyhow::ensure!(status.is_success() || status == 404, "{uri} answers {status}");
    Ok(body.len())
}

/// Milliseconds of processor time this process has used, by its own and the system's account (proc(5), stat 14 and 15).
fn cpu_millis() -> anyhow::Result<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    let ticks: u64 =
        fields.get(11..13).unwrap_or_default().iter().filter_map(|f| f.parse::<u64>().ok()).sum();
    Ok(ticks as f64 * 10.0)
}

fn resident() -> anyhow::Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0");
    Ok(line.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) / 1024)
}
