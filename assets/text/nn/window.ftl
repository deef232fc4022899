## The program

app-name = Samspill
app-about = Samspill teiknar korleis aktørane i eit digitalt økosystem deler ressursar og er avhengige av kvarandre.
app-version = Versjon { $version }
app-licence = Lisens: { $licence }
app-offline = Samspill opnar aldri eit nettsamband på eiga hand.
app-font = Skrift: Inter (SIL Open Font License 1.1)
window-title = { $title } – Samspill
window-no-display = Fann ingen skjerm å opne vindauget på. Utan skjerm verkar samspill check, info, new og export.

## Menu: File

menu-file = Fil
menu-open = Opne…
menu-open-recent = Opne nyleg brukte
menu-clear-recent = Tøm lista
menu-no-recent = Ingen nyleg brukte kart
menu-new-from-template = Nytt kart frå mal
menu-samples = Eksempelkart
menu-reload = Les fila på nytt
menu-export-picture = Eksporter bilete…
menu-close-map = Lukk kartet
menu-quit = Avslutt

## Menu: View

menu-view = Vising
menu-fit = Tilpass til vindauget
menu-fit-selection = Zoom til det valde
menu-zoom-in = Zoom inn
menu-zoom-out = Zoom ut
menu-zoom-actual = Vanleg storleik
menu-show-everything = Vis alt
menu-back = Tilbake
menu-left-panel = Panelet til venstre
menu-right-panel = Panelet til høgre
menu-minimap = Oversynskart
menu-full-screen = Fullskjerm
menu-theme = Tema
theme-light = Lyst
theme-dark = Mørkt
theme-system = Følg systemet
menu-text-size = Tekststorleik
text-larger = Større tekst
text-smaller = Mindre tekst
text-normal = Vanleg tekst
menu-language = Språk
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
menu-reduced-motion = Mindre rørsle
reduced-motion-hint = Kartet skifter utan at noko glir over skjermen.

## Menu: Help

menu-help = Hjelp
menu-shortcuts = Hurtigtastar
menu-about = Om Samspill

## Start page

start-headline = Teikn samspelet
start-lead = Sjå kven som leverer, bruker, styrer og betaler kva i eit digitalt økosystem – frå den sida du sjølv vel.
start-samples = Eksempelkart
start-samples-hint = Ferdige kart med kjelder. Sjå deg om; du kan ikkje øydeleggje noko.
start-recent = Nyleg opna
start-no-recent = Kart du opnar, blir viste her.
start-templates = Nytt kart frå mal
start-open = Opne…
start-open-hint = Du kan òg sleppe ei kartfil kvar som helst i vindauget.
start-map-size = { $actors ->
        [one] 1 aktør
       *[other] { $actors } aktørar
    }, { $resources ->
        [one] 1 ressurs
       *[other] { $resources } ressursar
    }, { $relations ->
        [one] 1 relasjon
       *[other] { $relations } relasjonar
    }
start-file-gone = Fila finst ikkje lenger

## Projections

projection-layered-hint = Éi rad per kapabilitet og éi kolonne per sektor. Aktørar og ressursar er nodar.
projection-actors-hint = Berre aktørane er nodar. Strekane mellom dei er ressursar og det som gjer dei avhengige av kvarandre. Det mange leverer til mange, står som eigen node.

## Perspective bar

perspective = Perspektiv
perspective-seen-from = Sett frå
perspective-all = Alle
perspective-all-hint = Heile kartet, frå inga bestemd side
perspective-group-hint = Sjå kartet frå denne sida: { $group }
perspective-add-group-hint = Hald Ctrl nede for å velje fleire
perspective-of-record = Sett frå { $name }
perspective-take = Sjå kartet herifrå
distance = Avstand
distance-hint = Kor mange ledd ut frå perspektivet kartet viser. Eitt ledd er éin relasjon.
rest = Resten
rest-show-hint = Teikn det som ligg utanfor perspektivet, som alt anna
rest-dim-hint = Teikn det som ligg utanfor perspektivet, svakt
rest-fold-hint = Slå det som ligg utanfor perspektivet, saman til éin node per sektor
rest-hide-hint = Gøym det som ligg utanfor perspektivet
own-sector-first = Eigen sektor først
own-sector-first-hint = Set sektoren du ser kartet frå, lengst til venstre

## Search

search = Søk
search-placeholder = Søk i kartet (Ctrl+K)
search-hits = { $count ->
        [0] Ingen treff
        [one] 1 treff
       *[other] { $count } treff
    }
search-no-hits = Ingen treff på «{ $query }». Prøv eit kortare ord eller eit anna namn.
search-hit-outside = Ikkje synleg i dette utsnittet

## Status line

status-line-all-shown = { $total ->
        [one] 1 aktør
       *[other] { $total } aktørar
    }
status-line-shown = { $shown } av { $total ->
        [one] 1 aktør
       *[other] { $total } aktørar
    }
status-line-resources = { $shown } av { $total ->
        [one] 1 ressurs
       *[other] { $total } ressursar
    }
status-line-relations = { $shown } av { $total ->
        [one] 1 relasjon
       *[other] { $total } relasjonar
    }
status-line-leaving = { $count ->
        [0] Ingen relasjonar fører ut av dette utsnittet
        [one] 1 relasjon fører ut av dette utsnittet
       *[other] { $count } relasjonar fører ut av dette utsnittet
    }
status-line-show-everything = Vis alt
status-line-problems = { $count ->
        [0] Ingen problem
        [one] 1 problem
       *[other] { $count } problem
    }
status-line-zoom = { $percent } %
status-line-working = Teiknar…

## The canvas

canvas-nothing-to-show = Ingenting å vise. Filteret eller perspektivet gøymer alt. Vel «Vis alt».
canvas-empty-map = Kartet er tomt.

## Dialogs

dialog-open-title = Opne eit kart
dialog-export-title = Eksporter bilete
dialog-file-path = Kvar fila ligg
dialog-file-path-hint = Skriv eller lim inn heile filnamnet, med mappe
dialog-no-answer = Fildialogen svarte ikkje. Skriv kvar fila ligg, eller slepp ho i vindauget.
dialog-drop-to-open = Slepp fila for å opne ho
dialog-map-files = Kart (.ron, .json)
dialog-picture-files = Bilete (.svg, .png)
dialog-all-files = Alle filer
dialog-open = Opne
dialog-export = Eksporter
dialog-cancel = Avbryt
dialog-close = Lukk
dialog-browse = Bla gjennom…
dialog-overwrite = Fila «{ $name }» finst frå før. Vil du erstatte ho?
dialog-replace = Erstatt

## Notices: they block nothing and go away by themselves

notice-opened-with-problems = Opna { $name }, men { $count ->
        [one] 1 ting stemmer ikkje
       *[other] { $count } ting stemmer ikkje
    }.
notice-left-out = { $count ->
        [one] 1 oppføring er ikkje med på teikninga, men er teken vare på i fila
       *[other] { $count } oppføringar er ikkje med på teikninga, men er tekne vare på i fila
    }.
notice-saved = Lagra { $name }
notice-exported = Eksporterte { $name }
notice-link-refused = Lenka blir ikkje opna, for ho byrjar ikkje med https://, http:// eller mailto:. Rett ho i fila.
notice-dismiss = Lukk meldinga

## Errors

error-cannot-open = Kunne ikkje opne «{ $name }».
error-cannot-save = Kunne ikkje lagre «{ $name }»: { $reason }. Kartet er framleis ope; lagre det ein annan stad.
error-cannot-export = Kunne ikkje eksportere «{ $name }»: { $reason }. Vel ei anna mappe.

## The list of problems

problems-title = Problem i kartet
problems-none = Ingen problem
problems-hint = Alt anna er opna. Rett fila, og les ho på nytt.
problems-position = Linje { $line }, kolonne { $column }
problems-more = og { $count } til

## Keyboard shortcuts

shortcuts-title = Hurtigtastar
shortcuts-map = Kartet
shortcuts-file = Filer
shortcuts-look = Vising
shortcut-move = Flytt kartet
shortcut-zoom = Zoom inn eller ut
shortcut-neighbour = Gå til næraste node
shortcut-deselect = Vel bort
shortcut-switch-projection = Neste projeksjon: lag, aktørar, nettverk
shortcut-switch-perspective = Byt perspektiv
shortcut-next-panel = Gå til neste panel
key-arrows = Piltastar
key-enter = Enter
key-escape = Esc
key-tab = Tab
key-mouse-wheel = Musehjul
key-drag = Dra med musa

## Names for screen readers

a11y-map = Kart med { $nodes ->
        [one] 1 node
       *[other] { $nodes } nodar
    } og { $edges ->
        [one] 1 relasjon
       *[other] { $edges } relasjonar
    }
a11y-map-hint = Bruk piltastane for å gå frå node til node, Enter for å lese om ho, og Tab for å gå vidare.
a11y-actor = { $name }, aktør, { $group }, { $relations ->
        [0] ingen relasjonar
        [one] 1 relasjon
       *[other] { $relations } relasjonar
    }
a11y-resource = { $name }, ressurs, { $capability }, { $relations ->
        [0] ingen relasjonar
        [one] 1 relasjon
       *[other] { $relations } relasjonar
    }
a11y-relation = { $from } { $kind } { $to }
a11y-relation-with-resource = { $from } { $kind } { $to }: { $resource }
a11y-folded = { $group }, slått saman: { $count ->
        [one] 1 aktør
       *[other] { $count } aktørar
    }
a11y-dimmed = { $name }, utanfor perspektivet
a11y-menu-bar = Meny
a11y-perspective-bar = Vel perspektiv
a11y-left-panel = Oversyn, filter og teiknforklaring
a11y-right-panel = Opplysningar om det valde
a11y-minimap = Oversynskart
a11y-status-line = Statuslinje
a11y-notice = Melding: { $message }
a11y-close = Lukk

## A new map

new-map-title = Tittel på kartet
new-map-create = Opprett
error-file-exists = Fila «{ $name }» finst frå før. Vel eit anna namn.

## A file that could not be opened at all

refused-hint = Rett fila og les ho på nytt, eller opne ei anna. Fila er ikkje endra.
refused-retry = Prøv på nytt

## The network projection

projection-network-hint = Alt er nodar, og relasjonane dreg dei mot kvarandre. Ingenting er midtpunktet.
status-line-pause = Pause
status-line-continue = Hald fram
projection-matrix-hint = Kven som har med kven å gjere, i tal: sektor mot sektor og aktør mot aktør.
projection-table-hint = Aktørar, ressursar og relasjonar som ark, med sortering, filter og redigering.
