## Ways between records, and how much each means to the whole

menu-paths-between = Veier mellom disse
inquiry-paths = Veier mellom to
inquiry-paths-meaning = Hvordan en kommer fra den ene til den andre langs relasjonene i kartet, de korteste veiene først. Det sier hvem som henger sammen gjennom hvem, ikke hvor tett eller hvor godt.
paths-from = Fra
paths-to = Til
paths-choose = Velg …
paths-choose-both = Velg hvor veiene begynner og slutter. Du kan også velge to i kartet og høyreklikke.
paths-along-any = Alle relasjoner
paths-along-any-hint = Følg alle relasjoner, begge veier
paths-along-dependence = Bare avhengighet
paths-along-dependence-hint = Følg bare relasjoner som sier at den ene rammes når den andre svikter, fra den som rammes
paths-turn = Bytt om fra og til
paths-others = Lengre veier i tillegg:
paths-others-count = { $count ->
    [one] Én lengre vei
   *[other] { $count } lengre veier
 }
paths-none = Det er ingen vei mellom dem i kartet, heller ikke gjennom andre. Legg til relasjoner, eller velg andre ender.
paths-none-dependence = Den ene er ikke avhengig av den andre, heller ikke gjennom andre. Bytt om retningen, eller følg alle relasjoner.
paths-count = { $count ->
    [one] Én korteste vei
   *[other] { $count } like korte veier
 } på { $steps ->
    [one] ett steg
   *[other] { $steps } steg
 }.
paths-more = Viser de { $count } første. Det finnes flere.
paths-one = Vei { $number } · { $steps ->
    [one] ett steg
   *[other] { $steps } steg
 }
paths-common = Felles naboer ({ $count })
paths-number = Nr.
paths-way = Vei
paths-shortest = Korteste vei
paths-longer = Lengre vei
inquiry-importance = Betydning
importance-most = Mest
importance-least = Minst
importance-none = Ingen har noe av dette: kartet har ingen relasjoner som gir det. Legg til relasjoner, eller velg et annet mål.
importance-left = { $count ->
    [one] og én til
   *[other] og { $count } til
 }
importance-estimated = Et anslag: regnet fra { $count } av { $total } aktører og ressurser.
measure-degree = Antall relasjoner
measure-degree-meaning = Hvor mange relasjoner som begynner, slutter eller går gjennom den. Det sier hvor mye som er tegnet inn, ikke hvor viktig det er.
measure-degree-value = { $all } ({ $into } inn, { $out } ut, { $carried } gjennom)
measure-betweenness = Mellomledd
measure-betweenness-meaning = Hvor stor del av de korteste veiene mellom alle andre som går gjennom den. Det sier hvem som binder sammen, ikke at veiene blir brukt.
measure-reach = Rekkevidde
measure-reach-meaning = Hvor mye av helheten som støtter seg på den, direkte og gjennom andre. Hva som skjer om den faller bort, sier «Hva faller hvis dette stopper?».
measure-communities = Fellesskap
measure-communities-meaning = Grupper med flere relasjoner innad enn tilfeldigheter ville gitt. Det sier hvem som henger sammen i kartet, ikke hvem som hører sammen av navn eller lov.
communities-count = { $count ->
    [one] Ett fellesskap
   *[other] { $count } fellesskap
 }, og { $alone } alene. Modularitet { $modularity }: 0 er som tilfeldig, 1 er helt adskilt.
communities-one = { $count ->
    [one] Én aktør eller ressurs
   *[other] { $count } aktører og ressurser
 }
