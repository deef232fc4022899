## Matriser

matrix-sectors = Sektor × sektor
matrix-sectors-hint = Kor mange relasjonar som kryssar grensene mellom sektorane.
matrix-actors = Aktør × aktør
matrix-actors-hint = Kven som er knytt til kven, ordna slik at dei som heng saman, står saman.
matrix-capabilities = Kapabilitet × sektor
matrix-capabilities-hint = Kva sektorar som handlar innanfor kvar kapabilitet.
matrix-count = Tal på relasjonar
matrix-nok = Kroner
matrix-sum = Sum
matrix-unknown-column = Ukjende beløp
matrix-no-resource = Utan ressurs
matrix-what-is-shared = det som er felles
matrix-somebody-unknown = ein ukjend part
matrix-about-no-resource = ingen ressurs
matrix-cell = { $count ->
        [0] Ingen relasjonar går
        [one] 1 relasjon går
       *[other] { $count } relasjonar går
    } frå { $from } til { $to }.
matrix-cell-within = { $count ->
        [0] Ingen relasjonar går
        [one] 1 relasjon går
       *[other] { $count } relasjonar går
    } innanfor { $within }.
matrix-cell-capability = { $count ->
        [0] Ingen relasjonar
        [one] 1 relasjon
       *[other] { $count } relasjonar
    } frå { $from } gjeld { $capability }.
matrix-sum-of = { $heading }: { $count ->
        [0] ingen relasjonar
        [one] 1 relasjon
       *[other] { $count } relasjonar
    } til saman.
matrix-amount = { $amount } følgjer med.
matrix-and-unknown = + { $count ->
        [one] 1 ukjent
       *[other] { $count } ukjende
    }
matrix-unknown-amounts = { $count ->
        [one] 1 beløp er ukjent.
       *[other] { $count } beløp er ukjende.
    }
matrix-undated-amounts = { $count ->
        [one] 1 beløp har ikkje noko årstal og er ikkje med.
       *[other] { $count } beløp har ikkje noko årstal og er ikkje med.
    }
matrix-crossing = { $crossing } av { $total } relasjonar går frå éin sektor til ein annan.
matrix-shared-ends = { $count ->
        [one] 1 har ein ende som er felles eller ukjend.
       *[other] { $count } har ein ende som er felles eller ukjend.
    }
matrix-actors-headline = { $total ->
        [one] 1 relasjon
       *[other] { $total } relasjonar
    } mellom { $actors } aktørar.
matrix-rings = { $count ->
        [0] Ingen av dei heng saman i ring.
        [one] { $largest } av dei heng saman i ring.
       *[other] { $count } grupper heng saman i ring; den største har { $largest } aktørar.
    }
matrix-capabilities-headline = { $total ->
        [one] 1 relasjon, etter kva han gjeld og kva sektor han går frå.
       *[other] { $total } relasjonar, etter kva dei gjeld og kva sektor dei går frå.
    }
matrix-read-sectors = Les frå rad til kolonne: ein relasjon går frå sektoren i rada til den i kolonnen, slik han er sagd. Ein ressurs høyrer til sektoren til dei som leverer han; leverer fleire sektorar han, eller ingen, er han felles.
matrix-read-actors = Les frå rad til kolonne: aktøren i rada har ein relasjon til aktøren i kolonnen eller til noko den står for. Ingen fører attende på tvers av rammene: dei innanfor ei ramme heng saman i ring, alle andre merke står over diagonalen. Ein relasjon til noko fleire står for, er med hos kvar av dei, men berre éin gong i summane.
matrix-read-capabilities = Ein relasjon gjeld ressursen han ber, elles den han går til eller frå. Kolonnen er sektoren han går frå.
matrix-left-out = { $count ->
        [one] 1 relasjon har ingen plass her
       *[other] { $count } relasjonar har ingen plass her
    }: han seier berre kven som står for ein ressurs, ingen står for ressursen, eller begge endane er same aktør.
matrix-nok-note = Kroner er summen av beløpa relasjonane oppgjev. Same beløpet kan vere oppgjeve på fleire relasjonar.
matrix-with-filter = Eit filter er i bruk
matrix-empty = Det er ingen relasjonar å telje her.
matrix-count-all = Tel alle relasjonar
matrix-all-kinds = Alle typar
matrix-all-capabilities = Alle kapabilitetar
matrix-all-years = Alle år
matrix-kind = Type relasjon
matrix-capability = Kapabilitet
matrix-year = År
matrix-copy = Kopier som tabell
matrix-copied = Matrisa er kopiert. Lim ho inn i eit rekneark.
matrix-larger = Større ruter
matrix-smaller = Mindre ruter
matrix-area = Matrise
matrix-area-hint = Piltastane flyttar frå rute til rute. Enter viser relasjonane bak ruta.
matrix-counting = Tel …
cli-export-csv-of-what = Berre ei matrise kan lagrast som CSV. Legg til --projection matrix, eller vel .svg, .png eller .json.
cli-export-matrix-as-what = Ei matrise kan lagrast som .svg, .png eller .csv. «samspill analyze FILE matrix --json» gir henne som JSON.

## Hindringar

obstacles = Hindringar
obstacles-headline = { $count ->
        [0] Kartet har ingen opne hindringar.
        [one] 1 open hindring.
       *[other] { $count } opne hindringar.
    }
obstacles-blocking = { $blocking ->
        [0] Ingen av dei er sagde å stoppe noko.
        [one] 1 av dei stoppar.
       *[other] { $blocking } av dei stoppar.
    }
obstacles-technical = { $count ->
        [0] Ingen av dei er tekniske.
       *[other] { $count } av { $total } er tekniske.
    }
obstacles-past = { $count ->
        [one] 1 til høyrer til ein relasjon som er avslutta.
       *[other] { $count } til høyrer til relasjonar som er avslutta.
    }
obstacles-source = Kjelde
dimension-sign-legal = J
dimension-sign-organisational = O
dimension-sign-semantic = S
dimension-sign-technical = T
dimension-sign-financial = Ø
dimension-sign-trust = Ti
dimension-sign-inclusion = I
obstacles-copy = Kopier til referatet
obstacles-copied = Hindringane er kopierte som tekst. Lim dei inn i referatet.
obstacles-by-capability = Hindringar etter kva dei gjeld
