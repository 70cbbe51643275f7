import classes from './qr-picture.module.css';

/** Squares as a picture to be scanned: dark on white in both themes, since many readers take no light on dark. */
export function QrPicture({ rows, label }: { rows: readonly (readonly boolean[])[]; label: string }) {
  return (
    <svg
      className={classes.picture}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={rows.map(stripes).join('')} fill="#000" />
    </svg>
  );
}

/** The dark squares of one row, neighbours as one: fewer shapes, and no hair between them. */
function stripes(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    let end = x + 1;
    while (row[end]) end += 1;
    path += `M${x} ${y}h${end - x}v1h${x - end}z`;
    x = end;
  }
  return path;
}
