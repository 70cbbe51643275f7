import type { Translated } from '../../translated';
import type { today as french } from '../fr/today';

export const today = {} as const satisfies Translated<typeof french>;
