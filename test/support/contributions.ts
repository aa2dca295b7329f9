import { expect } from '@jest/globals';
import type { Client } from './test-api.js';

let count = 0;

/** A number or reference that nothing else has. */
export const fresh = (name: string) => `${name}-${(count += 1)}`;

/** The fields that were refused, with why. */
export const refusals = (answer: { body: { errors?: { pointer: string; code: string }[] } }) =>
  answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

/** Contributors as everybody sees them: what they paid, not what they promised. */
export const depositsOnly = (rows: { contributor: string; name: string; deposited: string }[]) =>
  rows.map(({ contributor, name, deposited }) => ({ contributor, name, deposited }));

export interface Agreement {
  id: string;
  version: number;
  open: string;
  received: string;
  fundOpen: string;
  state: string;
  lines: { id: string; received: string; fundReceived: string; fundNet: string }[];
  instalments: { id: string; open: string; paid: string; state: string }[];
}

/** A body for an agreement of 1000.00 in one line and two instalments, in the fund's currency. */
export const agreementBody = (changes: object = {}) => ({
  contributor: 'DEU',
  number: fresh('SAA'),
  signedOn: '2026-01-15',
  amount: '1000.00',
  lines: [{ amount: '1000.00' }],
  instalments: [
    { dueOn: '2026-02-01', amount: '600.00' },
    { dueOn: '2027-02-01', amount: '400.00' },
  ],
  ...changes,
});

/** What an agent does with contributions, each refused unless it succeeds. */
export function contributionsOf(agent: Client, root = '/funds/MIG00') {
  const made = async <Body>(path: string, body: object): Promise<Body> => {
    const answer = await agent.post(`${root}${path}`, body);
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return answer.body as Body;
  };
  return {
    agreement: (changes: object = {}) => made<Agreement>('/agreements', agreementBody(changes)),
    deposit: (changes: object = {}) =>
      made<{ id: string; version: number; unapplied: string }>('/deposits', {
        ...{ contributor: 'DEU', amount: '500.00', valueDate: '2026-03-01', bankReference: fresh('REF') },
        ...changes,
      }),
    pledge: (changes: object = {}) =>
      made<{ id: string; version: number; open: string }>('/pledges', {
        ...{ contributor: 'DEU', number: fresh('P'), amount: '1000.00', announcedOn: '2026-01-10' },
        ...changes,
      }),
    rate: (currency: string, validFrom: string, rate: string) =>
      made('/exchange-rates', { currency, validFrom, rate, source: 'UN operational rates' }),
    read: async (id: string) => (await agent.get<Agreement>(`${root}/agreements/${id}`)).body,
    figures: async (asOf?: string, knownAt?: string) => {
      const query = new URLSearchParams({ ...(asOf ? { asOf } : {}), ...(knownAt ? { knownAt } : {}) });
      const { body } = await agent.get<Record<string, string>>(`${root}/capitalisation?${query.toString()}`);
      const { pledged, pledgedOpen, committed, committedOpen, deposited } = body;
      return {
        figures: [pledged, pledgedOpen, committed, committedOpen, deposited],
        knownAt: body['knownAt']!,
      };
    },
  };
}
