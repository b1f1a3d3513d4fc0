//! What is held already by an op-ed of the load under way, as fingerprints: a look at a large file must tell millions apart.
//! It refuses to keep any name itself, and to take what another has.

use std::hash::{BuildHasher, Hash, RandomState};

/// Fourteen bits of a fingerprint say in which bucket it is.
const BUCKETS: usize = 1 << 14;
/// Names of one chunk, and chunks allocated at once: 42 KiB.
const CHUNK: usize = 16;
const AT_ONCE: usize = 256;
/// What stands for no chunk.
const NONE: u32 = u32::MAX;

/// A name: forty-eight further bits of its fingerprint, and the number that holds it. In halves of words, so that it has ten bytes.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Mark {
    print: [u16; 3],
    number: [u16; 2],
}

/// Some names of one bucket. All chunks are of one size and stay where they are: a list that grew by itself would leave its
/// former places behind, and millions of names would weigh half as much again.
struct Chunk {
    marks: [Mark; CHUNK],
    held: u32,
    before: u32,
}

/// Ten and a half bytes for each name; two of millions share a fingerprint once in a million files.
pub(super) struct Held {
    keyed: RandomState,
    /// The last chunk of each bucket.
    last: Vec<u32>,
    chunks: Vec<Vec<Chunk>>,
}

impl Default for Held {
    fn default() -> Self {
        Self { keyed: RandomState::new(), last: vec![NONE; BUCKETS], chunks: Vec::new() }
    }
}

impl Held {
    /// The number under which somebody holds it.
    pub(super) fn by(&self, name: &impl Hash) -> Option<u32> {
        let (bucket, print) = self.place(name);
        self.found(bucket, print)
    }

    /// Gives it to this number unless it is held; the number that holds it then.
    pub(super) fn give(&mut self, name: &impl Hash, number: u32) -> u32 {
        let (bucket, print) = self.place(name);
        if let Some(holder) = self.found(bucket, print) {
            return holder;
        }
        let last = self.last[bucket];
        let at = if last == NONE || self.chunk(last).held as usize == CHUNK {
            self.chunk_after(last)
        } else {
            last
        };
        self.last[bucket] = at;
        let chunk = &mut self.chunks[at as usize / AT_ONCE][at as usize % AT_ONCE];
        chunk.marks[chunk.held as usize] = Mark { print, number: [(number >> 16) as u16, number as u16] };
        chunk.held += 1;
        number
    }

    fn found(&self, bucket: usize, print: [u16; 3]) -> Option<u32> {
        let mut at = self.last[bucket];
        while at != NONE {
            let chunk = self.chunk(at);
            let held = &chunk.marks[..chunk.held as usize];
            if let Some(Mark { number: [high, low], .. }) = held.iter().find(|mark| mark.print == print) {
                return Some(u32::from(*high) << 16 | u32::from(*low));
            }
            at = chunk.before;
        }
        None
    }

    fn chunk(&self, at: u32) -> &Chunk {
        &self.chunks[at as usize / AT_ONCE][at as usize % AT_ONCE]
    }

    /// An empty chunk of the bucket whose last one was `before`.
    fn chunk_after(&mut self, before: u32) -> u32 {
        if self.chunks.last().is_none_or(|some| some.len() == AT_ONCE) {
            self.chunks.push(Vec::with_capacity(AT_ONCE));
        }
        let place = self.chunks.len() - 1;
        let some = &mut self.chunks[place];
        some.push(Chunk { marks: [Mark::default(); CHUNK], held: 0, before });
        u32::try_from(place * AT_ONCE + some.len() - 1)
            .expect("names are numbered by 32 bits, and a chunk has several")
    }

    fn place(&self, name: &impl Hash) -> (usize, [u16; 3]) {
        let print = self.keyed.hash_one(name);
        ((print >> 50) as usize, [(print >> 32) as u16, (print >> 16) as u16, print as u16])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_first_holds_it() {
        let mut held = Held::default();
        for number in 0..20_000u32 {
            let high = number << 12 | 7;
            assert_eq!(held.by(&number), None);
            assert_eq!(held.give(&number, high), high);
            assert_eq!(held.give(&(number / 2), 9), (number / 2) << 12 | 7);
        }
        assert!((0..20_000u32).all(|number| held.by(&number) == Some(number << 12 | 7)));
    }

    #[test]
    fn a_million_names_have_little_more_than_ten_bytes_each() {
        let mut held = Held::default();
        for number in 0..1_000_000u32 {
            held.give(&number, number);
        }
        let chunks: usize = held.chunks.iter().map(Vec::capacity).sum();
        let bytes = chunks * size_of::<Chunk>() + held.last.len() * size_of::<u32>();
        assert!(bytes < 12_500_000 && size_of::<Mark>() == 10, "{bytes}");
    }
}
