//! The engine for institutes that already run PostgreSQL, or that serve from several machines.
//! It refuses an unverified TLS server, and to hand on a connection whose transaction is not over.

mod many;
mod settings;
mod values;

pub(super) use settings::{Settings, check_url};

use super::{
    pool::{Pool, Seat},
    transaction::Asked,
};
use crate::{
    error::{Constraint, StoreError},
    value::{Row, Value},
};
use futures::{future::try_join_all, stream::StreamExt};
use settings::Messages;
use std::{borrow::Cow, collections::HashMap, sync::Arc, time::Duration};
use tokio_postgres::{AsyncMessage, Client, error::SqlState, types::ToSql};
use values::Mismatch;

/// A transaction that writes: sees what is committed, and waits for the rows it touches.
pub(super) const WRITE: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
/// A transaction that reads: the first statement, here at once, takes the snapshot.
pub(super) const READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1";
/// The channel on which commits are told to other processes.
const CHANNEL: &str = "byline_change";
/// Connections at most; a default server bears 100 for all its clients.
const CONNECTIONS: usize = 12;
/// Rows sent before the first answer is awaited, in a batch.
const PIPELINED: usize = 256;

pub(super) struct Engine {
    settings: Settings,
    busy_wait: Duration,
    pool: Arc<Pool<Connection>>,
}

/// The tables that grow with each op-ed that comes in or is listed.
const LOOKED_OVER: &str =
    "VACUUM (ANALYZE, SKIP_LOCKED) op_ed, version, version_shown, version_byline, byline, appearance,
    address, slug, shelf, op_ed_title, op_ed_topic, op_ed_region, op_ed_mark, disclaimer_shown, original,
    listed, finding, finding_word, standing, standing_sum";

impl Engine {
    pub(super) async fn open(url: &str, busy_wait: Duration) -> Result<Self, StoreError> {
        let settings = Settings::read(url)?;
        let pool = Pool::new(CONNECTIONS, busy_wait, "all connections are taken");
        let engine = Self { settings, busy_wait, pool };
        drop(engine.pool.take(async || engine.connect().await).await?);
        Ok(engine)
    }

    pub(super) async fn begin(&self, how: &'static str) -> Result<Session, StoreError> {
        let mut seat = self.pool.take(async || self.connect().await).await?;
        if seat.client.is_closed() {
            *seat = self.connect().await?;
        }
        let mut session =
            Session { seat: Some(seat), open: true, runtime: tokio::runtime::Handle::current() };
        let begun = session.client().batch_execute(how).await;
        match begun.map_err(|cause| translate("BEGIN", &cause)) {
            // The server may have gone and come back since this connection was last used.
            Err(StoreError::Unavailable { .. }) => {
                **session.seat_mut() = self.connect().await?;
                session.client().batch_execute(how).await.map_err(|cause| translate("BEGIN", &cause))?;
            }
            other => other?,
        }
        Ok(session)
    }

    async fn connect(&self) -> Result<Connection, StoreError> {
        let (client, messages) = self.settings.dial().await?;
        tokio::spawn(attend(messages, None));
        // A commit must be on the disk when we answer; a server set to answer earlier is overruled. Long texts are pressed by the
        // quicker of the two ways where the server has both.
        let session = format!(
            "SET lock_timeout = {};
             SET idle_in_transaction_session_timeout = '5min';
             SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
             SELECT set_config(name, 'lz4', false) FROM pg_settings
               WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals);",
            self.busy_wait.as_millis()
        );
        client.batch_execute(&session).await.map_err(|cause| translate("SET", &cause))?;
        Ok(Connection { client, prepared: HashMap::new(), together: HashMap::new() })
    }

    /// Has the server look its tables over now and not when it next comes to it.
    pub(super) async fn settle(&self) -> Result<(), StoreError> {
        let seat = self.pool.take(async || self.connect().await).await?;
        let looked = seat.client.batch_execute(LOOKED_OVER).await;
        looked.map_err(|cause| translate("VACUUM", &cause))
    }

    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }
}

/// Drives a connection until it ends, handing on the notices of commits.
async fn attend(mut messages: Messages, heard: Option<tokio::sync::mpsc::UnboundedSender<()>>) {
    while let Some(message) = messages.next().await {
        match (message, &heard) {
            (Ok(AsyncMessage::Notification(_)), Some(heard)) => {
                if heard.send(()).is_err() {
                    return;
                }
            }
            (Ok(_), _) => {}
            (Err(cause), _) => {
                tracing::warn!(%cause, "a connection to PostgreSQL broke");
                return;
            }
        }
    }
}

/// Hears commits until the connection breaks.
pub(super) struct Ear {
    notices: tokio::sync::mpsc::UnboundedReceiver<()>,
    _client: Client,
}

impl Ear {
    /// Starts to listen, on a connection outside the pool.
    pub(super) async fn open(settings: &Settings) -> Result<Self, StoreError> {
        let (client, messages) = settings.dial().await?;
        let (heard, notices) = tokio::sync::mpsc::unbounded_channel();
        tokio::spawn(attend(messages, Some(heard)));
        client
            .batch_execute(&format!("LISTEN {CHANNEL}"))
            .await
            .map_err(|cause| translate("LISTEN", &cause))?;
        Ok(Self { notices, _client: client })
    }

    /// Waits for a commit; false when the connection is gone.
    pub(super) async fn hear(&mut self) -> bool {
        self.notices.recv().await.is_some()
    }
}

struct Connection {
    client: Client,
    prepared: HashMap<&'static str, tokio_postgres::Statement>,
    /// The same for many rows or questions; none where a text is sent once for each.
    together: HashMap<&'static str, Option<tokio_postgres::Statement>>,
}

impl Connection {
    async fn prepared(&mut self, asked: &Asked) -> Result<tokio_postgres::Statement, StoreError> {
        let refused = |cause| translate(asked.name, &cause);
        let Cow::Borrowed(sql) = asked.sql else {
            return self.client.prepare(&asked.sql).await.map_err(refused);
        };
        if let Some(known) = self.prepared.get(sql) {
            return Ok(known.clone());
        }
        let statement = self.client.prepare(sql).await.map_err(refused)?;
        self.prepared.insert(sql, statement.clone());
        Ok(statement)
    }

    /// What a refusal means; a statement prepared before the schema grew is not used again.
    fn refused(&mut self, name: &'static str, cause: &tokio_postgres::Error) -> StoreError {
        let error = translate(name, cause);
        if matches!(error, StoreError::Statement { .. }) {
            self.prepared.clear();
            self.together.clear();
        }
        error
    }
}

pub(super) struct Session {
    seat: Option<Seat<Connection>>,
    open: bool,
    runtime: tokio::runtime::Handle,
}

const SEATED: &str = "a session holds its seat until it is dropped";

impl Session {
    fn client(&self) -> &Client {
        &self.seat.as_ref().expect(SEATED).client
    }

    fn seat_mut(&mut self) -> &mut Seat<Connection> {
        self.seat.as_mut().expect(SEATED)
    }

    #[cfg(test)]
    pub(super) async fn prepare(&mut self, asked: Asked) -> Result<(), StoreError> {
        self.seat_mut().prepared(&asked).await?;
        self.seat_mut().together(&asked).await.map(drop)
    }

    pub(super) async fn query(&mut self, asked: Asked, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let statement = self.seat_mut().prepared(&asked).await?;
        as_many_as_taken(&statement, asked.name, &values)?;
        let answer = ask(self.client(), &statement, &values).await;
        let rows = answer.map_err(|cause| self.seat_mut().refused(asked.name, &cause))?;
        read(asked.name, &statement, rows)
    }

    /// Several questions, sent before the first answer is awaited; many of one kind as one.
    pub(super) async fn query_all(
        &mut self,
        questions: Vec<(Asked, Vec<Value>)>,
    ) -> Result<Vec<Vec<Row>>, StoreError> {
        let mut answers = self.asked_together(&questions).await?;
        let mut statements = Vec::with_capacity(questions.len());
        for ((asked, values), answer) in questions.iter().zip(&answers) {
            if answer.is_none() {
                let statement = self.seat_mut().prepared(asked).await?;
                as_many_as_taken(&statement, asked.name, values)?;
                statements.push((statement, asked.name, values));
            }
        }
        let client = self.client();
        let asked = statements.iter().map(async |(statement, name, values)| {
            ask(client, statement, values).await.map_err(|cause| (*name, cause))
        });
        let rows = try_join_all(asked).await;
        let rows = rows.map_err(|(name, cause)| self.seat_mut().refused(name, &cause))?;
        let mut alone =
            statements.iter().zip(rows).map(|((statement, name, _), rows)| read(name, statement, rows));
        for answer in answers.iter_mut().filter(|answer| answer.is_none()) {
            *answer = alone.next().transpose()?;
        }
        Ok(answers.into_iter().map(Option::unwrap_or_default).collect())
    }

    pub(super) async fn execute_all(
        &mut self,
        changes: Vec<(Asked, Vec<Vec<Value>>)>,
    ) -> Result<u64, StoreError> {
        let mut touched = 0;
        for (asked, rows) in changes {
            touched += self.execute(asked, rows).await?;
        }
        Ok(touched)
    }

    pub(super) async fn execute(&mut self, asked: Asked, rows: Vec<Vec<Value>>) -> Result<u64, StoreError> {
        if let Some(touched) = self.changed_together(&asked, &rows).await? {
            return Ok(touched);
        }
        let statement = self.seat_mut().prepared(&asked).await?;
        let mut touched = 0;
        for some in rows.chunks(PIPELINED) {
            for values in some {
                as_many_as_taken(&statement, asked.name, values)?;
            }
            let sent = some.iter().map(|values| self.client().execute_raw(&statement, values));
            let sent = try_join_all(sent).await;
            let answers = sent.map_err(|cause| self.seat_mut().refused(asked.name, &cause))?;
            touched += answers.iter().sum::<u64>();
        }
        Ok(touched)
    }

    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        self.client()
            .batch_execute(&format!("NOTIFY {CHANNEL}; COMMIT"))
            .await
            .map_err(|cause| translate("COMMIT", &cause))?;
        self.open = false;
        Ok(())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let Some(seat) = self.seat.take() else { return };
        if self.open {
            // The seat stays taken until the server has undone everything.
            self.runtime.spawn(async move {
                if seat.client.batch_execute("ROLLBACK").await.is_err() {
                    seat.discard();
                }
            });
        }
    }
}

async fn ask(
    client: &Client,
    statement: &tokio_postgres::Statement,
    values: &[Value],
) -> Result<Vec<tokio_postgres::Row>, tokio_postgres::Error> {
    let given: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
    client.query(statement, &given).await
}

fn read(
    name: &'static str,
    statement: &tokio_postgres::Statement,
    rows: Vec<tokio_postgres::Row>,
) -> Result<Vec<Row>, StoreError> {
    let columns: Arc<[String]> = statement.columns().iter().map(|c| c.name().to_owned()).collect();
    let rows = rows.iter().enumerate();
    rows.map(|(number, row)| read_row((name, number), row, &columns, 0)).collect()
}

/// A row without the columns before `from`; `columns` names the others.
fn read_row(
    (name, number): (&'static str, usize),
    row: &tokio_postgres::Row,
    columns: &Arc<[String]>,
    from: usize,
) -> Result<Row, StoreError> {
    let values = columns.iter().enumerate().map(|(place, column)| {
        row.try_get::<_, Value>(from + place).map_err(|cause| StoreError::CorruptRow {
            statement: name,
            column: column.clone(),
            row: number,
            why: std::error::Error::source(&cause).map_or(cause.to_string(), ToString::to_string),
        })
    });
    Ok(Row::new(name, number, Arc::clone(columns), values.collect::<Result<_, _>>()?))
}

/// The driver panics on another number.
fn as_many_as_taken(
    statement: &tokio_postgres::Statement,
    name: &'static str,
    values: &[Value],
) -> Result<(), StoreError> {
    let taken = statement.params().len();
    if taken == values.len() {
        return Ok(());
    }
    let why = format!("takes {taken} values, was given {}", values.len());
    Err(StoreError::Statement { statement: name, why })
}

fn translate(statement: &'static str, cause: &tokio_postgres::Error) -> StoreError {
    let Some(told) = cause.as_db_error() else {
        let source = std::error::Error::source(cause);
        if let Some(mismatch) = source.and_then(|s| s.downcast_ref::<Mismatch>()) {
            return StoreError::Statement { statement, why: mismatch.to_string() };
        }
        let why = source.map_or_else(|| cause.to_string(), |told| format!("{cause}: {told}"));
        return StoreError::Unavailable { why, cause: None };
    };
    let why = told.message().to_owned();
    let conflict = |kind| StoreError::Conflict { statement, kind, detail: why.clone() };
    let code = told.code();
    match code {
        _ if *code == SqlState::UNIQUE_VIOLATION => conflict(Constraint::Unique),
        _ if *code == SqlState::FOREIGN_KEY_VIOLATION => conflict(Constraint::ForeignKey),
        _ if *code == SqlState::NOT_NULL_VIOLATION => conflict(Constraint::NotNull),
        _ if *code == SqlState::CHECK_VIOLATION => conflict(Constraint::Check),
        _ if *code == SqlState::LOCK_NOT_AVAILABLE
            || *code == SqlState::T_R_DEADLOCK_DETECTED
            || *code == SqlState::T_R_SERIALIZATION_FAILURE =>
        {
            StoreError::Busy { why }
        }
        _ if *code == SqlState::DISK_FULL => StoreError::Full { why },
        // 08 connection, 53 resources, 57 operator intervention, 25P03 ended for idling.
        _ if ["08", "53", "57", "25P03"].iter().any(|class| code.code().starts_with(class)) => {
            StoreError::Unavailable { why, cause: None }
        }
        _ => StoreError::Statement { statement, why },
    }
}
