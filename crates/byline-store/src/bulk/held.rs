//! What is held already by an op-ed of the load under way, as fingerprints: a look at a large file must tell millions apart.
//! It refuses to keep any name itself, and to take what another has.

use std::hash::{BuildHasher, Hash, RandomState};

/// Fingerprints whose first twelve bits are the same.
type Bucket = Vec<([u32; 2], u32)>;
const BUCKETS: usize = 1 << 12;

/// Twelve bytes for each name; two of millions share a fingerprint once in a million files.
pub(super) struct Held {
    keyed: RandomState,
    buckets: Vec<Bucket>,
}

impl Default for Held {
    fn default() -> Self {
        Self { keyed: RandomState::new(), buckets: vec![Bucket::new(); BUCKETS] }
    }
}

impl Held {
    /// The number under which somebody holds it.
    pub(super) fn by(&self, name: &impl Hash) -> Option<u32> {
        let (bucket, mark) = self.place(name);
        let bucket = &self.buckets[bucket];
        bucket.binary_search_by_key(&mark, |held| held.0).ok().map(|at| bucket[at].1)
    }

    /// Gives it to this number unless it is held; the number that holds it then.
    pub(super) fn give(&mut self, name: &impl Hash, number: u32) -> u32 {
        let (bucket, mark) = self.place(name);
        let bucket = &mut self.buckets[bucket];
        match bucket.binary_search_by_key(&mark, |held| held.0) {
            Ok(at) => bucket[at].1,
            Err(at) => {
                if bucket.len() == bucket.capacity() {
                    // An eighth more, not twice as much: all buckets grow alike.
                    bucket.reserve_exact(bucket.len() / 8 + 1);
                }
                bucket.insert(at, (mark, number));
                number
            }
        }
    }

    fn place(&self, name: &impl Hash) -> (usize, [u32; 2]) {
        let print = self.keyed.hash_one(name);
        let (high, low) = ((print >> 32) as u32, print as u32);
        ((high >> 20) as usize, [high, low])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_first_holds_it() {
        let mut held = Held::default();
        for number in 0..20_000u32 {
            assert_eq!(held.by(&number), None);
            assert_eq!(held.give(&number, number), number);
            assert_eq!(held.give(&(number / 2), 9), number / 2);
        }
        assert!((0..20_000u32).all(|number| held.by(&number) == Some(number)));
        let room: usize = held.buckets.iter().map(Vec::capacity).sum();
        assert!(room < 20_000 * 3 / 2 && size_of::<([u32; 2], u32)>() == 12);
    }
}
