//! Writes a map: the same text for the same map, one line for one change.

use super::Form;
use super::v1::{Contents, Part, parts};
use crate::model::{Header, KeptValue, MapDocument, Table};

/// Numbers from here on are written with underscores.
const GROUPED_FROM: u64 = 10_000;

/// A value to be written.
pub enum Out<'a> {
    /// A bare word.
    Word(&'a str),
    /// A text.
    Text(&'a str),
    /// A whole number.
    Number(i64),
    /// `[…]`.
    List(Vec<Out<'a>>),
    /// `(…)`.
    Tuple(Vec<Out<'a>>),
    /// `{key: value}`.
    Map(Vec<(Out<'a>, Out<'a>)>),
    /// `Name(field: value)`.
    Record(Option<&'static str>, Vec<(&'a str, Out<'a>)>),
    /// `Word(value)`.
    Variant(&'static str, Box<Out<'a>>),
    /// `Word: value`, an entry of a map that is written line by line.
    Entry(&'static str, Box<Out<'a>>),
    /// What an opened file said and this version does not understand.
    Kept(&'a KeptValue),
}

/// Writes `document` in its canonical form: reading the text gives the same map, and writing that
/// gives the same text.
pub fn write(document: &MapDocument, form: Form) -> String {
    let mut writer = Writer {
        out: String::new(),
        form,
    };
    writer.map(&document.header(), Contents::of(document));
    writer.out
}

/// Writes a map of which only `contents` is to be there, as RON.
pub(super) fn write_part(header: &Header, contents: Contents<'_>) -> String {
    let mut writer = Writer {
        out: String::new(),
        form: Form::Ron,
    };
    writer.map(header, contents);
    writer.out
}

/// Writes one value, as RON on one line.
pub(super) fn write_value(value: &Out<'_>) -> String {
    let mut writer = Writer {
        out: String::new(),
        form: Form::Ron,
    };
    writer.value(value);
    writer.out
}

struct Writer {
    out: String,
    form: Form,
}

impl Writer {
    fn is_json(&self) -> bool {
        self.form == Form::Json
    }

    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Pushes the bracket of each form.
    fn bracket(&mut self, ron: &str, json: &str) {
        self.push(if self.form == Form::Json { json } else { ron });
    }

    fn line(&mut self, depth: usize) {
        self.out.push('\n');
        let indent = if self.is_json() { 2 } else { 4 };
        self.out.extend(std::iter::repeat_n(' ', depth * indent));
    }

    /// Writes things on lines of their own: commas stand between them in JSON, after each in RON.
    fn lines<T>(
        &mut self,
        depth: usize,
        things: impl Iterator<Item = T>,
        mut write: impl FnMut(&mut Self, T),
    ) {
        for (index, thing) in things.enumerate() {
            if self.is_json() && index > 0 {
                self.out.push(',');
            }
            self.line(depth);
            write(self, thing);
            if !self.is_json() {
                self.out.push(',');
            }
        }
        self.line(depth - 1);
    }

    /// Writes things on one line.
    fn row<T>(&mut self, things: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Self, T)) {
        for (index, thing) in things.into_iter().enumerate() {
            if index > 0 {
                self.push(", ");
            }
            write(self, thing);
        }
    }

    fn map(&mut self, header: &Header, contents: Contents<'_>) {
        self.bracket("Map(", "{");
        let unread = |table: Table| {
            let unread = header.unread.iter();
            let unread = unread.filter(move |record| record.table == table);
            unread.map(|record| Out::Kept(&record.value))
        };
        let parts = parts(header, contents)
            .into_iter()
            .filter_map(|part| match part {
                Part::Records(table, records) => {
                    let mut records = records.chain(unread(table)).peekable();
                    records.peek()?;
                    Some(Part::Records(table, Box::new(records)))
                }
                field => Some(field),
            });
        self.lines(1, parts, |writer, part| match part {
            Part::Field(name, Out::Record(Some(of), fields)) => writer.model(name, of, &fields),
            Part::Field(name, value) => writer.field((name, &value)),
            Part::Records(table, records) => writer.records(table, records),
        });
        self.bracket(")", "}");
        self.out.push('\n');
    }

    /// Writes a capability model, its rows line by line.
    fn model(&mut self, name: &str, of: &str, fields: &[(&str, Out<'_>)]) {
        self.name(name);
        self.bracket(of, "");
        self.bracket("(", "{");
        self.lines(2, fields.iter(), |writer, (name, value)| match value {
            Out::List(rows) => {
                writer.name(name);
                writer.out.push('[');
                writer.lines(3, rows.iter(), Self::value);
                writer.out.push(']');
            }
            value => writer.field((name, value)),
        });
        self.bracket(")", "}");
    }

    fn records<'a>(&mut self, table: Table, records: impl Iterator<Item = Out<'a>>) {
        let is_map = table == Table::Sectors;
        self.name(table.field());
        self.push(if is_map { "{" } else { "[" });
        let is_tall = matches!(table, Table::Actors | Table::Resources);
        self.lines(2, records, |writer, record| match &record {
            Out::Record(None, fields) if is_tall => writer.tall(fields),
            Out::Kept(KeptValue::Map(entries)) if is_map => writer.row(entries, Self::kept_entry),
            record => writer.value(record),
        });
        self.push(if is_map { "}" } else { "]" });
    }

    /// Writes a record one field a line, its id on the first.
    fn tall(&mut self, fields: &[(&str, Out<'_>)]) {
        self.bracket("(", "{");
        for (index, (name, value)) in fields.iter().enumerate() {
            if index > 0 {
                self.out.push(',');
                self.line(3);
            }
            self.field((name, value));
        }
        self.bracket(",", "");
        self.line(2);
        self.bracket(")", "}");
    }

    fn field(&mut self, (name, value): (&str, &Out<'_>)) {
        self.name(name);
        self.value(value);
    }

    /// Writes a field's name and the colon.
    fn name(&mut self, name: &str) {
        let is_word = name
            .chars()
            .all(|letter| letter == '_' || letter.is_alphanumeric())
            && name.starts_with(|first: char| !first.is_ascii_digit());
        if self.is_json() || !is_word {
            self.text(name);
        } else {
            self.push(name);
        }
        self.push(": ");
    }

    fn value(&mut self, value: &Out<'_>) {
        match value {
            Out::Word(word) => self.word(word),
            Out::Text(text) => self.text(text),
            Out::Number(number) => self.number(&number.to_string()),
            Out::List(items) => {
                self.out.push('[');
                self.row(items, Self::value);
                self.out.push(']');
            }
            Out::Tuple(items) => {
                self.bracket("(", "[");
                self.row(items, Self::value);
                self.bracket(")", "]");
            }
            Out::Map(entries) => {
                self.out.push('{');
                self.row(entries, |writer, (key, value)| {
                    writer.value(key);
                    writer.push(": ");
                    writer.value(value);
                });
                self.out.push('}');
            }
            Out::Record(name, fields) => {
                self.bracket(name.unwrap_or_default(), "");
                self.bracket("(", "{");
                self.row(fields, |writer, (name, value)| writer.field((name, value)));
                self.bracket(")", "}");
            }
            Out::Variant(word, value) => {
                self.open_variant(word);
                self.value(value);
                self.bracket(")", "}");
            }
            Out::Entry(word, value) => self.field((word, value)),
            Out::Kept(value) => self.kept(value),
        }
    }

    /// Writes `Word(`, or `{"Word": `.
    fn open_variant(&mut self, word: &str) {
        if self.is_json() {
            self.out.push('{');
            self.name(word);
        } else {
            self.push(word);
            self.out.push('(');
        }
    }

    fn word(&mut self, word: &str) {
        match word {
            "None" if self.is_json() => self.push("null"),
            "null" if self.is_json() => self.push(word),
            _ if self.is_json() => self.text(word),
            _ => self.push(word),
        }
    }

    fn kept(&mut self, value: &KeptValue) {
        match value {
            KeptValue::Bool(value) => self.push(if *value { "true" } else { "false" }),
            KeptValue::Number(digits) => self.number(digits),
            KeptValue::Text(text) => self.text(text),
            KeptValue::Word(word) => self.word(word),
            KeptValue::List(items) => {
                self.out.push('[');
                self.row(items, Self::kept);
                self.out.push(']');
            }
            KeptValue::Tuple(name, items) => {
                self.open_kept(name.as_deref(), "[");
                self.row(items, Self::kept);
                self.close_kept(name.as_deref(), "]");
            }
            KeptValue::Map(entries) => {
                self.out.push('{');
                self.row(entries, Self::kept_entry);
                self.out.push('}');
            }
            KeptValue::Record(name, fields) => {
                self.open_kept(name.as_deref(), "{");
                self.row(fields, |writer, (name, value)| {
                    writer.name(name);
                    writer.kept(value);
                });
                self.close_kept(name.as_deref(), "}");
            }
        }
    }

    fn kept_entry(&mut self, (key, value): &(KeptValue, KeptValue)) {
        match key {
            KeptValue::Text(text) => self.text(text),
            KeptValue::Word(word) | KeptValue::Number(word) if self.is_json() => self.text(word),
            key => self.kept(key),
        }
        self.push(": ");
        self.kept(value);
    }

    fn open_kept(&mut self, name: Option<&str>, json: &str) {
        match name {
            Some(name) => self.open_variant(name),
            None => self.bracket("(", ""),
        }
        self.bracket("", json);
    }

    fn close_kept(&mut self, name: Option<&str>, json: &str) {
        self.bracket(")", json);
        if name.is_some() {
            self.bracket("", "}");
        }
    }

    /// Writes a number, its thousands apart where the form can.
    fn number(&mut self, digits: &str) {
        let unsigned = digits.strip_prefix('-').unwrap_or(digits);
        let is_plain = unsigned.bytes().all(|digit| digit.is_ascii_digit());
        if self.is_json() {
            if serde_json::from_str::<serde_json::Number>(digits).is_ok() {
                self.push(digits);
            } else {
                self.text(digits);
            }
        } else if is_plain
            && unsigned
                .parse()
                .is_ok_and(|value: u64| value >= GROUPED_FROM)
        {
            self.push(&digits[..digits.len() - unsigned.len()]);
            for (index, digit) in unsigned.chars().enumerate() {
                if index > 0 && (unsigned.len() - index).is_multiple_of(3) {
                    self.out.push('_');
                }
                self.out.push(digit);
            }
        } else {
            self.push(digits);
        }
    }

    fn text(&mut self, text: &str) {
        self.out.push('"');
        let mut rest = text;
        while let Some(at) = rest.find(needs_escape) {
            self.push(&rest[..at]);
            let letter = rest[at..].chars().next().unwrap_or_default();
            self.escape(letter);
            rest = &rest[at + letter.len_utf8()..];
        }
        self.push(rest);
        self.out.push('"');
    }

    fn escape(&mut self, letter: char) {
        match letter {
            '"' => self.push("\\\""),
            '\\' => self.push("\\\\"),
            '\n' => self.push("\\n"),
            '\r' => self.push("\\r"),
            '\t' => self.push("\\t"),
            other if self.is_json() => self.push(&format!("\\u{:04x}", u32::from(other))),
            other => self.push(&format!("\\u{{{:x}}}", u32::from(other))),
        }
    }
}

/// Says whether a character must not stand in a text as it is: quotes, control characters, and
/// those that turn the direction of the text around them.
fn needs_escape(letter: char) -> bool {
    letter == '"'
        || letter == '\\'
        || letter.is_control()
        || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
