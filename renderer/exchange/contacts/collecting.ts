import { cleanText } from '../../domain/text/clean';
import type { DayOrder } from './birthday-notations';
import { draftFrom } from './draft-from';
import type { FoundContact } from './found-contact';
import type {
  ContactFile,
  ContactRefusal,
  ContactsReading,
  FileReading,
  FileRefusal,
  LeftOutKind,
  ReadContact,
  ReadContactsOptions,
  RefusedContact,
} from './reading';

/** How many contacts are read between two pauses. */
export const contactsPerPiece = 500;
const sampleLength = 120;

/** What a reading has gathered so far, and its progress. */
export class Collecting {
  private readonly options: ReadContactsOptions;
  private readonly sizes: readonly number[];
  private readonly totalSize: number;
  private file = 0;
  private contacts: ReadContact[] = [];
  private refused: RefusedContact[] = [];
  private contactsBefore = 0;
  private refusedBefore = 0;
  private movedToNotes = 0;
  private readonly leftOut = new Map<LeftOutKind, number>();

  constructor(files: readonly ContactFile[], options: ReadContactsOptions) {
    this.options = options;
    this.sizes = files.map((file) => file.bytes.length);
    this.totalSize = this.sizes.reduce((sum, size) => sum + size, 0);
  }

  startFile(file: number): void {
    this.file = file;
    this.contactsBefore = this.contacts.length;
    this.refusedBefore = this.refused.length;
  }

  contactsOfFile(): number {
    return this.contacts.length - this.contactsBefore;
  }

  /** Says how much of the present file is read, lets others run, and answers false when the reading is cancelled. */
  async pause(shareOfFile: number): Promise<boolean> {
    const before = this.sizes.slice(0, this.file).reduce((sum, size) => sum + size, 0);
    const read = before + (this.sizes[this.file] ?? 0) * shareOfFile;
    this.options.onProgress?.(this.totalSize === 0 ? 1 : Math.min(1, read / this.totalSize));
    await new Promise((resume) => setTimeout(resume, 0));
    return this.options.signal?.aborted !== true;
  }

  add(found: FoundContact, line: number, dayOrder: DayOrder, sample: string): void {
    const made = draftFrom(found, { language: this.options.language, dayOrder });
    if (!made.ok) {
      this.refuse(line, made.reason, sample);
      return;
    }
    const { draft } = made.value;
    this.contacts.push({ draft, file: this.file, line, isOwn: found.exact, picture: found.picture });
    this.movedToNotes += made.value.movedToNotes;
  }

  refuse(line: number, reason: ContactRefusal, sample: string): void {
    this.refused.push({ file: this.file, line, reason, sample: cleanText(sample.slice(0, sampleLength)) });
  }

  /** Refuses the present file whole: what had already come out of it is dropped. */
  refuseFile(reason: FileRefusal): void {
    this.contacts.length = this.contactsBefore;
    this.refused.length = this.refusedBefore;
    this.refused.push({ file: this.file, line: null, reason, sample: '' });
  }

  leaveOut(kind: LeftOutKind, count = 1): void {
    if (count > 0) this.leftOut.set(kind, (this.leftOut.get(kind) ?? 0) + count);
  }

  finish(files: readonly FileReading[]): ContactsReading {
    this.options.onProgress?.(1);
    return {
      status: 'read',
      files,
      contacts: this.contacts,
      refused: this.refused.sort((one, other) => one.file - other.file || (one.line ?? 0) - (other.line ?? 0)),
      leftOut: [...this.leftOut].map(([kind, count]) => ({ kind, count })),
      movedToNotes: this.movedToNotes,
    };
  }

  cancelled(): ContactsReading {
    return { status: 'cancelled', files: [], contacts: [], refused: [], leftOut: [], movedToNotes: 0 };
  }
}
