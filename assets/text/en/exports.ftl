## Written on the drawing

drawn-on = Drawn { $date }
drawn-with = Made with Samspill
drawn-seen-from = Seen from { $perspective }
drawn-with-filter = The drawing does not show everything: a filter is in use.
source-line = Source: { $source }
sources-line = Sources: { $sources }
legend-heading = Legend

## Nodes and edges that stand for several things

folded-actors = { $count ->
        [one] 1 actor
       *[other] { $count } actors
    }

## Tooltips, and descriptions inside the picture for those who do not see it

picture-description = Map of { $actors ->
        [one] 1 actor
       *[other] { $actors } actors
    }, { $resources ->
        [one] 1 resource
       *[other] { $resources } resources
    } and { $relations ->
        [one] 1 relation
       *[other] { $relations } relations
    }.
picture-layered = Rows are capabilities, and columns are sectors.
picture-actors = Nodes are actors, and lines are the resources and dependencies between them.
picture-actors-junctions = A resource that many provide and many use stands as a node of its own.
tooltip-relation = { $from } { $kind } { $to }
tooltip-relation-with-resource = { $from } { $kind } { $to }: { $resource }
folded-resources = { $count ->
        [one] 1 resource
       *[other] { $count } resources
    }
status-line-undrawn = { $count ->
        [one] 1 relation in this view has no line here
       *[other] { $count } relations in this view have no line here
    }

## What keeps a drawing from being made

export-scale = The scale must be a number above 0.
export-too-large = The picture would be { $width } × { $height } pixels, which is too large. The largest scale that works is { $largest }. An SVG has no such limit.
export-never-fits = The drawing is too large for a picture at any scale. Choose SVG, or show less of the map.
export-not-drawn = The drawing could not be made into a picture: { $reason }. Choose SVG, or show less of the map.

## The network projection

picture-network = It is drawn as a network: relations draw together what they connect.
