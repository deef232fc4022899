opening-file = Leser { $name } … { $percent } %
opening-cancel = Avbryt lesingen
select-all-many = Alle { $count } er valgt; de siste { $marked } er merket på kartet.
