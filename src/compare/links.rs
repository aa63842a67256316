//! Which sentence of the one version is which of the other, as far as it is known.

/// Pairs of places of an old and a new version.
#[derive(Clone, Debug)]
pub(super) struct Links {
    old: Vec<u32>,
    new: Vec<u32>,
}

/// What stands for no place.
const NONE: u32 = u32::MAX;

/// For each place of each version the last one before and the first one after it that is linked, told
/// as places of the old version.
#[derive(Clone, Debug)]
pub(super) struct Anchors {
    old: Vec<[u32; 2]>,
    new: Vec<[u32; 2]>,
}

impl Links {
    pub(super) fn new(old: usize, new: usize) -> Self {
        Self { old: vec![NONE; old], new: vec![NONE; new] }
    }

    pub(super) fn link(&mut self, old: u32, new: u32) {
        if let (Some(to), Some(back)) =
            (self.old.get_mut(old as usize), self.new.get_mut(new as usize))
        {
            (*to, *back) = (new, old);
        }
    }

    pub(super) fn new_of(&self, old: u32) -> Option<u32> {
        self.old.get(old as usize).copied().filter(|new| *new != NONE)
    }

    pub(super) fn old_of(&self, new: u32) -> Option<u32> {
        self.new.get(new as usize).copied().filter(|old| *old != NONE)
    }

    /// The places of the old version that are not linked.
    pub(super) fn open_old(&self) -> impl Iterator<Item = u32> {
        open(&self.old)
    }

    /// The places of the new version that are not linked.
    pub(super) fn open_new(&self) -> impl Iterator<Item = u32> {
        open(&self.new)
    }

    /// The linked places, in the order of the old version.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (u32, u32)> {
        (0..).zip(&self.old).filter(|(_, new)| **new != NONE).map(|(old, new)| (old, *new))
    }

    pub(super) fn anchors(&self) -> Anchors {
        let old = (0..).zip(&self.old).map(|(at, new)| if *new == NONE { NONE } else { at });
        Anchors { old: around(&old.collect::<Vec<_>>()), new: around(&self.new) }
    }
}

fn open(links: &[u32]) -> impl Iterator<Item = u32> {
    (0..).zip(links).filter(|(_, other)| **other == NONE).map(|(at, _)| at)
}

/// For each place the last anchor before it and the first after it.
fn around(anchors: &[u32]) -> Vec<[u32; 2]> {
    let mut around = vec![[NONE; 2]; anchors.len()];
    let mut last = NONE;
    for (found, anchor) in around.iter_mut().zip(anchors) {
        found[0] = last;
        last = if *anchor == NONE { last } else { *anchor };
    }
    last = NONE;
    for (found, anchor) in around.iter_mut().zip(anchors).rev() {
        found[1] = last;
        last = if *anchor == NONE { last } else { *anchor };
    }
    around
}

impl Anchors {
    /// Whether two places follow the same linked sentence, or come before the same.
    pub(super) fn are_near(&self, old: u32, new: u32) -> bool {
        let [before, after] = self.of_old(old);
        let [new_before, new_after] = self.of_new(new);
        before == new_before || after == new_after
    }

    pub(super) fn of_old(&self, at: u32) -> [u32; 2] {
        self.old.get(at as usize).copied().unwrap_or([NONE; 2])
    }

    pub(super) fn of_new(&self, at: u32) -> [u32; 2] {
        self.new.get(at as usize).copied().unwrap_or([NONE; 2])
    }
}
