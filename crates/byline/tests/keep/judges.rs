//! Programs that read captures and are not ours: warcio checks digests, wacz validates packages, pywb replays.
//! A judge that is missing fails the test: `cargo xtask with` installs them.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn python(script: &str, args: &[&str]) -> Output {
    let python = std::env::var("BYLINE_TEST_PYTHON").expect("`cargo xtask with` sets BYLINE_TEST_PYTHON");
    Command::new(python).args(["-c", script]).args(args).output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

const WARCIO: &str = "import sys; from warcio.cli import main; main(['check', '-v'] + sys.argv[1:])";

/// `warcio check -v`: every digest of every record.
pub fn warcio_finds_no_fault(files: &[PathBuf]) {
    let files: Vec<&str> = files.iter().map(|file| file.to_str().unwrap()).collect();
    let output = python(WARCIO, &files);
    let said = said(&output);
    assert!(output.status.success(), "{said}");
    assert!(
        said.contains("digest pass")
            && !said.contains("fail")
            && !said.contains("no digest to check, response"),
        "{said}"
    );
}

/// The same with one byte of a record changed beneath its packing.
pub fn warcio_finds_a_flipped_byte(file: &Path) {
    let flipped = file.with_file_name("flipped.warc.gz");
    let script = "import sys, gzip
from warcio.archiveiterator import ArchiveIterator
out = open(sys.argv[2], 'wb')
data = open(sys.argv[1], 'rb').read()
import zlib
at = 0
n = 0
while at < len(data):
    d = zlib.decompressobj(16 + zlib.MAX_WBITS)
    plain = d.decompress(data[at:])
    at = len(data) - len(d.unused_data)
    n += 1
    if b'WARC-Type: response' in plain and b'HTTP/1.1 200' in plain:
        plain = bytearray(plain); plain[-6] ^= 1; plain = bytes(plain)
    out.write(gzip.compress(plain))
out.close()";
    let made = python(script, &[file.to_str().unwrap(), flipped.to_str().unwrap()]);
    assert!(made.status.success(), "{}", said(&made));
    let output = python(WARCIO, &[flipped.to_str().unwrap()]);
    assert!(!output.status.success() && said(&output).contains("digest failed"), "{}", said(&output));
}

const WACZ: &str = "import sys; from wacz.main import main; main(['validate', '-f', sys.argv[1]])";

/// `wacz validate`: it ends with 0 whatever it finds, so that its words are read; and of a package with a changed file it says so.
pub fn wacz_is_valid(package: &Path) {
    let whole = said(&python(WACZ, &[package.to_str().unwrap()]));
    assert!(whole.contains("Validation succeeded, the passed WACZ is valid"), "{whole}");
    let changed = package.with_file_name("changed.wacz");
    let script = "import sys, zipfile
whole, changed = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], 'w')
for name in whole.namelist():
    data = whole.read(name)
    changed.writestr(name, data.replace(b'All captures', b'Some of them') if name == 'datapackage.json' else data)
changed.close()";
    let made = python(script, &[package.to_str().unwrap(), changed.to_str().unwrap()]);
    assert!(made.status.success(), "{}", said(&made));
    let broken = said(&python(WACZ, &[changed.to_str().unwrap()]));
    assert!(broken.contains("Validation failed") || broken.contains("invalid"), "{broken}");
}

/// pywb takes the files into a collection and gives back the bytes that came.
pub fn pywb_replays(files: &[PathBuf], (stamp, url): (&str, &str), payload: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let expected = folder.path().join("payload");
    std::fs::write(&expected, payload).unwrap();
    let script = include_str!("replay.py");
    let mut args = vec![folder.path().to_str().unwrap(), stamp, url, expected.to_str().unwrap()];
    args.extend(files.iter().map(|file| file.to_str().unwrap()));
    let output = python(script, &args);
    assert!(output.status.success() && said(&output).contains("the same bytes"), "{}", said(&output));
}

/// pywb as a client of Memento: our map and our gate name the copy, and the address it makes of them gives the bytes that came.
pub fn pywb_is_led(base: &str, url: &str, payload: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let expected = folder.path().join("payload");
    std::fs::write(&expected, payload).unwrap();
    let script = "import sys
import requests
from pywb.warcserver.index.indexsource import MementoIndexSource
base, url, expected = sys.argv[1:]
source = MementoIndexSource(base + '/timegate/{url}', base + '/timemap/link/{url}', base + '/web/{timestamp}id_/{url}')
mapped = list(source.load_index({'url': url}))
led = list(source.load_index({'url': url, 'closest': '20270101000000'}))
assert len(mapped) == 1 and len(led) == 1, (mapped, led)
assert mapped[0]['timestamp'] == led[0]['timestamp'] and mapped[0]['memento_url'] == led[0]['memento_url'], (mapped, led)
answer = requests.get(mapped[0]['load_url'], stream=True)
assert answer.status_code == 200 and answer.headers['Memento-Datetime'], answer.headers
assert answer.raw.read(decode_content=False) == open(expected, 'rb').read()
print('the same bytes')";
    let output = python(script, &[base, url, expected.to_str().unwrap()]);
    assert!(output.status.success() && said(&output).contains("the same bytes"), "{}", said(&output));
}
