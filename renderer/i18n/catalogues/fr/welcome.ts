export const welcome = {
  what: 'Le carnet de vos clients : qui ils sont, ce qui s’est\u00a0dit, ce qui reste à faire, et ce que chacun vous rapporte.',
  question: 'Comment commencer',
  language: 'Langue',
  empty: {
    title: 'Partir d’une page blanche',
    explanation: 'Un carnet vide. Un prénom et un numéro de téléphone suffisent pour y inscrire quelqu’un.',
    gesture: 'Ouvrir un carnet vide',
  },
  contacts: {
    title: 'Importer mes contacts',
    explanation:
      'Ceux du téléphone, de Google, d’Outlook ou d’un tableur. Vous voyez tout avant que rien ne soit écrit, et un geste l’annule.',
    gesture: 'Choisir un fichier, ou le déposer ici',
  },
  sample: {
    name: 'Carnet d’exemple',
    title: 'Regarder d’abord',
    explanation:
      'Le carnet inventé d’un menuisier près d’Angers : une soixantaine de clients, deux ans de ventes. Il s’en va sans laisser de trace.',
    gesture: 'Ouvrir le carnet d’exemple',
    enter: 'Regarder le carnet d’exemple',
    leave: 'Quitter l’exemple',
    banner: 'Vous regardez le carnet d’exemple. Rien de ce que vous y faites ne touche votre carnet.',
    already: 'Vous regardez déjà le carnet d’exemple.',
    notInside: 'Vous êtes dans votre propre carnet : il n’y a pas d’exemple à quitter.',
    filling: 'Préparation du carnet d’exemple…',
    refusals: {
      title: 'Le carnet d’exemple ne s’est pas ouvert',
      'disk-full': 'Le disque est plein. Votre carnet n’a pas été touché : libérez de la place, puis recommencez.',
      'not-answering':
        'Le disque ne répond pas. Votre carnet n’a pas été touché : vérifiez la place libre, puis recommencez.',
      failed: 'Il n’a pas pu être écrit ({{detail}}). Votre carnet n’a pas été touché : recommencez.',
    },
  },
  backup: 'J’ai une sauvegarde de Clientèle à restaurer',
  drop: 'Déposez ici vos contacts, vos ventes ou votre sauvegarde',
  promise: 'Rien ne quitte cet ordinateur. Ni compte, ni abonnement, ni réseau.',
} as const;
