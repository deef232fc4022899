//! The map format: opening, writing and safely saving maps, and the maps and models that ship.
//!
//! A text becomes a tree whose nodes know where they stand (`syntax`), the tree becomes the plain
//! structs of one version of the format (`de`, `v1`), and those become a
//! [`Draft`](crate::model::Draft), which checks itself. Whatever is wrong on the way is a
//! [`Finding`] with line and column, and what can be opened is opened.

mod assembly;
mod backups;
mod change_text;
mod copies;
mod data_folder;
mod de;
mod disk;
mod journal;
mod leftovers;
mod look;
mod position;
mod reading;
mod replacing;
mod rescue;
mod save;
mod shipped;
mod stamp;
mod syntax;
mod v1;
mod watch;
mod write;

use std::path::Path;

use crate::model::{MapDocument, Problem};

pub use backups::{Backup, Backups};
pub use change_text::{longest_text, read_change, write_change};
pub use copies::{ConflictCopy, CopyMaker, copies_beside};
pub use data_folder::DataFolder;
pub use disk::{Disk, DiskFile, RealDisk};
pub use journal::{Abandoned, Journal, Mark, Recovered, Unreadable, abandoned, kept_journals};
pub use leftovers::take_in_leftovers;
pub use look::{open, open_watched};
pub use position::TextPosition;
pub use reading::read;
pub use replacing::{replace, replace_on};
pub use rescue::rescue;
pub use save::{Expected, SaveError, save, save_over};
pub use shipped::{Shipped, built_in_models, sample_maps, templates};
pub use stamp::Stamp;
pub use watch::ReadWatch;
pub use write::write;

/// Largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 128 * 1024 * 1024;
/// Most records a map may have.
pub const MAX_RECORDS: usize = 1_000_000;
/// Longest text a map may hold, in bytes.
pub const MAX_TEXT: usize = 64 * 1024;

/// The two native forms of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// RON, for people and git.
    Ron,
    /// JSON, for scripts.
    Json,
}

impl Form {
    /// The form that a file of this name has: JSON if it ends in `.json`, else RON.
    pub fn of_path(path: &Path) -> Self {
        let is_json = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
        if is_json { Self::Json } else { Self::Ron }
    }
}

/// Something wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where in the text; absent where it is about the file as a whole.
    pub position: Option<TextPosition>,
    /// What.
    pub problem: Problem,
}

/// What came of opening a file.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The map, if anything of it could be opened.
    pub document: Option<MapDocument>,
    /// What is wrong, in the order of the text.
    pub findings: Vec<Finding>,
    /// False where saving would lose something the file holds: it is cut off or damaged, or says
    /// one thing twice. Such a file must never be saved over.
    pub may_save_over: bool,
    /// Whether comments stand in the text: they are lost when the map is saved.
    pub has_comments: bool,
    /// Where the filter of each saved view stands in the text; none where it has none.
    pub queries: Vec<Option<TextPosition>>,
    /// What the file held; none where it was not read from one.
    pub stamp: Option<Stamp>,
}

impl Opened {
    /// Nothing could be opened.
    pub fn refused(problem: Problem) -> Self {
        Self {
            document: None,
            findings: vec![Finding {
                position: None,
                problem,
            }],
            may_save_over: false,
            has_comments: false,
            queries: Vec::new(),
            stamp: None,
        }
    }

    /// Takes in what somebody found in the filters of saved views, by the numbers of the views: what
    /// a filter means is not for this room to know.
    pub fn tell_of_queries(&mut self, found: impl IntoIterator<Item = (usize, Problem)>) {
        let findings = found.into_iter().map(|(view, problem)| Finding {
            position: self.queries.get(view).copied().flatten(),
            problem,
        });
        self.findings.extend(findings);
        self.findings.sort_by_key(|finding| finding.position);
    }
}
