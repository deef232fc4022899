menu-analyse = Analyse
inquiry-answer = Answer
inquiry-close = Close the question
inquiry-working = Finding the answer …
inquiry-copy = Copy as a table
notice-copied-table = The table is copied. Paste it into a spreadsheet.
inquiry-obstacles = Obstacles
inquiry-obstacles-meaning = What somebody has written stands in the way, and of which relation. It does not say that everything else goes by itself: perhaps nobody has written it down.
inquiry-obstacles-none = Nobody has written of anything that stands in the way. Choose a relation and add an obstacle in the panel “Details”.
inquiry-obstacles-count = { $count ->
    [one] One open obstacle
   *[other] { $count } open obstacles
}
