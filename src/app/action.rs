//! Wishes: what panels, keys and menus ask for. They are taken after the frame, never during it.

use std::collections::HashSet;
use std::path::PathBuf;

use crate::edit::{EditCommand, Gesture};
use crate::file::{Backup, Opened};
use crate::model::{
    Distance, Filter, Fold, Group, Id, Language, MapDocument, Perspective, Projection, RelationKey,
    RelationKind, Rest, Sector,
};
use crate::query::Query;

use super::beside::BesideAction;
use super::inquiry::Inquiry;
use super::matrix::MatrixLook;
use super::presenting::ViewsAction;
use super::settings::ThemeChoice;

/// What the eye rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// An actor or a resource.
    Record(Id),
    /// Several of them, in the order they were chosen; never fewer than two.
    Records(Vec<Id>),
    /// The relations one line stands for; never empty.
    Relations(Vec<RelationKey>),
}

impl Selection {
    /// The selection of these records, each once; none where there are none.
    pub fn of_records(ids: impl IntoIterator<Item = Id>) -> Option<Self> {
        let mut seen = HashSet::new();
        let new = ids.into_iter().filter(|id| seen.insert(id.clone()));
        let mut chosen: Vec<Id> = new.collect();
        match chosen.len() {
            0 => None,
            1 => chosen.pop().map(Self::Record),
            _ => Some(Self::Records(chosen)),
        }
    }

    /// The selected actors and resources.
    pub fn records(&self) -> &[Id] {
        match self {
            Self::Record(id) => std::slice::from_ref(id),
            Self::Records(ids) => ids,
            Self::Relations(_) => &[],
        }
    }

    /// The selected relations.
    pub fn relations(&self) -> &[RelationKey] {
        match self {
            Self::Relations(keys) => keys,
            Self::Record(_) | Self::Records(_) => &[],
        }
    }
}

/// A wish.
#[derive(Debug)]
pub enum AppAction {
    /// To alter the map.
    Edit(EditAction),
    /// To do something with what is selected, or to make something new.
    Selected(SelectedAction),
    /// To see something, or to see it otherwise; never alters the map.
    Look(LookAction),
    /// To open, close or write a file.
    File(FileAction),
    /// To have the window itself otherwise.
    Window(WindowAction),
    /// To go through the saved views, or to alter their row.
    Views(ViewsAction),
    /// To see the map from two sides.
    Beside(BesideAction),
}

/// What somebody wants done to the map.
#[derive(Clone, Debug, PartialEq)]
pub enum EditAction {
    /// Do this.
    Do(EditCommand, Gesture),
    /// The gesture is over: what comes next is a step of its own.
    CloseStep,
    /// Turn the last step back.
    Undo,
    /// Do the step again that was turned back last.
    Redo,
    /// Go back or forward until just so many steps stand.
    GoTo(usize),
}

/// What somebody wants done with what is selected.
#[derive(Clone, Debug, PartialEq)]
pub enum SelectedAction {
    /// Write another name over the one selected.
    Rename,
    /// Choose what to connect it to.
    Connect,
    /// Take it off the map.
    Delete,
    /// Put the same on the map once more.
    Duplicate,
    /// Copy it to the clipboard.
    Copy,
    /// Copy it to the clipboard and take it off the map.
    Cut,
    /// Ask for what the clipboard holds.
    AskPaste,
    /// Put on the map what this text is a map of; any other text goes to the quick line.
    Paste(String),
    /// Select every record in the picture.
    All,
    /// Let it stay where it stands, or let it go again.
    TogglePin,
    /// Let everything stand where the layout puts it.
    TidyUp,
    /// Let the relations run the other way.
    Reverse,
    /// Make the relations this kind.
    Become(RelationKind),
    /// Make the two actors one.
    Merge,
    /// Show the records as one node, or the one record with all that belongs to it.
    Fold,
    /// Put the records beside each other.
    AlignInLine,
    /// Put the records under each other.
    AlignInColumn,
    /// Put a relation on the map and select it; if it is there already, only select it.
    Relate {
        /// Where it starts.
        from: Id,
        /// What it says.
        kind: RelationKind,
        /// Where it ends.
        to: Id,
    },
    /// Put a new actor on the map and ask for its name.
    NewActor(Option<Sector>),
    /// Put a new resource in this capability and ask for its name.
    NewResource(Id, Option<Sector>),
}

/// How somebody wants to look.
#[derive(Clone, Debug, PartialEq)]
pub enum LookAction {
    /// Select this, or nothing.
    Select(Option<Selection>),
    /// Select this and bring it to the middle of the canvas.
    GoTo(Selection),
    /// Go back to what was selected before.
    Back,
    /// Change what becomes a node.
    Project(Projection),
    /// Take the other projection.
    SwitchProjection,
    /// See the map from this side.
    SeeFrom(Perspective),
    /// Add a group to the perspective, or take it out.
    ToggleGroup(Group),
    /// Look this far.
    Reach(Distance),
    /// Do this with the rest.
    TreatRest(Rest),
    /// Put the own sector's column first, or not.
    OwnFirst(bool),
    /// Draw only this.
    Filter(Filter),
    /// Show only what passes this, besides the filter.
    Narrow(Query),
    /// Count this where one looks at a matrix.
    AskMatrix(Box<MatrixLook>),
    /// Take the saved view with this number.
    TakeView(usize),
    /// Show this as one node.
    Fold(Fold),
    /// Show it as what it is again.
    Unfold(Fold),
    /// Show everything that is rolled up as what it is again.
    UnfoldAll,
    /// Look at this year, or at all that is known.
    Year(Option<i32>),
    /// Look so many years further on or back.
    YearBy(i32),
    /// Play the years one after the other, or stop.
    PlayYears,
    /// Compare the year one looks at with this one, or with none.
    CompareWith(Option<i32>),
    /// Clear perspective, filter, year and roll-ups: the whole map.
    ShowEverything,
    /// The whole drawing in the window.
    Fit,
    /// The selection and its neighbours in the window.
    FitSelection,
    /// Larger or smaller by this factor, around the middle.
    Zoom(f32),
    /// One map unit is one point.
    ActualSize,
    /// Ask this of the map, or nothing any more.
    Ask(Option<Inquiry>),
    /// Ask what falls if what is selected stops.
    AskImpact,
    /// Show what the answer says, or what the map says of the selection.
    ShowAnswer(bool),
    /// Give the search field the keyboard.
    FocusSearch,
    /// Give the inspector the keyboard.
    FocusInspector,
}

/// What somebody wants of files.
#[derive(Debug)]
pub enum FileAction {
    /// Ask which file to open.
    AskOpen,
    /// Open this file.
    Open(PathBuf),
    /// Reads the file that is being opened no further.
    CancelOpen,
    /// Open the sample map with this number.
    OpenSample(usize),
    /// A file was read.
    Opened(PathBuf, Box<Opened>),
    /// Ask for the title and place of a new map from the template with this number.
    AskNew(usize),
    /// Make a new map.
    New(NewMap),
    /// A new map was written, or not, with the reason.
    Written(PathBuf, Result<(), String>),
    /// Read the open file again.
    Reload,
    /// Back to the start page.
    Close,
    /// Ask where to put a picture.
    AskExport,
    /// Write the picture of what is seen.
    Export(PathBuf),
    /// A picture was written, or not, with the reason.
    Exported(PathBuf, Result<(), String>),
    /// Open a link in the browser; only http, https and mailto.
    OpenLink(String),
    /// Save the map in its file; ask for one where it has none.
    Save,
    /// Ask where to save the map under another name.
    AskSaveAs,
    /// Save the map in another file, which becomes its own.
    SaveAs(PathBuf),
    /// Choose between what was done here and what somebody else did to the file.
    Choose(OutsideChoice),
    /// Show the earlier versions of the map.
    ShowVersions,
    /// Make the map what this version was.
    Restore(Backup),
    /// Close the window although the map could not be saved.
    QuitAnyway,
    /// Forget the recent files.
    ForgetRecent,
    /// Close the window.
    Quit,
}

/// What becomes of a file that somebody else changed too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutsideChoice {
    /// Both are brought together.
    Merge,
    /// Ours stands; theirs is kept as an earlier version.
    KeepMine,
    /// Theirs stands; ours can be had back by undoing.
    TakeTheirs,
}

/// A map to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct NewMap {
    /// The map it begins as, with its new title.
    pub document: Box<MapDocument>,
    /// Where it is written; nothing is ever written over.
    pub path: PathBuf,
}

/// What somebody wants of the window.
#[derive(Clone, Debug, PartialEq)]
pub enum WindowAction {
    /// Stops working out a picture; the one that is shown stays.
    StopDrawing,
    /// Lets a network that settles rest, or go on.
    PauseDrawing,
    /// Speak this language.
    Speak(Language),
    /// Take these colours.
    Theme(ThemeChoice),
    /// Open or close the panel to the left.
    ToggleLeft,
    /// Open or close the panel to the right.
    ToggleRight,
    /// Show or hide the minimap.
    ToggleMinimap,
    /// Glide, or do not.
    ToggleReducedMotion,
    /// Larger (1), smaller (−1) or normal (0) text.
    TextSize(i8),
    /// The whole screen, or not.
    ToggleFullScreen,
    /// Show the list of shortcuts.
    ShowShortcuts,
    /// Show the list of problems.
    ShowProblems,
    /// Show what is new and what is gone between two years.
    ShowChanges,
    /// Show what the program is.
    ShowAbout,
    /// Close whatever dialog is open.
    CloseDialog,
    /// Show what was done to the map.
    ShowHistory,
    /// Open the list of everything one can do, by name.
    ShowPalette,
    /// Say this for a while.
    Notice(String),
    /// Open the line where records and relations are written, with this text in it.
    QuickAdd(String),
}

impl From<EditCommand> for AppAction {
    fn from(command: EditCommand) -> Self {
        EditAction::Do(command, Gesture::Single).into()
    }
}

impl From<EditAction> for AppAction {
    fn from(action: EditAction) -> Self {
        Self::Edit(action)
    }
}

impl From<SelectedAction> for AppAction {
    fn from(action: SelectedAction) -> Self {
        Self::Selected(action)
    }
}

impl From<LookAction> for AppAction {
    fn from(action: LookAction) -> Self {
        Self::Look(action)
    }
}

impl From<FileAction> for AppAction {
    fn from(action: FileAction) -> Self {
        Self::File(action)
    }
}

impl From<ViewsAction> for AppAction {
    fn from(action: ViewsAction) -> Self {
        Self::Views(action)
    }
}

impl From<BesideAction> for AppAction {
    fn from(action: BesideAction) -> Self {
        Self::Beside(action)
    }
}

impl From<WindowAction> for AppAction {
    fn from(action: WindowAction) -> Self {
        Self::Window(action)
    }
}
