// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be rows of an HTML table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import {
  IconAlertCircle,
  IconBuilding,
  IconBuildingCommunity,
  IconCheck,
  IconHourglassHigh,
  IconUser,
} from '@tabler/icons-react';
import { memo } from 'react';
import type { Day } from '../../../domain/calendar/day';
import { type ClientKind, clientKinds } from '../../../domain/client/client';
import type { ListEntry } from '../../../domain/client/sort';
import { type FollowUpKind, followUpKinds } from '../../../domain/follow-up/follow-up';
import type { Currency } from '../../../domain/money/money';
import { type Stage, stages } from '../../../domain/portfolio/stage';
import { kindIcons } from '../../../elements/kind-icons';
import type { Format } from '../../../i18n/format';
import type { Translate } from '../../../i18n/translate';
import { AmountText } from '../../../ui/amount-text';
import type { RowPlace } from '../../../ui/virtual-rows';
import classes from './client-list.module.css';

const glyphs = { person: IconUser, company: IconBuilding, organisation: IconBuildingCommunity };

/** What rows say and how, found once for all of them: while one types, every row says something else. */
export interface RowWords {
  readonly translate: Translate;
  readonly format: Format;
  readonly today: Day;
  readonly currency: Currency;
  readonly kinds: Readonly<Record<ClientKind, string>>;
  readonly followUpKinds: Readonly<Record<FollowUpKind, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly stagesExplained: Readonly<Record<Stage, string>>;
}

export function rowWords(translate: Translate, format: Format, today: Day, currency: Currency): RowWords {
  const each = <Key extends string>(keys: readonly Key[], say: (key: Key) => string) =>
    Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<Key, string>;
  return {
    translate,
    format,
    today,
    currency,
    kinds: each(clientKinds, (kind) => translate(`words.clientKind.${kind}`)),
    followUpKinds: each(followUpKinds, (kind) => translate(`words.followUpKind.${kind}`)),
    stages: each(stages, (stage) => translate(`clients.stage.${stage}`)),
    stagesExplained: each(stages, (stage) => translate(`words.stage.${stage}`)),
  };
}

interface RowProps {
  readonly entry: ListEntry;
  readonly index: number;
  readonly elementId: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly place: RowPlace;
  readonly words: RowWords;
}

/** One client in the list. It listens to nothing: the list hears for all of its rows. */
export const ClientRow = memo(function ClientRow(props: RowProps) {
  const { entry, index, words, place } = props;
  const { client, figures } = entry;
  const { format, today, currency } = words;
  const lastContact = figures.lastContactDay;
  return (
    <div
      id={props.elementId}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      data-index={index}
      data-active={props.active || undefined}
      className={`${classes.line} ${classes.row} ${place.className}`}
      style={place.style}
    >
      <div role="gridcell" aria-colindex={1} className={classes.check} data-check>
        <span className={classes.box}>
          <IconCheck size={14} stroke={3} aria-hidden />
        </span>
      </div>
      <div role="gridcell" aria-colindex={2} className={`${classes.cell} ${classes.name}`}>
        <KindMark kind={client.kind} word={words.kinds[client.kind]} />
        <bdi className={classes.nameWord} title={client.name}>
          {client.name}
        </bdi>
        <StageMark
          stage={entry.stage}
          word={words.stages[entry.stage]}
          explanation={words.stagesExplained[entry.stage]}
        />
      </div>
      <div role="gridcell" aria-colindex={3} className={`${classes.cell} ${classes.place}`}>
        <bdi>{townOf(entry)}</bdi>
      </div>
      <div
        role="gridcell"
        aria-colindex={4}
        className={`${classes.cell} ${classes.contact}`}
        title={lastContact ? format.dayLong(lastContact) : undefined}
      >
        {lastContact ? format.dayRelative(lastContact, today) : null}
      </div>
      <div role="gridcell" aria-colindex={5} className={`${classes.cell} ${classes.next}`}>
        <NextAction entry={entry} words={words} />
      </div>
      <div role="gridcell" aria-colindex={6} className={`${classes.cell} ${classes.revenue}`}>
        {figures.saleCount > 0 || entry.revenue !== 0 ? (
          <AmountText>{format.money(entry.revenue, currency, 'never')}</AmountText>
        ) : null}
      </div>
      <SilenceCell entry={entry} words={words} />
    </div>
  );
}, sameRow);

// The place is made anew at each drawing, but moves only with the index.
function sameRow(before: RowProps, after: RowProps): boolean {
  return (
    before.entry === after.entry &&
    before.index === after.index &&
    before.active === after.active &&
    before.selected === after.selected &&
    before.words === after.words
  );
}

// Marks that many rows share: when another client comes to stand in a row, they stay as they are.
const KindMark = memo(function KindMark({ kind, word }: { kind: ClientKind; word: string }) {
  const Glyph = glyphs[kind];
  return <Glyph size={16} stroke={1.6} className={classes.glyph} aria-label={word} />;
});

const StageMark = memo(function StageMark(props: { stage: Stage; word: string; explanation: string }) {
  return (
    <span className={classes.stage} data-stage={props.stage} title={props.explanation}>
      <span className={classes.stageWord}>{props.word}</span>
    </span>
  );
});

const FollowUpMark = memo(function FollowUpMark({ kind, word }: { kind: FollowUpKind; word: string }) {
  const Glyph = kindIcons[kind];
  return <Glyph size={15} stroke={1.6} className={classes.glyph} aria-label={word} />;
});

function townOf({ client }: ListEntry): string {
  return client.addresses.find((address) => address.city !== '')?.city ?? '';
}

function NextAction({ entry, words }: { entry: ListEntry; words: RowWords }) {
  const { translate, format, today } = words;
  const next = entry.figures.nextFollowUp;
  if (!next) return null;
  const late = next.day < today;
  const when = format.dayRelative(next.day, today);
  const title = next.title || words.followUpKinds[next.kind];
  return (
    <>
      <span className={late ? classes.attention : undefined} title={format.dayLong(next.day)}>
        {late ? <IconAlertCircle size={15} stroke={1.8} aria-label={translate('clients.list.late')} /> : null}
        {when}
      </span>
      <FollowUpMark kind={next.kind} word={words.followUpKinds[next.kind]} />
      <bdi className={`${classes.nextWord} ${classes.nextTitle}`} title={title}>
        {title}
      </bdi>
    </>
  );
}

function SilenceCell({ entry, words: { translate } }: { entry: ListEntry; words: RowWords }) {
  const { silence, tooLong } = entry;
  const cell = `${classes.cell} ${classes.silence}`;
  if (!silence) return <div role="gridcell" aria-colindex={7} className={cell} />;
  const { days, usual } = silence;
  const sentence =
    usual === null
      ? translate('clients.list.silence', { count: days })
      : translate(silence.source === 'cadence' ? 'clients.list.silenceOfCadence' : 'clients.list.silenceOfRhythm', {
          count: days,
          usual,
        });
  const short =
    usual === null ? translate('clients.list.days', { days }) : translate('clients.list.daysOfUsual', { days, usual });
  return (
    <div role="gridcell" aria-colindex={7} className={cell} title={sentence}>
      <span className={tooLong ? classes.attention : undefined}>
        {tooLong ? (
          <IconHourglassHigh size={14} stroke={1.8} aria-label={translate('clients.filters.tooLong')} />
        ) : null}
        {short}
      </span>
    </div>
  );
}
