## The program

app-name = Samspill
app-about = Samspill tegner hvordan aktørene i et digitalt økosystem deler ressurser og er avhengige av hverandre.
app-version = Versjon { $version }
app-licence = Lisens: { $licence }
app-offline = Samspill åpner aldri en nettforbindelse på egen hånd.
app-font = Skrift: Inter (SIL Open Font License 1.1)
window-title = { $title } – Samspill
window-no-display = Fant ingen skjerm å åpne vinduet på. Uten skjerm virker samspill check, info, new og export.

## Menu: File

menu-file = Fil
menu-open = Åpne…
menu-open-recent = Åpne nylig brukte
menu-clear-recent = Tøm listen
menu-no-recent = Ingen nylig brukte kart
menu-new-from-template = Nytt kart fra mal
menu-samples = Eksempelkart
menu-reload = Les filen på nytt
menu-export-picture = Eksporter bilde…
menu-close-map = Lukk kartet
menu-quit = Avslutt

## Menu: View

menu-view = Visning
menu-fit = Tilpass til vinduet
menu-fit-selection = Zoom til det valgte
menu-zoom-in = Zoom inn
menu-zoom-out = Zoom ut
menu-zoom-actual = Vanlig størrelse
menu-show-everything = Vis alt
menu-back = Tilbake
menu-left-panel = Panelet til venstre
menu-right-panel = Panelet til høyre
menu-minimap = Oversiktskart
menu-full-screen = Fullskjerm
menu-theme = Tema
theme-light = Lyst
theme-dark = Mørkt
theme-system = Følg systemet
menu-text-size = Tekststørrelse
text-larger = Større tekst
text-smaller = Mindre tekst
text-normal = Vanlig tekst
menu-language = Språk
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
menu-reduced-motion = Mindre bevegelse
reduced-motion-hint = Kartet skifter uten at noe glir over skjermen.

## Menu: Help

menu-help = Hjelp
menu-shortcuts = Hurtigtaster
menu-about = Om Samspill

## Start page

start-headline = Tegn samspillet
start-lead = Se hvem som leverer, bruker, styrer og betaler hva i et digitalt økosystem – fra den siden du selv velger.
start-samples = Eksempelkart
start-samples-hint = Ferdige kart med kilder. Se deg om; du kan ikke ødelegge noe.
start-recent = Nylig åpnet
start-no-recent = Kart du åpner, vises her.
start-templates = Nytt kart fra mal
start-open = Åpne…
start-open-hint = Du kan også slippe en kartfil hvor som helst i vinduet.
start-map-size = { $actors ->
        [one] 1 aktør
       *[other] { $actors } aktører
    }, { $resources ->
        [one] 1 ressurs
       *[other] { $resources } ressurser
    }, { $relations ->
        [one] 1 relasjon
       *[other] { $relations } relasjoner
    }
start-file-gone = Filen finnes ikke lenger

## Projections

projection-layered-hint = Én rad per kapabilitet og én kolonne per sektor. Aktører og ressurser er noder.
projection-actors-hint = Bare aktørene er noder. Strekene mellom dem er ressurser og avhengigheter. Det mange leverer til mange, står som egen node.

## Perspective bar

perspective = Perspektiv
perspective-seen-from = Sett fra
perspective-all = Alle
perspective-all-hint = Hele kartet, fra ingen bestemt side
perspective-group-hint = Se kartet fra denne siden: { $group }
perspective-add-group-hint = Hold Ctrl nede for å velge flere
perspective-of-record = Sett fra { $name }
perspective-take = Se kartet herfra
distance = Avstand
distance-hint = Hvor mange ledd ut fra perspektivet kartet viser. Ett ledd er én relasjon.
rest = Resten
rest-show-hint = Tegn det som ligger utenfor perspektivet, som alt annet
rest-dim-hint = Tegn det som ligger utenfor perspektivet, svakt
rest-fold-hint = Slå det som ligger utenfor perspektivet, sammen til én node per sektor
rest-hide-hint = Skjul det som ligger utenfor perspektivet
own-sector-first = Egen sektor først
own-sector-first-hint = Sett sektoren du ser kartet fra, lengst til venstre

## Search

search = Søk
search-placeholder = Søk i kartet (Ctrl+K)
search-hits = { $count ->
        [0] Ingen treff
        [one] 1 treff
       *[other] { $count } treff
    }
search-no-hits = Ingen treff på «{ $query }». Prøv et kortere ord eller et annet navn.
search-hit-outside = Ikke synlig i dette utsnittet

## Status line

status-line-all-shown = { $total ->
        [one] 1 aktør
       *[other] { $total } aktører
    }
status-line-shown = { $shown } av { $total ->
        [one] 1 aktør
       *[other] { $total } aktører
    }
status-line-resources = { $shown } av { $total ->
        [one] 1 ressurs
       *[other] { $total } ressurser
    }
status-line-relations = { $shown } av { $total ->
        [one] 1 relasjon
       *[other] { $total } relasjoner
    }
status-line-leaving = { $count ->
        [0] Ingen relasjoner leder ut av dette utsnittet
        [one] 1 relasjon leder ut av dette utsnittet
       *[other] { $count } relasjoner leder ut av dette utsnittet
    }
status-line-show-everything = Vis alt
status-line-problems = { $count ->
        [0] Ingen problemer
        [one] 1 problem
       *[other] { $count } problemer
    }
status-line-zoom = { $percent } %
status-line-working = Tegner…

## The canvas

canvas-nothing-to-show = Ingenting å vise. Filteret eller perspektivet skjuler alt. Velg «Vis alt».
canvas-empty-map = Kartet er tomt.

## Dialogs

dialog-open-title = Åpne et kart
dialog-export-title = Eksporter bilde
dialog-file-path = Hvor filen ligger
dialog-file-path-hint = Skriv eller lim inn hele filnavnet, med mappe
dialog-no-answer = Fildialogen svarte ikke. Skriv hvor filen ligger, eller slipp den i vinduet.
dialog-drop-to-open = Slipp filen for å åpne den
dialog-map-files = Kart (.ron, .json)
dialog-picture-files = Bilder (.svg, .png)
dialog-all-files = Alle filer
dialog-open = Åpne
dialog-export = Eksporter
dialog-cancel = Avbryt
dialog-close = Lukk
dialog-browse = Bla gjennom…
dialog-overwrite = Filen «{ $name }» finnes fra før. Vil du erstatte den?
dialog-replace = Erstatt

## Notices: they block nothing and go away by themselves

notice-opened-with-problems = Åpnet { $name }, men { $count ->
        [one] 1 ting stemmer ikke
       *[other] { $count } ting stemmer ikke
    }.
notice-left-out = { $count ->
        [one] 1 oppføring er ikke med på tegningen, men er tatt vare på i filen
       *[other] { $count } oppføringer er ikke med på tegningen, men er tatt vare på i filen
    }.
notice-saved = Lagret { $name }
notice-exported = Eksporterte { $name }
notice-link-refused = Lenken åpnes ikke, for den begynner ikke med https://, http:// eller mailto:. Rett den i filen.
notice-dismiss = Lukk meldingen

## Errors

error-cannot-open = Kunne ikke åpne «{ $name }».
error-cannot-save = Kunne ikke lagre «{ $name }»: { $reason }. Kartet er fortsatt åpent; lagre det et annet sted.
error-cannot-export = Kunne ikke eksportere «{ $name }»: { $reason }. Velg en annen mappe.

## The list of problems

problems-title = Problemer i kartet
problems-none = Ingen problemer
problems-hint = Alt annet er åpnet. Rett filen, og les den på nytt.
problems-position = Linje { $line }, kolonne { $column }
problems-more = og { $count } til

## Keyboard shortcuts

shortcuts-title = Hurtigtaster
shortcuts-map = Kartet
shortcuts-file = Filer
shortcuts-look = Visning
shortcut-move = Flytt kartet
shortcut-zoom = Zoom inn eller ut
shortcut-neighbour = Gå til nærmeste node
shortcut-deselect = Velg bort
shortcut-switch-projection = Neste projeksjon: lag, aktører, nettverk
shortcut-switch-perspective = Bytt perspektiv
shortcut-next-panel = Gå til neste panel
key-arrows = Piltaster
key-enter = Enter
key-escape = Esc
key-tab = Tab
key-mouse-wheel = Musehjul
key-drag = Dra med musen

## Names for screen readers

a11y-map = Kart med { $nodes ->
        [one] 1 node
       *[other] { $nodes } noder
    } og { $edges ->
        [one] 1 relasjon
       *[other] { $edges } relasjoner
    }
a11y-map-hint = Bruk piltastene for å gå fra node til node, Enter for å lese om den, og Tab for å gå videre.
a11y-actor = { $name }, aktør, { $group }, { $relations ->
        [0] ingen relasjoner
        [one] 1 relasjon
       *[other] { $relations } relasjoner
    }
a11y-resource = { $name }, ressurs, { $capability }, { $relations ->
        [0] ingen relasjoner
        [one] 1 relasjon
       *[other] { $relations } relasjoner
    }
a11y-relation = { $from } { $kind } { $to }
a11y-relation-with-resource = { $from } { $kind } { $to }: { $resource }
a11y-folded = { $group }, slått sammen: { $count ->
        [one] 1 aktør
       *[other] { $count } aktører
    }
a11y-dimmed = { $name }, utenfor perspektivet
a11y-menu-bar = Meny
a11y-perspective-bar = Velg perspektiv
a11y-left-panel = Oversikt, filtre og tegnforklaring
a11y-right-panel = Opplysninger om det valgte
a11y-minimap = Oversiktskart
a11y-status-line = Statuslinje
a11y-notice = Melding: { $message }
a11y-close = Lukk

## A new map

new-map-title = Tittel på kartet
new-map-create = Opprett
error-file-exists = Filen «{ $name }» finnes fra før. Velg et annet navn.

## A file that could not be opened at all

refused-hint = Rett filen og les den på nytt, eller åpne en annen. Filen er ikke endret.
refused-retry = Prøv på nytt

## The network projection

projection-network-hint = Alt er noder, og relasjonene trekker dem mot hverandre. Ingenting er midtpunktet.
status-line-pause = Pause
status-line-continue = Fortsett
projection-matrix-hint = Hvem som har med hvem å gjøre, i tall: sektor mot sektor og aktør mot aktør.
projection-table-hint = Aktører, ressurser og relasjoner som ark, med sortering, filter og redigering.
