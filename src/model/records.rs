//! A table of records in the order of their keys, whose copies share what they have in common.

use std::borrow::Borrow;
use std::collections::HashSet;
use std::fmt;
use std::iter::Map;
use std::ops::Index;
use std::sync::Arc;

/// Entries that lie together. So many are copied when one of them is altered in a table that has
/// copies, and so many are moved when one comes between them.
const MOST: usize = 64;

/// A table in the order of its keys.
///
/// A copy costs next to nothing, however large the table: the entries lie in runs of some dozens
/// that all copies share, and only the run in which something is altered becomes the copy's own. So
/// a map of hundreds of thousands of records can be held by whoever draws or saves it while somebody
/// edits it.
#[derive(Clone)]
pub struct Records<K, V> {
    /// No run is empty, and each one's keys are greater than those of the one before.
    runs: Vec<Arc<Vec<(K, V)>>>,
    len: usize,
}

impl<K, V> Records<K, V> {
    /// An empty table.
    pub const fn new() -> Self {
        Self {
            runs: Vec::new(),
            len: 0,
        }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Says whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The entries by rising key.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter {
            runs: &self.runs,
            front: 0,
            back: 0,
            len: self.len,
        }
    }

    /// The keys, rising.
    pub fn keys(&self) -> Keys<'_, K, V> {
        self.iter().map(|(key, _)| key)
    }

    /// The values by rising key.
    pub fn values(&self) -> Values<'_, K, V> {
        self.iter().map(|(_, value)| value)
    }

    /// The entries that do not lie in a run which `other` has too.
    fn own<'a>(&'a self, other: &Self) -> impl Iterator<Item = &'a (K, V)> + use<'a, K, V> {
        let theirs: HashSet<*const Vec<(K, V)>> = other.runs.iter().map(Arc::as_ptr).collect();
        let is_own = move |run: &&Arc<Vec<(K, V)>>| !theirs.contains(&Arc::as_ptr(run));
        self.runs.iter().filter(is_own).flat_map(|run| run.iter())
    }
}

impl<K: Ord, V> Records<K, V> {
    /// Where an entry of this key is, or would be: its run, and its place in it.
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> (usize, Result<usize, usize>)
    where
        K: Borrow<Q>,
    {
        let after = self
            .runs
            .partition_point(|run| run.first().is_some_and(|(first, _)| first.borrow() <= key));
        let run = after.saturating_sub(1);
        let place = self.runs.get(run).map_or(Err(0), |entries| {
            entries.binary_search_by(|(other, _)| other.borrow().cmp(key))
        });
        (run, place)
    }

    /// The value of this key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let (run, place) = self.place(key);
        let place = place.ok()?;
        Some(&self.runs[run][place].1)
    }

    /// Says whether there is an entry of this key.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).1.is_ok()
    }

    /// The entries from the first whose key `is_before` denies on; it must hold for the keys up to
    /// some place, and for none after it.
    pub fn from_where(
        &self,
        is_before: impl Fn(&K) -> bool,
    ) -> impl Iterator<Item = (&K, &V)> + Clone {
        let has_before =
            |run: &Arc<Vec<(K, V)>>| run.first().is_some_and(|(key, _)| is_before(key));
        let run = self.runs.partition_point(has_before).saturating_sub(1);
        let entries = self.runs.get(run).map_or(&[][..], |run| run.as_slice());
        let first = entries.partition_point(|(key, _)| is_before(key));
        let rest = self.runs.get(run + 1..).unwrap_or_default().iter();
        let rest = rest.flat_map(|run| run.iter());
        let all = entries[first..].iter().chain(rest);
        all.map(|(key, value)| (key, value))
    }

    /// The entries that are not the same in both tables: those of this one, then those of `other`.
    /// What the two share is not looked at.
    pub fn differing<'a>(&'a self, other: &'a Self) -> (Entries<'a, K, V>, Entries<'a, K, V>)
    where
        V: PartialEq,
    {
        let of = |one: &'a Self, other: &'a Self| {
            let entries = one.own(other).map(|(key, value)| (key, value));
            let differs = |(key, value): &(&K, &V)| other.get(*key) != Some(value);
            entries.filter(differs).collect()
        };
        (of(self, other), of(other, self))
    }
}

impl<K: Ord + Clone, V: Clone> Records<K, V> {
    /// The value of this key, to be altered.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let (run, place) = self.place(key);
        let place = place.ok()?;
        Some(&mut Arc::make_mut(&mut self.runs[run])[place].1)
    }

    /// Puts an entry into the table; gives the value that stood there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let (run, place) = self.place(&key);
        match place {
            Ok(place) => {
                let old = &mut Arc::make_mut(&mut self.runs[run])[place].1;
                return Some(std::mem::replace(old, value));
            }
            Err(place) => self.insert_at(run, place, (key, value)),
        }
        self.len += 1;
        None
    }

    fn insert_at(&mut self, run: usize, place: usize, entry: (K, V)) {
        let run_len = self.runs.get(run).map_or(MOST, |run| run.len());
        let is_last = run + 1 >= self.runs.len() && (place == run_len || self.runs.is_empty());
        if run_len < MOST {
            return Arc::make_mut(&mut self.runs[run]).insert(place, entry);
        }
        if is_last {
            // Entries mostly come in order, and then every run becomes full.
            let mut entries = Vec::with_capacity(MOST);
            entries.push(entry);
            return self.runs.push(Arc::new(entries));
        }
        let entries = Arc::make_mut(&mut self.runs[run]);
        let mut second = Vec::with_capacity(MOST);
        second.extend(entries.drain(MOST / 2..));
        match place.checked_sub(entries.len()) {
            Some(place) => second.insert(place, entry),
            None => entries.insert(place, entry),
        }
        self.runs.insert(run + 1, Arc::new(second));
    }

    /// Takes an entry out of the table; gives its value.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let (run, place) = self.place(key);
        let place = place.ok()?;
        let entries = Arc::make_mut(&mut self.runs[run]);
        let (_, value) = entries.remove(place);
        if entries.is_empty() {
            self.runs.remove(run);
        }
        self.len -= 1;
        Some(value)
    }
}

impl<K, V> Default for Records<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Records<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

impl<K: Ord, V: PartialEq> PartialEq for Records<K, V> {
    fn eq(&self, other: &Self) -> bool {
        let is_same = |(key, value): &(K, V)| other.get(key) == Some(value);
        self.len == other.len && self.own(other).all(is_same)
    }
}

impl<K: Ord, V: Eq> Eq for Records<K, V> {}

impl<K: Ord + Borrow<Q>, V, Q: Ord + ?Sized> Index<&Q> for Records<K, V> {
    type Output = V;

    /// Panics where there is no such entry.
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("the table has an entry of this key")
    }
}

impl<K: Ord + Clone, V: Clone> FromIterator<(K, V)> for Records<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut records = Self::new();
        for (key, value) in entries {
            records.insert(key, value);
        }
        records
    }
}

impl<'a, K, V> IntoIterator for &'a Records<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;

    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}

/// The entries of a [`Records`] by rising key.
pub struct Iter<'a, K, V> {
    /// The runs that are not behind us, from either side.
    runs: &'a [Arc<Vec<(K, V)>>],
    /// Entries of the first run, and of the last, that are behind us.
    front: usize,
    back: usize,
    len: usize,
}

/// Some entries of a [`Records`], by rising key.
pub type Entries<'a, K, V> = Vec<(&'a K, &'a V)>;

/// The keys of a [`Records`], rising.
pub type Keys<'a, K, V> = Map<Iter<'a, K, V>, fn((&'a K, &'a V)) -> &'a K>;

/// The values of a [`Records`] by rising key.
pub type Values<'a, K, V> = Map<Iter<'a, K, V>, fn((&'a K, &'a V)) -> &'a V>;

impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);

    fn next(&mut self) -> Option<Self::Item> {
        if self.len == 0 {
            return None;
        }
        let (run, rest) = self.runs.split_first()?;
        let (key, value) = &run[self.front];
        self.front += 1;
        self.len -= 1;
        if self.front == run.len() {
            self.runs = rest;
            self.front = 0;
        }
        Some((key, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.len, Some(self.len))
    }
}

impl<K, V> DoubleEndedIterator for Iter<'_, K, V> {
    fn next_back(&mut self) -> Option<Self::Item> {
        if self.len == 0 {
            return None;
        }
        let (run, rest) = self.runs.split_last()?;
        let (key, value) = &run[run.len() - 1 - self.back];
        self.back += 1;
        self.len -= 1;
        if self.back == run.len() {
            self.runs = rest;
            self.back = 0;
        }
        Some((key, value))
    }
}

impl<K, V> ExactSizeIterator for Iter<'_, K, V> {}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn entries(records: &Records<u16, u8>) -> Vec<(u16, u8)> {
        records.iter().map(|(key, value)| (*key, *value)).collect()
    }

    /// Puts in, or takes out where there is no value.
    type Step = (u16, Option<u8>);

    fn follow(records: &mut Records<u16, u8>, tree: &mut BTreeMap<u16, u8>, steps: &[Step]) {
        for (key, value) in steps {
            let outcomes = match value {
                Some(value) => (records.insert(*key, *value), tree.insert(*key, *value)),
                None => (records.remove(key), tree.remove(key)),
            };
            assert_eq!(outcomes.0, outcomes.1);
        }
    }

    proptest! {
        #[test]
        fn a_table_holds_what_was_put_into_it_and_its_copy_what_it_held(
            first in prop::collection::vec((0..900_u16, prop::option::weighted(0.8, 0..4_u8)), 0..700),
            then in prop::collection::vec((0..900_u16, prop::option::of(0..4_u8)), 0..40),
        ) {
            let (mut records, mut tree) = (Records::new(), BTreeMap::new());
            follow(&mut records, &mut tree, &first);
            let (copy, old) = (records.clone(), tree.clone());
            follow(&mut records, &mut tree, &then);
            let of_tree = |tree: &BTreeMap<u16, u8>| -> Vec<(u16, u8)> {
                tree.iter().map(|(key, value)| (*key, *value)).collect()
            };
            prop_assert_eq!(entries(&records), of_tree(&tree));
            prop_assert_eq!(entries(&copy), of_tree(&old));
            prop_assert_eq!(records.len(), tree.len());
            prop_assert_eq!(records == copy, tree == old);
            for key in 0..900 {
                prop_assert_eq!(records.get(&key), tree.get(&key));
            }
            let backwards: Vec<u16> = records.keys().rev().copied().collect();
            prop_assert!(backwards.iter().rev().eq(tree.keys()));
            let from: Vec<u16> = records.from_where(|key| *key < 450).map(|(key, _)| *key).collect();
            prop_assert!(from.iter().eq(tree.range(450..).map(|(key, _)| key)));
            let (gone, came) = copy.differing(&records);
            let is_other = |one: &BTreeMap<u16, u8>, other: &BTreeMap<u16, u8>| -> Vec<u16> {
                let keys = one.iter().filter(|(key, value)| other.get(key) != Some(value));
                keys.map(|(key, _)| *key).collect()
            };
            prop_assert!(gone.iter().map(|(key, _)| **key).eq(is_other(&old, &tree)));
            prop_assert!(came.iter().map(|(key, _)| **key).eq(is_other(&tree, &old)));
        }
    }

    #[test]
    fn both_ends_of_the_entries_meet() {
        let records: Records<u16, u8> = (0..200).map(|key| (key, 0)).collect();
        let mut keys = records.keys();
        let mut seen = 0;
        while let (Some(front), Some(back)) = (keys.next(), keys.next_back()) {
            assert_eq!(front + back, 199);
            seen += 1;
        }
        assert_eq!(seen, 100);
    }
}
