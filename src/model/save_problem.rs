//! Why a map could not be saved, as data; the words are in the room `text`.

/// Why a map could not be saved. What was there is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveProblem {
    /// The disk, or what one may use of it, is full.
    DiskFull,
    /// The file or its folder may not be written.
    NotAllowed,
    /// The folder is not there: a share that is gone, a stick that was pulled.
    FolderGone,
    /// Another program holds the file.
    Locked,
    /// Somebody else has changed the file since it was opened.
    ChangedByOthers,
    /// The file holds something that could not be opened and would be lost.
    WouldLose,
    /// The map has no file yet.
    NoFile,
    /// There is a file of this name already.
    AlreadyThere,
    /// The map as written does not read back as the same map; a fault of the program.
    NotFaithful,
    /// Something else, in the system's own words.
    Other(String),
}
