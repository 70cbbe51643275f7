/** Why the book did not take something: what happened, what is safe, what to do. */
export const refusals = {
  title: 'Ce n’est pas enregistré',
  invalid:
    'Un champ contient quelque chose que le carnet ne peut pas garder. Rien n’a été enregistré : corrigez-le et recommencez.',
  'changed-meanwhile':
    'Cette fiche a changé entre-temps, dans une autre fenêtre ou par une autre action. Rien n’a été écrasé : rouvrez-la et recommencez.',
  'book-moved':
    'Le carnet a changé entre-temps, dans une autre fenêtre ou par une autre action. Rien n’a été enregistré : vérifiez ce qui est affiché, puis recommencez.',
  dangling:
    'Le client ou la vente dont il est question n’est plus dans le carnet, ou autre chose en dépend encore. Rien n’a été enregistré : regardez dans la corbeille, puis rouvrez la fiche et recommencez.',
  cancelled: 'Arrêté. Rien n’a été enregistré.',
  'not-answering':
    'Le disque ne répond pas : personne ne sait encore si votre saisie est enregistrée. Gardez la fenêtre ouverte, vérifiez la place libre, puis regardez si elle est là avant de recommencer.',
  'disk-full':
    'Le disque est plein. Rien n’a été perdu, mais rien ne peut être ajouté : libérez de la place, puis recommencez.',
  'no-room':
    'Il reste trop peu de place sur ce disque : pour protéger le carnet, plus rien n’y est écrit. Libérez de la place, puis recommencez.',
  'journal-failed':
    'Le journal ne peut plus être écrit : votre action n’a pas été enregistrée. Vérifiez que le disque est accessible, puis recommencez.',
  failed:
    'L’enregistrement a échoué. Votre carnet est intact : recommencez, et si cela se répète, faites une sauvegarde et redémarrez l’application.',
  'nothing-to-undo': 'Il n’y a rien à annuler.',
} as const;
