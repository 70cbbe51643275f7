import type { Day } from '../../domain/calendar/day';
import { bookEntry } from './beginnings';
import { identityInGroups, type Keys } from './keys';

/** What is printed of the keys of a book. Both languages stand on the sheet, as nobody knows who will need it. */
export interface RecoverySheet {
  readonly french: SheetWords;
  readonly english: SheetWords;
  /** The secret, in lines of groups. */
  readonly identity: readonly (readonly string[])[];
}

export interface SheetWords {
  readonly title: string;
  readonly warning: string;
  /** Label and value; null for a line to be written by hand, since a book has no name. */
  readonly facts: readonly (readonly [string, string | null])[];
  readonly identityLabel: string;
  readonly withTheApp: string;
  /** What to do in turn; the one that starts with `age` is typed as it stands. */
  readonly withoutTheApp: readonly string[];
}

export interface SheetDays {
  /** When the book was begun: what tells it from another one. */
  readonly begun: Day;
  readonly printed: Day;
}

/** The command that the sheet tells to type, in the folder of the backup. */
const command = (key: string, result: string) => `age --decrypt --identity ${key} --output ${result} ${bookEntry}`;

/**
 * Writes the recovery sheet of one book. Whoever holds it can read every backup that was sealed with these keys, whatever
 * the passphrase.
 */
export function recoverySheet(days: SheetDays, keys: Keys): RecoverySheet {
  return {
    french: inFrench(days, keys),
    english: inEnglish(days, keys),
    identity: identityInGroups(keys.identity),
  };
}

function inFrench({ begun, printed }: SheetDays, { recipient }: Keys): SheetWords {
  const say = sayingDays('fr-FR');
  return {
    title: 'Clientèle — fiche de secours',
    warning:
      'Cette fiche ouvre toutes les sauvegardes chiffrées de ce carnet, sans phrase de passe. Gardez-la sur papier, en lieu sûr, loin de l’ordinateur.',
    facts: [
      ['Carnet de', null],
      ['Carnet commencé le', say(begun)],
      ['Fiche imprimée le', say(printed)],
      ['Clé publique (elle chiffre, elle n’ouvre rien)', recipient],
    ],
    identityLabel: 'Clé secrète (elle ouvre)',
    withTheApp:
      'Avec Clientèle : Sécurité > Restaurer un carnet. Choisissez le fichier de sauvegarde, puis recopiez la clé secrète.',
    withoutTheApp: [
      'Sans Clientèle : installez age (https://age-encryption.org ; Windows : winget install FiloSottile.age ; macOS : brew install age ; Debian, Ubuntu : apt install age).',
      'Dans un fichier texte nommé cle.txt, recopiez la clé secrète sur une seule ligne, sans espace, en commençant par AGE-SECRET-KEY-1.',
      `La sauvegarde est une archive .zip : sortez-en ${bookEntry}, placez-le à côté de cle.txt, ouvrez un terminal dans ce dossier et tapez :`,
      command('cle.txt', 'carnet.zip'),
      'Ouvrez carnet.zip : tout y est en texte, le fichier LISEZMOI-README.txt l’explique. Effacez ensuite cle.txt.',
    ],
  };
}

function inEnglish({ begun, printed }: SheetDays, { recipient }: Keys): SheetWords {
  const say = sayingDays('en-GB');
  return {
    title: 'Clientèle — recovery sheet',
    warning:
      'This sheet opens every encrypted backup of this book, without a passphrase. Keep it on paper, in a safe place, away from the computer.',
    facts: [
      ['Book of', null],
      ['Book begun on', say(begun)],
      ['Sheet printed on', say(printed)],
      ['Public key (it encrypts, it opens nothing)', recipient],
    ],
    identityLabel: 'Secret key (it opens)',
    withTheApp: 'With Clientèle: Safety > Restore a book. Choose the backup file, then type the secret key.',
    withoutTheApp: [
      'Without Clientèle: install age (https://age-encryption.org; Windows: winget install FiloSottile.age; macOS: brew install age; Debian, Ubuntu: apt install age).',
      'In a text file named key.txt, type the secret key on one line, without spaces, starting with AGE-SECRET-KEY-1.',
      `The backup is a .zip archive: take ${bookEntry} out of it, put it beside key.txt, open a terminal in that folder and type:`,
      command('key.txt', 'book.zip'),
      'Open book.zip: everything in it is text, and LISEZMOI-README.txt explains it. Then delete key.txt.',
    ],
  };
}

function sayingDays(locale: string): (day: Day) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00Z`));
}
