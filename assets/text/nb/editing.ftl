## Editing: fields, history, palette, quick add

menu-undo = Angre
menu-redo = Gjør om
