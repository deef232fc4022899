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
