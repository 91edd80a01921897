# Les exigences : ce que les résultats doivent atteindre.

gate-overall = ensemble
gate-dimension = { $dimension }
gate-failed = exigence non remplie : { $file } : { $failure }
gate-told = { $failure } (--{ $gate })
gate-without-score = { $what } : il n’y a pas de score, { $least } est exigé
gate-confirmed-under = { $what } : { $level } est confirmé, { $least } est exigé
gate-level-under = { $what } : le niveau est { $level }, { $least } est exigé
gate-no-score = il n’y a pas de score
gate-unknown-above = la part inconnue de ce qui compte est de { $share } %, pour un maximum de { $most } %
gate-not-applicable-above = la part des questions dites sans objet est de { $share } %, pour un maximum de { $most } %
gate-finding = { $severity } : { $finding }
gate-level-fell = { $what } : le niveau était { $earlier } au { $date }, il est maintenant { $level }
gate-score-fell = { $what } : le score était de { $earlier } au { $date }, il est maintenant de { $score }
gate-score-lost = { $what } : le score était de { $earlier } au { $date }, il n’y en a plus
gate-level-lost = { $what } : le niveau était { $earlier } au { $date }, il n’y en a plus
gate-new = absente des résultats antérieurs
gate-gone = { $business } : dans les résultats antérieurs, et absente de ceux-ci
problem-percentage = « { $value } » n’est pas un pourcentage
help-percentage = de 0 à 100, par exemple 20 ou 12.5
problem-tolerance = « { $value } » n’est pas un nombre de points
help-tolerance = de 0 à 100, par exemple 2 ou 0.5
option-and-help = { $fault } : { $help }
