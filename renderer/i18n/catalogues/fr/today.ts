export const today = {
  counts: {
    due: '{{total}} à faire',
    overdue: '{{total}} en retard',
    silences_one: '{{total}} silence',
    silences_other: '{{total}} silences',
    none: 'Rien d’urgent',
  },
  sections: {
    overdue: 'En retard',
    today: 'Aujourd’hui',
    unpaid: 'Impayés en retard',
    birthdays: 'Anniversaires',
    silences: 'À ne pas oublier',
  },
  late: 'depuis {{count}} j',
  dueHint: 'Prévu le {{day}}',
  stake: { owed: 'dus', yearly: 'sur 12 mois' },
  unpaid: {
    sale: 'Vente impayée',
    sales: '{{count}} ventes impayées',
    reference: '{{label}} ({{reference}})',
    lateHint: 'À payer avant le {{day}}',
  },
  birthday: { age: 'Fête ses {{count}} ans', ageless: 'Fête son anniversaire' },
  silence: {
    rhythm: '{{days}} jours sans nouvelles, d’habitude {{usual}}',
    cadence: '{{days}} jours sur {{usual}} : le rythme voulu est passé',
    plain_one: '{{count}} jour sans nouvelles',
    plain_other: '{{count}} jours sans nouvelles',
    hint: 'Dernier contact ou dernière vente le {{day}}',
  },
  quote: '« {{text}} »',
  gestures: {
    call: 'Appeler le {{phone}}',
    pay: 'Enregistrer un paiement',
    log: 'Noter un contact',
    plan: 'Prévoir une relance',
  },
  showAll: 'Tout afficher ({{count}})',
  showMore: 'Afficher {{more}} de plus, sur {{count}}',
  showLess: 'Réduire',
  calm: {
    title: 'Rien d’urgent.',
    three: 'Rien d’urgent. Trois clients aimeraient de vos nouvelles :',
    two: 'Rien d’urgent. Deux clients aimeraient de vos nouvelles :',
    one: 'Rien d’urgent. Un client aimerait de vos nouvelles :',
    nobody:
      'Tout est à jour, et vos meilleurs clients ont eu de vos nouvelles. Ce que vous prévoyez apparaîtra ici le jour venu.',
  },
  firstSteps: {
    title: 'Votre carnet est vide',
    explanation:
      'Ici, chaque matin : qui contacter, et pourquoi. Commencez par un client que vous devez rappeler, ou apportez ceux que vous avez déjà.',
    add: 'Ajouter un client',
    import: 'Apporter mes contacts',
    sample: 'Regarder un carnet d’exemple',
  },
} as const;
