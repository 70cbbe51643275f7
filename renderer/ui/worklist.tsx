import type { Icon } from '@tabler/icons-react';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { LineHints } from './line-button';
import classes from './worklist.module.css';

/** Each line, its main button, and the button that a key presses, as the keyboard finds them. */
const line = '[data-line]';
const main = '[data-line-main]';

/**
 * Lines of things to do. The arrow keys walk from line to line, over all lists inside; a letter presses the button of the
 * line that names it (`LineButton`).
 */
export function Worklist({ fills = false, children }: { fills?: boolean; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const here = event.target.closest(line);
    // A menu of the line is drawn elsewhere: its keys are its own.
    if (!here || !event.currentTarget.contains(here)) return;
    const key = event.key.toLowerCase();
    if (key === 'arrowdown' || key === 'arrowup') {
      event.preventDefault();
      focusLine(neighbour(here, key === 'arrowdown' ? 1 : -1));
    } else if (/^[a-z]$/.test(key)) {
      const button = here.querySelector<HTMLElement>(`[data-line-key="${key}"]`);
      if (!button) return;
      event.preventDefault();
      event.stopPropagation();
      button.click();
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside, pressed from their line
    <div ref={element} data-worklist style={fills ? { height: '100%' } : undefined} onKeyDown={onKeyDown}>
      {children}
      <LineHints within={element} />
    </div>
  );
}

function neighbour(here: Element, step: 1 | -1): Element | undefined {
  const all = [...(here.closest('[data-worklist]')?.querySelectorAll(line) ?? [])];
  return all[all.indexOf(here) + step];
}

function focusLine(element: Element | undefined): void {
  element?.querySelector<HTMLElement>(main)?.focus();
}

/** Moves to the next line (else the one before) because the line that holds `element` is about to leave the list. */
export function leaveLine(element: Element): void {
  const here = element.closest(line);
  if (here) focusLine(neighbour(here, 1) ?? neighbour(here, -1));
}

/** A titled list of lines. */
export function WorkSection(props: {
  title: string;
  count?: string;
  tone?: 'brick';
  footer?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.heading} data-tone={props.tone}>
        {props.title}
        {props.count ? <span className={classes.count}>{props.count}</span> : null}
      </h2>
      <ul className={classes.lines}>{props.children}</ul>
      {props.footer ? <div className={classes.footer}>{props.footer}</div> : null}
    </section>
  );
}

/** What a line says; all of it is text that is already in words. */
export interface LineContent {
  /** "9 h 30" */
  readonly time?: string | undefined;
  readonly icon: Icon;
  /** What the icon stands for. */
  readonly iconWord: string;
  readonly name: string;
  readonly what: string;
  /** In quotes under it: last words, how to deal. */
  readonly quote?: string | undefined;
  /** Why it stands here: "4 days late". */
  readonly reason?: string | undefined;
  /** The exact day behind it, on hover. */
  readonly reasonHint?: string | undefined;
  readonly late?: boolean | undefined;
  /** "2 400 €", and what that is: "at stake". */
  readonly amount?: ReactNode;
  readonly amountWord?: string | undefined;
  readonly done?: boolean | undefined;
}

export function WorkLine(props: {
  content: LineContent;
  onOpen: () => void;
  buttons: ReactNode;
  /** Where it stands in a list that draws only what is in sight. */
  place?: CSSProperties;
}) {
  const { content } = props;
  const id = useId();
  return (
    <li
      className={classes.line}
      style={props.place}
      data-line
      data-placed={props.place ? true : undefined}
      data-done={content.done || undefined}
    >
      <span className={classes.time}>{content.time}</span>
      <span className={classes.icon} title={content.iconWord}>
        <content.icon size={18} stroke={1.6} role="img" aria-label={content.iconWord} />
      </span>
      <button type="button" className={classes.name} data-line-main aria-describedby={id} onClick={props.onOpen}>
        <bdi>{content.name}</bdi>
      </button>
      <span className={classes.what} id={id}>
        <bdi className={classes.truncated} title={content.what}>
          {content.what}
        </bdi>
        {content.quote ? (
          <bdi className={classes.quote} title={content.quote}>
            {content.quote}
          </bdi>
        ) : null}
      </span>
      <span className={classes.reason} data-late={content.late || undefined} title={content.reasonHint}>
        {content.reason}
      </span>
      <span className={classes.amount}>
        {content.amount} {content.amountWord ? <span className={classes.unit}>{content.amountWord}</span> : null}
      </span>
      <span className={classes.buttons}>{props.buttons}</span>
    </li>
  );
}
