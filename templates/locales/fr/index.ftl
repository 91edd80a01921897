# Plusieurs rapports dans un dossier, et la page qui en donne la liste

index-title = Rapports
index-document-title = Rapports : { $questionnaires }
index-reports = { $count ->
    [one] { $count } rapport
   *[other] { $count } rapports
}
index-invalid-count = { $count ->
    [one] { $count } fichier sans rapport
   *[other] { $count } fichiers sans rapport
}
index-levels = Où elles en sont
index-spread = { $count ->
    [one] { $count } organisation, selon son niveau confirmé
   *[other] { $count } organisations, selon leur niveau confirmé
}
index-count = Nombre
index-share = Part
index-order = Le niveau le plus bas vient en premier et, à chaque niveau, le score le plus bas. Chaque nom mène à son rapport.
index-no-score = Pas encore de score
index-business = Organisation
index-date = Date
index-critical = Critiques
index-warnings = Alertes
index-possible = jusqu’à { $level }
index-legend = La barre est pleine jusqu’où le score est certain, pâle jusqu’où les réponses inconnues pourraient le porter ; le trait est le score, les interruptions sont les seuils des niveaux. La certitude est la part connue de ce qui compte. Critiques et Alertes dénombrent les constats du rapport.
index-invalid = Fichiers sans rapport
index-invalid-text = Ces fichiers n’ont pas pu être évalués. palier check montre tous les problèmes de chacun, et comment y remédier.
index-file = Fichier
index-problem = Premier problème
index-line = ligne { $line }

report-needs-folder = erreur : indiquez un dossier pour les rapports : palier report { $file } -o rapports/
report-folder-is-file = { $folder } est un fichier : indiquez un dossier pour les rapports
report-no-folder = le dossier { $folder } ne peut pas être créé : { $cause }
report-many-written = { $count ->
    [one] { $count } rapport écrit dans { $folder }
   *[other] { $count } rapports écrits dans { $folder }
}
report-index-written = leur liste : { $file }
report-many-invalid = { $count ->
    [one] { $count } fichier n’a pas pu être évalué : son problème est indiqué plus haut
   *[other] { $count } fichiers n’ont pas pu être évalués : leurs problèmes sont indiqués plus haut
}
report-baseline-without = { $file } : { $baseline } n’a pas de résultat antérieur de « { $id } » ; le rapport n’en montre donc pas
