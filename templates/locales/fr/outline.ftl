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
    [one] l’organisation dispose du canal { $channels }
   *[other] l’organisation dispose d’au moins un des canaux { $channels }
}
words-channels-none = { $count ->
    [one] l’organisation ne dispose pas du canal { $channels }
   *[other] l’organisation ne dispose d’aucun des canaux { $channels }
}
words-channels-all = { $count ->
    [one] l’organisation dispose du canal { $channels }
   *[other] l’organisation dispose des canaux { $channels }
}
words-channels-not-all = { $count ->
    [one] l’organisation ne dispose pas du canal { $channels }
   *[other] l’organisation ne dispose pas de tous les canaux { $channels }
}
words-channels-count = l’organisation dispose d’au moins { $count ->
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
words-channels-fewer = l’organisation { $count ->
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

outline-version = Version { $version }
outline-excerpt = Extrait : { $names }
outline-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
outline-edition-author = Avec ce que valent les réponses : pour qui rédige, non pour qui sera interrogé.
outline-intro-reader = Voici les questions qui seront posées. Il n’y a rien à écrire d’avance : voyez qui doit être présent, et gardez sous la main ce que chaque question demande. « Nous ne savons pas » est aussi une réponse ; elle vaut mieux qu’une supposition.
outline-intro-form = Cochez ou écrivez ce qui est vrai aujourd’hui, non ce qui est en projet. Si personne ne sait, cochez « ne sait pas » : cela vaut mieux qu’une supposition. Dans les notes, dites sur quoi repose la réponse.
outline-form-organization = Organisation
outline-form-person = Répondant (nom, fonction)
outline-form-date = Date
outline-people = Qui doit être présent
outline-people-intro = Chaque question indique qui est le mieux placé pour y répondre.
outline-role = Fonction
outline-questions = Questions
outline-levels = Niveaux
outline-levels-intro = Ce à quoi mènent les réponses : les niveaux tels qu’ils se voient de l’extérieur, du plus bas au plus haut.
outline-profile = L’organisation
outline-stages = Étapes du parcours client :
outline-evidence = À garder sous la main :
outline-who = Qui peut répondre :
outline-condition = Posée seulement si { $condition }.
outline-item-condition = seulement si { $condition }
outline-gate = Exigence : { $gate }.
outline-floor = Le niveau global est au moins « { $level } » si { $condition }.
outline-share = poids { $share }
outline-step = Pour y parvenir :
outline-passages = Pour ouvrir un passage :
outline-need = une fois que { $need }
outline-findings = Ce que palier peut signaler
outline-raised = Signalé si { $condition }.
outline-empty = il n’y a pas de question pour : { $names }
outline-empty-help = retirez --role ou --dimension
outline-how-choice = une seule réponse
outline-how-several = tout ce qui est vrai
outline-how-yes-no = oui ou non
outline-how-rating = une note de { $min } à { $max }
outline-how-number = une valeur ({ $unit })
outline-how-text = en quelques mots
outline-how-continuity = pour chaque canal où le client peut commencer{ $from }, les autres canaux où il peut poursuivre{ $to }, et la qualité du passage : { $strengths }
outline-stages-from = {" "}({ $stages })
outline-stages-to = {" "}({ $stages })
outline-scale-rating = { $worst } vaut 0 sur 100, { $best } vaut 100 ; entre les deux, en proportion
outline-scale-at = { $value } : { $score } sur 100
outline-scale-between = entre ces points, en proportion
outline-scale-below = au-dessous de { $value } : { $score } sur 100
outline-scale-from = à partir de { $value } : { $score } sur 100
outline-passage-any = Tout passage
outline-passage-other = Tout autre passage
outline-end-physical = tout canal physique
outline-end-digital = tout canal numérique
outline-end-human = tout canal humain
outline-end-any = tout canal
outline-unknown = Ne sait pas
outline-not-applicable = Sans objet ici, parce que :
outline-note = Notes, preuves vues :
outline-from = De
outline-to = Vers
outline-footer = Questionnaire { $id } { $version }, présenté par palier { $palier }.

list-id = Nom
list-version = Version
list-title = Titre
list-languages = Langues
list-size = Dimensions · questions · niveaux
list-from = Provenance
list-built-in = intégré
list-hidden = { $from } (masqué par un autre de ce nom)
show-unknown-extension = les questionnaires se présentent en .txt, .md ou .html, pas en .{ $extension } ; pour un PDF, imprimez la page HTML depuis un navigateur ; un autre nom se donne avec --format
show-not-a-questionnaire = ce n’est pas un questionnaire
show-not-a-questionnaire-help = un questionnaire a des niveaux (« levels ») et des dimensions (« dimensions ») ; commencez-en un avec palier questionnaire new
error-exists = { $file } existe déjà et ne sera pas écrasé : nommez un autre fichier, ou ajoutez --force
export-not-built-in = « { $name } » n’est pas un questionnaire intégré
new-writes-yaml = un questionnaire se commence en YAML : nommez un fichier en .yaml
new-bad-id = « { $id } » n’est pas un identifiant valable : il commence par une lettre, puis vient en minuscules, chiffres et tirets simples
new-bad-id-nearest = « { $id } » n’est pas un identifiant valable : peut-être { $nearest }
new-blank-title = le titre est vide
new-next = Ensuite : modifiez-le, puis regardez-le comme d’autres le verront :
new-answers = reponses.yaml
outline-worth = { $score } sur 100
outline-from-score = à partir de { $score } sur 100
