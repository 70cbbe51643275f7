import type { Translated } from '../../translated';
import type { clients as french } from '../fr/clients';

export const clients = {} as const satisfies Translated<typeof french>;
