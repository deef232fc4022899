## The file as a thing on disk

problem-not-found = Fila finst ikkje. Sjekk namnet og mappa.
problem-no-permission = Du har ikkje tilgang til å lese fila. Be eigaren om tilgang, eller opne ein kopi.
problem-is-folder = Dette er ei mappe. Vel ei kartfil i mappa (.ron eller .json).
problem-cannot-read = Fila kunne ikkje lesast: { $reason }. Prøv på nytt, eller opne ein kopi.
problem-empty = Fila er tom. Finn ei eldre utgåve av kartet, eller byrj på eit nytt.
problem-too-large = Fila er på { $megabytes } MB, og eit kart kan vere på høgst { $limit } MB. Del kartet i fleire filer.
problem-not-text = Dette er ikkje ei tekstfil. Vel ei kartfil (.ron eller .json).
problem-not-utf8 = Teksten i fila er ikkje koda som UTF-8. Opne fila i eit tekstredigeringsprogram og lagre ho som UTF-8.
problem-utf16 = Teksten i fila er koda som UTF-16. Opne fila i eit tekstredigeringsprogram og lagre ho som UTF-8.
problem-not-a-map = Dette er tekst, men ikkje eit kart. Vel ei fil som byrjar med «Map(», eller eit kart som JSON.
problem-merge-marks = Fila har merke etter ei samanslåing som ikkje er ferdig. Vel kva som skal stå, og fjern linjene med <<<<<<<, ======= og >>>>>>>.

## The text as RON or JSON

problem-unexpected-end = Fila sluttar midt i noko. Set inn det som manglar, eller hent ein heil kopi.
problem-syntax = Her skulle det stått { $expected }, men her står «{ $found }». Rett teksten her eller like før.
problem-too-deep = Her er det meir enn { $limit } nivå med parentesar inni kvarandre. Fjern dei som ikkje høyrer heime i eit kart.
problem-too-many = Fila har meir enn { $limit } oppføringar. Del kartet i fleire filer.
problem-text-too-long = Denne teksten er på { $size } byte, og det er for mykje. Kort han ned, eller lenk til han i staden.

## The format

problem-newer-format = Fila har formatversjon { $format }, men denne utgåva av Samspill les versjon { $newest }. Oppdater Samspill for å opne ho.
problem-no-format = Formatversjonen manglar eller er ikkje eit tal. Skriv «format: 1» først i kartet.
problem-unknown-field = Feltet «{ $field }» finst ikkje. Fjern det, eller rett namnet.
problem-unknown-field-nearest = Feltet «{ $field }» finst ikkje. Meinte du «{ $nearest }»?
problem-newer-field = Feltet «{ $field }» er frå ei nyare utgåve av Samspill. Det blir teke vare på; oppdater Samspill for å sjå det.
problem-field-twice = Feltet «{ $field }» står to gonger. Fjern det eine.
problem-missing-field = Feltet «{ $field }» manglar. Legg det til.
problem-wrong-type = «{ $field }» skal vere { $expected }, men her står «{ $found }». Rett verdien.
problem-unknown-word = «{ $word }» kan ikkje stå her. Vel eitt av desse orda: { $allowed }.
problem-unknown-word-nearest = «{ $word }» kan ikkje stå her. Meinte du «{ $nearest }»? Desse orda kan stå her: { $allowed }.

## What must hold within and between records

problem-bad-id = «{ $id }» kan ikkje vere ein id. Bruk berre a–z, 0–9 og bindestrek, og byrj ikkje med bindestrek.
problem-duplicate-id = To oppføringar har id-en «{ $id }». Gi den eine ein annan id, eller fjern ho.
problem-unknown-id = Det finst ikkje noko i kartet med id-en «{ $id }». Legg det til, eller fjern tilvisinga.
problem-unknown-id-nearest = Det finst ikkje noko i kartet med id-en «{ $id }». Meinte du «{ $nearest }»?
problem-unknown-capability = Kapabilitetsmodellen har ikkje «{ $id }». Vel ein av kapabilitetane i modellen.
problem-unknown-capability-nearest = Kapabilitetsmodellen har ikkje «{ $id }». Meinte du «{ $nearest }»?
problem-unknown-model = Kapabilitetsmodellen «{ $id }» følgjer ikkje med Samspill. Vel ein av desse, eller skriv modellen inn i kartet: { $known }.
problem-bad-org-number = «{ $number }» er ikkje eit gyldig organisasjonsnummer. Skriv dei ni sifra utan mellomrom, slik dei står i Einingsregisteret.
problem-bad-year = Årstalet { $year } ligg utanfor { $first }–{ $last }. Rett det.
problem-ends-before-it-begins = Perioden sluttar før han byrjar. Rett «valid_from» eller «valid_to».
problem-negative-amount = Beløpet { $amount } er negativt. Skriv det utan minus; går pengane den andre vegen, byt om «from» og «to».
problem-to-itself = Relasjonen går frå «{ $id }» til seg sjølv. Vel ein annan ende, eller fjern relasjonen.
problem-same-relation-twice = Relasjonen «{ $from } { $kind } { $to }» står to gonger. Fjern den eine, eller gi kvar sin «id» om begge skal vere med.
problem-both-ends-unknown = Begge endane av relasjonen er ukjende. Oppgi minst éin av dei, eller skriv det som eit ope spørsmål.
problem-parent-circle = «{ $id }» er ein del av seg sjølv, for «parent» går i ring. Fjern «parent» på éin av dei i ringen.
problem-bad-link = «{ $link }» er ikkje ei lenke som kan opnast. Byrj ho med https://, http:// eller mailto:, eller fjern ho.
problem-empty-name = Namnet er tomt. Skriv eit namn.
problem-same-view-twice = To visingar heiter «{ $name }». Gi den eine eit anna namn.
problem-out-of-range = Verdien av «{ $field }» er utanfor det som er tillate. Bruk { $allowed }.

## What may stand in a file: the words that fill "expected"

# A piece of a file, as it would stand there.
thing-literal = «{ $text }»
thing-either = { $first } eller { $last }
thing-text = ein tekst
thing-whole-number = eit heiltal
thing-list = ei liste
thing-list-of = ei liste med { $count }
thing-map = ei oppslagsliste
thing-record = ei oppføring
thing-word = eit ord
thing-value = ein verdi
thing-field = eit felt
thing-true-or-false = «true» eller «false»
thing-escape = eit teikn som kan stå etter \
thing-end-of-file = slutten av fila
problem-unreadable-query = Filteret i visinga kan ikkje lesast, men er halde som det står. Teikn { $column }: { $reason }
