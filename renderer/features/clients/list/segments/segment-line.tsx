import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconBookmark, IconDots, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useFormat } from '../../../../i18n/format';
import { useTranslate } from '../../../../i18n/translate';
import { LineHints } from '../../../../ui/line-button';
import { LineMenu } from '../../../../ui/line-menu';
import classes from './segments.module.css';
import type { ChosenSegment } from './use-segments';

/** The segment that the list was asked for: its name, how many it has, and what to do about what was changed since. */
export function SegmentLine(props: {
  chosen: ChosenSegment;
  onSaveAsNew: (() => void) | null;
  onRename: () => void;
  onRemove: () => void;
  onLeave: () => void;
  onDropTag: (tag: string) => void;
  /** Called after a gesture whose own button goes with what it did: the keyboard needs another place. */
  onButtonGone: () => void;
}) {
  const { segment, count, isChanged, gone, updateRule, forgetChanges } = props.chosen;
  const translate = useTranslate();
  const format = useFormat();
  const line = useRef<HTMLElement>(null);

  function pressOnce(gesture: () => void) {
    gesture();
    props.onButtonGone();
  }

  return (
    <section ref={line} className={classes.line} aria-label={translate('clients.segments.chosen')}>
      <div className={classes.heading} role="status">
        <IconBookmark size={16} stroke={1.8} aria-hidden className={classes.icon} />
        <bdi className={classes.chosenName} title={segment.name}>
          {segment.name}
        </bdi>
        {count === null ? null : (
          <span className={classes.count}>
            {translate('clients.segments.count', { count, written: format.number(count) })}
          </span>
        )}
        {isChanged ? <span className={classes.changed}>{translate('clients.segments.changed')}</span> : null}
      </div>
      {isChanged ? (
        <div className={classes.gestures}>
          {updateRule ? (
            <Button variant="light" size="compact-sm" onClick={() => pressOnce(updateRule)}>
              {translate('clients.segments.update')}
            </Button>
          ) : null}
          {props.onSaveAsNew ? (
            <Button variant="subtle" size="compact-sm" onClick={props.onSaveAsNew}>
              {translate('clients.segments.saveAsNew')}
            </Button>
          ) : null}
          <Button variant="subtle" size="compact-sm" onClick={() => pressOnce(forgetChanges)}>
            {translate('clients.segments.forget')}
          </Button>
        </div>
      ) : null}
      <div className={classes.end}>
        <LineMenu
          icon={IconDots}
          word={translate('clients.segments.more')}
          entries={[
            { key: 'rename', label: translate('clients.segments.rename.command') },
            { key: 'remove', label: translate('clients.segments.remove') },
          ]}
          onChoose={(key) => (key === 'rename' ? props.onRename() : props.onRemove())}
        />
        <LineHints within={line} />
        <Tooltip label={translate('clients.segments.leave')}>
          <ActionIcon aria-label={translate('clients.segments.leave')} onClick={props.onLeave}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {gone.map((tag) => (
        <p key={tag} className={classes.gone} role="status">
          {translate('clients.segments.goneTag', { tag })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => pressOnce(() => props.onDropTag(tag))}>
            {translate('clients.segments.dropTag')}
          </Button>
        </p>
      ))}
    </section>
  );
}
