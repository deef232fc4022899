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
cli-export-which-format = Namnet seier ikkje kva som skal skrivast. La det slutte på .svg, .png, .csv, .json eller .layout.json, eller vel med --format.
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

## samspill edit

cli-edit-damaged = Noko i fila kunne ikkje opnast og ville gått tapt. Rett det først, eller lagre i ei anna fil med -o.
cli-edit-nothing-saved = Ingenting er lagra.
cli-edit-saved = Lagra { $file }
cli-edit-no-journal = Endringa er gjord, men kunne ikkje skrivast i journalen: { $reason }.
cli-edit-nothing-to-undo = Det er ikkje meir å angre.
cli-edit-nothing-to-redo = Det er ikkje meir å gjere om.
cli-edit-recovered = { $count ->
        [one] Tok opp att 1 endring som ikkje var lagra.
       *[other] Tok opp att { $count } endringar som ikkje var lagra.
    }
cli-edit-kept = Ein journal kunne ikkje følgjast til slutten. Han er teken vare på som { $file }.
cli-edit-clashes = { $count ->
        [one] Nokon andre hadde endra fila. Endringane til begge er fletta; i 1 tilfelle hadde begge endra det same, og endringa herifrå står.
       *[other] Nokon andre hadde endra fila. Endringane til begge er fletta; i { $count } tilfelle hadde begge endra det same, og endringa herifrå står.
    }

## Lines of a script

cli-script-missing = Linja sluttar for tidleg: her manglar { $what }.
cli-script-too-much = «{ $word }» er for mykje. Set teksten i hermeteikn om han høyrer saman.
cli-script-open-quote = Hermeteiknet her blir ikkje lukka. Set inn eitt til.
cli-script-not-a-relation = «{ $word }» er ikkje ein relasjon i kartet. Skriv han slik: frå>Kind>til, og :ressurs bak om han ber ein.
cli-script-not-a-number = «{ $word }» er ikkje eit heilt tal.
