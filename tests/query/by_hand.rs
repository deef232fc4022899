//! What passes a query, judged record by record and relation by relation as the page about the
//! language tells it, without anything that is fast.

use samspill::model::{
    Group, Id, Known, MapDocument, RecordRef, Relation, RelationKind, Sector, Text, fold,
};
use samspill::query::{Field, Query, Sort, Term, Thing, Value};

pub fn passing(query: &Query, document: &MapDocument) -> (Vec<bool>, Vec<bool>) {
    let map = ByHand { document };
    let records: Vec<bool> = document
        .records()
        .map(|it| map.record(query, it.id()))
        .collect();
    let passes = |id: &Id| {
        let number = document.records().position(|it| it.id() == id);
        number.is_some_and(|it| records[it])
    };
    let relations = document.relations().values().map(|relation| {
        let ends = [&relation.from, &relation.to];
        let between = ends.into_iter().filter_map(Known::as_known).all(passes);
        map.own(query, relation) || between && map.held(query, relation)
    });
    let relations = relations.collect();
    (records, relations)
}

struct ByHand<'a> {
    document: &'a MapDocument,
}

fn joined(relation: &Relation) -> Vec<&Id> {
    let ends = [&relation.from, &relation.to];
    let ends = ends.into_iter().filter_map(Known::as_known);
    ends.chain(&relation.resource).collect()
}

fn terms_all(query: &Query, holds: &dyn Fn(&Term) -> bool) -> bool {
    match query {
        Query::All => true,
        Query::Term(term) => holds(term),
        Query::Not(inner) => terms_all(inner, holds),
        Query::And(parts) | Query::Or(parts) => parts.iter().all(|it| terms_all(it, holds)),
    }
}

fn is_of_relations(query: &Query) -> bool {
    terms_all(query, &Term::is_of_relations)
}

fn is_doing(query: &Query) -> bool {
    matches!(
        query,
        Query::Term(Term {
            field: Field::Does(_) | Field::IsDone(_),
            ..
        })
    )
}

fn is_of_records(query: &Query) -> bool {
    !matches!(query, Query::Not(_)) && terms_all(query, &Term::is_of_records)
}

fn field_of(query: &Query) -> Option<Field> {
    match query {
        Query::Term(term) => Some(term.field),
        _ => None,
    }
}

impl ByHand<'_> {
    fn relations_of(&self, id: &Id) -> Vec<&Relation> {
        let all = self.document.relations().values();
        all.filter(|it| joined(it).contains(&id)).collect()
    }

    fn record(&self, query: &Query, id: &Id) -> bool {
        match query {
            Query::All => true,
            Query::Term(term) => self.record_term(term, id),
            Query::Not(inner) => is_of_relations(inner) || !self.record(inner, id),
            Query::Or(parts) => parts.iter().any(|part| self.record(part, id)),
            Query::And(parts) => {
                let has_amount = parts.iter().any(|it| field_of(it) == Some(Field::Money));
                let is_told = |part: &Query| has_amount && field_of(part) == Some(Field::Year);
                let asks = parts.iter().any(|part| {
                    (is_of_relations(part) || is_told(part)) && !matches!(part, Query::Not(_))
                });
                let of_records = parts.iter();
                let mut of_records = of_records.filter(|it| !is_of_relations(it) && !is_told(it));
                of_records.all(|part| self.record(part, id))
                    && (!asks || self.relations_of(id).iter().any(|it| self.held(query, it)))
            }
        }
    }

    /// It has something by itself that is asked of relations, and nothing against it.
    fn own(&self, query: &Query, relation: &Relation) -> bool {
        match query {
            Query::All | Query::Not(_) => false,
            Query::Term(term) => self.relation_term(term, relation),
            Query::Or(parts) => parts.iter().any(|part| self.own(part, relation)),
            Query::And(parts) => {
                let has_own = parts.iter().any(|part| self.own(part, relation));
                self.held(query, relation) && has_own
            }
        }
    }

    fn held(&self, query: &Query, relation: &Relation) -> bool {
        match query {
            Query::All => true,
            Query::Not(inner) => !self.held(inner, relation),
            Query::Or(parts) => parts.iter().any(|part| self.held(part, relation)),
            Query::Term(term) => {
                let is_shared = matches!(
                    term.field,
                    Field::Text | Field::Note | Field::Tag | Field::Sort
                );
                let joins = |id: &&Id| self.record_term(term, id);
                self.relation_term(term, relation)
                    || (is_shared || term.is_of_records()) && joined(relation).iter().any(joins)
            }
            Query::And(parts) => self.held_all(parts, relation),
        }
    }

    fn held_all(&self, parts: &[Query], relation: &Relation) -> bool {
        let terms = |field: Field| -> Vec<&Term> {
            let terms = parts.iter().filter_map(|part| match part {
                Query::Term(term) if term.field == field => Some(term),
                _ => None,
            });
            terms.collect()
        };
        let (amounts, years) = (terms(Field::Money), terms(Field::Year));
        let has_amount = amounts.is_empty()
            || relation.money.iter().any(|money| {
                let is = |term: &&Term, number: Option<i64>| {
                    number.is_some_and(|it| number_is(term, it))
                };
                let nok = money.nok.as_known().copied();
                let year = money.year.and_then(|it| it.as_known().copied());
                amounts.iter().all(|term| is(term, nok))
                    && years.iter().all(|term| is(term, year.map(i64::from)))
            });
        let (obstacles, severities) = (terms(Field::Obstacle), terms(Field::Severity));
        let has_obstacles = obstacles.iter().all(|term| {
            relation.obstacles.iter().any(|obstacle| {
                let severity = |term: &&Term| {
                    obstacle
                        .severity
                        .is_some_and(|it| term.values.contains(&Value::Severity(it)))
                };
                term.values.contains(&Value::Dimension(obstacle.dimension))
                    && severities.iter().all(severity)
            })
        });
        let doings: Vec<&Query> = parts.iter().filter(|it| is_doing(it)).collect();
        let of_records = |part: &&Query| is_of_records(part) || is_doing(part);
        let of_records: Vec<&Query> = parts.iter().filter(of_records).collect();
        let one_end = of_records.is_empty()
            || joined(relation)
                .iter()
                .any(|id| of_records.iter().all(|part| self.record(part, id)));
        let is_told = |part: &Query| match field_of(part) {
            Some(Field::Money | Field::Obstacle) => true,
            Some(Field::Year) => !amounts.is_empty(),
            Some(Field::Severity) => !obstacles.is_empty(),
            _ => of_records.contains(&part),
        };
        has_amount
            && has_obstacles
            && one_end
            && (doings.is_empty() || doings.iter().any(|part| self.held(part, relation)))
            && parts
                .iter()
                .filter(|part| !is_told(part))
                .all(|part| self.held(part, relation))
    }

    fn record_term(&self, term: &Term, id: &Id) -> bool {
        if term.is_of_relations() {
            let mut relations = self.relations_of(id).into_iter();
            return relations.any(|it| self.relation_term(term, it));
        }
        match term.field {
            Field::Within => {
                let Some(Value::Steps(steps)) = term.values.first() else {
                    return false;
                };
                let mut reached: Vec<&Id> = term.values.iter().filter_map(record_of).collect();
                for _ in 0..*steps {
                    let relations = self.document.relations().values();
                    let near = relations
                        .map(joined)
                        .filter(|ends| ends.iter().any(|it| reached.contains(it)));
                    let near: Vec<&Id> = near.flatten().collect();
                    reached.extend(near);
                }
                reached.contains(&id)
            }
            _ => term
                .values
                .iter()
                .any(|it| self.record_is(term.field, it, id)),
        }
    }

    fn record_is(&self, field: Field, value: &Value, id: &Id) -> bool {
        use RecordRef::{Actor, Resource};
        let Some(record) = self.document.record(id) else {
            return false;
        };
        let relations = || self.document.relations().values();
        let is_end = |end: &Known<Id>| *end == Known::Known(id.clone());
        match (field, value) {
            (Field::Text | Field::Name | Field::Note, Value::Text(text)) => {
                let mut texts: Vec<&Text> = Vec::new();
                let mut words: Vec<&String> = Vec::new();
                if field != Field::Note {
                    texts.extend([record.name(), record.short()]);
                    words.extend(record.aliases());
                }
                if field != Field::Name {
                    texts.push(match record {
                        Actor(it) => &it.note,
                        Resource(it) => &it.note,
                    });
                }
                if field == Field::Text {
                    words.extend(record.tags());
                }
                holds_text(&texts, &words, text)
            }
            (Field::Sort, Value::Sort(sort)) => match record {
                Actor(_) => *sort == Sort::Actor,
                Resource(_) => *sort == Sort::Resource,
            },
            (Field::Sector, Value::Group(group)) => self.group(record) == *group,
            (Field::Capability, Value::Capability(wanted)) => {
                let model = self.document.capability_model();
                match record {
                    Actor(_) => model
                        .actors_in
                        .as_ref()
                        .is_some_and(|it| model.is_within(it, wanted)),
                    Resource(it) => model.is_within(&it.capability, wanted),
                }
            }
            (Field::Does(kind), value) => relations()
                .any(|it| is_end(&it.from) && self.relation_is(Field::Does(kind), value, it)),
            (Field::IsDone(kind), value) => relations().any(|it| {
                let is_done = is_end(&it.to) || it.resource.as_ref() == Some(id);
                is_done && self.relation_is(Field::IsDone(kind), value, it)
            }),
            (Field::Tag, Value::Tag(tag)) => record.tags().contains(tag),
            (Field::Status, Value::Status(status)) => {
                matches!(record, Resource(it) if it.status == *status)
            }
            (Field::Year, Value::Number(years)) => {
                matches!(record, Resource(it) if years.meets(it.valid_from, it.valid_to))
            }
            (Field::Source, Value::Source(source)) => match record {
                Actor(it) => it.sources.contains(source),
                Resource(it) => {
                    let costs = it.cost_sharing.iter();
                    it.sources.contains(source)
                        || costs
                            .into_iter()
                            .any(|it| it.source.as_ref() == Some(source))
                }
            },
            (Field::Owner, Value::Record(owner)) => self.owners(id).contains(&owner),
            (Field::PartOf, Value::Record(whole)) => {
                let parent = |id: &Id| {
                    let actor = self.document.actors().get(id)?;
                    actor.parent.clone()
                };
                let mut above = parent(id);
                while let Some(it) = above {
                    if it == *whole {
                        return true;
                    }
                    above = parent(&it);
                }
                false
            }
            (Field::Id, Value::Record(wanted)) => wanted == id,
            (Field::Has, Value::Thing(thing)) => self.record_has(*thing, record) == Some(true),
            (Field::Missing, Value::Thing(thing)) => self.record_has(*thing, record) == Some(false),
            _ => false,
        }
    }

    fn owners(&self, id: &Id) -> Vec<&Id> {
        if !self.document.resources().contains_key(id) {
            return Vec::new();
        }
        let owns = |it: &&Relation| {
            matches!(it.kind, RelationKind::Provides | RelationKind::Governs)
                && it.to == Known::Known(id.clone())
        };
        let relations = self.document.relations().values().filter(owns);
        relations.filter_map(|it| it.from.as_known()).collect()
    }

    fn group(&self, record: RecordRef<'_>) -> Option<Group> {
        let resource = match record {
            RecordRef::Actor(it) => return Some(Group::from(it.sector)),
            RecordRef::Resource(it) => it,
        };
        if resource.sector.is_some() {
            return Some(Group::from(resource.sector));
        }
        let to = Known::Known(resource.id.clone());
        let provides = |it: &&Relation| it.kind == RelationKind::Provides && it.to == to;
        let relations = self.document.relations().values().filter(provides);
        let providers = relations.filter_map(|it| self.document.actors().get(it.from.as_known()?));
        let sectors: Vec<Option<Sector>> = providers.map(|it| it.sector).collect();
        let first = sectors.first()?;
        let is_one = sectors.iter().all(|it| it == first);
        is_one.then(|| Group::from(*first))
    }

    fn record_has(&self, thing: Thing, record: RecordRef<'_>) -> Option<bool> {
        use RecordRef::{Actor, Resource};
        Some(match (thing, record) {
            (Thing::Owner, Resource(it)) => !self.owners(&it.id).is_empty(),
            (Thing::Relation, it) => !self.relations_of(it.id()).is_empty(),
            (Thing::Parent, Actor(it)) => it.parent.is_some(),
            (Thing::OrgNumber, Actor(it)) => it.org_number.is_some(),
            (Thing::Source, Actor(it)) => !it.sources.is_empty(),
            (Thing::Source, Resource(it)) => !it.sources.is_empty(),
            (Thing::Note, Actor(it)) => !it.note.is_empty(),
            (Thing::Note, Resource(it)) => !it.note.is_empty(),
            (Thing::Url, Actor(it)) => it.url.is_some(),
            (Thing::Url, Resource(it)) => it.url.is_some(),
            (Thing::Tag, it) => !it.tags().is_empty(),
            (Thing::Year, Resource(it)) => it.valid_from.is_some() || it.valid_to.is_some(),
            _ => return None,
        })
    }

    fn relation_term(&self, term: &Term, relation: &Relation) -> bool {
        let mut values = term.values.iter();
        values.any(|value| self.relation_is(term.field, value, relation))
    }

    fn relation_is(&self, field: Field, value: &Value, it: &Relation) -> bool {
        let is_end = |end: &Known<Id>| match value {
            Value::Any => true,
            value => record_of(value).is_some_and(|id| *end == Known::Known(id.clone())),
        };
        match (field, value) {
            (Field::Text, Value::Text(text)) => {
                let mut texts = vec![&it.note, &it.purpose, &it.legal_basis];
                texts.extend(it.obstacles.iter().map(|it| &it.note));
                texts.extend(it.money.iter().map(|it| &it.note));
                holds_text(&texts, &it.tags.iter().collect::<Vec<_>>(), text)
            }
            (Field::Note, Value::Text(text)) => holds_text(&[&it.note], &[], text),
            (Field::Sort, Value::Sort(sort)) => *sort == Sort::Relation,
            (Field::Kind, Value::Kind(kind)) => it.kind == *kind,
            (Field::Does(kind), value) => {
                let carries = it
                    .resource
                    .as_ref()
                    .is_some_and(|id| record_of(value) == Some(id));
                it.kind == kind && (is_end(&it.to) || carries)
            }
            (Field::IsDone(kind), _) => it.kind == kind && is_end(&it.from),
            (Field::From, _) => is_end(&it.from),
            (Field::To, _) => is_end(&it.to),
            (Field::Tag, Value::Tag(tag)) => it.tags.contains(tag),
            (Field::Status, Value::Status(status)) => it.status == *status,
            (Field::Criticality, Value::Criticality(wanted)) => it.criticality == Some(*wanted),
            (Field::Obstacle, Value::Dimension(wanted)) => {
                it.obstacles.iter().any(|it| it.dimension == *wanted)
            }
            (Field::Severity, Value::Severity(wanted)) => {
                it.obstacles.iter().any(|it| it.severity == Some(*wanted))
            }
            (Field::Money, Value::Number(amounts)) => {
                let mut known = it.money.iter().filter_map(|it| it.nok.as_known());
                known.any(|nok| amounts.holds(*nok))
            }
            (Field::Year, Value::Number(years)) => {
                let known = it
                    .money
                    .iter()
                    .filter_map(|it| it.year?.as_known().copied());
                years.meets(it.valid_from, it.valid_to)
                    || known.into_iter().any(|year| years.holds(year.into()))
            }
            (Field::Scheme, value) => {
                let of_money = it.money.iter().filter_map(|it| it.scheme.as_ref());
                let mut schemes = it.scheme.iter().chain(of_money);
                schemes.any(|id| record_of(value) == Some(id))
            }
            (Field::Source, Value::Source(source)) => {
                let money = it.money.iter().filter_map(|it| it.source.as_ref());
                let obstacles = it.obstacles.iter().filter_map(|it| it.source.as_ref());
                let mut sources = it.sources.iter().chain(money).chain(obstacles);
                sources.any(|it| it == source)
            }
            (Field::Has, Value::Thing(thing)) => relation_has(*thing, it) == Some(true),
            (Field::Missing, Value::Thing(thing)) => relation_has(*thing, it) == Some(false),
            (Field::Unknown, Value::Any) => [Thing::Money, Thing::Party, Thing::Year]
                .into_iter()
                .any(|thing| is_unknown(thing, it)),
            (Field::Unknown, Value::Thing(thing)) => is_unknown(*thing, it),
            _ => false,
        }
    }
}

fn record_of(value: &Value) -> Option<&Id> {
    match value {
        Value::Record(id) => Some(id),
        _ => None,
    }
}

fn number_is(term: &Term, number: i64) -> bool {
    let is = |value: &Value| matches!(value, Value::Number(bounds) if bounds.holds(number));
    term.values.iter().any(is)
}

fn holds_text(texts: &[&Text], words: &[&String], wanted: &str) -> bool {
    let texts = texts.iter().flat_map(|text| text.all());
    let mut all = texts.chain(words.iter().map(|it| it.as_str()));
    all.any(|text| !text.is_empty() && fold(text).contains(&fold(wanted)))
}

fn relation_has(thing: Thing, it: &Relation) -> Option<bool> {
    Some(match thing {
        Thing::Money => !it.money.is_empty(),
        Thing::Obstacle => !it.obstacles.is_empty(),
        Thing::Purpose => !it.purpose.is_empty(),
        Thing::LegalBasis => !it.legal_basis.is_empty(),
        Thing::Scheme => it.scheme.is_some(),
        Thing::Party => it.from != Known::Unknown && it.to != Known::Unknown,
        Thing::Source => !it.sources.is_empty(),
        Thing::Note => !it.note.is_empty(),
        Thing::Tag => !it.tags.is_empty(),
        Thing::Year => it.valid_from.is_some() || it.valid_to.is_some(),
        Thing::Owner | Thing::Parent | Thing::Url | Thing::OrgNumber | Thing::Relation => {
            return None;
        }
    })
}

fn is_unknown(thing: Thing, it: &Relation) -> bool {
    let unknown = Some(Known::Unknown);
    match thing {
        Thing::Money => it.money.iter().any(|it| it.nok == Known::Unknown),
        Thing::Party => it.from == Known::Unknown || it.to == Known::Unknown,
        _ => {
            let mut years = it.money.iter().map(|it| it.year);
            it.valid_from == unknown || it.valid_to == unknown || years.any(|it| it == unknown)
        }
    }
}
