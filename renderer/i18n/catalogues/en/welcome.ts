import type { Translated } from '../../translated';
import type { welcome as french } from '../fr/welcome';

export const welcome = {} as const satisfies Translated<typeof french>;
