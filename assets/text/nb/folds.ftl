## Roll-ups: many records shown as one node

fold-actors = Aktører: { $group }
fold-actors-in-it = { $count ->
        [one] 1 aktør
       *[other] { $count } aktører
    }
fold-resources-in-it = { $count ->
        [one] 1 ressurs
       *[other] { $count } ressurser
    }
fold-node = { $name }, brettet sammen: { $amounts }. { $relations ->
        [one] 1 strek
       *[other] { $relations } streker
    }. Dobbeltklikk bretter ut.
fold-inside = { $count ->
        [0] Ingen relasjoner innenfor
        [one] 1 relasjon innenfor
       *[other] { $count } relasjoner innenfor
    }
folds-inside = { $count ->
        [one] 1 relasjon
       *[other] { $count } relasjoner
    } innenfor det som er brettet sammen
fold-more-in-it = … og { $count } til
fold-selection-name = { $first } og { $count } til

sum-relations = { $count ->
        [one] 1 relasjon
       *[other] { $count } relasjoner
    }
sum-and-unknown = { $sum } + ukjent

legend-roll-up = Flere vist som én
legend-sum = Antall relasjoner og sum av kroner

menu-fold-selection = Brett sammen de { $count } valgte
menu-fold-parts = Brett sammen { $name } med alt som hører til
menu-fold-what = Brett sammen: { $name }
menu-unfold = Brett ut
menu-unfold-all = Brett ut alt
menu-fold-chosen = Brett sammen det som er valgt

folds-are = Brettet sammen:
fold-cross = Brett ut { $name }
fold-nothing = Velg minst to aktører eller ressurser, eller én som noe hører til.
folds-hint = Kartet er ikke endret. Det som er brettet sammen, vises som én node; tallene på strekene er antall relasjoner og summen av kronene som følger dem.
