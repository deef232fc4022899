//! A disk in memory that fails where it is told to, and forgets what was not flushed when the
//! power goes.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use samspill::file::{Disk, DiskFile};

/// What goes wrong with a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This call alone is refused.
    Once(ErrorKind),
    /// This call and all that follow are refused.
    FromNowOn(ErrorKind),
    /// Half of what is to be written is, and the rest refused; other calls are refused.
    Half(ErrorKind),
    /// The power goes before this call.
    PowerCut,
    /// Somebody else gives another file the name of the map before this call.
    OthersReplace,
    /// Somebody else writes in the file of the map before this call.
    OthersWriteIn,
}

/// What a disk can do.
#[derive(Clone, Copy, Debug)]
pub struct Abilities {
    pub exchanges: bool,
    pub links: bool,
}

/// What lies on a disk.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// The file that others replace or write in, and what they write.
pub const MAP: &str = "/kart/kart.ron";
pub const REPLACED: &[u8] = b"what somebody else put there";
pub const WRITTEN_IN: &[u8] = b"what somebody else wrote there";

#[derive(Clone, Debug, Default)]
struct Body {
    now: Vec<u8>,
    flushed: Vec<u8>,
    /// Up to here a failed flush lost what was not flushed before, for ever.
    lost: usize,
}

type Names = BTreeMap<PathBuf, usize>;

#[derive(Clone, Debug)]
struct State {
    abilities: Abilities,
    bodies: Vec<Body>,
    names: Names,
    /// The names after each change since the folder was last flushed; the first are on the disk.
    histories: Vec<Names>,
    calls: usize,
    faults: Vec<(usize, Fault)>,
    is_off: bool,
}

/// The disk; its clones are the same disk.
#[derive(Clone, Debug)]
pub struct FaultDisk(Arc<Mutex<State>>);

impl FaultDisk {
    /// A disk on which `files` lie safe, and where `faults` happen at calls of these numbers.
    pub fn new(abilities: Abilities, files: &Files, faults: &[(usize, Fault)]) -> Self {
        let body = |bytes: &Vec<u8>| Body {
            now: bytes.clone(),
            flushed: bytes.clone(),
            lost: 0,
        };
        let names: Names = files.keys().cloned().zip(0..).collect();
        Self(Arc::new(Mutex::new(State {
            abilities,
            bodies: files.values().map(body).collect(),
            histories: vec![names.clone()],
            names,
            calls: 0,
            faults: faults.to_vec(),
            is_off: false,
        })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// How many calls there were.
    pub fn calls(&self) -> usize {
        self.state().calls
    }

    /// What lies on the disk, seen by whoever looks now.
    pub fn files(&self) -> Files {
        let state = self.state();
        let names = state.names.iter();
        names
            .map(|(path, body)| (path.clone(), state.bodies[*body].now.clone()))
            .collect()
    }

    /// Everything that may lie on the disk if the power goes now: the names at any time since they
    /// were flushed, and of what was not flushed all, nothing, or zeros.
    pub fn after_power_cut(&self) -> Vec<Files> {
        let state = self.state();
        let zeros = |body: &Body| {
            let mut bytes = body.flushed.clone();
            bytes.resize(bytes.len().max(body.now.len()), 0);
            bytes
        };
        let contents = [
            |body: &Body| body.flushed.clone(),
            |body: &Body| body.now.clone(),
            zeros,
        ];
        let mut all = Vec::new();
        for names in &state.histories {
            for content in contents {
                let file = |(path, body): (&PathBuf, &usize)| {
                    (path.clone(), content(&state.bodies[*body]))
                };
                all.push(names.iter().map(file).collect());
            }
        }
        all
    }
}

impl State {
    /// Counts a call, and lets happen what is to happen at it.
    fn call(&mut self) -> io::Result<()> {
        let number = self.calls;
        self.calls += 1;
        if self.is_off {
            return Err(ErrorKind::Other.into());
        }
        let mut outcome = Ok(());
        for (at, fault) in self.faults.clone() {
            match fault {
                Fault::FromNowOn(kind) if at <= number => outcome = Err(kind.into()),
                Fault::Once(kind) | Fault::Half(kind) if at == number => outcome = Err(kind.into()),
                Fault::PowerCut if at == number => {
                    self.is_off = true;
                    outcome = Err(ErrorKind::Other.into());
                }
                Fault::OthersReplace if at == number => {
                    let body = self.new_body(REPLACED);
                    self.names.insert(MAP.into(), body);
                    self.renamed();
                }
                Fault::OthersWriteIn if at == number => {
                    if let Some(body) = self.names.get(Path::new(MAP)).copied() {
                        self.bodies[body].now = WRITTEN_IN.to_vec();
                    }
                }
                _ => {}
            }
        }
        outcome
    }

    fn is_half(&self) -> bool {
        let number = self.calls - 1;
        let half = |(at, fault): &(usize, Fault)| *at == number && matches!(fault, Fault::Half(_));
        self.faults.iter().any(half)
    }

    fn new_body(&mut self, bytes: &[u8]) -> usize {
        self.bodies.push(Body {
            now: bytes.to_vec(),
            ..Body::default()
        });
        self.bodies.len() - 1
    }

    fn renamed(&mut self) {
        self.histories.push(self.names.clone());
    }

    fn body(&self, path: &Path) -> io::Result<usize> {
        let body = self.names.get(path).copied();
        body.ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl Disk for FaultDisk {
    fn resolve(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut state = self.state();
        state.call()?;
        let body = state.body(path)?;
        Ok(state.bodies[body].now.clone())
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.state();
        state.call()?;
        if state.names.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let body = state.new_body(b"");
        state.names.insert(path.to_owned(), body);
        state.renamed();
        let disk = self.clone();
        Ok(Box::new(FaultFile { disk, body }))
    }

    fn is_read_only(&self, _path: &Path) -> bool {
        false
    }

    fn copy_permissions(&self, _model: &Path, _path: &Path) -> io::Result<()> {
        self.state().call()
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.call()?;
        if !state.abilities.exchanges {
            return Err(ErrorKind::Unsupported.into());
        }
        let (first, second) = (state.body(one)?, state.body(other)?);
        state.names.insert(one.to_owned(), second);
        state.names.insert(other.to_owned(), first);
        state.renamed();
        Ok(())
    }

    fn place_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.call()?;
        if state.names.contains_key(to) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let body = state.body(from)?;
        state.names.insert(to.to_owned(), body);
        state.renamed();
        state.names.remove(from);
        state.renamed();
        Ok(())
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.call()?;
        if !state.abilities.links {
            return Err(ErrorKind::Unsupported.into());
        }
        let body = state.body(from)?;
        state.names.insert(to.to_owned(), body);
        state.renamed();
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.call()?;
        let body = state.body(from)?;
        state.names.remove(from);
        state.names.insert(to.to_owned(), body);
        state.renamed();
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.call()?;
        state.body(path)?;
        state.names.remove(path);
        state.renamed();
        Ok(())
    }

    fn create_folder(&self, _path: &Path) -> io::Result<()> {
        self.state().call()
    }

    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.call()?;
        state.histories = vec![state.names.clone()];
        Ok(())
    }
}

struct FaultFile {
    disk: FaultDisk,
    body: usize,
}

impl DiskFile for FaultFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.disk.state();
        let outcome = state.call();
        let len = match outcome {
            Ok(()) => bytes.len(),
            Err(_) if state.is_half() => bytes.len() / 2,
            Err(_) => 0,
        };
        state.bodies[self.body].now.extend(&bytes[..len]);
        outcome
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.disk.state();
        let outcome = state.call();
        let is_off = state.is_off;
        let body = &mut state.bodies[self.body];
        match outcome {
            Ok(()) => {
                let safe = body.flushed.len().min(body.now.len());
                let mut flushed = body.now.clone();
                let end = body.lost.clamp(safe, flushed.len());
                flushed[safe..end].fill(0);
                body.flushed = flushed;
            }
            // What a flush could not bring to the disk, no later one will.
            Err(_) if !is_off => body.lost = body.now.len(),
            Err(_) => {}
        }
        outcome
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        let mut state = self.disk.state();
        state.call()?;
        state.bodies[self.body].now.truncate(len as usize);
        Ok(())
    }

    fn lock(&mut self) -> io::Result<bool> {
        Ok(true)
    }
}
