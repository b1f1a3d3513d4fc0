//! The backup file: a tar compressed with zstd, which any system opens, closed by a digest of every byte before it.
//! It refuses a file that was cut off, changed in a single bit, or made by something else.

use crate::error::StoreError;
use byline_core::digest::Digest;
use sha2::{Digest as _, Sha256};
use std::{
    fs::File,
    io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};
use tokio::{sync::mpsc, task::JoinHandle};

/// The end of every backup is a skippable frame (RFC 8878, 3.1.2): zstd passes over it, we read the digest in it.
const SEAL_HEAD: [u8; 16] = *b"\x5b\x2a\x4d\x18\x28\x00\x00\x00BYLINE1\n";
const SEAL: usize = SEAL_HEAD.len() + 32;
/// No member is larger: blobs are pages and pictures, tables come in parts.
const MEMBER_CAP: u64 = 1 << 30;
/// Members on their way between the thread that packs and the store.
const ON_THE_WAY: usize = 4;

/// A file within the backup.
pub(super) struct Member {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// A backup that is being written, on a thread of its own.
pub(super) struct Writing {
    members: mpsc::Sender<Member>,
    written: JoinHandle<io::Result<()>>,
    file: PathBuf,
}

impl Writing {
    pub(super) fn start(file: &Path, seconds: u64) -> Self {
        let (members, given) = mpsc::channel(ON_THE_WAY);
        let path = file.to_owned();
        let written = tokio::task::spawn_blocking(move || pack(&path, given, seconds));
        Self { members, written, file: file.to_owned() }
    }

    /// Adds a member; a failure to write shows at [`Writing::finish`].
    pub(super) async fn put(&self, member: Member) {
        // The receiver is gone only when packing failed, and `finish` says why.
        let _ = self.members.send(member).await;
    }

    pub(super) async fn finish(self) -> Result<(), StoreError> {
        drop(self.members);
        let done = self.written.await.map_err(StoreError::unavailable)?;
        done.map_err(StoreError::file(&self.file))
    }
}

fn pack(path: &Path, mut given: mpsc::Receiver<Member>, seconds: u64) -> io::Result<()> {
    let file = File::options().write(true).open(path)?;
    let sealed = Sealed { out: BufWriter::new(file), so_far: Sha256::new() };
    let mut zstd = zstd::Encoder::new(sealed, 3)?;
    zstd.include_checksum(true)?;
    let mut tar = tar::Builder::new(zstd);
    while let Some(member) = given.blocking_recv() {
        let mut header = tar::Header::new_ustar();
        header.set_size(member.bytes.len() as u64);
        header.set_mode(0o600);
        header.set_mtime(seconds);
        tar.append_data(&mut header, &member.name, member.bytes.as_slice())?;
    }
    tar.into_inner()?.finish()?.close()
}

/// Digests what passes through, to close the file with it.
struct Sealed {
    out: BufWriter<File>,
    so_far: Sha256,
}

impl Sealed {
    fn close(mut self) -> io::Result<()> {
        self.out.write_all(&SEAL_HEAD)?;
        self.out.write_all(&self.so_far.finalize())?;
        self.out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
    }
}

impl Write for Sealed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.so_far.update(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Whether a file ends as a backup does; says nothing about the rest of it.
pub(super) fn looks_like_one(path: &Path) -> io::Result<bool> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    Ok(length > SEAL as u64 && seal_of(&mut file, length)?.is_some())
}

/// Checks every byte of a file against its seal.
pub(super) async fn check_whole(path: &Path) -> Result<(), StoreError> {
    let path = path.to_owned();
    tokio::task::spawn_blocking(move || {
        let problem = unsealed(&path).map_err(StoreError::file(&path))?;
        problem.map_or(Ok(()), |why| Err(StoreError::Backup(format!("{} {why}", path.display()))))
    })
    .await
    .map_err(StoreError::unavailable)?
}

fn unsealed(path: &Path) -> io::Result<Option<&'static str>> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let foreign = "is not a backup made by Byline, or its end is missing";
    if length <= SEAL as u64 {
        return Ok(Some(foreign));
    }
    let Some(seal) = seal_of(&mut file, length)? else { return Ok(Some(foreign)) };
    file.rewind()?;
    let mut rest = BufReader::with_capacity(1 << 20, file.take(length - SEAL as u64));
    let mut so_far = Sha256::new();
    let mut piece = vec![0; 1 << 20];
    loop {
        match rest.read(&mut piece)? {
            0 => break,
            read => so_far.update(&piece[..read]),
        }
    }
    let damaged = "was damaged since it was made: its digest is another one; use an older backup";
    Ok((so_far.finalize().as_slice() != seal).then_some(damaged))
}

fn seal_of(file: &mut File, length: u64) -> io::Result<Option<[u8; 32]>> {
    let mut end = [0; SEAL];
    file.seek(SeekFrom::Start(length - SEAL as u64))?;
    file.read_exact(&mut end)?;
    let (head, digest) = end.split_at(SEAL_HEAD.len());
    Ok(if head == SEAL_HEAD { digest.try_into().ok() } else { None })
}

/// The members of a backup in order, read on a thread of its own. Check the file whole first.
pub(super) fn members(path: &Path) -> mpsc::Receiver<Result<Member, StoreError>> {
    let (found, given) = mpsc::channel(ON_THE_WAY);
    let path = path.to_owned();
    tokio::task::spawn_blocking(move || {
        if let Err(why) = unpack(&path, &found) {
            let unreadable = StoreError::Backup(format!("{} cannot be unpacked: {why}", path.display()));
            let _ = found.blocking_send(Err(unreadable));
        }
    });
    given
}

fn unpack(path: &Path, found: &mpsc::Sender<Result<Member, StoreError>>) -> io::Result<()> {
    let file = File::open(path)?;
    let length = file.metadata()?.len().saturating_sub(SEAL as u64);
    let mut tar = tar::Archive::new(zstd::Decoder::new(file.take(length))?);
    for entry in tar.entries()? {
        let entry = entry?;
        let name = entry.path()?.to_string_lossy().into_owned();
        if entry.size() > MEMBER_CAP {
            return Err(io::Error::other(format!("{name} is too large")));
        }
        let mut bytes = Vec::new();
        entry.take(MEMBER_CAP).read_to_end(&mut bytes)?;
        if found.blocking_send(Ok(Member { name, bytes })).is_err() {
            return Ok(());
        }
    }
    Ok(())
}

impl Member {
    pub(super) fn digest(&self) -> Digest {
        Digest::of(&self.bytes)
    }
}
