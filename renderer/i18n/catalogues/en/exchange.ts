import type { Translated } from '../../translated';
import type { exchange as french } from '../fr/exchange';
import { contacts } from './exchange/contacts';
import { drop, files, mapping } from './exchange/files';
import { history } from './exchange/history';
import { out } from './exchange/out';
import { past } from './exchange/past';
import { people } from './exchange/people';
import { sales } from './exchange/sales';

export const exchange = {
  files,
  mapping,
  contacts,
  sales,
  history,
  past,
  people,
  out,
  drop,
} as const satisfies Translated<typeof french>;
