//! What a file held when we last saw it, so that somebody else's change is noticed.

use std::fs;
use std::hash::Hasher;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use siphasher::sip128::{Hasher128, SipHasher13};

/// What a file held, and when it was written, as far as the disk tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// How many bytes.
    pub len: u64,
    /// SipHash-1-3 of them, 128 bits.
    pub hash: u128,
    written: Option<SystemTime>,
}

impl Stamp {
    /// Of bytes, wherever they lie.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        let mut hasher = SipHasher13::new();
        hasher.write(bytes);
        Self {
            len: bytes.len() as u64,
            hash: hasher.finish128().as_u128(),
            written: None,
        }
    }

    /// Of the file at `path`; none where there is no file.
    pub fn of_file(path: &Path) -> io::Result<Option<Self>> {
        let seen = Self::of_bytes(b"").seen_at(path);
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        Ok(Some(Self::of_bytes(&bytes).seen_with(&seen)))
    }

    /// The same, with the time the file at `path` was written.
    pub fn seen_at(self, path: &Path) -> Self {
        let metadata = fs::metadata(path);
        let written = metadata.and_then(|it| it.modified()).ok();
        Self { written, ..self }
    }

    /// The same, with the time of another.
    pub(super) fn seen_with(self, seen: &Self) -> Self {
        let written = seen.written;
        Self { written, ..self }
    }

    /// Says whether it is of the same content.
    pub fn is_same_content(&self, other: &Self) -> bool {
        (self.len, self.hash) == (other.len, other.hash)
    }

    /// Says whether the file at `path` still holds this. Reads the file only where its size or
    /// time is another. A file that cannot be read now is not taken for changed.
    pub fn is_still(&self, path: &Path) -> bool {
        let Ok(metadata) = fs::metadata(path) else {
            return true;
        };
        if metadata.len() == self.len
            && self
                .written
                .is_some_and(|it| metadata.modified().is_ok_and(|now| now == it))
        {
            return true;
        }
        match Self::of_file(path) {
            Ok(Some(now)) => self.is_same_content(&now),
            Ok(None) | Err(_) => true,
        }
    }

    /// As it is written in a journal.
    pub(super) fn to_text(self) -> String {
        format!("{} {:032x}", self.len, self.hash)
    }

    /// Reads what [`Stamp::to_text`] wrote.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        let (len, hash) = text.split_once(' ')?;
        Some(Self {
            len: len.parse().ok()?,
            hash: u128::from_str_radix(hash, 16).ok()?,
            written: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_bytes_have_the_same_stamp_for_ever() {
        let stamp = Stamp::of_bytes(b"Map(format: 1)");
        assert_eq!(stamp.to_text(), "14 41b0f286256a4980c8ca8a6e7ca37151");
        assert_eq!(Stamp::from_text(&stamp.to_text()), Some(stamp));
    }

    #[test]
    fn a_file_written_anew_with_the_same_bytes_is_still_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kart.ron");
        fs::write(&path, "a").unwrap();
        let stamp = Stamp::of_file(&path).unwrap().unwrap();
        fs::write(&path, "a").unwrap();
        assert!(stamp.is_still(&path));
        fs::write(&path, "b").unwrap();
        assert!(!stamp.is_still(&path));
    }
}
