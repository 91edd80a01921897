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
problem-business-twice = l’organisation « { $id } » figure deux fois dans ces résultats
help-business-twice = gardez un résultat par organisation : évaluez les fichiers d’une même date, ou donnez à chaque organisation son propre `organization.id`
problem-business-met = l’organisation « { $id } » a déjà été évaluée, dans { $file }
help-business-met = une organisation n’est comparée qu’une fois : évaluez les fichiers d’une même date, ou donnez à chaque organisation son propre `organization.id`
problem-results-other-questionnaire = les résultats auxquels comparer relèvent de { $earlier }, et ces réponses de { $now }
help-results-other-questionnaire = évaluez de nouveau les réponses antérieures avec le questionnaire de celles-ci
problem-results-level = les résultats auxquels comparer connaissent un niveau « { $level } » que « { $id } » n’a pas
baseline-of-another = erreur : rien n’a pu être comparé : { $file } ne contient aucun résultat pour le questionnaire de ces réponses
baseline-new = { $count ->
    [one] une organisation n’est pas dans { $file } et ne peut être comparée : { $names }
   *[other] { $count } organisations ne sont pas dans { $file } et ne peuvent être comparées : { $names }
}
baseline-gone = { $count ->
    [one] une organisation de { $file } n’est pas parmi les résultats : { $names }
   *[other] { $count } organisations de { $file } ne sont pas parmi les résultats : { $names }
}
results-passed-over = { $count ->
    [one] dans { $file }, un fichier qui n’avait pas pu être évalué est laissé de côté
   *[other] dans { $file }, { $count } fichiers qui n’avaient pas pu être évalués sont laissés de côté
}
problem-business-unknown = ces résultats n’ont aucune organisation « { $id } »
problem-results-later = les résultats auxquels comparer sont du { $date }, après ces réponses, du { $now }
help-results-later = donnez les résultats d’une date antérieure
problem-too-few-businesses = { $count ->
    [0] il n’y a aucune autre organisation dans ces résultats, et une comparaison en demande { $least }
    [one] il n’y a qu’une autre organisation dans ces résultats, et une comparaison en demande { $least }
   *[other] il n’y a que { $count } autres organisations dans ces résultats, et une comparaison en demande { $least }
}
help-too-few-businesses = avec moins, on pourrait en reconnaître : réunissez les résultats de davantage d’organisations
benchmark-passed-over = { $count ->
    [one] dans { $file }, un résultat relevant d’un autre questionnaire ou d’une autre version majeure est laissé de côté
   *[other] dans { $file }, { $count } résultats relevant d’autres questionnaires ou d’autres versions majeures sont laissés de côté
}
