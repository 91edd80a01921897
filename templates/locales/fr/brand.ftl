# Ce qui est dit des chartes : leurs défauts, et leurs mots dans un rapport.

cli-report-arg-brand = Charte graphique : le nom, le logo, les couleurs, les polices et les mentions du rapport ; palier schema brand la décrit
explain-code-brands = Il concerne les chartes graphiques.
explain-codes-brands = Chartes graphiques
code-low-contrast = une couleur qui ne se détache pas assez
code-low-contrast-meaning = La couleur est si proche de ce sur quoi le rapport la pose que beaucoup de lecteurs ne la distingueraient pas, et moins encore sur papier ou au projecteur. palier s’en tient aux WCAG 2, niveau AA : 4,5 pour 1 pour le texte, 3 pour 1 pour les graphiques. Prenez la nuance la plus proche qui convient, que cite le message, ou une couleur plus foncée de la maison ; le logo garde les siennes. Sur la page sombre, palier trouve lui-même une nuance plus claire, à moins que `dark` n’en donne une.
code-unusable-logo = un logo inutilisable
code-unusable-logo-meaning = Le logo ne peut pas être lu là où la charte le situe, il est plus lourd que ce qu’un rapport devrait transporter, ou ce n’est pas une image que tout navigateur affiche : PNG, JPEG, WebP ou SVG, d’après son contenu et quel que soit le nom du fichier. Le chemin part du fichier de la charte et mène dans son dossier ou plus bas. Exportez le logo en SVG ou en PNG, à la taille d’un en-tête de lettre.
code-unsafe-logo = un logo SVG qui chargerait ou exécuterait quelque chose
code-unsafe-logo-meaning = Un SVG est un document, et celui-ci ne se contente pas de dessiner : il désigne une image, une police ou un style situés ailleurs, contient un script, ou déclare des entités qui peuvent cacher l’un ou l’autre. Un rapport s’envoie, s’imprime et s’ouvre en confiance : il ne doit rien demander à personne. Exportez à nouveau le logo en SVG « simple » ou « optimisé », tout incorporé et le texte vectorisé, ou en PNG.
contrast-sheet = { $page ->
    [dark] la page sombre ({ $colour })
   *[light] la page ({ $colour })
}
contrast-track = { $page ->
    [dark] le fond des barres de la page sombre ({ $colour })
   *[light] le fond des barres ({ $colour })
}
contrast-primary = { $page ->
    [dark] la couleur principale de la page sombre ({ $colour })
   *[light] la couleur principale ({ $colour })
}
problem-low-contrast = le contraste de { $colour } est de { $ratio } pour 1 sur { $ground } ; il en faut { $needed } pour 1
help-low-contrast = la nuance la plus proche qui convient est "{ $shade }", à { $ratio } pour 1
problem-colour = « { $colour } » n’est pas une couleur que connaît CSS
problem-colour-see-through = « { $colour } » est transparente ; c’est ce qu’il y a derrière qui déciderait si elle se lit
help-colour = écrivez la couleur sous la forme "#0d5a6b", ou par son nom en CSS : navy
problem-no-colour = il n’y a pas ici de couleur que palier puisse lire
help-colour-quotes = en YAML, un # commence une remarque : mettez la couleur entre guillemets, comme dans `{ $field }: "#0d5a6b"`
type-colour = une couleur entre guillemets
problem-font = « { $name } » ne peut pas être le nom d’une police
help-font = un nom est fait de lettres, de chiffres, d’espaces, de traits d’union, de tirets bas et de points, sans guillemets
help-brand-fonts = écrivez le nom d’une police, ou une liste de quelques-unes : [Futura, Avenir Next, sans-serif]
problem-brand-text = ce texte compte { $count } caractères ; il y a de la place pour { $most }
help-brand-text = il figure sur chaque page : gardez-y l’essentiel, et dites le reste dans votre courrier
problem-logo-unreadable = le logo { $file } ne peut pas être lu : { $cause }
help-logo-unreadable = donnez son chemin à partir du dossier de la charte : le logo est dedans, ou dans un dossier plus bas
logo-outside = il n’est pas dans le dossier de la charte
logo-link = c’est un lien, ou il est dans un dossier qui en est un
logo-hidden = il est caché, ou dans un dossier qui l’est
logo-not-a-file = ce n’est pas un fichier
logo-not-there = il n’y a pas de fichier de ce nom
problem-logo-too-large = le logo dépasse { $most } Ko
problem-logo-too-many-pixels = le logo a { $width } pixels de large et { $height } de haut ; { $most } sont le maximum dans les deux sens
help-logo-too-large = exportez-le plus petit : 800 pixels de large suffisent à toute impression, et le SVG à toute taille
problem-logo-no-picture = le logo n’est ni un PNG, ni un JPEG, ni un WebP, ni un SVG, quoi qu’en dise son nom
help-logo-no-picture = ouvrez-le dans un logiciel de dessin et exportez-le en SVG ou en PNG
problem-logo-unsafe = le logo chargerait ou exécuterait quelque chose : { $what } à sa ligne { $line }
help-logo-unsafe = exportez-le à nouveau, en SVG simple où tout est incorporé, ou en PNG
problem-is-brand = c’est une charte graphique, pas un fichier de réponses
help-is-brand = palier report reponses.yaml --brand { $file } donne cette charte à un rapport
problem-not-brand = ce n’est pas une charte graphique
help-not-brand = une charte commence par `format: 1` et `name: …` ; palier schema brand la décrit
report-prepared-by = Établi par { $name }
