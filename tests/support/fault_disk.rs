//! A disk in memory that fails when it is told to, and forgets in a power cut what was not brought
//! to it.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use samspill::file::{Disk, DiskFile};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// One call fails with this error.
    Once(io::ErrorKind),
    /// This call and all that follow fail with this error.
    FromHere(io::ErrorKind),
    /// The machine stops in the middle of this call.
    Stop,
}

/// What is left to see after a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// The program was killed: the system still has everything.
    Kill,
    /// The power went: names and contents are those that were brought to the disk.
    PowerCut,
    /// The power went after the system had brought the names to the disk by itself.
    PowerCutNamesKept,
}

#[derive(Clone, Debug, Default)]
struct State {
    contents: Vec<Vec<u8>>,
    synced_contents: Vec<Vec<u8>>,
    names: BTreeMap<PathBuf, usize>,
    synced_names: BTreeMap<PathBuf, usize>,
    calls: usize,
    fault: Option<(usize, Fault)>,
    can_exchange: bool,
}

/// The disk.
#[derive(Clone, Debug)]
pub struct FaultDisk(Arc<Mutex<State>>);

impl FaultDisk {
    /// A disk with these files, all safe on it.
    pub fn with(files: &[(&Path, &[u8])], can_exchange: bool) -> Self {
        let mut state = State {
            can_exchange,
            ..State::default()
        };
        for (number, (path, content)) in files.iter().enumerate() {
            state.contents.push(content.to_vec());
            state.names.insert((*path).to_owned(), number);
        }
        state.synced_contents.clone_from(&state.contents);
        state.synced_names.clone_from(&state.names);
        Self(Arc::new(Mutex::new(state)))
    }

    /// Lets the call with this number, counted from 0 and from now, fail.
    pub fn fail_at(&self, call: usize, fault: Fault) {
        let mut state = self.0.lock().unwrap();
        state.calls = 0;
        state.fault = Some((call, fault));
    }

    /// How many calls there were since the fault was set.
    pub fn calls(&self) -> usize {
        self.0.lock().unwrap().calls
    }

    /// What the file at `path` holds, if it is there.
    pub fn content(&self, path: &Path, after: After) -> Option<Vec<u8>> {
        let state = self.0.lock().unwrap();
        let names = match after {
            After::Kill | After::PowerCutNamesKept => &state.names,
            After::PowerCut => &state.synced_names,
        };
        let contents = match after {
            After::Kill => &state.contents,
            After::PowerCut | After::PowerCutNamesKept => &state.synced_contents,
        };
        names.get(path).map(|number| contents[*number].clone())
    }

    /// The names of all files.
    pub fn names(&self) -> Vec<PathBuf> {
        self.0.lock().unwrap().names.keys().cloned().collect()
    }

    /// Does something to the disk, or fails as it is told to; `torn` is what a stop in the middle
    /// of it leaves done.
    fn call<T>(
        &self,
        torn: impl FnOnce(&mut State),
        act: impl FnOnce(&mut State) -> io::Result<T>,
    ) -> io::Result<T> {
        let mut state = self.0.lock().unwrap();
        let number = state.calls;
        state.calls += 1;
        match state.fault {
            Some((at, Fault::Once(error))) if at == number => {
                torn(&mut state);
                Err(error.into())
            }
            Some((at, Fault::FromHere(error))) if number >= at => {
                if number == at {
                    torn(&mut state);
                }
                Err(error.into())
            }
            Some((at, Fault::Stop)) if number >= at => {
                if number == at {
                    torn(&mut state);
                }
                Err(io::Error::other("stopped"))
            }
            _ => act(&mut state),
        }
    }

    fn find(state: &State, path: &Path) -> io::Result<usize> {
        let found = state.names.get(path).copied();
        found.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl Disk for FaultDisk {
    fn resolve(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.call(
            |_| {},
            |state| Self::find(state, path).map(|number| state.contents[number].clone()),
        )
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let number = self.call(
            |_| {},
            |state| {
                if state.names.contains_key(path) {
                    return Err(io::ErrorKind::AlreadyExists.into());
                }
                state.contents.push(Vec::new());
                state.synced_contents.push(Vec::new());
                let number = state.contents.len() - 1;
                state.names.insert(path.to_owned(), number);
                Ok(number)
            },
        )?;
        Ok(Box::new(FaultFile(self.clone(), number)))
    }

    fn copy_permissions(&self, _: &Path, _: &Path) -> io::Result<()> {
        self.call(|_| {}, |_| Ok(()))
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        self.call(
            |_| {},
            |state| {
                if !state.can_exchange {
                    return Err(io::ErrorKind::Unsupported.into());
                }
                let numbers = (Self::find(state, one)?, Self::find(state, other)?);
                state.names.insert(one.to_owned(), numbers.1);
                state.names.insert(other.to_owned(), numbers.0);
                Ok(())
            },
        )
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(
            |_| {},
            |state| {
                let number = Self::find(state, from)?;
                state.names.remove(from);
                state.names.insert(to.to_owned(), number);
                Ok(())
            },
        )
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.call(
            |_| {},
            |state| {
                Self::find(state, path)?;
                state.names.remove(path);
                Ok(())
            },
        )
    }

    fn create_folder(&self, _: &Path) -> io::Result<()> {
        self.call(|_| {}, |_| Ok(()))
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        self.call(
            |_| {},
            |state| {
                state.synced_names.clone_from(&state.names);
                Ok(())
            },
        )
    }
}

struct FaultFile(FaultDisk, usize);

impl DiskFile for FaultFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let number = self.1;
        // A write that fails has written half.
        let half = bytes[..bytes.len() / 2].to_vec();
        self.0.call(
            |state| state.contents[number].extend(half),
            |state| {
                state.contents[number].extend(bytes);
                Ok(())
            },
        )
    }

    fn sync(&mut self) -> io::Result<()> {
        let number = self.1;
        self.0.call(
            |_| {},
            |state| {
                state.synced_contents[number] = state.contents[number].clone();
                Ok(())
            },
        )
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        let number = self.1;
        self.0.call(
            |_| {},
            |state| {
                state.contents[number].truncate(usize::try_from(len).unwrap());
                Ok(())
            },
        )
    }

    fn lock(&mut self) -> io::Result<bool> {
        Ok(true)
    }
}
