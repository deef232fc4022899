//! Escapes in texts, of RON and of JSON.

/// The character that the escape at the start of `rest` (a backslash) stands for, and the bytes it
/// takes; nothing if it is no escape.
pub fn escape(rest: &str) -> Option<(char, usize)> {
    let simple = |letter| Some((letter, 2));
    match rest.as_bytes().get(1)? {
        b'"' => simple('"'),
        b'\'' => simple('\''),
        b'\\' => simple('\\'),
        b'/' => simple('/'),
        b'n' => simple('\n'),
        b'r' => simple('\r'),
        b't' => simple('\t'),
        b'b' => simple('\u{8}'),
        b'f' => simple('\u{c}'),
        b'0' => simple('\0'),
        b'x' => Some((char::from_u32(hex(rest.get(2..4)?)?)?, 4)),
        b'u' if rest.as_bytes().get(2) == Some(&b'{') => {
            let end = rest.get(3..)?.find('}').filter(|len| *len <= 8)?;
            Some((char::from_u32(hex(&rest[3..3 + end])?)?, end + 4))
        }
        b'u' => json_escape(rest),
        _ => None,
    }
}

/// `\uXXXX`, or two of them where they are the halves of one character.
fn json_escape(rest: &str) -> Option<(char, usize)> {
    let first = hex(rest.get(2..6)?)?;
    if let Some(letter) = char::from_u32(first) {
        return Some((letter, 6));
    }
    let second = rest.get(6..).filter(|rest| rest.starts_with("\\u"))?;
    let second = hex(second.get(2..6)?)?;
    let is_pair = (0xd800..0xdc00).contains(&first) && (0xdc00..0xe000).contains(&second);
    let code = is_pair.then(|| 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00))?;
    Some((char::from_u32(code)?, 12))
}

fn hex(digits: &str) -> Option<u32> {
    let is_hex = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hex.then(|| u32::from_str_radix(digits, 16).ok())?
}

/// `text` with its escapes resolved; what is no escape stays as it is.
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let (letter, len) = escape(&rest[at..]).unwrap_or(('\\', 1));
        out.push(letter);
        rest = &rest[at + len..];
    }
    out.push_str(rest);
    out
}

/// The content of a raw text, given with its quotes.
pub fn raw(slice: &str) -> &str {
    let hashes = slice[1..].bytes().take_while(|byte| *byte == b'#').count();
    &slice[hashes + 2..slice.len() - hashes - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_of_both_forms_are_understood() {
        let check = |text, expected| assert_eq!(unescaped(text), expected, "{text}");
        check(r#"a\"b\\c\nd"#, "a\"b\\c\nd");
        check(r"\x41\u{e6}\u00f8", "Aæø");
        check(r"\ud83d\ude00", "😀");
        assert_eq!(raw(r###"r##"a"#b"##"###), "a\"#b");
    }

    #[test]
    fn what_is_no_escape_is_told() {
        for bad in [
            r"\q",
            r"\ud83d",
            r"\u{110000}",
            r"\u{}",
            r"\x4",
            r"\u00+1",
            "\\",
        ] {
            assert_eq!(escape(bad), None, "{bad}");
        }
    }
}
