## What a relation says, as a verb: "A leverer B"

kind-provides = leverer
kind-uses = bruker
kind-depends-on = er avhengig av
kind-shares-data = deler data med
kind-funds = finansierer
kind-benefits = har nytte av
kind-governs = styrer
kind-coordinates = samordnar
kind-participates-in = deltek i
kind-regulates = regulerer
kind-realises = realiserer
kind-triggers = utløyser

## The same seen from the other end: "B leveres av A"

kind-inverse-provides = blir levert av
kind-inverse-uses = blir brukt av
kind-inverse-depends-on = er nødvendig for
kind-inverse-shares-data = får data frå
kind-inverse-funds = blir finansiert av
kind-inverse-benefits = er til nytte for
kind-inverse-governs = blir styrt av
kind-inverse-coordinates = blir samordna av
kind-inverse-participates-in = har som deltakar
kind-inverse-regulates = blir regulert av
kind-inverse-realises = blir realisert av
kind-inverse-triggers = blir utløyst av

## Whether something is there

status-existing = Finst
status-planned = Planlagt
status-wanted = Ønskt
status-ended = Avslutta

## How much hangs on a relation

criticality-low = Låg
criticality-medium = Middels
criticality-high = Høg

## What kind of thing stands in the way

dimension-legal = Juridisk
dimension-organisational = Organisatorisk
dimension-semantic = Semantisk
dimension-technical = Teknisk
dimension-financial = Økonomisk
dimension-trust = Tillit
dimension-inclusion = Inkludering

## How much an obstacle stops

severity-minor = Bremsar
severity-major = Hindrar
severity-blocking = Stoppar

## How bad a problem with a map is

problem-severity-warning = Åtvaring
problem-severity-error = Feil
problem-severity-fatal = Kan ikkje opnast

## Sectors, and the group outside them

group-state = Statleg sektor
group-municipal = Kommunal sektor
group-voluntary = Frivillig sektor
group-private = Privat sektor
group-outside = Innbyggjarar og andre
group-short-state = Statleg
group-short-municipal = Kommunal
group-short-voluntary = Frivillig
group-short-private = Privat
group-short-outside = Andre
# The column in the middle, for resources of several sectors.
column-shared = Felles

## What becomes a node and what an edge

projection-layered = Lag
projection-actors = Aktørar

## What becomes of what lies outside the perspective

rest-show = Vis
rest-dim = Ton ned
rest-fold = Slå saman
rest-hide = Gøym

## How far one looks

distance-steps = { $steps ->
        [one] 1 ledd
       *[other] { $steps } ledd
    }
distance-all = Alle ledd

## Who pays for a shared resource; the four models are those of DFØ-notat 2025:2

cost-free = Gratis
cost-paid = Mot betaling
cost-model-1 = Modell 1: etablering mot betaling, gratis bruk
cost-model-2 = Modell 2: etablering og bruk mot betaling
cost-model-3 = Modell 3: gratis etablering, bruk mot betaling
cost-model-4 = Modell 4: gratis etablering og bruk
# Where one of the two terms is not known.
cost-model-unknown = Etablering: { $establishment }. Bruk: { $usage }.

## Words for what is not known or not said

unknown = Ukjent
unknown-party = Ukjend aktør
unknown-year = Ukjent år
unknown-amount = Ukjent beløp
no-year = Utan årstal

## Money

money-full = { $amount } kr
money-millions = { $amount } mill. kr
money-billions = { $amount } mrd. kr

## Dates

date = { $day }. { $month } { $year }
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember

## The network projection

projection-network = Nettverk
projection-matrix = Matrise
projection-table = Tabell
