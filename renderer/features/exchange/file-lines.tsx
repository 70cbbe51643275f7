import { IconAlertTriangle, IconFileText } from '@tabler/icons-react';
import classes from './file-lines.module.css';

export interface FileLine {
  readonly name: string;
  /** What was recognised, or why the file was refused. */
  readonly sentence: string;
  readonly isRefused: boolean;
}

/** The files of an import, each with what it turned out to be. */
export function FileLines({ files }: { files: readonly FileLine[] }) {
  return (
    <ul className={classes.files}>
      {files.map(({ name, sentence, isRefused }, place) => (
        // Two files may have one name.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
        <li key={place} className={classes.file} data-refused={isRefused || undefined}>
          {isRefused ? (
            <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
          ) : (
            <IconFileText size={18} stroke={1.6} aria-hidden />
          )}
          <div>
            <bdi className={classes.name}>{name}</bdi>
            <span className={classes.sentence}>{sentence}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
