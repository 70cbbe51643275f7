/** What is left of the mistakes once these fields were typed in again: a mended field is judged anew when it is sent. */
export function withoutThese<Mistakes extends object>(mistakes: Mistakes, fields: object): Mistakes {
  const changed = new Set(Object.keys(fields));
  const left = Object.entries(mistakes).filter(([field]) => !changed.has(field));
  return left.length === Object.keys(mistakes).length ? mistakes : (Object.fromEntries(left) as Mistakes);
}

/** Puts the cursor into the first field that was not taken, once it is marked. */
export function focusFirstMistake(): void {
  requestAnimationFrame(() => {
    const dialog = [...document.querySelectorAll('[role="dialog"]')].at(-1);
    dialog?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
