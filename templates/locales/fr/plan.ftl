# Une feuille de route : que faire, dans quel ordre, avec quel effort, et jusqu’où s’y fier.

cli-plan = Trouve la charge minimale pour atteindre un niveau, ou le meilleur niveau pour une charge donnée, preuve et ordre des étapes compris
cli-plan-after = Les réponses inconnues comptent au plus bas : les connaître ne peut qu’alléger le plan. Les charges sont celles du questionnaire, ou les vôtres, sous roadmap: dans le fichier de réponses.
cli-plan-arg-path = Fichier de réponses, ou - pour l’entrée standard
cli-plan-arg-target = Niveau à atteindre, au global ou dans une dimension ; peut être répété [par défaut : ceux du fichier, sinon le suivant]
cli-plan-arg-budget = Charge disponible, dont tirer le meilleur parti, au lieu d’un niveau à atteindre
cli-plan-arg-capacity = Charge maximale d’une vague [par défaut : une seule vague]
cli-plan-arg-format = table, json, markdown ou csv [par défaut : selon l’extension de la sortie, sinon table]
cli-plan-arg-time-limit = Secondes après lesquelles le meilleur plan trouvé est donné, avec ce qui en est prouvé [par défaut : une limite de travail, la même sur toute machine]
cli-schema-plan = Le schéma de ce qu’affiche plan --format json
plan-one-at-a-time = une feuille de route se fait à partir d’un seul fichier de réponses, et en voici { $count } : nommez-en un, ou lancez palier plan sur l’un après l’autre dans une boucle
plan-unknown-extension = « .{ $extension } » ne dit pas le format : nommez-le par --format (table, json, markdown ou csv)
plan-too-many-digits = les charges sont trop grandes, ou ont trop de chiffres, pour être additionnées exactement : écrivez-les avec moins de chiffres
plan-unsound = erreur interne : une fois noté, le plan n’atteint pas ce qu’il devrait, il n’est donc pas montré ; merci de le signaler avec le fichier de réponses
plan-title = Feuille de route : { $organization }
plan-quoted = « { $text } »
plan-aim-overall = « { $level } » au global
plan-aim-dimension = « { $level } » pour la dimension { $dimension }
plan-effort-unit = { $effort } { $unit }
plan-start = Départ : niveau « { $level } », score { $score }.
plan-start-unknown = Les réponses inconnues y comptent au plus bas ; le score d’aujourd’hui, lui, les laisse de côté.
plan-found = Pour atteindre { $aim } : { $count ->
    [one] une étape
   *[other] { $count } étapes
}, { $effort } au total. Il est prouvé que, selon ces estimations, aucun plan ne coûte moins. Le score passe alors à { $score }, le niveau à « { $level } ».
plan-found-unproven = Pour atteindre { $aim } : { $count ->
    [one] une étape
   *[other] { $count } étapes
}, { $effort } au total. Le score passe alors à { $score }, le niveau à « { $level } ».
plan-nothing-to-do = { $aims ->
    [one] Niveau visé : { $aim }. Il est déjà atteint
   *[other] Niveaux visés : { $aim }. Ils sont déjà atteints
}, il n’y a rien à faire.
plan-budget-found = Avec un budget de { $aim } : { $count ->
    [one] une étape
   *[other] { $count } étapes
}, { $effort } au total. Le score passe alors à { $score }, le niveau à « { $level } ». Il est prouvé que, selon ces estimations, ce budget ne permet pas mieux.
plan-budget-found-unproven = Avec un budget de { $aim } : { $count ->
    [one] une étape
   *[other] { $count } étapes
}, { $effort } au total. Le score passe alors à { $score }, le niveau à « { $level } ».
plan-budget-nothing = Avec un budget de { $aim }, aucune étape ne peut relever le score.
plan-budget-none-found = Avec un budget de { $aim }, la recherche n’a trouvé aucune étape avant sa limite.
plan-budget-unattainable = Un budget de { $aim } ne suffit pas à ce qui est déjà décidé.
plan-budget-decided = Ce qui est déjà décidé ne peut être mené à bien, quel que soit le budget.
plan-budget-too-late = La recherche s’est arrêtée à sa limite avant de trouver un plan dans un budget de { $aim }.
plan-unattainable = { $aims ->
    [one] Niveau visé : { $aim }. Aucun ensemble d’étapes ne permet de l’atteindre.
   *[other] Niveaux visés : { $aim }. Aucun ensemble d’étapes ne permet de les atteindre.
} Avec toutes celles qui sont possibles, le score serait de { $score }, le niveau « { $level } ».
plan-not-proven = Rien ne prouve que ce soit la charge minimale : la recherche s’est arrêtée à sa limite. Aucun plan ne coûte moins de { $bound } ; celui-ci pourrait donc être allégé de { $gap } au plus.
plan-budget-not-proven = Rien ne prouve que ce soit le mieux : la recherche s’est arrêtée à sa limite.
plan-wave = Vague
plan-number = N°
plan-do = Que faire
plan-who = Qui
plan-needs = Prérequis manquants
plan-need = { $id } : { $level }
plan-effort = Charge
plan-points = Gain
plan-total = Cumul
plan-after-wave = Après la vague
plan-waves = Les étapes sont regroupées, dans l’ordre, en vagues de { $capacity } au plus.
plan-waves-over = { $count ->
    [one] Une vague coûte davantage ({ $most }) : ce qu’elle contient ne se divise pas.
   *[other] { $count } vagues coûtent davantage (jusqu’à { $most }) : ce qu’elles contiennent ne se divise pas.
}
plan-action = { $action }
plan-passage = { $passage } : { $action }
plan-open = { $count ->
    [one] Ouvrir le passage { $passage }
   *[other] Ouvrir { $count } passages : { $passage }
}
plan-from-to = { $question } De « { $from } » à « { $to } »
plan-to = { $question } « { $to } »
plan-legend-quick = ★ gain rapide : parmi les meilleurs gains pour leur charge, sans prérequis manquant
plan-legend-verify = ? réponse inconnue : à vérifier d’abord
plan-legend-decided = ✓ déjà décidé
plan-legend-effort = Charge en { $unit }
plan-legend-gain = Gain en points du score global
plan-obstacles = Ce qui s’y oppose
plan-obstacle-nothing = Aucune question qui compte ne s’applique.
plan-obstacle-score = Il manque encore { $points } au score pour « { $level } ».
plan-obstacle-dimension = Il manque encore { $points } à la dimension { $dimension } pour « { $level } », qu’elle doit atteindre.
plan-obstacle-gate = Pour « { $level } », la question « { $question } » doit atteindre { $needs } : { $why }.
plan-obstacle-decided = Il est décidé que la question « { $question } » atteindra « { $level } » : { $why }.
plan-obstacle-budget = Ce qui est déjà décidé coûte { $effort }.
plan-why-excluded = elle est exclue d’avance
plan-why-no-effort = une étape n’a pas de charge estimée
plan-why-needs = une étape a un prérequis hors d’atteinte
plan-why-measured = aucune étape n’y mène
plan-why-spared = ce n’est pas nécessaire
plan-why-budget = c’est au-delà du budget
plan-withheld = Ce qui pourrait encore progresser et n’est pas proposé
plan-withheld-excluded = Exclu d’avance : { $questions }
plan-withheld-no-effort = Sans charge estimée : { $questions }
plan-withheld-needs = Prérequis hors d’atteinte : { $questions }
plan-withheld-measured = Mesures, qu’aucune étape ne change à elle seule : { $questions }
plan-frontier = Niveau
plan-frontier-heading = Charge minimale de chaque niveau
plan-frontier-intro = Pour chaque niveau, la charge minimale à partir d’aujourd’hui, selon ces estimations, et le score alors atteint.
plan-frontier-each = Chaque niveau a son propre plan, qui ne prolonge pas toujours celui du niveau précédent.
plan-frontier-alone = Le niveau global y est visé seul, sans les niveaux visés pour des dimensions.
plan-least-effort = Charge minimale
plan-steps = Étapes
plan-out-of-reach = hors d’atteinte
plan-between = de { $bound } à { $effort }
plan-sensitivity = Si les charges s’écartent des estimations
plan-all-effort = Toutes les charges à { $change } : le plan reste le même, pour { $effort }.
plan-all-level = Toutes les charges à { $change } : le meilleur plan mène au niveau « { $level } », avec un score de { $score }.
plan-all-level-unproven = Toutes les charges à { $change } : le meilleur plan trouvé mène au niveau « { $level } », avec un score de { $score }.
plan-all-none = Toutes les charges à { $change } : aucun plan n’a été trouvé.
plan-steady = { $steady ->
    [0] Chaque étape quitte le meilleur plan dans au moins un des cas essayés
    [one] Une étape sur { $count } reste dans le meilleur plan dans tous les cas essayés
   *[other] { $steady } étapes sur { $count } restent dans le meilleur plan dans tous les cas essayés
} : charges de 30 % plus basses ou plus élevées, toutes ensemble ou dimension par dimension.
plan-steady-all = { $count ->
    [one] L’étape reste
   *[other] Toutes les étapes restent
} dans le meilleur plan dans tous les cas essayés : charges de 30 % plus basses ou plus élevées, toutes ensemble ou dimension par dimension.
plan-steady-unknown = Ce que deviendrait le meilleur plan avec des charges de 30 % plus basses ou plus élevées n’a pas pu être établi dans tous les cas.
plan-changes = Le meilleur plan change si seules les charges d’une dimension s’écartent de 30 %, dans les cas ci-dessous. « Ce plan » est ce que coûterait alors le plan présenté ici, « Meilleur plan » ce que coûterait le meilleur ; sous « Étapes », celles qu’il abandonnerait (−) et celles qu’il prendrait (+).
plan-changes-budget = Le meilleur plan change si seules les charges d’une dimension s’écartent de 30 %, dans les cas ci-dessous. « Ce plan » est ce que coûterait alors le plan présenté ici, « Meilleur score » ce que permettrait le budget ; sous « Étapes », celles que le meilleur plan abandonnerait (−) et celles qu’il prendrait (+).
plan-changes-others = Dans tous les autres cas, il reste le même.
plan-if-efforts = Charges de
plan-change = Écart
plan-this-plan = Ce plan
plan-best-plan = Meilleur plan
plan-best-score = Meilleur score
plan-swaps = Étapes
plan-verify = À vérifier d’abord : les réponses inconnues
plan-verify-in-plan = « { $question } » : le plan y consacre { $effort }, peut-être inutilement ; jusqu’à { $points } en jeu.
plan-verify-other = « { $question } » : jusqu’à { $points } en jeu, sur lesquels le plan ne compte pas.
plan-verify-more = { $count ->
    [one] … et une autre
   *[other] … et { $count } autres
}
plan-aside = Ce que le plan laisse de côté
plan-aside-excluded = Exclu d’avance : { $questions }
plan-aside-no-effort = Sans charge estimée, donc non proposé : { $questions }
plan-aside-needs = Prérequis hors d’atteinte : { $questions }
plan-aside-spared = { $count ->
    [one] Une autre étape serait possible ; le plan s’en passe.
   *[other] { $count } autres étapes seraient possibles ; le plan s’en passe.
}
plan-aside-budget = { $count ->
    [one] Une autre étape serait possible ; elle dépasse le budget ou rapporte moins.
   *[other] { $count } autres étapes seraient possibles ; elles dépassent le budget ou rapportent moins.
}
plan-assumptions = Ce que suppose cette feuille de route
plan-assumes-efforts = Les charges sont des estimations, non des promesses : tout ce qui précède en dépend.
plan-assumes-unknown = { $count ->
    [one] Une réponse est inconnue, en tout ou en partie, et compte au plus bas.
   *[other] { $count } réponses sont inconnues, en tout ou en partie, et comptent au plus bas.
}
plan-assumes-own = { $count ->
    [one] Une charge est une estimation propre à l’entreprise.
   *[other] { $count } charges sont des estimations propres à l’entreprise.
}
plan-assumes-factor = Toutes les autres charges sont multipliées par { $factor }.
plan-assumes-decided = Déjà décidé, quel qu’en soit le coût : { $questions }
plan-assumes-passages = Un passage entre deux canaux a sa propre charge, quels que soient ceux que l’on ouvre avec lui.
plan-assumes-kept = Les gains et les charges des étapes s’additionnent, et ce qui est en place aujourd’hui le reste.
