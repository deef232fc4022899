## The file as a thing on disk

problem-not-found = Filen finnes ikke. Sjekk navnet og mappen.
problem-no-permission = Du har ikke tilgang til å lese filen. Be eieren om tilgang, eller åpne en kopi.
problem-is-folder = Dette er en mappe. Velg en kartfil i mappen (.ron eller .json).
problem-cannot-read = Filen kunne ikke leses: { $reason }. Prøv på nytt, eller åpne en kopi.
problem-empty = Filen er tom. Finn en eldre utgave av kartet, eller begynn på et nytt.
problem-too-large = Filen er på { $megabytes } MB, og et kart kan være på høyst { $limit } MB. Del kartet i flere filer.
problem-not-text = Dette er ikke en tekstfil. Velg en kartfil (.ron eller .json).
problem-not-utf8 = Teksten i filen er ikke kodet som UTF-8. Åpne filen i et tekstredigeringsprogram og lagre den som UTF-8.
problem-utf16 = Teksten i filen er kodet som UTF-16. Åpne filen i et tekstredigeringsprogram og lagre den som UTF-8.
problem-not-a-map = Dette er tekst, men ikke et kart. Velg en fil som begynner med «Map(», eller et kart som JSON.
problem-merge-marks = Filen har merker etter en sammenslåing som ikke er ferdig. Velg hva som skal stå, og fjern linjene med <<<<<<<, ======= og >>>>>>>.

## The text as RON or JSON

problem-unexpected-end = Filen slutter midt i noe. Sett inn det som mangler, eller hent en hel kopi.
problem-syntax = Her skulle det stått { $expected }, men her står «{ $found }». Rett teksten her eller like før.
problem-too-deep = Her er det mer enn { $limit } nivåer med parenteser inni hverandre. Fjern dem som ikke hører til i et kart.
problem-too-many = Filen har mer enn { $limit } oppføringer. Del kartet i flere filer.
problem-text-too-long = Denne teksten er på { $size } byte, og det er for mye. Kort den ned, eller lenk til den i stedet.

## The format

problem-newer-format = Filen har formatversjon { $format }, men denne utgaven av Samspill leser versjon { $newest }. Oppdater Samspill for å åpne den.
problem-no-format = Formatversjonen mangler eller er ikke et tall. Skriv «format: 1» først i kartet.
problem-unknown-field = Feltet «{ $field }» finnes ikke. Fjern det, eller rett navnet.
problem-unknown-field-nearest = Feltet «{ $field }» finnes ikke. Mente du «{ $nearest }»?
problem-newer-field = Feltet «{ $field }» er fra en nyere utgave av Samspill. Det blir tatt vare på; oppdater Samspill for å se det.
problem-field-twice = Feltet «{ $field }» står to ganger. Fjern det ene.
problem-missing-field = Feltet «{ $field }» mangler. Legg det til.
problem-wrong-type = «{ $field }» skal være { $expected }, men her står «{ $found }». Rett verdien.
problem-unknown-word = «{ $word }» kan ikke stå her. Velg ett av disse ordene: { $allowed }.
problem-unknown-word-nearest = «{ $word }» kan ikke stå her. Mente du «{ $nearest }»? Disse ordene kan stå her: { $allowed }.

## What must hold within and between records

problem-bad-id = «{ $id }» kan ikke være en id. Bruk bare a–z, 0–9 og bindestrek, og begynn ikke med bindestrek.
problem-duplicate-id = To oppføringer har id-en «{ $id }». Gi den ene en annen id, eller fjern den.
problem-unknown-id = Det finnes ikke noe i kartet med id-en «{ $id }». Legg det til, eller fjern henvisningen.
problem-unknown-id-nearest = Det finnes ikke noe i kartet med id-en «{ $id }». Mente du «{ $nearest }»?
problem-unknown-capability = Kapabilitetsmodellen har ikke «{ $id }». Velg en av kapabilitetene i modellen.
problem-unknown-capability-nearest = Kapabilitetsmodellen har ikke «{ $id }». Mente du «{ $nearest }»?
problem-unknown-model = Kapabilitetsmodellen «{ $id }» følger ikke med Samspill. Velg en av disse, eller skriv modellen inn i kartet: { $known }.
problem-bad-org-number = «{ $number }» er ikke et gyldig organisasjonsnummer. Skriv de ni sifrene uten mellomrom, slik de står i Enhetsregisteret.
problem-bad-year = Årstallet { $year } ligger utenfor { $first }–{ $last }. Rett det.
problem-ends-before-it-begins = Perioden slutter før den begynner. Rett «valid_from» eller «valid_to».
problem-negative-amount = Beløpet { $amount } er negativt. Skriv det uten minus; går pengene den andre veien, bytt om «from» og «to».
problem-to-itself = Relasjonen går fra «{ $id }» til seg selv. Velg en annen ende, eller fjern relasjonen.
problem-same-relation-twice = Relasjonen «{ $from } { $kind } { $to }» står to ganger. Fjern den ene, eller gi hver sin «id» om begge skal være med.
problem-both-ends-unknown = Begge endene av relasjonen er ukjente. Oppgi minst én av dem, eller skriv det som et åpent spørsmål.
problem-parent-circle = «{ $id }» er en del av seg selv, for «parent» går i ring. Fjern «parent» på én av dem i ringen.
problem-bad-link = «{ $link }» er ikke en lenke som kan åpnes. Begynn den med https://, http:// eller mailto:, eller fjern den.
problem-empty-name = Navnet er tomt. Skriv et navn.
problem-same-view-twice = To visninger heter «{ $name }». Gi den ene et annet navn.
problem-out-of-range = Verdien av «{ $field }» er utenfor det som er tillatt. Bruk { $allowed }.

## What may stand in a file: the words that fill "expected"

# A piece of a file, as it would stand there.
thing-literal = «{ $text }»
thing-either = { $first } eller { $last }
thing-text = en tekst
thing-whole-number = et heltall
thing-list = en liste
thing-list-of = en liste med { $count }
thing-map = en oppslagsliste
thing-record = en oppføring
thing-word = et ord
thing-value = en verdi
thing-field = et felt
thing-true-or-false = «true» eller «false»
thing-escape = et tegn som kan stå etter \
thing-end-of-file = slutten av filen
problem-unreadable-query = Filteret i visningen kan ikke leses, men er beholdt som det står. Tegn { $column }: { $reason }
