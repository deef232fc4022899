//! Everything that can be wrong with a map, as data; the words are in the room `text`.

use super::misread::Misread;
use super::relation::RelationKind;

/// The lists of a map file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// `sources`.
    Sources,
    /// `sectors`.
    Sectors,
    /// `actors`.
    Actors,
    /// `resources`.
    Resources,
    /// `relations`.
    Relations,
    /// `views`.
    Views,
    /// `questions`.
    Questions,
    /// `positions`.
    Positions,
    /// `capabilities` of a model the map carries.
    Capabilities,
}

impl Table {
    /// All of them, in the order they have in the file; a model's capabilities stand in the model.
    pub const ALL: [Self; 8] = [
        Self::Sources,
        Self::Sectors,
        Self::Actors,
        Self::Resources,
        Self::Relations,
        Self::Views,
        Self::Questions,
        Self::Positions,
    ];

    /// The name of the list in the file.
    pub fn field(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Sectors => "sectors",
            Self::Actors => "actors",
            Self::Resources => "resources",
            Self::Relations => "relations",
            Self::Views => "views",
            Self::Questions => "questions",
            Self::Positions => "positions",
            Self::Capabilities => "capabilities",
        }
    }
}

/// Where in a map something is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The list, or the map itself.
    pub table: Option<Table>,
    /// The record's number in its list, from 0, as the list was given.
    pub index: usize,
    /// The field of the record.
    pub field: Option<&'static str>,
    /// The number of the entry, where the field is a list.
    pub item: Option<usize>,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; nothing was left out.
    Warning,
    /// Something was left out of the opened map, or is certainly wrong.
    Error,
    /// Nothing could be opened.
    Fatal,
}

/// A problem and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}

/// What is wrong. Fields hold what the message needs, in the file's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    // The file as a thing on disk.
    /// There is no such file.
    NotFound,
    /// It may not be read.
    NoPermission,
    /// It is a folder.
    IsFolder,
    /// It could not be read, with the system's own words.
    CannotRead(String),
    /// It is empty.
    Empty,
    /// It is larger than a map may be; sizes in megabytes.
    TooLarge {
        /// Size of the file.
        megabytes: u64,
        /// The limit.
        limit: u64,
    },
    /// It is not text at all.
    NotText,
    /// It is text, but not UTF-8.
    NotUtf8,
    /// It is UTF-16.
    Utf16,
    /// It is text, but neither RON nor JSON of a map (an XML file, a merge's conflict marks, …).
    NotAMap,
    /// It holds the marks of an unfinished text merge.
    MergeMarks,

    // The text as RON or JSON.
    /// The text ends in the middle of something.
    UnexpectedEnd,
    /// Something else was expected here.
    Syntax {
        /// What could have stood here.
        expected: String,
        /// What stands here.
        found: String,
    },
    /// Brackets inside brackets, deeper than any map needs.
    TooDeep(usize),
    /// More records than a map may hold.
    TooMany(usize),
    /// A text longer than a map may hold.
    TextTooLong(usize),

    // The format.
    /// It was written by a program with a newer major version of the format.
    NewerFormat {
        /// The file's version.
        format: u64,
        /// The newest this program reads.
        newest: u64,
    },
    /// `format` is missing or not a version.
    NoFormat,
    /// A field this version does not know.
    UnknownField {
        /// As it stands in the file.
        field: String,
        /// The known one it looks most like.
        nearest: Option<String>,
    },
    /// A field of a newer minor version; kept, not understood.
    NewerField(String),
    /// The same field twice in one record.
    FieldTwice(String),
    /// A field without which the record means nothing.
    MissingField(String),
    /// A value of the wrong type.
    WrongType {
        /// The field.
        field: String,
        /// What it must be.
        expected: String,
        /// What it is.
        found: String,
    },
    /// A word that is not one of those allowed.
    UnknownWord {
        /// As it stands in the file.
        word: String,
        /// The known one it looks most like.
        nearest: Option<String>,
        /// All that are allowed.
        allowed: String,
    },

    // What must hold within and between records.
    /// An id that is not a plain slug.
    BadId(String),
    /// Two records with the same id.
    DuplicateId(String),
    /// A reference to something the map does not have.
    UnknownId {
        /// As it stands in the file.
        id: String,
        /// The known one it looks most like.
        nearest: Option<String>,
    },
    /// A capability that the map's capability model does not have.
    UnknownCapability {
        /// As it stands in the file.
        id: String,
        /// The known one it looks most like.
        nearest: Option<String>,
    },
    /// A capability model that does not ship with the program.
    UnknownModel {
        /// As it stands in the file.
        id: String,
        /// Those that ship.
        known: String,
    },
    /// Not an organisation number.
    BadOrgNumber(String),
    /// A year before [`super::FIRST_YEAR`] or after [`super::LAST_YEAR`].
    BadYear(i64),
    /// A period that ends before it begins.
    EndsBeforeItBegins,
    /// An amount below zero.
    NegativeAmount(i64),
    /// A relation from something to itself.
    ToItself(String),
    /// A relation that stands twice.
    SameRelationTwice {
        /// Where it starts.
        from: String,
        /// What it says.
        kind: RelationKind,
        /// Where it ends.
        to: String,
    },
    /// A relation with both ends unknown.
    BothEndsUnknown,
    /// An actor that is part of itself, through its parents.
    ParentCircle(String),
    /// A link that is neither http(s) nor mailto.
    BadLink(String),
    /// A name without letters.
    EmptyName,
    /// A view with the name of another.
    SameViewTwice(String),
    /// A number outside what the field allows.
    OutOfRange {
        /// The field.
        field: String,
        /// What it allows.
        allowed: String,
    },
    /// The filter of a saved view cannot be read; it is kept as it stands.
    UnreadableQuery(Box<Misread>),
}

impl Problem {
    /// Says whether a map with it would not be one; the others are told, and kept as they are.
    pub fn breaks_a_map(&self) -> bool {
        use Problem as P;
        !matches!(
            self,
            P::BadId(_)
                | P::EmptyName
                | P::BadLink(_)
                | P::BadOrgNumber(_)
                | P::BadYear(_)
                | P::EndsBeforeItBegins
                | P::NegativeAmount(_)
                | P::UnreadableQuery(_)
        )
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        use Problem as P;
        match self {
            P::NotFound
            | P::NoPermission
            | P::IsFolder
            | P::CannotRead(_)
            | P::Empty
            | P::TooLarge { .. }
            | P::NotText
            | P::NotUtf8
            | P::Utf16
            | P::NotAMap
            | P::MergeMarks
            | P::TooDeep(_)
            | P::NewerFormat { .. }
            | P::NoFormat => Severity::Fatal,
            P::NewerField(_) | P::UnreadableQuery(_) => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
