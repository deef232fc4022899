//! The first look at a file: what is refused before it is read as a map.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::watch::Step;
use super::{MAX_BYTES, Opened, ReadWatch, Stamp, reading};
use crate::model::Problem;

const MEGABYTE: u64 = 1024 * 1024;

/// Opens the map at `path`. Never panics, never changes the file, and reads no more of it than a
/// map may have.
pub fn open(path: &Path) -> Opened {
    open_seen(path, &ReadWatch::default())
}

/// As [`open`], seen by `watch`; nothing where that was cancelled.
pub fn open_watched(path: &Path, watch: &ReadWatch) -> Option<Opened> {
    let opened = open_seen(path, watch);
    (!watch.is_cancelled()).then_some(opened)
}

fn open_seen(path: &Path, watch: &ReadWatch) -> Opened {
    // Looked at first: if somebody writes meanwhile, the time is another than the file's.
    let seen = Stamp::of_bytes(b"").seen_at(path);
    match bytes_of(path) {
        Ok(_) if !watch.reach(Step::Bytes, (1, 1)) => Opened::refused(Problem::Empty),
        Ok(bytes) => Opened {
            stamp: Some(Stamp::of_bytes(&bytes).seen_with(&seen)),
            ..reading::read_watched(&bytes, watch)
        },
        Err(problem) => Opened::refused(problem),
    }
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, Problem> {
    let cannot = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Problem::NotFound,
        io::ErrorKind::PermissionDenied => Problem::NoPermission,
        io::ErrorKind::IsADirectory => Problem::IsFolder,
        _ => Problem::CannotRead(error.to_string()),
    };
    let metadata = std::fs::metadata(path).map_err(cannot)?;
    if metadata.is_dir() {
        return Err(Problem::IsFolder);
    }
    check_size(metadata.len())?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    let file = File::open(path).map_err(cannot)?;
    file.take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(cannot)?;
    check_size(bytes.len() as u64)?;
    Ok(bytes)
}

fn check_size(bytes: u64) -> Result<(), Problem> {
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    Err(Problem::TooLarge {
        megabytes: bytes.div_ceil(MEGABYTE),
        limit: MAX_BYTES / MEGABYTE,
    })
}

/// Why bytes are not the text of a map.
pub struct Refusal<'b> {
    /// What is wrong with them.
    pub problem: Problem,
    /// The text that can be read, and the offset in it where it goes wrong, where that helps.
    pub at: Option<(&'b str, usize)>,
}

/// The text of a file, without its byte order mark; or why it is none.
pub fn text_of(bytes: &[u8]) -> Result<&str, Refusal<'_>> {
    let refuse = |problem| Refusal { problem, at: None };
    if is_utf16(bytes) {
        return Err(refuse(Problem::Utf16));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    check_size(bytes.len() as u64).map_err(refuse)?;
    let (text, end) = match std::str::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let end = error.valid_up_to();
            let valid = std::str::from_utf8(&bytes[..end]).unwrap_or_default();
            (valid, Some(end))
        }
    };
    if let Some(at) = bytes.iter().position(|byte| is_binary(*byte)) {
        let is_zero_tail = bytes[at] == 0 && 0 < at && at < text.len();
        return Err(Refusal {
            problem: Problem::NotText,
            at: is_zero_tail.then_some((text, at)),
        });
    }
    match end {
        Some(end) => Err(Refusal {
            problem: Problem::NotUtf8,
            at: Some((text, end)),
        }),
        None if text.trim().is_empty() => Err(refuse(Problem::Empty)),
        None => Ok(text),
    }
}

/// Says whether a byte never stands in a text.
fn is_binary(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c) || byte == 0x7f
}

fn is_utf16(bytes: &[u8]) -> bool {
    let has_mark = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let start = &bytes[..bytes.len().min(64)];
    let zeros = |from: usize| start.iter().skip(from).step_by(2).all(|byte| *byte == 0);
    let is_text = |from: usize| start.iter().skip(from).step_by(2).all(|byte| *byte >= 9);
    has_mark || start.len() >= 4 && (zeros(0) && is_text(1) || zeros(1) && is_text(0))
}

/// Where the first mark of an unfinished text merge stands.
pub fn merge_mark(text: &str) -> Option<usize> {
    const MARK: &str = "<<<<<<<";
    if text.starts_with(MARK) {
        return Some(0);
    }
    text.find("\n<<<<<<<").map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], problem: Option<Problem>) {
        let refused = text_of(bytes).err().map(|refusal| refusal.problem);
        assert_eq!(refused, problem, "{bytes:?}");
    }

    #[test]
    fn only_text_passes() {
        check("(title: \"Å\")\r\n".as_bytes(), None);
        check(b"\xef\xbb\xbf(a)", None);
        check(b"", Some(Problem::Empty));
        check(b"\xef\xbb\xbf \n\t", Some(Problem::Empty));
        check(b"\xff\xfe(\0", Some(Problem::Utf16));
        check(b"M\0a\0p\0(\0", Some(Problem::Utf16));
        check(b"\x89PNG\r\n\x1a\n\0\0", Some(Problem::NotText));
        check(b"(title: \"\xc5s\")", Some(Problem::NotUtf8));
    }
}
