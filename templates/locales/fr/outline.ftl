# A questionnaire in words: conditions, must-haves, answers, and what stands around them when it is shown.

words-quoted = « { $words } »
words-and = { $before } et { $last }
words-or = { $before } ou { $last }
words-nor = ni
words-gate-level = pour atteindre « { $level } », cette réponse doit être au niveau « { $least } » ou mieux
words-gate-score = pour atteindre « { $level } », cette réponse doit valoir au moins { $least } sur 100
words-profile = la réponse à « { $fact } » est { $options }
words-profile-not = la réponse à « { $fact } » n’est { $count ->
    [one] pas { $options }
   *[other] ni { $options }
}
words-profile-multiple = les réponses à « { $fact } » comprennent { $options }
words-profile-multiple-not = les réponses à « { $fact } » ne comprennent { $count ->
    [one] pas { $options }
   *[other] ni { $options }
}
words-channels-any = { $count ->
    [one] l’entreprise dispose du canal { $channels }
   *[other] l’entreprise dispose d’au moins un des canaux { $channels }
}
words-channels-none = { $count ->
    [one] l’entreprise ne dispose pas du canal { $channels }
   *[other] l’entreprise ne dispose d’aucun des canaux { $channels }
}
words-channels-all = { $count ->
    [one] l’entreprise dispose du canal { $channels }
   *[other] l’entreprise dispose des canaux { $channels }
}
words-channels-not-all = { $count ->
    [one] l’entreprise ne dispose pas du canal { $channels }
   *[other] l’entreprise ne dispose pas de tous les canaux { $channels }
}
words-channels-count = l’entreprise dispose d’au moins { $count ->
    [one] un canal{ $kind ->
        [physical] {" "}physique
        [digital] {" "}numérique
        [human] {" "}humain
       *[any] {""}
    }
   *[other] { $count } canaux{ $kind ->
        [physical] {" "}physiques
        [digital] {" "}numériques
        [human] {" "}humains
       *[any] {""}
    }
}{ $serving }{ $among }
words-channels-fewer = l’entreprise { $count ->
    [one] ne dispose d’aucun canal{ $kind ->
        [physical] {" "}physique
        [digital] {" "}numérique
        [human] {" "}humain
       *[any] {""}
    }
   *[other] dispose de moins de { $count } canaux{ $kind ->
        [physical] {" "}physiques
        [digital] {" "}numériques
        [human] {" "}humains
       *[any] {""}
    }
}{ $serving }{ $among }
words-channels-serving = {" "}pour l’étape « { $stage } »
words-channels-among = {" "}parmi { $channels }
words-answer-at-least = la réponse à « { $question } » est au niveau « { $level } » ou mieux
words-answer-below = la réponse à « { $question } » est au-dessous du niveau « { $level } »
words-answer-is = la réponse à « { $question } » est « { $answer } »
words-answer-is-not = la réponse à « { $question } » n’est pas « { $answer } »
words-item-ticked = « { $item } » est coché à la question « { $question } »
words-item-not-ticked = « { $item } » n’est pas coché à la question « { $question } »
words-dimension-at-least = la dimension « { $dimension } » est au niveau « { $level } » ou mieux
words-dimension-below = la dimension « { $dimension } » est au-dessous du niveau « { $level } »
words-overall-at-least = le niveau global est « { $level } » ou mieux
words-overall-below = le niveau global est au-dessous de « { $level } »
words-passage-at-least = à la question « { $question } », le passage de « { $from } » à « { $to } » est « { $strength } » ou mieux
words-passage-below = à la question « { $question } », le passage de « { $from } » à « { $to } » est en deçà de « { $strength } »
words-silos = { $count ->
    [one] les canaux forment un groupe
   *[other] les canaux forment au moins { $count } groupes sans aucun passage entre eux
}
words-silos-not = { $count ->
    [one] aucun canal ne compte
   *[other] les canaux forment moins de { $count } groupes sans aucun passage entre eux
}
words-in-question = à la question « { $question } », { $clause }
