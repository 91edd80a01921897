# Assessment
answer-yes = Oui
answer-no = Non
answer-number = { $figure } { $unit }
answer-rating = { $mark } sur une échelle de { $min } à { $max }
answer-one-channel = Un seul canal
answer-passage = { $from } → { $to }
answer-no-passage = { $known ->
        [one] Aucun passage : le seul possible est fermé
       *[other] Aucun passage sur { $known }
    }
answer-passages = { $open ->
        [one] { $open } passage
       *[other] { $open } passages
    } sur { $known }, { $full ->
        [0] aucun complet
        [one] dont { $full } complet
       *[other] dont { $full } complets
    }
answer-passages-unknown = { $count ->
        [one] { $count } passage inconnu
       *[other] { $count } passages inconnus
    }
strength-none = aucun
strength-partial = partiel
strength-full = complet
strength-unknown = inconnu
