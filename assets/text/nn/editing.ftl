## Editing: fields, history, palette, quick add

menu-undo = Angre
menu-redo = Gjer om

## Fields that can be edited

field-name = Namn
field-note = Merknad
field-url = Lenkje
field-url-open = Opne lenkja
field-languages = { $name } på andre språk
field-several-values = Fleire verdiar
not-said = Ikkje oppgitt
field-filter = { $name }: søk
field-filter-hint = Skriv for å søkje
field-nothing-found = Ingen treff
field-remove = Fjern { $what }
field-add = Legg til: { $name }
field-source = Kjelde
field-origin-and-extra = Frå andre system
field-pair-hint = Skriv «namn: verdi» og trykk Enter.
field-bad-year = Dette er ikkje eit årstal. Skriv fire siffer.
field-bad-amount = Dette er ikkje eit beløp i heile kroner. Skriv til dømes «10 600 000» eller «10,6 mill».
field-amount-hint = Kroner, til dømes 10,6 mill
field-unknown = ukjend
field-unknown-hint = Det finst, men vi veit ikkje kva det er. Det er noko anna enn at det ikkje er oppgitt.
field-sector-of-providers = Som dei som leverer han
field-groups = Gjeld for
field-establishment = Etablering
field-usage = Bruk
field-from = Frå
field-kind = Type
field-to = Til
field-alternative = Alternativ
field-alternative-hint = til dømes: innlogging
field-valid-from = Gyldig frå
field-valid-to = Gyldig til
field-dimension = Kva slags
field-severity = Kor mykje
field-year = År
field-amount = Beløp
field-some-have = { $what } ({ $count } av { $total })
field-map-title = Tittel
field-map-description = Skildring
field-map-language = Språk
field-source-title = Tittel på kjelda
field-publisher = Utgjevar
field-date = Dato
field-question = Spørsmål
field-owner = Blir følgd opp av
field-about = Gjeld
field-view-name = Namn på visinga
edit-new-cost-sharing = Ny kostnadsdeling
edit-new-obstacle = Ny hindring
edit-new-money = Nytt beløp
edit-new-source = Ny kjelde
edit-new-question = Nytt spørsmål
edit-save-view = Lagre det du ser no som
edit-delete-record = Slett frå kartet
edit-delete-records = Slett alle desse frå kartet
edit-delete-relation = Slett relasjonen
edit-delete-relations = Slett alle desse relasjonane
edit-delete-source = Slett kjelda
edit-reverse = Snu retninga
edit-move-up = Flytt opp
edit-move-down = Flytt ned
edit-take-view = Vis
edit-update-view = Oppdater
edit-update-view-hint = La visinga vise det du ser no
inspector-selected = Valt
inspector-map = Kartet
inspector-sectors = Sektorane
inspector-several = { $count ->
        [one] 1 vald
       *[other] { $count } valde
    }
field-used-by = { $count ->
        [one] Brukt av 1 oppføring
       *[other] Brukt av { $count } oppføringar
    }

## History, palette and quick add

menu-quick-add = Hurtigtilføy
menu-history = Historikk
menu-palette = Finn ein kommando…
history-hint = Klikk på eit steg for å gå tilbake til det eller gjere det om att.
history-begin = Kartet slik det vart opna
history-here = her er du
palette-hint = Skriv nokre bokstavar: ein kommando, eller eit namn i kartet
palette-move = Flytt til: { $sector }
palette-become = Endre typen til: { $kind }
palette-go = Gå til { $name }
quick-hint = Skriv til dømes «Skatteetaten deler data med KS: inntekt» og trykk Enter ({ $keys })
quick-asks-sector = Kva sektor høyrer { $name } til?
quick-no-sector = Utanfor sektorane
quick-sector-keys = SKFP
