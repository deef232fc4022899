## What was done to a map, as it stands in the history and after "Angre:"

deed-added = { $more ->
    [0] legg til { $name }
    [one] legg til { $name } og én til
   *[other] legg til { $name } og { $more } til
}
deed-removed = { $more ->
    [0] slett { $name }
    [one] slett { $name } og én til
   *[other] slett { $name } og { $more } til
}
deed-moved = { $more ->
    [0] flytt { $name }
    [one] flytt { $name } og én til
   *[other] flytt { $name } og { $more } til
}
deed-changed = { $more ->
    [0] endre { $name }
    [one] endre { $name } og én til
   *[other] endre { $name } og { $more } til
}
deed-placed = { $more ->
    [0] plasser { $name }
    [one] plasser { $name } og én til
   *[other] plasser { $name } og { $more } til
}
deed-connected = knytt { $from } → { $to } ({ $kind })
deed-disconnected = fjern { $from } → { $to } ({ $kind })
deed-changed-relation = endre { $from } → { $to } ({ $kind })
deed-connected-several = legg til { $count } relasjoner
deed-disconnected-several = fjern { $count } relasjoner
deed-several = { $count } endringer
deed-renamed = gi { $one } navnet { $other }
deed-merged = slå { $one } sammen med { $other }
deed-tidied-up = rydd opp
deed-views = endre lagrede visninger
deed-questions = endre åpne spørsmål
deed-sources = endre kilder
deed-profile = endre mål og rammevilkår for en sektor
deed-map = endre opplysninger om kartet

## Why a map was not altered

refusal-stale = Kartet er endret i mellomtiden. Se over og prøv på nytt.
refusal-not-there = Det finnes ikke noe i kartet med id-en eller nummeret «{ $what }».
refusal-already-there = «{ $what }» finnes i kartet fra før.
refusal-still-needed = Noe i kartet viser fortsatt til «{ $what }». Fjern henvisningen først.
refusal-no-such-relation = Relasjonen finnes ikke lenger i kartet.
refusal-same-relation = Den relasjonen finnes i kartet fra før. Åpne den for å endre den.
refusal-nothing = Det ville ikke endret noe.

## Quick add: what a line will make, and why it cannot

quick-actors = { $count ->
    [one] 1 ny aktør
   *[other] { $count } nye aktører
}
quick-resources = { $count ->
    [one] 1 ny ressurs
   *[other] { $count } nye ressurser
}
quick-relations = { $count ->
    [one] 1 relasjon
   *[other] { $count } relasjoner
}
quick-changes = { $count ->
    [one] 1 endring
   *[other] { $count } endringer
}
quick-question = Blir tatt vare på som et åpent spørsmål
quick-taken = «{ $written }» tas som { $name }
quick-refused-both-unknown = Begge endene er ukjente. Nevn minst én av dem.
quick-refused-to-itself = Relasjonen går fra noe til seg selv. Nevn to forskjellige.
quick-refused-already-there = Dette står i kartet fra før.
quick-refused-not-whole = Beløpet er ikke hele kroner. Skriv det i hele kroner.
quick-refused-too-much = Beløpet er større enn kartet kan holde. Se over nullene.
quick-refused-bad-year = Årstallet ligger utenfor { $first }–{ $last }. Rett det.
quick-refused-empty-name = Her mangler et navn. Skriv hvem eller hva.
quick-refused-long-name = Navnet er for langt. Kort det ned, og skriv resten etter //.
quick-refused-no-such-capability = Kapabilitetsmodellen har ikke dette. Velg en kapabilitet, eller utelat hakeparentesen.
quick-refused-two-verbs = Linjen sier to ting på én gang. Skriv dem på hver sin linje.
