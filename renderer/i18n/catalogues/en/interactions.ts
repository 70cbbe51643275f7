import type { Translated } from '../../translated';
import type { interactions as french } from '../fr/interactions';

export const interactions = {} as const satisfies Translated<typeof french>;
