export const backup = {
  title: 'Sauvegarde',
  subtitle: 'Tout votre carnet dans un seul fichier, à garder ailleurs que sur cet ordinateur.',
  write: {
    title: 'Emporter tout le carnet',
    explanation:
      'Un fichier qui contient tout : clients, historique, relances, ventes, paiements, réglages. Il s’ouvre sur un autre ordinateur, et reste lisible sans Clientèle.',
    button: 'Sauvegarder maintenant',
    command: 'Sauvegarder le carnet',
    running: 'Écriture de la sauvegarde…',
    done: 'Sauvegarde écrite : {{name}}',
    doneDetail: '{{clients}}, {{size}}. Copiez-la sur une clé USB ou un autre disque.',
    lastNever: 'Aucune sauvegarde n’a encore été faite depuis cet appareil.',
    last: 'Dernière sauvegarde depuis cet appareil : {{when}} ({{ago}}).',
    old: 'Votre dernière sauvegarde a plus de sept jours.',
    plain: 'Ce fichier n’est pas chiffré : qui l’ouvre peut le lire.',
    fileName: 'Clientèle {{day}} {{time}}.zip',
    fileKind: 'Sauvegarde de Clientèle',
  },
  restore: {
    title: 'Restaurer un carnet',
    explanation:
      'Choisissez un fichier de sauvegarde : vous verrez ce qu’il contient avant que quoi que ce soit ne change. Votre carnet présent est gardé trente jours.',
    button: 'Choisir un fichier…',
    command: 'Restaurer une sauvegarde',
    reading: 'Lecture du fichier…',
    dialogTitle: 'Restaurer cette sauvegarde ?',
    madeOn: 'Faite le {{when}}',
    madeBy: 'avec Clientèle {{version}}',
    inside: 'Dans ce fichier',
    present: 'Carnet présent',
    keep: 'Le carnet présent n’est pas effacé : il est gardé trente jours, et vous pourrez revenir en arrière.',
    sampleOpen:
      'Vous regardez le carnet d’exemple : restaurer remplacera votre propre carnet, pas l’exemple. Quittez l’exemple d’abord.',
    confirm: 'Restaurer ces {{clients}}',
    running: 'Vérification et restauration…',
    done: 'Carnet restauré : {{clients}}, vérifiés fiche par fiche.',
  },
  back: {
    title: 'Revenir au carnet d’avant la restauration',
    explanation: 'Remplacé {{when}}. Il est gardé jusqu’au {{until}}.',
    button: 'Revenir à ce carnet',
    done: 'Vous êtes revenu au carnet d’avant la restauration.',
  },
  tables: {
    clients: 'Clients',
    interactions: 'Contacts',
    followUps: 'Relances',
    sales: 'Ventes',
    payments: 'Paiements',
  },
  clients_one: '{{formatted}} client',
  clients_other: '{{formatted}} clients',
  refusals: {
    title: 'Ce fichier n’a pas été restauré',
    safe: 'Votre carnet présent n’a pas été touché.',
    empty: 'Ce fichier est vide : il ne contient pas un seul octet. Prenez une autre sauvegarde.',
    foreign:
      'Ce fichier n’est pas une sauvegarde de Clientèle. Une sauvegarde est un fichier .zip écrit par « Sauvegarder maintenant » ; pour des contacts (.vcf, .csv), utilisez « Importer ».',
    cut: 'Ce fichier s’arrête au milieu : la copie a sans doute été interrompue. Copiez-le de nouveau depuis son origine, ou prenez une sauvegarde plus ancienne.',
    newer:
      'Cette sauvegarde vient d’une version plus récente de Clientèle ({{version}}). Mettez l’application à jour, puis restaurez-la.',
    damaged:
      'Ce fichier a été abîmé ou modifié : ce qu’il contient ne correspond plus à ce qu’il annonce ({{table}}). Prenez une autre sauvegarde.',
    'bad-record':
      'Une fiche de ce fichier n’est pas valable ({{table}}, ligne {{line}}). Le fichier a été modifié ou abîmé : prenez une autre sauvegarde.',
    'too-large':
      'Ce fichier est bien trop gros pour être un carnet. Il n’a pas été ouvert. Prenez une autre sauvegarde.',
    'not-kept':
      'La sauvegarde se lit, mais les fichiers de sécurité ne peuvent pas être écrits : rien n’a été remplacé. Vérifiez la place et l’accès au disque, puis recommencez.',
    'not-equal':
      'Ce qui a été écrit sur le disque ne correspond pas au fichier. Vérifiez la place libre et l’état du disque, puis recommencez.',
    'disk-full': 'Le disque est plein : la restauration a besoin de place. Libérez-en, puis recommencez.',
    cancelled: 'Restauration arrêtée.',
    crashed:
      'La restauration s’est interrompue ({{detail}}). Recommencez ; si cela se répète, prenez une autre sauvegarde.',
    sealed:
      'Cette sauvegarde est chiffrée : seule sa clé l’ouvre. Prenez une sauvegarde en clair (.zip), ou ouvrez celle-ci avec l’outil « age », puis restaurez le fichier .zip que vous obtenez.',
    'wrong-key':
      'Cette clé n’ouvre pas cette sauvegarde : elle a été chiffrée avec une autre, ou son début a été abîmé. Essayez la clé d’un autre carnet, ou une autre copie de la sauvegarde.',
    'other-seal':
      'Ce fichier est chiffré d’une autre façon que par Clientèle, par exemple avec un mot de passe seul. Ouvrez-le avec l’outil « age », puis restaurez le fichier .zip que vous obtenez.',
    manifest: 'sommaire',
    seal: 'chiffrement',
  },
  notSaved: {
    title: 'La sauvegarde n’a pas été écrite',
    'disk-full': 'Le disque choisi est plein. Choisissez un autre endroit. Votre carnet est intact.',
    'not-allowed': 'Cet endroit refuse l’écriture. Choisissez un autre dossier. Votre carnet est intact.',
    failed: 'L’écriture a échoué. Choisissez un autre endroit et recommencez. Votre carnet est intact.',
    'no-book': 'Le carnet n’a pas pu être lu. Fermez les autres fenêtres de Clientèle et recommencez.',
    crashed: 'La sauvegarde s’est interrompue ({{detail}}). Votre carnet est intact : recommencez.',
  },
} as const;
