## Outline

outline = Oversyn
outline-actors = Aktørar
outline-resources = Ressursar
outline-relations = Relasjonar
outline-views = Lagra visingar
outline-questions = Opne spørsmål
outline-resource-count = { $count ->
        [one] 1 ressurs
       *[other] { $count } ressursar
    }
outline-relation-count = { $count ->
        [one] 1 relasjon
       *[other] { $count } relasjonar
    }

## Sector profiles

sector-goals = Mål
sector-framework-conditions = Rammevilkår

## Filters

filters = Filter
filter-capability = Kapabilitet
filter-kind = Relasjonstype
filter-status = Status
filter-tag = Stikkord
filter-clear = Fjern filtera
filter-in-use = { $count ->
        [one] 1 filter i bruk
       *[other] { $count } filter i bruk
    }
filter-no-tags = Kartet har ingen stikkord.

## Legend headings and entries

legend = Teiknforklaring
legend-actor = Aktør
legend-resource = Ressurs

## Inspector: in general

inspector = Opplysningar
inspector-empty = Vel ein aktør, ein ressurs eller ein relasjon for å sjå kva kartet seier om han.
inspector-actor = Aktør
inspector-resource = Ressurs
inspector-relation = Relasjon
inspector-bundle = { $count ->
        [one] 1 relasjon
       *[other] { $count } relasjonar
    } mellom dei to
inspector-show-on-map = Vis på kartet
inspector-back = Tilbake til { $name }

## Inspector: fields

field-short-name = Kortnamn
field-sector = Sektor
field-organisation-number = Organisasjonsnummer
field-part-of = Del av
field-parts = Består av
field-also-known-as = Også kjend som
field-merged-ids = Tidlegare id-ar
field-capability = Kapabilitet
field-status = Status
field-cost-sharing = Kostnadsdeling
field-obstacles = Hindringar
field-money = Pengar
field-purpose = Føremål
field-legal-basis = Heimel
field-criticality = Kor kritisk
field-carries = Gjeld
field-scheme = Finansieringsordning
field-sources = Kjelder
field-tags = Stikkord
field-id = Id
field-origin = Id i andre system
field-extra = Andre opplysningar
inspector-no-sector = Utanfor sektorane

## Inspector: relations, seen from the selected record

relations-out = Relasjonar ut
relations-in = Relasjonar inn
relations-none = Ingen relasjonar
relations-more = Vis { $count ->
        [one] 1 til
       *[other] { $count } til
    }

## Inspector: cost sharing, the four models of DFØ-notat 2025:2

cost-sharing-source = Modellane er frå DFØ-notat 2025:2.
cost-sharing-for-everyone = For alle
cost-model-1-hint = Brukaren betaler for å ta løysinga i bruk, men ikkje for bruken etterpå.
cost-model-2-hint = Brukaren betaler både for å ta løysinga i bruk og for bruken. Dette er den vanlegaste modellen.
cost-model-3-hint = Det kostar ikkje noko å ta løysinga i bruk, men brukaren betaler for bruken.
cost-model-4-hint = Brukaren betaler verken for å ta løysinga i bruk eller for bruken.
cost-model-unknown-hint = Kartet seier ikkje kven som betaler kva.

## Inspector: money

money-line = { $year }: { $amount }
money-through-scheme = { $year }: { $amount }, gjennom { $scheme }
money-as-stated = Beløpa er slik kjelda oppgir dei. Dei er ikkje lagde saman.

## Inspector: obstacles

obstacle-line = { $dimension }: { $severity }
