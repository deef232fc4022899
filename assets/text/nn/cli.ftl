## samspill check

cli-check-clean = { $maps ->
        [one] 1 kart
       *[other] { $maps } kart
    }, ingen problem
cli-check-found = { $problems ->
        [one] 1 problem
       *[other] { $problems } problem
    } i { $maps ->
        [one] 1 kart
       *[other] { $maps } kart
    }

## samspill info

cli-info-file = Fil
cli-info-map = Kart-id
cli-info-language = Språk
cli-info-model = Kapabilitetsmodell
cli-info-actors = Aktørar
cli-info-resources = Ressursar
cli-info-relations = Relasjonar
cli-info-statuses = Relasjonar etter status
cli-info-money = Pengar, slik kjeldene oppgir dei (ikkje lagde saman)
cli-info-relation = { $from } { $kind } { $to }
cli-info-questions = Opne spørsmål
cli-info-sources = Kjelder
cli-info-views = Lagra visingar
cli-info-problems = { $problems ->
        [one] 1 problem
       *[other] { $problems } problem
    }. «samspill check» viser kvar.

## samspill new

cli-new-created = Laga { $file } frå malen «{ $template }».
cli-new-exists = Fila finst frå før og blir ikkje skriven over. Vel eit anna namn.
cli-new-unknown-template = Malen «{ $template }» finst ikkje. Vel ein av desse: { $known }.
cli-new-unknown-template-nearest = Malen «{ $template }» finst ikkje. Meinte du «{ $nearest }»? Malane er: { $known }.
cli-new-empty-title = Tittelen er tom. Skriv ein tittel etter --title.

## Writing files and results

cli-no-folder = Mappa finst ikkje. Lag ho først, eller vel ei anna.
cli-no-permission = Du har ikkje tilgang til å skrive her. Vel ei anna mappe.
cli-cannot-write = Fila kunne ikkje skrivast: { $reason }. Vel ei anna mappe.
cli-cannot-print = Resultatet kunne ikkje skrivast ut: { $reason }. Prøv på nytt, eller send det ein annan stad.

## Wrong usage

cli-unknown-command = Det finst verken ei fil eller ein kommando som heiter «{ $word }». Meinte du «samspill { $nearest }»?
cli-window-and-command = Filer og val for vindauget kan ikkje stå saman med ein kommando. Fjern det eine.
