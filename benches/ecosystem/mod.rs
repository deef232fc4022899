//! Made-up ecosystems of any size, the same for the same size and seed.
//!
//! A third of the nodes are actors of the sectors and outside them, the rest resources of all
//! capabilities. Three relations a node: most within a community, some to anybody, and some to a
//! few common solutions, so that a handful of nodes has thousands of relations and most a few.
//! Nothing in them is true.

use std::fmt::Write;

const SECTORS: [&str; 10] = [
    "State",
    "State",
    "State",
    "Municipal",
    "Municipal",
    "Municipal",
    "Municipal",
    "Voluntary",
    "Voluntary",
    "Private",
];
const CAPABILITIES: [&str; 9] = [
    "governance",
    "value-chains",
    "seamless-services",
    "information-quality",
    "services-and-platforms",
    "end-user-services",
    "data",
    "exchange",
    "development-and-analysis",
];
const ACTORS: [&str; 6] = [
    "Etaten",
    "Kommunen",
    "Foreningen",
    "Verket",
    "Fylket",
    "Laget",
];
const RESOURCES: [&str; 8] = [
    "Registeret",
    "Tjenesten",
    "Innsynet",
    "Søknaden",
    "Plattformen",
    "Standarden",
    "Oppslaget",
    "Meldingen",
];
const KINDS: [&str; 8] = [
    "Uses",
    "Uses",
    "DependsOn",
    "DependsOn",
    "SharesData",
    "Provides",
    "Funds",
    "Coordinates",
];

/// Numbers that look like chance (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// So many nodes belong together.
const COMMUNITY: usize = 25;

/// A capability near those of the rest of the community.
fn capability(community: usize, chance: &mut Chance) -> &'static str {
    let centre = Chance(community as u64 + 1).below(1_000_003) % CAPABILITIES.len();
    let place = (centre + chance.below(3) + chance.below(2)).saturating_sub(1);
    CAPABILITIES[place.min(CAPABILITIES.len() - 1)]
}

/// The text of a map of so many actors and resources, three relations for each.
pub fn text(nodes: usize, seed: u64) -> String {
    let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let actors = (nodes / 3).max(1);
    let mut map = String::with_capacity(nodes * 600);
    let title = format!("Oppdiktet økosystem med {nodes} noder");
    let _ = writeln!(
        map,
        "Map(\n    format: 1,\n    map: \"m-bench0\",\n    title: \"{title}\",\n    language: \"nb\",\n    capability_model: \"1.2\",\n    actors: ["
    );
    for number in 0..actors {
        let name = chance.of(&ACTORS);
        let _ = write!(
            map,
            "        (id: \"n{number:06}\",\n            name: \"{name} {number}\",\n"
        );
        if chance.below(12) > 0 {
            let _ = writeln!(map, "            sector: {},", chance.of(&SECTORS));
        }
        map.push_str("        ),\n");
    }
    map.push_str("    ],\n    resources: [\n");
    for number in actors..nodes {
        let name = chance.of(&RESOURCES);
        let capability = capability(number / COMMUNITY, &mut chance);
        let _ = write!(
            map,
            "        (id: \"n{number:06}\",\n            name: \"{name} for oppgave {number}\",\n            capability: \"{capability}\",\n"
        );
        if chance.below(3) > 0 {
            let _ = writeln!(map, "            sector: {},", chance.of(&SECTORS));
        }
        map.push_str("        ),\n");
    }
    map.push_str("    ],\n    relations: [\n");
    let relations = if nodes > 1 { 3 * nodes } else { 0 };
    for (from, kind, to) in ends(nodes, relations, &mut chance) {
        let _ = write!(
            map,
            "        (from: \"n{from:06}\", kind: {kind}, to: \"n{to:06}\""
        );
        if kind == "Funds" {
            let _ = write!(
                map,
                ", money: [(year: 2025, nok: {})]",
                1_000 * (1 + chance.below(90_000))
            );
        } else if chance.below(20) == 0 {
            map.push_str(", status: Planned");
        }
        map.push_str("),\n");
    }
    map.push_str("    ],\n)\n");
    map
}

/// The relations, each once, in the order of a file.
fn ends(nodes: usize, count: usize, chance: &mut Chance) -> Vec<(usize, &'static str, usize)> {
    let common = (nodes / 400).max(1);
    let draw = |_| {
        let from = chance.below(nodes);
        let to = match chance.below(20) {
            // The first of the common solutions are used far more than the last.
            0..3 => nodes - 1 - chance.below(common) * chance.below(common) / common,
            3..17 => {
                let first = from / COMMUNITY * COMMUNITY;
                first + chance.below(COMMUNITY.min(nodes - first))
            }
            _ => chance.below(nodes),
        };
        let to = if to == from { (from + 1) % nodes } else { to };
        (from, chance.of(&KINDS), to)
    };
    let mut ends: Vec<(usize, &'static str, usize)> = (0..count).map(draw).collect();
    ends.sort_unstable();
    ends.dedup();
    ends
}
