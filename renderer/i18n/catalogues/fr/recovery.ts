/** La page qui s'ouvre à la place du carnet, quand celui-ci a été abîmé. Lue par quelqu'un d'inquiet. */
export const recovery = {
  title: 'Votre carnet est en lieu sûr',
  subtitle: 'Il n’a pas été ouvert, pour le protéger : rien n’a été écrit, rien n’a été effacé.',
  found: {
    title: 'Ce qui s’est passé',
    empty:
      'L’espace où le carnet était rangé est vide. Cela arrive après une coupure de courant ou quand le disque s’est rempli : ce n’est pas de votre fait.',
    foreign: 'Le carnet trouvé à cette place n’est pas celui que Clientèle gardait ici.',
    miscounted: 'Il manque des fiches, ou il y en a en trop, sans qu’aucune action l’explique : {{differences}}.',
    gap: 'Le carnet s’arrête avant les dernières actions, et une partie du journal ne se lit plus.',
    'no-history': 'Les fiches sont là, mais l’historique de ce qui y a été fait a disparu.',
    difference: '{{table}} : {{found}} au lieu de {{expected}}',
  },
  tables: {
    settings: 'réglages',
    clients: 'clients',
    links: 'liens',
    interactions: 'contacts notés',
    followUps: 'relances',
    sales: 'ventes',
    payments: 'paiements',
    distinctions: 'fiches distinctes',
    portraits: 'photos',
    exports: 'journal des exports',
    columnMappings: 'fichiers connus',
    segments: 'segments',
  },
  safe: {
    title: 'Ce qui est en sécurité',
    counts: '{{clients}}, {{interactions}} et {{sales}}, jusqu’à votre dernière action connue.',
    clients_one: '{{formatted}} client',
    clients_other: '{{formatted}} clients',
    interactions_one: '{{formatted}} contact noté',
    interactions_other: '{{formatted}} contacts notés',
    sales_one: '{{formatted}} vente',
    sales_other: '{{formatted}} ventes',
    cut: 'Une partie du journal ne se lit plus : tout ce qui la précède sera repris.',
    where: 'Ces copies sont dans des fichiers à part, hors de l’espace abîmé.',
  },
  next: {
    title: 'Ce qui va se passer',
    rebuild:
      'Le carnet est reconstruit à part, à partir de la dernière copie vérifiée et du journal de chaque action, puis relu en entier.',
    swap: 'Ensuite seulement, il prend sa place.',
    keep: 'Ce qui a été trouvé est gardé trente jours : vous pourrez y revenir.',
  },
  ways: {
    rebuild: 'Reconstruire mon carnet',
    goOn: 'Continuer avec ce qui a été trouvé',
    goOnDetail: 'Si vous savez pourquoi il est ainsi. Les copies restent.',
    fromFile: 'Restaurer une sauvegarde…',
    fromFileDetail: 'Un fichier gardé ailleurs : clé USB, autre disque…',
    fileKind: 'Sauvegarde de Clientèle',
    others: 'Autres possibilités',
  },
  running: {
    rebuild: 'Reconstruction du carnet…',
    'go-on': 'Reprise de ce qui a été trouvé…',
    'from-file': 'Restauration de la sauvegarde…',
  },
  done: {
    title: 'Votre carnet est de retour',
    rebuilt: 'Repris de la copie du {{when}}, avec {{actions}}.',
    rebuiltFromJournal: 'Reconstruit sans copie : {{actions}}.',
    actions_one: '{{formatted}} action reprise du journal',
    actions_other: '{{formatted}} actions reprises du journal',
    cut: 'La fin du journal ne se lisait plus : vérifiez vos toutes dernières saisies.',
    other: 'Tout a été relu et comparé.',
    open: 'Ouvrir mon carnet',
  },
  passphrase: {
    title: 'Ces copies sont chiffrées',
    explanation: 'Les clés de cet appareil ne se lisent plus. Votre phrase de passe les rouvre.',
    label: 'Phrase de passe',
    submit: 'Reconstruire',
    wrong:
      'Cette phrase de passe ne convient pas. Vérifiez majuscules, accents et traits d’union, puis recommencez. Si elle est oubliée, rechargez la page : une sauvegarde peut être restaurée.',
  },
  refusals: {
    title: 'Cela n’a pas abouti',
    vault:
      'Les copies et le journal du carnet ne peuvent pas être lus. Vérifiez que le disque est accessible, puis recommencez.',
    'nothing-to-rebuild-from':
      'Aucune copie ne se lit plus sur cet appareil. Restaurez une sauvegarde gardée ailleurs (clé USB, autre disque), ou continuez avec ce qui a été trouvé.',
    'disk-full': 'Le disque est plein : la reconstruction a besoin de place. Libérez-en, puis recommencez.',
    other: 'Une étape a échoué ({{code}}). Rien n’a été perdu : recommencez, ou prenez une autre voie.',
  },
} as const;
