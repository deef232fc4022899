## Working on the canvas: connecting, moving, choosing, the context menu

menu-edit = Edit
menu-undo-deed = Undo: { $what }
menu-redo-deed = Redo: { $what }
menu-rename = Rename
menu-edit-fields = Edit in the panel
menu-connect = Connect to …
menu-duplicate = Duplicate
menu-copy = Copy
menu-cut = Cut
menu-paste = Paste
menu-delete = Delete
menu-select-all = Select all
menu-pin = Pin here
menu-unpin = Unpin
menu-tidy-up = Tidy up
menu-reverse = Reverse
menu-merge = Merge two actors
menu-merge-into = Merge: { $gone } becomes part of { $keep }
menu-align-line = Align in a line
menu-align-column = Align in a column
menu-move-to-sector = Move to sector
menu-move-to-capability = Move to capability
menu-change-kind = Change kind
menu-new-actor = New actor here
menu-new-resource = New resource here
new-actor = New actor
new-resource = New resource

select-one = Select one actor or resource first.
select-something = Select actors or resources first.
select-relation = Select a relation first.
select-two-actors = Select two actors first. The one you select first stays.

copy-nothing = Nothing is selected that can be copied.
copy-done = Copied: { $what }.
paste-done = Pasted: { $what }.
paste-no-capability = “{ $name }” cannot be pasted: this map has no capability it fits in.
copy-actors =
    { $count ->
        [one] 1 actor
       *[other] { $count } actors
    }
copy-resources =
    { $count ->
        [one] 1 resource
       *[other] { $count } resources
    }
copy-relations =
    { $count ->
        [one] 1 relation
       *[other] { $count } relations
    }
copy-and = { $one } and { $other }

said-state = central government
said-municipal = local government
said-shared = the shared column
said-voluntary = the voluntary sector
said-private = the private sector
said-outside = citizens and others
carry-names =
    { $more ->
        [0] { $name }
        [one] { $name } and 1 other
       *[other] { $name } and { $more } others
    }
carry-stays = { $name } stays where it is
carry-place = Place { $name } here
carry-to-column = Move { $name } to { $column }
carry-to-row = Move { $name } to “{ $row }”
carry-to-cell = Move { $name } to “{ $row }” in { $column }

wire-to = Connect { $from } to { $to }
wire-to-new = Connect { $from } to …
wire-nothing-fits = No relation fits between these two.
aim-banner = Connect { $name } to …: choose with the arrow keys, Enter chooses, Esc cancels
chooser-title = { $from } → { $to }
chooser-hint = Arrow keys and Enter, or a digit
naming-field = New name

shortcuts-edit = Editing
shortcut-carry = Move the node
shortcut-wire = Connect to another
shortcut-frame = Select with a frame
shortcut-add-to-selection = Select several
shortcut-menu = Context menu
shortcut-along-relations = Walk along the relations
shortcut-extend = Select several
shortcut-first = Go to the first node
key-drag-node = Drag a node
key-drag-handle = Drag a handle
key-click = Click
key-double-click = Double-click
key-right-click = Right-click
key-space = Space
key-home = Home
key-drag-short = Drag

## Pictures too large to draw whole

wide-cell = { $name }: { $count }
wide-cell-holds = Actors: { $actors } · Resources: { $resources } · Relations within: { $relations }
wide-flow-to = To { $name }: { $count }
wide-flow-from = From { $name }: { $count }
wide-cell-hint = Click to go closer.
wide-draft = Drawing the map. The counts are right, the places provisional.
wide-zoom-in = Zoom in to see all { $count } relations here
wide-some-relations = { $shown } of { $all } relations here are drawn
status-line-stop = Stop
