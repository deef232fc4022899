## samspill check

cli-check-clean = { $maps ->
        [one] 1 map
       *[other] { $maps } maps
    }, no problems
cli-check-found = { $problems ->
        [one] 1 problem
       *[other] { $problems } problems
    } in { $maps ->
        [one] 1 map
       *[other] { $maps } maps
    }

## samspill info

cli-info-file = File
cli-info-map = Map id
cli-info-language = Language
cli-info-model = Capability model
cli-info-actors = Actors
cli-info-resources = Resources
cli-info-relations = Relations
cli-info-statuses = Relations by status
cli-info-money = Money, as the sources state it (not added up)
cli-info-relation = { $from } { $kind } { $to }
cli-info-questions = Open questions
cli-info-sources = Sources
cli-info-views = Saved views
cli-info-problems = { $problems ->
        [one] 1 problem
       *[other] { $problems } problems
    }. “samspill check” shows where.

## samspill new

cli-new-created = Made { $file } from the template “{ $template }”.
cli-new-exists = The file exists already and is not overwritten. Choose another name.
cli-new-unknown-template = There is no template “{ $template }”. Choose one of these: { $known }.
cli-new-unknown-template-nearest = There is no template “{ $template }”. Did you mean “{ $nearest }”? The templates are: { $known }.
cli-new-empty-title = The title is empty. Write a title after --title.

## Writing files and results

cli-no-folder = There is no such folder. Make it first, or choose another.
cli-no-permission = You are not allowed to write here. Choose another folder.
cli-cannot-write = The file could not be written: { $reason }. Choose another folder.
cli-cannot-print = The result could not be written: { $reason }. Try again, or send it somewhere else.

## Wrong usage

cli-unknown-command = There is neither a file nor a command called “{ $word }”. Did you mean “samspill { $nearest }”?
cli-window-and-command = Files and options for the window cannot be combined with a command. Remove one or the other.

## samspill export

cli-export-made = Made { $file }
cli-export-which-format = The name does not tell what to write. Let it end in .svg, .png, .csv, .json or .layout.json, or choose with --format.
cli-export-over-map = This is the map itself, which is not overwritten. Choose another name.
cli-export-epoch = SOURCE_DATE_EPOCH must be a number of seconds since 1970, not “{ $word }”. Mend it, or give the day with --date.

## Names that the map does not have

cli-no-such-view = The map has no view called “{ $name }”. Its views are: { $known }.
cli-no-such-record = The map has no actor and no resource with the id “{ $name }”. Sectors are called state, municipal, voluntary, private and outside.
cli-no-such-capability = The map has no capability with the id “{ $name }”. Choose among these: { $known }.
cli-no-such-tag = Nothing in the map has the tag “{ $name }”. Choose among these: { $known }.
cli-no-views = The map has no saved views. Leave out --view.
cli-no-tags = Nothing in the map has a tag. Leave out --tag.
cli-did-you-mean = Did you mean “{ $nearest }”?

## samspill edit

cli-edit-damaged = Something in the file could not be opened and would be lost. Mend it first, or save in another file with -o.
cli-edit-nothing-saved = Nothing was saved.
cli-edit-saved = Saved { $file }
cli-edit-no-journal = The change is made, but could not be written in the journal: { $reason }.
cli-edit-nothing-to-undo = There is nothing more to undo.
cli-edit-nothing-to-redo = There is nothing more to redo.
cli-edit-recovered = { $count ->
        [one] Took up 1 change that was not saved.
       *[other] Took up { $count } changes that were not saved.
    }
cli-edit-kept = A journal could not be followed to its end. It is kept as { $file }.
cli-edit-clashes = { $count ->
        [one] Somebody else had changed the file. It is merged; in 1 case both had changed the same thing, and the change from here stands.
       *[other] Somebody else had changed the file. It is merged; in { $count } cases both had changed the same thing, and the change from here stands.
    }

## Lines of a script

cli-script-missing = The line ends too soon: { $what } is missing here.
cli-script-too-much = “{ $word }” is too much. Put the text in quotation marks if it belongs together.
cli-script-open-quote = The quotation mark here is not closed. Put in another.
cli-script-not-a-relation = “{ $word }” is not a relation of the map. Write it as from>Kind>to, followed by :resource if it carries one.
cli-script-not-a-number = “{ $word }” is not a whole number.
