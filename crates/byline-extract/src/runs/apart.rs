//! How far a run stands apart from the element that holds most of the prose, and how what holds it is made.
//! It refuses to decide: lists of teasers and long quotations both stand apart.

use super::{
    Kinds, Run,
    boxes::{Boxed, Boxes},
    form::{Form, flag},
};
use foldhash::HashMap;

/// Elements around a run that are looked at one by one.
const LEVELS: usize = 6;
/// Elements around a run by whose making runs are held to be alike.
const STEPS: [usize; 3] = [0, 2, 5];

/// What is told of the places of a page.
pub struct Places<'a> {
    boxes: Boxes<'a>,
    total: f32,
    /// The element that holds most prose directly, and the steps from it to each that holds it.
    main: HashMap<u32, usize>,
    /// Words of prose in elements made alike, by the steps looked at.
    alike: [HashMap<u64, f32>; STEPS.len()],
}

impl<'a> Places<'a> {
    pub fn of(all: &'a [Boxed], runs: &[Run], forms: &[Form], main: Option<u32>) -> Self {
        let boxes = Boxes::of(all, runs, forms);
        let total = boxes.get(0).1.prose.max(1.0);
        let main = main.map(|main| boxes.outward(main).zip(0..).collect()).unwrap_or_default();
        let mut alike: [HashMap<u64, f32>; STEPS.len()] = Default::default();
        for (run, form) in runs.iter().zip(forms).filter(|(_, form)| form.prose) {
            for (words, steps) in alike.iter_mut().zip(STEPS) {
                *words.entry(boxes.make(run.owner, steps)).or_default() += form.words;
            }
        }
        Self { boxes, total, main, alike }
    }

    /// Adds the signs of where the run stands.
    pub fn push(&self, run: &Run, signs: &mut Vec<f32>) {
        self.levels(run, signs);
        for (words, steps) in self.alike.iter().zip(STEPS) {
            let of = words.get(&self.boxes.make(run.owner, steps)).copied().unwrap_or_default();
            signs.push(of / self.total);
        }
        self.branch(run, signs);
    }

    /// Of each element around it, from the inside out: prose held, links held, how many are made alike.
    fn levels(&self, run: &Run, signs: &mut Vec<f32>) {
        let mut around = self.boxes.outward(run.owner);
        for _ in 0..LEVELS {
            let Some(at) = around.next() else {
                signs.extend([1.0, 0.0, 0.0]);
                continue;
            };
            let held = self.boxes.get(at).1;
            signs.extend([held.prose / self.total, held.link_share(), (1.0 + held.alike).ln()]);
        }
    }

    /// The part of the page that holds the run and not the element of most prose.
    fn branch(&self, run: &Run, signs: &mut Vec<f32>) {
        let (mut up, mut top, mut most, mut kinds) = (0.0_f32, None, 0.0_f32, Kinds::default());
        let mut down = 0.0;
        for at in self.boxes.outward(run.owner) {
            if let Some(steps) = self.main.get(&at) {
                down = *steps as f32;
                break;
            }
            let (own, held) = self.boxes.get(at);
            up += 1.0;
            most = most.max(held.alike);
            kinds = kinds | own.kinds;
            top = Some(at);
        }
        signs.extend([up.min(12.0), down.min(12.0), (1.0 + most).ln(), flag(self.main.is_empty())]);
        let held = top.map(|at| *self.boxes.get(at).1).unwrap_or_default();
        signs.extend([
            held.prose / self.total,
            held.link_share(),
            (1.0 + held.runs).ln(),
            (1.0 + held.letters).ln(),
            (1.0 + held.alike).ln(),
        ]);
        signs.extend((0..Kinds::COUNT).map(|kind| flag(kinds.holds(kind))));
    }
}
