## Chains of reasons

chain-first = { $start } { $kind } { $cause }
chain-next = { $start }, som { $kind } { $cause }
chain-spares = { $count ->
    [one] (og den andre muligheten er også borte)
   *[other] (og de { $count } andre mulighetene er også borte)
}

## What falls if this stops

inquiry-impact = Hva faller hvis dette stopper?
inquiry-impact-meaning = Svaret følger relasjonene ledd for ledd. Det sier ikke hvor lenge noen klarer seg, og vet ikke om noe som ikke er tegnet.
menu-impact-add = Hva faller hvis også dette stopper?
impact-fallen = Stopper
impact-counts = { $stops } stopper, og { $hurts } svekkes
impact-none = Ingenting i kartet henger på dette.
impact-none-hint = Det kan være fordi ingen har tegnet hvem som bruker det. Velg det og trykk C for å koble til den som trenger det.
impact-not-holding = { $count ->
    [one] Én relasjon er bare planlagt eller ønsket, eller er avsluttet, og bærer ingenting.
   *[other] { $count } relasjoner er bare planlagt eller ønsket, eller er avsluttet, og bærer ingenting.
}
impact-stops = stopper
impact-hurts = svekkes
impact-steps = { $count ->
    [one] ett ledd unna
   *[other] { $count } ledd unna
}
impact-group = { $name } ({ $count })
impact-spared = Klarer seg på en annen måte
impact-spared-left = Har igjen: { $relation }
impact-leans-on = Dette henger { $name } selv på
impact-leans-on-nothing = { $name } henger ikke på noe annet i kartet.
impact-one-of-several = én av flere muligheter
impact-more = … og { $count } til. Tabellen har alle.
impact-today = I dag
impact-when = Regnet for
impact-take-out = Ta ut av spørsmålet: { $name }
impact-legend-fallen = Stopper først
impact-legend-steps = { $count ->
    [one] Rammes, ett ledd unna
   *[other] Rammes, { $count } ledd unna
}
impact-legend-far = Rammes, { $count } ledd unna eller mer
impact-legend-stops = Kryss foran tallet: stopper helt
impact-legend-spared = Klarer seg på en annen måte
impact-column-record = Hvem eller hva
impact-column-place = Sektor eller kapabilitet
impact-column-effect = Virkning
impact-column-steps = Ledd
impact-column-why = Hvorfor

## How failure spreads

spread-heading = Slik sprer svikt seg
spread-rule = A { $kind } B: når { $cause } stopper, { $effect } { $hit }
spread-rule-none = A { $kind } B: sprer seg ikke
spread-spares = Har en ressurs flere som leverer den, er én nok. Relasjoner med samme alternativ er også reserver for hverandre.
spread-parts = Er noe realisert av flere, svekkes det når én stopper, og stopper når alle gjør det.
spread-criticality = Kritikalitet på relasjonen går foran: høy stopper, middels svekker, lav klarer man seg uten.
spread-chain = En kjede er ikke sterkere enn sitt svakeste ledd. Det som bare svekkes, svekker dem det leverer til, men betaler, samler og utløser som før.
spread-carried = En relasjon som bærer en ressurs, går gjennom ressursen.
spread-time = Det som er planlagt, ønsket eller avsluttet, bærer ingenting. I et bestemt år bærer det som er lovet fra og med det året.
