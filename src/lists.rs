//! Lists of numbers, one behind the other, each with an owner: neighbours of nodes, nodes of fields.
//!
//! Two flat arrays (compressed sparse rows) instead of a list on the heap for each of a hundred
//! thousand owners.

/// A list for each owner, counted from 0.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// The lists of `count` owners from pairs of owner and item, items in the order of the pairs.
    pub fn of(count: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0_u32; count + 1];
        for (owner, _) in pairs.clone() {
            starts[owner as usize + 1] += 1;
        }
        for owner in 0..count {
            starts[owner + 1] += starts[owner];
        }
        let mut next = starts.clone();
        let mut items = vec![0; starts[count] as usize];
        for (owner, item) in pairs {
            let place = &mut next[owner as usize];
            items[*place as usize] = item;
            *place += 1;
        }
        Self { starts, items }
    }

    /// The list of `owner`.
    #[inline]
    pub fn list(&self, owner: usize) -> &[u32] {
        self.between(owner, owner + 1)
    }

    /// The lists of the owners from `first` to before `end`, as one.
    #[inline]
    pub fn between(&self, first: usize, end: usize) -> &[u32] {
        &self.items[self.starts[first] as usize..self.starts[end] as usize]
    }

    /// The same lists with every item replaced by its number in `map`.
    pub fn mapped(&self, map: &[u32]) -> Self {
        Self {
            starts: self.starts.clone(),
            items: self.items.iter().map(|item| map[*item as usize]).collect(),
        }
    }

    /// The same lists, each by rising `key`; those with the same key keep their order.
    pub fn sorted_by_key<K: Ord>(mut self, key: impl Fn(u32) -> K) -> Self {
        for ends in self.starts.windows(2) {
            let list = &mut self.items[ends[0] as usize..ends[1] as usize];
            if list.len() > 1 {
                list.sort_by_key(|item| key(*item));
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_owner_has_its_items_in_the_order_they_came() {
        let pairs = [(2, 7), (0, 9), (2, 3), (0, 4)];
        let lists = Lists::of(4, pairs.into_iter());
        assert_eq!(lists.list(0), [9, 4]);
        assert!(lists.list(1).is_empty() && lists.list(3).is_empty());
        assert_eq!(lists.between(0, 3), [9, 4, 7, 3]);
        assert_eq!(lists.clone().sorted_by_key(|item| item).list(2), [3, 7]);
        let squared: Vec<u32> = (0..10).map(|number| number * number).collect();
        assert_eq!(lists.mapped(&squared).list(0), [81, 16]);
    }
}
