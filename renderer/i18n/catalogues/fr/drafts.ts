export const drafts = {
  when: { near: '{{day}} à {{time}}', far: 'le {{day}} à {{time}}' },
  line: {
    filled: 'Repris de ce que vous écriviez {{when}}.',
    startOver: 'Repartir de zéro',
    'set-aside': 'Ce que vous écriviez {{when}} est mis de côté.',
    fill: 'Le reprendre',
    offered: 'Ce qui est enregistré a changé depuis que vous écriviez ici, {{when}}.',
    fillHint: 'Reprend ce que vous aviez changé ; le reste garde sa valeur actuelle.',
    dismiss: 'Garder la version actuelle',
  },
  notice: {
    label: 'Texte à reprendre',
    several_one: '{{count}} texte que vous étiez en train d’écrire vous attend.',
    several_other: '{{count}} textes que vous étiez en train d’écrire vous attendent.',
    see: 'Voir',
  },
  list: {
    title: 'Ce que vous étiez en train d’écrire',
    command: 'Reprendre ce que vous écriviez',
    none: 'Rien à reprendre : tout ce que vous avez écrit est enregistré.',
    written: 'Écrit {{when}}',
  },
  resume: 'Reprendre',
  resumeThis: 'Reprendre : {{what}}',
  throwAway: 'Effacer',
  throwAwayThis: 'Effacer : {{what}}',
  thrown: 'Ce que vous écriviez est effacé.',
  gone: 'Ce que vous modifiiez n’est plus dans le carnet, ou se trouve dans la corbeille : sortez-l’en pour reprendre. Votre texte est gardé.',
  copy: 'Copier le texte',
  copied: 'Texte copié.',
  notCopied: 'Le presse-papiers a refusé. Votre texte est gardé.',
  doing: {
    contact: {
      log: {
        named: 'Vous étiez en train de noter un contact avec {{name}}.',
        nameless: 'Vous étiez en train de noter un contact.',
      },
      edit: {
        named: 'Vous étiez en train de modifier un contact avec {{name}}.',
        nameless: 'Vous étiez en train de modifier un contact.',
      },
    },
    client: {
      add: {
        named: 'Vous étiez en train d’ajouter {{name}} au carnet.',
        nameless: 'Vous étiez en train d’ajouter un client.',
      },
      edit: {
        named: 'Vous étiez en train de modifier la fiche de {{name}}.',
        nameless: 'Vous étiez en train de modifier une fiche.',
      },
    },
    message: {
      write: {
        named: 'Vous étiez en train d’écrire un message pour la prochaine fois avec {{name}}.',
        nameless: 'Vous étiez en train d’écrire un message pour la prochaine fois.',
      },
    },
    link: {
      add: {
        named: 'Vous étiez en train de relier {{name}} à quelqu’un.',
        nameless: 'Vous étiez en train de relier deux clients.',
      },
      edit: {
        named: 'Vous étiez en train de modifier un lien de {{name}}.',
        nameless: 'Vous étiez en train de modifier un lien.',
      },
    },
    'follow-up': {
      add: {
        named: 'Vous étiez en train de prévoir une relance pour {{name}}.',
        nameless: 'Vous étiez en train de prévoir une relance.',
      },
      edit: {
        named: 'Vous étiez en train de modifier une relance pour {{name}}.',
        nameless: 'Vous étiez en train de modifier une relance.',
      },
      next: {
        named: 'Vous étiez en train de prévoir la suite avec {{name}}.',
        nameless: 'Vous étiez en train de prévoir la suite.',
      },
    },
    sale: {
      add: {
        named: 'Vous étiez en train d’enregistrer une vente à {{name}}.',
        nameless: 'Vous étiez en train d’enregistrer une vente.',
      },
      edit: {
        named: 'Vous étiez en train de modifier une vente à {{name}}.',
        nameless: 'Vous étiez en train de modifier une vente.',
      },
      credit: {
        named: 'Vous étiez en train de faire un avoir à {{name}}.',
        nameless: 'Vous étiez en train de faire un avoir.',
      },
    },
    payment: {
      add: {
        named: 'Vous étiez en train de noter un paiement de {{name}}.',
        nameless: 'Vous étiez en train de noter un paiement.',
      },
      edit: {
        named: 'Vous étiez en train de modifier un paiement de {{name}}.',
        nameless: 'Vous étiez en train de modifier un paiement.',
      },
    },
  },
} as const;
