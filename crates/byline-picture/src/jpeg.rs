//! The segments of a JPEG, walked to its end before it is decoded: decoders fill in what is missing, and we do not.
//! It refuses a file without its last marker, and one with more scans than any camera or program writes.

use crate::refusal::PictureRefusal;

/// Each scan of a progressive picture is another pass over all of it.
const MOST_SCANS: u32 = 64;

/// Whether the picture goes on to its end marker.
pub(crate) fn walk(bytes: &[u8]) -> Result<(), PictureRefusal> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8]).ok_or(PictureRefusal::Damaged(None))?;
    let mut scans = 0;
    loop {
        let (marker, after) = next_marker(rest).ok_or(PictureRefusal::CutShort)?;
        rest = match marker {
            0xd9 if scans > 0 => return Ok(()),
            0xd8 | 0xd9 => return Err(PictureRefusal::Damaged(None)),
            // Restarts and what stands alone.
            0x01 | 0xd0..=0xd7 => after,
            _ => {
                scans += u32::from(marker == 0xda);
                let length = after.first_chunk::<2>().map(|two| usize::from(u16::from_be_bytes(*two)));
                after.get(length.ok_or(PictureRefusal::CutShort)?.max(2)..).ok_or(PictureRefusal::CutShort)?
            }
        };
        if scans > MOST_SCANS {
            return Err(PictureRefusal::TooMuch(None));
        }
    }
}

/// The next marker and what follows it; `FF 00` is a byte of a scan, and any number of `FF` may go before.
fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xff)? + 1;
        match *bytes.get(at)? {
            0x00 | 0xff => {}
            marker => return Some((marker, &bytes[at + 1..])),
        }
    }
}
