# Organisations à plusieurs sites, regroupées.

cli-score-arg-by = Regrouper les organisations selon un champ d’organization : group, brand, unit, sector ou country ; en tableau, JSON, NDJSON, CSV ou Markdown
rollup-by-group = Groupe
rollup-by-brand = Enseigne
rollup-by-unit = Unité
rollup-by-sector = Secteur
rollup-by-country = Pays
rollup-scored = Nombre
rollup-lowest = Min.
rollup-median = Médiane
rollup-highest = Max.
rollup-levels = Niveaux
rollup-differs = Plus grand écart
rollup-range = de { $lowest } à { $highest }
score-by-format = --by montre des groupes, et { $format } des fichiers un par un : donnez --format table, json, ndjson, csv ou markdown
