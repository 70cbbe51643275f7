export const encryption = {
  title: 'Chiffrement des sauvegardes',
  explanation:
    'Une sauvegarde chiffrée ne dit rien à qui la trouve ou la vole : il faut votre phrase de passe pour la lire. Sur cet appareil rien ne change, et rien ne vous est demandé.',
  plain: 'Vos sauvegardes ne sont pas chiffrées : qui les trouve peut les lire.',
  since: 'Vos sauvegardes sont chiffrées depuis le {{day}}.',
  damaged:
    'Les clés de cet appareil ne se lisent plus : aucune copie ne part, pour ne pas partir en clair. Retapez votre phrase de passe pour les retrouver.',
  choose: 'Choisir une phrase de passe…',
  print: 'Imprimer la fiche de secours…',
  change: 'Changer la phrase de passe…',
  inClear: 'Sauvegarder une fois en clair…',
  stop: 'Ne plus chiffrer…',
  repair: 'Retaper la phrase de passe…',
  passphrase: {
    title: { choose: 'Choisir une phrase de passe', change: 'Changer la phrase de passe' },
    label: 'Phrase de passe',
    hint: 'Quelques mots sans lien entre eux valent mieux qu’un seul mot compliqué.',
    again: 'La même, encore une fois',
    show: 'Montrer la phrase de passe',
    suggest: 'Proposer une phrase',
    suggestAnother: 'En proposer une autre',
    suggested: 'Six mots tirés au sort. Notez-les sur papier.',
    lost: 'Une phrase oubliée ne se retrouve pas. Sans elle ni la fiche de secours, personne ne pourra ouvrir ces sauvegardes, nous non plus. Le carnet de cet appareil, lui, s’ouvrira toujours.',
    former:
      'Les sauvegardes déjà faites s’ouvrent avec la phrase d’alors. Votre fiche de secours reste valable pour toutes.',
    save: { choose: 'Chiffrer les sauvegardes', change: 'Changer la phrase' },
    empty: 'Tapez une phrase de passe, ou laissez-en proposer une.',
    different: 'Les deux ne sont pas pareilles. Retapez la seconde, ou montrez la première.',
    changed: 'Phrase de passe changée. Votre fiche de secours reste valable.',
  },
  strength: {
    words: 'Solidité : {{band}}',
    judging: 'Solidité : un instant…',
    bands: {
      minutes: 'très faible, un voleur équipé la trouve en quelques minutes.',
      days: 'faible, elle tient quelques jours devant un voleur équipé.',
      months: 'moyenne, elle tient quelques mois devant un voleur équipé.',
      years: 'bonne, elle tient des années devant un voleur équipé.',
      centuries: 'excellente, elle tient des siècles devant un voleur équipé.',
    },
    reasons: {
      'too-short': 'Elle est courte : ajoutez un mot ou deux.',
      'known-password': 'C’est l’un des mots de passe que l’on essaie en premier.',
      'word-or-name': 'C’est surtout un mot ou un nom.',
      'few-words': 'Des mots qui se suivent se devinent : ajoutez-en, sans lien entre eux.',
      'own-name': 'Elle contient un nom que chacun peut connaître.',
      date: 'C’est surtout une date.',
      repeated: 'Elle répète la même chose.',
      sequence: 'Elle suit une série, comme « abcd » ou « 1234 ».',
      'keyboard-row': 'Elle suit une rangée du clavier.',
    },
  },
  sheet: {
    title: 'La fiche de secours',
    encrypted: 'Vos sauvegardes sont maintenant chiffrées.',
    explanation:
      'Une page qui ouvre vos sauvegardes même si la phrase de passe est oubliée, avec ou sans Clientèle. Imprimez-la et rangez-la loin de l’ordinateur, chez vous ou chez une personne de confiance.',
    warning: 'Qui tient cette fiche peut lire vos sauvegardes. N’en gardez ni photo ni fichier PDF sur cet ordinateur.',
    print: 'Imprimer la fiche',
    later: 'Plus tard',
  },
  stopping: {
    title: 'Ne plus chiffrer les sauvegardes ?',
    explanation:
      'Les prochaines sauvegardes et copies seront en clair : qui les trouve lira vos clients, vos notes et vos ventes.',
    former:
      'Celles qui sont chiffrées le restent et s’ouvrent toujours avec votre phrase de passe ou la fiche de secours.',
    confirm: 'Ne plus chiffrer',
    done: 'Les prochaines sauvegardes seront en clair.',
  },
  repairing: {
    title: 'Retrouver les clés',
    explanation: 'Votre phrase de passe rouvre les clés de cet appareil.',
    confirm: 'Retrouver les clés',
    done: 'Les clés sont retrouvées : les sauvegardes sont de nouveau chiffrées.',
    neither:
      'Ni phrase ni fiche ? Une nouvelle phrase protégera les prochaines sauvegardes ; celles déjà chiffrées ne s’ouvriront qu’avec l’ancienne phrase ou sa fiche.',
    again: 'Choisir une nouvelle phrase de passe…',
  },
  clear: {
    title: 'Sauvegarder en clair ?',
    explanation:
      'Ce fichier-là ne sera pas chiffré : qui l’ouvre peut le lire. Les copies automatiques restent chiffrées.',
    confirm: 'Écrire un fichier en clair',
  },
  unlock: {
    title: 'Cette sauvegarde est chiffrée',
    passphrase: 'Tapez la phrase de passe qui était en usage quand elle a été faite.',
    key: 'Recopiez la clé secrète de la fiche de secours. Espaces, lignes et majuscules sont sans importance.',
    keyOnly: 'Sa phrase de passe ne suffit pas ici : le fichier ne contient pas de clé à ouvrir.',
    keyLabel: 'Clé secrète',
    useKey: 'Utiliser la fiche de secours',
    usePassphrase: 'Utiliser la phrase de passe',
    submit: 'Ouvrir la sauvegarde',
    empty: { passphrase: 'Tapez la phrase de passe.', key: 'Recopiez la clé secrète.' },
    notKept: 'Sa clé n’a pas pu être gardée ici : choisissez une phrase de passe dans Sécurité.',
    keep: {
      passphrase: 'Chiffrer aussi les sauvegardes de cet appareil, avec la même phrase de passe',
      key: 'Garder cette clé sur cet appareil : elle chiffrera ses sauvegardes dès que vous aurez choisi une phrase de passe',
    },
  },
  refusals: {
    'wrong-passphrase':
      'Ce n’est pas la bonne phrase de passe. Vérifiez majuscules, accents et traits d’union, puis recommencez.',
    'key-damaged': 'La clé qu’ouvre cette phrase est abîmée dans ce fichier. Utilisez la fiche de secours.',
    mistyped: 'Cette clé comporte une faute de frappe. Comparez-la à la fiche, groupe par groupe.',
    'wrong-key':
      'Cette clé n’ouvre pas cette sauvegarde : elle est d’un autre carnet, ou le début du fichier est abîmé.',
    vault:
      'Les copies et le journal du carnet ne peuvent pas être lus ou écrits. Vérifiez le disque et sa place libre, puis recommencez.',
    crashed: 'Cela s’est interrompu ({{detail}}). Recommencez.',
  },
} as const;
