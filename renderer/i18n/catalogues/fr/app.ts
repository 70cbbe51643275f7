export const app = {
  name: 'Clientèle',
  rail: {
    label: 'Navigation principale',
    today: 'Aujourd’hui',
    clients: 'Clients',
    followUps: 'Relances',
    sales: 'Ventes',
    revenue: 'Chiffres',
    backup: 'Sécurité',
    settings: 'Réglages',
  },
  palette: {
    open: 'Chercher un client ou une action…',
    nothing: 'Rien trouvé. Essayez un autre mot, un prénom ou des chiffres du téléphone.',
    clients: 'Clients',
    segments: 'Segments',
    commands: 'Actions',
  },
  commands: {
    goToday: 'Aller à Aujourd’hui',
    goClients: 'Aller aux clients',
    goFollowUps: 'Aller aux relances',
    goSales: 'Aller aux ventes',
    goRevenue: 'Aller aux chiffres',
    goBackup: 'Aller à la sécurité',
    goSettings: 'Aller aux réglages',
    undo: 'Annuler',
    redo: 'Rétablir',
    palette: 'Chercher un client ou une action',
    shortcuts: 'Raccourcis clavier',
    groups: { go: 'Aller à', book: 'Carnet', edit: 'Édition', view: 'Affichage' },
  },
  buttons: {
    save: 'Enregistrer',
    cancel: 'Annuler',
    close: 'Fermer',
    delete: 'Mettre à la corbeille',
    edit: 'Modifier',
    retry: 'Réessayer',
    more: 'Autres actions',
    choose: 'Choisir…',
  },
  error: {
    title: 'Cette page a trébuché',
    explanation:
      'Votre carnet est intact : rien n’a été perdu. Réessayez ; si cela se répète, faites une sauvegarde et redémarrez l’application.',
    command: 'Cela n’a pas abouti. Votre carnet est intact : réessayez, ou redémarrez l’application.',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    explanation: 'Ce lien ne mène à rien dans le carnet ; ce qu’il montrait a pu en être retiré.',
  },
  skipToContent: 'Aller au contenu',
  lastScreen: {
    title: 'Le carnet ne peut pas être ouvert',
    'newer-book':
      'Ce carnet a été écrit par une version plus récente de Clientèle. Il n’a pas été touché. Installez la version récente pour l’ouvrir.',
    blocked:
      'Une autre fenêtre tient le carnet avec une version plus ancienne. Fermez-la, puis réessayez : rien n’est perdu.',
    'no-storage':
      'Le carnet ne s’ouvre pas sur ce disque. Rien n’a été effacé. Vérifiez la place libre et, dans un navigateur, que la fenêtre n’est pas en navigation privée, puis réessayez. Pour qui vous aide : {{detail}}.',
    aside: {
      why: 'Si réessayer n’y change rien, le stockage est sans doute abîmé. Clientèle peut le mettre de côté, sans rien effacer, et reconstruire votre carnet dans un stockage neuf, à partir de ses copies et de son journal. Seul manquera ce qui était en cours de saisie.',
      begin: 'Mettre de côté et reconstruire',
      restarting: 'Clientèle redémarre…',
      refused:
        'Le stockage n’a pas pu être mis de côté. Rien n’a été touché. Enregistrez la copie si elle vous est proposée : vous la restaurerez dans Clientèle sur un autre ordinateur, ou dans un autre navigateur.',
    },
    copy: {
      kept: 'Votre carnet existe aussi à part, dans une copie vérifiée du {{moment}}.',
      save: 'Enregistrer la copie',
    },
  },
  otherWindows: {
    'book-swapped': 'Une autre fenêtre a ouvert un autre carnet : celle-ci l’a ouvert aussi.',
    'book-taken':
      'Une autre fenêtre a mis à jour ou retiré le carnet qui était ouvert ici : cette fenêtre s’est rechargée. Rien de ce qui était enregistré n’est perdu.',
  },
  keys: { ctrl: 'Ctrl', shift: 'Maj', delete: 'Suppr', enter: 'Entrée', space: 'Espace', escape: 'Échap' },
  shortcuts: {
    subtitle: 'Une lettre seule ne répond pas pendant que vous écrivez dans un champ.',
    lists: {
      title: 'Dans une liste',
      enter: 'Entrer dans la liste de la page',
      walk: 'Passer d’une ligne à l’autre',
      open: 'Ouvrir la ligne',
      search: 'Chercher parmi les clients',
      done: 'Marquer la relance comme faite',
      snooze: 'Reporter la relance',
      pay: 'Encaisser la vente',
      call: 'Appeler le client',
      select: 'Sélectionner le client',
      extend: 'Étendre la sélection',
      selectAll: 'Tout sélectionner',
      trash: 'Mettre les clients à la corbeille',
      leave: 'Fermer la fiche, vider la sélection',
    },
    forms: {
      title: 'Dans un formulaire',
      save: 'Enregistrer',
      saveAndNext: 'Enregistrer la vente et continuer',
      cancel: 'Fermer',
    },
    charts: { title: 'Sur un graphique', walk: 'Lire les valeurs une à une', table: 'Voir en tableau ou en graphique' },
  },
  unsaved: {
    question: 'Ce que vous avez saisi n’est pas enregistré.',
    keepTyping: 'Continuer la saisie',
    discard: 'Fermer sans enregistrer',
    saveKeys: 'Ctrl + Entrée',
  },
  picker: {
    placeholder: 'Nom, ville, téléphone…',
    nothing: 'Personne de ce nom. Vérifiez l’orthographe, ou cherchez par ville ou téléphone.',
    create: 'Ajouter « {{name}} »',
  },
  fields: {
    dayUnreadable: 'Ce jour n’est pas possible. Écrivez par exemple 24/11, mardi ou demain.',
  },
  loading: 'Un instant…',
} as const;
