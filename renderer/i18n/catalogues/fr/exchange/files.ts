/** What both imports say of files and of themselves. */
export const files = {
  chooseOther: 'Choisir un autre fichier…',
  leave: { question: 'Ce que vous avez choisi ici sera perdu.', discard: 'Abandonner', stay: 'Continuer ici' },
  nothingWritten: 'Rien n’a été écrit dans votre carnet.',
  several: '{{name}} : {{sentence}}',
  damaged_one:
    'Un caractère de ce fichier est illisible : il est remplacé par « \ufffd ». Regardez l’aperçu avant d’importer.',
  damaged_other:
    '{{count}} caractères de ce fichier sont illisibles : ils sont remplacés par « \ufffd ». Regardez l’aperçu avant d’importer.',
  cut: 'Ce fichier s’arrête au milieu (ligne {{line}}). Rien n’a été importé : exportez-le de nouveau, ou importez ce qui a pu être lu.',
  encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' },
  separators: { semicolon: 'points-virgules', comma: 'virgules', tab: 'tabulations', bar: 'barres verticales' },
  sheet: 'classeur Excel, feuille « {{name}} »',
  otherSheets_one: '{{count}} autre feuille n’est pas lue',
  otherSheets_other: '{{count}} autres feuilles ne sont pas lues',
  firstShown: 'Les {{shown}} premières lignes sur {{all}}.',
  line: 'Ligne',
  lineOf: '{{line}} ({{name}})',
  sample: 'Début de la ligne',
  reason: 'Pourquoi',
  refused: {
    title: 'Il n’y a rien à importer',
    empty: 'Ce fichier est vide : il n’y a rien à lire. Exportez-le de nouveau, puis recommencez.',
    'too-large':
      'Ce fichier dépasse {{megabytes}} Mo et n’a pas été ouvert. Exportez-le en plusieurs parties, puis importez-les l’une après l’autre.',
    'too-large-unpacked':
      'Ce classeur dépasse {{megabytes}} Mo une fois décompressé et n’a pas été lu. Enregistrez la liste seule dans un nouveau classeur, puis recommencez.',
    'damaged-workbook':
      'Ce classeur est abîmé ou incomplet : il n’a pas pu être lu. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau, puis recommencez.',
    'too-many-rows':
      'Ce fichier a plus de {{most}} lignes et n’a pas été lu. Coupez-le en plusieurs parties, puis importez-les l’une après l’autre.',
    'too-many-columns':
      'Ce fichier a plus de {{most}} colonnes : ce n’est sans doute pas une liste. Gardez les colonnes utiles, puis recommencez.',
    unreadable:
      'Ce fichier n’a pas pu être lu : il a changé, a été déplacé, ou c’est un dossier. Choisissez-le de nouveau.',
    binary: {
      // Read as a table: only a workbook that stands where none can be is refused by this name.
      workbook: 'C’est un classeur Excel. Déposez-le seul, comme contacts ou comme ventes.',
      spreadsheet:
        'C’est un classeur d’un autre format (LibreOffice, Numbers, .xlsb). Ouvrez-le, choisissez « Enregistrer sous », format Excel (.xlsx) ou CSV, puis importez ce fichier-là.',
      'word-document':
        'C’est un document de traitement de texte. Copiez la liste dans un tableur, enregistrez-la en CSV, puis importez ce fichier-là.',
      zip: 'C’est une archive .zip. Ouvrez-la, puis importez le fichier .vcf ou .csv qu’elle contient. Une sauvegarde de Clientèle se restaure depuis « Sécurité ».',
      pdf: 'C’est un PDF : une image de la liste, pas la liste. Demandez un export CSV ou vCard au logiciel qui l’a fait.',
      picture:
        'C’est une image. Pour une liste, demandez un export CSV ou vCard au téléphone ou au logiciel d’où elle vient ; pour la photo d’un client, déposez-la sur sa fiche.',
      'outlook-archive':
        'C’est une archive Outlook (.pst), que seul Outlook sait ouvrir. Dans Outlook : Fichier, Ouvrir et exporter, Exporter vers un fichier, « Valeurs séparées par une virgule ».',
      'old-office-document':
        'C’est un ancien fichier Office (.xls, .doc, .msg) ou un classeur protégé par un mot de passe. Ouvrez-le, choisissez « Enregistrer sous », format Excel (.xlsx) sans mot de passe ou CSV, puis importez ce fichier-là.',
      compressed: 'C’est un fichier compressé. Décompressez-le, puis importez le fichier .vcf ou .csv qu’il contient.',
      database: 'C’est le fichier interne d’un autre logiciel. Exportez la liste depuis ce logiciel, en CSV ou vCard.',
      program: 'C’est un programme, pas une liste. Il n’a pas été ouvert.',
      other:
        'Ce fichier n’est pas du texte : on n’y trouve pas de liste. Demandez un export CSV ou vCard au logiciel d’où il vient.',
    },
    content: {
      calendar:
        'C’est un agenda (.ics), pas une liste. Exportez les contacts depuis le même logiciel, en vCard ou en CSV.',
      'web-page':
        'C’est une page web : l’export a sans doute échoué et enregistré la page de connexion. Recommencez l’export.',
      json: 'Ce fichier est fait pour un autre logiciel. Demandez-lui un export CSV ou vCard.',
      xml: 'Ce fichier (.xml) est fait pour un autre logiciel. Demandez-lui un export CSV ou vCard.',
      ldif: 'C’est un annuaire LDIF. Exportez-le en CSV ou en vCard depuis le même logiciel (Thunderbird sait le faire).',
      'rich-text':
        'C’est un texte mis en forme (.rtf). Copiez la liste dans un tableur, enregistrez-la en CSV, puis importez ce fichier-là.',
      prose:
        'C’est un texte, pas une liste en colonnes. Mettez-le dans un tableur, enregistrez en CSV, puis importez ce fichier-là.',
      cards: 'Ce sont des contacts (vCard). Utilisez « Importer des contacts ».',
      contacts: 'Ce sont des contacts. Utilisez « Importer des contacts ».',
    },
  },
  stopped: {
    title: 'L’import n’a pas eu lieu',
    'no-book':
      'Le carnet n’a pas pu être ouvert. Il est intact : fermez les autres fenêtres de Clientèle, puis recommencez.',
    'nothing-read': 'La lecture est à refaire : choisissez le fichier de nouveau.',
    crashed:
      'La lecture s’est interrompue ({{detail}}). Votre carnet est intact : recommencez, et si cela se répète, coupez le fichier en deux.',
  },
  inSample:
    'Vous regardez le carnet d’exemple : ce que vous y mettriez disparaîtrait avec lui. Quittez l’exemple, puis importez dans votre carnet.',
} as const;

export const mapping = {
  explanation:
    'Clientèle ne connaît pas ce tableau : dites ce que contient chaque colonne. Ce qui est proposé se corrige.',
  file: 'Fichier {{nth}} sur {{all}} : {{name}}',
  hasHeader: 'La première ligne contient les titres des colonnes',
  column: 'Colonne',
  unnamed: 'Colonne {{nth}}',
  values: 'Premières valeurs',
  holds: 'Contient',
  holdsOf: 'Ce que contient {{column}}',
  result: 'Ce qui sera lu',
  goOn: 'Continuer',
  correct: 'Corriger les colonnes',
  remembered: 'colonnes lues comme la dernière fois',
  forget: 'Oublier ce que j’ai dit de ces colonnes',
} as const;

export const drop = {
  invitation: 'Déposez ici contacts, historique, ventes ou sauvegarde',
  title: 'Ce fichier n’est pas reconnu',
  folder: 'C’est un dossier. Ouvrez-le et déposez les fichiers qu’il contient.',
  mixed:
    'Ces fichiers ne sont pas de la même sorte. Déposez les contacts ensemble, puis les ventes, puis la sauvegarde.',
} as const;
