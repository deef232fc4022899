## Roll-ups: many records shown as one node

fold-actors = Actors: { $group }
fold-actors-in-it = { $count ->
        [one] 1 actor
       *[other] { $count } actors
    }
fold-resources-in-it = { $count ->
        [one] 1 resource
       *[other] { $count } resources
    }
fold-node = { $name }, rolled up: { $amounts }. { $relations ->
        [one] 1 line
       *[other] { $relations } lines
    }. Double click unrolls it.
fold-inside = { $count ->
        [0] No relations within
        [one] 1 relation within
       *[other] { $count } relations within
    }
folds-inside = { $count ->
        [one] 1 relation
       *[other] { $count } relations
    } within what is rolled up
fold-more-in-it = … and { $count } more
fold-selection-name = { $first } and { $count } more

sum-relations = { $count ->
        [one] 1 relation
       *[other] { $count } relations
    }
sum-and-unknown = { $sum } + unknown

legend-roll-up = Several shown as one
legend-sum = Number of relations and sum of kroner

menu-fold-selection = Roll up the { $count } selected
menu-fold-parts = Roll up { $name } with all that belongs to it
menu-fold-what = Roll up: { $name }
menu-unfold = Unroll
menu-unfold-all = Unroll everything
menu-fold-chosen = Roll up what is selected

folds-are = Rolled up:
fold-cross = Unroll { $name }
fold-nothing = Select at least two actors or resources, or one that something belongs to.
folds-hint = The map is not altered. What is rolled up is shown as one node; the numbers on the lines are how many relations there are and the sum of the kroner that follow them.
