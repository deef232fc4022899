## Outline

outline = Outline
outline-actors = Actors
outline-resources = Resources
outline-relations = Relations
outline-views = Saved views
outline-questions = Open questions
outline-resource-count = { $count ->
        [one] 1 resource
       *[other] { $count } resources
    }
outline-relation-count = { $count ->
        [one] 1 relation
       *[other] { $count } relations
    }

## Sector profiles

sector-goals = Goals
sector-framework-conditions = Framework conditions

## Filters

filters = Filters
filter-capability = Capability
filter-kind = Kind of relation
filter-status = Status
filter-tag = Tag
filter-clear = Clear filters
filter-in-use = { $count ->
        [one] 1 filter in use
       *[other] { $count } filters in use
    }
filter-no-tags = The map has no tags.

## Legend headings and entries

legend = Legend
legend-actor = Actor
legend-resource = Resource

## Inspector: in general

inspector = Details
inspector-empty = Select an actor, a resource or a relation to see what the map says about it.
inspector-actor = Actor
inspector-resource = Resource
inspector-relation = Relation
inspector-bundle = { $count ->
        [one] 1 relation
       *[other] { $count } relations
    } between the two
inspector-show-on-map = Show on the map
inspector-back = Back to { $name }

## Inspector: fields

field-short-name = Short name
field-sector = Sector
field-organisation-number = Organisation number
field-part-of = Part of
field-parts = Consists of
field-also-known-as = Also known as
field-merged-ids = Earlier ids
field-capability = Capability
field-status = Status
field-cost-sharing = Cost sharing
field-obstacles = Obstacles
field-money = Money
field-purpose = Purpose
field-legal-basis = Legal basis
field-criticality = Criticality
field-carries = Carries
field-scheme = Funding scheme
field-sources = Sources
field-tags = Tags
field-id = Id
field-origin = Id in other systems
field-extra = Other details
inspector-no-sector = Outside the sectors

## Inspector: relations, seen from the selected record

relations-out = Relations out
relations-in = Relations in
relations-none = No relations
relations-more = Show { $count ->
        [one] 1 more
       *[other] { $count } more
    }

## Inspector: cost sharing, the four models of DFØ-notat 2025:2

cost-sharing-source = The models are those of DFØ note 2025:2.
cost-sharing-for-everyone = For everyone
cost-model-1-hint = The user pays to start using the solution, but not for using it afterwards.
cost-model-2-hint = The user pays both to start using the solution and for using it. This is the most common model.
cost-model-3-hint = It costs nothing to start using the solution, but the user pays for using it.
cost-model-4-hint = The user pays neither to start using the solution nor for using it.
cost-model-unknown-hint = The map does not say who pays for what.

## Inspector: money

money-line = { $year }: { $amount }
money-through-scheme = { $year }: { $amount }, through { $scheme }
money-as-stated = Amounts are as the source states them. They have not been added up.

## Inspector: obstacles

obstacle-line = { $dimension }: { $severity }
