## Matrices

matrix-sectors = Sector × sector
matrix-sectors-hint = How many relations cross the boundaries between the sectors.
matrix-actors = Actor × actor
matrix-actors-hint = Who is tied to whom, so ordered that those who hang together stand together.
matrix-capabilities = Capability × sector
matrix-capabilities-hint = Which sectors act within each capability.
matrix-count = Count
matrix-nok = Kroner
matrix-sum = Sum
matrix-unknown-column = Unknown amounts
matrix-no-resource = No resource
matrix-what-is-shared = what is shared
matrix-somebody-unknown = a party nobody knows
matrix-about-no-resource = no resource
matrix-cell = { $count ->
        [0] No relations lead
        [one] 1 relation leads
       *[other] { $count } relations lead
    } from { $from } to { $to }.
matrix-cell-within = { $count ->
        [0] No relations lie
        [one] 1 relation lies
       *[other] { $count } relations lie
    } within { $within }.
matrix-cell-capability = { $count ->
        [0] No relations
        [one] 1 relation
       *[other] { $count } relations
    } from { $from } { $count ->
        [one] is
       *[other] are
    } about { $capability }.
matrix-sum-of = { $heading }: { $count ->
        [0] no relations
        [one] 1 relation
       *[other] { $count } relations
    } in all.
matrix-amount = { $amount } goes with it.
matrix-and-unknown = + { $count ->
        [one] 1 unknown
       *[other] { $count } unknown
    }
matrix-unknown-amounts = { $count ->
        [one] 1 amount is unknown.
       *[other] { $count } amounts are unknown.
    }
matrix-undated-amounts = { $count ->
        [one] 1 amount has no year and is not counted.
       *[other] { $count } amounts have no year and are not counted.
    }
matrix-crossing = { $crossing } of { $total } relations lead from one sector to another.
matrix-shared-ends = { $count ->
        [one] 1 has an end that is shared or unknown.
       *[other] { $count } have an end that is shared or unknown.
    }
matrix-actors-headline = { $total ->
        [one] 1 relation
       *[other] { $total } relations
    } between { $actors } actors.
matrix-rings = { $count ->
        [0] None of them hang together in a circle.
        [one] { $largest } of them hang together in a circle.
       *[other] { $count } groups hang together in circles; the largest has { $largest } actors.
    }
matrix-capabilities-headline = { $total ->
        [one] 1 relation, by what it is about and the sector it leads from.
       *[other] { $total } relations, by what they are about and the sector they lead from.
    }
matrix-read-sectors = Read from row to column: a relation leads from the sector of the row to that of the column, just as it is said. A resource belongs to the sector of those who provide it; if several sectors do, or none, it is shared.
matrix-read-actors = Read from row to column: the actor of the row has a relation to the actor of the column or to something it stands for. Nothing leads back across the frames: those within a frame hang together in a circle, all other marks stand above the diagonal. A relation to something several stand for is counted with each of them, but only once in the sums.
matrix-read-capabilities = A relation is about the resource it carries, else the one it leads to or from. The column is the sector it leads from.
matrix-left-out = { $count ->
        [one] 1 relation has no place here
       *[other] { $count } relations have no place here
    }: it only says who stands for a resource, nobody stands for the resource, or both ends are the same actor.
matrix-nok-note = Kroner are the sum of the amounts the relations state. The same amount may be stated by several relations.
matrix-with-filter = A filter is in use
matrix-empty = There are no relations to count here.
matrix-count-all = Count all relations
matrix-all-kinds = All kinds
matrix-all-capabilities = All capabilities
matrix-all-years = All years
matrix-kind = Kind of relation
matrix-capability = Capability
matrix-year = Year
matrix-copy = Copy as table
matrix-copied = The matrix is copied. Paste it into a spreadsheet.
matrix-larger = Larger cells
matrix-smaller = Smaller cells
matrix-area = Matrix
matrix-area-hint = The arrow keys move from cell to cell. Enter shows the relations behind the cell.
matrix-counting = Counting …
cli-export-csv-of-what = Only a matrix can be saved as CSV. Add --projection matrix, or choose .svg, .png or .json.
cli-export-matrix-as-what = A matrix can be saved as .svg, .png or .csv. "samspill analyze FILE matrix --json" gives it as JSON.

## Obstacles

obstacles = Obstacles
obstacles-headline = { $count ->
        [0] The map has no open obstacles.
        [one] 1 open obstacle.
       *[other] { $count } open obstacles.
    }
obstacles-blocking = { $blocking ->
        [0] None of them is said to stop anything.
        [one] 1 of them stops something.
       *[other] { $blocking } of them stop something.
    }
obstacles-technical = { $count ->
        [0] None of them is technical.
        [one] 1 of { $total } is technical.
       *[other] { $count } of { $total } are technical.
    }
obstacles-past = { $count ->
        [one] 1 more belongs to a relation that has ended.
       *[other] { $count } more belong to relations that have ended.
    }
obstacles-source = Source
dimension-sign-legal = L
dimension-sign-organisational = O
dimension-sign-semantic = S
dimension-sign-technical = T
dimension-sign-financial = F
dimension-sign-trust = Tr
dimension-sign-inclusion = I
obstacles-copy = Copy for the minutes
obstacles-copied = The obstacles are copied as text. Paste them into the minutes.
obstacles-by-capability = Obstacles by what they are about
