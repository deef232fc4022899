//! Colours: light, dark and print, by the tokens of Designsystemet's theme *digdir*.
//!
//! A node is a tinted surface with a strong outline and neutral text; the tokens guarantee 4.5:1
//! for text and 3:1 for outlines on their own surfaces. A sector is never told by colour alone.

use crate::model::{Dimension, RelationKind};
use crate::view::{Column, Presence};

use super::shape::Colour;

/// The three themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThemeName {
    /// Dark on light, for screens in lit rooms.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// Black on white, with outlines that survive a copier.
    Print,
}

impl ThemeName {
    /// All themes, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// The theme's colours.
    pub fn theme(self) -> &'static Theme {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Print => &PRINT,
        }
    }
}

/// Fill, outline and heading text of a sector's things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectorColours {
    /// Of the nodes.
    pub surface: Colour,
    /// Of the nodes; at least 3:1 on the paper.
    pub outline: Colour,
    /// Of headings and icons; at least 4.5:1 on the paper and on `surface`.
    pub text: Colour,
}

/// All colours of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Which one it is.
    pub name: ThemeName,
    /// The paper.
    pub paper: Colour,
    /// The bands of every second row.
    pub band: Colour,
    /// The lines between bands.
    pub rule: Colour,
    /// Of resources.
    pub surface: Colour,
    /// Names and titles.
    pub text: Colour,
    /// Everything said in passing; at least 4.5:1 on paper and bands.
    pub subtle: Colour,
    /// What is selected or has the focus.
    pub accent: Colour,
    /// State, Municipal, Shared, Voluntary, Private, Outside.
    pub sectors: [SectorColours; 6],
    /// Edges by family: delivery, use, data, money, steering, taking part, events.
    pub families: [Colour; 7],
    /// Edges by capability, taken in turn; at least 3:1 on the paper.
    pub capabilities: [Colour; 10],
    /// What is new in the year one looks at; at least 3:1 on the paper.
    pub came: Colour,
    /// What is gone in it; at least 3:1 on the paper.
    pub went: Colour,
    /// How much of the paper is mixed into what is dimmed, in percent.
    pub dimming: u8,
}

/// What kinds of relations look alike: they have one colour and one arrow head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Provides, realises.
    Delivery,
    /// Uses, depends on, benefits.
    Use,
    /// Shares data.
    Data,
    /// Funds.
    Money,
    /// Governs, coordinates, regulates.
    Steering,
    /// Participates in.
    TakingPart,
    /// Triggers.
    Event,
}

impl From<RelationKind> for Family {
    fn from(kind: RelationKind) -> Self {
        use RelationKind as K;
        match kind {
            K::Provides | K::Realises => Self::Delivery,
            K::Uses | K::DependsOn | K::Benefits => Self::Use,
            K::SharesData => Self::Data,
            K::Funds => Self::Money,
            K::Governs | K::Coordinates | K::Regulates => Self::Steering,
            K::ParticipatesIn => Self::TakingPart,
            K::Triggers => Self::Event,
        }
    }
}

impl Theme {
    /// The colours of a column's things.
    pub fn sector(&self, column: Column) -> SectorColours {
        let number = match column {
            Column::State => 0,
            Column::Municipal => 1,
            Column::Shared => 2,
            Column::Voluntary => 3,
            Column::Private => 4,
            Column::Outside => 5,
        };
        self.sectors[number]
    }

    /// The colour of a family of relations.
    pub fn family(&self, family: Family) -> Colour {
        self.families[family as usize]
    }

    /// The colour of the capability in row `row` of its model.
    pub fn capability(&self, row: usize) -> Colour {
        self.capabilities[row % self.capabilities.len()]
    }

    /// `colour` as it looks when dimmed.
    pub fn dimmed(&self, colour: Colour) -> Colour {
        colour.mixed(self.paper, f32::from(self.dimming) / 100.0)
    }

    /// The colour of what is new or gone; nothing for what is simply there.
    pub fn presence(&self, presence: Presence) -> Option<Colour> {
        match presence {
            Presence::New => Some(self.came),
            Presence::Gone => Some(self.went),
            Presence::Sure | Presence::Perhaps => None,
        }
    }

    /// A colour for an obstacle's dimension.
    pub fn dimension(&self, dimension: Dimension) -> Colour {
        self.capability(dimension as usize)
    }
}

const fn sector(surface: u32, outline: u32, text: u32) -> SectorColours {
    SectorColours {
        surface: Colour::hex(surface),
        outline: Colour::hex(outline),
        text: Colour::hex(text),
    }
}

const fn colours<const N: usize>(hex: [u32; N]) -> [Colour; N] {
    let mut colours = [Colour::hex(0); N];
    let mut index = 0;
    while index < N {
        colours[index] = Colour::hex(hex[index]);
        index += 1;
    }
    colours
}

static LIGHT: Theme = Theme {
    name: ThemeName::Light,
    paper: Colour::hex(0xffffff),
    band: Colour::hex(0xf4f6f8),
    rule: Colour::hex(0xd5dae0),
    surface: Colour::hex(0xffffff),
    text: Colour::hex(0x1f2c3d),
    subtle: Colour::hex(0x545e6b),
    accent: Colour::hex(0x0062ba),
    sectors: [
        sector(0xddeaf6, 0x0062ba, 0x005db1),
        sector(0xf8e7c1, 0x9a7216, 0x775811),
        sector(0xeceff2, 0x717a84, 0x545e6b),
        sector(0xfde2e3, 0xcb4f53, 0x9e3d40),
        sector(0xdaeddd, 0x068718, 0x05660f),
        sector(0xebe4f5, 0x7a5ab5, 0x5b3f96),
    ],
    families: colours([
        0x0062ba, 0x545e6b, 0x0b7f7a, 0x9a7216, 0x9e3d40, 0x8a94a0, 0x7a5ab5,
    ]),
    capabilities: colours([
        0x1f2c3d, 0x9e3d40, 0x9a7216, 0x7a5ab5, 0x0b7f7a, 0x4b6b1f, 0xc0508f, 0x0062ba, 0xb3541e,
        0x068718,
    ]),
    came: Colour::hex(0x05660f),
    went: Colour::hex(0xb0232a),
    dimming: 66,
};

static DARK: Theme = Theme {
    name: ThemeName::Dark,
    paper: Colour::hex(0x13181f),
    band: Colour::hex(0x1a212b),
    rule: Colour::hex(0x364150),
    surface: Colour::hex(0x202834),
    text: Colour::hex(0xebeced),
    subtle: Colour::hex(0xb0b6be),
    accent: Colour::hex(0x6fb1ee),
    sectors: [
        sector(0x16304b, 0x4c91cf, 0x8fc3f2),
        sector(0x3a2e12, 0xc99a2e, 0xe9c46a),
        sector(0x2a333f, 0x7c8289, 0xc4cad1),
        sector(0x452326, 0xe07a7d, 0xf4a9ab),
        sector(0x17361d, 0x4fae5d, 0x8fd49a),
        sector(0x30264a, 0xa288d8, 0xc9b6f0),
    ],
    families: colours([
        0x5ba3e6, 0xa3abb5, 0x3dbdb5, 0xd9ac45, 0xe58b8e, 0x7f8994, 0xb49ae6,
    ]),
    capabilities: colours([
        0xd5dae0, 0xe58b8e, 0xd9ac45, 0xb49ae6, 0x3dbdb5, 0xa5c05a, 0xe387bb, 0x5ba3e6, 0xe39a63,
        0x5dc26c,
    ]),
    came: Colour::hex(0x5dc26c),
    went: Colour::hex(0xff8a8e),
    dimming: 64,
};

static PRINT: Theme = Theme {
    name: ThemeName::Print,
    paper: Colour::hex(0xffffff),
    band: Colour::hex(0xffffff),
    rule: Colour::hex(0x9aa2ab),
    surface: Colour::hex(0xffffff),
    text: Colour::hex(0x000000),
    subtle: Colour::hex(0x3a444f),
    accent: Colour::hex(0x002c54),
    sectors: [
        sector(0xeef4fa, 0x00417c, 0x00366a),
        sector(0xfcf4e2, 0x6d5010, 0x59410d),
        sector(0xf6f7f8, 0x3a444f, 0x3a444f),
        sector(0xfef1f1, 0x8a3336, 0x7a2d30),
        sector(0xedf6ee, 0x055c11, 0x044d0d),
        sector(0xf5f1fa, 0x553a8c, 0x472f78),
    ],
    families: colours([
        0x00417c, 0x3a444f, 0x075a56, 0x6d5010, 0x7a2d30, 0x68727d, 0x553a8c,
    ]),
    capabilities: colours([
        0x000000, 0x7a2d30, 0x6d5010, 0x553a8c, 0x075a56, 0x39521a, 0x94336a, 0x00417c, 0x7f3a13,
        0x055c11,
    ]),
    came: Colour::hex(0x044d0d),
    went: Colour::hex(0x7a2d30),
    dimming: 62,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_reaches_four_and_a_half_to_one_and_lines_three_to_one() {
        for name in ThemeName::ALL {
            let theme = name.theme();
            let check = |what: &str, ink: Colour, ground: Colour, least: f32| {
                let contrast = ink.contrast(ground);
                assert!(contrast >= least, "{name:?} {what}: {contrast:.2}");
            };
            for ground in [theme.paper, theme.band, theme.surface] {
                check("text", theme.text, ground, 4.5);
                check("subtle", theme.subtle, ground, 4.5);
            }
            for (number, sector) in theme.sectors.iter().enumerate() {
                let what = format!("sector {number}");
                check(&what, theme.text, sector.surface, 4.5);
                check(&what, sector.text, sector.surface, 4.5);
                check(&what, sector.text, theme.paper, 4.5);
                check(&what, sector.outline, theme.paper, 3.0);
                check(&what, sector.outline, sector.surface, 3.0);
            }
            let years = [theme.came, theme.went];
            let lines = theme.families.iter().chain(&theme.capabilities);
            for line in lines.chain(&years) {
                check("line", *line, theme.paper, 3.0);
                check("line", *line, theme.band, 2.8);
            }
        }
    }
}
