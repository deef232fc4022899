## Two sides beside each other, and the row of saved views

menu-beside = To perspektiver side om side
menu-view-row = Raden av visninger
menu-present = Vis fram visningene
menu-next-view = Neste visning
menu-previous-view = Forrige visning
menu-keep-view = Lagre det du ser som visning
menu-view-earlier = Flytt visningen tidligere
menu-view-later = Flytt visningen senere
beside-left = Venstre
beside-right = Høyre
beside-counts = { $first } ser { $first-sees }, { $second } ser { $second-sees }, begge ser { $both }
beside-only = Bare sett fra { $name }
beside-link = Følg hverandre
beside-link-hint = Når du flytter eller zoomer i det ene bildet, følger det andre etter.
beside-close = Lukk det andre bildet
view-row-place = { $number } av { $count }
view-row-count = { $count ->
    [one] 1 visning
   *[other] { $count } visninger
 }
view-row-end = Avslutt framvisningen
view-row-present = Vis fram
view-row-empty = Ingen lagrede visninger ennå. Trykk V for å lagre det du ser.
view-row-drag-hint = Klikk for å gå hit. Dra for å endre rekkefølgen.
view-numbered = Visning { $number }
notice-view-kept = Lagret som «{ $name }», med utsnittet du ser.
notice-no-views = Kartet har ingen lagrede visninger ennå. Trykk V for å lagre det du ser.
