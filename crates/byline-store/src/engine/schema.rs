//! What tables there are, asked of the engine itself, so that a backup forgets none that a later step adds.
//! It refuses a table without a key and references in a circle, which no backup could write back in order.

use super::{ReadTx, Store};
use crate::{
    error::StoreError,
    value::{Row, params},
};
use std::collections::BTreeSet;

/// A table as a backup needs to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) name: String,
    /// In the order of their making.
    pub(crate) columns: Vec<String>,
    /// The primary key's columns.
    pub(crate) key: Vec<String>,
    parents: BTreeSet<String>,
}

/// The names of all tables, sorted.
pub(crate) async fn table_names(tx: &mut ReadTx, store: &Store) -> Result<Vec<String>, StoreError> {
    let listing = if store.is_postgres() {
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()"
    } else {
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
    };
    let mut names = each(&tx.ask("the tables", listing, Vec::new()).await?, "name")?;
    names.sort_unstable();
    Ok(names)
}

/// All tables but `without`, each after those it points at.
pub(crate) async fn tables(tx: &mut ReadTx, store: &Store, without: &str) -> Result<Vec<Table>, StoreError> {
    let mut tables = Vec::new();
    for name in table_names(tx, store).await? {
        if name != without {
            tables.push(table(tx, store, name).await?);
        }
    }
    in_order(tables)
}

async fn table(tx: &mut ReadTx, store: &Store, name: String) -> Result<Table, StoreError> {
    let (columns, key, parents) = if store.is_postgres() { IN_POSTGRES } else { IN_SQLITE };
    let columns = each(&tx.ask("the columns", columns, params![name]).await?, "name")?;
    let key = each(&tx.ask("the keys", key, params![name]).await?, "name")?;
    let parents = each(&tx.ask("the references", parents, params![name]).await?, "name")?;
    if key.is_empty() {
        return Err(StoreError::Backup(format!("the table {name} has no primary key")));
    }
    Ok(Table { name, columns, key, parents: parents.into_iter().collect() })
}

const IN_SQLITE: (&str, &str, &str) = (
    "SELECT name FROM pragma_table_info($1) ORDER BY cid",
    "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk",
    "SELECT DISTINCT \"table\" AS name FROM pragma_foreign_key_list($1) ORDER BY 1",
);

const IN_POSTGRES: (&str, &str, &str) = (
    "SELECT attname AS name FROM pg_attribute
     WHERE attrelid = to_regclass(quote_ident($1)) AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
    "SELECT a.attname AS name FROM pg_constraint c
     CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k (attnum, place)
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum
     WHERE c.contype = 'p' AND c.conrelid = to_regclass(quote_ident($1)) ORDER BY k.place",
    "SELECT DISTINCT p.relname AS name FROM pg_constraint c JOIN pg_class p ON p.oid = c.confrelid
     WHERE c.contype = 'f' AND c.conrelid = to_regclass(quote_ident($1)) ORDER BY 1",
);

fn each(rows: &[Row], column: &str) -> Result<Vec<String>, StoreError> {
    rows.iter().map(|row| row.get(column)).collect()
}

/// Sorted by name among those that are ready, so that both engines give the same order.
fn in_order(mut waiting: Vec<Table>) -> Result<Vec<Table>, StoreError> {
    let mut ready: Vec<Table> = Vec::new();
    while !waiting.is_empty() {
        let placed: BTreeSet<String> = ready.iter().map(|table| table.name.clone()).collect();
        let (next, later): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|table| table.parents.is_subset(&placed));
        if next.is_empty() {
            let names: Vec<_> = later.iter().map(|table| table.name.as_str()).collect();
            return Err(StoreError::Backup(format!(
                "these tables refer to each other in a circle: {}",
                names.join(", ")
            )));
        }
        ready.extend(next);
        waiting = later;
    }
    Ok(ready)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::on_both_engines;

    fn table(name: &str, parents: &[&str]) -> Table {
        let parents = parents.iter().map(|&parent| parent.to_owned()).collect();
        Table { name: name.to_owned(), columns: Vec::new(), key: Vec::new(), parents }
    }

    #[test]
    fn what_is_pointed_at_comes_first() {
        let sorted = in_order(vec![table("a", &["c"]), table("b", &["a", "c"]), table("c", &[])]).unwrap();
        assert_eq!(sorted.iter().map(|t| t.name.as_str()).collect::<Vec<_>>(), ["c", "a", "b"]);
        let circle = in_order(vec![table("a", &["b"]), table("b", &["a"]), table("c", &[])]);
        assert!(circle.unwrap_err().to_string().ends_with("in a circle: a, b"));
    }

    on_both_engines! {
        async fn the_schema_is_the_same_on_both(store: Store) -> Vec<Table> {
            let mut tx = store.read().await.unwrap();
            let tables = tables(&mut tx, &store, "schema_step").await.unwrap();
            assert!(tables.iter().any(|table| table.name == "op_ed"));
            tables
        }
    }
}
