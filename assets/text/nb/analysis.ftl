menu-analyse = Analyser
inquiry-answer = Svar
inquiry-close = Lukk spørsmålet
inquiry-working = Finner svaret …
inquiry-copy = Kopier som tabell
notice-copied-table = Tabellen er kopiert. Lim den inn i et regneark.
inquiry-obstacles = Hindringer
inquiry-obstacles-meaning = Det noen har skrevet at står i veien, og for hvilken relasjon. Det sier ikke at alt annet går av seg selv: det kan hende ingen har skrevet det ned.
inquiry-obstacles-none = Ingen har skrevet noe som står i veien. Velg en relasjon og legg til en hindring i panelet «Opplysninger».
inquiry-obstacles-count = { $count ->
    [one] Én åpen hindring
   *[other] { $count } åpne hindringer
}
