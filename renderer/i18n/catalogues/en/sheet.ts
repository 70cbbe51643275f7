import type { Translated } from '../../translated';
import type { sheet as french } from '../fr/sheet';

export const sheet = {} as const satisfies Translated<typeof french>;
