//! From a relation, with its obstacles and amounts, to what is written in format 1.

use super::fields::{Fields, known};
use super::words::Word;
use crate::file::write::Out;
use crate::model::{Id, Known, Money, Obstacle, Relation};

/// The fields of a relation in the order they are written.
pub fn relation(relation: &Relation) -> Out<'_> {
    let Relation {
        id,
        from,
        kind,
        to,
        resource,
        scheme,
        status,
        criticality,
        alternative,
        purpose,
        legal_basis,
        obstacles,
        money,
        valid_from,
        valid_to,
        note,
        tags,
        sources,
        foreign,
        kept,
    } = relation;
    let mut out = Fields::default();
    out.id("id", id.as_ref());
    out.add("from", end(from));
    out.word("kind", Some(kind.word()));
    out.add("to", end(to));
    out.id("resource", resource.as_ref());
    out.id("scheme", scheme.as_ref());
    out.word_unless_default("status", *status);
    out.word("criticality", criticality.map(Word::word));
    out.maybe("alternative", alternative.as_deref());
    out.text(["purpose", "purpose_in"], purpose);
    out.text(["legal_basis", "legal_basis_in"], legal_basis);
    out.list("obstacles", obstacles.iter().map(obstacle));
    out.list("money", money.iter().map(amount));
    out.year("valid_from", *valid_from);
    out.year("valid_to", *valid_to);
    out.text(["note", "note_in"], note);
    out.strings("tags", tags);
    out.ids("sources", sources);
    out.foreign(foreign);
    out.kept(kept);
    out.record()
}

fn obstacle(obstacle: &Obstacle) -> Out<'_> {
    let Obstacle {
        dimension,
        severity,
        note,
        source,
        kept,
    } = obstacle;
    let mut out = Fields::default();
    out.word("dimension", Some(dimension.word()));
    out.word("severity", severity.map(Word::word));
    out.text(["note", "note_in"], note);
    out.id("source", source.as_ref());
    out.kept(kept);
    out.record()
}

fn amount(money: &Money) -> Out<'_> {
    let Money {
        year,
        nok,
        scheme,
        source,
        note,
        kept,
    } = money;
    let mut out = Fields::default();
    out.year("year", *year);
    out.add("nok", known(nok.as_known().copied()));
    out.id("scheme", scheme.as_ref());
    out.id("source", source.as_ref());
    out.text(["note", "note_in"], note);
    out.kept(kept);
    out.record()
}

fn end(end: &Known<Id>) -> Out<'_> {
    end.as_known()
        .map_or(Out::Word("Unknown"), |id| Out::Text(id.as_str()))
}
