## Ways between records, and how much each means to the whole

menu-paths-between = Ways between these
inquiry-paths = Ways between two
inquiry-paths-meaning = How one comes from the one to the other along the relations of the map, the shortest ways first. It says who is connected through whom, not how closely or how well.
paths-from = From
paths-to = To
paths-choose = Choose …
paths-choose-both = Choose where the ways begin and end. You can also select two on the map and right-click.
paths-along-any = All relations
paths-along-any-hint = Follow all relations, both ways
paths-along-dependence = Dependence only
paths-along-dependence-hint = Follow only relations that say that one is hit when the other fails, from the one that is hit
paths-turn = Swap from and to
paths-others = Longer ways as well:
paths-others-count = { $count ->
    [one] One longer way
   *[other] { $count } longer ways
 }
paths-none = There is no way between them on the map, not through others either. Add relations, or choose other ends.
paths-none-dependence = The one does not depend on the other, not through others either. Swap the direction, or follow all relations.
paths-count = { $count ->
    [one] One shortest way
   *[other] { $count } equally short ways
 } of { $steps ->
    [one] one step
   *[other] { $steps } steps
 }.
paths-more = Showing the first { $count }. There are more.
paths-one = Way { $number } · { $steps ->
    [one] one step
   *[other] { $steps } steps
 }
paths-common = Neighbours of both ({ $count })
paths-number = No.
paths-way = Way
paths-shortest = Shortest way
paths-longer = Longer way
inquiry-importance = Importance
importance-most = Most
importance-least = Least
importance-none = Nobody has any of this: the map has no relations that give it. Add relations, or choose another measure.
importance-left = { $count ->
    [one] and one more
   *[other] and { $count } more
 }
importance-estimated = An estimate: counted from { $count } of { $total } actors and resources.
measure-degree = Number of relations
measure-degree-meaning = How many relations start, end or run through it. It says how much has been drawn, not how much it matters.
measure-degree-value = { $all } ({ $into } in, { $out } out, { $carried } through)
measure-betweenness = In between
measure-betweenness-meaning = How large a part of the shortest ways between all others leads through it. It says who ties together, not that the ways are used.
measure-reach = Reach
measure-reach-meaning = How much of the whole leans on it, directly and through others. What happens if it falls away is another question.
measure-communities = Communities
measure-communities-meaning = Groups with more relations among themselves than chance would give. It says who is connected on the map, not who belongs together by name or law.
communities-count = { $count ->
    [one] One community
   *[other] { $count } communities
 }, and { $alone } alone. Modularity { $modularity }: 0 is as by chance, 1 is quite apart.
communities-one = { $count ->
    [one] One actor or resource
   *[other] { $count } actors and resources
 }
