//! Every SQL text of Byline has a name and stands in one list, so that a test can prepare all of them on both engines.
//! A statement is written in the source and never put together from strings.

/// One SQL text, valid on SQLite and PostgreSQL alike, with `$1`, `$2`, ... for values.
#[derive(Debug, PartialEq, Eq)]
pub struct Statement {
    name: &'static str,
    sql: &'static str,
}

impl Statement {
    /// Only for [`statements!`], which also puts the statement on the file's list.
    pub(crate) const fn registered(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql }
    }

    /// The module and name, as errors give it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The text.
    #[must_use]
    pub fn sql(&self) -> &'static str {
        self.sql
    }
}

/// Declares all statements of a file at once, and its `ALL`, which `lib.rs` puts on the list of the crate.
macro_rules! statements {
    ($($(#[$note:meta])* $name:ident = $sql:expr;)+) => {
        $(
            $(#[$note])*
            static $name: $crate::statement::Statement = $crate::statement::Statement::registered(
                concat!(module_path!(), "::", stringify!($name)),
                $sql,
            );
        )+
        /// Every statement of this file.
        #[cfg(test)]
        pub(crate) static ALL: &[&$crate::statement::Statement] = &[$(&$name),+];
    };
}
pub(crate) use statements;

#[cfg(test)]
mod tests {
    use crate::{STATEMENTS, on_both_engines};
    use std::path::Path;

    on_both_engines! {
        async fn every_statement_is_understood(store: Store) {
            let mut refused = Vec::new();
            for statement in STATEMENTS.iter().copied().flatten() {
                // A transaction each: PostgreSQL understands nothing more after one refusal.
                let mut tx = store.write().await.unwrap();
                if let Err(why) = tx.prepare(statement).await {
                    refused.push(why.to_string());
                }
            }
            assert!(refused.is_empty(), "{}", refused.join("\n"));
        }
    }

    #[test]
    fn no_statement_depends_on_the_language_of_the_server() {
        for statement in STATEMENTS.iter().copied().flatten() {
            let words = statement.sql().to_ascii_lowercase();
            for word in [" like ", "lower(", "upper(", "now(", "current_timestamp", "random("] {
                assert!(!words.contains(word), "{} says {word}", statement.name());
            }
        }
    }

    /// A file whose statements are on no list would never be prepared by a test.
    #[test]
    fn every_file_with_statements_is_on_the_list() {
        let root = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("src");
        for file in files_that_declare(&root) {
            let inside = file.strip_prefix(&root).unwrap().with_extension("");
            let module = format!("byline_store::{}::", inside.to_str().unwrap().replace('/', "::"));
            let listed = STATEMENTS.iter().copied().flatten().any(|s| s.name().starts_with(&module));
            assert!(listed, "put the ALL of {} on STATEMENTS in lib.rs", file.display());
        }
    }

    fn files_that_declare(folder: &Path) -> Vec<std::path::PathBuf> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                found.extend(files_that_declare(&path));
            } else if !path.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let declares = text.lines().any(|line| line.trim_start().starts_with("statements! {"));
                found.extend(declares.then_some(path));
            }
        }
        found
    }
}
