import { Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { type ComponentProps, type RefObject, useEffect, useState } from 'react';
import classes from './line-button.module.css';

/**
 * A gesture on a line, as an icon with its word and the key that does the same. A list draws a hundred of them: each is a bare
 * button, and its hint is shown by the one `LineHints` of the list.
 */
export function LineButton(
  props: {
    icon: Icon;
    word: string;
    shortcut?: string | undefined;
    onPress: (button: HTMLElement) => void;
  } & Pick<ComponentProps<'button'>, 'ref' | 'aria-haspopup' | 'aria-expanded'>,
) {
  const { icon: Glyph, word, shortcut, onPress, ...others } = props;
  return (
    <button
      {...others}
      type="button"
      // The focus ring and the press of the other buttons.
      className={`${classes.button} mantine-focus-auto mantine-active`}
      aria-label={word}
      aria-keyshortcuts={shortcut}
      data-line-key={shortcut?.toLowerCase()}
      data-hint={shortcut ? `${word} (${shortcut})` : word}
      onClick={(event) => onPress(event.currentTarget)}
    >
      <Glyph size={18} stroke={1.6} aria-hidden />
    </button>
  );
}

/** How long the pointer or the keyboard has to rest on a button, in milliseconds. */
const rest = 400;

/** Shows the word of the button on which the pointer or the keyboard rests, for all buttons inside `within`. */
export function LineHints({ within }: { within: RefObject<HTMLElement | null> }) {
  const [hinted, setHinted] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const root = within.current;
    if (!root) return;
    const heard = new AbortController();
    const { signal } = heard;
    let awaited: HTMLElement | null = null;
    let isAskedByKeyboard = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function goTo(target: EventTarget | null, byKeyboard = false) {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null;
      if (button === awaited) return;
      // A pointer that wanders off, or under which the page moves, takes nothing from the keyboard.
      if (button === null && isAskedByKeyboard && !byKeyboard) return;
      clearTimeout(timer);
      awaited = button;
      isAskedByKeyboard = byKeyboard && button !== null;
      setHinted(null);
      if (button) timer = setTimeout(() => setHinted(button), rest);
    }
    const leave = () => goTo(null, true);
    root.addEventListener('pointerover', (event) => goTo(event.pointerType === 'touch' ? null : event.target), {
      signal,
    });
    root.addEventListener('pointerleave', () => goTo(null), { signal });
    const focus = ({ target }: FocusEvent) =>
      goTo(target instanceof Element && target.matches(':focus-visible') ? target : null, true);
    root.addEventListener('focusin', focus, { signal });
    root.addEventListener('focusout', leave, { signal });
    // What is pressed may take the line away, or open a menu over it.
    root.addEventListener('click', leave, { signal });
    document.addEventListener('keydown', ({ key }) => (key === 'Escape' ? leave() : undefined), { signal });
    return () => {
      clearTimeout(timer);
      heard.abort();
    };
  }, [within]);
  if (!hinted?.isConnected) return null;
  return <Tooltip key={hinted.dataset.hint} target={hinted} label={hinted.dataset.hint} opened />;
}
