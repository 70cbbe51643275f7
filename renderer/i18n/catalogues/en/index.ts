import { actions } from './actions';
import { app } from './app';
import { asItWas } from './as-it-was';
import { backup } from './backup';
import { clients } from './clients';
import { drafts } from './drafts';
import { duplicates } from './duplicates';
import { encryption } from './encryption';
import { exchange } from './exchange';
import { followUps } from './follow-ups';
import { interactions } from './interactions';
import { qr } from './qr';
import { receipts } from './receipts';
import { recovery } from './recovery';
import { refusals } from './refusals';
import { revenue } from './revenue';
import { safety } from './safety';
import { sales } from './sales';
import { settings } from './settings';
import { sheet } from './sheet';
import { today } from './today';
import { welcome } from './welcome';
import { words } from './words';

export const catalogue = {
  actions,
  app,
  asItWas,
  backup,
  clients,
  drafts,
  duplicates,
  encryption,
  exchange,
  followUps,
  interactions,
  qr,
  receipts,
  recovery,
  refusals,
  revenue,
  safety,
  sales,
  settings,
  sheet,
  today,
  welcome,
  words,
} as const;
