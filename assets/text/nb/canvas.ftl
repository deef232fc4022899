## Working on the canvas: connecting, moving, choosing, the context menu

menu-edit = Rediger
menu-undo-deed = Angre: { $what }
menu-redo-deed = Gjør om: { $what }
menu-rename = Gi nytt navn
menu-edit-fields = Rediger i panelet
menu-connect = Koble til …
menu-duplicate = Dupliser
menu-copy = Kopier
menu-cut = Klipp ut
menu-paste = Lim inn
menu-delete = Slett
menu-select-all = Velg alle
menu-pin = Fest her
menu-unpin = Løsne
menu-tidy-up = Rydd opp
menu-reverse = Snu retningen
menu-merge = Slå sammen to aktører
menu-merge-into = Slå sammen: { $gone } blir en del av { $keep }
menu-align-line = Still opp på linje
menu-align-column = Still opp under hverandre
menu-move-to-sector = Flytt til sektor
menu-move-to-capability = Flytt til kapabilitet
menu-change-kind = Endre type
menu-new-actor = Ny aktør her
menu-new-resource = Ny ressurs her
new-actor = Ny aktør
new-resource = Ny ressurs

select-one = Velg én aktør eller ressurs først.
select-something = Velg aktører eller ressurser først.
select-relation = Velg en relasjon først.
select-two-actors = Velg to aktører først. Den du velger først, blir stående.

copy-nothing = Det er ikke valgt noe å kopiere.
copy-done = Kopiert: { $what }.
paste-done = Limt inn: { $what }.
paste-no-capability = «{ $name }» kan ikke limes inn: Dette kartet har ingen kapabilitet den passer i.
copy-actors =
    { $count ->
        [one] 1 aktør
       *[other] { $count } aktører
    }
copy-resources =
    { $count ->
        [one] 1 ressurs
       *[other] { $count } ressurser
    }
copy-relations =
    { $count ->
        [one] 1 relasjon
       *[other] { $count } relasjoner
    }
copy-and = { $one } og { $other }

said-state = statlig sektor
said-municipal = kommunal sektor
said-shared = felles kolonne
said-voluntary = frivillig sektor
said-private = privat sektor
said-outside = innbyggere og andre
carry-names =
    { $more ->
        [0] { $name }
        [one] { $name } og 1 annen
       *[other] { $name } og { $more } andre
    }
carry-stays = { $name } blir stående
carry-place = Plasser { $name } her
carry-to-column = Flytt { $name } til { $column }
carry-to-row = Flytt { $name } til «{ $row }»
carry-to-cell = Flytt { $name } til «{ $row }» i { $column }

wire-to = Koble { $from } til { $to }
wire-to-new = Koble { $from } til …
wire-nothing-fits = Ingen relasjon passer mellom disse to.
aim-banner = Koble { $name } til …: velg med piltastene, Enter velger, Esc avbryter
chooser-title = { $from } → { $to }
chooser-hint = Piltaster og Enter, eller et tall
naming-field = Nytt navn

shortcuts-edit = Redigering
shortcut-carry = Flytt noden
shortcut-wire = Koble til en annen
shortcut-frame = Velg med ramme
shortcut-add-to-selection = Velg flere
shortcut-menu = Hurtigmeny
shortcut-along-relations = Gå langs relasjonene
shortcut-extend = Velg flere
shortcut-first = Gå til første node
key-drag-node = Dra en node
key-drag-handle = Dra et håndtak
key-click = Klikk
key-double-click = Dobbeltklikk
key-right-click = Høyreklikk
key-space = Mellomrom
key-home = Home
key-drag-short = Dra

## Pictures too large to draw whole

wide-cell = { $name }: { $count }
wide-cell-holds = Aktører: { $actors } · Ressurser: { $resources } · Relasjoner innenfor: { $relations }
wide-flow-to = Til { $name }: { $count }
wide-flow-from = Fra { $name }: { $count }
wide-cell-hint = Klikk for å gå nærmere.
wide-draft = Tegner kartet. Tallene stemmer, plassene er foreløpige.
wide-zoom-in = Zoom inn for å se alle { $count } relasjonene her
wide-some-relations = { $shown } av { $all } relasjoner her er tegnet
status-line-stop = Stopp
