//! Which crate may lean on which, read from cargo's own resolution: byline on store and extract, those on core.
//! Refuses what a crate's manifest is there to forbid, however deep in its dependencies it hides.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};

use crate::gate::verdict;
use crate::workspace::Workspace;

/// What one of our crates may lean on, and what it must never carry.
struct Law {
    krate: &'static str,
    ours: &'static [&'static str],
    never: &'static [&'static str],
    /// Forbidden anywhere beneath, or only in the crate's own manifest.
    depth: Depth,
}

#[derive(PartialEq)]
enum Depth {
    Anywhere,
    Manifest,
}

const ASYNC_AND_NETWORK: [&str; 10] = [
    "tokio",
    "async-std",
    "smol",
    "hyper",
    "reqwest",
    "rustls",
    "native-tls",
    "hickory-resolver",
    "axum",
    "socket2",
];

/// The table in ARCHITECTURE.md, in the words of manifests.
const LAWS: [Law; 11] = [
    Law { krate: "byline-core", ours: &[], never: &ASYNC_AND_NETWORK, depth: Depth::Anywhere },
    Law {
        krate: "byline-core",
        ours: &[],
        never: &[
            "rusqlite",
            "libsqlite3-sys",
            "tokio-postgres",
            "postgres",
            "sqlx",
            "object_store", // SQL and blobs
            "dom_query",
            "html5ever",
            "ammonia",
            "scraper",
            "minijinja", // HTML
        ],
        depth: Depth::Anywhere,
    },
    Law {
        krate: "byline-extract",
        ours: &["byline-core"],
        never: &ASYNC_AND_NETWORK,
        depth: Depth::Anywhere,
    },
    Law {
        krate: "byline-extract",
        ours: &["byline-core"],
        never: &["rusqlite", "libsqlite3-sys", "tokio-postgres", "postgres", "sqlx", "object_store"],
        depth: Depth::Anywhere,
    },
    Law {
        krate: "byline-picture",
        ours: &["byline-core"],
        never: &ASYNC_AND_NETWORK,
        depth: Depth::Anywhere,
    },
    Law {
        krate: "byline-picture",
        ours: &["byline-core"],
        never: &["rusqlite", "libsqlite3-sys", "tokio-postgres", "postgres", "object_store", "html5ever"],
        depth: Depth::Anywhere,
    },
    Law { krate: "byline-warc", ours: &[], never: &ASYNC_AND_NETWORK, depth: Depth::Anywhere },
    Law {
        krate: "byline-warc",
        ours: &[],
        never: &["rusqlite", "libsqlite3-sys", "tokio-postgres", "postgres", "object_store", "html5ever"],
        depth: Depth::Anywhere,
    },
    Law {
        krate: "byline-store",
        ours: &["byline-core"],
        never: &["axum", "minijinja", "askama", "tera", "fluent-bundle", "dom_query", "ammonia"],
        depth: Depth::Anywhere,
    },
    Law {
        krate: "byline",
        ours: &["byline-core", "byline-extract", "byline-picture", "byline-store", "byline-warc"],
        never: &[
            "rusqlite",
            "libsqlite3-sys",
            "tokio-postgres",
            "postgres",
            "sqlx",
            "diesel",
            "object_store",
        ],
        depth: Depth::Manifest,
    },
    Law {
        krate: "byline-testkit",
        ours: &["byline-core"],
        never: &["rusqlite", "tokio-postgres"],
        depth: Depth::Manifest,
    },
];

/// Crate name to the names it leans on in a normal or build dependency.
pub struct Graph {
    members: BTreeSet<String>,
    edges: BTreeMap<String, BTreeSet<String>>,
}

pub fn check(workspace: &Workspace) -> Result<String> {
    let metadata = metadata(workspace)?;
    let graph = Graph::of(&metadata)?;
    let members = graph.members.len();
    verdict(
        &graph.breaches(),
        "a dependency points the wrong way; move the code to the crate that may have it (ARCHITECTURE.md, crates)",
        format!("{members} crates lean only on what they may"),
    )
}

/// Cargo's view of the workspace, refused when Cargo.lock would have to change.
pub fn metadata(workspace: &Workspace) -> Result<Metadata> {
    MetadataCommand::new()
        .current_dir(workspace.root())
        .other_options(vec!["--locked".to_owned()])
        .exec()
        .context("cargo metadata --locked failed; does Cargo.lock need committing?")
}

impl Graph {
    /// Dev-dependencies are left aside: tests may lean on what code may not.
    fn of(metadata: &Metadata) -> Result<Graph> {
        let resolve = metadata.resolve.as_ref().context("cargo metadata resolved nothing")?;
        let name = |id| metadata[id].name.to_string();
        let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for node in &resolve.nodes {
            let shipped = node
                .deps
                .iter()
                .filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind != DependencyKind::Development));
            edges.entry(name(&node.id)).or_default().extend(shipped.map(|dep| name(&dep.pkg)));
        }
        let members = metadata.workspace_members.iter().map(name).collect();
        Ok(Graph { members, edges })
    }

    fn breaches(&self) -> Vec<String> {
        let mut found: Vec<String> = LAWS.iter().flat_map(|law| self.breaches_of(law)).collect();
        for member in &self.members {
            if member != "xtask" && !LAWS.iter().any(|law| law.krate == member) {
                found.push(format!(
                    "{member}: a new crate; add what it may lean on to xtask/src/direction.rs"
                ));
            }
            if member != "byline-testkit" && self.leans(member).contains("byline-testkit") {
                found.push(format!("{member} -> byline-testkit: the testkit is a dev-dependency only"));
            }
        }
        found.sort();
        found.dedup();
        found
    }

    fn breaches_of(&self, law: &Law) -> Vec<String> {
        let direct = self.leans(law.krate);
        let ours =
            direct.iter().filter(|name| self.members.contains(*name) && !law.ours.contains(&name.as_str()));
        let mut found: Vec<String> = ours.map(|name| format!("{} -> {name}", law.krate)).collect();
        let carried = match law.depth {
            Depth::Manifest => {
                direct.iter().map(|name| (name.clone(), format!("{} -> {name}", law.krate))).collect()
            }
            Depth::Anywhere => self.beneath(law.krate),
        };
        found.extend(law.never.iter().filter_map(|never| carried.get(*never).cloned()));
        found
    }

    fn leans(&self, krate: &str) -> BTreeSet<String> {
        self.edges.get(krate).cloned().unwrap_or_default()
    }

    /// Everything under a crate, each with the shortest way to it.
    fn beneath(&self, krate: &str) -> BTreeMap<String, String> {
        let mut ways: BTreeMap<String, String> = BTreeMap::new();
        let mut next = vec![(krate.to_owned(), krate.to_owned())];
        while !next.is_empty() {
            let mut further = Vec::new();
            for (name, way) in next {
                for below in self.leans(&name) {
                    if !ways.contains_key(&below) {
                        let way = format!("{way} -> {below}");
                        ways.insert(below.clone(), way.clone());
                        further.push((below, way));
                    }
                }
            }
            next = further;
        }
        ways
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(edges: &[(&str, &[&str])]) -> Graph {
        let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        let members =
            named(&["byline", "byline-core", "byline-extract", "byline-store", "byline-testkit", "xtask"]);
        let edges = edges.iter().map(|(from, to)| ((*from).to_owned(), named(to))).collect();
        Graph { members, edges }
    }

    #[test]
    fn the_intended_shape_passes() {
        let graph = graph(&[
            ("byline", &["byline-core", "byline-store", "byline-extract", "axum"]),
            ("byline-store", &["byline-core", "rusqlite"]),
            ("byline-extract", &["byline-core", "dom_query"]),
            ("byline-core", &["serde"]),
        ]);
        assert_eq!(graph.breaches(), Vec::<String>::new());
    }

    #[test]
    fn a_forbidden_edge_between_our_crates_is_caught() {
        let graph = graph(&[("byline-store", &["byline-core", "byline-extract"])]);
        assert_eq!(graph.breaches(), ["byline-store -> byline-extract"]);
    }

    #[test]
    fn a_forbidden_crate_is_caught_however_deep_and_the_way_is_shown() {
        let graph = graph(&[("byline-core", &["innocent"]), ("innocent", &["tokio"])]);
        assert_eq!(graph.breaches(), ["byline-core -> innocent -> tokio"]);
    }

    #[test]
    fn the_binary_reaches_sql_only_through_the_store() {
        let through = graph(&[("byline", &["byline-store"]), ("byline-store", &["rusqlite"])]);
        assert_eq!(through.breaches(), Vec::<String>::new());
        let direct = graph(&[("byline", &["rusqlite"])]);
        assert_eq!(direct.breaches(), ["byline -> rusqlite"]);
    }

    #[test]
    fn the_testkit_is_for_tests_alone_and_a_new_crate_needs_a_law() {
        let shipped = graph(&[("byline", &["byline-testkit"])]);
        assert!(shipped.breaches().iter().any(|line| line.contains("dev-dependency only")));
        let mut grown = graph(&[]);
        grown.members.insert("byline-reach".to_owned());
        assert!(grown.breaches().iter().any(|line| line.contains("byline-reach: a new crate")));
    }
}
