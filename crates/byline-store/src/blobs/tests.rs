//! What a place for blobs promises, told on all three of them.

use super::*;
use object_store::aws::AmazonS3Builder;
use std::{
    io::{Read, Write},
    net::TcpStream,
};

/// A bucket on the S3 of the tests, under a prefix nobody else has.
fn in_s3() -> Blobs {
    let server = std::env::var("BYLINE_TEST_S3").unwrap_or_else(|_| {
        panic!("BYLINE_TEST_S3 is not set; run `cargo xtask test`, which starts an S3 for the tests")
    });
    let address = server.trim_start_matches("http://").trim_end_matches('/');
    let mut door = TcpStream::connect(address).unwrap();
    write!(door, "PUT /blobs HTTP/1.1\r\nHost: {address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        .unwrap();
    let mut answer = String::new();
    door.read_to_string(&mut answer).unwrap();
    let keys = AmazonS3Builder::new().with_access_key_id("test").with_secret_access_key("test");
    let own = tempfile::tempdir().unwrap();
    let prefix = own.path().file_name().unwrap().to_string_lossy().replace('.', "");
    let url = format!("s3://blobs/{prefix}?endpoint={server}&region=us-east-1");
    Blobs { place: Place::S3(s3::Bucket::open(&url, keys).unwrap()) }
}

async fn each_place(story: impl AsyncFn(Blobs)) {
    let folder = tempfile::tempdir().unwrap();
    story(Blobs::open(&BlobsAt::Memory).unwrap()).await;
    story(Blobs::open(&BlobsAt::Disk(folder.path().join("blobs"))).unwrap()).await;
    story(in_s3()).await;
}

#[tokio::test]
async fn what_is_put_is_there_once_under_its_digest() {
    each_place(async |blobs: Blobs| {
        assert_eq!(blobs.list().await.unwrap(), []);
        let big: Vec<u8> = (0..=255).cycle().take(9_000_000).collect();
        let mut names = Vec::new();
        for bytes in [b"".to_vec(), b"a".to_vec(), b"a".to_vec(), big.clone()] {
            let digest = blobs.put(bytes.clone()).await.unwrap();
            assert_eq!(digest, Digest::of(&bytes));
            assert!(blobs.exists(digest).await.unwrap());
            assert_eq!(blobs.get(digest).await.unwrap(), bytes);
            names.push(digest);
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!((names.len(), blobs.list().await.unwrap()), (3, names.clone()));
        blobs.delete(names[1]).await.unwrap();
        blobs.delete(names[1]).await.unwrap();
        assert!(!blobs.exists(names[1]).await.unwrap());
        assert!(matches!(blobs.get(names[1]).await, Err(BlobError::NotThere(name)) if name == names[1]));
        assert_eq!(blobs.list().await.unwrap(), [names[0], names[2]]);
    })
    .await;
}

#[tokio::test]
async fn many_put_the_same_at_once() {
    each_place(async |blobs: Blobs| {
        let putting: Vec<_> = (0..16)
            .map(|_| {
                let blobs = blobs.clone();
                tokio::spawn(async move { blobs.put(vec![7; 100_000]).await.unwrap() })
            })
            .collect();
        for put in putting {
            put.await.unwrap();
        }
        assert_eq!(blobs.list().await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_damaged_file_is_noticed_and_the_right_bytes_heal_it() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(&BlobsAt::Disk(folder.path().to_owned())).unwrap();
    let digest = blobs.put(b"the page as it came".to_vec()).await.unwrap();
    let file = folder.path().join(path_of(digest));
    for damage in [&b"the page as it cane"[..], b"the page", b""] {
        std::fs::write(&file, damage).unwrap();
        assert!(matches!(blobs.get(digest).await, Err(BlobError::Damaged(_))));
        blobs.put(b"the page as it came".to_vec()).await.unwrap();
        assert_eq!(blobs.get(digest).await.unwrap(), b"the page as it came");
    }
    std::fs::write(folder.path().join("ab"), "not a blob").unwrap();
    std::fs::create_dir(folder.path().join("cd")).unwrap();
    std::fs::write(folder.path().join("cd").join("note.txt"), "nor this").unwrap();
    assert_eq!(blobs.list().await.unwrap(), [digest]);
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_on_the_machine_may_read_a_blob() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("blobs");
    let blobs = Blobs::open(&BlobsAt::Disk(root.clone())).unwrap();
    let file = root.join(path_of(blobs.put(b"private".to_vec()).await.unwrap()));
    for path in [root.as_path(), file.parent().unwrap(), &file] {
        let mode = std::fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", path.display());
    }
}

#[test]
fn settings_say_where_blobs_are() {
    let data = Path::new("/data");
    let at = |setting| BlobsAt::from_setting(setting, data);
    assert_eq!(at(None).unwrap(), BlobsAt::Disk("/data/blobs".into()));
    assert_eq!(at(Some("files")).unwrap(), BlobsAt::Disk("/data/files".into()));
    assert_eq!(at(Some("/srv/files")).unwrap(), BlobsAt::Disk("/srv/files".into()));
    assert_eq!(at(Some("s3://b/p")).unwrap(), BlobsAt::S3("s3://b/p".to_owned()));
    assert!(at(Some("ftp://b/p")).unwrap_err().to_string().contains("s3://bucket/prefix"));
    for (url, why) in [("s3:///p", "no bucket"), ("s3://b?colour=red", "neither endpoint= nor region=")] {
        let refused = Blobs::open(&BlobsAt::S3(url.to_owned())).unwrap_err().to_string();
        assert!(refused.contains(why), "{refused}");
    }
}
