menu-analyse = Analyser
inquiry-answer = Svar
inquiry-close = Lukk spørsmålet
inquiry-working = Finn svaret …
inquiry-copy = Kopier som tabell
notice-copied-table = Tabellen er kopiert. Lim han inn i eit rekneark.
inquiry-obstacles = Hindringar
inquiry-obstacles-meaning = Det nokon har skrive at står i vegen, og for kva relasjon. Det seier ikkje at alt anna går av seg sjølv: det kan hende ingen har skrive det ned.
inquiry-obstacles-none = Ingen har skrive noko som står i vegen. Vel ein relasjon og legg til ei hindring i panelet «Opplysningar».
inquiry-obstacles-count = { $count ->
    [one] Éi open hindring
   *[other] { $count } opne hindringar
}
