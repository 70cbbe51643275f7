import type { Translated } from '../../translated';
import type { settings as french } from '../fr/settings';

export const settings = {} as const satisfies Translated<typeof french>;
