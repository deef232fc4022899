## Two sides beside each other, and the row of saved views

menu-beside = To perspektiv side om side
menu-view-row = Rada av visingar
menu-present = Vis fram visingane
menu-next-view = Neste vising
menu-previous-view = Førre vising
menu-keep-view = Lagre det du ser som vising
menu-view-earlier = Flytt visinga tidlegare
menu-view-later = Flytt visinga seinare
beside-left = Venstre
beside-right = Høgre
beside-counts = { $first } ser { $first-sees }, { $second } ser { $second-sees }, begge ser { $both }
beside-only = Berre sett frå { $name }
beside-link = Følg kvarandre
beside-link-hint = Når du flyttar eller zoomar i det eine biletet, følgjer det andre etter.
beside-close = Lukk det andre biletet
view-row-place = { $number } av { $count }
view-row-count = { $count ->
    [one] 1 vising
   *[other] { $count } visingar
 }
view-row-end = Avslutt framvisinga
view-row-present = Vis fram
view-row-empty = Ingen lagra visingar enno. Trykk V for å lagre det du ser.
view-row-drag-hint = Klikk for å gå hit. Dra for å endre rekkjefølgja.
view-numbered = Vising { $number }
notice-view-kept = Lagra som «{ $name }», med utsnittet du ser.
notice-no-views = Kartet har ingen lagra visingar enno. Trykk V for å lagre det du ser.
