import { useMemo } from 'react';
import { useDirectory, useSettings } from '../../../data/live';
import { countTags, tagKey } from '../../../domain/client/tags';
import type { ClientId, SegmentId } from '../../../domain/id';
import { type Stage, stageOf, stages } from '../../../domain/portfolio/stage';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices, useToday } from '../../../services';
import type { SelectedSegments } from './use-selected-segments';

/** Whose records may be exported: all, those at hand where the dialog was opened, or a part of the book. */
export interface Whose {
  readonly value: string;
  readonly group: 'at-hand' | 'segment' | 'stage' | 'tag';
  readonly label: string;
  /** What the file is called after; '' for nothing. */
  readonly called: string;
  /** The name of the segment that they are; undefined where they are none. */
  readonly segment?: string;
  /** null for the whole book. */
  readonly clientIds: () => readonly ClientId[] | null;
}

/** What the person had at hand: clients that they chose, those whom the list showed, and the segment that these were; null for none. */
export interface AtHand {
  readonly chosen: readonly ClientId[] | null;
  readonly listed: readonly ClientId[] | null;
  readonly segment: SegmentId | null;
}

/** The choice of a segment. */
export const ofSegment = (id: SegmentId) => `segment:${id}`;

/** The choices, the most likely first; those of segments, stages and tags come once the clients have been read. */
export function useWhose({ chosen, listed }: AtHand, segments: SelectedSegments | null): readonly Whose[] {
  const { book, directory } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  const snapshot = useDirectory(directory);
  const settings = useSettings(book.database);
  return useMemo(() => {
    const lines = snapshot?.lines ?? [];
    const said = (count: number) => ({ count, written: format.number(count) });
    const some = (value: string, ids: readonly ClientId[], label: string): Whose => {
      const only = ids.length === 1 && ids[0] ? (snapshot?.byId.get(ids[0])?.client.name ?? '') : '';
      return { value, group: 'at-hand', label, called: only, clientIds: () => ids };
    };
    const atHand: Whose[] = [
      ...(chosen ? [some('chosen', chosen, translate('exchange.out.whose.chosen', said(chosen.length)))] : []),
      ...(listed ? [some('listed', listed, translate('exchange.out.whose.listed', said(listed.length)))] : []),
      { value: 'all', group: 'at-hand', label: translate('exchange.out.whose.all'), called: '', clientIds: () => null },
    ];
    const ofSegments = (segments ?? []).map(
      ({ segment: { id, name }, clientIds }): Whose => ({
        value: ofSegment(id),
        group: 'segment',
        label: translate('exchange.out.whose.part', { part: name, ...said(clientIds.length) }),
        called: name,
        segment: name,
        clientIds: () => clientIds,
      }),
    );
    const byStage = new Map<Stage, ClientId[]>(stages.map((stage) => [stage, []]));
    if (settings) {
      for (const { client, figures } of lines)
        byStage.get(stageOf(figures, settings.stageRules, today))?.push(client.id);
    }
    const ofStages = [...byStage]
      .filter(([, ids]) => ids.length > 0)
      .map(([stage, ids]): Whose => {
        const called = translate(`words.stage.${stage}`);
        const label = translate('exchange.out.whose.part', { part: called, ...said(ids.length) });
        return { value: `stage:${stage}`, group: 'stage', label, called, clientIds: () => ids };
      });
    const ofTags = countTags(lines.map(({ client }) => client)).map(({ tag, count }): Whose => {
      const key = tagKey(tag);
      return {
        value: `tag:${key}`,
        group: 'tag',
        label: translate('exchange.out.whose.part', { part: tag, ...said(count) }),
        called: tag,
        clientIds: () =>
          lines.filter(({ client }) => client.tags.some((each) => tagKey(each) === key)).map(({ client }) => client.id),
      };
    });
    return [...atHand, ...ofSegments, ...ofStages, ...ofTags];
  }, [snapshot, settings, segments, today, chosen, listed, translate, format]);
}
