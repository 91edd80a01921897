# The interview: its own questions, what can be done at each, how it ends.

interview-plain = { $text }

interview-file-about = Réponses au questionnaire « { $title } », tenues à jour par palier interview.
interview-file-layout = Les commentaires et la mise en page sont conservés : modifiez ce fichier à votre guise.
interview-file-answers = Par question : une réponse, ou une réponse avec une note, une preuve et des remarques privées.

interview-part-opening = L’organisation
interview-part-profile = Profil
interview-part-channels = Canaux
interview-progress = { $asked ->
    [one] { $asked } question posée
   *[other] { $asked } questions posées
} sur { $applicable }
interview-progress-level = { $counts } · niveau à ce stade : { $level }
interview-progress-range = { $counts } · niveau à ce stade : { $level } (entre { $low } et { $high })

interview-help = Aide
interview-evidence = À demander
interview-roles = Qui peut répondre
interview-so-far = Réponse actuelle
interview-note = Note
interview-seen = Preuve vue

interview-organization-name = Nom de l’organisation
interview-organization-sector = Son secteur (facultatif)
interview-organization-country = Son pays (facultatif)
interview-respondent-name = Qui répond ? Nom (facultatif)
interview-respondent-role = Sa fonction
interview-no-role = Aucune de celles-ci
interview-language = Langue du rapport
interview-language-en = anglais
interview-language-fr = français
interview-channels = De quels canaux l’organisation dispose-t-elle ?
interview-channels-help = Ceux qui sont ouverts aux clients aujourd’hui, non ceux qui sont en projet.
interview-main-channels = Lesquels sont les principaux ?
interview-main-channels-help = Avec autant de canaux, il suffit d’interroger les passages entre les principaux : eux seuls comptent alors dans les questions de continuité. Si rien n’est coché, tous comptent.
interview-channel = { $channel } · { $kind }
interview-kind-physical = physique
interview-kind-digital = numérique
interview-kind-human = humain

interview-answer = Réponse
interview-tick-all = Cochez tout ce qui est vrai
interview-yes = Oui
interview-no = Non
interview-not-applicable = Ne s’applique pas ici
interview-range = De { $min } à { $max }
interview-number = Valeur ({ $unit })
interview-passages = Depuis « { $channel } », le client peut poursuivre sur
interview-strength-none = aucun passage
interview-strength-partial = partiels
interview-strength-full = complets
interview-nothing-ticked = Rien n’est coché : est-ce la réponse ?
interview-none-of-these = Oui, rien de tout cela
interview-no-channel = Oui, aucun canal
interview-no-passage = Oui, le client ne peut poursuivre nulle part
interview-all-channels-main = Oui, tous les canaux comptent
interview-note-field = Note, imprimée dans le rapport (vide : aucune)
interview-evidence-field = Preuve vue (vide : aucune)
interview-reason-field = Pourquoi la question ne s’applique-t-elle pas ici ?
interview-complaint-blank = Écrivez quelque chose, ou appuyez sur Échap
interview-complaint-number = Écrivez un nombre, par exemple 12,5
interview-complaint-range = Écrivez un nombre de { $min } à { $max }
interview-complaint-yes = Tapez { $letter } pour oui, ou Entrée seule pour revenir

interview-menu = Que faire ?
interview-action-return = Revenir à la question
interview-action-unknown = Ne sait pas
interview-action-all-unknown = Ne sait pas, depuis les autres canaux non plus
interview-action-not-applicable = Ne s’applique pas ici (dire pourquoi)
interview-action-note = Note, imprimée dans le rapport
interview-action-evidence = Preuve vue
interview-action-private = Remarque confidentielle, jamais imprimée
interview-action-back = Question précédente
interview-action-skip = Passer pour l’instant
interview-action-keep = Laisser tel quel et continuer
interview-action-go-to = Aller à une autre question…
interview-action-language = Continuer en anglais
interview-action-leave = Enregistrer et quitter
interview-action-finish = Terminer, avec le bilan

interview-word-return = retour
interview-word-unknown = ne sait pas
interview-word-all-unknown = tout inconnu
interview-word-not-applicable = ne s’applique pas
interview-word-note = note
interview-word-evidence = preuve
interview-word-private = confidentiel
interview-word-back = retour
interview-word-skip = suivante
interview-word-keep = suivante
interview-word-go-to = aller à
interview-word-language = English
interview-word-leave = enregistrer et quitter
interview-word-finish = terminer

interview-letter-return = o
interview-letter-unknown = i
interview-letter-all-unknown = t
interview-letter-not-applicable = x
interview-letter-note = n
interview-letter-evidence = p
interview-letter-private = c
interview-letter-back = r
interview-letter-skip = s
interview-letter-keep = s
interview-letter-go-to = a
interview-letter-language = l
interview-letter-leave = q
interview-letter-finish = f
interview-letter-no = n
interview-letter-yes = o

interview-hint-menu = Entrée ou une lettre pour choisir
interview-hint-tick = Espace pour cocher
interview-hint-grade = Espace pour changer
interview-hint-answer = Entrée pour répondre
interview-hint-esc = Échap pour le menu
interview-hint-esc-return = Échap pour revenir
interview-hint-esc-finish = Échap pour terminer
interview-hint-help = ? aide
interview-hint-find = / pour chercher
interview-hint-searching = Lettres pour chercher, Entrée pour prendre
interview-hint-found-none = Rien trouvé
interview-hint-any-key = Une touche pour revenir
interview-hint-enter-return = Entrée pour revenir
interview-hint-yes = { $letter }, puis Entrée : { $words }
interview-hint-above = { $count } avant
interview-hint-below = { $count } après
interview-resumed = Reprise de { $file } : { $progress }.
interview-begun = Chaque réponse validée est aussitôt enregistrée dans { $file }. Les touches sont rappelées sous chaque question ; Ctrl-C quitte à tout moment. Seul ce qui n’est pas validé est perdu.
interview-begun-plain = Chaque réponse validée est aussitôt enregistrée dans { $file }. Un point d’interrogation dit ce que vous pouvez taper d’autre ; Ctrl-C quitte à tout moment. Seul ce qui n’est pas validé est perdu.
interview-nothing-saved = Aucune réponse, donc rien n’a été écrit.
interview-left = Enregistré dans { $file }.
interview-complete = Tout ce qui s’applique a été demandé. Enregistré dans { $file }.
interview-unknown = { $count ->
    [one] { $count } réponse reste inconnue.
   *[other] { $count } réponses restent inconnues.
}
interview-skipped = { $count ->
    [one] { $count } question a été passée.
   *[other] { $count } questions ont été passées.
}
interview-to-go-on = Pour reprendre :
interview-to-report = Pour le rapport :
interview-command = { "  " }{ $command }

interview-detail = { $label } : { $text }
interview-option = { $title } · { $text }
interview-no-folder = Le dossier { $folder } n’existe pas
interview-broken-off = L’entretien a été interrompu ; { $file } est tel qu’après la dernière réponse enregistrée.
interview-cannot-ask = le terminal ne peut pas être utilisé : { $cause }
interview-cannot-save = les réponses ne peuvent pas être enregistrées : { $cause }
interview-cannot-edit = cette réponse ne peut pas être écrite dans le fichier : { $cause }
edit-syntax = le fichier n’est pas lisible comme du YAML : { $detail }
edit-several-documents = le fichier contient plusieurs documents ; seul un fichier qui en a un seul peut être modifié
edit-not-a-mapping = « { $path } » ne contient pas de clés : rien ne peut y être écrit
edit-alias = « { $path } » est un alias (*) : écrivez-y la valeur elle-même, puis reprenez
edit-anchor = « { $path } » sert ailleurs dans le fichier par son ancre (&) : écrivez-y la valeur elle-même, puis reprenez
edit-not-finite = { $number } n’est pas un nombre fini
edit-empty-path = il n’y a pas d’endroit où écrire
edit-layout = la mise en page de « { $path } » ne permet pas de le modifier sans risque : modifiez-le à la main, puis reprenez
interview-writes-yaml = erreur : l’entretien garde ses réponses en YAML : nommez un fichier en .yaml
interview-to-correct = Pour corriger une réponse, relancez l’entretien : il s’ouvre sur la liste des réponses. Ou modifiez { $file } directement.

interview-part-progress = { $part } : { $asked } sur { $applicable }
interview-standing = { $part } · { $progress }
interview-private = Remarque confidentielle
interview-private-kept = gardée dans le fichier, non affichée ici
interview-strength-unknown = inconnu
interview-private-field = Remarque confidentielle, jamais imprimée (vide : aucune)

interview-go-to = Aller à
interview-end = Tout ce qui s’applique a été demandé.
interview-end-last = C’était la dernière question.
interview-end-skipped = C’était la dernière question. Certaines ont été passées.
interview-end-message = Terminer, ou revenir sur une réponse
interview-brief-respondent = Qui répond
interview-brief-channels = Canaux ouverts aux clients
interview-brief-main-channels = Canaux principaux
interview-brief-passages = Depuis « { $channel } » : { $question }
interview-brief-passage = { $channel } ({ $strength })
interview-brief-open = à poser
interview-brief-skipped = passée
interview-brief-unknown = inconnu
interview-brief-not-applicable = ne s’applique pas
interview-brief-all = tous
interview-brief-none = aucun

interview-now-asked = { $count ->
    [one] Une question de plus s’applique :
   *[other] { $count } questions de plus s’appliquent :
}
interview-gone = { $count ->
    [one] Une question ne s’applique plus :
   *[other] { $count } questions ne s’appliquent plus :
}
interview-gone-kept = { $count ->
    [one] Une question ne s’applique plus ; sa réponse reste dans le fichier :
   *[other] { $count } questions ne s’appliquent plus ; leurs réponses restent dans le fichier :
}
interview-and-more = … et { $count } autres
interview-hint-all = * tout
interview-hint-esc-then = Échap, puis une lettre :

interview-plain-now = actuel
interview-plain-actions = Tapez l’une de ces lettres au lieu d’un numéro, ou un point d’interrogation pour entendre à nouveau la question et ces lettres :
interview-plain-actions-text = Tapez une barre oblique et l’une de ces lettres au lieu d’un texte, par exemple /q, ou un point d’interrogation pour entendre à nouveau la question et ces lettres :
interview-plain-number = Tapez un numéro de 1 à { $count }, ou un point d’interrogation pour de l’aide.
interview-plain-choose = Tapez un numéro.
interview-plain-choose-now = Tapez un numéro. Entrée seule garde la réponse actuelle.
interview-plain-find = Tapez un numéro ou une lettre.
interview-plain-tick = Tapez les numéros, par exemple 1 3 ; 0 pour aucun.
interview-plain-tick-now = Tapez les numéros, par exemple 1 3 ; 0 pour aucun. Entrée seule garde ce qui est marqué.
interview-plain-grade = Tapez les numéros, par exemple 1 3 ; un numéro seul vaut { $full }, sinon ajoutez deux-points et l’un de { $grades }, par exemple 2:? ; 0 pour aucun.
interview-plain-grade-now = Tapez les numéros, par exemple 1 3 ; un numéro seul vaut { $full }, sinon ajoutez deux-points et l’un de { $grades }, par exemple 2:? ; 0 pour aucun. Entrée seule garde la réponse actuelle.
interview-plain-write = { $message } :
interview-plain-write-now = { $message } : { $now }. Entrée seule garde ; un signe moins efface.
