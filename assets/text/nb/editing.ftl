## Editing: fields, history, palette, quick add

menu-undo = Angre
menu-redo = Gjør om

## Fields that can be edited

field-name = Navn
field-note = Merknad
field-url = Lenke
field-url-open = Åpne lenken
field-languages = { $name } på andre språk
field-several-values = Flere verdier
not-said = Ikke oppgitt
field-filter = { $name }: søk
field-filter-hint = Skriv for å søke
field-nothing-found = Ingen treff
field-remove = Fjern { $what }
field-add = Legg til: { $name }
field-source = Kilde
field-origin-and-extra = Fra andre systemer
field-pair-hint = Skriv «navn: verdi» og trykk Enter.
field-bad-year = Dette er ikke et årstall. Skriv fire sifre.
field-bad-amount = Dette er ikke et beløp i hele kroner. Skriv for eksempel «10 600 000» eller «10,6 mill».
field-amount-hint = Kroner, for eksempel 10,6 mill
field-unknown = ukjent
field-unknown-hint = Det finnes, men vi vet ikke hva det er. Det er noe annet enn at det ikke er oppgitt.
field-sector-of-providers = Som de som leverer den
field-groups = Gjelder for
field-establishment = Etablering
field-usage = Bruk
field-from = Fra
field-kind = Type
field-to = Til
field-alternative = Alternativ
field-alternative-hint = for eksempel: innlogging
field-valid-from = Gyldig fra
field-valid-to = Gyldig til
field-dimension = Hva slags
field-severity = Hvor mye
field-year = År
field-amount = Beløp
field-some-have = { $what } ({ $count } av { $total })
field-map-title = Tittel
field-map-description = Beskrivelse
field-map-language = Språk
field-source-title = Tittel på kilden
field-publisher = Utgiver
field-date = Dato
field-question = Spørsmål
field-owner = Følges opp av
field-about = Gjelder
field-view-name = Navn på visningen
edit-new-cost-sharing = Ny kostnadsdeling
edit-new-obstacle = Ny hindring
edit-new-money = Nytt beløp
edit-new-source = Ny kilde
edit-new-question = Nytt spørsmål
edit-save-view = Lagre det du ser nå som
edit-delete-record = Slett fra kartet
edit-delete-records = Slett alle disse fra kartet
edit-delete-relation = Slett relasjonen
edit-delete-relations = Slett alle disse relasjonene
edit-delete-source = Slett kilden
edit-reverse = Snu retningen
edit-move-up = Flytt opp
edit-move-down = Flytt ned
edit-take-view = Vis
edit-update-view = Oppdater
edit-update-view-hint = La visningen vise det du ser nå
inspector-selected = Valgt
inspector-map = Kartet
inspector-sectors = Sektorene
inspector-several = { $count ->
        [one] 1 valgt
       *[other] { $count } valgte
    }
field-used-by = { $count ->
        [one] Brukt av 1 oppføring
       *[other] Brukt av { $count } oppføringer
    }

## History, palette and quick add

menu-quick-add = Hurtigtilføy
menu-history = Historikk
menu-palette = Finn en kommando…
history-hint = Klikk på et steg for å gå tilbake til det eller gjøre det om igjen.
history-begin = Kartet slik det ble åpnet
history-here = her er du
palette-hint = Skriv noen bokstaver: en kommando, eller et navn i kartet
palette-move = Flytt til: { $sector }
palette-become = Endre typen til: { $kind }
palette-go = Gå til { $name }
quick-hint = Skriv for eksempel «Skatteetaten deler data med KS: inntekt» og trykk Enter ({ $keys })
quick-asks-sector = Hvilken sektor hører { $name } til?
quick-no-sector = Utenfor sektorene
quick-sector-keys = SKFP
