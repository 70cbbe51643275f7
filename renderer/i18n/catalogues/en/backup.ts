import type { Translated } from '../../translated';
import type { backup as french } from '../fr/backup';

export const backup = {} as const satisfies Translated<typeof french>;
