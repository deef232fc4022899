# The filter language: the search field, the line that tells what is asked, and the command line.

## Why a filter cannot be read

misread-field = Det finst ikkje noko felt som heiter «{ $word }». Set hermeteikn rundt for å søkje etter teksten.
misread-field-nearest = Det finst ikkje noko felt som heiter «{ $word }». Meinte du «{ $nearest }»?
misread-word = «{ $word }» passar ikkje her. Vel mellom { $known }.
misread-word-nearest = «{ $word }» passar ikkje her. Meinte du «{ $nearest }»? Vel mellom { $known }.
misread-record = Kartet har ingen aktør eller ressurs som heiter «{ $word }».
misread-record-nearest = Kartet har ingen aktør eller ressurs som heiter «{ $word }». Meinte du «{ $nearest }»?
misread-capability = Kapabilitetsmodellen har ikkje noko som heiter «{ $word }».
misread-capability-nearest = Kapabilitetsmodellen har ikkje noko som heiter «{ $word }». Meinte du «{ $nearest }»?
misread-tag = Ingenting i kartet har stikkordet «{ $word }».
misread-tag-nearest = Ingenting i kartet har stikkordet «{ $word }». Meinte du «{ $nearest }»?
misread-source = Kartet har inga kjelde som heiter «{ $word }».
misread-source-nearest = Kartet har inga kjelde som heiter «{ $word }». Meinte du «{ $nearest }»?
misread-no-value = Etter «{ $field }» manglar det du leitar etter.
misread-not-compared = «{ $field }» kan ikkje brukast her. Berre pengar og år kan vere større eller mindre. Bruk kolon.
misread-amount = «{ $word }» er ikkje eit beløp. Skriv til dømes 10 mill eller 500 000 kr.
misread-not-whole = «{ $word }» er ikkje eit heilt tal kroner.
misread-too-much = «{ $word }» er meir enn eit kart kan romme.
misread-year = «{ $word }» er ikkje eit årstal mellom { $first } og { $last }.
misread-steps = «{ $word }» er ikkje eit tal på steg. Skriv eit tal frå 0 til 255.
misread-within = Sei kva avstanden vert rekna frå, til dømes innan:2 av:nav.
misread-open-bracket = Parentesen vert opna, men ikkje lukka.
misread-stray-bracket = Parentesen vert lukka utan å vere opna.
misread-open-quote = Hermeteiknet vert opna, men ikkje lukka.
misread-nothing-here = Her manglar det noko.
misread-too-deep = Det er for mange parentesar inni kvarandre.
misread-too-long = Filteret er for langt.

## The search field

search-only-these = Vis berre det som passar
search-only-text = Vis berre det som har «{ $query }» i seg
search-counting = Tel …
search-passing = { $records ->
    [one] 1 aktør eller ressurs
   *[other] { $records } aktørar og ressursar
} og { $relations ->
    [one] 1 relasjon passar
   *[other] { $relations } relasjonar passar
}
search-nothing-passes = Ingenting i kartet passar
search-kind-field = Felt
search-kind-word = Ord
search-kind-capability = Kapabilitet
search-kind-tag = Stikkord
search-kind-source = Kjelde
search-hint = Prøv òg sektor:kommunal, brukar:maskinporten eller pengar>10mill

## The line above the canvas

query-line = Filter
query-line-off = Ta bort filteret
query-line-edit = Endre
query-line-part-alone = Ingenting i kartet passar «{ $part }».
query-line-part = Utan «{ $part }» passar { $records ->
    [one] 1 aktør eller ressurs
   *[other] { $records } aktørar og ressursar
} og { $relations ->
    [one] 1 relasjon
   *[other] { $relations } relasjonar
}.
query-line-drop = Ta bort «{ $part }»
query-view-unreadable = Filteret i visinga kan ikkje lesast og er ikkje brukt. { $reason }

## samspill find

cli-find-nothing = Ingenting passar.
cli-filter-wrong = Filteret kan ikkje lesast, teikn { $column }: { $reason }
