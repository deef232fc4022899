# The filter language: the search field, the line that tells what is asked, and the command line.

## Why a filter cannot be read

misread-field = Det finnes ikke noe felt som heter «{ $word }». Sett hermetegn rundt for å søke etter teksten.
misread-field-nearest = Det finnes ikke noe felt som heter «{ $word }». Mente du «{ $nearest }»?
misread-word = «{ $word }» passer ikke her. Velg blant { $known }.
misread-word-nearest = «{ $word }» passer ikke her. Mente du «{ $nearest }»? Velg blant { $known }.
misread-record = Kartet har ingen aktør eller ressurs som heter «{ $word }».
misread-record-nearest = Kartet har ingen aktør eller ressurs som heter «{ $word }». Mente du «{ $nearest }»?
misread-capability = Kapabilitetsmodellen har ikke noe som heter «{ $word }».
misread-capability-nearest = Kapabilitetsmodellen har ikke noe som heter «{ $word }». Mente du «{ $nearest }»?
misread-tag = Ingenting i kartet har stikkordet «{ $word }».
misread-tag-nearest = Ingenting i kartet har stikkordet «{ $word }». Mente du «{ $nearest }»?
misread-source = Kartet har ingen kilde som heter «{ $word }».
misread-source-nearest = Kartet har ingen kilde som heter «{ $word }». Mente du «{ $nearest }»?
misread-no-value = Etter «{ $field }» mangler det du leter etter.
misread-not-compared = «{ $field }» kan ikke brukes her. Bare penger og år kan være større eller mindre. Bruk kolon.
misread-amount = «{ $word }» er ikke et beløp. Skriv for eksempel 10 mill eller 500 000 kr.
misread-not-whole = «{ $word }» er ikke et helt antall kroner.
misread-too-much = «{ $word }» er mer enn et kart kan romme.
misread-year = «{ $word }» er ikke et årstall mellom { $first } og { $last }.
misread-steps = «{ $word }» er ikke et antall steg. Skriv et tall fra 0 til 255.
misread-within = Si hva avstanden regnes fra, for eksempel innen:2 av:nav.
misread-open-bracket = Parentesen åpnes, men lukkes ikke.
misread-stray-bracket = Parentesen lukkes uten å være åpnet.
misread-open-quote = Hermetegnet åpnes, men lukkes ikke.
misread-nothing-here = Her mangler det noe.
misread-too-deep = Det er for mange parenteser inni hverandre.
misread-too-long = Filteret er for langt.

## The search field

search-only-these = Vis bare det som passer
search-only-text = Vis bare det som har «{ $query }» i seg
search-counting = Teller …
search-passing = { $records ->
    [one] 1 aktør eller ressurs
   *[other] { $records } aktører og ressurser
} og { $relations ->
    [one] 1 relasjon passer
   *[other] { $relations } relasjoner passer
}
search-nothing-passes = Ingenting i kartet passer
search-kind-field = Felt
search-kind-word = Ord
search-kind-capability = Kapabilitet
search-kind-tag = Stikkord
search-kind-source = Kilde
search-hint = Prøv også sektor:kommunal, bruker:maskinporten eller penger>10mill

## The line above the canvas

query-line = Filter
query-line-off = Ta bort filteret
query-line-edit = Endre
query-line-part-alone = Ingenting i kartet passer «{ $part }».
query-line-part = Uten «{ $part }» passer { $records ->
    [one] 1 aktør eller ressurs
   *[other] { $records } aktører og ressurser
} og { $relations ->
    [one] 1 relasjon
   *[other] { $relations } relasjoner
}.
query-line-drop = Ta bort «{ $part }»
query-view-unreadable = Filteret i visningen kan ikke leses og er ikke brukt. { $reason }

## samspill find

cli-find-nothing = Ingenting passer.
cli-filter-wrong = Filteret kan ikke leses, tegn { $column }: { $reason }
