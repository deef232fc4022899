opening-file = Reading { $name } … { $percent } %
opening-cancel = Stop reading
select-all-many = All { $count } are selected; the last { $marked } are marked on the map.
