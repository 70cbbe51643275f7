import classes from './sparkline.module.css';

const barWidth = 8;
const gap = 3;
const height = 28;

/**
 * A dozen bars on one line of text, the last one in the accent. Values below zero hang under the base line. The whole
 * says `label`; each bar says its own words under the pointer.
 */
export function Sparkline(props: { values: readonly number[]; label: string; words?: readonly string[] }) {
  const top = Math.max(0, ...props.values);
  const bottom = Math.min(0, ...props.values);
  const unit = top === bottom ? 0 : (height - 2) / (top - bottom);
  const base = 1 + top * unit;
  const width = props.values.length * (barWidth + gap) - gap;
  return (
    <svg
      className={classes.sparkline}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={props.label}
    >
      {props.values.map((value, index) => {
        const length = Math.abs(value) * unit;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in the row
            key={index}
            className={classes.bar}
            data-below={value < 0 || undefined}
            data-last={index === props.values.length - 1 || undefined}
            x={index * (barWidth + gap)}
            // What is not nothing shows, however small; nothing leaves its mark on the line.
            y={value > 0 ? base - Math.max(length, 2) : base - (value === 0 ? 1 : 0)}
            width={barWidth}
            height={value === 0 ? 1 : Math.max(length, 2)}
          >
            {props.words?.[index] ? <title>{props.words[index]}</title> : null}
          </rect>
        );
      })}
    </svg>
  );
}
