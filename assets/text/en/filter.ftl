# The filter language: the search field, the line that tells what is asked, and the command line.

## Why a filter cannot be read

misread-field = There is no field called “{ $word }”. Put quotation marks around it to look for the text.
misread-field-nearest = There is no field called “{ $word }”. Did you mean “{ $nearest }”?
misread-word = “{ $word }” does not fit here. Choose one of { $known }.
misread-word-nearest = “{ $word }” does not fit here. Did you mean “{ $nearest }”? Choose one of { $known }.
misread-record = The map has no actor or resource called “{ $word }”.
misread-record-nearest = The map has no actor or resource called “{ $word }”. Did you mean “{ $nearest }”?
misread-capability = The capability model has nothing called “{ $word }”.
misread-capability-nearest = The capability model has nothing called “{ $word }”. Did you mean “{ $nearest }”?
misread-tag = Nothing on the map has the tag “{ $word }”.
misread-tag-nearest = Nothing on the map has the tag “{ $word }”. Did you mean “{ $nearest }”?
misread-source = The map has no source called “{ $word }”.
misread-source-nearest = The map has no source called “{ $word }”. Did you mean “{ $nearest }”?
misread-no-value = What you look for is missing after “{ $field }”.
misread-not-compared = “{ $field }” cannot be used here. Only money and years can be more or less. Use a colon.
misread-amount = “{ $word }” is not an amount. Write for example 10 mill or 500 000 kr.
misread-not-whole = “{ $word }” is not a whole number of kroner.
misread-too-much = “{ $word }” is more than a map can hold.
misread-year = “{ $word }” is not a year between { $first } and { $last }.
misread-steps = “{ $word }” is not a number of steps. Write a number from 0 to 255.
misread-within = Say what the distance is counted from, for example within:2 of:nav.
misread-open-bracket = The bracket is opened but not closed.
misread-stray-bracket = The bracket is closed but was not opened.
misread-open-quote = The quotation mark is opened but not closed.
misread-nothing-here = Something is missing here.
misread-too-deep = There are too many brackets inside each other.
misread-too-long = The filter is too long.

## The search field

search-only-these = Show only what passes
search-only-text = Show only what has “{ $query }” in it
search-counting = Counting …
search-passing = { $records ->
    [one] 1 actor or resource
   *[other] { $records } actors and resources
} and { $relations ->
    [one] 1 relation pass
   *[other] { $relations } relations pass
}
search-nothing-passes = Nothing on the map passes
search-kind-field = Field
search-kind-word = Word
search-kind-capability = Capability
search-kind-tag = Tag
search-kind-source = Source
search-hint = Try also sector:municipal, uses:maskinporten or money>10mill

## The line above the canvas

query-line = Filter
query-line-off = Take the filter off
query-line-edit = Change
query-line-part-alone = Nothing on the map passes “{ $part }”.
query-line-part = Without “{ $part }”, { $records ->
    [one] 1 actor or resource
   *[other] { $records } actors and resources
} and { $relations ->
    [one] 1 relation
   *[other] { $relations } relations
} would pass.
query-line-drop = Take away “{ $part }”
query-view-unreadable = The filter of the view cannot be read and is not used. { $reason }

## samspill find

cli-find-nothing = Nothing passes.
cli-filter-wrong = The filter cannot be read, character { $column }: { $reason }
