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

## samspill export

cli-export-made = Laga { $file }
cli-export-which-format = Namnet seier ikkje kva som skal skrivast. La det slutte på .svg, .png, .json eller .layout.json, eller vel med --format.
cli-export-over-map = Dette er sjølve kartet, og det blir ikkje overskrive. Vel eit anna namn.
cli-export-epoch = SOURCE_DATE_EPOCH må vere eit tal på sekund sidan 1970, ikkje «{ $word }». Rett han, eller oppgi dagen med --date.

## Names that the map does not have

cli-no-such-view = Kartet har inga vising som heiter «{ $name }». Visingane er: { $known }.
cli-no-such-record = Kartet har verken ein aktør eller ein ressurs med id-en «{ $name }». Sektorane heiter state, municipal, voluntary, private og outside.
cli-no-such-capability = Kartet har ingen kapabilitet med id-en «{ $name }». Vel mellom desse: { $known }.
cli-no-such-tag = Ingenting i kartet har stikkordet «{ $name }». Vel mellom desse: { $known }.
cli-no-views = Kartet har ingen lagra visingar. Ta bort --view.
cli-no-tags = Ingenting i kartet har stikkord. Ta bort --tag.
cli-did-you-mean = Meinte du «{ $nearest }»?
