opening-file = Les { $name } … { $percent } %
opening-cancel = Avbryt lesinga
select-all-many = Alle { $count } er valde; dei siste { $marked } er merkte på kartet.
