# Pourquoi une entreprise en est à son niveau et pas au suivant, et ce qu’y changerait une réponse.

explain-level = { $organization } en est au niveau « { $level } », avec un score de { $score } sur 100.
explain-range = Selon les réponses inconnues, le score se situe entre { $low } et { $high }. { $certain ->
    [yes] Quelles qu’elles soient, le niveau est « { $confirmed } ».
   *[no] Quelles qu’elles soient, le niveau est au moins « { $confirmed } » ; si toutes se révélaient les meilleures, ce serait « { $possible } ».
}
explain-no-level = Aucune réponse qui compte n’est encore connue : il n’y a donc ni score ni niveau.
explain-nothing-counts = Aucune question qui compte ne s’applique ici : il n’y a donc ni score ni niveau.
explain-floor = Le profil et les canaux suffisent à établir ce niveau ; à elles seules, les réponses donneraient « { $level } ».
explain-top = C’est le niveau le plus élevé : rien ne retient l’entreprise.
explain-next = Pourquoi pas « { $level } »
explain-short = Il manque { $points } au score : « { $level } » commence à { $threshold }.
explain-score-suffices = Le score suffit : « { $level } » commence à { $threshold }.
explain-lag = La dimension « { $dimension } » en est à « { $level } », or « { $next } » demande que chaque dimension atteigne « { $needs } » :
explain-lag-short = à son score, { $score }, il manque { $points }
explain-needed = « { $question } » : { $now } ; il faut : { $least } ({ $id })
explain-needed-none = « { $question } » : { $now } ; aucune réponse ne peut suffire ici ({ $id })
explain-from-to = « { $question } » : de { $from } à { $to } ({ $id })
explain-changes = « { $question } » : { $from } → { $to } ({ $id })
explain-find-out = « { $question } » : inconnu aujourd’hui ; à vérifier, et il faut : { $least } ({ $id })
explain-now = aujourd’hui { $answer }
explain-now-unknown = inconnu aujourd’hui
explain-quoted = « { $text } »
explain-nothing = rien de tel
explain-least-option = au moins « { $text } »
explain-least-number = au moins { $text }
explain-most-number = au plus { $text }
explain-below-number = moins de { $text }
explain-least-items = { $any ->
    [yes] { $count } de plus parmi : { $items }
   *[no] en plus : { $items }
}
explain-nothing-more = rien n’a besoin d’être en place
explain-least-passages = { $count ->
    [one] un passage complet de plus
   *[other] { $count } passages complets de plus
}, sur { $open } qui ne le sont pas{ $named ->
    [yes] {" "}: { $passages }
   *[no] {""}
}
explain-no-passage-more = aucun passage n’a besoin d’être ouvert
explain-unknown = Ce qui reste inconnu
explain-unknown-intro = { $count ->
    [one] Une réponse inconnue pourrait changer le résultat :
   *[other] { $count } réponses inconnues pourraient changer le résultat ; celles qui pèsent le plus viennent en tête :
}
explain-unknown-answer = « { $question } » : jusqu’à { $points } du score global ({ $id })
explain-ask = à demander à : { $roles }
explain-unknown-more = { $count ->
    [one] … et une autre, qui pèse moins
   *[other] … et { $count } autres, qui pèsent moins
}
explain-lift = Ce qui suffirait pour « { $level } »
explain-lift-intro = { $count ->
    [one] Il suffirait d’améliorer une réponse :
   *[other] Il suffirait d’améliorer ces { $count } réponses ; avec moins, ce n’est pas possible :
}
explain-lift-then = Le score serait alors de { $score }, et le niveau « { $level } ».
explain-lift-none = Aucune réponse meilleure ne suffit pour « { $level } ». Même au mieux, il resterait cet obstacle :
explain-lift-unknown = Les réponses inconnues dont ne dépend aucune exigence ont été laissées de côté : y répondre peut changer ce constat.
explain-dimension = La dimension « { $dimension } » en est au niveau « { $level } », avec un score de { $score } sur 100.
explain-dimension-share = Elle compte pour { $share } du score global.
explain-sum = Comment se forme le score
explain-sum-weight = Poids
explain-sum-score = Score
explain-sum-product = Produit
explain-sum-total = Moyenne pondérée : { $products } / { $weights } = { $score }
explain-in-dimension = Question « { $id } » de la dimension « { $dimension } »
explain-answer = Réponse : { $answer }
explain-missing = Manquent : { $items }
explain-worth = Elle vaut { $score } sur 100, soit le niveau « { $level } ».
explain-not-scored = Le texte libre n’entre pas dans le score.
explain-unknown-now = Personne ne connaît encore la réponse.
explain-not-applicable = La réponse est « sans objet » : { $note }
explain-hidden = Elle ne concerne pas cette entreprise : elle n’est posée que si { $condition }.
explain-hidden-nothing = Elle n’est pas posée : rien de ce sur quoi elle porte n’existe ici.
explain-asked-since = Elle est posée parce que { $condition }.
explain-asked-perhaps = Elle n’est posée que si { $condition }, et cela n’est pas connu.
explain-share = Elle compte pour { $share } du score de la dimension et { $overall } du score global.
explain-share-unknown = Une fois connue, elle comptera pour { $share } du score de la dimension et { $overall } du score global.
explain-best = Au mieux, le score global serait de { $score } ({ $gain }) et le niveau « { $level } ».
explain-best-already = Elle ne peut pas être meilleure.
explain-worst-best = Selon la réponse, le score global se situerait entre { $worst } et { $best }, et le niveau serait { $same ->
    [yes] « { $high } »
   *[no] entre « { $low } » et « { $high } »
}.
explain-gates = Ce qui en dépend
explain-gate-met = « { $level } » demande { $needs } : c’est le cas
explain-gate-unmet = « { $level } » demande { $needs } : ce n’est pas le cas ; il faut : { $least }
explain-gate-out-of-reach = « { $level } » demande { $needs } : aucune réponse ne peut y suffire ici
explain-needs-level = le niveau « { $level } » ou mieux
explain-needs-score = un score de { $score } ou plus
explain-steps = { $count ->
    [one] Prochaine étape
   *[other] Prochaines étapes
}
explain-step-gain = apporte { $points } au score global
explain-step-effort = charge : { $effort }
explain-step-need = { $met ->
    [yes] demande « { $question } » au niveau « { $level } » ou mieux, ce qui est acquis
   *[no] demande d’abord « { $question } » au niveau « { $level } » ou mieux ({ $id })
}
explain-passages = Passages
explain-passages-from = depuis { $channel } : { $passages }
explain-passage-to = { $channel } ({ $strength })
explain-silos = { $count } groupes de canaux sans aucun passage entre eux : { $groups }
explain-dead-ends = aucune issue depuis : { $channels }
explain-one-way = sans retour : { $passages }
explain-what-if = Ce qui changerait
explain-what-if-nothing = Rien : ce sont les réponses déjà données.
explain-before = Aujourd’hui
explain-after = Alors
explain-overall = Ensemble
explain-confirmed = Niveau confirmé
explain-possible = Niveau possible
explain-blockers-gone = Obstacles levés :
explain-blockers-new = Nouveaux obstacles vers « { $level } » :
explain-findings-gone = Constats qui disparaissent :
explain-findings-new = Constats qui apparaissent :
explain-then = L’explication, telle qu’elle serait alors :
explain-one-at-a-time = un seul fichier de réponses s’explique à la fois, et en voici { $count } : nommez-en un
explain-unknown-extension = les explications s’écrivent en .txt ou .json, pas en .{ $extension } ; un autre nom se donne avec --format
help-neither-question-nor-dimension = les dimensions sont : { $names } ; les questions portent les noms que le fichier de réponses leur donne
problem-neither-question-nor-dimension = il n’y a ni question ni dimension « { $name } »
problem-supposed-form = une réponse supposée s’écrit QUESTION=RÉPONSE
help-supposed-form = par exemple : stock=cross, services=+coupons,-tests, passages.store.app=full, stock=unknown
problem-supposed-passage = seuls les passages d’une question de continuité se nomment avec des points, sous la forme QUESTION.DE.VERS
problem-supposed-items = des éléments avec et sans signe ne se mêlent pas
help-supposed-items = nommez les éléments en place (a,b), ou ceux à ajouter et à retirer (+a,-b)
cli-explain-arg-path = Fichier de réponses, ou - pour l’entrée standard
cli-explain-arg-topic = Question ou dimension à expliquer ; si les deux portent ce nom, question=NOM ou dimension=NOM [par défaut le niveau global]
cli-explain-arg-what-if = Expliquer comme si la réponse était celle-ci, et montrer ce qui change ; peut être répété
cli-explain-arg-format = text (texte) ou json [par défaut selon l’extension de la sortie, sinon text]
cli-explain-after = Réponses supposées, sous la forme --what-if QUESTION=RÉPONSE : l’identifiant d’une option ; yes ou no ; un nombre ; les éléments d’une liste à cocher (a,b ou none), ou ceux à ajouter et à retirer (+a,-b) ; un passage (QUESTION.DE.VERS=full), tous ceux qui partent d’un canal (QUESTION.DE=full) ou tous (QUESTION=full) ; unknown (inconnu) ; not-applicable (sans objet).
