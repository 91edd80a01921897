# Ce que demande un entretien, et ce qui en résulte.

interview-scope = À demander : { $parts }. { $count ->
    [0] Il ne reste rien à demander.
    [one] { $count } question à poser.
   *[other] { $count } questions à poser.
}
interview-scope-at-most = À demander : { $parts }. { $count ->
    [one] Au plus { $count } question, si elle s’applique.
   *[other] Au plus { $count } questions, celles qui s’appliquent.
}
interview-scope-core = le parcours court
interview-scope-role = ce que ces fonctions sont le mieux à même de dire : { $roles }
interview-scope-dimension = { $dimensions }
interview-scope-review = ce qui est inconnu, à nouveau
interview-scope-quick = d’abord ce qui en dit le plus sur le niveau, jusqu’à ce qu’il soit certain
interview-scope-nobodys = { $count ->
    [one] { $count } question ne désigne aucune fonction et n’est pas posée.
   *[other] { $count } questions ne désignent aucune fonction et ne sont pas posées.
}

interview-conclusion = { $organization }, à ce stade
interview-conclusion-counts = { $asked } sur { $applicable }
interview-conclusion-level = { $level } · { $counts }
interview-conclusion-range = { $level } (entre { $low } et { $high }) · { $counts }
interview-certain = Le niveau est certain. { $count ->
    [0] Il ne restait aucune question à poser.
    [one] { $count } question épargnée : quelle que soit sa réponse, le niveau reste le même.
   *[other] { $count } questions épargnées : quelles que soient leurs réponses, le niveau reste le même.
}
interview-certain-in-part = Le niveau est certain, questions écartées comprises. { $count ->
    [0] Il ne restait aucune question à poser.
    [one] { $count } question épargnée : quelle que soit sa réponse, le niveau reste le même.
   *[other] { $count } questions épargnées : quelles que soient leurs réponses, le niveau reste le même.
}
interview-left-out = { $count ->
    [one] { $count } question sans réponse a été écartée par les options de cet entretien.
   *[other] { $count } questions sans réponse ont été écartées par les options de cet entretien.
}
interview-open = Encore inconnu, et ce qui compte le plus :
interview-open-certain = Encore inconnu : le niveau n’en dépend pas, le score en dépend le plus par
interview-open-question = • { $question } Jusqu’à { $points } pt de score.
interview-open-question-for = • { $question } Jusqu’à { $points } pt de score. À demander : { $roles }.

interview-locked = erreur : un autre entretien est ouvert sur { $file }. Terminez-le ou quittez-le, puis relancez la commande.
interview-no-lock = note : ce dossier ne permet pas de savoir qui a ouvert un fichier : assurez-vous que personne d’autre ne mène un entretien dans { $file } en même temps.
interview-cannot-write = erreur : les réponses ne pourraient pas être enregistrées dans { $folder } : { $cause }. Choisissez un dossier où vous pouvez écrire.
interview-changed-aside = un autre programme a modifié { $file } entre-temps, et ce fichier a été laissé tel quel. Votre entretien, dernière réponse comprise, se trouve dans { $aside }. Comparez les deux fichiers, gardez dans { $file } ce qui est juste, puis relancez la commande.
interview-changed-lost = un autre programme a modifié { $file } entre-temps, et ce fichier a été laissé tel quel ; la dernière réponse n’a pas pu être enregistrée à côté non plus ({ $cause }). Relancez la commande pour poursuivre avec le fichier tel qu’il est.

interview-unknown-role = erreur : « { $role } » n’est pas une fonction de ce questionnaire
interview-unknown-dimension = erreur : « { $dimension } » n’est pas une dimension de ce questionnaire
interview-choices = Il contient : { $names }
interview-no-roles = erreur : ce questionnaire ne dit pas qui est le mieux placé pour répondre : lancez la commande sans --role
interview-no-core = erreur : ce questionnaire n’a pas de parcours court : lancez la commande sans --core
interview-nothing-in-scope = erreur : aucune question ne répond à toutes ces options : { $parts }. Retirez-en une

interview-no-terminal = erreur : l’entretien a besoin d’un terminal où poser ses questions. Pour remplir plutôt un fichier de réponses à la main :
interview-by-hand-blank = en commence un, avec chaque question et ses réponses possibles
interview-by-hand-check = y trouve les erreurs
interview-by-hand-score = en donne le résultat
interview-by-hand = { "  " }{ $command }   { $what }

interview-blank-about = Réponses au questionnaire « { $title } », à remplir à la main.
interview-blank-how = Écrivez chaque réponse après son deux-points et laissez vide ce qui n’a pas encore de réponse. Ce qui suit un # ne s’adresse qu’au lecteur. Ce qui ne s’applique pas, d’après le profil et les canaux, n’est pas compté.
interview-blank-unknown = Personne ne sait : écrivez unknown. Pour en dire plus : {"{answer: …, note: …, evidence: …}"}
interview-blank-not-applicable = Cela n’a pas de sens ici : {"{answer: not-applicable, note: et pourquoi}"}
interview-blank-name = (nom de l’organisation)
interview-blank-one = L’une de ces réponses :
interview-blank-several = Enlevez le # devant chaque réponse vraie ; si aucune ne l’est, écrivez [] après le deux-points.
interview-blank-range = Un nombre de { $min } à { $max }
interview-blank-number = Un nombre, en { $unit }
interview-blank-text = Quelques mots
interview-blank-passages = Pour chaque canal qui existe, enlevez le # et écrivez entre les crochets sur lesquels le client peut poursuivre. Là où un passage est incomplet : {"{web-shop: full, app: partial}"}.
interview-blank-strengths = Ce que vaut un passage : { $strengths }
interview-blank-ends = Où il peut mener : { $channels }
interview-blank-written = { $file } contient { $count ->
    [one] { $count } question, avec ses réponses possibles.
   *[other] { $count } questions, avec leurs réponses possibles.
} Remplissez-le avec n’importe quel éditeur de texte, puis :
interview-blank-exists = erreur : { $file } existe déjà et ne sera pas écrasé. Pour le poursuivre : { $command }
interview-blank-ask = demande ce qui reste sans réponse
interview-to-review = Pour reprendre ce qui est inconnu :
interview-blank-main-channels = Avec beaucoup de canaux, il suffit d’interroger les passages entre les principaux : enlevez le # et nommez-les ici. Eux seuls comptent alors dans les questions de continuité.
