//! Where the program keeps what is its own: journals and earlier versions.

use std::path::{Path, PathBuf};

/// The folder for journals and earlier versions. Never the folder of a map: what lies there may be
/// synchronised, shared, or pulled out with a stick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFolder(PathBuf);

impl DataFolder {
    /// The user's own; `SAMSPILL_DATA` names another. None where the system names no home.
    pub fn of_user() -> Option<Self> {
        Self::from_variables(|name| std::env::var_os(name).map(PathBuf::from))
    }

    /// The folder at `path`.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Where journals lie.
    pub fn journals(&self) -> PathBuf {
        self.0.join("journal")
    }

    /// Where journals lie that could not be taken up again.
    pub fn kept_journals(&self) -> PathBuf {
        self.0.join("journal-kept")
    }

    /// Where earlier versions lie.
    pub fn versions(&self) -> PathBuf {
        self.0.join("versions")
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The places are those the systems name for what a program keeps on one machine: the XDG base
    /// directories' state folder, `%LOCALAPPDATA%`, Application Support.
    fn from_variables(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<Self> {
        let variable = |name: &str| variable(name).filter(|it| !it.as_os_str().is_empty());
        if let Some(path) = variable("SAMSPILL_DATA") {
            return Some(Self(path));
        }
        let home = || variable("HOME").or_else(|| variable("USERPROFILE"));
        let state = if cfg!(windows) {
            variable("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            home().map(|home| home.join("Library").join("Application Support"))
        } else {
            let state = variable("XDG_STATE_HOME").filter(|it| it.is_absolute());
            state.or_else(|| home().map(|home| home.join(".local").join("state")))
        };
        state.map(|state| Self(state.join("samspill")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(set: &[(&str, &str)]) -> Option<PathBuf> {
        let folder = DataFolder::from_variables(|name| {
            let found = set.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| PathBuf::from(value))
        });
        folder.map(|folder| folder.0)
    }

    #[test]
    fn the_variable_of_the_program_comes_first() {
        let path = check(&[("HOME", "/home/kari"), ("SAMSPILL_DATA", "/x")]);
        assert_eq!(path, Some(PathBuf::from("/x")));
        assert_eq!(check(&[]), None);
    }

    #[test]
    #[cfg(all(unix, not(target_os = "macos")))]
    fn linux_has_a_folder_for_state() {
        let state = [("HOME", "/home/kari"), ("XDG_STATE_HOME", "/s")];
        assert_eq!(check(&state), Some(PathBuf::from("/s/samspill")));
        let home = Some(PathBuf::from("/home/kari/.local/state/samspill"));
        assert_eq!(check(&state[..1]), home);
    }
}
