//! The engine for institutes that already run PostgreSQL, or that serve from several machines.
//! It refuses an unverified TLS server, and to hand on a connection whose transaction is not over.

use super::{
    Asked,
    pool::{Pool, Seat},
};
use crate::{
    error::{Constraint, StoreError},
    value::{Row, Value},
};
use bytes::{BufMut, BytesMut};
use futures::{
    future::try_join_all,
    stream::{BoxStream, StreamExt},
};
use rustls::pki_types::pem::PemObject;
use std::{borrow::Cow, collections::HashMap, sync::Arc, time::Duration};
use tokio_postgres::{
    AsyncMessage, Client, Config, NoTls,
    config::{Host, SslMode},
    error::SqlState,
    types::{FromSql, IsNull, ToSql, Type},
};
use tokio_postgres_rustls::MakeRustlsConnect;

/// A transaction that writes: sees what is committed, and waits for the rows it touches.
pub(super) const WRITE: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
/// A transaction that reads: the first statement, here at once, takes the snapshot.
pub(super) const READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1";
/// The channel on which commits are told to other processes.
const CHANNEL: &str = "byline_change";
/// Connections at most; a default server bears 100 for all its clients.
const CONNECTIONS: usize = 12;
const CONNECT_WAIT: Duration = Duration::from_secs(3);
/// Rows sent before the first answer is awaited, in a batch.
const PIPELINED: usize = 256;

pub(super) struct Engine {
    settings: Settings,
    busy_wait: Duration,
    pool: Arc<Pool<Connection>>,
}

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
        // A commit must be on the disk when we answer; a server set to answer earlier is overruled.
        let session = format!(
            "SET lock_timeout = {};
             SET idle_in_transaction_session_timeout = '5min';
             SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';",
            self.busy_wait.as_millis()
        );
        client.batch_execute(&session).await.map_err(|cause| translate("SET", &cause))?;
        Ok(Connection { client, prepared: HashMap::new() })
    }

    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }
}

/// Whether the URL can be read, without connecting.
pub(super) fn check_url(url: &str) -> Result<(), StoreError> {
    Settings::read(url).map(drop)
}

/// Where the server is and how it is spoken to.
#[derive(Clone)]
pub(super) struct Settings {
    config: Config,
    tls: Option<MakeRustlsConnect>,
}

impl Settings {
    fn read(url: &str) -> Result<Self, StoreError> {
        let unreadable = |why: &dyn std::fmt::Display| {
            StoreError::Setting(format!("database: this PostgreSQL URL cannot be read: {why}"))
        };
        let (url, root_file) = without_root_file(url);
        let mut config: Config = url.parse().map_err(|why: tokio_postgres::Error| {
            unreadable(&std::error::Error::source(&why).map_or(why.to_string(), ToString::to_string))
        })?;
        config.application_name("byline");
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT_WAIT);
        }
        let here = config.get_hosts().iter().all(is_this_machine);
        // Debian's server offers TLS with a certificate of its own making, which on loopback protects nothing.
        let plain = match config.get_ssl_mode() {
            SslMode::Disable => true,
            SslMode::Prefer => here && root_file.is_none(),
            _ => false,
        };
        let tls = if plain { None } else { Some(verified_tls(root_file.as_deref())?) };
        Ok(Self { config, tls })
    }

    /// A connection outside the pool that hears what is committed, here and elsewhere.
    pub(super) async fn listen(&self) -> Result<Ear, StoreError> {
        let (client, messages) = self.dial().await?;
        let (heard, notices) = tokio::sync::mpsc::unbounded_channel();
        tokio::spawn(attend(messages, Some(heard)));
        client
            .batch_execute(&format!("LISTEN {CHANNEL}"))
            .await
            .map_err(|cause| translate("LISTEN", &cause))?;
        Ok(Ear { notices, _client: client })
    }

    async fn dial(&self) -> Result<(Client, Messages), StoreError> {
        let refused = |cause: tokio_postgres::Error| {
            let told = std::error::Error::source(&cause).map(ToString::to_string);
            let why = told.map_or_else(|| cause.to_string(), |told| format!("{cause}: {told}"));
            StoreError::Unavailable { why, cause: Some(Box::new(cause)) }
        };
        match &self.tls {
            None => {
                let (client, mut connection) = self.config.connect(NoTls).await.map_err(refused)?;
                Ok((client, futures::stream::poll_fn(move |cx| connection.poll_message(cx)).boxed()))
            }
            Some(tls) => {
                let (client, mut connection) = self.config.connect(tls.clone()).await.map_err(refused)?;
                Ok((client, futures::stream::poll_fn(move |cx| connection.poll_message(cx)).boxed()))
            }
        }
    }
}

fn is_this_machine(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        Host::Unix(_) => true,
    }
}

/// `sslrootcert` is libpq's and unknown to the driver; `verify-full` is what `require` means here anyway.
fn without_root_file(url: &str) -> (String, Option<String>) {
    let Some((front, query)) = url.split_once('?') else { return (url.to_owned(), None) };
    let mut root_file = None;
    let mut kept = Vec::new();
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some(("sslrootcert", file)) => root_file = Some(file.replace("%2F", "/")),
            Some(("sslmode", "verify-full" | "verify-ca")) => kept.push("sslmode=require"),
            _ => kept.push(pair),
        }
    }
    (format!("{front}?{}", kept.join("&")), root_file)
}

fn verified_tls(root_file: Option<&str>) -> Result<MakeRustlsConnect, StoreError> {
    let mut roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    if let Some(file) = root_file {
        let unreadable = |why: &dyn std::fmt::Display| {
            StoreError::Setting(format!(
                "database: the certificates of sslrootcert={file} cannot be read: {why}"
            ))
        };
        let certificates =
            rustls::pki_types::CertificateDer::pem_file_iter(file).map_err(|why| unreadable(&why))?;
        for certificate in certificates {
            roots.add(certificate.map_err(|why| unreadable(&why))?).map_err(|why| unreadable(&why))?;
        }
    }
    let config =
        rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("ring speaks the protocol versions that rustls holds safe")
            .with_root_certificates(roots)
            .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

type Messages = BoxStream<'static, Result<AsyncMessage, tokio_postgres::Error>>;

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
    /// Waits for a commit; false when the connection is gone.
    pub(super) async fn hear(&mut self) -> bool {
        self.notices.recv().await.is_some()
    }
}

struct Connection {
    client: Client,
    prepared: HashMap<&'static str, tokio_postgres::Statement>,
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

    pub(super) async fn prepare(&mut self, asked: Asked) -> Result<(), StoreError> {
        self.seat_mut().prepared(&asked).await.map(drop)
    }

    pub(super) async fn query(&mut self, asked: Asked, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let statement = self.seat_mut().prepared(&asked).await?;
        as_many_as_taken(&statement, asked.name, &values)?;
        let given: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
        let answer = self.client().query(&statement, &given).await;
        let rows = answer.map_err(|cause| self.seat_mut().refused(asked.name, &cause))?;
        let columns: Arc<[String]> = statement.columns().iter().map(|c| c.name().to_owned()).collect();
        let read = |(number, row): (usize, tokio_postgres::Row)| -> Result<Row, StoreError> {
            let values = (0..columns.len()).map(|place| {
                row.try_get::<_, Value>(place).map_err(|cause| StoreError::CorruptRow {
                    statement: asked.name,
                    column: columns[place].clone(),
                    row: number,
                    why: std::error::Error::source(&cause).map_or(cause.to_string(), ToString::to_string),
                })
            });
            Ok(Row::new(asked.name, number, Arc::clone(&columns), values.collect::<Result<_, _>>()?))
        };
        rows.into_iter().enumerate().map(read).collect()
    }

    pub(super) async fn execute(&mut self, asked: Asked, rows: Vec<Vec<Value>>) -> Result<u64, StoreError> {
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

/// A value for a placeholder of a type that cannot take it.
#[derive(Debug, thiserror::Error)]
#[error("a placeholder of type {wanted} was given {given}")]
struct Mismatch {
    wanted: String,
    given: &'static str,
}

type Coded = Result<IsNull, Box<dyn std::error::Error + Sync + Send>>;

impl ToSql for Value {
    fn to_sql(&self, wanted: &Type, out: &mut BytesMut) -> Coded {
        match (self, wanted) {
            (Self::Null, _) => return Ok(IsNull::Yes),
            (Self::Int(number), &Type::INT8) => out.put_i64(*number),
            (Self::Int(number), &Type::INT4) => out.put_i32(i32::try_from(*number)?),
            (Self::Int(number), &Type::INT2) => out.put_i16(i16::try_from(*number)?),
            (Self::Int(truth @ 0..=1), &Type::BOOL) => out.put_u8(u8::try_from(*truth)?),
            (Self::Real(real), &Type::FLOAT8) => out.put_f64(*real),
            (Self::Text(text), &Type::TEXT | &Type::VARCHAR | &Type::NAME | &Type::UNKNOWN) => {
                out.put_slice(text.as_bytes());
            }
            (Self::Bytes(bytes), &Type::BYTEA) => out.put_slice(bytes),
            (given, wanted) => {
                return Err(Box::new(Mismatch { wanted: wanted.to_string(), given: given.kind() }));
            }
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    tokio_postgres::types::to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(found: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(match *found {
            Type::INT8 => Self::Int(i64::from_sql(found, raw)?),
            Type::INT4 => Self::Int(i32::from_sql(found, raw)?.into()),
            Type::INT2 => Self::Int(i16::from_sql(found, raw)?.into()),
            Type::OID => Self::Int(u32::from_sql(found, raw)?.into()),
            Type::BOOL => Self::Int(bool::from_sql(found, raw)?.into()),
            Type::FLOAT8 => Self::Real(f64::from_sql(found, raw)?),
            Type::NUMERIC => numeric(raw)?,
            Type::TEXT | Type::VARCHAR | Type::NAME | Type::UNKNOWN => {
                Self::Text(String::from_sql(found, raw)?)
            }
            Type::BYTEA => Self::Bytes(raw.to_vec()),
            _ => return Err(format!("a column of type {found} is not one Byline stores").into()),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// `sum` of BIGINT is NUMERIC: whole when it has no decimals (numeric_send in PostgreSQL's numeric.c: count,
/// weight, sign and scale as 16-bit numbers, then digits to base 10,000).
fn numeric(raw: &[u8]) -> Result<Value, Box<dyn std::error::Error + Sync + Send>> {
    let word = |place: usize| -> Result<i16, &'static str> {
        let bytes = raw.get(place * 2..place * 2 + 2).ok_or("a NUMERIC that is cut off")?;
        Ok(i16::from_be_bytes([bytes[0], bytes[1]]))
    };
    let (count, weight, sign, scale) = (word(0)?, word(1)?, word(2)?, word(3)?);
    if sign != 0 && sign != 0x4000 {
        return Err("a NUMERIC that is not a number".into());
    }
    if scale > 0 {
        return Err("a NUMERIC with decimals; cast it to DOUBLE PRECISION".into());
    }
    let mut whole: i128 = 0;
    for place in 0..=weight.max(-1) {
        let digit = if place < count { word(4 + usize::try_from(place)?)? } else { 0 };
        whole = whole
            .checked_mul(10_000)
            .and_then(|w| w.checked_add(digit.into()))
            .ok_or("a NUMERIC too large")?;
    }
    Ok(Value::Int(i64::try_from(if sign == 0 { whole } else { -whole })?))
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
        // 08 connection, 53 resources, 57 operator intervention, 25P03 ended for idling.
        _ if ["08", "53", "57", "25P03"].iter().any(|class| code.code().starts_with(class)) => {
            StoreError::Unavailable { why, cause: None }
        }
        _ => StoreError::Statement { statement, why },
    }
}
