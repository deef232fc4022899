## What was done to a map, as it stands in the history and after "Undo:"

deed-added = { $more ->
    [0] add { $name }
    [one] add { $name } and one more
   *[other] add { $name } and { $more } more
}
deed-removed = { $more ->
    [0] delete { $name }
    [one] delete { $name } and one more
   *[other] delete { $name } and { $more } more
}
deed-moved = { $more ->
    [0] move { $name }
    [one] move { $name } and one more
   *[other] move { $name } and { $more } more
}
deed-changed = { $more ->
    [0] change { $name }
    [one] change { $name } and one more
   *[other] change { $name } and { $more } more
}
deed-placed = { $more ->
    [0] place { $name }
    [one] place { $name } and one more
   *[other] place { $name } and { $more } more
}
deed-connected = connect { $from } → { $to } ({ $kind })
deed-disconnected = remove { $from } → { $to } ({ $kind })
deed-changed-relation = change { $from } → { $to } ({ $kind })
deed-connected-several = add { $count } relations
deed-disconnected-several = remove { $count } relations
deed-several = { $count } changes
deed-renamed = rename { $one } to { $other }
deed-merged = merge { $one } into { $other }
deed-tidied-up = tidy up
deed-views = change saved views
deed-questions = change open questions
deed-sources = change sources
deed-profile = change goals and framework conditions of a sector
deed-map = change what the map says of itself

## Why a map was not altered

refusal-stale = The map was changed in the meantime. Look it over and try again.
refusal-not-there = The map has nothing with the id or number “{ $what }”.
refusal-already-there = The map already has “{ $what }”.
refusal-still-needed = Something in the map still refers to “{ $what }”. Remove the reference first.
refusal-no-such-relation = The relation is no longer in the map.
refusal-same-relation = The map already has that relation. Open it to change it.
refusal-nothing = That would change nothing.

## Quick add: what a line will make, and why it cannot

quick-actors = { $count ->
    [one] 1 new actor
   *[other] { $count } new actors
}
quick-resources = { $count ->
    [one] 1 new resource
   *[other] { $count } new resources
}
quick-relations = { $count ->
    [one] 1 relation
   *[other] { $count } relations
}
quick-changes = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
quick-question = Will be kept as an open question
quick-taken = “{ $written }” is taken for { $name }
quick-refused-both-unknown = Both ends are unknown. Name at least one of them.
quick-refused-to-itself = The relation runs from something to itself. Name two different ones.
quick-refused-already-there = The map says this already.
quick-refused-not-whole = The amount is not whole kroner. Write it in whole kroner.
quick-refused-too-much = The amount is more than a map can hold. Check the zeros.
quick-refused-bad-year = The year lies outside { $first }–{ $last }. Mend it.
quick-refused-empty-name = A name is missing here. Write who or what.
quick-refused-long-name = The name is too long. Shorten it, and write the rest after //.
quick-refused-no-such-capability = The capability model has nothing like this. Choose a capability, or leave out the square brackets.
quick-refused-two-verbs = The line says two things at once. Write them on a line each.
