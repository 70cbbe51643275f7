import type { Translated } from '../../translated';
import type { sales as french } from '../fr/sales';

export const sales = {} as const satisfies Translated<typeof french>;
