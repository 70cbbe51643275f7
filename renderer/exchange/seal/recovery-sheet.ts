import type { Day } from '../../domain/calendar/day';
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
  /** Label and value. */
  readonly facts: readonly (readonly [string, string])[];
  readonly identityLabel: string;
  readonly withTheApp: string;
  readonly withoutTheApp: readonly string[];
}

/** The command that the sheet tells to type, in the folder of the backup. */
const command = (key: string, result: string, backup: string) =>
  `age --decrypt --identity ${key} --output ${result} ${backup}`;

/**
 * Writes the recovery sheet of one book: `book` is its name as its owner knows it, `day` the day on which the keys were made
 * or printed. Whoever holds the sheet can read every backup that was sealed with these keys.
 */
export function recoverySheet(book: string, day: Day, keys: Keys): RecoverySheet {
  return {
    french: inFrench(book, day, keys),
    english: inEnglish(book, day, keys),
    identity: identityInGroups(keys.identity),
  };
}

function inFrench(book: string, day: Day, { recipient }: Keys): SheetWords {
  return {
    title: 'Clientèle — fiche de secours',
    warning:
      'Cette fiche ouvre toutes les sauvegardes chiffrées de ce carnet, sans mot de passe. Gardez-la sur papier, en lieu sûr, loin de l’ordinateur.',
    facts: [
      ['Carnet', book],
      ['Date', day],
      ['Clé publique (elle chiffre, elle n’ouvre rien)', recipient],
    ],
    identityLabel: 'Clé secrète (elle ouvre)',
    withTheApp: 'Avec Clientèle : Sauvegarde > Restaurer, choisissez le fichier, puis recopiez la clé secrète.',
    withoutTheApp: [
      'Sans Clientèle : installez age (https://age-encryption.org ; Windows : winget install FiloSottile.age ; macOS : brew install age ; Debian, Ubuntu : apt install age).',
      'Dans un fichier texte nommé cle.txt, recopiez la clé secrète sur une seule ligne, sans espace, en commençant par AGE-SECRET-KEY-1.',
      'Renommez la sauvegarde sauvegarde.zip.age, placez-la dans le même dossier, ouvrez-y un terminal et tapez :',
      command('cle.txt', 'carnet.zip', 'sauvegarde.zip.age'),
      'Ouvrez carnet.zip : tout y est en texte, le fichier LISEZMOI-README.txt l’explique. Effacez ensuite cle.txt.',
    ],
  };
}

function inEnglish(book: string, day: Day, { recipient }: Keys): SheetWords {
  return {
    title: 'Clientèle — recovery sheet',
    warning:
      'This sheet opens every encrypted backup of this book, without a passphrase. Keep it on paper, in a safe place, away from the computer.',
    facts: [
      ['Book', book],
      ['Date', day],
      ['Public key (it encrypts, it opens nothing)', recipient],
    ],
    identityLabel: 'Secret key (it opens)',
    withTheApp: 'With Clientèle: Backup > Restore, choose the file, then type the secret key.',
    withoutTheApp: [
      'Without Clientèle: install age (https://age-encryption.org; Windows: winget install FiloSottile.age; macOS: brew install age; Debian, Ubuntu: apt install age).',
      'In a text file named key.txt, type the secret key on one line, without spaces, starting with AGE-SECRET-KEY-1.',
      'Rename the backup to backup.zip.age, put it in the same folder, open a terminal there and type:',
      command('key.txt', 'book.zip', 'backup.zip.age'),
      'Open book.zip: everything in it is text, and LISEZMOI-README.txt explains it. Then delete key.txt.',
    ],
  };
}
