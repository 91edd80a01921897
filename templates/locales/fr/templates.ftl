# Modèles de rapport : ce qui ne va pas dans un modèle, et les commandes qui les concernent.

problem-template-expected = { $found } figure ici, là où le langage des modèles attend { $expected }
problem-template-end = le modèle s’arrête avant que tout ce qu’il a ouvert soit fermé
problem-template-left-open = « { $name } » s’ouvre ici et n’est terminé nulle part
help-template-left-open = terminez-le par {"{%"} end{ $name } {"%}"}
problem-template-other-pair = « { $end } » se trouve ici, alors que « { $open } » est ouvert
problem-template-nothing-open = « { $end } » ne termine rien : rien de tel n’est ouvert
help-template-nothing-open = retirez-le, ou vérifiez où commence ce qu’il termine, et si cela n’a pas été terminé plus haut
help-template-tag = ici, cela s’écrit {"{%"} { $tag } … {"%}"}
help-template-tags = les balises sont : if, elif, else, for, set, set_global, include, extends, block, component, filter, raw, break, continue
problem-template-no-sign = le langage des modèles n’a pas ce signe
help-template-sign = écrivez le mot : { $there }
help-template-choice = écrivez {"{{"} valeur if condition else autre {"}}"}
help-template-quotes = écrivez des guillemets droits : "…"
problem-template-tag-end = il manque { $end } avant ceci
word-template-token = { $token ->
    [identifier] un nom
    [string] un texte entre guillemets
   *[other] { $token }
}
problem-template-no-entry = « { $name } » n’a pas cet élément
help-template-no-entry = les éléments se comptent à partir de 0, et la liste peut être plus courte : {"{%"} for … in { $name } {"%}"} parcourt ceux qu’il y a
problem-template-unknown-tag = le langage des modèles n’a pas cette balise
problem-template-outside-blocks = un modèle qui en étend un autre n’écrit que ce qui se trouve dans ses blocs : ceci serait perdu
problem-template-extends-first = « extends » doit être la première balise du modèle
problem-template-comment = un commentaire n’est pas fermé : il manque #{"}"}
problem-template-text-end = le texte ouvert par { $name } n’est pas fermé
problem-template-block-twice = le bloc « { $name } » figure ici pour la deuxième fois
problem-template-other-end = « { $name } » est ouvert, mais c’est « { $end } » qui est fermé ici
problem-template-complex = l’imbrication est trop profonde
problem-template-syntax = le langage des modèles ne s’écrit pas ainsi ; son moteur le dit en anglais : { $said }
problem-template-twice = le composant « { $name } » est déjà défini dans { $other }
problem-template-undefined-variable = il n’y a pas de variable « { $name } » ici
problem-template-undefined-field = « { $of } » n’a pas de champ « { $name } »
problem-template-undefined = « { $name } » n’existe pas : il n’y a rien à écrire ni à utiliser
problem-template-unknown = il n’y a pas de { $kind ->
        [filter] filtre
        [function] fonction
        [test] test
        [component] composant
       *[block] bloc
    } « { $name } »
problem-template-not-found = il n’y a pas de modèle « { $name } »
problem-template-outside = « { $name } » n’est pas dans le dossier des modèles, et rien n’est lu en dehors
problem-template-link = « { $name } » est un lien, et les liens ne sont pas suivis
problem-template-hidden = « { $name } » est caché, et les fichiers cachés ne sont pas lus
problem-template-not-a-file = « { $name } » n’est pas un fichier
problem-template-circle-files = « { $name } » ramène au modèle qui l’appelle : cela ne finirait jamais
problem-template-circle-blocks = le bloc « { $name } » se trouve dans un bloc qu’il contient lui-même : cela ne finirait jamais
problem-template-circle-components = le composant « { $name } » ramène à lui-même sans fin
problem-template-too-deep = des composants s’appellent les uns les autres trop profondément
problem-template-endless = le modèle écrit plus de { $most } Mo
problem-template-within = dans le modèle intégré { $template } (ligne { $line }), appelé d’ici : { $fault }
problem-template-argument = l’argument « { $name } » manque
problem-template-kind = il faut ici { $expected }, et non { $given }
problem-template-loop = une boucle parcourt une liste, et non { $given }
problem-template-compare = on ne peut pas comparer { $one } et { $other }
problem-template-range = c’est plus que les { $most } nombres que donne range()
problem-template-value = c’est impossible ; le moteur des modèles le dit en anglais : { $said }
template-undefined-value = cette valeur n’existe pas
template-no-words = il n’y a pas de texte pour la clé « { $key } »
template-safe = tout est échappé : avec « safe », ce qu’un client a saisi pourrait devenir du balisage
template-chart-format = « { $function } » dessine pour le HTML, et ce modèle écrit du Markdown
template-not-a-number = « { $filter } » écrit des nombres, et reçoit { $given ->
        [none] une valeur vide
        [bool] vrai ou faux
        [string] du texte
        [array] une liste
       *[other] un objet avec des champs
    }
word-template-kind = { $kind ->
        [none] une valeur vide (null)
        [undefined] une valeur qui n’existe pas
        [boolean] vrai ou faux
        [text] du texte
        [list] une liste
        [object] un objet avec des champs
        [number] un nombre
       *[other] autre chose
    }
help-template-near = peut-être « { $near } » ; il y a : { $names }
help-template-names = il y a : { $names }
help-template-no-fields = ceci n’a pas de champs : c’est du texte, un nombre, une liste ou null ; une liste se parcourt avec {"{%"} for … in … {"%}"}
help-template-context = palier template export -o DOSSIER y écrit un README.md qui décrit chaque champ, chaque fonction et chaque filtre
help-template-is-function = « { $name } » est une fonction : {"{{"} { $name }() {"}}"}
help-template-is-filter = « { $name } » est un filtre : {"{{"} valeur | { $name } {"}}"}
help-template-no-words = écrivez vos propres textes tels quels ; les modèles intégrés montrent les clés
help-template-safe = écrivez le balisage dans le modèle lui-même, et les lignes saisies par un client avec la classe « text » (white-space: pre-line)
help-template-chart-format = présentez les chiffres en barres de texte avec « bar », ou en tableau
help-template-value = le README.md qu’écrit palier template export dit ce qu’est chaque champ et ce que prend chaque filtre
help-template-not-found = un modèle se nomme par son chemin dans le dossier des modèles, avec des / ; un modèle intégré, par le sien : palier template list
help-template-inside = copiez dans le dossier ce qu’il vous faut, et incluez-le par son chemin
help-template-circle = sortez l’un des deux de l’autre
help-template-endless = vérifiez ses boucles
help-template-twice = renommez l’un des deux, ou retirez-le
help-template-syntax = le langage des modèles : https://keats.github.io/tera
problem-template-too-many = un rapport se compose de { $most } modèles au plus
help-template-too-many = vérifiez ce qui inclut quoi, ou réunissez de petits modèles
help-template-too-large = un modèle est un texte de 1 Mo au plus ; une image y entre, petite, par une adresse data:
problem-template-no-such = aucun modèle intégré de ce format ne s’appelle « { $name } »
help-template-no-such = il y a : { $names } ; un fichier se donne avec un chemin ou une extension : ./{ $name } ou { $name }.html
report-overrides-nothing = { $folder } n’a aucun fichier du nom d’un modèle intégré de ce format, donc aucun n’est remplacé : { $names }
template-report = Le rapport pour le client : le niveau et ses raisons, les écarts, la suite à donner
template-summary = La synthèse pour la direction, en une page : où en est l’organisation, par quoi commencer, avec quelle certitude
template-index = La page qui donne la liste des rapports d’un dossier : palier report reponses/ -o rapports/ l’écrit à côté d’eux
template-list-after = palier template export -o DOSSIER les écrit dans des fichiers, avec un README.md qui dit ce que reçoivent les modèles
template-export-needs-folder = erreur : indiquez un dossier avec --output, ou un seul fichier à afficher : palier template export report.html
template-export-unknown = erreur : il n’y a ni modèle ni fichier intégré « { $name } » : { $help }
template-export-names = palier template list les montre
template-export-exists = { $file } existe déjà : indiquez un autre dossier, ou remplacez-le avec --force
template-exported = { $count ->
        [one] { $count } fichier écrit
       *[other] { $count } fichiers écrits
    } dans { $folder }
cli-template = Énumère les modèles de rapport intégrés, ou les écrit dans des fichiers pour en partir
cli-template-list = Énumère les modèles de rapport intégrés et leurs fichiers
cli-template-export = Écrit des modèles intégrés dans des fichiers, avec un README.md qui décrit tout ce que reçoivent les modèles
cli-template-export-arg-names = Modèles ou fichiers seuls, sous les noms de palier template list [par défaut : tous]
cli-template-export-arg-output = Dossier où écrire ; sans lui, un fichier seul est affiché
cli-template-export-arg-force = Remplacer les fichiers qui existent
cli-report-arg-template = Modèle intégré, par son nom, ou fichier à vous (avec un chemin ou une extension) [par défaut : report]
cli-report-arg-templates = Dossier dont les fichiers remplacent les modèles intégrés de même nom (report.html, partials/verdict.html…)
cli-report-after = palier template list montre les modèles, et palier template export les écrit avec leur documentation.
