# Schémas JSON.
cli-schema = Affiche un schéma JSON : pour la saisie assistée dans un éditeur, ou pour les programmes qui lisent les résultats
cli-schema-after = Dans un éditeur qui connaît YAML : palier schema questionnaire -o questionnaire.schema.json, et en première ligne du questionnaire : # yaml-language-server: $schema=questionnaire.schema.json
cli-schema-questionnaire = Le schéma des questionnaires, avec la documentation (en anglais) de chaque champ
cli-schema-answers = Le schéma des fichiers de réponses ; avec --questionnaire, avec ses questions et leurs options
cli-schema-assessment = Le schéma de ce qu’affiche score --format json
cli-schema-rollup = Le schéma de ce qu’affiche score --by … --format json
cli-schema-brand = Le schéma des chartes graphiques, telles que les prend report --brand
cli-schema-config = Le schéma de palier.toml, les réglages de palier score
cli-schema-answers-arg-questionnaire = Nom ou chemin du questionnaire dont le schéma connaît les questions [par défaut : aucun, toutes les réponses conviennent]
schema-title = { $title } ({ $reference })
schema-answers = Réponses d’une organisation, à une date, au questionnaire « { $title } ».
schema-other-questionnaire = Ce schéma est celui des réponses à { $reference }.
schema-overall = L’ensemble.
schema-unknown = La question a été posée ; personne ne savait.
schema-not-applicable = La question n’a pas de sens ici ; la note dit pourquoi.
schema-answer = La réponse.
schema-note = Imprimée dans le rapport ; avec not-applicable, elle est nécessaire et dit pourquoi.
schema-evidence = Ce qui a été vu ; imprimé dans le rapport.
schema-evidence-asked = Ce qui a été vu ; imprimé dans le rapport. À demander :
schema-private = Pour vous seul : jamais imprimé, exporté ni consolidé.
schema-passages-from = Depuis : { $channel }. Par canal atteint, à quel point ; ou une liste de canaux, tous pleinement atteints.
schema-one-passage = Un passage plein.
schema-mark = Une note de { $min } à { $max }.
schema-figure = Un chiffre, dans cette unité : { $unit }

# Said when a new file and its schema are written.
schema-written = Pour compléter le fichier dans un éditeur, avec saisie assistée, son schéma a été écrit aussi : { $file }
