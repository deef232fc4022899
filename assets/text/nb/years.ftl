## The year one looks at, and the year it is compared with

year = År
year-all = Alle år
year-all-hint = Vis alt som er kjent, uansett når det gjelder
year-is = Kartet i { $year }
year-is-compared = Kartet i { $year }, sammenlignet med { $before }
year-start = Spill av
year-stop = Stopp
year-play = Spill av årene
year-pause = Stopp avspillingen
year-hint = Viser det som gjelder i året: det som finnes, det som er planlagt fra sitt første år, og det som er avsluttet til sitt siste. Ønsker vises ikke. Er året ukjent, vises det med ?.
year-compare = Sammenlign med
year-compare-none = Ingen
year-changes = { $new ->
        [one] 1 ny
       *[other] { $new } nye
    }, { $gone } borte
year-show-changes = Vis listen
year-copied = Listen er kopiert
years-title = Fra { $before } til { $now }
years-hint = Ressurser og relasjoner som er nye i { $now }, og de som er borte siden { $before }, blant det som ikke er filtrert bort.
years-new = Nytt
years-gone = Borte
years-none = Ingen forskjell på de to årene.
years-copy = Kopier som tabell
years-column-change = Endring
years-column-what = Hva
presence-new = Nytt
presence-gone = Borte
presence-perhaps = Ukjent om det gjelder dette året
a11y-new = { $name }, nytt
a11y-gone = { $name }, borte
a11y-perhaps = { $name }, ukjent om det gjelder dette året
a11y-year-bar = Tid
menu-year-before = Ett år tilbake på kartet
menu-year-after = Ett år fram på kartet
menu-year-play = Spill av eller stopp årene
menu-year-all = Vis alle år
