# Assessment
answer-yes = Oui
answer-no = Non
answer-number = { $figure } { $unit }
answer-rating = { $mark } sur une échelle de { $min } à { $max }
answer-one-channel = Un seul canal
answer-passage = { $from } → { $to }
answer-no-passage = Aucun passage ouvert sur { $eligible }{ $unknown ->
        [0] {""}
        [one] {" "}; { $unknown } inconnu
       *[other] {" "}; { $unknown } inconnus
    }
answer-passages = { $open ->
        [one] { $open } passage ouvert
       *[other] { $open } passages ouverts
    } sur { $eligible }, { $full ->
        [0] aucun complet
        [one] dont { $full } complet
       *[other] dont { $full } complets
    }{ $unknown ->
        [0] {""}
        [one] {" "}; { $unknown } inconnu
       *[other] {" "}; { $unknown } inconnus
    }
strength-none = aucun
strength-partial = partiel
strength-full = complet
strength-unknown = inconnu

# The report

report-document-title = { $organization } : { $questionnaire }, { $date }
report-heading = { $organization } : { $questionnaire }
report-date = Évaluation du { $date }
report-questionnaire = Questionnaire « { $title } », version { $version }.
report-contents = Sommaire
report-written-with = Établi avec palier { $version }.
report-points = { $count ->
    [one] { $figure } point
   *[other] { $figure } points
}
report-points-hardly = moins de { $figure } point
report-label = { $label } :
report-list-and = { $before } et { $last }

report-running = { $questionnaire } · { $date }

report-verdict = Synthèse
report-level = Niveau
report-level-today = Niveau actuel
report-level-confirmed = Niveau confirmé
report-confirmed-short = (confirmé : { $level })
report-level-none = Pas encore établi
report-no-score = Aucune question qui compte n’a encore de réponse : il n’y a donc ni score ni niveau.
report-level-provisional = Les réponses connues mènent au niveau « { $level } », mais { $count ->
        [0] certains passages entre canaux sont inconnus
        [one] une réponse est inconnue
       *[other] { $count } réponses sont inconnues
    }{ $partly ->
        [0] {""}
        [one] {" "}et une autre l’est en partie
       *[other] {" "}et { $partly } autres le sont en partie
    } : pour l’heure, seul le niveau « { $confirmed } » est certain.
report-level-possible = Au mieux, les réponses inconnues porteraient l’organisation au niveau « { $possible } ».
report-level-floor = Ce qu’est et ce que possède l’organisation suffit à établir le niveau « { $level } », quel que soit le score.
report-score = Score
report-overall-score = Score global
report-out-of = sur 100
report-range = Fourchette
report-target = Niveau visé
report-gap = Écart
report-gap-none = atteint
report-gap-unconfirmed = atteint si les réponses inconnues le confirment
report-gap-to = Écart avec « { $level } »
report-gap-held = score suffisant, une exigence n’est pas remplie
report-coverage = Certitude
report-known = Part connue
report-weight = Poids
report-coverage-text = { $share } de ce qui compte est connu. Réponses connues : { $answered } ; inconnues : { $unknown } ; sans objet : { $inapplicable }.
report-coverage-partly = { $count ->
    [one] Parmi les réponses connues, une est en partie inconnue.
   *[other] Parmi les réponses connues, { $count } sont en partie inconnues.
}
report-all-channels = Sur l’ensemble des canaux, secondaires compris, le score serait de { $score }.
report-in-place-behind = Ce qui est en place derrière
report-sure = Degré de certitude
report-sure-complete = Toutes les réponses qui comptent sont connues : le niveau est « { $level } ».
report-sure-certain = Quelles que soient les réponses encore inconnues, le niveau est « { $level } ».
report-sure-between = Les réponses inconnues laissent le score entre { $low } et { $high } : le niveau est au moins « { $confirmed } », au plus « { $possible } ».
report-scale = Les niveaux, du plus bas au plus haut
report-here = Aujourd’hui
report-aimed = Niveau visé
report-bar-legend = Les barres vont de 0 à 100.
report-legend-certain = acquis
report-legend-possible = laissé ouvert par les réponses inconnues
report-legend-score = le score
report-legend-thresholds = les seuils des niveaux
report-chart = Graphique
report-customer-side = Ce que vit le client à ce niveau
report-level-in-words = À quoi ressemble ce niveau
report-strengths = Points forts
report-strength-dimension = Score de { $score }, niveau « { $level } ».
report-priorities = Priorités
report-priority = Écart de { $gap } avec le niveau « { $target } ». Le combler relèverait le score global de { $points }.
report-priority-held = Le score suffit pour le niveau « { $target } », mais une exigence n’est pas remplie.
report-commentary = L’avis du consultant

report-blockers = Ce qui sépare l’organisation du niveau « { $level } »
report-blockers-short = Ce qui retient l’organisation
report-blockers-intro = { $count ->
    [one] Un seul obstacle :
   *[other] { $count } obstacles, tous à lever :
}
report-blockers-dimension = Ce qui manque pour atteindre le niveau « { $level } »
report-blocker-score = Il manque { $points } au score pour atteindre le seuil du niveau « { $level } ».
report-blocker-gate-level = À la question « { $question } », la réponse doit atteindre au moins le niveau « { $needs } ».
report-blocker-gate-score = À la question « { $question } », la réponse doit valoir au moins { $needs } sur 100.
report-now = Aujourd’hui : { $level }, { $score } sur 100.
report-now-unknown = Aujourd’hui : inconnu.
report-blocker-lag = { $lag ->
    [0] La dimension « { $dimension } » en est au niveau « { $level } », or aucune ne peut être au-dessous du niveau global : elle retient le passage au niveau « { $next } ».
    [one] La dimension « { $dimension } » en est au niveau « { $level } », or aucune ne peut avoir plus d’un niveau de retard sur le niveau global : elle retient le passage au niveau « { $next } ».
   *[other] La dimension « { $dimension } » en est au niveau « { $level } », or aucune ne peut avoir plus de { $lag } niveaux de retard sur le niveau global : elle retient le passage au niveau « { $next } ».
}
report-blocker-lags = { $lag ->
    [0] Les dimensions { $dimensions } retiennent le passage au niveau « { $next } » : aucune ne peut être au-dessous du niveau global.
    [one] Les dimensions { $dimensions } retiennent le passage au niveau « { $next } » : aucune ne peut avoir plus d’un niveau de retard sur le niveau global.
   *[other] Les dimensions { $dimensions } retiennent le passage au niveau « { $next } » : aucune ne peut avoir plus de { $lag } niveaux de retard sur le niveau global.
}
report-blocker-lags-dimension = « { $dimension } » (niveau « { $level } »)

report-earlier-change = { $change } depuis le { $date }.
report-earlier-unchanged = Le même score qu’au { $date }.
report-earlier-score = Le score était de { $score }.
report-earlier-up = Le score était de { $score }, et le niveau confirmé est passé de « { $earlier } » à « { $level } ».
report-earlier-down = Le score était de { $score }, et le niveau confirmé est retombé de « { $earlier } » à « { $level } ».
report-earlier-same = Le score était de { $score }, et le niveau confirmé était déjà « { $level } ».
report-earlier-then = Au { $date }, le score était de { $score }.
report-earlier-none = Au { $date }, il n’y avait pas encore de score.
report-others = Parmi { $count } autres organisations, le score médian est de { $median }, et la moitié centrale se situe entre { $lower } et { $upper }.
report-among-lowest-quarter = Ce score est dans le quart inférieur.
report-among-below-median = Ce score est sous la médiane.
report-among-at-median = Ce score est à la médiane.
report-among-above-median = Ce score est au-dessus de la médiane.
report-among-highest-quarter = Ce score est dans le quart supérieur.
report-position-lowest-quarter = quart inférieur
report-position-below-median = sous la médiane
report-position-at-median = à la médiane
report-position-above-median = au-dessus de la médiane
report-position-highest-quarter = quart supérieur
report-others-median = Autres : médiane (quartiles)

report-dimensions = Résultats par dimension
report-dimension = Dimension
report-detail = Dimension par dimension
report-answers = Réponses
report-question = Question
report-answer = Réponse
report-status-unknown = Inconnu
report-status-not-applicable = Sans objet
report-answer-none = Rien de tel
report-missing = Manquent :
report-note = Note :
report-evidence = Preuve :
report-hidden = { $count ->
    [one] Une question ne concerne pas cette organisation et n’a pas été posée.
   *[other] { $count } questions ne concernent pas cette organisation et n’ont pas été posées.
}

report-continuity = Ce que vivent les clients, ce qui est en place
report-continuity-short = Ce que vivent les clients
report-lived = Ce que vivent les clients
report-lived-intro = Un client qui commence sur un canal peut-il continuer sur un autre sans tout recommencer ?
report-in-place = Ce qui est en place
report-weighted-mean = Moyenne pondérée
report-in-place-intro = Les autres dimensions : ce qui, en coulisses, rend la continuité possible.
report-one-channel = Un seul canal est concerné : il n’y a pas de passage à ouvrir.
report-passages-aside = { $count ->
    [one] Un passage indiqué ne compte pas ici.
   *[other] { $count } passages indiqués ne comptent pas ici.
}
report-matrix = Du canal de la ligne vers le canal de la colonne
report-matrix-signs = ● plein, ◐ partiel, – aucun, ? inconnu. Les numéros sont ceux des lignes.
report-passage-no = non concerné
report-passage-unknown = inconnu
report-silos = { $count } groupes de canaux sans aucun passage entre eux :
report-no-silos = Tous les canaux sont reliés entre eux, directement ou non.
report-dead-ends = { $count ->
    [one] Impasse, un canal d’où le client ne peut continuer nulle part :
   *[other] Impasses, des canaux d’où le client ne peut continuer nulle part :
}
report-one-way = { $count ->
    [one] Passage à sens unique :
   *[other] Passages à sens unique :
}

report-gaps = Écarts par ordre de priorité
report-gaps-intro = En tête, ceux dont la réduction relèverait le plus le score global.
report-rank = Rang
report-gap-levels = Niveaux manquants
report-priority-points = Gain sur le score global

report-findings = Constats et recommandations
report-severity-critical = À traiter en premier
report-severity-warning = À traiter
report-severity-info = À savoir
report-severity-strength = Points forts
report-advice = Recommandation :

report-steps = Prochaines étapes
report-steps-intro = Pour chaque question au-dessous de son niveau visé, l’étape suivante, du plus grand gain au plus petit. Le gain est celui de l’étape seule, les autres réponses restant ce qu’elles sont.
report-all-steps = Toutes les étapes
report-units = Les gains sont ceux du score global. Charges en { $unit }.
report-start-here = À commencer tout de suite
report-start-here-intro = Ces étapes offrent le meilleur gain pour leur charge, et aucun prérequis ne leur manque. Les meilleures en tête.
report-step = Étape
report-open-passages = { $count ->
    [one] Ouvrir un passage entre canaux
   *[other] Ouvrir { $count } passages entre canaux
}
report-result = Résultat :
report-needs-head = Prérequis manquants
report-need = « { $question } » : { $level } ou mieux
report-who = Qui :
report-who-head = Qui
report-gain = Gain
report-effort = Charge
report-effort-of = { $effort } { $unit }
report-effort-unit = unités de charge

report-quotes = Paroles recueillies
report-unknown = Ce qu’il reste à vérifier
report-unknown-intro = Ces réponses sont inconnues et pourraient changer le score global. Celles qui pèsent le plus viennent en tête.
report-whom-to-ask = À qui demander
report-unknown-weight = Part de la fourchette

report-views = Autres lectures
report-views-intro = Les mêmes réponses, regroupées autrement. Ces scores ne comptent pas dans le score global.
report-view = Lecture

report-plan = Feuille de route
report-plan-nearer = Le rapport mesure les écarts par rapport à « { $target } » ; la feuille de route mène d’abord à « { $level } », le niveau suivant.
report-plan-curve = Ce que rapporte la charge engagée
report-plan-steps = Que faire, dans l’ordre
report-plan-steps-intro = Une étape vient une fois ses prérequis en place ; parmi celles qui sont possibles, celle qui rapporte le plus pour sa charge passe d’abord. Son gain est celui qu’elle apporte quand vient son tour.
report-plan-wave = Vague { $number }
report-plan-wave-effort = charge { $effort }, cumul { $total }
report-plan-wave-after = le score est alors de { $score }, le niveau « { $level } »
report-plan-quick = gain rapide
report-plan-decided = déjà décidée
report-plan-verify = à vérifier d’abord : la réponse est inconnue
report-plan-unsteady = dépend des estimations
report-plan-unsteady-legend = « Dépend des estimations » : l’étape quitterait le meilleur plan dans au moins un des cas ci-dessous, où des charges sont de 30 % plus basses ou plus élevées.
report-plan-quick-legend = « Gain rapide » : parmi les meilleurs gains pour leur charge, sans prérequis manquant.
report-plan-in-wave = dans la feuille de route, vague { $number }
report-plan-in = dans la feuille de route
report-plan-steps-beside = La feuille de route ci-dessus part de ces étapes et de celles qui les suivent ; celles qu’elle retient sont signalées. Ici, chacune est vue seule, retenue ou non.
report-plan-gains-beside = Un gain peut y être un peu plus fort que dans la feuille de route, qui compte les réponses inconnues au plus bas.
report-plan-too-many-digits = Il n’y a pas de feuille de route : les charges sont trop grandes, ou ont trop de chiffres, pour être additionnées exactement.
report-plan-unsound = Il n’y a pas de feuille de route : aucune n’a été trouvée qui, une fois notée, atteigne son niveau.
report-method = Méthode
report-scope = Périmètre
report-channels = Canaux
report-channels-main = Canaux principaux
report-channels-other = Autres canaux
report-respondent = { $name } ({ $role })
report-respondents = Personnes interrogées
report-method-scores = Comment se calcule le score
report-method-answers = Chaque réponse vaut de 0 à 100 points. Une réponse qui décrit un niveau vaut ce qu’indique le tableau ci-dessous pour ce niveau.
report-method-types = Une liste à cocher vaut la part de ses éléments en place ; une question fermée, 100 ou 0 ; une évaluation sur une échelle ou un chiffre suit un barème fixé par le questionnaire. Le texte libre n’entre pas dans le score.
report-method-continuity = Passages entre canaux : un canal unique vaut 0 ; plusieurs canaux sans aucun passage, { $anchor } ; tous les passages complets, 100 ; entre les deux, en proportion des passages ouverts.
report-method-means = Le score d’une dimension est la moyenne de ses réponses connues, pondérée par le poids des questions ; le score global est la moyenne des scores des dimensions, pondérée par leur poids.
report-method-range = Une réponse inconnue n’entre pas dans le score. Elle ouvre une fourchette : la borne basse la compte au pire, la borne haute au mieux.
report-method-levels = Comment s’atteignent les niveaux
report-threshold = Seuil
report-anchor = Valeur d’une réponse
report-method-threshold = Un niveau est atteint à partir de son seuil, à condition que tous les niveaux inférieurs le soient aussi. Les scores ne sont arrondis qu’à l’affichage.
report-method-gates = Certaines questions posent une exigence : tant que leur réponse ne suffit pas, le niveau n’est pas atteint, quel que soit le score. Une réponse inconnue ne la remplit pas.
report-method-lag = { $count ->
    [0] Aucune dimension ne peut être au-dessous du niveau global.
    [one] Aucune dimension ne peut avoir plus d’un niveau de retard sur le niveau global.
   *[other] Aucune dimension ne peut avoir plus de { $count } niveaux de retard sur le niveau global.
}
report-method-floor = Ce qu’est et ce que possède cette organisation suffit à établir le niveau « { $level } » : le niveau global n’est jamais au-dessous.
report-method-confirmed = Le niveau confirmé est celui qui est atteint quelles que soient les réponses inconnues.
report-method-earlier = Les résultats du { $date } sont comparés tels qu’ils ont été relevés alors, avec la version { $version } du questionnaire.
report-method-benchmark = La médiane et les quartiles sont ceux de { $count } autres organisations évaluées avec le même questionnaire ; celle-ci n’est pas comptée. Entre deux scores, ils se placent en proportion. Lorsque moins de cinq organisations ont un score, aucun chiffre n’est donné.
report-method-priority = L’écart d’une dimension est le nombre de points entre son score et le seuil de son niveau visé. Sa priorité est cet écart multiplié par sa part dans les poids : ce que le combler ajoute au score global.
report-sum = Le score global, pas à pas
report-product = Produit
report-total = Total

report-references = Références :
report-glossary = Glossaire
report-provenance = Provenance
report-provenance-questionnaire = Questionnaire
report-provenance-questionnaire-digest = Questionnaire, SHA-256
report-provenance-answers-digest = Fichier de réponses, SHA-256
report-provenance-palier = Version de palier

# Graphiques
chart-radar = Scores des dimensions, face à leurs cibles
chart-radar-entry = { $number }. { $dimension } : { $score }, niveau visé « { $target } ».
chart-radar-unknown = { $number }. { $dimension } : pas de score, niveau visé « { $target } ».
chart-radar-earlier = Auparavant : { $score }.
chart-radar-median = Médiane des autres : { $score }.
chart-legend-median = médiane de { $count } autres organisations
chart-scale = Le score sur l’échelle des niveaux
chart-scale-from = dès { $score }
chart-scale-score = Score de { $score }
chart-scale-range = Score de { $score }, fourchette de { $low } à { $high }
chart-scale-none = Pas encore de score
chart-scale-level = Niveau « { $level } ».
chart-scale-target = Niveau visé : « { $level } ».
chart-map = Carte des canaux : { $question }
chart-map-open = { $eligible ->
        [one] { $open } passage ouvert sur { $eligible }.
       *[other] { $open } passages ouverts sur { $eligible }.
    }
chart-map-alone = Seul : { $channel }.
chart-map-group = Reliés entre eux : { $channels }.
chart-curve = Ce que rapporte la charge engagée : le score atteint pour chaque charge
chart-curve-today = Départ : { $score }
chart-curve-plan = La feuille de route : { $effort }, score { $score }
chart-curve-level = { $level } : { $effort }
chart-curve-least = Charge minimale pour « { $level } » : { $effort }, score { $score }.
chart-curve-known = Moindre charge connue pour « { $level } » : { $effort }, score { $score }.
chart-curve-effort = Charge en { $unit }
chart-legend-plan = la feuille de route, étape par étape
chart-legend-least = charge minimale pour chaque niveau
chart-legend-unproven = peut-être moins : non prouvé
chart-legend-score = score
chart-legend-span = ce que les réponses inconnues laissent ouvert
chart-legend-target = niveau visé
chart-legend-full = ouvert pleinement, dans les deux sens
chart-legend-partial = en partie
chart-legend-one-way = dans un seul sens
chart-legend-physical = physique
chart-legend-human = humain
chart-legend-digital = numérique
chart-legend-dead-end = sans suite possible ailleurs
chart-legend-group = reliés entre eux
chart-legend-alone = seul
