//! What others did to the file of a map while somebody worked on it.

use std::path::PathBuf;
use std::time::SystemTime;

use super::Session;
use crate::compare::{Clash, merge};
use crate::edit::Gesture;
use crate::file::{self, ConflictCopy, Stamp, copies_beside};
use crate::model::{Deed, MapChange, MapDocument, Refusal};

/// The file as somebody else left it.
#[derive(Clone, Debug)]
pub struct Theirs {
    document: MapDocument,
    stamp: Stamp,
    /// What they did to the map as we last saw it in the file.
    pub change: MapChange,
    /// The same, to be told.
    pub deed: Deed,
    /// What both sides changed differently.
    pub clashes: Vec<Clash>,
    /// What merging would do to our map.
    merging: MapChange,
}

/// A look at the disk that can be taken on another thread.
#[derive(Clone, Debug)]
pub struct OutsideLook {
    path: PathBuf,
    stamp: Stamp,
    map: String,
    is_changed: bool,
    copies: Vec<ConflictCopy>,
}

impl OutsideLook {
    /// Looks. None where nothing is another than before.
    pub fn look(mut self) -> Option<Self> {
        self.is_changed = !self.stamp.is_still(&self.path);
        self.copies = copies_beside(&self.path, &self.map, self.stamp);
        (self.is_changed || !self.copies.is_empty()).then_some(self)
    }

    /// The copies that lie beside the map.
    pub fn copies(&self) -> &[ConflictCopy] {
        &self.copies
    }
}

impl Theirs {
    /// Says whether merging would bring anything that our map does not say.
    pub fn says_something_new(&self) -> bool {
        !self.merging.is_empty()
    }
}

impl Session {
    /// The look at the disk that tells whether somebody else changed the file.
    pub fn outside_look(&self) -> Option<OutsideLook> {
        let at = self.at.as_ref()?;
        Some(OutsideLook {
            path: at.path.clone(),
            stamp: at.stamp,
            map: self.document().map().to_owned(),
            is_changed: false,
            copies: Vec::new(),
        })
    }

    /// What somebody else did, where `look` saw that the file is another. The file may have been
    /// saved by us since.
    pub fn theirs_of(&mut self, look: &OutsideLook) -> Option<Theirs> {
        look.is_changed.then(|| self.theirs()).flatten()
    }

    /// What somebody else did to the file since we last read or wrote it. Looks at the disk. A file
    /// that is gone, not fetched yet or cannot be read is not taken for changed.
    pub fn theirs(&mut self) -> Option<Theirs> {
        let at = self.at.as_mut()?;
        if at.stamp.is_still(&at.path) {
            return None;
        }
        let opened = file::open(&at.path);
        let (document, stamp) = (opened.document?, opened.stamp?);
        if document == *self.saved {
            at.stamp = stamp;
            return None;
        }
        Some(self.compared(document, stamp))
    }

    /// A copy that a synchronising program laid beside the map, as if somebody had saved it in the
    /// map's own file.
    pub fn copy(&self, copy: &ConflictCopy) -> Option<Theirs> {
        let at = self.at.as_ref()?;
        let document = file::open(&copy.path).document?;
        Some(self.compared(document, at.stamp))
    }

    fn compared(&self, document: MapDocument, stamp: Stamp) -> Theirs {
        let mine = self.document();
        let merged = merge(&self.saved, mine, &document);
        let mut both = document.clone();
        let clashes = merged.clashes;
        let merging = match both.apply(&merged.change) {
            Ok(()) => MapChange::between(mine, &both),
            // What cannot be one map is left as it is; then one side must be chosen.
            Err(_) => MapChange::default(),
        };
        let change = MapChange::between(&self.saved, &document);
        Theirs {
            deed: Deed::of(&change, mine),
            change,
            document,
            stamp,
            clashes,
            merging,
        }
    }

    /// Takes in what they did, beside what we did; where both did something, ours stands. One step,
    /// which can be undone.
    pub fn merge_theirs(&mut self, theirs: Theirs) -> Result<(), Refusal> {
        if !theirs.merging.is_empty() {
            self.take(theirs.merging, Gesture::Single)?;
        }
        self.acknowledge(theirs.document, theirs.stamp);
        Ok(())
    }

    /// Takes their map instead of ours. One step, which can be undone.
    pub fn take_theirs(&mut self, theirs: Theirs) -> Result<(), Refusal> {
        let change = MapChange::between(self.document(), &theirs.document);
        if !change.is_empty() {
            self.take(change, Gesture::Single)?;
        }
        self.acknowledge(theirs.document, theirs.stamp);
        Ok(())
    }

    /// Keeps our map; theirs becomes an earlier version when ours is saved.
    pub fn keep_mine(&mut self, theirs: Theirs) {
        self.acknowledge(theirs.document, theirs.stamp);
        // Ours is not what is in the file.
        self.revision += 1;
    }

    fn acknowledge(&mut self, document: MapDocument, stamp: Stamp) {
        if let Some(at) = &mut self.at {
            at.stamp = stamp;
        }
        if document == *self.document() {
            self.saved_revision = self.revision;
            self.last_saved = Some(SystemTime::now());
        }
        self.saved = std::sync::Arc::new(document);
        self.problem = None;
    }
}
