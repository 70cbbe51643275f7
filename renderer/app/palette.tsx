import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconAddressBook, IconBookmark, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useRunCommand } from '../command';
import { useLive } from '../data/live';
import { readSegments } from '../data/segments';
import { fold } from '../domain/text/fold';
import { useFoundClients } from '../elements/use-found-clients';
import { useTranslate } from '../i18n/translate';
import { useServices } from '../services';
import { commands } from './commands';
import classes from './palette.module.css';
import { sayShortcut } from './shortcut';

const mostClients = 7;
const mostSegments = 4;

/** For how many milliseconds an Enter that came before the best hit waits for it, once the book is read. */
const enterWaits = 1_000;

/** What the keys asked for that the hits, which may come after them, have to follow. */
interface Asked {
  /** The person moved the mark away from the best hit. */
  hasMovedMark: boolean;
  /** Enter was pressed before the best hit could be known. */
  isEntered: boolean;
  /** Clients may still come, and the best hit with them. */
  isReading: boolean;
}

/** Whether the palette is open, and what opens and closes it. */
export const [paletteState, palette] = createSpotlight();

/** What is done most often comes first; to go somewhere there is the rail. */
const groups = ['book', 'go', 'edit', 'view'] as const;
const offered = commands
  .filter((command) => !command.needsArgument && command.id !== 'palette.open')
  .sort((left, right) => groups.indexOf(left.group) - groups.indexOf(right.group));

// Before the next key: Mantine's focus trap comes a moment later, and what is typed meanwhile would be lost.
function focusNow(field: HTMLInputElement | null): void {
  field?.focus();
}

function shownHits(): readonly HTMLElement[] {
  const list = document.getElementById(paletteState.getState().listId);
  return [...(list?.querySelectorAll<HTMLElement>('[data-action]') ?? [])];
}

/**
 * Puts the mark, which Enter follows, on the best hit; once the person moved it, leaves it where they put it. Mantine does the
 * first with every letter, and knows nothing of hits that come later and push the marked one down.
 */
function placeMark(hasMoved: boolean): void {
  const hits = shownHits();
  const marked = hits.findIndex((hit) => hit.hasAttribute('data-selected'));
  const selected = hasMoved ? Math.max(0, marked) : 0;
  hits[marked]?.removeAttribute('data-selected');
  hits[selected]?.setAttribute('data-selected', 'true');
  paletteState.updateState((state) => ({ ...state, selected }));
}

/** Ctrl+K: clients, segments and every command that needs no argument, found by the same forgiving search. */
export function Palette({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const [query, setQuery] = useState('');
  const asked = useRef<Asked>({ hasMovedMark: false, isEntered: false, isReading: false });
  const forgetting = useRef<ReturnType<typeof setTimeout>>(undefined);
  function search(typed: string) {
    Object.assign(asked.current, { hasMovedMark: false, isEntered: false });
    setQuery(typed);
  }
  function hear(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      Object.assign(asked.current, { hasMovedMark: true, isEntered: false });
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || query.trim() === '') return;
    const { hasMovedMark, isReading } = asked.current;
    if (hasMovedMark || (shownHits().length > 0 && !isReading)) return;
    // Whoever types a name and Enter in one go is quicker than a book that is still being read.
    event.stopPropagation();
    asked.current.isEntered = true;
    forgetSoon();
  }
  function forgetSoon() {
    clearTimeout(forgetting.current);
    forgetting.current = setTimeout(() => {
      // Closed or typed on meanwhile, there is nothing to forget.
      if (asked.current.isEntered && asked.current.isReading) forgetSoon();
      else asked.current.isEntered = false;
    }, enterWaits);
  }
  return (
    <Spotlight.Root
      store={paletteState}
      query={query}
      onQueryChange={search}
      shortcut={null}
      scrollable
      maxHeight={480}
      // High up and where it was: centred, it would jump with every letter.
      centered={false}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      onSpotlightClose={onClose}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      attributes={{ content: { 'aria-label': translate('app.commands.palette') } }}
    >
      <Spotlight.Search
        ref={focusNow}
        // Before Mantine, which runs what is marked.
        onKeyDownCapture={hear}
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={translate('app.palette.open')}
        aria-label={translate('app.palette.open')}
      />
      <Spotlight.ActionsList>
        <Found query={query} asked={asked} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function wordsOf(query: string): readonly string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '');
}

/** Rendered only while the palette is open, so that a closed one follows no change of the book. */
function Found({ query, asked }: { query: string; asked: RefObject<Asked> }) {
  const translate = useTranslate();
  const run = useRunCommand();
  const services = useServices();
  const foundClients = useFoundClients(query, mostClients);
  const isReading = foundClients === null;
  // Before the first letter there is nothing to tell one client from another.
  const clients = query.trim() === '' ? [] : (foundClients ?? []);
  const allSegments = useLive(() => readSegments(services.book.database), [services]);
  const segments = useMemo(() => {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    return (allSegments ?? [])
      .filter(({ name }) => words.every((word) => fold(name).includes(word)))
      .slice(0, mostSegments);
  }, [query, allSegments]);
  const found = useMemo(() => {
    const typed = fold(query);
    const words = wordsOf(query);
    const labelled = offered
      .filter((command) => command.isOffered?.(services) !== false)
      .map((command) => ({ command, label: fold(command.label(translate)) }))
      .filter(({ label }) => words.every((word) => label.includes(word)));
    // Whoever has typed the whole name of a command wants that one, not another that says more.
    return [...labelled.filter(({ label }) => label === typed), ...labelled.filter(({ label }) => label !== typed)].map(
      ({ command }) => command,
    );
  }, [query, translate, services]);
  const hits = [...clients, ...segments, ...found].map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits are what moves the mark
  useLayoutEffect(() => {
    asked.current.isReading = isReading;
    if (query.trim() === '') return;
    placeMark(asked.current.hasMovedMark);
    if (!asked.current.isEntered || isReading) return;
    const [best] = shownHits();
    if (best) asked.current.isEntered = false;
    best?.click();
  }, [hits, query, isReading, asked]);

  return (
    <>
      {clients.length > 0 ? (
        <Spotlight.ActionsGroup label={translate('app.palette.clients')}>
          {clients.map((client) => (
            <Spotlight.Action
              key={client.id}
              onClick={() => run('client.open', { clientId: client.id })}
              leftSection={<IconAddressBook size={18} stroke={1.6} aria-hidden />}
            >
              <bdi className={classes.label}>{client.name}</bdi>
              <bdi className={classes.aside}>{client.addresses[0]?.city || client.company}</bdi>
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      ) : null}
      {segments.length > 0 ? (
        <Spotlight.ActionsGroup label={translate('app.palette.segments')}>
          {segments.map(({ id, name }) => (
            <Spotlight.Action
              key={id}
              onClick={() => run('segment.open', { segmentId: id })}
              leftSection={<IconBookmark size={18} stroke={1.6} aria-hidden />}
            >
              <bdi className={classes.label}>{name}</bdi>
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      ) : null}
      {found.length > 0 ? (
        <Spotlight.ActionsGroup label={translate('app.palette.commands')}>
          {found.map((command) => (
            <Spotlight.Action
              key={command.id}
              onClick={() => run(command.id as 'go.today')}
              leftSection={<command.icon size={18} stroke={1.6} aria-hidden />}
            >
              <span className={classes.label}>{command.label(translate)}</span>
              {command.shortcut ? (
                <kbd className={classes.aside}>{sayShortcut(command.shortcut, translate)}</kbd>
              ) : null}
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      ) : null}
      {clients.length + segments.length + found.length === 0 ? (
        <Spotlight.Empty>{translate(isReading ? 'app.loading' : 'app.palette.nothing')}</Spotlight.Empty>
      ) : null}
    </>
  );
}
