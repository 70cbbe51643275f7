/** Where a key leads in a list of so many rows; null for a key that does not walk. */
export function stepOf(key: string, active: number | null, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active === null ? 0 : active + 1;
    case 'ArrowUp':
      return active === null ? 0 : active - 1;
    case 'PageDown':
      return (active ?? 0) + page;
    case 'PageUp':
      return (active ?? 0) - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
