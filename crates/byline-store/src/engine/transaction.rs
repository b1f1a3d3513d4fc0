//! A transaction: one unchanging state to read from, and, for those who write, all of their changes or none.
//! It refuses to go on after a failed statement, on either engine.

use super::{changes, postgres, sqlite};
use crate::{
    error::StoreError,
    memo::{Known, Memo},
    statement::Statement,
    value::{Row, Value},
};
use byline_core::ids::SiteId;
use std::{
    borrow::Cow,
    ops::{Deref, DerefMut},
    sync::Arc,
};

pub(super) enum Session {
    Sqlite(sqlite::Session),
    Postgres(Box<postgres::Session>),
}

/// A text to run with the name that errors give it.
pub(crate) struct Asked {
    pub(super) name: &'static str,
    pub(super) sql: Cow<'static, str>,
}

impl From<&Statement> for Asked {
    fn from(statement: &Statement) -> Self {
        Self { name: statement.name(), sql: Cow::Borrowed(statement.sql()) }
    }
}

/// A transaction that reads: all its statements see the same state. Dropping it ends it.
pub struct ReadTx {
    session: Session,
    failed: bool,
    memo: Option<Arc<Memo>>,
}

impl ReadTx {
    pub(super) fn new(session: Session, memo: Option<Arc<Memo>>) -> Self {
        Self { session, failed: false, memo }
    }

    /// What earlier readers of the same state have learnt; nothing for a transaction that may have changed it.
    pub(crate) fn known(&self, site: SiteId, change: i64) -> Arc<Known> {
        self.memo.as_ref().map_or_else(Arc::default, |memo| memo.of(site, change))
    }

    /// All rows of the answer.
    pub(crate) async fn query(
        &mut self,
        statement: &Statement,
        values: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        self.run(statement.into(), values).await
    }

    /// The one row that must be there.
    pub(crate) async fn query_one(
        &mut self,
        statement: &Statement,
        values: Vec<Value>,
    ) -> Result<Row, StoreError> {
        self.query_opt(statement, values)
            .await?
            .ok_or(StoreError::NotOneRow { statement: statement.name(), found: 0 })
    }

    /// The one row that may be there.
    pub(crate) async fn query_opt(
        &mut self,
        statement: &Statement,
        values: Vec<Value>,
    ) -> Result<Option<Row>, StoreError> {
        let mut rows = self.query(statement, values).await?;
        match rows.len() {
            0 | 1 => Ok(rows.pop()),
            found => Err(StoreError::NotOneRow { statement: statement.name(), found }),
        }
    }

    /// All rows of several answers, asked in one go: one way to the engine and back.
    pub(crate) async fn query_all(
        &mut self,
        questions: Vec<(&Statement, Vec<Value>)>,
    ) -> Result<Vec<Vec<Row>>, StoreError> {
        let mut asked = Vec::with_capacity(questions.len());
        for (statement, values) in questions {
            self.still_good(statement.name())?;
            fitting(statement.name(), &values)?;
            asked.push((Asked::from(statement), values));
        }
        let answer = match &mut self.session {
            Session::Sqlite(session) => session.query_all(asked).await,
            Session::Postgres(session) => session.query_all(asked).await,
        };
        self.noting_failure(answer)
    }

    /// For migrations and backups, whose texts follow the schema and so cannot be registered.
    pub(crate) async fn ask(
        &mut self,
        name: &'static str,
        sql: impl Into<Cow<'static, str>>,
        values: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        self.run(Asked { name, sql: sql.into() }, values).await
    }

    /// Whether the engine understands a statement.
    #[cfg(test)]
    pub(crate) async fn prepare(&mut self, statement: &Statement) -> Result<(), StoreError> {
        match &mut self.session {
            Session::Sqlite(session) => session.prepare(statement.into()).await,
            Session::Postgres(session) => session.prepare(statement.into()).await,
        }
    }

    async fn run(&mut self, asked: Asked, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        self.still_good(asked.name)?;
        fitting(asked.name, &values)?;
        let answer = match &mut self.session {
            Session::Sqlite(session) => session.query(asked, values).await,
            Session::Postgres(session) => session.query(asked, values).await,
        };
        self.noting_failure(answer)
    }

    // SQLite would go on after a failed statement and PostgreSQL would not: neither does here.
    fn still_good(&self, statement: &'static str) -> Result<(), StoreError> {
        if self.failed { Err(StoreError::Aborted { statement }) } else { Ok(()) }
    }

    fn noting_failure<T>(&mut self, answer: Result<T, StoreError>) -> Result<T, StoreError> {
        self.failed |= answer.is_err();
        answer
    }
}

/// A transaction that changes rows. Dropping it, also by giving up a future half-way, undoes everything in it.
pub struct WriteTx {
    reads: ReadTx,
    changes: changes::Bell,
}

impl WriteTx {
    pub(super) fn new(session: Session, changes: changes::Bell) -> Self {
        Self { reads: ReadTx::new(session, None), changes }
    }
}

impl Deref for WriteTx {
    type Target = ReadTx;

    fn deref(&self) -> &ReadTx {
        &self.reads
    }
}

impl DerefMut for WriteTx {
    fn deref_mut(&mut self) -> &mut ReadTx {
        &mut self.reads
    }
}

impl WriteTx {
    /// Runs a change; answers how many rows it touched.
    pub(crate) async fn execute(
        &mut self,
        statement: &Statement,
        values: Vec<Value>,
    ) -> Result<u64, StoreError> {
        self.batch(statement, vec![values]).await
    }

    /// Runs the same change for many rows in one go; answers how many rows were touched in all.
    pub(crate) async fn batch(
        &mut self,
        statement: &Statement,
        rows: Vec<Vec<Value>>,
    ) -> Result<u64, StoreError> {
        self.put(statement.into(), rows).await
    }

    /// Runs several changes for many rows each, in this order and in one go.
    pub(crate) async fn batches(
        &mut self,
        changes: Vec<(&Statement, Vec<Vec<Value>>)>,
    ) -> Result<u64, StoreError> {
        let mut asked = Vec::with_capacity(changes.len());
        for (statement, rows) in changes {
            self.still_good(statement.name())?;
            for values in &rows {
                fitting(statement.name(), values)?;
            }
            asked.push((Asked::from(statement), rows));
        }
        let answer = match &mut self.reads.session {
            Session::Sqlite(session) => session.execute_all(asked).await,
            Session::Postgres(session) => session.execute_all(asked).await,
        };
        self.noting_failure(answer)
    }

    /// For restoring, whose texts follow the schema.
    pub(crate) async fn put_all(
        &mut self,
        name: &'static str,
        sql: impl Into<Cow<'static, str>>,
        rows: Vec<Vec<Value>>,
    ) -> Result<u64, StoreError> {
        self.put(Asked { name, sql: sql.into() }, rows).await
    }

    async fn put(&mut self, asked: Asked, rows: Vec<Vec<Value>>) -> Result<u64, StoreError> {
        self.still_good(asked.name)?;
        for values in &rows {
            fitting(asked.name, values)?;
        }
        let answer = match &mut self.reads.session {
            Session::Sqlite(session) => session.execute(asked, rows).await,
            Session::Postgres(session) => session.execute(asked, rows).await,
        };
        self.noting_failure(answer)
    }

    /// Makes all changes durable, then answers.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] for a deferred rule, [`StoreError::Aborted`] after a failed statement,
    /// [`StoreError::Unavailable`] when the connection broke (whether it was committed is then unknown).
    pub async fn commit(self) -> Result<(), StoreError> {
        self.still_good("COMMIT")?;
        match self.reads.session {
            Session::Sqlite(session) => session.commit().await,
            Session::Postgres(session) => session.commit().await,
        }?;
        self.changes.ring();
        Ok(())
    }
}

/// Refuses on both engines what one of them could not hold.
fn fitting(statement: &'static str, values: &[Value]) -> Result<(), StoreError> {
    let refused = values.iter().enumerate().find_map(|(place, value)| Some((place + 1, value.unfit()?)));
    match refused {
        Some((parameter, why)) => Err(StoreError::Unfit { statement, parameter, why: why.to_owned() }),
        None => Ok(()),
    }
}
