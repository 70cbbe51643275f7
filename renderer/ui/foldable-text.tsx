import { useId, useState } from 'react';
import classes from './foldable-text.module.css';

const mostCharacters = 320;
const mostLines = 4;

/** Text as it was written, line by line; a long one is folded behind `words.more`. */
export function FoldableText(props: { text: string; words: { readonly more: string; readonly less: string } }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const folded = fold(props.text);
  if (folded === null) return <Lines text={props.text} />;
  return (
    <>
      <Lines id={id} text={isOpen ? props.text : `${folded}…`} />
      <button
        type="button"
        className={classes.more}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? props.words.less : props.words.more}
      </button>
    </>
  );
}

function Lines({ id, text }: { id?: string; text: string }) {
  return (
    <bdi id={id} className={classes.text}>
      {text}
    </bdi>
  );
}

/** The beginning of a long text, cut between words where there are any; null when the text is short enough. */
function fold(text: string): string | null {
  const lines = text.split('\n');
  if (text.length <= mostCharacters && lines.length <= mostLines) return null;
  const start = lines.slice(0, mostLines).join('\n');
  if (start.length <= mostCharacters) return start;
  const cut = start.slice(0, mostCharacters);
  const space = cut.lastIndexOf(' ');
  return (space > mostCharacters / 2 ? cut.slice(0, space) : cut).toWellFormed();
}
