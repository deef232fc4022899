//! Which links a map may hold and a click may open.

/// Says whether `url` is one a click may open: http, https or mailto, with nothing strange in it.
pub fn is_link(url: &str) -> bool {
    let scheme = ["https://", "http://", "mailto:"]
        .into_iter()
        .find(|scheme| {
            let start = url.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
    let is_strange = |letter: char| letter.is_control() || letter.is_whitespace();
    scheme.is_some_and(|scheme| url.len() > scheme.len()) && !url.contains(is_strange)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_of_the_web_and_mail_are_links() {
        for good in ["https://digdir.no/a?b=c", "HTTP://x.no", "mailto:a@b.no"] {
            assert!(is_link(good), "{good}");
        }
        for bad in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "https://",
            "digdir.no",
            "",
            "https://a\nb",
            "smb://x",
        ] {
            assert!(!is_link(bad), "{bad}");
        }
    }
}
