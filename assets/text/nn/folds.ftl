## Roll-ups: many records shown as one node

fold-actors = Aktørar: { $group }
fold-actors-in-it = { $count ->
        [one] 1 aktør
       *[other] { $count } aktørar
    }
fold-resources-in-it = { $count ->
        [one] 1 ressurs
       *[other] { $count } ressursar
    }
fold-node = { $name }, bretta saman: { $amounts }. { $relations ->
        [one] 1 strek
       *[other] { $relations } strekar
    }. Dobbeltklikk brettar ut.
fold-inside = { $count ->
        [0] Ingen relasjonar innanfor
        [one] 1 relasjon innanfor
       *[other] { $count } relasjonar innanfor
    }
folds-inside = { $count ->
        [one] 1 relasjon
       *[other] { $count } relasjonar
    } innanfor det som er bretta saman
fold-more-in-it = … og { $count } til
fold-selection-name = { $first } og { $count } til

sum-relations = { $count ->
        [one] 1 relasjon
       *[other] { $count } relasjonar
    }
sum-and-unknown = { $sum } + ukjend

legend-roll-up = Fleire viste som éin
legend-sum = Talet på relasjonar og summen av kroner

menu-fold-selection = Brett saman dei { $count } valde
menu-fold-parts = Brett saman { $name } med alt som høyrer til
menu-fold-what = Brett saman: { $name }
menu-unfold = Brett ut
menu-unfold-all = Brett ut alt
menu-fold-chosen = Brett saman det som er valt

folds-are = Bretta saman:
fold-cross = Brett ut { $name }
fold-nothing = Vel minst to aktørar eller ressursar, eller éin som noko høyrer til.
folds-hint = Kartet er ikkje endra. Det som er bretta saman, blir vist som éin node; tala på strekane er talet på relasjonar og summen av kronene som følgjer dei.
