## The program

app-name = Samspill
app-about = Samspill draws how the actors of a digital ecosystem share resources and depend on each other.
app-version = Version { $version }
app-licence = Licence: { $licence }
app-offline = Samspill never opens a network connection by itself.
app-font = Typeface: Inter (SIL Open Font License 1.1)
window-title = { $title } – Samspill
window-no-display = Found no display to open the window on. Without one these work: samspill check, info, new and export.

## Menu: File

menu-file = File
menu-open = Open…
menu-open-recent = Open recent
menu-clear-recent = Clear the list
menu-no-recent = No recent maps
menu-new-from-template = New map from template
menu-samples = Sample maps
menu-reload = Read the file again
menu-export-picture = Export picture…
menu-close-map = Close the map
menu-quit = Quit

## Menu: View

menu-view = View
menu-fit = Fit to window
menu-fit-selection = Zoom to selection
menu-zoom-in = Zoom in
menu-zoom-out = Zoom out
menu-zoom-actual = Actual size
menu-show-everything = Show everything
menu-back = Back
menu-left-panel = Left panel
menu-right-panel = Right panel
menu-minimap = Minimap
menu-full-screen = Full screen
menu-theme = Theme
theme-light = Light
theme-dark = Dark
theme-system = Follow the system
menu-text-size = Text size
text-larger = Larger text
text-smaller = Smaller text
text-normal = Normal text
menu-language = Language
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
menu-reduced-motion = Reduced motion
reduced-motion-hint = The map changes without anything gliding across the screen.

## Menu: Help

menu-help = Help
menu-shortcuts = Keyboard shortcuts
menu-about = About Samspill

## Start page

start-headline = Draw the interplay
start-lead = See who provides, uses, governs and pays for what in a digital ecosystem – from the side you choose.
start-samples = Sample maps
start-samples-hint = Finished maps with sources. Look around; you cannot break anything.
start-recent = Recently opened
start-no-recent = Maps you open appear here.
start-templates = New map from template
start-open = Open…
start-open-hint = You can also drop a map file anywhere in the window.
start-map-size = { $actors ->
        [one] 1 actor
       *[other] { $actors } actors
    }, { $resources ->
        [one] 1 resource
       *[other] { $resources } resources
    }, { $relations ->
        [one] 1 relation
       *[other] { $relations } relations
    }
start-file-gone = The file is no longer there

## Projections

projection-layered-hint = One row per capability and one column per sector. Actors and resources are nodes.
projection-actors-hint = Only actors are nodes. The lines between them are resources and dependencies. What many provide to many stands as a node of its own.

## Perspective bar

perspective = Perspective
perspective-seen-from = Seen from
perspective-all = All
perspective-all-hint = The whole map, from no particular side
perspective-group-hint = See the map from this side: { $group }
perspective-add-group-hint = Hold Ctrl to choose several
perspective-of-record = Seen from { $name }
perspective-take = See the map from here
distance = Distance
distance-hint = How many steps out from the perspective the map shows. One step is one relation.
rest = The rest
rest-show-hint = Draw what lies outside the perspective like everything else
rest-dim-hint = Draw what lies outside the perspective faintly
rest-fold-hint = Fold what lies outside the perspective into one node per sector
rest-hide-hint = Hide what lies outside the perspective
own-sector-first = Own sector first
own-sector-first-hint = Put the sector you see the map from furthest to the left

## Search

search = Search
search-placeholder = Search the map (Ctrl+K)
search-hits = { $count ->
        [0] No matches
        [one] 1 match
       *[other] { $count } matches
    }
search-no-hits = No matches for “{ $query }”. Try a shorter word or another name.
search-hit-outside = Not visible in this view

## Status line

status-line-all-shown = { $total ->
        [one] 1 actor
       *[other] { $total } actors
    }
status-line-shown = { $shown } of { $total ->
        [one] 1 actor
       *[other] { $total } actors
    }
status-line-resources = { $shown } of { $total ->
        [one] 1 resource
       *[other] { $total } resources
    }
status-line-relations = { $shown } of { $total ->
        [one] 1 relation
       *[other] { $total } relations
    }
status-line-leaving = { $count ->
        [0] No relations lead out of this view
        [one] 1 relation leads out of this view
       *[other] { $count } relations lead out of this view
    }
status-line-show-everything = Show everything
status-line-problems = { $count ->
        [0] No problems
        [one] 1 problem
       *[other] { $count } problems
    }
status-line-zoom = { $percent }%
status-line-working = Drawing…

## The canvas

canvas-nothing-to-show = Nothing to show. The filter or the perspective hides everything. Choose “Show everything”.
canvas-empty-map = The map is empty.

## Dialogs

dialog-open-title = Open a map
dialog-export-title = Export picture
dialog-file-path = Where the file is
dialog-file-path-hint = Write or paste the whole file name, with its folder
dialog-no-answer = The file dialog did not answer. Write where the file is, or drop it in the window.
dialog-drop-to-open = Drop the file to open it
dialog-map-files = Maps (.ron, .json)
dialog-picture-files = Pictures (.svg, .png)
dialog-all-files = All files
dialog-open = Open
dialog-export = Export
dialog-cancel = Cancel
dialog-close = Close
dialog-browse = Browse…
dialog-overwrite = The file “{ $name }” exists already. Replace it?
dialog-replace = Replace

## Notices: they block nothing and go away by themselves

notice-opened-with-problems = Opened { $name }, but { $count ->
        [one] 1 thing does not add up
       *[other] { $count } things do not add up
    }.
notice-left-out = { $count ->
        [one] 1 record is not in the drawing, but is kept in the file
       *[other] { $count } records are not in the drawing, but are kept in the file
    }.
notice-saved = Saved { $name }
notice-exported = Exported { $name }
notice-link-refused = The link is not opened, because it does not begin with https://, http:// or mailto:. Correct it in the file.
notice-dismiss = Dismiss

## Errors

error-cannot-open = Could not open “{ $name }”.
error-cannot-save = Could not save “{ $name }”: { $reason }. The map is still open; save it somewhere else.
error-cannot-export = Could not export “{ $name }”: { $reason }. Choose another folder.

## The list of problems

problems-title = Problems in the map
problems-none = No problems
problems-hint = Everything else is open. Correct the file, and read it again.
problems-position = Line { $line }, column { $column }
problems-more = and { $count } more

## Keyboard shortcuts

shortcuts-title = Keyboard shortcuts
shortcuts-map = The map
shortcuts-file = Files
shortcuts-look = View
shortcut-move = Move the map
shortcut-zoom = Zoom in or out
shortcut-neighbour = Go to the nearest node
shortcut-deselect = Deselect
shortcut-switch-projection = Next projection: layers, actors, network
shortcut-switch-perspective = Switch perspective
shortcut-next-panel = Go to the next panel
key-arrows = Arrow keys
key-enter = Enter
key-escape = Esc
key-tab = Tab
key-mouse-wheel = Mouse wheel
key-drag = Drag with the mouse

## Names for screen readers

a11y-map = Map with { $nodes ->
        [one] 1 node
       *[other] { $nodes } nodes
    } and { $edges ->
        [one] 1 relation
       *[other] { $edges } relations
    }
a11y-map-hint = Use the arrow keys to go from node to node, Enter to read about it, and Tab to go on.
a11y-actor = { $name }, actor, { $group }, { $relations ->
        [0] no relations
        [one] 1 relation
       *[other] { $relations } relations
    }
a11y-resource = { $name }, resource, { $capability }, { $relations ->
        [0] no relations
        [one] 1 relation
       *[other] { $relations } relations
    }
a11y-relation = { $from } { $kind } { $to }
a11y-relation-with-resource = { $from } { $kind } { $to }: { $resource }
a11y-folded = { $group }, folded: { $count ->
        [one] 1 actor
       *[other] { $count } actors
    }
a11y-dimmed = { $name }, outside the perspective
a11y-menu-bar = Menu
a11y-perspective-bar = Choose perspective
a11y-left-panel = Outline, filters and legend
a11y-right-panel = Details of the selection
a11y-minimap = Minimap
a11y-status-line = Status line
a11y-notice = Notice: { $message }
a11y-close = Close

## A new map

new-map-title = Title of the map
new-map-create = Create
error-file-exists = The file “{ $name }” exists already. Choose another name.

## A file that could not be opened at all

refused-hint = Correct the file and read it again, or open another one. The file has not been changed.
refused-retry = Try again

## The network projection

projection-network-hint = Everything is a node, and relations draw them together. Nothing is the centre.
status-line-pause = Pause
status-line-continue = Continue
projection-matrix-hint = Who has to do with whom, in numbers: sector by sector and actor by actor.
projection-table-hint = Actors, resources and relations as sheets, to sort, filter and edit.
