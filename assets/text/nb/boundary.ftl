## Matriser

matrix-sectors = Sektor × sektor
matrix-sectors-hint = Hvor mange relasjoner som krysser grensene mellom sektorene.
matrix-actors = Aktør × aktør
matrix-actors-hint = Hvem som er knyttet til hvem, ordnet slik at de som henger sammen, står sammen.
matrix-capabilities = Kapabilitet × sektor
matrix-capabilities-hint = Hvilke sektorer som handler innenfor hver kapabilitet.
matrix-count = Antall
matrix-nok = Kroner
matrix-sum = Sum
matrix-unknown-column = Ukjente beløp
matrix-no-resource = Uten ressurs
matrix-what-is-shared = det som er felles
matrix-somebody-unknown = en ukjent part
matrix-about-no-resource = ingen ressurs
matrix-cell = { $count ->
        [0] Ingen relasjoner går
        [one] 1 relasjon går
       *[other] { $count } relasjoner går
    } fra { $from } til { $to }.
matrix-cell-within = { $count ->
        [0] Ingen relasjoner går
        [one] 1 relasjon går
       *[other] { $count } relasjoner går
    } innenfor { $within }.
matrix-cell-capability = { $count ->
        [0] Ingen relasjoner
        [one] 1 relasjon
       *[other] { $count } relasjoner
    } fra { $from } gjelder { $capability }.
matrix-sum-of = { $heading }: { $count ->
        [0] ingen relasjoner
        [one] 1 relasjon
       *[other] { $count } relasjoner
    } til sammen.
matrix-amount = { $amount } følger med.
matrix-and-unknown = + { $count ->
        [one] 1 ukjent
       *[other] { $count } ukjente
    }
matrix-unknown-amounts = { $count ->
        [one] 1 beløp er ukjent.
       *[other] { $count } beløp er ukjente.
    }
matrix-undated-amounts = { $count ->
        [one] 1 beløp har ikke noe årstall og er ikke med.
       *[other] { $count } beløp har ikke noe årstall og er ikke med.
    }
matrix-crossing = { $crossing } av { $total } relasjoner går fra én sektor til en annen.
matrix-shared-ends = { $count ->
        [one] 1 har en ende som er felles eller ukjent.
       *[other] { $count } har en ende som er felles eller ukjent.
    }
matrix-actors-headline = { $total ->
        [one] 1 relasjon
       *[other] { $total } relasjoner
    } mellom { $actors } aktører.
matrix-rings = { $count ->
        [0] Ingen av dem henger sammen i ring.
        [one] { $largest } av dem henger sammen i ring.
       *[other] { $count } grupper henger sammen i ring; den største har { $largest } aktører.
    }
matrix-capabilities-headline = { $total ->
        [one] 1 relasjon, etter hva den gjelder og hvilken sektor den går fra.
       *[other] { $total } relasjoner, etter hva de gjelder og hvilken sektor de går fra.
    }
matrix-read-sectors = Les fra rad til kolonne: en relasjon går fra sektoren i raden til den i kolonnen, slik den er sagt. En ressurs hører til sektoren til dem som leverer den; leverer flere sektorer den, eller ingen, er den felles.
matrix-read-actors = Les fra rad til kolonne: aktøren i raden har en relasjon til aktøren i kolonnen eller til noe den står for. Ingen leder tilbake på tvers av rammene: de innenfor en ramme henger sammen i ring, alle andre merker står over diagonalen. En relasjon til noe flere står for, er med hos hver av dem, men bare én gang i summene.
matrix-read-capabilities = En relasjon gjelder ressursen den bærer, ellers den den går til eller fra. Kolonnen er sektoren den går fra.
matrix-left-out = { $count ->
        [one] 1 relasjon har ingen plass her
       *[other] { $count } relasjoner har ingen plass her
    }: den sier bare hvem som står for en ressurs, ingen står for ressursen, eller begge endene er samme aktør.
matrix-nok-note = Kroner er summen av beløpene relasjonene oppgir. Samme beløp kan være oppgitt på flere relasjoner.
matrix-with-filter = Et filter er i bruk
matrix-empty = Det er ingen relasjoner å telle her.
matrix-count-all = Tell alle relasjoner
matrix-all-kinds = Alle typer
matrix-all-capabilities = Alle kapabiliteter
matrix-all-years = Alle år
matrix-kind = Type relasjon
matrix-capability = Kapabilitet
matrix-year = År
matrix-copy = Kopier som tabell
matrix-copied = Matrisen er kopiert. Lim den inn i et regneark.
matrix-larger = Større ruter
matrix-smaller = Mindre ruter
matrix-area = Matrise
matrix-area-hint = Piltastene flytter fra rute til rute. Enter viser relasjonene bak ruten.
matrix-counting = Teller …
cli-export-csv-of-what = Bare en matrise kan lagres som CSV. Legg til --projection matrix, eller velg .svg, .png eller .json.
cli-export-matrix-as-what = En matrise kan lagres som .svg, .png eller .csv. «samspill analyze FILE matrix --json» gir den som JSON.

## Hindringer

obstacles = Hindringer
obstacles-headline = { $count ->
        [0] Kartet har ingen åpne hindringer.
        [one] 1 åpen hindring.
       *[other] { $count } åpne hindringer.
    }
obstacles-blocking = { $blocking ->
        [0] Ingen av dem er sagt å stoppe noe.
        [one] 1 av dem stopper.
       *[other] { $blocking } av dem stopper.
    }
obstacles-technical = { $count ->
        [0] Ingen av dem er tekniske.
       *[other] { $count } av { $total } er tekniske.
    }
obstacles-past = { $count ->
        [one] 1 til hører til en relasjon som er avsluttet.
       *[other] { $count } til hører til relasjoner som er avsluttet.
    }
obstacles-source = Kilde
dimension-sign-legal = J
dimension-sign-organisational = O
dimension-sign-semantic = S
dimension-sign-technical = T
dimension-sign-financial = Ø
dimension-sign-trust = Ti
dimension-sign-inclusion = I
obstacles-copy = Kopier til referatet
obstacles-copied = Hindringene er kopiert som tekst. Lim dem inn i referatet.
obstacles-by-capability = Hindringer etter hva de gjelder
