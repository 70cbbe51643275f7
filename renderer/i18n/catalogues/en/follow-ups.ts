import type { Translated } from '../../translated';
import type { followUps as french } from '../fr/follow-ups';

export const followUps = {} as const satisfies Translated<typeof french>;
