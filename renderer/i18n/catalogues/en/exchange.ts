import type { Translated } from '../../translated';
import type { exchange as french } from '../fr/exchange';

export const exchange = {} as const satisfies Translated<typeof french>;
