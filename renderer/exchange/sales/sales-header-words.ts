import { foldHeader } from '../csv/fold-header';
import type { SalesField } from './sales-columns';

/** What a header says; `vague` ones are believed only when no other column says the same. */
export interface SalesHeaderMeaning {
  readonly field: SalesField;
  readonly vague: boolean;
}

/** Headers that people write and programs export, in French and English, folded; the text between bars is one header. */
const synonyms: readonly (readonly [field: SalesField, headers: string])[] = [
  [
    'day',
    'date|jour|day|le|date de vente|date vente|date de la vente|date facture|date de facture|date de facturation',
  ],
  ['day', 'date emission|date d emission|emise le|emis le|date operation|date de l operation|date de prestation'],
  ['day', 'date prestation|date de la prestation|date de realisation|date d intervention|sale date|invoice date'],
  ['day', 'date of sale|issued|issued on|issue date|date issued|order date|date de commande|date commande'],
  [
    'client',
    'client|nom|nom du client|nom client|customer|customer name|client name|acheteur|buyer|tiers|destinataire',
  ],
  ['client', 'societe|entreprise|raison sociale|nom complet|name|full name|company|prenom|nom prenom|nom et prenom'],
  ['client', 'nom du tiers|bill to|billed to|facture a|first name|last name|donneur d ordre|debiteur'],
  ['email', 'e mail|email|mail|courriel|adresse e mail|adresse email|email client|e mail client|e mail du client'],
  ['email', 'customer email|client email|email address|mel|adresse de messagerie'],
  [
    'label',
    'libelle|designation|description|objet|prestation|produit|article|intitule|detail|details|label|item|title',
  ],
  ['label', 'product|service|product name|nature de la prestation|travaux|motif|sujet|subject|nom du produit'],
  ['amount', 'montant|montant ttc|total|total ttc|ttc|amount|total amount|montant total|montant facture|somme|sum'],
  ['amount', 'prix ttc|grand total|net a payer|total incl vat|total inc vat|amount incl vat|montant de la vente|ca'],
  ['amount', 'chiffre d affaires|montant eur|montant en euros|montant euros|recette|recettes|gross amount|montant net'],
  ['price', 'prix|price|prix avant remise|prix brut|montant brut|total brut|subtotal|sous total|list price'],
  ['price', 'montant avant remise|price before discount|prix catalogue'],
  ['discount', 'remise|rabais|reduction|discount|ristourne|montant remise|montant de la remise|remise accordee'],
  ['cost', 'cout|couts|achat|achats|cost|costs|cout d achat|prix d achat|cout de revient|fournitures|debours'],
  ['kind', 'nature|type|categorie|kind|category|type de vente|nature de la vente|nature vente|sale kind'],
  ['reference', 'reference|ref|numero|numero facture|numero de facture|n facture|n de facture|facture|num facture'],
  ['reference', 'invoice|invoice number|invoice no|number|no|n piece|piece|numero de piece|document|n devis|devis'],
  ['reference', 'numero de devis|order number|numero de commande|n commande|facture n|receipt number|n'],
  ['due-day', 'echeance|date echeance|date d echeance|due date|due|payable le|a payer avant le|a payer le|due on'],
  ['paid-on', 'paye le|payee le|regle le|reglee le|encaisse le|encaissee le|date de paiement|date paiement|paid on'],
  [
    'paid-on',
    'date de reglement|date reglement|date d encaissement|date encaissement|payment date|date paid|paid date',
  ],
  ['paid-on', 'date du paiement|date du reglement|paye|payee|regle|reglee|encaisse|encaissee|paid|paiement|reglement'],
  ['paid-amount', 'montant paye|montant regle|montant encaisse|deja paye|deja regle|amount paid|paid amount|acompte'],
  ['paid-amount', 'amount received|received|total paye|total regle|encaissement|payments|deposit|montant du paiement'],
  ['left-to-pay', 'reste a payer|reste du|restant du|solde|solde du|impaye|balance|balance due|outstanding|amount due'],
  ['left-to-pay', 'reste a regler|restant a payer|reste'],
  ['method', 'mode de reglement|mode de paiement|moyen de paiement|moyen de reglement|mode reglement|mode paiement'],
  ['method', 'payment method|method|mode|paye par|paid by|type de paiement|payment type|regle par'],
  ['payment-reference', 'reference du paiement|reference paiement|n de cheque|numero de cheque|n cheque|cheque n'],
  ['payment-reference', 'payment reference|cheque number|check number|transaction id|reference du reglement'],
  ['status', 'statut|etat|status|state|etat du paiement|statut paiement|statut du paiement|payment status'],
  ['currency', 'devise|monnaie|currency'],
  ['note', 'note|notes|commentaire|commentaires|remarque|remarques|comment|comments|memo|observation|observations'],
  ['ignore', 'taux tva|taux de tva|tva|montant tva|vat|tax|vat amount|vat rate|tax rate|quantite|qte|quantity|qty'],
  [
    'ignore',
    'prix unitaire|prix unitaire ht|unit price|siret|siren|adresse|address|telephone|phone|portable|mobile|tel|fax|code postal|ville|id',
  ],
];

/** True only of one thing when nothing better says it: without VAT, HT is what is owed. */
const vague: readonly (readonly [field: SalesField, headers: string])[] = [
  ['amount', 'montant ht|total ht|ht|prix ht|amount excl vat|net amount|net|total net|montant hors taxe|valeur|value'],
];

const meanings: ReadonlyMap<string, SalesHeaderMeaning> = new Map([...read(vague, true), ...read(synonyms, false)]);

function read(entries: typeof synonyms, isVague: boolean): readonly (readonly [string, SalesHeaderMeaning])[] {
  return entries.flatMap(([field, headers]) =>
    headers.split('|').map((header) => [header, { field, vague: isVague }] as const),
  );
}

/** What a header says its column holds; null when it says nothing that is known. "Montant (€)" is "Montant". */
export function salesMeaningOf(header: string): SalesHeaderMeaning | null {
  const folded = foldHeader(header);
  const plain = folded.replace(/ (?:en )?(?:euros?|eur|€)$/, '');
  return meanings.get(folded) ?? meanings.get(plain) ?? null;
}
