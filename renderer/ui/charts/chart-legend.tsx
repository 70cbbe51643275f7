import classes from './charts.module.css';
import { type Mark, Swatch } from './patterns';

export interface LegendEntry {
  readonly key: string;
  readonly name: string;
  readonly mark: Mark;
  /** Of what is pointed at, else of the whole. */
  readonly value: string;
}

/** What each pattern stands for and how much it is; what is pointed at speaks here, so nothing covers the chart. */
export function ChartLegend(props: { pointed: string; entries: readonly LegendEntry[]; hidesSwatches?: boolean }) {
  return (
    <ul className={classes.legend}>
      <li className={classes.pointed}>{props.pointed}</li>
      {props.entries.map((entry) => (
        <li key={entry.key} className={classes.legendItem}>
          {props.hidesSwatches ? null : <Swatch mark={entry.mark} />}
          <bdi className={classes.legendName} title={entry.name}>
            {entry.name}
          </bdi>
          <span className={classes.legendValue}>{entry.value}</span>
        </li>
      ))}
    </ul>
  );
}
