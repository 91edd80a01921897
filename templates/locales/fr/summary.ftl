summary-next = Et maintenant
summary-next-step = Prochaine étape
summary-towards = Vers le niveau « { $level } »
summary-quick = À portée de main
summary-find-out = À éclaircir
summary-more-dimensions = { $count ->
    [one] 1 autre dimension figure dans le rapport complet.
   *[other] { $count } autres dimensions figurent dans le rapport complet.
}
summary-full = Le rapport complet donne chaque réponse, ce sur quoi elle repose, et toutes les étapes.
