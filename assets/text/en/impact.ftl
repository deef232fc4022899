## Chains of reasons

chain-first = { $start } { $kind } { $cause }
chain-next = { $start }, which { $kind } { $cause }
chain-spares = { $count ->
    [one] (and the other way is gone too)
   *[other] (and the { $count } other ways are gone too)
}

## What falls if this stops

inquiry-impact = What falls if this stops?
inquiry-impact-meaning = The answer follows the relations step by step. It does not say how long anybody manages, and knows nothing of what is not drawn.
menu-impact-add = What falls if this stops too?
impact-fallen = Stops
impact-counts = { $stops } stopping, { $hurts } weakened
impact-none = Nothing on the map hangs on this.
impact-none-hint = Perhaps nobody has drawn who uses it. Select it and press C to connect whoever needs it.
impact-not-holding = { $count ->
    [one] One relation is only planned or wanted, or has ended, and carries nothing.
   *[other] { $count } relations are only planned or wanted, or have ended, and carry nothing.
}
impact-stops = stops
impact-hurts = is weakened
impact-steps = { $count ->
    [one] one step away
   *[other] { $count } steps away
}
impact-group = { $name } ({ $count })
impact-spared = Manages another way
impact-spared-left = Has left: { $relation }
impact-leans-on = What { $name } itself hangs on
impact-leans-on-nothing = { $name } hangs on nothing else on the map.
impact-one-of-several = one of several ways
impact-more = … and { $count } more. The table has all of them.
impact-today = Today
impact-when = As of
impact-take-out = Take out of the question: { $name }
impact-legend-fallen = Stops first
impact-legend-steps = { $count ->
    [one] Hit, one step away
   *[other] Hit, { $count } steps away
}
impact-legend-far = Hit, { $count } steps away or more
impact-legend-stops = A cross before the number: stops altogether
impact-legend-spared = Manages another way
impact-column-record = Who or what
impact-column-place = Sector or capability
impact-column-effect = Effect
impact-column-steps = Steps
impact-column-why = Why

## How failure spreads

spread-heading = How failure spreads
spread-rule = A { $kind } B: when { $cause } stops, { $hit } { $effect }
spread-rule-none = A { $kind } B: does not spread
spread-spares = Where several provide a resource, one is enough. Relations with the same alternative are spares for each other too.
spread-parts = What is realised by several is weakened when one stops, and stops when all do.
spread-criticality = The criticality of a relation has the last word: high stops, medium weakens, low one manages without.
spread-chain = A chain is no stronger than its weakest link. What is only weakened weakens those it delivers to, but pays, gathers and sets off as before.
spread-carried = A relation that carries a resource leads through the resource.
spread-time = What is planned, wanted or ended carries nothing. In a given year, what is promised from that year on carries.
