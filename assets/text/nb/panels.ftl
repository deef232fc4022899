## Outline

outline = Oversikt
outline-actors = Aktører
outline-resources = Ressurser
outline-relations = Relasjoner
outline-views = Lagrede visninger
outline-questions = Åpne spørsmål
outline-sources = Kilder
outline-about-map = Om kartet
outline-actor-count = { $count ->
        [one] 1 aktør
       *[other] { $count } aktører
    }
outline-resource-count = { $count ->
        [one] 1 ressurs
       *[other] { $count } ressurser
    }
outline-relation-count = { $count ->
        [one] 1 relasjon
       *[other] { $count } relasjoner
    }
outline-no-views = Kartet har ingen lagrede visninger.
outline-no-questions = Ingen åpne spørsmål.
outline-question-owner = Følges opp av { $owner }
outline-question-at = Gjelder { $name }

## Sector profiles

sector-goals = Mål
sector-framework-conditions = Rammebetingelser

## Filters

filters = Filtre
filter-capability = Kapabilitet
filter-kind = Relasjonstype
filter-status = Status
filter-tag = Stikkord
filter-sector = Sektor
filter-all = Alle
filter-none = Ingen
filter-only-this = Bare denne
filter-clear = Fjern filtrene
filter-in-use = { $count ->
        [one] 1 filter i bruk
       *[other] { $count } filtre i bruk
    }
filter-no-tags = Kartet har ingen stikkord.

## Legend headings and entries

legend = Tegnforklaring
legend-sectors = Sektorer
legend-capabilities = Kapabiliteter
legend-kinds = Relasjoner
legend-status = Status
legend-criticality = Hvor kritisk
legend-obstacles = Hindringer
legend-nodes = Noder
legend-lines = Streker
legend-actor = Aktør
legend-resource = Ressurs
legend-folded = Flere aktører slått sammen
legend-obstacle = Noe står i veien
legend-money = Penger følger med
legend-unknown-end = Enden er ikke kjent
legend-thickness = Flere relasjoner gir tykkere strek

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
inspector-open-link = Åpne lenken

## Inspector: fields

field-name = Navn
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
field-valid = Gyldig
field-valid-from = Gyldig fra
field-valid-to = Gyldig til
field-link = Lenke
field-sources = Kilder
field-note = Merknad
field-tags = Stikkord
field-id = Id
field-origin = Id i andre systemer
field-extra = Andre opplysninger
field-publisher = Utgiver
field-date = Dato
field-year = År
field-amount = Beløp
field-dimension = Type
field-severity = Alvorsgrad
inspector-no-sector = Utenfor sektorene
inspector-period = { $from }–{ $to }
inspector-period-from = fra { $from }
inspector-period-to = til { $to }

## Inspector: relations, seen from the selected record

relations-out = Relasjoner ut
relations-in = Relasjoner inn
relations-none = Ingen relasjoner
relations-more = Vis { $count ->
        [one] 1 til
       *[other] { $count } til
    }
relation-sentence = { $from } { $kind } { $to }
relation-carrying = gjelder { $resource }
relation-through-scheme = gjennom { $scheme }

## Inspector: cost sharing, the four models of DFØ-notat 2025:2

cost-sharing-source = Modellene er fra DFØ-notat 2025:2.
cost-sharing-for = For { $groups }
cost-sharing-for-everyone = For alle
cost-sharing-establishment = Etablering
cost-sharing-use = Bruk
cost-model-1-hint = Brukeren betaler for å ta løsningen i bruk, men ikke for bruken etterpå.
cost-model-2-hint = Brukeren betaler både for å ta løsningen i bruk og for bruken. Dette er den vanligste modellen.
cost-model-3-hint = Det koster ikke noe å ta løsningen i bruk, men brukeren betaler for bruken.
cost-model-4-hint = Brukeren betaler verken for å ta løsningen i bruk eller for bruken.
cost-model-unknown-hint = Kartet sier ikke hvem som betaler hva.

## Inspector: money

money-line = { $year }: { $amount }
money-through-scheme = { $year }: { $amount }, gjennom { $scheme }
money-as-stated = Beløpene er slik kilden oppgir dem. De er ikke lagt sammen.
money-not-stated = Kartet oppgir ingen beløp her.

## Inspector: obstacles

obstacle-line = { $dimension }: { $severity }
obstacles-none = Ingen hindringer er nevnt.
