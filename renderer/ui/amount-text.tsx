import classes from './amount-text.module.css';

// "8 420 €", "€8,420", "-12,50 CHF": digits with what stands between them, and the unit on either side.
const parts = /^(?<before>[^\d]*?)(?<number>[-−+]?\d(?:.*\d)?)(?<after>\D*)$/su;

/** An amount that was written by `i18n`, its unit lighter than the number. */
export function AmountText({ children }: { children: string }) {
  const found = parts.exec(children)?.groups;
  if (!found) return <span className={classes.amount}>{children}</span>;
  return (
    <span className={classes.amount}>
      {found.before ? <span className={classes.unit}>{found.before}</span> : null}
      {found.number}
      {found.after ? <span className={classes.unit}>{found.after}</span> : null}
    </span>
  );
}
