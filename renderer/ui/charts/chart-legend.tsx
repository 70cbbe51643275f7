import classes from './charts.module.css';
import { type Mark, Swatch } from './patterns';

export interface LegendEntry {
  readonly key: string;
  readonly name: string;
  readonly mark: Mark;
  /** Of what is pointed at, else of the whole. */
  readonly value: string;
}

/**
 * What each pattern stands for and how much it is; what is pointed at speaks here, so that nothing covers the chart. Its
 * places do not move while one points along.
 */
export function ChartLegend(props: { pointed: string; total: string; entries: readonly LegendEntry[] }) {
  return (
    <dl className={classes.legend}>
      <div className={classes.pointed}>
        <dt>{props.pointed}</dt>
        <dd className={classes.legendValue}>{props.total}</dd>
      </div>
      {props.entries.map((entry) => (
        <div key={entry.key} className={classes.legendItem}>
          <dt className={classes.legendName} title={entry.name}>
            <Swatch mark={entry.mark} />
            <bdi>{entry.name}</bdi>
          </dt>
          <dd className={classes.legendValue}>{entry.value}</dd>
        </div>
      ))}
    </dl>
  );
}
