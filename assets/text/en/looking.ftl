## Two sides beside each other, and the row of saved views

menu-beside = Two perspectives side by side
menu-view-row = The row of views
menu-present = Present the views
menu-next-view = Next view
menu-previous-view = Previous view
menu-keep-view = Save what you see as a view
menu-view-earlier = Move the view earlier
menu-view-later = Move the view later
beside-left = Left
beside-right = Right
beside-counts = { $first } sees { $first-sees }, { $second } sees { $second-sees }, both see { $both }
beside-only = Seen from { $name } only
beside-link = Move together
beside-link-hint = When you move or zoom one picture, the other follows.
beside-close = Close the other picture
view-row-place = { $number } of { $count }
view-row-count = { $count ->
    [one] 1 view
   *[other] { $count } views
 }
view-row-end = End the presentation
view-row-present = Present
view-row-empty = No saved views yet. Press V to save what you see.
view-row-drag-hint = Click to go here. Drag to change the order.
view-numbered = View { $number }
notice-view-kept = Saved as “{ $name }”, with the part of the map you see.
notice-no-views = The map has no saved views yet. Press V to save what you see.
