## The year one looks at, and the year it is compared with

year = År
year-all = Alle år
year-all-hint = Vis alt som er kjent, same når det gjeld
year-is = Kartet i { $year }
year-is-compared = Kartet i { $year }, samanlikna med { $before }
year-start = Spel av
year-stop = Stopp
year-play = Spel av åra
year-pause = Stopp avspelinga
year-hint = Viser det som gjeld i året: det som finst, det som er planlagt frå sitt første år, og det som er avslutta til sitt siste. Ønske blir ikkje viste. Er året ukjent, blir det vist med ?.
year-compare = Samanlikn med
year-compare-none = Ingen
year-changes = { $new ->
        [one] 1 ny
       *[other] { $new } nye
    }, { $gone } borte
year-show-changes = Vis lista
year-copied = Lista er kopiert
years-title = Frå { $before } til { $now }
years-hint = Ressursar og relasjonar som er nye i { $now }, og dei som er borte sidan { $before }, blant det som ikkje er filtrert bort.
years-new = Nytt
years-gone = Borte
years-none = Ingen skilnad på dei to åra.
years-copy = Kopier som tabell
years-column-change = Endring
years-column-what = Kva
presence-new = Nytt
presence-gone = Borte
presence-perhaps = Ukjent om det gjeld dette året
a11y-new = { $name }, nytt
a11y-gone = { $name }, borte
a11y-perhaps = { $name }, ukjent om det gjeld dette året
a11y-year-bar = Tid
menu-year-before = Eitt år tilbake på kartet
menu-year-after = Eitt år fram på kartet
menu-year-play = Spel av eller stopp åra
menu-year-all = Vis alle år
