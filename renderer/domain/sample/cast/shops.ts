import { type CastMember, call, deposit, depositOnly, done, due, mail, message, paid, sold, visit } from '../story';

/** Shops and a restaurant. */
export const shops: readonly CastMember[] = [
  {
    key: 'gabare',
    kind: 'company',
    name: 'Bistrot La Gabare',
    place: 'bouchemaine',
    street: '2 quai de la Noë',
    phones: ['work'],
    email: 'lagabare@example.fr',
    registered: true,
    tags: ['pro', 'restaurant'],
    source: 'Recommandé par Hôtel du Parc',
    cadence: { every: 2, unit: 'month' },
    howToDeal: 'Jamais entre 11 h et 15 h. Le patron crie mais c’est le passe-plat.',
    contacts: [
      call(
        480,
        'in',
        'Cherche des tables pour la terrasse, douze, avant l’ouverture. L’ouverture est dans trois semaines.',
        { outcome: 'thinking' },
      ),
      visit(474, 'out', 'Mesuré la terrasse. En pente, vers la Maine, comme tout ici.'),
      call(470, 'out', 'Accepte huit tables au lieu de douze et un délai normal.', { outcome: 'agreed' }),
      call(405, 'in', 'Réclamation : la table 6 est bancale. Expliqué que c’est la terrasse. Vais voir quand même.', {
        mood: 'bad',
      }),
      visit(402, 'out', 'C’était la terrasse. Posé quatre cales réglables, sans facturer, et il a ri.', {
        mood: 'good',
      }),
      call(150, 'in', 'Veut refaire le comptoir pendant sa fermeture, en étain si possible, en bois si raisonnable.', {
        outcome: 'thinking',
      }),
      mail(141, 'out', 'Devis du comptoir : 3 850 € en chêne, étain en option à un prix qui fait réfléchir.'),
      call(120, 'in', 'Bois. Signé. Acompte versé.', { outcome: 'agreed', mood: 'good' }),
      visit(66, 'out', 'Comptoir posé un lundi de fermeture. Premier verre renversé avant mon départ.', {
        mood: 'good',
        minutes: 420,
      }),
      call(20, 'out', 'Il attend une bonne semaine pour payer le solde. La météo est mauvaise.', { mood: 'neutral' }),
    ],
    sales: [
      sold(468, 'Huit tables de terrasse en robinier', 2_240, deposit('transfer', 40, 25), { cost: 690 }),
      sold(263, 'Réfection de six chaises', 420, paid('cash', 3), { kind: 'service', cost: 30 }),
      sold(119, 'Comptoir en chêne, 4,20 m', 3_850, depositOnly('transfer', 53), { cost: 1_260, discount: 150 }),
    ],
    due: [
      due(-2, 'call', 'Solde du comptoir : convenir d’une date, en deux fois s’il faut'),
      done(141, 'email', 'Envoyer le devis du comptoir'),
    ],
  },
  {
    key: 'librairie',
    kind: 'company',
    name: 'Librairie Les Pages vertes',
    place: 'saumur',
    street: '15 rue Saint-Jean',
    phones: ['work'],
    email: 'bonjour@pages-vertes.example',
    registered: true,
    tags: ['pro', 'bois', 'agencement'],
    source: 'A vu la bibliothèque de Mme Delaunay',
    contacts: [
      mail(395, 'in', 'Demande des rayonnages pour la moitié de la boutique, en gardant la boutique ouverte.'),
      visit(384, 'out', 'Relevé sur place. Un mur fuit vers la gauche depuis 1890, dit-elle.', { minutes: 90 }),
      mail(378, 'out', 'Devis en deux tranches, pour garder de la place en boutique.'),
      call(369, 'in', 'D’accord pour la première tranche, la deuxième si les livres suivent.', { outcome: 'agreed' }),
      visit(321, 'out', 'Première tranche posée. Les clients circulaient entre mes tréteaux avec leurs poches.', {
        mood: 'good',
        minutes: 480,
      }),
      mail(246, 'in', 'Les livres ont suivi : deuxième tranche commandée.', { outcome: 'agreed', mood: 'good' }),
      visit(197, 'out', 'Deuxième tranche posée. Elle m’a mis de côté un traité de charpente de 1911.', {
        mood: 'good',
        minutes: 450,
      }),
      message(88, 'in', 'Photo de la nouvelle vitrine. Mes étagères ont l’air de tenir les gros romans.', {
        mood: 'good',
      }),
    ],
    sales: [
      sold(368, 'Rayonnages de librairie, 1re tranche', 3_900, deposit('transfer', 46, 18), { cost: 1_180 }),
      sold(245, 'Rayonnages de librairie, 2e tranche', 3_600, deposit('transfer', 48, 21), {
        cost: 1_090,
        discount: 200,
      }),
      sold(128, 'Table de présentation', 640, paid('transfer', 15), { cost: 170 }),
    ],
    due: [due(9, 'call', 'Parler des présentoirs pour la fête du livre')],
  },
  {
    key: 'fournil',
    kind: 'company',
    name: 'Le Fournil de Denée',
    place: 'denee',
    street: '1 place de l’Église',
    phones: ['work'],
    registered: true,
    tags: ['pro', 'dépannage'],
    source: 'Y achète mon pain',
    cadence: { every: 2, unit: 'month' },
    howToDeal: 'Se lève à 2 h, se couche à 19 h. Appeler vers 10 h, debout au comptoir.',
    contacts: [
      visit(520, 'in', 'Au moment du pain : la porte du magasin ferme mal.'),
      visit(455, 'in', 'Content de la porte. Pense à des étagères « comme autrefois, mais lavables ».', {
        mood: 'good',
      }),
      call(391, 'out', 'D’accord pour les étagères.', { outcome: 'agreed' }),
      visit(333, 'out', 'Étagères posées à 5 h du matin, seule heure sans client. Croissant tiède.', { mood: 'good' }),
      visit(268, 'in', 'Demande une pelle à four en hêtre. J’en ai fait deux, on ne sait jamais.'),
      visit(205, 'out', 'La pelle est parfaite, la deuxième aussi : vendue au voisin.', { mood: 'good' }),
      visit(141, 'in', 'Sa fille reprendra dans l’année ; elle veut tout repeindre en vert.'),
    ],
    sales: [
      sold(512, 'Réglage et joint de la porte du magasin', 120, paid('cash', 0), { kind: 'service', cost: 18 }),
      sold(388, 'Étagères à pain en frêne', 980, paid('cheque', 58), { cost: 240 }),
      sold(262, 'Pelle à four en hêtre', 65, paid('cash', 4), { kind: 'goods', cost: 9 }),
    ],
  },
];
