sheet-actors = Actors
sheet-resources = Resources
sheet-relations = Relations
sheet-money = Amounts (kroner)
sheet-obstacles = Obstacles
sheet-relations-in = Relations in
sheet-relations-out = Relations out
cell-only-to-be-read = This column can only be read here. Change it in the panel “Details”.
cell-no-such-word = “{ $text }” is none of the words that may stand here.
cell-no-such-word-near = “{ $text }” is none of the words that may stand here. Did you mean “{ $near }”?
cell-no-such-record = No actor or resource is called “{ $text }”.
cell-no-such-record-near = No actor or resource is called “{ $text }”. Did you mean “{ $near }”?
cell-several-records = Several are called “{ $text }”. Write the id instead.
cell-no-year = “{ $text }” is not a year between 1814 and 2100.
cell-no-org-number = “{ $text }” is not an organisation number: nine digits, of which the last follows from the others.
cell-no-link = “{ $text }” is not a link. It must begin with https://, http:// or mailto:.
cell-empty = “{ $column }” cannot be empty.
cell-not-possible = That is not possible here: the relation is there already, leads to itself, or it is the wrong kind of thing.
table-shown = { $shown } of { $all } rows
table-filter = Search the sheet
table-columns = Columns
table-copy = Copy the sheet
table-paste-hint = Copy rows in a spreadsheet and press Ctrl+V here. You see what it leads to first.
table-empty = The sheet is empty.
table-nothing-fits = No row fits the search.
table-cell-said = { $row }, { $column }: { $value }
table-heading-said = Sort by { $column }
table-empty-cell = empty
table-clear-filter = Show all rows
paste-title = Paste into “{ $sheet }”
paste-count = { $new } new, { $changed } change, { $same } are the same, { $refused } cannot be read
paste-new = New
paste-changed = { $count ->
    [one] One cell changes
   *[other] { $count } cells change
}
paste-same = Same
paste-refused = { $column }: { $reason }
paste-questions = Rows that cannot be read become open questions, so that nothing is lost.
paste-take = Paste
paste-nothing = There is nothing new in what you copied.
paste-outcome = What happens
notice-pasted-rows = { $count ->
    [one] One row is pasted. Ctrl+Z turns it back.
   *[other] { $count } rows are pasted. Ctrl+Z turns it back.
}
cli-export-table-as-what = A table can only be saved as .csv.
