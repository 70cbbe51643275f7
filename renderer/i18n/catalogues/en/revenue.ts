import type { Translated } from '../../translated';
import type { revenue as french } from '../fr/revenue';

export const revenue = {} as const satisfies Translated<typeof french>;
