## Saving, recovering, versions, and others who write the same file

## Why a map could not be saved, and what to do

save-disk-full = The disk is full. Make room, or save the map somewhere else. Your work is safe in the journal.
save-not-allowed = You are not allowed to write here. Save the map in another folder, or ask for access. Your work is safe in the journal.
save-folder-gone = The folder cannot be reached. Connect the network or the memory stick again, or save the map somewhere else. Your work is safe in the journal.
save-locked = Another program holds the file. Close it there, and the map will be saved. Your work is safe in the journal.
save-changed-by-others = Somebody else has changed the file. Choose whether to merge, keep your version or take theirs.
save-would-lose = Something in the file could not be opened and would be lost. Save the map under another name.
save-no-file = The map has no file name yet. Choose where to save it.
save-already-there = There is a file of that name already. Choose another name.
save-not-faithful = The map was not written as it is. This is a fault in Samspill. The file is untouched, and your work is safe in the journal.
save-other = The map was not saved: { $reason }. Try again, or save it somewhere else. Your work is safe in the journal.

## Where the work is

state-saving = Saving …
state-saved = Saved { $time }
state-in-journal = Will be saved when you pause
state-nameless = In the journal – give the map a name with Ctrl+S
state-not-saved = Not saved in the file – in the journal
state-unsafe = In memory only: { $reason }. Save somewhere else now.

## Saving and earlier versions

menu-save = Save
menu-save-as = Save as …
menu-versions = Earlier versions …
dialog-save-as-title = Save the map as
dialog-save = Save
dialog-not-saved-title = The map was not saved
dialog-not-saved-journal = If you quit now, the work is taken up the next time you open the map.
dialog-quit-anyway = Quit anyway
versions-title = Earlier versions
versions-hint = Every time the map is saved, what the file held is kept. Going back can be undone.
versions-none = There are no earlier versions yet.
versions-compare = Show the difference
versions-compare-with = Show the difference from the version of { $time }
versions-restore = Go back
versions-restore-from = Go back to the version of { $time }
versions-same = No difference
notice-nothing-to-save = Everything is saved.
notice-restored = The map is as it was in that version. Undo with Ctrl+Z.
notice-version-unreadable = That version could not be read.
notice-left-in-journal = “{ $name }” got no file name. The work is in the journal and will be here the next time.
notice-recovered = { $count ->
        [one] Took up 1 change that was not saved when the program stopped.
       *[other] Took up { $count } changes that were not saved when the program stopped.
    }
notice-recovered-clashes = { $count ->
        [one] Somebody else had changed the file afterwards. It is merged; look over 1 place where both had changed the same thing.
       *[other] Somebody else had changed the file afterwards. It is merged; look over { $count } places where both had changed the same thing.
    }
notice-journal-kept = A journal could not be followed to its end. It is kept as “{ $name }”.

## Others who write the same file

outside-changed = Somebody else has changed the file: { $deed }
outside-copy = Beside the map lies another version of it, “{ $name }”{ $maker ->
        [none] {""}
       *[other] , probably made by { $maker }
    }: { $deed }
outside-clashes = { $count ->
        [0] Nothing was changed by both.
        [one] 1 thing was changed by both; yours stands if you merge.
       *[other] { $count } things were changed by both; yours stand if you merge.
    }
outside-merge = Merge
outside-keep-mine = Keep my version
outside-take-theirs = Take theirs
outside-not-now = Leave it
a11y-outside = Changes by others
notice-has-comments = The map file has comments. They are not kept when the map is saved; the file as it is now becomes the first earlier version.
