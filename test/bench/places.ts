/** Where things are in the app, without a word of any language. */
export const grid = 'main [role="grid"]';
export const row = '[role="row"][data-index]';
export const sheet = 'article[aria-labelledby]';
export const line = 'main [data-line]';
export const chart = 'main .recharts-wrapper svg';
export const searchBox = 'main search input';
export const dialog = '[role="dialog"]';

/** Entries of the rail, from the top. */
export const places = { today: 0, clients: 1, followUps: 2, sales: 3, revenue: 4, backup: 5 } as const;
export const place = (index: number) => `nav > button:nth-of-type(${index + 1})`;
