## What was done to a map, as it stands in the history and after "Angre:"

deed-added = { $more ->
    [0] legg til { $name }
    [one] legg til { $name } og éin til
   *[other] legg til { $name } og { $more } til
}
deed-removed = { $more ->
    [0] slett { $name }
    [one] slett { $name } og éin til
   *[other] slett { $name } og { $more } til
}
deed-moved = { $more ->
    [0] flytt { $name }
    [one] flytt { $name } og éin til
   *[other] flytt { $name } og { $more } til
}
deed-changed = { $more ->
    [0] endre { $name }
    [one] endre { $name } og éin til
   *[other] endre { $name } og { $more } til
}
deed-placed = { $more ->
    [0] plasser { $name }
    [one] plasser { $name } og éin til
   *[other] plasser { $name } og { $more } til
}
deed-connected = knyt { $from } → { $to } ({ $kind })
deed-disconnected = fjern { $from } → { $to } ({ $kind })
deed-changed-relation = endre { $from } → { $to } ({ $kind })
deed-connected-several = legg til { $count } relasjonar
deed-disconnected-several = fjern { $count } relasjonar
deed-several = { $count } endringar
deed-renamed = gje { $one } namnet { $other }
deed-merged = slå { $one } saman med { $other }
deed-tidied-up = rydd opp
deed-views = endre lagra visingar
deed-questions = endre opne spørsmål
deed-sources = endre kjelder
deed-profile = endre mål og rammevilkår for ein sektor
deed-map = endre opplysningar om kartet

## Why a map was not altered

refusal-stale = Kartet er endra i mellomtida. Sjå over og prøv på nytt.
refusal-not-there = Det finst ikkje noko i kartet med id-en eller nummeret «{ $what }».
refusal-already-there = «{ $what }» finst i kartet frå før.
refusal-still-needed = Noko i kartet viser framleis til «{ $what }». Fjern tilvisinga først.
refusal-no-such-relation = Relasjonen finst ikkje lenger i kartet.
refusal-same-relation = Den relasjonen finst i kartet frå før. Opne han for å endre han.
refusal-nothing = Det ville ikkje endra noko.

## Quick add: what a line will make, and why it cannot

quick-actors = { $count ->
    [one] 1 ny aktør
   *[other] { $count } nye aktørar
}
quick-resources = { $count ->
    [one] 1 ny ressurs
   *[other] { $count } nye ressursar
}
quick-relations = { $count ->
    [one] 1 relasjon
   *[other] { $count } relasjonar
}
quick-changes = { $count ->
    [one] 1 endring
   *[other] { $count } endringar
}
quick-question = Blir teke vare på som eit ope spørsmål
quick-taken = «{ $written }» blir teken som { $name }
quick-refused-both-unknown = Begge endane er ukjende. Nemn minst éin av dei.
quick-refused-to-itself = Relasjonen går frå noko til seg sjølv. Nemn to ulike.
quick-refused-already-there = Dette står i kartet frå før.
quick-refused-not-whole = Beløpet er ikkje heile kroner. Skriv det i heile kroner.
quick-refused-too-much = Beløpet er større enn kartet kan halde. Sjå over nullane.
quick-refused-bad-year = Årstalet ligg utanfor { $first }–{ $last }. Rett det.
quick-refused-empty-name = Her manglar eit namn. Skriv kven eller kva.
quick-refused-long-name = Namnet er for langt. Kort det ned, og skriv resten etter //.
quick-refused-no-such-capability = Kapabilitetsmodellen har ikkje dette. Vel ein kapabilitet, eller la hakeparentesen vere.
quick-refused-two-verbs = Linja seier to ting på éin gong. Skriv dei på kvar si linje.
