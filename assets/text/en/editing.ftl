## Editing: fields, history, palette, quick add

menu-undo = Undo
menu-redo = Redo

## Fields that can be edited

field-name = Name
field-note = Note
field-url = Link
field-url-open = Open the link
field-languages = { $name } in other languages
field-several-values = Several values
not-said = Not stated
field-filter = { $name }: search
field-filter-hint = Type to search
field-nothing-found = No hits
field-remove = Remove { $what }
field-add = Add: { $name }
field-source = Source
field-origin-and-extra = From other systems
field-pair-hint = Write “name: value” and press Enter.
field-bad-year = This is not a year. Write four digits.
field-bad-amount = This is not an amount in whole kroner. Write for example “10,600,000” or “10.6 mill”.
field-amount-hint = Kroner, for example 10.6 mill
field-unknown = unknown
field-unknown-hint = It exists, but is not known. That is not the same as not being stated.
field-sector-of-providers = That of its providers
field-groups = Applies to
field-establishment = Set-up
field-usage = Use
field-from = From
field-kind = Kind
field-to = To
field-alternative = Alternative
field-alternative-hint = for example: log-in
field-valid-from = Valid from
field-valid-to = Valid to
field-dimension = What kind
field-severity = How much
field-year = Year
field-amount = Amount
field-some-have = { $what } ({ $count } of { $total })
field-map-title = Title
field-map-description = Description
field-map-language = Language
field-source-title = Title of the source
field-publisher = Publisher
field-date = Date
field-question = Question
field-owner = Followed up by
field-about = About
field-view-name = Name of the view
edit-new-cost-sharing = New cost sharing
edit-new-obstacle = New obstacle
edit-new-money = New amount
edit-new-source = New source
edit-new-question = New question
edit-save-view = Save what you see now as
edit-delete-record = Delete from the map
edit-delete-records = Delete all of these from the map
edit-delete-relation = Delete the relation
edit-delete-relations = Delete all of these relations
edit-delete-source = Delete the source
edit-reverse = Turn it round
edit-move-up = Move up
edit-move-down = Move down
edit-take-view = Show
edit-update-view = Update
edit-update-view-hint = Let the view show what you see now
inspector-selected = Selected
inspector-map = The map
inspector-sectors = The sectors
inspector-several = { $count ->
        [one] 1 selected
       *[other] { $count } selected
    }
field-used-by = { $count ->
        [one] Used by 1 record
       *[other] Used by { $count } records
    }

## History, palette and quick add

menu-quick-add = Quick add
menu-history = History
menu-palette = Find a command…
history-hint = Click a step to go back to it or do it again.
history-begin = The map as it was opened
history-here = you are here
palette-hint = Type a few letters: a command, or a name on the map
palette-move = Move to: { $sector }
palette-become = Change the kind to: { $kind }
palette-go = Go to { $name }
quick-hint = Write for example “Skatteetaten shares data with KS: income” and press Enter ({ $keys })
quick-asks-sector = Which sector does { $name } belong to?
quick-no-sector = Outside the sectors
quick-sector-keys = SMVP
