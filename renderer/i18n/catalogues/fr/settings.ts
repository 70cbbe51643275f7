export const settings = {
  title: 'Réglages',
  subtitle: 'Chaque changement est enregistré aussitôt ; les règles des étapes, quand vous les appliquez.',
  saved: 'Enregistré',
  device: {
    title: 'Cet appareil',
    explanation: 'La langue et l’apparence restent sur cet ordinateur ; elles ne voyagent pas avec le carnet.',
    language: 'Langue',
    theme: 'Thème',
    shortcuts: 'Voir les raccourcis clavier',
    themes: { light: 'Clair', dark: 'Sombre', auto: 'Comme le système' },
  },
  book: {
    title: 'Le carnet',
    explanation: 'Ce qui appartient au carnet part avec lui dans chaque sauvegarde.',
    currency: 'Monnaie',
    currencyFree: 'À choisir avant la première vente : les montants ne sont jamais convertis.',
    currencyFixed:
      'Le carnet contient des ventes ou des paiements, et leurs montants ne sont jamais convertis : la monnaie ne change plus. Si elle était fausse dès le début, mettez ces ventes à la corbeille ; la monnaie redevient libre quand la corbeille s’est vidée.',
    currencies: {
      EUR: 'Euro (€)',
      CHF: 'Franc suisse (CHF)',
      GBP: 'Livre sterling (£)',
      USD: 'Dollar américain ($)',
      CAD: 'Dollar canadien ($)',
      MAD: 'Dirham marocain (MAD)',
      TND: 'Dinar tunisien (TND)',
      XOF: 'Franc CFA d’Afrique de l’Ouest (F CFA)',
      XAF: 'Franc CFA d’Afrique centrale (FCFA)',
      XPF: 'Franc Pacifique (FCFP)',
      JPY: 'Yen (¥)',
    },
    firstWeekday: 'La semaine commence le',
  },
  stages: {
    title: 'Les étapes d’un client',
    explanation:
      'Prospect, occasionnel, régulier, perdu : l’étape se déduit de ces règles, personne ne la saisit. Qui n’a encore rien payé est un prospect ; qui n’est ni régulier ni perdu est occasionnel.',
    sentence:
      'Un client est régulier à partir de <sales/> {{saleWord}} en <within/> {{withinWord}}, perdu après <after/> {{afterWord}} sans vente ni contact.',
    saleWord_one: 'vente',
    saleWord_other: 'ventes',
    monthWord_one: 'mois',
    monthWord_other: 'mois',
    numbers: {
      regularSales: 'Nombre de ventes d’un client régulier',
      regularWithinMonths: 'Nombre de mois où elles comptent',
      lostAfterMonths: 'Nombre de mois de silence d’un client perdu',
    },
    limits: 'Un nombre entier, de {{least}} à {{most}}. Les règles en place n’ont pas changé.',
    starting: 'Ce sont les règles de départ.',
    decided: 'Règles décidées le {{day}}.',
    insteadOf: 'au lieu de {{formatted}}',
    decide: 'Appliquer ces règles',
    keep: 'Garder les règles en place',
    backToStarting: 'Reprendre celles de départ',
  },
  notices: {
    title: 'Rappels',
    explanation: 'Une relance qui a une heure est annoncée pendant que Clientèle est ouvert.',
    before: 'Annoncer',
    onTime: 'à l’heure dite',
    minutes_one: '{{count}} minute avant',
    minutes_other: '{{count}} minutes avant',
    hours_one: '{{count}} heure avant',
    hours_other: '{{count}} heures avant',
    dayBefore: 'la veille à la même heure',
    granted: 'Les notifications sont autorisées.',
    askable: 'Votre navigateur ne sait pas encore si Clientèle peut vous montrer des notifications.',
    denied: {
      browser:
        'Votre navigateur refuse les notifications de Clientèle. Vous pouvez les autoriser dans les réglages du site, à gauche de l’adresse ; ce qui est dû reste affiché dans Aujourd’hui.',
      desktop:
        'Votre système refuse les notifications de Clientèle. Vous pouvez les autoriser dans ses réglages ; ce qui est dû reste affiché dans Aujourd’hui.',
    },
    ask: 'Permettre les notifications',
    try: 'Essayer une notification',
    trialTitle: 'Clientèle',
    trialBody: 'Voilà comment une relance s’annoncera.',
    trial: {
      shown: 'Envoyée. Si rien n’apparaît, le système est peut-être en mode « Ne pas déranger ».',
      blocked: 'Le système ne l’a pas montrée.',
    },
  },
  files: {
    title: 'Fichiers',
    explanation: 'Où vont les sauvegardes et les exports, et ce que cet appareil garde.',
    browserDecides:
      'Votre navigateur range ce que vous enregistrez, en général dans le dossier Téléchargements. L’endroit se change dans ses réglages.',
    choose: 'Choisir un autre dossier…',
    kept: {
      desktop: 'Le carnet est gardé sur ce disque ; le système ne l’efface pas de lui-même.',
      browser: 'Le navigateur s’est engagé à garder le carnet, même si la place vient à manquer.',
    },
    notKept:
      'Si la place vient à manquer, le navigateur peut effacer le carnet de lui-même. Demandez-lui de le garder, et faites une sauvegarde de temps en temps.',
    ask: 'Demander de le garder',
    refused: 'Il ne s’y engage pas encore. Il l’accepte d’habitude pour un site souvent ouvert ou mis en favori.',
  },
  imports: {
    title: 'Imports',
    explanation: 'Ce que vous avez importé, et comment revenir en arrière, même des semaines après.',
    list: 'Voir vos imports',
  },
  sample: {
    explanation:
      'Le carnet inventé d’un menuisier, pour essayer sans rien risquer. Il s’ouvre à la place du vôtre et s’en va sans laisser de trace.',
  },
  about: {
    title: 'À propos',
    explanation: 'À joindre quand vous signalez un défaut. Rien là-dedans ne parle de vous ni de vos clients.',
    licence: 'Clientèle est un logiciel libre, sous licence MIT.',
    wordLists:
      'Les phrases de passe sont jugées à l’aide de listes de mots tirées d’OpenSubtitles 2024 (Helsinki-NLP / OPUS, opus.nlpl.eu), mises à disposition sous licence ODC-BY.',
    copy: 'Copier pour un signalement',
    copied: 'Copié.',
    notCopied: 'Le presse-papiers a refusé : sélectionnez le texte ci-dessus et copiez-le.',
  },
} as const;
