## Outline

outline = Oversikt
outline-actors = Aktører
outline-resources = Ressurser
outline-relations = Relasjoner
outline-views = Lagrede visninger
outline-questions = Åpne spørsmål
outline-resource-count = { $count ->
        [one] 1 ressurs
       *[other] { $count } ressurser
    }
outline-relation-count = { $count ->
        [one] 1 relasjon
       *[other] { $count } relasjoner
    }

## Sector profiles

sector-goals = Mål
sector-framework-conditions = Rammebetingelser

## Filters

filters = Filtre
filter-capability = Kapabilitet
filter-kind = Relasjonstype
filter-status = Status
filter-tag = Stikkord
filter-clear = Fjern filtrene
filter-in-use = { $count ->
        [one] 1 filter i bruk
       *[other] { $count } filtre i bruk
    }
filter-no-tags = Kartet har ingen stikkord.

## Legend headings and entries

legend = Tegnforklaring
legend-actor = Aktør
legend-resource = Ressurs

## Inspector: in general

inspector = Opplysninger
inspector-empty = Velg en aktør, en ressurs eller en relasjon for å se hva kartet sier om den.
inspector-actor = Aktør
inspector-resource = Ressurs
inspector-relation = Relasjon
inspector-bundle = { $count ->
        [one] 1 relasjon
       *[other] { $count } relasjoner
    } mellom de to
inspector-show-on-map = Vis på kartet
inspector-back = Tilbake til { $name }

## Inspector: fields

field-short-name = Kortnavn
field-sector = Sektor
field-organisation-number = Organisasjonsnummer
field-part-of = Del av
field-parts = Består av
field-also-known-as = Også kjent som
field-merged-ids = Tidligere id-er
field-capability = Kapabilitet
field-status = Status
field-cost-sharing = Kostnadsdeling
field-obstacles = Hindringer
field-money = Penger
field-purpose = Formål
field-legal-basis = Hjemmel
field-criticality = Hvor kritisk
field-carries = Gjelder
field-scheme = Finansieringsordning
field-sources = Kilder
field-tags = Stikkord
field-id = Id
field-origin = Id i andre systemer
field-extra = Andre opplysninger
inspector-no-sector = Utenfor sektorene

## Inspector: relations, seen from the selected record

relations-out = Relasjoner ut
relations-in = Relasjoner inn
relations-none = Ingen relasjoner
relations-more = Vis { $count ->
        [one] 1 til
       *[other] { $count } til
    }

## Inspector: cost sharing, the four models of DFØ-notat 2025:2

cost-sharing-source = Modellene er fra DFØ-notat 2025:2.
cost-sharing-for-everyone = For alle
cost-model-1-hint = Brukeren betaler for å ta løsningen i bruk, men ikke for bruken etterpå.
cost-model-2-hint = Brukeren betaler både for å ta løsningen i bruk og for bruken. Dette er den vanligste modellen.
cost-model-3-hint = Det koster ikke noe å ta løsningen i bruk, men brukeren betaler for bruken.
cost-model-4-hint = Brukeren betaler verken for å ta løsningen i bruk eller for bruken.
cost-model-unknown-hint = Kartet sier ikke hvem som betaler hva.

## Inspector: money

money-line = { $year }: { $amount }
money-through-scheme = { $year }: { $amount }, gjennom { $scheme }
money-as-stated = Beløpene er slik kilden oppgir dem. De er ikke lagt sammen.

## Inspector: obstacles

obstacle-line = { $dimension }: { $severity }
