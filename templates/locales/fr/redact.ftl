redact-organization = Organisation
redact-not-applicable = Ne concerne pas cette organisation.
redact-names = { $count ->
    [one] 1 nom de personne interrogée
   *[other] { $count } noms de personnes interrogées
}
redact-roles = { $count ->
    [one] 1 fonction en toutes lettres
   *[other] { $count } fonctions en toutes lettres
}
redact-details = { $count ->
    [one] 1 renseignement sur l’organisation
   *[other] { $count } renseignements sur l’organisation
}
redact-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
redact-evidence = { $count ->
    [one] 1 preuve
   *[other] { $count } preuves
}
redact-private = { $count ->
    [one] 1 remarque privée
   *[other] { $count } remarques privées
}
redact-texts = { $count ->
    [one] 1 réponse en texte libre
   *[other] { $count } réponses en texte libre
}
redact-quotes = { $count ->
    [one] 1 citation
   *[other] { $count } citations
}
redact-comments = { $count ->
    [one] 1 commentaire du consultant
   *[other] { $count } commentaires du consultant
}
redact-roadmaps = { $count ->
    [one] les souhaits pour la feuille de route
   *[other] les souhaits pour { $count } feuilles de route
}
redact-taken-nothing = rien d’autre
redact-taken = { $count ->
    [one] Retiré : le nom de l’organisation, { $taken }. Les commentaires du fichier et les champs x- ne sont jamais repris.
   *[other] Retiré de { $count } fichiers : le nom des organisations, { $taken }. Les commentaires des fichiers et les champs x- ne sont jamais repris.
}
redact-kept = Gardé tel que le client l’a écrit : { $kept } (--keep none ne le reprend pas)
redact-written = { $count ->
    [one] 1 fichier écrit dans { $folder }
   *[other] { $count } fichiers écrits dans { $folder }
}
redact-key-written = table de correspondance écrite : { $file } (elle dit quelle organisation est laquelle : gardez-la pour vous)
redact-nothing = erreur : il n’y a pas de réponses à rendre anonymes
redact-needs-folder = erreur : il y a plusieurs fichiers de réponses ({ $count }) : nommez un dossier où les écrire, par exemple -o partage/
redact-not-a-folder = plusieurs fichiers de réponses vont dans un dossier, et { $folder } est un nom de fichier : nommez un dossier, par exemple -o partage/
redact-folder-in-use = { $folder } n’est pas vide : ce que l’on partage va dans un dossier à part, pour que rien d’autre ne parte avec
redact-no-folder = le dossier { $folder } ne peut pas être créé
redact-key-needs-file = --key nomme un fichier : la table de correspondance dit qui est qui, et n’a rien à faire sur la sortie standard
redact-key-with-the-rest = { $file } se trouverait avec les fichiers partagés : la table de correspondance dit qui est qui, gardez-la ailleurs
redact-key-exists = { $file } existe déjà : une table de correspondance n’est jamais écrasée, elle est peut-être la seule trace d’une autre
redact-failed = les réponses ne peuvent pas être écrites : { $cause }
cli-redact = Écrit des réponses qui peuvent être partagées : sans noms ni notes ni rien de privé, l’organisation renommée
cli-redact-arg-paths = Fichiers de réponses, dossiers de réponses, ou - pour l’entrée standard
cli-redact-arg-output = Fichier à écrire, en entier ou pas du tout [par défaut : la sortie standard] ; pour plusieurs fichiers, un nouveau dossier, où ils sont numérotés
cli-redact-arg-name = Nom que porte désormais l’organisation ; s’il y en a plusieurs, elles sont numérotées [par défaut : Organisation]
cli-redact-arg-keep = Ce qui est gardé des mots du client : sector, country, group, brand, unit, roadmap, ou none [par défaut : sector,country]
cli-redact-arg-key = Écrit aussi dans ce fichier (CSV) quelle organisation est laquelle, pour vous seul
cli-redact-after = Reste ce sur quoi reposent les scores : les réponses choisies dans des listes et les chiffres, le profil, les canaux, les cibles, la date, les fonctions que le questionnaire connaît. Les scores sont ceux de l’original. Relisez avant de partager : un secteur rare, un ensemble de canaux peu courant ou un chiffre peuvent faire reconnaître une organisation sans son nom.
