//! The action table: what can be done from menus and keys, with label, tooltip and shortcut, in
//! one place.

mod keys;
mod labels;

use super::action::{AppAction, EditAction, FileAction, LookAction, SelectedAction, WindowAction};
use super::beside::BesideAction;
use super::inquiry::Inquiry;
use super::presenting::ViewsAction;

/// Something that menus and keys can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Ask for a file to open.
    Open,
    /// Read the open file again.
    Reload,
    /// Save the map now.
    Save,
    /// Save the map under another name.
    SaveAs,
    /// The earlier versions of the map.
    Versions,
    /// Back to the start page.
    CloseMap,
    /// Write a picture.
    Export,
    /// Close the window.
    Quit,
    /// Turn the last step back.
    Undo,
    /// Do it again.
    Redo,
    /// Put something on the map by writing it in a line.
    QuickAdd,
    /// What was done to the map.
    History,
    /// Everything one can do, by name.
    Palette,
    /// Write another name over the one selected.
    Rename,
    /// Choose what to connect it to.
    Connect,
    /// The same once more.
    Duplicate,
    /// Copy to the clipboard.
    Copy,
    /// Copy to the clipboard and take off the map.
    Cut,
    /// Put on the map what the clipboard holds.
    Paste,
    /// Take off the map.
    Delete,
    /// Select every record in the picture.
    SelectAll,
    /// Let it stay where it stands, or let it go.
    TogglePin,
    /// Let everything stand where the layout puts it.
    TidyUp,
    /// Let relations run the other way.
    Reverse,
    /// Make two actors one.
    MergeActors,
    /// The whole picture in the window.
    Fit,
    /// The selection and its neighbours in the window.
    FitSelection,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// One to one.
    ActualSize,
    /// Clear perspective and filter.
    ShowEverything,
    /// The other projection.
    SwitchProjection,
    /// Show what is selected as one node.
    Fold,
    /// Show everything as what it is again.
    UnfoldAll,
    /// One year back.
    YearBefore,
    /// One year on.
    YearAfter,
    /// Play the years, or stop.
    PlayYears,
    /// All years.
    AllYears,
    /// What was selected before.
    Back,
    /// What falls if what is selected stops.
    Impact,
    /// Where the map is weak.
    WeakSpots,
    /// What stands in the way.
    Obstacles,
    /// How one comes from one record to another.
    Paths,
    /// How much each record means to the whole.
    Importance,
    /// The search field.
    Search,
    /// Open or close the panel to the left.
    LeftPanel,
    /// Open or close the panel to the right.
    RightPanel,
    /// Show or hide the minimap.
    Minimap,
    /// The whole screen.
    FullScreen,
    /// The map from two sides, side by side.
    Beside,
    /// Show or hide the row of saved views.
    ViewRow,
    /// Go through the saved views with nothing around the map.
    Present,
    /// The next saved view.
    NextView,
    /// The saved view before.
    PreviousView,
    /// Keep what one sees as a saved view.
    KeepView,
    /// Let the saved view come one place earlier.
    ViewEarlier,
    /// Let the saved view come one place later.
    ViewLater,
    /// Larger text.
    TextLarger,
    /// Smaller text.
    TextSmaller,
    /// The list of shortcuts.
    Shortcuts,
    /// What the program is.
    About,
}

impl Command {
    /// All of them, in the order of the list of shortcuts.
    pub const ALL: [Self; 61] = [
        Self::Open,
        Self::Reload,
        Self::Save,
        Self::SaveAs,
        Self::Versions,
        Self::CloseMap,
        Self::Export,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::QuickAdd,
        Self::History,
        Self::Palette,
        Self::Rename,
        Self::Connect,
        Self::Duplicate,
        Self::Copy,
        Self::Cut,
        Self::Paste,
        Self::Delete,
        Self::SelectAll,
        Self::TogglePin,
        Self::TidyUp,
        Self::Reverse,
        Self::MergeActors,
        Self::Search,
        Self::Fit,
        Self::FitSelection,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ActualSize,
        Self::ShowEverything,
        Self::SwitchProjection,
        Self::Fold,
        Self::UnfoldAll,
        Self::YearBefore,
        Self::YearAfter,
        Self::PlayYears,
        Self::AllYears,
        Self::Back,
        Self::Impact,
        Self::WeakSpots,
        Self::Obstacles,
        Self::Paths,
        Self::Importance,
        Self::LeftPanel,
        Self::RightPanel,
        Self::Minimap,
        Self::FullScreen,
        Self::Beside,
        Self::ViewRow,
        Self::Present,
        Self::NextView,
        Self::PreviousView,
        Self::KeepView,
        Self::ViewEarlier,
        Self::ViewLater,
        Self::TextLarger,
        Self::TextSmaller,
        Self::Shortcuts,
        Self::About,
    ];

    /// The wish it stands for.
    pub fn action(self) -> AppAction {
        match self {
            Self::Open => FileAction::AskOpen.into(),
            Self::Reload => FileAction::Reload.into(),
            Self::Save => FileAction::Save.into(),
            Self::SaveAs => FileAction::AskSaveAs.into(),
            Self::Versions => FileAction::ShowVersions.into(),
            Self::CloseMap => FileAction::Close.into(),
            Self::Export => FileAction::AskExport.into(),
            Self::Quit => FileAction::Quit.into(),
            Self::Undo => EditAction::Undo.into(),
            Self::Redo => EditAction::Redo.into(),
            Self::QuickAdd => WindowAction::QuickAdd(String::new()).into(),
            Self::History => WindowAction::ShowHistory.into(),
            Self::Palette => WindowAction::ShowPalette.into(),
            Self::Rename => SelectedAction::Rename.into(),
            Self::Connect => SelectedAction::Connect.into(),
            Self::Duplicate => SelectedAction::Duplicate.into(),
            Self::Copy => SelectedAction::Copy.into(),
            Self::Cut => SelectedAction::Cut.into(),
            Self::Paste => SelectedAction::AskPaste.into(),
            Self::Delete => SelectedAction::Delete.into(),
            Self::SelectAll => SelectedAction::All.into(),
            Self::TogglePin => SelectedAction::TogglePin.into(),
            Self::TidyUp => SelectedAction::TidyUp.into(),
            Self::Reverse => SelectedAction::Reverse.into(),
            Self::MergeActors => SelectedAction::Merge.into(),
            Self::Fit => LookAction::Fit.into(),
            Self::FitSelection => LookAction::FitSelection.into(),
            Self::ZoomIn => LookAction::Zoom(1.25).into(),
            Self::ZoomOut => LookAction::Zoom(0.8).into(),
            Self::ActualSize => LookAction::ActualSize.into(),
            Self::ShowEverything => LookAction::ShowEverything.into(),
            Self::SwitchProjection => LookAction::SwitchProjection.into(),
            Self::Fold => SelectedAction::Fold.into(),
            Self::UnfoldAll => LookAction::UnfoldAll.into(),
            Self::YearBefore => LookAction::YearBy(-1).into(),
            Self::YearAfter => LookAction::YearBy(1).into(),
            Self::PlayYears => LookAction::PlayYears.into(),
            Self::AllYears => LookAction::Year(None).into(),
            Self::Back => LookAction::Back.into(),
            Self::Impact => LookAction::AskImpact.into(),
            Self::WeakSpots => LookAction::Ask(Some(Inquiry::WeakSpots)).into(),
            Self::Obstacles => LookAction::Ask(Some(Inquiry::Obstacles)).into(),
            Self::Paths => LookAction::Ask(Some(Inquiry::Paths(Default::default()))).into(),
            Self::Importance => {
                LookAction::Ask(Some(Inquiry::Importance(Default::default()))).into()
            }
            Self::Search => LookAction::FocusSearch.into(),
            Self::LeftPanel => WindowAction::ToggleLeft.into(),
            Self::RightPanel => WindowAction::ToggleRight.into(),
            Self::Minimap => WindowAction::ToggleMinimap.into(),
            Self::FullScreen => WindowAction::ToggleFullScreen.into(),
            Self::Beside => BesideAction::Toggle.into(),
            Self::ViewRow => ViewsAction::ToggleRow.into(),
            Self::Present => ViewsAction::TogglePresenting.into(),
            Self::NextView => ViewsAction::Next.into(),
            Self::PreviousView => ViewsAction::Previous.into(),
            Self::KeepView => ViewsAction::Keep.into(),
            Self::ViewEarlier => ViewsAction::Earlier.into(),
            Self::ViewLater => ViewsAction::Later.into(),
            Self::TextLarger => WindowAction::TextSize(1).into(),
            Self::TextSmaller => WindowAction::TextSize(-1).into(),
            Self::Shortcuts => WindowAction::ShowShortcuts.into(),
            Self::About => WindowAction::ShowAbout.into(),
        }
    }

    /// Says whether it opens, closes or writes something.
    pub fn is_about_files(&self) -> bool {
        matches!(
            self,
            Self::Open
                | Self::Reload
                | Self::Save
                | Self::SaveAs
                | Self::Versions
                | Self::CloseMap
                | Self::Export
                | Self::Quit
        )
    }

    /// Says whether it alters the map, or what is selected for it.
    pub fn is_about_editing(&self) -> bool {
        let action = self.action();
        matches!(action, AppAction::Edit(_) | AppAction::Selected(_))
    }

    /// Says whether a text field has a meaning of its own for its keys.
    pub fn belongs_to_text(self) -> bool {
        use Command::{Copy, Cut, Duplicate, Paste, Redo, SelectAll, Undo};
        [Undo, Redo, Copy, Cut, Paste, SelectAll, Duplicate].contains(&self)
    }

    /// Says whether it means anything without an open map.
    pub fn works_without_map(self) -> bool {
        matches!(
            self,
            Self::Open
                | Self::Quit
                | Self::FullScreen
                | Self::TextLarger
                | Self::TextSmaller
                | Self::Shortcuts
                | Self::About
        )
    }

    /// The shortcut as one reads it; empty where it has none.
    pub fn shortcut_text(self, ctx: &egui::Context) -> String {
        let first = self.keys().first();
        first.map_or_else(String::new, |keys| ctx.format_shortcut(keys))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key() {
        let keys: Vec<_> = Command::ALL
            .iter()
            .flat_map(|command| command.keys())
            .collect();
        for (number, one) in keys.iter().enumerate() {
            assert!(!keys[number + 1..].contains(one), "{one:?}");
        }
    }
}
