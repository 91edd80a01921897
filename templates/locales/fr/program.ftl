# The command line, the tables, and how figures are written.

figure-percent = { $figure } %
figure-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
program-error = erreur : { $cause }
error-writing = { $file } ne peut pas être écrit : { $cause }
error-writing-output = le résultat ne peut pas être écrit sur la sortie standard : { $cause }
error-overwrites-input = { $file } est lu ici et ne sera pas écrasé : nommez un autre fichier avec --output
error-input-output = un fichier ou un flux standard a échoué : { $cause }
problems-more = … et { $count } de plus dans { $file } : palier check les montre tous
batch-passed-over = laissé de côté, ni réponses ni questionnaire pour cette commande : { $file }
batch-progress = { $done } fichiers sur { $files }{ $invalid ->
    [0] {""}
    [one] , { $invalid } invalide
   *[other] , { $invalid } invalides
}
batch-nothing = erreur : il n’y a aucun fichier de réponses à traiter
batch-nothing-came = erreur : rien n’est arrivé sur l’entrée standard
report-one-at-a-time = { $count } fichiers de réponses ne tiennent pas dans un seul rapport : indiquez un dossier pour leurs rapports, avec une barre oblique à la fin, par exemple -o rapports/
report-written = rapport écrit : { $file }
report-more-faults = … et d’autres encore, signalées une fois celles-ci corrigées
written = écrit : { $file }
export-other-questionnaire = réponses à un autre questionnaire, « { $id } » : les colonnes sont celles de « { $first } »
table-level = Niveau : { $level } (au moins { $confirmed }, au plus { $possible }, selon les réponses inconnues)
table-no-level = Niveau : pas encore établi (aucune réponse connue)
table-score = Score : { $score } sur 100 (entre { $low } et { $high }) · part connue : { $coverage }
table-target = Niveau visé : { $target } · écart : { $gap }
table-dimension = Dimension
table-view = Vue à travers les dimensions
table-bar = 0–100
table-score-head = Score
table-range = Fourchette
table-level-head = Niveau
table-gap = Écart
table-holds-back = Ce qui empêche d’atteindre le niveau « { $level } »
table-blocker-score = il manque { $short } points au score
table-blocker-gate = « { $question } » doit atteindre { $needs } ({ $id })
table-blocker-lag = la dimension { $dimension } est en retard, à { $level }
table-top-gaps = Principaux écarts
table-from-to = De → à
table-priority = Gain global
table-findings = Constats
severity-critical = critique
severity-warning = alerte
severity-info = à noter
severity-strength = point fort
table-organization = Organisation
table-file = Fichier
table-questionnaire = Questionnaire
table-confirmed = Confirmé
table-coverage = Part connue
table-invalid = invalide
score-summary = { $scored ->
    [one] { $scored } organisation évaluée
   *[other] { $scored } organisations évaluées
}{ $scored ->
    [0] {""}
   *[other] { $failing ->
        [0] , toutes les exigences sont remplies
        [one] , { $failing } ne remplit pas toutes les exigences
       *[other] , { $failing } ne remplissent pas toutes les exigences
    }
}{ $invalid ->
    [0] {""}
    [one] , { $invalid } fichier invalide
   *[other] , { $invalid } fichiers invalides
}.
markdown-gates = Exigences non remplies
markdown-others = … et { $count } autres qui remplissent toutes les exigences.
score-misfits = { $count ->
    [one] un autre fichier est invalide pour une raison indiquée plus haut
   *[other] { $count } autres fichiers sont invalides pour une raison indiquée plus haut
}
score-excel-is-csv = --excel écrit du CSV : retirez --format, ou donnez-lui csv
cli-about = Situe une organisation dans un modèle de maturité : d’abord entre le canal de vente unique et le service de ses clients à travers tous les canaux.
cli-after = palier COMMANDE --help en dit plus. Code de sortie : 0 fait ; 1 une exigence n’est pas remplie, ou check a trouvé des erreurs ; 2 le travail n’a pas pu être fait.
cli-commands = Commandes
cli-usage = Utilisation :
cli-interview = Pose les questions et tient un fichier de réponses à jour ; reprend là où l’entretien s’est arrêté
cli-score = Calcule les scores de fichiers de réponses, un ou plusieurs, en tableau ou en données
cli-report = Écrit les rapports de fichiers de réponses, en HTML ou en Markdown : un seul, ou plusieurs dans un dossier
cli-check = Montre toutes les erreurs des questionnaires, des fichiers de réponses et des chartes, avec ligne et colonne
cli-explain = Explique un niveau (pourquoi celui-ci, pourquoi pas le suivant, ce qui y suffirait) ou un code de problème
cli-arg-lang = Langue des messages et des résultats : fr ou en [par défaut celle du système ; pour les résultats, celle du fichier]
cli-arg-color = Couleurs : auto, always (toujours) ou never (jamais) [par défaut auto]
cli-arg-quiet = N’afficher que les résultats et les erreurs
cli-arg-help = Afficher cette aide
cli-arg-version = Afficher la version
cli-arg-questionnaire = Nom ou chemin du questionnaire [par défaut celui que citent les réponses ; pour de nouvelles réponses, omnichannel]
cli-arg-output = Écrire dans ce fichier, en entier ou pas du tout ; - désigne la sortie standard
cli-arg-target = Niveau visé, d’ensemble ou pour une dimension ; peut être répété [par défaut celui du fichier, sinon le plus haut]
cli-arg-fail-under = Sortir avec 1 si le niveau confirmé est inférieur, dans l’ensemble ou pour une dimension ; peut être répété
cli-arg-excel = Écrire le CSV tel qu’un Excel français l’ouvre : points-virgules, virgules décimales, marque d’ordre des octets
cli-arg-provisional = Faire porter --fail-under sur le niveau de ce qui est connu, et non sur le niveau confirmé
cli-arg-jobs = Nombre de documents traités en même temps [par défaut autant que de cœurs du processeur]
cli-arg-max-unknown = Sortir avec 1 si plus de ce pourcentage de ce qui compte est inconnu
cli-arg-max-not-applicable = Sortir avec 1 si plus de ce pourcentage des questions sont dites sans objet
cli-arg-fail-on = Sortir avec 1 si un constat de cette gravité est relevé : critical, ou warning (critical compris)
cli-arg-baseline = Sortir avec 1 si une organisation, reconnue à son organization.id, est sous son niveau ou son score de ces résultats antérieurs (JSON)
cli-arg-tolerance = Points dont un score peut baisser par rapport à --baseline [par défaut 0]
cli-arg-fail-missing = Sortir avec 1 aussi si une organisation ne figure que dans les résultats antérieurs, ou que dans ces fichiers
cli-interview-arg-path = Fichier de réponses à commencer ou à poursuivre (YAML)
cli-interview-arg-core = Ne poser que le parcours court
cli-interview-arg-role = Ne demander que ce que cette fonction est le mieux à même de dire ; peut être répété
cli-interview-arg-dimension = Ne poser que cette dimension ; peut être répété
cli-interview-arg-quick = Demander d’abord ce qui en dit le plus sur le niveau ; s’arrêter dès qu’il est certain, quel que soit le reste
cli-interview-arg-review = Redemander ce qui est inconnu, et ce qui est resté ouvert
cli-interview-arg-blank = Ne rien demander : écrire un nouveau fichier de réponses à remplir à la main, avec chaque question et ses réponses possibles
cli-interview-arg-plain = Une ligne à la fois, sans rien redessiner : pour les lecteurs d’écran
cli-score-arg-paths = Fichiers de réponses, dossiers qui en contiennent, ou - pour l’entrée standard
cli-score-arg-format = table, json, ndjson, csv, markdown, junit, sarif ou github [par défaut selon l’extension du fichier de sortie, sinon table]
cli-report-arg-paths = Fichiers de réponses, dossiers qui en contiennent, ou - pour l’entrée standard
cli-report-arg-output = Écrire dans ce fichier, en entier ou pas du tout, ou dans ce dossier, avec une page qui donne la liste ; - pour la sortie standard
cli-report-arg-format = html ou markdown [par défaut selon l’extension de la sortie, sinon html]
cli-report-arg-names = Imprimer le nom des personnes interrogées à côté de leur fonction [par défaut, leur fonction seule]
cli-report-arg-plan = Ajouter la feuille de route : la charge minimale jusqu’au niveau visé (sinon le suivant), les étapes dans l’ordre, et ce sur quoi elle repose
cli-report-arg-budget = Avec --plan, charge disponible, dont tirer le meilleur parti, au lieu du niveau visé
cli-report-arg-capacity = Avec --plan, charge maximale d’une vague [par défaut : une seule vague]
report-no-plan = le rapport de { $file } n’a pas de feuille de route : { $why }
cli-check-arg-paths = Questionnaires, fichiers de réponses et chartes, dossiers qui en contiennent, ou - pour l’entrée standard
cli-report-arg-baseline = Montrer l’organisation à côté de son propre résultat antérieur, trouvé dans ceux-ci par organization.id (JSON)
cli-report-arg-benchmark = La montrer à côté de la médiane et des quartiles des autres organisations de ces résultats, cinq au moins (JSON)
cli-check-arg-format = text (texte), json, github (annotations d’un workflow) ou sarif (analyse de code) [par défaut text]
cli-explain-arg-code = Le code d’un problème, tel que check et score l’affichent entre crochets
cli-explain-arg-codes = Énumérer les codes, chacun avec ce qu’il désigne
cli-questionnaire = Énumère, présente, exporte et commence des questionnaires
cli-questionnaire-list = Énumère les questionnaires intégrés et ceux qui se trouvent d’ici
cli-questionnaire-list-arg-format = table (tableau) ou json [par défaut table]
cli-questionnaire-show = Présente un questionnaire à lire : ce qui est demandé, pourquoi, et quoi garder sous la main
cli-questionnaire-show-arg-name = Nom ou chemin du questionnaire
cli-questionnaire-show-arg-format = text (texte), markdown ou html [par défaut selon l’extension de la sortie, sinon text]
cli-questionnaire-show-arg-dimension = Seulement les questions de cette dimension ; peut être répété
cli-questionnaire-show-arg-role = Seulement les questions auxquelles cette fonction peut le mieux répondre ; peut être répété
cli-questionnaire-show-arg-blank = Sous forme de formulaire à remplir à la main, avec des cases et de la place pour des notes
cli-questionnaire-show-arg-with-scoring = Avec ce que valent les réponses : niveaux, poids, exigences, étapes et charges, constats
cli-questionnaire-show-after = Sans --with-scoring, rien ne dit quelle réponse vaut quel niveau : qui le voit répond en conséquence.
cli-questionnaire-export = Écrit un questionnaire intégré tel quel, commentaires compris, pour en faire le sien
cli-questionnaire-export-arg-name = Nom du questionnaire intégré
cli-questionnaire-new = Commence un questionnaire à soi, avec un exemple de chaque partie et des commentaires qui l’expliquent
cli-questionnaire-new-arg-path = Questionnaire à commencer (YAML)
cli-questionnaire-new-arg-id = Son identifiant, que citent les fichiers de réponses [par défaut tiré du nom du fichier]
cli-questionnaire-new-arg-title = Son titre
cli-questionnaire-new-arg-languages = Ses langues, celle par défaut en tête : fr, en ou fr,en [par défaut la vôtre]
cli-arg-force = Écraser un fichier existant
usage-no-value = { $argument } demande une valeur
usage-invalid-value = « { $value } » n’est pas admis pour { $argument }
usage-unknown-argument = il n’y a pas d’argument { $argument } ici
usage-unknown-command = il n’y a pas de commande « { $command } »
usage-missing-argument = il manque : { $argument }
usage-missing-command = il manque une commande
usage-conflict = { $argument } ne peut pas être employé ainsi
usage-number-of-values = { $argument } a trop ou trop peu de valeurs
usage-not-utf8 = un argument n’est pas du texte UTF-8
usage-other = la ligne de commande n’est pas compréhensible
usage-values = valeurs possibles : { $values }
usage-suggestion = peut-être : { $values }
usage-figure = un nombre positif, avec un point pour les décimales : 12.5
usage-more = palier --help en dit plus.
table-summary = { $scored ->
    [one] { $scored } organisation évaluée
   *[other] { $scored } organisations évaluées
}{ $invalid ->
    [0] {""}
    [one] , { $invalid } fichier invalide
   *[other] , { $invalid } fichiers invalides
}
check-summary = { $documents ->
    [one] { $documents } document vérifié
   *[other] { $documents } documents vérifiés
} : { $errors ->
    [0] aucune erreur
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [0] aucun avertissement
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}
table-level-certain = Niveau : { $level }
report-needs-output = erreur : nommez le fichier à écrire : palier report { $file } -o rapport.html (avec -o -, la page va à la sortie standard)
report-unknown-extension = les rapports s’écrivent en .html ou .md, pas en .{ $extension } ; pour un PDF, imprimez la page HTML depuis un navigateur ; un autre nom se donne avec --format
score-unknown-extension = les résultats s’écrivent en .csv, .json, .ndjson, .md, .xml (JUnit), .sarif ou .txt (un tableau), pas en .{ $extension } ; un autre nom se donne avec --format
option-at-fault = { $option } : { $fault }
score-without-baseline = { $option } demande --baseline
settings-found = réglages de { $file }
cli-score-arg-config = Fichier de réglages (TOML) [par défaut palier.toml, ici ou plus haut dans le dépôt]
cli-score-after = palier.toml contient les mêmes réglages dans une table [score], aux noms des options : target = "omni", fail-under = ["cross", "people=multi"], max-unknown = 20, fail-on = "critical", baseline = "resultats.json", format, lang, jobs, questionnaire … Les chemins sont relatifs à ce fichier ; la ligne de commande l’emporte. Avec --by, les groupes suivent l’ordre des fichiers ; le plus grand écart est celui de la dimension dont le score le plus haut est le plus loin du plus bas. Les exigences portent toujours sur chaque fichier.
