## samspill check

cli-check-clean = { $maps ->
        [one] 1 kart
       *[other] { $maps } kart
    }, ingen problemer
cli-check-found = { $problems ->
        [one] 1 problem
       *[other] { $problems } problemer
    } i { $maps ->
        [one] 1 kart
       *[other] { $maps } kart
    }

## samspill info

cli-info-file = Fil
cli-info-map = Kart-id
cli-info-language = Språk
cli-info-model = Kapabilitetsmodell
cli-info-actors = Aktører
cli-info-resources = Ressurser
cli-info-relations = Relasjoner
cli-info-statuses = Relasjoner etter status
cli-info-money = Penger, slik kildene oppgir dem (ikke lagt sammen)
cli-info-relation = { $from } { $kind } { $to }
cli-info-questions = Åpne spørsmål
cli-info-sources = Kilder
cli-info-views = Lagrede visninger
cli-info-problems = { $problems ->
        [one] 1 problem
       *[other] { $problems } problemer
    }. «samspill check» viser hvor.

## samspill new

cli-new-created = Laget { $file } fra malen «{ $template }».
cli-new-exists = Filen finnes fra før og blir ikke skrevet over. Velg et annet navn.
cli-new-unknown-template = Malen «{ $template }» finnes ikke. Velg en av disse: { $known }.
cli-new-unknown-template-nearest = Malen «{ $template }» finnes ikke. Mente du «{ $nearest }»? Malene er: { $known }.
cli-new-empty-title = Tittelen er tom. Skriv en tittel etter --title.

## Writing files and results

cli-no-folder = Mappen finnes ikke. Lag den først, eller velg en annen.
cli-no-permission = Du har ikke tilgang til å skrive her. Velg en annen mappe.
cli-cannot-write = Filen kunne ikke skrives: { $reason }. Velg en annen mappe.
cli-cannot-print = Resultatet kunne ikke skrives ut: { $reason }. Prøv på nytt, eller send det et annet sted.

## Wrong usage

cli-unknown-command = Det finnes verken en fil eller en kommando som heter «{ $word }». Mente du «samspill { $nearest }»?
cli-window-and-command = Filer og valg for vinduet kan ikke stå sammen med en kommando. Fjern det ene.

## samspill export

cli-export-made = Laget { $file }
cli-export-which-format = Navnet sier ikke hva som skal skrives. La det slutte på .svg, .png, .csv, .json eller .layout.json, eller velg med --format.
cli-export-over-map = Dette er selve kartet, og det blir ikke overskrevet. Velg et annet navn.
cli-export-epoch = SOURCE_DATE_EPOCH må være et antall sekunder siden 1970, ikke «{ $word }». Rett den, eller oppgi dagen med --date.

## Names that the map does not have

cli-no-such-view = Kartet har ingen visning som heter «{ $name }». Visningene er: { $known }.
cli-no-such-record = Kartet har verken en aktør eller en ressurs med id-en «{ $name }». Sektorene heter state, municipal, voluntary, private og outside.
cli-no-such-capability = Kartet har ingen kapabilitet med id-en «{ $name }». Velg blant disse: { $known }.
cli-no-such-tag = Ingenting i kartet har stikkordet «{ $name }». Velg blant disse: { $known }.
cli-no-views = Kartet har ingen lagrede visninger. Ta bort --view.
cli-no-tags = Ingenting i kartet har stikkord. Ta bort --tag.
cli-did-you-mean = Mente du «{ $nearest }»?

## samspill edit

cli-edit-damaged = Noe i filen kunne ikke åpnes og ville gått tapt. Rett det først, eller lagre i en annen fil med -o.
cli-edit-nothing-saved = Ingenting er lagret.
cli-edit-saved = Lagret { $file }
cli-edit-no-journal = Endringen er gjort, men kunne ikke skrives i journalen: { $reason }.
cli-edit-nothing-to-undo = Det er ikke mer å angre.
cli-edit-nothing-to-redo = Det er ikke mer å gjøre om.
cli-edit-recovered = { $count ->
        [one] Tok opp igjen 1 endring som ikke var lagret.
       *[other] Tok opp igjen { $count } endringer som ikke var lagret.
    }
cli-edit-kept = En journal kunne ikke følges til slutten. Den er tatt vare på som { $file }.
cli-edit-clashes = { $count ->
        [one] Noen andre hadde endret filen. Begges endringer er flettet; i 1 tilfelle hadde begge endret det samme, og endringen herfra står.
       *[other] Noen andre hadde endret filen. Begges endringer er flettet; i { $count } tilfeller hadde begge endret det samme, og endringen herfra står.
    }

## Lines of a script

cli-script-missing = Linjen slutter for tidlig: her mangler { $what }.
cli-script-too-much = «{ $word }» er for mye. Sett teksten i hermetegn om den hører sammen.
cli-script-open-quote = Hermetegnet her blir ikke lukket. Sett inn et til.
cli-script-not-a-relation = «{ $word }» er ikke en relasjon i kartet. Skriv den slik: fra>Kind>til, og :ressurs bak om den bærer en.
cli-script-not-a-number = «{ $word }» er ikke et helt tall.
