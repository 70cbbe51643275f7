export const revenue = {} as const;
