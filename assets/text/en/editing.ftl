## Editing: fields, history, palette, quick add

menu-undo = Undo
menu-redo = Redo
