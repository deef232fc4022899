sheet-actors = Aktørar
sheet-resources = Ressursar
sheet-relations = Relasjonar
sheet-money = Beløp (kroner)
sheet-obstacles = Hindringar
sheet-relations-in = Relasjonar inn
sheet-relations-out = Relasjonar ut
cell-only-to-be-read = Denne kolonnen kan berre lesast her. Endre han i panelet «Opplysningar».
cell-no-such-word = «{ $text }» er ikkje eit av orda som kan stå her.
cell-no-such-word-near = «{ $text }» er ikkje eit av orda som kan stå her. Meinte du «{ $near }»?
cell-no-such-record = Ingen aktør eller ressurs heiter «{ $text }».
cell-no-such-record-near = Ingen aktør eller ressurs heiter «{ $text }». Meinte du «{ $near }»?
cell-several-records = Fleire heiter «{ $text }». Skriv id-en i staden.
cell-no-year = «{ $text }» er ikkje eit årstal mellom 1814 og 2100.
cell-no-org-number = «{ $text }» er ikkje eit gyldig organisasjonsnummer: ni siffer, der det siste stemmer med dei andre.
cell-no-link = «{ $text }» er ikkje ei lenkje. Ho må byrje med https://, http:// eller mailto:.
cell-empty = «{ $column }» kan ikkje vere tom.
cell-not-possible = Det går ikkje an her: relasjonen finst frå før, går til seg sjølv, eller det er feil slags ting.
table-shown = { $shown } av { $all } rader
table-filter = Søk i arket
table-columns = Kolonnar
table-copy = Kopier arket
table-paste-hint = Kopier rader i eit rekneark og trykk Ctrl+V her. Du får sjå kva det fører til først.
table-empty = Arket er tomt.
table-nothing-fits = Ingen rader passar med søket.
table-cell-said = { $row }, { $column }: { $value }
table-heading-said = Sorter etter { $column }
table-empty-cell = tom
table-clear-filter = Vis alle radene
paste-title = Lim inn i «{ $sheet }»
paste-count = { $new } nye, { $changed } blir endra, { $same } er like, { $refused } kan ikkje lesast
paste-new = Ny
paste-changed = { $count ->
    [one] Éi celle blir endra
   *[other] { $count } celler blir endra
}
paste-same = Lik
paste-refused = { $column }: { $reason }
paste-questions = Rader som ikkje kan lesast, blir til opne spørsmål, så ingenting går tapt.
paste-take = Lim inn
paste-nothing = Det er ingenting nytt i det du kopierte.
paste-outcome = Kva som skjer
notice-pasted-rows = { $count ->
    [one] Éi rad er limt inn. Ctrl+Z angrar.
   *[other] { $count } rader er limte inn. Ctrl+Z angrar.
}
cli-export-table-as-what = Ein tabell kan berre lagrast som .csv.
