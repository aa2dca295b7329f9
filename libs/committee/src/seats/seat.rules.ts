/** Whom a seat speaks for. */
export const constituencies = ['donor', 'country', 'un', 'stakeholder', 'chair', 'ex-officio'] as const;
export type Constituency = (typeof constituencies)[number];
