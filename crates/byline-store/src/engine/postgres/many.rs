//! One statement for many rows or many questions, where an import would send a thousand: its values go as an array for each place.
//! It refuses any text whose meaning could change by it: such a one is sent once for each row, as it stands.

use super::{Asked, Connection, Session, as_many_as_taken, read_row, translate};
use crate::{
    error::StoreError,
    value::{Row, Value},
};
use futures::future::try_join_all;
use std::{borrow::Cow, collections::HashMap, fmt::Write, sync::Arc};
use tokio_postgres::types::{ToSql, Type};

/// Rows or questions of one statement from which on they go together.
const ENOUGH: usize = 4;
/// Rows or questions sent in one statement at most.
const AT_ONCE: usize = 1_024;

impl Connection {
    /// The text for many; none where it has no such form.
    pub(super) async fn together(
        &mut self,
        asked: &Asked,
    ) -> Result<Option<tokio_postgres::Statement>, StoreError> {
        let Cow::Borrowed(sql) = asked.sql else { return Ok(None) };
        if let Some(known) = self.together.get(sql) {
            return Ok(known.clone());
        }
        let one = self.prepared(asked).await?;
        let text = change(sql, one.params()).or_else(|| question(sql, one.params()));
        let statement = match text {
            Some(text) => {
                let prepared = self.client.prepare(&text).await;
                Some(prepared.map_err(|cause| translate(asked.name, &cause))?)
            }
            None => None,
        };
        self.together.insert(sql, statement.clone());
        Ok(statement)
    }
}

impl Session {
    /// Makes a change for many rows at once; none where it is to be made row by row.
    pub(super) async fn changed_together(
        &mut self,
        asked: &Asked,
        rows: &[Vec<Value>],
    ) -> Result<Option<u64>, StoreError> {
        if rows.len() < ENOUGH {
            return Ok(None);
        }
        let Some(statement) = self.seat_mut().together(asked).await? else { return Ok(None) };
        let mut touched = 0;
        for some in rows.chunks(AT_ONCE) {
            let some: Vec<&[Value]> = some.iter().map(Vec::as_slice).collect();
            let given = columns(&statement, asked.name, &some)?;
            let answer = self.client().execute_raw(&statement, &given).await;
            touched += answer.map_err(|cause| self.seat_mut().refused(asked.name, &cause))?;
        }
        Ok(Some(touched))
    }

    /// The answers to those questions of which there are many of one kind.
    pub(super) async fn asked_together(
        &mut self,
        questions: &[(Asked, Vec<Value>)],
    ) -> Result<Vec<Option<Vec<Row>>>, StoreError> {
        let mut answers: Vec<Option<Vec<Row>>> = questions.iter().map(|_| None).collect();
        let mut kinds: HashMap<&str, Vec<usize>> = HashMap::new();
        if questions.len() >= ENOUGH {
            questions
                .iter()
                .enumerate()
                .for_each(|(at, (asked, _))| kinds.entry(&asked.sql).or_default().push(at));
        }
        let mut sent = Vec::new();
        for places in kinds.into_values().filter(|places| places.len() >= ENOUGH) {
            let asked = &questions[places[0]].0;
            if let Some(statement) = self.seat_mut().together(asked).await? {
                sent.extend(
                    places.chunks(AT_ONCE).map(|some| (statement.clone(), asked.name, some.to_vec())),
                );
            }
        }
        let client = self.client();
        let found = sent.iter().map(async |(statement, name, places)| {
            let some: Vec<&[Value]> = places.iter().map(|at| questions[*at].1.as_slice()).collect();
            let given = columns(statement, name, &some).map_err(Refused::Ours)?;
            let given: Vec<&(dyn ToSql + Sync)> = given.iter().map(|column| column as _).collect();
            client.query(statement, &given).await.map_err(|cause| Refused::Theirs(name, cause))
        });
        let found = try_join_all(found).await.map_err(|refused| match refused {
            Refused::Ours(why) => why,
            Refused::Theirs(name, cause) => self.seat_mut().refused(name, &cause),
        })?;
        for ((statement, name, places), rows) in sent.iter().zip(found) {
            places.iter().for_each(|at| answers[*at] = Some(Vec::new()));
            let names: Arc<[String]> = statement.columns()[1..].iter().map(|c| c.name().to_owned()).collect();
            for row in &rows {
                let number: i64 = row.get(0);
                let at = usize::try_from(number - 1).ok().and_then(|number| places.get(number));
                let answer =
                    at.and_then(|at| answers[*at].as_mut()).expect("the server numbers what it was given");
                let read = read_row((name, answer.len()), row, &names, 1)?;
                answer.push(read);
            }
        }
        Ok(answers)
    }
}

/// Who refused it, while several are asked.
enum Refused {
    Ours(StoreError),
    Theirs(&'static str, tokio_postgres::Error),
}

/// A change of one row as a change of many: `INSERT ... VALUES` that does nothing on a conflict or knows of none, `INSERT ... SELECT`.
fn change(sql: &str, types: &[Type]) -> Option<String> {
    let sql = sql.trim();
    if !sql.starts_with("INSERT INTO ") || types.is_empty() {
        return None;
    }
    if let Some((head, rest)) = sql.split_once("VALUES (") {
        let (places, tail) = rest.split_once(')')?;
        let is_plain = places.split(',').map(str::trim).eq((1..=types.len()).map(|n| format!("${n}")));
        let is_harmless = tail.trim().is_empty() || tail.trim_end().ends_with("DO NOTHING");
        let whole = is_plain && is_harmless && !tail.contains('$');
        return whole
            .then(|| Some(format!("{head}SELECT * FROM unnest({}){tail}", arrays(types)?)))
            .flatten();
    }
    let (head, select) = sql.split_at(sql.find(") SELECT ")? + 2);
    if select.contains("ON CONFLICT") || select.contains("RETURNING") {
        return None;
    }
    Some(format!("{head}SELECT a.* FROM {}", each(select, types)?))
}

/// A question asked with many values: its answers behind the number of the question, from 1.
fn question(sql: &str, types: &[Type]) -> Option<String> {
    let sql = sql.trim();
    if !sql.starts_with("SELECT ") || sql.contains("FOR UPDATE") || types.is_empty() {
        return None;
    }
    Some(format!("SELECT q.n, a.* FROM {}", each(sql, types)?))
}

/// The question answered for each set of values by itself: `OFFSET 0` keeps the server from joining whole tables instead.
fn each(select: &str, types: &[Type]) -> Option<String> {
    let mut places = String::new();
    for place in 1..=types.len() {
        let _ = write!(places, "p{place}, ");
    }
    Some(format!(
        "unnest({}) WITH ORDINALITY AS q({places}n) CROSS JOIN LATERAL (SELECT * FROM ({}) i OFFSET 0) a",
        arrays(types)?,
        named(select)
    ))
}

/// `$1::text[], $2::bigint[]`; none for a type of which no table of ours has a column.
fn arrays(types: &[Type]) -> Option<String> {
    let mut text = String::new();
    for (number, kind) in types.iter().enumerate() {
        let called = match *kind {
            Type::INT8 => "bigint",
            Type::TEXT => "text",
            Type::FLOAT8 => "double precision",
            Type::BYTEA => "bytea",
            _ => return None,
        };
        let comma = if number == 0 { "" } else { ", " };
        let _ = write!(text, "{comma}${}::{called}[]", number + 1);
    }
    Some(text)
}

/// `$2` as the second value of the set.
fn named(select: &str) -> String {
    let mut text = String::with_capacity(select.len() + 32);
    let mut rest = select;
    while let Some((before, after)) = rest.split_once('$') {
        text.push_str(before);
        text.push_str(if after.starts_with(|c: char| c.is_ascii_digit()) { "q.p" } else { "$" });
        rest = after;
    }
    text.push_str(rest);
    text
}

/// The values place by place.
fn columns<'a>(
    statement: &tokio_postgres::Statement,
    name: &'static str,
    rows: &[&'a [Value]],
) -> Result<Vec<Vec<&'a Value>>, StoreError> {
    rows.iter().try_for_each(|row| as_many_as_taken(statement, name, row))?;
    let places = 0..statement.params().len();
    Ok(places.map(|place| rows.iter().map(|row| &row[place]).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_questions_go_together() {
        let two = [Type::TEXT, Type::INT8];
        assert_eq!(
            change("INSERT INTO t (a, b) VALUES ($1, $2)\n ON CONFLICT (a) DO NOTHING", &two).unwrap(),
            "INSERT INTO t (a, b) SELECT * FROM unnest($1::text[], $2::bigint[])\n ON CONFLICT (a) DO NOTHING"
        );
        assert_eq!(
            question("SELECT b FROM t WHERE a = $1 AND b > $2 ORDER BY b", &two).unwrap(),
            "SELECT q.n, a.* FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS q(p1, p2, n) CROSS JOIN LATERAL \
             (SELECT * FROM (SELECT b FROM t WHERE a = q.p1 AND b > q.p2 ORDER BY b) i OFFSET 0) a"
        );
        assert_eq!(
            change("INSERT INTO t (a) SELECT a FROM u WHERE b = $1", &two[..1]).unwrap(),
            "INSERT INTO t (a) SELECT a.* FROM unnest($1::text[]) WITH ORDINALITY AS q(p1, n) CROSS JOIN LATERAL \
             (SELECT * FROM (SELECT a FROM u WHERE b = q.p1) i OFFSET 0) a"
        );
    }

    #[test]
    fn what_could_mean_something_else_stays_as_it_is() {
        let two = [Type::TEXT, Type::INT8];
        for sql in [
            "INSERT INTO t (a, b) VALUES ($1, $2) ON CONFLICT (a) DO UPDATE SET b = excluded.b",
            "INSERT INTO t (b, a) VALUES ($2, $1)",
            "INSERT INTO t (a, b, c) VALUES ($1, $2, 0)",
            "INSERT INTO t (a, b) SELECT $1, $2 ON CONFLICT (a) DO NOTHING",
            "UPDATE t SET a = $1 WHERE b = $2",
            "DELETE FROM t WHERE a = $1 AND b = $2",
        ] {
            assert_eq!(change(sql, &two), None, "{sql}");
        }
        assert_eq!(question("SELECT a FROM t WHERE a = $1 AND b = $2 FOR UPDATE", &two), None);
        assert_eq!(question("UPDATE t SET a = $1 WHERE b = $2 RETURNING a", &two), None);
        assert_eq!(question("SELECT a FROM t WHERE a = $1", &[Type::DATE]), None);
    }
}
