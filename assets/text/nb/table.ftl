sheet-actors = Aktører
sheet-resources = Ressurser
sheet-relations = Relasjoner
sheet-money = Beløp (kroner)
sheet-obstacles = Hindringer
sheet-relations-in = Relasjoner inn
sheet-relations-out = Relasjoner ut
cell-only-to-be-read = Denne kolonnen kan bare leses her. Endre den i panelet «Opplysninger».
cell-no-such-word = «{ $text }» er ikke et av ordene som kan stå her.
cell-no-such-word-near = «{ $text }» er ikke et av ordene som kan stå her. Mente du «{ $near }»?
cell-no-such-record = Ingen aktør eller ressurs heter «{ $text }».
cell-no-such-record-near = Ingen aktør eller ressurs heter «{ $text }». Mente du «{ $near }»?
cell-several-records = Flere heter «{ $text }». Skriv id-en i stedet.
cell-no-year = «{ $text }» er ikke et årstall mellom 1814 og 2100.
cell-no-org-number = «{ $text }» er ikke et gyldig organisasjonsnummer: ni sifre, der det siste stemmer med de andre.
cell-no-link = «{ $text }» er ikke en lenke. Den må begynne med https://, http:// eller mailto:.
cell-empty = «{ $column }» kan ikke være tom.
cell-not-possible = Det går ikke an her: relasjonen finnes fra før, går til seg selv, eller det er feil slags ting.
table-shown = { $shown } av { $all } rader
table-filter = Søk i arket
table-columns = Kolonner
table-copy = Kopier arket
table-paste-hint = Kopier rader i et regneark og trykk Ctrl+V her. Du får se hva det fører til først.
table-empty = Arket er tomt.
table-nothing-fits = Ingen rader passer med søket.
table-cell-said = { $row }, { $column }: { $value }
table-heading-said = Sorter etter { $column }
table-empty-cell = tom
table-clear-filter = Vis alle radene
paste-title = Lim inn i «{ $sheet }»
paste-count = { $new } nye, { $changed } endres, { $same } er like, { $refused } kan ikke leses
paste-new = Ny
paste-changed = { $count ->
    [one] Én celle endres
   *[other] { $count } celler endres
}
paste-same = Lik
paste-refused = { $column }: { $reason }
paste-questions = Rader som ikke kan leses, blir til åpne spørsmål, så ingenting går tapt.
paste-take = Lim inn
paste-nothing = Det er ingenting nytt i det du kopierte.
paste-outcome = Hva som skjer
notice-pasted-rows = { $count ->
    [one] Én rad er limt inn. Ctrl+Z angrer.
   *[other] { $count } rader er limt inn. Ctrl+Z angrer.
}
cli-export-table-as-what = En tabell kan bare lagres som .csv.
