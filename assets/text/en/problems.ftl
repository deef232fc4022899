## The file as a thing on disk

problem-not-found = There is no such file. Check the name and the folder.
problem-no-permission = You are not allowed to read this file. Ask its owner for access, or open a copy.
problem-is-folder = This is a folder. Choose a map file in it (.ron or .json).
problem-cannot-read = The file could not be read: { $reason }. Try again, or open a copy.
problem-empty = The file is empty. Find an earlier copy of the map, or begin a new one.
problem-too-large = The file is { $megabytes } MB, and a map may be at most { $limit } MB. Divide the map into several files.
problem-not-text = This is not a text file. Choose a map file (.ron or .json).
problem-not-utf8 = The text of the file is not UTF-8. Open it in a text editor and save it as UTF-8.
problem-utf16 = The text of the file is UTF-16. Open it in a text editor and save it as UTF-8.
problem-not-a-map = This is text, but not a map. Choose a file that begins with “Map(”, or a map as JSON.
problem-merge-marks = The file contains marks from an unfinished merge. Choose what to keep, and remove the lines with <<<<<<<, ======= and >>>>>>>.

## The text as RON or JSON

problem-unexpected-end = The file ends in the middle of something. Add what is missing, or get a complete copy.
problem-syntax = Expected { $expected } here, but found “{ $found }”. Correct the text here or just before.
problem-too-deep = There are more than { $limit } levels of brackets inside brackets here. Remove those that do not belong in a map.
problem-too-many = The file has more than { $limit } records. Divide the map into several files.
problem-text-too-long = This text is { $size } bytes long, and that is too much. Shorten it, or link to it instead.

## The format

problem-newer-format = The file has format version { $format }, but this version of Samspill reads format version { $newest }. Update Samspill to open it.
problem-no-format = The format version is missing or is not a number. Write “format: 1” first in the map.
problem-unknown-field = There is no field “{ $field }”. Remove it, or correct its name.
problem-unknown-field-nearest = There is no field “{ $field }”. Did you mean “{ $nearest }”?
problem-newer-field = The field “{ $field }” comes from a newer version of Samspill. It is kept; update Samspill to see it.
problem-field-twice = The field “{ $field }” appears twice. Remove one of them.
problem-missing-field = The field “{ $field }” is missing. Add it.
problem-wrong-type = “{ $field }” must be { $expected }, but “{ $found }” was found here. Correct the value.
problem-unknown-word = “{ $word }” is not allowed here. Choose one of these words: { $allowed }.
problem-unknown-word-nearest = “{ $word }” is not allowed here. Did you mean “{ $nearest }”? These words are allowed: { $allowed }.

## What must hold within and between records

problem-bad-id = “{ $id }” cannot be an id. Use only a–z, 0–9 and hyphens, and do not begin with a hyphen.
problem-duplicate-id = Two records have the id “{ $id }”. Give one of them another id, or remove it.
problem-unknown-id = Nothing in the map has the id “{ $id }”. Add it, or remove the reference.
problem-unknown-id-nearest = Nothing in the map has the id “{ $id }”. Did you mean “{ $nearest }”?
problem-unknown-capability = The capability model has no “{ $id }”. Choose one of its capabilities.
problem-unknown-capability-nearest = The capability model has no “{ $id }”. Did you mean “{ $nearest }”?
problem-unknown-model = The capability model “{ $id }” does not come with Samspill. Choose one of these, or write the model into the map: { $known }.
problem-bad-org-number = “{ $number }” is not a valid organisation number. Write its nine digits without spaces, as in the Central Coordinating Register for Legal Entities.
problem-bad-year = The year { $year } is outside { $first }–{ $last }. Correct it.
problem-ends-before-it-begins = The period ends before it begins. Correct “valid_from” or “valid_to”.
problem-negative-amount = The amount { $amount } is negative. Write it without the minus; if the money goes the other way, swap “from” and “to”.
problem-to-itself = The relation goes from “{ $id }” to itself. Choose another end, or remove the relation.
problem-same-relation-twice = The relation “{ $from } { $kind } { $to }” appears twice. Remove one, or give each its own “id” if both are meant.
problem-both-ends-unknown = Both ends of the relation are unknown. State at least one of them, or write it as an open question.
problem-parent-circle = “{ $id }” is part of itself, because “parent” goes in a circle. Remove “parent” from one of those in the circle.
problem-bad-link = “{ $link }” is not a link that can be opened. Begin it with https://, http:// or mailto:, or remove it.
problem-empty-name = The name is empty. Write a name.
problem-same-view-twice = Two views are called “{ $name }”. Give one of them another name.
problem-out-of-range = The value of “{ $field }” is outside what is allowed. Use { $allowed }.

## What may stand in a file: the words that fill "expected"

# A piece of a file, as it would stand there.
thing-literal = “{ $text }”
thing-either = { $first } or { $last }
thing-text = a text
thing-whole-number = a whole number
thing-list = a list
thing-list-of = a list of { $count }
thing-map = a table of keys
thing-record = a record
thing-word = a word
thing-value = a value
thing-field = a field
thing-true-or-false = “true” or “false”
thing-escape = a character that may follow \
thing-end-of-file = the end of the file
problem-unreadable-query = The filter of the view cannot be read, but is kept as it stands. Character { $column }: { $reason }
