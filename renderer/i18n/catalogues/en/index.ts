import { actions } from './actions';
import { app } from './app';
import { backup } from './backup';
import { clients } from './clients';
import { exchange } from './exchange';
import { followUps } from './follow-ups';
import { interactions } from './interactions';
import { refusals } from './refusals';
import { revenue } from './revenue';
import { sales } from './sales';
import { settings } from './settings';
import { sheet } from './sheet';
import { today } from './today';
import { welcome } from './welcome';
import { words } from './words';

export const catalogue = {
  actions,
  app,
  backup,
  clients,
  exchange,
  followUps,
  interactions,
  refusals,
  revenue,
  sales,
  settings,
  sheet,
  today,
  welcome,
  words,
} as const;
