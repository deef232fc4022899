//! The entries of a journal as bytes: length, checksum, content.

use std::path::{Path, PathBuf};

use crate::file::{MAX_BYTES, Stamp};

/// First line of a journal, with the version of its form.
const HEAD: &str = "samspill journal 1";
/// Bytes before the content of an entry: its length and its checksum.
const PREFIX: usize = 8;
/// Most bytes one entry holds.
pub(super) const MOST_BYTES: u64 = 4 * MAX_BYTES;

/// `payload` with its length and its CRC-32 before it.
pub(super) fn frame(payload: &[u8]) -> Vec<u8> {
    let len = u32::try_from(payload.len()).unwrap_or(u32::MAX);
    let mut frame = Vec::with_capacity(PREFIX + payload.len());
    frame.extend(len.to_le_bytes());
    frame.extend(crc32fast::hash(payload).to_le_bytes());
    frame.extend(payload);
    frame
}

/// How many bytes an entry with this content takes.
pub(super) fn frame_len(payload: &[u8]) -> u64 {
    (PREFIX + payload.len()) as u64
}

/// The whole entries `bytes` begins with, and whether something that is none follows them.
pub(super) fn frames(mut bytes: &[u8]) -> (Vec<&[u8]>, bool) {
    let mut whole = Vec::new();
    while let Some((payload, rest)) = first(bytes) {
        whole.push(payload);
        bytes = rest;
    }
    (whole, !bytes.is_empty())
}

/// Says whether a whole entry stands somewhere after the beginning of `tail`: then it is not the
/// end that is torn, but something in the middle that is damaged.
pub(super) fn has_entry_within(tail: &[u8]) -> bool {
    /// How far an entry is looked for, in bytes.
    const FAR: usize = 1024 * 1024;
    (1..tail.len().min(FAR)).any(|at| first(&tail[at..]).is_some())
}

fn first(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (len, rest) = bytes.split_first_chunk::<4>()?;
    let (sum, rest) = rest.split_first_chunk::<4>()?;
    let len = u32::from_le_bytes(*len);
    // No entry is empty: a tail of zeros is none.
    if len == 0 || u64::from(len) > MOST_BYTES {
        return None;
    }
    let (payload, rest) = rest.split_at_checked(usize::try_from(len).ok()?)?;
    (crc32fast::hash(payload) == u32::from_le_bytes(*sum)).then_some((payload, rest))
}

/// Where a map lies and what its file holds, as the content of an entry.
pub(super) fn head(at: Option<(&Path, Stamp)>) -> Vec<u8> {
    let mut head = HEAD.to_owned().into_bytes();
    if let Some((path, stamp)) = at {
        head.extend(format!("\n{}\n", stamp.to_text()).into_bytes());
        head.extend(path_bytes(path));
    }
    head
}

/// What [`head`] wrote; nothing where it is of another version.
pub(super) fn read_head(bytes: &[u8]) -> Option<Option<(PathBuf, Stamp)>> {
    let rest = bytes.strip_prefix(HEAD.as_bytes())?;
    if rest.is_empty() {
        return Some(None);
    }
    let rest = rest.strip_prefix(b"\n")?;
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let stamp = Stamp::from_text(std::str::from_utf8(&rest[..end]).ok()?)?;
    Some(Some((path_of(&rest[end + 1..]), stamp)))
}

#[cfg(unix)]
fn path_bytes(path: &Path) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    path.as_os_str().as_bytes().to_vec()
}

#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path_bytes(path: &Path) -> Vec<u8> {
    path.to_string_lossy().into_owned().into_bytes()
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_torn_ends_the_journal_and_nothing_before_it() {
        let mut bytes = frame(b"one");
        bytes.extend(frame(b"two"));
        let whole = bytes.len();
        for end in 0..whole {
            let (found, is_torn) = frames(&bytes[..end]);
            let expected = usize::from(end >= 11);
            assert_eq!(found.len(), expected, "cut at {end}");
            assert_eq!(is_torn, end != 0 && end != 11, "cut at {end}");
        }
        bytes.extend([0; 4096]);
        assert_eq!(frames(&bytes), (vec![&b"one"[..], b"two"], true));
    }

    #[test]
    fn a_damaged_middle_is_told_from_a_torn_end() {
        let mut bytes = frame(b"Skatteetaten");
        bytes[10] ^= 1;
        assert!(!has_entry_within(&bytes));
        bytes.extend([0; 100]);
        assert!(!has_entry_within(&bytes));
        bytes.extend(frame(b"KS"));
        assert!(has_entry_within(&bytes));
    }

    #[test]
    fn one_wrong_bit_is_found() {
        let bytes = frame(b"Skatteetaten");
        for bit in 0..bytes.len() * 8 {
            let mut wrong = bytes.clone();
            wrong[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(frames(&wrong), (Vec::new(), true), "bit {bit}");
        }
    }

    #[test]
    fn the_head_tells_where_the_map_lies() {
        let stamp = Stamp::of_bytes(b"x");
        let path = Path::new("/home/kåre/mitt kart\n.ron");
        let read = read_head(&head(Some((path, stamp))));
        assert_eq!(read, Some(Some((path.to_owned(), stamp))));
        assert_eq!(read_head(&head(None)), Some(None));
        assert_eq!(read_head(b"samspill journal 2\n"), None);
    }
}
