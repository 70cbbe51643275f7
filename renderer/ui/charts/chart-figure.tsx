import { ActionIcon, Menu, Title, Tooltip } from '@mantine/core';
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { type ChartGrid, ChartTable, type ChartUnit } from './chart-table';
import classes from './charts.module.css';

export interface ChartWords {
  readonly showTable: string;
  readonly showChart: string;
  readonly save: string;
  readonly savePicture: string;
  readonly print: string;
}

/** A way to take the numbers of a chart away as a file. */
export interface ChartFile {
  readonly key: string;
  readonly label: string;
  readonly save: () => void;
}

/** From more columns than these a table no longer fits beside another chart. */
const wideFrom = 3;

/**
 * A chart with its title, its table one key or button away (T), and the ways to take it along. Both show the numbers of the
 * same grid.
 */
export function ChartFigure(props: {
  title: string;
  lead?: ReactNode;
  grid: ChartGrid;
  say: (value: number, unit: ChartUnit) => string;
  words: ChartWords;
  files: readonly ChartFile[];
  /** Hears the drawing that stands on the page. */
  onSavePicture: (drawing: SVGSVGElement) => void;
  onPrint: () => void;
  /** Fields that decide what this one chart shows. */
  controls?: ReactNode;
  onChoose?: (key: string) => void;
  canChoose?: (key: string) => boolean;
  children: ReactNode;
}) {
  const { words } = props;
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const [showsTable, setShowsTable] = useState(false);

  function press(event: KeyboardEvent) {
    const target = event.target as Element;
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest('input, textarea, [contenteditable]')) return;
    event.preventDefault();
    setShowsTable(!showsTable);
  }

  function savePicture() {
    const drawing = body.current?.querySelector<SVGSVGElement>('svg.recharts-surface');
    if (drawing) props.onSavePicture(drawing);
  }

  const Toggle = showsTable ? IconChartBar : IconTable;
  const toggleWord = showsTable ? words.showChart : words.showTable;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: hears T from whatever has the focus inside it
    <figure
      className={classes.figure}
      data-wide={(showsTable && props.grid.columns.length > wideFrom) || undefined}
      aria-labelledby={titleId}
      onKeyDown={press}
    >
      <div className={classes.head}>
        <div>
          <Title order={2} id={titleId} className={classes.title}>
            {props.title}
          </Title>
          {props.lead ? <p className={classes.lead}>{props.lead}</p> : null}
        </div>
        <div className={classes.tools}>
          <Tooltip label={`${toggleWord} (T)`}>
            <ActionIcon
              aria-label={`${toggleWord} : ${props.title}`}
              aria-pressed={showsTable}
              aria-keyshortcuts="T"
              onClick={() => setShowsTable(!showsTable)}
            >
              <Toggle size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 120 }}>
            <Menu.Target>
              <Tooltip label={words.save}>
                <ActionIcon aria-label={`${words.save} : ${props.title}`}>
                  <IconDownload size={18} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={savePicture}>{words.savePicture}</Menu.Item>
              {props.files.map((file) => (
                <Menu.Item key={file.key} onClick={file.save}>
                  {file.label}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={props.onPrint}>{words.print}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      {props.controls ? <div className={classes.controls}>{props.controls}</div> : null}
      <div ref={body} className={classes.body}>
        {showsTable ? (
          <ChartTable
            caption={props.title}
            grid={props.grid}
            say={props.say}
            onChoose={props.onChoose}
            canChoose={props.canChoose}
          />
        ) : null}
        <div className={showsTable ? classes.behind : undefined}>{props.children}</div>
      </div>
    </figure>
  );
}
