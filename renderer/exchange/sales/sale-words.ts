import { type PaymentMethod, paymentMethods, type SaleKind, saleKinds } from '../../domain/sale/sale';
import { fold } from '../../domain/text/fold';

// The words that files use for kinds, methods and states: written in the person's language, read in both, with what other
// programs call the same things. All but the first are folded.

type Words = readonly [fr: string, en: string, synonyms: string];

const kinds: Readonly<Record<SaleKind, Words>> = {
  goods: [
    'Marchandise',
    'Goods',
    'marchandises|produit|produits|article|articles|product|products|vente de marchandises',
  ],
  service: ['Service', 'Service', 'services|prestation|prestations|prestation de service|prestations de services'],
  craft: ['Travaux', 'Craft work', 'travail|chantier|artisanat|main d oeuvre|prestation artisanale|craft|works|labour'],
};

const methods: Readonly<Record<PaymentMethod, Words>> = {
  cash: ['Espèces', 'Cash', 'espece|liquide|esp'],
  transfer: ['Virement', 'Bank transfer', 'virement bancaire|vir|vrt|transfer|wire|wire transfer|sepa|bacs'],
  card: ['Carte', 'Card', 'cb|carte bancaire|carte bleue|carte de credit|credit card|debit card|tpe|visa|mastercard'],
  cheque: ['Chèque', 'Cheque', 'cheques|chq|check|cheque bancaire'],
  'direct-debit': ['Prélèvement', 'Direct debit', 'prelevement automatique|prlv|prelevement sepa'],
  other: ['Autre', 'Other', ''],
};

export type SaleLanguage = 'fr' | 'en';

const at: Readonly<Record<SaleLanguage, 0 | 1>> = { fr: 0, en: 1 };

/** What a kind of sale is called in the app's own files. */
export function saleKindWord(kind: SaleKind, language: SaleLanguage): string {
  return kinds[kind][at[language]];
}

/** What a way of paying is called in the app's own files. */
export function methodWord(method: PaymentMethod, language: SaleLanguage): string {
  return methods[method][at[language]];
}

const kindOf = lookup(saleKinds, kinds);
const methodOf = lookup(paymentMethods, methods);

/** null for words that name no kind. */
export function readSaleKind(text: string): SaleKind | null {
  return kindOf.get(fold(text)) ?? null;
}

/** "CB Visa", "Chèque n° 1234567": the first words that name a method; 'other' when none does. */
export function readMethod(text: string): PaymentMethod {
  const words = fold(text).split(/[ .]+/);
  for (let count = Math.min(words.length, longestName); count > 0; count -= 1) {
    const found = methodOf.get(words.slice(0, count).join(' '));
    if (found) return found;
  }
  return 'other';
}

/** How many words a method's name has at most. */
const longestName = 3;

/** True for words that name a way of paying, "Autre" among them. */
export function isMethod(text: string): boolean {
  return fold(text) !== '' && (readMethod(text) !== 'other' || methodOf.has(fold(text)));
}

const walkInWords: readonly [fr: string, en: string] = ['Client de passage', 'Walk-in'];
const walkIns = new Set(
  (
    'client de passage|passage|clients de passage|walk in|walk in customer|walk ins|comptoir|vente comptoir|ventes comptoir|' +
    'divers|client divers|clients divers|anonyme|client anonyme|cash sale|over the counter'
  ).split('|'),
);

/** What stands in the app's own files in place of a client's name. */
export function walkInWord(language: SaleLanguage): string {
  return walkInWords[at[language]];
}

/** True for what shops write in place of a name. */
export function isWalkInWord(text: string): boolean {
  return walkIns.has(fold(text));
}

/** What a state or a "paid" column says; null when it says neither. */
export type PaidState = 'paid' | 'unpaid' | 'in-part' | 'no-sale';

const states: ReadonlyMap<string, PaidState> = new Map(
  (
    [
      [
        'paid',
        'paye|payee|payes|payees|regle|reglee|regles|soldee|solde|encaisse|encaissee|acquitte|acquittee|oui|o|x|vrai',
      ],
      ['paid', 'paid|paid in full|settled|yes|y|true|1|ok|fully paid|closed|paye integralement'],
      [
        'unpaid',
        'impaye|impayee|non paye|non payee|a payer|en attente|en attente de paiement|envoye|envoyee|emise|non|n',
      ],
      [
        'unpaid',
        'due|validee|finalisee|en retard|retard|unpaid|sent|open|overdue|late|pending|outstanding|no|false|faux|0',
      ],
      ['unpaid', 'a encaisser|non regle|non reglee|relance|relancee|awaiting payment|not paid|issued'],
      ['in-part', 'partiel|partielle|partiellement paye|partiellement payee|acompte|acompte verse|paye en partie'],
      ['in-part', 'payee en partie|partial|partially paid|part paid|partly paid|deposit paid'],
      ['no-sale', 'annule|annulee|brouillon|devis|refuse|refusee|cancelled|canceled|void|voided|draft|quote|rejected'],
      ['no-sale', 'proforma|pro forma|en cours de redaction|supprimee|deleted'],
    ] as const
  ).flatMap(([state, words]) => words.split('|').map((word) => [word, state] as const)),
);

/** What a word of either language says; null for any other word. */
export function readPaidState(text: string): PaidState | null {
  return states.get(fold(text)) ?? null;
}

function lookup<Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, Words>>,
): ReadonlyMap<string, Code> {
  return new Map(
    codes.flatMap((code) => {
      const [fr, en, synonyms] = words[code];
      return [code, fold(fr), fold(en), ...synonyms.split('|')]
        .filter((word) => word !== '')
        .map((word) => [word, code] as const);
    }),
  );
}
