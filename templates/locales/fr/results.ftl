# Les résultats relus : ce qui ne va pas dans un fichier de résultats, ou dans la comparaison avec lui.

problem-results-empty = il n’y a rien dans ce fichier
problem-not-results = ce ne sont pas des résultats écrits par palier
problem-results-answers = c’est un fichier de réponses, pas encore évalué
problem-results-questionnaire = c’est un questionnaire, non des résultats
problem-results-flat = ce sont des enregistrements à plat, où manque ce qu’il faut ici
problem-results-syntax = ce n’est pas du JSON valable
problem-results-cut-off = le fichier s’arrête au milieu d’une valeur
problem-results-dimension-twice = la dimension « { $id } » figure deux fois
help-results = donnez un fichier écrit par `palier score … --format json`, tel quel
help-results-answers = évaluez-le d’abord : `palier score … --format json -o resultats.json`, puis donnez resultats.json
help-results-flat = écrivez de nouveau les résultats, avec `--format json` au lieu de ndjson
