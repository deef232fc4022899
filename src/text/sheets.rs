//! The words of sheets: headings and cells in the language of the window, and read in all of them.

use std::sync::OnceLock;

use super::Texts;
use crate::model::{
    CellRefusal, Criticality, Group, Language, RelationKind, Sector, Sheet, SheetColumn,
    SheetWords, Spellings, Status,
};

const CRITICALITIES: [Criticality; 3] = [Criticality::Low, Criticality::Medium, Criticality::High];

impl Texts {
    /// What a sheet is called.
    pub fn sheet(&self, sheet: Sheet) -> String {
        self.say(match sheet {
            Sheet::Actors => "sheet-actors",
            Sheet::Resources => "sheet-resources",
            Sheet::Relations => "sheet-relations",
        })
    }

    /// The heading of a column.
    pub fn sheet_column(&self, column: SheetColumn) -> String {
        use SheetColumn as C;
        self.say(match column {
            C::Name => "field-name",
            C::Short => "field-short-name",
            C::Sector => "field-sector",
            C::Capability => "field-capability",
            C::From => "field-from",
            C::Kind => "field-kind",
            C::To => "field-to",
            C::Carries => "field-carries",
            C::Scheme => "field-scheme",
            C::Status => "field-status",
            C::Criticality => "field-criticality",
            C::Alternative => "field-alternative",
            C::OrgNumber => "field-organisation-number",
            C::Parent => "field-part-of",
            C::ValidFrom => "field-valid-from",
            C::ValidTo => "field-valid-to",
            C::Purpose => "field-purpose",
            C::LegalBasis => "field-legal-basis",
            C::Aliases => "field-also-known-as",
            C::Tags => "field-tags",
            C::Url => "field-url",
            C::Note => "field-note",
            C::Money => "sheet-money",
            C::Obstacles => "sheet-obstacles",
            C::RelationsIn => "sheet-relations-in",
            C::RelationsOut => "sheet-relations-out",
            C::Id => "field-id",
        })
    }

    /// The words of sheets, shown in this language and read in all; put together once.
    pub fn sheet_words(&self) -> &'static SheetWords {
        static WORDS: [OnceLock<SheetWords>; 3] = [const { OnceLock::new() }; 3];
        WORDS[self.language() as usize].get_or_init(|| self.made_sheet_words())
    }

    fn made_sheet_words(&self) -> SheetWords {
        let sectors: Vec<Option<Sector>> = Group::ALL.map(Group::sector).into();
        SheetWords {
            columns: self.spellings(&SheetColumn::ALL, &|texts, it| texts.sheet_column(it)),
            sectors: self.spellings(&sectors, &|texts, it| texts.group(Group::from(it))),
            statuses: self.spellings(&Status::ALL, &|texts, it| texts.status(it)),
            kinds: self.spellings(&RelationKind::ALL, &|texts, it| texts.kind(it)),
            criticalities: self.spellings(&CRITICALITIES, &|texts, it| texts.criticality(it)),
            unknown: self.spellings(&[()], &|texts, ()| texts.say("unknown")),
        }
    }

    fn spellings<T: Copy + std::fmt::Debug>(
        &self,
        values: &[T],
        word: &dyn Fn(&Texts, T) -> String,
    ) -> Spellings<T> {
        let in_all = Language::ALL.into_iter().flat_map(|language| {
            let texts = Texts::of(language);
            values
                .iter()
                .map(move |value| (*value, word(texts, *value)))
        });
        // As a map's file spells it, too.
        let in_files = values.iter().map(|value| (*value, format!("{value:?}")));
        Spellings {
            shown: values.iter().map(|it| (*it, word(self, *it))).collect(),
            read: in_all.chain(in_files).collect(),
        }
    }

    /// Why a cell could not be written.
    pub fn cell_refusal(&self, refusal: &CellRefusal) -> String {
        use CellRefusal as R;
        let near = |ids: [&str; 2], text: &String, near: &Option<String>| match near {
            Some(near) => {
                let words = [("text", text.into()), ("near", near.into())];
                self.say_with(ids[1], &words)
            }
            None => self.say_with(ids[0], &[("text", text.into())]),
        };
        match refusal {
            R::OnlyToBeRead => self.say("cell-only-to-be-read"),
            R::NoSuchWord(text, nearest) => near(
                ["cell-no-such-word", "cell-no-such-word-near"],
                text,
                nearest,
            ),
            R::NoSuchRecord(text, nearest) => near(
                ["cell-no-such-record", "cell-no-such-record-near"],
                text,
                nearest,
            ),
            R::SeveralRecords(text) => {
                self.say_with("cell-several-records", &[("text", text.into())])
            }
            R::NoYear(text) => self.say_with("cell-no-year", &[("text", text.into())]),
            R::NoOrgNumber(text) => self.say_with("cell-no-org-number", &[("text", text.into())]),
            R::NoLink(text) => self.say_with("cell-no-link", &[("text", text.into())]),
            R::Empty(column) => {
                let column = self.sheet_column(*column);
                self.say_with("cell-empty", &[("column", (&column).into())])
            }
            R::NotPossible => self.say("cell-not-possible"),
        }
    }
}
