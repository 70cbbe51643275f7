import {
  BlobReader,
  BlobWriter,
  configure,
  TextReader,
  TextWriter,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { entriesIn } from '../zip/entries-in';
import { bookEntry } from './beginnings';

// Whoever calls is in a worker already, and the page's policy allows no others.
configure({ useWebWorkers: false });

const keyEntry = 'cle-key.age';
const largestKey = 65_536;

/** An encrypted backup with what its owner needs beside it. */
export interface WrappedBackup {
  /** The backup, sealed for its recipient. */
  readonly sealed: Blob;
  /** The key that opens it, itself sealed by the passphrase; text. */
  readonly sealedIdentity: string;
}

/**
 * One file to take away: the sealed backup, the key sealed by the passphrase, and how to open both without the app. The
 * passphrase alone restores it, on any machine.
 */
export async function wrapBackup({ sealed, sealedIdentity }: WrappedBackup): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { level: 0 });
  await zip.add(bookEntry, new BlobReader(sealed));
  await zip.add(keyEntry, new TextReader(sealedIdentity));
  await zip.add('LISEZMOI-README.txt', new TextReader(readme));
  return zip.close();
}

/**
 * The parts of a wrapped backup as they stand: what is changed in them shows when they are opened. `damaged` when the archive
 * names one of them and does not give both, `foreign` for any other file. Never throws for what a file may contain.
 */
export async function unwrapBackup(file: Blob): Promise<Outcome<WrappedBackup, 'foreign' | 'damaged'>> {
  const entries = await entriesIn(file).catch(() => null);
  const [book, key] = [entries?.get(bookEntry), entries?.get(keyEntry)];
  if (!book && !key) return refuse('foreign');
  // A byte changed in a name hides what it names.
  if (!book || !key) return refuse('damaged');
  // Stored as it is, so that what is announced is what comes: nothing to inflate.
  const isStored = book.compressionMethod === 0 && book.uncompressedSize <= file.size;
  if (!isStored || key.uncompressedSize > largestKey) return refuse('foreign');
  try {
    return succeed({
      sealed: await book.getData(new BlobWriter()),
      sealedIdentity: await key.getData(new TextWriter()),
    });
  } catch {
    return refuse('damaged');
  }
}

const readme = `CLIENTÈLE — SAUVEGARDE CHIFFRÉE D'UN CARNET

Ouvrez ce fichier dans Clientèle : Sécurité > Restaurer. Votre phrase de passe suffit.
Sans l'application, avec l'outil libre « age » (https://age-encryption.org) :
    age --decrypt --identity ${keyEntry} --output carnet.zip ${bookEntry}
Il demande la phrase de passe, puis écrit une archive dont chaque fichier se lit comme du texte.
Sans la phrase de passe ni la fiche de secours, personne ne peut l'ouvrir, nous non plus.


CLIENTÈLE — ENCRYPTED BACKUP OF A BOOK

Open this file in Clientèle: Safety > Restore. Your passphrase is enough.
Without the app, with the free tool "age" (https://age-encryption.org):
    age --decrypt --identity ${keyEntry} --output carnet.zip ${bookEntry}
It asks for the passphrase, then writes an archive in which every file reads as text.
Without the passphrase or the recovery sheet nobody can open it, nor can we.
`;
