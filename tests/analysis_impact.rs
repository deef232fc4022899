//! What falls if something falls: maps whose answer one can reason out, and made-up maps worked out
//! anew, record by record, until nothing more falls.

mod fixture;

use std::collections::BTreeSet;

use expect_test::{Expect, expect};
use fixture::map;
use proptest::prelude::*;
use samspill::analysis::{
    Effect, HitEnd, Needs, SpreadRule, impact, leans_on, relation_holds, resource_holds,
    single_points,
};
use samspill::graph::MapGraph;
use samspill::model::{Criticality, Id, MapDocument, Relation, RelationKind};

struct Case {
    document: MapDocument,
    graph: MapGraph,
    needs: Needs,
}

impl Case {
    fn of(text: &str, year: Option<i32>) -> Self {
        let document = map(text);
        let graph = MapGraph::of(&document);
        let needs = Needs::of(&document, &graph, year);
        Self {
            document,
            graph,
            needs,
        }
    }

    fn numbers(&self, ids: &str) -> Vec<u32> {
        let number = |id: &str| self.graph.number(&Id::new(id)).expect("an id of the map");
        ids.split(' ').map(number).collect()
    }

    /// A line for each record that is hit, with its chain, and for each that is spared.
    fn impact(&self, ids: &str) -> String {
        let found = impact(&self.needs, &self.graph, &self.numbers(ids));
        let mut told = String::new();
        for hit in &found.hits {
            let chain = found.chain(&self.needs, hit);
            assert_eq!(chain.len(), hit.distance as usize, "a step for each step");
            told += &format!("{:?} {}", hit.effect, self.graph.id(hit.record));
            for step in chain {
                let link = step.link;
                let way = if link.is_forward { ">" } else { "<" };
                told += &format!(" {way}{:?} {}", link.kind, self.graph.id(step.cause));
            }
            told += "\n";
        }
        for spared in &found.spared {
            told += &format!("spared {}\n", self.graph.id(spared.record));
        }
        told
    }
}

fn check(text: &str, fallen: &str, expected: Expect) {
    expected.assert_eq(&Case::of(text, None).impact(fallen));
}

fn check_in(year: i32, text: &str, fallen: &str, expected: Expect) {
    expected.assert_eq(&Case::of(text, Some(year)).impact(fallen));
}

#[test]
fn each_kind_hits_the_end_that_leans_on_the_other() {
    // Governing, coordinating and regulating spread nothing.
    let text = "
        x: State
        a: State
        b: State
        c: State
        d: State
        r @ data
        s @ data
        t @ data
        u @ data
        v @ data
        w @ data
        x Provides r
        a Uses x
        b DependsOn x
        x SharesData c
        x Funds s
        d Benefits x
        x Governs w
        x Coordinates w
        x Regulates w
        x Realises t
        x Triggers u
        v ParticipatesIn x
    ";
    check(
        text,
        "x",
        expect![[r#"
            Stops b >DependsOn x
            Stops r <Provides x
            Stops t <Realises x
            Hurts a >Uses x
            Hurts c <SharesData x
            Hurts d >Benefits x
            Hurts s <Funds x
            Hurts u <Triggers x
            Hurts v >ParticipatesIn x
        "#]],
    );
}

#[test]
fn a_chain_is_no_stronger_than_its_weakest_relation() {
    // The estate only uses the settlement: it is hurt, and so are those that cannot do without it.
    let text = "
        digdir: State
        heirs: Outside
        port @ exchange
        settlement @ data
        estate @ end-user-services
        digdir Provides port
        settlement DependsOn port
        estate Uses settlement
        heirs DependsOn estate
    ";
    check(
        text,
        "digdir",
        expect![[r#"
            Stops port <Provides digdir
            Stops settlement >DependsOn port <Provides digdir
            Hurts estate >Uses settlement >DependsOn port <Provides digdir
            Hurts heirs >DependsOn estate >Uses settlement >DependsOn port <Provides digdir
        "#]],
    );
}

#[test]
fn what_is_only_hurt_pays_gathers_and_sets_off_as_before() {
    // The programme loses one who pays. It delivers its course all the same, only worse; its members
    // go on meeting and what it sets off is set off.
    let text = "
        payer: State
        member: Municipal
        user: Municipal
        programme @ governance
        course @ end-user-services
        project @ governance
        event @ value-chains
        payer Funds programme
        member ParticipatesIn programme
        programme Provides course
        programme Funds project
        programme Triggers event
        user Uses course
    ";
    check(
        text,
        "payer",
        expect![[r#"
            Hurts programme <Funds payer
            Hurts course <Provides programme <Funds payer
            Hurts user >Uses course <Provides programme <Funds payer
        "#]],
    );
    check(
        text,
        "programme",
        expect![[r#"
            Stops course <Provides programme
            Hurts member >ParticipatesIn programme
            Hurts event <Triggers programme
            Hurts project <Funds programme
            Hurts user >Uses course <Provides programme
        "#]],
    );
}

#[test]
fn what_one_manages_without_spreads_nothing_and_what_is_said_to_be_grave_stops() {
    let text = "
        x: State
        a: State
        b: State
        c: State
        a DependsOn x *Low
        b Uses x *High
        x Governs c *Medium
    ";
    check(
        text,
        "x",
        expect![[r#"
            Stops b >Uses x
            Hurts c <Governs x
        "#]],
    );
}

#[test]
fn a_second_provider_keeps_the_users_standing_until_it_falls_too() {
    let text = "
        a: State
        b: State
        ks: Municipal
        mail @ exchange
        a Provides mail
        b Provides mail
        ks DependsOn mail
    ";
    check(
        text,
        "a",
        expect![[r#"
        spared mail
    "#]],
    );
    check(
        text,
        "a b",
        expect![[r#"
            Stops mail <Provides b
            Stops ks >DependsOn mail <Provides b
        "#]],
    );
}

#[test]
fn somebody_unknown_who_provides_too_keeps_it_standing() {
    let text = "
        a: State
        mail @ exchange
        a Provides mail
        ? Provides mail
    ";
    check(
        text,
        "a",
        expect![[r#"
        spared mail
    "#]],
    );
}

#[test]
fn alternatives_must_all_fall() {
    let text = "
        idporten @ exchange
        bankid @ exchange
        estate @ end-user-services
        form @ end-user-services
        estate DependsOn idporten =login
        estate DependsOn bankid =login
        form DependsOn idporten
    ";
    check(
        text,
        "idporten",
        expect![[r#"
            Stops form >DependsOn idporten
            spared estate
        "#]],
    );
    check(
        text,
        "bankid idporten",
        expect![[r#"
            Stops estate >DependsOn idporten
            Stops form >DependsOn idporten
        "#]],
    );
}

#[test]
fn a_relation_leads_through_what_it_carries() {
    // The register has no other provider, so the bank that shares it is the one who gives it.
    let text = "
        bank: Private
        digdir: State
        accounts @ data
        bank SharesData digdir (accounts)
    ";
    check(
        text,
        "bank",
        expect![[r#"
            Stops accounts <Provides bank
            Hurts digdir >Uses accounts <Provides bank
        "#]],
    );
    check(
        text,
        "accounts",
        expect![[r#"
        Hurts digdir >Uses accounts
    "#]],
    );
}

#[test]
fn a_go_between_that_does_not_provide_what_it_shares_is_needed_too() {
    let text = "
        skatt: State
        ks: Municipal
        oslo: Municipal
        register @ data
        skatt Provides register
        ks SharesData oslo (register)
    ";
    check(
        text,
        "ks",
        expect![[r#"
        Hurts oslo <SharesData ks
    "#]],
    );
    check(
        text,
        "skatt",
        expect![[r#"
            Stops register <Provides skatt
            Hurts oslo >Uses register <Provides skatt
        "#]],
    );
}

#[test]
fn to_lose_one_part_hurts_and_to_lose_all_stops() {
    let text = "
        one @ governance
        two @ governance
        programme @ governance
        one Realises programme
        two Realises programme
    ";
    check(
        text,
        "one",
        expect![[r#"
            Hurts programme <Realises one
        "#]],
    );
    check(
        text,
        "one two",
        expect![[r#"
            Stops programme <Realises two
        "#]],
    );
}

#[test]
fn what_is_promised_or_has_ended_carries_nothing_until_its_year() {
    let text = "
        old @ exchange
        new @ exchange !Planned 2026-
        ks: Municipal
        nav: State
        skatt: State
        ks DependsOn old =way
        ks DependsOn new =way !Planned 2026-
        nav DependsOn old !Ended -2024
        skatt DependsOn old !Wanted
    ";
    let today = Case::of(text, None);
    let found = impact(&today.needs, &today.graph, &today.numbers("old"));
    assert_eq!(found.not_holding, 2, "nav's and skatt's");
    check(
        text,
        "old",
        expect![[r#"
        Stops ks >DependsOn old
    "#]],
    );
    check_in(
        2024,
        text,
        "old",
        expect![[r#"
        Stops ks >DependsOn old
        Stops nav >DependsOn old
    "#]],
    );
    check_in(
        2026,
        text,
        "old",
        expect![[r#"
        spared ks
    "#]],
    );
}

#[test]
fn one_sees_what_a_record_itself_leans_on() {
    let case = Case::of(
        "
        digdir: State
        port @ exchange
        estate @ end-user-services
        digdir Provides port
        estate Uses port
        digdir Uses estate
    ",
        None,
    );
    let found = leans_on(&case.needs, case.numbers("estate")[0]);
    let told: Vec<String> = found
        .iter()
        .map(|it| {
            format!(
                "{:?} {} {}",
                it.effect,
                case.graph.id(it.record),
                it.distance
            )
        })
        .collect();
    assert_eq!(told, ["Hurts port 1", "Hurts digdir 2"]);
}

#[test]
fn a_circle_ends() {
    let text = "
        a @ data
        b @ data
        a DependsOn b
        b DependsOn a
    ";
    check(
        text,
        "a",
        expect![[r#"
        Stops b >DependsOn a
    "#]],
    );
}

/// What is hit when `fallen` fail, worked out from the words of the relations alone: all that stops,
/// and all that stops or is hurt.
fn worked_out(document: &MapDocument, fallen: &BTreeSet<Id>) -> [BTreeSet<Id>; 2] {
    let stopped = grown(document, fallen, None);
    let hurt = grown(document, &stopped, Some(&stopped));
    [stopped, hurt]
}

/// What falls with `fallen`, until nothing more does: what stops, or what is hurt where one knows
/// what has `stopped`.
fn grown(
    document: &MapDocument,
    fallen: &BTreeSet<Id>,
    stopped: Option<&BTreeSet<Id>>,
) -> BTreeSet<Id> {
    let held: Vec<&Relation> = document
        .relations()
        .values()
        .filter(|relation| relation_holds(relation, None) && joins_what_holds(document, relation))
        .collect();
    let mut down = fallen.clone();
    loop {
        let more: Vec<Id> = document
            .records()
            .map(|record| record.id())
            .filter(|id| !down.contains(*id) && falls(document, &held, (&down, stopped), id))
            .cloned()
            .collect();
        if more.is_empty() {
            return down;
        }
        down.extend(more);
    }
}

fn joins_what_holds(document: &MapDocument, relation: &Relation) -> bool {
    let joined = [relation.from.as_known(), relation.to.as_known()];
    let joined = joined.into_iter().flatten().chain(&relation.resource);
    let mut resources = joined.filter_map(|id| document.resources().get(id));
    resources.all(|resource| resource_holds(resource, None))
}

/// Who gives a resource, and by which relation: those that provide it, else those at the giving end
/// of what carries it.
fn givers<'a>(
    document: &MapDocument,
    held: &[&'a Relation],
    id: &Id,
) -> Vec<(Option<&'a Id>, &'a Relation)> {
    use RelationKind as K;
    if !document.resources().contains_key(id) {
        return Vec::new();
    }
    let provides = |it: &&&Relation| {
        let given = it.resource.as_ref().or(it.to.as_known());
        // Nothing provides itself.
        it.kind == K::Provides && given == Some(id) && it.from.as_known() != Some(id)
    };
    let provided = held.iter().filter(provides);
    let provided: Vec<_> = provided.map(|it| (it.from.as_known(), *it)).collect();
    if !provided.is_empty() {
        return provided;
    }
    let carrying = held.iter().filter(|it| it.resource.as_ref() == Some(id));
    let carrying = carrying.filter_map(|it| match it.kind {
        K::SharesData => Some((it.from.as_known(), *it)),
        K::Uses | K::DependsOn => Some((it.to.as_known(), *it)),
        _ => None,
    });
    carrying.collect()
}

fn falls(
    document: &MapDocument,
    held: &[&Relation],
    (down, stopped): (&BTreeSet<Id>, Option<&BTreeSet<Id>>),
    id: &Id,
) -> bool {
    let effect = match stopped {
        None => Effect::Stops,
        Some(_) => Effect::Hurts,
    };
    let is_down = |id: Option<&Id>| id.is_some_and(|id| down.contains(id));
    let of = |it: &Relation| SpreadRule::of(it.kind).effect_of(it.criticality);
    // Nobody is left who gives it.
    let mut gives = givers(document, held, id);
    gives.retain(|(giver, _)| *giver != Some(id));
    let grave = gives.iter().map(|(_, it)| match it.kind {
        RelationKind::Provides if it.resource.is_none() => of(it),
        _ => Some(Effect::Stops),
    });
    if grave.max().flatten() >= Some(effect) && gives.iter().all(|(giver, _)| is_down(*giver)) {
        return true;
    }
    // Does a relation that should serve it fail?
    let fails = |it: &Relation, cause: Option<&Id>| {
        let carried = it.resource.as_ref().filter(|carried| *carried != id);
        let only_gives = carried.is_some_and(|carried| {
            let givers = givers(document, held, carried);
            givers
                .iter()
                .any(|(giver, _)| *giver != Some(carried) && *giver == cause)
        });
        let passes = SpreadRule::of(it.kind).passes_hurt;
        let down = stopped.filter(|_| !passes).unwrap_or(down);
        let is_down = |id: Option<&Id>| id.is_some_and(|id| down.contains(id));
        is_down(carried) || (is_down(cause) && !only_gives)
    };
    /// Relations of one label, each with whether it fails.
    type Group<'a> = (Option<&'a str>, Vec<(&'a Relation, bool)>);
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut parts = Vec::new();
    for it in held {
        let rule = SpreadRule::of(it.kind);
        let (hit, cause) = match rule.hit {
            HitEnd::From => (it.from.as_known(), it.to.as_known()),
            HitEnd::To => (it.to.as_known(), it.from.as_known()),
        };
        if hit != Some(id) || (cause == hit && it.kind != RelationKind::Realises) {
            continue;
        }
        if it.kind == RelationKind::Realises {
            parts.push((*it, fails(it, cause.filter(|cause| *cause != id))));
            continue;
        }
        let is_resource = document.resources().contains_key(id);
        if it.kind == RelationKind::Provides && it.resource.is_none() && is_resource {
            continue;
        }
        let label = it
            .alternative
            .as_deref()
            .filter(|_| rule.hit == HitEnd::From);
        let failed = (*it, fails(it, cause));
        match groups
            .iter_mut()
            .find(|(known, _)| label.is_some() && *known == label)
        {
            Some((_, group)) => group.push(failed),
            None => groups.push((label, vec![failed])),
        }
    }
    let service = |it: &Relation| match (it.kind, it.criticality) {
        (RelationKind::Provides, None | Some(Criticality::Medium)) => Some(Effect::Hurts),
        _ => of(it),
    };
    let lost = groups.iter().any(|(_, group)| {
        let grave = group.iter().map(|(it, _)| service(it)).max().flatten();
        grave >= Some(effect) && group.iter().all(|(_, fails)| *fails)
    });
    let grave = parts.iter().map(|(it, _)| of(it)).max().flatten();
    let all_parts = grave >= Some(effect) && parts.iter().all(|(_, fails)| *fails);
    let one_part = parts.iter().any(|(it, fails)| {
        let alone = match it.criticality {
            None => Some(Effect::Hurts),
            Some(_) => of(it),
        };
        *fails && parts.len() > 1 && alone >= Some(effect)
    });
    lost || (!parts.is_empty() && all_parts) || one_part
}

/// Lines of a map of seven records with relations of every kind.
fn lines() -> impl Strategy<Value = String> {
    const IDS: [&str; 7] = ["a", "b", "c", "r", "s", "t", "u"];
    let kinds = prop::sample::select(RelationKind::ALL.to_vec());
    let end = prop_oneof![
        12 => prop::sample::select(IDS.to_vec()),
        1 => Just("?"),
    ];
    let carried = prop_oneof![4 => Just(""), 1 => Just("(r)"), 1 => Just("(s)")];
    let label = prop_oneof![3 => Just(""), 1 => Just("=x"), 1 => Just("=y")];
    let level = prop_oneof![
        4 => Just(""), 1 => Just("*Low"), 1 => Just("*Medium"), 1 => Just("*High")
    ];
    let status = prop_oneof![8 => Just(""), 1 => Just("!Planned")];
    let relation = (end.clone(), kinds, end, carried, label, level, status);
    let line = relation.prop_filter_map("an end is known", |it| {
        let (from, kind, to, carried, label, level, status) = it;
        (from != to).then(|| format!("{from} {kind:?} {to} {carried} {label} {level} {status}"))
    });
    prop::collection::vec(line, 0..14).prop_map(|mut lines| {
        // The same relation twice would be a problem of the map.
        let key = |line: &String| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let carried = words.iter().find(|it| it.starts_with('(')).copied();
            format!("{:?} {carried:?}", &words[..3])
        };
        lines.sort_by_key(key);
        lines.dedup_by_key(|line| key(line));
        let records =
            "a: State\nb: Municipal\nc: Private\nr @ data\ns @ data\nt @ exchange\nu @ exchange";
        format!("{records}\n{}", lines.join("\n"))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_falls_is_what_falls_worked_out_by_hand(
        text in lines(),
        fallen in prop::collection::btree_set(0_u32..7, 1..3),
    ) {
        let case = Case::of(&text, None);
        let numbers: Vec<u32> = fallen.into_iter().collect();
        let found = impact(&case.needs, &case.graph, &numbers);
        let ids: BTreeSet<Id> = numbers.iter().map(|it| case.graph.id(*it).clone()).collect();
        for (effect, mut down) in Effect::ALL.into_iter().zip(worked_out(&case.document, &ids)) {
            down.retain(|id| !ids.contains(id));
            let hit = found.hits.iter().filter(|hit| hit.effect >= effect);
            let hit: BTreeSet<Id> = hit.map(|hit| case.graph.id(hit.record).clone()).collect();
            prop_assert_eq!(hit, down, "{:?}", effect);
        }
        for hit in &found.hits {
            let chain = found.chain(&case.needs, hit);
            prop_assert_eq!(chain.len(), hit.distance as usize);
            prop_assert_eq!(chain.first().map(|step| step.hit), Some(hit.record));
            prop_assert!(chain.last().is_some_and(|step| numbers.contains(&step.cause)));
        }
        for spared in &found.spared {
            prop_assert!(found.hits.iter().all(|hit| hit.record != spared.record));
        }
    }

    #[test]
    fn a_single_point_takes_down_what_falls_when_it_is_taken_out(text in lines()) {
        let case = Case::of(&text, None);
        let points = single_points(&case.needs);
        for record in 0..case.needs.records() {
            let (stops, hurts) = impact(&case.needs, &case.graph, &[record]).counts();
            let point = points.iter().find(|point| point.record == record);
            let counted = point.map_or((0, None), |point| (point.stops, Some(point.hits)));
            prop_assert_eq!(counted.0 as usize, stops, "{}", record);
            if let Some(hits) = counted.1 {
                prop_assert_eq!(hits as usize, stops + hurts, "{}", record);
            }
        }
    }

    #[test]
    fn what_a_record_leans_on_is_all_that_can_hit_it_without_spares(text in lines()) {
        let case = Case::of(&text, None);
        for record in 0..case.needs.records() {
            let found = leans_on(&case.needs, record);
            let leaned: BTreeSet<u32> = found.iter().map(|hit| hit.record).collect();
            prop_assert!(!leaned.contains(&record));
            for other in (0..case.needs.records()).filter(|other| *other != record) {
                let hits = impact(&case.needs, &case.graph, &[other]).hits;
                if hits.iter().any(|hit| hit.record == record) {
                    prop_assert!(leaned.contains(&other));
                }
            }
        }
    }
}
