import type { Draft } from './draft';
import type { FormKind, TypedIn } from './forms';

const wordsIn: { readonly [Kind in FormKind]: (typed: TypedIn<Kind>) => readonly string[] } = {
  'contact.log': ({ contact, message, next }) => [contact.text, message, next.title],
  'contact.edit': ({ text }) => [text],
  'client.add': inClient,
  'client.edit': inClient,
  'message.write': ({ text }) => [text],
  'link.add': ({ note }) => [note],
  'link.edit': ({ note }) => [note],
  'follow-up.add': ({ title }) => [title],
  'follow-up.edit': ({ title }) => [title],
  'follow-up.next': ({ title }) => [title],
  'sale.add': inSale,
  'sale.edit': inSale,
  'sale.credit': ({ label, amount, reference, note }) => [label, amount, reference, note],
  'payment.add': ({ amount, reference }) => [amount, reference],
  'payment.edit': ({ amount, reference }) => [amount, reference],
};

/** What a person wrote in a draft, field by field: not what stood there before, nor what was only chosen. */
export function wordsOf<Kind extends FormKind>(draft: Draft<Kind>): readonly string[] {
  const read: (typed: TypedIn<Kind>) => readonly string[] = wordsIn[draft.form.kind as Kind];
  const before = new Set(read(draft.start));
  return read(draft.typed).filter((words) => words.trim() !== '' && !before.has(words));
}

function inClient(typed: TypedIn<'client.edit'>): readonly string[] {
  const { name, civility, givenName, familyName, company, jobTitle, phones, emails, addresses, websites } = typed;
  return [
    ...[name, typed.howToDeal, typed.notes, civility, givenName, familyName, jobTitle, company],
    ...[...phones, ...emails, ...websites].map(({ value }) => value),
    ...addresses.flatMap(({ street, postcode, city, region, country }) => [street, postcode, city, region, country]),
    ...[typed.registration, typed.vatNumber, typed.source, ...typed.tags],
  ];
}

function inSale(typed: TypedIn<'sale.edit'>): readonly string[] {
  return [typed.label, typed.amount, typed.note, typed.reference, typed.discount, typed.cost, typed.paidAmount];
}
