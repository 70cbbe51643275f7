/** Whom the files of an import speak of: sales and history ask the same of them. */
export const people = {
  name: 'Dans le fichier',
  choice: 'Ce qu’on en fait',
  all: 'Pour tous ceux qu’on ne connaît pas',
  mixed: 'au cas par cas',
  create: 'Créer ce client',
  createAll: 'Créer ces clients',
  walkIn: 'Client de passage',
  walkInAll: 'Clients de passage',
  known: 'C’est {{name}}',
  knownWithPlace: 'C’est {{name}} ({{place}})',
  other: 'C’est un autre client…',
  otherDialog: {
    title: 'De quel client s’agit-il ?',
    sentence: 'Le fichier dit « {{name}} ».',
    client: 'Client de votre carnet',
    choose: 'C’est ce client',
  },
} as const;
