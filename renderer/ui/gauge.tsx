import classes from './gauge.module.css';

const height = 8;

/**
 * How far something has gone of what is usual: a bar that fills up to its end, or past a mark when it is more. `label`
 * says the same to who does not see it.
 */
export function Gauge(props: { value: number; usual: number; tone: 'calm' | 'attention'; label: string }) {
  const whole = Math.max(props.value, props.usual, 1);
  const share = (part: number) => `${(100 * part) / whole}%`;
  return (
    <svg className={classes.gauge} height={height} role="img" aria-label={props.label}>
      <rect className={classes.whole} width="100%" height={height} />
      <rect className={classes.filled} data-tone={props.tone} width={share(props.value)} height={height} />
      {props.value > props.usual ? (
        <rect className={classes.mark} x={share(props.usual)} width={2} height={height} />
      ) : null}
    </svg>
  );
}
