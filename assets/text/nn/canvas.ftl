## Working on the canvas: connecting, moving, choosing, the context menu

menu-edit = Rediger
menu-undo-deed = Angre: { $what }
menu-redo-deed = Gjer om: { $what }
menu-rename = Gje nytt namn
menu-edit-fields = Rediger i panelet
menu-connect = Kople til …
menu-duplicate = Dupliser
menu-copy = Kopier
menu-cut = Klipp ut
menu-paste = Lim inn
menu-delete = Slett
menu-select-all = Vel alle
menu-pin = Fest her
menu-unpin = Løys
menu-tidy-up = Rydd opp
menu-reverse = Snu retninga
menu-merge = Slå saman to aktørar
menu-merge-into = Slå saman: { $gone } blir ein del av { $keep }
menu-align-line = Still opp på linje
menu-align-column = Still opp under kvarandre
menu-move-to-sector = Flytt til sektor
menu-move-to-capability = Flytt til kapabilitet
menu-change-kind = Endre type
menu-new-actor = Ny aktør her
menu-new-resource = Ny ressurs her
new-actor = Ny aktør
new-resource = Ny ressurs

select-one = Vel éin aktør eller ressurs først.
select-something = Vel aktørar eller ressursar først.
select-relation = Vel ein relasjon først.
select-two-actors = Vel to aktørar først. Den du vel først, blir ståande.

copy-nothing = Det er ikkje valt noko å kopiere.
copy-done = Kopiert: { $what }.
paste-done = Limt inn: { $what }.
paste-no-capability = «{ $name }» kan ikkje limast inn: Dette kartet har ingen kapabilitet han passar i.
copy-actors =
    { $count ->
        [one] 1 aktør
       *[other] { $count } aktørar
    }
copy-resources =
    { $count ->
        [one] 1 ressurs
       *[other] { $count } ressursar
    }
copy-relations =
    { $count ->
        [one] 1 relasjon
       *[other] { $count } relasjonar
    }
copy-and = { $one } og { $other }

said-state = statleg sektor
said-municipal = kommunal sektor
said-shared = felles kolonne
said-voluntary = frivillig sektor
said-private = privat sektor
said-outside = innbyggjarar og andre
carry-names =
    { $more ->
        [0] { $name }
        [one] { $name } og 1 annan
       *[other] { $name } og { $more } andre
    }
carry-stays = { $name } blir ståande
carry-place = Plasser { $name } her
carry-to-column = Flytt { $name } til { $column }
carry-to-row = Flytt { $name } til «{ $row }»
carry-to-cell = Flytt { $name } til «{ $row }» i { $column }

wire-to = Kople { $from } til { $to }
wire-to-new = Kople { $from } til …
wire-nothing-fits = Ingen relasjon passar mellom desse to.
aim-banner = Kople { $name } til …: vel med piltastane, Enter vel, Esc avbryt
chooser-title = { $from } → { $to }
chooser-hint = Piltastar og Enter, eller eit tal
naming-field = Nytt namn

shortcuts-edit = Redigering
shortcut-carry = Flytt noden
shortcut-wire = Kople til ein annan
shortcut-frame = Vel med ramme
shortcut-add-to-selection = Vel fleire
shortcut-menu = Snøggmeny
shortcut-along-relations = Gå langs relasjonane
shortcut-extend = Vel fleire
shortcut-first = Gå til første node
key-drag-node = Dra ein node
key-drag-handle = Dra eit handtak
key-click = Klikk
key-double-click = Dobbeltklikk
key-right-click = Høgreklikk
key-space = Mellomrom
key-home = Home
key-drag-short = Dra

## Pictures too large to draw whole

wide-cell = { $name }: { $count }
wide-cell-holds = Aktørar: { $actors } · Ressursar: { $resources } · Relasjonar innanfor: { $relations }
wide-flow-to = Til { $name }: { $count }
wide-flow-from = Frå { $name }: { $count }
wide-cell-hint = Klikk for å gå nærare.
wide-draft = Teiknar kartet. Tala stemmer, plassane er førebelse.
wide-zoom-in = Zoom inn for å sjå alle dei { $count } relasjonane her
wide-some-relations = { $shown } av { $all } relasjonar her er teikna
status-line-stop = Stopp
