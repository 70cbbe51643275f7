export const backup = {
  title: 'Sécurité',
  subtitle: 'Ce qui garde votre carnet, et comment le retrouver.',
  safety: {
    sample:
      'Vous regardez le carnet d’exemple : il n’a ni journal ni copies. Votre propre carnet, lui, est gardé à part.',
    verdict: {
      safe: 'Votre carnet est en sécurité',
      late: 'Votre carnet est en sécurité, mais sur ce seul disque',
      trouble: 'Une protection demande votre attention',
    },
    when: '{{when}} ({{ago}})',
    change: {
      name: 'Dernière action enregistrée',
      since: '{{when}}, écrite sur le disque avant d’être confirmée',
      none: 'aucune encore',
    },
    copy: { name: 'Dernière copie vérifiée', none: 'pas encore : elle se fait une minute après vos premières saisies' },
    where: {
      name: 'Où',
      desktop_one: 'Sur cet ordinateur, à côté du carnet : {{formatted}} copie',
      desktop_other: 'Sur cet ordinateur, à côté du carnet : {{formatted}} copies',
      browser_one: 'Dans ce navigateur, à côté du carnet : {{formatted}} copie',
      browser_other: 'Dans ce navigateur, à côté du carnet : {{formatted}} copies',
    },
    test: {
      name: 'Dernier essai de restauration',
      equal: '{{when}} : identique au carnet, fiche par fiche',
      none: 'pas encore : il se fait de lui-même chaque semaine',
    },
    off: { name: 'Dernière copie hors de ce disque', none: 'aucune connue' },
    testNow: 'Restaurer et comparer maintenant',
    copyNow: 'Faire une copie maintenant',
    running: {
      snapshot: 'Copie en cours : écrite, relue, comparée…',
      test: 'Restauration d’essai : chaque fiche est comparée…',
    },
    tested: 'La copie a été restaurée à part : identique, fiche par fiche.',
    copied: 'La copie est écrite et vérifiée.',
    trouble: {
      snapshot: 'La dernière copie n’a pas été faite',
      test: 'L’essai de restauration a échoué',
      count: 'Il manque des fiches, ou il y en a en trop',
      look: 'Voir ce qui s’est passé',
    },
    troubles: {
      vault:
        'Les copies et le journal du carnet ne peuvent pas être lus ou écrits. Vérifiez le disque et sa place libre. Votre carnet est intact.',
      'not-equal':
        'Ce qui a été relu n’est pas ce qui a été écrit : ce disque est peut-être en mauvais état. Faites une sauvegarde sur un autre.',
      unreadable:
        'La dernière copie ne se lit plus. Faites-en une autre maintenant, et une sauvegarde sur un autre disque.',
      different:
        'La copie ne correspond pas au carnet d’alors. Faites une sauvegarde maintenant, avant toute autre chose.',
      'disk-full': 'Le disque est plein. Libérez de la place, puis recommencez. Votre carnet est intact.',
      miscounted:
        'Aucune action ne l’explique. Rien n’a été écrasé : regardez ce qui a été trouvé, puis reconstruisez votre carnet.',
      other:
        'Une étape a échoué ({{code}}). Recommencez ; si cela se répète, faites une sauvegarde sur un autre disque.',
    },
  },
  room: {
    low: 'Il reste peu de place sur ce disque. Libérez-en bientôt : sous 100 Mo, plus rien ne sera écrit, pour protéger le carnet.',
    none: 'Il reste trop peu de place sur ce disque : rien n’est plus écrit, pour protéger le carnet. Libérez de la place.',
  },
  reminder: {
    look: 'Voir',
    text: 'Aucune copie de votre carnet n’a quitté ce disque depuis plus de sept jours.',
    never: 'Aucune copie de votre carnet n’a encore quitté ce disque.',
    button: 'Mettre en sécurité',
    later: 'Me le rappeler demain',
  },
  elsewhere: {
    title: 'Copies sur un autre support',
    explanation:
      'Choisissez une clé USB, un autre disque ou un dossier synchronisé : chaque copie vérifiée y est aussi déposée, sans rien demander.',
    choose: 'Choisir un dossier…',
    change: 'Choisir un autre dossier…',
    forget: 'Ne plus y copier',
    allow: 'Autoriser de nouveau',
    asks: 'Le navigateur demande votre accord pour écrire de nouveau dans ce dossier.',
    missing: 'Ce dossier n’est pas accessible : branchez la clé ou le disque. Les copies reprendront d’elles-mêmes.',
    'not-allowed':
      'Rien ne peut être écrit dans ce dossier : il est protégé, ou réservé à l’application. Choisissez-en un autre.',
    unsupported: 'Ce navigateur ne sait pas écrire dans un dossier : faites une sauvegarde à la main, chaque semaine.',
    notYet: 'La première copie part dès que le carnet change.',
  },
  copies: {
    title: 'Copies gardées sur cet appareil',
    explanation:
      'Elles se font d’elles-mêmes pendant que vous travaillez et sont relues après écriture. Les vingt dernières sont gardées, puis une par jour, par semaine et par mois.',
    none: 'La première se fait une minute après vos premières saisies.',
    when: 'Faite le',
    size: 'Taille',
    state: 'État',
    restore: 'Restaurer…',
    all: 'Montrer les {{formatted}} copies',
    name: 'Copie du {{when}}',
    marks: {
      verified: 'vérifiée',
      tested: 'restaurée pour essai',
      suspect: 'à part : des fiches y manquent',
      sealed: 'chiffrée',
    },
  },
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
    last: 'Dernière sauvegarde depuis cet appareil : le {{when}} ({{ago}}).',
    plain: 'Ce fichier n’est pas chiffré : qui l’ouvre peut le lire.',
    sealed: 'Ce fichier est chiffré : il s’ouvre avec votre phrase de passe.',
    fileName: 'Clientèle {{day}} {{time}}.zip',
    sealedFileName: 'Clientèle {{day}} {{time}} chiffré.zip',
    fileKind: 'Sauvegarde de Clientèle',
  },
  restore: {
    title: 'Restaurer un carnet',
    explanation:
      'Choisissez un fichier de sauvegarde : vous verrez ce qu’il contient avant que quoi que ce soit ne change. Votre carnet actuel est gardé trente jours.',
    button: 'Choisir un fichier…',
    command: 'Restaurer une sauvegarde',
    reading: 'Lecture du fichier…',
    dialogTitle: 'Restaurer cette sauvegarde ?',
    madeOn: 'Faite le {{when}}',
    madeBy: 'avec Clientèle {{version}}',
    inside: 'Dans ce fichier',
    present: 'Carnet actuel',
    keep: 'Le carnet actuel n’est pas effacé : il est gardé trente jours, et vous pourrez revenir en arrière.',
    sampleOpen:
      'Vous regardez le carnet d’exemple : restaurer remplacera votre propre carnet, pas l’exemple. Quittez l’exemple d’abord.',
    confirm: 'Restaurer {{clients}}',
    running: 'Vérification et restauration…',
    done: 'Carnet restauré et vérifié fiche par fiche : {{clients}}.',
  },
  comparison: {
    title: 'Ce que la restauration changerait',
    running: 'Comparaison avec le carnet actuel…',
    stop: 'Ne pas comparer',
    stopped: 'Comparaison arrêtée. Vous pouvez restaurer sans elle.',
    refused: 'Comparaison impossible. {{reason}}',
    none: 'Rien ne changerait : le carnet actuel contient déjà tout cela, à l’identique.',
    kinds: { back: 'Reviendraient', gone: 'Disparaîtraient', changed: 'Changeraient' },
    counted: {
      settings_one: 'les réglages',
      settings_other: 'les réglages',
      clients_one: '{{formatted}} client',
      clients_other: '{{formatted}} clients',
      links_one: '{{formatted}} lien',
      links_other: '{{formatted}} liens',
      interactions_one: '{{formatted}} contact',
      interactions_other: '{{formatted}} contacts',
      followUps_one: '{{formatted}} relance',
      followUps_other: '{{formatted}} relances',
      sales_one: '{{formatted}} vente',
      sales_other: '{{formatted}} ventes',
      payments_one: '{{formatted}} paiement',
      payments_other: '{{formatted}} paiements',
      distinctions_one: '{{formatted}} paire de fiches distinctes',
      distinctions_other: '{{formatted}} paires de fiches distinctes',
      portraits_one: '{{formatted}} photo',
      portraits_other: '{{formatted}} photos',
      exports_one: '{{formatted}} ligne du journal des exports',
      exports_other: '{{formatted}} lignes du journal des exports',
      columnMappings_one: '{{formatted}} modèle de fichier',
      columnMappings_other: '{{formatted}} modèles de fichier',
      segments_one: '{{formatted}} segment',
      segments_other: '{{formatted}} segments',
    },
    more_one: 'et {{formatted}} autre',
    more_other: 'et {{formatted}} autres',
  },
  back: {
    title: 'Revenir au carnet d’avant la restauration',
    explanation: 'Remplacé le {{when}}. Il est gardé jusqu’au {{until}}.',
    button: 'Revenir à ce carnet',
    done: 'Vous êtes revenu au carnet d’avant la restauration.',
  },
  aside: {
    title: 'Stockage mis de côté',
    explanation:
      'Le stockage de votre carnet ne s’ouvrait plus. Il a été mis de côté tel quel, et votre carnet a repris dans un stockage neuf, à partir de ses copies et de son journal. Rien n’est supprimé sans vous : gardez-le tant qu’un doute demeure.',
    since: 'Mis de côté le {{when}}',
    sinceWithSize: 'Mis de côté le {{when}} : {{size}} sur ce disque',
    remove: 'Supprimer…',
    removeThat: 'Supprimer le stockage mis de côté le {{when}}…',
    stays:
      'Le navigateur refuse encore de l’ouvrir, et ne peut l’effacer qu’avec toutes les données de ce site, copies de votre carnet comprises : laissez-le où il est.',
    question: 'Supprimer ce stockage pour de bon ?',
    warning:
      'Ce qui a été mis de côté le {{when}} sera effacé de ce disque, sans retour possible. Votre carnet actuel, ses copies et son journal restent intacts.',
    confirm: 'Supprimer pour de bon',
    removed: 'Le stockage mis de côté est supprimé.',
    none: 'Il n’y a plus de stockage mis de côté.',
    held: 'Une autre fenêtre de Clientèle s’en sert encore. Le stockage sera supprimé dès que vous la fermerez.',
    refused:
      'Le stockage n’a pas pu être supprimé en entier : un autre programme tient peut-être ses fichiers. Votre carnet est intact. Redémarrez l’ordinateur, puis recommencez.',
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
    safe: 'Votre carnet actuel n’a pas été touché.',
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
      'La sauvegarde se lit, mais les copies et le journal du carnet ne peuvent pas être écrits : rien n’a été remplacé. Vérifiez la place et l’accès au disque, puis recommencez.',
    'not-equal':
      'Ce qui a été écrit sur le disque ne correspond pas au fichier. Vérifiez la place libre et l’état du disque, puis recommencez.',
    'disk-full': 'Le disque est plein : la restauration a besoin de place. Libérez-en, puis recommencez.',
    cancelled: 'Restauration arrêtée.',
    crashed:
      'La restauration s’est interrompue ({{detail}}). Recommencez ; si cela se répète, prenez une autre sauvegarde.',
    sealed: 'Cette sauvegarde est chiffrée : il faut sa phrase de passe ou la fiche de secours pour l’ouvrir.',
    'no-book': 'Le carnet actuel n’a pas pu être lu. Fermez les autres fenêtres de Clientèle et recommencez.',
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
    'no-keys':
      'Les clés de cet appareil ne se lisent plus : rien n’a été écrit, pour ne pas l’écrire en clair. Retapez votre phrase de passe dans Sécurité.',
    crashed: 'La sauvegarde s’est interrompue ({{detail}}). Votre carnet est intact : recommencez.',
  },
} as const;
