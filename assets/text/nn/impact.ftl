## Chains of reasons

chain-first = { $start } { $kind } { $cause }
chain-next = { $start }, som { $kind } { $cause }
chain-spares = { $count ->
    [one] (og den andre utvegen er òg borte)
   *[other] (og dei { $count } andre utvegane er òg borte)
}

## What falls if this stops

inquiry-impact = Kva fell om dette stoppar?
inquiry-impact-meaning = Svaret følgjer relasjonane ledd for ledd. Det seier ikkje kor lenge nokon klarer seg, og veit ikkje om noko som ikkje er teikna.
menu-impact-add = Kva fell om dette stoppar òg?
impact-fallen = Stoppar
impact-counts = { $hurts ->
    [one] { $stops } stoppar, og { $hurts } blir svekt
   *[other] { $stops } stoppar, og { $hurts } blir svekte
}
impact-none = Ingenting i kartet heng på dette.
impact-none-hint = Det kan vere fordi ingen har teikna kven som bruker det. Vel det og trykk C for å kople til den som treng det.
impact-not-holding = { $count ->
    [one] Éin relasjon er berre planlagd eller ønskt, eller er avslutta, og ber ingenting.
   *[other] { $count } relasjonar er berre planlagde eller ønskte, eller er avslutta, og ber ingenting.
}
impact-stops = stoppar
impact-hurts = blir svekt
impact-steps = { $count ->
    [one] eitt ledd unna
   *[other] { $count } ledd unna
}
impact-group = { $name } ({ $count })
impact-spared = Klarer seg på ein annan måte
impact-spared-left = Har att: { $relation }
impact-leans-on = Dette heng { $name } sjølv på
impact-leans-on-nothing = { $name } heng ikkje på noko anna i kartet.
impact-one-of-several = éin av fleire utvegar
impact-more = … og { $count } til. Tabellen har alle.
impact-today = I dag
impact-when = Rekna for
impact-take-out = Ta ut av spørsmålet: { $name }
impact-legend-fallen = Stoppar først
impact-legend-steps = { $count ->
    [one] Blir råka, eitt ledd unna
   *[other] Blir råka, { $count } ledd unna
}
impact-legend-far = Blir råka, { $count } ledd unna eller meir
impact-legend-stops = Kryss framfor talet: stoppar heilt
impact-legend-spared = Klarer seg på ein annan måte
impact-column-record = Kven eller kva
impact-column-place = Sektor eller kapabilitet
impact-column-effect = Verknad
impact-column-steps = Ledd
impact-column-why = Kvifor

## How failure spreads

spread-heading = Slik spreier svikt seg
spread-rule = A { $kind } B: når { $cause } stoppar, { $effect } { $hit }
spread-rule-none = A { $kind } B: spreier seg ikkje
spread-spares = Har ein ressurs fleire som leverer han, er éin nok. Relasjonar med same alternativ er òg reservar for kvarandre.
spread-parts = Er noko realisert av fleire, blir det svekt når éin stoppar, og stoppar når alle gjer det.
spread-criticality = Kritikalitet på relasjonen går føre: høg stoppar, middels svekkjer, låg klarer ein seg utan.
spread-chain = Ei kjede er ikkje sterkare enn det svakaste leddet. Det som berre blir svekt, svekkjer dei det leverer til, men betaler, samlar og utløyser som før.
spread-carried = Ein relasjon som ber ein ressurs, går gjennom ressursen.
spread-time = Det som er planlagt, ønskt eller avslutta, ber ingenting. I eit visst år ber det som er lova frå og med det året.
