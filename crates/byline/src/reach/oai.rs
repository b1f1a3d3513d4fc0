//! Where libraries harvest an institute's op-eds (OAI-PMH 2.0): all of them, since a date, of one scholar, topic or series.
//! It refuses state: a walk goes on by its token alone, and stands for what was there when it began.

mod asked;
mod record;
mod sets;
mod token;

use super::xml::Xml;
use crate::{
    app::App,
    pages::Cache,
    reading::Reading,
    refusal::Refusal,
    site_map::{Place, Reached},
};
use asked::{Asked, Verb};
use axum::{
    body::Body,
    extract::RawQuery,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use byline_core::{clock::Moment, ids::ShortId};
use byline_store::display::{self, Harvested, Stretch};
use record::Listing;
use token::Token;

const OAI: &str = "http://www.openarchives.org/OAI/2.0/";
const SCHEMA: &str = "http://www.w3.org/2001/XMLSchema-instance";
const SCHEMA_AT: &str =
    "http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";

/// Records in one answer.
const AT_ONCE: u32 = if cfg!(test) { 3 } else { 100 };

/// Why a question is not answered, in the words of the protocol (section 3.6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    code: &'static str,
    why: String,
}

impl Wrong {
    fn new(code: &'static str, why: impl Into<String>) -> Self {
        Self { code, why: why.into() }
    }
}

/// What a question comes to: an answer in XML, or the protocol's own word for what is wrong with it.
type Answered = Result<Result<(), Wrong>, Refusal>;

pub(super) async fn get(reading: Reading, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    answer(reading, query.as_deref().unwrap_or_default()).await
}

/// The protocol wants the same by POST, for questions longer than an address may be.
pub(super) async fn post(reading: Reading, headers: HeaderMap, body: String) -> Result<Response, Refusal> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let asked = if kind.starts_with("application/x-www-form-urlencoded") { body.as_str() } else { "" };
    answer(reading, asked).await
}

async fn answer(mut reading: Reading, query: &str) -> Result<Response, Refusal> {
    let own = Place::Reached(Reached::Oai).absolute(&reading.site);
    let now = reading.clock.now();
    let asked = Asked::read(query);
    let mut xml = Xml::new();
    let at = [("xmlns", OAI), ("xmlns:xsi", SCHEMA), ("xsi:schemaLocation", SCHEMA_AT)];
    xml.open("OAI-PMH", &at).text("responseDate", &[], &now.rfc3339());
    let told = asked.as_ref().map(Asked::told).unwrap_or_default();
    let told: Vec<(&str, &str)> = told.iter().map(|(name, value)| (*name, value.as_str())).collect();
    xml.text("request", &told, &own);
    let wrong = match &asked {
        Err(wrong) => Some(wrong.clone()),
        Ok(asked) => {
            let mut body = Xml::piece();
            let answered = verb(&mut reading, asked, now, &mut body).await?;
            if answered.is_ok() {
                xml.open(asked.verb.name(), &[]).join(body).close(asked.verb.name());
            }
            answered.err()
        }
    };
    if let Some(Wrong { code, why }) = wrong {
        xml.text("error", &[("code", code)], &why);
    }
    xml.close("OAI-PMH");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/xml; charset=utf-8")),
        (header::CACHE_CONTROL, Cache::Never.header()),
    ];
    Ok((headers, Body::from(xml.whole())).into_response())
}

async fn verb(reading: &mut Reading, asked: &Asked, now: Moment, xml: &mut Xml) -> Answered {
    match asked.verb {
        Verb::Identify => identify(reading, xml).await,
        Verb::ListMetadataFormats => formats(reading, asked, xml).await,
        Verb::ListSets => sets::list(reading, asked, xml).await,
        Verb::GetRecord => one(reading, asked, xml).await,
        Verb::ListIdentifiers => many(reading, asked, now, (Listing::Headers, xml)).await,
        Verb::ListRecords => many(reading, asked, now, (Listing::Records, xml)).await,
    }
}

async fn identify(reading: &mut Reading, xml: &mut Xml) -> Answered {
    let begins = display::harvest_begins(&mut reading.store, &reading.site).await?;
    let begins = begins.unwrap_or(reading.site.turned_at);
    let own = Place::Reached(Reached::Oai).absolute(&reading.site);
    xml.text("repositoryName", &[], reading.around().label(&reading.site.names).text.as_str());
    xml.text("baseURL", &[], &own).text("protocolVersion", &[], "2.0");
    xml.text(
        "adminEmail",
        &[],
        &whom_to_write(reading, reading.site.base_url.url().host_str().unwrap_or_default()),
    );
    xml.text("earliestDatestamp", &[], &begins.rfc3339()).text("deletedRecord", &[], "persistent");
    xml.text("granularity", &[], "YYYY-MM-DDThh:mm:ssZ");
    Ok(Ok(()))
}

/// The protocol wants an address: whom letters are from, else whoever keeps the host.
fn whom_to_write(app: &App, host: &str) -> String {
    let from = app.settings.mail_from.as_deref().map(|from| {
        from.rsplit_once('<').map_or(from, |(_, address)| address.trim_end_matches('>')).trim().to_owned()
    });
    from.unwrap_or_else(|| format!("postmaster@{host}"))
}

async fn formats(reading: &mut Reading, asked: &Asked, xml: &mut Xml) -> Answered {
    if let Some(identifier) = &asked.identifier
        && found(reading, identifier).await?.is_none()
    {
        return Ok(Err(unknown(identifier)));
    }
    xml.open("metadataFormat", &[]).text("metadataPrefix", &[], record::PREFIX);
    xml.text("schema", &[], record::DC_SCHEMA).text("metadataNamespace", &[], record::OAI_DC);
    xml.close("metadataFormat");
    Ok(Ok(()))
}

fn unknown(identifier: &str) -> Wrong {
    Wrong::new("idDoesNotExist", format!("{identifier} names nothing here"))
}

async fn found(reading: &mut Reading, identifier: &str) -> Result<Option<Harvested>, Refusal> {
    let Some(short) = record::short_of(&reading.site, identifier) else { return Ok(None) };
    let Ok(short) = short.parse::<ShortId>() else { return Ok(None) };
    Ok(display::harvest_one(&mut reading.store, &reading.site, &short).await?)
}

async fn one(reading: &mut Reading, asked: &Asked, xml: &mut Xml) -> Answered {
    let identifier = asked.identifier.as_deref().unwrap_or_default();
    let Some(harvested) = found(reading, identifier).await? else { return Ok(Err(unknown(identifier))) };
    record::write(xml, &reading.site, &harvested, Listing::Records);
    Ok(Ok(()))
}

async fn many(
    reading: &mut Reading,
    asked: &Asked,
    now: Moment,
    (listing, xml): (Listing, &mut Xml),
) -> Answered {
    let token = match &asked.token {
        Some(raw) => match Token::read(raw) {
            Some(token) if token.before <= now.plus_seconds(1) => token,
            _ => return Ok(Err(Wrong::new("badResumptionToken", "this token was not given here"))),
        },
        None => {
            let after =
                asked.from.map_or(Moment::from_micros(-1), |from| Moment::from_micros(from.micros() - 1));
            let snapshot = Moment::from_micros(now.micros().saturating_add(1));
            let before = asked.until.map_or(snapshot, |until| until.plus_seconds(1).min(snapshot));
            Token { after: (after, None), before, set: asked.set.clone(), told: 0, of: None }
        }
    };
    let (mut thing, mut spec) = (None, None);
    if let Some(set) = &token.set {
        match sets::thing(reading, set).await? {
            Some((id, own)) => (thing, spec) = (Some(id), Some(own)),
            None => return Ok(Err(Wrong::new("noRecordsMatch", format!("there is no set {set}")))),
        }
    }
    let stretch = Stretch { after: token.after, before: token.before, thing };
    walk(reading, &token, &stretch, (listing, spec.as_deref(), xml)).await
}

async fn walk(
    reading: &mut Reading,
    token: &Token,
    stretch: &Stretch,
    (listing, spec, xml): (Listing, Option<&str>, &mut Xml),
) -> Answered {
    let mut harvested = display::harvest(&mut reading.store, &reading.site, stretch, AT_ONCE + 1).await?;
    let goes_on = harvested.len() > AT_ONCE as usize;
    harvested.truncate(AT_ONCE as usize);
    let Some(last) = harvested.last().map(|last| (last.touched, Some(last.id))) else {
        return Ok(Err(match token.told {
            0 => Wrong::new("noRecordsMatch", "nothing is of that set and time"),
            _ => Wrong::new("badResumptionToken", "the walk of this token is over"),
        }));
    };
    let of = match (token.told, stretch.thing.is_some()) {
        (0, false) if goes_on => {
            Some(display::harvest_count(&mut reading.store, &reading.site, stretch).await?)
        }
        _ => token.of,
    };
    // What is displayed says itself of which sets it is; what is gone stays in those it was of.
    let of_set = |one: &&Harvested| match (&one.shown, spec) {
        (Some(displayed), Some(spec)) => sets::of(displayed.facts()).iter().any(|own| own == spec),
        _ => true,
    };
    let given: Vec<&Harvested> = harvested.iter().filter(of_set).collect();
    if given.is_empty() && !goes_on && token.told == 0 {
        return Ok(Err(Wrong::new("noRecordsMatch", "nothing is of that set and time")));
    }
    for one in given {
        record::write(xml, &reading.site, one, listing);
    }
    let cursor = token.told.to_string();
    let size = of.map(|of| of.to_string());
    let mut about = vec![("cursor", cursor.as_str())];
    about.extend(size.as_deref().map(|size| ("completeListSize", size)));
    if goes_on {
        let told = token.told + u64::from(AT_ONCE);
        let next = Token { after: last, told, of, ..token.clone() };
        xml.text("resumptionToken", &about, &next.written());
    } else if token.told > 0 {
        xml.empty("resumptionToken", &about);
    }
    Ok(Ok(()))
}
