//! Blobs in an S3-compatible bucket, for institutes that keep their files there.
//! It refuses to overwrite: a blob is written once, by a conditional put.

use super::{BlobError, digest_at, path_of};
use byline_core::digest::Digest;
use futures::TryStreamExt;
use object_store::{
    Error, ObjectStore, ObjectStoreExt, PutMode, PutPayload, RetryConfig,
    aws::{AmazonS3, AmazonS3Builder},
    path::Path,
};
use std::{sync::Arc, time::Duration};

/// Longer than a page waits; after this the blob is said to be out of reach.
const MOST_WAIT: Duration = Duration::from_secs(30);

#[derive(Clone, Debug)]
pub(super) struct Bucket {
    client: Arc<AmazonS3>,
    prefix: String,
    name: String,
}

impl Bucket {
    /// `s3://bucket/prefix?endpoint=http://127.0.0.1:9000&region=eu-central-1`.
    /// `keys` brings the credentials, from the environment outside tests.
    pub(super) fn open(url: &str, keys: AmazonS3Builder) -> Result<Self, BlobError> {
        let (place, options) = url.split_once('?').unwrap_or((url, ""));
        let (name, prefix) = place
            .trim_start_matches("s3://")
            .split_once('/')
            .unwrap_or((place.trim_start_matches("s3://"), ""));
        let unusable = |why: String| BlobError::Unusable { place: place.to_owned(), why };
        if name.is_empty() {
            return Err(unusable("no bucket is named".to_owned()));
        }
        // The HTTP client takes the provider of the process; ring is the only one built in.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = keys
            .with_bucket_name(name)
            .with_virtual_hosted_style_request(false)
            .with_retry(RetryConfig { max_retries: 5, retry_timeout: MOST_WAIT, ..RetryConfig::default() });
        for option in options.split('&').filter(|option| !option.is_empty()) {
            builder = match option.split_once('=') {
                Some(("endpoint", endpoint)) => {
                    builder.with_endpoint(endpoint).with_allow_http(endpoint.starts_with("http://"))
                }
                Some(("region", region)) => builder.with_region(region),
                _ => {
                    return Err(unusable(format!(
                        "\u{201c}{option}\u{201d} is neither endpoint= nor region="
                    )));
                }
            };
        }
        let client = Arc::new(builder.build().map_err(|why| unusable(why.to_string()))?);
        let prefix = prefix.trim_matches('/').to_owned();
        Ok(Self { client, prefix, name: place.to_owned() })
    }

    pub(super) async fn put(&self, digest: Digest, bytes: Vec<u8>) -> Result<(), BlobError> {
        let key = self.key(digest);
        let size = bytes.len() as u64;
        let payload = PutPayload::from(bytes);
        match self.client.put_opts(&key, payload.clone(), PutMode::Create.into()).await {
            Ok(_) => Ok(()),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => {
                let kept = self.client.head(&key).await.map_err(|why| self.unusable(&why))?;
                if kept.size == size {
                    return Ok(());
                }
                // Cut off by hand or by a broken server: the right bytes take its place.
                self.client.put(&key, payload).await.map(drop).map_err(|why| self.unusable(&why))
            }
            Err(why) => Err(self.unusable(&why)),
        }
    }

    pub(super) async fn get(&self, digest: Digest) -> Result<Option<Vec<u8>>, BlobError> {
        let answer = match self.client.get(&self.key(digest)).await {
            Ok(answer) => answer,
            Err(Error::NotFound { .. }) => return Ok(None),
            Err(why) => return Err(self.unusable(&why)),
        };
        answer.bytes().await.map(|bytes| Some(bytes.to_vec())).map_err(|why| self.unusable(&why))
    }

    pub(super) async fn exists(&self, digest: Digest) -> Result<bool, BlobError> {
        match self.client.head(&self.key(digest)).await {
            Ok(_) => Ok(true),
            Err(Error::NotFound { .. }) => Ok(false),
            Err(why) => Err(self.unusable(&why)),
        }
    }

    pub(super) async fn list(&self) -> Result<Vec<Digest>, BlobError> {
        let under = Path::from(self.prefix.as_str());
        let listed: Vec<_> =
            self.client.list(Some(&under)).try_collect().await.map_err(|why| self.unusable(&why))?;
        let name = |object: &object_store::ObjectMeta| {
            let key: &str = object.location.as_ref();
            digest_at(key.strip_prefix(&self.prefix)?.trim_start_matches('/'))
        };
        Ok(listed.iter().filter_map(name).collect())
    }

    pub(super) async fn delete(&self, digest: Digest) -> Result<(), BlobError> {
        match self.client.delete(&self.key(digest)).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(why) => Err(self.unusable(&why)),
        }
    }

    fn key(&self, digest: Digest) -> Path {
        Path::from(format!("{}/{}", self.prefix, path_of(digest)))
    }

    fn unusable(&self, why: &dyn std::fmt::Display) -> BlobError {
        BlobError::Unusable { place: self.name.clone(), why: why.to_string() }
    }
}
