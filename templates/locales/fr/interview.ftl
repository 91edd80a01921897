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
interview-which-partial = Lesquels de ces passages sont seulement « { $strength } » ?
interview-which-not-full = Lesquels de ces passages sont incomplets ?
interview-strength = Que vaut le passage vers « { $channel } » ?
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

interview-menu = Que faire ?
interview-action-return = Revenir à la question
interview-action-unknown = Ne sait pas
interview-action-all-unknown = Ne sait pas, quel que soit le canal de départ
interview-action-not-applicable = Ne s’applique pas ici…
interview-action-note = Note ou preuve…
interview-action-back = Question précédente
interview-action-skip = Passer pour l’instant
interview-action-keep = Laisser tel quel et continuer
interview-action-leave = Enregistrer et quitter
interview-action-more = Autre chose : ne sait pas, note, retour…
interview-hint-choose = ↑ ↓ pour se déplacer, Entrée pour répondre, Échap pour autre chose
interview-hint-menu = ↑ ↓ pour se déplacer, Entrée pour choisir
interview-hint-tick = Espace pour cocher, → tout, ← rien, Entrée pour répondre
interview-hint-find = Espace pour cocher, lettres pour chercher, Entrée pour répondre
interview-hint-write = Entrée pour répondre, Échap pour autre chose

interview-resumed = Reprise de { $file } : { $progress }.
interview-begun = Chaque réponse validée est aussitôt enregistrée dans { $file }. Échap propose d’autres choix, dont quitter ; Ctrl-C quitte à tout moment. Seul ce qui n’est pas validé est perdu.
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
interview-to-correct = Pour corriger une réponse : modifiez-la dans { $file }, ou supprimez-la et relancez l’entretien.
interview-schema-written = Pour compléter le fichier dans un éditeur, avec saisie assistée, son schéma a été écrit aussi : { $file }
