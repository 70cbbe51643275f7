import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import type { Drafts, LeftDraft } from '../data/drafts';
import type { Moment } from '../domain/calendar/day';
import { hasMovedOn, typedOnto } from '../domain/draft/draft';
import { type FormKind, type FormOf, isRevision, type TypedIn } from '../domain/draft/forms';
import type { BuyerId } from '../domain/sale/sale';
import { useServices } from '../services';

/**
 * What became of the draft that was there when the form opened. `filled`: it stands in the fields. `offered`: the record
 * has changed since, so the fields show it as it is, and the person chooses. `set-aside`: the person starts over.
 */
export interface Resumed {
  readonly way: 'filled' | 'offered' | 'set-aside';
  readonly at: Moment;
}

interface DraftOptions<Kind extends FormKind, Typed extends TypedIn<Kind>> {
  readonly form: FormOf<Kind>;
  /** The fields before anything is typed; asked once. */
  readonly start: () => Typed;
  /** Whether the fields hold something that it would be a pity to lose. */
  readonly isDirty: (typed: Typed, start: Typed) => boolean;
  /** Whom it is about, for saying so after a crash. */
  readonly about: (typed: Typed) => { readonly clientId: BuyerId | null; readonly name: string };
  /** What this form needs to take fields that were typed earlier; without it they are taken as they are. */
  readonly restore?: (kept: TypedIn<Kind>) => Typed;
  /** Closes the form. */
  readonly close: () => void;
}

export interface Drafted<Typed> {
  readonly typed: Typed;
  readonly setTyped: Dispatch<SetStateAction<Typed>>;
  readonly isDirty: boolean;
  /** Closes the form for good, saved or knowingly thrown away. A form that vanishes otherwise leaves its draft. */
  readonly close: () => void;
  /** For `DraftLine`. */
  readonly resumed: Resumed | null;
  readonly fill: () => void;
  readonly startOver: () => void;
  readonly dismiss: () => void;
  /** Puts other fields there for the next record, once one is saved and the form stays. */
  readonly begin: (fields: Typed) => void;
  /** Another number after each change that was not typed: the key of parts that keep a state of their own. */
  readonly version: number;
}

/** The fields of a form, in place of `useState`: kept while they are typed, and found again after a crash. */
export function useDraft<Kind extends FormKind, Typed extends TypedIn<Kind>>(
  options: DraftOptions<Kind, Typed>,
): Drafted<Typed> {
  const { drafts, clock } = useServices();
  const [opening] = useState(() => open(drafts, options));
  const { form, start, left } = opening;
  const [typed, setTyped] = useState(opening.typed);
  const [resumed, setResumed] = useState(opening.resumed);
  const [version, setVersion] = useState(0);
  const kept = useRef(typed);
  const isDirty = options.isDirty(typed, start);

  useEffect(() => {
    if (opening.resumed?.way === 'filled' && opening.left) drafts.takeOver(opening.left);
  }, [drafts, opening]);

  useEffect(() => {
    if (kept.current === typed) return;
    kept.current = typed;
    if (isDirty) drafts.keep<Kind>({ form, typed, start, ...options.about(typed), at: clock.now() });
    else drafts.forget(form);
  });

  function show(way: Resumed['way'] | null, fields: Typed) {
    setTyped(fields);
    setResumed(way && resumed && { ...resumed, way });
    setVersion((former) => former + 1);
  }

  function claim() {
    if (left) drafts.takeOver(left);
  }

  return {
    typed,
    setTyped,
    isDirty,
    resumed: resumed?.way === 'set-aside' && isDirty ? null : resumed,
    version,
    close() {
      drafts.forget(form);
      options.close();
    },
    fill() {
      claim();
      show('filled', opening.filled());
    },
    startOver: () => show('set-aside', start),
    begin(fields) {
      setTyped(fields);
      setResumed(null);
    },
    dismiss() {
      claim();
      drafts.forget(form);
      show(null, start);
    },
  };
}

interface Opening<Kind extends FormKind, Typed> {
  readonly form: FormOf<Kind>;
  readonly start: Typed;
  /** Where the draft comes from, when a gone window left it. */
  readonly left: LeftDraft | null;
  /** The fields with what was typed in them. */
  readonly filled: () => Typed;
  /** The fields to begin with. */
  readonly typed: Typed;
  readonly resumed: Resumed | null;
}

function open<Kind extends FormKind, Typed extends TypedIn<Kind>>(
  drafts: Drafts,
  options: DraftOptions<Kind, Typed>,
): Opening<Kind, Typed> {
  const { form } = options;
  const start = options.start();
  const found = drafts.find<Kind>(form);
  if (!found) return { form, start, left: null, filled: () => start, typed: start, resumed: null };
  const { draft, left } = found;
  const restore = options.restore ?? ((fields: TypedIn<Kind>) => fields as Typed);
  const filled = () => restore(isRevision(form) ? typedOnto(draft, start) : draft.typed);
  const way = isRevision(form) && hasMovedOn(draft, start) ? 'offered' : 'filled';
  return { form, start, left, filled, typed: way === 'filled' ? filled() : start, resumed: { way, at: draft.at } };
}
