# Une feuille de route : que faire, dans quel ordre, avec quel effort, et jusqu’où s’y fier.

cli-plan = Trouve l’effort le moindre vers un niveau, ou le meilleur niveau pour un effort, preuve et ordre compris
cli-plan-after = Les réponses inconnues comptent au plus bas : ce qu’elles se révéleront ne peut que raccourcir le plan. Les efforts sont ceux du questionnaire, ou les vôtres sous roadmap: dans le fichier de réponses.
cli-plan-arg-path = Fichier de réponses, ou - pour l’entrée standard
cli-plan-arg-target = Niveau à atteindre, global ou d’une dimension ; peut être répété [par défaut : ceux du fichier, sinon le suivant]
cli-plan-arg-budget = Effort dont tirer le meilleur parti, au lieu d’une cible
cli-plan-arg-capacity = Effort maximal d’une vague [par défaut : une seule vague]
cli-plan-arg-format = table, json, markdown ou csv [par défaut : selon l’extension de la sortie, sinon table]
cli-plan-arg-time-limit = Secondes après lesquelles le meilleur plan trouvé est donné, avec ce qui en est prouvé [par défaut : une limite de travail, la même sur toute machine]
cli-schema-plan = Le schéma de ce qu’affiche plan --format json
plan-one-at-a-time = une feuille de route se fait à partir d’un seul fichier de réponses, et en voici { $count } : nommez-en un, ou lancez palier plan sur l’un après l’autre dans une boucle
plan-unknown-extension = « .{ $extension } » ne dit pas le format : nommez-le par --format (table, json, markdown ou csv)
plan-too-many-digits = les efforts ont trop de chiffres pour être additionnés exactement : écrivez-les avec moins de décimales
plan-unsound = erreur interne : une fois noté, le plan n’atteint pas ce qu’il devrait, il n’est donc pas montré ; merci de le signaler avec le fichier de réponses
plan-title = Feuille de route : { $organization }
plan-quoted = « { $text } »
plan-aim-dimension = « { $level } » pour { $dimension }
plan-effort-unit = { $effort } { $unit }
plan-start = Départ : niveau « { $level } », score { $score }, chaque réponse inconnue étant comptée au plus bas.
plan-found = { $aim } : { $count ->
    [one] une étape
   *[other] { $count } étapes
} pour { $effort }, la charge la plus faible selon ces estimations (prouvé). Le score est alors de { $score }, le niveau « { $level } ».
plan-found-unproven = { $aim } : { $count ->
    [one] une étape
   *[other] { $count } étapes
} pour { $effort }. Le score est alors de { $score }, le niveau « { $level } ».
plan-nothing-to-do = { $aim } est déjà atteint : il n’y a rien à faire.
plan-budget-found = Avec { $aim } : { $count ->
    [one] une étape
   *[other] { $count } étapes
} pour { $effort }. Le score est alors de { $score }, le niveau « { $level } » : selon ces estimations, le mieux que cette charge permette.
plan-budget-nothing = Avec { $aim }, aucune étape n’est possible.
plan-unattainable = { $aim } : aucun ensemble d’étapes n’y suffit. Avec toutes celles qui sont possibles, le score serait de { $score }, le niveau « { $level } ».
plan-not-proven = Rien ne prouve que ce soit la charge la plus faible : la recherche s’est arrêtée à sa limite. Aucun plan ne coûte moins de { $bound } ; celui-ci est donc trop cher de { $gap } au plus.
plan-budget-not-proven = Rien ne prouve que ce soit le mieux : la recherche s’est arrêtée à sa limite.
plan-wave = Vague
plan-number = Nº
plan-do = Que faire
plan-who = Qui
plan-needs = D’abord
plan-need = { $id } : { $level }
plan-effort = Charge
plan-points = Points
plan-total = Cumul
plan-after-wave = Après la vague
plan-action = { $action }
plan-passage = { $passage } : { $action }
plan-open = { $count ->
    [one] Ouvrir le passage { $passage }
   *[other] Ouvrir { $count } passages : { $passage }
}
plan-from-to = { $question } De « { $from } » à « { $to } »
plan-to = { $question } « { $to } »
plan-legend-quick = ★ gain rapide
plan-legend-verify = ? réponse inconnue : à vérifier d’abord
plan-legend-decided = ✓ déjà décidé
plan-obstacles = Ce qui s’y oppose
plan-obstacle-nothing = aucune question qui compte ne s’applique
plan-obstacle-score = il manque encore { $points } au score pour « { $level } »
plan-obstacle-dimension = il manque encore { $points } à la dimension { $dimension } pour « { $level } », qu’elle doit atteindre
plan-obstacle-gate = « { $question } » doit atteindre { $needs } pour « { $level } » : { $why }
plan-obstacle-decided = « { $question } » doit être à « { $level } » : { $why }
plan-obstacle-budget = ce qui est déjà décidé coûte { $effort }
plan-why-excluded = le fichier de réponses l’exclut
plan-why-no-effort = une étape n’a pas de charge estimée
plan-why-needs = une étape demande ce qui ne peut être obtenu
plan-why-measured = aucune étape n’y mène
plan-why-spared = ce n’est pas nécessaire
plan-why-budget = c’est au-delà du budget
plan-withheld = Ce qui pourrait encore progresser et n’est pas proposé
plan-withheld-excluded = exclu par le fichier de réponses : { $questions }
plan-withheld-no-effort = sans charge estimée : { $questions }
plan-withheld-needs = demandant ce qui ne peut être obtenu : { $questions }
plan-withheld-measured = des chiffres, qu’aucune étape ne change : { $questions }
plan-frontier = Niveau
plan-least-effort = Charge minimale
plan-steps = Étapes
plan-out-of-reach = hors d’atteinte
plan-between = { $bound } à { $effort }
plan-sensitivity = Si les charges diffèrent
plan-all-effort = Toutes les charges { $change } : le même plan, pour { $effort }.
plan-all-level = Toutes les charges { $change } : le mieux est le niveau « { $level } », avec un score de { $score }.
plan-all-none = Toutes les charges { $change } : rien n’a été trouvé.
plan-steady = { $steady } étapes sur { $count } restent dans le meilleur plan si les charges de toutes les dimensions, ou de l’une d’elles, sont de 30 % plus élevées ou plus basses.
plan-changes = Si seules les charges d’une dimension diffèrent, le meilleur plan quitterait certaines étapes (−) et en prendrait d’autres (+) dans ces cas ; dans tous les autres, il reste le même.
plan-if-efforts = Charges de
plan-change = Écart
plan-this-plan = Ce plan
plan-best-plan = Meilleur plan
plan-swaps = Étapes
plan-verify = À vérifier d’abord : les réponses inconnues
plan-verify-in-plan = « { $question } » : le plan y consacre { $effort }, peut-être en vain ; jusqu’à { $points }
plan-verify-other = « { $question } » : jusqu’à { $points } dont le plan se passe
plan-verify-more = { $count ->
    [one] … et une autre
   *[other] … et { $count } autres
}
plan-aside = Ce que le plan laisse de côté
plan-aside-excluded = exclu par le fichier de réponses : { $questions }
plan-aside-no-effort = sans charge estimée, donc non proposé : { $questions }
plan-aside-needs = demandant ce qui ne peut être obtenu : { $questions }
plan-aside-spared = { $count ->
    [one] une étape suivante possible, dont on peut se passer
   *[other] { $count } étapes suivantes possibles, dont on peut se passer
}
plan-aside-budget = { $count ->
    [one] une étape suivante au-delà du budget, ou moins utile
   *[other] { $count } étapes suivantes au-delà du budget, ou moins utiles
}
plan-assumptions = Ce que cela suppose
plan-assumes-efforts = Les charges sont des estimations : le plan est le meilleur selon elles, il ne promet rien.
plan-assumes-unknown = { $count ->
    [one] Une réponse est inconnue, en tout ou en partie, et compte au plus bas.
   *[other] { $count } réponses sont inconnues, en tout ou en partie, et comptent au plus bas.
}
plan-assumes-own = { $count ->
    [one] Une charge est une estimation propre à l’entreprise.
   *[other] { $count } charges sont des estimations propres à l’entreprise.
}
plan-assumes-factor = Toutes les autres charges sont multipliées par { $factor }.
plan-assumes-excluded = Laissé tel quel : { $questions }
plan-assumes-decided = Déjà décidé, quel qu’en soit le coût : { $questions }
plan-assumes-passages = Un passage entre deux canaux a sa propre charge, quels que soient ceux que l’on ouvre avec lui.
plan-assumes-kept = Les étapes s’additionnent, et ce qui est en place aujourd’hui le reste.
