## Ways between records, and how much each means to the whole

menu-paths-between = Vegar mellom desse
inquiry-paths = Vegar mellom to
inquiry-paths-meaning = Korleis ein kjem frå den eine til den andre langs relasjonane i kartet, dei kortaste vegane først. Det seier kven som heng saman gjennom kven, ikkje kor tett eller kor godt.
paths-from = Frå
paths-to = Til
paths-choose = Vel …
paths-choose-both = Vel kvar vegane byrjar og sluttar. Du kan òg velje to i kartet og høgreklikke.
paths-along-any = Alle relasjonar
paths-along-any-hint = Følg alle relasjonar, begge vegar
paths-along-dependence = Berre avhengnad
paths-along-dependence-hint = Følg berre relasjonar som seier at den eine blir råka når den andre sviktar, frå den som blir råka
paths-turn = Byt om frå og til
paths-others = Lengre vegar i tillegg:
paths-others-count = { $count ->
    [one] Éin lengre veg
   *[other] { $count } lengre vegar
 }
paths-none = Det er ingen veg mellom dei i kartet, heller ikkje gjennom andre. Legg til relasjonar, eller vel andre endar.
paths-none-dependence = Den eine er ikkje avhengig av den andre, heller ikkje gjennom andre. Byt om retninga, eller følg alle relasjonar.
paths-count = { $count ->
    [one] Éin kortaste veg
   *[other] { $count } like korte vegar
 } på { $steps ->
    [one] eitt steg
   *[other] { $steps } steg
 }.
paths-more = Viser dei { $count } første. Det finst fleire.
paths-one = Veg { $number } · { $steps ->
    [one] eitt steg
   *[other] { $steps } steg
 }
paths-common = Felles naboar ({ $count })
paths-number = Nr.
paths-way = Veg
paths-shortest = Kortaste veg
paths-longer = Lengre veg
inquiry-importance = Betydning
importance-most = Mest
importance-least = Minst
importance-none = Ingen har noko av dette: kartet har ingen relasjonar som gir det. Legg til relasjonar, eller vel eit anna mål.
importance-left = { $count ->
    [one] og éin til
   *[other] og { $count } til
 }
importance-estimated = Eit overslag: rekna frå { $count } av { $total } aktørar og ressursar.
measure-degree = Talet på relasjonar
measure-degree-meaning = Kor mange relasjonar som byrjar, sluttar eller går gjennom den. Det seier kor mykje som er teikna inn, ikkje kor viktig det er.
measure-degree-value = { $all } ({ $into } inn, { $out } ut, { $carried } gjennom)
measure-betweenness = Mellomledd
measure-betweenness-meaning = Kor stor del av dei kortaste vegane mellom alle andre som går gjennom den. Det seier kven som bind saman, ikkje at vegane blir brukte.
measure-reach = Rekkjevidd
measure-reach-meaning = Kor mykje av heilskapen som støttar seg på den, direkte og gjennom andre. Kva som skjer om den fell bort, seier «Kva fell dersom dette stoppar?».
measure-communities = Fellesskap
measure-communities-meaning = Grupper med fleire relasjonar innanfor enn slump ville gitt. Det seier kven som heng saman i kartet, ikkje kven som høyrer saman av namn eller lov.
communities-count = { $count ->
    [one] Eitt fellesskap
   *[other] { $count } fellesskap
 }, og { $alone } åleine. Modularitet { $modularity }: 0 er som tilfeldig, 1 er heilt skilde.
communities-one = { $count ->
    [one] Éin aktør eller ressurs
   *[other] { $count } aktørar og ressursar
 }
