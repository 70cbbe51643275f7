import type { Day } from '../calendar/day';
import type { Threshold } from './rules';

/**
 * The limits that the app starts with, for books in euros: data, not law. Published figures contradict each other, so each
 * names where it was read and stands as "to be checked" until a person has done so; a row of the book's own with the same
 * limit and the same first day replaces it.
 */
export const shippedThresholds: readonly Threshold[] = [
  row('micro-goods', '2023-01-01', 188_700, 'CGI art. 50-0, 2023 – 2025 ; entreprendre.service-public.fr'),
  row('micro-services', '2023-01-01', 77_700, 'CGI art. 50-0 et 102 ter, 2023 – 2025 ; entreprendre.service-public.fr'),
  row(
    'micro-goods',
    '2026-01-01',
    203_100,
    'Annonce de l’Urssaf du 20 février 2026 (journaldeleconomie.fr, 4 mars 2026)',
  ),
  row(
    'micro-services',
    '2026-01-01',
    83_600,
    'Annonce de l’Urssaf du 20 février 2026 (journaldeleconomie.fr, 4 mars 2026)',
  ),
  row('vat-goods', '2023-01-01', 91_900, 'CGI art. 293 B, 2023 – 2024'),
  row('vat-services', '2023-01-01', 36_800, 'CGI art. 293 B, 2023 – 2024'),
  row('vat-goods', '2025-01-01', 85_000, 'CGI art. 293 B depuis 2025 (seuil majoré : 93 500 €)'),
  row('vat-services', '2025-01-01', 37_500, 'CGI art. 293 B depuis 2025 (seuil majoré : 41 250 €)'),
];

function row(limit: Threshold['limit'], validFrom: string, euros: number, source: string): Threshold {
  return { limit, validFrom: validFrom as Day, amount: euros * 100, source, checkedOn: null };
}
