## What a relation says, as a verb: "A leverer B"

kind-provides = provides
kind-uses = uses
kind-depends-on = depends on
kind-shares-data = shares data with
kind-funds = funds
kind-benefits = benefits from
kind-governs = governs
kind-coordinates = coordinates
kind-participates-in = participates in
kind-regulates = regulates
kind-realises = realises
kind-triggers = triggers

## The same seen from the other end: "B leveres av A"

kind-inverse-provides = is provided by
kind-inverse-uses = is used by
kind-inverse-depends-on = is needed by
kind-inverse-shares-data = receives data from
kind-inverse-funds = is funded by
kind-inverse-benefits = is of benefit to
kind-inverse-governs = is governed by
kind-inverse-coordinates = is coordinated by
kind-inverse-participates-in = has as participant
kind-inverse-regulates = is regulated by
kind-inverse-realises = is realised by
kind-inverse-triggers = is triggered by

## Whether something is there

status-existing = Existing
status-planned = Planned
status-wanted = Wanted
status-ended = Ended

## How much hangs on a relation

criticality-low = Low
criticality-medium = Medium
criticality-high = High

## What kind of thing stands in the way

dimension-legal = Legal
dimension-organisational = Organisational
dimension-semantic = Semantic
dimension-technical = Technical
dimension-financial = Financial
dimension-trust = Trust
dimension-inclusion = Inclusion

## How much an obstacle stops

severity-minor = Slows down
severity-major = Hinders
severity-blocking = Stops

## How bad a problem with a map is

problem-severity-warning = Warning
problem-severity-error = Error
problem-severity-fatal = Cannot be opened

## Sectors, and the group outside them

group-state = Central government
group-municipal = Local government
group-voluntary = Voluntary sector
group-private = Private sector
group-outside = Citizens and others
group-short-state = Central
group-short-municipal = Local
group-short-voluntary = Voluntary
group-short-private = Private
group-short-outside = Others
# The column in the middle, for resources of several sectors.
column-shared = Shared

## What becomes a node and what an edge

projection-layered = Layers
projection-actors = Actors

## What becomes of what lies outside the perspective

rest-show = Show
rest-dim = Dim
rest-fold = Fold
rest-hide = Hide

## How far one looks

distance-steps = { $steps ->
        [one] 1 step
       *[other] { $steps } steps
    }
distance-all = All steps

## Who pays for a shared resource; the four models are those of DFØ-notat 2025:2

cost-free = Free
cost-paid = Paid
cost-model-1 = Model 1: paid set-up, free use
cost-model-2 = Model 2: paid set-up and use
cost-model-3 = Model 3: free set-up, paid use
cost-model-4 = Model 4: free set-up and use
# Where one of the two terms is not known.
cost-model-unknown = Set-up: { $establishment }. Use: { $usage }.

## Words for what is not known or not said

unknown = Unknown
unknown-party = Unknown actor
unknown-year = Unknown year
unknown-amount = Unknown amount
no-year = No year stated

## Money

money-full = NOK { $amount }
money-millions = NOK { $amount } million
money-billions = NOK { $amount } billion

## Dates

date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## The network projection

projection-network = Network
projection-matrix = Matrix
projection-table = Table
